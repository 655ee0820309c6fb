"""PDF with a text layer: lines joined to paragraphs, page headers, footers and numbers left out, boxes kept."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

import pypdfium2

from ingest.readers.builder import Builder
from ingest.readers.limits import Limits
from ingest.readers.pdf_lines import COLUMN_GAP, Line, page_lines
from joinedup.errors import InputError

# How a line begins that starts something of its own: a bullet, a number, a letter, a heading in capitals.
_STARTS = re.compile(
    r"\s*(?:[-•·▪●○*–—]\s|\(?(?:\d{1,3}|[a-z]{1,4}|[A-Z]{1,2})[.)]\s|\d{1,3}(?:\.\d{1,3})+\.?\s|[A-Z]{1,4}/\d|"
    r"[A-Z][A-Z &,’'-]{6,}$|(?:RESOLVED|AGREED|ACTION|DECISION|Resolved|Agreed|Action|Decision)\b)"
)
_PAGE_NUMBER = re.compile(r"(?:page\s+)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_JUNK_TITLE = re.compile(r"^(?:microsoft word|untitled|document\d*|\S+\.(?:docx?|pdf|rtf))", re.IGNORECASE)
_EDGE_LINES = 3  # how many lines at the top and bottom of a page may be headers and footers
_FULL = 0.88  # a line that reaches this share of the width goes on in the next


def read_pdf(data: bytes, limits: Limits) -> tuple[Builder, dict[str, str]]:
    """The document's text with its origins, and what it declares of itself. Raises InputError."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise InputError("the PDF is locked with a password. Save it without one.") from error
        raise InputError(f"the PDF is damaged or cut short ({error}). Fetch it again.") from error
    try:
        return _read(document, limits)
    except pypdfium2.PdfiumError as error:
        raise InputError(f"the PDF is damaged ({error}). Fetch it again.") from error
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument, limits: Limits) -> tuple[Builder, dict[str, str]]:
    count = len(document)
    if count > limits.pages:
        raise InputError(f"it has {count:,} pages; the limit is {limits.pages:,}. Split it or raise the limit.")
    pages: list[list[Line]] = []
    scanned: list[str] = []
    characters = 0
    for index in range(count):
        page = document[index]
        lines = page_lines(page, index + 1)
        characters += sum(len(line.words) for line in lines)
        if characters > limits.characters:
            raise InputError(f"it has more than {limits.characters:,} characters, the limit for one paper.")
        if sum(len(line.words) for line in lines) < 5 and any(page.get_objects(filter=[3], max_depth=2)):
            scanned.append(str(index + 1))
        page.close()
        pages.append(lines)
    if not any(pages):
        what = "all its pages are scanned pictures" if scanned else "its pages hold no text"
        raise InputError(f"{what}. Run a text recogniser such as OCRmyPDF over it first.")
    builder = Builder(limits.characters)
    _write(list(_without_furniture(pages)), builder)
    found = {"scanned_pages": ", ".join(scanned)} if scanned else {}
    title = document.get_metadata_dict().get("Title", "").strip("\x00 ")
    if title and not _JUNK_TITLE.match(title):
        found["title"] = " ".join(title.split())
    return builder, found


def _without_furniture(pages: list[list[Line]]) -> Iterator[list[Line]]:
    """The pages without lines that stand at the top or bottom of many of them, and without page numbers."""
    seen: Counter[str] = Counter()
    for lines in pages:
        seen.update({_key(lines[place]) for place in _edges(lines)})
    often = max(2, 0.4 * sum(bool(lines) for lines in pages))
    for lines in pages:
        dropped = {
            place
            for place in _edges(lines)
            if (seen[_key(lines[place])] >= often and len(pages) > 1) or _PAGE_NUMBER.fullmatch(lines[place].words)
        }
        yield [line for place, line in enumerate(lines) if place not in dropped]


def _edges(lines: list[Line]) -> set[int]:
    count = len(lines)
    return set(range(min(_EDGE_LINES, count))) | set(range(max(0, count - _EDGE_LINES), count))


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.words)


def _write(pages: list[list[Line]], builder: Builder) -> None:
    before: Line | None = None
    for lines in pages:
        if not lines:
            continue
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        drops = [one.bottom - two.bottom for one, two in pairwise(lines)]
        pitch = median([drop for drop in drops if drop > 0] or [12.0])
        for line in lines:
            place = {"page": line.page, "box": [round(x, 1) for x in (line.left, line.bottom, line.right, line.top)]}
            if before is None:
                builder.block(line.words, place)
            elif _goes_on(before, line, left, right, pitch):
                builder.joined(line.words, place, "" if before.broken else " ")
            else:
                builder.block(line.words, place, apart=_apart(before, line, pitch))
            before = line


def _apart(one: Line, two: Line, pitch: float) -> bool:
    return one.page != two.page or one.bottom - two.bottom > 1.35 * pitch


def _goes_on(one: Line, two: Line, left: float, right: float, pitch: float) -> bool:
    """Whether the second line goes on with the sentence of the first."""
    if COLUMN_GAP in one.words or COLUMN_GAP in two.words or _STARTS.match(two.words):
        return False
    if one.broken:
        return True
    if one.page != two.page:
        return two.words[0].islower() and one.words[-1] not in ".:;?!"
    if not 0 < one.bottom - two.bottom <= 1.35 * pitch or abs(one.height - two.height) > 0.5 * max(one.height, 1.0):
        return False
    width = max(right - left, 1.0)
    first_word = len(two.words.split()[0]) * (one.right - one.left) / max(len(one.words), 1)
    return one.right - left > _FULL * width or (one.right + first_word > right and two.words[0].islower())
