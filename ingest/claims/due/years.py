"""The year that a target or promise is for, where its words name no day: "this year", "the target for 2018/19".

What is measured or costs money is for the financial year; so are, without a word of it, savings, a control total and
breaking even, which are set for a year at a time.
"""

import re

from ingest.claims.due.behind import ACTS
from ingest.claims.parties import Draft
from ingest.dates import Reference, almanac, find_dates
from ontology import edtf

# "to be found this year", "the target for the year", "the year's QIPP target", "must save £14m in this one".
_THIS_YEAR = re.compile(
    r"\b(?:(?P<this>this year)|(?P<next>next year)|in[- ]year|(?:for|in|across|over) the (?:full |whole )?year"
    r"|for (?:the )?full year)"
    r"\b(?!['’]s|\s+(?:of|to|on|after|ahead|is|was|has|had|and next)\b)",
    re.IGNORECASE,
)
_TARGET_YEAR = re.compile(
    r"\b(?:(?:the|this) year['’]s|in this one|(?:the|this) (?:present|current) year|against a \w+ for the year"
    r"|full-year)\b(?!\s+(?:forecast|before))",
    re.IGNORECASE,
)
# "It has to end the year no worse than £98m in the red."
_ENDS_YEAR = re.compile(r"\b(?:end|finish|close) the year\b", re.IGNORECASE)
# What is set for one financial year at a time.
_YEARLY = re.compile(
    r"\b(?:QIPP|control totals?|break[- ]?even|cost improvements?|efficiency target|savings? (?:targets?|of £)"
    r"|planned (?:surplus|deficit)|surplus of)\b"
    r"|\bsavings? of £",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(r"\byears\b|\byear (?:one|two|three|\d)\b|\b20\d\d\b|\bfirst (?:full )?year\b", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|in|across|throughout|during|target|plan)\s+(?:the\s+)?\Z", re.IGNORECASE)
_TARGET_FOR = re.compile(r"\b(?:targets?|ceiling|goal|trajectory) (?:for|in)\s+\Z", re.IGNORECASE)
_TARGET_OF = re.compile(r"\s+(?:\w+ )?(?:target|ceiling|goal|limit|trajectory|control total)\b", re.IGNORECASE)


def year_of(text: str, draft: Draft, reference: Reference) -> str | None:
    """The year, as EDTF, of what gives no date; a target's is the financial one."""
    if reference.day is None or draft.kind not in ACTS:
        return None
    this = _this_year(text, draft, reference)
    return this or (_of_target(text, draft, reference) if draft.kind == "Target" else None)


def _this_year(text: str, draft: Draft, reference: Reference) -> str | None:
    """The year of "this year", "next year", "for the year"; the financial one where money or a measure is meant."""
    day = reference.day
    year = _THIS_YEAR.search(text, draft.start, draft.end)
    if year is None or day is None or _ahead(text, draft.start, year.start(), reference):
        return None
    following = bool(year["next"])
    if draft.kind == "Target" or "£" in text[draft.start : draft.end]:
        return almanac.of_financial_year(almanac.financial_year(day) + following)
    return f"{day.year + following:04d}" if following or year["this"] else None


def _ahead(text: str, start: int, end: int, reference: Reference) -> bool:
    """Whether a date that is not over stands there."""
    day = reference.day
    found = (edtf.latest(one.edtf) for one in find_dates(text, start, end, reference) if one.edtf)
    return any(last is None or day is None or last >= day for last in found)


def _of_target(text: str, draft: Draft, reference: Reference) -> str | None:
    """The year of a target: the one that it names, or the paper's own where it is of a year at all."""
    day = reference.day
    if day is None:
        return None
    current = almanac.of_financial_year(almanac.financial_year(day))
    for one in find_dates(text, draft.start, draft.end, reference):
        last = edtf.latest(one.edtf) if one.edtf else None
        if one.kind not in ("financial", "calendar") or last is None:
            continue
        if _TARGET_FOR.search(text, draft.start, one.start) or _TARGET_OF.match(text, one.end, draft.end):
            return one.edtf
        if last >= day and "/" in (one.edtf or "") and _FOR.search(text, draft.start, one.start):
            return one.edtf
    if _ENDS_YEAR.search(text, draft.start, draft.end):
        return _last_day(current)
    if _TARGET_YEAR.search(text, draft.start, draft.end):
        return current
    yearly = _YEARLY.search(text, draft.start, draft.end) and not _OTHER_TIME.search(text, draft.start, draft.end)
    return current if yearly else None


def _last_day(interval: str) -> str | None:
    """The last day of an interval."""
    last = edtf.latest(interval)
    return last.isoformat() if last else None
