"""Records of fields ("Action: …", "Lead: …", "Progress: …") and replies to advice in letters, each with its cells."""

import re
from collections.abc import Iterator

from ingest.claims.commitments.record_cells import column_of, commits
from ingest.claims.commitments.verdicts import refused
from ingest.layout import Block, BlockKind
from ingest.paper import Paper

Span = tuple[int, int]
Entry = tuple[int, dict[str, Span], Span | None]  # the block where it begins, its cells, and its words where not theirs

_NUMBERED = re.compile(r"recommendation\s*\d*\b", re.IGNORECASE)


def records_in_letters(paper: Paper) -> Iterator[Entry]:
    """Replies in a letter: "Recommendation 1 (waiting times to be published): agreed. Figures go out in May."."""
    for match in _LETTER.finditer(paper.text):
        reply = match.span("reply")
        cells = {"advice": match.span("advice"), "reply": reply}
        yield paper.layout.block_index(match.start()), cells, match.span()


_LETTER = re.compile(
    r"^[^\w\n]*Recommendation\s+\d+\s*\((?P<advice>[^)\n]{8,200})\)\s*[:–-]\s*(?P<reply>[^\n]{4,600})", re.MULTILINE
)


_BEGINS = frozenset({"advice", "action", "step"})
_FIRST_OF_NEXT = frozenset({"raised", "number"})  # "Meeting: …", "Ref: …" over the next record
_LONG = 400  # characters of a paragraph that is no field


def records_in_fields(paper: Paper) -> Iterator[Entry]:
    """Records of fields: "Deliverable: …", "Lead: …", "Due: …"; and advice with the reply below it."""
    cells: dict[str, Span] = {}
    begin = 0
    for index, block in enumerate(paper.layout.blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        kind, span = _named(paper, index)
        if kind in _BEGINS or (kind in _FIRST_OF_NEXT and len(cells) > 1):
            if commits(cells):
                yield begin, cells, None
            cells, begin = {kind: span} if kind in _BEGINS else {}, index
        elif kind and cells and kind not in cells:
            cells[kind] = span
        elif "reply" in cells and block.kind is BlockKind.PARAGRAPH and " will " in paper.text[block.start : block.end]:
            cells["reply"] = _reply_below(paper, block, cells)
        elif block.kind is BlockKind.HEADING or block.end - block.start > _LONG:
            if commits(cells):
                yield begin, cells, None
            cells = {}
    if commits(cells):
        yield begin, cells, None


def _reply_below(paper: Paper, block: Block, cells: dict[str, Span]) -> Span:
    """The reply, where it is short and accepts, by the sentence below it that says what will be done."""
    start, end = cells["reply"]
    if end - start >= _SHORT or refused(paper.text, cells):
        return cells["reply"]
    first = paper.layout.sentence_at(block.start)
    return block.start, first.end if first else block.end


_SHORT = 40  # characters of a reply such as "Accepted in part"


def _named(paper: Paper, index: int) -> tuple[str, Span]:
    """The kind of column that a block fills, and the span of its value; an empty kind where it fills none."""
    block = paper.layout.blocks[index]
    if block.kind is BlockKind.LIMB and _under_advice(paper, index):
        return "advice", (block.start, block.end)
    return _field(paper, block.start, block.end) or ("", (block.start, block.end))


def _under_advice(paper: Paper, index: int) -> bool:
    """Whether a limb is advice under its own number: "Recommendation 2" above it."""
    parent = paper.layout.blocks[index].parent
    if parent is None:
        return False
    head = paper.layout.blocks[parent]
    return _NUMBERED.match(paper.text, head.start, head.end) is not None and head.end - head.start < 24


def _field(paper: Paper, start: int, end: int) -> tuple[str, Span] | None:
    """The kind of column that a line "Lead: CCG" fills, and the span of its value."""
    found = re.match(r"([A-Za-z][^:\n]{1,40}?)\s*:\s*(?=\S)", paper.text[start:end])
    if not found:
        return None
    name = column_of(found[1])
    return (name, (start + found.end(), end)) if name else None
