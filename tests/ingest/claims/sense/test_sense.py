"""What kind of commitment a sentence makes: the features, the shipped weights, and that they are not stale."""

import json
from pathlib import Path

import pytest

from benchmarks.learning.digest import digest
from benchmarks.learning.kinds import LEARNT_FROM
from benchmarks.learning.kinds_fit import fit, judged
from benchmarks.learning.kinds_gather import AROUND, SENTENCES, Example, Listener
from ingest.claims.sense.features import features
from ingest.claims.sense.model import KINDS, WEIGHTS, kinds_model
from ingest.pipeline import Pipeline
from ingest.registers import Register
from ingest.softmax import Softmax
from ingest.source import Source
from ingest.word_classes import word_classes
from ontology.vocabulary import Vocabulary


def test_the_weights_were_learnt_from_the_sentences_and_features_as_they_are() -> None:
    assert json.loads(WEIGHTS.read_text("utf-8"))["learnt_from"] == digest(LEARNT_FROM)


def test_each_sentence_to_learn_from_has_a_kind_and_a_setting_and_stands_once() -> None:
    rows = [line.split("\t") for line in SENTENCES.read_text("utf-8").splitlines()]
    assert {len(row) for row in rows} == {3}
    assert {row[0] for row in rows} == set(KINDS)
    assert {row[1] for row in rows} == {"m", "w", "n"}
    assert len({row[2] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("words", "setting", "wanted"),
    [
        ("The CCG would pay for it", "m", ["gov would party", "gov would party active act", "verb pay"]),
        ("It will be based in Acreford", "w", ["gov will it", "gov will passive", "verb passive based"]),
        ("waits are to fall by 12% by March 2020", "w", ["gov is to thing", "measure by", "time by", "percent"]),
        ("He hoped that they would come", "m", ["felt", "gov said False felt True would"]),
        ("Hub opens", "n", ["gov none", "at n", "short"]),
    ],
)
def test_features_name_subject_governor_verb_times_and_measures(words: str, setting: str, wanted: list[str]) -> None:
    assert set(wanted) <= set(features(words, setting))


# None of these sentences is among those that the model learnt from.
UNHEARD = (
    ("The hospice would buy six new beds.", "m", "Undertaking"),
    ("We will train every receptionist in Acreford.", "w", "Undertaking"),
    ("Members asked for a list of the closures.", "m", "Request"),
    ("The extension would open in September 2019.", "m", "Milestone"),
    ("The library service starts its new rota on 4 May.", "w", "Milestone"),
    ("The target was for 80% of letters to be answered in a week.", "m", "Target"),
    ("The Council should review its parking charges.", "w", "Recommendation"),
    ("The Forum approved the budget.", "m", "Resolution"),
    ("The hospital has 400 beds on two sites.", "w", ""),
    ("Cllr Bray hoped that the shop would reopen.", "m", ""),
    ("This would mean shorter queues for residents.", "m", ""),
)


def test_most_unheard_sentences_get_their_kind_without_any_rule(tmp_path: Path) -> None:
    pipeline, listener = Pipeline.standard(Register.load(), Vocabulary.load()), Listener()
    right = 0
    for words, setting, kind in UNHEARD:
        file = tmp_path / "paper.txt"
        file.write_text(AROUND[setting].format(words), "utf-8")
        signs = next(signs for clause, signs in listener.of(pipeline, file) if words[:-1] in clause.words)
        odds = kinds_model().probabilities([sign for sign in signs if not sign.startswith("rule ")])
        right += max(odds, key=lambda name: odds[name]) == kind
    assert right >= 9


def test_a_fit_learns_what_tells_kinds_apart_and_is_judged_on_other_papers() -> None:
    told = {"N": "it rained", "R": "board agreed", "A": "to chase", "Q": "asked for"}
    told |= {"U": "we will", "C": "should", "T": "target", "M": "opens in May"}
    examples = [Example(paper, kind, (sign,)) for paper in ("", "p1", "p2", "p3") for kind, sign in told.items()] * 4
    odds = fit(examples).probabilities(["target"])
    assert max(odds, key=lambda name: odds[name]) == "Target"
    assert judged(examples)[""] == (84, 84, 84, 84)


def test_the_weights_are_written_as_they_are_read() -> None:
    model = Softmax(tuple(KINDS.values()), (0.5,) * 8, {'a "quoted" sign': (1.0, -0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)})
    found = json.loads(model.as_json("abc"))
    assert (found["bias"], found["weights"]) == ([0.5] * 8, {'a "quoted" sign': [1.0, -0.25, 0, 0, 0, 0, 0, 0]})


def test_what_stands_round_a_clause_is_told_by_signs_of_its_own() -> None:
    text = (
        "Acre Borough Council\nMinutes of the Health and Wellbeing Board held on 5 June 2018\n\n"
        "2. Actions agreed\n\nThe Council would buy six new beds.\n"
    )
    listener = Listener()
    pipeline = Pipeline.standard(Register.load(), Vocabulary.load())
    Pipeline((*pipeline.steps[:-3], listener)).read(Source("p.txt", "text/plain", text, "h"))
    signs = next(signs for clause, signs in listener.found if clause.words.startswith("The Council"))
    assert {"@doc minutes", "@head actions", "@head actions agreed"} <= set(signs)
    assert {"@acts other LocalAuthority", "first three the council would", "last two new beds"} <= set(signs)
    broad, narrow = word_classes()["buy"]
    assert {f"~{broad}", f"~~{narrow}"} <= set(signs)
