"""Lists of people that give the post or the body first: "Director of Care (Ada Quill); Acre Mind (Ian Roe)"."""

import re
from dataclasses import dataclass

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.people.entries import Entries
from ingest.mentions.people.roster import Roster
from ingest.mentions.persons import is_given
from ingest.mentions.post_owners import own_body
from ingest.mentions.posts import Post, is_office, posts_beside

_ENTRY = re.compile(
    r"(?:^|(?<=[;:\n])|(?<=\) ))\s*(?P<who>[A-Z][^();:\n]{2,90}?) "
    r"\((?P<name>(?P<title>(?:Dr|Mrs?|Ms|Miss|Prof(?:essor)?|Cllr|Councillor)\.? )?"
    r"(?P<given>[A-Z][\w’'-]*\.?) (?:[A-Z]\.? )?[A-Z][\w’'-]+)\)(?=\s*(?:[;,.\n]|\Z))"
)
_NOT_LISTED = frozenset({"moves", "public"})


@dataclass(slots=True)
class BehindPosts:
    """Reads names in brackets behind posts and bodies into the roster."""

    roster: Roster

    def read(self) -> None:
        """Every such entry of a list of people."""
        for block in self.roster.paper.layout.blocks:
            if block.kind is BlockKind.ATTENDANCE and block.label not in _NOT_LISTED:
                for entry in _ENTRY.finditer(self.roster.paper.text[block.start : block.end]):
                    if entry["title"] or is_given(entry["given"]):
                        self._take(block, entry)

    def _take(self, block: Block, entry: "re.Match[str]") -> None:
        paper = self.roster.paper
        first, last = block.start + entry.start("who"), block.start + entry.end("who")
        bodies = [m for m in paper.mentions_in(first, last, "body") if m.start == first and m.end == last]
        if not bodies and not is_office(entry["who"]):
            return
        person = Entries(self.roster).only(block.start + entry.start("name"), block.start + entry.end("name"))
        if person is None:
            return
        if bodies:
            person.take(Post(None, bodies[0].key))
            return
        line_start = paper.text.rfind("\n", 0, first) + 1
        before = [m.key for m in paper.mentions_in(line_start, first, "body") if m.end <= first]
        for post in posts_beside(paper, first, last):  # "CCG: Chief Officer (Dr Ada Quill)"
            person.take(Post(post.title, post.body or next(iter(before), None) or own_body(paper, post.title or "")))
