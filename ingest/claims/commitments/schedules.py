"""Timetables in two or three columns: a day, week, month or quarter at one edge of the line, the step beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.dates import Reference, find_dates
from ingest.paper import Paper
from ontology import edtf

Span = tuple[int, int]

_LINE = re.compile(r"[^\n]+")
# Cells lie apart by a wide gap, a tab or a bar, or by a dash or colon after a date at the line's beginning.
_CELL = re.compile(r"(?:(?!\.{4})[^\s|])+(?: (?!\.{4})(?:(?!\.{4})[^\s|])+)*")  # nor do dot leaders belong to one
_DASHED = re.compile(r"\s*(?:[-•*]\s+)?([^\n|:–]{3,32}?)\s*(?::| –| -)\s+(?=\S)")
# What may stand in a cell of a date besides the date.
_FILLING = re.compile(
    r"(?i)\b(?:by|in|from|on|until|before|to|and|the|of|end|early|late|mid|onwards|week|commencing|beginning|w/c|about"
    r"|around|circa|during|phase|stage|due|tbc)\b|[\W\d]"
)
# A cell that says that the date of its step is not known.
_UNDATED = re.compile(
    r"(?i:\(?(?:no date(?: yet| set)?|date (?:tb[ca]|to be (?:confirmed|agreed|set))|tb[ca]|to be confirmed"
    r"|not yet (?:known|set)|date awaited|in due course)\)?)"
)
# What may stand before the date of a row, and counts it: "Year 3-4", "Phase 2", "Q1", "3."
_LABEL = re.compile(
    r"(?:(?:year|yr|phase|stage|step|quarter|wave|part|milestone|gateway)\s)?(?:\d{1,2}|one|two|three|four|five|six)"
    r"(?:\s?(?:-|–|to|and|&)\s?\d{1,2})?[.):]?|Q[1-4]",
    re.IGNORECASE,
)
_FINANCIAL_YEAR = re.compile(r"(?:in |during )?20\d\d\s?[/–-]\s?(?:20)?\d\d", re.IGNORECASE)
_MONEY = re.compile(r"£|\d{3,}")
# Words above a table of dates that binds nobody.
_CALENDAR = re.compile(
    r"\b(?:work programme|forward plan|dates? of (?:future |next |the )?meetings?|meeting dates|future meetings|history"
    r"|background|chronology|events held|what has happened|so far|published|drop-in|come to)\b",
    re.IGNORECASE,
)
# What is no step of the matter: ordinary meetings, holidays, places and hours.
_NO_STEP = re.compile(
    r"^\W*(?:(?:next |ordinary |full )?(?:meeting|council|board meeting|elections?|local elections?|council elections?"
    r"|date\b.{0,40}|(?:decision|publication|published|meeting|implementation|effective|issue|report|call[- ]in"
    r"|expiry|review) date|(?:date )?published|last updated|issued|updated|call[- ]in.{0,30}|expir.{0,40}"
    r"|(?:decision )?(?:comes? into (?:force|effect)|effective from|eligible for call[- ]in)"
    r"|bank holiday|recess|half[- ]term)\W*$|.{0,40}(?<!until )(?<!till )"
    r"(?<!after )(?<!before )\b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|noon)\b)",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\d\s?%.*\b(?:increase|reduce|target|cut|raise|improve)|\b(?:increase|reduce|cut)\w*\b.*\d\s?%", re.I
)
_TICKED = re.compile(r"[✓✔]|\b(?:done|completed?)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Za-z]{3,}")


@dataclass(slots=True)
class _Row:
    start: int
    end: int
    step: Span
    owner: Span | None
    column: int  # where the step begins in its line
    when: str | None


def schedules(paper: Paper, reference: Reference) -> Iterator[Draft]:
    """The steps of every such table of at least two rows, each with its date."""
    rows: list[_Row] = []
    above, last = "", 0
    for match in _LINE.finditer(paper.text):
        start, end = match.start(), match.start() + len(match[0].rstrip())
        if not match[0].strip():
            continue
        row = _row(paper, start, end, reference)
        if row and rows and _is_over(row, reference):
            row = _row(paper, start, end, _after(rows[-1], reference))
        gap = paper.text.count("\n", last, start)
        if row and (not rows or gap <= 2):
            rows.append(row)
        elif rows and gap <= 1 and _goes_on(paper.text, rows[-1], start, end):
            rows[-1].end = end
            rows[-1].step = (rows[-1].step[0], end)
        else:
            yield from _drafts(paper, rows, above, reference)
            rows = [row] if row else []
        if not rows:
            above = match[0]
        last = end
    yield from _drafts(paper, rows, above, reference)


def _is_over(row: _Row, reference: Reference) -> bool:
    ends = edtf.latest(row.when) if row.when else None
    return reference.day is not None and ends is not None and ends < reference.day


def _after(row: _Row, reference: Reference) -> Reference:
    """What the next row's date is counted from: the rows of a timetable follow each other."""
    begins = edtf.earliest(row.when) if row.when else None
    if begins is None or reference.day is None or begins <= reference.day:
        return reference
    return replace(reference, day=begins)


