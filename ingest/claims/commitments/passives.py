"""Minutes in the passive: "It was requested by Mr Roe that …" asks, "It was proposed that …" commits nobody."""

import re

from ingest.claims import parties
from ingest.claims.commitments.candidates import Clause, date_of
from ingest.claims.parties import Draft

_IT_WAS = re.compile(
    r"\W*it\s+(?:was|had\s+been)\s+(?:also\s+|then\s+|further\s+|strongly\s+|generally\s+)*"
    r"(?:(?P<asks>asked|requested)|(?P<advises>recommended|advised|urged)|(?P<means>intended|planned|promised)"
    r"|(?P<nothing>proposed|suggested|felt|queried|hoped|thought|considered|argued|feared|moved|asked|believed|claimed|observed))"
    r"(?:\s+(?P<by>by\s+[^.;]{2,70}?))?,?\s+(?P<that>that|whether|if)\s+",
    re.IGNORECASE,
)
_KINDS = {"asks": "Request", "advises": "Recommendation", "means": "Undertaking"}


def is_passive(clause: Clause) -> bool:
    """Whether the clause of minutes tells in the passive what was asked, advised, meant or only thought."""
    match = None if parties.written(clause.paper) else _IT_WAS.match(clause.words)
    return match is not None and (match["nothing"] is not None or match["by"] is not None)


def said_passively(clause: Clause) -> Draft | None:
    """What such a clause commits to; None for what was only proposed, thought or asked about."""
    match = _IT_WAS.match(clause.words)
    name = next((name for name in _KINDS if match and match[name]), None)
    if match is None or name is None or match["that"].lower() != "that":
        return None
    paper = clause.paper
    by = paper.mentions_in(clause.start + match.start("by"), clause.start + match.end("by"), "body", "person")
    keys = list(dict.fromkeys(one.key for one in by))
    draft = clause.draft(_KINDS[name], "request")
    draft.made_by = parties.with_bodies(paper, keys) or parties.host(paper)
    draft.deadline = date_of(clause, start=clause.start + match.end())
    acting = paper.who_acts(clause.start + match.end(), clause.end)
    draft.responsible = acting or (list(draft.made_by) if name == "means" else [])
    if name == "asks":
        draft.recipient = list(draft.made_by)
    return draft
