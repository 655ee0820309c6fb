"""What the chair of a council's committee is to do: the committee binds itself by it, not the council."""

import re

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.paper import Paper

# "The Chair undertook to write", "the Chairman (Councillor Roe) said that she would ask".
_CHAIR = re.compile(
    r"(?:[^,.;:]{2,80}, )?(?:and )?the (?:acting )?chair(?:man|woman|person)?\b(?! of\b|['’])"
    r"(?:,? \(?[^,.;:()]{2,50}[),])?\s+"
    r"(?:(?:also|then|therefore|further|\w+ly)\s+)*"
    r"(?:will|would|shall|is to|was to|agreed|undertook|offered|promised|said|stated|indicated|confirmed|reported"
    r"|assured|replied|advised|gave)\b",
    re.IGNORECASE,
)
_KINDS = ("Undertaking", "Action", "Milestone")


def of_the_chair(paper: Paper, draft: Draft) -> None:
    """Give what the chair of the meeting promises to the meeting's body and the chair, who is to do it alone."""
    if draft.kind not in _KINDS or parties.written(paper) or paper.host is None:
        return
    own = paper.own_body
    if own is None or own == paper.host or parties.body_type(paper, own) != "LocalAuthority":
        return
    begin = draft.start if _CHAIR.match(paper.text, draft.start, draft.end) else parties.sentence_start(paper, draft)
    if not _CHAIR.match(paper.text, begin, draft.end):
        return
    chairs = [key for key in draft.made_by if not parties.body_type(paper, key)]
    if len(chairs) == 1 and own in draft.made_by:
        draft.made_by = [paper.host, *chairs]
        if chairs[0] in draft.responsible:
            draft.responsible = [key for key in draft.responsible if key != own]
