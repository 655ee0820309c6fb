"""The rules of the Reconciliation Service API 0.2 for what a service answers, as JSON schemas in words of our own."""

from typing import Any


def _object(required: tuple[str, ...], **properties: Any) -> dict[str, Any]:
    return {
        "type": "object", "required": list(required), "properties": properties, "additionalProperties": False,
    }  # fmt: skip


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


TEXT = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "pattern": "^https?://"}
TYPE = _object(("id", "name"), id=TEXT, name=TEXT)
SERVICE = _object(
    ("service_url", "service_path"),
    service_url=ADDRESS,
    service_path={"type": "string", "pattern": "^/"},
    flyout_service_url=ADDRESS,
    flyout_service_path={"type": "string", "pattern": r"\$\{id\}"},
)
SETTING = _object(
    ("name", "label", "type", "default"),
    name=TEXT,
    label=TEXT,
    type={"enum": ["number", "text", "checkbox", "select"]},
    default={},
    help_text=TEXT,
    choices=_list(_object(("value", "name"), value=TEXT, name=TEXT)),
)
MANIFEST = _object(
    ("versions", "name", "identifierSpace", "schemaSpace"),
    versions={"type": "array", "items": TEXT, "contains": {"const": "0.2"}},
    name=TEXT,
    identifierSpace=ADDRESS,
    schemaSpace=ADDRESS,
    documentation=ADDRESS,
    serviceVersion=TEXT,
    defaultTypes=_list(TYPE),
    view=_object(("url",), url={"type": "string", "pattern": r"\{\{id\}\}"}),
    preview=_object(
        ("url", "width", "height"),
        url={"type": "string", "pattern": r"\{\{id\}\}"},
        width={"type": "integer", "exclusiveMinimum": 0},
        height={"type": "integer", "exclusiveMinimum": 0},
    ),
    suggest=_object((), entity=SERVICE, type=SERVICE, property=SERVICE),
    extend=_object(
        (),
        propose_properties=_object(("service_url", "service_path"), service_url=ADDRESS, service_path=TEXT),
        property_settings=_list(SETTING),
    ),
    batchSize={"type": "integer", "exclusiveMinimum": 0},
    authentication=_object(
        ("type", "name", "in"), type={"const": "apiKey"}, name=TEXT, **{"in": {"enum": ["header", "query", "cookie"]}}
    ),
)
CANDIDATE = _object(
    ("id", "name", "score", "match"),
    id=TEXT,
    name=TEXT,
    description={"type": "string"},
    score={"type": "number"},
    match={"type": "boolean"},
    type=_list(TYPE),
    features=_list(_object(("id", "value"), id=TEXT, name=TEXT, value={"type": ["number", "boolean"]})),
)
ANSWERS = {
    "type": "object",
    "additionalProperties": _object(("result",), result=_list(CANDIDATE)),
}
SUGGESTED = {
    "entity": _object(
        ("result",),
        result=_list(
            _object(("id", "name"), id=TEXT, name=TEXT, description={"type": "string"}, notable=_list(TYPE)),
        ),
    ),
    "type": _object(
        ("result",), result=_list(_object(("id", "name"), id=TEXT, name=TEXT, description={"type": "string"}))
    ),
    "property": _object(
        ("result",), result=_list(_object(("id", "name"), id=TEXT, name=TEXT, description={"type": "string"}))
    ),
}
FLYOUT = _object(("id", "html"), id=TEXT, html={"type": "string", "pattern": "^<"})
CELL = {
    "oneOf": [
        _object(()) | {"maxProperties": 0},
        _object(("id", "name"), id=TEXT, name=TEXT),
        _object(("str",), str={"type": "string"}),
        _object(("int",), int={"type": "integer"}),
        _object(("float",), float={"type": "number"}),
        _object(("bool",), bool={"type": "boolean"}),
        _object(("date",), date={"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}),
    ]
}
EXTENDED = _object(
    ("meta", "rows"),
    meta=_list(_object(("id", "name"), id=TEXT, name=TEXT, type=TYPE)),
    rows={"type": "object", "additionalProperties": {"type": "object", "additionalProperties": _list(CELL)}},
)
PROPOSED = _object(
    ("properties",),
    type=TEXT,
    limit={"type": "integer"},
    properties=_list(_object(("id", "name"), id=TEXT, name=TEXT)),
)
PROBLEM = _object(
    ("type", "title", "status", "detail"),
    type=TEXT, title=TEXT, status={"type": "integer", "minimum": 400, "maximum": 599}, detail=TEXT,
)  # fmt: skip
