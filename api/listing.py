"""Lists as data: what a list is of, its columns, filters and orders; from these its Cypher, pages and OpenAPI entry."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from starlette.concurrency import run_in_threadpool

from api import cursors
from api.answering import Asked, Route
from api.formats import CSV, GEOJSON, JSON, JSONLD, Answer, Table
from api.openapi import page
from api.service import Service
from api.ways import HELD, Seen, Told
from graph.store.snapshot import Snapshot
from graph.values import plain
from joinedup.errors import InvalidValue
from queries.parameters import TIMES, Parameter

MOST_ROWS = 1_000
PAGE = (
    Parameter("limit", "int", "How many at most", default="50", least=1, most=MOST_ROWS),
    Parameter("after", "text", "Where the page begins, as the last page's `next` has it"),
)
# What lies outside of any real value, for rows that have none: they come last.
LAST: dict[str, Any] = {"text": "\U0010ffff", "date": date(9999, 12, 31), "number": 1e300, "id": "\U0010ffff"}


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its type (as in queries.catalogue), what tells it of an entity, and as what it sorts."""

    name: str
    type: str
    told: Told
    sorts: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """A parameter and the condition that it sets; an absent parameter sets none."""

    parameter: Parameter
    told: Told


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of entities of one label. `order` is the column that sorts it where the caller does not say.

    `there` says of an entity whether it was there on the day of `as_of`; without it, its own life does.
    """

    path: str
    title: str
    group: str
    label: str
    fields: tuple[Field, ...]
    filters: tuple[Filter, ...] = ()
    order: str = "name"
    place: bool = False
    there: Told | None = None

    @property
    def columns(self) -> tuple[Field, ...]:
        """All columns of its rows."""
        return self.fields

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
        times = (TIMES["as_of"], TIMES["known_at"])
        return Route(
            path=self.path,
            title=self.title,
            group=self.group,
            answer=self.answer,
            schema=page({f.name: f.type for f in self.columns}),
            parameters=(
                *(f.parameter for f in self.filters),
                *times,
                sort,
                *PAGE,
                columns_of([f.name for f in self.fields]),
            ),
            formats=(JSON, CSV, GEOJSON, JSONLD) if self.place else (JSON, CSV, JSONLD),
        )

    async def answer(self, service: Service, asked: Asked) -> Answer:
        """One page of the list."""
        fields = chosen(self.fields, asked.values["fields"])
        then = await service.past.at(asked.values.get("known_at"))
        if then is None:
            text, parameters = self.cypher(fields, asked.values)
            rows = await service.graph.rows(text, parameters)
        else:
            rows = await run_in_threadpool(self.rows, then, fields, asked.values)
        return paged(rows, tuple(f.name for f in fields), asked, service.base)

    def cypher(self, fields: tuple[Field, ...], values: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
        """The text for these columns and filters, with its parameters. One row more than asked tells of a next page."""
        column, downwards = self._order(values)
        timed = values.get("as_of") is not None
        where, parameters = self.conditions(values)
        key = f"coalesce({column.told.cypher(timed)}, $last)"
        way, beyond = ("DESC", "<") if downwards else ("ASC", ">")
        tail = ""
        if values["after"] is not None:
            tail = f"WHERE key {beyond} $key OR (key = $key AND n.id > $id)"
            parameters |= read_cursor(values["after"], column.sorts)
        columns = ", ".join(f"{f.told.cypher(timed)} AS `{f.name}`" for f in fields)
        lines = [
            f"MATCH (n:{self.label})",
            f"WHERE {' AND '.join(where)}" if where else "",
            f"WITH n, {key} AS key",
            tail,
            f"WITH n, key ORDER BY key {way}, n.id LIMIT $limit",
            f"RETURN {columns}, key AS `  key`, n.id AS `  id` ORDER BY key {way}, n.id",
        ]
        parameters |= {"limit": values["limit"] + 1, "last": LAST[column.sorts]}
        return "\n".join(line for line in lines if line), parameters

    def conditions(self, values: Mapping[str, Any]) -> tuple[list[str], dict[str, Any]]:
        """The conditions that the filters and `as_of` set on node `n`, with their parameters."""
        timed = values.get("as_of") is not None
        where = [f.told.cypher(timed) for f in self.filters if values[f.parameter.name] is not None]
        if timed:
            where.append(self.there.cypher(timed) if self.there else HELD.format("n"))
        return where, {f.parameter.name: values[f.parameter.name] for f in self.filters} | {
            "as_of": values.get("as_of")
        }

    def seen(self, then: Snapshot, values: Mapping[str, Any]) -> Iterator[Seen]:
        """The entities of a snapshot that the same conditions let through."""
        used = [f.told for f in self.filters if values[f.parameter.name] is not None]
        for entity in then.entities.values():
            seen = Seen(then, entity, values)
            if self.label in entity.labels and self._was_there(seen) and all(told.of(seen) for told in used):
                yield seen

    def rows(self, then: Snapshot, fields: tuple[Field, ...], values: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The same rows from what was known at a moment."""
        column, downwards = self._order(values)
        found = [(_or_last(column.told.of(s), column.sorts), s.entity.id, s) for s in self.seen(then, values)]
        found.sort(key=lambda row: row[1])
        found.sort(key=lambda row: row[0], reverse=downwards)
        if values["after"] is not None:
            cursor = read_cursor(values["after"], column.sorts)
            key, last = cursor["key"], cursor["id"]
            found = [r for r in found if (r[0] < key if downwards else r[0] > key) or (r[0] == key and r[1] > last)]
        return [
            {f.name: plain(f.told.of(seen)) for f in fields} | {"  key": plain(key), "  id": entity}
            for key, entity, seen in found[: values["limit"] + 1]
        ]

    def _order(self, values: Mapping[str, Any]) -> tuple[Field, bool]:
        sort: str = values["sort"]
        return next(f for f in self.fields if f.name == sort.removeprefix("-")), sort.startswith("-")

    def _was_there(self, seen: Seen) -> bool:
        day = seen.values.get("as_of")
        if day is None:
            return True
        if self.there is not None:
            return bool(self.there.of(seen))
        began, ended = seen.value("valid_from"), seen.value("valid_to")
        return (began is None or began <= day) and (ended is None or ended >= day)


