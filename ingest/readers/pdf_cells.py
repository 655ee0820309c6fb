"""The cells of a PDF's tables, by the rules that are drawn round them."""

import ctypes
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, bottom, right, top, in points from the page's lower left corner

THIN = 2.5  # points: a rule is no thicker; ends of rules may lie so far apart
_SHORT = 5.0  # points: a shorter line is no rule
_MOST_CORNERS, _MOST_PATHS = 60, 20_000  # of a drawn path, and paths of a page: more make up a picture
_Rules = dict[float, list[tuple[float, float]]]  # where rules lie, and from where to where each goes


@dataclass(slots=True)
class Cells:
    """The rules of a page: those that stand by their place from the left, those that lie by their height."""

    standing: _Rules = field(default_factory=dict)
    lying: _Rules = field(default_factory=dict)
    _lefts: list[float] = field(init=False)
    _heights: list[float] = field(init=False)

    def __post_init__(self) -> None:
        self._lefts, self._heights = sorted(self.standing), sorted(self.lying)

    @classmethod
    def of(cls, page: Any, turned: Callable[[float, float], Point]) -> "Cells":
        """The rules that the page draws; `turned` is where a place is once the words of the page stand upright."""
        standing: dict[float, list[tuple[float, float]]] = defaultdict(list)
        lying: dict[float, list[tuple[float, float]]] = defaultdict(list)
        for first, last in _drawn(page):
            (one, low), (other, high) = turned(*first), turned(*last)
            if abs(one - other) <= THIN and abs(low - high) >= _SHORT:
                standing[(one + other) / 2].append((min(low, high), max(low, high)))
            elif abs(low - high) <= THIN and abs(one - other) >= _SHORT:
                lying[(low + high) / 2].append((min(one, other), max(one, other)))
        return cls(_merged(standing), _merged(lying))

    def parts(self, left: float, right: float, height: float) -> bool:
        """Whether a rule stands between two places of a line."""
        for place in self._lefts[bisect_left(self._lefts, left - 1) :]:
            if place > right + 1:
                return False
            if _reaches(self.standing[place], height, height):
                return True
        return False

    def around(self, across: float, height: float) -> Box | None:
        """The cell that holds a point: the nearest rules on all four sides, those above and below as wide as it."""
        if not self._lefts or not self._heights:
            return None
        at = bisect_left(self._lefts, across)
        beside = [
            next((x for x in places if _reaches(self.standing[x], height, height)), None)
            for places in (reversed(self._lefts[:at]), self._lefts[at:])
        ]
        if beside[0] is None or beside[1] is None:
            return None
        left, right = beside[0], beside[1]
        at = bisect_left(self._heights, height)
        over = [
            next((y for y in heights if _reaches(self.lying[y], left, right)), None)
            for heights in (reversed(self._heights[:at]), self._heights[at:])
        ]
        if over[0] is None or over[1] is None:
            return None
        return left, over[0], right, over[1]


def _reaches(rules: Iterable[tuple[float, float]], first: float, last: float) -> bool:
    return any(begin - THIN <= first and last <= end + THIN for begin, end in rules)


def _merged(rules: _Rules) -> _Rules:
    """Rules that lie on one line as one, pieces that touch as one piece."""
    groups: list[tuple[float, list[tuple[float, float]]]] = []
    for place in sorted(rules):
        if groups and place - groups[-1][0] <= THIN:
            groups[-1][1].extend(rules[place])
        else:
            groups.append((place, list(rules[place])))
    merged: _Rules = {}
    for place, pieces in groups:
        whole: list[tuple[float, float]] = []
        for begin, end in sorted(pieces):
            if whole and begin <= whole[-1][1] + THIN:
                whole[-1] = (whole[-1][0], max(whole[-1][1], end))
            else:
                whole.append((begin, end))
        merged[place] = whole
    return merged


def _drawn(page: Any) -> Iterator[tuple[Point, Point]]:
    """The straight lines of the page's paths, from corner to corner."""
    paths = 0
    for number in range(pdfium.FPDFPage_CountObjects(page.raw)):
        path = pdfium.FPDFPage_GetObject(page.raw, number)
        if pdfium.FPDFPageObj_GetType(path) == pdfium.FPDF_PAGEOBJ_PATH:
            paths += 1
            if paths > _MOST_PATHS:
                return
            yield from _sides(path)


def _sides(path: Any) -> Iterator[tuple[Point, Point]]:
    count = pdfium.FPDFPath_CountSegments(path)
    matrix = pdfium.FS_MATRIX()
    if not 2 <= count <= _MOST_CORNERS or not pdfium.FPDFPageObj_GetMatrix(path, ctypes.byref(matrix)):
        return
    placed = pypdfium2.PdfMatrix.from_raw(matrix)
    across, height = ctypes.c_float(), ctypes.c_float()
    before = begun = (0.0, 0.0)
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(across), ctypes.byref(height)):
            return
        point = placed.on_point(across.value, height.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_LINETO:
            yield before, point
            if pdfium.FPDFPathSegment_GetClose(segment):
                yield point, begun
        elif kind == pdfium.FPDF_SEGMENT_MOVETO:
            begun = point
        before = point
