"""Bodies in the making: one group for all places of a paper that stand for the same body."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from ingest.mentions.naming import part_of, plain, tidy
from ingest.paper import Form
from ingest.registers import Place, Register
from ingest.registers.bodies import Body
from ingest.registers.words import key_of

# What the register holds beside bodies: programmes and areas. They are ids' beginnings.
NO_BODIES = ("programme-", "area-")
# Words that the official name of a commissioner does not have there: "Southampton City CCG", "Acre NHS CCG".
_CITY = re.compile(r" (?:City|NHS)(?= (?:CCG|Clinical Commissioning Group)$)", re.I)
_LEGAL = re.compile(r" (?:CIC|C\.I\.C\.|Limited|Ltd\.?|plc|LLP|Community Interest Company)$", re.I)
# How sure a body is by what gave it. Measured in tests of papers that the rules were not made with.
CERTAIN = {"register": 0.97, "name": 0.8, "reference": 0.85, "place": 0.7, "kind": 0.6}


NAMELESS = "The Council"  # one that its own paper names nowhere
_LIKE = 0.92  # how sure the register must be of a name that it does not have as it stands
_FEWEST = 3  # words of such a name


@dataclass(slots=True)
class Group:
    """One body: its places and forms and, where the register has it, its entry there."""

    type: str
    name: str
    entry: Body | None = None
    spans: list[tuple[int, int, Form]] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    owner: "Group | None" = None
    certain: float = CERTAIN["name"]

    def add(self, text: str, start: int, end: int, form: Form = "name") -> None:
        """One more place that stands for the body."""
        self.spans.append((start, end, form))
        self.forms[" ".join(text[start:end].split())] += 1


@dataclass(slots=True)
class Groups:
    """All groups of one paper, found again by name or by entry."""

    register: Register
    on: date | None
    place: Place | None = None
    all: list[Group] = field(default_factory=list)
    by_name: dict[str, Group] = field(default_factory=dict)
    by_entry: dict[str, Group] = field(default_factory=dict)
    _local: dict[tuple[str, Place], list[Body]] = field(default_factory=dict)

    def of(self, name: str, type_: str, owner: Group | None = None) -> Group:
        """The group of that name, made where there is none; with an owner, of that part of it."""
        key = plain(name) if owner is None else f"{plain(owner.name)} · {plain(name)}"
        group = self.by_name.get(key)
        if group is None:
            entry = (self.lookup(name) or self._like(name)) if owner is None else None
            if entry is None and type_ == "HealthAndWellbeingBoard":
                entry = self._board_named(name)
            group = self.of_entry(entry) if entry else None
            if group is None:
                group = Group(type_, tidy(name), owner=owner)
                self.all.append(group)
            self.by_name[key] = group
        return group

    def nameless_council(self) -> Group:
        """The council whose paper it is, where the paper names it nowhere."""
        group = self.of(NAMELESS, "LocalAuthority")
        group.name, group.certain = NAMELESS, CERTAIN["kind"]
        return group

    def part(self, noun: str, owner: Group) -> Group:
        """The part of its owner that the noun stands for: "Governing Body" of "Acre CCG"."""
        group = self.of(noun, "Committee", owner)
        group.name = noun if owner.name == NAMELESS else part_of(owner.name, noun)
        return group

    def trust_called(self, name: str) -> Group | None:
        """The one trust whose official name begins so: "Bridgewater" of "Bridgewater Community Healthcare …"."""
        bodies = (body for id_, body in self.register.bodies.items() if id_.startswith("trust-"))
        living = [one for one in bodies if self.on is None or one.alive(self.on)]
        found = [one for one in living if one.name(self.on).startswith(f"{name} ")]
        return self.of_entry(found[0], CERTAIN["reference"]) if len(found) == 1 else None

    def _board_named(self, name: str) -> Body | None:
        """The health and wellbeing board of the place, under a fuller or older name of its own."""
        boards = self.local_bodies("HealthAndWellbeingBoard")
        first = name.split()[0]
        return boards[0] if len(boards) == 1 and first in boards[0].name(self.on).split() else None

    def of_entry(self, entry: Body, certain: float = CERTAIN["register"]) -> Group:
        """The group of a body of the register."""
        group = self.by_entry.get(entry.id)
        if group is None:
            group = Group(entry.kind(self.on), entry.name(self.on), entry, certain=certain)
            self.all.append(group)
            self.by_entry[entry.id] = group
        return group

    def lookup(self, name: str) -> Body | None:
        """The one body of the register that the whole name means at the paper's date and place."""
        short = _CITY.sub("", name)
        return self._entry(name) or (self._entry(short) if short != name else None)

    def _entry(self, name: str) -> Body | None:
        for mention in self.register.find(name):
            rest = name[: mention.start].lower().strip(), _LEGAL.sub("", name[mention.end :]).strip(" .)")
            named = rest[1] == "" or (name.startswith("Healthwatch") and rest[1] in ("Borough", "City", "County"))
            if rest[0] in ("", "the", "nhs", "the nhs") and named:
                body = self.register.resolve(mention, self.on, self.place).body
                return body if body and not body.id.startswith(NO_BODIES) else None
        return None

    def _like(self, name: str) -> Body | None:
        """The body of the register that a name with a word misspelt, or without some of its words, means.

        "Blackpool Teaching Hosptials NHS Foundation Trust", "Kent & Medway Partnership Trust"; not a name of which more
        is another, for a body that the register does not have has one too.
        """
        words = name.split()
        if len(words) < _FEWEST and words[0] != "Healthwatch":
            return None
        match = self.register.match(name, self.on)  # a whole name, wherever it is
        body = match.body
        if body is None or body.id.startswith(NO_BODIES):
            return None
        own = set(key_of(body.name(self.on), self.register.phrases).split())
        part = body.id.startswith("trust-") and set(key_of(name, self.register.phrases).split()) <= own
        return body if match.confidence >= _LIKE or part else None

    def local_bodies(self, type_: str, place: Place | None = None) -> list[Body]:
        """Bodies of the class at the place, the paper's own without one; each looked up once a paper."""
        place = place or self.place
        if place is None:
            return []
        key = (type_, place)
        if key not in self._local:
            self._local[key] = self.register.local(type_, place, self.on)
        return self._local[key]

    def local(self, types: Iterable[str]) -> Group | None:
        """The only body of one of the classes at the paper's place and date."""
        for type_ in types:
            found = self.local_bodies(type_)
            if len(found) == 1:
                return self.of_entry(found[0], CERTAIN["place"])
        return None
