"""Finds the date expressions of a stretch of text, with the role that the words before each give it."""

import re

from ingest.dates.expression import Reference, Words
from ingest.dates.found import DateFound
from ingest.dates.patterns import PATTERNS
from ingest.dates.ranges import joined
from ingest.dates.resolve import RESOLVERS
from ingest.dates.words import MONTHS, ROLES

__all__ = ["DateFound", "find_dates", "role_before"]

_SCAN = re.compile(
    r"(?<![A-Za-z\d])(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS.items()) + ")"
)
_HINT = re.compile(
    r"\d|(?i:next|this|following|first|last|half|clocks|later|out\b"
    r"|within|coming|month|year|week|quarter|end of|spring|summer|autumn|winter"
    r"|easter|christmas|xmas|tomorrow|day\b|hallow|michaelmas|whitsun|midsummer|night|afternoon|evening|recess"
    r"|holidays|term\b|schools|pentecost|(?:by|before) (?:mon|tue|wed|thu|fri))|\b(?:"
    + "|".join(sorted({name[:3].capitalize() for name in MONTHS}))
    + ")"
)
# "the weekend of 11 June" is that day, "a date of 30 April" one by which something is done.
_OF_A_DAY = re.compile(
    r"\b(?:weekend|weeks?|days?|morning|afternoon|evening|course|half|part|fortnight|(?P<date>date|deadline)) of"
    r"\s+(?:the\s+)?\Z"
    # "It will hear of this at its meeting of 24 January"; not "the minutes of the meeting of 24 January"
    r"|\b(?:to|for|will|would|aside)\b(?:(?!\b(?:minutes|notes|record|letter)\b)[^.;]){0,40}\b(?:its|their|our)\s+"
    r"(?:\w+\s+){0,2}(?:meeting|board|committee|cabinet|governing body|panel|forum|executive) of\s+(?:the\s+)?\Z",
    re.I,
)
_ROLE = re.compile(
    r"\b(" + "|".join(sorted(map(re.escape, ROLES), key=len, reverse=True)) + r")"
    r"[:\s]+(?:the\s+|its\s+|their\s+|our\s+|a\s+|about\s+|around\s+|approximately\s+|at\s+least\s+"
    r"|noon\s+"
    r"|midday\s+|midnight\s+|\d{1,2}(?:\.\d\d)?\s?[ap]m\s+)*$",
    re.IGNORECASE,
)
_ABOUT_TO_BEGIN = re.compile(r"(?:the )?(?:new|next|coming) (?:financial|fiscal|municipal) year")
_MEETS = re.compile(r"\s+(?:\w+\s+)?(?:meeting|board|committee|panel|agenda)\b", re.IGNORECASE)
_ONWARDS = re.compile(r"\s+onwards?\b")
_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|circa)\s+$", re.IGNORECASE)
# The year of a law is part of its name: "the Care Act 2014", "the Public Health (Local Authority) Regulations, 2013".
_LAW = re.compile(r"\b(?:Acts?|Bill|Regulations?|Orders?|Rules|Directions?|Measure)(?: \([A-Z][^()]*\))?,? \Z")
_COUNTED = ("relative", "next", "bare_day")  # kinds that are counted from the paper's own day

# "Cllr June Hanson", "April Doe agreed": who, and no month.
_TITLED = re.compile(r"\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Prof|Professor|Dame|Lady|Nurse)\.? \Z")
_SURNAME_BEHIND = re.compile(
    r" (?!(?:Board|Meeting|Cabinet|Committee|Council|Governing|Executive|Panel|Forum|Commission|Trust|Health|CCG|Joint"
    r"|Bank|Budget|Assembly|Group|Scrutiny|Partnership|Programme|Finance|Audit|Delivery|Transformation|Deadline|Half"
    r"|Report|Update|Review|Newsletter|Bulletin|Edition|Issue|Session|Agenda|Minutes|Elections?|Day|Bill)\b)"
    r"[A-Z][a-z]+\b"
)
_NAMES = frozenset({"April", "May", "June", "August"})


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether the name of a month is a person's first name, or a surname behind a form of address."""
    if text[start:end] not in _NAMES:
        return False
    return _TITLED.search(text, max(0, start - 14), start) is not None or (
        _SURNAME_BEHIND.match(text, end) is not None
        and not text.endswith((" in ", " by ", " of ", " on ", " the ", " since ", " until ", " to "), 0, start)
        and not text.endswith(("| ", "\t", "\n"), 0, start)
    )


def find_dates(text: str, start: int, end: int, reference: Reference, past: bool = False) -> list[DateFound]:
    """All date expressions of the span in their order. `past` says that yearless ones lie behind the paper's date."""
    if not _HINT.search(text, start, end):
        return []
    found: list[DateFound] = []
    reference = reference.at(start)
    for match in _SCAN.finditer(text, start, end):
        kind = match.lastgroup or ""
        if kind == "month" and _is_name(text, *match.span()):
            continue
        if kind == "calendar" and _LAW.search(text, max(start, match.start() - 40), match.start()):
            continue
        role = role_before(text, max(start, match.start() - 60), match.start())
        if role in ("on", "") and kind in ("financial", "calendar") and _ONWARDS.match(text, match.end(), end):
            role = "begin"  # "a contract for 2024/25 onwards"
        words = Words(" ".join(match[0].lower().split()), reference, past or role == "past")
        value = RESOLVERS[kind](words) if reference.known or kind not in _COUNTED else None
        if kind == "calendar" and value and value.endswith("-01~") and role == "by" and "turn" in words.text:
            value = f"{int(value[:4]) - 1:04d}-12~"  # by the turn of the year
        if kind == "financial" and value and role == "by" and _ABOUT_TO_BEGIN.fullmatch(words.text):
            value = value.split("/")[0]  # before the new financial year
        if kind == "financial" and value and value.endswith("-05~"):
            kind, role = "month", "on"  # "the first meeting of the new municipal year"
        if kind == "month" and value == (reference.next_meeting or "")[:7] and _MEETS.match(text, match.end(), end):
            value = reference.next_meeting
        if value and "~" not in value and _ABOUT.search(text, max(start, match.start() - 16), match.start()):
            value += "~" if "/" not in value else ""
        found.append(DateFound(match.start(), match.end(), kind, value, role))
    return joined(text, found, reference)


def role_before(text: str, start: int, end: int) -> str:
    """The role that the words before a date give it; empty where none stand there."""
    of_a_day = _OF_A_DAY.search(text, start, end)
    if of_a_day:
        return "by" if of_a_day["date"] else "on"
    match = _ROLE.search(text, start, end)
    return ROLES[match[1].lower()] if match else ""
