"""Of which type each programme is: what its head noun says, weighed with all else that tells it."""

from functools import cache
from pathlib import Path

from ingest.mentions.programmes.type_signs import type_signs
from ingest.paper import Paper
from ingest.rules.programmes.heads import HEADS
from ingest.softmax import Softmax

TYPES = Path(__file__).with_name("types_weights.json")
LABELS = tuple(sorted(HEADS))


@cache
def type_model(weights: Path) -> Softmax:
    """The model that the package ships."""
    return Softmax.load(weights, LABELS)


def weigh_types(paper: Paper) -> None:
    """Settle the types of the paper's programmes."""
    model = type_model(TYPES)
    for programme in paper.reading.programmes:
        programme.type = model.likeliest(type_signs(paper, programme))
