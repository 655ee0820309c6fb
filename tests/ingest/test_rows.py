"""Rows summed as whole numbers give what their weights give one by one."""

import random

from ingest.rows import Rows, by_turns


def test_rows_are_summed_label_by_label() -> None:
    rows = {"a": [0, 5, 2, -7], "b": [1, -3, 2, 1], "great": [0, -(10**12), 1, 10**12]}
    made = Rows(rows, [4, -1, 0], by_turns)
    assert made.total([]) == [4, -1, 0]
    assert made.total(["a", "unknown", "b", "a"]) == [14, -4, -13]
    assert made.total(["great", "a"]) == made.total(["a", "great"]) == [9 - 10**12, 10**12 - 1, -7]
    assert rows["a"] == [0, 5, 2, -7]


def test_the_order_of_rows_is_no_matter() -> None:
    chance = random.Random(3)
    rows = {str(name): [chance.randint(-900, 900) for _ in range(8)] for name in range(50)}
    names = chance.choices(list(rows), k=200)
    sums = [sum(rows[name][place] for name in names) for place in range(8)]
    made = Rows(rows, [0] * 8, enumerate)
    assert made.total(names) == made.total(reversed(names)) == sums
