"""The register's own schema: one class a table, one row a fact, each row with its source and licence."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path
from typing import NamedTuple, TypeVar

from joinedup.errors import InputError


class EntityRow(NamedTuple):
    """A thing is or was of a class. A body that changed its class (a trust made a foundation trust) has two rows.

    `valid_from` and `valid_to` are EDTF, inclusive, empty where unknown; together the rows are the life of the thing.
    """

    id: str
    kind: str
    valid_from: str
    valid_to: str
    note: str
    source: str
    licence: str


class NameRow(NamedTuple):
    """What the thing was called. `name_kind` is official, in-use, abbreviation or former.

    `scope` is `local` where the name means this thing only near to it (LCC), otherwise empty.
    """

    id: str
    name_kind: str
    text: str
    valid_from: str
    valid_to: str
    scope: str
    source: str
    licence: str


class CodeRow(NamedTuple):
    """The thing had the code. `kind` is the class that it had under this code; a code alone identifies nothing."""

    id: str
    scheme: str
    code: str
    kind: str
    valid_from: str
    valid_to: str
    source: str
    licence: str


class RelationRow(NamedTuple):
    """A relation of the ontology between two things; `part` is `yes` where it holds for a part only."""

    subject: str
    predicate: str
    object: str
    valid_from: str
    valid_to: str
    part: str
    source: str
    licence: str


class EventRow(NamedTuple):
    """One body that ended or changed and one that came of it, `happened_on` being the first day of the new.

    `resulting` is empty where nothing came of it. `part` is `yes` where this successor took over a part only.
    """

    event: str
    change_kind: str
    happened_on: str
    original: str
    resulting: str
    part: str
    source: str
    licence: str


class AreaRow(NamedTuple):
    """The middle of an area, for maps."""

    id: str
    name: str
    latitude: str
    longitude: str
    source: str
    licence: str


class SourceRow(NamedTuple):
    """Where rows come from, under which licence, and how to attribute it."""

    id: str
    title: str
    licence: str
    attribution: str


Row = TypeVar("Row", EntityRow, NameRow, CodeRow, RelationRow, EventRow, AreaRow, SourceRow)

TABLES: dict[str, type] = {
    "entities": EntityRow,
    "names": NameRow,
    "codes": CodeRow,
    "relations": RelationRow,
    "events": EventRow,
    "areas": AreaRow,
    "sources": SourceRow,
}


def write_rows(path: Path, kind: type[Row], rows: Iterable[Row]) -> int:
    """Write the rows sorted and without doubles; the number written."""
    ordered = sorted(set(rows))
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(kind._fields)
    writer.writerows(ordered)
    path.write_text(buffer.getvalue(), encoding="utf-8")
    return len(ordered)


def read_rows(path: Path, kind: type[Row]) -> Iterator[Row]:
    """The rows of a table. Raises InputError where a row has another number of cells than the header."""
    for row, _start, _line in read_lines(path, kind):
        yield row


def read_lines(path: Path, kind: type[Row]) -> Iterator[tuple[Row, int, str]]:
    """The rows of a table with the offset and the text of their line in the file. Raises InputError."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"The register's table {path.name} cannot be read: {error}.") from error
    lines = text.splitlines()
    width = len(kind._fields)
    offset = 0
    for number, (cells, line) in enumerate(zip(csv.reader(lines), lines, strict=True), 1):
        if len(cells) != width:
            raise InputError(f"Line {number} of {path.name} has {len(cells)} cells, not {width}: {line}")
        if number > 1:
            yield kind(*cells), offset, line
        offset += len(line) + 1
