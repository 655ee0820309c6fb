"""Which relations hold between the things of a paper: what the rules state, weighed with all else that a pair shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from math import exp, log
from pathlib import Path

import orjson

from ingest.claims.relations.clauses import Found
from ingest.claims.sense.relation_signs import Key, Pair, relation_signs
from ingest.paper import Paper
from ingest.rows import Rows, by_turns

_SCALE = 1000
RELATIONS = Path(__file__).with_name("relations_weights.json")


@dataclass(frozen=True, slots=True)
class RelationModel:
    """For each relation, read forwards ("leads") or backwards ("~leads"), the base and what each sign adds to it.

    `weights` holds for each sign the relations that it speaks for or against: the place in `labels` and the weight of
    each, by turns, as the file has them. All are whole thousandths, whose sum is the same in any order of the signs.
    """

    labels: tuple[str, ...]
    bases: tuple[int, ...]
    weights: dict[str, list[int]]
    _rows: Rows[list[int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rows", Rows(self.weights, self.bases, by_turns))

    @classmethod
    def load(cls, path: Path) -> "RelationModel":
        """The weights of a file that `as_json` wrote."""
        found = orjson.loads(path.read_bytes())
        return cls(tuple(found["labels"]), tuple(found["bases"]), found["weights"])

    def as_json(self, learnt_from: str) -> str:
        """The model as it is shipped, one sign a line."""
        rows = [
            f"{orjson.dumps(name).decode()}:{orjson.dumps(row).decode()}" for name, row in sorted(self.weights.items())
        ]
        head = orjson.dumps({"learnt_from": learnt_from, "labels": self.labels, "bases": self.bases}).decode()
        return head[:-1] + ',"weights":{\n' + ",\n".join(rows) + "\n}}\n"

    def likely(self, signs: Iterable[str], least: float = 0.0) -> dict[str, float]:
        """How likely each relation is; of those that are not `least` likely some may be left out."""
        sums = self._rows.total(signs)
        needed = _SCALE * log(least / (1.0 - least)) - 1.0 if least else min(sums)
        return {
            label: 1.0 / (1.0 + exp(-one / _SCALE))
            for label, one in zip(self.labels, sums, strict=True)
            if one >= needed
        }


@cache
def relation_model(weights: Path) -> RelationModel:
    """The model that the package ships."""
    return RelationModel.load(weights)


def weigh_relations(paper: Paper, ruled: Iterable[tuple[str, Found]], least: float) -> Iterator[Found]:
    """Every relation that is at least so likely, with the words that state it best."""
    model = relation_model(RELATIONS)
    for key, pair in relation_signs(paper, ruled).items():
        likely = model.likely(pair.signs, min(least, _SECOND))
        for place, label in enumerate(sorted(likely, key=lambda one: (-likely[one], one))):
            needed = max(least, _SECOND) if place else least
            if likely[label] < needed:
                break
            if pair.span:
                yield _found(key, pair, label, likely[label])


_SECOND = 0.35  # how likely a second relation of the same two must be


def _found(key: Key, pair: Pair, label: str, likely: float) -> Found:
    first, second = key[::-1] if label.startswith("~") else key
    start, end = pair.words.get(label.lstrip("~"), pair.span or (0, 0))
    return Found(first, label.lstrip("~"), second, start, end, round(likely, 2), "weighed")
