"""Tables whose cells stand one below the other, the blank ones left out: a body, who represents it, and the post."""

from dataclasses import dataclass

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.people.cells_below import NO_POST, is_cell, is_signature, only_body, only_name
from ingest.mentions.people.entries import Entries
from ingest.mentions.people.roster import Roster
from ingest.mentions.posts import Post, is_office

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
            if (body := only_body(paper, blocks[place]))
            and only_name(paper, blocks[place + 1])
            and not is_signature(paper, blocks[max(0, place - 2) : place])
        ]
        for body, name, below in found if len(found) >= _FEWEST else ():
            self._row(body, name, below)

    def _row(self, body: str, name: Block, below: Block | None) -> None:
        paper, person = self.roster.paper, Entries(self.roster).only(name.start, name.end)
        if person is None:
            return
        title = " ".join(paper.text[below.start : below.end].split()) if below and is_cell(below) else ""
        office = is_office(title) and not NO_POST.search(title)
        person.take(Post(title if office else None, body))
