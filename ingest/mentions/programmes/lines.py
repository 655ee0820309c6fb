"""Programmes that need no head noun, since a table or a sentence lists them as what is paid for or tried out."""

import re
from collections.abc import Iterator

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.programmes.heads import KINDS
from ingest.mentions.programmes.signs import Candidate, content_words
from ingest.paper import Paper
from ingest.rules.programmes.lines import (
    AFTER_NOUNS,
    COLUMN_FUNDS,
    DOERS,
    FUNDS,
    GIVEN,
    HEADS_OF_COLUMNS,
    MEASURES,
    NO_LINES,
    NOT_PAID,
    PAYS_FOR,
    SCHEMES,
    SPENT,
    SUMS,
    TRIES,
)
from ingest.rules.programmes.words import LINE_VERBS, MONTHS, OTHERS, STOPS

LINE = "line of a fund"
_CELL = re.compile(r"\s*(?:\t|\||\s{2,}|\n)\s*")
_SCHEMES, _MEASURES = re.compile(SCHEMES, re.IGNORECASE), re.compile(MEASURES, re.IGNORECASE)
_DOERS = re.compile(DOERS, re.IGNORECASE)
_HEAD_OF_COLUMN = re.compile(HEADS_OF_COLUMNS, re.IGNORECASE)
_MONEY_FOR = re.compile(rf"{GIVEN}[^.;:\n]{{0,60}}: (?=[A-Za-z][^£;:.\n]{{3,60}}£)", re.IGNORECASE)
_ITEM_PRICED = re.compile(
    r"(?:and )?(?:the |an? )?([A-Za-z][^£;:,.\n(]{3,60}?)[ (,–-]*£\s?\d[\d,.]*\d?(?:\s?(?:k|m|million|bn)\b)?\)?[;,]? ?"
)
_SUM = re.compile(r"(?:£\s?)?\(?\d[\d,.]*\)?\s?(?:m|k|bn|million|%)?|[-–]")
_MONEY = re.compile(r"£\s?\d|\b\d{1,3}(?:,\d{3})+\b|\b\d{3,}\b")
_NAME = re.compile(r"[A-Z][\w’'&,/() –-]{2,70}")
_PRICED = re.compile(r"([A-Z][^£:;(\n.]{3,60}?)\s*[:–(,-]\s*£\s?\d")
_SPENT = re.compile(SPENT, re.IGNORECASE)
_PAYS = re.compile(rf"{FUNDS}[^.;:\n]{{0,50}}?{PAYS_FOR}:? ([a-zA-Z][^.;:\n£]{{4,200}})")
_ITEM = re.compile(r",? and |, ")
_ARTICLE = re.compile(r"(?:also|both|the|a|an)\s+")
_TRIES = re.compile(
    rf"{TRIES} (?:an? |the |its |their )?((?:[a-z][\w’'-]+ ){{0,4}}[a-z][\w’'-]+?)"
    r"(?= (?:in|at|with|across|for|from|on|by|this|next|until|to)\b|[.,;]|$)"
)


def line_cell(paper: Paper, block: Block) -> tuple[int, int] | None:
    """Where a row of a table of schemes, or a bullet with a sum of money, names what the money is for."""
    words = paper.text[block.start : block.end]
    if block.kind is BlockKind.BULLET:
        priced = _PRICED.match(words)
        above = paper.layout.blocks[block.parent] if block.parent is not None else None
        if not priced or above is None or not _SPENT.search(paper.text, above.start, above.end):
            return None
        return _plausible(words, block.start, *priced.span(1))
    if block.kind is not BlockKind.ROW or not _MONEY.search(words) or not _of_schemes(paper, block):
        return None
    for at, end in cells_of(words):
        begin = at + len(re.match(r"[\d.]*[a-z]?[.)]?\s*", words[at:end]).group())  # type: ignore[union-attr]
        if not _SUM.fullmatch(words[at:end].strip()) and _NAME.match(words, begin, end):
            return _plausible(words, block.start, begin, end)
    return None


def cells_of(words: str) -> Iterator[tuple[int, int]]:
    """Where the cells of a row are, be they parted by bars, tabs or wide gaps."""
    at = 0
    for cell in (*_CELL.finditer(words), None):
        yield at, cell.start() if cell else len(words)
        at = cell.end() if cell else at


