"""Read the store: entities, statements, documents, changes; as of a day, and as known at a moment."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from neo4j import Driver

from graph.store import cypher
from graph.store.history import Edge, EntityView, known, view
from graph.store.periods import Period
from graph.store.records import Record, native, record_of
from graph.store.schema import STATE
from graph.store.writing import look
from joinedup.errors import UnknownName
from ontology.vocabulary import Vocabulary

_TRIES, _PAUSE = 8, 0.05  # how often a gap in the changes is looked at again, and after how many seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One step of the store's history. `kind` is recorded, taken_back, document, withdrawn, judged, judgement_undone,
    merged, separated or erased; `why` says what brought it about; `record` is what was recorded or taken back.
    """

    seq: int
    kind: str
    why: str
    at: datetime
    operation: str
    document: str | None
    record: Record | None
    judgement: dict[str, Any] | None
    entities: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """A document: its properties, its text as served, and what the store keeps on it."""

    id: str
    properties: dict[str, Any]
    text: str | None
    versions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one store. Every answer is of one transaction; nothing is kept between calls."""

    driver: Driver
    vocabulary: Vocabulary
    database: str | None = None

    def entity(self, entity: str, *, as_of: date | None = None, known_at: datetime | None = None) -> EntityView:
        """An entity with its properties and edges. One that was merged answers as what it was merged into.

        With `as_of` only what may have held on that day; with `known_at` from what was recorded at that moment. Raises
        UnknownName where nothing is said of it.
        """
        if as_of is None and known_at is None:
            return self._entity_now(entity)
        if known_at is None:
            entity = self.current_id(entity)
        found = view(entity, self.records(entity, known_at=known_at), self.vocabulary, as_of)
        if found is None:
            raise UnknownName(f"Nothing was said of {entity!r}" + (f" at {known_at}." if known_at else f" on {as_of}."))
        return found

    def current_id(self, entity: str) -> str:
        """The id itself, or that of the entity that it was merged into. Raises UnknownName."""
        if self._rows(cypher.ENTITY, id=entity):
            return entity
        rows = self._rows(cypher.FORMER, id=entity)
        if not rows or rows[0]["into"] is None:
            raise UnknownName(f"There is no {entity!r} in the graph.")
        return str(rows[0]["into"])

    def records(self, entity: str, *, known_at: datetime | None = None) -> list[Record]:
        """The records that an entity rests on: live now, or live at a moment and where they stood then."""
        records = [record_of(row) for row in self._rows(cypher.RECORDS_OF_FAMILY, id=entity)]
        if known_at is None:
            return [r for r in records if r.live and entity in (r.subject, r.object)]
        documents = sorted({r.statement.document for r in records})
        judgements = [_native(row["node"]) for row in self._rows(cypher.JUDGEMENTS_FOR, documents=documents)]
        then = known(records, judgements, known_at)
        return [r for r in then if entity in (r.subject, r.object)]

    def statement(self, statement: str) -> list[Record]:
        """All records of a statement, the newest last. Raises UnknownName."""
        rows = self._rows(cypher.STATEMENT, id=statement)
        if not rows:
            raise UnknownName(f"There is no statement {statement!r}.")
        return [record_of(row) for row in rows]

    def statements_of_fact(self, fact: str) -> list[Record]:
        """What an edge rests on, the preferred first."""
        return [record_of(row) for row in self._rows(cypher.STATEMENTS_OF_FACT, fact=fact)]

    def statements_of_document(self, document: str, skip: int = 0, limit: int = 1_000_000) -> list[Record]:
        """The live statements of a document, in the order of its text."""
        rows = self._rows(cypher.STATEMENTS_OF_DOCUMENT, id=document, skip=skip, limit=limit)
        return [record_of(row) for row in rows]

    def document(self, document: str) -> DocumentView:
        """A document with its text as served. Raises UnknownName."""
        rows = self._rows(cypher.DOCUMENT, id=document)
        if not rows:
            raise UnknownName(f"There is no document {document!r}.")
        row = rows[0]
        return DocumentView(
            id=document, properties=_native(row["node"]), text=row["text"], versions=tuple(row["versions"])
        )

    def changes(self, since: int = 0, limit: int = 1000) -> list[Change]:
        """The changes after a number, in order; the `seq` of the last is the next `since`.

        While a transaction is being put into the indexes a query may find its later changes and not yet its earlier
        ones. Numbers have no gaps, so where one shows the question is asked again, that no follower skips a change.
        """
        found: list[Change] = []
        for _ in range(_TRIES):
            found = [_change(row) for row in self._rows(cypher.CHANGES, since=since, limit=limit)]
            if not found or found[-1].seq - since == len(found):
                break
            time.sleep(_PAUSE)
        return found

    def all_changes(self, since: int = 0, page: int = 5000) -> Iterator[Change]:
        """All changes after a number, fetched a page at a time."""
        while found := self.changes(since, page):
            yield from found
            since = found[-1].seq

    def status(self) -> dict[str, Any]:
        """Numbers of documents, entities, statements, records and judgements; empty where nothing was ever loaded."""
        rows = self._rows(cypher.STATUS)
        if not rows:
            return {}
        classes = {row["type"]: row["number"] for row in self._rows(cypher.CLASSES)}
        return _native(rows[0]) | {"classes": classes}

    def _entity_now(self, entity: str) -> EntityView:
        rows = self._rows(cypher.ENTITY, id=entity)
        if not rows:
            return self._entity_now(self.current_id(entity))
        node, edges = rows[0]["node"], rows[0]["edges"]
        return EntityView(
            id=entity,
            type=node.get("type"),
            labels=tuple(sorted(rows[0]["labels"])),
            properties={n: v for n, v in sorted(_native(node).items()) if n != "id" and n not in STATE},
            edges=tuple(_edge(edge, self.vocabulary) for edge in edges),
        )

    def _rows(self, text: str, **parameters: Any) -> list[dict[str, Any]]:
        return look(self.driver, lambda asking: asking.rows(text, **parameters), self.database)


def _edge(row: dict[str, Any], vocabulary: Vocabulary) -> Edge:
    properties = row["properties"]
    period = Period(
        properties.get("valid_from_edtf"), properties.get("valid_to_edtf"), bool(properties.get("part", False))
    )
    return Edge(
        predicate=vocabulary.by_edge[row["edge"]].name,
        out=row["out"],
        other=row["id"],
        period=period,
        fact=properties["fact"],
        certain=period.first is not None and period.last is not None,
    )


def _change(row: dict[str, Any]) -> Change:
    node = _native(row["change"])
    return Change(
        seq=node["seq"],
        kind=node["kind"],
        why=node["why"],
        at=node["at"],
        operation=node["operation"],
        document=node.get("document"),
        record=record_of(row) if row["node"] else None,
        judgement=_native(row["judgement"]) if row["judgement"] else None,
        entities=tuple(node.get("entities", ())),
    )


def _native(node: dict[str, Any]) -> dict[str, Any]:
    """The properties of a node with Python's own dates and times."""
    return {name: native(value) for name, value in node.items()}
