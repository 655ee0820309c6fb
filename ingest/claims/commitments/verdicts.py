"""What a reply to advice says of it: accepted, refused or put off, and done already."""

import re

Span = tuple[int, int]

_REFUSES = re.compile(
    r"\s*(?:not (?:accepted|agreed|supported|accept)|reject\w*|refus\w*|declin\w*|disagree\w*|no\b"
    r"|unable to accept|(?:we|i) (?:cannot|can[’']t|do not|are unable))",
    re.IGNORECASE,
)
ACCEPTS = re.compile(
    r"\s*(?:(?:partially|partly|part|fully|yes,?)\s+)?(?:accept\w*|agreed?|supported|noted and agreed|yes)\b",
    re.IGNORECASE,
)
_ACCEPTED_DONE = re.compile(
    r"\s*(?:accepted|agreed|yes)\W+(?:and )?(?:already )?(?:completed?|done|implemented)\b", re.I
)
# What leaves advice where it was: "Deferred", "No reply yet", "None received".
_PUTS_OFF = re.compile(
    r"\W*(?:deferred|under (?:consideration|review)|not (?:yet )?decided|for (?:later|another))\b", re.I
)
_UNANSWERED = re.compile(
    r"\W*(?:none (?:received|yet)|no (?:reply|response|answer)\b|(?:reply|response)?\s*awaited|awaiting|outstanding)",
    re.IGNORECASE,
)
_ANSWERED_DONE = re.compile(r"\W*(?:already )?(?:done|completed?|in place|implemented)\b", re.IGNORECASE)

# What the status of an action says once it has been done: "Closed", "Item now closed", "This has been circulated".
DONE = re.compile(
    r"\W*(?:(?:action|item|now|this|is|blue|green|all|rag|status)\b[\s:–-]*){0,4}(?:completed?|done|closed|achieved"
    r"|delivered|implemented|actioned|discharged"
    r"|on (?:the |this |today[’']s )?agenda\b(?! for)|(?:on |see )?agenda item|see item"
    r"|no longer (?:required|needed))\b"
    r"|[^.;]{0,50}\b(?:has|have) (?:now |since |already )?been (?:circulated|sent|shared|completed|done|closed|arranged"
    r"|actioned|issued|provided|published|emailed|updated|added|amended)\b",
    re.IGNORECASE,
)

# Somewhere in a status: "Circulated by email on 2 October. Closed.", "The visit took place on 14 January."
_DAY = r"(?:(?:the |early |late |mid-?)?(?:\d|(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))"
_DONE_SINCE = re.compile(
    r"\b(?:took place|(?:was|were) (?:duly |then )?(?:held|circulated|sent|shared|provided|published|issued|submitted"
    r"|arranged|received|presented|e-?mailed|completed))\b"
    r"|(?:\A|(?<=[.;:] ))(?:circulated|sent|shared|e-?mailed|received|provided|published|submitted|presented|issued"
    rf"|held|visited|arranged|uploaded)\b[^.;]{{0,60}}\b(?:on|in|at) {_DAY}"
    r"|[.;–-]\s*(?:(?:action|item|now)\s+)?(?:closed|completed?|done)\W*\Z"
    r"|\bno further action\b|\b(?:not (?:to be )?pursued|no longer (?:required|needed))\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:not (?:yet|been|received)|outstanding|await(?:ed|ing)|still|reminder|chas(?:ed|ing)|partly|partially"
    r"|in part|remains?|first|interim)\b",
    re.IGNORECASE,
)
_SHORT_VERDICT = 4  # words


def told_done(text: str, start: int, end: int) -> bool:
    """Whether a status says that it has been done, at its beginning or in what it goes on to tell."""
    if DONE.match(text, start, end):
        return True
    said = text[start:end]  # on its own, so that it has a beginning and an end
    return _DONE_SINCE.search(said) is not None and _NOT_DONE.search(said) is None


def begins_verdict(text: str, span: Span) -> bool:
    """Whether the words accept or refuse what was advised, or put it off."""
    return any(one.match(text, *span) for one in (ACCEPTS, _REFUSES, _PUTS_OFF))


def is_verdict(text: str, span: Span) -> bool:
    """Whether the words do so and say no more: "Accepted in part"."""
    return begins_verdict(text, span) and len(text[slice(*span)].split()) <= _SHORT_VERDICT


def refused(text: str, cells: dict[str, Span]) -> bool:
    """Whether the cell of the verdict or of the reply leaves the advice what it was."""
    reply = cells["reply"]
    verdict = cells.get("verdict", (reply[0], reply[0]))
    left = _REFUSES.match(text, *verdict) or _PUTS_OFF.match(text, *verdict)
    return bool(left or _REFUSES.match(text, *reply) or _UNANSWERED.match(text, *reply))


def carried_out(text: str, cells: dict[str, Span]) -> bool:
    """Whether what was advised has been done: "Accepted and done", or "Done" beside a "Yes"."""
    done = "verdict" in cells and _ANSWERED_DONE.match(text, *cells["reply"])
    return bool(done or _ACCEPTED_DONE.match(text, *cells["reply"]))
