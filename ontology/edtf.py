"""Dates as precise as the text: the part of EDTF (ISO 8601-2) that papers need, with earliest and latest day."""

import calendar
import re
from datetime import date, timedelta

from joinedup.errors import InvalidValue

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)")


def bounds(text: str) -> tuple[date | None, date | None]:
    """The earliest and the latest day that an EDTF text covers; None for an open or unknown end of an interval.

    `2018` is the whole year, `2017-23` September to November, `2017-24` December 2017 to February 2018, `2018-34` April
    to June. `~` and `?` change nothing here. Raises InvalidValue for anything else.
    """
    if "/" in text:
        first, _, last = text.partition("/")
        earliest = None if first in ("", "..") else bounds(first)[0]
        latest = None if last in ("", "..") else bounds(last)[1]
        if earliest and latest and earliest > latest:
            raise InvalidValue(f"The interval {text!r} ends before it begins.")
        return earliest, latest
    match = _PART.fullmatch(text)
    if not match:
        raise InvalidValue(
            f"{text!r} is not a date. Give a year, month, day, season (2017-23) or interval (2015/2020)."
        )
    year, month, day = (int(part) if part else 0 for part in match.groups()[:3])
    try:
        return _bounds_of_part(year, month, day)
    except ValueError as error:
        raise InvalidValue(f"{text!r} is not a date: {error}.") from error


def _bounds_of_part(year: int, month: int, day: int) -> tuple[date, date]:
    if day:
        exact = date(year, month, day)
        return exact, exact
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    first, last = (SEASONS | QUARTERS).get(month, (month, month))
    last_year = year + (last < first)
    return date(year, first, 1), date(last_year, last, calendar.monthrange(last_year, last)[1])


def earliest(text: str | None) -> date | None:
    """The first day that the text covers; None where there is no text or no known beginning."""
    return bounds(text)[0] if text else None


def latest(text: str | None) -> date | None:
    """The last day that the text covers; None where there is no text or no known end."""
    return bounds(text)[1] if text else None


def day_before(day: date) -> date:
    """The day before: the last day of what ended when something else began on `day`."""
    return day - timedelta(days=1)
