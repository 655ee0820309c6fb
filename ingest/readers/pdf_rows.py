"""The rows of a PDF's tables: which lines stand in their cells."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ingest.readers.pdf_cells import THIN, Box
from ingest.readers.pdf_lines import Line
from ingest.readers.tables import EMPTY


@dataclass(slots=True)
class Row:
    """A row of a table: the lines of each cell, by where its column begins; columns without words have no lines."""

    cells: list[list[Line]]
    lefts: tuple[float, ...]
    page: int

    @property
    def words(self) -> str:
        """The words of the row, for comparing."""
        return " | ".join(" ".join(line.words for line in cell) or EMPTY for cell in self.cells)

    def goes_on_in(self, other: "Row") -> bool:
        """Whether the page ends within this row, and the other holds the rest of it."""
        if other.page != self.page + 1 or len(self.cells) != len(other.cells):
            return False
        if any(abs(one - two) > THIN for one, two in zip(self.lefts, other.lefts, strict=True)):
            return False
        rests = [(cell, rest) for cell, rest in zip(self.cells, other.cells, strict=True) if rest]
        if not all(cell and cell[-1].words[-1] not in ".?!" for cell, _ in rests):
            return False
        return not other.cells[0] or all(rest[0].words[0].islower() for _, rest in rests)


Part = Line | Row


def with_rows(lines: list[Line]) -> list[Part]:
    """The lines of a page, those in tables as rows; what stands in a box stays lines."""
    found: list[Part] = []
    for in_cells, every in groupby(lines, key=lambda line: line.cell is not None):
        if in_cells:
            found += _rows(list(every))
        else:
            found += every
    return found


def _rows(lines: list[Line]) -> Iterator[Part]:
    boxes = sorted({line.cell for line in lines if line.cell}, key=lambda box: (-box[3], box[0]))
    rows: list[list[Box]] = []
    for box in boxes:
        if rows and abs(rows[-1][0][3] - box[3]) <= THIN:
            rows[-1].append(box)
        else:
            rows.append([box])
    of_box: dict[Box, list[Line]] = {box: [] for box in boxes}
    for line in lines:
        if line.cell:
            of_box[line.cell].append(line)
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    tables = [row for row in rows if len(row) > 1 or row[0][0] > left + THIN or row[0][2] < right - THIN]
    if max(map(len, tables), default=1) == 1:
        tables = []
    columns = _columns(tables)
    for row in rows:
        row.sort()
        if row not in tables:
            inside = set(row)
            yield from (line for line in lines if line.cell in inside)
            continue
        cells: dict[float, list[Line]] = {}
        for column in columns:
            begun = next((box for box in row if abs(box[0] - column) <= THIN), None)
            if begun:
                cells[column] = of_box[begun]
            elif not any(box[0] < column < box[2] for box in row):
                cells[column] = []
        yield Row(list(cells.values()), tuple(cells), lines[0].page)


def _columns(rows: list[list[Box]]) -> list[float]:
    """Where the columns of the rows begin."""
    lefts: list[float] = []
    for left in sorted({box[0] for row in rows for box in row}):
        if not lefts or left - lefts[-1] > THIN:
            lefts.append(left)
    return lefts
