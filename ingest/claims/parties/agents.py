"""By whom it will be done, where the words of a commitment say so: "a review will be carried out by the Institute"."""

import re

from ingest.claims.parties import Draft
from ingest.paper import Paper

_AGENT = re.compile(
    r"\b(?:will|would|shall|to|is|are|due to|going to) (?:\w+ )?be (?:\w+ly )?"
    r"\w+(?:ed|en|un|wn|nt|ne|ade|eld|et|ilt|ght)(?: (?:out|up|in|on|together))?[^,;.]{0,60}? by (?=[A-Z]|[a-z]+ )",
    re.IGNORECASE,
)
_KINDS = ("Undertaking", "Milestone")
# Behind the agents somebody else acts: "… built by the Unit, and the Practice has promised to try it".
_ANOTHER = re.compile(r"\b(?:will|would|shall|has|have|had)\b|;", re.IGNORECASE)


def agents(paper: Paper, draft: Draft) -> list[str]:
    """Those by whom it will be done; empty where no passive names them."""
    match = _AGENT.search(paper.text, draft.start, draft.end)
    if match is None:
        return []
    keys = paper.who_acts(match.end(), draft.end)
    named = [one for one in paper.mentions_in(match.end(), draft.end, "body", "person") if one.key in keys]
    together = (
        [one.key for one in paper.mentions_in(named[0].start, named[0].start + 1, "body", "person")] if named else []
    )
    return list(dict.fromkeys([*keys, *together]))  # "by both parties": several at one place


def by_agents_alone(paper: Paper, draft: Draft) -> None:
    """Whoever a passive names keeps the promise, and nobody beside: neither who tells of it nor what is acted on."""
    found = agents(paper, draft) if draft.kind in _KINDS else []
    if not found:
        return
    last = max(one.end for one in paper.mentions_in(draft.start, draft.end, "body", "person") if one.key in found)
    if not _ANOTHER.search(paper.text, last, draft.end):
        draft.responsible = found
