"""Whom the clauses of an agreement bind."""

import pytest

from ingest.claims.parties import Draft
from ingest.claims.parties.all_parties import of_all_parties
from ingest.mentions.authors import find_authors
from ingest.paper import Paper
from tests.ingest.claims.papers import paper

HEAD = "Memorandum\n\nBetween\n\nNorthford Council\nNHS Northford CCG\n\n1. "
CLAUSE = "A review shall be completed by May 2020."


def agreed(head: str) -> Paper:
    made = paper(head + CLAUSE, kind="report")
    made.own = made.authors = find_authors(made) or ("b1", "b3")
    return made


@pytest.mark.parametrize(
    ("head", "kind", "ruled", "expected"),
    [
        (HEAD, "Undertaking", ["b1", "b3"], ["b1", "b3"]),
        (HEAD, "Target", ["b3", "b1"], ["b3", "b1"]),
        # the clause of one party, what is resolved, and a paper that is no agreement
        (HEAD, "Undertaking", ["b3"], ["b3"]),
        (HEAD, "Milestone", ["b1"], ["b1"]),
        # that of a board which is no party
        (HEAD, "Undertaking", ["b2"], ["b1", "b3"]),
        (HEAD, "Resolution", ["b1", "b3"], ["b1"]),
        ("Report of Northford Council and NHS Northford CCG\n\n", "Undertaking", ["b1", "b3"], ["b1"]),
    ],
)
def test_all_promise_where_no_one_is_named(head: str, kind: str, ruled: list[str], expected: list[str]) -> None:
    draft = Draft(len(head), len(head + CLAUSE), kind, "undertakes", 0, ["b1"], ["b1"])
    of_all_parties(agreed(head), draft, ruled, ["b1"])
    assert (draft.made_by, draft.responsible) == (expected, ["b1"])


def test_what_nobody_promises_stays_so() -> None:
    draft = Draft(len(HEAD), len(HEAD + CLAUSE), "Undertaking", "undertakes", 0, [], [])
    of_all_parties(agreed(HEAD), draft, ["b1", "b3"], [])
    assert draft.made_by == []


def test_the_points_of_one_party_are_its_own() -> None:
    draft = Draft(len(HEAD), len(HEAD + CLAUSE), "Undertaking", "point", 0, ["b1", "b3"], ["b1", "b3"])
    of_all_parties(agreed(HEAD), draft, ["b1", "b3"], ["b3"])
    assert draft.made_by == draft.responsible == ["b3"]
