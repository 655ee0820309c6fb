"""Which part of England a paper is about: the councils' places that it names, and the bodies that it names."""

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

import ahocorasick

from ingest.mentions.naming import place_of
from ingest.registers import Place, Register
from ingest.rules.given_names import given_names

# How much a mention counts: near the top of a paper stands whose paper it is.
TOP, TOP_WEIGHT = 1500, 4
UPPER_TIER = ("E06", "E08", "E09", "E10")
# What stands before a surname: a place's name behind it is that of a person.
_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Councillor|Councillors|Cllrs|Sir|Lord|Lady)\b\.?\s+(?:[A-Z]\w*\.?\s+)*$"
)
_FIRST = re.compile(r"\b([A-Z][a-z]+)(?:-[A-Z][a-z]+)?\s+(?:[A-Z]\.?\s+)?$")  # "Jane Poole", "Jane A. Poole"
# Places that are also plain words or parts of other names more often than not.
NOT_PLACES = frozenset({"Wear", "Deal", "Hope", "Reading", "London"})


@dataclass(slots=True)
class PlaceFinder:
    """Finds the names of councils' places in running text; built once a process."""

    register: Register
    automaton: "ahocorasick.Automaton" = field(default_factory=ahocorasick.Automaton)
    sites: dict[str, str] = field(default_factory=dict)  # the place in letters alone, as in addresses → council
    _shared: dict[str, list[str]] = field(default_factory=dict)  # council → all that its place had one after another

    def __post_init__(self) -> None:
        of_place: dict[str, list[str]] = {}
        for body in self.register.bodies.values():
            if body.id.startswith("council-"):
                for name in body.names:
                    if "Combined" in name.value:
                        continue  # the region of many: "the North East"
                    place = place_of(name.value)
                    if len(place) > 3 and place not in NOT_PLACES:
                        for written in {place, place.replace("-", " ")}:  # "Stockton on Tees"
                            self.automaton.add_word(written, (len(written), body.id))
                        self.sites[re.sub(r"[^a-z]", "", place.lower())] = body.id
                        of_place.setdefault(place, []).append(body.id)
        self._shared = {one: all_ for all_ in of_place.values() if len({*all_}) > 1 for one in all_}
        self.automaton.make_automaton()

    def councils(self, text: str, on: date | None) -> Counter[str]:
        """Ids of councils by how often their place is named, those near the top counting more."""
        found: Counter[str] = Counter()
        covered = 0
        places = []
        length = len(text)
        for last, (size, council) in self.automaton.iter(text):
            end = last + 1
            start = end - size
            if (start == 0 or not text[start - 1].isalnum()) and (end == length or not text[end].isalnum()):
                places.append((start, -end, council))
        places.sort()
        kept: list[tuple[int, int, str]] = []
        for start, end, council in places:
            if start >= covered and not is_surname(text, start):
                covered = -end
                kept.append((start, covered, council))
        joint = {place for pair in pairwise(kept) if _are_joint(text, *pair) for place in pair}
        for place in kept:
            if place not in joint:
                found[self.then(place[2], on)] += TOP_WEIGHT if place[0] < TOP else 1
        return found or Counter(self.then(council, on) for _, _, council in kept)

    def then(self, council: str, on: date | None) -> str:
        """The council that its place had on that day: "Somerset" is a county council's until 2023, then a unitary's."""
        living = [one for one in self._shared.get(council, ()) if on and self.register.body(one).alive(on)]
        return living[0] if living else council

    def last(self, text: str, start: int, end: int, on: date | None) -> str | None:
        """The council whose place is named last in the span."""
        found: tuple[int, int, str] | None = None
        for last, (size, council) in self.automaton.iter(text, start, end):
            begin = last + 1 - size
            whole = not text[begin - 1 : begin].isalnum() and not text[last + 1 : last + 2].isalnum()
            if whole and not is_surname(text, begin):
                found = max(found, (begin, size, council)) if found else (begin, size, council)
        return self.then(found[2], on) if found else None

    def beginning(self, name: str, on: date | None) -> str | None:
        """The council with whose place the name of a committee begins."""
        ends = [(size, council) for last, (size, council) in self.automaton.iter(name) if last + 1 == size]
        longest = max(ends, default=None)
        return self.then(longest[1], on) if longest and name[longest[0] : longest[0] + 1] == " " else None

    def upper(self, council: str, on: date | None) -> str:
        """The council that has social care at the place: itself, or the county above a district."""
        if (self.register.body(council).code("gss", on) or "").startswith(UPPER_TIER):
            return council
        return self.register.geography.county(council) or council

    def place(self, ids: list[str]) -> Place | None:
        """The place of these bodies together."""
        return self.register.place(ids) if ids else None


def _are_joint(text: str, one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Whether two places make the name of one body, so that neither is the paper's: "Acre and North Bede STP"."""
    return _AND.fullmatch(text, one[1], other[0]) is not None and _NAME_GOES_ON.match(text, other[1]) is not None


_AND = re.compile(r",? (?:and|&) (?:the )?(?:(?:North|South|East|West|Mid)\w* ){0,2}")
_NAME_GOES_ON = re.compile(
    r" (?:NHS|STP|ICS|ICB|ICP|CCGs?|Sustainability|Integrated|Partnership|Clinical|Hospitals?|University|Foundation"
    r"|Trust|Health|Mental|Community|Ambulance|Local|Fire|Police|First)\b"
)


def is_surname(text: str, start: int) -> bool:
    """Whether the name that begins there, of a place or a charity, stands behind a title or a first name."""
    before = max(0, start - 24)
    first = _FIRST.search(text, before, start)
    return _PERSON.search(text, before, start) is not None or (first is not None and first[1] in given_names().sure)
