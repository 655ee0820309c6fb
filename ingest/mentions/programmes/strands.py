"""The parts of a plan that a paper lists: what "Priority 2:" names, points of a list, rows of a status table."""

import re
from collections.abc import Iterator

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.programmes.heads import KINDS
from ingest.mentions.programmes.lines import cells_of
from ingest.mentions.programmes.signs import Candidate, content_words
from ingest.paper import Paper
from ingest.rules.programmes.lines import SUMS
from ingest.rules.programmes.strands import (
    ANNOUNCED,
    NOT_STATE,
    NUMBER,
    NUMBER_COLUMNS,
    PARTS,
    STATE_COLUMNS,
    WORK_COLUMNS,
)
from ingest.rules.programmes.words import LINE_VERBS, STOPS

_ANNOUNCED = re.compile(ANNOUNCED, re.IGNORECASE)
_STRAND = re.compile(r"(?:\d+[.)]\s*)?([“‘A-Z][^.;:\n–(\d£]*?)(?= for (?:people|those)|[.;:\n–]|$)")
# "Keeping people well. We will …": words that stand for themselves before a sentence.
_RUN_IN = re.compile(r"([A-Z][a-z][^.;:\n–(\d£]*)[.:]\s+[“‘\"]?[A-Z]")
_NUMBERED = re.compile(
    rf"(?:\W*{NUMBER}(?:\s*[:.–-]\s*|\s+))([“‘A-Z][^.:;\n|(\t]{{3,70}}?)(?=[.:;\n|(\t]|\s[–-]\s|\s{{2}}"
    r"|, (?:to|which|that|led|run|with|where|an?|the)\b|$)"
)
# "3a Sustainable primary care", a part of "Priority 3 - …".
_LETTERED = re.compile(r"(?P<of>\d{1,2})[a-h][.):]?\s+([A-Z][^.:;\n|(\t£\d]{3,60}?)(?=[.:;\n|(\t]|\s[–-]\s|\s{2}|$)")
_PARTS = re.compile(PARTS, re.IGNORECASE)
# "The Plan contained four strands, namely: A; B; and C".
_NAMELY = re.compile(
    r"\b(?:strands|themes|workstreams|work streams|priorities|pillars|priority areas)(?:,? namely| are| were)?:\s+"
    r"([A-Z][^.\n:]*?(?:;[^.;]*)+)"
)
# "The schemes are: intermediate care; the handyperson service; and telecare."
_SCHEMES = re.compile(
    r"\b(?:schemes|projects|pilots|initiatives|workstreams)(?: \w+){0,2}?(?:,? namely| are| were|):\s+"
    r"([a-z][^.\n:;]{3,60}(?:;[^.;\n]{3,60}){1,9})(?=[.\n]|$)"
)
_ARTICLE = re.compile(r"(?:the|an?|our) ")
_NEXT = re.compile(r";\s+(?:and\s+)?")
_WORKS = frozenset({"ws", "workstream", "work stream", "project", "scheme", "programme"})
_QUOTES = str.maketrans("", "", '“”‘"')
_WORK, _NUMBER = re.compile(WORK_COLUMNS, re.IGNORECASE), re.compile(NUMBER_COLUMNS, re.IGNORECASE)
_STATE, _NOT_STATE = re.compile(STATE_COLUMNS, re.IGNORECASE), re.compile(NOT_STATE, re.IGNORECASE)


def strands(paper: Paper, block: Block) -> Iterator[Candidate]:
    """The strands that a block names for sure: by a number, in a sentence, in its column of a table."""
    yield from _namely(paper.text[block.start : block.end], block.start)
    yield from _numbered(paper, block)
    yield from _lettered(paper, block)
    yield from _work_cell(paper, block)


def point(paper: Paper, block: Block) -> Iterator[Candidate]:
    """A point of a list of priorities, themes or areas of work: its first words name it."""
    if block.parent is None or block.kind is not BlockKind.BULLET:
        return
    above = paper.layout.blocks[block.parent]
    if not _ANNOUNCED.search(paper.text, above.start, above.end):
        return
    run_in = _RUN_IN.match(paper.text, block.start, block.end)
    match = run_in or _STRAND.match(paper.text, block.start, block.end)
    words = match.group(1).split(" ") if match else [""]
    plain = words[0].lower()
    if match and 1 < len(words) <= 9 and plain not in LINE_VERBS and (run_in or not plain.endswith("ing")):
        yield _strand(match.group(1), match.start(1), match.end(1))


