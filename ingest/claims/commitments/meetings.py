"""A page about one issue that tells of several meetings, each with its day and body.

"Meeting: 26/02/2015 - Care Board (Item 655)" begins the part of each: what is decided there is decided by that body,
and days are counted from that day.
"""

import re
from datetime import date
from typing import NamedTuple

from ingest.claims.parties import Draft
from ingest.metadata.written_days import FULL_DATE, read_date
from ingest.paper import Paper

_LINE = re.compile(
    rf"^[ \t]*Meeting(?: of)?:[ \t]*(?=\d{{1,2}}\D)(?:{FULL_DATE.pattern})[ \t]*[-–](?P<body>[^\n]*)", re.I | re.M
)
_MOST = 60  # meetings that took one issue; more are a list of something else


class Part(NamedTuple):
    """Where the part of a meeting begins, its day, and the key of the body that met; None for one that is not known."""

    start: int
    day: date
    body: str | None


def parts(paper: Paper) -> list[Part]:
    """The parts of the meetings that a page tells of one after another; none where it is of one meeting."""
    found = []
    for match in _LINE.finditer(paper.text):
        if day := read_date(match):
            bodies = paper.mentions_in(match.start("body"), match.end(), "body")
            found.append(Part(match.start(), date.fromisoformat(day), bodies[0].key if bodies else None))
    return found if 1 < len(found) <= _MOST else []


def of_its_meeting(draft: Draft, meetings: list[Part]) -> None:
    """What one of the bodies that met has made is made by the one in whose part it stands."""
    before = [one for one in meetings if one.start <= draft.start]
    met = {one.body for one in meetings}
    if before and before[-1].body and not met.isdisjoint(draft.made_by):
        others = [key for key in draft.made_by if key not in met]
        draft.made_by = [before[-1].body, *others]
