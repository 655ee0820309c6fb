"""Softmax regression: how likely each label is, by the weights of the features that are there."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path

import orjson


@dataclass(frozen=True, slots=True)
class Softmax:
    """For each feature one weight a label, in the order of `labels`."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, Sequence[float]]

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

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each label is."""
        rows = [row for name in features if (row := self.weights.get(name)) is not None]
        sums = [sum(column) for column in zip(self.bias, *rows, strict=True)]
        top = max(sums)
        powers = [exp(one - top) for one in sums]
        whole = sum(powers)
        return {label: power / whole for label, power in zip(self.labels, powers, strict=True)}
