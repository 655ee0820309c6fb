"""Councils told by their place alone: of a joint committee's councillors, or of those who do something together."""

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
# "formed of councillors from Acre, Dale in the north of Ludshire and Vale": each place is that of a council.
_ONE = r"[A-Z][\w’'-]+(?: (?:(?:and|upon|on|of|with|the) )?[A-Z][\w’'-]+){0,3}?"
_APART = r"(?: in (?:the )?[a-z ]{0,20}(?:[A-Z][a-z]+)?)?(?:, (?:and )?| and )(?:the )?"
_DRAWN_FROM = re.compile(
    rf"\b(?:councillors|elected members|council members)(?: (?:drawn|appointed|nominated|coming))? from (?:the )?"
    rf"(?P<places>(?:{_ONE}{_APART}){{1,9}}{_ONE})(?=[.,;:)\n]|\s+[a-z]|\Z)"
)
# Lists of places that stand for their councils: "jointly with Acre, Dale and Vale", "the four districts (Acre, Dale,
# Vale and Wold)", "Joint Health Scrutiny Committee (Acre, Dale and Vale)".
_JOINTLY = re.compile(
    r"(?:\b(?:(?:[Jj]ointly|[Tt]ogether|[Aa]long|consultation|partnership|[Jj]oint [Cc]ommittee|collaboration|shared)"
    r" with"
    r"|(?:[Cc]ouncils|[Dd]istricts|[Bb]oroughs|authorities)(?: of| in)?|, with)(?:,? \(|,? )"
    r"|\b[Jj]oint [A-Z][A-Za-z&,’' -]{0,60} [Cc]ommittee \()(?:the )?"
    rf"(?P<places>(?:{_ONE}{_APART}){{1,9}}{_ONE})(?=[.;:)\n]|,(?! and)|\s+(?!and (?:the )?[A-Z])[a-z]|\Z)"
)
_PARTED = re.compile(_APART)
TOP = 8_000
_SORTS = frozenset({"City", "County", "Borough", "District"})  # of councils: no places


def represented_councils(text: str, register: Register, on: date | None) -> Iterator[tuple[int, int, Body]]:
    """Spans of places in brackets after a councillor that are the place of one council which existed then."""
    for line in _LISTED.finditer(text, 0, TOP):
        for match in _PLACE.finditer(text, line.start(), line.end()):
            council = None if match["place"] in _SORTS else register.council_of(match["place"], on)
            if council:
                yield match.start("place"), match.end("place"), council
    for match in _DRAWN_FROM.finditer(text):
        found = list(_places(text, *match.span("places"), register, on))
        yield from found if len(found) > 1 else ()
    for match in _JOINTLY.finditer(text):
        found = list(_places(text, *match.span("places"), register, on))
        yield from found if len(found) > len(_PARTED.findall(match["places"])) else ()
    for match in _COUNCILLOR.finditer(text):
        council = None if match["place"] in _SORTS else register.council_of(match["place"], on)
        if council:
            yield match.start("place"), match.end("place"), council


def _places(text: str, start: int, end: int, register: Register, on: date | None) -> Iterator[tuple[int, int, Body]]:
    """The places of a list that are each that of one council."""
    for cut in [*_PARTED.finditer(text, start, end), None]:
        stop = cut.start() if cut else end
        council = None if text[start:stop] in _SORTS else register.council_of(text[start:stop], on)
        if council:
            yield start, stop, council
        start = cut.end() if cut else end
