"""A table with a column of names, matched row by row against the register."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from charset_normalizer import from_bytes

from ingest.registers.matching import Match
from ingest.registers.register import Register
from joinedup.errors import InputError, InvalidValue
from ontology.edtf import earliest

ADDED = ("match_id", "match_name", "match_type", "match_ods", "match_gss", "match_confidence", "match_reason")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns hold the name, the day on which it is to be understood, and the place."""

    name: str
    day: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class NameTable:
    """A CSV file in memory: its header and its rows."""

    header: list[str]
    rows: list[list[str]]

    def matched(self, register: Register, columns: Columns) -> Iterator[list[str]]:
        """Every row with the added columns. Rows with fewer cells than the header are filled up."""
        at = {name: index for index, name in enumerate(self.header)}
        width = len(self.header)
        places: dict[str, list[str]] = {}
        for row in self.rows:
            cells = row + [""] * (width - len(row))
            name = cells[at[columns.name]].strip()
            written = cells[at[columns.day]].strip() if columns.day else ""
            place = cells[at[columns.place]].strip() if columns.place else ""
            day = read_day(written)
            hints = places.setdefault(place, [place] if place else [])
            match = register.match(name, day, register.place(hints) if hints else None)
            reason = match.reason if day or not written else f"{match.reason}; {written!r} is not a date"
            yield cells + _cells(match, day, reason, name)


def _cells(match: Match, day: date | None, reason: str, name: str) -> list[str]:
    if not name:
        return ["", "", "", "", "", "0", "no name"]
    body = match.body
    if body is None:
        return ["", "", "", "", "", "0", f"ambiguous: {reason}" if match.outcome == "ambiguous" else reason]
    confidence = f"{match.confidence:g}"
    return [
        body.id,
        body.name(day),
        body.kind(day),
        body.code("ods", day) or "",
        body.code("gss", day) or "",
        confidence,
        reason,
    ]


def read_names(path: Path, columns: Columns) -> NameTable:
    """Read a CSV file with comma, semicolon or tab, in UTF-8 or whatever it turns out to be.

    Raises InputError where it cannot be read, InvalidValue where a column is not in it.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from error
    if not raw.strip():
        raise InputError(f"{path} is empty.")
    if b"\0" in raw and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(f"{path} is not a CSV file: it holds binary data. Save the table as CSV first.")
    text = _decoded(raw)
    lines = text.splitlines(keepends=True)
    delimiter = max(",;\t", key=lines[0].count)
    header, *rows = list(csv.reader(lines, delimiter=delimiter)) or [[]]
    for wanted in filter(None, (columns.name, columns.day, columns.place)):
        if wanted not in header:
            raise InvalidValue(f"{path} has no column {wanted!r}. Its columns are: {', '.join(header)}.")
    taken = [name for name in ADDED if name in header]
    if taken:
        raise InvalidValue(f"{path} has a column {taken[0]!r} already. Remove or rename it, then match again.")
    return NameTable(header, [row for row in rows if row])


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(raw).best()
        return str(best) if best else raw.decode("cp1252", "replace")


def read_day(written: str) -> date | None:
    """The day that a cell means: ISO or EDTF (its first day), or day/month/year as written in England; else None."""
    match = _DAY_FIRST.fullmatch(written)
    if match:
        day, month, year = map(int, match.groups())
        written = f"{year:04}-{month:02}-{day:02}"
    try:
        return earliest(written[:10] if len(written) > 10 and written[10] in " T" else written)
    except InvalidValue:
        return None
