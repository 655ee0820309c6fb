"""Bodies that label a name: "CCG: Jane Doe, Managing Director", "Signed on behalf of Acre Council by: Jane Doe"."""

import re

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.persons import Named
from ingest.mentions.posts import Post
from ingest.paper import Paper

_VERBS = r"(?:signed|agreed|approved|submitted|accepted|endorsed|authorised|executed|confirmed)(?: off)?"
_SIGNED_FOR = re.compile(rf"\W*{_VERBS} (?:for|on behalf of|by) (?:the )?", re.I)
# What stands before and behind a body that labels a name: "CCG: Jane Doe, …", "On behalf of Acre Council by: Jane Doe".
_LABELS = re.compile(
    rf"(?:^|[|\t]| {{3,}}| (?=signed)|(?P<for>[.;:] (?=for |on behalf))) *\W{{0,3}}(?:{_VERBS} )?"
    r"(?P<by>(?:for|on behalf of|from) )?(?:the )?\Z",
    re.I | re.M,
)
_NEXT_CELL = re.compile(
    r"(?:(?<!\s)(?=\s*?(?:\t| {3}|\n))\s+|\|\s*)(?=[A-Z][\w’'& ]{1,60}:)"
    r"|(?<!\s)\s+(?=(?:[Ss]igned|SIGNED)(?: off)? (?:on behalf|for|FOR)\b)"
)  # "Managing Director      Council: Cllr Roe"
_LABEL = 90  # characters before a name in which a body labels it
_LABELLED = re.compile(
    r"\)?(?: \([^()]{3,20}\))?(?: by)? ?(?:: *|[ .…_]{4,}(?:[\w’'-][\w .’'-]{0,30}?[.…_]{3,} *)?)"
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?"
)
# "| Acre CCG (ACCG) | Jane Doe (Director), Dr Roe |": the cell before that of the names holds their body alone.
_CELL_BEFORE = re.compile(
    r"(?: \([^()|]{2,20}\))? *(?:\||\t) *(?:[^|\t\n]{3,150}[,;] *)?(?:(?:Dr|Mr|Mrs|Ms|Prof|Cllr)\.? )?"
)


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
        (m.key, match)
        for m in paper.mentions_in(max(block.start, named.start - _LABEL), named.start, "body")
        if _LABELLED.fullmatch(paper.flow, m.end, named.start)
        and (match := _LABELS.search(paper.text, max(block.start, m.start - 30), m.start))
    ]
    if labels:
        key, match = labels[0]
        return [Post(post.title, key) for post in posts] or ([Post(None, key)] if match["by"] else [])
    guessed = (paper.publisher, paper.host, None)
    if block.kind in (BlockKind.ROW, BlockKind.ACTION):
        for mention in paper.mentions_in(max(block.start, named.start - 2 * _LABEL), named.start, "body"):
            alone = _LABELS.search(paper.text, max(block.start, mention.start - 30), mention.start)
            if alone and _CELL_BEFORE.fullmatch(paper.text, mention.end, named.start):
                key = mention.key
                return [Post(p.title, key if p.body in guessed else p.body) for p in posts] or [Post(None, key)]
    if block.kind is BlockKind.ROW and (above := _of_row_above(paper, block, named)):
        return [Post(p.title, above if p.body in guessed else p.body) for p in posts] or [Post(None, above)]
    label = None
    if block.kind in (BlockKind.ROW, BlockKind.FIELD):
        label = _SIGNED_FOR.match(paper.flow, block.start, named.start)
    bodies = [m.key for m in paper.mentions_in(label.end(), named.start, "body")] if label else []
    return [Post(p.title, bodies[0] if bodies and p.body in guessed else p.body) for p in posts]


def _of_row_above(paper: Paper, block: Block, named: Named) -> str | None:
    """The body in the first cell of the nearest row above that fills it, where this row leaves it blank."""
    if not _BLANK_CELL.fullmatch(paper.text, block.start, named.start):
        return None
    for row in reversed([one for one in paper.layout.blocks if one.start < block.start][-_ROWS:]):
        if row.kind is not BlockKind.ROW or row.label != block.label:
            return None
        cell = paper.text[row.start : row.end].split("|")[0]
        if not cell.strip():
            continue
        first = row.start + len(cell) - len(cell.lstrip())
        whole = [m for m in paper.mentions_in(first, first + 5, "body") if m.start - first in (0, 4)]  # behind "The"
        return whole[0].key if whole and _CELL_ENDS.match(paper.text, whole[0].end) else None
    return None


# "           | Dr Jane Doe, Chief Nurse | Y": the organisation is that of the row above.
_BLANK_CELL = re.compile(r"\s*\|\s*(?:(?:Dr|Mr|Mrs|Ms|Prof|Cllr)\.? )?")
_CELL_ENDS = re.compile(r"(?: \([^()|]{2,20}\))?\s*\|")
_ROWS = 6
