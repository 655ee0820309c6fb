"""Names with the post on the line below: "Ada Quill" over "Chief Nurse", over "Acre NHS Trust"."""

import re
from dataclasses import dataclass

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.people.cells_below import is_name, only_body, only_name, only_post
from ingest.mentions.people.entries import Entries
from ingest.mentions.people.roster import Roster
from ingest.mentions.post_owners import own_body
from ingest.mentions.posts import Post, posts_beside

_STOP = re.compile(r"(?<=[a-z])\. (?=[A-Z])")  # "Chief Executive. Age UK Acre"
_SURE = 2  # such names of a list that are usual; the others then need not be


@dataclass(slots=True)
class NamesOverPosts:
    """Reads such names into the roster."""

    roster: Roster

    def read(self) -> None:
        """Every name alone right above a post alone."""
        paper = self.roster.paper
        blocks = [block for block in paper.layout.blocks if block.kind is not BlockKind.FURNITURE]
        pairs = [
            place
            for place in range(len(blocks) - 1)
            if is_name(paper, blocks[place]) and only_post(paper, blocks[place + 1])
        ]
        sure = [place for place in pairs if only_name(paper, blocks[place])]
        for place in pairs if len(sure) >= _SURE else sure:
            below = only_body(paper, blocks[place + 2]) if place + 2 < len(blocks) else None
            self._take(blocks[place], blocks[place + 1], below)

    def _take(self, name: Block, post: Block, below: str | None) -> None:
        paper, person = self.roster.paper, Entries(self.roster).only(name.start, name.end)
        if person is None or person.posts:
            return
        stop = _STOP.search(paper.text, post.start, post.end)
        beside = [m.key for m in paper.mentions_in(stop.end(), post.end, "body")] if stop and not below else []
        body = below or next(iter(beside), None)
        if body:
            end = post.end if stop is None or below else stop.start()
            person.take(Post(" ".join(paper.text[post.start : end].split()), body))
            return
        for held in posts_beside(paper, post.start, post.end):
            own = own_body(paper, held.title or "") if paper.is_record else None
            person.take(Post(held.title, held.body or own))