def _strand(written: str, start: int, end: int, *signs: str) -> Candidate:
    name = " ".join(written.translate(_QUOTES).replace("”", "").strip(" .:").split())
    kind = _kind_of(name) if signs else "Programme"
    return Candidate(start, end, name, kind, {"strand", *signs}, content_words(name), "")


def _kind_of(name: str) -> str:
    """The type that the last nouns tell, before a bracket, dash or stroke: "Frail elderly pathway (north)"."""
    words = re.split(r"\s[–(-]|/", name)[0].lower().split()
    for count in (3, 2, 1):
        kind, strength = KINDS.get(" ".join(words[-count:]), ("Programme", "capital"))
        if strength != "capital" and len(words) >= count:
            return kind
    return "Programme"


def _namely(words: str, offset: int) -> Iterator[Candidate]:
    """The strands that a sentence lists, parted by semicolons."""
    for listed in _SCHEMES.finditer(words):
        at = listed.start(1)
        for part in _NEXT.split(listed.group(1)):
            article = _ARTICLE.match(part)
            name = part[article.end() :].strip() if article else part.strip()
            start = words.find(name, at)
            at = start + len(name)
            first = name.split(" ")[0].lower()
            if 0 < len(name.split()) <= 6 and first not in LINE_VERBS | STOPS and not first.endswith("ing"):
                yield _strand(name, offset + start, offset + at, "numbered")
    for listed in _NAMELY.finditer(words):
        at = listed.start(1)
        for part in _NEXT.split(listed.group(1)):
            start = words.find(part, at)
            at = start + len(part)
            if len(part.split()) <= 10 and part.lstrip()[:1].isupper():
                yield _strand(part, offset + start, offset + at)


def _numbered(paper: Paper, block: Block) -> Iterator[Candidate]:
    """What "Priority 2:" names, and a numbered heading under a heading that announces priorities."""
    match = _NUMBERED.match(paper.text, block.start, block.end)
    start, end = match.span(1) if match else (block.start, block.end)
    if match is None and not (block.kind is BlockKind.HEADING and block.marker and _announced(paper, block)):
        return
    words = paper.text[start:end].split()
    if words and len(words) <= 10 and words[0].lower() not in LINE_VERBS:
        yield _strand(paper.text[start:end], start, end, "numbered")


def _lettered(paper: Paper, block: Block) -> Iterator[Candidate]:
    """The parts of a numbered priority, by its number and a letter."""
    match = _LETTERED.match(paper.text, block.start, block.end)
    if match and re.search(rf"(?m)^\W*(?:Priority|Theme|Workstream|Aim|Goal|Ambition) {match['of']}\b", paper.text):
        yield _strand(match[2], *match.span(2), "numbered")


def _announced(paper: Paper, block: Block) -> bool:
    """Whether the last heading without a number before this one announces priorities or parts."""
    blocks = paper.layout.blocks
    for at in range(paper.layout.block_index(block.start) - 1, -1, -1):
        above = blocks[at]
        if above.kind is BlockKind.HEADING and not above.marker:
            return _PARTS.search(paper.text, above.start, above.end) is not None
    return False


def _work_cell(paper: Paper, block: Block) -> Iterator[Candidate]:
    """The name of what a row of a status table tells of, in the column that the heading row gives it."""
    label = block.label or ""
    words = paper.text[block.start : block.end]
    if block.kind is not BlockKind.ROW or label == words or not _STATE.search(label) or _NOT_STATE.search(label):
        return
    columns = [label[start:end] for start, end in cells_of(label)]
    cells = list(cells_of(words))
    if len(columns) < 3 or len(cells) < len(columns) - 1:
        return
    titled = columns[0].lower() in _WORKS and columns[1].lower() in ("title", "name")
    at = 1 if titled or _NUMBER.fullmatch(columns[0]) else 0
    if not (titled or _WORK.fullmatch(columns[at])):
        return
    start, end = cells[at]
    plain = words[start:end].lower().split()
    if plain and len(plain) <= 8 and words[start].isupper() and plain[0] not in STOPS | SUMS:
        yield _strand(words[start:end], block.start + start, block.start + end, "numbered")
