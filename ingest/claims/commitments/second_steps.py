"""A second dated step in the sentence of a first: "…; the hub opens in May", "…, and the trust would begin in July".

Each half has its own verb and its own date; what one party promises under one "we will" stays one, but what is to
happen besides is a step of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.claims.parties import Draft
from ingest.dates import Reference, deadline
from ingest.paper import Paper

# Where the second half begins: with its own subject, behind a condition or not.
_HALF = re.compile(
    r"(?P<semicolon>;)\s+(?:and\s+|then\s+)?(?=\S)"
    r"|,?\s+and,?\s+(?:(?:if|once|when|subject to)\b[^,;.]{3,60},\s+)?"
    r"(?=(?:the|a|an|its|their|this|that|both|all|new|[A-Z])\b)"
)
_VERB = re.compile(
    r"\b(?:will|would|shall|(?:is|are|was|were) (?:now |then )?(?:due |expected |scheduled |planned |set )?to|to be"
    r"|(?:is|are|was|were) due|opens?|closes?|begins?|starts?|goes live|follows?|ends?|takes? over|merges?)\b",
    re.IGNORECASE,
)
# What is to happen besides what a party promises: "…, and its first meeting would be held in May".
_HAPPENS = re.compile(
    r"(?:the|an?|its|their)\s(?!(?:council|ccg|trust|board|icb|committee|chair\w*)\b)[^,;.]{3,60}?"
    r"\s(?:would|will|shall|(?:is|was|are|were) (?:due |expected )?to)\s"
    r"(?:be (?:\w+(?:ed|en)|held|sent|made|let|put|set)\b"
    r"|(?:open|close|begin|start|follow|end|take place|go live|come|meet)\b)",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    rf"{_VERB.pattern}|\b(?:agreed|undert(?:ook|akes?)|promise[sd]?|commit(?:s|ted)?|decide[sd]?|offer(?:s|ed)?) to\b",
    re.IGNORECASE,
)
# A second step without a verb: "in Acre by May, in Bourne in June", "Cluster 1 to go live in May, all four by July".
_NEXT = re.compile(
    r",\s+(?:and\s+)?(?=(?:all|both|the (?:other|rest|remaining|second|third|last|final|full)|(?:in|at) [A-Z]\w+"
    r"|(?:phase|stage|cluster|wave) \w+|(?![A-Z][a-z]+ (?:\d|[a-z]+day))[A-Z]\w+)\b[^,;.]{0,40}?"
    r"\s(?:by|in|on|from|before)\s(?:the |early |late |mid-?)?(?:[A-Z\d]|end|start|spring|summer|autumn|winter))"
)
_BESIDES = re.compile(r"[A-Za-z]{3,}")


def second_steps(paper: Paper, drafts: list[Draft], reference: Reference) -> Iterator[Draft]:
    """The commitments in their order, those that hold a second dated step cut in two."""
    for draft in drafts:
        at = _cut(paper.text, draft, drafts, reference) or _cut_without_verb(paper.text, draft, reference)
        if at is None:
            yield draft
            continue
        first = replace(draft, end=at[0])
        first.deadline = _date(paper.text, first.start, first.end, reference)
        then = replace(draft, start=at[1], kind="Milestone", rule="step", responsible=[])
        then.made_by = list(draft.made_by)
        then.deadline = _date(paper.text, then.start, then.end, reference)
        yield from (first, then)


def _cut(text: str, draft: Draft, drafts: list[Draft], reference: Reference) -> tuple[int, int] | None:
    """Where the first half ends and the second begins; None where the sentence holds one step alone."""
    if draft.kind not in ("Milestone", "Undertaking", "Target") or draft.end - draft.start > _LONGEST:
        return None
    for match in _HALF.finditer(text, draft.start, draft.end):
        promised = draft.kind != "Milestone" and _PROMISED.search(text, draft.start, match.start()) is not None
        happens = promised and _HAPPENS.match(text, match.end(), draft.end) is not None
        if draft.kind != "Milestone" and not (happens or (match["semicolon"] and draft.kind == "Undertaking")):
            continue  # under one "we will"
        begin, end = draft.start, draft.end
        if any(other is not draft and other.start < end and match.end() < other.end for other in drafts):
            continue  # which is read already
        step = draft.kind == "Milestone" or _VERB.search(text, begin, match.start())
        dated = happens or _date(text, begin, match.start(), reference)
        if (step or happens) and dated and _is_step(text, match.end(), end, reference):
            return match.start(), match.end()
    return None


def _cut_without_verb(text: str, draft: Draft, reference: Reference) -> tuple[int, int] | None:
    """Where the next place or part of a step begins, which has its own date and no verb."""
    if draft.kind != "Milestone" or draft.end - draft.start > _LONGEST:
        return None
    for match in _NEXT.finditer(text, draft.start, draft.end):
        words = len(_BESIDES.findall(text, draft.start, match.start()))
        first, then = _date(text, draft.start, match.start(), reference), _date(text, match.end(), draft.end, reference)
        if words > 2 and first and then and first != then:
            return match.start(), match.end()
    return None


def _is_step(text: str, start: int, end: int, reference: Reference) -> bool:
    """Whether the half has its own verb and a date of its own."""
    if not _VERB.search(text, start, end) or len(_BESIDES.findall(text, start, end)) < 3:
        return False
    return _date(text, start, end, reference) is not None


def _date(text: str, start: int, end: int, reference: Reference) -> str | None:
    return deadline(text, start, end, reference, starts=True)


_LONGEST = 400  # characters
