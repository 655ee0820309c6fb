"""Erase words for good: a stretch of a paper or a person, from texts, statements, judgements and history."""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from neo4j import Driver

from graph.store.backup import PARTS
from graph.store.censoring import ERASED, Censor, Row
from graph.store.marks import LOAD, TOKEN, Mark, seal, words_in
from graph.store.placing import placement
from graph.store.reconciling import Touched, reconcile
from graph.store.recording import live_properties, touch
from graph.store.records import record_of
from graph.store.writing import Asking, Writing, look, new_operation, write
from joinedup.errors import InvalidValue, UnknownName
from ontology.vocabulary import Vocabulary

PUT = "UNWIND $rows AS row MERGE (e:Erasure {id: row.id}) SET e = row"
NAMES = """
CALL () {
  MATCH (e:Entity {id: $id}) RETURN e
  UNION
  MATCH (e:Former {id: $id}) RETURN e
}
OPTIONAL MATCH (e)<-[:MERGED_INTO*0..]-(same)
WITH collect(DISTINCT same) AS all
UNWIND all AS same
OPTIONAL MATCH (same)<-[:SUBJECT|OBJECT]-(s:Statement)-[:STATED_IN]->(d)
RETURN same.id AS id, [same.id] + collect(DISTINCT s.subject) + collect(DISTINCT s.object) AS ids,
  collect(DISTINCT CASE WHEN s.predicate IN ['name', 'alias'] AND s.value IS NOT NULL
    THEN [s.subject, toString(s.value)] END) AS names, collect(DISTINCT d.id) AS documents
"""
TEXT = """
MATCH (d:Document {id: $document})
MATCH (t:DocumentText {id: d.text_version})
RETURN t.id AS id, t.text AS text
"""
DROP_RECORDS = "UNWIND $rows AS id MATCH (s:Statement {record_id: id}) DETACH DELETE s"
SET_RECORDS = "UNWIND $rows AS row MATCH (s:Statement {record_id: row.record}) SET s += row.properties"
SET_TEXTS = "UNWIND $rows AS row MATCH (t:DocumentText {id: row.id}) SET t.text = row.text"
DROP_JUDGEMENTS = "UNWIND $rows AS id MATCH (j:Judgement {record_id: id}) DELETE j"
SET_JUDGEMENTS = "UNWIND $rows AS row MATCH (j:Judgement {record_id: row.record_id}) SET j += row"
SET_CHANGES = "UNWIND $rows AS row MATCH (c:Change {seq: row.seq}) SET c += row"
CANDIDATES = "MATCH (k:Candidate) RETURN k.id AS id, k.entity AS entity, k.other AS other"
DROP_CANDIDATES = "UNWIND $rows AS id MATCH (k:Candidate {id: id}) DELETE k"
IDS = "MATCH (e:Entity|Former) RETURN e.id AS id"
EMPTIED = """
UNWIND $rows AS id
CALL (id) {
  MATCH (e:Entity {id: id}) RETURN e
  UNION
  MATCH (e:Former {id: id}) RETURN e
}
WITH e WHERE NOT EXISTS { (e)<-[:SUBJECT|OBJECT|STATED_IN]-() }
DETACH DELETE e
"""


@dataclass(slots=True)
class Erased:
    """What an erasure took: the mark, and how many records and judgements went, records and texts were masked."""

    mark: Mark
    operation: str
    records_gone: int = 0
    records_masked: int = 0
    judgements: int = 0
    texts: int = 0


def marks(asking: Asking) -> list[Mark]:
    """All marks of a store."""
    return [Mark.from_node(row["node"]) for row in asking.rows(LOAD)]


