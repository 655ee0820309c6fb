"""Rows of weights, each made one whole number when it is first asked for, so that rows are summed by one addition each.

A row has a weight for each label. Its number holds them as figures of a very great base, least label first; such
numbers are added without one figure running over into the next, and read label by label at the end.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from struct import Struct
from typing import Any, Generic, TypeVar

Row = TypeVar("Row", bound=Sequence[Any])
Weights = Callable[[Row], Iterable[tuple[int, int]]]  # the weights of a row, each with the place of its label
_BITS = 64  # of a weight; the sums of a model stay far below half of what they hold
_ZERO = 1 << (_BITS - 1)


class Rows(Generic[Row]):
    """The rows of a model by name, and what it says for each label where no row does."""

    __slots__ = ("_bases", "_figures", "_known", "_weights")

    def __init__(self, rows: Mapping[str, Row], bases: Sequence[int], weights: Weights[Row]) -> None:
        self._known: dict[str, Any] = dict(rows)  # those asked for as their numbers, the others as rows
        self._bases = _together((place, base + _ZERO) for place, base in enumerate(bases))
        self._figures, self._weights = Struct(f"<{len(bases)}Q"), weights

    def total(self, names: Iterable[str]) -> list[int]:
        """For each label its base with the weights of the names that have a row."""
        names = list(names)
        try:
            whole = sum(filter(None, map(self._known.get, names)), self._bases)
        except TypeError:  # some of them are rows still
            self._make(names)
            whole = sum(filter(None, map(self._known.get, names)), self._bases)
        return [one - _ZERO for one in self._figures.unpack(whole.to_bytes(self._figures.size, "little"))]

    def _make(self, names: Iterable[str]) -> None:
        for name in names:
            row = self._known.get(name)
            if row is not None and not isinstance(row, int):
                self._known[name] = _together(self._weights(row))


def _together(weights: Iterable[tuple[int, int]]) -> int:
    """Weights of labels, by their places, as one number."""
    return sum([weight << (_BITS * place) for place, weight in weights if weight])


def by_turns(row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The weights of a row that has the place of a label and its weight by turns."""
    turns = iter(row)
    return zip(turns, turns, strict=True)
