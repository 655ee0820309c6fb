"""Who says "I" in a notice of one person's decision: that person promises it, beside the body."""

from ingest.claims.parties import Draft, deciders
from ingest.paper import FIRST_PERSON, Paper

_KINDS = ("Undertaking", "Action", "Milestone")


def in_the_deciders_name(paper: Paper, draft: Draft) -> None:
    """Add whoever decides alone to the body that makes and keeps what "I" promise in the notice."""
    if draft.kind not in _KINDS or paper.reading.document.get("kind") != "decision" or not paper.publisher:
        return
    if not FIRST_PERSON.search(paper.text, draft.start, draft.end) or paper.speaker_at(draft.start):
        return
    if draft.made_by == [paper.publisher]:
        draft.made_by += deciders(paper)
    if draft.responsible == [paper.publisher]:
        draft.responsible += deciders(paper)
