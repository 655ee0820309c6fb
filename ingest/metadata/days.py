"""The days of a paper: of the meeting and of publication, from fields, headings or what the text implies."""

import re
from datetime import date

from ingest.layout import BlockKind, Layout
from ingest.metadata.inferred_days import PAST, inferred_day
from ingest.metadata.kind import LETTER, LETTER_HEAD
from ingest.metadata.periods import titled_period
from ingest.metadata.written_days import FULL_DATE, MONTH, MONTHS, month_of, read_date
from ingest.reading import FoundValue
from ontology.edtf import bounds

TOP = 2500
MEETING_KEYS = (
    "date of decision",
    "decided at meeting",
    "date of meeting",
    "meeting date",
    "meeting",
    "agenda and papers",
)
PUBLISHED_KEYS = ("publication date", "publish date", "published", "date published")
_PASSED = re.compile(r"\b(?:approved|agreed (?:at|by)|endorsed|published|updated|next meeting)\b", re.I)
# A day by which something is to be done or ends is not the paper's own: "closes on 6 August 2018".
_UNTIL = re.compile(
    r"\b(?:until|till|by|before|to|no later than|(?:clos\w+|ends?|ending|expir\w+|starts?|starting)(?: on)?"
    r"|(?<!notes )(?<!minutes )from"
    r"|deadline(?: of)?)[ :]+(?:\w+day,? )?\Z",
    re.I,
)
_MEETING_WORDS = re.compile(
    r"\b(?:meeting|held|minutes|agenda|monday|tuesday|wednesday|thursday|friday|saturday|at \d"
    r"|\d{1,2}[.:]\d\d ?(?:am|pm|a\.m|p\.m))",
    re.I,
)
# What says at the head of a report that a meeting is to have it: the name of a body that meets, "Report to".
_HEAD = 800
_FOR_A_MEETING = re.compile(
    r"^[ \t]*(?:(?:report|submission|submitted|paper) (?:to|for)\b|to:|(?:meeting|committee|agenda item)\b"
    r"|(?:[A-Z][^\n.:;]{0,80}\b)?(?:committee|board|cabinet|panel|commission|governing body|executive"
    r"|council of governors|forum)(?:\b[^\n.]{0,60}\b20\d\d| \([^()\n]*\))?[ \t]*$)",
    re.I | re.M,
)
_MET = re.compile(r"\b(?:meeting|held|minutes|agenda)\b", re.I)
# A line of its own: "Cabinet on 15 June 2021".
_MET_ON = re.compile(
    r"^(?-i:(?:[A-Z][\w'’&,-]*|of|and|for|the|&) )*(?:cabinet|committee|executive|board|panel|governing body) on"
    rf" (?:\w+day,? )?{FULL_DATE.pattern}[ \t]*$",
    re.I | re.M,
)
_TO_A_MEETING = re.compile(
    r"\b(?:to|for) (?!(?:all )?members).{0,80}\b(?:cabinet|committee|governing body|board|panel)\b", re.I
)
# "Published June 2017", "Published by Acre CCG, May 2016", "Final, May 2016"
_PUBLISHED = re.compile(
    rf"(?:^[ \t]*|(?<=   ))(?:first )?(?:published|issued|final|publication date|(?:last )?updated)\b"
    rf"[^\n.]{{0,80}}?(?:{FULL_DATE.pattern}"
    rf"|\b(?P<named>{MONTH}|spring|summer|autumn|winter),? (?P<of>20[012]\d)\b)[ \t]*$",
    re.I | re.M,
)


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
    met = _MET_ON.search(layout.text, 0, TOP)
    if met and (value := read_date(met)):
        return FoundValue(value=value, basis="text", start=met.start(), end=met.end())
    field = _dated(layout, ("date",))
    if field and field.start is not None and field.start < TOP:  # not that of a signature below
        return field
    headed = _headed(layout)
    found = _near_top(layout, headed) or headed or _at_end(layout) or _year(layout) or inferred_day(layout)
    period = titled_period(layout)
    if period is None or found is headed is not None:
        return found
    known = bounds(found.value)[0] if found and found.basis == "text" else None
    return found if known and period.first <= known <= period.last else period.usual


