"""/reconcile: the Reconciliation Service API 0.2 for OpenRefine and others."""

import asyncio
import html
from typing import Any

import orjson
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.access import PRIVATE
from api.matching.candidates import ABOUT, candidates
from api.matching.extending import SETTINGS, extended
from api.matching.properties import ON_DATE, PROPERTIES, described, type_of
from api.matching.questions import MOST_QUERIES, Question, question
from api.openapi import parameter, problems
from api.problems import TooLarge, WrongMediaType
from api.search import Wanted, search
from api.service import Service, service_of
from api.texts import ENTITY
from joinedup.errors import InvalidValue, UnknownName
from queries.parameters import Parameter

SUGGESTED = ("entity", "type", "property")
AT_ONCE = 4  # queries of a batch; more would take the connections of everybody else
DEFAULT_TYPES = ("Body", "ClinicalCommissioningGroup", "NHSTrust", "FoundationTrust", "LocalAuthority", "Programme")


def manifest(service: Service, mode: str, version: str) -> dict[str, Any]:
    """What this service can do."""
    here = f"{service.base}/reconcile"
    suggest = {
        kind: {
            "service_url": here,
            "service_path": f"/suggest/{kind}",
            "flyout_service_url": here,
            "flyout_service_path": f"/flyout/{kind}?id=${{id}}",
        }
        for kind in SUGGESTED
    }
    told: dict[str, Any] = {
        "versions": ["0.2"],
        "name": "joinedup: bodies of health and social care in England",
        "identifierSpace": f"{service.base}/id/",
        "schemaSpace": service.vocabulary.namespace,
        "documentation": f"{service.base}/docs",
        "serviceVersion": version,
        "defaultTypes": [type_of(name, service.vocabulary) for name in DEFAULT_TYPES],
        "view": {"url": f"{service.base}/id/{{{{id}}}}"},
        "preview": {"url": f"{here}/preview?id={{{{id}}}}", "width": 400, "height": 200},
        "suggest": suggest,
        "extend": {
            "propose_properties": {"service_url": here, "service_path": "/properties"},
            "property_settings": SETTINGS,
        },
        "batchSize": MOST_QUERIES,
    }
    if mode == PRIVATE:
        told["authentication"] = {"type": "apiKey", "name": "X-API-Key", "in": "header"}
    return told


async def reconcile(request: Request) -> Response:
    """The manifest, or the answers to a batch of queries, or values of properties."""
    service = service_of(request)
    given = await _given(request)
    if "queries" in given:
        return _answer(await _batch(service, _json(given["queries"], "queries")))
    if "extend" in given:
        asked = _json(given["extend"], "extend")
        ids, properties = asked.get("ids"), asked.get("properties")
        if not isinstance(ids, list) or not isinstance(properties, list) or len(ids) > 1000 or len(properties) > 50:
            raise InvalidValue('extend is an object such as {"ids": ["ccg-00R"], "properties": [{"id": "ods"}]}.')
        if not all(isinstance(i, str) for i in ids) or not all(isinstance(p, dict) for p in properties):
            raise InvalidValue("extend: ids are texts, properties are objects with an id.")
        return _answer(await extended(service.graph, ids, properties))
    return _answer(manifest(service, request.app.state.access.mode, request.app.version))


async def _given(request: Request) -> dict[str, str]:
    given = dict(request.query_params)
    if request.method == "POST":
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/x-www-form-urlencoded":
            raise WrongMediaType("Send `queries` or `extend` as a form (application/x-www-form-urlencoded).")
        form = await request.form()
        given |= {name: value for name, value in form.items() if isinstance(value, str)}
        if "queries" not in given and "extend" not in given:
            raise InvalidValue("The form has neither `queries` nor `extend`.")
    return given


def _json(text: str, name: str) -> dict[str, Any]:
    try:
        found = orjson.loads(text)
    except (orjson.JSONDecodeError, UnicodeEncodeError) as error:
        raise InvalidValue(f"{name} is not JSON: {error}.") from None
    if not isinstance(found, dict):
        raise InvalidValue(f"{name} is an object.")
    return found


