"""When a commitment is due by what stands behind it: a note of its owner and date, or a sentence that takes it up.

"JP to write the protocol. Due 14 May.", "Owner: L. Vale / Due: 18 December", "It would be with members by 3 May".
"""

import re

from ingest.claims.parties import Draft
from ingest.dates import Reference, deadline, find_dates
from ingest.dates.cells import cell_date
from ingest.dates.find import DateFound
from ingest.dates.later import counted_on
from ingest.paper import Paper
from ontology import edtf

ACTS = ("Action", "Undertaking", "Milestone", "Target")
_LONGEST_NOTE = 70  # characters of a sentence that is hardly more than a date
_LONGEST_TAKEN_UP = 140  # characters of a sentence that takes the commitment up
_FAR = 240  # characters behind a commitment in which its notes stand
_PARTS = 4  # of a note: owner, state, date
# What may stand in such a sentence besides the date: "Due 14 May", "New date: 3 June", "Owner: JW, by Easter".
_NOTE = re.compile(
    r"\W*(?:(?:lead|owner|who|sponsor|responsible)\s*:[^.;\n]{2,40}[.;,–-]\s*"
    r"|action\s*:\s*(?-i:[A-Z][A-Z/&,\s–-]{1,16})|[A-Z]{2,3}\s+to do[,;]\s*)?"
    r"(?:(?:(?:the\s+)?(?:new|revised|target|due|recovery|completion)\s+date|due|deadline|date|timescale|by when"
    r"|when|mobilise|opens?|starts?|begins?|to come|re-?scheduled|promised|deferred|carried|interviews"
    r"|was|now|ready|for|by|before|on|in|from|at|to|within|no later than|until|end|the|rest|it|is|be|about|early"
    r"|late|mid|will"
    r"|aim|aiming for|expected|then|of)\b[\s:,;–-]*)*\Z",
    re.IGNORECASE,
)
_AFTER_NOTE = re.compile(
    r"(?:\s*(?:Executive|Board|Cabinet|Committee|meeting|at the latest|latest|please|if possible|open|closed|amber"
    r"|green|red"
    r"|\([^()\n]{1,30}\)|now \S+)\b)*[\W]*\Z",
    re.IGNORECASE,
)
# Who has to do it or how it stands, between the words and the date: "Lead: estates.", "Not closed.", "DF."
_OWNER = re.compile(
    r"\W*(?:(?i:lead(?: officer)?|owners?|who|sponsor|responsible|officer|person)\s*:\s*[^;\n]{1,90}"
    r"|(?i:lead) [A-Z]{2,3}|(?:[A-Z]{2,3}\s?[/&,]?\s?){1,3}"
    r"|(?i:not (?:closed|done|yet done|received|complete)|outstanding|overdue|carried over))\W*",
)
_LABEL = r"(?:lead(?: officer)?|owners?|who|officer|action|due|by|by when|when|date|deadline|timescale)"
# A label that is still of the commitment over it: "ACTION: BQ by 1 June" below a blank line, "BY" on a line of its own.
_LABELLED = re.compile(rf"\s*(?:(?i:{_LABEL})\s*:|(?:BY|WHEN|DUE)\s*\n)")
# A sentence that takes up the one before: "It would be with members by 3 May", "That will be done in July".
_REFERS = re.compile(
    r"\W*(?:(?:it|this|that|these|they|both|all (?:two|three|four|five)|the first (?:set|one|draft|of (?:them"
    r"|these))|the (?:rest|remainder|others?|remaining \w+|other \w+))"
    r"(?:\s+(?:now|also|too|both|all))?\s+(?:will|would|shall|is to|are to|was to|were to|is due|are due"
    r"|takes? effect|starts?"
    r"|begins?|opens?|comes? into|is expected|goes|should)\b|(?:he|she|they|officers?)\s+(?:would|will|hoped? to"
    r"|promised)\b"
    r"[^.;]{0,60}\b(?:it|this|that|them|so)\b|from then\b)",
    re.IGNORECASE,
)
_APART = re.compile(r"\n\s*\n|\n\s*(?:[-•*–>▪✔]|\d+[.)]|\(?[a-z]\))")
AGAIN = re.compile(r"\b(?:monthly|weekly|quarterly|every|each|meet|twice)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(
    r"(?<![ .][A-Z])[.!?][\"”’']?(?=\s|\Z)|\n\s*\n|\n(?=\s*(?:[-•*–>▪✔]|\d+[.)]|\(?[a-z]\))\s)"
    rf"|\n(?=\s*(?i:{_LABEL})\s*:)"
)
_BETWEEN = re.compile(r"[\s.;,:)”\"’'|]*")  # a commitment and the sentence behind it
_ENDS = re.compile(r"[\s]*[.;(|]|\s*\Z")


def date_behind(paper: Paper, draft: Draft, reference: Reference, notes: list[tuple[int, int]]) -> str | None:
    """The date of what stands behind; where that is a note, its place is added to `notes`."""
    text, at = paper.text, draft.end
    block = paper.layout.blocks[draft.block]
    near = min(len(text), block.end if block.end > draft.end else draft.end + 90)
    for part in range(_PARTS):
        between = _BETWEEN.match(text, at)
        begin = between.end() if between else at
        labelled = _LABELLED.match(text, begin) is not None
        stop = min(len(text), max(near, draft.end + _FAR)) if part or labelled else near
        if begin >= stop or (_APART.search(text, at, begin) and not labelled):
            return None
        if not part and not _ENDS.match(text[at:begin] or " "):
            return None
        ends = _SENTENCE_END.search(text, begin, stop)
        end = ends.start() if ends else stop
        found = _dates(text, begin, end, reference)
        note = _note(text, begin, end, found, reference) if found else None
        if note:
            notes.append((begin - 1, end))
            return note
        if found and not part:
            return _taken_up(text, begin, end, reference) if draft.kind in ACTS else None
        if not _OWNER.fullmatch(text, begin, end) or end >= draft.end + _FAR:
            return None
        at = end
    return None


def _dates(text: str, start: int, end: int, reference: Reference) -> list[DateFound]:
    found = find_dates(text, start, end, reference)
    return [one for one in [*found, *counted_on(text, start, end, max(0, start - 400), reference, found)] if one.edtf]


def _note(text: str, start: int, end: int, found: list[DateFound], reference: Reference) -> str | None:
    """The date of a few words that give nothing else."""
    if end - start > _LONGEST_NOTE:
        return None
    first, last = found[0], found[-1]
    if not _NOTE.match(text[start : first.start]) or not _AFTER_NOTE.match(text[last.end : end]):
        return None
    return cell_date(text, start, end, reference) or found[-1].edtf


def _taken_up(text: str, start: int, end: int, reference: Reference) -> str | None:
    """The date of "It would be with members by 3 May"."""
    if end - start > _LONGEST_TAKEN_UP or not _REFERS.match(text, start, end) or AGAIN.search(text, start, end):
        return None
    return still_open(deadline(text, start, end, reference, starts=True), reference)


def still_open(when: str | None, reference: Reference) -> str | None:
    """The date, unless it was over on the paper's day: what another sentence says of that time is no deadline."""
    last = edtf.latest(when) if when else None
    gone = reference.known and reference.day is not None and last is not None and last < reference.day
    return None if gone else when
