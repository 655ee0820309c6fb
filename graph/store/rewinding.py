"""The graph as it was known at a moment: put back inside a transaction that is never committed, for any query to ask.

Whatever was recorded, taken back, judged or loaded since is undone there by the store's own means, so that edges, names
and labels are derived from what was live then exactly as they were. It holds the writers' lock as long as it lasts.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from neo4j import Driver

from graph.store.documents import SET_STATES, DocumentState
from graph.store.moving import UNLINK, move_records
from graph.store.reconciling import Touched, make_entities, reconcile
from graph.store.recording import touch
from graph.store.records import record_of
from graph.store.rulings import apply_rulings, ruled_row, ruling_of, rulings
from graph.store.writing import QUIET, Asking, Writing, look
from joinedup.errors import LimitExceeded
from ontology.vocabulary import Vocabulary

# Steps that may be undone for one question: they take up to as long as they took to record, and writers wait meanwhile.
MOST_STEPS = 10_000
SECONDS = 30.0
# Whether anything was recorded by then, and whether anything has changed since.
KNOWN = """
MATCH (c:Counter {id: 'seq'})
RETURN c.at > $at AS changed, EXISTS { MATCH (s:Statement) WHERE s.recorded_at <= $at }
  OR EXISTS { MATCH (x:Change) WHERE x.at <= $at } AS known
"""
HOW_MANY = "MATCH (s:Statement) WHERE s.recorded_at > $at OR s.retracted_at > $at RETURN count(*) AS number"
_RECORD = """MATCH (s)-[:STATED_IN]->(d), (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN properties(s) AS node, d.id AS document, a.id AS subject, b.id AS object ORDER BY s.record_id"""
LATER = f"MATCH (s:Statement) WHERE s.recorded_at > $at\n{_RECORD}"
TAKEN_BACK_LATER = f"MATCH (s:Statement) WHERE s.recorded_at <= $at AND s.retracted_at > $at\n{_RECORD}"
FORGET = "UNWIND $rows AS id MATCH (s:Statement {record_id: id}) DETACH DELETE s"
GIVE_BACK = """
UNWIND $rows AS row
MATCH (s:Statement {record_id: row.record})
SET s += row.properties
REMOVE s.retracted_at
"""
JUDGED_LATER = """
MATCH (j:Judgement) WHERE j.at > $at OR j.undone_at > $at
RETURN properties(j) AS node ORDER BY j.place DESC
"""
FORGET_JUDGEMENTS = "MATCH (j:Judgement) WHERE j.at > $at DETACH DELETE j"
TAKE_UP_JUDGEMENTS = "MATCH (j:Judgement) WHERE j.undone_at > $at REMOVE j.undone_at, j.undone_by, j.undone_why"
# The documents whose state has changed since: what it was before the first change.
DOCUMENTS_LATER = """
MATCH (c:Change {kind: 'document'}) WHERE c.at > $at
WITH c ORDER BY c.seq
RETURN c.document AS id, collect(c.before)[0] AS before ORDER BY id
"""
FORGET_CHANGES = "MATCH (c:Change) WHERE c.at > $at DETACH DELETE c"


@contextmanager
def as_known(
    driver: Driver, vocabulary: Vocabulary, at: datetime, database: str | None = None
) -> Iterator[Asking | None]:
    """The graph as it was known at that moment, to be asked; None where nothing was known yet.

    Raises LimitExceeded where too much has changed since.
    """
    found = look(driver, lambda asking: asking.rows(KNOWN, at=at), database)
    if not found or not found[0]["known"]:
        yield None
        return
    with (
        driver.session(database=database, notifications_min_severity=QUIET) as session,
        session.begin_transaction(timeout=SECONDS) as tx,
    ):
        try:
            writing = Writing(tx, "rewinding", vocabulary, datetime.now(UTC))
            if found[0]["changed"]:
                rewind(writing, at)
            yield writing
        finally:
            tx.close()  # which takes all of it back


def rewind(writing: Writing, at: datetime) -> None:
    """Undo in this transaction all that came after the moment. It must not be committed."""
    number = writing.rows(HOW_MANY, at=at)[0]["number"]
    if number > MOST_STEPS:
        raise LimitExceeded(
            f"{number:,} statements were recorded or taken back since {at.isoformat()}; "
            f"at most {MOST_STEPS:,} are undone to answer a question. Ask for a later moment."
        )
    touched = Touched()
    judged = [row["node"] for row in writing.rows(JUDGED_LATER, at=at)]
    writing.run(FORGET_JUDGEMENTS, at=at)
    writing.run(TAKE_UP_JUDGEMENTS, at=at)
    _forget(writing, at, touched)
    _give_back(writing, at, touched)
    _states(writing, at, touched)
    _judgements(writing, judged, touched)
    writing.run(FORGET_CHANGES, at=at)
    reconcile(writing, touched)


def _forget(writing: Writing, at: datetime, touched: Touched) -> None:
    """Records that were not there yet."""
    gone = []
    for row in writing.rows(LATER, at=at):
        record = record_of(row)
        gone.append(record.record_id)
        touch(writing, touched, record.statement, record.subject, record.object)
    writing.run_rows(FORGET, gone)


def _give_back(writing: Writing, at: datetime, touched: Touched) -> None:
    """Records that had not been taken back yet, where they stood and as they were ruled."""
    records = [record_of(row) for row in writing.rows(TAKEN_BACK_LATER, at=at)]
    ruled = rulings(writing, {record.statement.document for record in records})
    rows = []
    for record in records:
        ruling = ruling_of(record, ruled.get(record.statement.document, {}))
        rows.append(ruled_row(writing, record, ruling.kind if ruling else None, touched))
    make_entities(writing, {end for r in records for end in (r.subject, r.object) if end is not None})
    writing.run_rows(GIVE_BACK, rows)


def _states(writing: Writing, at: datetime, touched: Touched) -> None:
    """What was known of documents as wholes; one that was not loaded yet is let go of with what it says."""
    rows = writing.rows(DOCUMENTS_LATER, at=at)
    make_entities(writing, [row["id"] for row in rows])
    states = [{"id": row["id"], "state": DocumentState.from_json(row["before"]).properties()} for row in rows]
    writing.run_rows(SET_STATES, states)
    touched.entities.update(row["id"] for row in rows)


def _judgements(writing: Writing, judged: list[dict[str, Any]], touched: Touched) -> None:
    """Rulings as they were, and records at the entities at which they stood; the last judgement first."""
    documents = {node["document"] for node in judged if node.get("key")}
    apply_rulings(writing, documents, touched, also=documents)
    for node in judged:
        if node["kind"] == "merge":  # all of them before any record is moved, for who is linked is not woken
            writing.run(UNLINK, entity=node["entity"])
    for node in judged:
        if node["kind"] in ("merge", "split"):
            move_records(writing, node["entity"], node["other"], touched, split=node["kind"] == "split")
