"""Rows come in order whatever number of runs they need."""

import random

import pytest

from graph.rdf.order import in_order


@pytest.mark.parametrize("run", [1, 2, 7, 100, 1000])
def test_rows_come_in_order(run: int) -> None:
    numbers = random.Random(3).choices(range(50), k=100)
    found = in_order(iter(numbers), key=lambda n: n, dump=lambda n: b"%d" % n, load=int, run=run)
    assert list(found) == sorted(numbers)


def test_no_rows() -> None:
    assert list(in_order([], key=lambda n: n, dump=lambda n: b"", load=int)) == []
