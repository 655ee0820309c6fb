"""Decision trees whose answers are summed: how likely something is, by its signs and measures taken together."""

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp
from pathlib import Path
from struct import Struct
from typing import Any, TypeAlias

import orjson

_FIRST, _HOPELESS = 20, -2.2  # trees that are asked first; from what sum of theirs on the others are asked, too
# What a tree adds to the logarithm of the odds, or the place of what it asks for, a limit, and the trees to go on with
# where the answer is at most the limit and where it is more: `0.5` or `[3, 0.0, -0.1, 0.2]`.
Tree: TypeAlias = Any


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees, and the names of what they ask for. A sign counts 1 where it is there; what is not there counts 0.

    No sign, measure or limit may be below 0.
    """

    names: tuple[str, ...]
    trees: tuple[Tree, ...]
    _first: "_Leaves" = field(init=False, repr=False, compare=False)
    _others: "_Leaves" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_first", _Leaves(self.names, self.trees[:_FIRST]))
        object.__setattr__(self, "_others", _Leaves(self.names, self.trees[_FIRST:]))

    @classmethod
    def load(cls, path: Path) -> "Trees":
        """The trees of a file that `as_json` wrote."""
        found = orjson.loads(path.read_bytes())
        return cls(tuple(found["names"]), tuple(found["trees"]))

    def as_json(self, learnt_from: str) -> str:
        """The model as it is shipped, one tree a line, with the digest of what it was learnt from."""
        names = json.dumps(self.names, ensure_ascii=False)
        trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in self.trees)
        return f'{{"learnt_from":"{learnt_from}","names":{names},"trees":[\n{trees}\n]}}\n'

    def likely(self, signs: Mapping[str, float]) -> float:
        """How likely it is, by signs and measures; those that no tree asks for do not count.

        Where the first trees find it hopeless the others are not asked: each corrects those before it a little.
        """
        total = self._first.sum_of(signs)
        if total > _HOPELESS:
            total += self._others.sum_of(signs)
        return 1.0 / (1.0 + exp(-total))


class _Leaves:
    """The leaves of some trees side by side, each a bit of a number, so that a sign is asked of all trees at once.

    Where a question is answered "more", the leaves that go on from "at most" are out. Of a tree's leaves that are in
    after all questions the first is its answer, so that no tree is walked (Lucchese and others, QuickScorer, 2015).
    """

    def __init__(self, names: Sequence[str], trees: Sequence[Tree]) -> None:
        spread = [_spread(tree) for tree in trees]
        words = max(((len(leaves) + 63) // 64 for leaves, _ in spread), default=1)  # of 64 bits, for each tree
        self._added = [added for leaves, _ in spread for added in leaves + [0.0] * (64 * words - len(leaves))]
        self._size, width = 8 * words * len(trees), 8 * words
        self._words = Struct(f"<{words * len(trees)}Q")
        self._starts = int.from_bytes((b"\1" + bytes(width - 1)) * len(trees), "little")
        self._all = (1 << 8 * self._size) - 1
        out: dict[str, dict[float, bytearray]] = {}
        for start, (_, questions) in zip(range(0, self._size, width), spread, strict=True):
            for place, limit, first, end in questions:
                of_limit = out.setdefault(names[place], {}).setdefault(limit, bytearray(self._size))
                before = int.from_bytes(of_limit[start : start + width], "little")
                of_limit[start : start + width] = (before | (1 << end) - (1 << first)).to_bytes(width, "little")
        self._left = {name: _left(by_limit, self._all) for name, by_limit in out.items()}

    def sum_of(self, signs: Mapping[str, float]) -> float:
        """What the trees add up to."""
        within, asked = self._all, self._left
        for name, value in signs.items():
            found = asked.get(name)
            if found is not None:
                limits, left = found
                within &= left[bisect_left(limits, value)]
        first = within & ~(within - self._starts)  # no tree borrows from the next: each has a leaf that is in
        added = self._added
        total = 0.0
        for number, word in enumerate(self._words.unpack(first.to_bytes(self._size, "little"))):
            if word:
                total += added[64 * number + word.bit_length() - 1]
        return total


def _left(out: Mapping[float, bytearray], everything: int) -> tuple[list[float], list[int]]:
    """The limits of a sign or measure in order, and the leaves that are in where it is above none, one, two of them."""
    limits = sorted(out)
    left = [everything]
    for limit in limits:
        left.append(left[-1] & ~int.from_bytes(out[limit], "little"))
    return limits, left


def _spread(tree: Tree) -> tuple[list[float], list[tuple[int, float, int, int]]]:
    """The leaves of a tree, and its questions: the place of a name, a limit, and the leaves that "more" rules out."""
    leaves: list[float] = []
    questions: list[tuple[int, float, int, int]] = []

    def walk(node: Tree) -> None:
        if node.__class__ is not list:
            leaves.append(node)
            return
        place, limit, below, above = node
        first = len(leaves)
        walk(below)
        questions.append((place, limit, first, len(leaves)))
        walk(above)

    walk(tree)
    return leaves, questions
