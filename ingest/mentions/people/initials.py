"""Initials that stand beside a name in lists: "Martin Tolliver MT", "Martin Whitlow MWh", "(SSa)" behind the post."""

import re

# Right behind the name, or alone on a line.
INITIALS = re.compile(
    r"(?:[ \t]*\n?[ \t]*[(\[]|[ \t]*)(?P<initials>[A-Z]{2,4}|[A-Z]{1,3}-[A-Z]"
    r"|[A-Z]{2,3}[a-z]{1,2}(?= [A-Z])"
    r"|(?<=[(\[])(?:[A-Z]{1,3}[a-z]{1,2}|[A-Z]{1,2}Ma?c[A-Z])(?=[)\]]))[)\]]?(?=\s|$|[,;)|])"
)
# Before the name: "SS = Sally Sands, Director of Primary Care".
KEY_OF_INITIALS = re.compile(r"[ \t•*-]*(?P<initials>[A-Z]{2,4}|[A-Z]{1,3}[a-z]{1,2})[ \t]*=[ \t]*(?=[A-Z])")
_LAST = re.compile(r"[^\n]{0,40}(?:\s|[^\n]{0,80}\s{3})(?P<initials>[A-Z]{2,3})[ \t]*(?=\n|$)")
# Behind the post: "Sally Sands, Director of Primary Care (SSa)".
_BEHIND = re.compile(
    r"[^\n]{0,120}[(\[](?P<initials>[A-Z]{2,4}|[A-Z]{1,3}-[A-Z]|[A-Z]{1,3}[a-z]{1,2}|[A-Z]{1,2}Ma?c[A-Z])[)\]][ \t]*"
    r"(?=\n|;|$)"
)
# First in the brackets behind the name: "Sally Sands (SS, Director of Primary Care)".
_WITHIN = re.compile(r"\s*(?P<initials>[A-Z]{2,4}),\s*(?=\w)")


def initials_beside(text: str, start: int, end: int) -> "re.Match[str] | None":
    """The first initials in the words behind a name: right there, at the end of the line, or behind the post."""
    return next((found for form in (INITIALS, _LAST, _BEHIND) if (found := form.match(text, start, end))), None)


def could_be(initials: str, words: list[str]) -> bool:
    """Whether the letters can be the initials of the name."""
    return initials[0] == words[0][0].upper() and words[-1][0].upper() in initials[1:] if words else False


def without_initials(text: str, start: int, end: int, words: list[str]) -> tuple[int, int]:
    """The span of what brackets hold, without the initials of the name that open them."""
    found = _WITHIN.match(text, start, end)
    return (found.end(), end) if found and could_be(found["initials"], words) else (start, end)
