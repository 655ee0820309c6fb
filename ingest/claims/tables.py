"""Tables as the layout leaves them: rows of cells, with the scale ("£000") that heading and caption give them."""

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.layout import Block, BlockKind, Layout

# A number two blanks from the words before it fills a cell of its own: "Together Housing Group  2,365    2,541".
_CELL = re.compile(r"(?:(?!\s*\||\t|\s{3,}|\n|\s\s[£(]?\d[\d,.]*[%mk)]?(?:\s\s|\s*\Z|\n)).)+")
_SCALES = (
    (re.compile(r"£\s?[’']?000s?|£\s?k\b|\bthousands? of pounds|\bin thousands", re.IGNORECASE), 1e3),
    (re.compile(r"£\s?millions?\b|£\s?m\b|£\s?mn\b|\bin millions", re.IGNORECASE), 1e6),
    (re.compile(r"£(?:\s?[’']?s\b|\s?p\.?\s?a\b\.?)?(?!\s?[’'\w])", re.IGNORECASE), 1.0),
)
# What sums alone stand under, whole pounds where nothing gives a scale: "Budget", "Cost 2018/19"; not "Budget (WTE)".
_SUMS = re.compile(
    r"(?!.*(?:%|\b(?:wte|fte|no\.?|numbers?|hours|beds|staff|places|days|code|per cent)\b))"
    r".*\b(?:budgets?|costs?|spend|expenditure|allocations?|funding|income|contributions?)\b",
    re.IGNORECASE | re.DOTALL,
)
# The columns of an account are years, and one of its rows sums up: "Total income     317,690     299,915".
_OF_YEAR = re.compile(
    r"(?:(?:year (?:ended|to)|at|to|as at)\b.{0,20}?)?(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?", re.IGNORECASE
)
_SUMS_UP = re.compile(
    r"\W*(?:total|net|gross)\b[^\d\n]{0,30}\b(?:income|expenditure|resources|spend(?:ing)?|costs?|funds?|funding|assets"
    r"|receipts|payments)\b"
    r"|\W*(?:surplus|deficit|(?:closing |opening )?balance|reserves?|income|expenditure)\b[^\d\n]{0,40}\s{2,}",
    re.IGNORECASE,
)
_SUM = re.compile(r"[(−–-]?\s?(?:\d{1,3}(?:,\d{3})+|\d{4,})\)?[*†^#]?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE = 600  # characters before a table in which its scale may stand
_HEADS, _SHORT = 4, 160  # rows that may head a table; characters of a caption
_ONLY_SCALES = re.compile(r"(?:[\s|()]*£(?:\s?(?:[’']?000s?|k|m|mn|millions?|[’']?s)\b)?[\s|()]*)+", re.IGNORECASE)
# Columns whose numbers count nothing.
_NO_MEASURE = re.compile(
    r"\s*(?:line|ref(?:erence)?|no\.?|item|id|#|date|page|rank|rag|due|year(?!-end| end| to date| total| \d)"
    r"|rec|recommendation|code|minute|tel"
    r"|phone)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its span, its column's heading, and what its number is to be multiplied by (None: no money)."""

    start: int
    end: int
    column: int
    heading: str
    scale: float | None
    measures: bool


def cells_of(layout: Layout, index: int) -> list[Cell]:
    """The cells of the row that is the block of that index, in their order."""
    block = layout.blocks[index]
    spans = split_cells(layout.text, block.start, block.end)
    headings = heading_cells(layout, index)
    if headings and len(spans) == len(headings) + 1:
        headings = ["", *headings]  # nothing stands over the labels
    label = layout.text[slice(*spans[0])] if spans else ""
    whole = scale_of(label) or _scale_above(layout, index) or (scale_of(headings[0]) if headings else None)
    scales = [None, *(scale_of(heading) for heading in headings[1:])] if headings else []
    cells = []
    for column, (start, end) in enumerate(spans):
        heading = headings[column] if column < len(headings) else ""
        scale = scales[column] if any(scales) and column < len(scales) else whole
        if any(scales) and scale is None and len(spans) > len(headings):
            scale = next(one for one in scales if one)
        if scale is None and not any(scales) and _is_sum(layout, index, heading, (start, end)):
            scale = 1.0
        cells.append(Cell(start, end, column, heading, scale, not _NO_MEASURE.match(heading)))
    return cells


def _is_sum(layout: Layout, index: int, heading: str, cell: tuple[int, int]) -> bool:
    """Whether a bare number of thousands stands under a heading of money, and nothing before its table has a scale."""
    if not _SUM.fullmatch(layout.text, *cell) or _YEAR.fullmatch(layout.text, *cell):
        return False
    if not _SUMS.match(heading) and not (_OF_YEAR.fullmatch(heading) and _is_account(layout, index)):
        return False
    first = layout.blocks[_first_row(layout, index)].start
    return scale_of(layout.text[max(0, first - _BEFORE) : first]) in (None, 1.0)


def _is_account(layout: Layout, index: int) -> bool:
    """Whether the rows of the table are those of an account: one of them sums up what came in or went out."""
    last = index
    while last + 1 < len(layout.blocks) and layout.blocks[last + 1].kind is BlockKind.ROW:
        last += 1
    rows = layout.blocks[_first_row(layout, index) : last + 1]
    return any(_SUMS_UP.match(layout.text, row.start, row.end) for row in rows)


def _first_row(layout: Layout, index: int) -> int:
    """The index of the first row of the row's table; a rule below its heading ("|---|---|") is furniture."""
    first = index
    while index > 0 and layout.blocks[index - 1].kind in (BlockKind.ROW, BlockKind.FURNITURE):
        index -= 1
        first = index if layout.blocks[index].kind is BlockKind.ROW else first
    return first


def split_cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the cells between bars, tabs, lines and wide gaps; between bars the empty ones as well."""
    if "|" in text[start:end]:
        return _barred(text, start, end)
    spans = []
    for match in _CELL.finditer(text, start, end):
        words = match[0]
        left = len(words) - len(words.lstrip())
        stop = match.start() + len(words.rstrip())
        if stop > match.start() + left:
            spans.append((match.start() + left, stop))
    return spans


def _barred(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cells between bars; a bar at either edge of the row is none between cells."""
    words = text[start:end]
    cuts = [start - 1, *(start + index for index, sign in enumerate(words) if sign == "|"), end]
    spans = []
    for before, after in pairwise(cuts):
        cell = text[before + 1 : after]
        left = before + 1 + len(cell) - len(cell.lstrip())
        spans.append((left, max(left, before + 1 + len(cell.rstrip()))))
    if spans and words.lstrip().startswith("|"):
        spans = spans[1:]
    if len(spans) > 1 and words.rstrip().endswith("|"):
        spans = spans[:-1]
    return spans


def heading_cells(layout: Layout, index: int) -> list[str]:
    """The heading row's cells for a row; empty where the table has none."""
    block = layout.blocks[index]
    if not block.label or block.kind is BlockKind.FIELD:
        return []
    if block.label == layout.text[block.start : block.end] or (
        "  " not in block.label and not re.search(r"[|\t]", block.label)
    ):
        return []
    return [block.label[start:end] for start, end in split_cells(block.label, 0, len(block.label))]


def is_heading_row(layout: Layout, block: Block) -> bool:
    """Whether the row is the table's own heading."""
    return block.label is not None and layout.text.startswith(block.label, block.start)


def scale_of(words: str) -> float | None:
    """1000 for "£000", 1000000 for "£m"; None where the words give no scale."""
    return next((value for pattern, value in _SCALES if pattern.search(words)), None)


def without_scale(words: str) -> str:
    """A heading without its scale: "Forecast (£000)" is "Forecast"."""
    for pattern, _ in _SCALES:
        words = pattern.sub("", words)
    return " ".join(words.split()).strip(" ()")


def _scale_above(layout: Layout, index: int) -> float | None:
    """The scale that the block before the table's first row gives, or a row that holds nothing but scales."""
    first = _first_row(layout, index)
    for row in layout.blocks[first : min(index, first + _HEADS)]:
        if _ONLY_SCALES.fullmatch(layout.text, row.start, row.end):
            return scale_of(layout.text[row.start : row.end])
    above = layout.blocks[first - 1] if first else None
    return scale_of(layout.text[above.start : above.end]) if above and above.end - above.start < _SHORT else None
