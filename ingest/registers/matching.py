"""What a name means: candidates by spelling, weighed by time and place; ambiguity is reported, never guessed away."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ingest.registers.bodies import Body, Period
from ingest.registers.fuzzy import Fuzzy
from ingest.registers.names import Spelling
from ingest.registers.places import Geography, Place
from ingest.registers.words import Phrases, key_of

Outcome = Literal["found", "ambiguous", "none"]

MARGIN = 0.04  # the best candidate must be so much better than the second
LOWEST = 0.6  # a candidate below is none
SOON, LONG = 550, 1100  # days: bodies are named before they begin, and for years after they ended

_CODE = re.compile(r"[A-Z]\d{8}|[0-9A-Z]{3,6}")
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A body that the name may mean, how likely, and why."""

    body: Body
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Match:
    """What a name means. `body` is set where it means one body; otherwise `candidates` say between what it is open."""

    text: str
    outcome: Outcome
    body: Body | None
    confidence: float
    reason: str
    candidates: tuple[Candidate, ...] = ()


class Matcher:
    """Matches names against an index of spellings."""

    def __init__(
        self,
        spellings: dict[str, list[Spelling]],
        codes: dict[str, list[tuple[Period, Body]]],
        phrases: Phrases,
        geography: Geography,
    ) -> None:
        self._spellings = spellings
        self._codes = codes
        self._phrases = phrases
        self._geography = geography
        self._fuzzy = Fuzzy(spellings)

    def match(self, text: str, on: date | None = None, place: Place | None = None) -> Match:
        """What the text, a name or a code, means."""
        coded = self._by_code(text.strip(), on)
        if coded:
            return coded
        for tried in _readings(text):
            key = key_of(tried, self._phrases)
            found = self._spellings.get(key)
            if found:
                return self.choose(text, found, on, place)
        key = key_of(_BRACKETS.sub("", text), self._phrases)
        near = self._fuzzy.find(key)
        if not near:
            return Match(text, "none", None, 0.0, "no body of the register has a name like it")
        scored = [(spelling, likeness) for other, likeness in near for spelling in self._spellings[other]]
        return self._choose(text, scored, on, place)

    def choose(
        self, text: str, spellings: Iterable[Spelling], on: date | None = None, place: Place | None = None
    ) -> Match:
        """Which of the bodies with these spellings the text means."""
        return self._choose(text, [(spelling, 1.0) for spelling in spellings], on, place)

    def _by_code(self, text: str, on: date | None) -> Match | None:
        if not _CODE.fullmatch(text) or text not in self._codes:
            return None
        held = self._codes[text]
        then = [(period, body) for period, body in held if on is None or period.holds(on)]
        bodies = list(dict.fromkeys(body.id for _, body in then or held))
        if len(bodies) == 1:
            _, body = (then or held)[0]
            return Match(text, "found", body, 1.0, "code")
        options = tuple(
            Candidate(body, 0.9, f"code from {period.start or 'an unknown day'} to {period.end or 'today'}")
            for period, body in then or held
        )
        return Match(text, "ambiguous", None, 0.0, "a code that several bodies had", options)

    def _choose(self, text: str, scored: list[tuple[Spelling, float]], on: date | None, place: Place | None) -> Match:
        best: dict[str, Candidate] = {}
        for spelling, likeness in scored:
            candidate = self._weigh(spelling, likeness, on, place)
            held = best.get(candidate.body.id)
            if held is None or candidate.score > held.score:
                best[candidate.body.id] = candidate
        ranked = sorted(best.values(), key=lambda candidate: (-candidate.score, candidate.body.id))
        top = ranked[0]
        if top.score < LOWEST:
            return Match(text, "none", None, top.score, f"too uncertain: {top.reason}", tuple(ranked[:5]))
        rivals = [other for other in ranked if top.score - other.score < MARGIN]
        if len(rivals) > 1:
            names = "; ".join(f"{other.body.name(on)} [{other.body.id}]" for other in rivals[:6])
            return Match(text, "ambiguous", None, 0.0, f"between {names}", tuple(rivals))
        return Match(text, "found", top.body, round(top.score, 3), top.reason, tuple(ranked[:5]))

    def _weigh(self, spelling: Spelling, likeness: float, on: date | None, place: Place | None) -> Candidate:
        score, reasons = spelling.quality * likeness, [spelling.kind if likeness == 1.0 else f"like {spelling.text!r}"]
        if on is not None:
            factor, reason = _in_time(spelling, on)
            score *= factor
            reasons += [reason] if reason else []
        elif spelling.body.last < date.max.toordinal():
            reasons.append("dissolved")
        if place is not None:
            close = self._geography.of(spelling.body.id).closeness(place)
            score *= (0.5, 0.9, 1.0)[close] if spelling.local else (0.88, 0.97, 1.0)[close]
            reasons.append(("elsewhere", "in the same health system", "at the place")[close])
        elif spelling.local:
            score *= 0.75
        return Candidate(spelling.body, min(score, 1.0), ", ".join(reasons))


def _readings(text: str) -> list[str]:
    """The text, then without what stands in brackets."""
    bare = _BRACKETS.sub("", text)
    return [text, bare] if bare.strip() and bare != text else [text]


def _in_time(spelling: Spelling, on: date) -> tuple[float, str]:
    day, body = on.toordinal(), spelling.body
    if spelling.first <= day <= spelling.last and body.first <= day <= body.last:
        return 1.0, ""
    if body.first <= day <= body.last:
        return 0.95, "a name of another time"
    if day > body.last:
        return (0.85 if day - body.last <= LONG else 0.8), "dissolved by then"
    return (0.85 if body.first - day <= SOON else 0.55), "not yet set up then"
