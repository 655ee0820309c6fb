"""Rows summed as whole numbers give what their weights give one by one."""

import random

from ingest.rows import Rows, by_turns


def test_rows_are_summed_label_by_label() -> None:
    rows = Rows({"a": [0, 5, 2, -7], "b": [1, -3, 2, 1], "great": [0, -(10**12), 1, 10**12]}, by_turns)
    assert rows.total([], [4, -1, 0]) == [4, -1, 0]
    assert rows.total(["a", "unknown", "b", "a"], [1, 0, -2]) == [11, -3, -15]
    assert rows.total(["great", "a"], [0, 0, 0]) == [5 - 10**12, 10**12, -7]


def test_the_order_of_rows_is_no_matter() -> None:
    chance = random.Random(3)
    rows = {str(name): [chance.randint(-900, 900) for _ in range(8)] for name in range(50)}
    names = chance.choices(list(rows), k=200)
    sums = [sum(rows[name][place] for name in names) for place in range(8)]
    made = Rows(rows, enumerate)
    assert made.total(names, [0] * 8) == made.total(reversed(names), [0] * 8) == sums
    assert set(made) == set(names)
