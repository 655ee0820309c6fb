"""What a committee decided, in the report that its chair gives the board: "Committee Chair's report: alert, advise"."""

import re

from ingest.claims.parties import Draft, body_type
from ingest.paper import Paper

# Seen in: the packs of boards of trusts and integrated care boards. Example: "Chair's Key Issues Report".
_REPORTS = re.compile(
    r"\bcommittee(?: chair(?:man|woman)?[’']?s?)?[’']?s? (?:(?:assurance|highlights?|escalation|key issues|summary"
    r"|update|triple A|AAA|3A) )*report\b"
    r"|\bchair[’']?s (?:(?:assurance|highlights?|escalation|key issues|triple A|AAA|3A)(?: and | )?)+report\b"
    r"|\balert\W{1,5}(?:assure\W{1,5}advise|advise\W{1,5}(?:and )?assure)\b",
    re.IGNORECASE,
)
_NO_COMMITTEE = re.compile(r"\b(?:Board|Directors|Governing Body|Governors|Cabinet)$")
_HEAD = 900  # characters in which the report says what it is
_DECIDED = frozenset({"Resolution", "Action"})


def of_the_reporting_committee(paper: Paper, draft: Draft) -> None:
    """Give the committee what its report tells that it decided, where only the organisation is said to decide it."""
    host = paper.host
    if draft.kind not in _DECIDED or host is None or paper.reading.document.get("kind") != "report":
        return
    if body_type(paper, host) != "Committee" or _NO_COMMITTEE.search(paper.thing(host).name):
        return
    owners = {paper.publisher, paper.owners.get(host)}
    if set(draft.made_by) <= owners and _REPORTS.search(paper.text, 0, _HEAD):
        draft.made_by = [host]
