"""Councils that councillors of a joint committee come from: "Councillor A. Smith (Barnsley)"."""

import re
from collections.abc import Iterator
from datetime import date

from ingest.registers import Register
from ingest.registers.bodies import Body

_COUNCILLOR = re.compile(
    r"\b(?:Councillor|Cllr|County Councillor|CC)\.? (?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})"
    r",? ?\((?P<place>[A-Z][\w&'’., -]{2,40}?)\)"
)


def represented_councils(text: str, register: Register, on: date | None) -> Iterator[tuple[int, int, Body]]:
    """Spans of places in brackets after a councillor that are the place of one council which existed then."""
    for match in _COUNCILLOR.finditer(text):
        council = register.council_of(match["place"], on)
        if council:
            yield match.start("place"), match.end("place"), council
