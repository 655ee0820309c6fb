"""Places of an integrated care system that act: "Cheshire East Place" is no council, but partners with one."""

import re
from collections.abc import Iterable

from ingest.mentions.candidates import Candidate
from ingest.mentions.places import PlaceFinder
from ingest.paper import Paper

_SYSTEM = re.compile(r"\b(?:ICBs?|ICSs?|[Ii]ntegrated [Cc]are (?:[Bb]oard|[Ss]ystem))\b")
_PLACE = re.compile(
    r"(?<![\w’'-])(?P<place>[A-Z][\w-]+(?:,? (?:(?:and|of|upon|on|&) )?(?!Place\b)[A-Z][\w-]+){0,5}) Place\b"
    r"(?!-| (?:[A-Z]|[Bb]ased))"
)
_JOINED = re.compile(r",? and |, | & ")
_SIDES = re.compile(r"^(?:(?:North|South|East|West|Mid|Central|Greater)(?: East| West)? )")
# Where something is: the area, not those who work together in it.
_WHERE = re.compile(r"\b(?:in|across|at|within|around|near|throughout) (?:the )?\Z")


def place_bodies(paper: Paper, kept: Iterable[Candidate], places: PlaceFinder) -> list[Candidate]:
    """The candidates with those of such places, in papers of the time of integrated care systems."""
    kept, flow = list(kept), paper.flow
    if not _SYSTEM.search(flow):
        return kept
    for match in _PLACE.finditer(flow):
        words = match["place"].split(" ")
        named = (" ".join(words[number:]) for number in range(len(words)))
        whole = next((name for name in named if _is_place(name, places)), None)
        if whole is None:
            continue
        start = match.end("place") - len(whole)
        if not _WHERE.search(flow, max(0, start - 16), start):
            kept.append(Candidate(start, match.end(), "PlacePartnership", named=True, head="place"))
    return sorted(kept, key=lambda one: one.start)


def _is_place(name: str, places: PlaceFinder) -> bool:
    """Whether the name is that of places of councils, or of a side of one: "Guildford and Waverley", "East Surrey"."""
    parts = [re.sub(r"[^a-z]", "", _SIDES.sub("", part).lower()) for part in _JOINED.split(name)]
    return re.sub(r"[^a-z]", "", name.lower()) in places.sites or all(part in places.sites for part in parts)
