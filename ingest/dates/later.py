"""Dates that are counted from another one in the text: "by then", "the same day", "a week later", "a day before"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ingest.dates.almanac import months_on
from ingest.dates.expression import Reference
from ingest.dates.find import DateFound, find_dates
from ingest.dates.words import DAYS, MONTHS_LONG, SMALL
from ontology import edtf

_NUMBER = r"(?:\d{1,2}|" + "|".join(sorted(SMALL, key=len, reverse=True)) + r")"
_UNIT = r"(?:working day|clear day|day|week|fortnight|month|year)"
# Examples: "by then", "before that date", "the same day"; "six months later", "a week afterwards"; "a month
# beforehand", "within a fortnight of that".
LATER = re.compile(
    r"\b(?P<then>(?:by|before|until) (?:then|that (?:date|time|point|day)|the same (?:date|time|deadline|day))"
    r"|(?:on |to |from |for )?(?:that (?:same )?(?:day|date)|(?:the|that) (?:very )?same (?:date|day|week|month"
    r"|period))"
    r"|between now and then)\b(?! (?:as|that)\b)"
    rf"|\b(?P<number>{_NUMBER})\s+(?P<unit>{_UNIT})s?\s+(?P<way>later|afterwards|after (?:that|this)\b(?! \w+ing)"
    r"|beforehand|before (?:that|then)\b)"
    rf"|\bwithin\s+(?P<within>{_NUMBER})\s+(?P<units>{_UNIT})s?\s+(?:of|after)\s+(?:that|this|then)\b(?! \w)",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?:every|each|any|all)\b|\d\s?%|\bper cent\b", re.IGNORECASE)
_BACK = 400  # characters before the words in which the other date may stand


def counted_on(
    text: str, start: int, end: int, begin: int, reference: Reference, found: list[DateFound]
) -> Iterator[DateFound]:
    """The dates in the span that are counted from one of `found`, or from one that stands between `begin` and it."""
    for match in LATER.finditer(text, start, end):
        base = next((one for one in reversed(found) if one.end <= match.start() and one.edtf), None)
        words = match[0].lower()
        same = "same" in words or re.match(r"(?:on |to |from |for )?that (?:day|date)", words) is not None
        if match["then"] and base is not None and not same:
            continue  # "then" is the date of the sentence itself
        if base is None:
            before = find_dates(text, max(0, start - _BACK) if same else max(begin, start - _BACK), start, reference)
            if same and _EACH.search(text, start, match.start()):
                continue  # "every referral is answered the same day"
            sure = [one for one in before if one.edtf and one.role in ("by", "until", "begin", "on")]
            base = next((one for one in reversed(sure or before) if one.edtf), None)
        when = later_than(base.edtf, match[0]) if base and base.edtf else None
        if when is None and "day" in words and match["then"] and reference.day:
            when = reference.day.isoformat()  # "be told of the outcome the same day"
        if when:
            kind = "then" if match["then"] else "later"
            role = "by" if re.match(r"by|before|until|between|within", words) or not match["then"] else "on"
            yield DateFound(match.start(), match.end(), kind, when, "on" if kind == "later" else role)


def later_than(base: str, words: str) -> str | None:
    """The EDTF date that the words give when they are counted from `base`, as exact as that is."""
    match = LATER.fullmatch(words)
    if match is None:
        return None
    if match["then"]:
        if re.search(r"\b(?:period|week)\b", words, re.IGNORECASE):
            return base if "/" in base else None if "period" in words.lower() else _week(base)
        return base.split("/")[-1]
    day = edtf.earliest(base)
    if day is None:
        return None
    said, unit = (match["number"], match["unit"]) if match["number"] else (match["within"], match["units"])
    number = int(said) if said.isdigit() else SMALL[said.lower()]
    if match["way"] and match["way"].lower().startswith("before"):
        number = -number
    unit = unit.lower()
    if unit in MONTHS_LONG:
        moved = months_on(day, int(number * MONTHS_LONG[unit]))
    else:
        moved = day + timedelta(days=round(number * DAYS[unit]))
    exact = base.strip("~").split("/")[0]
    if len(exact) < 7 or (exact[5:7].isdigit() and int(exact[5:7]) > 12):
        return None  # a year or a season is too broad to count from
    return moved.isoformat()[: len(exact)]


def _week(base: str) -> str | None:
    """The week, Monday to Sunday, of a day."""
    if len(base) != 10:
        return None
    day = date.fromisoformat(base)
    monday = day - timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
