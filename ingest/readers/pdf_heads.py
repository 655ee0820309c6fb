"""What stands at the top and bottom of a PDF's pages and is none of the paper: running heads, feet, page numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.readers.pdf_lines import COLUMN_GAP, Line
from ingest.readers.pdf_rows import Part

_PAGE_NUMBER = re.compile(r"(?:page\s+)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
# The number of a page among other words: "Document Pack Page 4", "Page 2 of 8", "Minutes | 3", "3 Acre Council".
_NUMBER_OF_PAGE = re.compile(
    r"\b(?:page|pg\.?|p\.)\s*(?P<page>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?\b|[|–—-]\s*(?P<last>\d{1,4})$|^(?P<first>\d{1,4})(?=\s)",
    re.IGNORECASE,
)
_SAME_HEIGHT = 8.0  # points: headers and footers stand as high on every page
_NUMBERED = 3  # times that a line is there with other numbers, to be a header
_EDGE_LINES = 3  # how many lines at the top and bottom of a page may be headers and footers
Key = tuple[str, int]


def without_furniture(pages: Sequence[list[Part]]) -> tuple[list[list[Part]], list[Line]]:
    """The pages without lines that stand at the top or bottom of many of them and without page numbers, and these."""
    kept: list[list[Part]] = []
    furniture: list[Line] = []
    edges = [_edges(parts) for parts in pages]
    seen: Counter[Key] = Counter()
    for page, lines in enumerate(edges):
        seen.update({key for line in lines.values() for key in _keys(line, page)})
    often = max(2, 0.4 * sum(bool(parts) for parts in pages))
    for page, (parts, lines) in enumerate(zip(pages, edges, strict=True)):
        dropped = {
            place
            for place, line in lines.items()
            if _PAGE_NUMBER.fullmatch(line.words) or (len(pages) > 1 and _is_repeated(line, page, seen, often))
        }
        kept.append([part for place, part in enumerate(parts) if place not in dropped])
        furniture += [lines[place] for place in sorted(dropped)]
    return kept, furniture


def _edges(parts: list[Part]) -> dict[int, Line]:
    """The lines that may be headers and footers, by their places."""
    count = len(parts)
    places = {*range(min(_EDGE_LINES, count)), *range(max(0, count - _EDGE_LINES), count)}
    return {place: part for place in places if isinstance(part := parts[place], Line)}


def _is_repeated(line: Line, page: int, seen: Counter[Key], often: float) -> bool:
    """Whether the line, or each piece of it, stands on many pages, but for numbers that rise from page to page."""
    if seen[_key(line.words, line)] >= often or seen[_key(_any_number(line.words), line)] >= max(often, _NUMBERED):
        return True
    return all(seen[_key(_by_page(piece, page), line)] >= often for piece in line.words.split(COLUMN_GAP))


def _keys(line: Line, page: int) -> Iterator[Key]:
    """What may come back on other pages: the words as they are, with any number, and piece by piece."""
    yield _key(line.words, line)
    yield _key(_any_number(line.words), line)
    for piece in line.words.split(COLUMN_GAP):
        yield _key(_by_page(piece, page), line)


def _key(words: str, line: Line) -> Key:
    return words, round(line.base / _SAME_HEIGHT)


def _any_number(words: str) -> str:
    return re.sub(r"\d+", "#", words)


def _by_page(piece: str, page: int) -> str:
    """The piece with how far the page's number is ahead of the page in its place: the same on each page."""
    found = _NUMBER_OF_PAGE.search(piece)
    number = (found["page"] or found["last"] or found["first"]) if found else piece
    if not number.isdigit():
        return piece
    start, end = (found.start(), found.end()) if found else (0, len(piece))
    return f"{piece[:start]}#{int(number) - page}{piece[end:]}"
