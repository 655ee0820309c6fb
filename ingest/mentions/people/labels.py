"""Bodies that label a name: "CCG: Jane Doe, Managing Director", "Signed on behalf of Acre Council by: Jane Doe"."""

import re

from ingest.layout.blocks import BlockKind
from ingest.mentions.persons import Named
from ingest.mentions.posts import Post
from ingest.paper import Paper

_SIGNED_FOR = re.compile(r"\W*(?:signed|agreed|approved|submitted)(?: off)? (?:for|on behalf of|by) (?:the )?", re.I)
# What stands before and behind a body that labels a name: "CCG: Jane Doe, …", "On behalf of Acre Council by: Jane Doe".
_LABELS = re.compile(
    r"(?:^|[|\t]| {3,}| (?=signed)) *\W{0,3}(?:(?:signed|agreed|approved|submitted)(?: off)? )?"
    r"(?:(?:for|on behalf of) )?(?:the )?\Z",
    re.I | re.M,
)
_NEXT_CELL = re.compile(
    r"(?:\t| {3,}|\||\n)\s*(?=[A-Z][\w’'& ]{1,60}:)|\s+(?=(?:[Ss]igned|SIGNED)(?: off)? (?:on behalf|for|FOR)\b)"
)  # "Managing Director      Council: Cllr Roe"
_LABEL = 90  # characters before a name in which a body labels it
_LABELLED = re.compile(r"\)?(?: by)? ?: *")


def end_of_cell(paper: Paper, named: Named, limit: int) -> int:
    """Where the words that may be of the name end: at the next label, or at the limit."""
    cell = _NEXT_CELL.search(paper.text, named.end, limit)
    return cell.start() if cell else limit


def of_label(paper: Paper, named: Named, posts: list[Post]) -> list[Post]:
    """The posts, of the body that labels the name: "Signed for the CCG   Dr Roe, Clinical Chair", "CCG: Dr Roe"."""
    block = paper.layout.block_at(named.start)
    if block is None:
        return posts
    labels = [
        m.key
        for m in paper.mentions_in(max(block.start, named.start - _LABEL), named.start, "body")
        if _LABELLED.fullmatch(paper.flow, m.end, named.start)
        and _LABELS.search(paper.text, max(block.start, m.start - 30), m.start)
    ]
    if labels:
        return [Post(post.title, labels[0]) for post in posts]
    label = None
    if block.kind in (BlockKind.ROW, BlockKind.FIELD):
        label = _SIGNED_FOR.match(paper.flow, block.start, named.start)
    bodies = [m.key for m in paper.mentions_in(label.end(), named.start, "body")] if label else []
    guessed = (paper.publisher, paper.host, None)
    return [Post(p.title, bodies[0] if bodies and p.body in guessed else p.body) for p in posts]
