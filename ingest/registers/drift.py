"""What a newer official extract says otherwise than the register: `joinedup register diff`."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ingest.registers.bodies import ALWAYS, Body
from ingest.registers.names import rule_table
from ingest.registers.register import Register
from ingest.registers.words import key_of
from joinedup.errors import InputError
from ontology.edtf import earliest

_ODS_CODE = re.compile(r"[0-9A-Z]{3,6}")


@dataclass(frozen=True, slots=True, order=True)
class Drift:
    """One difference: what kind, the code, what the register has, what the extract has."""

    what: str
    code: str
    register: str
    extract: str


@dataclass(frozen=True, slots=True)
class _Shape:
    """How an extract is laid out: the index of each column, -1 where it has none.

    `only` is a column and the value that a row must have there; `whole` says that the extract lists all such bodies.
    """

    scheme: str
    prefixes: tuple[str, ...]
    code: int
    name: int
    closed: int
    headed: bool
    only: tuple[int, str]
    whole: bool


def drift(register: Register, path: Path) -> list[Drift]:
    """Differences between the register and an official extract of ODS or of local authorities.

    Raises InputError where the file cannot be read or is none of the extracts that are known.
    """
    rows = _rows(path)
    shape = _shape(rows, path)
    found: list[Drift] = []
    seen: set[str] = set()
    for row in rows[shape.headed :]:
        if len(row) <= max(shape.code, shape.name, shape.closed) or not _wanted(row, shape):
            continue
        code, name = row[shape.code].strip(), " ".join(row[shape.name].split())
        closed = _day(row[shape.closed]) if shape.closed >= 0 else None
        bodies = [body for body in register.by_code(code, shape.scheme) if body.id.startswith(shape.prefixes)]
        if not bodies:
            if closed is None and _of_england(code, shape):
                found.append(Drift("not in the register", code, "", name))
            continue
        seen.update(body.id for body in bodies)
        found += _compared(register, bodies, code, name, closed)
    found += _missing(register, shape, seen) if shape.whole else ()
    return sorted(set(found))


def _rows(path: Path) -> list[list[str]]:
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from error
    rows = [row for row in csv.reader(text.splitlines()) if row]
    if not rows:
        raise InputError(f"{path} is empty.")
    return rows


def _shape(rows: list[list[str]], path: Path) -> _Shape:
    header = [cell.strip() for cell in rows[0]]
    for row in rule_table("extract_columns"):
        headed = not row["code"].isdigit()
        if headed:
            code, name, closed = (_index(header, row[column]) for column in ("code", "name", "closed"))
            fits = min(code, name) >= 0
        else:
            code, name, closed = (int(row[column]) for column in ("code", "name", "closed"))
            trusts = sum(1 for line in rows if line[0].startswith(("R", "T"))) > len(rows) / 2
            fits = bool(_ODS_CODE.fullmatch(header[0])) and len(header) > closed
            fits = fits and trusts == row["prefix"].startswith("trust")
        if fits:
            column, _, value = row["only"].partition("=")
            only = (_index(header, column), value)
            prefixes = tuple(row["prefix"].split("|"))
            return _Shape(row["scheme"], prefixes, code, name, closed, headed, only, row["whole"] == "yes")
    known = ", ".join(row["extract"] for row in rule_table("extract_columns"))
    raise InputError(f"{path} is no extract that is known by its columns. Known are: {known}.")


def _index(header: list[str], pattern: str) -> int:
    if not pattern:
        return -1
    return next((index for index, cell in enumerate(header) if re.fullmatch(pattern, cell)), -1)


def _day(text: str) -> date | None:
    text = text.strip()
    if re.fullmatch(r"\d{8}", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    return earliest(text) if text else None


def _wanted(row: list[str], shape: _Shape) -> bool:
    at, value = shape.only
    return at < 0 or row[at] == value


def _of_england(code: str, shape: _Shape) -> bool:
    return shape.scheme != "gss" or code.startswith("E")


def _compared(register: Register, bodies: list[Body], code: str, name: str, closed: date | None) -> Iterator[Drift]:
    living = [body for body in bodies if body.last == ALWAYS]
    if closed is None and not living:
        yield Drift("open in the extract", code, f"ended on {bodies[-1].valid_to}", name)
    if closed is not None and living and closed < date.today():
        yield Drift("closed in the extract", code, living[-1].name(), f"{name}, closed on {closed}")
    key = key_of(name, register.phrases)
    known = {key_of(other.value, register.phrases) for body in bodies for other in body.names}
    if living and closed is None and key not in known and not _place_only(key, known):
        yield Drift("another name", code, living[-1].name(), name)


def _place_only(key: str, known: set[str]) -> bool:
    """Whether the extract gives the bare place, as those of the Office for National Statistics do for councils."""
    return any(set(key.split()) <= set(other.split()) for other in known)


def _missing(register: Register, shape: _Shape, seen: set[str]) -> Iterator[Drift]:
    for body in register.bodies.values():
        if body.id.startswith(shape.prefixes) and body.last == ALWAYS and body.id not in seen:
            code = body.code(shape.scheme)
            if code and code != "U":
                yield Drift("not in the extract", code, body.name(), "")
