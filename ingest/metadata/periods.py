"""When a paper without a date was written, by the years that its title is about: "Winter Plan 2021/22"."""

import re
from dataclasses import dataclass
from datetime import date

from ingest.layout import BlockKind, Layout
from ingest.metadata.written_days import MONTH
from ingest.reading import FoundValue

_HEAD = 6  # lines at the beginning in which a title stands
_YEARS = re.compile(rf"\b(?P<first>20[012]\d)\s?(?:/|-|–|to)\s?(?P<last>20[0123]\d|\d\d)\b(?!-\d| (?:{MONTH})\b)", re.I)
# "1 April 2023 - 31 March 2024"
_DAYS = re.compile(
    rf"\b(?:{MONTH}),? (?P<first>20[012]\d)\s?(?:-|–|to)\s?(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH}),? "
    r"(?P<last>20[0123]\d)\b",
    re.I,
)
# What is written as the period begins, and what once it is over.
_AHEAD = re.compile(r"\b(?:plans?|strategy|programme|intentions|priorities|road ?map|framework|prospectus)\b", re.I)
_BEHIND = re.compile(
    r"\b(?:annual report|quality (?:account|report)s?|year in review|review of the year|out-?turn)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Period:
    """The days between which such a paper was written, and what is taken where nothing nearer is known."""

    first: date
    last: date
    usual: FoundValue


def titled_period(layout: Layout) -> Period | None:
    """The period of a title that names a plan or an annual report and its years."""
    seen, above = 0, ""
    for block in layout.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        seen += 1
        if seen > _HEAD:
            return None
        words = layout.text[block.start : block.end]
        words, above = (f"{above} {words}", words) if len(words) < 140 else ("", "")
        years = _YEARS.search(words) or (_DAYS.search(words) if _BEHIND.search(words) else None)
        if years is None:
            continue
        first, last = int(years["first"]), int(years["last"])
        last = last if last > 100 else first // 100 * 100 + last
        if not first < last <= first + 20:
            continue
        if _BEHIND.search(words):
            return Period(date(last, 3, 31), date(last + 1, 6, 30), _about(f"{last}-06~"))
        if _AHEAD.search(words):
            winter = re.search(r"\bwinter\b", words, re.I)
            begins = date(first, 10 if winter else 4, 1)
            return Period(date(first - 1, begins.month, 1), date(first, 12, 31), _about(f"{first}-{begins.month:02d}~"))
    return None


def _about(when: str) -> FoundValue:
    return FoundValue(value=when, basis="inference")
