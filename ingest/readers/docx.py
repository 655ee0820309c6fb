"""DOCX: paragraphs, list items with their numbers, and table rows, without page headers, footers and deleted words."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from ingest.readers.builder import Builder
from ingest.readers.docx_lists import Lists
from ingest.readers.limits import Limits
from ingest.readers.tables import EMPTY, NUMBER, laid_out
from joinedup.errors import InputError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_MAIN = "word/document.xml"
# Words that Word keeps but does not show: deletions, field codes, comments' marks.
_UNSEEN = frozenset({W + "del", W + "moveFrom", W + "instrText", W + "delText", _FALLBACK, W + "rPr", W + "pPr"})
_BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}


def read_docx(data: bytes, limits: Limits) -> tuple[Builder, dict[str, str]]:
    """The document's text with its origins, and what it declares of itself. Raises InputError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive, limits)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise InputError(f"the file is damaged or cut short ({error}). Fetch it again.") from error
    except etree.XMLSyntaxError as error:
        raise InputError(f"the document inside is damaged ({error.msg}). Save it anew in Word.") from error


def _read(archive: zipfile.ZipFile, limits: Limits) -> tuple[Builder, dict[str, str]]:
    names = archive.namelist()
    if _MAIN not in names:
        raise InputError(f"it is {_other_kind(names)}. Give the paper as text, HTML, PDF or DOCX.")
    budget = _Budget(archive, limits.unpacked_bytes)
    main = _xml(budget.part(_MAIN))
    lists = Lists(
        _xml(budget.part("word/numbering.xml")) if "word/numbering.xml" in names else None,
        _xml(budget.part("word/styles.xml")) if "word/styles.xml" in names else None,
    )
    builder = Builder(limits.characters)
    body = main.find(W + "body")
    if body is not None:
        _Document(builder, lists).walk(body)
    if not builder.parts:
        raise InputError("the document holds no text. If it is a scan, run a text recogniser over it first.")
    found = {}
    if "docProps/core.xml" in names:
        title = _xml(budget.part("docProps/core.xml")).findtext(_TITLE)
        if title and title.strip():
            found["title"] = " ".join(title.split())
    return builder, found


def _other_kind(names: list[str]) -> str:
    for folder, kind in (("xl/", "a spreadsheet"), ("ppt/", "a presentation"), ("content.xml", "an OpenDocument file")):
        if any(name.startswith(folder) for name in names):
            return kind
    return "a zip archive and no document"


class _Budget:
    """Unpacks parts of an archive, all together up to a limit, whatever sizes the archive claims."""

    def __init__(self, archive: zipfile.ZipFile, most: int) -> None:
        self.archive = archive
        self.left = most
        self.most = most

    def part(self, name: str) -> bytes:
        """The bytes of one part. Raises InputError where it would unpack to more than is left."""
        with self.archive.open(name) as file:
            data = file.read(self.left + 1)
        if len(data) > self.left:
            raise InputError(f"it unpacks to more than {self.most / 1e6:,.6g} MB, the limit. It may be a trap.")
        self.left -= len(data)
        return data


def _xml(data: bytes) -> Any:
    """The tree of a part. Declared entities are refused: no office program writes them, and they can fetch files."""
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise InputError("the document declares entities, which no office program does. It is refused.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


class _Document:
    """One walk over a document's body."""

    def __init__(self, builder: Builder, lists: Lists) -> None:
        self.builder = builder
        self.lists = lists
        self.paragraphs = self.tables = 0
        self.listing = self.numbered = False
        self.within: dict[str, int] = {}  # the cell of a table that lays out a text

    def walk(self, body: Any) -> None:
        """Every paragraph and table, in order, also inside content controls."""
        for element in _children(body):
            if element.tag == W + "p":
                self._paragraph(element)
            elif element.tag == W + "tbl":
                self._table(element)

    def _paragraph(self, paragraph: Any) -> None:
        self.paragraphs += 1
        marker = self.lists.marker(paragraph)
        for number, words in enumerate(_words(paragraph).split("\n")):
            text = " ".join(words.replace("\t", " \t ").split(" ")).strip()
            if text:
                place = self.within or {"paragraph": self.paragraphs}
                listed = bool(marker)
                shown = marker + text if number == 0 else text
                if self.numbered:
                    self.builder.joined(shown, place, "  ")
                else:
                    self.builder.block(shown, place, apart=not (listed and self.listing) and number == 0)
                self.listing, self.numbered = listed, False

    def _table(self, table: Any) -> None:
        self.tables += 1
        self.listing = False
        number = self.tables
        rows = [list(_all(row, W + "tc")) for row in _all(table, W + "tr")]
        said = [[_paragraphs(cell) for cell in row] for row in rows]
        for row_number, (row, every, text) in enumerate(zip(rows, said, laid_out(said), strict=True), 1):
            for column, (cell, words) in enumerate(zip(row, every, strict=True), 1):
                place = {"table": number, "row": row_number, "column": column}
                shown = " ".join(" ".join(words).split()) or EMPTY
                if text:
                    self._cell(cell, words, place)
                elif column == 1:
                    self.builder.block(shown, place, apart=row_number == 1)
                else:
                    self.builder.joined(shown, place, " | ")

    def _cell(self, cell: Any, words: list[str], place: dict[str, int]) -> None:
        """The paragraphs of a cell that holds a part of a text; a number in a cell of its own goes before the next."""
        if len(words) == 1 and NUMBER.fullmatch(words[0].strip()):
            self.builder.block(words[0].strip(), place)
            self.numbered = True
            return
        outside, self.within = self.within, place
        self.walk(cell)
        self.within = outside
        self.numbered = self.listing = False


def _paragraphs(cell: Any) -> list[str]:
    return [words for words in map(_words, cell.iter(W + "p")) if words.strip()]


def _children(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables of a body, through content controls and insertions."""
    for element in parent:
        if element.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "customXml", W + "smartTag"):
            yield from _children(element)
        else:
            yield element


def _all(parent: Any, tag: str) -> Iterator[Any]:
    for element in _children(parent):
        if element.tag == tag:
            yield element


def _words(paragraph: Any) -> str:
    """The words of a paragraph as Word shows them."""
    parts: list[str] = []
    stack = [iter(paragraph)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == W + "t":
            parts.append(element.text or "")
        elif element.tag in _BREAKS:
            parts.append(_BREAKS[element.tag])
        elif element.tag not in _UNSEEN:
            stack.append(iter(element))
    return "".join(parts).replace("\xa0", " ")
