"""Tables whose cells stand one below the other, the blank ones left out: a body, who represents it, and the post; or a
name and right below it the post alone."""

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.people.entries import Entries
from ingest.mentions.people.lists import read_line
from ingest.mentions.people.roster import Roster
from ingest.mentions.persons import ENTRY, is_given
from ingest.mentions.post_owners import own_body
from ingest.mentions.posts import Post, is_office, posts_beside
from ingest.paper import Paper

_CELL = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
_CHAIR = re.compile(r"\s*(?:\((?:(?:vice|deputy|co)[- ])?chair\w*\))?\s*", re.IGNORECASE)
# The first cell of the next row, or a sentence: "Lead Council", "The Director will report."
_NO_POST = re.compile(r"(?:\b(?:Council|Trust|Board|Partnership|Sector|Authority|Organisation)|[.:;])$")
_LONGEST = 90  # characters of a cell
_FEWEST = 2  # such rows make a table


@dataclass(slots=True)
class FlatRows:
    """Reads rows of such tables into the roster."""

    roster: Roster

    def read(self) -> None:
        """Every name that stands right below the name of a body, where the paper has several of them."""
        paper = self.roster.paper
        blocks = [block for block in paper.layout.blocks if block.kind is not BlockKind.FURNITURE]
        found = [
            (body, blocks[place + 1], blocks[place + 2] if place + 2 < len(blocks) else None)
            for place in range(len(blocks) - 1)
            if (body := _only_body(paper, blocks[place])) and _only_name(paper, blocks[place + 1])
        ]
        for body, name, below in found if len(found) >= _FEWEST else ():
            self._row(body, name, below)
        for name, post in pairwise(blocks):
            if _only_name(paper, name) and _only_post(paper, post):
                self._over_post(name, post)

    def _over_post(self, name: Block, below: Block) -> None:
        paper, reader = self.roster.paper, Entries(self.roster)
        line = read_line(paper.text, name.start, name.end, reader.is_body)
        if len(line.entries) != 1:
            return
        reader.put(line)
        person = self.roster.person(line.entries[0].named.name_in(paper.text))
        recorded = paper.reading.document.get("kind") in ("minutes", "decision")
        for post in () if person.posts else posts_beside(paper, below.start, below.end):
            person.take(Post(post.title, post.body or (own_body(paper, post.title or "") if recorded else None)))

    def _row(self, body: str, name: Block, below: Block | None) -> None:
        paper, reader = self.roster.paper, Entries(self.roster)
        line = read_line(paper.text, name.start, name.end, reader.is_body)
        if len(line.entries) != 1:
            return
        reader.put(line)
        person = self.roster.person(line.entries[0].named.name_in(paper.text))
        title = " ".join(paper.text[below.start : below.end].split()) if below and _is_cell(below) else ""
        office = is_office(title) and not _NO_POST.search(title)
        person.take(Post(title if office else None, body))


def _is_cell(block: Block) -> bool:
    return block.kind in _CELL and block.end - block.start <= _LONGEST


def _only_body(paper: Paper, block: Block) -> str | None:
    """The body whose name is all that the block holds."""
    if not _is_cell(block):
        return None
    named = [m for m in paper.mentions_in(block.start, block.start + 1, "body") if m.form == "name"]
    return next((m.key for m in named if block.end - m.end <= 1), None)


def _only_post(paper: Paper, block: Block) -> bool:
    """Whether the block is a title of office, with at most its body: no sentence and no label."""
    words = paper.text[block.start : block.end]
    return _is_cell(block) and words[:1].isupper() and is_office(words) and not _NO_POST.search(words)


def _only_name(paper: Paper, block: Block) -> bool:
    """Whether the block is a name, with nothing but "(chair)" behind it."""
    match = ENTRY.match(paper.text, block.start, block.end) if _is_cell(block) else None
    if match is None or paper.mentions_in(block.start, block.end, "body"):
        return False
    known = match["title"] or (" " in match["name"] and is_given(match["name"]))
    return bool(known) and _CHAIR.fullmatch(paper.text, match.end(), block.end) is not None
