"""Who makes a commitment and who must keep it: what the rules say, weighed with all else that speaks for somebody."""

from functools import cache
from pathlib import Path

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.claims.sense.party_signs import signs
from ingest.paper import Paper
from ingest.softmax import Softmax

MAKERS, KEEPERS = (Path(__file__).with_name(f"{name}_weights.json") for name in ("makers", "keepers"))
LABELS = ("", "party")
# From what likelihood on those whom the rules name are kept, and others are taken.
_MAKES, _KEEPS = (0.3, 0.33), (0.27, 0.3)
# What an official of the paper's own body commits to binds that body; what he or she asks for does not.
_FOR_THE_BODY = frozenset({"Undertaking", "Action", "Milestone"})

_AT_LEAST = 0.12  # of whomever the rules name and who is likelier than all others, where nobody is likely


@cache
def party_model(weights: Path) -> Softmax:
    """The model that the package ships for makers or for keepers."""
    return Softmax.load(weights, LABELS)


def weigh_parties(paper: Paper, draft: Draft) -> None:
    """Settle the maker of a commitment and whoever must keep it among all that the paper shows."""
    found = signs(paper, draft)
    draft.made_by = _likely(MAKERS, _MAKES, found, draft.made_by)
    if draft.kind in _FOR_THE_BODY:
        own = {paper.own_body, paper.publisher} & set(parties.bodies_only(paper, draft.made_by))
        draft.made_by += sorted(key for key in own if key and key not in draft.made_by)
    draft.responsible = _likely(KEEPERS, _KEEPS, found, draft.responsible)


def _likely(weights: Path, least: tuple[float, float], found: dict[str, list[str]], ruled: list[str]) -> list[str]:
    """Those who are likely enough: first those whom the rules name, in their order, then the likelier before others."""
    odds = {key: party_model(weights).probabilities(of_one)["party"] for key, of_one in found.items()}
    order = sorted(odds, key=lambda key: (ruled.index(key) if key in ruled else len(ruled), -odds[key]))
    likely = [key for key in order if odds[key] >= least[key not in ruled]]
    best = max(odds, key=lambda key: odds[key], default=None)
    return likely or ([best] if best is not None and best in ruled and odds[best] >= _AT_LEAST else [])
