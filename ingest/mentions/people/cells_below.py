"""What a cell holds that stands by itself on a line: a body, a name or a post, and nothing else."""

import re

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.persons import ENTRY, is_given
from ingest.mentions.posts import is_office
from ingest.paper import Paper

_CELL = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
_CHAIR = re.compile(r"\s*(?:\((?:(?:vice|deputy|co)[- ])?chair\w*\))?\s*", re.IGNORECASE)
# The first cell of the next row, or a sentence: "Lead Council", "The Director will report."
NO_POST = re.compile(r"(?:\b(?:Council|Trust|Board|Partnership|Sector|Authority|Organisation)|[.:;])$")
_PARTS = re.compile(r"[a-z][.,] ")  # of a title and the body: "Executive Director, Adults. Acre Council"
_LONGEST = 90  # characters of a cell


def is_cell(block: Block) -> bool:
    """Whether the block is short enough for a cell."""
    return block.kind in _CELL and block.end - block.start <= _LONGEST


def only_body(paper: Paper, block: Block) -> str | None:
    """The body whose name is all that the block holds."""
    if not is_cell(block):
        return None
    named = [m for m in paper.mentions_in(block.start, block.start + 1, "body") if m.form == "name"]
    return next((m.key for m in named if block.end - m.end <= 1), None)


def only_post(paper: Paper, block: Block) -> bool:
    """Whether the block is a title of office, with at most its body: no sentence and no label."""
    words = paper.text[block.start : block.end]
    told = is_office(words) and not (words[-1] in ".:;" or (NO_POST.search(words) and not _PARTS.search(words)))
    return is_cell(block) and words[:1].isupper() and told


def is_signature(paper: Paper, above: list[Block]) -> bool:
    """Whether a name and a post stand above a body, which then is theirs."""
    return len(above) > 1 and is_name(paper, above[0]) and only_post(paper, above[1])


def is_name(paper: Paper, block: Block) -> bool:
    """Whether the block may be a name, with nothing but "(chair)" behind it."""
    match = ENTRY.match(paper.text, block.start, block.end) if is_cell(block) else None
    if (
        match is None
        or paper.mentions_in(block.start, block.end, "body")
        or not (match["title"] or " " in match["name"])
    ):
        return False
    return _CHAIR.fullmatch(paper.text, match.end(), block.end) is not None


def only_name(paper: Paper, block: Block) -> bool:
    """Whether the block is surely a name: with a form of address or a usual given name."""
    return is_name(paper, block) and is_somebody(paper.text[block.start : block.end])


def is_somebody(name: str) -> bool:
    """Whether the words are surely a name: with a form of address, or a usual given name first."""
    match = ENTRY.match(name)
    return match is not None and bool(match["title"] or (" " in match["name"] and is_given(match["name"])))
