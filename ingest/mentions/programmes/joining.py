"""Programmes that a paper names in several ways are one entry, where a model takes two entries for one thing."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from ingest.mentions.programmes.joining_signs import pairs
from ingest.paper import Paper
from ingest.reading import ProgrammeRead
from ingest.softmax import Softmax

JOINING = Path(__file__).with_name("joining_weights.json")
LABELS = ("", "same")
NEEDED = 0.75  # how likely two must be one: two that are taken for one are worse than one that stands twice


@cache
def joining_model(weights: Path) -> Softmax:
    """The model that the package ships."""
    return Softmax.load(weights, LABELS)


def join_programmes(paper: Paper) -> None:
    """Make one entry of those that are one thing: the likeliest of them, with the names and places of all."""
    model = joining_model(JOINING)
    same = ((one.key, other.key) for one, other, signs in pairs(paper) if model.probabilities(signs)["same"] >= NEEDED)
    stands_for = joined(paper.reading.programmes, same)
    if not stands_for:
        return
    kept: dict[str, ProgrammeRead] = {}
    for programme in sorted(paper.reading.programmes, key=lambda one: one.key in stands_for):
        into = stands_for.get(programme.key)
        if into is None:
            kept[programme.key] = programme
        else:
            kept[into] = _with(kept[into], programme)
    paper.reading.programmes = [kept[one.key] for one in paper.reading.programmes if one.key in kept]
    paper.mentions = [replace(m, key=stands_for.get(m.key, m.key)) for m in paper.mentions]
    paper.strands = [(start, stands_for.get(key, key)) for start, key in paper.strands]


def joined(programmes: Iterable[ProgrammeRead], same: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each key that is given up, the one that stands for it: that of the likeliest programme of those joined."""
    groups: dict[str, set[str]] = {}
    for one, other in same:
        together = groups.get(one, {one}) | groups.get(other, {other})
        groups |= dict.fromkeys(together, together)
    likely = {one.key: (one.confidence, -one.start) for one in programmes}
    best = {key: max(sorted(together), key=lambda one: likely[one]) for key, together in groups.items()}
    return {key: into for key, into in best.items() if key != into}


def _with(one: ProgrammeRead, other: ProgrammeRead) -> ProgrammeRead:
    names = {*one.aliases, other.name, *other.aliases} - {one.name}
    return replace(one, aliases=sorted(names), mentions=sorted({*one.mentions, *other.mentions}))