def _row(paper: Paper, start: int, end: int, reference: Reference) -> _Row | None:
    """The row that the line is; None where it has no cell that is hardly more than a date."""
    text = paper.text
    if end - start > 300:
        return None
    cells = [(one.start(), one.end()) for one in _CELL.finditer(text, start, end)]
    if len(cells) == 1:
        dashed = _DASHED.match(text, start, end)
        cells = [dashed.span(1), (dashed.end(), end)] if dashed else cells
    if not 2 <= len(cells) <= 4:
        return None
    begin = cells[0][0]
    labelled = len(cells) > 2 and _LABEL.fullmatch(text, *cells[0])
    for parts in (cells[1:], cells) if labelled else (cells,):
        for date, step in ((parts[0], parts[1]), (parts[-1], parts[0])):
            when = _year(text, date, step, reference) or _date(text, date, reference)
            if when is not None and len(_LETTERS.findall(text, *step)) >= 2:
                owner = parts[1] if len(parts) == 3 and step == parts[0] else None
                return _Row(begin, end, step, owner, step[0] - start, when or None)
    return None


def _year(text: str, cell: Span, step: Span, reference: Reference) -> str | None:
    """The financial year that a cell is, beside a step that is no sum."""
    if not _FINANCIAL_YEAR.fullmatch(text, *cell) or _MONEY.search(text, *step):
        return None
    found = find_dates(text, *cell, reference)
    return found[0].edtf if found else None


def _date(text: str, cell: Span, reference: Reference) -> str | None:
    """The EDTF of a cell that is hardly more than a date, "" where the date needs the paper's own; None for no date."""
    if cell[1] - cell[0] > 40:
        return None
    if _UNDATED.fullmatch(text, *cell):
        return ""
    found = find_dates(text, *cell, reference)
    if not found or any(one.kind in ("relative", "next", "meeting") for one in found):
        return None
    rest = text[cell[0] : found[0].start] + text[found[-1].end : cell[1]]
    if _FILLING.sub("", rest) or re.fullmatch(r"[\W\d]*\d{4}[\W\d]*", text[slice(*cell)]):
        return None
    return found[-1].edtf or ""


def _goes_on(text: str, row: _Row, start: int, end: int) -> bool:
    """Whether the line is the rest of the row's step, which is broken over lines."""
    words = text[start:end]
    indent = len(words) - len(words.lstrip())
    return indent > 3 and abs(indent - row.column) <= 3 and "  " not in words.strip()


def _drafts(paper: Paper, rows: list[_Row], above: str, reference: Reference) -> Iterator[Draft]:
    if len(rows) < 2 or _CALENDAR.search(above):
        return
    for row in rows:
        words = paper.text[slice(*row.step)]
        if _TICKED.search(paper.text, row.step[1], row.end):
            continue  # has been done
        if _is_over(row, reference) or _NO_STEP.match(words):
            continue
        kind = "Target" if _MEASURED.search(words) else "Milestone"
        block = paper.layout.block_index(row.start)
        draft = Draft(row.start, row.end, kind, "timetable", block, parties.speakers(paper, row.start))
        draft.responsible = parties.bodies_only(paper, paper.who_acts(*row.step))
        if row.owner:
            draft.responsible = [one.key for one in paper.mentions_in(*row.owner, "body", "person")]
        draft.deadline = row.when
        yield draft
