"""The parts that a paper's text falls into. The text itself is never changed: every part is a span of it."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of text is."""

    FURNITURE = "furniture"  # menus, page headers and footers, share links: nothing is read from it
    HEADING = "heading"
    PURPOSE = "purpose"  # what an item of an agenda is for: "To receive a report"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    LIMB = "limb"  # a numbered or lettered limb of a resolution, decision or list of recommendations
    ROW = "row"  # a row of a table, flattened or not
    ATTENDANCE = "attendance"  # who was present, came or went
    ACTION = "action"  # a row or line of an action list
    FIELD = "field"  # "Date of decision: 27/09/2017"


# Blocks in which nothing is told: menus and page numbers, and who was there.
NOT_TOLD = frozenset({BlockKind.FURNITURE, BlockKind.ATTENDANCE})


@dataclass(frozen=True, slots=True)
class Block:
    """One block.

    `marker` is its number or bullet as written and stands before `start`; `level` its depth (0 outside lists). `item`
    is the index of the heading it stands under, `parent` the index of the block that introduces its list ("RESOLVED –",
    "Our five priorities are:", or the limb that it is a part of). In a list of those present, `label` is the words
    above it ("In attendance", "Apologies"); of a row, the heading row.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    marker: str | None = None
    item: int | None = None
    parent: int | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or limb, with the index of its block.

    `holes` are spans inside it that are no part of it: a page header in the middle, a note that somebody came in.
    """

    start: int
    end: int
    block: int
    holes: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A paper's blocks and sentences, in the order of the text."""

    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]

    def block_at(self, position: int) -> Block | None:
        """The block that the character stands in; None between blocks."""
        index = bisect_right(self.blocks, position, key=lambda block: block.start) - 1
        return self.blocks[index] if index >= 0 and position < self.blocks[index].end else None

    def block_index(self, position: int) -> int:
        """The index of the block in which the character stands, or of the last one before it."""
        return max(0, bisect_right(self.blocks, position, key=lambda block: block.start) - 1)

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that the character stands in."""
        index = bisect_right(self.sentences, position, key=lambda sentence: sentence.start) - 1
        return self.sentences[index] if index >= 0 and position < self.sentences[index].end else None

    def sentences_before(self, position: int, number: int) -> tuple[Sentence, ...]:
        """So many sentences that end before the one in which the character stands."""
        index = bisect_right(self.sentences, position, key=lambda sentence: sentence.start) - 1
        return self.sentences[max(0, index - number) : max(0, index)]

    def words(self, sentence: Sentence) -> str:
        """The words of the sentence, without its holes and with white space made single."""
        text, parts = self.text, []
        start = sentence.start
        for hole_start, hole_end in sentence.holes:
            parts.append(text[start:hole_start])
            start = hole_end
        parts.append(text[start : sentence.end])
        return " ".join(" ".join(parts).split())
