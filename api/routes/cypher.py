"""Cypher of the caller's own: judged, bounded, streamed as JSON Lines or CSV."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import orjson
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from api.formats import csv_line
from api.openapi import problems
from api.problems import NotAcceptable, WrongMediaType, details, status_of
from api.service import service_of
from graph.guard.run import Answer
from joinedup.errors import InvalidValue, JoinedUpError, LimitExceeded, RefusedQuery, TooManyRequests

LINES, CSV = "application/jsonl", "text/csv"
SECONDS_TO_WAIT = 2.0
PORTION = 64_000  # bytes sent at once
BODY: dict[str, Any] = {
    "type": "object",
    "properties": {
        "query": {"type": "string", "minLength": 1, "maxLength": 20_000},
        "parameters": {"type": "object"},
        "plan": {"type": "boolean", "description": "Show the plan and do not run the query"},
    },
    "required": ["query"],
    "additionalProperties": False,
}
EXAMPLE = {"query": "MATCH (b:Body) RETURN b.id, b.name ORDER BY b.name LIMIT $n", "parameters": {"n": 10}}
DESCRIPTION = """Read only. As JSON Lines the first line is an object with `columns` and `notes`, then comes an array
for each row, and last an object with `rows` and `complete`; where a limit ended the rows, `complete` is false and
`problem` says why. As CSV the rows alone come, and what a limit cut off ends the connection before its time."""


async def read_body(request: Request) -> tuple[str, dict[str, Any], bool]:
    """Query, parameters, and whether only the plan is wanted. Raises InvalidValue, WrongMediaType."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise WrongMediaType('Send JSON with the header "Content-Type: application/json".')
    try:
        body = orjson.loads(await request.body())
    except orjson.JSONDecodeError as error:
        raise InvalidValue(f"The body is not JSON: {error}.") from None
    if not isinstance(body, dict) or set(body) - BODY["properties"].keys():
        raise InvalidValue('The body is an object such as {"query": "MATCH …", "parameters": {}}.')
    query, parameters, plan = body.get("query"), body.get("parameters", {}), body.get("plan", False)
    if not isinstance(query, str) or not isinstance(parameters, dict) or not isinstance(plan, bool):
        raise InvalidValue("`query` is a text, `parameters` an object, `plan` true or false.")
    if not all(_fits(value) for value in parameters.values()):
        raise InvalidValue("A whole number among the parameters has more than 64 bits.")
    return query, parameters, plan


def _fits(value: Any) -> bool:
    if isinstance(value, int):
        return -(2**63) <= value < 2**63
    if isinstance(value, list):
        return all(_fits(item) for item in value)
    return all(_fits(item) for item in value.values()) if isinstance(value, dict) else True


def media(request: Request) -> str:
    """The form of the answer."""
    accept = request.headers.get("accept", "*/*").lower()
    if any(name in accept for name in ("*/*", "jsonl", "ndjson", "application/json", "application/*")):
        return LINES
    if "text/csv" in accept or "text/*" in accept:
        return CSV
    raise NotAcceptable(f"This is offered as {LINES} and {CSV}.")


async def ask(request: Request) -> Response:
    """POST /cypher."""
    service = service_of(request)
    query, parameters, plan_only = await read_body(request)
    kind = media(request)
    said = {"query": query, "parameters": sorted(parameters), "plan": plan_only}
    state = request.scope.get("state", {})
    gate: asyncio.Semaphore = request.app.state.cypher_gate
    stack = AsyncExitStack()
    try:
        await _enter(gate)
        stack.callback(gate.release)
        if plan_only:
            plan = await service.cypher.plan(query, parameters)
            await stack.aclose()
            request.app.state.audit.write("cypher", state.get("key"), state.get("request_id"), outcome="plan", **said)
            return Response(orjson.dumps(plan), media_type="application/json", headers={"Cache-Control": "no-store"})
        answer = await stack.enter_async_context(service.cypher.answer(query, parameters))
    except JoinedUpError as error:
        await stack.aclose()
        outcome = "refused" if isinstance(error, RefusedQuery) else type(error).__name__
        request.app.state.audit.write("cypher", state.get("key"), state.get("request_id"), outcome=outcome, **said)
        raise
    except BaseException:
        await stack.aclose()
        raise
    request.app.state.audit.write("cypher", state.get("key"), state.get("request_id"), outcome="run", **said)
    body = _lines(answer, stack) if kind == LINES else _csv(answer, stack)
    return StreamingResponse(body, media_type=kind, headers={"Cache-Control": "no-store"})


async def _enter(gate: asyncio.Semaphore) -> None:
    try:
        async with asyncio.timeout(SECONDS_TO_WAIT):
            await gate.acquire()
    except TimeoutError:
        raise TooManyRequests("As many Cypher queries as may run at once are running. Try again in a moment.") from None


async def _lines(answer: Answer, stack: AsyncExitStack) -> AsyncIterator[bytes]:
    async with stack:
        yield orjson.dumps({"columns": answer.columns, "notes": answer.notes}, option=orjson.OPT_APPEND_NEWLINE)
        count, portion, size = 0, [], 0
        problem: JoinedUpError | None = None
        try:
            async for row in answer.rows:
                line = orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE, default=str)
                count, size = count + 1, size + len(line)
                portion.append(line)
                if size > PORTION:
                    yield b"".join(portion)
                    portion, size = [], 0
        except JoinedUpError as error:
            problem = error
        if answer.cut:
            problem = LimitExceeded(answer.cut[0])
        yield b"".join(portion)
        end: dict[str, Any] = {"rows": count, "complete": problem is None}
        if problem is not None:
            end["problem"] = details(*status_of(problem), str(problem))
        yield orjson.dumps(end, option=orjson.OPT_APPEND_NEWLINE)


async def _csv(answer: Answer, stack: AsyncExitStack) -> AsyncIterator[bytes]:
    async with stack:
        yield csv_line(answer.columns).encode()
        async for row in answer.rows:
            yield csv_line(row).encode("utf-8", "replace")
        if answer.cut:
            raise LimitExceeded(answer.cut[0])


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter(tags=["Cypher"])
    made.add_api_route(
        "/cypher",
        ask,
        methods=["POST"],
        summary="Cypher of your own",
        description=DESCRIPTION,
        response_class=Response,
        operation_id="post_cypher",
        openapi_extra={
            "requestBody": {
                "required": True,
                "content": {"application/json": {"schema": BODY, "example": EXAMPLE}},
            },
            "responses": {
                "200": {
                    "description": "The rows",
                    "content": {LINES: {"schema": {"type": "string"}}, CSV: {"schema": {"type": "string"}},
                                "application/json": {"schema": {"type": "object"}}},
                },
                **problems("400", "401", "403", "406", "413", "415", "421", "422", "429", "503"),
            },
        },
    )  # fmt: skip
    return made
