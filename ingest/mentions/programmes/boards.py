"""Programmes that boards and directors are named after: "Programme Director, Bright Homes" tells of Bright Homes."""

import re
from collections.abc import Iterator, Sequence

from ingest.mentions.programmes.heads import KINDS
from ingest.mentions.programmes.signs import Candidate, content_words, place_signs
from ingest.paper import Paper
from ingest.rules.programmes.words import DETERMINERS, GENERIC, LINE_VERBS, MONTHS, OTHERS, STOPS

_SMALL = "and|for|of|the|to|in|at|with|&"
_NAME = rf"[A-Z][a-z’'-]+(?:(?: (?:{_SMALL})){{0,2}} [A-Z0-9][\w’'-]*){{1,4}}"
_MANAGER = r"(?:Board|Team|Office|Director|Manager|Lead|Executive|SRO)s?"
_AFTER = re.compile(rf"(?<![\w’'-])(?P<name>{_NAME}) (?:Programme|Project) {_MANAGER}\b")
_BEFORE = re.compile(
    r"\b(?:Programme|Project) (?:Director|Manager|Lead|Executive|SRO)(?:, | for (?:the )?| of (?:the )?| [–-] )"
    rf"(?P<name>{_NAME})(?![\w’'-])"
)
# What programmes are about and are not called.
_ABSTRACT = frozenset(
    {"commissioning", "transformation", "integration", "change", "planning", "development", "efficiency"}
)
_SIGNS = frozenset({"capitalised phrase", "kind after", "defined", "introduced", "several words"})


def named_by_boards(paper: Paper, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Every place of such a name that is no part of the name of a body or person.

    What is found there already gets the signs of such a name.
    """
    if "Programme" not in paper.text and "Project" not in paper.text:
        return
    others = sorted((m.start, m.end) for m in paper.mentions if m.kind == "person" or m.form == "name")
    known = {form for body in paper.reading.bodies for form in (body.name, *body.aliases)}
    names = {
        match["name"].removeprefix("The ") for pattern in (_AFTER, _BEFORE) for match in pattern.finditer(paper.flow)
    }
    for name in sorted(names):
        plain = name.lower().split()
        said = plain[0] in DETERMINERS | STOPS | LINE_VERBS | MONTHS or any(word in OTHERS for word in plain)
        if said or all(word in GENERIC | _ABSTRACT for word in plain) or plain[-1] in KINDS or name in known:
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", paper.text):
            start, end = match.span()
            block = paper.layout.block_at(start)
            beside = [c for c in found if c.start < end and start < c.end]
            if any(one < end and start < other for one, other in others) or block is None:
                continue
            for candidate in beside:
                if (candidate.start, candidate.end) == (start, end):
                    candidate.signs = candidate.signs - {"kind unsaid"} | _SIGNS
            if not beside:
                signs = place_signs(paper.text, block, start, end) | _SIGNS
                yield Candidate(start, end, name, "Programme", signs, content_words(name), "")
