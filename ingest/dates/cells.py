"""The date that a cell of a table gives, whether or not there are a few words around it."""

import re

from ingest.dates import bygone
from ingest.dates.expression import Reference, checked
from ingest.dates.find import DateFound, find_dates
from ingest.dates.words import MONTHS

_LONGEST = 60  # characters of a cell that gives a time
# "01/15" and "06/2014" are month and year, "31/8" and "5/11" day and month.
_MONTH_YEAR = re.compile(r"\s*(0?[1-9]|1[0-2])/(?:20(\d\d)|(1[3-9]|[23]\d))\s*")
_DAY_MONTH = re.compile(r"\s*(?P<day>\d{1,2}/\d{1,2})\s*")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
# "Aug 16", "Oct/Nov 16", "slipped; Mar 18": a month and a year in two digits, where the year is near the paper's own.
_SHORT_YEAR = re.compile(
    rf"(?:\A|(?<!\d\s)(?<=[\s(;,/]))(?:(?P<day>\d{{1,2}})\s|(?P<first>{_MONTH})[a-z]{{0,6}}\.?\s?[/–-]\s?)?"
    rf"(?P<month>{_MONTH})[a-z]{{0,6}}\.?\s['’]?(?P<year>\d\d)"
    r"(?!\d|[/:-]\d|st|nd|rd|th)(?=\W*\Z|[;,(]|\s\()"
)
_ABOUT = re.compile(r"\b(?:early|mid|late|end(?: of)?)[\s-]*\Z", re.IGNORECASE)  # "End Jun 23"
_YEARS = range(-3, 10)  # from the paper's own
_MOVES = re.compile(
    r"\b(?:now|new|revised|carried|rolled|deferred|moved|put back|postponed|slipped|extended|re-?(?:set|scheduled))\b",
    re.I,
)
# What a late action has instead of its date: "Overdue – will be sent by 28/03/24"
_LATE = re.compile(
    r"\b(?:overdue|late|outstanding|delayed|not (?:yet )?(?:done|received|sent|complete)\w*)\b[^\n]{0,80}?"
    r"\b(?:(?:will|to) \w+(?: \w+){0,3}|expected|promised|due)\s(?:by|on|in|for|before)\s+\Z",
    re.IGNORECASE,
)
_LATE_AT_ALL = re.compile(r"\b(?:overdue|late|outstanding|delayed|not)\b", re.IGNORECASE)
_NOTHING = re.compile(r"\W*(?:tb[ca]|n/?a|none|ongoing|done|complete[d]?|closed|-)?\W*", re.IGNORECASE)


def cell_date(text: str, start: int, end: int, reference: Reference) -> str | None:
    """The EDTF date of a short cell: the one that stands, of several the last; None where it gives none."""
    if end - start > _LONGEST or _NOTHING.fullmatch(text, start, end):
        return None
    numbers = _MONTH_YEAR.fullmatch(text, start, end)
    if numbers:
        return f"20{numbers[2] or numbers[3]}-{int(numbers[1]):02d}"
    days = _DAY_MONTH.fullmatch(text, start, end)
    if days:
        return cell_date(words := f"by {days['day']}", 0, len(words), reference)
    months = [match for match in _SHORT_YEAR.finditer(text[start:end]) if _is_year(int(match["year"]), reference)]
    if months and not bygone.given_up(text, start, start + months[-1].start()):
        last = months[-1]
        return _month(last, about=bool(_ABOUT.search(text, start, start + last.start())))
    found = [one for one in find_dates(text, start, end, reference) if one.edtf]
    best = standing(text, start, found)
    return best.edtf if best else None


def _month(found: "re.Match[str]", *, about: bool) -> str | None:
    """The day, the month or the two months of a match of the short form."""
    number = MONTHS[found["month"].lower()]
    month = f"20{found['year']}-{number:02d}"
    if found["day"]:
        return checked(f"{month}-{int(found['day']):02d}")
    if found["first"]:
        first = MONTHS[found["first"].lower()]
        return f"20{int(found['year']) - (first > number):02d}-{first:02d}/{month}"
    return f"{month}~" if about else month


def moved_to(text: str, start: int, end: int, reference: Reference) -> str | None:
    """The new date that a cell of remarks gives: "Not done, now 9 August", "carried over to 16/12/22"."""
    late = _LATE_AT_ALL.search(text, start, end)
    if not late and not _MOVES.search(text, start, end):
        return None
    found = [one for one in find_dates(text, start, end, reference) if one.edtf]
    return next(
        (
            one.edtf
            for one in reversed(found)
            if bygone.instead(text, start, one.start) or (late and _LATE.search(text, start, one.start))
        ),
        None,
    )


def _is_year(number: int, reference: Reference) -> bool:
    """Whether the two digits behind a month are a year rather than a day."""
    day = reference.day
    return 2000 + number - day.year in _YEARS and number > 9 if day else 9 < number < 40


def standing(text: str, start: int, found: list[DateFound]) -> DateFound | None:
    """The one of these dates of a cell that has not been given up: "30 Oct (was 15 Sep)", "was Aug; 14 Dec"."""
    kept = [one for one in found if not bygone.given_up(text, start, one.start)]
    new = [one for one in kept if bygone.instead(text, start, one.start)]
    return next(reversed(new or kept or found), None)
