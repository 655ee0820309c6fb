"""What stands beside a private name and tells who it is: the age, the place or address, the letter of the surname."""

import re
from collections.abc import Iterator

from ingest.privacy.cues import DETAILS
from ingest.privacy.names import LAY, OFFICE, SPACE, WORD
from ingest.privacy.scopes import Line, Scope

# "12 Mill Row – Mr Vane"
_LIVES_BEFORE = re.compile(
    rf"\d+\w?,?{SPACE}(?:{WORD}{SPACE}){{1,3}}?(?:Street|Avenue|Road|Lane|Close|Drive|Row|Terrace|Gardens|Way|Place|Court)"
    rf"{SPACE}[–-]{SPACE}$"
)
_LIVES_AFTER = re.compile(rf",{SPACE}(?!{LAY}|{OFFICE}){WORD}(?:{SPACE}{WORD})?(?=[.;]|,{SPACE}who\b|[^\S\n]*(?:$|\n))")
_LONGEST = 90  # characters of an address


def behind(text: str, line: Line, span: tuple[int, int]) -> int:
    """The end of the name with the age and place that follow it."""
    follow = DETAILS.match(text, span[1], line.end)
    return follow.end() if follow else span[1]


def details(text: str, line: Line, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The age of somebody named there, and where they live; under an item for the public also in "Mr Vane, Acre"."""
    yield span[0], behind(text, line, span)
    if lives := _LIVES_BEFORE.search(text, max(line.start, span[0] - _LONGEST), span[0]):
        yield lives.span()
    if line.scope is Scope.PUBLIC and (lives := _LIVES_AFTER.match(text, span[1], line.end)):
        yield lives.span()
