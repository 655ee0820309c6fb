"""What a name means: candidates by spelling, weighed by time and place; ambiguity is reported, never guessed away."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ingest.registers.bodies import ALWAYS, Body, Period
from ingest.registers.fuzzy import Fuzzy
from ingest.registers.names import Spelling, rule_table
from ingest.registers.places import Geography, Place
from ingest.registers.words import Phrases, key_of

Outcome = Literal["found", "ambiguous", "none"]

MARGIN = 0.04  # the best candidate must be so much better than the second
LOWEST = 0.6  # a candidate below is none
LOOSE = 0.96  # what a name loses that is right but for small words, plurals or the kind of council or trust
BARE = 0.85  # what the name of a trust loses that has other words for its kind
MENDED = 0.93  # what a name loses that is right once misspelt words are set right
LONG_GONE = date(2013, 4, 1).toordinal()  # what had ended by then is seldom meant where no day is given
SOON, LONG = 550, 1100  # days: bodies are named before they begin, and for years after they ended
# elsewhere, in the same health system, in the same area, of that very council or its place
BY_PLACE = (0.88, 0.97, 1.0, 1.0)
LOCAL_BY_PLACE = (0.5, 0.9, 0.95, 1.0)
NEARNESS = ("elsewhere", "in the same health system", "at the place", "at the place")

SAID_AS = {
    "official": "official name",
    "in-use": "name in use",
    "abbreviation": "abbreviation",
    "former": "former name",
    "pattern": "usual way to write the official name",
    "initials": "initials",
    "letters": "initials of its place",
    "place": "name of its place",
}

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
        self._short = {row["word"]: row["means"] for row in rule_table("short_words")}
        self._loose: dict[str, list[Spelling]] = {}
        for key, found in spellings.items():
            loose = loose_key(key)
            self._loose.setdefault(loose, []).extend(
                s for s in found if s.kind not in ("initials", "abbreviation", "letters")
            )
        self._fuzzy = Fuzzy(spellings, phrases)
        self._trusts: dict[str, list[Spelling]] = {}
        for key, found in spellings.items():
            official = [s for s in found if s.kind == "official" and s.body.id.startswith("trust-")]
            if official:
                self._trusts.setdefault(bare_key(key), []).extend(official)
        self._trust_words: dict[str, set[str]] = {}
        for key in self._trusts:
            for word in key.split():
                self._trust_words.setdefault(word, set()).add(key)

    def match(self, text: str, on: date | None = None, place: Place | None = None) -> Match:
        """What the text, a name or a code, means."""
        coded = self._by_code(text.strip(), on)
        if coded:
            return coded
        keys = self._keys(text)
        for key in keys:
            if key in self._spellings:
                return self.choose(text, self._spellings[key], on, place)
        for key in keys:
            if self._loose.get(loose_key(key)):
                return self._choose(text, [(s, LOOSE) for s in self._loose[loose_key(key)]], on, place)
        for key in keys:
            bare = bare_key(key)
            found = (not bare.endswith(" trust") and self._trusts.get(bare)) or self._trust_with(key)
            if found:
                return self._choose(text, [(spelling, BARE) for spelling in found], on, place)
        return self._misspelt(text, keys[-1], on, place)

    def _trust_with(self, key: str) -> list[Spelling]:
        """Trusts whose name has all these words and others: `Kent and Medway Partnership Trust`.

        Without a word for a kind there must be four, so that the name of a place is not taken for a trust.
        """
        loose = loose_key(key).split()
        words = [word for word in loose if word not in _OF_TRUSTS]
        if not words or (len(words) == len(loose) and len(words) < 4):
            return []
        keys = set.intersection(*(self._trust_words.get(word, set()) for word in words))
        if len(words) == 1 and len(keys) > 3:  # hardly a name
            return []
        return [spelling for other in sorted(keys) for spelling in self._trusts[other]]

    def _misspelt(self, text: str, key: str, on: date | None, place: Place | None) -> Match:
        mended = key_of(" ".join(self._fuzzy.mend(key.split())), self._phrases)
        if mended != key:
            found = self._spellings.get(mended) or self._loose.get(loose_key(mended))
            if found:
                return self._choose(text, [(spelling, MENDED) for spelling in found], on, place)
        near = self._fuzzy.find(mended)
        if near:
            scored = [(spelling, likeness) for other, likeness in near for spelling in self._spellings[other]]
            return self._choose(text, scored, on, place)
        return Match(text, "none", None, 0.0, "no body of the register has a name like it")

    def choose(
        self, text: str, spellings: Iterable[Spelling], on: date | None = None, place: Place | None = None
    ) -> Match:
        """Which of the bodies with these spellings the text means."""
        return self._choose(text, [(spelling, 1.0) for spelling in spellings], on, place)

    def _keys(self, text: str) -> list[str]:
        """The name as compared; then without what stands in brackets; then with its shortened words written out."""
        keys = [key_of(text, self._phrases)]
        bare = _BRACKETS.sub("", text)
        if bare != text and bare.strip():
            keys.append(key_of(bare, self._phrases))
        words = keys[-1].split()
        if any(word in self._short for word in words):
            keys.append(key_of(" ".join(self._short.get(word, word) for word in words), self._phrases))
        return keys

    def _by_code(self, text: str, on: date | None) -> Match | None:
        if not _CODE.fullmatch(text) or text not in self._codes:
            return None
        held = [(period, body) for period, body in self._codes[text] if period.detail != "local-authority"]
        if not held:
            return None
        then = [(period, body) for period, body in held if on is None or period.holds(on)] or held
        bodies = {body.id: (period, body) for period, body in then}
        if len(bodies) == 1:
            return Match(text, "found", then[0][1], 1.0, "code")
        options = tuple(
            Candidate(body, 0.9, f"code from {period.start or 'an unknown day'} to {period.end or 'today'}")
            for period, body in bodies.values()
        )
        return Match(text, "ambiguous", None, 0.0, f"a code of {_names(options, on)}", options)

    def _choose(self, text: str, scored: list[tuple[Spelling, float]], on: date | None, place: Place | None) -> Match:
        best: dict[str, Candidate] = {}
        for spelling, likeness in scored:
            candidate = self._weigh(spelling, likeness, on, place)
            held = best.get(candidate.body.id)
            if held is None or candidate.score > held.score:
                best[candidate.body.id] = candidate
        ranked = tuple(sorted(best.values(), key=lambda candidate: (-candidate.score, candidate.body.id)))
        top = ranked[0]
        if top.score < LOWEST:
            return Match(text, "none", None, top.score, f"too uncertain: {top.reason}", ranked[:5])
        rivals = tuple(other for other in ranked if top.score - other.score < MARGIN)
        if len(rivals) > 1:
            return Match(text, "ambiguous", None, 0.0, f"between {_names(rivals, on)}", rivals)
        return Match(text, "found", top.body, round(top.score, 3), top.reason, ranked[:5])

    def _weigh(self, spelling: Spelling, likeness: float, on: date | None, place: Place | None) -> Candidate:
        score = spelling.quality * likeness
        reasons = [SAID_AS[spelling.kind] if likeness == 1.0 else f"like {spelling.text!r}"]
        if on is not None:
            factor, reason = _in_time(spelling, on)
            score *= factor
            reasons += [reason] if reason else []
        elif spelling.body.last != ALWAYS:
            score *= 1.0 if spelling.body.last >= LONG_GONE else 0.95
            reasons.append("dissolved")
        if place is not None:
            close = self._geography.of(spelling.body.id).closeness(place)
            score *= (LOCAL_BY_PLACE if spelling.local else BY_PLACE)[close]
            reasons.append(NEARNESS[close])
        elif spelling.local:
            score *= 0.75
        return Candidate(spelling.body, min(score, 1.0), ", ".join(reasons))


_LOOSE_WORDS = {
    "hospitals": "hospital",
    "services": "service",
    "trusts": "trust",
    "nhsft": "trust",
    "nhstrust": "trust",
}
_LOOSE_WORDS |= {"bc": "council", "mbc": "council", "dc": "council", "citycouncil": "council"}
_DROPPED = frozenset(["and", "of", "the", "for", "on", "upon", "in"])
_WITH_NHS = frozenset(["ccg", "icb", "ics", "stp", "pct", "pcn", "trust"])


def loose_key(key: str) -> str:
    """The key without small words and plurals, and with one word for all kinds of trust, and of council but county."""
    words = [_LOOSE_WORDS.get(word, word) for word in key.split() if word not in _DROPPED]
    if _WITH_NHS & set(words):
        words = [word for word in words if word != "nhs"] or words
    return " ".join(words)


_OF_TRUSTS = frozenset(["nhs", "trust", "hospital", "university", "universityhospitals", "teaching"])


def bare_key(key: str) -> str:
    """A trust's name without all that most trusts have in theirs: `Colchester Hospital` is `colchester hospital`.

    A single word keeps one word for the kind, so that a bare place is no trust.
    """
    loose = loose_key(key).split()
    words = [word for word in loose if word not in _OF_TRUSTS]
    return " ".join(words) if len(words) > 1 else " ".join([*words, "trust"] if len(loose) > len(words) else loose)


def _names(candidates: Iterable[Candidate], on: date | None) -> str:
    return "; ".join(f"{other.body.name(on)} ({other.body.id})" for other in list(candidates)[:6])


def _in_time(spelling: Spelling, on: date) -> tuple[float, str]:
    day, body = on.toordinal(), spelling.body
    if spelling.first <= day <= spelling.last and body.first <= day <= body.last:
        return 1.0, ""
    if body.first <= day <= body.last:
        return 0.95, "a name of another time"
    if day > body.last:
        return (0.85 if day - body.last <= LONG else 0.8), "dissolved by then"
    return (0.85 if body.first - day <= SOON else 0.55), "not yet set up then"
