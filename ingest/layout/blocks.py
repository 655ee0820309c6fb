"""The parts that a paper's text falls into. The text itself is never changed: every part is a span of it."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of text is."""

    FURNITURE = "furniture"  # menus, page headers and footers, share links: nothing is read from it
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    LIMB = "limb"  # a numbered or lettered limb of a resolution, decision or list of recommendations
    ROW = "row"  # a row of a table, flattened or not
    ATTENDANCE = "attendance"  # who was present, came or went
    ACTION = "action"  # a row or line of an action list
    FIELD = "field"  # "Date of decision: 27/09/2017"


@dataclass(frozen=True, slots=True)
class Block:
    """One block. `marker` is its number or bullet as written, `level` its depth, `item` the index of its heading."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    marker: str | None = None
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or limb, with the index of its block."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A paper's blocks and sentences, in the order of the text."""

    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
