"""Programmes that need no head noun, since a table or a sentence lists them as what is paid for or tried out."""

import re
from collections.abc import Iterator

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.programme_heads import KINDS
from ingest.mentions.programme_signs import Candidate, content_words
from ingest.paper import Paper
from ingest.rules.programme_lines import FUNDS, MEASURES, NOT_PAID, PAYS_FOR, SCHEMES, SPENT, SUMS, TRIES
from ingest.rules.programme_words import LINE_VERBS, MONTHS, STOPS

LINE = "line of a fund"
_CELL = re.compile(r"\s*(?:\t|\||\s{2,}|\n)\s*")
_SCHEMES, _MEASURES = re.compile(SCHEMES, re.IGNORECASE), re.compile(MEASURES, re.IGNORECASE)
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
    at = 0
    for cell in (*_CELL.finditer(words), None):
        end = cell.start() if cell else len(words)
        begin = at + len(re.match(r"[\d.]*[a-z]?[.)]?\s*", words[at:end]).group())  # type: ignore[union-attr]
        if not _SUM.fullmatch(words[at:end].strip()) and _NAME.match(words, begin, end):
            return _plausible(words, block.start, begin, end)
        at = cell.end() if cell else end
    return None


def _plausible(words: str, offset: int, start: int, end: int) -> tuple[int, int] | None:
    plain = words[start:end].lower().split()
    if not plain or len(plain) > 9 or plain[0].strip(":,") in SUMS or plain[0] in LINE_VERBS | STOPS | MONTHS:
        return None
    return offset + start, offset + end


def _of_schemes(paper: Paper, block: Block) -> bool:
    """Whether the row stands under headings of a table of schemes, be it after a line that was broken."""
    index = paper.layout.block_index(block.start)
    for above in (block, *reversed(paper.layout.blocks[max(0, index - 3) : index])):
        label = above.label if above.kind is BlockKind.ROW else None
        if label and label != paper.text[above.start : above.end]:
            first = " ".join(_CELL.split(label)[:2])
            return bool(_SCHEMES.search(first)) and not _MEASURES.search(label)
    return False


def named_lines(cell: tuple[int, int] | None, words: str, offset: int) -> Iterator[Candidate]:
    """The candidate of a cell, and what the sentences say a fund pays for or a body tries out."""
    if cell is not None:
        yield _candidate(words[cell[0] - offset : cell[1] - offset], cell[0], LINE)
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
    for match in _TRIES.finditer(words):
        if match.group(1).split()[0] not in STOPS:
            yield _candidate(match.group(1), offset + match.start(1), "tried out", kind="Pilot")


def _candidate(name: str, start: int, sign: str, kind: str = "") -> Candidate:
    plain = " ".join(name.split())
    last = plain.lower().split()[-1]
    own, strength = KINDS.get(last, ("Service", "capital"))
    kind = kind or (own if strength != "capital" else "Service")
    return Candidate(start, start + len(name), plain, kind, {sign}, content_words(plain), "")
