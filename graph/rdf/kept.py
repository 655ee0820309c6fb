"""What leaves the store as RDF: its live statements as a stream of rows, its merges, and its last change."""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from neo4j import READ_ACCESS, Driver, Session

from graph.rdf.describe import Kept, Row, dump_row, load_row
from graph.rdf.export import Content
from graph.rdf.sparql.renewal import Renewal
from graph.store.records import record_of
from joinedup.errors import StoreUnavailable

LIVE = """
MATCH (d:Document)<-[:STATED_IN]-(s:Statement)
WHERE s.retracted_at IS NULL
MATCH (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN properties(s) AS node, d.id AS document, a.id AS subject, b.id AS object
"""
# $documents → the same of these papers alone.
LIVE_OF = """
UNWIND $documents AS id
MATCH (d:Entity {id: id})<-[:STATED_IN]-(s:Statement)
WHERE s.retracted_at IS NULL
MATCH (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN properties(s) AS node, d.id AS document, a.id AS subject, b.id AS object
"""
COUNT_OF = """
UNWIND $documents AS id
MATCH (d:Entity {id: id})<-[:STATED_IN]-(s:Statement) WHERE s.retracted_at IS NULL
RETURN count(s) AS number
"""
# $seq → the papers that changes after it name, the things that were merged or split, and whether words were erased,
# after which no file may be kept that had them.
CHANGED = """
MATCH (c:Change) WHERE c.seq > $seq
OPTIONAL MATCH (j:Judgement {record_id: c.judgement})
WITH c, coalesce(c.document, j.document) AS document
RETURN collect(DISTINCT document) AS documents, collect(DISTINCT c.entities) AS pairs,
  count(CASE c.kind WHEN 'erased' THEN 1 END) > 0 AS erased
"""
# $ids → the papers of which a statement stands at one of these things, or at one that it was ever put together with.
STANDING = """
UNWIND $ids AS id
CALL (id) {
  MATCH (e:Entity {id: id}) RETURN e
  UNION
  MATCH (e:Former {id: id}) RETURN e
}
MATCH (e)-[:MERGED_INTO|SPLIT_FROM*0..8]-(n)
WITH DISTINCT n
MATCH (n)<-[:SUBJECT|OBJECT]-(s:Statement)-[:STATED_IN]->(d) WHERE s.retracted_at IS NULL
RETURN DISTINCT d.id AS id
"""
COUNT = "MATCH (s:Statement) WHERE s.retracted_at IS NULL RETURN count(s) AS number"
MERGED = """
MATCH (f:Former)-[:MERGED_INTO*1..]->(e:Entity)
RETURN f.id AS id, e.id AS into
ORDER BY id
"""
# A generation is made anew where more than this share of all statements is in papers that changed.
MOST_RENEWED = 0.4
# How often a store is read again that changed while it was read.
TRIES = 3
LAST = "MATCH (c:Change) RETURN coalesce(max(c.seq), 0) AS seq"


@dataclass(frozen=True, slots=True)
class Source:
    """One store, read for export. A stream stays open while it is read, and holds few rows at a time."""

    driver: Driver
    database: str | None = None
    most_renewed: float = MOST_RENEWED

    def statements(self) -> Iterator[Kept]:
        """All live statements, in no order."""
        yield from self._kept(LIVE)

    def _kept(self, cypher: str, **parameters: Any) -> Iterator[Kept]:
        with self._session() as session:
            for row in session.run(cypher, parameters):
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
        with self._at_one_change(self.statements) as found:
            yield found

    @contextmanager
    def since(self, seq: int) -> Iterator[Renewal | None]:
        """What changed after that change, with the papers concerned as of one change; None where it is better, or after
        an erasure needed, to read all. Raises StoreUnavailable as `moment` does.
        """
        documents: list[str] | None = []

        def statements() -> Iterator[Kept]:
            nonlocal documents
            documents = self._changed(seq)
            if documents:
                yield from self._kept(LIVE_OF, documents=documents)

        with self._at_one_change(statements) as (now, content):
            yield Renewal(now, tuple(documents), content) if documents is not None and now > seq else None

    def erased(self, seq: int) -> bool:
        """Whether words were erased after that change."""
        return bool(self._one(CHANGED, seq=seq)["erased"])

    def _changed(self, seq: int) -> list[str] | None:
        """The papers of which something changed after that; None where they are too many, or words were erased."""
        row = self._one(CHANGED, seq=seq)
        entities = sorted({entity for pair in row["pairs"] for entity in pair})
        documents = set(row["documents"])
        if entities:
            with self._session() as session:
                documents |= {found["id"] for found in session.run(STANDING, ids=entities)}
        named = sorted(documents)
        many = self._one(COUNT_OF, documents=named)["number"] > self.most_renewed * self.count()
        return None if row["erased"] or many else named

    @contextmanager
    def _at_one_change(self, statements: Callable[[], Iterable[Kept]]) -> Iterator[tuple[int, Content]]:
        with tempfile.TemporaryDirectory(prefix="joinedup-") as folder:
            path = Path(folder, "statements.jsonl")
            for _ in range(TRIES):
                seq, merged = self.seq(), self.merged()
                with path.open("wb") as file:
                    file.writelines(dump_row(Row("", k.subject, "", k)) + b"\n" for k in statements())
                if self.seq() == seq:
                    yield seq, Content(lambda: _from(path), merged)
                    return
        raise StoreUnavailable("The graph is being changed. Try again when it is not.")

    def _one(self, cypher: str, **parameters: Any) -> Any:
        with self._session() as session:
            return session.run(cypher, parameters).single(strict=True)


def _from(path: Path) -> Iterator[Kept]:
    with path.open("rb") as lines:
        for line in lines:
            yield load_row(line).kept
