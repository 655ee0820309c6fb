"""One date expression in its words, what it is counted from, and the year that a yearless one means."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ingest.dates.words import MONTHS, SMALL
from joinedup.errors import InvalidValue
from ontology import edtf

# A yearless date may lie this far behind the paper's date before it is taken as next year's: papers are written up
# after the meeting, and action logs carry what is overdue.
GRACE = timedelta(days=45)
# A season that is over by more than these days is that of the next year: "in the autumn", said in January.
SEASON_GRACE = timedelta(days=14)
# In February "next spring" is that of the year after, not the one about to begin.
SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Reference:
    """What relative dates are counted from: the paper's day, and the next meeting where the paper names it (EDTF).

    `known` where the day is the paper's own, not one that its contents let guess: days are counted from that alone.
    `meetings` are those that a page tells of one after another: where the part of each begins, and its day.
    """

    day: date | None = None
    next_meeting: str | None = None
    known: bool = True
    meetings: tuple[tuple[int, date], ...] = ()

    def at(self, position: int) -> "Reference":
        """What is counted from at that place: the day of the meeting in whose part it stands."""
        days = [day for start, day in self.meetings if start <= position]
        return replace(self, day=days[-1], known=True, meetings=()) if days else self


@dataclass(frozen=True, slots=True)
class Words:
    """One date expression in lower case, what it is counted from, and whether the text speaks of the past."""

    text: str
    reference: Reference
    past: bool = False

    @property
    def words(self) -> list[str]:
        """The words and numbers of the expression."""
        return re.findall(r"[a-z]+|\d+", self.text)

    @property
    def month(self) -> int:
        """The first month that is named, 0 for none."""
        return next((MONTHS[word] for word in self.words if word in MONTHS), 0)

    @property
    def year(self) -> int | None:
        """The year that is printed with four digits."""
        found = re.search(r"\b(?:19|20)\d\d\b", self.text)
        return int(found[0]) if found else None

    @property
    def shift(self) -> int:
        """How many years "last" and the like move the year: -1, 0; "next" is what a bare name means."""
        return -1 if re.search(r"\blast\b|\bprevious\b", self.text) else 0

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of the words is in the expression."""
        return not words.isdisjoint(self.words)

    def amount(self) -> float:
        """The number in "within six weeks"; one where none stands ("in the next month")."""
        digits = re.search(r"\d+", self.text)
        if digits:
            return float(digits[0])
        return next(
            (SMALL[name] for name in sorted(SMALL, key=len, reverse=True) if f" {name} " in f" {self.text} "), 1
        )


def year_for(words: Words, first: str, last: str | None = None) -> int | None:
    """The year that makes `first` (and `last`), EDTF without its year, lie where the paper's date implies."""
    if words.year:
        return words.year
    day = words.reference.day
    if day is None:
        return None
    try:
        spans = [(year, *_span(year, first, last or first)) for year in range(day.year - 1, day.year + 3)]
    except InvalidValue:
        return None  # the 31st of February
    if words.past or words.shift < 0:
        return max((year for year, begins, _ in spans if begins <= day), default=day.year)
    season = len(first) == 2 and int(first) > 12
    if "next" in words.words:
        near = SOON if season else timedelta(0)
        return min(year for year, begins, _ in spans if begins > day + near)
    return min(year for year, _, ends in spans if ends >= day - (SEASON_GRACE if season else GRACE))


def _span(year: int, first: str, last: str) -> tuple[date, date]:
    """The days that the yearless parts cover in that year; 29 February counts as the 28th in other years."""
    begins, ends = ((edtf.bounds(f"{year:04d}-{part.replace('02-29', '02-28')}")) for part in (first, last))
    return begins[0] or date.min, ends[1] or date.max


def checked(text: str) -> str | None:
    """The EDTF text where it is a date of the calendar, else None."""
    try:
        edtf.bounds(text)
    except InvalidValue:
        return None
    return text
