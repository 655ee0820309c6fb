"""Judgements of reviewers: listed, made, taken back. Each says who, when and why, and is written to the audit log."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import orjson
from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.answering import Asked, Moved, Route
from api.formats import CSV, JSON, Answer
from api.listing import PAGE, chosen_names, columns_of, paged, read_cursor
from api.openapi import ID_PATTERN, page, parameter, problems
from api.sending import read_object, text
from api.service import Service, service_of
from graph.failures import translated
from graph.store.correcting import Correction
from graph.store.judgements import Judge
from graph.store.verdicts import VERDICTS, Review
from joinedup.errors import InvalidValue, UnknownName
from ontology.statement import Statement
from queries.parameters import TIMES, Parameter, entity_id

Outcome = TypeVar("Outcome")

ON_STATEMENT = ("accept", "reject", "correct", "unsure")
COLUMNS = {
    "id": "id",
    "kind": "text",
    "verdict": "text",
    "who": "text",
    "why": "text",
    "judged_at": "time",
    "statement": "text",
    "replacement": "text",
    "document": "id",
    "entity": "id",
    "other": "id",
    "documents": "list",
    "undone_at": "time",
    "undone_by": "text",
    "undone_why": "text",
}
LIST = """
MATCH (j:Judgement)
WHERE CASE WHEN $undone = 'yes' THEN true
           WHEN $known_at IS NULL THEN j.undone_at IS NULL
           ELSE j.at <= $known_at AND (j.undone_at IS NULL OR j.undone_at > $known_at) END
  AND ($kind IS NULL OR j.kind = $kind) AND ($who IS NULL OR j.who = $who)
  AND ($document IS NULL OR j.document = $document OR $document IN coalesce(j.documents, []))
  AND ($entity IS NULL OR $entity IN [j.entity, j.other] OR j.statement CONTAINS '"' + $entity + '"')
WITH j, toFloat(-j.seq) AS key
WHERE $key IS NULL OR key > $key
RETURN j {.id, .kind, .verdict, .who, .why, .statement, .replacement, .document, .entity, .other, .documents,
    .undone_by, .undone_why, judged_at: toString(j.judged_at), undone_at: toString(j.undone_at)} AS row,
  key AS `  key`, j.record_id AS `  id`
ORDER BY key LIMIT $limit
"""
ONE = """
MATCH (j:Judgement {id: $id})
RETURN j {.id, .kind, .verdict, .who, .why, .statement, .replacement, .document, .entity, .other, .documents,
    .undone_by, .undone_why, judged_at: toString(j.judged_at), undone_at: toString(j.undone_at)} AS row
