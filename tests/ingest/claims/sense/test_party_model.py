"""Who makes a commitment and who must keep it: the signs of candidates, the shipped weights, and what they weigh."""

import json
from pathlib import Path

import pytest

from benchmarks.learning.digest import digest
from benchmarks.learning.parties import LEARNT_FROM, Candidate, fit
from ingest.claims.parties import Draft
from ingest.claims.relations.subjects import find_stand_ins
from ingest.claims.sense.party_cues import CUES, Cue
from ingest.claims.sense.party_model import KEEPERS, MAKERS, party_model, weigh_parties
from ingest.claims.sense.party_signs import signs
from ingest.trees import Trees
from tests.ingest.claims.papers import paper

TEXT = "The CCG would open a ward with the Council by May."


def draft(made_by: tuple[str, ...] = (), responsible: tuple[str, ...] = ()) -> Draft:
    return Draft(0, len(TEXT), "Undertaking", "undertakes", 0, list(made_by), list(responsible))


@pytest.mark.parametrize("weights", [MAKERS, KEEPERS], ids=["makers", "keepers"])
def test_the_weights_were_learnt_from_the_signs_as_they_are(weights: Path) -> None:
    assert json.loads(weights.read_text("utf-8"))["learnt_from"] == digest(LEARNT_FROM)


def test_each_candidate_has_signs_of_its_own_and_those_of_the_commitment() -> None:
    found = signs(paper(TEXT), draft(made_by=("b3",)))
    assert set(found["b3"]) >= {"acts", "mention first", "behind would", "rule makes", "rule makes undertakes", "body"}
    assert set(found["b3"]) >= {"kind Undertaking", "met", "holds would", "holds acting body"}
    assert set(found["b1"]) >= {"mentioned", "mention later", "before with", "publisher", "kind Undertaking"}
    assert "acts" not in found["b1"]


def test_a_candidate_is_measured_beside_the_others() -> None:
    found = signs(paper(TEXT), draft(made_by=("b1", "b3")))
    assert [found[key]["place of who makes"] for key in ("b1", "b3")] == [1, 2]
    assert {found[key]["candidates"] for key in found} == {len(found)}
    assert (found["b1"]["all acts"], found["b1"]["all rule makes"], found["b1"]["all rule must"]) == (1, 2, 0)
    assert all(0.0 <= one["chance"] <= 1.0 for one in found.values())


def test_what_speaks_for_a_person_speaks_for_the_employer_too() -> None:
    found = signs(paper("Mr Rowe would open a ward."), Draft(0, 26, "Undertaking", "undertakes", 0))
    assert "acts" in found["p2"]
    assert "acts's body" in found["b3"]
    assert "person" in found["p2"]


@pytest.mark.parametrize("cue", CUES, ids=lambda one: one.name)
def test_a_sentence_holds_its_cue(cue: Cue) -> None:
    assert cue.words.search(cue.example)
    assert not cue.words.search("The ward opens in May.")


def test_a_promise_between_quotation_marks_is_marked() -> None:
    words = "The Council was told: \u201cWe will open it.\u201d"
    found = signs(paper(words), Draft(words.index("We"), len(words), "Undertaking", "act", 0))
    assert "holds quoted" in found["b1"]


def test_those_in_other_cells_of_a_row_stand_under_the_head_of_their_column() -> None:
    made = paper(
        "Step | Who | When\nOpen the ward | NHS Northford CCG | May 2018\nHire nurses | Northford Council | June"
    )
    row = made.layout.block_at(made.text.index("Open"))
    assert row is not None
    start = row.start
    found = signs(made, Draft(start, start + 13, "Milestone", "step", made.layout.blocks.index(row)))
    assert {"in its row", "column who"} <= set(found["b3"])
    assert "in its row" not in found.get("b1", [])


def test_people_of_head_and_foot_may_be_who_writes() -> None:
    made = paper("Report by Mr Rowe\n\n" + "We act. The ward opens.\n\n" * 60 + "Mr Rowe")
    place = made.text.index("We act")
    found = signs(made, Draft(place, place + 7, "Undertaking", "act", 1))
    assert {"writer", "writer by", "signs", "signs on a line of their own", "one of 1 in head"} <= set(found["p2"])


def test_who_acted_last_and_for_whom_it_stands_may_be_who_commits() -> None:
    made = paper("The CCG has a plan. It would open a ward. Some beds are closed. Work would begin.")
    find_stand_ins(made)
    ward, work = made.text.index("It would"), made.text.index("Work would")
    found = signs(made, Draft(ward, ward + 21, "Undertaking", "undertakes", 0))
    assert {"stood for", "last to act", "last to act, 1 before"} <= set(found["b3"])
    found = signs(made, Draft(work, len(made.text), "Undertaking", "undertakes", 0))
    assert {"last to act", "last to act, 3 before", "only body in item"} <= set(found["b3"])
    assert any(sign.startswith("named most in item") for sign in found["b3"])
    assert "stood for" not in found["b3"]


def test_whoever_promises_makes_and_keeps_it_and_whoever_is_only_named_does_not() -> None:
    made = paper(TEXT)
    promise = draft(made_by=("b3",), responsible=("b3",))
    weigh_parties(made, promise)
    assert (promise.made_by, promise.responsible) == (["b3"], ["b3"])
    wrong = draft(made_by=("b1",))
    weigh_parties(made, wrong)
    assert wrong.responsible[0] == "b3"


def test_a_fit_learns_which_signs_tell_and_what_they_tell_together() -> None:
    told = [
        Candidate(dict.fromkeys(signs, 1.0), right, right, False)
        for _ in range(200)
        for signs, right in ((("acts", "asks"), False), (("acts",), True), (("asks",), True), (("named",), False))
    ]
    model = fit(told, [one.makes for one in told])
    assert model.likely({"acts": 1.0}) > 0.6 > 0.4 > model.likely({"acts": 1.0, "asks": 1.0})
    assert model.likely({"asks": 1.0}) > 0.6 > 0.4 > model.likely({"named": 1.0})


def test_nobody_of_whom_nothing_is_known_makes_a_commitment() -> None:
    assert party_model(MAKERS).likely({}) < 0.5


def test_an_official_of_the_papers_own_body_promises_in_its_name() -> None:
    words = "Ms Quill said that she would write to the Board."
    made = Draft(0, len(words), "Action", "infinitive", 0, ["p1"])
    weigh_parties(paper(words), made)
    assert made.made_by == ["p1", "b1"]


def test_an_official_of_another_body_does_not() -> None:
    words = "Mr Rowe said that he would write to the Board."
    made = Draft(0, len(words), "Action", "infinitive", 0, ["p2"])
    weigh_parties(paper(words), made)
    assert made.made_by == ["p2"]


FAR = "NHS Northford CCG has a plan.\n\nSome beds are closed. The hall is cold. It rained. Work would begin in May."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FAR, False),
        (FAR.replace("Work would", "NHS Northford CCG said that work would"), True),
        (FAR.replace("It rained.", "NHS Northford CCG spoke."), True),
    ],
)
def test_a_body_that_is_only_told_of_elsewhere_makes_nothing(
    text: str, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    everybody = Trees((), (3.0,))
    monkeypatch.setattr("ingest.claims.sense.party_model.party_model", lambda trees: everybody)
    start = text.rindex(". ") + 2
    promise = Draft(start, len(text), "Milestone", "step", 1, ["b2"])
    made = paper(text)
    assert "b3" in signs(made, promise)
    weigh_parties(made, promise)
    assert ("b3" in promise.made_by) is expected
