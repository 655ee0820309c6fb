"""Weeks, weekdays of a month, halves of a year, and the short forms of spreadsheets, as EDTF."""

import re
from dataclasses import replace
from datetime import date, timedelta

from ingest.dates import almanac
from ingest.dates.expression import Words, checked, year_for
from ingest.dates.words import MONTHS, ORDINALS, WEEKDAYS


def weekday_of_month(words: Words) -> str | None:
    """The first Monday in June, the last Friday of March 2019."""
    year = _year(words)
    weekday = next((WEEKDAYS[word] for word in words.words if word in WEEKDAYS), None)
    if not year or weekday is None:
        return None
    if "last" in words.words:
        last = almanac.last_day(year, words.month)
        return (last - timedelta(days=(last.weekday() - weekday) % 7)).isoformat()
    first = date(year, words.month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (_nth(words) - 1))
    return day.isoformat() if day.month == words.month else None


def week_of_day(words: Words) -> str | None:
    """Week of 22 October, w/c 3 May 2021, the week beginning Monday 6 June: Monday to Sunday."""
    number = next(int(word) for word in words.words if word.isdigit())
    first = f"{words.month:02d}-{number:02d}"
    year = year_for(words, first)
    whole = checked(f"{year:04d}-{first}") if year else None
    return _week(date.fromisoformat(whole)) if whole else None


def week_of_month(words: Words) -> str | None:
    """The second week of October: about that month, as most readers with care put it."""
    year = _year(words)
    return f"{year:04d}-{words.month:02d}~" if year else None


def short(words: Words) -> str | None:
    """Mar-18, Sept '21, 1-Apr-19: the forms of spreadsheets."""
    found = re.match(r"(?:(\d{1,2})[-/ ])?([a-z]{3,4})\W*(?:20)?(\d\d)$", words.text)
    if not found or found[2] not in MONTHS:
        return None
    month = f"20{found[3]}-{MONTHS[found[2]]:02d}"
    return checked(f"{month}-{int(found[1]):02d}") if found[1] else month


def half_year(words: Words) -> str | None:
    """The first half of 2019, the second half of 2019/20, the latter half of the financial year."""
    second = bool({"second", "latter"} & set(words.words))
    years = re.search(r"(20\d\d) ?[/–-] ?(?:20)?\d\d", words.text)
    if words.year and not years:
        return f"{words.year:04d}-07/{words.year:04d}-12" if second else f"{words.year:04d}-01/{words.year:04d}-06"
    day = words.reference.day
    if years is None and day is None:
        return None
    year = int(years[1]) if years else almanac.financial_year(day) + ("next" in words.words) if day else 0
    return f"{year:04d}-10/{year + 1:04d}-03" if second else f"{year:04d}-04/{year:04d}-09"


def clocks(words: Words) -> str | None:
    """When the clocks go back (the last Sunday of October) or forward (that of March)."""
    day = words.reference.day
    if not {"forward", "back"} & set(words.words) and day and not words.year:  # "before the clocks change"
        month = 3 if day.month <= 3 or day.month > 10 else 10
    else:
        month = 3 if "forward" in words.words else 10
    year = year_for(words, f"{month:02d}")
    if not year:
        return None
    last = almanac.last_day(year, month)
    return (last - timedelta(days=(last.weekday() + 1) % 7)).isoformat()


def _year(words: Words) -> int | None:
    """The year of the month; "last" counts the weeks here and does not look back."""
    return year_for(replace(words, text=words.text.replace("last ", "final ")), f"{words.month:02d}")


def _nth(words: Words) -> int:
    return next((number for name, number in ORDINALS.items() if name in words.words), 1)


def _week(day: date) -> str:
    monday = day - timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
