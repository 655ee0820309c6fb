"""Numbers of the action log behind sentences of the minutes: "She would write to all. (Action 14)"."""

import re

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.dates import Reference, deadline
from ingest.paper import Paper

_NUMBER = r"(?:[A-Z]{1,6}[/ -]?)?\d[\d/.-]*\d[a-z]?|\d[a-z]?"
_NUMBERED = re.compile(
    rf"[(\[]Action(?: point| item)?(?: no\.?| ref\.?| number)?:? ?#?(?P<number>{_NUMBER})[)\]]"
    rf"|[ \t]{{2,}}Action(?: point| no\.?| ref\.?)? #?(?P<behind>{_NUMBER})(?=[ \t]*(?:\n|\Z))",
    re.IGNORECASE,
)
_MARKED = frozenset({"Undertaking", "Request", "Milestone", "Action"})


def numbered(paper: Paper, drafts: list[Draft], rows: list[Draft], reference: Reference) -> list[Draft]:
    """Give the last of a sentence that such a number ends the number; those of the log not yet among the drafts."""
    logged = {row.reference.rstrip(".)") for row in rows if row.reference}
    found: list[Draft] = []
    for match in _NUMBERED.finditer(paper.text):
        number = match["number"] or match["behind"]
        before = paper.layout.sentence_at(max(0, len(paper.text[: match.start()].rstrip(" .")) - 1))
        if before is None or before.start >= match.start():
            continue
        stop = min(before.end, match.start())
        within = [one for one in drafts if one.start < stop and before.start < one.end and one.kind in _MARKED]
        draft = max(within, key=lambda one: (one.kind != "Milestone", one.start), default=None)
        if draft is None:
            if number not in logged or any(one.start < stop and before.start < one.end for one in drafts):
                continue
            end = before.start + len(paper.text[before.start : stop].rstrip(" .;(["))
            draft = Draft(before.start, end, "Action", "marked action", before.block, parties.host(paper))
            draft.deadline = deadline(paper.text, before.start, stop, reference)
            found.append(draft)
        draft.kind, draft.rule, draft.reference = "Action", "marked action", number
    return found
