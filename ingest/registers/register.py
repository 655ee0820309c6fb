"""The register: every body with its codes, its life and its successors, and what a name means at a time and place."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from ingest.registers.bodies import ALWAYS, NEVER, Body, Period
from ingest.registers.gazetteer import Gazetteer, Mention
from ingest.registers.matching import Candidate, Match, Matcher
from ingest.registers.names import Spelling, Spellings
from ingest.registers.places import Geography, Place
from ingest.registers.rows import AreaRow, CodeRow, EntityRow, EventRow, NameRow, RelationRow, read_rows
from ingest.registers.succession import Succession
from ingest.registers.words import load_phrases
from joinedup.errors import InputError, InvalidValue, UnknownName
from ontology.edtf import earliest, latest

__all__ = ["Candidate", "Match", "Mention", "Place", "Register", "tables_folder"]


def tables_folder() -> Path:
    """Where the compiled tables stand in the package."""
    return Path(str(files("ingest.registers").joinpath("tables")))


class Register:
    """All bodies in memory. Make one with `Register.load()` and pass it on; it is never changed."""

    def __init__(self, bodies: dict[str, Body], local_names: set[tuple[str, str]], folder: Path) -> None:
        self.bodies = bodies
        self.folder = folder
        self._local_names = local_names

    @classmethod
    def load(cls, folder: Path | None = None) -> "Register":
        """The register that the package ships, or one of another folder. Raises InputError."""
        folder = folder or tables_folder()
        days = _Days()
        bodies: dict[str, Body] = {}
        for row in read_rows(folder / "entities.csv", EntityRow):
            body = bodies.get(row.id) or bodies.setdefault(row.id, Body(row.id))
            body.kinds.append(days.period(row.kind, row.note, row.valid_from, row.valid_to))
        local: set[tuple[str, str]] = set()
        for name in read_rows(folder / "names.csv", NameRow):
            bodies[name.id].names.append(days.period(name.text, name.name_kind, name.valid_from, name.valid_to))
            if name.scope == "local":
                local.add((name.id, name.text))
        for code in read_rows(folder / "codes.csv", CodeRow):
            bodies[code.id].codes.append(days.period(code.code, code.scheme, code.valid_from, code.valid_to))
        return cls(bodies, local, folder)

    def __len__(self) -> int:
        return len(self.bodies)

    def body(self, body_id: str) -> Body:
        """The body of that id. Raises UnknownName."""
        try:
            return self.bodies[body_id]
        except KeyError:
            raise UnknownName(f"{body_id!r} is not in the register.") from None

    def by_code(self, code: str, scheme: str | None = None, on: date | None = None) -> list[Body]:
        """Bodies that have or had the code: those that had it on the day, or all in order of time without a day."""
        found = [
            (period.first, body)
            for period, body in self.codes.get(code.upper(), ())
            if (scheme is None or period.detail == scheme) and (on is None or period.holds(on))
        ]
        return list(dict.fromkeys(body for _, body in sorted(found, key=lambda pair: pair[0])))

    @cached_property
    def codes(self) -> dict[str, list[tuple[Period, Body]]]:
        """Who had each code, and when."""
        held: dict[str, list[tuple[Period, Body]]] = {}
        for body in self.bodies.values():
            for period in body.codes:
                held.setdefault(period.value.upper(), []).append((period, body))
        return held

    @cached_property
    def spellings(self) -> dict[str, list[Spelling]]:
        """All spellings by the name as compared."""
        rules = Spellings(self.phrases)
        local: dict[str, list[str]] = {}
        for body_id, text in self._local_names:
            local.setdefault(body_id, []).append(text)
        index: dict[str, list[Spelling]] = {}
        for body in self.bodies.values():
            for key, spelling in rules.of(body, local.get(body.id, ())):
                index.setdefault(key, []).append(spelling)
        return index

    @cached_property
    def phrases(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """Phrases that count as one word."""
        return load_phrases()

    @cached_property
    def relations(self) -> list[RelationRow]:
        """All relations between things of the register."""
        return list(read_rows(self.folder / "relations.csv", RelationRow))

    @cached_property
    def areas(self) -> dict[str, str]:
        """Names of areas by their id."""
        return {row.id: row.name for row in read_rows(self.folder / "areas.csv", AreaRow)}

    @cached_property
    def succession(self) -> Succession:
        """Who came of whom."""
        return Succession(self.bodies, list(read_rows(self.folder / "events.csv", EventRow)))

    @cached_property
    def geography(self) -> Geography:
        """Where bodies are."""
        return Geography(self.bodies, self.relations, self.succession)

    def make_ready(self) -> None:
        """Make all indexes, so that the first name does not wait for them."""
        _ = self.matcher, self.gazetteer

    @cached_property
    def matcher(self) -> Matcher:
        """What names mean."""
        return Matcher(self.spellings, self.codes, self.phrases, self.geography)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Finds names in running text."""
        return Gazetteer(self.spellings, self.phrases)

    def place(self, hints: str | Iterable[str] | Place | None) -> Place | None:
        """The part of England that the hints name: ids of bodies, names of places or of bodies."""
        if hints is None or isinstance(hints, Place):
            return hints
        known = [self._placed(hint) for hint in ([hints] if isinstance(hints, str) else hints)]
        return self.geography.place(known)

    def _placed(self, hint: str) -> str:
        """The hint where it is an id or the name of a place; else the body that it names."""
        if hint in self.bodies or self.geography.knows(hint):
            return hint
        match = self.matcher.match(hint)
        return match.body.id if match.body else hint

    def match(self, text: str, on: date | None = None, place: str | Iterable[str] | Place | None = None) -> Match:
        """What the name means on the day and at the place; ambiguity is reported, never guessed away."""
        return self.matcher.match(text, on, self.place(place))

    def find(self, text: str) -> list[Mention]:
        """Every name of the register in running text, the longest first at each place, with its candidates."""
        return self.gazetteer.find(text)

    def resolve(
        self, mention: Mention, on: date | None = None, place: str | Iterable[str] | Place | None = None
    ) -> Match:
        """Which body a mention that was found in running text means."""
        return self.matcher.choose(mention.text, mention.spellings, on, self.place(place))

    def local(self, kind: str, place: str | Iterable[str] | Place | None, on: date | None = None) -> list[Body]:
        """Bodies of the class at the place and day: the health and wellbeing board of Rotherham."""
        where = self.place(place)
        return self.geography.local(kind, where, on) if where else []

    def council_of(self, place: str, on: date | None = None) -> Body | None:
        """The one council of the place on the day: of several (a county and a city of one name) none."""
        living = [
            body
            for body in (self.bodies[f"council-{code}"] for code in self.geography.codes_of(place))
            if on is None or body.alive(on)
        ]
        return living[0] if len(living) == 1 else None

    def successors(self, body_id: str, on: date | None = None) -> list[Body]:
        """The body or bodies that stand in its place on the day, today without one; itself where it lives on."""
        return self.succession.heirs(self.body(body_id), on or date.today())


class _Days:
    """EDTF texts as ordinals of days; each text is understood once."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {"": NEVER}
        self._last: dict[str, int] = {"": ALWAYS}

    def period(self, value: str, detail: str, start: str, end: str) -> Period:
        try:
            if start not in self._first:
                day = earliest(start)
                self._first[start] = day.toordinal() if day else NEVER
            if end not in self._last:
                day = latest(end)
                self._last[end] = day.toordinal() if day else ALWAYS
        except InvalidValue as error:
            raise InputError(f"The register's row for {value!r} has no proper dates: {error}") from error
        return Period(value, detail, start, end, self._first[start], self._last[end])
