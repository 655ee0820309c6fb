"""Who makes a commitment and who must keep it: the signs of candidates, the shipped weights, and what they weigh."""

import json
from pathlib import Path

import pytest

from benchmarks.learning.kinds import digest
from benchmarks.learning.parties import LEARNT_FROM, Candidate, fit
from ingest.claims.parties import Draft
from ingest.claims.sense.party_model import KEEPERS, MAKERS, party_model, weigh_parties
from ingest.claims.sense.party_signs import signs
from tests.ingest.claims.papers import paper

TEXT = "The CCG would open a ward with the Council by May."


def draft(made_by: tuple[str, ...] = (), responsible: tuple[str, ...] = ()) -> Draft:
    return Draft(0, len(TEXT), "Undertaking", "undertakes", 0, list(made_by), list(responsible))


@pytest.mark.parametrize("weights", [MAKERS, KEEPERS], ids=["makers", "keepers"])
def test_the_weights_were_learnt_from_the_signs_as_they_are(weights: Path) -> None:
    assert json.loads(weights.read_text("utf-8"))["learnt_from"] == digest(LEARNT_FROM)


def test_each_candidate_has_signs_of_its_own_and_in_their_combinations() -> None:
    found = signs(paper(TEXT), draft(made_by=("b3",)))
    assert set(found["b3"]) >= {"acts", "mention first", "behind would", "rule makes", "rule makes undertakes", "body"}
    assert set(found["b3"]) >= {"acts|Undertaking", "acts|met", "acts&acts in sentence"}
    assert set(found["b1"]) >= {"mentioned", "mention later", "before with", "publisher"}
    assert "acts" not in found["b1"]


def test_what_speaks_for_a_person_speaks_for_the_employer_too() -> None:
    found = signs(paper("Mr Rowe would open a ward."), Draft(0, 26, "Undertaking", "undertakes", 0))
    assert "acts" in found["p2"]
    assert "acts's body" in found["b3"]
    assert "person acts" in found["p2"]


def test_whoever_promises_makes_and_keeps_it_and_whoever_is_only_named_does_not() -> None:
    made = paper(TEXT)
    promise = draft(made_by=("b3",), responsible=("b3",))
    weigh_parties(made, promise)
    assert (promise.made_by, promise.responsible) == (["b3"], ["b3"])
    wrong = draft(made_by=("b1",))
    weigh_parties(made, wrong)
    assert wrong.responsible[0] == "b3"


def test_a_fit_learns_which_signs_tell() -> None:
    told = [Candidate(["acts"], True, True, False), Candidate(["named"], False, False, False)]
    model = fit(told * 200, [True, False] * 200)
    assert model.probabilities(["acts"])["party"] > 0.6 > 0.4 > model.probabilities(["named"])["party"]
    assert party_model(MAKERS).probabilities([])["party"] < 0.5
