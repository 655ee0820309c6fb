"""The order of the compilation, and the writing of its tables."""

from datetime import date
from pathlib import Path

from ingest.registers.compile.ccgs import add_ccgs
from ingest.registers.compile.councils import add_councils
from ingest.registers.compile.coverage import add_coverage
from ingest.registers.compile.curated import add_curated
from ingest.registers.compile.facts import Facts, read_table
from ingest.registers.compile.local import add_local
from ingest.registers.compile.systems import add_systems
from ingest.registers.compile.trusts import add_trusts
from ingest.registers.rows import EventRow, RelationRow, SourceRow, write_rows
from ontology.edtf import latest
from ontology.statement import digest

OWN = Path(__file__).parent / "own"
TABLES = Path(__file__).parents[1] / "tables"


def compile_register(folder: Path, into: Path | None = None) -> dict[str, int]:
    """Make all tables from the reference tables and the project's own; the number of rows by table."""
    facts = Facts({row["id"]: SourceRow(**row) for row in read_table(OWN, "sources.csv")})
    add_ccgs(facts, folder, OWN)
    add_trusts(facts, folder, OWN)
    add_councils(facts, folder, OWN)
    add_systems(facts, folder, OWN)
    add_local(facts, folder, OWN)
    add_coverage(facts, folder)
    add_curated(facts, OWN)
    into = into or TABLES
    into.mkdir(parents=True, exist_ok=True)
    return {
        "entities": write_rows(into / "entities.csv", type(facts.entities[0]), facts.entities),
        "names": write_rows(into / "names.csv", type(facts.names[0]), facts.names),
        "codes": write_rows(into / "codes.csv", type(facts.codes[0]), facts.codes),
        "relations": write_rows(into / "relations.csv", RelationRow, end_with_bodies(facts)),
        "events": write_rows(into / "events.csv", EventRow, name_events(facts.events)),
        "areas": write_rows(into / "areas.csv", type(facts.areas[0]), facts.areas),
        "sources": write_rows(into / "sources.csv", SourceRow, facts.sources.values()),
    }


def end_with_bodies(facts: Facts) -> list[RelationRow]:
    """The relations, none of which outlives what it joins: an open end is the last day of whichever ended first."""
    ends: dict[str, list[str]] = {}
    for life in facts.entities:
        ends.setdefault(life.id, []).append(life.valid_to)
    last = {thing: max(days, key=latest_day) for thing, days in ends.items() if "" not in days}
    rows = []
    for row in facts.relations:
        known = [last[thing] for thing in (row.subject, row.object) if thing in last]
        rows.append(row._replace(valid_to=min(known, key=latest_day)) if known and not row.valid_to else row)
    return rows


def latest_day(edtf: str) -> date:
    """The last day of a date as precise as it is known."""
    return latest(edtf) or date.max


def name_events(rows: list[EventRow]) -> list[EventRow]:
    """The rows with the id of their event: what happened on one day and led to the same body is one event."""
    named = []
    for row in rows:
        key = row.resulting or row.original
        named.append(row._replace(event=f"event-{row.happened_on}-{digest(row.change_kind, row.happened_on, key)[:8]}"))
    return named
