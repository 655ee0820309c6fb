"""By whom it will be done."""

import pytest

from ingest.claims.parties import Draft
from ingest.claims.parties.agents import agents, by_agents_alone
from tests.ingest.claims.papers import paper


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The review will be carried out by the CCG in May.", ["b3"]),
        ("The plan is to be drawn up jointly by the CCG and the Council before May.", ["b3", "b1"]),
        ("A protocol would be drafted by Ms Quill for the Board in April.", ["p1"]),
        ("The service will go on being paid for by the CCG.", []),
        ("The review will be finished by May.", []),
        ("The Council will review what was written by the CCG.", []),
    ],
)
def test_who_is_named_by_a_passive(text: str, expected: list[str]) -> None:
    assert agents(paper(text), Draft(0, len(text), "Undertaking", "undertakes", 0)) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The review will be carried out by the CCG in May.", "Undertaking", ["b3"]),
        ("It will be overseen by the Board.", "Milestone", ["b2"]),
        ("The desk will be built by the CCG, and the Council has promised to try it.", "Undertaking", ["b1", "b3"]),
        ("That the review be carried out by the CCG.", "Resolution", ["b1", "b3"]),
        ("The Council will carry out the review by May.", "Undertaking", ["b1", "b3"]),
    ],
)
def test_it_falls_to_the_agents_alone(text: str, kind: str, expected: list[str]) -> None:
    draft = Draft(0, len(text), kind, "undertakes", 0, ["b1"], ["b1", "b3"])
    by_agents_alone(paper(text), draft)
    assert draft.responsible == expected
