"""Check a release that was built or received: nothing damaged, and every form of it says the same."""

import csv
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any

import orjson
import pyarrow.parquet as pq
import pyoxigraph as ox

from graph.release.canonical import canonical_hash
from graph.release.contents import STATEMENTS
from graph.release.difference import SUMMARY
from graph.release.listing import FORMAT, SUMS, sha256
from joinedup.errors import InputError

Progress = Callable[[str, int, int], None]
# file → its format, and which hash and number of release.json it must have
RDF = {
    "graph.nq": (ox.RdfFormat.N_QUADS, "rdfc_dataset", "quads"),
    "graph.ttl": (ox.RdfFormat.TURTLE, "rdfc_graph", "triples"),
    "graph.jsonld": (ox.RdfFormat.JSON_LD, "rdfc_graph", "triples"),
}
AT_ONCE = 5_000
LONGEST_CELL = 2**31 - 1


def check_release(folder: Path, progress: Progress) -> list[str]:
    """What is wrong with a release, a sentence a fault. Raises InputError where there is none."""
    try:
        summary = orjson.loads((folder / SUMMARY).read_bytes())
        sums = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise InputError(f"{folder} is no release: {SUMMARY} or {SUMS} cannot be read ({error}).") from error
    if not isinstance(summary, dict) or summary.get("format") != FORMAT:
        raise InputError(f"{folder} is no release that this program knows: {SUMMARY} does not say {FORMAT!r}.")
    progress("Checking checksums", 0, 0)
    faults = list(_checksums(folder, sums))
    for name in RDF:
        progress(f"Reading {name}", 0, 0)
        faults += _rdf(folder, name, summary)
    progress("Counting tables", 0, 0)
    return faults + list(_tables(folder, summary))


def _checksums(folder: Path, sums: list[str]) -> Iterator[str]:
    named = {SUMS}
    for line in sums:
        wanted, _, name = line.partition("  ")
        path = folder / name
        named.add(name)
        if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
            yield f"{name} is missing."
        elif sha256(path) != wanted:
            yield f"{name} is not what its checksum says."
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        if path.relative_to(folder).as_posix() not in named:
            yield f"{path.relative_to(folder).as_posix()} has no checksum."


def _rdf(folder: Path, name: str, summary: dict[str, Any]) -> list[str]:
    form, hashed, counted = RDF[name]
    try:
        found, number = canonical_hash(_canonical(folder / name, form))
    except (OSError, SyntaxError, ValueError) as error:
        return [f"{name} cannot be read: {error}"]
    faults = []
    if number != summary[counted]:
        faults.append(f"{name} has {number:,} triples; {SUMMARY} says {summary[counted]:,}.")
    if found != summary[hashed]:
        faults.append(f"{name} has the RDFC-1.0 hash {found}; {SUMMARY} says {summary[hashed]}.")
    return faults


def _canonical(path: Path, form: ox.RdfFormat) -> Iterator[bytes]:
    """What a file says as N-Quads, in portions."""
    quads = iter(ox.parse(path=str(path), format=form))
    while portion := list(islice(quads, AT_ONCE)):
        yield ox.serialize(portion, format=ox.RdfFormat.N_QUADS) or b""


def _tables(folder: Path, summary: dict[str, Any]) -> Iterator[str]:
    with (folder / STATEMENTS).open("rb") as lines:
        statements = sum(1 for _ in lines)
    if statements != summary["statements"]:
        yield f"{STATEMENTS} has {statements:,} lines; {SUMMARY} says {summary['statements']:,}."
    for path in sorted((folder / "csv").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = sum(1 for _ in read_rows(file)) - 1
        other = folder / "parquet" / f"{path.stem}.parquet"
        there = pq.read_metadata(other).num_rows if other.is_file() else 0
        if rows != there:
            yield f"csv/{path.name} has {rows:,} rows and parquet/{other.name} {there:,}."
        if path.stem == "statement" and rows != statements:
            yield f"csv/{path.name} has {rows:,} rows and {STATEMENTS} {statements:,} lines."


def read_rows(file: IO[str]) -> Iterator[list[str]]:
    """The rows of a CSV file, its head first, whatever the length of a cell."""
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        yield from csv.reader(file)
    finally:
        csv.field_size_limit(before)
