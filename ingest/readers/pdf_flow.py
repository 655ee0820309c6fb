"""How the lines of a PDF follow each other: which go on in the next, which stand apart, which hyphens are in words."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.readers.pdf_edges import Edges, column
from ingest.readers.pdf_lines import COLUMN_GAP, Line

# How a line begins that starts something of its own: a bullet, a number, a letter. Dashes, capitals and words of
# decisions do where a sentence or a short line ends before.
_STARTS = re.compile(
    r"\s*(?:[•·▪●○*]\s|\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5}|[A-Z]{1,2})[.)]\s|\d{1,3}(?:\.\d{1,3})+\.?\s+(?![a-z])|[A-Z]{1,4}/\d)"
)
_MAY_START = re.compile(
    r"[-–—>]\s|[A-Z][A-Z &,’'-]{6,}$|(?:RESOLVED|AGREED|CONCLUDED|ACTION|DECISION|Resolved|Agreed|Action|Decision)\b"
)
_ENDS = ".:;?!"
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_BEGINS, _LAST = re.compile(r"[A-Za-z]+"), re.compile(r"[A-Za-z]+-$")
_USUAL, _FEWEST = 1.2, 5  # how far lines stand apart, in sizes of their letters, where a paper has fewer that tell
_LOOSE, _SIZE = 1.3, 0.2  # how much farther apart lines of a paragraph may stand; how much their sizes may differ
_FULL = 0.8  # of the width that a line has: one that goes on with a small letter may end there
_SCRAP = 3  # letters that are left of a word
_LOW = 4  # lines above the lowest of all that a full page may leave
_SPACE = 0.25  # of the size of letters
_BELOW = 3.0  # points that lines below a value may begin beside it


@dataclass(slots=True)
class Flow:
    """What all the lines of a document tell: how far apart they stand and how far they reach to the right."""

    pitch: float
    edges: Edges
    solid: bool  # whether hyphens at the ends of lines mostly break words that have none
    words: Counter[str]
    foot: float  # the height of the lowest line of all pages

    @classmethod
    def of(cls, lines: Sequence[Line], in_cells: Sequence[Line], widths: list[float]) -> "Flow":
        """What these lines and the words in cells tell; `widths` are those of the pages."""
        drops = [
            (one.base - two.base) / one.size
            for one, two in pairwise(lines)
            if one.page == two.page and two.words[0].islower() and 0 < one.base - two.base < 3 * one.size
        ]
        edges = Edges.of((*lines, *in_cells), widths)
        words = Counter(word.lower() for line in (*lines, *in_cells) for word in _WORD.findall(line.words))
        foot = min((line.base for line in (*lines, *in_cells)), default=0.0)
        found = cls(median(drops) if len(drops) >= _FEWEST else _USUAL, edges, False, words, foot)
        broken = [found._halves(one, two) for one, two in pairwise(lines) if one.broken]
        told = [(words["".join(halves)] > 0) - (words["-".join(halves)] > 0) for halves in broken if halves]
        found.solid = sum(told) > 0
        return found

    def goes_on(self, one: Line, two: Line) -> bool:
        """Whether the second line goes on with the sentence of the first."""
        if COLUMN_GAP in two.words or _STARTS.match(two.words) or not _is_below_value(one, two):
            return False
        if column(one) != column(two) or (one.cell != two.cell and one.page == two.page):
            return False
        if one.broken:
            return True
        edge = self.edges.right(one)
        fits = one.right + _SPACE * one.size + two.first <= edge - 1
        capitals = one.words == one.words.upper(), two.words == two.words.upper()
        if capitals == (True, False) and " " in one.words:
            return False
        next_column = _is_in_next_column(one, two)
        if one.page != two.page or next_column:
            if one.words[-1] in _ENDS or abs(one.size - two.size) > _SIZE * max(one.size, two.size):
                return False
            return two.words[0].islower() or (not fits and not next_column and self._is_full(one))
        if _MAY_START.match(two.words) and (fits or one.words[-1] in _ENDS or capitals == (False, True)):
            return False
        if self.apart(one, two) or abs(one.size - two.size) > _SIZE * max(one.size, two.size):
            return False
        return not fits or (two.words[0].islower() and one.right - one.left > _FULL * (edge - one.left))

    def apart(self, one: Line, two: Line) -> bool:
        """Whether more than the usual space parts two lines, or the second stands elsewhere or is much smaller."""
        if one.page != two.page or one.size - two.size > _SIZE * one.size:
            return True
        return not 0 < one.base - two.base <= _LOOSE * self.pitch * one.size

    def _is_full(self, last: Line) -> bool:
        """Whether the last line of a page stands where pages end, so that its sentence may go on on the next."""
        return last.base <= self.foot + _LOW * self.pitch * last.size

    def unbroken(self, one: Line, two: Line) -> str:
        """The words of a line that ends in a hyphen, without it where it only breaks a word."""
        halves = self._halves(one, two)
        if not halves:
            return one.words
        solid, parted = self.words["".join(halves)], self.words["-".join(halves)]
        return one.words[:-1] if (solid > parted if solid != parted else self.solid) else one.words

    def is_cut(self, one: Line, two: Line) -> bool:
        """Whether a narrow cell cuts a word that its line has no room for: "memorandu" over "m"."""
        begins = _BEGINS.match(two.words)
        if " " in one.words or not begins:
            return two.words[0] in ",.;:)"
        cut, rest = one.words.lower(), begins[0]
        if not rest.islower() or self.words[cut] > 1:
            return False
        return self.words[cut + rest] > 0 or (len(rest) <= _SCRAP and self.words[rest] == 1)

    def _halves(self, one: Line, two: Line) -> tuple[str, str] | None:
        """The two parts of a broken word in small letters; none where the second begins with a capital or a number."""
        first, second = _LAST.search(one.words), _BEGINS.match(two.words)
        if not first or not second or second[0][0].isupper():
            return None
        return first[0][:-1].lower(), second[0].lower()

    def paragraphs(self, lines: Sequence[Line]) -> list[str]:
        """The paragraphs of a cell."""
        found: list[str] = []
        for number, line in enumerate(lines):
            if number and self.goes_on(lines[number - 1], line):
                found[-1] += f" {line.words}"
            else:
                found.append(line.words)
        return found


def _is_below_value(one: Line, two: Line) -> bool:
    """Whether the second line begins where the first does, or below the value that a gap parts from its label."""
    if COLUMN_GAP not in one.words:
        return True
    return one.words.count(COLUMN_GAP) == 1 and one.value is not None and abs(one.value - two.left) < _BELOW


def _is_in_next_column(one: Line, two: Line) -> bool:
    """Whether the second line stands at the head of the column of text behind that of the first."""
    return one.page == two.page and not one.cell and two.left > one.right and two.base > one.top
