"""HTML of any council's site: headings, paragraphs, list items and table rows, without what is only page furniture."""

import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.readers.builder import Builder
from ingest.readers.html_furniture import first_of_paper, is_furniture, is_menu, letterhead
from ingest.readers.html_sections import open_sections
from ingest.readers.html_tables import Spans, terms_told
from ingest.readers.limits import Limits
from ingest.readers.numbering import label
from ingest.readers.tables import EMPTY, NUMBER, laid_out
from ingest.rules.page_furniture import DROPPED
from joinedup.errors import InputError

_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
_SPACE = re.compile(r"\s+")
_BREAK = "\x00"  # stands for <br> while words are collected; the text itself cannot hold it
_APART_BY_BREAKS = re.compile(rf"{_BREAK}(?:\s*{_BREAK})+")
_MARK_OF_NOTE = re.compile(r"\s*(?:\[?\(?\d{1,3}\)?\]?|[*†‡§])\s*")
_POWER = re.compile(r"(?:\b[kcm]?m|\b10)$")  # before a number that is no mark: m², 10⁶
_WRAPPED = re.compile(r"\n(?=[a-z])")  # a line break in the middle of a sentence
_DEEPEST = 2_000  # the parser's time grows with the square of the depth; no paper is nested a hundred deep
# Elements that pages leave open, so that their number says nothing about depth.
_LEFT_OPEN = frozenset(
    {"p", "li", "br", "hr", "img", "input", "meta", "link", "td", "tr", "th", "tbody", "thead", "option", "dt", "dd"}
    | {"area", "base", "col", "embed", "source", "track", "wbr", "html", "head", "body"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | frozenset(
    {"p", "div", "section", "article", "main", "header", "li", "dt", "dd", "blockquote", "pre", "address", "caption"}
    | {
        "figure",
        "figcaption",
        "fieldset",
        "legend",
        "ul",
        "ol",
        "dl",
        "table",
        "tr",
        "td",
        "th",
        "hr",
        "body",
        "center",
    }
    | {"details", "summary", "form", "button"}  # of buttons only those over sections are read
)
_APART = _HEADINGS | {"button", "p", "table", "blockquote", "pre", "ul", "ol", "dl", "div", "section", "article"}
_LONGEST_NUMBER = 6  # digits and sign
_LIST_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def read_html(data: bytes, limits: Limits) -> tuple[Builder, dict[str, str]]:
    """The page's text with its origins, and what it declares of itself; `data` is UTF-8. Raises InputError."""
    page = data.decode("utf-8")
    _refuse_depth(page)
    tree = LexborHTMLParser(page)
    if tree.body is None:
        raise InputError("the page has no body. Fetch it again.")
    builder = Builder(limits.characters)
    open_sections(tree.body)
    size = len(tree.body.text())
    if name := letterhead(tree.body, size):
        builder.block(name, {"block": 0, "element": "header"})
    head = len(builder.parts)
    _Page(builder, size, first_of_paper(tree.body, size)).walk(tree.body)
    if len(builder.parts) == head:
        raise InputError("the page holds no text but its menus. Fetch the page of the paper itself.")
    title = tree.css_first("title")
    words = _SPACE.sub(" ", title.text()).strip() if title else ""
    return builder, {"title": words} if words else {}


def _refuse_depth(page: str) -> None:
    depth = 0
    for closing, name in _TAG.findall(page):
        if name.lower() not in _LEFT_OPEN:
            depth = max(0, depth - 1) if closing else depth + 1
            if depth > _DEEPEST:
                raise InputError(f"its elements are nested more than {_DEEPEST:,} deep. Fetch the paper again.")


def _nodes(top: LexborNode, *, skip: Any = None) -> Iterator[tuple[LexborNode, bool]]:
    """Every node below `top` in order, on entering and (True) on leaving; what `skip` says is left out whole."""
    stack: list[tuple[LexborNode, bool]] = [(top, False)]
    while stack:
        node, leaving = stack.pop()
        yield node, leaving
        if leaving:
            continue
        stack.append((node, True))
        children, child = [], node.child
        while child is not None:
            if skip is None or not skip(child):
                children.append((child, False))
            child = child.next
        stack.extend(reversed(children))


class _Page:
    """One walk over a page, without recursion."""

    def __init__(self, builder: Builder, size: int, first: int | None) -> None:
        self.builder = builder
        self.size = size
        self.first = first  # the node with which the paper begins, where the page shows it
        self.before = first is not None
        self.spans = Spans()
        self.words: list[str] = []
        self.blocks = self.tables = self.rows = 0
        self.apart = self.as_set = False  # `as_set`: whether lines end where those of the file do
        self.element = "body"
        self.marker = ""
        self.lists: list[tuple[str, int]] = []
        self.numbers = self.numbered = False  # whether cells may number what stands behind them, and one just did
        self.valued: set[int] = set()  # rows of tables of values; pages also use tables to lay out whole texts

    def walk(self, body: LexborNode) -> None:
        """Every block of the page, in order."""
        for node, leaving in _nodes(body, skip=self._is_furniture):
            tag = node.tag or ""
            if tag == "-text":
                if not leaving and not _marks_note(node, self.words):
                    text = node.text_content or ""
                    self.words.append(text.replace("\n", _BREAK) if self.as_set else text)
            elif tag == "br":
                if not leaving:
                    self.words.append(_BREAK)
            elif tag in _BLOCKS:
                self._close(apart=tag in _APART)
                if tag == "pre":
                    self.as_set = not leaving
                if leaving:
                    self._left(tag)
                else:
                    self._entered(tag, node)

    def _entered(self, tag: str, node: LexborNode) -> None:
        self.element = tag
        if tag == "table":
            self.tables, self.rows, self.spans = self.tables + 1, 0, Spans()
            self.valued |= _rows_of_values(node)
        elif tag in ("ul", "ol"):
            first = node.attributes.get("start") or "1"
            number = int(first) - 1 if first.lstrip("-").isdigit() and len(first) < _LONGEST_NUMBER else 0
            form = "bullet" if tag == "ul" else _LIST_FORMATS.get(node.attributes.get("type") or "", "decimal")
            self.lists.append((form, number))
        elif tag == "dl":
            self._defined(node)
        elif tag == "li" and self.lists:
            form, number = self.lists[-1]
            value = node.attributes.get("value") or ""
            number = int(value) - 1 if value.isdigit() and len(value) < _LONGEST_NUMBER else number
            self.lists[-1] = (form, number + 1)
            self.marker = "  " * (len(self.lists) - 1) + label(form, number + 1) + " "
        elif tag == "tr":
            if node.mem_id in self.valued:
                self._row(node)
            self.numbers, self.numbered = node.mem_id not in self.valued, False

    def _left(self, tag: str) -> None:
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        elif tag == "li":
            self.marker = ""
        elif tag == "tr":
            self.numbers = self.numbered = False

    def _row(self, row: LexborNode) -> None:
        """One line for a row of a table, its cells apart by bars; nothing more is read from its elements."""
        self.rows += 1
        cells = [cell for cell in row.iter() if cell.tag in ("td", "th")]
        words = [_plain(cell) for cell in cells]
        for column, (text, before) in enumerate(zip(words, self.spans.covered(cells), strict=True), 1):
            place = {"table": self.tables, "row": self.rows, "column": column}
            covered = f"{EMPTY} | " * before
            if column == 1:
                self.builder.block(covered + (text or EMPTY), place, apart=self.apart or self.rows == 1)
            else:
                self.builder.joined(text or EMPTY, place, " | " + covered)
        self.apart = False
        for cell in cells:
            cell.decompose()

    def _defined(self, listed: LexborNode) -> None:
        """A line for each term of a list and what is told of it, apart by a bar, as a row of two cells."""
        for number, (term, told) in enumerate(terms_told(listed)):
            self.blocks += 2
            first, second = ({"block": self.blocks - 1, "element": "dt"}, {"block": self.blocks, "element": "dd"})
            self.builder.block(_plain(term), first, apart=self.apart or number == 0)
            self.builder.joined(_plain(told), second, " | ")
            self.apart = False
            term.decompose()
            told.decompose()

    def _close(self, *, apart: bool) -> None:
        for number, words in enumerate(_APART_BY_BREAKS.split("".join(self.words))):
            lines = (_SPACE.sub(" ", line).strip() for line in words.split(_BREAK))
            self.apart = self.apart or number > 0
            self._block(_WRAPPED.sub(" ", "\n".join(line for line in lines if line)))
        self.words.clear()
        self.apart = apart or self.apart

    def _block(self, words: str) -> None:
        if not words:
            return
        self.blocks += 1
        listed = bool(self.marker.strip()) and self.element == "li"
        place = {"block": self.blocks, "element": self.element}
        if self.numbered:
            self.builder.joined(self.marker + words, place, "  ")
        else:
            self.builder.block(self.marker + words, place, apart=self.apart and not (listed and self._listing))
        self.numbered = self.numbers and not self.numbered and bool(NUMBER.fullmatch(words))
        self._listing = listed
        self.apart, self.marker = False, ""

    _listing = False

    def _is_furniture(self, node: LexborNode) -> bool:
        if node.mem_id == self.first:
            self.before = False
        return is_furniture(node, self.size) or is_menu(node, before=self.before)


def _marks_note(node: LexborNode, before: list[str]) -> bool:
    """Whether a text is only the number of a footnote, raised behind the words `before`."""
    above = node.parent
    if above is not None and above.tag == "a":
        above = above.parent
    if above is None or above.tag != "sup" or not _MARK_OF_NOTE.fullmatch(node.text_content or ""):
        return False
    return _POWER.search("".join(before[-2:])) is None


def _rows_of_values(table: LexborNode) -> set[int]:
    """The rows of the table that hold values, by the ids of their nodes; of tables in it there are none."""
    rows = [row for row in table.css("tr") if row.css_first("table, h1, h2, h3, h4, ul, ol") is None]
    every = [[cell for cell in row.iter() if cell.tag in ("td", "th")] for row in rows]
    cells = [[_paragraphs(cell) for cell in row] for row in every]
    return {row.mem_id for row, text in zip(rows, laid_out(cells), strict=True) if not text}


def _paragraphs(cell: LexborNode) -> list[str]:
    words = [paragraph.text() for paragraph in cell.css("p")] or [cell.text()]
    return [one for one in words if one.strip()]


def _plain(cell: LexborNode) -> str:
    """The words of a cell in one line."""
    parts: list[str] = []
    for node, leaving in _nodes(cell, skip=lambda child: child.tag in DROPPED):
        if node.tag == "-text" and not leaving:
            parts.append("" if _marks_note(node, parts) else node.text_content or "")
        elif node.tag in _BLOCKS:
            parts.append(" ")
    return _SPACE.sub(" ", "".join(parts)).strip()
