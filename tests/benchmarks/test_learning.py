"""The weights in the repository are those that the examples in the repository give."""

from pathlib import Path

import pytest

from benchmarks.learning import relations
from benchmarks.learning.examples import SENTENCE, Example, load, write
from benchmarks.learning.fit import fit, likelihoods, scores
from benchmarks.learning.relations import Case
from benchmarks.learning.sentences import marked
from ingest.rules.programme_heads import HEADS
from ingest.rules.programme_weights import BASE, WEIGHTS
from ingest.rules.relation_rules import RIGHT, USUAL


def test_the_weights_come_from_the_table_of_examples() -> None:
    model = fit(load())
    assert set(model.weights) == set(WEIGHTS)
    assert [model.base, *(model.weights[s] for s in sorted(WEIGHTS))] == pytest.approx(
        [BASE, *(WEIGHTS[s] for s in sorted(WEIGHTS))], abs=0.02
    )


def test_a_paper_is_judged_by_the_weights_of_the_others() -> None:
    told = [Example(paper, right, ("named",) if right else ("small",)) for paper in "abcd" for right in (True, False)]
    alone = Example("e", True, ("unheard of",))
    likely = likelihoods([*told, alone])
    assert [p > 0.5 for p in likely[:2]] == [True, False]
    assert [round(share, 3) for share in scores([*told, alone], likely, 0.52)] == [1.0, 0.8, 0.889]


def test_sentences_teach_and_are_not_judged() -> None:
    papers = [Example(paper, right, ("named",) if right else ("small",)) for paper in "abcd" for right in (True, False)]
    written = [Example(f"{SENTENCE}{n}", True, ("spelt as one",), 0.6) for n in range(8)]
    assert "spelt as one" not in fit(papers).weights
    assert fit([*papers, *written]).weights["spelt as one"] > 0
    likely = likelihoods([*papers, *written])
    assert scores([*papers, *written], likely, 0.5) == scores(papers, likely[: len(papers)], 0.5)
    assert set(likely[len(papers) :]) == {0.0}


def test_the_marks_of_a_sentence_are_its_gold(tmp_path: Path) -> None:
    table = tmp_path / "sentences.txt"
    table.write_text("# A note.\nThe [[Service|Harbury Hub]] opened.\n--\nNothing\nis named.\n", "utf-8")
    first, second = marked(table)
    assert (first.text, first.programmes) == ("The Harbury Hub opened.\n", (("Service", "Harbury Hub"),))
    assert (second.text, second.gold()) == ("Nothing\nis named.\n", [])
    kinds = {kind for example in marked() for kind, _ in example.programmes}
    assert kinds == set(HEADS)


def test_examples_survive_the_table(tmp_path: Path) -> None:
    table = tmp_path / "examples.tsv"
    told = [Example("a", True, ("head plan", "no capitals"), 1.5), Example("a", True, ())]
    write(told, table)
    assert load(table) == told


def test_the_shares_of_rules_come_from_the_table_of_cases() -> None:
    counted = relations.shares(relations.load())
    assert {form: round(share, 2) for form, share in counted.forms.items()} == RIGHT
    assert {rule: round(share, 2) for rule, share in counted.rules.items()} == USUAL


def test_a_rule_is_judged_by_how_often_it_was_right_elsewhere() -> None:
    good = [Case(paper, "words", "of", "leads", "b1 leads g1", True, 0.5) for paper in "abcdef"]
    bad = [Case(paper, "place", "beside", "leads", "b1 leads g2", False, 0.5) for paper in "abcdef"]
    missed = [Case("a", "", "", "funds", "b1 funds g3", True)]
    assert [round(s, 3) for s in relations.scores([*good, *bad, *missed], 0.5)] == [1.0, 0.857, 0.923]
    counted = relations.shares([*good, *bad])
    assert counted.of(good[0]) > 0.7 > 0.3 > counted.of(bad[0])


def test_cases_survive_the_table(tmp_path: Path) -> None:
    table = tmp_path / "cases.tsv"
    told = [
        Case("a", "words", "of", "leads", "b1 leads g1", True, 0.5),
        Case("a", "", "", "funds", "b1 funds g3", True),
    ]
    relations.write(told, table)
    assert relations.load(table) == told
