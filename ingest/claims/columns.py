"""Tables in columns of white space, as PDFs leave them: cells by where their heading stands, wrapped lines joined."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

Span = tuple[int, int]

_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
_CELL = re.compile(r"[^\s|]+(?: [^\s|]+)*")
_SLACK = 3  # columns by which a cell may begin before its heading


@dataclass(slots=True)
class ColumnRow:
    """One row: the spans of each column's parts, one a line that it is wrapped over."""

    start: int
    end: int
    parts: dict[str, list[Span]] = field(default_factory=dict)


def column_rows(
    text: str, name_of: Callable[[str], str | None], is_table: Callable[[set[str]], bool]
) -> Iterator[ColumnRow]:
    """The rows of all tables in columns whose headings `name_of` knows and whose set of columns `is_table` accepts."""
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text)]
    at = 0
    while at < len(lines):
        heads = _headings(text, lines[at], name_of)
        at += 1
        if len(heads) < 2 or not is_table({name for _, name in heads if name}):
            continue
        row: ColumnRow | None = None
        gap = 0
        while at < len(lines):
            cells = _cells(text, lines[at])
            if not cells:
                gap += 1
                at += 1
                if gap > 2:
                    break
                continue
            placed = _placed(cells, heads, lines[at][0])
            if placed is None:
                break
            if row is None or _is_new(placed, heads, bool(gap)):
                if row:
                    yield row
                row = ColumnRow(cells[0][0], cells[-1][1])
            for name, span in placed:
                if name:
                    row.parts.setdefault(name, []).append(span)
            row.end, gap = max(row.end, cells[-1][1]), 0
            at += 1
        if row:
            yield row


def _cells(text: str, line: Span) -> list[Span]:
    return [(match.start(), match.end()) for match in _CELL.finditer(text, *line)]


def _headings(text: str, line: Span, name_of: Callable[[str], str | None]) -> list[tuple[int, str | None]]:
    """Offset and name of each heading; empty where the line is no heading row."""
    if line[1] - line[0] > 200 or "  " not in text[line[0] : line[1]] or "|" in text[line[0] : line[1]]:
        return []
    found = [(start - line[0], name_of(text[start:end])) for start, end in _cells(text, line)]
    known = [name for _, name in found if name]
    return found if len(known) >= 2 and len(known) * 2 >= len(found) else []


def _placed(cells: list[Span], heads: list[tuple[int, str | None]], begin: int) -> list[tuple[str | None, Span]] | None:
    """Each cell under its heading; None where the line is no part of the table."""
    placed: list[tuple[str | None, Span]] = []
    for start, end in cells:
        offset = start - begin
        column = max((number for number, (at, _) in enumerate(heads) if at <= offset + _SLACK), default=0)
        if len(cells) == 1 and column + 1 < len(heads) and end - begin > heads[column + 1][0] + 4:
            return None
        placed.append((heads[column][1], (start, end)))
    return placed


def _is_new(placed: list[tuple[str | None, Span]], heads: list[tuple[int, str | None]], after_gap: bool) -> bool:
    """Whether a line begins a row: it fills the first column, and another one or stands after a gap."""
    if placed[0][0] != heads[0][1]:
        return False
    return len(placed) > 1 or after_gap
