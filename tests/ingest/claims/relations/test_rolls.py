"""Who forms a board or partnership where a paper names them all."""

import pytest

from ingest.claims.relations.memberships import brought_together
from ingest.claims.relations.rolls import rolls
from tests.ingest.claims.related import said


def members(found: set[tuple[str, str, str]], of: str) -> set[str]:
    assert {predicate for _, predicate, _ in found} <= {"memberOf"}
    return {one for one, _, whole in found if whole == of}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Joint Board, on which I sit with colleagues from Brook NHS Trust, Acre CCG and Acre Council, met.",
            {"Acre NHS Trust", "Brook NHS Trust", "Acre CCG", "Acre Council"},
        ),
        (
            "Our Chief Executive sits on the Joint Board alongside leaders of Brook NHS Trust and Acre Council.",
            {"Acre NHS Trust", "Brook NHS Trust", "Acre Council"},
        ),
        ("She serves on the Joint Board with representatives of Dale Council.", {"Dale Council"}),
        ("The Joint Board, on which I reported in June, wrote to Brook NHS Trust.", set()),
        ("I sit on the Joint Board. Acre Council has written to us.", set()),
    ],
)
def test_beside_whom_somebody_sits(text: str, expected: set[str]) -> None:
    assert members(said(rolls, text, publisher="Acre NHS Trust"), "Joint Board") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bodies that together make up the Acre Alliance: Acre Council, Acre NHS Trust for hospitals, Acre CCG.",
            {"Acre Council", "Acre CCG", "Acre NHS Trust"},
        ),
        (
            "The partners in the Acre Alliance are Acre Council and Brook NHS Trust.",
            {"Acre Council", "Brook NHS Trust"},
        ),
        (
            "Acre Alliance\n\n• Councils: Acre Council, Dale Council\n• Acute: Acre NHS Trust\n• CCGs: Acre CCG\n\nCQC",
            {"Acre Council", "Dale Council", "Acre NHS Trust", "Acre CCG"},
        ),
        ("The organisations that make up the Acre Alliance have written to Acre Council and Dale Council.", set()),
        ("Acre Alliance\n\nCouncils: Acre Council wrote in May.\nNothing else was said of it.", set()),
    ],
)
def test_those_who_form_a_partnership(text: str, expected: set[str]) -> None:
    assert members(said(rolls, text), "Acre Alliance") == expected


def test_a_partnership_board_of_several() -> None:
    text = "The Acre Alliance is meant to be a partnership board of Acre Council, Acre CCG and Acre NHS Trust."
    assert members(said(brought_together, text), "Acre Alliance") == {"Acre Council", "Acre CCG", "Acre NHS Trust"}
