"""The register as statements: each row of its tables says one thing, and the row is the quote."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.registers.register import tables_folder
from ingest.registers.rows import AreaRow, CodeRow, EntityRow, EventRow, NameRow, RelationRow, read_lines
from ontology.statement import Statement, Value, digest
from ontology.vocabulary import Vocabulary

EXTRACTOR = "register"
TABLES = ("entities", "names", "codes", "relations", "events", "areas")


@dataclass(frozen=True, slots=True)
class RegisterTable:
    """One table as a document: its id, and the text that the offsets of its statements count."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class _Line:
    document: str
    start: int
    quote: str

    def says(
        self,
        subject: str,
        predicate: str,
        *,
        target: str | None = None,
        value: Value | None = None,
        span: tuple[str, str] = ("", ""),
        part: bool = False,
    ) -> Statement:
        return Statement(
            subject=subject,
            predicate=predicate,
            object=target,
            value=value,
            document=self.document,
            start=self.start,
            end=self.start + len(self.quote),
            quote=self.quote,
            extractor=EXTRACTOR,
            basis="register",
            valid_from=span[0] or None,
            valid_to=span[1] or None,
            part=part,
        )


def documents(folder: Path | None = None) -> Iterator[RegisterTable]:
    """The tables as documents, in which the quotes of the statements stand."""
    for table in TABLES:
        text = ((folder or tables_folder()) / f"{table}.csv").read_text(encoding="utf-8")
        yield RegisterTable(f"register-{table}", f"Register: {table}", text)


def statements(folder: Path | None = None) -> Iterator[Statement]:
    """Every statement of the register, table by table."""
    folder = folder or tables_folder()
    vocabulary = Vocabulary.load()
    shown = _shown_names(folder)
    seen: set[str] = set()
    for row, start, line in read_lines(folder / "entities.csv", EntityRow):
        at = _Line("register-entities", start, line)
        yield at.says(row.id, "type", value=row.kind, span=(row.valid_from, row.valid_to))
        if row.id not in seen:
            seen.add(row.id)
            yield at.says(row.id, "name", value=shown[row.id])
        if row.note == "statutory":
            yield at.says(row.id, "statutory", value=True)
    programmes = {thing for thing in seen if thing.startswith("programme-")}
    yield from _names(folder, programmes)
    yield from _codes(folder)
    for relation, start, line in read_lines(folder / "relations.csv", RelationRow):
        vocabulary.predicate(relation.predicate)
        at = _Line("register-relations", start, line)
        span, part = (relation.valid_from, relation.valid_to), relation.part == "yes"
        yield at.says(relation.subject, relation.predicate, target=relation.object, span=span, part=part)
    yield from _events(folder)
    for area, start, line in read_lines(folder / "areas.csv", AreaRow):
        at = _Line("register-areas", start, line)
        yield at.says(area.id, "type", value="Area")
        yield at.says(area.id, "name", value=area.name)
        if area.latitude and area.longitude:
            yield at.says(area.id, "latitude", value=float(area.latitude))
            yield at.says(area.id, "longitude", value=float(area.longitude))


def _shown_names(folder: Path) -> dict[str, str]:
    """The latest official name of everything."""
    shown: dict[str, tuple[str, str]] = {}
    for row, _, _ in read_lines(folder / "names.csv", NameRow):
        if row.name_kind == "official":
            last = row.valid_to or "9999"
            shown[row.id] = max(shown.get(row.id, ("", "")), (last, row.text))
    return {thing: text for thing, (_, text) in shown.items()}


def _names(folder: Path, programmes: set[str]) -> Iterator[Statement]:
    for row, start, line in read_lines(folder / "names.csv", NameRow):
        at = _Line("register-names", start, line)
        if row.id in programmes:
            if row.name_kind != "official":
                yield at.says(row.id, "alias", value=row.text)
            continue
        name = f"name-{digest(row.text, row.name_kind)}"
        yield at.says(name, "type", value="Name")
        yield at.says(name, "text", value=row.text)
        yield at.says(name, "name_kind", value=row.name_kind)
        yield at.says(row.id, "has_name", target=name, span=(row.valid_from, row.valid_to))


def _codes(folder: Path) -> Iterator[Statement]:
    for row, start, line in read_lines(folder / "codes.csv", CodeRow):
        at = _Line("register-codes", start, line)
        identifier = f"identifier-{row.scheme}-{row.code.lower()}"
        yield at.says(identifier, "type", value="Identifier")
        yield at.says(identifier, "scheme", value=row.scheme)
        yield at.says(identifier, "notation", value=row.code)
        yield at.says(row.id, "identified_by", target=identifier, span=(row.valid_from, row.valid_to))


def _events(folder: Path) -> Iterator[Statement]:
    for row, start, line in read_lines(folder / "events.csv", EventRow):
        at = _Line("register-events", start, line)
        part = row.part == "yes"
        yield at.says(row.event, "type", value="ChangeEvent")
        yield at.says(row.event, "change_kind", value=row.change_kind)
        yield at.says(row.event, "happened_on", value=row.happened_on)
        yield at.says(row.event, "original_body", target=row.original, part=part)
        if row.resulting:
            yield at.says(row.event, "resulting_body", target=row.resulting, part=part)
            yield at.says(row.resulting, "succeeds", target=row.original, span=(row.happened_on, ""), part=part)
