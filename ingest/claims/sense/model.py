"""The model of what kind of commitment a clause makes, and where its weights are."""

from functools import cache
from pathlib import Path

from ingest.softmax import Softmax

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


@cache
def kinds_model() -> Softmax:
    """The model that the package ships; its labels are the kinds by name, "" for none."""
    return Softmax.load(WEIGHTS, KINDS.values())
