"""Who says "I" in a notice of one person's decision: that person promises it, beside the body."""

from ingest.claims.parties import Draft, deciders
from ingest.paper import FIRST_PERSON, Paper

_KINDS = ("Undertaking", "Action", "Milestone")


def in_the_deciders_name(paper: Paper, draft: Draft) -> None:
    """Add whoever decides alone to those who make and keep what "I" promise in the notice, where only the body does."""
    if draft.kind not in _KINDS or paper.reading.document.get("kind") != "decision" or not paper.publisher:
        return
    if not FIRST_PERSON.search(paper.text, draft.start, draft.end) or paper.speaker_at(draft.start):
        return
    for keys in (draft.made_by, draft.responsible):
        if keys == [paper.publisher]:
            keys.extend(deciders(paper))
