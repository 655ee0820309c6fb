"""Who makes a commitment and who must keep it: what the rules say, weighed with all else that speaks for somebody."""

from functools import cache
from pathlib import Path

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.claims.sense.party_signs import signs
from ingest.paper import Paper
from ingest.trees import Trees

MAKERS, KEEPERS = (Path(__file__).with_name(f"{name}_trees.json") for name in ("makers", "keepers"))
_MAKES, _KEEPS = 0.35, 0.33  # from what likelihood on somebody is taken
# What brings a body near enough to a commitment to have made it: it is named or acts there, speaks, writes or meets.
_NEAR = frozenset(
    (
        *("mentioned", "in its row", "body of mention first", "body of mention later", "stood for", "acts 1 before"),
        *("acts", "acts's body", "speaking", "speaking's body", "author", "voice", "host", "owner", "publisher"),
        *("decider", "decider's body"),
    )
)
# What an official of the paper's own body commits to binds that body; what he or she asks for does not.
_FOR_THE_BODY = frozenset({"Undertaking", "Action", "Milestone"})

_AT_LEAST = 0.12  # of whomever the rules name and who is likelier than all others, where nobody is likely


@cache
def party_model(trees: Path) -> Trees:
    """The model that the package ships for makers or for keepers."""
    return Trees.load(trees)


def weigh_parties(paper: Paper, draft: Draft) -> None:
    """Settle the maker of a commitment and whoever must keep it among all that the paper shows."""
    found = signs(paper, draft)
    near = {key: of_one for key, of_one in found.items() if not _is_far(paper, key, of_one, draft.made_by)}
    draft.made_by = _likely(MAKERS, _MAKES, near, draft.made_by)
    if draft.kind in _FOR_THE_BODY:
        own = {paper.own_body, paper.publisher} & set(parties.bodies_only(paper, draft.made_by))
        draft.made_by += sorted(key for key in own if key and key not in draft.made_by)
    draft.responsible = _likely(KEEPERS, _KEEPS, found, draft.responsible)


def _is_far(paper: Paper, key: str, of_one: dict[str, float], ruled: list[str]) -> bool:
    """Whether a body is only told of elsewhere in the paper."""
    return key not in ruled and bool(parties.body_type(paper, key)) and _NEAR.isdisjoint(of_one)


def _likely(trees: Path, least: float, found: dict[str, dict[str, float]], ruled: list[str]) -> list[str]:
    """Those who are likely enough: first those whom the rules name, in their order, then the likelier before others."""
    model = party_model(trees)
    odds = {key: model.likely(of_one) for key, of_one in found.items()}
    order = sorted(odds, key=lambda key: (ruled.index(key) if key in ruled else len(ruled), -odds[key]))
    likely = [key for key in order if odds[key] >= least]
    best = max(odds, key=lambda key: odds[key], default=None)
    return likely or ([best] if best is not None and best in ruled and odds[best] >= _AT_LEAST else [])
