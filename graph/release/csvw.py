"""The tables of a release as CSV (UTF-8, RFC 4180), with a description of every column in CSVW."""

import csv
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import orjson

from graph.rdf.terms import decimal
from graph.release.tables import SEPARATOR, Column, Table, cell

DESCRIPTION = "csv-metadata.json"
TYPES = {
    "text": "string", "number": "double", "integer": "integer", "boolean": "boolean", "date": "date", "list": "string",
}  # fmt: skip


def write_csv(tables: Sequence[Table], folder: Path, about: dict[str, Any], iri: Callable[[Column], str]) -> None:
    """A file a table, and `csv-metadata.json`, which describes them. `about` says what all are and whose."""
    folder.mkdir()
    for table in tables:
        rows = ([written(c, row.get(c.name), SEPARATOR) for c in table.columns] for row in table.rows())
        write_rows(folder / f"{table.name}.csv", [c.name for c in table.columns], rows)
    described = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        **about,
        "dialect": {"lineTerminators": ["\r\n", "\n"], "encoding": "utf-8", "header": True},
        "tables": [_described(table, iri) for table in tables],
    }
    text = orjson.dumps(described, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    (folder / DESCRIPTION).write_bytes(text)


def write_rows(path: Path, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """One file of CSV."""
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(rows)


def written(column: Column, value: Any, separator: str) -> str:
    """A value as its cell has it; empty where there is none. Entries of a list stand between separators."""
    found = cell(column, value)
    if found is None:
        return ""
    if column.kind == "list":
        return separator.join(str(entry).replace(separator, "¦") for entry in found)
    if column.kind == "boolean":
        return "true" if found else "false"
    if column.kind == "number":
        return decimal(found)
    return str(found)


def _described(table: Table, iri: Callable[[Column], str]) -> dict[str, Any]:
    schema: dict[str, Any] = {"columns": [_column(column, iri) for column in table.columns]}
    if table.thing:
        schema["primaryKey"] = "id"
    return {"url": f"{table.name}.csv", "dc:description": table.description, "tableSchema": schema}


def _column(column: Column, iri: Callable[[Column], str]) -> dict[str, Any]:
    row: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "datatype": TYPES[column.kind],
        "dc:description": column.description,
    }
    if address := iri(column):
        row["propertyUrl"] = address
    if column.kind == "list":
        row["separator"] = SEPARATOR
    return row
