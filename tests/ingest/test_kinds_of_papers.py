"""What kind of paper a whole text is: the signs, the shipped weights, and that they are not stale."""

import json

import pytest

from benchmarks.evaluate.papers import own_sets
from benchmarks.learning.digest import digest
from benchmarks.learning.paper_kinds import LEARNT_FROM, rows
from ingest.metadata.kind import PAPER_KINDS, WEIGHTS, kind_model
from ingest.metadata.kind_signs import CUES, kind_signs
from ingest.softmax import Softmax


def test_the_weights_were_learnt_from_the_signs_as_they_are() -> None:
    assert json.loads(WEIGHTS.read_text("utf-8"))["learnt_from"] == digest(LEARNT_FROM)


@pytest.mark.parametrize(("name", "example"), [(name, example) for name, _, example in CUES])
def test_each_cue_is_seen_in_its_example(name: str, example: str) -> None:
    assert f"{name} any" in set(kind_signs(example, "report"))


def test_signs_tell_how_often_and_where() -> None:
    signs = set(kind_signs("Winter plan\n\n" + "x" * 800 + "\nWe will act. We can. We have to. We need it.", "plan"))
    assert signs >= {"rule plan", "we act any", "we act >1.4", "t winter", "h plan"}
    assert "we act head" not in signs


def test_papers_that_no_weight_was_learnt_from_are_mostly_known() -> None:
    unseen = [row for papers in own_sets() if papers.closed for row in rows(papers)]
    right = sum(kind_model().likeliest(signs) == kind for signs, kind in unseen)
    by_rule = sum(f"rule {kind}" in signs for signs, kind in unseen)
    assert right >= max(0.8 * len(unseen), by_rule + 1)


def test_probabilities_add_up_and_favour_what_is_there() -> None:
    model = Softmax(PAPER_KINDS, (0.0,) * 5, {"sign": (2.0, 0.0, 0.0, 0.0, 0.0)})
    odds = model.probabilities(["sign", "unknown"])
    assert sum(odds.values()) == pytest.approx(1)
    assert model.likeliest(["sign", "unknown"]) == "minutes"
