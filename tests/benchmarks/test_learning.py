"""The weights in the repository are those that the examples in the repository give."""

from pathlib import Path

import pytest

from benchmarks.learning.examples import Example, load, write
from benchmarks.learning.fit import fit, likelihoods, scores
from ingest.rules.programme_weights import BASE, WEIGHTS


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


def test_examples_survive_the_table(tmp_path: Path) -> None:
    table = tmp_path / "examples.tsv"
    told = [Example("a", True, ("head plan", "no capitals")), Example("a", True, ())]
    write(told, table)
    assert load(table) == told
