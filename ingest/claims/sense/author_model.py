"""Whose paper it is, weighed: how likely each body is the one that makes the paper's own commitments."""

from functools import cache
from pathlib import Path

from ingest.claims.sense.author_signs import author_signs
from ingest.paper import Paper
from ingest.softmax import Softmax

AUTHORS = Path(__file__).with_name("authors_weights.json")
_LEAST = 0.5  # how likely a paper must be a body's own, for the rules' word not to count
LABELS = ("", "author")


@cache
def author_model(weights: Path) -> Softmax:
    """The model that the package ships."""
    return Softmax.load(weights, LABELS)


def weigh_authors(paper: Paper) -> None:
    """Say of every body how likely the paper is its own (`Paper.chances`), and of which it is (`Paper.own`)."""
    model = author_model(AUTHORS)
    paper.chances = {key: model.probabilities(signs)["author"] for key, signs in author_signs(paper).items()}
    paper.own = tuple(sorted((k for k, one in paper.chances.items() if one >= _LEAST), key=lambda k: -paper.chances[k]))
