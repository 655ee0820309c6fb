"""The tables of a release as Parquet, typed, for polars, DuckDB, pandas and R."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from graph.release.tables import Column, Row, Table, cell

# Rows in memory at a time, which are one row group.
ROWS = 20_000
TYPES = {
    "text": pa.string(), "number": pa.float64(), "integer": pa.int64(), "boolean": pa.bool_(), "date": pa.date32(),
    "list": pa.list_(pa.string()),
}  # fmt: skip


def write_parquet(tables: Sequence[Table], folder: Path) -> None:
    """A file a table, compressed with Zstandard; each column carries its description."""
    folder.mkdir()
    for table in tables:
        fields = [pa.field(c.name, TYPES[c.kind], metadata={"description": c.description}) for c in table.columns]
        schema = pa.schema(fields, metadata={"description": table.description})
        with pq.ParquetWriter(folder / f"{table.name}.parquet", schema, compression="zstd") as writer:
            for rows in _portions(table.rows()):
                writer.write_table(pa.table([_column(c, rows) for c in table.columns], schema=schema))


def _portions(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rest = iter(rows)
    while portion := list(islice(rest, ROWS)):
        yield portion


def _column(column: Column, rows: list[Row]) -> Any:
    return pa.array([_value(column, row.get(column.name)) for row in rows], type=TYPES[column.kind])


def _value(column: Column, value: Any) -> Any:
    found = cell(column, value)
    if found is None:
        return None
    if column.kind == "date":
        return date.fromisoformat(found)
    if column.kind == "text":
        return sound(found)
    return [sound(str(entry)) for entry in found] if column.kind == "list" else found


def sound(text: str) -> str:
    """The text as UTF-8 can hold it: half a surrogate pair becomes the replacement character, as in RDF."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
