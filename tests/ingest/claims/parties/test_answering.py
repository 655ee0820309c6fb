"""Who accepts advice, by the heading over the replies."""

import pytest

from ingest.claims.parties import Draft
from ingest.claims.parties.answering import HEADS_BEFORE, HEADS_BEHIND, of_whom_answers
from tests.ingest.claims.papers import paper

ROW = "A lamp will be bought by May."


@pytest.mark.parametrize("heading", [line for _, line in (*HEADS_BEFORE, *HEADS_BEHIND)])
def test_the_heading_says_whose_response_it_is(heading: str) -> None:
    assert read(heading, "accepted advice") == ["b1"]


@pytest.mark.parametrize(
    ("heading", "rule"),
    [("Response of the Council", "act"), ("Advice to the Council", "accepted advice"), ("Replies", "accepted advice")],
)
def test_other_headings_and_other_promises_leave_it(heading: str, rule: str) -> None:
    assert read(heading, rule) == ["b3"]


def read(heading: str, rule: str) -> list[str]:
    made = paper(f"Falls review\n\n2. {heading}\n\n{ROW}\n", kind="report")
    start = made.text.index(ROW)
    draft = Draft(start, start + len(ROW), "Undertaking", rule, made.layout.block_index(start), ["b3"])
    of_whom_answers(made, draft)
    return draft.made_by
