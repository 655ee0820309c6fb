"""The lines of a PDF's page: their words and where they stand, with gaps between columns kept wide."""

import ctypes
import re
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

COLUMN_GAP = "   "
_HYPHEN = "\x02"  # what pdfium gives for a hyphen that only breaks a word at the end of a line


@dataclass(slots=True)
class Line:
    """One line: its words, its box in points from the page's lower left corner, and the size of its letters."""

    words: str = ""
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0
    page: int = 0
    broken: bool = False  # the last word goes on in the next line
    parts: list[str] = field(default_factory=list)

    @property
    def height(self) -> float:
        """How high its letters are."""
        return self.top - self.bottom

    def include(self, box: tuple[float, float, float, float]) -> None:
        """Make the line's box hold a letter."""
        left, right, bottom, top = box
        if not self.parts or self.right == self.left == 0.0:
            self.left, self.right, self.bottom, self.top = left, right, bottom, top
        else:
            self.left, self.right = min(self.left, left), max(self.right, right)
            self.bottom, self.top = min(self.bottom, bottom), max(self.top, top)


def page_lines(page: Any, number: int) -> list[Line]:
    """The lines of the page in the order of reading."""
    textpage = page.get_textpage()
    try:
        return _lines(textpage.raw, textpage.count_chars(), number)
    finally:
        textpage.close()


def _lines(raw: Any, count: int, number: int) -> list[Line]:
    lines: list[Line] = []
    line = Line(page=number)
    box = [ctypes.c_double() for _ in range(4)]
    pointers = [ctypes.byref(edge) for edge in box]
    unicode_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetCharBox
    for index in range(count):
        code = unicode_of(raw, index)
        if code in (10, 13):
            if line.parts:
                lines.append(line)
                line = Line(page=number)
            continue
        character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if not character or (character < " " and character not in ("\t", _HYPHEN)):
            continue
        if character.isspace():
            line.parts.append(" ")
            continue
        if not box_of(raw, index, *pointers):
            continue
        edges = (box[0].value, box[1].value, box[2].value, box[3].value)
        height = max(edges[3] - edges[2], 1.0)
        if line.parts and line.top > line.bottom:
            below = edges[3] < line.bottom - 0.2 * height
            if below or edges[2] > line.top + 0.2 * height:
                lines.append(line)
                line = Line(page=number)
            elif edges[0] - line.right > 2.2 * max(line.height, 6.0):
                line.parts.append(COLUMN_GAP)
        line.include(edges)
        line.parts.append(character)
    if line.parts:
        lines.append(line)
    return [line for line in map(_settled, lines) if line.words]


def _settled(line: Line) -> Line:
    words = re.sub(r" {3,}", COLUMN_GAP, "".join(line.parts).strip())
    words = re.sub(r"(?<! ) {2}(?! )", " ", words)
    line.broken = words.endswith(_HYPHEN)
    line.words = words.replace(_HYPHEN, "")
    line.parts.clear()
    return line
