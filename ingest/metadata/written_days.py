"""Days and months as papers write them: "26 January 2015", "May 3rd, 2016", "27/09/2017", "Spring 2021"."""

import re
from datetime import date

from ingest.dates.words import MONTHS

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
FULL_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)? (?P<month>{MONTH})\.?,? (?P<year>(?:19|20)\d\d)"
    rf"|(?P<month2>{MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year2>(?:19|20)\d\d)"
    r"|(?P<day3>\d{1,2})[/.](?P<month3>\d{1,2})[/.](?P<year3>(?:19|20)\d\d|\d\d)"
    r"|(?P<year4>20\d\d)-(?P<month4>\d\d)-(?P<day4>\d\d))\b",
    re.I,
)
_SEASON_CODES = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}


def read_date(match: "re.Match[str]") -> str | None:
    """The EDTF day of a match of FULL_DATE; None where there is no such day."""
    groups = match.groupdict()
    for suffix in ("", "2", "3", "4"):
        day, month, year = groups[f"day{suffix}"], groups[f"month{suffix}"], groups[f"year{suffix}"]
        if day and month and year:
            number = int(month) if month.isdigit() else MONTHS[month.lower()]
            try:
                return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day)).isoformat()
            except ValueError:
                return None
    return None


def month_of(named: str, year: str) -> str:
    """The EDTF month or season of its name."""
    plain = named.lower()
    return f"{year}-{MONTHS[plain]:02d}" if plain in MONTHS else f"{year}-{_SEASON_CODES[plain]}"