async def _batch(service: Service, queries: dict[str, Any]) -> dict[str, Any]:
    if len(queries) > MOST_QUERIES:
        raise TooLarge(f"{len(queries)} queries at once; at most {MOST_QUERIES} are taken.")
    asked = {name: question(row, service.vocabulary) for name, row in queries.items()}
    together = asyncio.Semaphore(AT_ONCE)

    async def one(question: Question) -> list[dict[str, Any]]:
        async with together:
            return await candidates(service.graph, question, service.vocabulary)

    found = await asyncio.gather(*map(one, asked.values()), return_exceptions=True)
    for result in found:
        if isinstance(result, BaseException):
            raise result
    return {name: {"result": result} for name, result in zip(asked, found, strict=True)}


async def suggest_entity(request: Request) -> Response:
    """Things whose names begin so."""
    service, prefix, cursor = service_of(request), *_prefix(request)
    hits = await search(service.graph, Wanted(prefix, limit=min(100, cursor + 20)))
    named = await service.graph.rows(ABOUT, {"ids": [prefix], "types": None, "on": None})
    hits = named + [hit for hit in hits if hit["id"] != prefix]
    rows = [
        {
            "id": hit["id"],
            "name": hit["name"] or hit["id"],
            "description": described(hit["type"], service.vocabulary),
            "notable": [type_of(hit["type"], service.vocabulary)],
        }
        for hit in hits[cursor:]
    ]
    return _answer({"result": rows})


async def suggest_type(request: Request) -> Response:
    """Classes whose names begin so."""
    service, prefix, cursor = service_of(request), *_prefix(request)
    found = [c for c in service.vocabulary.classes.values() if prefix.lower() in c.name.lower()]
    rows = [{"id": c.name, "name": c.name, "description": c.description} for c in found]
    return _answer({"result": rows[cursor:]})


async def suggest_property(request: Request) -> Response:
    """Properties whose names begin so; `on date` among them, by which a body is matched as of a day."""
    _, prefix, cursor = service_of(request), *_prefix(request)
    names = {ON_DATE: "on date"} | {name: known.name for name, known in PROPERTIES.items()}
    rows = [{"id": i, "name": name} for i, name in names.items() if prefix.lower() in f"{i} {name}".lower()]
    return _answer({"result": rows[cursor:]})


def _prefix(request: Request) -> tuple[str, int]:
    values = _values(request, _BEGIN)
    return values["prefix"], values["cursor"]


def _values(request: Request, parameters: tuple[Parameter, ...]) -> dict[str, Any]:
    """The parameters that are known here; others that clients send along are let be."""
    given = request.query_params
    for one in parameters:
        if one.required and one.name not in given:
            raise InvalidValue(f"{one.name} is missing, for example {one.name}={one.example}.")
    return {p.name: p.parse(given.get(p.name, p.default)) for p in parameters}


async def propose(request: Request) -> Response:
    """Properties that can be fetched for things of a class."""
    values = _values(request, _TYPED)
    if values["type"] not in service_of(request).vocabulary.classes:
        raise InvalidValue(f"There is no type {values['type'][:60]!r}. /reconcile/suggest/type lists them.")
    rows = [{"id": name, "name": known.name} for name, known in PROPERTIES.items()][: values["limit"]]
    return _answer({"type": values["type"], "limit": values["limit"], "properties": rows})


async def preview(request: Request) -> Response:
    """A small page on one thing."""
    title, lines = await _told(service_of(request), str(_values(request, _ONE)["id"]))
    page = f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)}</title></head>'
    headers = {"Content-Security-Policy": "default-src 'none'; frame-ancestors *"}
    return Response(f"{page}<body>{_piece(title, lines, 'h1')}</body></html>", media_type="text/html", headers=headers)


async def flyout_entity(request: Request) -> Response:
    """What a suggested thing is, as a piece of HTML."""
    entity = str(_values(request, _ONE)["id"])
    title, lines = await _told(service_of(request), entity)
    return _answer({"id": entity, "html": _piece(title, lines, "p")})


async def flyout_type(request: Request) -> Response:
    """What a suggested class means."""
    name, classes = str(_values(request, _NAMED)["id"]), service_of(request).vocabulary.classes
    if name not in classes:
        raise UnknownName(f"There is no type {name[:60]!r}. /reconcile/suggest/type lists them.")
    return _answer({"id": name, "html": _piece(name, [classes[name].description], "p")})


async def flyout_property(request: Request) -> Response:
    """What a suggested property means."""
    name = str(_values(request, _NAMED)["id"])
    if name != ON_DATE and name not in PROPERTIES:
        raise UnknownName(f"There is no property {name[:60]!r}. /reconcile/suggest/property lists them.")
    what = SETTINGS[0]["help_text"] if name == ON_DATE else f"The {PROPERTIES[name].name} of a thing"
    return _answer({"id": name, "html": _piece(name, [str(what)], "p")})


