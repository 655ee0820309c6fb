"""DOCX: its letterhead, paragraphs with their notes, items of lists with their numbers, and rows of tables."""

import io
import re
import zipfile
from itertools import islice
from typing import Any

from lxml import etree

from ingest.readers.builder import Builder
from ingest.readers.docx_headers import header_of_first_page, letterhead
from ingest.readers.docx_lists import Lists
from ingest.readers.docx_words import (
    BOX,
    W,
    children,
    columns_of,
    every,
    every_paragraph,
    is_deleted,
    paragraphs_of,
    shown,
    words_of,
)
from ingest.readers.limits import Limits
from ingest.readers.tables import ACTION, EMPTY, NUMBER, action_column, laid_out
from joinedup.errors import InputError

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_MAIN = "word/document.xml"
_NUMBERED_MAIN = re.compile(r"word/document\d{1,3}\.xml")  # as some programs name it
# The names that "Strict Open XML" has for those of the usual form.
_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL_NAMES = (
    (_STRICT + b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (_STRICT + b"officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
)
_RELATIONS = "word/_rels/document.xml.rels"
_FOOTNOTE, _ENDNOTE = W + "footnoteReference", W + "endnoteReference"
_BEGINS = 20  # paragraphs with which a paper begins


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
    main_part = _MAIN if _MAIN in names else next(filter(_NUMBERED_MAIN.fullmatch, names), None)
    if main_part is None:
        raise InputError(f"it is {_other_kind(names)}. Give the paper as text, HTML, PDF or DOCX.")
    budget = _Budget(archive, limits.unpacked_bytes)
    main = _xml(budget.part(main_part))
    lists = Lists(
        _xml(budget.part("word/numbering.xml")) if "word/numbering.xml" in names else None,
        _xml(budget.part("word/styles.xml")) if "word/styles.xml" in names else None,
    )
    builder = Builder(limits.characters)
    body = main.find(W + "body")
    if body is not None:
        _write_letterhead(body, budget, names, builder)
        notes = {
            tag: _notes(_xml(budget.part(part)), note)
            for tag, part, note in (
                (_FOOTNOTE, "word/footnotes.xml", W + "footnote"),
                (_ENDNOTE, "word/endnotes.xml", W + "endnote"),
            )
            if part in names
        }
        document = _Document(builder, lists, notes)
        document.walk(body)
        document.end()
    if not builder.parts:
        raise InputError("the document holds no text. If it is a scan, run a text recogniser over it first.")
    found = {}
    if "docProps/core.xml" in names:
        title = _xml(budget.part("docProps/core.xml")).findtext(_TITLE)
        if title and title.strip():
            found["title"] = " ".join(title.split())
    return builder, found


def _write_letterhead(body: Any, budget: "_Budget", names: list[str], builder: Builder) -> None:
    """What the header of the first page has of the paper."""
    relations = _xml(budget.part(_RELATIONS)) if _RELATIONS in names else ()
    targets = {one.get("Id", ""): "word/" + one.get("Target", "").removeprefix("/word/") for one in relations}
    header = header_of_first_page(body, targets)
    if header is None or header[0] not in names:
        return
    part = _xml(budget.part(header[0]))
    lines = [
        line.strip()
        for paragraph in every_paragraph(part)
        for line in words_of(paragraph).replace("\t", "\n").split("\n")
        if line.strip()
    ]
    begins = " ".join(" ".join(map(words_of, islice(every_paragraph(body), _BEGINS))).split())
    for number, line in enumerate(letterhead(lines, begins, own=header[1]), 1):
        builder.block(line, {"header": 1, "paragraph": number}, apart=False)


def _notes(part: Any, tag: str) -> dict[str, Any]:
    """The notes of a part by their ids."""
    return {note.get(W + "id", ""): note for note in part.iter(tag)}


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
    for strict, usual in _USUAL_NAMES if _STRICT in data[:8192] else ():
        data = data.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


class _Document:
    """One walk over a document's body."""

    def __init__(self, builder: Builder, lists: Lists, notes: dict[str, dict[str, Any]]) -> None:
        self.builder = builder
        self.lists = lists
        self.notes = notes
        self.noted: dict[str, int] = {_FOOTNOTE: 0, _ENDNOTE: 0}  # how many of each kind the text has referred to
        self.later: list[Any] = []  # the endnotes
        self.paragraphs = self.tables = 0
        self.listing = self.numbered = False
        self.within: dict[str, int] = {}  # the cell of a table that lays out a text

    def walk(self, body: Any) -> None:
        """Every paragraph and table, in order, also inside content controls."""
        for element in children(body):
            if element.tag == W + "p":
                self._paragraph(element)
            elif element.tag == W + "tbl":
                self._table(element)

    def end(self) -> None:
        """The notes at the end."""
        for number, note in enumerate(self.later, 1):
            self._note(note, {"endnote": number})

    def _paragraph(self, paragraph: Any) -> None:
        self.paragraphs += 1
        marker = self.lists.marker(paragraph)
        for number, words in enumerate(words_of(paragraph).split("\n")):
            text = " ".join(words.replace("\t", " \t ").split(" ")).strip()
            if text:
                place = self.within or {"paragraph": self.paragraphs}
                listed = bool(marker)
                labelled = marker + text if number == 0 else text
                if self.numbered:
                    self.builder.joined(labelled, place, "  ")
                else:
                    self.builder.block(labelled, place, apart=not (listed and self.listing) and number == 0)
                self.listing, self.numbered = listed, False
        self._beside(paragraph)

    def _beside(self, element: Any, *, boxes: bool = True) -> None:
        """What stands beside the words: text boxes, and footnotes where the text refers to them."""
        for found in shown(element):
            if found.tag == BOX and boxes:
                self.listing = False
                self.walk(found)
            elif found.tag in self.notes and (note := self.notes[found.tag].get(found.get(W + "id", ""))) is not None:
                self.noted[found.tag] += 1
                if found.tag == _ENDNOTE:
                    self.later.append(note)
                else:
                    self._note(note, {"footnote": self.noted[_FOOTNOTE]})

    def _note(self, note: Any, place: dict[str, int]) -> None:
        for paragraph in every_paragraph(note):
            self.builder.block(" ".join(words_of(paragraph).split()), place)
            self.listing = False

    def _table(self, table: Any) -> None:
        self.tables += 1
        self.listing = False
        number = self.tables
        rows = [list(every(row, W + "tc")) for row in every(table, W + "tr") if not is_deleted(row)]
        said = [[paragraphs_of(cell) for cell in row] for row in rows]
        actions = action_column(said)
        beside = []
        for row_number, (row, all_words, text) in enumerate(zip(rows, said, laid_out(said), strict=True), 1):
            between = ""
            for column, (cell, words) in enumerate(zip(row, all_words, strict=True), 1):
                place = {"table": number, "row": row_number, "column": column}
                plain = " ".join(" ".join(words).split()) or EMPTY
                if text and row_number > 1 and column == actions:
                    for act in words:
                        self.builder.joined(" ".join(act.split()), place, ACTION)
                elif text:
                    self._cell(cell, words, place)
                if text:
                    continue
                if column == 1:
                    self.builder.block(plain, place, apart=row_number == 1)
                else:
                    self.builder.joined(plain, place, between)
                between = " | " + f"{EMPTY} | " * (columns_of(cell) - 1)
                beside.append(cell)
        for cell in beside:
            self._beside(cell, boxes=False)  # they are among its words

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
