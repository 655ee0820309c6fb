"""A release as tables: one a class of things, relations with their times, statements, merges."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

import orjson

from graph.rdf.describe import Kept
from graph.rdf.order import in_order
from graph.release.contents import Contents, from_line, to_line
from graph.store.deriving import Supporter, edge_periods
from graph.store.history import view
from graph.store.periods import Period
from graph.store.records import keys_of, order_of
from ontology.vocabulary import Predicate, Vocabulary

Kind = Literal["text", "number", "integer", "boolean", "date", "list"]
Row = dict[str, Any]
# What lies between the entries of a list in a cell of CSV; in a value of its own it becomes a broken bar.
SEPARATOR = "|"
UNTYPED = "other_thing"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds, what it means, the IRI of its property, and the table that its ids stand in."""

    name: str
    kind: Kind
    description: str
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose rows are read anew each time. `thing` is the class that its rows are of, for tables of things."""

    name: str
    description: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterator[Row]]
    number: int
    thing: str = ""


STATEMENT_COLUMNS = (
    Column("id", "text", "Names what was said; the statement is {base}/id/ and this."),
    Column("subject", "text", "The thing that it is about."),
    Column("predicate", "text", "The property, as the ontology names it."),
    Column("object", "text", "The thing that it leads to, where it is a relation."),
    Column("value", "text", "The value, where it is none."),
    Column("value_type", "text", "What the value is: text, number, integer or boolean."),
    Column("document", "text", "Where it is said."),
    Column("start", "integer", "Where the quote begins in the document's text, in characters."),
    Column("end", "integer", "Where the quote ends, exclusive."),
    Column("quote", "text", "The words that say so."),
    Column("extractor", "text", "What read it."),
    Column("confidence", "number", "Estimated share of such statements that are right, 0 to 1."),
    Column("basis", "text", "Whether it stands in the text, the manifest or a register, or was inferred."),
    Column("valid_from", "text", "Since when it holds, inclusive (EDTF); empty is unknown."),
    Column("valid_to", "text", "Until when it holds, inclusive (EDTF); empty is unknown."),
    Column("part", "boolean", "Whether it holds for a part only."),
    Column("layer", "text", "What made it: reading, review or linking."),
    Column("ruling", "text", "What a reviewer said of it; nothing rests on a rejected or corrected one."),
    Column("stands_at", "text", "The thing that the subject is now, after merges."),
    Column("object_stands_at", "text", "The thing that the object is now, after merges."),
)
RELATION_COLUMNS = (
    Column("subject", "text", "The thing that the relation leads from."),
    Column("predicate", "text", "The relation, as the ontology names it."),
    Column("object", "text", "The thing that it leads to."),
    Column("period", "integer", "1, 2, …: a relation that held for several separate times has a row for each."),
    Column("valid_from", "date", "The first day, inclusive; empty is unknown."),
    Column("valid_to", "date", "The last day, inclusive; empty is unknown."),
    Column("valid_from_edtf", "text", "The same as precise as it was said."),
    Column("valid_to_edtf", "text", "The same as precise as it was said."),
    Column("part", "boolean", "Whether it holds for a part only."),
    Column("statements", "integer", "How many statements say so."),
    Column("fact", "text", "Stands for the relation without its time."),
)
MERGED_COLUMNS = (
    Column("id", "text", "An id that was merged."),
    Column("replaced_by", "text", "The id of the thing that it is now."),
)
LIFE = (
    Column("valid_from", "date", "The first day of its life, inclusive; empty is unknown."),
    Column("valid_to", "date", "The last day of its life, inclusive; empty is unknown."),
    Column("valid_from_edtf", "text", "The same as precise as it was said."),
    Column("valid_to_edtf", "text", "The same as precise as it was said."),
)


def make_tables(contents: Contents, vocabulary: Vocabulary, folder: Path) -> list[Table]:
    """All tables that have a row. Their rows lie in `folder` as JSON Lines, as long as that is there."""
    tables = [*_things(contents, vocabulary, folder), _relations(contents, vocabulary, folder)]
    statements = map(statement_row, contents.statements())
    tables.append(
        Table(
            "statement",
            "What was said, where, in which words, and when it holds.",
            STATEMENT_COLUMNS,
            lambda: map(statement_row, contents.statements()),
            sum(1 for _ in statements),
        )
    )
    merged = [{"id": old, "replaced_by": new} for old, new in sorted(contents.merged.items())]
    tables.append(
        Table("merged", "Ids that were merged into others.", MERGED_COLUMNS, lambda: iter(merged), len(merged))
    )
    return [table for table in tables if table.number]


def statement_row(kept: Kept) -> Row:
    """A statement as a row of its table."""
    said = kept.statement
    kinds: dict[type, str] = {bool: "boolean", int: "integer", float: "number", str: "text"}
    value = said.value
    return said.as_dict() | {
        "value": value if value is None or isinstance(value, str) else orjson.dumps(value).decode(),
        "value_type": None if value is None else kinds[type(value)],
        "part": said.part,
        "layer": kept.layer,
        "ruling": kept.ruling,
        "stands_at": kept.subject,
        "object_stands_at": kept.object,
    }


def _things(contents: Contents, vocabulary: Vocabulary, folder: Path) -> Iterator[Table]:
    """One table for each class under the most general, with what it and its subclasses may carry."""
    paths: dict[str, Path] = {}
    numbers: dict[str, int] = {}
    used: dict[str, set[str]] = {}
    files = {}
    try:
        for top, row in _thing_rows(contents, vocabulary):
            if top not in files:
                paths[top] = folder / f"rows-{top}.jsonl"
                files[top] = paths[top].open("wb")
            files[top].write(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))
            numbers[top] = numbers.get(top, 0) + 1
            used.setdefault(top, set()).update(row)
    finally:
        for file in files.values():
            file.close()
    for top in sorted(paths, key=lambda name: list(vocabulary.classes).index(name) if name else len(numbers) + 1000):
        name = _snake(top) if top else UNTYPED
        words = (
            vocabulary.classes[top].description
            if top
            else "Things that statements lead to and of whose class nothing is said."
        )
        yield Table(
            name, words, tuple(_columns(top, used[top], vocabulary)), _reader(paths[top]), numbers[top], top or "Entity"
        )


def _thing_rows(contents: Contents, vocabulary: Vocabulary) -> Iterator[tuple[str, Row]]:
    """The things in the order of their ids, and then those that others only lead to."""
    pointed: set[str] = set()
    papers: set[str] = set()
    told: set[str] = set()
    for thing, same in groupby(contents.statements(), key=lambda kept: kept.subject):
        kept = list(same)
        pointed.update(k.object for k in kept if k.object is not None)
        papers.update(k.statement.document for k in kept)
        told.add(thing)
        found = view(thing, kept, vocabulary)
        if found is None:
            continue
        top = vocabulary.top(found.type) if found.type else ""
        labels = [label for label in found.labels if label != "Entity"]
        yield top, {"id": thing, "labels": labels} | {name: _plain(value) for name, value in found.properties.items()}
    for thing in sorted((pointed | papers) - told):
        yield "", {"id": thing, "labels": ["Document"] if thing in papers else []}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _columns(top: str, used: set[str], vocabulary: Vocabulary) -> Iterator[Column]:
    yield Column("id", "text", "The id; the thing is {base}/id/ and this.")
    yield Column("labels", "list", "Its class and the classes above that, most of them also labels in Neo4j.")
    if not top:
        return
    below = [c for c in vocabulary.classes.values() if top in c.labels]
    slots = {slot for c in below for slot in c.slots} | set(vocabulary.classes["Entity"].slots)
    for predicate in vocabulary.predicates.values():
        if predicate.relation:
            continue
        found = list(_columns_of(predicate))
        if predicate.name in slots or used.intersection(column.name for column in found):
            yield from found
        if predicate.name == "type":
            yield from LIFE


def _columns_of(predicate: Predicate) -> Iterator[Column]:
    words, iri = predicate.description, predicate.iri
    if predicate.range == "Edtf":
        yield Column(f"{predicate.name}_edtf", "text", f"{words} (EDTF, as precise as it was said)", iri)
        yield Column(f"{predicate.name}_earliest", "date", f"{words}: the earliest day")
        yield Column(f"{predicate.name}_latest", "date", f"{words}: the latest day")
    elif predicate.multivalued:
        yield Column(predicate.name, "list", words, iri)
    else:
        kinds: dict[str, Kind] = {"decimal": "number", "boolean": "boolean"}
        yield Column(predicate.name, kinds.get(predicate.range, "text"), words, iri)


def _relations(contents: Contents, vocabulary: Vocabulary, folder: Path) -> Table:
    path = folder / "rows-relations.jsonl"
    number = 0
    with path.open("wb") as file:
        for row in _relation_rows(contents.statements(), vocabulary):
            file.write(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))
            number += 1
    words = "Relations between things with their times, as the statements in force make them."
    return Table("relation", words, RELATION_COLUMNS, _reader(path), number)


def _relation_rows(statements: Iterable[Kept], vocabulary: Vocabulary) -> Iterator[Row]:
    def pair(kept: Kept) -> tuple[str, str, str]:
        subject, obj, predicate = kept.subject, kept.object or "", kept.statement.predicate
        if vocabulary.predicate(predicate).symmetric:
            subject, obj = min(subject, obj), max(subject, obj)
        return (subject, predicate, obj)

    relations = (k for k in statements if k.object is not None and k.supports and k.object != k.subject)
    for (subject, predicate, obj), same in groupby(
        in_order(relations, key=pair, dump=to_line, load=from_line), key=pair
    ):
        kept = list(same)
        fact = keys_of(kept[0].statement, subject, obj, vocabulary).fact
        for number, period in enumerate(edge_periods(map(_supporter, kept)), 1):
            yield {
                "subject": subject, "predicate": predicate, "object": obj, "period": number,
                **{name: _plain(value) for name, value in period.properties().items()},
                "part": period.part, "statements": len(kept), "fact": fact,
            }  # fmt: skip


def _supporter(kept: Kept) -> Supporter:
    said = kept.statement
    return Supporter(order_of(said, kept.ruling), said.value, Period(said.valid_from, said.valid_to, said.part))


def _reader(path: Path) -> Callable[[], Iterator[Row]]:
    def rows() -> Iterator[Row]:
        with path.open("rb") as lines:
            yield from map(orjson.loads, lines)

    return rows


def _snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() and n else c.lower() for n, c in enumerate(name))


def cell(column: Column, value: Any) -> Any:
    """The value as its column must have it; None for one of another kind (the shapes tell of those)."""
    if value is None:
        return None
    kind = column.kind
    if kind == "list":
        return value if isinstance(value, list) else [str(value)]
    if kind == "boolean":
        return value if isinstance(value, bool) else None
    if kind in ("number", "integer"):
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return None if not number else float(value) if kind == "number" else int(value)
    return value if isinstance(value, str) else str(value)