ORDER BY j.seq DESC LIMIT 1
"""
_TEXT = {"type": "string", "minLength": 1, "maxLength": 2_000}
_ID = {"type": "string", "pattern": ID_PATTERN, "maxLength": 500}
_SAID: dict[str, Any] = {
    "type": "object",
    "description": "What the words say instead: only what is other; an empty date takes it away",
    "properties": {
        "subject": _ID,
        "predicate": {"type": "string"},
        "object": _ID,
        "value": {"type": ["string", "number", "boolean"]},
        "valid_from": {"type": "string"},
        "valid_to": {"type": "string"},
    },
    "additionalProperties": False,
}
BODY: dict[str, Any] = {
    "type": "object",
    "properties": {
        "kind": {"type": "string", "enum": list(VERDICTS)},
        "why": _TEXT,
        "who": {**_TEXT, "description": "Who judges; otherwise the name of the key"},
        "statement": {**_ID, "description": "Of accept, reject, correct, unsure"},
        "replacement": _SAID,
        "entity": {**_ID, "description": "Of merge, apart, split, undecided"},
        "other": {
            **_ID,
            "description": "The other entity; for split the id of what is split off, if it shall have one",
        },
        "documents": {"type": "array", "items": _ID, "description": "Of split: the papers that mean the other"},
    },
    "required": ["kind", "why"],
    "additionalProperties": False,
}
EXAMPLE = '{"kind": "reject", "statement": "statement-…", "why": "The paper speaks of another board."}'
UNDO: dict[str, Any] = {
    "type": "object",
    "properties": {"why": _TEXT, "who": _TEXT},
    "required": ["why"],
    "additionalProperties": False,
}


async def listed(service: Service, asked: Asked) -> Answer | Moved:
    """Judgements, the last first."""
    values = asked.values
    after = read_cursor(values["after"], "number") if values["after"] is not None else {"key": None}
    parameters = {name: values[name] for name in ("kind", "who", "document", "entity", "undone", "known_at")}
    rows = await service.graph.rows(LIST, parameters | {"key": after["key"], "limit": values["limit"] + 1})
    flat = [dict.fromkeys(COLUMNS) | row["row"] | {k: row[k] for k in ("  key", "  id")} for row in rows]
    return paged(flat, chosen_names(COLUMNS, values["fields"]), asked, service.base)


async def judge(request: Request) -> Response:
    """POST /judgements."""
    body = await read_object(request, BODY, EXAMPLE)
    service, review = service_of(request), _review(request, body)
    kind = body["kind"]
    if kind not in VERDICTS:
        raise InvalidValue(f"kind: {str(kind)[:40]!r} is not one of {', '.join(VERDICTS)}.")
    made = await _changing(service, partial(_made, service, body, review))
    _audit(request, kind, made, review, body)
    return await _answer(request, made, 201)


async def undo(request: Request) -> Response:
    """POST /judgements/{id}/undo."""
    body = await read_object(request, UNDO, '{"why": "The board had another name then."}')
    service, review = service_of(request), _review(request, body)
    judgement = entity_id(request.path_params["id"])

    def work() -> None:
        with translated():
            _judge(service).undo(judgement, review)

    await _changing(service, work)
    _audit(request, "undo", judgement, review, body)
    return await _answer(request, judgement, 200)


async def _changing(service: Service, work: Callable[[], Outcome]) -> Outcome:
    """Do what changes the graph; whoever asks afterwards is answered from the graph as it is then."""
    try:
        return await run_in_threadpool(work)
    finally:
        service.version.changed()


async def one(request: Request) -> Response:
    """GET /judgements/{id}."""
    return await _answer(request, entity_id(request.path_params["id"]), 200)


def _made(service: Service, body: dict[str, Any], review: Review) -> str:
    kind = body["kind"]
    wanted, judge = _wanted(kind), _judge(service)
    given = {
        name for name in ("statement", "replacement", "entity", "other", "documents") if body.get(name) is not None
    }
    if not wanted[0] <= given <= wanted[0] | wanted[1]:
        may = f", and may have {' and '.join(sorted(wanted[1]))}" if wanted[1] else ""
        raise InvalidValue(f"The judgement {kind} has {' and '.join(sorted(wanted[0]))}{may}.")
    ids = {name: entity_id(str(body[name])) for name in ("statement", "entity", "other") if name in given}
    with translated():
        if kind in ON_STATEMENT:
            said = _replacement(service, ids["statement"], body["replacement"]) if kind == "correct" else None
            return judge.statement(ids["statement"], kind, review, said)
        if kind == "merge":
            return judge.merge(ids["entity"], ids["other"], review)
        if kind == "split":
            papers = body["documents"]
            if not isinstance(papers, list) or not all(isinstance(paper, str) for paper in papers):
                raise InvalidValue("documents is a list of ids of papers.")
            return judge.split(ids["entity"], [entity_id(paper) for paper in papers], review, ids.get("other"))[0]
        return judge.pair(ids["entity"], ids["other"], kind, review)


def _wanted(kind: str) -> tuple[set[str], set[str]]:
    """The fields that a judgement must have, and those that it may have."""
    if kind == "correct":
        return {"statement", "replacement"}, set()
    if kind in ON_STATEMENT:
        return {"statement"}, set()
    return ({"entity", "documents"}, {"other"}) if kind == "split" else ({"entity", "other"}, set())


def _replacement(service: Service, statement: str, given: Any) -> Statement:
    """The statement that a correction puts in place: what is not given stays as it was said."""
    if not isinstance(given, dict) or set(given) - set(_SAID["properties"]) or not given:
        raise InvalidValue('replacement is an object such as {"predicate": "made", "object": "commitment-…"}.')
    texts = {name: _corrected(name, value) for name, value in given.items()}
    for name in ("subject", "object"):
        if name in texts:
            entity_id(texts[name])
    said = service.extras["reader"].statement(statement)[-1].statement
    return Correction(**texts).of(said, service.vocabulary)


def _corrected(name: str, value: Any) -> str:
    """A field of a correction as the text that it is read from."""
    if name == "value" and isinstance(value, bool | int | float):
        return str(value).lower() if isinstance(value, bool) else str(value)
    if not isinstance(value, str):
        raise InvalidValue("replacement: all fields are texts, but for value, which may also be a number or a truth.")
    return value


def _review(request: Request, body: dict[str, Any]) -> Review:
    key = request.scope.get("state", {}).get("key_name")
    who, why = text(body, "who", 200) or key, text(body, "why")
    if who is None or why is None:
        raise InvalidValue("A judgement needs who made it and why.")
    return Review(who=who, why=why)


def _judge(service: Service) -> Judge:
    judge: Judge = service.extras["judge"]
    return judge


def _audit(request: Request, kind: str, judgement: str, review: Review, body: dict[str, Any]) -> None:
    state = request.scope.get("state", {})
    about = {name: body[name] for name in ("statement", "entity", "other") if isinstance(body.get(name), str)}
    request.app.state.audit.write(
        "judgement", state.get("key"), state.get("request_id"),
        kind=kind, judgement=judgement, who=review.who, why=review.why, **about,
    )  # fmt: skip


async def _answer(request: Request, judgement: str, status: int) -> Response:
    service = service_of(request)
    rows = await service.graph.rows(ONE, {"id": judgement})
    if not rows:
        raise UnknownName(f"There is no judgement {judgement!r}.")
    headers = {"Cache-Control": "no-store"}
    if status == 201:
        headers["Location"] = f"{service.base}/judgements/{judgement}"
    row = dict.fromkeys(COLUMNS) | rows[0]["row"]
    return Response(orjson.dumps(row), status, headers, "application/json")


LISTED = Route(
    "/judgements",
    "Judgements of reviewers",
    "Review",
    listed,
    page(COLUMNS),
    parameters=(
        Parameter("kind", "choice", "Of this kind", choices=tuple(VERDICTS)),
        Parameter("who", "text", "By this reviewer"),
        Parameter("entity", "id", "On this thing, or on statements about it"),
        Parameter("document", "id", "On statements of this paper"),
        Parameter("undone", "choice", "Whether those taken back are shown too", default="no", choices=("no", "yes")),
        TIMES["known_at"],
        *PAGE,
        columns_of(COLUMNS),
    ),
    formats=(JSON, CSV),
    description="What to review first: /queries/doubtful_statements and /queries/merge_candidates.",
)


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter(tags=["Review"])
    LISTED.add_to(made)
    row = {"schema": page(COLUMNS)["properties"]["items"]["items"]}
    in_path = [parameter(Parameter("id", "id", "The id of the judgement"), "path")]

    def told(status: str, words: str) -> dict[str, Any]:
        answers: dict[str, Any] = {status: {"description": words, "content": {"application/json": row}}}
        return answers | problems("400", "401", "403", "404", "413", "415", "421", "422", "429", "503")

    def sent(schema: dict[str, Any]) -> dict[str, Any]:
        return {"required": True, "content": {"application/json": {"schema": schema}}}

    made.add_api_route(
        "/judgements", judge, methods=["POST"], summary="Judge a statement or entities", response_class=Response,
        status_code=201, operation_id="post_judgements",
        openapi_extra={"requestBody": sent(BODY), "responses": told("201", "The judgement")},
    )  # fmt: skip
    made.add_api_route(
        "/judgements/{id}", one, methods=["GET"], summary="One judgement", response_class=Response,
        operation_id="get_judgements_id",
        openapi_extra={"parameters": in_path, "responses": told("200", "The judgement")},
    )  # fmt: skip
    made.add_api_route(
        "/judgements/{id}/undo", undo, methods=["POST"], summary="Take a judgement back", response_class=Response,
        operation_id="post_judgements_id_undo",
        openapi_extra={"parameters": in_path, "requestBody": sent(UNDO), "responses": told("200", "As it is now")},
    )  # fmt: skip
    return made
