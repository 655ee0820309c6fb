"""The days of a paper: of the meeting and of publication, from fields, headings or what the text implies."""

import re
from datetime import date

from ingest.layout import BlockKind, Layout
from ingest.metadata.periods import titled_period
from ingest.reading import DocumentRead, FoundValue
from ontology.edtf import bounds

_MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ],
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
FULL_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)? (?P<month>{_MONTH})\.?,? (?P<year>(?:19|20)\d\d)"
    rf"|(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year2>(?:19|20)\d\d)"
    r"|(?P<day3>\d{1,2})[/.](?P<month3>\d{1,2})[/.](?P<year3>(?:19|20)\d\d|\d\d)"
    r"|(?P<year4>20\d\d)-(?P<month4>\d\d)-(?P<day4>\d\d))\b",
    re.I,
)
_YEAR_DATE = re.compile(
    rf"\b(?:(?P<month>{_MONTH}|spring|summer|autumn|winter),? |(?<=[Ii]n )"
    rf"|(?<=[Bb]y ))(?P<year>20[012]\d)\b(?![/–-]\d)",
    re.I,
)
_INTERVAL = re.compile(r"\s?(?:-|–|to)\s?(?:\w+,? )?20\d\d")
_COMING = re.compile(
    r"\b(?:will|would|by|prior to|expected|planned|due|go(?:ing)? live|to be|consideration by|until|receiv\w+"
    r"|looked forward"
    r"|anticipated|from)\b(?! the)",
    re.I,
)
_COMING_AFTER = re.compile(r"\s*,?\s*(?:we|it|there|they|the \w+) (?:will|would)\b", re.I)
_PAST = re.compile(
    r"\b(?:since|last|had|was|were|has been|ended|established|launched|began|previously|met|took|published|agreed)\b",
    re.I,
)
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? ({_MONTH})\b(?!,? 20\d\d)", re.I)
MEETING_KEYS = (
    "date of decision",
    "decided at meeting",
    "date of meeting",
    "meeting date",
    "date",
    "meeting",
    "agenda and papers",
)
PUBLISHED_KEYS = ("publication date", "publish date", "published", "date published")
_PASSED = re.compile(r"\b(?:approved|published|updated|next meeting)\b", re.I)
# A day by which something is to be done or ends is not the paper's own: "closes on 6 August 2018".
_UNTIL = re.compile(
    r"\b(?:until|till|by|before|to|no later than|(?:clos\w+|ends?|ending|expir\w+|starts?|starting)(?: on)?|from"
    r"|deadline(?: of)?)[ :]+(?:\w+day,? )?\Z",
    re.I,
)
_MEETING_WORDS = re.compile(
    r"\b(?:meeting|held|minutes|agenda|monday|tuesday|wednesday|thursday|friday|saturday|at \d"
    r"|\d{1,2}[.:]\d\d ?(?:am|pm|a\.m|p\.m))",
    re.I,
)
_SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "winter": 1}


def anchor_date(document: DocumentRead) -> date | None:
    """The day that relative dates are counted from: the meeting, else publication; of a vague date the middle."""
    for name in ("meeting_date", "published"):
        value = document.get(name)
        if value:
            first, last = bounds(value)
            known = [day for day in (first, last) if day]
            if known:
                return known[0] + (known[-1] - known[0]) / 2
    return None


def read_date(match: "re.Match[str]") -> str | None:
    """The EDTF day of a match of FULL_DATE; None where there is no such day."""
    groups = match.groupdict()
    for suffix in ("", "2", "3", "4"):
        day, month, year = groups[f"day{suffix}"], groups[f"month{suffix}"], groups[f"year{suffix}"]
        if day and month and year:
            number = int(month) if month.isdigit() else _MONTHS[month.lower()]
            try:
                return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day)).isoformat()
            except ValueError:
                return None
    return None


def _dated(layout: Layout, keys: tuple[str, ...]) -> FoundValue | None:
    for block in layout.blocks:
        if block.kind is BlockKind.FIELD and block.label in keys:
            for match in FULL_DATE.finditer(layout.text, block.start, block.end):
                value = read_date(match)
                if value:
                    return FoundValue(value=value, basis="text", start=match.start(), end=match.end())
    return None


def meeting_day(layout: Layout) -> FoundValue | None:
    """A dated field, else the first whole date near the top beside words of a meeting, else what the text implies.

    A plan for 2016/17 was not written after it began by more than some months, nor its annual report before it ended.
    """
    found = _dated(layout, MEETING_KEYS)
    if found:
        return found
    headed = _headed(layout)
    found = _near_top(layout, headed) or headed or _inferred(layout)
    period = titled_period(layout)
    if period is None or found is headed is not None:
        return found
    known = bounds(found.value)[0] if found and found.basis == "text" else None
    return found if known and period.first <= known <= period.last else period.usual


