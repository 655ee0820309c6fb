"""A second dated step in the sentence of a first: "…; the hub opens in May", "…, and the trust would begin in July".

Each half has its own verb and its own date; what one party promises under one "we will" stays one.
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
_BESIDES = re.compile(r"[A-Za-z]{3,}")


def second_steps(paper: Paper, drafts: list[Draft], reference: Reference) -> Iterator[Draft]:
    """The commitments in their order, those that hold a second dated step cut in two."""
    for draft in drafts:
        at = _cut(paper.text, draft, drafts, reference)
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
    if draft.kind not in ("Milestone", "Undertaking") or draft.end - draft.start > _LONGEST:
        return None
    for match in _HALF.finditer(text, draft.start, draft.end):
        if draft.kind == "Undertaking" and not match["semicolon"]:
            continue  # under one "we will"
        begin, end = draft.start, draft.end
        if any(other is not draft and other.start < end and match.end() < other.end for other in drafts):
            continue  # which is read already
        step = draft.kind == "Milestone" or _VERB.search(text, begin, match.start())
        if step and _date(text, begin, match.start(), reference) and _is_step(text, match.end(), end, reference):
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
