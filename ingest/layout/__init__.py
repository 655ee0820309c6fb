"""The structure of a paper: furniture off, headings, lists, limbs of decisions, attendance, tables and sentences."""

from ingest.layout.assemble import assemble
from ingest.layout.assembly import MARGIN
from ingest.layout.blocks import Block, BlockKind, Layout, Sentence
from ingest.layout.contents import mark_contents
from ingest.layout.flat import cut_flat
from ingest.layout.items import name_items
from ingest.layout.lines import split_lines
from ingest.layout.sentences import sentences_of
from ingest.source import Source

__all__ = ["MARGIN", "Block", "BlockKind", "Layout", "Sentence", "lay_out"]


def lay_out(source: Source) -> Layout:
    """The blocks and sentences of a paper. Time grows with the length of the text and no faster."""
    lines = list(cut_flat(split_lines(source.text)))
    mark_contents(lines)
    blocks, holes = assemble(source.text, name_items(source.text, lines))
    return Layout(source.text, tuple(blocks), tuple(sentences_of(source.text, blocks, holes)))