def _near_top(layout: Layout, headed: FoundValue | None) -> FoundValue | None:
    """The first whole date near the top that stands beside words of a meeting, or in a short line."""
    for match in FULL_DATE.finditer(layout.text, 0, TOP):
        block = layout.block_at(match.start())
        if block and _is_cell(layout.text[block.start : block.end]):
            continue
        if headed and headed.start is not None and match.start() > headed.start + 400:
            break  # the month of the title, before a day of some timetable below it
        value = read_date(match)
        line_start = layout.text.rfind("\n", 0, match.start()) + 1
        line_end = layout.text.find("\n", match.end())
        line = layout.text[line_start : line_end if line_end > 0 else len(layout.text)]
        near = match.start() < 500 and (len(line) < 140 or line.rstrip().endswith(match.group()))
        if (
            value
            and len(line) < 260
            and not _PASSED.search(line)
            and (_MEETING_WORDS.search(line) or ((near or len(line) < 60) and not PAST.search(line)))
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
_OPENING = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH})? ?(?:to|until|–|-) ?\Z", re.I)


def _first_day(opening: "re.Match[str]", last: str) -> str:
    """The first day of such a stretch, in the year of its last; too late where there is none."""
    number = MONTHS[opening["month"].lower()] if opening["month"] else int(last[5:7])
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
            value = month_of(match["month"], match["year"])
            return FoundValue(value=value, basis="text", start=match.start(), end=match.end())
    return None


def _at_end(layout: Layout) -> FoundValue | None:
    """The day below a signature, a line of its own among the last."""
    last = [b for b in layout.blocks[-_LAST:] if b.kind is BlockKind.PARAGRAPH]
    for block in reversed(last):
        match = FULL_DATE.fullmatch(layout.text[block.start : block.end].strip(" ."))
        value = read_date(match) if match else None
        if value:
            return FoundValue(value=value, basis="text", start=block.start, end=block.end)
    return None


def _year(layout: Layout) -> FoundValue | None:
    """The year with which one of the first lines ends: "Briefing for members 2017"; a plan's may be to come."""
    for match in _ENDS_WITH_YEAR.finditer(layout.text, 0, 300):
        if not _AIMS.search(match.group()):
            return FoundValue(value=match["year"], basis="text", start=match.start("year"), end=match.end("year"))
    return None


_ENDS_WITH_YEAR = re.compile(r"^(?:[^\n.|]{4,120} )?(?P<year>20[012]\d)[ \t]*$", re.M)
_AIMS = re.compile(r"\b(?:plan|strategy|vision|towards?|to|by|until|since|from|act|-|–)\b", re.I)
_LAST = 6  # blocks
_LINE = re.compile(r"[^\s][^\n]*")
# "November 2015", "Issue 12, Spring 2021", "Winter 2020/21"
_HEAD_MONTH = re.compile(
    rf"(?<!to )(?<!by )(?<!\d )\b(?P<month>{MONTH}|spring|summer|autumn|winter),? (?P<year>20[012]\d)(?:/\d\d)?\b",
    re.I,
)


def published_day(layout: Layout) -> FoundValue | None:
    """The day of publication that a field or a line at the head gives."""
    found = _dated(layout, PUBLISHED_KEYS)
    line = None if found else _PUBLISHED.search(layout.text, 0, 1200)
    if line is None:
        return found
    start, end = line.span()
    if line["named"] is None:
        value = read_date(line)
        return FoundValue(value=value, basis="text", start=start, end=end) if value else None
    return FoundValue(
        value=month_of(line["named"], line["of"]), basis="text", start=line.start("named"), end=line.end("of")
    )


def is_of_meeting(layout: Layout, kind: str, found: FoundValue) -> bool:
    """Whether the day is that of a meeting: of minutes and decisions always, else where its line or field says so.

    A plan or briefing is written on a day; a report may be for a meeting that stands at its head.
    """
    if kind in ("minutes", "decision"):
        return True
    if found.start is None or len(found.value) < len("2017-09-27") or LETTER.search(layout.text[:LETTER_HEAD]):
        return False
    if kind == "report" and _FOR_A_MEETING.search(layout.text[:_HEAD]):
        return True
    block = layout.block_at(found.start)
    if block is not None and block.kind is BlockKind.FIELD:
        return block.label in MEETING_KEYS
    line = layout.text.rfind("\n", 0, found.start) + 1
    above = layout.text.rfind("\n", 0, max(line - 1, 0)) + 1
    before = layout.text[line : found.start]
    told = layout.text[above : found.start] if not before.strip() else before
    return _MET.search(told) is not None or _TO_A_MEETING.search(before) is not None
