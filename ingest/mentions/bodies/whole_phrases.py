"""What the text calls a part of a body with its owner: "the CCG's Finance Committee", "its Board"."""

import re
from collections.abc import Iterator

from ingest.mentions.bodies.state import Item, State
from ingest.mentions.forms import SCRUTINY_SHORTS
from ingest.mentions.walk import walk_left

_WHOSE = re.compile(r"\b(?:[Oo]ur|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Mm]y|[Yy]our)(?: own| joint)? $")
_POSSESSIVE = frozenset({"'s ", "’s ", "' ", "’ ", "'s own ", "’s own "})
_POSSESSOR = re.compile(r"(?:[A-Z0-9][\w-]*['’]s?|[A-Z]\w*s['’]) (?:own |joint )?\Z")
_OF = re.compile(r" (?:of|for)(?: the| both)? ")
_JOINT = re.compile(r"\bjoint \Z")


def whole_phrases(state: State, items: list[Item], index: int) -> Iterator[str]:
    """Such phrases for the place of a committee, without the article before them."""
    text, item = state.paper.flow, items[index]
    before, start, end = text[max(0, item.start - 40) : item.start], item.start, item.end
    previous = items[index - 1] if index else None
    if whose := _WHOSE.search(before):
        yield text[start - len(before) + whose.start() : end]
    elif previous is not None and text[previous.end : start] in _POSSESSIVE:
        yield text[previous.start : end]
    elif possessor := _POSSESSOR.search(before):
        yield text[start - len(before) + possessor.start() : end]
    elif previous is not None and previous.end == start - 1 and text[start - 1] == " " and previous.group:
        yield text[previous.start : end]  # "HWB Steering Group"
    if joint := _JOINT.search(before):
        yield text[start - len(before) + joint.start() : end]
    following = items[index + 1] if index + 1 < len(items) else None
    owns = following is not None and text[following.end : following.end + 2] in ("'s", "’s")
    if following is not None and not owns and _OF.fullmatch(text, end, following.start):
        yield text[start : following.end]  # "the Integration Board of Acre NHS Trust"
    if item.group and item.group.name in SCRUTINY_SHORTS:
        yield text[walk_left(text, start, max(0, start - 60)).start : end]  # "East Sussex HOSC"
