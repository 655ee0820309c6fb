"""Withdraw documents: take back what they say, and with it exactly what nothing else supports."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from neo4j import Driver

from graph.store.documents import set_state, states
from graph.store.reconciling import Touched, reconcile
from graph.store.recording import drop_orphans, live_records, take_back
from graph.store.writing import Looking, Writing, look, new_operation, write
from joinedup.errors import UnknownName
from ontology.vocabulary import Vocabulary

DOCUMENTS_AT_ONCE = 50
PLAN = """
MATCH (d:Document {id: $id})<-[:STATED_IN]-(s:Statement) WHERE s.retracted_at IS NULL
WITH count(s) AS statements, collect(DISTINCT s.live_fact) AS facts
RETURN statements, size(facts) AS facts, COLLECT {
  UNWIND facts AS fact
  WITH fact WHERE NOT EXISTS {
    MATCH (o:Statement {live_fact: fact})-[:STATED_IN]->(other) WHERE NOT other.id IN $all
  }
  MATCH (s:Statement {live_fact: fact})
  WITH fact, head(collect(s)) AS s
  RETURN [s.subject, s.predicate, coalesce(s.object, toString(s.value))] AS said ORDER BY said
} AS unsupported
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What withdrawing a document takes back. `unsupported` are the facts that nothing else says: subject, predicate,
    object or value."""

    document: str
    statements: int
    facts: int
    unsupported: tuple[tuple[str, str, str], ...]


def plan(driver: Driver, documents: Iterable[str], database: str | None = None) -> list[Plan]:
    """What withdrawing these documents together would take back. Raises UnknownName for one that is not loaded."""
    ids = sorted(set(documents))

    def work(asking: Looking) -> list[Plan]:
        _require(states_of := states(asking, ids), ids)
        found = []
        for document in (d for d in ids if states_of[d].withdrawn_at is None):
            for row in asking.rows(PLAN, id=document, all=ids):
                lost = tuple((said[0], said[1], said[2]) for said in row["unsupported"])
                found.append(
                    Plan(document=document, statements=row["statements"], facts=row["facts"], unsupported=lost)
                )
        return found

    return look(driver, work, database)


def withdraw(driver: Driver, documents: Iterable[str], vocabulary: Vocabulary, database: str | None = None) -> str:
    """Withdraw documents and give the operation, by which it can be undone. Raises UnknownName."""
    operation = new_operation("withdraw")
    ids = sorted(set(documents))
    look(driver, lambda asking: _require(states(asking, ids), ids), database)
    for start in range(0, len(ids), DOCUMENTS_AT_ONCE):
        portion = ids[start : start + DOCUMENTS_AT_ONCE]
        write(
            driver,
            lambda writing, portion=portion: _withdraw(writing, portion),  # type: ignore[misc]
            operation=operation,
            vocabulary=vocabulary,
            database=database,
        )
    return operation


def _withdraw(writing: Writing, documents: list[str]) -> None:
    known = states(writing, documents)
    present = [d for d in documents if d in known and known[d].withdrawn_at is None]
    touched = Touched()
    for document, records in live_records(writing, present).items():
        take_back(writing, records, "withdrawn", touched)
        touched.entities.add(document)
    for document in present:
        touched.entities.add(document)
        set_state(writing, document, known[document], replace(known[document], withdrawn_at=writing.at), "withdrawn")
    drop_orphans(writing, touched, "withdrawn")
    reconcile(writing, touched)


def _require(known: dict[str, object] | object, ids: list[str]) -> None:
    missing = [name for name in ids if name not in known]  # type: ignore[operator]
    if missing:
        raise UnknownName(f"No document is called {', '.join(missing)}. `joinedup query documents` lists them.")
