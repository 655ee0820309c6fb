"""Trees: what they answer, how they are shipped, and that they say what the learner's own say."""

from pathlib import Path
from random import Random

import lightgbm
import numpy as np
import pytest

from benchmarks.learning.parties import SETTINGS, Candidate, fit
from ingest.trees import Tree, Trees

# Whoever acts is likely; of the others those whose paper it likely is.
MODEL = Trees(("acts", "chance"), ([0, 0.0, [1, 0.5, -2.0, 1.0], 3.0], 0.5))


@pytest.mark.parametrize(
    ("signs", "odds"),
    [
        ({}, -1.5),
        ({"chance": 0.5}, -1.5),
        ({"chance": 0.6}, 1.5),
        ({"acts": 1.0, "chance": 0.1}, 3.5),
        ({"x": 9}, -1.5),
    ],
)
def test_the_answers_of_all_trees_are_summed(signs: dict[str, float], odds: float) -> None:
    assert MODEL.likely(signs) == pytest.approx(1 / (1 + np.exp(-odds)))


def test_all_trees_at_once_say_what_each_says_when_it_is_walked() -> None:
    chance = Random(1)
    names = tuple(f"sign {place}" for place in range(30))

    def grown(depth: int) -> Tree:
        if not depth or chance.random() < 0.1:
            return chance.gauss(0, 0.3)
        return [chance.randrange(30), chance.choice([0.0, 0.0, 0.3, 0.7]), grown(depth - 1), grown(depth - 1)]

    def walked(tree: Tree, signs: dict[str, float]) -> float:
        while isinstance(tree, list):
            place, limit, below, above = tree
            tree = above if signs.get(names[place], 0.0) > limit else below
        return float(tree)

    trees = tuple(grown(8) for _ in range(20))
    model = Trees(names, trees)
    for _ in range(200):
        signs = {name: chance.choice([1.0, chance.random()]) for name in chance.sample(names, 10)}
        odds = sum(walked(tree, signs) for tree in trees)
        assert model.likely(signs) == pytest.approx(1 / (1 + np.exp(-odds)))


def test_where_the_first_trees_find_it_hopeless_the_others_are_not_asked() -> None:
    assert Trees((), (-0.5,) * 20 + (50.0,)).likely({}) < 0.01
    assert Trees((), (-0.1,) * 20 + (50.0,)).likely({}) > 0.99


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "trees.json"
    file.write_text(MODEL.as_json("0"), "utf-8")
    assert Trees.load(file) == MODEL


def test_trees_say_what_those_of_the_learner_say() -> None:
    chance = np.random.default_rng(1)
    rows = chance.random((3000, 4)) * (chance.random((3000, 4)) < 0.5)  # half of all measures are not there
    right = (rows[:, 0] > 0.4) ^ (rows[:, 1] > 0.6)
    found = [
        Candidate({str(place): value for place, value in enumerate(row) if value}, bool(one), bool(one), False)
        for row, one in zip(rows, right, strict=True)
    ]
    ours = fit(found, list(right))
    theirs = lightgbm.train(SETTINGS, lightgbm.Dataset(rows, right.astype(float)), len(ours.trees)).predict(rows)
    said = [ours.likely(one.signs) for one in found]
    assert np.abs(np.array(said) - theirs)[theirs > 0.2].mean() < 0.005
