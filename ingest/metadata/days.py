"""The days of a paper, of the meeting and of publication: from fields, its head or end, or what the text implies."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ingest.layout import BlockKind, Layout
from ingest.metadata.cover import Field, fields
from ingest.metadata.day_signs import day_signs
from ingest.metadata.inferred_days import inferred_day
from ingest.metadata.kind import LETTER, LETTER_HEAD
from ingest.metadata.month_signs import MINUTES_OF
from ingest.metadata.periods import Period, titled_period
from ingest.metadata.written_days import FULL_DATE, read_date
from ingest.reading import FoundValue
from ingest.softmax import Softmax
from ontology.edtf import bounds

DAYS = Path(__file__).with_name("day_weights.json")
LABELS = ("", "own")
_ENOUGH = 0.4  # how likely a day must be the paper's own, else what the text implies is nearer
MEETING_KEYS = (
    "date of decision",
    "decision date",
    "decided at meeting",
    "made at meeting",
    "date of meeting",
    "meeting date",
    "meeting",
    "agenda and papers",
)
PUBLISHED_KEYS = (
    "publication date",
    "publish date",
    "published",
    "date published",
    "date of publication",
    "decision published",
    "notice of proposed decision first published",
)
COVER_KEYS = ("date", "report to", "committee", "to")  # of rows of a cover that may give the day
# What says at the head of a report that a meeting is to have it: the name of a body that meets, "Report to".
_HEAD = 800
_FOR_A_MEETING = re.compile(
    r"^[ \t]*(?:(?:report|submission|submitted|paper) (?:to|for)\b|to:|(?:meeting|committee|agenda item)\b"
    r"|(?:[A-Z][^\n.:;]{0,80}\b)?(?:committee|board|cabinet|panel|commission|governing body|executive"
    r"|council of governors|forum)(?:\b[^\n.]{0,60}\b20\d\d| \([^()\n]*\))?[ \t]*$)",
    re.I | re.M,
)
# Of an earlier meeting: "the minutes of 5 May 2017 were agreed", "Draft minutes of 5 May 2017 (attached)", "Further to
# minute 17 (5/5/17)". A heading "Minutes of the meeting held on 5 May 2017" is the paper's own.
_TAKEN = re.compile(
    r"[^.\n]{0,120}?(?:\((?:attached|to follow|previously circulated|enclosed|copy attached)\)"
    r"|\b(?:were|was|be|are|having been) (?:\w+ly )?"
    r"(?:approved|agreed|confirmed|signed|accepted|adopted|received|taken as read|noted)"
    r"|\b(?:correct|accurate|true) record)",
    re.I,
)
_TO_TAKE = re.compile(
    r"\b(?:approv|agree|confirm|sign|receiv|accept|consider|note)\w*\b[^.\n]{0,80}\b(?:minutes|notes)\b[^.;\n]{0,120}\Z"
    r"|\b(?:further to|arising from|referred? to|see) (?:the )?minutes?\b[^.;\n]{0,80}\Z",
    re.I,
)
_MET = re.compile(r"\b(?:meeting|held|minutes|agenda)\b", re.I)
_TO_A_MEETING = re.compile(
    r"\b(?:to|for) (?!(?:all )?members).{0,80}\b(?:cabinet|committee|governing body|board|panel)\b", re.I
)


def _dated(layout: Layout, keys: tuple[str, ...]) -> FoundValue | None:
    """The first day in a field with one of the keys."""
    return next((day for field in fields(layout) if field.key in keys for day in _days(layout, field)), None)


def _days(layout: Layout, field: Field) -> Iterator[FoundValue]:
    for match in FULL_DATE.finditer(layout.text, field.start, field.end):
        value = read_date(match)
        if value:
            yield FoundValue(value=value, basis="text", start=match.start(), end=match.end())


def _on_cover(layout: Layout) -> FoundValue | None:
    """The day that a row of the cover's table gives: "Date | 29 November 2013", "Report to | Cabinet, 12 July 2016"."""
    return next(
        (day for field in fields(layout) if field.on_cover and field.key in COVER_KEYS for day in _days(layout, field)),
        None,
    )


@cache
def day_model() -> Softmax:
    """The model that the package ships."""
    return Softmax.load(DAYS, LABELS)


def meeting_day(layout: Layout, kind: str) -> FoundValue | None:
    """The day of a decision's field, else the likeliest at the head or the end, else what the text implies.

    A plan for 2016/17 was not written after it began by more than some months, nor its annual report before it ended.
    """
    if found := _dated(layout, MEETING_KEYS):
        return found
    if found := _on_cover(layout):
        return found
    period = titled_period(layout)
    if likely := _likeliest(layout, kind, period):
        return likely
    return period.usual if period else _after_minutes(layout, kind) or inferred_day(layout)


def _likeliest(layout: Layout, kind: str, period: Period | None) -> FoundValue | None:
    """The day, month or year at the head or the end that is likeliest the paper's own, of those in the period."""
    model = day_model()
    best, found = _ENOUGH, None
    for day, signs in day_signs(layout, kind):
        if _is_of_earlier(layout.text, day.start, day.end):
            continue
        known = bounds(day.value)[0]
        likely = model.probabilities(signs)["own"]
        if likely > best and (period is None or (known and period.first <= known <= period.last)):
            best, found = likely, FoundValue(value=day.value, basis="text", start=day.start, end=day.end)
    return found


def _is_of_earlier(text: str, start: int, end: int) -> bool:
    """Whether the day is that of a meeting whose minutes this one took."""
    low = max(0, start - 220)
    if _TO_TAKE.search(text, low, start):
        return True
    return MINUTES_OF.search(text, low, start) is not None and _TAKEN.match(text, end) is not None


def _after_minutes(layout: Layout, kind: str) -> FoundValue | None:
    """The month after the last meeting whose minutes were taken: boards and committees meet about so often."""
    earlier = [
        day.value
        for day, _ in day_signs(layout, kind)
        if len(day.value) == len("2017-09-27") and _is_of_earlier(layout.text, day.start, day.end)
    ]
    if not earlier or kind != "minutes":
        return None
    months = int(max(earlier)[:4]) * 12 + int(max(earlier)[5:7])
    return FoundValue(value=f"{months // 12:04d}-{months % 12 + 1:02d}~", basis="inference")


def published_day(layout: Layout) -> FoundValue | None:
    """The day of publication that a field gives."""
    return _dated(layout, PUBLISHED_KEYS)


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
