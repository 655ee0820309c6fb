"""Backup and restore: all that the store holds as compressed JSON Lines with a checksum, and the same store from it."""

import gzip
import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import orjson
from neo4j import Driver, Transaction

from graph.store.censoring import Censor
from graph.store.marks import Mark
from graph.store.moving import LINK
from graph.store.reconciling import ENTITIES, Touched, reconcile
from graph.store.recording import ADD_RELATION, ADD_VALUE, live_properties, touch
from graph.store.records import record_of
from graph.store.schema import STATE, leads_to, prepare
from graph.store.writing import Writing, new_operation, write
from joinedup.errors import InputError, StoreError, StoreMismatch
from ontology.vocabulary import Vocabulary

FORMAT = "joinedup backup 1"
ROWS = 5_000
# kind of line → the query that gives them, in an order that does not depend on the server
PARTS = {
    "counter": "MATCH (c:Counter {id: 'seq'}) RETURN properties(c) AS node",
    "document": (
        "MATCH (d) WHERE (d:Document OR d:Former) AND d.content_hash IS NOT NULL "
        f"RETURN {{id: d.id, {', '.join(f'{n}: d.{n}' for n in STATE)}}} AS node ORDER BY d.id"
    ),
    "text": "MATCH (t:DocumentText) RETURN properties(t) AS node ORDER BY t.id",
    "record": (
        "MATCH (s:Statement)-[:STATED_IN]->(d), (s)-[:SUBJECT]->(a) OPTIONAL MATCH (s)-[:OBJECT]->(b) "
        "RETURN properties(s) AS node, d.id AS document, a.id AS subject, b.id AS object ORDER BY s.record_id"
    ),
    "judgement": "MATCH (j:Judgement) RETURN properties(j) AS node ORDER BY j.record_id",
    "link": (
        "MATCH (a)-[m:MERGED_INTO|SPLIT_FROM]->(b) RETURN {entity: a.id, edge: type(m), other: b.id} AS node "
        "ORDER BY a.id, b.id"
    ),
    "change": "MATCH (c:Change) RETURN properties(c) AS node ORDER BY c.seq",
    "erasure": "MATCH (e:Erasure) RETURN properties(e) AS node ORDER BY e.id",
}
TIMES = ("recorded_at", "retracted_at", "at", "judged_at", "undone_at", "loaded_at", "withdrawn_at")
DATES = ("valid_from", "valid_to")


