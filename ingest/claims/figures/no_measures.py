"""Numbers that measure nothing: by the words round them (`ingest.rules.no_figures`), or as the numbers of items."""

import re

from ingest.claims.figures.scan import FigureFound
from ingest.layout import BlockKind
from ingest.paper import Paper
from ingest.rules.no_figures import NO_FIGURES

_NOTHING = tuple(
    (re.compile(f"(?:{before})$", re.IGNORECASE), re.compile(after, re.IGNORECASE)) for before, after, _ in NO_FIGURES
)
_REACH = 100  # characters before a number in which its words count
_NUMBER = re.compile(r"\d[\d,.]*\d|\d|[A-Za-z]+(?:-[a-z]+)?")
# A line like "47 Interests": a number, then a few words that end without a stop.
_ITEM = re.compile(r"(\d{1,3})[a-z]? {1,4}[A-Z][^.;:|\n\d£%]{2,70}$")
_HEADS = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.BULLET)


def measures_nothing(text: str, start: int, figure: FigureFound) -> bool:
    """Whether the words round a number, in a sentence that begins at `start`, say that it counts nothing."""
    if figure.unit in ("GBP", "percent"):
        return False
    number = _NUMBER.match(text, figure.start, figure.end)
    end = number.end() if number else figure.end
    before = text[max(start, figure.start - _REACH) : figure.start].replace("\n", " ")
    return any(first.search(before) and last.match(text, end) for first, last in _NOTHING)


def item_numbers(paper: Paper) -> set[int]:
    """Where the numbers of items stand that go on from line to line without a stop: "47 Interests", "48 Petitions"."""
    lines: dict[int, int] = {}
    for block in paper.layout.blocks:
        found = _ITEM.match(paper.text, block.start, block.end) if block.kind in _HEADS else None
        if found:
            lines.setdefault(int(found[1]), block.start)
    return {at for number, at in lines.items() if lines.keys() & {number - 1, number + 1}}
