"""Who accepts advice, by the heading over the replies: "Response of the Executive", "Reply agreed by Cabinet"."""

import re

from ingest.claims.parties import Draft
from ingest.layout import BlockKind
from ingest.paper import Paper

_REPLY = r"(?:responses?|reply|replies|answers?)"
# Each with a heading that it is in; the body stands behind or before it.
HEADS_BEFORE = (
    (rf"{_REPLY} (?:of|from|by)", "Response of the Council"),
    (rf"{_REPLY}\b[^\n.]{{0,40}}\b(?:agreed|adopted|made|given|approved) (?:by|at)", "The reply agreed by the Council"),
)
HEADS_BEHIND = ((rf"(?:['’]s?|['’]?) (?:\w+ ){{0,2}}{_REPLY}", "The Council's formal response"),)
_BEFORE = re.compile(rf"\b(?:{'|'.join(words for words, _ in HEADS_BEFORE)})\s+(?:the\s+)?", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:{'|'.join(words for words, _ in HEADS_BEHIND)})\b", re.IGNORECASE)
_RULE = "accepted advice"


def of_whom_answers(paper: Paper, draft: Draft) -> None:
    """Give what was accepted to the body whose response the heading says it is."""
    if draft.rule == _RULE and (found := _answering(paper, draft.block)):
        draft.made_by = found


def _answering(paper: Paper, index: int) -> list[str]:
    blocks = paper.layout.blocks
    above = next((one for one in reversed(blocks[:index]) if one.kind is not BlockKind.ROW), None)  # a table's caption
    item = blocks[index].item
    heads = [one for one in (above, blocks[item] if item is not None else None) if one and one.end - one.start < _SHORT]
    return next((found for one in heads if (found := _named(paper, one.start, one.end))), [])


def _named(paper: Paper, start: int, end: int) -> list[str]:
    """The body whose response the heading in the span says it is."""
    for match in _BEFORE.finditer(paper.text, start, end):
        found = [one for one in paper.mentions_in(match.start(), match.end() + 1, "body") if one.end > match.end()]
        if found:
            return [found[-1].key]
    bodies = [one for one in paper.mentions_in(start, end, "body") if one.form != "pronoun"]
    return [one.key for one in bodies if _BEHIND.match(paper.text, one.end, end)][:1]


_SHORT = 160  # characters of a heading
