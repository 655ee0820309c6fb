"""One write transaction under the writers' lock, which numbers its changes without gap or double."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, TypeVar
from uuid import uuid4

from neo4j import Driver, ManagedTransaction, NotificationMinimumSeverity, Transaction

from graph.store.schema import check_version
from ontology.vocabulary import Vocabulary

Result = TypeVar("Result")
# The lock and the read are two statements: in one, the read is not protected by the lock.
LOCK = "MATCH (c:Counter {id: 'seq'}) SET c.lock = timestamp()"
LAST = "MATCH (c:Counter {id: 'seq'}) RETURN c.n AS n, c.at AS at, c.ontology AS ontology"
ADVANCE = "MATCH (c:Counter {id: 'seq'}) SET c.n = $n, c.at = $at"
# The time goes once, not with every row: to pack it is the dearest of all.
ADD_CHANGES = "UNWIND $rows AS row CREATE (c:Change) SET c = row, c.at = $at, c.operation = $operation"
# In a young store most names are not there yet, which Neo4j would warn of with every query.
QUIET = NotificationMinimumSeverity.OFF
# Rows a query: enough to hide the round trip, little enough to keep the driver's buffers small.
ROWS = 5_000


def new_operation(kind: str) -> str:
    """A name for one call that writes, over however many transactions: `undo` takes back by it."""
    return f"{kind}-{uuid4().hex[:12]}"


class Asking(Protocol):
    """Anything that can ask the graph within one transaction."""

    def rows(self, cypher: str, **parameters: Any) -> list[dict[str, Any]]:
        """Run a query that asks, and give its rows."""


@dataclass(frozen=True, slots=True)
class Looking:
    """A transaction that only reads."""

    tx: ManagedTransaction

    def rows(self, cypher: str, **parameters: Any) -> list[dict[str, Any]]:
        """Run a query that asks, and give its rows."""
        return [dict(record) for record in self.tx.run(cypher, parameters)]


class Writing:
    """A transaction that holds the lock. `at` is its time: later than that of every transaction before it."""

    def __init__(
        self, tx: ManagedTransaction | Transaction, operation: str, vocabulary: Vocabulary, now: datetime
    ) -> None:
        self.tx = tx
        self.operation = operation
        self.vocabulary = vocabulary
        tx.run(LOCK).consume()
        row = tx.run(LAST).single(strict=True)
        check_version(row["ontology"], vocabulary.version)
        self.seq: int = row["n"]
        last = row["at"].to_native() if row["at"] is not None else None
        self.at = max(now, last + timedelta(microseconds=1)) if last else now
        self._changes: list[dict[str, Any]] = []

    def change(self, kind: str, why: str, **about: Any) -> int:
        """Append a change and give its number. `about` names record, document, judgement or entities."""
        self.seq += 1
        row = {"seq": self.seq, "kind": kind, "why": why, **about}
        self._changes.append({name: value for name, value in row.items() if value is not None})
        return self.seq

    def rows(self, cypher: str, **parameters: Any) -> list[dict[str, Any]]:
        """Run a query that asks, and give its rows."""
        return [dict(record) for record in self.tx.run(cypher, parameters)]

    def run(self, cypher: str, **parameters: Any) -> None:
        """Run a query that writes."""
        self.tx.run(cypher, parameters).consume()

    def run_rows(self, cypher: str, rows: Iterable[Any], **parameters: Any) -> None:
        """Run a query that unwinds `$rows`, in portions; nothing where there are none."""
        portion: list[Any] = []
        for row in rows:
            portion.append(row)
            if len(portion) == ROWS:
                self.run(cypher, rows=portion, **parameters)
                portion = []
        if portion:
            self.run(cypher, rows=portion, **parameters)

    def finish(self) -> None:
        """Write the changes and the number of the last."""
        self.run_rows(ADD_CHANGES, self._changes, at=self.at, operation=self.operation)
        self.run(ADVANCE, n=self.seq, at=self.at)


def write(
    driver: Driver,
    work: Callable[[Writing], Result],
    *,
    operation: str,
    vocabulary: Vocabulary,
    database: str | None = None,
) -> Result:
    """Do `work` in one transaction under the lock. Lost connections and deadlocks are tried again by the driver, so
    `work` may run more than once and must not change anything outside the transaction.
    """

    def attempt(tx: ManagedTransaction) -> Result:
        writing = Writing(tx, operation, vocabulary, datetime.now(UTC))
        result = work(writing)
        writing.finish()
        return result

    with driver.session(database=database, notifications_min_severity=QUIET) as session:
        return session.execute_write(attempt)


def look(driver: Driver, work: Callable[[Looking], Result], database: str | None = None) -> Result:
    """Do `work` in one transaction that only reads."""
    with driver.session(database=database, notifications_min_severity=QUIET) as session:
        return session.execute_read(lambda tx: work(Looking(tx)))