def _near_top(layout: Layout, headed: FoundValue | None) -> FoundValue | None:
    """The first whole date near the top that stands beside words of a meeting, or in a short line."""
    for match in FULL_DATE.finditer(layout.text, 0, 2500):
        block = layout.block_at(match.start())
        if block and _is_cell(layout.text[block.start : block.end]):
            continue
        if headed and headed.start is not None and match.start() > headed.start + 400:
            break  # the month of the title, before a day of some timetable below it
        value = read_date(match)
        line_start = layout.text.rfind("\n", 0, match.start()) + 1
        line_end = layout.text.find("\n", match.end())
        line = layout.text[line_start : line_end if line_end > 0 else len(layout.text)]
        near = match.start() < 500 and len(line) < 140
        if (
            value
            and len(line) < 260
            and not _PASSED.search(line)
            and (_MEETING_WORDS.search(line) or len(line) < 60 or near)
        ):
            opening = _OPENING.search(layout.text, line_start, match.start())
            if opening and value >= (begun := _first_day(opening, value)):
                return FoundValue(value=begun, basis="text", start=opening.start(), end=match.end())
            if not _UNTIL.search(layout.text, line_start, match.start()):
                return FoundValue(value=value, basis="text", start=match.start(), end=match.end())
    return None


def _is_cell(words: str) -> bool:
    """Whether a date in these words stands in a table of three columns: the day by which something is to be done."""
    return words.count("|") > 1 and not _MEETING_WORDS.search(words)


# The first day of a consultation that is open "14 May to 6 August 2018".
_OPENING = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH})? ?(?:to|until|–|-) ?\Z", re.I)


def _first_day(opening: "re.Match[str]", last: str) -> str:
    """The first day of such a stretch, in the year of its last; too late where there is none."""
    number = _MONTHS[opening["month"].lower()] if opening["month"] else int(last[5:7])
    try:
        return date(int(last[:4]), number, int(opening["day"])).isoformat()
    except ValueError:
        return "9999"


def _headed(layout: Layout) -> FoundValue | None:
    """The month in one of the first short lines: "Update for partners, June 2017"."""
    seen = 0
    for line in _LINE.finditer(layout.text, 0, 1200):
        start, end = line.span()
        block = layout.block_at(start)
        if block is None or block.kind is BlockKind.FURNITURE:
            continue
        seen += 1
        if seen > 8:
            return None
        if end - start > 140 or _is_cell(line.group()):
            continue
        match = _HEAD_MONTH.search(layout.text, start, end)
        if match and layout.text[match.end() : end].strip(" )]|"):
            continue  # a sentence that goes on, not a heading
        if match and not _PASSED.search(layout.text[start:end]):
            named = match["month"].lower()
            part = f"{_MONTHS[named]:02d}" if named in _MONTHS else str(_SEASON_CODES[named])
            return FoundValue(value=f"{match['year']}-{part}", basis="text", start=match.start(), end=match.end())
    return None


_LINE = re.compile(r"[^\s][^\n]*")
_SEASON_CODES = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
# "November 2015", "Issue 12, Spring 2021", "Winter 2020/21"
_HEAD_MONTH = re.compile(
    rf"(?<!to )(?<!by )(?<!\d )\b(?P<month>{_MONTH}|spring|summer|autumn|winter),? (?P<year>20[012]\d)(?:/\d\d)?\b",
    re.I,
)


def published_day(layout: Layout) -> FoundValue | None:
    """The day of publication that a field gives."""
    return _dated(layout, PUBLISHED_KEYS)


def _inferred(layout: Layout) -> FoundValue | None:
    """A month between what the text tells as past and what it tells as coming; None where it has too few dates."""
    past: list[int] = []
    coming: list[int] = []
    text = layout.text
    for match in _YEAR_DATE.finditer(text):
        if _INTERVAL.match(text, match.end()) or text[max(0, match.start() - 2) : match.start()].endswith(
            ("-", "–", "/")
        ):
            continue
        named = (match["month"] or "january").lower()
        when = int(match["year"]) * 12 + (_MONTHS.get(named) or _SEASONS[named]) - 1
        start = max(0, text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start()), match.start() - 120)
        before, after = text[start : match.start()], text[match.end() : match.end() + 40]
        if _COMING.search(before) or _COMING_AFTER.match(after):
            coming.append(when)
        elif match["month"] and (_PAST.search(before) or _PAST.search(after)):
            past.append(when)
    latest = max(past, default=None)
    ahead = [when for when in coming if latest is None or when >= latest]
    if latest is not None and ahead:
        middle = latest + min((min(ahead) - latest) // 2, 12)
        return FoundValue(value=f"{middle // 12}-{middle % 12 + 1:02d}~", basis="inference")
    if latest is not None:
        return FoundValue(value=f"{latest // 12}~", basis="inference")
    if ahead:
        return FoundValue(value=f"{min(ahead) // 12}-{min(ahead) % 12 + 1:02d}~", basis="inference")
    return None


def date_of_meeting(paper_text: str, document: DocumentRead, places: list[tuple[int, int]]) -> None:
    """Where a timetable gives the day of the meeting's own body without a year: that day, nearest to what was inferred.

    `places` are those at which the body that met is named in full.
    """
    found = document.values.get("meeting_date")
    about = anchor_date(document)
    if found is None or found.basis != "inference" or about is None:
        return
    for start, end in places:
        line_start = paper_text.rfind("\n", 0, start) + 1
        match = _DAY_MONTH.search(paper_text, line_start, start)
        if match and start - match.end() < 6 and end - line_start < 120:
            month = _MONTHS[match[2].lower()]
            years = (about.year - 1, about.year, about.year + 1)
            try:
                days = [date(year, month, int(match[1])) for year in years]
            except ValueError:
                continue
            nearest = min(days, key=lambda day: abs((day - about).days))
            if abs((nearest - about).days) < 150:
                document.values["meeting_date"] = FoundValue(
                    value=nearest.isoformat(), basis="inference", start=match.start(), end=match.end()
                )
                return
