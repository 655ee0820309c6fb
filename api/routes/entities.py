"""One thing at a time: an entity with its names, codes and relations."""

from typing import Any

from fastapi import APIRouter

from api.answering import Asked, Moved, Route
from api.formats import GEOJSON, JSON, JSONLD, Answer, Thing
from api.openapi import nullable
from api.service import Service
from api.texts import ENTITY, FORMER
from api.then import entity_row
from joinedup.errors import UnknownName
from queries.parameters import TIMES, Parameter

MOST_RELATIONS = 1_000
IN_PATH = (Parameter("id", "id", "The id of the thing", example="ccg-00R"),)
# Kept beside what is shown, or for the store's own use.
NOT_SHOWN = {"id", "type", "name", "valid_from", "valid_to", "text_version", "content_hash", "reading"}

_PERIOD = {
    "valid_from": nullable({"type": "string", "format": "date"}),
    "valid_to": nullable({"type": "string", "format": "date"}),
}
_TEXT = nullable({"type": "string"})
SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "id": {"type": "string"},
        "type": _TEXT,
        "name": _TEXT,
        "labels": {"type": "array", "items": {"type": "string"}},
        **_PERIOD,
        "certain": {"type": "boolean", "description": "Whether both ends of its life are known"},
        "properties": {"type": "object"},
        "names": {
            "type": "array",
            "items": {"type": "object", "properties": {"text": _TEXT, "kind": _TEXT, **_PERIOD}},
        },
        "identifiers": {
            "type": "array",
            "items": {"type": "object", "properties": {"scheme": _TEXT, "notation": _TEXT, **_PERIOD}},
        },
        "relations": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "predicate": {"type": "string"},
                    "outgoing": {"type": "boolean"},
                    "id": {"type": "string"},
                    "type": _TEXT,
                    "name": _TEXT,
                    **_PERIOD,
                    "certain": {"type": "boolean"},
                    "fact": {"type": "string", "description": "For /statements?fact=, which gives the words"},
                },
            },
        },
        "more_relations": {"type": "boolean"},
    },
    "required": ["id", "type", "name", "labels", "properties", "names", "identifiers", "relations"],
}

# Path → the label that a thing there must have.
PATHS = {
    "/entities": "Entity",
    "/bodies": "Body",
    "/people": "Person",
    "/posts": "Post",
    "/programmes": "Programme",
    "/commitments": "Commitment",
    "/figures": "Figure",
    "/areas": "Area",
}


async def found(service: Service, entity: str, asked: Asked) -> dict[str, Any] | str:
    """The row of an entity, or the id that it was merged into. Raises UnknownName."""
    as_of, known_at = asked.values["as_of"], asked.values["known_at"]
    then = await service.past.at(known_at)
    if then is not None:
        row = entity_row(then, entity, as_of, MOST_RELATIONS + 1)
        if row is None:
            raise UnknownName(f"Nothing was known of {entity!r} at {known_at.isoformat()}.")
        return row
    rows = await service.graph.rows(ENTITY, {"id": entity, "most": MOST_RELATIONS + 1, "as_of": as_of})
    if rows:
        return rows[0]
    former = await service.graph.rows(FORMER, {"id": entity})
    if not former or former[0]["into"] is None:
        raise UnknownName(f"There is no {entity!r} in the graph.")
    return str(former[0]["into"])


def shown(row: dict[str, Any]) -> dict[str, Any]:
    """The entity as it is given."""
    properties = {k: v for k, v in sorted(row["properties"].items()) if k not in NOT_SHOWN}
    return {
        **row,
        "labels": sorted(row["labels"]),
        "properties": properties,
        "certain": row["valid_from"] is not None and row["valid_to"] is not None,
        "relations": row["relations"][:MOST_RELATIONS],
        "more_relations": len(row["relations"]) > MOST_RELATIONS,
    }


def route(path: str, label: str) -> Route:
    """The route to one thing with the label."""

    async def answer(service: Service, asked: Asked) -> Answer | Moved:
        row = await found(service, asked.values["id"], asked)
        if isinstance(row, str):
            return Moved(f"{service.base}{path}/{row}")
        if label not in row["labels"]:
            kind = row["type"] or "of no class"
            raise UnknownName(f"{asked.values['id']!r} is no {label} but {kind}: see /entities/.")
        value = shown(row)
        if label == "Commitment":
            ledger = await service.ledgers.on(asked.values["as_of"])
            value |= ledger.of(row["id"])
        if label == "Area":
            value |= {k: value["properties"].get(k) for k in ("latitude", "longitude")}
        return Thing(value, row["id"])

    return Route(
        path=f"{path}/{{id}}",
        title=f"One of {path.removeprefix('/')}",
        group="Evidence" if label == "Entity" else "Landscape",
        answer=answer,
        schema=SCHEMA,
        in_path=IN_PATH,
        parameters=(TIMES["as_of"], TIMES["known_at"]),
        formats=(JSON, JSONLD, GEOJSON) if label == "Area" else (JSON, JSONLD),
    )


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter()
    for path, label in PATHS.items():
        route(path, label).add_to(made)
    return made
