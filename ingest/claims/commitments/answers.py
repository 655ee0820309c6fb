"""Requests and their answers: what was asked for and then resolved, agreed or done is one entry, not two."""

import re

from ingest.claims.parties import Draft
from ingest.paper import Paper
from ingest.rules.tables import terms

_WORD = re.compile(r"[a-z]{4,}")
_FILLER = frozenset(
    terms(
        "that|this|with|members|member|requested|asked|also|further|some|from|would|been"
        "|have|chairman|chair|which|about|were|they"
    )
)


def answered(paper: Paper, said: list[Draft], decided: list[Draft]) -> list[Draft]:
    """Without the requests that were resolved, and those that the next sentence agrees to."""
    kept: list[Draft] = []
    for number, one in enumerate(said):
        following = said[number + 1] if number + 1 < len(said) else None
        if one.kind == "Request" or (one.kind == "Action" and _ASKED.search(paper.text, one.start, one.end)):
            if (
                following
                and following.block == one.block
                and following.start - one.end < 200
                and (following.kind == "Action" or _agrees(paper, one, following))
                and not _HEDGES.search(paper.text, following.start, following.end)
            ):
                following.recipient, following.kind = following.recipient or one.made_by, "Action"
                continue
            if any(_agreed_next(paper, one, other) for other in decided):
                continue
            if one.kind == "Request" and any(_takes_up(paper, other, one) for other in decided):
                continue
        kept.append(one)
    return kept


def _agrees(paper: Paper, request: Draft, answer: Draft) -> bool:
    """Whether the very next sentence says that what was asked will be done."""
    if answer.start - request.end >= _NEXT:
        return False
    return any(pattern.search(paper.text, answer.start, answer.end) for pattern in (_AGREES, _SAYS_YES))


def _agreed_next(paper: Paper, request: Draft, decision: Draft) -> bool:
    """Whether the very next sentence agrees to it: "asked for a summary. It was agreed that JS would write it"."""
    near = request.block == decision.block and 0 <= decision.start - request.end < _NEXT
    return near and _IT.search(paper.text, decision.start, decision.end) is not None


_NEXT = 6  # characters between a sentence and the next
_IT = re.compile(r"\b(?:it|this|these|those|them|so|one)\b(?! was\b)")
# "Ms Vale confirmed that they would be": an echo. What a speaker says that he will do himself stays beside the request.
_SAYS_YES = re.compile(
    r"\b(?:said|confirmed|replied|responded|answered|advised)\b[^.;]{0,60}\b(?:would|will) be"
    r"(?=[,.;]|\s*\Z| (?:happy|glad|content|willing|pleased) to\b)",
    re.IGNORECASE,
)
# An answer that does not agree yet: "she would see what was possible".
_HEDGES = re.compile(
    r"\b(?:(?:see|ask|find out) (?:what|whether|if)|look into|consider|think about|explore)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:asked|requested)\b", re.IGNORECASE)
_AGREES = re.compile(
    r"\b(?:agreed|undertook|undertakes|offered|promised|(?:was|were|is|are) (?:happy|content|willing|glad))\b",
    re.IGNORECASE,
)


def _takes_up(paper: Paper, decision: Draft, request: Draft) -> bool:
    """Whether a decision of the same item, below the request, has most of its words."""
    blocks = paper.layout.blocks
    if blocks[decision.block].item != blocks[request.block].item or decision.start < request.start:
        return False
    asked, got = weighty_words(paper, request), weighty_words(paper, decision)
    return len(asked) > 0 and len(asked & got) >= 0.5 * len(asked)


def weighty_words(paper: Paper, draft: Draft) -> set[str]:
    """The longer words of a commitment, without those that any has: by them two are known to be of one thing."""
    return set(_WORD.findall(paper.text[draft.start : draft.end].lower())) - _FILLER


def without_taken_up(paper: Paper, drafts: list[Draft]) -> list[Draft]:
    """Without requests right before a sentence that the action list shows to be the answer."""
    out: list[Draft] = []
    for number, one in enumerate(drafts):
        following = drafts[number + 1] if number + 1 < len(drafts) else None
        if one.kind == "Request" and following and following.rule == "minuted action" and following.block == one.block:
            following.recipient = following.recipient or one.made_by
            continue
        out.append(one)
    return out
