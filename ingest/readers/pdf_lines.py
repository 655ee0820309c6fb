"""The lines of a PDF's page, by where its letters stand: their words, their place, and the cell that holds them.

What pdfium makes up between letters (blanks, ends of lines) is not looked at but for a blank between words that stand
close, for it takes short pages and letters set one by one for columns.
"""

import ctypes
import re
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from math import hypot
from typing import Any

import pypdfium2.raw as pdfium

from ingest.readers.pdf_cells import Box, Cells
from ingest.readers.pdf_turn import Turn

COLUMN_GAP = "   "
_BREAKING = 2  # the code that pdfium gives for a hyphen at the end of a line
# Gaps in heights of a line: what parts words where pdfium says so, what does in any case, what parts pieces of a line,
# and what parts columns.
_BLANK, _WORD, _PIECE, _COLUMN = 0.06, 0.16, 0.9, 1.9
_SAME_LINE = 0.5  # of the lower of two letters that both must have in common
_OFF = 1e6  # points: what is drawn farther off, or nowhere, is not read
_SMALLER, _RAISED = 0.8, 0.15  # of the height of a line: what marks a footnote is no higher, and begins above it
_BAND = 12.0  # points: so near in height lines of two columns stand beside each other
_SAME_LEFT = 3.0  # points: lines of one column begin so near each other
_BACK = 0.5  # heights that a letter may stand back from the one before
# What a line may begin with, some way before its words: a bullet, a number, a letter.
_MARKER = re.compile(r"[-•·▪●○*–—>]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivxl]{1,5}|[A-Z]{1,2})[.)]?")
_BULLET = re.compile(r"[\uf000-\uf0ff\u25aa-\u25cf\u2756\u27a2\u2713\u2714]|o(?=$| )")  # of fonts of symbols


@dataclass(slots=True)
class Line:
    """A line or a piece of one: its words, and its box in points from the page's lower left corner.

    `base` is the height on which its letters stand and `size` that of their font, `first` the width of its first word,
    `broken` where a hyphen ends it, `cell` the box that rules draw round it, `value` where its last piece begins, if a
    gap parts this from a label, `beside` where lines of the page's next column begin, if it stands left of any.
    """

    words: str
    left: float
    bottom: float
    right: float
    top: float
    page: int
    base: float
    size: float
    first: float = 0.0
    broken: bool = False
    cell: Box | None = None
    value: float | None = None
    beside: float | None = None

    def shares(self, bottom: float, top: float) -> bool:
        """Whether letters between these heights stand on the line."""
        common = min(self.top, top) - max(self.bottom, bottom)
        return common > _SAME_LINE * min(self.top - self.bottom, top - bottom)

    def take(self, words: str, box: Box, cells: Cells) -> None:
        """Give a piece its words, its box and its cell."""
        self.left, self.bottom, self.right, self.top = box
        self.first = self.first or self.right - self.left
        self.broken = words.endswith(chr(_BREAKING))
        self.words = words.replace(chr(_BREAKING), "-").replace("\u00ad", "-")  # in print each is seen
        if _BULLET.match(self.words):
            self.words = "•" + self.words[1:]
        self.cell = cells.around((self.left + self.right) / 2, (self.bottom + self.top) / 2)

    def include(self, left: float, bottom: float, right: float, top: float) -> None:
        """Make the line's box hold another."""
        self.left, self.right = min(self.left, left), max(self.right, right)
        self.bottom, self.top = min(self.bottom, bottom), max(self.top, top)


def page_lines(page: Any, number: int) -> list[Line]:
    """The lines of the page in the order of reading; what stands in cells is in pieces, one for a line of a cell."""
    textpage = page.get_textpage()
    try:
        count = textpage.count_chars()
        turn = Turn.of(page, textpage.raw, count)
        pieces = _pieces(textpage.raw, count, number, Cells.of(page, turn.point), turn)
    finally:
        textpage.close()
    lines: list[Line] = []
    for piece in pieces:
        before = lines[-1] if lines else None
        if before and before.cell == piece.cell and _follows(before, piece):
            gap = piece.left - before.right > _COLUMN * before.size and not _MARKER.fullmatch(before.words)
            lines[-1] = _with(before, piece, COLUMN_GAP if gap else " ")
        else:
            lines.append(piece)
    _mark_columns(lines)
    return lines


