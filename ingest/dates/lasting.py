"""Dates from which something runs for some weeks or months: "for six weeks from 9 May", "from April, for six months".

What is let or agreed for years has its first day as its date.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from ingest.dates import almanac
from ingest.dates.find import DateFound
from ingest.dates.words import SMALL

_NUMBER = r"(?:\d{1,2}|" + "|".join(sorted(SMALL, key=len, reverse=True)) + r")"
_TIME = rf"\bfor\s+(?:the\s+first\s+|another\s+|an?\s+(?:initial\s+|further\s+)?)?(?P<number>{_NUMBER})?\s*-?\s?"
_UNITS = r"(?P<unit>weeks?|wks?|fortnight|months?)\b"
_BEFORE = re.compile(
    rf"{_TIME}{_UNITS},?\s+(?:(?:from|starting|beginning|with effect from|as from)\s+)(?:on\s+)?\Z", re.I
)
_BEHIND = re.compile(rf",?\s+(?:and\s+)?{_TIME}{_UNITS}", re.IGNORECASE)
_FARTHEST = 70  # characters before or behind the date in which the time stands


def lasting(text: str, start: int, end: int, found: list[DateFound]) -> list[DateFound]:
    """The dates, those from which something runs for weeks or months as the interval in which it does."""
    if not any(one.role in ("begin", "on") for one in found):
        return found
    return [_run(text, start, end, one) or one for one in found]


def _run(text: str, start: int, end: int, one: DateFound) -> DateFound | None:
    if one.role not in ("begin", "on") or one.kind not in ("day", "month") or not one.edtf or "/" in one.edtf:
        return None
    match = _BEFORE.search(text, max(start, one.start - _FARTHEST), one.start) if one.role == "begin" else None
    match = match or _BEHIND.match(text, one.end, min(end, one.end + _FARTHEST))
    if match is None:
        return None
    said = (match["number"] or "one").lower()
    until = _end(one.edtf.strip("~"), int(said) if said.isdigit() else int(SMALL[said]), match["unit"].lower())
    return replace(one, edtf=f"{one.edtf}/{until}") if until else None


def _end(first: str, number: int, unit: str) -> str | None:
    """The last day, or month, of what begins then; None where the beginning is not exact enough to count from."""
    if len(first) == 7:
        if not unit.startswith("month") or number < 2:
            return None
        then = almanac.months_on(date.fromisoformat(f"{first}-01"), number - 1)
        return f"{then.year:04d}-{then.month:02d}"
    day = date.fromisoformat(first)
    if unit.startswith("month"):
        return (almanac.months_on(day, number) - timedelta(days=1)).isoformat()
    return (day + timedelta(days=14 * number if unit == "fortnight" else 7 * number) - timedelta(days=1)).isoformat()
