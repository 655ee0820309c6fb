"""What an agreement says in nobody's name is promised by all its parties, not by those that most seem to speak."""

from ingest.claims.parties import Draft
from ingest.mentions.parties_of_agreement import parties_of_agreement
from ingest.paper import Paper

_KINDS = ("Undertaking", "Target", "Milestone")


def of_all_parties(paper: Paper, draft: Draft, made_by: list[str]) -> None:
    """Give back those of the parties that were weighed out, where the rules had named them all."""
    if draft.kind not in _KINDS or not draft.made_by or not set(paper.own) <= set(made_by):
        return
    if len(paper.own) > 1 and paper.own == paper.authors == parties_of_agreement(paper):
        draft.made_by = list(made_by)