def mark_of_span(asking: Asking, document: str, span: tuple[int, int], who: str, why: str) -> Mark:
    """The mark of a stretch of a paper's present text. Raises UnknownName, or InvalidValue where there are no words."""
    rows = asking.rows(TEXT, document=document)
    if not rows:
        raise UnknownName(f"There is no document {document!r} with a text.")
    text, (start, end) = rows[0]["text"], span
    if not 0 <= start < end <= len(text):
        raise InvalidValue(f"{start} to {end} is no stretch of {document}, which has {len(text)} characters.")
    salt = _salt(asking)
    tokens = [m.group() for m in TOKEN.finditer(text[start:end])]
    if not tokens:
        raise InvalidValue(f"Between {start} and {end} of {document} there are no words; they may be erased already.")
    telling = [t for t in tokens if not t.islower()]
    runs = [list(run) for named, run in groupby(tokens, key=lambda t: not t.islower()) if named]
    forms = {seal(words_in(" ".join(run)), salt) for run in [tokens, *runs] if len(run) > 1 or len(tokens) == 1}
    return Mark(
        id=f"erasure-{secrets.token_hex(8)}", kind="span", salt=salt, at=datetime.now(UTC), who=who, why=why,
        document=document, text=rows[0]["id"], start=start, end=end, forms=tuple(sorted(forms)),
        local=tuple(sorted({seal(words_in(t), salt) for t in telling})), documents=(document,),
    )  # fmt: skip


def mark_of_person(asking: Asking, person: str, who: str, why: str) -> Mark:
    """The mark of a person under every name that papers give. Raises UnknownName, InvalidValue for another thing."""
    if not person.startswith("person-"):
        raise InvalidValue(f"{person} is no person. Of other things, erase the stretches of papers that are wrong.")
    rows = asking.rows(NAMES, id=person)
    ids = {i for row in rows for i in row["ids"] if i and i.startswith("person-")} & (
        {person} | {row["id"] for row in rows} | {n[0] for row in rows for n in row["names"] if n}
    )
    names = {n[1] for row in rows for n in row["names"] if n and n[0] in ids}
    if not names:
        raise UnknownName(f"There is no {person!r} in the graph, or nothing is said of its name.")
    salt = _salt(asking)
    forms, local = set(), set()
    for name in names:
        words = words_in(name)
        if len(words) > 1:
            forms.add(seal(words, salt))
            local.add(seal([words[0][0], words[-1]], salt))
        local.add(seal(words[-1:], salt))
    documents = {d for row in rows for d in row["documents"] if d and not d.startswith("register-")}
    return Mark(
        id=f"erasure-{secrets.token_hex(8)}", kind="person", salt=salt, at=datetime.now(UTC), who=who, why=why,
        forms=tuple(sorted(forms)), local=tuple(sorted(local)), things=tuple(sorted(seal([i], salt) for i in ids)),
        documents=tuple(sorted(documents)),
    )  # fmt: skip


def erase(
    driver: Driver, mark: Mark, vocabulary: Vocabulary, database: str | None = None, *, dry_run: bool = False
) -> Erased:
    """Take the words of a mark out of the whole store, in one transaction; the mark stays, and keeps them out.

    All of the store is looked through. This is the one exception to append-only: it cannot be undone. With `dry_run`
    the transaction is rolled back.
    """
    operation = new_operation("erase")

    def work(writing: Writing) -> Erased:
        return _erase(writing, mark, Erased(mark, operation))

    if not dry_run:
        return write(driver, work, operation=operation, vocabulary=vocabulary, database=database)
    with (
        driver.session(database=database, notifications_min_severity="OFF") as session,
        session.begin_transaction() as tx,
    ):
        try:
            return work(Writing(tx, operation, vocabulary, datetime.now(UTC)))
        finally:
            tx.rollback()


def put_marks(driver: Driver, given: Iterable[Mark], database: str | None = None) -> None:
    """Let a store know of erasures that were made elsewhere or before it was made anew."""
    rows = [mark.properties() for mark in given]
    with driver.session(database=database, notifications_min_severity="OFF") as session:
        session.run(PUT, rows=rows).consume()


