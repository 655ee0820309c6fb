"""PDF with a text layer: lines joined to paragraphs, tables to rows, page headers, footers and numbers left out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, groupby

import pypdfium2

from ingest.readers.builder import Builder
from ingest.readers.limits import Limits
from ingest.readers.pdf_flow import Flow
from ingest.readers.pdf_lines import Line, page_lines
from ingest.readers.pdf_rows import Row, with_rows
from ingest.readers.tables import EMPTY, NUMBER, laid_out
from joinedup.errors import InputError

_PAGE_NUMBER = re.compile(r"(?:page\s+)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_JUNK_TITLE = re.compile(r"^(?:microsoft word|untitled|document\d*|\S+\.(?:docx?|pdf|rtf))", re.IGNORECASE)
_SAME_HEIGHT = 8.0  # points: headers and footers stand as high on every page
# "Bury Council   2", "Document Pack Page 4"; not "Appendix 2", which heads a part.
_NUMBER_AT_END = re.compile(r"[A-Za-z]{2}.*\D\d{1,4}\s*$")
_HEADS_PART = re.compile(
    r"(?:appendix|annexe?|section|part|priority|table|figure|chart|item|question|recommendation|stage|phase|option"
    r"|chapter|objective|theme|goal|action|step|case study)\b[^a-z]*$",
    re.IGNORECASE,
)
_NUMBERED = 3  # times that a line is there with other numbers, to be a header
_EDGE_LINES = 3  # how many lines at the top and bottom of a page may be headers and footers
Part = Line | Row


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
    pages: list[list[Part]] = []
    widths: list[float] = []
    scanned: list[str] = []
    characters = 0
    for index in range(count):
        page = document[index]
        lines = page_lines(page, index + 1)
        widths.append(page.get_width())
        characters += sum(len(line.words) for line in lines)
        if characters > limits.characters:
            raise InputError(f"it has more than {limits.characters:,} characters, the limit for one paper.")
        if sum(len(line.words) for line in lines) < 5 and any(page.get_objects(filter=[3], max_depth=2)):
            scanned.append(str(index + 1))
        page.close()
        pages.append(with_rows(lines))
    if not any(pages):
        what = "all its pages are scanned pictures" if scanned else "its pages hold no text"
        raise InputError(f"{what}. Run a text recogniser such as OCRmyPDF over it first.")
    builder = Builder(limits.characters)
    _write(_whole_rows(chain.from_iterable(_without_furniture(pages))), widths, builder)
    found = {"scanned_pages": ", ".join(scanned)} if scanned else {}
    title = document.get_metadata_dict().get("Title", "").strip("\x00 ")
    if title and not _JUNK_TITLE.match(title):
        found["title"] = " ".join(title.split())
    return builder, found


def _without_furniture(pages: Sequence[list[Part]]) -> Iterator[list[Part]]:
    """The pages without lines that stand at the top or bottom of many of them, and without page numbers."""
    seen: Counter[tuple[str, int]] = Counter()
    for parts in pages:
        seen.update(key for place in _edges(parts) for key in set(_keys(parts[place])))
    often = max(2, 0.4 * sum(bool(parts) for parts in pages))
    counting = _counting(pages)
    for parts in pages:
        dropped = set()
        for place in _edges(parts):
            same, but_for_numbers = _keys(parts[place])
            repeated = seen[same] >= often or seen[but_for_numbers] >= max(often, _NUMBERED)
            repeated = repeated or but_for_numbers in counting
            if (repeated and len(pages) > 1) or _PAGE_NUMBER.fullmatch(parts[place].words):
                dropped.add(place)
        yield [part for place, part in enumerate(parts) if place not in dropped]


def _counting(pages: Sequence[list[Part]]) -> set[tuple[str, int]]:
    """The lines without their numbers that stand on two pages running and end in a number that counts them."""
    found: set[tuple[str, int]] = set()
    before: dict[tuple[str, int], list[int]] = {}
    for parts in pages:
        lines = {}
        for place in _edges(parts):
            words = parts[place].words
            if _NUMBER_AT_END.search(words) and not _HEADS_PART.match(words):
                lines[_keys(parts[place])[1]] = [int(number) for number in re.findall(r"\d{1,6}", words)]
        found |= {
            key
            for key, numbers in lines.items()
            if key in before and len(before[key]) == len(numbers) and _rises(before[key], numbers)
        }
        before = lines
    return found


def _rises(before: list[int], numbers: list[int]) -> bool:
    """Whether the last number is one more and no other has changed, but for one that counts as well."""
    steps = [one - other for one, other in zip(numbers, before, strict=True)]
    return steps[-1] == 1 and set(steps) <= {0, 1}


def _edges(parts: list[Part]) -> set[int]:
    """The places of the lines that may be headers and footers."""
    count = len(parts)
    edges = {*range(min(_EDGE_LINES, count)), *range(max(0, count - _EDGE_LINES), count)}
    return {place for place in edges if isinstance(parts[place], Line)}


def _keys(part: Part) -> tuple[tuple[str, int], tuple[str, int]]:
    """The words, and the words without their numbers, with about what height they stand at."""
    height = round(part.base / _SAME_HEIGHT) if isinstance(part, Line) else 0
    return (part.words, height), (re.sub(r"\d+", "#", part.words), height)


def _whole_rows(parts: Iterator[Part]) -> list[Part]:
    """Rows that go on on the next page as one, and the heads of tables that pages repeat once."""
    found: list[Part] = []
    head: Row | None = None
    page = 0  # of the part before
    for part in parts:
        before = found[-1] if found else None
        first, page = part.page > page, part.page
        if isinstance(part, Row) and isinstance(before, Row):
            if first and head and part.words == head.words:
                continue
            if before.goes_on_in(part):
                before.cells = [[*cell, *rest] for cell, rest in zip(before.cells, part.cells, strict=True)]
                before.page = part.page
                continue
        elif isinstance(part, Row):
            head = part
        found.append(part)
    return found


def _write(parts: list[Part], widths: list[float], builder: Builder) -> None:
    lines = [part for part in parts if isinstance(part, Line)]
    in_cells = [line for part in parts if isinstance(part, Row) for cell in part.cells for line in cell]
    flow = Flow.of(lines, in_cells, widths)
    parts = list(_texts_as_lines(parts, flow))
    before: Part | None = None
    for number, part in enumerate(parts):
        if isinstance(part, Row):
            _write_row(part, flow, builder, apart=not isinstance(before, Row))
        else:
            after = parts[number + 1] if number + 1 < len(parts) else None
            words = flow.unbroken(part, after) if part.broken and isinstance(after, Line) else part.words
            if not isinstance(before, Line):
                builder.block(words, _place([part]))
            elif before.cell and part.cell and before.cell != part.cell and NUMBER.fullmatch(before.words):
                builder.joined(words, _place([part]), "  ")
            elif flow.goes_on(before, part):
                builder.joined(words, _place([part]), "" if before.broken else " ")
            else:
                builder.block(words, _place([part]), apart=flow.apart(before, part))
        before = part


def _texts_as_lines(parts: list[Part], flow: Flow) -> Iterator[Part]:
    """The parts, with the lines of tables that only lay out a text in place of their rows."""
    for is_row, group in groupby(parts, key=lambda part: isinstance(part, Row)):
        every = list(group)
        rows = [part for part in every if isinstance(part, Row)]
        if not is_row:
            yield from every
            continue
        for row, text in zip(
            rows, laid_out([[flow.paragraphs(cell) for cell in row.cells] for row in rows]), strict=True
        ):
            if text:
                yield from chain.from_iterable(row.cells)
            else:
                yield row


def _write_row(row: Row, flow: Flow, builder: Builder, *, apart: bool) -> None:
    """One line for the row, its cells apart by bars."""
    everything = list(chain.from_iterable(row.cells))
    for column, lines in enumerate(row.cells):
        words = ""
        for number, line in enumerate(lines):
            after = lines[number + 1] if number + 1 < len(lines) else None
            words += flow.unbroken(line, after) if line.broken and after else line.words
            words += "" if not after or line.broken or flow.is_cut(line, after) else " "
        if column:
            builder.joined(words or EMPTY, _place(lines or everything), " | ")
        else:
            builder.block(words or EMPTY, _place(lines or everything), apart=apart)


def _place(lines: list[Line]) -> dict[str, object]:
    """The page and the box of these lines; where they go on on the next page, those of the first."""
    there = [line for line in lines if line.page == lines[0].page]
    edges = (
        min(line.left for line in there),
        min(line.bottom for line in there),
        max(line.right for line in there),
        max(line.top for line in there),
    )
    return {"page": lines[0].page, "box": [round(edge, 1) for edge in edges]}