def backup(driver: Driver, path: Path, database: str | None = None) -> str:
    """Write everything to `path` and give its SHA-256, which also stands in `path` + `.sha256`.

    The file is that of one moment, for writers wait meanwhile. Memory does not grow with the store.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with driver.session(database=database, notifications_min_severity="OFF") as session:
        tx = session.begin_transaction()
        try:
            # The writers' lock, so that what is read in several queries is of one moment.
            tx.run("MATCH (c:Counter {id: 'seq'}) SET c.lock = timestamp()").consume()
            return write_backup(path, _all(tx))
        finally:
            tx.rollback()


def _all(tx: Transaction) -> Iterator[dict[str, Any]]:
    for kind, query in PARTS.items():
        for row in tx.run(query):
            yield {"kind": kind, **row.data()}


def restore(
    driver: Driver, path: Path, vocabulary: Vocabulary, database: str | None = None, marks: Sequence[Mark] = ()
) -> int:
    """Rebuild the store of a backup in an empty Neo4j, the same in every record, change and edge. Gives how many lines.

    What `marks` say was erased after the backup was written is left out, and the store knows of it. A backup of an
    older ontology is migrated. Raises InputError where the file is not what its checksum says or no backup, StoreError
    where Neo4j is not empty, StoreMismatch where it was made for an ontology from which no way leads to this one. A
    restore that was broken off must begin with an empty graph.
    """
    _verify(path)
    prepare(driver, vocabulary, database)
    with driver.session(database=database, notifications_min_severity="OFF") as session:
        there = session.run("OPTIONAL MATCH (n:Change|Entity|Statement|Former) RETURN count(n) AS n").single(
            strict=True
        )
    if there["n"]:
        raise StoreError(
            "A backup is restored into an empty store only; this one holds something. Nothing was changed."
        )
    operation = new_operation("restore")
    lines = without_erased(read_backup(path), marks) if marks else read_backup(path)
    number = 0
    counter: dict[str, Any] = {}
    while portion := list(islice(lines, ROWS)):
        number += len(portion)
        counter = next((row["node"] for row in portion if row["kind"] == "counter"), counter)
        if not leads_to(str(counter.get("ontology")), vocabulary.version):
            raise StoreMismatch(
                f"{path} was made for version {counter.get('ontology')} of the ontology, and no way leads from there "
                f"to version {vocabulary.version} of this program. Restore it with the joinedup that made it."
            )
        write(
            driver,
            lambda writing, portion=portion: _put(writing, portion),  # type: ignore[misc]
            operation=operation,
            vocabulary=vocabulary,
            database=database,
        )
    with driver.session(database=database) as session:
        session.run("MATCH (c:Counter {id: 'seq'}) SET c = $node", node=_times(counter)).consume()
        rows = [mark.properties() for mark in marks]
        session.run("UNWIND $rows AS row MERGE (e:Erasure {id: row.id}) SET e = row", rows=rows).consume()
    prepare(driver, vocabulary, database)
    return number


def rewrite(path: Path, marks: Sequence[Mark]) -> bool:
    """Take what was erased out of a backup, in place, with its checksum. Gives whether anything was in it.

    The file that was there is overwritten before it goes, which on a copying file system or a solid-state disk need not
    reach every block. Raises InputError where the file is no backup.
    """
    found = 0

    def lines() -> Iterator[dict[str, Any]]:
        nonlocal found
        censor = Censor(list(marks))
        for row in read_backup(path):
            kept = censor.line(row)
            found += kept is not row
            if kept is not None:
                yield kept
        yield from ({"kind": "erasure", "node": mark.properties()} for mark in marks)

    beside = path.with_name(path.name + ".erasing")
    write_backup(beside, lines())
    size = path.stat().st_size
    if found:
        with path.open("r+b") as file:
            file.write(b"\0" * size)
            file.flush()
            os.fsync(file.fileno())
    beside.replace(path)
    checksum = _checksum(path)
    path.with_name(path.name + ".sha256").write_text(f"{checksum}  {path.name}\n", encoding="utf-8")
    beside.with_name(beside.name + ".sha256").unlink()
    return found > 0


def without_erased(lines: Iterable[dict[str, Any]], marks: Sequence[Mark]) -> Iterator[dict[str, Any]]:
    """The lines of a backup without what was erased."""
    censor = Censor(list(marks))
    return (kept for row in lines if (kept := censor.line(row)) is not None)


def read_backup(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a backup. Raises InputError where it is none."""
    try:
        with gzip.open(path, "rb") as lines:
            if orjson.loads(next(lines, b"{}")).get("format") != FORMAT:
                raise InputError(f"{path} is not a backup of joinedup.")
            for line in lines:
                yield orjson.loads(line)
    except (OSError, EOFError, orjson.JSONDecodeError) as error:
        raise InputError(f"{path} cannot be read as a backup: {error}") from error


def write_backup(path: Path, rows: Iterable[dict[str, Any]]) -> str:
    """Write lines as a backup with its checksum, in place of what was there."""
    unfinished = path.with_name(path.name + ".part")
    with unfinished.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0) as out:
        out.write(_line({"format": FORMAT}))
        for row in rows:
            out.write(_line(row))
    unfinished.replace(path)
    checksum = _checksum(path)
    path.with_name(path.name + ".sha256").write_text(f"{checksum}  {path.name}\n", encoding="utf-8")
    return checksum


