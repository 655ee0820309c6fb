"""Blocks in the making: what the pass over the lines is inside of, and what it has made so far."""

from dataclasses import dataclass, field

from ingest.layout.blocks import Block, BlockKind
from ingest.layout.lines import Line

MARGIN = "margin"  # the label of a block at the right edge of running text
_BESIDE = frozenset({(BlockKind.ATTENDANCE, "moves"), (BlockKind.PARAGRAPH, MARGIN)})
FULL = 0.85  # of the width: lines end raggedly


@dataclass(slots=True)
class _Open:
    """What the pass is inside of."""

    item: int | None = None
    label: str | None = None  # of a list of people
    entry_indent: int = 0
    decision: int | None = None  # index of the block that opened it
    markers: list[tuple[str, int]] = field(default_factory=list)  # kinds of marker down to here, with their block
    lead: int | None = None  # a block that ends in a colon and introduces a list
    table: str | None = None  # heading row
    action_table: bool = False
    holes: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Assembly:
    """Blocks in the making, and for each the spans inside it that are not its own."""

    text: str
    blocks: list[Block] = field(default_factory=list)
    holes: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    open: _Open = field(default_factory=_Open)
    last_line: Line | None = None
    recorded: bool = False  # the fields of a decision's record stand above, and not its words yet
    last_number: str = ""  # of the last numbered heading, as written
    keys: frozenset[str] = frozenset()  # of a form that the paper fills in several times
    width: int | None = None  # at which the paper's lines are broken

    def is_full(self, following: Line) -> bool:
        """Whether the first word of the line would not have fitted on the line before it."""
        if self.width is None or self.last_line is None:
            return False
        return len(self.last_line.text) + 1 + len(following.text.split(maxsplit=1)[0]) > self.width * FULL

    def add(self, kind: BlockKind, start: int, end: int, **more: object) -> int:
        """Append a block and return its index."""
        block = Block(kind, start, end, item=self.open.item, **more)  # type: ignore[arg-type]
        self.blocks.append(block)
        return len(self.blocks) - 1

    def stretch(self, end: int) -> None:
        """Let the last block go on to `end`, over what stands in between."""
        index = self.text_block()
        old = self.blocks[index]
        hidden = [(b.start, b.end) for b in self.blocks[index + 1 :]]
        if hidden:
            self.holes.setdefault(index, []).extend(hidden)
        self.blocks[index] = Block(old.kind, old.start, end, old.level, old.marker, old.item, old.parent, old.label)

    def text_block(self) -> int:
        """The index of the last block that is no furniture, no note of who came or went and no cell at the margin."""
        index = len(self.blocks) - 1
        while index > 0 and (
            self.blocks[index].kind is BlockKind.FURNITURE
            or (self.blocks[index].kind, self.blocks[index].label) in _BESIDE
        ):
            index -= 1
        return index


def close(assembly: Assembly) -> None:
    """End every list, table and decision that is open."""
    state = assembly.open
    state.label = state.decision = state.lead = state.table = None
    state.markers.clear()
    state.action_table = False


def open_item(assembly: Assembly, start: int, end: int, marker: str | None = None) -> int:
    """A heading, with which whatever was open ends and an item begins; gives its index."""
    close(assembly)
    assembly.open.item = None
    index = assembly.add(BlockKind.HEADING, start, end, marker=marker)
    assembly.open.item = assembly.open.lead = index
    return index
