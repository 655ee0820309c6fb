"""Whoever has one post in several bodies promises for all of them: "Chief Officer of Acre CCG and Bede CCG"."""

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.paper import Paper
from ingest.reading import PersonRead

_KINDS = ("Undertaking", "Milestone", "Target")
_MANY = 3  # bodies whose officer tells of one or the other, unless it is a promise


def of_joint_posts(paper: Paper, draft: Draft) -> None:
    """Add the other bodies of a post to the first, where person and body make the commitment."""
    if draft.kind not in _KINDS:
        return
    for person in [key for key in draft.made_by if isinstance(paper.thing(key), PersonRead)]:
        own = parties.own_bodies(paper, person)
        if len(own) > _MANY and draft.kind != "Undertaking":
            continue
        if own and own[0] in draft.made_by:
            draft.made_by += [key for key in own if key not in draft.made_by]