def _plausible(words: str, offset: int, start: int, end: int) -> tuple[int, int] | None:
    plain = words[start:end].lower().split()
    if not plain or len(plain) > 9 or plain[0].strip(":,") in SUMS:
        return None
    noun = len(plain) > 1 and plain[1] in AFTER_NOUNS  # "Support at Home", "Link workers"
    if not noun and plain[0] in LINE_VERBS | STOPS | MONTHS:
        return None
    return offset + start, offset + end


def doers(block: Block, words: str) -> list[tuple[int, int]]:
    """The cells of a row that say who does or pays for what the row tells of."""
    label = block.label or ""
    if block.kind not in (BlockKind.ROW, BlockKind.ACTION) or not _DOERS.search(label) or label == words:
        return []
    columns, cells = [label[start:end] for start, end in cells_of(label)], list(cells_of(words))
    if len(columns) != len(cells):
        return []
    found = [cell for column, cell in zip(columns, cells, strict=True) if _DOERS.match(column)]
    return [(block.start + start, block.start + end) for start, end in found]


def is_head_of_table(block: Block, words: str) -> bool:
    """Whether a row holds what its columns are called: "Metric | 2016/17 actual | 2017/18 plan"."""
    if block.kind is not BlockKind.ROW or block.label != words:
        return False
    cells = [words[start:end].strip() for start, end in cells_of(words)]
    return len(cells) > 1 and sum(_HEAD_OF_COLUMN.fullmatch(cell) is not None for cell in cells) * 2 >= len(cells)


def column_kind(block: Block) -> tuple[str, str]:
    """The type of what a table lists by its first column, and the noun that its rows lack: ("Fund", "pool")."""
    first = (block.label or "").lower().split(" |")[0].split("  ")[0].strip().rstrip("s")
    return ("Fund", first) if block.kind is BlockKind.ROW and first in COLUMN_FUNDS else ("", "")


def _of_schemes(paper: Paper, block: Block) -> bool:
    """Whether the row stands under headings of a table of schemes, be it after a line that was broken."""
    index = paper.layout.block_index(block.start)
    for above in (block, *reversed(paper.layout.blocks[max(0, index - 3) : index])):
        label = above.label if above.kind is BlockKind.ROW else None
        if label and label != paper.text[above.start : above.end]:
            first = " ".join(_CELL.split(label)[:2])
            return bool(_SCHEMES.search(first)) and not _MEASURES.search(label)
    return False


def named_lines(block: Block, cell: tuple[int, int] | None, words: str) -> Iterator[Candidate]:
    """The candidate of a cell, and what the sentences say a fund pays for or a body tries out."""
    offset = block.start
    if cell is not None:
        kind, noun = column_kind(block)
        yield _candidate(words[cell[0] - offset : cell[1] - offset], cell[0], LINE, kind=kind, noun=noun)
    for match in _PAYS.finditer(words):
        at = match.start(1)
        for item in _ITEM.split(match.group(1)):
            start = words.find(item, at)
            at = start + len(item)
            article = _ARTICLE.match(item)
            name = item[article.end() :] if article else item
            first = name.split(" ")[0].lower()
            if 0 < len(name.split()) <= 6 and len(name) > 3 and first not in NOT_PAID | STOPS:
                yield _candidate(name, offset + at - len(name), LINE)
    yield from _priced(words, offset)
    for match in _TRIES.finditer(words):
        if match.group(1).split()[0] not in STOPS:
            yield _candidate(match.group(1), offset + match.start(1), "tried out", kind="Pilot")


def _priced(words: str, offset: int) -> Iterator[Candidate]:
    """Each of a list of what money is for: "Investment in 2019/20: Night sitting £110k; Garden help £26k"."""
    if words.count("£") < 2 or ": " not in words:
        return
    for announced in _MONEY_FOR.finditer(words):
        at = announced.end()
        while item := _ITEM_PRICED.match(words, at):
            plain = item.group(1).lower().split()
            said = plain[0] in NOT_PAID | STOPS | SUMS or any(word in OTHERS | NO_LINES for word in plain)
            if not said and len(plain) <= 7:
                yield _candidate(item.group(1), offset + item.start(1), LINE)
            at = item.end()


def _candidate(written: str, start: int, sign: str, kind: str = "", noun: str = "") -> Candidate:
    form = " ".join(written.split())
    plain = form if not noun or noun in form.lower() else f"{form} {noun}"
    last = plain.lower().split()[-1]
    own, strength = KINDS.get(last, ("Service", "capital"))
    kind = kind or (own if strength != "capital" else "Service")
    return Candidate(start, start + len(written), plain, kind, {sign}, content_words(plain), "", written=form)
