"""Rows of weights, each made one whole number when it is first asked for, so that rows are summed by one addition each.

A row has a weight for each label. Its number holds them as figures of a very great base, least label first; such
numbers are added without one figure running over into the next, and read label by label at the end.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from struct import unpack
from typing import Generic, TypeVar

Row = TypeVar("Row")
Weights = Callable[[Row], Iterable[tuple[int, int]]]  # the weights of a row, each with the place of its label
_BITS = 64  # of a weight; the sums of a model stay far below half of what they hold
_ZERO = 1 << (_BITS - 1)


class Rows(dict[str, int], Generic[Row]):
    """The rows of a model by name. What is in it are the rows that were asked for so far, each as one number."""

    __slots__ = ("_rows", "_weights")

    def __init__(self, rows: Mapping[str, Row], weights: Weights[Row]) -> None:
        super().__init__()
        self._rows, self._weights = rows, weights

    def __missing__(self, name: str) -> int:
        made = self[name] = together(self._weights(self._rows[name]))
        return made

    def total(self, names: Iterable[str], bases: Sequence[int]) -> list[int]:
        """For each label its base with the weights of the names that have a row."""
        count = len(bases)
        whole = sum(map(self.__getitem__, filter(self._rows.__contains__, names)))
        whole += together((place, base + _ZERO) for place, base in enumerate(bases))
        return [one - _ZERO for one in unpack(f"<{count}Q", whole.to_bytes(count * _BITS // 8, "little"))]


def together(weights: Iterable[tuple[int, int]]) -> int:
    """Weights of labels, by their places, as one number."""
    return sum(weight << (_BITS * place) for place, weight in weights)


def by_turns(row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The weights of a row that has the place of a label and its weight by turns."""
    turns = iter(row)
    return zip(turns, turns, strict=True)
