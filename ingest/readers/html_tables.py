"""Which columns of a row of a table are covered by cells of the rows above, or by the cell before."""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

_MOST = 60  # columns or rows that a cell may take


class Spans:
    """The cells of one table that reach into rows below."""

    def __init__(self) -> None:
        self._below: dict[int, int] = {}  # by the column: how many more rows

    def covered(self, cells: Sequence[LexborNode]) -> list[int]:
        """How many covered columns stand before each cell of the next row."""
        found, column, before = [], 0, 0
        below: dict[int, int] = {}
        for cell in cells:
            while self._below.get(column, 0):
                column, before = column + 1, before + 1
            found.append(before)
            across, down = _number(cell, "colspan"), _number(cell, "rowspan")
            below.update((place, down - 1) for place in range(column, column + across))
            column, before = column + across, across - 1
        self._below = {column: rows - 1 for column, rows in self._below.items() if rows > 1} | {
            column: rows for column, rows in below.items() if rows
        }
        return found


def _number(cell: LexborNode, name: str) -> int:
    given = (cell.attributes.get(name) or "").strip()
    return min(int(given), _MOST) if given.isascii() and given.isdigit() and int(given) else 1
