"""Lists as data: what a list is of, its columns, filters and orders; from these its Cypher, pages and OpenAPI entry."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

import orjson

from api.answering import Asked, Route
from api.formats import CSV, GEOJSON, JSON, JSONLD, Answer, Table
from api.openapi import page
from api.service import Service
from joinedup.errors import InvalidValue
from queries.parameters import TIMES, Parameter

MOST_ROWS = 1_000
PAGE = (
    Parameter("limit", "int", "How many at most", default="50", least=1, most=MOST_ROWS),
    Parameter("after", "text", "Where the page begins, as the last page's `next` has it"),
)
# What lies outside of any real value, for rows that have none: they come last.
LAST: dict[str, Any] = {"text": "\U0010ffff", "date": date(9999, 12, 31), "number": 1e300, "id": "\U0010ffff"}
HELD_ON = "($as_of IS NULL OR (coalesce({0}.valid_from <= $as_of, true) AND coalesce({0}.valid_to >= $as_of, true)))"


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its type (as in queries.catalogue), the Cypher that gives it from node `n`, and as what it sorts."""

    name: str
    type: str
    cypher: str
    sorts: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """A parameter and the Cypher condition that it sets; an absent parameter sets none."""

    parameter: Parameter
    cypher: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of entities of one label. `order` is the column that sorts it where the caller does not say."""

    path: str
    title: str
    group: str
    label: str
    fields: tuple[Field, ...]
    filters: tuple[Filter, ...] = ()
    order: str = "name"
    match: str = ""
    times: tuple[str, ...] = ("as_of",)
    place: bool = False

    def route(self) -> Route:
        """The list as a route."""
        sortable = [f.name for f in self.fields if f.sorts]
        sort = Parameter(
            "sort",
            "choice",
            "The column that orders the rows, with - in front the other way round",
            default=self.order,
            choices=tuple(name for column in sortable for name in (column, f"-{column}")),
        )
        example = ",".join(f.name for f in self.fields[:2])
        columns = Parameter("fields", "text", "Only these columns, separated by commas", example=example)
        return Route(
            path=self.path,
            title=self.title,
            group=self.group,
            answer=self.answer,
            schema=page({f.name: f.type for f in self.fields}),
            parameters=(*(f.parameter for f in self.filters), *(TIMES[t] for t in self.times), sort, *PAGE, columns),
            formats=(JSON, CSV, GEOJSON, JSONLD) if self.place else (JSON, CSV, JSONLD),
        )

    async def answer(self, service: Service, asked: Asked) -> Answer:
        """One page of the list."""
        fields = chosen(self.fields, asked.values["fields"])
        text, parameters = self.cypher(fields, asked.values)
        rows = await service.graph.rows(text, parameters)
        return paged(rows, tuple(f.name for f in fields), asked, service.base)

    def cypher(self, fields: tuple[Field, ...], values: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
        """The text for these columns and filters, with its parameters. One row more than asked tells of a next page."""
        sort: str = values["sort"]
        column = next(f for f in self.fields if f.name == sort.removeprefix("-"))
        used = [f for f in self.filters if values[f.parameter.name] is not None]
        where = [f.cypher for f in used]
        parameters = {f.parameter.name: values[f.parameter.name] for f in self.filters}
        if values.get("as_of") is not None:
            where.append(HELD_ON.format("n"))
            parameters["as_of"] = values["as_of"]
        key = f"coalesce({column.cypher}, $last)"
        beyond = "<" if sort.startswith("-") else ">"
        tail = ""
        if values["after"] is not None:
            tail = f"WHERE key {beyond} $key OR (key = $key AND n.id > $id)"
            parameters |= read_cursor(values["after"], column.sorts)
        lines = [
            f"MATCH (n:{self.label})",
            f"WHERE {' AND '.join(where)}" if where else "",
            f"WITH n, {key} AS key",
            tail,
            f"WITH n, key ORDER BY key {'DESC' if beyond == '<' else 'ASC'}, n.id LIMIT $limit",
            self.match,
            f"RETURN {', '.join(f'{f.cypher} AS `{f.name}`' for f in fields)}, key AS `  key`, n.id AS `  id`",
            f"ORDER BY key {'DESC' if beyond == '<' else 'ASC'}, n.id",
        ]
        parameters |= {"limit": values["limit"] + 1, "last": LAST[column.sorts]}
        return "\n".join(line for line in lines if line), parameters


def chosen(fields: tuple[Field, ...], names: str | None) -> tuple[Field, ...]:
    """The columns of these names, or all. Raises InvalidValue."""
    if names is None:
        return fields
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    unknown = sorted(set(wanted) - {f.name for f in fields})
    among = ", ".join(f.name for f in fields)
    if unknown or not wanted:
        raise InvalidValue(f"fields: there is no {', '.join(unknown) or 'name'} among {among}.")
    return tuple(f for f in fields if f.name in wanted)


def paged(rows: list[dict[str, Any]], columns: tuple[str, ...], asked: Asked, base: str) -> Table:
    """The rows of one page, and the address of the next where there is a row more than was asked for."""
    limit = asked.values["limit"]
    following = None
    if len(rows) > limit:
        last = rows[limit - 1]
        cursor = base64.urlsafe_b64encode(orjson.dumps([last["  key"], last["  id"]])).decode().rstrip("=")
        following = f"{base}{asked.path}?{urlencode({**asked.given, 'after': cursor})}"
    return Table(columns, [{c: row[c] for c in columns} for row in rows[:limit]], following)


def read_cursor(text: str, kind: str) -> dict[str, Any]:
    """Key and id of the last row of a page. Raises InvalidValue for what no page has given."""
    try:
        key, entity = orjson.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        if not isinstance(entity, str):
            raise TypeError
        if kind == "date":
            return {"key": date.fromisoformat(key), "id": entity}
        if not isinstance(key, int | float if kind == "number" else str):
            raise TypeError
    except (ValueError, TypeError, binascii.Error):
        raise InvalidValue("after: this is not where a page begins. Take it from `next` of the page before.") from None
    return {"key": key, "id": entity}
