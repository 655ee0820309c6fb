"""What the chair of a meeting promises binds its body."""

import pytest

from ingest.claims.parties import Draft
from ingest.claims.parties.chairs import of_the_chair
from tests.ingest.claims.papers import paper


def read(text: str, kind: str = "Undertaking") -> Draft:
    made = paper(text)
    made.owners["b2"] = "b1"
    draft = Draft(0, len(text), kind, "undertakes", 0, ["b1", "p1"], ["b1", "p1"])
    of_the_chair(made, draft)
    return draft


@pytest.mark.parametrize(
    "text",
    [
        "The Chair undertook to write to the Minister.",
        "The Chairman would ask for the figures.",
        "The Chair (Ms Quill) said that she would bring a paper.",
        "In reply, the Chairwoman agreed to find out.",
        "The Chair, Ms Quill, offered to visit the ward.",
    ],
)
def test_the_board_and_its_chair_promise_and_the_chair_acts(text: str) -> None:
    draft = read(text)
    assert (draft.made_by, draft.responsible) == (["b2", "p1"], ["p1"])


@pytest.mark.parametrize(
    "text",
    [
        "Ms Quill undertook to write to the Minister.",
        "The Chair of Acre Hospice said that it would open in May.",
        "The Chair's report would come in May.",
        "The chairs would be moved by Ms Quill.",
        "Asked by the Chair, Ms Quill said that she would write.",
    ],
)
def test_what_others_promise_stays_theirs(text: str) -> None:
    assert read(text).made_by == ["b1", "p1"]


def test_a_request_of_the_chair_is_no_promise() -> None:
    assert read("The Chair said that the Council should write.", "Request").made_by == ["b1", "p1"]