async def _told(service: Service, entity: str) -> tuple[str, list[str]]:
    """The name of a thing, and lines on it. Raises UnknownName."""
    rows = await service.graph.rows(ENTITY, {"id": entity, "as_of": None, "most": 0})
    if not rows:
        raise UnknownName(f"There is no {entity!r} in the graph.")
    row = rows[0]
    codes = ", ".join(f"{i['scheme']} {i['notation']}" for i in row["identifiers"])
    life = f"{row['valid_from'] or '…'} to {row['valid_to'] or '…'}" if row["valid_from"] or row["valid_to"] else ""
    lines = [described(row["type"], service.vocabulary), codes, life, entity]
    return row["name"] or entity, [line for line in lines if line]


def _piece(title: str, lines: list[str], heading: str) -> str:
    """A heading with paragraphs, in which nothing is markup but these."""
    text = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return f"<{heading}>{html.escape(title)}</{heading}>{text}"


def _answer(value: dict[str, Any]) -> Response:
    return Response(orjson.dumps(value), media_type="application/json", headers={"Cache-Control": "no-cache"})


_OBJECT = {"200": {"description": "The answer", "content": {"application/json": {"schema": {"type": "object"}}}}}
_PAGE = {"200": {"description": "The page", "content": {"text/html": {"schema": {"type": "string"}}}}}
_FORM = {"type": "object", "properties": {"queries": {"type": "string"}, "extend": {"type": "string"}}}
_BATCH = (
    Parameter("queries", "text", "A batch of queries, as JSON"),
    Parameter("extend", "text", "What to fetch, as JSON"),
)
_BEGIN = (
    Parameter("prefix", "text", "The beginning of a name", required=True, example="black"),
    Parameter("cursor", "int", "How many to leave out", default="0", least=0, most=999999),
)
_TYPED = (
    Parameter("type", "text", "The class", default="Body"),
    Parameter("limit", "int", "How many", default="50", least=1, most=999),
)
_ONE = (Parameter("id", "id", "The id of the thing", required=True, example="ccg-00R"),)
_NAMED = (Parameter("id", "text", "The id of the class or property", required=True, example="Body"),)
# Path, methods, endpoint, summary, parameters, what comes.
ROUTES: tuple[tuple[str, str, Any, str, tuple[Parameter, ...], dict[str, Any]], ...] = (
    ("/reconcile", "GET", reconcile, "Manifest, or answers to a batch", _BATCH, _OBJECT),
    ("/reconcile", "POST", reconcile, "Answers to a batch", (), _OBJECT),
    ("/reconcile/suggest/entity", "GET", suggest_entity, "Things by the beginning of a name", _BEGIN, _OBJECT),
    ("/reconcile/suggest/type", "GET", suggest_type, "Classes by a name", _BEGIN, _OBJECT),
    ("/reconcile/suggest/property", "GET", suggest_property, "Properties by a name", _BEGIN, _OBJECT),
    ("/reconcile/flyout/entity", "GET", flyout_entity, "A few words on a thing", _ONE, _OBJECT),
    ("/reconcile/flyout/type", "GET", flyout_type, "A few words on a class", _NAMED, _OBJECT),
    ("/reconcile/flyout/property", "GET", flyout_property, "A few words on a property", _NAMED, _OBJECT),
    ("/reconcile/properties", "GET", propose, "Properties that can be fetched", _TYPED, _OBJECT),
    ("/reconcile/preview", "GET", preview, "A small page on one thing", _ONE, _PAGE),
)


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter(tags=["Reconciliation"])
    for path, method, endpoint, summary, parameters, answer in ROUTES:
        extra: dict[str, Any] = {
            "parameters": [parameter(p, "query") for p in parameters],
            "responses": answer | problems("400", "401", "403", "404", "413", "415", "421", "422", "429", "503"),
        }
        if method == "POST":
            extra["requestBody"] = {
                "required": True,
                "content": {"application/x-www-form-urlencoded": {"schema": _FORM}},
            }
        made.add_api_route(
            path, endpoint, methods=[method], summary=summary, response_class=Response, openapi_extra=extra,
            operation_id=f"{method.lower()}{path.replace('/', '_')}",
        )  # fmt: skip
    return made
