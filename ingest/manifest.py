"""The manifest: a table that says of each paper where it comes from, which its own text may not."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from urllib.parse import urlsplit

from ingest.readers.decoding import decode
from ingest.readers.limits import Limits
from ingest.readers.paper import content
from joinedup.errors import InputError, InvalidValue
from ontology.edtf import bounds

# Column → what it holds. All but `file` may be left out or left empty.
COLUMNS = {
    "file": "name of the file, or its path from the manifest's folder",
    "url": "address of the original",
    "publisher": "who published the paper",
    "committee": "the committee that it was written for",
    "meeting_date": "day of the meeting, as 2017-09-27",
    "published": "date of publication",
    "licence": "licence of the original",
    "retrieved": "date on which it was fetched",
    "title": "title of the paper",
    "kind": "minutes, decision, report, briefing or plan",
    "illustrative": "yes where the paper was written for this project and is not a public body's words",
}
DATES = ("meeting_date", "published", "retrieved")
KINDS = ("minutes", "decision", "report", "briefing", "plan")
_LIMITS = Limits(file_bytes=100_000_000)


@dataclass(frozen=True)
class Manifest:
    """What a manifest says, by the path in its `file` column."""

    rows: dict[PurePath, dict[str, str]] = field(default_factory=dict)

    def of(self, path: Path) -> dict[str, str]:
        """The values for that file, without empty ones; nothing where the manifest does not list it.

        A row fits a file whose path ends as the row's does; the longest such row counts.
        """
        parts = path.parts
        for first in range(len(parts)):
            row = self.rows.get(PurePath(*parts[first:]))
            if row is not None:
                return row
        return {}


def read_manifest(path: Path) -> Manifest:
    """The manifest in the file. Raises InputError, naming the line and what is wrong with it."""
    try:
        text = decode(content(path, _LIMITS)).lstrip()
        return Manifest(dict(_rows(csv.reader(text.splitlines(keepends=True), strict=True))))
    except csv.Error as error:
        raise InputError(f"{path}: it is not a comma-separated table ({error}). Save it as CSV.") from error
    except InputError as error:
        raise InputError(f"{path}: {error}") from error


def _rows(table: Iterable[list[str]]) -> Iterator[tuple[PurePath, dict[str, str]]]:
    lines = iter(table)
    header = [name.strip().lower() for name in next(lines, [])]
    _check_header(header)
    seen: set[PurePath] = set()
    for number, cells in enumerate(lines, 2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header):
            raise InputError(
                f"row {number} has {len(cells)} values for {len(header)} columns. Put values with commas in quotes."
            )
        values = {name: cell.strip() for name, cell in zip(header, cells, strict=False) if cell.strip()}
        _check_values(number, values)
        file = PurePath(values.pop("file").replace("\\", "/"))
        if file in seen:
            raise InputError(f"row {number} lists {str(file)!r} a second time. Keep one row a file.")
        seen.add(file)
        yield file, values


def _check_header(header: list[str]) -> None:
    known = ", ".join(COLUMNS)
    if "file" not in header:
        raise InputError(f"there is no column `file`. The first line must name the columns: {known}.")
    for name in header:
        if name not in COLUMNS:
            raise InputError(f"the column {name!r} is not known. Use these: {known}.")
        if header.count(name) > 1:
            raise InputError(f"the column {name!r} is there twice. Keep one.")


def _check_values(number: int, values: dict[str, str]) -> None:
    if "file" not in values:
        raise InputError(f"row {number} names no file. Fill the column `file`.")
    for name in DATES:
        try:
            bounds(values.get(name, "2000").replace("/", " "))  # a day, month or year; not an interval
        except InvalidValue as error:
            raise InputError(
                f"row {number}, column {name}: {values[name]!r} is not a date. Write it as 2017-09-27, 2017-09 or 2017."
            ) from error
    if "url" in values and urlsplit(values["url"]).scheme not in ("http", "https", "ftp", "file"):
        raise InputError(f"row {number}, column url: {values['url']!r} is not an address. Begin it with https://.")
    if values.get("kind", "minutes") not in KINDS:
        raise InputError(f"row {number}, column kind: {values['kind']!r} is none of {', '.join(KINDS)}.")
    if values.get("illustrative", "yes") not in ("yes", "no"):
        raise InputError(f"row {number}, column illustrative: {values['illustrative']!r} is neither yes nor no.")
