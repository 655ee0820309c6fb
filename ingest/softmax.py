"""Softmax regression: how likely each label is, by the weights of the features that are there."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import exp
from pathlib import Path

import orjson

from ingest.rows import Rows

_SCALE = 1_000_000  # weights are summed as whole millionths


@dataclass(frozen=True, slots=True)
class Softmax:
    """For each feature one weight a label, in the order of `labels`."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, Sequence[float]]
    _rows: Rows[Sequence[float]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(
            self, "_rows", Rows(self.weights, [weight for _, weight in _millionths(self.bias)], _millionths)
        )

    @classmethod
    def load(cls, path: Path, labels: Iterable[str]) -> "Softmax":
        """The weights of a file that `as_json` wrote."""
        found = orjson.loads(path.read_bytes())
        return cls(tuple(labels), tuple(found["bias"]), found["weights"])

    def as_json(self, learnt_from: str) -> str:
        """The model as it is shipped, one feature a line, with the digest of what it was learnt from."""
        rows = [
            f"{json.dumps(name)}:{json.dumps(row, separators=(',', ':'))}" for name, row in sorted(self.weights.items())
        ]
        bias = json.dumps(self.bias, separators=(",", ":"))
        return f'{{"learnt_from":"{learnt_from}","bias":{bias},"weights":{{\n' + ",\n".join(rows) + "\n}}\n"

    def likeliest(self, features: Iterable[str]) -> str:
        """The label of the greatest probability."""
        odds = self.probabilities(features)
        return max(odds, key=lambda label: odds[label])

    def odds(self, features: Iterable[str]) -> float:
        """How much more likely the second of two labels is than the first, as a logarithm."""
        first, second = self._rows.total(features)
        return (second - first) / _SCALE

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each label is."""
        sums = self._rows.total(features)
        top = max(sums)
        powers = [exp((one - top) / _SCALE) for one in sums]
        whole = sum(powers)
        return {label: power / whole for label, power in zip(self.labels, powers, strict=True)}


def _millionths(row: Sequence[float]) -> Iterator[tuple[int, int]]:
    return enumerate([round(_SCALE * weight) for weight in row])
