"""Whose paper it is, weighed: how likely each body is the one that makes the paper's own commitments."""

from functools import cache
from pathlib import Path

from ingest.claims.sense.author_lists import beside, facts
from ingest.claims.sense.author_signs import author_signs
from ingest.mentions.parties_of_agreement import parties_of_agreement
from ingest.paper import Paper
from ingest.softmax import Softmax

# The weights of a body's own signs, and of those that it has beside the others.
AUTHORS, BESIDE = (Path(__file__).with_name(f"{name}_weights.json") for name in ("authors", "authors_beside"))
LEAST = 0.4  # how likely a paper must be a body's own, for the rules' word not to count
LABELS = ("", "author")


@cache
def author_model(weights: Path) -> Softmax:
    """The model that the package ships for a body's own signs, or for those beside others."""
    return Softmax.load(weights, LABELS)


def weigh_authors(paper: Paper) -> None:
    """Say of every body how likely the paper is its own (`Paper.chances`), and of which it is (`Paper.own`).

    An agreement that lists its parties is theirs, whatever else speaks for one of them.
    """
    alone = _chances(AUTHORS, author_signs(paper))
    paper.chances = _chances(BESIDE, beside(facts(paper), alone))
    paper.own = parties_of_agreement(paper) or tuple(
        sorted((k for k, one in paper.chances.items() if one >= LEAST), key=lambda k: -paper.chances[k])
    )


def _chances(weights: Path, signs: dict[str, list[str]]) -> dict[str, float]:
    model = author_model(weights)
    return {key: model.probabilities(of_one)["author"] for key, of_one in signs.items()}
