"""Which place a paragraph tells of, where a paper tells of several: "In Acreford, the council and the CCG agreed"."""

import re

from ingest.mentions.bodies.state import State
from ingest.mentions.naming import place_of
from ingest.registers.bodies import Body

_IN_PLACE = re.compile(
    r"(?:\A|(?<=[.?!:;\n”’)] )|(?<=\n)|(?<=[•*–-] )|(?<=[•*–-]\t))(?:(?:And|But|Meanwhile|Further north|Elsewhere),? )?"
    r"[Ii]n (?:the )?(?P<place>[A-Z][\w’'-]+(?: (?:(?:and|&|upon|on|of|with|under) )?[A-Z][\w’'-]+){0,3})(?=,? [a-z])"
)
# The nouns behind a place that make the name of its body, by class.
NOUN_OF = {
    "HealthAndWellbeingBoard": "Health and Wellbeing Board",
    "ClinicalCommissioningGroup": "CCG",
    "LocalAuthority": "Council",
}
_CLASSES = {noun: class_ for class_, noun in NOUN_OF.items()}
_ACROSS = re.compile(r"\b[Ii]n [A-Z]")


def body_told_of(state: State, noun: str, position: int) -> Body | None:
    """The body of the register that the noun means at the place with which a sentence of the paragraph begins.

    None where a body of the class, or another place, has been named since. In a paper of such a body the noun is its
    own again with the next sentence, and so is a council's for the places in its area.
    """
    text, publisher, type_ = state.paper.flow, state.hosts.publisher, _CLASSES[noun]
    own = publisher is not None and publisher.type == type_
    part = state.paper.layout.sentence_at(position) if own else state.paper.layout.block_at(position)
    if part is None or not _ACROSS.search(text, part.start, position):
        return None
    told = list(_IN_PLACE.finditer(text, part.start, position))
    if not told or any(told[-1].start() <= at < position and one.type == type_ for at, one in state.at.items()):
        return None
    since = state.tools.places.last(text, told[-1].end(), position, state.paper.date)
    if since and told[-1]["place"] not in state.tools.register.body(since).name(state.paper.date):
        return None
    found = _at(state, told[-1]["place"], noun)
    return None if found is None or (type_ == "LocalAuthority" and _is_in_own_area(state, found)) else found


def _at(state: State, place: str, noun: str) -> Body | None:
    """The body that the noun names with the place before it, else the only one of its class there."""
    found = state.groups.lookup(f"{place} {noun}")
    if found is not None:
        return found
    council = state.tools.places.beginning(f"{place} ", state.paper.date)
    body = state.tools.register.body(council) if council else None
    if body is None or place_of(body.name(state.paper.date)) != place:
        return None
    area = state.tools.register.place([body.id])
    near = state.groups.local_bodies(_CLASSES[noun], area) if area and noun != "Council" else [body]
    return near[0] if len(near) == 1 else None


def _is_in_own_area(state: State, council: Body) -> bool:
    """Whether the paper is from the county around the council: "In Acreford, the council will open a hub"."""
    own = state.hosts.publisher
    above = state.tools.places.upper(council.id, state.paper.date)
    return own is not None and own.entry is not None and own.entry.id == above
