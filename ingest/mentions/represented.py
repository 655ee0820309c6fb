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

# Lists of councillors: each place in brackets after a name, not the first alone.
_LISTED = re.compile(
    r"\b(?:Councillors|Cllrs|District Council Representatives?)\b[^;\n]*(?:\n[^;\n]+){0,3}"
    r"|\b(?:[Cc]ouncillors|COUNCILLORS|CLLRS)\b[^;:\n]{0,30}:?\n[ \t]*\n[^;\n]+(?:\n[^;\n]+){0,3}"
)
_PLACE = re.compile(r"[a-z] \((?P<place>[A-Z][\w&'’.-]+(?: (?:and |& |upon |on )?[A-Z][\w&'’.-]+){0,4})\)")
TOP = 8_000
_SORTS = frozenset({"City", "County", "Borough", "District"})  # of councils: no places


def represented_councils(text: str, register: Register, on: date | None) -> Iterator[tuple[int, int, Body]]:
    """Spans of places in brackets after a councillor that are the place of one council which existed then."""
    for line in _LISTED.finditer(text, 0, TOP):
        for match in _PLACE.finditer(text, line.start(), line.end()):
            council = None if match["place"] in _SORTS else register.council_of(match["place"], on)
            if council:
                yield match.start("place"), match.end("place"), council
    for match in _COUNCILLOR.finditer(text):
        council = None if match["place"] in _SORTS else register.council_of(match["place"], on)
        if council:
            yield match.start("place"), match.end("place"), council
