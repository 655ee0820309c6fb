"""What a notice of one person's decision promises is promised in that person's name, beside the body's."""

from ingest.claims.parties import Draft, deciders
from ingest.paper import Paper

_KINDS = ("Undertaking", "Action", "Milestone")


def in_the_deciders_name(paper: Paper, draft: Draft) -> None:
    """Add whoever decides alone to what the body that publishes the notice was found to promise alone."""
    if draft.kind in _KINDS and paper.publisher and draft.made_by == [paper.publisher]:
        draft.made_by += deciders(paper) if paper.reading.document.get("kind") == "decision" else []
