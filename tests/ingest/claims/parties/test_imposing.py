"""What somebody sets for another to do: who sets it, who is told, and that nobody else makes it."""

import pytest

from ingest.claims.parties import Draft
from ingest.claims.parties.barred import without_barred
from ingest.claims.parties.imposing import imposition
from tests.ingest.claims.papers import paper

TOLD = [
    ("The Council has been asked by NHS Northford CCG to save £2m by March 2020.", ["b3"], ["b1"]),
    ("Ms Quill said that the Council was required by the CCG to save £2m.", ["b3"], ["b1"]),
    ("The Council had since been told by NHS Northford CCG that it must save £2m.", ["b3"], ["b1"]),
    ("The Council is obliged by the CCG to reach 50% by March.", ["b3"], ["b1"]),
    ("The Council has been set a target by the CCG of 50%.", ["b3"], ["b1"]),
    ("NHS Northford CCG has told the Council to save £2m.", ["b3"], ["b1"]),
]


@pytest.mark.parametrize(("text", "by", "on"), TOLD)
def test_who_tells_makes_it_and_who_is_told_must_do_it(text: str, by: list[str], on: list[str]) -> None:
    made = paper(text, speaker=("p1",))
    found = imposition(made, Draft(0, len(text), "Target", "target", 0))
    assert found is not None
    assert (found.by, found.on) == (by, on)


@pytest.mark.parametrize(
    "text",
    [
        "The Council was told by the CCG about the winter plan and will save £2m.",
        "The Council has been asked to save £2m by March 2020.",
        "A plan is required by March and the CCG will write it.",
        "The report was set out by the CCG in May.",
    ],
)
def test_nobody_imposes_where_something_is_only_told_or_asked(text: str) -> None:
    assert imposition(paper(text), Draft(0, len(text), "Target", "target", 0)) is None


def test_nobody_beside_who_imposes_makes_it() -> None:
    text = "The Council has been asked by NHS Northford CCG to save £2m by March 2020."
    draft = Draft(0, len(text), "Target", "target", 0, ["b3", "b1", "p1"], ["b1"])
    without_barred(paper(text, speaker=("p1",)), draft, ["b3"], ["b1"])
    assert (draft.made_by, draft.responsible) == (["b3"], ["b1"])


@pytest.mark.parametrize(
    "text",
    [
        "The national ambition is for 76% by March 2024.",
        "The national standard was 95%.",
        "National target: 40 beds for every 100,000 people.",
        "Performance was 68% against a national expectation of 75%.",
        "The Government's target is 92% by March.",
    ],
)
def test_a_national_level_is_set_by_nobody_in_the_paper(text: str) -> None:
    draft = Draft(0, len(text), "Target", "target", 0, ["b1", "p1"], ["b1"])
    without_barred(paper(text, speaker=("p1",)), draft, ["b1"], ["b1"])
    assert (draft.made_by, draft.responsible) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "The national ambition is 76% and the Council is committed to meeting it.",
        "We aim to reach the national standard of 95% by May.",
        "The Council's own target is 76% by March.",
        "Nationally it is hard; the target of the Council is 76%.",
    ],
)
def test_a_level_that_somebody_takes_on_is_theirs(text: str) -> None:
    draft = Draft(0, len(text), "Target", "target", 0, ["b1"], ["b1"])
    without_barred(paper(text), draft, ["b1"], ["b1"])
    assert (draft.made_by, draft.responsible) == (["b1"], ["b1"])
