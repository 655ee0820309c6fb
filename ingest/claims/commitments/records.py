"""Rows and records of plans, action lists and replies to recommendations: by the names of their columns or fields.

The same facts come as a table with cells side by side, as one with a cell a line, or as fields ("Lead: …"); all three
become a Record, and one set of rules reads what it commits to.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from ingest.claims import frames, parties
from ingest.claims.columns import column_rows
from ingest.claims.commitments.forward_plans import entries_in_fields, is_withdrawn, plan_entry
from ingest.claims.commitments.record_cells import (
    by_their_words,
    column_of,
    columns_of,
    commits,
    is_planned,
    was_resolved,
)
from ingest.claims.commitments.record_fields import records_in_fields, records_in_letters
from ingest.claims.commitments.verdicts import ACCEPTS, DONE, carried_out, is_verdict, refused, told_done
from ingest.claims.parties import Draft
from ingest.claims.tables import heading_cells, split_cells
from ingest.dates import Reference, deadline, find_dates
from ingest.dates.cells import cell_date, moved_to, standing
from ingest.layout import BlockKind
from ingest.paper import Paper

Span = tuple[int, int]

_SINCE = re.compile(r"\s+(?:by|at|on)\b[^.;:]{1,80}")  # "Accepted by Cabinet on 26 November. …": when it was
_SAYS_LITTLE = 4  # words of a status such as "On track"
_NUMBER = re.compile(r"[A-Z]{0,2}\d{1,3}(?:\.\d{1,2})*[.)]?")
_LINE = re.compile(r"(?<![^\n])(?=[^\S\n]*+\S)[^\n]*\S")


@dataclass(frozen=True, slots=True)
class Record:
    """One row or record: the cell of each kind of column, and the block where it begins."""

    block: int
    cells: dict[str, Span]
    whole: Span | None = None
    of_steps: bool = False  # in a table under "Milestones"
    heading: str = ""  # of its table
    parts: dict[str, list[Span]] = field(default_factory=dict)  # of a cell that is wrapped over several lines

    @property
    def span(self) -> Span:
        """From its first to its last cell."""
        return min(start for start, _ in self.cells.values()), max(end for _, end in self.cells.values())


def records(paper: Paper) -> Iterator[Record]:
    """The records of the paper in order."""
    taken: list[Span] = []
    for reader in (_planned, _columns, _rows, _lines, _told):
        for read in reader(paper):
            record = replace(read, cells=by_their_words(paper.text, read.cells))
            start, end = record.whole or record.span
            if not any(start < last and first < end for first, last in taken):
                yield record
                taken.append((start, end))


def read_record(paper: Paper, record: Record, reference: Reference) -> Draft | None:
    """What a record commits to: a reply to advice, an action, or a step; None where it is done or says nothing."""
    cells = record.cells
    if is_planned(cells):
        if is_withdrawn(paper.text, cells):
            return None
        parts = {name: record.parts.get(name, [span]) for name, span in cells.items()}
        return plan_entry(paper, parts, record.block, reference)
    if "reply" in cells and "advice" in cells:
        return reply(paper, record, reference)
    kind = "action" if "action" in cells else "step" if "step" in cells else None
    if kind is None or not cells.keys() & {"date", "original", "owner"}:
        return None
    if is_done(paper, record):
        return None
    start, end = cells[kind]
    status = cells.get("status", (0, 0))
    told = len(paper.text[slice(*status)].split()) > _SAYS_LITTLE  # what became of it is no part of what is to be done
    last = max(stop for name, (_, stop) in cells.items() if name != "measure" and (name != "status" or not told))
    step = kind == "step" or record.of_steps or (parties.written(paper) and _in_timetable(paper, record))
    draft = Draft(start, max(end, last), "Milestone" if step else "Action", "record", record.block)
    if record.whole:
        draft.start, draft.end = record.whole
    if draft.kind == "Action" and was_resolved(paper.text, (start, end), record.heading) and not parties.written(paper):
        draft.kind = "Resolution"
    moved = [day for span in _statuses(record) if (day := moved_to(paper.text, *span, reference))]
    draft.deadline, draft.responsible = next(iter(moved), row_date(paper, record, reference)), owners(paper, record)
    draft.marked = owning_bodies(paper, draft.responsible)
    draft.deadline = draft.deadline or (deadline(paper.text, *status, reference) if told else None)
    draft.deadline = draft.deadline or deadline(paper.text, start, end, reference)
    draft.made_by = parties.authors(paper, draft.start) if parties.written(paper) else parties.host(paper)
    return draft


def is_done(paper: Paper, record: Record) -> bool:
    """Whether its status, date or reply says that it has been done, or that it will not be."""
    cells = record.cells
    if is_withdrawn(paper.text, cells):
        return True
    if "reply" in cells and "advice" in cells:
        if refused(paper.text, cells):
            return False
        return carried_out(paper.text, cells) or DONE.match(paper.text, *cells["reply"]) is not None
    dates = record.parts.get("date", [cells["date"]]) if "date" in cells else []
    return any(told_done(paper.text, *span) for span in (*_statuses(record), *dates))


def _statuses(record: Record) -> list[Span]:
    """The parts of the cells that tell how far it is."""
    return record.parts.get("status", [record.cells["status"]]) if "status" in record.cells else []


def _in_timetable(paper: Paper, record: Record) -> bool:
    """Whether the heading above the table calls it a timetable."""
    heading = paper.heading_of(paper.layout.blocks[record.block].start)
    return len(heading) < 90 and frames.TIMETABLE.search(heading) is not None


def reply(paper: Paper, record: Record, reference: Reference) -> Draft | None:
    """An accepted recommendation is what was promised for it; a refused one stays advice."""
    (start, end), (first, last) = record.cells["reply"], record.cells["advice"]
    that = re.match(r"that\s+", paper.text[first:last], re.IGNORECASE)
    advised = paper.who_acts(first + (that.end() if that else 0), last)
    if refused(paper.text, record.cells):
        return Draft(first, last, "Recommendation", "refused advice", record.block, parties.host(paper), advised)
    if is_done(paper, record):
        return None
    accepted = ACCEPTS.match(paper.text, start, end)
    rest = accepted.end() if accepted else start
    said = re.compile(r"\W*").match(paper.text, rest, end)
    begin = said.end() if said and end - said.end() > 20 else start
    alone = is_verdict(paper.text, (start, end))  # "Accepted": the advice says what is
    begins, ends = (min(start, first), max(end, last)) if alone else (start, end)
    draft = Draft(begins, ends, "Undertaking", "accepted advice", record.block)
    draft.responsible = owners(paper, record) or paper.who_acts(begin, end) or advised
    draft.made_by = parties.bodies_only(paper, draft.responsible) or parties.authors(paper, start)
    draft.recipient = parties.host(paper)
    since = _SINCE.match(paper.text, rest, end) if accepted else None
    due = since.end() if since else start
    draft.deadline = row_date(paper, record, reference) or deadline(paper.text, due, end, reference, starts=True)
    return draft


def row_date(paper: Paper, record: Record, reference: Reference) -> str | None:
    """The date of the record: the later one in its date column; the original one only where there is no other."""
    name = "date" if "date" in record.cells else "original"
    if name not in record.cells:
        return None
    spans = record.parts.get(name, [record.cells[name]])
    words = " ".join(paper.text[start:end] for start, end in spans)
    found = [one for one in find_dates(words, 0, len(words), reference) if one.edtf]
    best = standing(words, 0, found)
    return cell_date(words, 0, len(words), reference) or (best.edtf if best else None)


def owners(paper: Paper, record: Record) -> list[str]:
    """Those whom the cell of its owner names."""
    if "owner" not in record.cells:
        return []
    spans = record.parts.get("owner", [record.cells["owner"]])
    found = [one for span in spans for one in paper.mentions_in(*span, "person", "body")]
    helping = [one for one in found if _IN_BRACKETS.search(paper.text, spans[0][0], one.start)]
    return list(dict.fromkeys(one.key for one in found if one not in helping or helping == found))


def owning_bodies(paper: Paper, keys: list[str]) -> list[str]:
    """The owners that a cell names, where they are bodies and no person; whom one stands for is told elsewhere."""
    return list(keys) if all(parties.body_type(paper, key) for key in keys) else []


_IN_BRACKETS = re.compile(r"\([^)]*\Z")  # behind the owner: "Acre CCG (Acre Mind delivers)"


def _rows(paper: Paper) -> Iterator[Record]:
    """Rows with their cells side by side, under a heading row."""
    for index, block in enumerate(paper.layout.blocks):
        if block.kind is not BlockKind.ROW or not block.label:
            continue
        columns = columns_of(heading_cells(paper.layout, index))
        if columns.count("step") > 1 and "date" not in columns:  # "Deliverable | Owner | Milestone": what, who, when
            columns[len(columns) - 1 - columns[::-1].index("step")] = "date"
        spans = split_cells(paper.text, block.start, block.end)
        if len(spans) == len(columns) + 1 and "number" not in columns and _NUMBER.fullmatch(paper.text, *spans[0]):
            columns = ["number", *columns]  # over which nothing stands
        if len(spans) == len(columns):
            cells = _first_of_each((name, span) for name, span in zip(columns, spans, strict=True) if span[1] > span[0])
            if commits(cells):
                whole = (block.start, block.end) if is_planned(cells) else None
                told = [span for name, span in zip(columns, spans, strict=True) if name == "status"]
                parts = {"status": told}  # "Progress" and "Status"
                yield Record(index, cells, whole, heading=block.label, parts=parts)


def _planned(paper: Paper) -> Iterator[Record]:
    """Entries of forward plans in fields."""
    for cells, whole in entries_in_fields(paper):
        yield Record(paper.layout.block_index(whole[0]), cells, whole)


def _told(paper: Paper) -> Iterator[Record]:
    """Records in fields, and replies in letters."""
    for block, cells, whole in (*records_in_letters(paper), *records_in_fields(paper)):
        yield Record(block, cells, whole)


def _lines(paper: Paper) -> Iterator[Record]:
    """Rows of a table that was taken apart to one cell a line: as many lines a row as it has headings."""
    text = paper.text
    lines = [(match.start() + len(match[0]) - len(match[0].lstrip()), match.end()) for match in _LINE.finditer(text)]
    at = 0
    while at < len(lines):
        columns = _heading_run(text, lines, at)
        if len(columns) < 3 or not commits(dict.fromkeys([c for c in columns if c], (0, 0))):
            at += 1
            continue
        if not _is_row(text, _row_cells(text, lines, at + len(columns), columns)):
            at += 1  # such as a caption that reads like a heading: "Milestones" over "What", "Who", "When"
            continue
        of_steps = at > 0 and frames.TIMETABLE.search(text, *lines[at - 1]) is not None
        at += len(columns)
        while at + len(columns) <= len(lines):
            cells = _row_cells(text, lines, at, columns)
            if not _is_row(text, cells):
                break
            yield Record(paper.layout.block_index(lines[at][0]), cells, of_steps=of_steps)
            at += len(columns)


def _row_cells(text: str, lines: list[Span], at: int, columns: list[str | None]) -> dict[str, Span]:
    """The lines from here on as the cells of those columns, as far as there are lines."""
    spans = [(start, start + len(text[start:end].rstrip())) for start, end in lines[at : at + len(columns)]]
    return _first_of_each(zip(columns, spans, strict=False))


def _first_of_each(named: Iterable[tuple[str | None, Span]]) -> dict[str, Span]:
    """The cell of each kind: of several matters the first, which is the title, else the last."""
    cells: dict[str, Span] = {}
    for name, span in named:
        if name and not (name == "matter" and name in cells):
            cells[name] = span
    return cells


def _columns(paper: Paper) -> Iterator[Record]:
    """Rows of tables in columns of white space, with wrapped cells."""
    for row in column_rows(paper.text, column_of, lambda names: commits(dict.fromkeys(names, (0, 0)))):
        cells = {name: (parts[0][0], parts[-1][1]) for name, parts in row.parts.items()}
        index = paper.layout.block_index(row.start)
        if commits(cells) and paper.layout.blocks[index].kind is not BlockKind.ACTION:
            yield Record(index, cells, (row.start, row.end), parts=row.parts)


def _heading_run(text: str, lines: list[Span], at: int) -> list[str | None]:
    """The columns that the lines from here on head; empty unless most of them are known headings."""
    columns: list[str | None] = []
    for start, end in lines[at : at + 8]:
        name = column_of(text[start:end]) if end - start < 32 else None
        if name is None or (name in columns and name != "matter"):
            break
        columns.append(name)
    return columns


def _is_row(text: str, cells: dict[str, Span]) -> bool:
    """Whether the lines can be a row: short cells but one, and a date or nothing where one is due."""
    for name, (start, end) in cells.items():
        words = text[start:end]
        if name in ("date", "original", "raised") and not (
            len(words) < 26
            and re.search(
                r"\d|^[-–]|tb[ca]|ongoing|n/a|spring|summer|autumn|winter|christmas|easter|new year|confirmed|agreed"
                r"|mid-|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
                words,
                re.IGNORECASE,
            )
        ):
            return False
        if name == "number" and (len(words) > 14 or not re.search(r"\d", words)):
            return False
        if name in ("owner", "status") and len(words) > 90:
            return False
        if column_of(words) is not None and name not in ("status", "reply"):
            return False
    return True