def _mark_columns(lines: list[Line]) -> None:
    """Mark the lines that stand beside others, as those of the left column of a page do, and those that go on there."""
    farthest: dict[int, float] = {}  # where the last line begins of each height
    for line in lines:
        height = int(line.base // _BAND)
        farthest[height] = max(farthest.get(height, 0.0), line.left)
    for line in lines:
        height = int(line.base // _BAND)
        begins = max(farthest.get(near, 0.0) for near in (height - 1, height, height + 1))
        line.beside = begins if begins > line.right else None
    for one, two in chain(pairwise(lines), pairwise(reversed(lines))):
        if one.beside and not two.beside and abs(one.left - two.left) < _SAME_LEFT and two.right < one.beside:
            two.beside = one.beside


def _follows(before: Line, piece: Line) -> bool:
    return before.shares(piece.bottom, piece.top) and piece.left > before.right - _BACK * before.size


def _with(line: Line, piece: Line, between: str) -> Line:
    value = piece.left if between == COLUMN_GAP else line.value
    joined = replace(line, words=line.words + between + piece.words, broken=piece.broken, value=value)
    joined.include(piece.left, piece.bottom, piece.right, piece.top)
    return joined


def _pieces(raw: Any, count: int, number: int, cells: Cells, turn: Turn) -> list[Line]:
    """The letters of the page in their order, in pieces that have no wide gap and do not cross a rule."""
    found: list[Line] = []
    letters: list[str] = []
    blank, before = False, (0.0, 0.0)
    left = bottom = right = top = size = 0.0  # of the piece
    box = pdfium.FS_RECTF()
    pointer = ctypes.byref(box)
    unicode_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    for index in range(count):
        code = unicode_of(raw, index)
        if (code <= 32 or code == 160 or 0xD800 <= code < 0xE000 or code >= 0x110000) and code != _BREAKING:
            blank = True
            continue
        if not box_of(raw, index, pointer) or not (-_OFF < box.left < _OFF and -_OFF < box.top < _OFF):
            continue
        begin, low, end, high = box.left, box.bottom, box.right, box.top
        if turn.quarters:
            begin, low, end, high = turn.box(begin, low, end, high)
        if letters and (begin, low) == before:  # one letter of the font for two of the text: "fi"
            letters.append(chr(code))
            continue
        if letters and 48 <= code <= 57 and _is_raised(low, high, bottom, top):
            continue  # the number of a footnote
        gap = begin - right
        on_line = (top if top < high else high) - (bottom if bottom > low else low) > _SAME_LINE * min(
            top - bottom, high - low
        )
        if (
            not on_line
            or not -_BACK * size < gap < _PIECE * size
            or (gap > _BLANK * size and cells.parts(right, begin, (low + high) / 2))
        ):
            if letters:
                found[-1].take("".join(letters), (left, bottom, right, top), cells)
                letters.clear()
            height, size = _font(raw, index, turn)
            found.append(Line("", begin, low, end, high, number, height, size))
            left, bottom, right, top = begin, low, end, high
        elif gap > (_BLANK if blank else _WORD) * size:
            found[-1].first = found[-1].first or right - left
            letters.append(" ")
        letters.append(chr(code))
        left, right = (left if left < begin else begin), (right if right > end else end)
        bottom, top = (bottom if bottom < low else low), (top if top > high else high)
        blank, before = False, (begin, low)
    if letters:
        found[-1].take("".join(letters), (left, bottom, right, top), cells)
    return [one for one in found if one.words.strip()]


def _is_raised(low: float, high: float, bottom: float, top: float) -> bool:
    """Whether a letter stands high on a line of larger ones."""
    size = top - bottom
    return high - low < _SMALLER * size and low > bottom + _RAISED * size


def _font(raw: Any, index: int, turn: Turn) -> tuple[float, float]:
    """The height on which a letter stands, and the size of its font, both in points of the page."""
    across, height, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
    pdfium.FPDFText_GetCharOrigin(raw, index, ctypes.byref(across), ctypes.byref(height))
    pdfium.FPDFText_GetMatrix(raw, index, ctypes.byref(matrix))
    return turn.point(across.value, height.value)[1], max(
        1.0, pdfium.FPDFText_GetFontSize(raw, index) * hypot(matrix.c, matrix.d)
    )
