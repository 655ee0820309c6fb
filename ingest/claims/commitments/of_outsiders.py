"""Whether a commitment is only what people in no office ask for, or somebody in office grants it."""

import re

from ingest.claims.outsiders import is_told_outside, outside_at
from ingest.claims.parties import Draft
from ingest.paper import Paper
from ingest.rules.outsiders import ANSWERED

_ANSWERED = re.compile(ANSWERED, re.IGNORECASE)
_WHO_PROMISED = re.compile(r",? (?:who|which) (?:\w+ ){0,3}?(?:agreed|undert\w+|promised|pledged|offered|assured)\b")


def is_of_outsiders(paper: Paper, draft: Draft) -> bool:
    """Whether people in no office ask for it, and nobody in office grants it or answers in the same sentence."""
    theirs = outside_at(paper, draft.start)
    if theirs is None or not is_told_outside(paper, draft.start) or draft.kind == "Resolution":
        return False
    own = draft.start > theirs.start and paper.who_acts(draft.start, draft.end)
    return theirs.whose == "question" or not (own or _is_answered(paper, draft))


def _is_answered(paper: Paper, draft: Draft) -> bool:
    """Whether somebody in office acts behind a comma or semicolon of it: "asked Dr Roe, who promised to look"."""
    if draft.kind == "Request":
        return False
    answers = _ANSWERED.finditer(paper.text, draft.start, draft.end)
    named = paper.mentions_in(draft.start, draft.end, "body", "person")
    return any(paper.who_acts(one.start() + 1, draft.end) for one in answers) or any(
        _WHO_PROMISED.match(paper.text, one.end, draft.end) for one in named
    )
