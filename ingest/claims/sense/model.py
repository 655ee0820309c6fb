"""The weights that say how strongly each feature speaks for each kind, and the probabilities that come of them."""

import json
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

WEIGHTS = Path(__file__).with_name("weights.json")
# The kinds by the letter that training sentences are marked with; N commits nobody.
KINDS = {
    "N": "",
    "R": "Resolution",
    "A": "Action",
    "Q": "Request",
    "U": "Undertaking",
    "C": "Recommendation",
    "T": "Target",
    "M": "Milestone",
}


@dataclass(frozen=True, slots=True)
class Model:
    """Softmax regression: for each feature one weight a kind, in the order of KINDS."""

    bias: tuple[float, ...]
    weights: dict[str, tuple[float, ...]]

    @classmethod
    @cache
    def load(cls) -> "Model":
        """The model that the package ships."""
        found = json.loads(WEIGHTS.read_text("utf-8"))
        return cls(tuple(found["bias"]), {name: tuple(row) for name, row in found["weights"].items()})

    def probabilities(self, features: list[str]) -> dict[str, float]:
        """How likely each kind is ("" for none), by its name."""
        rows = [row for name in features if (row := self.weights.get(name)) is not None]
        sums = [sum(column) for column in zip(self.bias, *rows, strict=True)]
        top = max(sums)
        powers = [exp(one - top) for one in sums]
        whole = sum(powers)
        return {kind: power / whole for kind, power in zip(KINDS.values(), powers, strict=True)}
