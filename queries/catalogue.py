"""The catalogue of named queries: reads `.cypher` files with their headers and checks the parameters of a call."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from joinedup.errors import InputError, InvalidValue, UnknownName
from queries.parameters import TIMES, Parameter

Bound = str | int | date | datetime | None

COLUMN_TYPES = {
    "id": "the id of an entity, a document or a statement",
    "text": "words",
    "int": "a whole number",
    "number": "a number",
    "flag": "true or false",
    "date": "a day, as 2018-05-31",
    "edtf": "a date as precise as the text, as 2018-05 or 2017-23",
    "time": "a moment, as 2018-05-31T12:00:00Z",
    "list": "a list of words",
}
KNOWN_AT = "known_at"
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_FIELDS = {"title", "question", "group", "parameters", "takes", "columns"}
_NOT_CODE = re.compile(r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer: its name, one of COLUMN_TYPES, and what it says."""

    name: str
    type: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """One question that can be asked. `takes` says which of `as_of` and `known_at` it can be asked with.

    `as_of` stands in its text; `known_at` does not: the whole graph is put back to that moment for it.
    """

    name: str
    title: str
    question: str
    group: str
    cypher: str
    parameters: tuple[Parameter, ...] = ()
    takes: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()

    @property
    def all_parameters(self) -> tuple[Parameter, ...]:
        """The declared parameters and those of time that the query takes."""
        return self.parameters + tuple(TIMES[name] for name in self.takes)

    @property
    def example(self) -> dict[str, str]:
        """A call that can be tried: the examples of the required parameters."""
        return {p.name: p.example for p in self.parameters if p.required}

    def bind(self, given: Mapping[str, str]) -> dict[str, Bound]:
        """The parameters as Neo4j takes them, defaults filled in.

        Raises UnknownName for a parameter that the query has not, InvalidValue for a missing or malformed one.
        """
        known = {p.name: p for p in self.all_parameters}
        for name in given:
            if name not in known:
                if name in TIMES:
                    raise InvalidValue(f"The query {self.name} does not take {name}. {_offer(known)}")
                raise UnknownName(f"The query {self.name} has no parameter {name!r}. {_offer(known)}")
        missing = [p.name for p in known.values() if p.required and p.name not in given]
        if missing:
            example = f"{missing[0]}={self.example[missing[0]]}"
            raise InvalidValue(f"The query {self.name} needs {' and '.join(missing)}, for example {example}.")
        return {name: p.parse(given.get(name, p.default)) for name, p in known.items()}

    def ask(self, given: Mapping[str, str]) -> "Call":
        """A call of the query, its parameters checked. Raises as `bind`."""
        bound = self.bind(given)
        moment = bound.pop(KNOWN_AT, None)
        return Call(self.cypher, bound, moment if isinstance(moment, datetime) else None)


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked of the graph: a text with its parameters, and the moment to which the graph is put back for it."""

    cypher: str
    parameters: dict[str, Bound]
    known_at: datetime | None = None


@dataclass(frozen=True)
class Catalogue:
    """All queries of an installation by name."""

    queries: dict[str, Query]

    @classmethod
    def load(cls, *folders: Path) -> "Catalogue":
        """The project's own queries and those of further folders. Raises InputError for a file that is wrong."""
        own = [(f.name, f.read_text("utf-8")) for f in files("queries").iterdir() if f.name.endswith(".cypher")]
        found = {query.name: query for query in (parse(name, text) for name, text in sorted(own))}
        for folder in folders:
            if not folder.is_dir():
                raise InputError(f"There is no folder {folder} to read queries from. Set JOINEDUP_QUERIES to one.")
            for path in sorted(folder.glob("*.cypher")):
                query = parse(path.name, path.read_text("utf-8"))
                if query.name in found:
                    raise InputError(f"{path}: there is a query {query.name} already. Give the file another name.")
                found[query.name] = query
        return cls(found)

    def get(self, name: str) -> Query:
        """The query of that name. Raises UnknownName with the nearest names."""
        if name in self.queries:
            return self.queries[name]
        near = get_close_matches(name, self.queries, n=3)
        hint = f"Did you mean {' or '.join(near)}?" if near else "`joinedup query` without a name lists them all."
        raise UnknownName(f"There is no query {name!r}. {hint}")

    def groups(self) -> dict[str, list[Query]]:
        """The queries by group, groups and queries in the order of their names."""
        by_group: dict[str, list[Query]] = {}
        for query in sorted(self.queries.values(), key=lambda q: (q.group, q.name)):
            by_group.setdefault(query.group, []).append(query)
        return by_group


def parse(filename: str, text: str) -> Query:
    """A query from its file. The header is the comment at the top, in YAML. Raises InputError naming the file."""
    name = filename.removesuffix(".cypher")
    if not _NAME.fullmatch(name):
        raise InputError(f"{filename}: the name of a query is of small letters, digits and underscores.")
    lines = text.splitlines()
    length = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
    try:
        header = yaml.safe_load("\n".join(line.removeprefix("//").removeprefix(" ") for line in lines[:length]))
        if not isinstance(header, dict) or set(header) - _FIELDS or not {"title", "question", "group"} <= set(header):
            raise InputError(f"the header has title, question, group and may have {', '.join(sorted(_FIELDS))}")
        query = Query(
            name=name,
            title=header["title"],
            question=header["question"],
            group=header["group"],
            cypher="\n".join(lines[length:]).strip() + "\n",
            parameters=tuple(Parameter.from_header(n, row) for n, row in header.get("parameters", {}).items()),
            takes=tuple(header.get("takes", ())),
            columns=tuple(_column(n, row) for n, row in header.get("columns", {}).items()),
        )
        _check(query)
    except (InputError, InvalidValue, TypeError, AttributeError, yaml.YAMLError) as error:
        raise InputError(f"{filename}: {error}") from error
    return query


def _column(name: str, row: Any) -> Column:
    column = Column(name, row) if isinstance(row, str) else Column(name, **row)
    if column.type not in COLUMN_TYPES:
        raise InputError(f"the column {name} is of type {column.type!r}; it must be one of {', '.join(COLUMN_TYPES)}")
    return column


def _check(query: Query) -> None:
    unknown = set(query.takes) - set(TIMES)
    if unknown:
        raise InputError(f"`takes` may list {' and '.join(TIMES)}, not {', '.join(sorted(unknown))}")
    if not query.columns:
        raise InputError("the header lists no columns")
    declared = {p.name for p in query.all_parameters} - {KNOWN_AT}
    used = set(re.findall(r"\$(\w+)", code(query.cypher)))
    if declared != used:
        wrong = ", ".join(sorted(declared ^ used))
        raise InputError(f"parameters declared and used differ: {wrong}")


def code(cypher: str) -> str:
    """The text without comments, strings and quoted names, each replaced by a space."""
    return _NOT_CODE.sub(" ", cypher)


def _offer(names: Iterable[str]) -> str:
    names = list(names)
    return f"It takes {', '.join(names)}." if names else "It takes none."
