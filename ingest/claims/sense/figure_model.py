"""Which numbers of a paper are figures: what the rules take and what they leave, weighed with the words round it."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from ingest.claims.figures.candidates import Candidate
from ingest.claims.sense.figure_signs import figure_signs
from ingest.paper import Paper
from ingest.softmax import Softmax

FIGURES = Path(__file__).with_name("figures_weights.json")
LABELS = ("", "figure")
LEAST = 0.4  # how likely a number must be a figure


@cache
def figure_model() -> Softmax:
    """The model that the package ships."""
    return Softmax.load(FIGURES, LABELS)


def likely_figures(paper: Paper, found: Sequence[Candidate]) -> Iterator[tuple[Candidate, float]]:
    """Those of the candidates that are likely enough to be figures, with how likely they are."""
    model = figure_model()
    for one, signs in zip(found, figure_signs(paper, found), strict=True):
        likely = model.probabilities(signs)["figure"]
        if likely >= LEAST:
            yield one, likely
