"""All that was known at a moment, entity by entity: what lists and networks are answered from when they ask for it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from neo4j import Driver

from graph.store.history import Edge, EntityView, known, view
from graph.store.records import Record, native
from graph.store.writing import look
from joinedup.errors import LimitExceeded
from ontology.statement import Statement
from ontology.vocabulary import Vocabulary

# Records that a snapshot may hold; each takes about a kilobyte while it is put together.
MOST_RECORDS = 300_000
PAPER = ("Document", "Entity")
_THEN = "WHERE s.recorded_at <= $at AND (s.retracted_at IS NULL OR s.retracted_at > $at)"
HOW_MANY = f"MATCH (s:Statement) {_THEN} RETURN count(*) AS number"
RECORDS = f"""
MATCH (s:Statement) {_THEN}
MATCH (s)-[:STATED_IN]->(d), (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN s.record_id AS record_id, s.layer AS layer, s.subject AS said_of, s.predicate AS predicate, s.object AS said_to,
  s.value AS value, s.quote AS quote, s.start AS start, s.end AS end, s.extractor AS extractor,
  s.confidence AS confidence, s.basis AS basis, s.valid_from_edtf AS valid_from, s.valid_to_edtf AS valid_to,
  coalesce(s.part, false) AS part, d.id AS document, a.id AS subject, b.id AS object
"""
JUDGEMENTS = "MATCH (j:Judgement) RETURN properties(j) AS node ORDER BY j.place"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Entities by id, the papers that say something of each, and how many statements each paper made."""

    entities: dict[str, EntityView]
    papers: dict[str, frozenset[str]]
    stated: dict[str, int]

    def name(self, entity: str) -> str | None:
        """What it is called, or says."""
        found = self.entities.get(entity)
        given = (found.properties.get(key) for key in ("name", "title", "summary", "text")) if found else ()
        return next((str(value) for value in given if value is not None), None)

    def edges(self, entity: str, as_of: date | None = None) -> Iterator[Edge]:
        """Its relations; with `as_of` those that may have held on that day."""
        found = self.entities.get(entity)
        for edge in found.edges if found else ():
            if as_of is None or edge.period.covers(as_of):
                yield edge


def snapshot(driver: Driver, vocabulary: Vocabulary, at: datetime, database: str | None = None) -> Snapshot:
    """What was known at that moment. Raises LimitExceeded where it is too much to hold at once."""

    def asked(text: str, **parameters: Any) -> list[dict[str, Any]]:
        return look(driver, lambda asking: asking.rows(text, **parameters), database)

    number = asked(HOW_MANY, at=at)[0]["number"]
    if number > MOST_RECORDS:
        raise LimitExceeded(
            f"At {at.isoformat()} the graph held {number:,} statements, too many to go back to as a whole. "
            "Ask /statements?entity=… with known_at about one thing."
        )
    judgements = [{k: native(v) for k, v in row["node"].items()} for row in asked(JUDGEMENTS)]
    records = (_record(row, at) for row in asked(RECORDS, at=at))
    return assembled(known(records, judgements, at), vocabulary)


def _record(row: dict[str, Any], at: datetime) -> Record:
    """A record that was known at the moment. When it was recorded is not asked for: times are the dearest to carry."""
    statement = Statement(
        subject=row["said_of"], predicate=row["predicate"], object=row["said_to"], value=row["value"],
        document=row["document"], start=row["start"], end=row["end"], quote=row["quote"], extractor=row["extractor"],
        confidence=row["confidence"], basis=row["basis"], valid_from=row["valid_from"], valid_to=row["valid_to"],
        part=row["part"],
    )  # fmt: skip
    return Record(
        statement=statement, record_id=row["record_id"], layer=row["layer"], subject=row["subject"],
        object=row["object"], ruling=None, judgement=None, text_version=None, recorded_at=at, retracted_at=None,
    )  # fmt: skip


def assembled(records: Iterable[Record], vocabulary: Vocabulary) -> Snapshot:
    """The snapshot that these records make."""
    by_entity: dict[str, list[Record]] = defaultdict(list)
    papers: dict[str, set[str]] = defaultdict(set)
    stated: Counter[str] = Counter()
    for record in records:
        by_entity[record.subject].append(record)
        if record.object is not None and record.object != record.subject:
            by_entity[record.object].append(record)
        if record.supports:
            papers[record.subject].add(record.statement.document)
            stated[record.statement.document] += 1
    views = {entity: view(entity, held, vocabulary) for entity, held in sorted(by_entity.items())}
    found = {entity: seen for entity, seen in views.items() if seen is not None}
    for paper in sorted(stated):  # the store has a node for each, whether or not anything is said of it
        found.setdefault(paper, EntityView(id=paper, type=None, labels=PAPER, properties={}, edges=()))
    return Snapshot(
        found,
        {entity: frozenset(told) for entity, told in papers.items()},
        dict(stated),
    )
