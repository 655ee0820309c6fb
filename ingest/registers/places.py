"""Where bodies are: the councils whose areas they cover, and the health systems that they belong to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ingest.registers.bodies import Body
from ingest.registers.rows import RelationRow
from ingest.registers.succession import Succession

_SYSTEMS = ("stp-", "ics-", "icb-", "icp-")


@dataclass(frozen=True, slots=True)
class Place:
    """A part of England: codes of councils, and codes of the health systems around them.

    `core` are the councils that are meant or named themselves, without those inside them.
    """

    near: frozenset[str]
    wide: frozenset[str]
    core: frozenset[str] = frozenset()

    def closeness(self, other: "Place") -> int:
        """3 where both mean one council, 2 where they share one, 1 where they share a health system, 0 otherwise."""
        if self.core & other.core:
            return 3
        if self.near & other.near:
            return 2
        return 1 if self.wide & other.wide else 0


class Geography:
    """Places of bodies, found when asked for and kept."""

    def __init__(self, bodies: dict[str, Body], relations: list[RelationRow], succession: Succession) -> None:
        self._bodies = bodies
        self._succession = succession
        self._links: dict[str, list[str]] = {}
        self._partly: dict[str, list[str]] = {}
        self._covered_by: dict[str, list[str]] = {}
        self._within: dict[str, list[str]] = {}
        for row in relations:
            if row.predicate == "covers" and row.part:
                self._partly.setdefault(row.subject, []).append(row.object)
            elif row.predicate in ("covers", "member_of", "part_of", "within"):
                self._links.setdefault(row.subject, []).append(row.object)
            if row.predicate == "covers":
                self._covered_by.setdefault(row.object, []).append(row.subject)
            if row.predicate == "within":
                self._within.setdefault(row.object, []).append(row.subject)
        self._places: dict[str, Place] = {}
        self._names: dict[str, set[str]] | None = None
        self._by_kind: dict[str, list[Body]] = {}

    def of(self, body_id: str) -> Place:
        """The place of a body."""
        if body_id not in self._places:
            self._places[body_id] = Place(frozenset(), frozenset())  # ends a circle of relations
            self._places[body_id] = self._find(body_id)
        return self._places[body_id]

    def county(self, council: str) -> str | None:
        """The council in whose area that of a district lies; None for one that lies in no other."""
        above = self._links.get("area-" + council.removeprefix("council-"), ())
        found = ("council-" + area.removeprefix("area-") for area in above if area.startswith("area-"))
        return next((one for one in found if one in self._bodies), None)

    def _find(self, body_id: str) -> Place:
        near, wide = self._linked(body_id)
        core = frozenset(near)
        for code in core:
            near.update(district.removeprefix("area-") for district in self._within.get(f"area-{code}", ()))
        if not body_id.startswith(("council-", "hwb-", "healthwatch-")) and body_id in self._bodies:
            named = self._named_in(self._bodies[body_id])
            near |= named
            core = frozenset(named) or core
        for code in near:
            for owner in self._covered_by.get(f"area-{code}", ()):
                if owner.startswith("icb-"):
                    wide.add(owner.removeprefix("icb-"))
        if not wide and body_id in self._bodies:
            for step in self._succession.after.get(body_id, ()):
                wide |= self.of(step.body.id).wide
        return Place(frozenset(near), frozenset(wide), core)

    def _linked(self, body_id: str) -> tuple[set[str], set[str]]:
        """Councils and systems that the relations of a body lead to."""
        near: set[str] = set()
        wide = {body_id.partition("-")[2]} if body_id.startswith(_SYSTEMS) else set()
        for target in self._links.get(body_id, ()):
            if target.startswith("area-"):
                near.add(target.removeprefix("area-"))
            elif target.startswith(_SYSTEMS):
                wide.add(target.partition("-")[2])
            elif target.startswith(("council-", "ccg-", "sub-icb-")):
                found = self.of(target)
                near |= found.near if body_id.startswith(("hwb-", "primary-care-")) else set()
                wide |= found.wide
        if not near:
            near.update(area.removeprefix("area-") for area in self._partly.get(body_id, ()))
        return near, wide

    def _named_in(self, body: Body) -> set[str]:
        """Councils whose place stands in an official name of the body."""
        names = self.place_names()
        found: set[str] = set()
        for name in body.names:
            if name.detail != "official":
                continue
            words = name.value.lower().replace(",", "").replace("-", " ").split()
            at = 0
            while at < len(words):  # the longest name at each place: North East Lincolnshire is not Lincolnshire
                for size in range(6, 0, -1):
                    codes = names.get(" ".join(words[at : at + size]))
                    if codes and at + size <= len(words):
                        found |= codes
                        break
                else:
                    size = 1
                at += size
        return found

    def place_names(self) -> dict[str, set[str]]:
        """Codes of councils by the plain name of their place."""
        if self._names is None:
            self._names = {}
            for body_id, body in self._bodies.items():
                if body_id.startswith("council-"):
                    for name in body.names:
                        self._names.setdefault(plain_place(name.value), set()).add(body_id.removeprefix("council-"))
        return self._names

    def knows(self, hint: str) -> bool:
        """Whether the hint is the name of a council's place."""
        return plain_place(hint) in self.place_names()

    def codes_of(self, place: str) -> set[str]:
        """Codes of the councils that the plain name of a place belongs to."""
        return self.place_names().get(plain_place(place), set())

    def place(self, hints: Iterable[str]) -> Place | None:
        """The place that the hints name together; None where none of them is known."""
        found: list[Place] = []
        for hint in hints:
            if hint in self._bodies:
                found.append(self.of(hint))
            else:
                found += [self.of(f"council-{code}") for code in self.place_names().get(plain_place(hint), ())]
        near = frozenset(code for place in found for code in place.near)
        wide = frozenset(code for place in found for code in place.wide)
        core = frozenset(code for place in found for code in place.core)
        return Place(near, wide, core) if near or wide else None

    def local(self, kind: str, place: Place, on: date | None) -> list[Body]:
        """Bodies of the class that share a council with the place, or a system where none does."""
        if not self._by_kind:
            for body in self._bodies.values():
                for value in {period.value for period in body.kinds}:
                    self._by_kind.setdefault(value, []).append(body)
        living = [body for body in self._by_kind.get(kind, ()) if on is None or body.alive(on)]
        ranked = [(place.closeness(self.of(body.id)), body) for body in living]
        best = max((rank for rank, _ in ranked), default=0)
        return [body for rank, body in ranked if rank == best] if best else []


_KIND_WORDS = frozenset(
    [
        "council",
        "borough",
        "metropolitan",
        "district",
        "county",
        "city",
        "of",
        "the",
        "royal",
        "london",
        "corporation",
        "and",
        "unitary",
        "authority",
        "nhs",
    ]
)


def plain_place(name: str) -> str:
    """The place in the name of a council: 'London Borough of Barking and Dagenham' is 'barking and dagenham'."""
    words = name.lower().replace("&", "and").replace("-", " ").replace(",", "").replace("'", "").split()
    while words and words[0] in _KIND_WORDS:
        words.pop(0)
    while words and words[-1] in _KIND_WORDS:
        words.pop()
    return " ".join(words)
