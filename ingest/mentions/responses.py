"""Paragraphs that a paper quotes from another body: below "Response from Acre Council:" until the next heading."""

import re
from collections.abc import Iterator

from ingest.layout.blocks import Block, BlockKind
from ingest.paper import Mention, Paper

# "Response from Acre Council:", "Statement by Dale CCG", "Comments of Brook NHS Trust on the draft"
_HEAD = re.compile(
    r"\W*(?:\d[\d.]*\s+)?(?:(?:written|formal|full|joint) )?(?:response|reply|statement|comment|commentary)s?"
    r" (?:received )?(?:from|by|of)\s+(?:the\s+)?(?=[A-Z])",
    re.IGNORECASE,
)
_LONGEST = 140  # characters of such a line
_FAR = 40  # blocks of a response above its signature


def responses(paper: Paper) -> Iterator[tuple[int, int, str]]:
    """Where each begins and ends, and the key of the body whose words it is."""
    blocks = paper.layout.blocks
    heads = [(index, key) for index, block in enumerate(blocks) if (key := _whose(paper, block))]
    starts = {index for index, _ in heads}
    for index, key in heads:
        end = blocks[index].end
        for following in range(index + 1, len(blocks)):
            block = blocks[following]
            if following in starts or block.kind is BlockKind.HEADING:
                break
            end = block.end
            if _signs(paper, block):
                break
        if end > blocks[index].end:
            yield blocks[index].end, end, key


def responding(paper: Paper, position: int) -> str | None:
    """The body whose response the position stands in; None outside any, or far below its first words."""
    blocks, at = paper.layout.blocks, paper.layout.block_index(position)
    for index in range(at - 1, max(-1, at - _FAR), -1):
        if key := _whose(paper, blocks[index]):
            return key
        if blocks[index].kind is BlockKind.HEADING or _signs(paper, blocks[index]):
            return None
    return None


def _whose(paper: Paper, block: Block) -> str | None:
    """The body that a line of that form names right behind its first words."""
    match = _HEAD.match(paper.text, block.start, block.end) if block.end - block.start < _LONGEST else None
    if match is None or paper.text[block.start : block.end].rstrip().endswith((".", "?", ";")):
        return None
    bodies = paper.mentions_in(match.end() - 4, match.end() + 1, "body") or _bodies_at(paper, match.end())
    return bodies[-1].key if bodies else None


def _bodies_at(paper: Paper, place: int) -> list[Mention]:
    """The bodies named there in a paper whose mentions are not settled yet."""
    return [one for one in paper.mentions if one.kind == "body" and place - 4 <= one.start <= place]


def _signs(paper: Paper, block: Block) -> bool:
    """Whether a short line is that of a signatory: a name, and at most a post behind it."""
    words = paper.text[block.start : block.end].rstrip()
    return len(words) < 110 and _SIGNATURE.fullmatch(words) is not None


_SIGNATURE = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Cllr|Councillor)\.? )?(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+, [A-Z][^.:;]{3,80}"
)
