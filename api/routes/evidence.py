"""Where it is said: statements with their quotes, documents with their text and the stretches that state something."""

from typing import Any

from fastapi import APIRouter

from api import cursors
from api.answering import Asked, Moved, Route
from api.formats import CSV, JSON, Answer, Thing
from api.listing import chosen_names, columns_of, shown
from api.openapi import COLUMNS, nullable, page
from api.routes.entities import IN_PATH, NOT_SHOWN
from api.service import Service
from api.texts import (
    DOCUMENT,
    SPANS,
    STATEMENT,
    STATEMENTS_OF_DOCUMENT,
    STATEMENTS_OF_ENTITY,
    STATEMENTS_OF_FACT,
)
from joinedup.errors import InvalidValue, UnknownName
from queries.parameters import TIMES, Parameter

STATEMENT_COLUMNS = {
    "id": "id",
    "record_id": "id",
    "subject": "id",
    "subject_name": "text",
    "predicate": "text",
    "object": "id",
    "object_name": "text",
    "value": "text",
    "quote": "text",
    "document": "id",
    "start": "int",
    "end": "int",
    "extractor": "text",
    "confidence": "number",
    "basis": "text",
    "valid_from": "edtf",
    "valid_to": "edtf",
    "ruling": "text",
    "recorded_at": "time",
    "retracted_at": "time",
}
_ANY: dict[str, Any] = {"type": ["string", "number", "boolean", "null"]}
_RECORD = {n: nullable(COLUMNS[kind]) for n, kind in STATEMENT_COLUMNS.items()} | {"value": _ANY}
STATEMENT_SCHEMA = {
    "type": "object",
    "properties": _RECORD | {"earlier": {"type": "array", "items": {"type": "object", "properties": _RECORD}}},
    "required": [*STATEMENT_COLUMNS, "earlier"],
}
STATEMENTS_SCHEMA = page({}) | {}
STATEMENTS_SCHEMA["properties"]["items"] = {"type": "array", "items": {"type": "object", "properties": _RECORD}}
DOCUMENT_SCHEMA = {
    "type": "object",
    "properties": {
        "id": {"type": "string"},
        "title": nullable({"type": "string"}),
        "publisher": nullable({"type": "object"}),
        "written_for": nullable({"type": "object"}),
        "properties": {"type": "object"},
        "statements": {"type": "integer"},
        "text": nullable({"type": "string"}),
    },
    "required": ["id", "title", "properties", "statements", "text"],
}
_SPAN = {"start": "int", "end": "int", "statement": "id", "predicate": "text", "subject": "id", "object": "id"}
SPANS_SCHEMA = {
    "type": "object",
    "properties": {
        "id": {"type": "string"},
        "text": nullable({"type": "string"}),
        "spans": {
            "type": "array",
            "items": {"type": "object", "properties": {n: nullable(COLUMNS[k]) for n, k in _SPAN.items()}},
        },
    },
    "required": ["id", "text", "spans"],
}


async def statement(service: Service, asked: Asked) -> Answer | Moved:
    """A statement: its last record, and the earlier ones."""
    rows = await service.graph.rows(STATEMENT, {"id": asked.values["id"]})
    if not rows:
        raise UnknownName(f"There is no statement {asked.values['id']!r}.")
    return Thing({**rows[0], "earlier": rows[1:]})


async def statements(service: Service, asked: Asked) -> Answer | Moved:
    """Statements about an entity, in a document, or for a fact."""
    values = asked.values
    ways = [name for name in ("entity", "document", "fact") if values[name] is not None]
    if len(ways) != 1:
        raise InvalidValue("Give one of entity, document or fact, for example entity=ccg-00R.")
    columns = chosen_names(STATEMENT_COLUMNS, values["fields"])
    if values["fact"] is not None:
        rows = await service.graph.rows(STATEMENTS_OF_FACT, {"fact": values["fact"]})
        return shown(rows, columns)
    start, record = cursors.read(values["after"], _place) if values["after"] is not None else (-1, "")
    parameters = {**values, "start": start, "record": record, "limit": values["limit"] + 1}
    by_document = values["document"] is not None
    if by_document and (values["as_of"] or values["known_at"]):
        raise InvalidValue("as_of and known_at are taken with entity, not with document.")
    rows = await service.graph.rows(STATEMENTS_OF_DOCUMENT if by_document else STATEMENTS_OF_ENTITY, parameters)
    following = None
    if len(rows) > values["limit"]:
        rows = rows[: values["limit"]]
        following = cursors.following(asked, service.base, (rows[-1]["start"], rows[-1]["record_id"]))
    return shown(rows, columns, following)


def _place(given: Any) -> tuple[int, str]:
    start, record = given
    if not isinstance(start, int) or not isinstance(record, str):
        raise TypeError
    return start, record


async def _document(service: Service, document: str) -> dict[str, Any]:
    rows = await service.graph.rows(DOCUMENT, {"id": document})
    if not rows:
        raise UnknownName(f"There is no document {document!r}.")
    row = rows[0]
    return row | {"properties": {k: v for k, v in sorted(row["properties"].items()) if k not in NOT_SHOWN}}


async def document(service: Service, asked: Asked) -> Answer | Moved:
    """A document with what is known of it and its text as served."""
    row = await _document(service, asked.values["id"])
    return Thing(row, row["id"])


async def spans(service: Service, asked: Asked) -> Answer | Moved:
    """A document's text with the stretches that state something."""
    row = await _document(service, asked.values["id"])
    found = await service.graph.rows(SPANS, {"id": row["id"]})
    return Thing({"id": row["id"], "text": row["text"], "spans": found}, row["id"])


ROUTES = (
    Route("/statements/{id}", "A statement with its quote", "Evidence", statement, STATEMENT_SCHEMA,
          in_path=(Parameter("id", "id", "The id of the statement"),), formats=(JSON,)),
    Route("/statements", "Statements about a thing, in a document, or for a fact", "Evidence", statements,
          STATEMENTS_SCHEMA,
          parameters=(
              Parameter("entity", "id", "About this thing, or naming it"),
              Parameter("document", "id", "In this document"),
              Parameter("fact", "text", "That this relation rests on"),
              Parameter("predicate", "text", "Only with this property or relation"),
              TIMES["as_of"], TIMES["known_at"],
              Parameter("limit", "int", "How many at most", default="100", least=1, most=1000),
              Parameter("after", "text", "Where the page begins, as the last page's `next` has it"),
              columns_of(STATEMENT_COLUMNS),
          ), formats=(JSON, CSV)),
    Route("/documents/{id}", "A document with its text", "Evidence", document, DOCUMENT_SCHEMA, in_path=IN_PATH,
          formats=(JSON,)),
    Route("/documents/{id}/spans", "A document's text with the stretches that state something", "Evidence", spans,
          SPANS_SCHEMA, in_path=IN_PATH, formats=(JSON,)),
)  # fmt: skip


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter()
    for route in ROUTES:
        route.add_to(made)
    return made
