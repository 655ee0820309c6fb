"""What a release says of itself beside its counts: where its data comes from, for which time and place."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.release.tables import Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A source that the register was compiled from, with the licence (its SPDX name) and whom to name."""

    id: str
    title: str
    licence: str
    attribution: str


@dataclass(slots=True)
class Facts:
    """Where the data comes from and what it covers; dates are ISO, coordinates degrees."""

    papers: list[Row] = field(default_factory=list)
    register: list[Row] = field(default_factory=list)
    licences: Counter[str] = field(default_factory=Counter)
    illustrative: int = 0
    first: str | None = None
    last: str | None = None
    west: float | None = None
    south: float | None = None
    east: float | None = None
    north: float | None = None
    things: dict[str, int] = field(default_factory=dict)
    statements: int = 0
    relations: int = 0
    examples: dict[str, str] = field(default_factory=dict)


def gather(tables: Sequence[Table]) -> Facts:
    """The facts of a release, from its tables."""
    facts = Facts()
    for table in tables:
        if table.name == "statement":
            facts.statements = table.number
        elif table.name == "relation":
            facts.relations = table.number
            _dates(facts, table.rows())
        elif table.thing and table.thing != "Entity":
            facts.things[table.thing] = table.number
            _thing(facts, table)
    return facts


def _thing(facts: Facts, table: Table) -> None:
    for row in table.rows():
        facts.examples.setdefault(table.thing, row["id"])
        _dates(facts, [row])
        if table.thing == "Document":
            _document(facts, row)
        if table.thing == "Area":
            _place(facts, row)


def _document(facts: Facts, row: Row) -> None:
    if row.get("document_kind") == "register":
        facts.register.append(row)
        return
    facts.papers.append(row)
    facts.licences[row.get("licence") or ""] += 1
    facts.illustrative += bool(row.get("illustrative"))
    _dates(facts, [{"valid_from": row.get("published_earliest"), "valid_to": row.get("published_latest")}])


def _dates(facts: Facts, rows: Iterable[Row]) -> None:
    for row in rows:
        for day in (row.get("valid_from"), row.get("valid_to")):
            if isinstance(day, str):
                facts.first = min(facts.first or day, day)
                facts.last = max(facts.last or day, day)


def _place(facts: Facts, row: Row) -> None:
    north, east = row.get("latitude"), row.get("longitude")
    if isinstance(north, int | float) and isinstance(east, int | float):
        facts.south = north if facts.south is None else min(facts.south, north)
        facts.north = north if facts.north is None else max(facts.north, north)
        facts.west = east if facts.west is None else min(facts.west, east)
        facts.east = east if facts.east is None else max(facts.east, east)
