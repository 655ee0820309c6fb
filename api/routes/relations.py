"""Relations as a list of their own: who is what to whom, when, and the fact that leads to the words."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool

from api.answering import Asked, Moved, Route
from api.formats import CSV, JSON, Answer
from api.listing import LAST, PAGE, chosen_names, columns_of, paged, read_cursor
from api.openapi import page
from api.service import Service
from api.then import relation_rows
from api.ways import HELD
from graph.store.snapshot import Snapshot
from queries.parameters import TIMES, Parameter

# Column → its type, and its Cypher from `a`, `r` and `b`.
COLUMNS: dict[str, tuple[str, str]] = {
    "subject": ("id", "a.id"),
    "subject_type": ("text", "a.type"),
    "subject_name": ("text", "coalesce(a.name, a.title, a.summary, a.text)"),
    "predicate": ("text", "toLower(type(r))"),
    "object": ("id", "b.id"),
    "object_type": ("text", "b.type"),
    "object_name": ("text", "coalesce(b.name, b.title, b.summary, b.text)"),
    "valid_from": ("date", "r.valid_from"),
    "valid_to": ("date", "r.valid_to"),
    "certain": ("flag", "r.valid_from IS NOT NULL AND r.valid_to IS NOT NULL"),
    "part": ("flag", "coalesce(r.part, false)"),
    "fact": ("text", "r.fact"),
}
SORTS = {"subject": "text", "object": "text", "predicate": "text", "valid_from": "date", "valid_to": "date"}
# A relation has no id of its own: its fact and the number of its period are one.
IDENTITY = "r.fact + '~' + toString(r.period)"
FILTERS: dict[str, tuple[Parameter, str]] = {
    "subject": (Parameter("subject", "id", "From this thing", example="ccg-00R"), "a.id = $subject"),
    "object": (Parameter("object", "id", "To this thing"), "b.id = $object"),
    "entity": (Parameter("entity", "id", "From or to this thing"), "(a.id = $entity OR b.id = $entity)"),
    "predicate": (Parameter("predicate", "text", "Of this kind", example="member_of"), "type(r) = toUpper($predicate)"),
    "subject_type": (Parameter("subject_type", "text", "From a thing of this class"), "$subject_type IN labels(a)"),
    "object_type": (Parameter("object_type", "text", "To a thing of this class"), "$object_type IN labels(b)"),
}
SORT = Parameter(
    "sort",
    "choice",
    "The column that orders the rows, with - in front the other way round",
    default="subject",
    choices=tuple(name for column in SORTS for name in (column, f"-{column}")),
)


async def relations(service: Service, asked: Asked) -> Answer | Moved:
    """One page of the relations."""
    values = asked.values
    columns = chosen_names(COLUMNS, values["fields"])
    then = await service.past.at(values["known_at"])
    if then is None:
        rows = await service.graph.rows(*cypher(values))
    else:
        rows = await run_in_threadpool(found_then, then, values)
    return paged(rows, columns, asked, service.base)


def cypher(values: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The text and its parameters."""
    column, way, beyond = _order(values)
    used = {name: row for name, row in FILTERS.items() if values[name] is not None}
    where = ["r.fact IS NOT NULL", "NOT a:Name", "NOT a:Identifier", "NOT b:Name", "NOT b:Identifier"]
    where += [condition for _, condition in used.values()]
    parameters = {name: values[name] for name in used} | {"limit": values["limit"] + 1, "last": LAST[SORTS[column]]}
    if values["as_of"] is not None:
        where.append(HELD.format("r"))
        parameters["as_of"] = values["as_of"]
    tail = ""
    if values["after"] is not None:
        tail = f"WHERE key {beyond} $key OR (key = $key AND id > $id)"
        parameters |= read_cursor(values["after"], SORTS[column])
    shown = ", ".join(f"{text} AS {name}" for name, (_, text) in COLUMNS.items())
    anchor = "(n:Entity {id: $entity})-[r]-() WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b"
    lines = [
        f"MATCH {anchor if values['entity'] is not None else '(a:Entity)-[r]->(b:Entity)'}",
        f"WHERE {' AND '.join(where)}",
        f"WITH a, r, b, coalesce({COLUMNS[column][1]}, $last) AS key, {IDENTITY} AS id",
        tail,
        f"WITH a, r, b, key, id ORDER BY key {way}, id LIMIT $limit",
        f"RETURN {shown}, key AS `  key`, id AS `  id` ORDER BY key {way}, id",
    ]
    return "\n".join(line for line in lines if line), parameters


def found_then(then: Snapshot, values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The same from what was known at a moment."""
    column, way, _ = _order(values)
    last = LAST[SORTS[column]]
    last = last.isoformat() if SORTS[column] == "date" else last
    rows = [
        row | {"  key": row[column] or last, "  id": f"{row['fact']}~{row['period']}"}
        for row in relation_rows(then, values["as_of"])
        if _fits(row, values)
    ]
    rows.sort(key=lambda row: row["  id"])
    rows.sort(key=lambda row: row["  key"], reverse=way == "DESC")
    if values["after"] is not None:
        cursor = read_cursor(values["after"], SORTS[column])
        key, identity = str(cursor["key"]), cursor["id"]
        rows = [
            row
            for row in rows
            if (row["  key"] < key if way == "DESC" else row["  key"] > key)
            or (row["  key"] == key and row["  id"] > identity)
        ]
    return rows[: values["limit"] + 1]


def _fits(row: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    of_subject, of_object = row["labels"]
    asked = {
        "subject": row["subject"] == values["subject"],
        "object": row["object"] == values["object"],
        "entity": values["entity"] in (row["subject"], row["object"]),
        "predicate": row["predicate"].upper() == str(values["predicate"]).upper(),
        "subject_type": values["subject_type"] in of_subject,
        "object_type": values["object_type"] in of_object,
    }
    return all(fits for name, fits in asked.items() if values[name] is not None)


def _order(values: Mapping[str, Any]) -> tuple[str, str, str]:
    sort: str = values["sort"]
    return (sort[1:], "DESC", "<") if sort.startswith("-") else (sort, "ASC", ">")


ROUTE = Route(
    "/relations",
    "Relations",
    "Landscape",
    relations,
    page({name: kind for name, (kind, _) in COLUMNS.items()}),
    parameters=(*(p for p, _ in FILTERS.values()), TIMES["as_of"], TIMES["known_at"], SORT, *PAGE, columns_of(COLUMNS)),
    formats=(JSON, CSV),
    description="`fact` leads to the words that state the relation: /statements?fact=…",
)


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter()
    ROUTE.add_to(made)
    return made