def _or_last(value: Any, kind: str) -> Any:
    return LAST[kind] if value is None else value


def columns_of(names: Iterable[str]) -> Parameter:
    """The parameter that chooses among these columns."""
    example = ",".join(list(names)[:2])
    return Parameter("fields", "text", "Only these columns, separated by commas", example=example)


def chosen(fields: tuple[Field, ...], names: str | None) -> tuple[Field, ...]:
    """The columns of these names, or all. Raises InvalidValue."""
    wanted = chosen_names([f.name for f in fields], names)
    return tuple(f for f in fields if f.name in wanted)


def chosen_names(columns: Iterable[str], names: str | None) -> tuple[str, ...]:
    """Those of the columns that are named, or all, in their own order. Raises InvalidValue."""
    among = tuple(columns)
    if names is None:
        return among
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    unknown = sorted(set(wanted) - set(among))
    if unknown or not wanted:
        raise InvalidValue(f"fields: there is no {', '.join(unknown) or 'name'} among {', '.join(among)}.")
    return tuple(name for name in among if name in wanted)


def paged(rows: list[dict[str, Any]], columns: tuple[str, ...], asked: Asked, base: str) -> Table:
    """The rows of one page, and the address of the next where there is a row more than was asked for."""
    limit = asked.values["limit"]
    last = rows[limit - 1] if len(rows) > limit else None
    following = cursors.following(asked, base, (last["  key"], last["  id"])) if last else None
    return shown(rows[:limit], columns, following)


def shown(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], following: str | None = None) -> Table:
    """These columns of the rows, and the address of the next page."""
    return Table(tuple(columns), [{c: row[c] for c in columns} for row in rows], following)


def read_cursor(text: str, kind: str) -> dict[str, Any]:
    """Key and id of the last row of a page. Raises InvalidValue for what no page has given."""

    def checked(place: Any) -> dict[str, Any]:
        key, entity = place
        if not isinstance(entity, str):
            raise TypeError
        if kind == "date":
            return {"key": date.fromisoformat(key), "id": entity}
        if not isinstance(key, int | float if kind == "number" else str):
            raise TypeError
        return {"key": key, "id": entity}

    return cursors.read(text, checked)
