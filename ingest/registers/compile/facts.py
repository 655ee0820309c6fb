"""What the compilation collects: rows of every table, each with its source and licence."""

import csv
from dataclasses import dataclass, field
from pathlib import Path

from ingest.registers.rows import AreaRow, CodeRow, EntityRow, EventRow, NameRow, RelationRow, SourceRow
from joinedup.errors import InputError

Table = list[dict[str, str]]


def read_table(folder: Path, name: str) -> Table:
    """The rows of a CSV file as dictionaries. Raises InputError where the file is not there."""
    path = folder / name
    if not path.exists():
        raise InputError(f"{name} is not in {folder}. Give the folder that holds the reference tables.")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@dataclass
class Facts:
    """Rows in the making. The methods fill in the licence, which follows from the source."""

    sources: dict[str, SourceRow]
    entities: list[EntityRow] = field(default_factory=list)
    names: list[NameRow] = field(default_factory=list)
    codes: list[CodeRow] = field(default_factory=list)
    relations: list[RelationRow] = field(default_factory=list)
    events: list[EventRow] = field(default_factory=list)
    areas: list[AreaRow] = field(default_factory=list)

    def licence(self, source: str) -> str:
        """The licence of a source. Raises InputError for a source that is not listed."""
        if source not in self.sources:
            raise InputError(f"The source {source!r} is not in own/sources.csv. Add it there with its licence.")
        return self.sources[source].licence

    def entity(self, thing: str, kind: str, start: str, end: str, source: str, note: str = "") -> None:
        """The thing was of the class from start to end."""
        self.entities.append(EntityRow(thing, kind, start, end, note, source, self.licence(source)))

    def name(self, thing: str, text: str, source: str, kind: str = "official", start: str = "", end: str = "") -> None:
        """The thing was called so."""
        self.names.append(NameRow(thing, kind, " ".join(text.split()), start, end, "", source, self.licence(source)))

    def local_name(
        self, thing: str, text: str, source: str, kind: str = "abbreviation", span: tuple[str, str] = ("", "")
    ) -> None:
        """The thing is called so near to it."""
        self.names.append(NameRow(thing, kind, text, *span, "local", source, self.licence(source)))

    def code(self, thing: str, scheme: str, code: str, kind: str, span: tuple[str, str], source: str) -> None:
        """The thing had the code, being of the class, for the time."""
        self.codes.append(CodeRow(thing, scheme, code, kind, span[0], span[1], source, self.licence(source)))

    def relation(
        self,
        subject: str,
        predicate: str,
        target: str,
        source: str,
        span: tuple[str, str] = ("", ""),
        part: bool = False,
    ) -> None:
        """The relation held for the time."""
        flag = "yes" if part else ""
        self.relations.append(
            RelationRow(subject, predicate, target, span[0], span[1], flag, source, self.licence(source))
        )

    def event(self, kind: str, day: str, original: str, resulting: str, source: str, part: bool = False) -> None:
        """One body came of another, or nothing did. Events on a day with a common successor are one event."""
        self.events.append(
            EventRow("", kind, day, original, resulting, "yes" if part else "", source, self.licence(source))
        )

    def area(self, thing: str, name: str, latitude: str, longitude: str, source: str) -> None:
        """The middle of an area."""
        self.areas.append(AreaRow(thing, name, latitude, longitude, source, self.licence(source)))
