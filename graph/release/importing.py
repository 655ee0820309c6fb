"""Files for `neo4j-admin database import full`, which give a Neo4j of one's own the graph of `docs/graph-model.md`."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from graph.rdf.describe import Kept
from graph.release.contents import Contents
from graph.release.csvw import write_rows, written
from graph.release.tables import Column, Kind, Row, Table
from graph.store.records import keys_of, properties_of
from ontology.vocabulary import Vocabulary

TYPES = {
    "text": "string", "number": "double", "integer": "long", "boolean": "boolean", "date": "date", "list": "string[]",
}  # fmt: skip
# Parts arrays; stands in no text.
BETWEEN = "\x1f"
ARGUMENTS = """\
--multiline-fields=true
--ignore-empty-strings=true
--array-delimiter=U+001F
--id-type=string
"""
_KINDS: dict[str, Kind] = {
    "id": "text", "subject": "text", "predicate": "text", "object": "text", "value": "text", "quote": "text",
    "start": "integer", "end": "integer", "extractor": "text", "confidence": "number", "basis": "text",
    "valid_from": "date", "valid_to": "date", "valid_from_edtf": "text", "valid_to_edtf": "text", "part": "boolean",
    "layer": "text", "ruling": "text", "live_fact": "text",
}  # fmt: skip
# A property of one name may have values of several types, but not in one file.
_VALUES: dict[Kind, tuple[type, ...]] = {
    "text": (str, type(None)), "number": (float,), "integer": (int,), "boolean": (bool,),
}  # fmt: skip


def write_neo4j(contents: Contents, tables: Sequence[Table], folder: Path, vocabulary: Vocabulary) -> None:
    """Nodes for things and statements, relationships between them, and `import.args`, which the importer is given."""
    folder.mkdir()
    arguments = [ARGUMENTS]
    for table in tables:
        if table.thing:
            arguments.append(f"--nodes={_things(table, folder)}\n")
        elif table.name == "relation":
            arguments.append(f"--relationships={_relations(table, folder, vocabulary)}\n")
    arguments += [f"--nodes={name}\n" for name in _statements(contents, folder, vocabulary)]
    write_rows(
        folder / "statement_link.csv",
        [":START_ID(Statement)", ":END_ID(Thing)", ":TYPE"],
        _links(contents.statements()),
    )
    arguments.append("--relationships=statement_link.csv\n")
    (folder / "import.args").write_text("".join(arguments), encoding="utf-8", newline="\n")


def _things(table: Table, folder: Path) -> str:
    columns = [c for c in table.columns if c.name not in ("id", "labels")]
    head = ["id:ID(Thing)", ":LABEL", *_head(columns)]
    rows = ([row["id"], BETWEEN.join(["Entity", *row["labels"]]), *_cells(columns, row)] for row in table.rows())
    write_rows(folder / f"{table.name}.csv", head, rows)
    return f"{table.name}.csv"


def _relations(table: Table, folder: Path, vocabulary: Vocabulary) -> str:
    columns = [c for c in table.columns if c.name not in ("subject", "predicate", "object", "statements")]
    head = [":START_ID(Thing)", ":END_ID(Thing)", ":TYPE", *_head(columns)]
    rows = (
        [row["subject"], row["object"], vocabulary.predicate(row["predicate"]).edge, *_cells(columns, row)]
        for row in (row | {"part": row["part"] or None} for row in table.rows())
    )
    write_rows(folder / "relation.csv", head, rows)
    return "relation.csv"


def _statements(contents: Contents, folder: Path, vocabulary: Vocabulary) -> Iterator[str]:
    """The names of the files of statements, one for each type of value."""
    for kind, types in _VALUES.items():
        columns = [Column(name, kind if name == "value" else own, "") for name, own in _KINDS.items()]
        if not any(type(kept.statement.value) in types for kept in contents.statements()):
            continue
        rows = (
            [str(number), "Statement", *_cells(columns, _statement(kept, vocabulary))]
            for number, kept in enumerate(contents.statements())
            if type(kept.statement.value) in types
        )
        name = f"statement_{kind}.csv"
        write_rows(folder / name, [":ID(Statement)", ":LABEL", *_head(columns)], rows)
        yield name


def _statement(kept: Kept, vocabulary: Vocabulary) -> Row:
    row = properties_of(kept.statement) | {"layer": kept.layer, "ruling": kept.ruling}
    if kept.supports:
        row["live_fact"] = keys_of(kept.statement, kept.subject, kept.object, vocabulary).fact
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}


def _links(statements: Iterator[Kept]) -> Iterator[list[str]]:
    """Where each statement leads; statements are numbered in their order."""
    for number, kept in enumerate(statements):
        yield [str(number), kept.subject, "SUBJECT"]
        yield [str(number), kept.statement.document, "STATED_IN"]
        if kept.object is not None:
            yield [str(number), kept.object, "OBJECT"]


def _head(columns: Sequence[Column]) -> list[str]:
    return [f"{column.name}:{TYPES[column.kind]}" for column in columns]


def _cells(columns: Sequence[Column], row: Row) -> list[Any]:
    return [written(column, row.get(column.name), BETWEEN) for column in columns]
