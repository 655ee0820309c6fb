"""Which way the words of a PDF's page run: pages of wide tables often lie on their side."""

import ctypes
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from ingest.readers.pdf_cells import Box, Point

_SAMPLE = 200  # letters that tell


@dataclass(frozen=True, slots=True)
class Turn:
    """How often a page is turned by a right angle, against the clock, and its size as it lies in the file."""

    quarters: int
    width: float
    height: float

    @classmethod
    def of(cls, page: Any, raw: Any, count: int) -> "Turn":
        """As most of the letters of a page run; `raw` is its text of `count` letters."""
        width, height = page.get_size()
        if page.get_rotation() in (90, 270):
            width, height = height, width
        matrix = pdfium.FS_MATRIX()
        runs: Counter[int] = Counter()
        for index in range(0, count, max(1, count // _SAMPLE)):
            if pdfium.FPDFText_GetUnicode(raw, index) > ord(" ") and pdfium.FPDFText_GetMatrix(
                raw, index, ctypes.byref(matrix)
            ):
                upright = abs(matrix.a) >= abs(matrix.b)
                runs[(0 if matrix.a >= 0 else 2) if upright else (1 if matrix.b > 0 else 3)] += 1
        return cls(runs.most_common(1)[0][0] if runs else 0, width, height)

    def point(self, across: float, up: float) -> Point:
        """A place of the file where it is once the words stand upright."""
        if self.quarters == 0:
            return across, up
        if self.quarters == 1:
            return up, self.width - across
        return (self.width - across, self.height - up) if self.quarters == 2 else (self.height - up, across)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The same for a box."""
        (one, low), (other, high) = self.point(left, bottom), self.point(right, top)
        return min(one, other), min(low, high), max(one, other), max(low, high)
