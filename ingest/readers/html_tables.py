"""Rows of HTML: which columns are covered by cells of the rows above, or by the cell before; lists of terms as rows."""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

_TERM, _TOLD = 8, 25  # words of a term and of what is told of it in a list that is read as rows
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


def terms_told(listed: LexborNode) -> list[tuple[LexborNode, LexborNode]]:
    """The pairs of a list of terms (`dl`) that is a table of two columns: "16 October" and "The centre opens".

    Empty where a term has several entries or none, ends with a colon or asks, or where texts stand under the terms.
    """
    every = listed.css("dt, dd")
    pairs = list(zip(every[::2], every[1::2], strict=False))
    if len(every) % 2 or any(term.tag != "dt" or told.tag != "dd" for term, told in pairs):
        return []
    if not all(_is_short(term, _TERM) and _is_short(told, _TOLD) for term, told in pairs):
        return []
    return [] if any(term.text().strip()[-1:] in ":?" for term, _ in pairs) else pairs


def _is_short(node: LexborNode, most: int) -> bool:
    words = node.text().split()
    return 0 < len(words) <= most and node.css_first("ul, ol, table, dl, p + p") is None
