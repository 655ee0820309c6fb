"""Whoever minutes name by initials and surname alone, where he or she speaks: "L Fawcett explained that", "C Weddle,
Healthwatch Acre, referred to"."""

import re
from collections.abc import Iterator

from ingest.mentions.persons import Named
from ingest.mentions.titles import NOT_PERSONS

_SPEAKS = (
    r"(?:explained|replied|referred|declared|reported|informed|advised|presented|introduced|stated|confirmed|responded"
    r"|outlined|undertook|apologised|drew attention)\b"
)
# No "A" or "I" without a full stop, which are words: "A Member explained".
_NAME = re.compile(
    rf"(?<![\w.’'-])(?P<name>(?:[B-HJ-Z]\.? |[A-Z]\. ?)(?:[A-Z]\.? ?)?(?P<surname>[A-Z][a-z’']{{2,}}(?:-[A-Z][a-z]+)?))"
    rf"(?= {_SPEAKS}|, (?:[A-Z]|for the |of the |from the )[^.;\n]{{2,60}}? {_SPEAKS}"
    rf"| (?:for|of|from) the [^.;\n]{{2,40}}? {_SPEAKS})"
)


def initialled(text: str, start: int, end: int) -> Iterator[Named]:
    """The names of the span in order."""
    for match in _NAME.finditer(text, start, end):
        if match["surname"] not in NOT_PERSONS:
            first, stop = match.span("name")
            yield Named(first, first, stop, "address")
