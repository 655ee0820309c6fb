"""Feasts, bank holidays and the half-terms of schools, as EDTF."""

from datetime import date, timedelta

from ingest.dates import almanac
from ingest.dates.expression import Words, year_for
from ingest.dates.words import BANK_HOLIDAYS, FEASTS, HALF_TERMS, MOVING_FEASTS

_BY_LENGTH = sorted({*FEASTS, *MOVING_FEASTS}, key=len, reverse=True)


def feast(words: Words) -> str | None:
    """Christmas, Easter, the New Year, Michaelmas, the end of the summer holidays, the May bank holidays."""
    if "bank" in words.words:
        return _month(words, 5)
    text = words.text.replace("'", "’")
    name = next((one for one in _BY_LENGTH if one in text), None)
    if name in MOVING_FEASTS:
        return _moving(words, MOVING_FEASTS[name])
    day = words.reference.day
    if words.year is None and day is None:
        return None
    if name is None:
        year = words.year or (day.year + (not words.past) if day else 0)
        return f"{year:04d}-01~"
    for year in _years(words):
        when = f"{year:04d}-{FEASTS[name]}"
        now = day.isoformat()[: len(when)] if day else when
        if words.year or (when <= now if words.past else when >= now):
            return when
    return None


def _years(words: Words) -> list[int]:
    """The years that a feast may be of, the likeliest first."""
    day = words.reference.day
    if words.year or day is None:
        return [words.year] if words.year else []
    return [day.year, day.year - 1] if words.past else [day.year, day.year + 1]


def _moving(words: Words, days: int) -> str | None:
    day = words.reference.day
    for year in _years(words):
        when = almanac.easter(year) + timedelta(days=days)
        if words.year or day is None or (when <= day if words.past else when >= day):
            return when.isoformat()
    return None


def bank_holiday(words: Words) -> str | None:
    """The August bank holiday, the early May bank holiday: a Monday."""
    month, last = next(found for name, found in BANK_HOLIDAYS.items() if name in words.text)
    year = year_for(words, f"{month:02d}")
    if year is None:
        return None
    first = date(year, month, 1)
    monday = first + timedelta(days=-first.weekday() % 7)
    if last:
        end = almanac.last_day(year, month)
        monday = end - timedelta(days=end.weekday())
    return monday.isoformat()


def half_term(words: Words) -> str | None:
    """The October half-term, half-term: the month of the next one; the end of the summer term, of the holidays."""
    if "half" not in words.text:
        return _month(words, 8 if "holiday" in words.text else 7)
    named = {"autumn": 10, "october": 10, "spring": 2, "february": 2, "summer": 5, "may": 5}
    month = next((number for name, number in named.items() if name in words.words), None)
    if month:
        return _month(words, month)
    day = words.reference.day
    if day is None:
        return None
    ahead = [number for number in HALF_TERMS if number > day.month - (day.day < 20)]
    return f"{day.year:04d}-{ahead[0]:02d}" if ahead else f"{day.year + 1:04d}-{HALF_TERMS[0]:02d}"


def _month(words: Words, month: int) -> str | None:
    year = year_for(words, f"{month:02d}")
    return f"{year:04d}-{month:02d}" if year else None