def _put(writing: Writing, portion: list[dict[str, Any]]) -> None:
    rows: dict[str, list[dict[str, Any]]] = {kind: [] for kind in PARTS}
    for row in portion:
        rows[row["kind"]].append(row)
    _put_documents(writing, [row["node"] for row in rows["document"]])
    writing.run_rows(
        "UNWIND $rows AS row MATCH (d:Entity|Former {id: row.document}) "
        "CREATE (t:DocumentText)-[:TEXT_OF]->(d) SET t = row",
        [row["node"] for row in rows["text"]],
    )
    _put_records(writing, rows["record"])
    for kind, label in (("judgement", "Judgement"), ("change", "Change"), ("erasure", "Erasure")):
        nodes = (_times(row["node"]) for row in rows[kind])
        writing.run_rows(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", nodes)
    for row in rows["link"]:
        node = row["node"]
        for name in (node["entity"], node["other"]):
            writing.run("OPTIONAL MATCH (f:Former {id: $id}) WITH f WHERE f IS NULL MERGE (:Entity {id: $id})", id=name)
        writing.run(LINK.format(edge=node["edge"]), entity=node["entity"], other=node["other"])
        touched = Touched(entities={node["entity"], node["other"]})
        reconcile(writing, touched)


def _put_documents(writing: Writing, nodes: list[dict[str, Any]]) -> None:
    writing.run_rows(ENTITIES, [node["id"] for node in nodes])
    writing.run_rows(
        "UNWIND $rows AS row MATCH (d:Entity {id: row.id}) SET d:Document, d += row", [_times(node) for node in nodes]
    )
    touched = Touched(entities={node["id"] for node in nodes})
    reconcile(writing, touched)


def _put_records(writing: Writing, rows: list[dict[str, Any]]) -> None:
    touched = Touched()
    for row in rows:
        row["node"] = _times(row["node"])
        row["properties"] = row["node"]
    ends = {end for row in rows for end in (row["document"], row["subject"], row["object"]) if end is not None}
    writing.run_rows("UNWIND $rows AS id MATCH (f:Former {id: id}) SET f:Entity REMOVE f:Former", sorted(ends))
    writing.run_rows(ENTITIES, sorted(ends))
    _touch_records(writing, rows, touched)
    add_value, add_relation = (text.replace(", s.recorded_at = $at", "") for text in (ADD_VALUE, ADD_RELATION))
    writing.run_rows(add_value, (row for row in rows if row["object"] is None))
    writing.run_rows(add_relation, (row for row in rows if row["object"] is not None))
    touched.entities |= ends
    reconcile(writing, touched)


def _touch_records(writing: Writing, rows: list[dict[str, Any]], touched: Touched) -> None:
    """What the records support is worked out anew: of one with erased words it is not what it was."""
    for row in rows:
        record = record_of(row)
        if record.live:
            live = live_properties(writing, record.statement, row["subject"], row["object"], record.ruling)
            row["properties"] = row["node"] | {name: value for name, value in live.items() if value is not None}
        touch(writing, touched, record.statement, row["subject"], row["object"])


def _line(row: dict[str, Any]) -> bytes:
    return orjson.dumps(row, default=_text, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value.iso_format())


def _times(node: dict[str, Any]) -> dict[str, Any]:
    """The properties of a node with their times again as times; a backup has them as text."""
    read = dict(node)
    for name, parse in [(n, datetime.fromisoformat) for n in TIMES] + [(n, date.fromisoformat) for n in DATES]:
        if isinstance(read.get(name), str):
            read[name] = parse(read[name])
    return {name: value for name, value in read.items() if value is not None}


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _verify(path: Path) -> None:
    beside = path.with_name(path.name + ".sha256")
    if not path.is_file() or not beside.is_file():
        raise InputError(f"There is no backup {path} with its checksum {beside.name} beside it.")
    if beside.read_text(encoding="utf-8").split()[0] != _checksum(path):
        raise InputError(
            f"{path} is not as it was written: its checksum differs from {beside.name}. Take another copy."
        )
