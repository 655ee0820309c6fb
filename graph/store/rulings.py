"""Judgements on statements put into force: which records support nothing, which are preferred, what replaces them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import orjson

from graph.store.placing import placement
from graph.store.reconciling import Touched, make_entities
from graph.store.recording import Addition, add_records, live_properties, live_records, take_back, touch
from graph.store.records import REVIEW, Record
from graph.store.writing import Asking, Writing
from ontology.statement import Statement, digest

IN_FORCE = """
UNWIND $ids AS id
MATCH (j:Judgement {document: id}) WHERE j.undone_at IS NULL AND j.key IS NOT NULL
RETURN id AS document, j.key AS key, j.kind AS kind, j.id AS id, j.replacement AS replacement
ORDER BY j.place
"""
SET_RULINGS = """
UNWIND $rows AS row
MATCH (s:Statement {record_id: row.record})
SET s += row.properties
"""


@dataclass(frozen=True, slots=True)
class Ruling:
    """The judgement that rules a statement: the last one that was not undone."""

    kind: str
    id: str
    replacement: Statement | None


def judged_key(statement: Statement) -> str:
    """What a judgement holds on to: the fact, the paper and the words, wherever in the paper they stand."""
    return digest(statement.fact, statement.document, " ".join(statement.quote.split()))


def rulings(asking: Asking, documents: Iterable[str]) -> dict[str, dict[str, Ruling]]:
    """The rulings in force for each of these documents, by the key of the statement."""
    found: dict[str, dict[str, Ruling]] = defaultdict(dict)
    for row in asking.rows(IN_FORCE, ids=sorted(documents)):
        replacement = Statement.from_dict(orjson.loads(row["replacement"])) if row["replacement"] else None
        found[row["document"]][row["key"]] = Ruling(row["kind"], row["id"], replacement)
    return found


def apply_rulings(writing: Writing, documents: Iterable[str], touched: Touched, *, also: Iterable[str] = ()) -> None:
    """Bring the live records of the documents in line with the rulings. `also` names documents to look at even where no
    judgement is in force (any more).
    """
    in_force = rulings(writing, documents)
    live = live_records(writing, {*in_force, *also})
    rows: list[dict[str, Any]] = []
    additions: list[Addition] = []
    woken: set[str] = set()
    for document, records in live.items():
        ruled = in_force.get(document, {})
        for record in records:
            ruling = ruling_of(record, ruled)
            kind = ruling.kind if ruling else None
            if record.layer != REVIEW and kind != record.ruling:
                rows.append(ruled_row(writing, record, kind, touched))
                woken.update((record.subject, record.object or record.subject))
        additions.extend(_replacements(writing, records, ruled, touched))
    make_entities(writing, woken)  # what nothing supported may be supported again
    writing.run_rows(SET_RULINGS, rows)
    if additions:
        add_records(writing, additions, placement(writing), touched)


def ruling_of(record: Record, ruled: Mapping[str, Ruling]) -> Ruling | None:
    """The ruling in force on a record; what a review put in place of something is not ruled itself."""
    return ruled.get(judged_key(record.statement)) if record.layer != REVIEW else None


def ruled_row(writing: Writing, record: Record, kind: str | None, touched: Touched) -> dict[str, Any]:
    """What is to be set on a record that is live under a ruling of this kind, or under none."""
    properties = live_properties(writing, record.statement, record.subject, record.object, kind)
    touch(writing, touched, record.statement, record.subject, record.object)
    return {"record": record.record_id, "properties": properties | {"ruling": kind}}


def _replacements(
    writing: Writing, records: list[Record], ruled: dict[str, Ruling], touched: Touched
) -> Iterable[Addition]:
    """What corrections put in place of what they correct, one for each record that they rule."""
    wanted: dict[tuple[str, str], Statement] = {}
    for record in records:
        ruling = ruling_of(record, ruled)
        if ruling and ruling.replacement:
            said = replace(ruling.replacement, start=record.statement.start, end=record.statement.end)
            said = replace(said, quote=record.statement.quote)
            wanted[ruling.id, said.id] = said
    made = [r for r in records if r.layer == REVIEW]
    gone = [r for r in made if wanted.pop((r.judgement or "", r.statement.id), None) is None]
    take_back(writing, gone, "reviewed", touched)
    for (judgement, _), said in sorted(wanted.items(), key=lambda item: item[0]):
        yield Addition(statement=said, why="reviewed", layer=REVIEW, judgement=judgement)
