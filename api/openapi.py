"""The OpenAPI document: parameters and answers of routes that are declared as data."""

from typing import Any

from queries.catalogue import Query
from queries.parameters import LARGEST_INT, LONGEST_TEXT, Parameter

ID_PATTERN = r"^[a-z][a-z0-9]*(-[A-Za-z0-9._~]+)+$"
TYPES: dict[str, dict[str, Any]] = {
    "id": {"type": "string", "pattern": ID_PATTERN, "maxLength": LONGEST_TEXT},
    "date": {"type": "string", "format": "date"},
    "time": {"type": "string", "format": "date-time"},
    "text": {"type": "string", "maxLength": LONGEST_TEXT},
    "int": {"type": "integer", "minimum": -LARGEST_INT, "maximum": LARGEST_INT},
    "choice": {"type": "string"},
}
COLUMNS: dict[str, dict[str, Any]] = {
    "id": {"type": "string"},
    "text": {"type": "string"},
    "int": {"type": "integer"},
    "number": {"type": "number"},
    "flag": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "edtf": {"type": "string"},
    "time": {"type": "string", "format": "date-time"},
    "list": {"type": "array", "items": {"type": "string"}},
}
PROBLEM = {
    "type": "object",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
    "required": ["type", "title", "status", "detail"],
}
PROBLEMS = {
    "400": "A parameter is wrong",
    "401": "A key is needed",
    "403": "The key does not allow this",
    "404": "There is no such thing",
    "406": "No format that is offered is accepted",
    "408": "The request did not come whole in time",
    "413": "The request is too large",
    "415": "The body is of another kind",
    "421": "The request is for another host",
    "422": "The query is refused, or asks for too much",
    "429": "Too many requests",
    "503": "The graph does not answer now",
}
ALWAYS = ("400", "401", "403", "404", "406", "421", "422", "429", "503")


def operation(
    in_path: tuple[Parameter, ...], in_query: tuple[Parameter, ...], media: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    """What the OpenAPI document says of a GET route, beside its name."""
    return {
        "parameters": [parameter(p, "path") for p in in_path] + [parameter(p, "query") for p in in_query],
        "responses": {
            "200": {"description": "The answer", "content": {m: {"schema": s} for m, s in media.items()}},
            "301": {"description": "It is known by another address now"},
            "304": {"description": "The client has it already"},
            **problems(*ALWAYS),
        },
    }


def problems(*statuses: str) -> dict[str, Any]:
    """Problem details for these statuses."""
    return {
        status: {
            "description": PROBLEMS[status],
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status in statuses
    }


def parameter(given: Parameter, place: str) -> dict[str, Any]:
    """A parameter as OpenAPI declares it."""
    schema = dict(TYPES[given.type])
    if given.choices:
        schema["enum"] = list(given.choices)
    if given.least is not None:
        schema["minimum"] = given.least
    if given.most is not None:
        schema["maximum"] = given.most
    if given.default is not None:
        schema["default"] = int(given.default) if given.type == "int" else given.default
    declared: dict[str, Any] = {"name": given.name, "in": place, "required": place == "path" or given.required}
    if given.description:
        declared["description"] = given.description
    if given.example:
        declared["example"] = int(given.example) if given.type == "int" else given.example
    return declared | {"schema": schema}


def nullable(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema, or null."""
    return {**schema, "type": [schema["type"], "null"]} if "type" in schema else {"anyOf": [schema, {"type": "null"}]}


def page(columns: dict[str, str]) -> dict[str, Any]:
    """The schema of a list whose rows have these columns, of which any may be null or left out."""
    return {
        "type": "object",
        "properties": {
            "items": {"type": "array", "items": row(columns)},
            "next": {"type": ["string", "null"], "description": "Address of the next page"},
        },
        "required": ["items", "next"],
    }


def row(columns: dict[str, str]) -> dict[str, Any]:
    """The schema of a row with these columns (name → type)."""
    return {
        "type": "object",
        "properties": {name: nullable(COLUMNS[kind]) for name, kind in columns.items()},
        "additionalProperties": False,
    }


def query_columns(query: Query) -> dict[str, str]:
    """The columns of a named query, name → type."""
    return {column.name: column.type for column in query.columns}
