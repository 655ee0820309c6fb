"""What leaves the store as RDF: its live statements as a stream of rows, its merges, and its last change."""

from collections.abc import Iterator
from dataclasses import dataclass

from neo4j import READ_ACCESS, Driver, Session

from graph.rdf.describe import Kept
from graph.rdf.export import Content
from graph.store.records import record_from

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
                record = record_from(row["node"], row["document"], row["subject"], row["object"])
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
