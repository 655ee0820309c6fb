"""What leaves the store as RDF: its live statements as a stream of rows, its merges, and its last change."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from neo4j import READ_ACCESS, Driver, Session

from graph.rdf.describe import Kept, Row, dump_row, load_row
from graph.rdf.export import Content
from graph.store.records import record_of
from joinedup.errors import StoreUnavailable

LIVE = """
MATCH (d:Document)<-[:STATED_IN]-(s:Statement)
WHERE s.retracted_at IS NULL
MATCH (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN properties(s) AS node, d.id AS document, a.id AS subject, b.id AS object
"""
COUNT = "MATCH (s:Statement) WHERE s.retracted_at IS NULL RETURN count(s) AS number"
MERGED = """
MATCH (f:Former)-[:MERGED_INTO*1..]->(e:Entity)
RETURN f.id AS id, e.id AS into
ORDER BY id
"""
# How often a store is read again that changed while it was read.
TRIES = 3
LAST = "MATCH (c:Change) RETURN coalesce(max(c.seq), 0) AS seq"


@dataclass(frozen=True, slots=True)
class Source:
    """One store, read for export. A stream stays open while it is read, and holds few rows at a time."""

    driver: Driver
    database: str | None = None

    def statements(self) -> Iterator[Kept]:
        """All live statements, in no order."""
        with self._session() as session:
            for row in session.run(LIVE):
                record = record_of(row)
                yield Kept(record.statement, record.subject, record.object, record.layer, record.ruling)

    def count(self) -> int:
        """How many live statements there are."""
        with self._session() as session:
            return int(session.run(COUNT).single(strict=True)["number"])

    def merged(self) -> dict[str, str]:
        """From the ids of merged entities to those that they were merged into."""
        with self._session() as session:
            return {row["id"]: row["into"] for row in session.run(MERGED)}

    def seq(self) -> int:
        """The number of the last change; 0 for an empty store."""
        with self._session() as session:
            return int(session.run(LAST).single(strict=True)["seq"])

    def _session(self) -> Session:
        return self.driver.session(
            database=self.database, default_access_mode=READ_ACCESS, fetch_size=2000, notifications_min_severity="OFF"
        )

    def content(self) -> Content:
        """All of it, for the serialisers."""
        return Content(self.statements, self.merged())

    @contextmanager
    def moment(self) -> Iterator[tuple[int, Content]]:
        """All of it as of one change, with its number: read once, and kept on disk while the block runs.

        Raises StoreUnavailable where the store changed each time that it was read.
        """
        with tempfile.TemporaryDirectory(prefix="joinedup-") as folder:
            path = Path(folder, "statements.jsonl")
            for _ in range(TRIES):
                seq, merged = self.seq(), self.merged()
                with path.open("wb") as file:
                    file.writelines(dump_row(Row("", k.subject, "", k)) + b"\n" for k in self.statements())
                if self.seq() == seq:
                    yield seq, Content(lambda: _from(path), merged)
                    return
        raise StoreUnavailable("The graph is being changed. Try again when it is not.")


def _from(path: Path) -> Iterator[Kept]:
    with path.open("rb") as lines:
        for line in lines:
            yield load_row(line).kept
