"""Whom advice is for, by the lines over it, and who takes a step that names nobody with a verb."""

from unittest import mock

import pytest

from ingest.claims.commitments.find import commitments
from tests.ingest.claims.papers import paper

ADVICE = [
    (
        (
            "We recommend\n\nto the CCG\nR1   that nobody be sent home at night\n\n"
            "to the Council\nR2   that a leaflet be made\n"
        ),
        [["b3"], ["b1"]],
    ),
    ("The team advises the CCG to:\n\n•  bring its aims down to five\n•  publish its figures\n", [["b3"], ["b3"]]),
    ("The CCG is asked to:\n\n(a) approve the plan\n(b) authorise Ben Rowe to sign the agreement\n", [["b3"], ["p2"]]),
    (
        "We recommend to the CCG:\n\n1. that it and the Council share one leaflet\n2. that it hire a nurse\n",
        [["b3", "b1"], ["b3"]],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ADVICE)
def test_advice_is_for_whom_its_lead_names(text: str, expected: list[list[str]]) -> None:
    made = paper(f"Getting home\n\n{text}", kind="report")
    with mock.patch("ingest.claims.commitments.find.weigh_parties"):  # what the rules say, before it is weighed
        commitments(made)
    assert [(one.kind, one.responsible) for one in made.reading.commitments] == [
        ("Recommendation", keys) for keys in expected
    ]


def test_a_step_is_of_whom_by_or_a_cell_names() -> None:
    made = paper(
        "Timetable\n\nSeptember 2019      Half-year review by the CCG\nOctober 2019        Ward open      Ben Rowe\n"
        "November 2019       Contract signed\n",
        kind="report",
    )
    commitments(made)
    assert [one.responsible for one in made.reading.commitments] == [["b3"], ["p2"], []]
