"""How likely a phrase is to name an initiative, by the weights that a model has learnt for its signs."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ingest.softmax import Softmax

NAMING = Path(__file__).with_name("naming_weights.json")
NAMES = "names"
LABELS = ("", NAMES)


@cache
def naming_model(weights: Path) -> Softmax:
    """The model that the package ships."""
    return Softmax.load(weights, LABELS)


def likelihood(signs: Iterable[str]) -> float:
    """How likely a phrase with these signs is to name an initiative, 0 to 1."""
    return naming_model(NAMING).probabilities(signs)[NAMES]
