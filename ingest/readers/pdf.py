"""PDF with a text layer: lines joined to paragraphs, tables to rows, page headers, footers and numbers left out."""

import re
from collections.abc import Iterator
from itertools import chain, groupby, islice

import pypdfium2

from ingest.readers.builder import Builder
from ingest.readers.letterheads import whose
from ingest.readers.limits import Limits
from ingest.readers.pdf_flow import Flow
from ingest.readers.pdf_heads import without_furniture
from ingest.readers.pdf_lines import Line, page_lines
from ingest.readers.pdf_rows import Part, Row, with_rows
from ingest.readers.tables import EMPTY, NUMBER, laid_out
from joinedup.errors import InputError

_BEGINS = 25  # lines with which a paper begins
_JUNK_TITLE = re.compile(r"^(?:microsoft word|untitled|document\d*|\S+\.(?:docx?|pdf|rtf))", re.IGNORECASE)


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
    kept, furniture = without_furniture(pages)
    _write_letterhead(furniture, kept, builder)
    _write(_whole_rows(chain.from_iterable(kept)), widths, builder)
    found = {"scanned_pages": ", ".join(scanned)} if scanned else {}
    title = document.get_metadata_dict().get("Title", "").strip("\x00 ")
    if title and not _JUNK_TITLE.match(title):
        found["title"] = " ".join(title.split())
    return builder, found


def _write_letterhead(furniture: list[Line], pages: list[list[Part]], builder: Builder) -> None:
    """Whose paper it is, where only the running heads and feet of its pages say so."""
    begins = " ".join(part.words for part in islice(chain.from_iterable(pages), _BEGINS))
    for words in whose((line.words for line in furniture), begins):
        line = next(line for line in furniture if words in " ".join(line.words.split()))
        builder.block(words, _place([line]), apart=False)


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
