"""When each row of a table is due and who owns it, by the headings of its columns: "When", "Starts", "Finish", "Lead".

Tables whose cells lie between bars, tabs or semicolons, or apart in columns of white space, with headings of sections
between their rows and cells that are wrapped over lines.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.claims.parties import Draft
from ingest.dates import Reference
from ingest.dates.cells import cell_date, moved_to
from ingest.paper import Paper
from ingest.rules.due_columns import DUE, OTHER, OWNER, RAISED, START
from ontology import edtf

Span = tuple[int, int]

_KINDS = {
    kind: re.compile(words, re.IGNORECASE)
    for kind, words in {"raised": RAISED, "start": START, "due": DUE, "owner": OWNER, "other": OTHER}.items()
}
_LINE = re.compile(r"[^\n]*")
_GAPPED = re.compile(r"[^\s|\t]+(?:[ ][^\s|\t]+)*")
_WIDE = re.compile(r"\S+(?:[ ]{1,2}\S+)*")  # cells that three blanks part
_GAP = re.compile(r"\n[ \t]*\n(?=\S)")  # between columns of white space and the running text below them
_RULE = re.compile(r"[\s|:+=-]*")
_FROM = re.compile(r"from", re.IGNORECASE)
# Beside a heading that says by when, "Date" alone is the day on which the row was put there.
_TARGET = re.compile(r"\b(?:target|due|by when|deadline|completed? by|completion)\b", re.IGNORECASE)
_BARE_DATE = re.compile(r"date", re.IGNORECASE)
_LONGEST_HEAD, _LONGEST_SECTION = 44, 110  # characters of a heading's cell, and of a line between rows
_SLACK, _BLANKS, _BETWEEN = 4, 2, 2  # columns a cell may lie off; empty lines, and lines of sections, in a row


@dataclass(frozen=True, slots=True)
class DueRow:
    """A row from `start` to `end`, when it is due, and the cell of its owner."""

    start: int
    end: int
    when: str | None
    owner: Span | None
    raised: bool


def heading_kind(words: str) -> str | None:
    """What a column of that heading holds; None for words that are no heading of such tables."""
    plain = words.strip(" *_#:?.()[]")
    if not plain or len(plain) > _LONGEST_HEAD:
        return None
    return next((kind for kind, pattern in _KINDS.items() if pattern.fullmatch(plain)), None)


def due_rows(paper: Paper, reference: Reference) -> list[DueRow]:
    """The rows of all tables of the paper that have a column of dates."""
    text = paper.text
    lines = [match.span() for match in _LINE.finditer(text) if match.end() > match.start() or match.start() == 0]
    rows: list[DueRow] = []
    at = 0
    while at < len(lines):
        kinds, offsets, sign = _headings(text, lines[at])
        at += 1
        if kinds:
            at = _read_rows(text, lines, at, (kinds, offsets, sign), reference, rows)
    return rows


def _read_rows(
    text: str,
    lines: list[Span],
    at: int,
    table: tuple[list[str | None], list[int], str],
    reference: Reference,
    rows: list[DueRow],
) -> int:
    """Adds the rows under the headings; gives the line at which the table ends."""
    between, last = 0, at
    first = len(rows)
    while at < len(lines):
        start, end = lines[at]
        if text[start:end].strip() and not _RULE.fullmatch(text, start, end):
            if _headings(text, lines[at])[0]:
                break
            if text.count("\n", lines[last][1], start) > _BLANKS + 1:
                break
            row = _row(text, lines[at], table, reference)
            if row is None:
                between += 1
                if between > _BETWEEN or (end - start > _LONGEST_SECTION and table[2] != " "):
                    break
            else:
                between = 0
                rows.append(row)
            last = at
        at += 1
    for number in range(first, len(rows) - 1):  # a row reaches as far as the next one or an empty line
        one, following = rows[number], rows[number + 1]
        gap = _GAP.search(text, one.end, following.start) if table[2] == " " else None
        end = min(gap.start() if gap else following.start, one.end + 400)
        rows[number] = DueRow(one.start, end, one.when, one.owner, one.raised)
    return at


def _headings(text: str, line: Span) -> tuple[list[str | None], list[int], str]:
    """The kinds of the columns that a line heads, where each begins in it, and what parts its cells."""
    words = text[slice(*line)]
    if len(words) > 260:
        return [], [], ""
    sign = next((one for one in "|\t;" if words.count(one) >= 2), "|" if words.count("|") == 1 else " ")
    cells = _cells(text, line, sign)
    if len(cells) < 2:
        return [], [], ""
    kinds = [heading_kind(text[start:end]) for start, end in cells]
    if "due" in kinds and (begins := next((n for n, cell in enumerate(cells) if _FROM.fullmatch(text, *cell)), None)):
        kinds[begins] = "raised"  # "From" beside "By" is who or when it was asked for
    if any(_TARGET.search(text, *cell) for cell, kind in zip(cells, kinds, strict=True) if kind == "due"):
        kinds = [
            "raised" if _BARE_DATE.fullmatch(text, *cell) else kind for cell, kind in zip(cells, kinds, strict=True)
        ]
    known = [kind for kind in kinds if kind]
    dated = {"due", "start"} & set(known)
    if not dated or len(known) * 3 < len(kinds) * 2 or not {"other", "owner"} & set(known):
        return [], [], ""
    return kinds, [start - line[0] for start, _ in cells], sign


def gapped_cells(text: str, start: int, end: int) -> list[Span]:
    """The cells of a line, whether they lie between bars or tabs or apart; the line as a whole where it is none."""
    words = text[start:end]
    sign = next((one for one in "|\t" if one in words), " ")
    cells = _cells(text, (start, end), sign)
    if sign == " ":
        cells = [cell.span() for cell in _WIDE.finditer(text, start, end)]
    return [cell for cell in cells if cell[1] > cell[0]]


def _cells(text: str, line: Span, sign: str) -> list[Span]:
    """The cells of a line; between signs the empty ones as well."""
    if sign == " ":
        return [match.span() for match in _GAPPED.finditer(text, *line)]
    start, end = line
    words = text[start:end]
    cuts = [start - 1, *(start + at for at, ch in enumerate(words) if ch == sign), end]
    spans = []
    for before, after in pairwise(cuts):
        cell = text[before + 1 : after]
        left = before + 1 + len(cell) - len(cell.lstrip())
        spans.append((left, max(left, before + 1 + len(cell.rstrip()))))
    if spans and words.lstrip().startswith(sign):
        spans = spans[1:]
    if len(spans) > 1 and words.rstrip().endswith(sign) and sign != ";":
        spans = spans[:-1]
    return spans


def _row(text: str, line: Span, table: tuple[list[str | None], list[int], str], reference: Reference) -> DueRow | None:
    """The line as a row; None where it has not the cells of one."""
    kinds, offsets, sign = table
    cells = _cells(text, line, sign)
    if sign == " ":
        if len(cells) < 2:
            return None
        placed = _placed(cells, offsets, line[0])
    elif len(cells) < 2 or len(cells) > len(kinds) + 1:
        return None
    else:
        placed = list(enumerate(cells[: len(kinds)]))
    dates: dict[str, str] = {}
    owner, raised = None, False
    for column, cell in placed:
        kind = kinds[column]
        if kind in ("due", "start") and (when := cell_date(text, *cell, reference)):
            dates[kind] = when
        elif kind in ("other", None) and dates and (when := moved_to(text, *cell, reference)):
            dates["due"] = when
        elif kind == "raised":
            raised = raised or cell_date(text, *cell, reference) is not None
        elif kind == "owner" and cell[1] > cell[0]:
            owner = owner or cell
    return DueRow(line[0], line[1], _when(dates, "start" in kinds and "due" in kinds), owner, raised)


def _placed(cells: list[Span], offsets: list[int], begin: int) -> list[tuple[int, Span]]:
    """The cells of a line in columns of white space, each under the heading nearest to it."""
    if len(cells) == len(offsets):
        return list(enumerate(cells))
    placed = []
    for start, end in cells:
        offset = start - begin
        column = max((number for number, at in enumerate(offsets) if at <= offset + _SLACK), default=0)
        placed.append((column, (start, end)))
    return placed


def _when(dates: dict[str, str], runs: bool) -> str | None:
    """When a row is due by its columns: from start to finish where it has both."""
    start, due = dates.get("start"), dates.get("due")
    if start and due and runs:
        first, last = edtf.earliest(start), edtf.earliest(due)
        if first and last and first < last and "/" not in start + due:
            return f"{start.strip('~')}/{due.strip('~')}"
    return due or start


_OF_THEIR_CELLS = frozenset({"plan entry", "row measure"})  # rules that have read the row's cells


def give_due(paper: Paper, drafts: list[Draft], reference: Reference) -> None:
    """Give each commitment that stands in a row of such a table its row's date and owner."""
    rows = due_rows(paper, reference)
    for draft in drafts:
        row = next((one for one in rows if one.start <= draft.start < one.end), None)
        if row is None or draft.rule in _OF_THEIR_CELLS:
            continue
        if row.when:
            draft.deadline = row.when
        if row.owner and not draft.responsible:
            draft.responsible = list(dict.fromkeys(one.key for one in paper.mentions_in(*row.owner, "person", "body")))
