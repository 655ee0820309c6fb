"""Undo one operation, whatever it was: what it recorded is taken back, what it took back is recorded anew."""

from collections import defaultdict
from typing import Any

from neo4j import Driver

from graph.store.documents import NOT_LOADED, DocumentState, content, set_state, states
from graph.store.judgements import Review, redo_judgement, undo_judgement
from graph.store.placing import placement
from graph.store.reconciling import Touched, make_entities, reconcile
from graph.store.recording import Addition, add_records, drop_orphans, live_records, take_back
from graph.store.records import REVIEW, record_of
from graph.store.rulings import apply_rulings
from graph.store.writing import Writing, look, new_operation, write
from joinedup.errors import UnknownName
from ontology.vocabulary import Vocabulary

CHANGES_AT_ONCE = 4_000
STEPS = """
MATCH (c:Change {operation: $operation}) WHERE c.seq < $before
WITH c ORDER BY c.seq DESC LIMIT $limit
OPTIONAL MATCH (s:Statement {record_id: c.record})
OPTIONAL MATCH (s)-[:STATED_IN]->(d)
OPTIONAL MATCH (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
OPTIONAL MATCH (j:Judgement {record_id: c.judgement})
RETURN properties(c) AS change, properties(s) AS node, d.id AS document, a.id AS subject, b.id AS object,
  properties(j) AS judgement
ORDER BY change.seq DESC
"""
OPERATIONS = """
MATCH (c:Change) WHERE c.seq > $since
WITH c.operation AS operation, min(c.seq) AS first, max(c.at) AS at, collect(DISTINCT c.why) AS why, count(*) AS changes
RETURN operation, at, why, changes ORDER BY first DESC LIMIT $limit
"""
UNDO_REVIEW = Review(who="undo", why="undone")


def operations(driver: Driver, limit: int = 20, database: str | None = None) -> list[dict[str, Any]]:
    """The last operations, the newest first: operation, at, why, changes."""
    found = look(driver, lambda asking: asking.rows(OPERATIONS, since=0, limit=limit), database)
    return [row | {"at": row["at"].to_native()} for row in found]


def undo(driver: Driver, operation: str, vocabulary: Vocabulary, database: str | None = None) -> str:
    """Undo an operation and give the operation that did so, which can be undone in turn.

    What was changed again since stays as it is now. Undoing twice changes nothing the second time. Raises UnknownName.
    """
    name = new_operation("undo")
    before = 2**62
    steps = 0
    while True:
        last = write(
            driver,
            lambda writing, before=before: _undo_portion(writing, operation, before),  # type: ignore[misc]
            operation=name,
            vocabulary=vocabulary,
            database=database,
        )
        if last is None:
            break
        before, steps = last, steps + 1
    if not steps:
        raise UnknownName(f"There is no operation {operation!r}. `joinedup undo --list` shows the last ones.")
    return name


def _undo_portion(writing: Writing, operation: str, before: int) -> int | None:
    rows = writing.rows(STEPS, operation=operation, before=before, limit=CHANGES_AT_ONCE)
    if not rows:
        return None
    documents = sorted({row["change"]["document"] for row in rows if row["change"].get("document")})
    make_entities(writing, documents)
    touched = Touched(entities=set(documents))
    _undo_records(writing, rows, touched)
    for row in rows:
        if row["change"]["kind"] == "document":
            _undo_document(writing, row["change"])
    apply_rulings(writing, documents, touched, also=documents)
    drop_orphans(writing, touched, "undone")
    reconcile(writing, touched)
    for row in rows:
        judgement = row["judgement"]
        if judgement and row["change"]["kind"] == "judged" and judgement.get("undone_at") is None:
            undo_judgement(writing, judgement, UNDO_REVIEW)
        elif judgement and row["change"]["kind"] == "judgement_undone":
            redo_judgement(writing, judgement)
    return int(rows[-1]["change"]["seq"])


def _undo_records(writing: Writing, rows: list[dict[str, Any]], touched: Touched) -> None:
    records = [(row["change"]["kind"], record_of(row)) for row in rows if row["node"]]
    steps = [(kind, record) for kind, record in records if record.layer != REVIEW]
    take_back(writing, (r for kind, r in steps if kind == "recorded" and r.live), "undone", touched)
    held: dict[str, set[Any]] = defaultdict(set)
    for document, live in live_records(writing, {r.statement.document for _, r in steps}).items():
        held[document] = {(r.layer, *content(r.statement)) for r in live}
    again: list[Addition] = []
    for kind, record in steps:
        said = (record.layer, *content(record.statement))
        document = record.statement.document
        if kind == "taken_back" and said not in held[document]:
            held[document].add(said)
            version = record.text_version
            again.append(Addition(statement=record.statement, why="undone", layer=record.layer, text_version=version))
    add_records(writing, again, placement(writing), touched)


def _undo_document(writing: Writing, change: dict[str, Any]) -> None:
    document = change["document"]
    state = states(writing, [document]).get(document, NOT_LOADED)
    before = DocumentState.from_json(change["before"])
    if state.stamp == change["stamp"]:
        set_state(writing, document, state, before, "undone")
    elif state.reading is not None:
        # It was loaded again since. What it says is now neither reading, so the next load must look at it.
        partly = {name: value for name, value in state.properties().items() if name != "reading"}
        set_state(writing, document, state, DocumentState(**partly), "undone")
