"""Move records to the entities at which they stand after a merge or split, or after one was taken back."""

from typing import Any

from graph.store.placing import placement
from graph.store.reconciling import Touched, make_entities
from graph.store.recording import live_properties, touch
from graph.store.records import Record, record_of
from graph.store.writing import Writing

RECORDS_AT = """
UNWIND $ids AS id
CALL (id) {
  MATCH (e:Entity {id: id}) RETURN e
  UNION
  MATCH (e:Former {id: id}) RETURN e
}
MATCH (e)<-[:SUBJECT|OBJECT]-(s:Statement)
WITH DISTINCT s
MATCH (s)-[:STATED_IN]->(d), (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN properties(s) AS node, d.id AS document, a.id AS subject, b.id AS object
ORDER BY s.record_id
"""
LINK = """
MATCH (a:Entity|Former {{id: $entity}}), (b:Entity|Former {{id: $other}})
MERGE (a)-[:{edge}]->(b)
"""
UNLINK = "MATCH (:Entity|Former {id: $entity})-[m:MERGED_INTO]->() DELETE m"
MOVE_SUBJECT = """
UNWIND $rows AS row
MATCH (s:Statement {record_id: row.record})-[old:SUBJECT]->(), (e:Entity {id: row.to})
DELETE old
CREATE (s)-[:SUBJECT]->(e)
"""
MOVE_OBJECT = """
UNWIND $rows AS row
MATCH (s:Statement {record_id: row.record})-[old:OBJECT]->(), (e:Entity {id: row.to})
DELETE old
CREATE (s)-[:OBJECT]->(e)
"""
SET_LIVE = "UNWIND $rows AS row MATCH (s:Statement {record_id: row.record}) SET s += row.properties"


def move_records(writing: Writing, entity: str, other: str, touched: Touched, *, split: bool) -> None:
    """Bring the records at both entities to where the placement in force puts them."""
    placed = placement(writing)
    if not split:
        # First of all: a node that is still linked as merged would not be woken, but made a second time.
        writing.run(UNLINK, entity=entity)
    merged = placed.merges if split else placed.merges.keys() - {entity}
    make_entities(writing, [one for one in (entity, other) if one not in merged])
    if split:
        writing.run(LINK.format(edge="SPLIT_FROM"), entity=other, other=entity)
    elif placed.merges.get(entity) == other:
        writing.run(LINK.format(edge="MERGED_INTO"), entity=entity, other=other)
    touched.entities.update((entity, other))
    subjects: list[dict[str, str]] = []
    objects: list[dict[str, str]] = []
    live: list[dict[str, Any]] = []
    for row in writing.rows(RECORDS_AT, ids=[entity, other]):
        record = record_of(row)
        subject, obj = placed.ends(record.statement)
        if subject != record.subject:
            subjects.append({"record": record.record_id, "to": subject})
        if obj is not None and obj != record.object:
            objects.append({"record": record.record_id, "to": obj})
        if (subject, obj) != (record.subject, record.object) and record.live:
            live.append({"record": record.record_id, "properties": _moved(writing, record, subject, obj, touched)})
    make_entities(writing, {row["to"] for row in subjects + objects})
    writing.run_rows(MOVE_SUBJECT, subjects)
    writing.run_rows(MOVE_OBJECT, objects)
    writing.run_rows(SET_LIVE, live)


def _moved(writing: Writing, record: Record, subject: str, obj: str | None, touched: Touched) -> dict[str, Any]:
    touch(writing, touched, record.statement, record.subject, record.object)
    touch(writing, touched, record.statement, subject, obj)
    return live_properties(writing, record.statement, subject, obj, record.ruling)
