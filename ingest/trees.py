"""Decision trees whose answers are summed: how likely something is, by its signs and measures taken together."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import exp
from pathlib import Path
from typing import Any, TypeAlias

import orjson

_FIRST, _HOPELESS = 20, -2.2  # trees that are asked first; from what sum of theirs on the others are asked, too
# What a tree adds to the logarithm of the odds, or the place of what it asks for, a limit, and the trees to go on with
# where the answer is at most the limit and where it is more: `0.5` or `[3, 0.0, -0.1, 0.2]`.
Tree: TypeAlias = Any


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees, and the names of what they ask for. A sign counts 1 where it is there; what is not there counts 0."""

    names: tuple[str, ...]
    trees: tuple[Tree, ...]
    _places: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_places", {name: place for place, name in enumerate(self.names)})

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
        places = self._places
        row = [0.0] * len(places)
        for name, value in signs.items():
            place = places.get(name)
            if place is not None:
                row[place] = value
        total = _sum(self.trees[:_FIRST], row)
        if total > _HOPELESS:
            total += _sum(self.trees[_FIRST:], row)
        return 1.0 / (1.0 + exp(-total))


def _sum(trees: Iterable[Tree], row: list[float]) -> float:
    total = 0.0
    for tree in trees:
        node = tree
        while node.__class__ is list:
            place, limit, below, above = node
            node = below if row[place] <= limit else above
        total += node
    return total