def make_mark(driver: Driver, made: Callable[[Asking], Mark], database: str | None = None) -> Mark:
    """Make a mark from what the store holds; its reason must not have the words. Nothing is changed."""
    mark = look(driver, made, database)
    if Censor([mark]).text(mark.why, mark.document or next(iter(mark.documents), ""), "") != mark.why:
        raise InvalidValue("The reason has the words that are to be erased, and it is kept. Give one without them.")
    return mark


def _salt(asking: Asking) -> str:
    """One salt for all marks of a store, so that a text is looked through once."""
    there = marks(asking)
    return there[0].salt if there else secrets.token_hex(16)


def _erase(writing: Writing, mark: Mark, erased: Erased) -> Erased:
    writing.run(PUT, rows=[mark.properties()])
    censor = Censor([mark])
    touched = Touched()
    for kind in ("text", "record", "judgement", "change"):
        rows = ({"kind": kind, **dict(record)} for record in writing.tx.run(PARTS[kind]))
        changed = [(row, kept) for row in rows if (kept := censor.line(row)) is not row]
        {"text": _texts, "record": _records, "judgement": _judgements, "change": _changes}[kind](
            writing, changed, touched, erased
        )
    stale = [
        r["id"] for r in writing.rows(CANDIDATES) if any(censor.finder.is_erased(r[e]) for e in ("entity", "other"))
    ]
    writing.run_rows(DROP_CANDIDATES, stale)
    writing.change("erased", ERASED, document=mark.document)
    reconcile(writing, touched)
    # Also what was merged, at which no statement stands; of the others, what is empty now and named by the words.
    ids = [record["id"] for record in writing.tx.run(IDS)]
    writing.run_rows(EMPTIED, [i for i in ids if _is_named(censor, mark, i)])
    return erased


def _is_named(censor: Censor, mark: Mark, entity: str) -> bool:
    """Whether the id of an entity has the words."""
    in_paper = mark.document is not None and censor.finder.in_id(entity, mark.document)
    return in_paper or censor.finder.is_erased(entity)


_Changed = Iterable[tuple[Row, Row | None]]


def _texts(writing: Writing, changed: _Changed, touched: Touched, erased: Erased) -> None:
    rows = [kept["node"] for _, kept in changed if kept]
    erased.texts = len(rows)
    writing.run_rows(SET_TEXTS, rows)


def _records(writing: Writing, changed: _Changed, touched: Touched, erased: Erased) -> None:
    placed = placement(writing)
    gone: list[str] = []
    masked: list[dict[str, Any]] = []
    for row, kept in changed:
        before = record_of(row)
        if before.supports:
            touch(writing, touched, before.statement, before.subject, before.object)
        touched.entities.update(e for e in (row["subject"], row["object"], row["document"]) if e)
        if kept is None:
            gone.append(before.record_id)
            continue
        after = record_of(kept)
        properties = {name: kept["node"].get(name) for name in ("id", "quote", "value")}
        if after.live:
            subject, obj = placed.ends(after.statement)
            properties |= live_properties(writing, after.statement, subject, obj, after.ruling)
            touch(writing, touched, after.statement, subject, obj)
        masked.append({"record": after.record_id, "properties": properties})
    writing.run_rows(SET_RECORDS, masked)
    writing.run_rows(DROP_RECORDS, gone)
    erased.records_gone, erased.records_masked = len(gone), len(masked)


def _judgements(writing: Writing, changed: _Changed, touched: Touched, erased: Erased) -> None:
    pairs = list(changed)
    writing.run_rows(SET_JUDGEMENTS, [kept["node"] for _, kept in pairs if kept])
    writing.run_rows(DROP_JUDGEMENTS, [row["node"]["record_id"] for row, kept in pairs if not kept])
    erased.judgements = len(pairs)


def _changes(writing: Writing, changed: _Changed, touched: Touched, erased: Erased) -> None:
    writing.run_rows(SET_CHANGES, [kept["node"] for _, kept in changed if kept])
