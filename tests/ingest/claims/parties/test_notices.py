"""What a notice promises is in the name of whoever decides alone."""

import pytest

from ingest.claims.parties import Draft
from ingest.claims.parties.notices import in_the_deciders_name
from tests.ingest.claims.papers import paper

NOTICE = "Northford Council\nCabinet Member decision\nDecision maker: Ada Quill\n\nThe beds will open in May.\n"


@pytest.mark.parametrize(
    ("kind", "of_paper", "made_by", "expected"),
    [
        ("Undertaking", "decision", ["b1"], ["b1", "p1"]),
        ("Milestone", "decision", ["b1"], ["b1", "p1"]),
        ("Undertaking", "decision", ["b3"], ["b3"]),  # another's promise
        ("Request", "decision", ["b1"], ["b1"]),
        ("Undertaking", "minutes", ["b1"], ["b1"]),
    ],
)
def test_whoever_decides_promises_with_the_body(
    kind: str, of_paper: str, made_by: list[str], expected: list[str]
) -> None:
    draft = Draft(0, 10, kind, "undertakes", 0, list(made_by))
    in_the_deciders_name(paper(NOTICE, kind=of_paper), draft)
    assert draft.made_by == expected
