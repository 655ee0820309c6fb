"""Programmes: named initiatives, found by their head noun ("the Living Well Service"), by quotation marks, or as known.

A candidate is a noun phrase with a head of the table; points for what speaks for a name (capitals, quotation marks, an
abbreviation given after it, a place in a heading, being said again) decide. All forms of one initiative are one entry.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ingest.mentions.programme_heads import Candidate
from ingest.mentions.programme_names import candidates
from ingest.paper import Mention, Paper
from ingest.reading import ProgrammeRead
from ingest.rules.programmes import LOOSE_HEADS
from ingest.slugs import slug

# What a candidate needs to become an entry, and the confidence that goes with its points: the share right of such
# entries on papers that the points were not chosen with.
NEEDED = 2.0
CONFIDENCE = ((5.0, 0.85), (4.0, 0.8), (3.0, 0.75), (2.0, 0.6))


@dataclass(slots=True)
class Initiative:
    """All candidates that are one thing, the one with the fullest name first."""

    found: list[Candidate] = field(default_factory=list)

    @property
    def best(self) -> Candidate:
        """The one with the most words, of those the one with the most points, of those the first."""
        return max(self.found, key=lambda c: (len(c.words), c.known, c.points, -c.start))

    @property
    def points(self) -> float:
        """The points of its best candidate, and a little for being said again."""
        return max(c.points for c in self.found) + min(1.0, 0.5 * (len(self.found) - 1))


def find_programmes(paper: Paper) -> None:
    """Add the paper's programmes to its reading, and every place that names one to its mentions.

    Bodies must have been found before: what is part of a body's name is no programme.
    """
    bodies = sorted(
        (m.start, m.end) for m in paper.mentions if m.kind in ("body", "person") and m.form in ("name", "short")
    )
    found = [c for c in candidates(paper) if not _covered(c, bodies) and not paper.is_private(c.start, c.end)]
    numbered = 0
    for initiative in _grouped(found):
        if initiative.points < NEEDED:
            continue
        numbered += 1
        _add(paper, initiative, f"g{numbered}")


def _add(paper: Paper, initiative: Initiative, key: str) -> None:
    best = initiative.best
    forms = {c.name for c in initiative.found} | {c.short for c in initiative.found if c.short}
    places = sorted({(c.start, c.end) for c in initiative.found} | set(_short_places(paper.text, initiative)))
    shown = max(initiative.found, key=lambda c: (c.points, len(c.words)))
    paper.reading.programmes.append(
        ProgrammeRead(
            key=key,
            entity="programme-" + slug(best.name),
            name=best.name,
            type=best.kind,
            aliases=sorted(forms - {best.name}),
            mentions=places,
            start=shown.start,
            end=shown.end,
            confidence=next((share for points, share in CONFIDENCE if initiative.points >= points), 0.5),
        )
    )
    paper.mentions += [Mention(start, end, "programme", key) for start, end in places]


def _short_places(text: str, initiative: Initiative) -> Iterator[tuple[int, int]]:
    for short in {c.short for c in initiative.found if c.short}:
        for match in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", text):
            yield match.span()


def _covered(candidate: Candidate, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the head of the candidate stands in the name of a body or person."""
    return any(start < candidate.end <= end and (start, end) != (candidate.start, start) for start, end in spans)


def _grouped(candidates: Iterable[Candidate]) -> list[Initiative]:
    """Candidates that are one thing: the same words, or the words of one among those of another of the same kind."""
    initiatives: list[Initiative] = []
    by_words: dict[frozenset[str], Initiative] = {}
    by_kind: dict[str, list[Initiative]] = defaultdict(list)
    for candidate in sorted(candidates, key=lambda c: (-len(c.words), c.start)):
        same = by_words.get(_key(candidate))
        if same is None:
            fuller = [
                i for i in by_kind[candidate.kind] if candidate.words < i.best.words and _may_shorten(candidate, i.best)
            ]
            same = max(fuller, key=lambda i: i.points, default=None)
        if same is None:
            same = Initiative()
            initiatives.append(same)
            by_kind[candidate.kind].append(same)
            by_words[_key(candidate)] = same
        same.found.append(candidate)
    return sorted(initiatives, key=lambda i: min(c.start for c in i.found))


def _key(candidate: Candidate) -> frozenset[str]:
    """The words that tell it from others: "the Home First pilot" and "Home First" are one."""
    return (candidate.words - LOOSE_HEADS) or candidate.words


def _may_shorten(short: Candidate, full: Candidate) -> bool:
    """Whether the shorter name can stand for the fuller: it keeps the head and at least one word that says which."""
    if short.known:
        return full.words - short.words == {full.head}
    return short.head == full.head and len(short.words) > 1
