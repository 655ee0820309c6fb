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
