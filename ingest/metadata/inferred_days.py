"""When a paper without a date was written, by what it tells as past and as coming."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple

from ingest.dates.words import MONTHS
from ingest.layout import Layout
from ingest.metadata.month_signs import dates_in, month_signs, number_of_month, tense_of
from ingest.metadata.written_days import MONTH
from ingest.reading import DocumentRead, FoundValue
from ingest.softmax import Softmax
from ontology.edtf import bounds

MONTHS_OF_PAPERS = Path(__file__).with_name("month_weights.json")
LABELS = ("", "own")
_NEAR = 6  # months
_SURE = 0.3  # how likely the paper must be of the months near the likeliest, to be dated by it
_YEAR_DATE = re.compile(
    rf"\b(?:(?P<month>{MONTH}|spring|summer|autumn|winter),? |(?<=[Ii]n )"
    rf"|(?<=[Bb]y ))(?P<year>20[012]\d)\b(?![/–-]\d)",
    re.I,
)
_INTERVAL = re.compile(r"\s?(?:-|–|to)\s?(?:\w+,? )?20\d\d")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? ({MONTH})\b(?!,? 20\d\d)", re.I)


def anchor_date(document: DocumentRead) -> date | None:
    """The day that relative dates are counted from: the meeting, else publication; of a vague date the middle."""
    for name in ("meeting_date", "published"):
        value = document.get(name)
        if value:
            first, last = bounds(value)
            known = [day for day in (first, last) if day]
            if known:
                return known[0] + (known[-1] - known[0]) / 2
    return None


def is_known(document: DocumentRead) -> bool:
    """Whether the day that `anchor_date` gives is a day, and not the middle of a month or year."""
    value = document.get("meeting_date") or document.get("published")
    return value is None or len(value) == len("2017-09-27")


class Told(NamedTuple):
    """The months, counted from year 0, that a text tells of as past and as coming."""

    past: list[int]
    coming: list[int]


def told_of(text: str) -> Told:
    """What a text tells of with its year."""
    past: list[int] = []
    coming: list[int] = []
    for match in _YEAR_DATE.finditer(text):
        if _INTERVAL.match(text, match.end()) or text[max(0, match.start() - 2) : match.start()].endswith(
            ("-", "–", "/")
        ):
            continue
        named = (match["month"] or "january").lower()
        when = int(match["year"]) * 12 + number_of_month(named) - 1
        spoken = tense_of(text, match)
        if spoken == "coming":
            coming.append(when)
        elif match["month"] and spoken == "past":
            past.append(when)
    return Told(past, coming)


@cache
def month_model() -> Softmax:
    """The model that the package ships."""
    return Softmax.load(MONTHS_OF_PAPERS, LABELS)


def inferred_day(layout: Layout) -> FoundValue | None:
    """The month in which the paper was likely written, by the dates, bodies and laws that it names.

    None where it names neither a month nor a year, or where too little speaks for any.
    """
    dates = dates_in(layout.text)
    if not dates.named and not dates.yearless:
        return None
    month, sure = likely_month(month_model(), month_signs(dates))
    when = f"{month // 12}-{month % 12 + 1:02d}~"
    return FoundValue(value=when, basis="inference", confidence=sure) if sure >= _SURE else None


def likely_month(model: Softmax, months: Iterable[tuple[int, list[str]]]) -> tuple[int, float]:
    """The month before and behind which the paper is as likely to have been written, and how likely near it.

    Months are counted from year 0; near are those up to half a year away.
    """
    weighed = [(month, model.odds(signs)) for month, signs in months]
    top = max(weight for _, weight in weighed)
    chances = {month: exp(weight - top) for month, weight in weighed}
    half = sum(chances.values()) / 2
    middle, upto = 0, 0.0
    for month, chance in chances.items():
        upto += chance
        if upto >= half:
            middle = month
            break
    near = sum(chance for month, chance in chances.items() if abs(month - middle) <= _NEAR)
    return middle, near / (2 * half)


def date_of_meeting(paper_text: str, document: DocumentRead, places: list[tuple[int, int]]) -> None:
    """Where a timetable gives the day of the meeting's own body without a year: that day, nearest to what was inferred.

    `places` are those at which the body that met is named in full.
    """
    found = document.values.get("meeting_date")
    about = anchor_date(document)
    if found is None or found.basis != "inference" or about is None:
        return
    for start, end in places:
        line_start = paper_text.rfind("\n", 0, start) + 1
        match = _DAY_MONTH.search(paper_text, line_start, start)
        if match and start - match.end() < 6 and end - line_start < 120:
            month = MONTHS[match[2].lower()]
            years = (about.year - 1, about.year, about.year + 1)
            try:
                days = [date(year, month, int(match[1])) for year in years]
            except ValueError:
                continue
            nearest = min(days, key=lambda day: abs((day - about).days))
            if abs((nearest - about).days) < 150:
                document.values["meeting_date"] = FoundValue(
                    value=nearest.isoformat(), basis="inference", start=match.start(), end=match.end()
                )
                return
