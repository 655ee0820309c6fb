"""Dates that are counted from another one in the text: "by then", "a week later", "within two months of that"."""

import re
from datetime import timedelta

from ingest.dates.almanac import months_on
from ingest.dates.words import DAYS, MONTHS_LONG, SMALL
from ontology import edtf

_NUMBER = r"(?:\d{1,2}|" + "|".join(sorted(SMALL, key=len, reverse=True)) + r")"
# Examples: "by then", "before that date"; "six months later", "a week afterwards", "two months after that".
LATER = re.compile(
    r"\b(?:(?:by|before|until) (?:then|that (?:date|time|point)|the same (?:date|time|deadline)))\b"
    rf"|\b(?P<number>{_NUMBER})\s+(?P<unit>day|week|fortnight|month|year)s?\s+"
    r"(?:later|afterwards|after (?:that|this)\b(?! \w+ing))",
    re.IGNORECASE,
)


def later_than(base: str, words: str) -> str | None:
    """The EDTF date that the words give when they are counted from `base`, as exact as that is."""
    match = LATER.fullmatch(words)
    if match is None:
        return None
    if match["number"] is None:
        return base.split("/")[-1]
    day = edtf.earliest(base)
    if day is None:
        return None
    number = int(match["number"]) if match["number"].isdigit() else SMALL[match["number"].lower()]
    unit = match["unit"].lower()
    if unit in MONTHS_LONG:
        moved = months_on(day, int(number * MONTHS_LONG[unit]))
    else:
        moved = day + timedelta(days=round(number * DAYS[unit]))
    exact = base.strip("~").split("/")[0]
    if len(exact) < 7 or (exact[5:7].isdigit() and int(exact[5:7]) > 12):
        return None  # a year or a season is too broad to count from
    return moved.isoformat()[: len(exact)]
