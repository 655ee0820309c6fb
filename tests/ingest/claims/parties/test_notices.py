"""What "I" promise in a notice is promised by whoever decides alone."""

import pytest

from ingest.claims.parties import Draft
from ingest.claims.parties.notices import in_the_deciders_name
from tests.ingest.claims.papers import paper

HEAD = "Northford Council\nCabinet Member decision\nDecision maker: Ada Quill\n\n"
MINE = "I shall visit the ward in May."


@pytest.mark.parametrize(
    ("words", "kind", "of_paper", "made_by", "expected"),
    [
        (MINE, "Undertaking", "decision", ["b1"], ["b1", "p1"]),
        ("The ward will open in May.", "Undertaking", "decision", ["b1"], ["b1"]),
        (MINE, "Undertaking", "decision", ["b3"], ["b3"]),  # another's promise
        (MINE, "Request", "decision", ["b1"], ["b1"]),
        (MINE, "Undertaking", "minutes", ["b1"], ["b1"]),
    ],
)
def test_whoever_decides_promises_with_the_body(
    words: str, kind: str, of_paper: str, made_by: list[str], expected: list[str]
) -> None:
    made = paper(HEAD + words, kind=of_paper)
    draft = Draft(len(HEAD), len(made.text), kind, "undertakes", 0, list(made_by), list(made_by))
    in_the_deciders_name(made, draft)
    assert (draft.made_by, draft.responsible) == (expected, expected)
