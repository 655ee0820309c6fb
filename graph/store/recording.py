"""Record statements and take records back: append-only, each with its change, and what that touched."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph.store.placing import Placement
from graph.store.reconciling import Touched, make_entities
from graph.store.records import READING, UNSUPPORTED, Record, keys_of, order_of, properties_of, record_from, record_of
from graph.store.writing import ROWS, Asking, Writing
from ontology.statement import Statement

LIVE = """
UNWIND $ids AS id
MATCH (d:Entity {id: id})<-[:STATED_IN]-(s:Statement)-[:SUBJECT]->(a)
WHERE s.retracted_at IS NULL AND ($layer IS NULL OR s.layer = $layer)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN properties(s) AS node, id AS document, a.id AS subject, b.id AS object
ORDER BY document, s.id, s.record_id
"""
# The hint: without it the planner walks all statements of the document, once for each id.
LIVE_OF = """
UNWIND $ids AS id
MATCH (s:Statement {id: id}) USING INDEX s:Statement(id)
WHERE s.retracted_at IS NULL
WITH s
MATCH (s)-[:STATED_IN]->(d) WHERE d.id = $document
MATCH (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN properties(s) AS node, a.id AS subject, b.id AS object ORDER BY s.id, s.record_id
"""
LIVE_IDS = """
MATCH (:Entity {id: $document})<-[:STATED_IN]-(s:Statement) WHERE s.retracted_at IS NULL
RETURN DISTINCT s.id AS id ORDER BY id
"""
ADD_VALUE = """
UNWIND $rows AS row
MATCH (d:Entity {id: row.document}), (a:Entity {id: row.subject})
CREATE (s:Statement) SET s = row.properties, s.recorded_at = $at
CREATE (s)-[:STATED_IN]->(d), (s)-[:SUBJECT]->(a)
"""
ADD_RELATION = """
UNWIND $rows AS row
MATCH (d:Entity {id: row.document}), (a:Entity {id: row.subject}), (b:Entity {id: row.object})
CREATE (s:Statement) SET s = row.properties, s.recorded_at = $at
CREATE (s)-[:STATED_IN]->(d), (s)-[:SUBJECT]->(a), (s)-[:OBJECT]->(b)
"""
TAKE_BACK = """
UNWIND $rows AS id
MATCH (s:Statement {record_id: id})
SET s.retracted_at = $at
REMOVE s.live_fact, s.live_order
"""
# What links papers says nothing any more where a thing that it speaks of is not stated by any paper.
ORPHANS = """
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
WHERE NOT EXISTS { MATCH (t:Statement) WHERE t.live_order STARTS WITH row.slot }
MATCH (e)<-[:SUBJECT|OBJECT]-(s:Statement {layer: 'linking'})
WHERE s.retracted_at IS NULL
WITH DISTINCT s
MATCH (s)-[:STATED_IN]->(d), (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN properties(s) AS node, d.id AS document, a.id AS subject, b.id AS object ORDER BY s.record_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """A statement to record and why. `judgement` is the id of the review that it comes from."""

    statement: Statement
    why: str
    layer: str = READING
    judgement: str | None = None
    text_version: str | None = None


def live_records(asking: Asking, documents: Iterable[str], layer: str | None = None) -> dict[str, list[Record]]:
    """The records of these documents that have not been taken back: all, or those of one layer."""
    found: dict[str, list[Record]] = defaultdict(list)
    for row in asking.rows(LIVE, ids=sorted(documents), layer=layer):
        found[row["document"]].append(record_of(row))
    return found


def live_records_of(asking: Asking, document: str, ids: Iterable[str]) -> list[Record]:
    """Those of the live records of one document that record these statements."""
    rows = asking.rows(LIVE_OF, document=document, ids=list(ids))
    return [record_from(row["node"], document, row["subject"], row["object"]) for row in rows]


def live_ids(asking: Asking, document: str) -> list[str]:
    """The statements that are live of one document."""
    return [row["id"] for row in asking.rows(LIVE_IDS, document=document)]


def touch(writing: Writing, touched: Touched, statement: Statement, subject: str, obj: str | None) -> None:
    """Note that the support of what the statement says has changed."""
    keys = keys_of(statement, subject, obj, writing.vocabulary)
    predicate = writing.vocabulary.predicate(statement.predicate)
    touched.add(predicate, keys, subject, obj, statement.value)


def live_properties(
    writing: Writing, statement: Statement, subject: str, obj: str | None, ruling: str | None
) -> dict[str, Any]:
    """The properties that a record has exactly as long as it supports something."""
    if ruling in UNSUPPORTED:
        return {"live_fact": None, "live_order": None}
    keys = keys_of(statement, subject, obj, writing.vocabulary)
    return {"live_fact": keys.fact, "live_order": keys.slot + order_of(statement, ruling)}


def add_records(writing: Writing, additions: Iterable[Addition], placement: Placement, touched: Touched) -> int:
    """Record statements; gives how many. The documents must be there."""
    values: list[dict[str, Any]] = []
    relations: list[dict[str, Any]] = []
    entities: set[str] = set()
    for addition in additions:
        statement = addition.statement
        subject, obj = placement.ends(statement)
        record_id = f"record-{writing.seq + 1}"
        writing.change("recorded", addition.why, record=record_id, document=statement.document)
        properties = properties_of(statement) | {
            "record_id": record_id,
            "layer": addition.layer,
            "judgement": addition.judgement,
            "text_version": addition.text_version,
        }
        keys = keys_of(statement, subject, obj, writing.vocabulary)
        properties |= {"live_fact": keys.fact, "live_order": keys.slot + order_of(statement, None)}
        row = {"document": statement.document, "subject": subject, "object": obj, "properties": properties}
        (values if obj is None else relations).append(row)
        entities.update((subject, obj) if obj is not None else (subject,))
        touched.add(writing.vocabulary.predicate(statement.predicate), keys, subject, obj, statement.value)
    make_entities(writing, entities)
    writing.run_rows(ADD_VALUE, values, at=writing.at)
    writing.run_rows(ADD_RELATION, relations, at=writing.at)
    return len(values) + len(relations)


def take_back(writing: Writing, records: Iterable[Record], why: str, touched: Touched) -> int:
    """Take live records back; gives how many."""
    ids = []
    for record in records:
        writing.change("taken_back", why, record=record.record_id, document=record.statement.document)
        ids.append(record.record_id)
        touch(writing, touched, record.statement, record.subject, record.object)
    for start in range(0, len(ids), ROWS):
        writing.run(TAKE_BACK, rows=ids[start : start + ROWS], at=writing.at)
    return len(ids)


def drop_orphans(writing: Writing, touched: Touched, why: str) -> None:
    """Take back links between papers whose one end no paper states any more; before `reconcile`."""
    rows = [{"id": entity, "slot": slot} for slot, (entity, name) in touched.values.items() if name == "type"]
    found = [
        row for start in range(0, len(rows), ROWS) for row in writing.rows(ORPHANS, rows=rows[start : start + ROWS])
    ]
    records = {r["node"]["record_id"]: record_of(r) for r in found}
    take_back(writing, records.values(), why, touched)
