"""What makes a dated sentence no step of a plan: what was done, what only a condition dates, what a party takes on."""

import re

from ingest.claims.commitments.candidates import Clause
from ingest.dates.find import DateFound
from ingest.paper import Mention
from ontology import edtf

# What a named party, or "we", will itself do is its undertaking: "The Trust will publish", "they would hire 40 nurses".
_OWN_ACT = re.compile(
    r"(?:will|would|shall|['’]ll)\s+(?:also |then |now |therefore |\w+ly )*(?:publish|hold|recruit|employ|take on|bring"
    r"|present|share|write|send|come back|go back|return to|repeat|report (?:weekly|monthly|quarterly|back|to)|appoint"
    r"|hire|train|pay|fund|give|offer|provide|house|visit|produce|circulate|commission|consult|survey|build|buy"
    r"|open (?:an?|\d+|two|three)\b|do it\b|set up|second|lend|release|contribute|review|audit|invite|look again)\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:we|i|you|he|she)(?:['’]ll)?\s*\Z", re.IGNORECASE)
_IT = re.compile(r"\b(?:it|they)\s*\Z", re.IGNORECASE)

# "If practices hand back contracts before Christmas, access will get worse": the date is that of the condition.
_IF = re.compile(r"\W*(?:if|should|unless|were|once)\b[^,;]{5,160},", re.IGNORECASE)
_NO_BEFORE = re.compile(r"\W*No\b[^,;.]{3,80}\bbefore\b", re.IGNORECASE)
_PAST = "sent|gave|wrote|met|held|made|took|went|came|saw|told|began|opened|closed|moved|launched|started|joined|asked"
# "We sent a draft to the Trust, which runs the hospital, on 15 March", "Acre Hospital opened its transfer hub in May"
_TOLD_OF = re.compile(
    rf"\W*(?:(?:we|i|they|he|she|it|officers|staff)\s+(?:\w+ly |also |then )*(?:{_PAST}|\w{{3,}}ed)"
    rf"|(?:the\s+)?(?:[A-Z][\w’'&-]*\s+(?:of\s+|and\s+|for\s+)?){{1,6}}(?:{_PAST}))\b(?!\s+to\b)(?![^;:]*\bthat\b)[^;:]*"
)
_FORECAST = re.compile(
    r"\b(?:is|are|was|were) (?:expected|projected|forecast|predicted|estimated|likely) to"
    r" (?:rise|grow|increase|climb|double|worsen|fall)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def told(clause: Clause, dates: list[DateFound], before: int) -> bool:
    """Whether the clause, with its verb at `before`, tells what was, or what may be, rather than what is to come."""
    words = clause.words
    condition = _IF.match(words)
    if condition and all(one.end <= clause.start + condition.end() for one in dates):
        return True
    if _FORECAST.search(words, 0, before + 40):
        return True
    if _NO_BEFORE.match(words) or _TOLD_OF.fullmatch(words, 0, before):
        return True
    return _YEAR.search(words) is not None and all(_gone(clause, one.edtf) for one in dates)


def _gone(clause: Clause, when: str | None) -> bool:
    day, end = clause.reference.day, edtf.latest(when) if when else None
    return day is not None and end is not None and end < day


def takes_on(clause: Clause, verb: int, subject: list[Mention]) -> bool:
    """Whether a party says of itself, or is said, to do what stands at `verb`."""
    if not _OWN_ACT.match(clause.words, verb):
        return False
    return bool(subject) or _WE.search(clause.words, 0, verb) is not None


def it_takes_on(clause: Clause, verb: int) -> bool:
    """Whether "it" or "they", whoever they are, will do what stands at `verb`."""
    return _OWN_ACT.match(clause.words, verb) is not None and _IT.search(clause.words, 0, verb) is not None
