"""How far the lines of a PDF reach to the right: those of a cell, of a column of text, or of pages of one width."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from ingest.readers.pdf_lines import Line

_STEP, _NEAR = 20.0, 2  # points, and steps of so many: lines that begin so near each other have one edge
_FEW, _SHARE, _RAGGED = 5, 0.04, 25.0  # lines that tell an edge; how many of all reach it, to so many points
Place = tuple[int, int]
Rights = dict[Place, list[float]]


@dataclass(slots=True)
class Edges:
    """The right edges of all lines by where they begin; those of a column of text, beside another, apart as well."""

    widths: list[float]  # of the pages
    rights: Rights
    in_columns: Rights
    found: dict[tuple[Place, bool], float] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Iterable[Line], widths: list[float]) -> "Edges":
        """The edges that these lines show."""
        edges = cls(widths, defaultdict(list), defaultdict(list))
        for line in lines:
            place = edges._place(line)
            edges.rights[place].append(line.right)
            if line.beside is not None:
                edges.in_columns[place].append(line.right)
        return edges

    def right(self, line: Line) -> float:
        """How far lines reach that begin about where this one does, or the value behind its label."""
        width, step = place = self._place(line)
        in_column = line.beside is not None
        if line.cell:
            return max(self.rights.get(place, [line.cell[2]]))
        if (place, in_column) not in self.found:
            near = _near(self.in_columns, width, range(step - _NEAR, step + _NEAR + 1)) if in_column else []
            if len(near) < _FEW:
                near = _near(self.rights, width, range(step - _NEAR, step + _NEAR + 1))
            if len(near) < _FEW:
                near = _near(self.rights, width, range(step + _NEAR + 1))
            near.sort(reverse=True)
            least = max(1, int(_SHARE * len(near)))
            self.found[place, in_column] = next(
                right for at, right in enumerate(near) if right - near[min(at + least, len(near) - 1)] <= _RAGGED
            )
        return self.found[place, in_column]

    def _place(self, line: Line) -> Place:
        """What lines have one edge with: those of a column, else those of pages of one width that begin about there."""
        left = line.left if line.value is None else line.value
        return column(line) or (round(self.widths[line.page - 1]), int(left // _STEP))


def column(line: Line) -> Place | None:
    """From where to where the column of a table goes that holds the line."""
    return (round(line.cell[0]), round(line.cell[2])) if line.cell else None


def _near(rights: Rights, width: int, steps: range) -> list[float]:
    return list(chain.from_iterable(rights.get((width, step), ()) for step in steps))
