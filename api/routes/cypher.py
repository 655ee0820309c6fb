"""Cypher of the caller's own: judged, bounded, streamed as JSON Lines or CSV."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any, TypeVar

import orjson
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from api.answering import read_given
from api.formats import CSV, JSON, LINES, MEDIA, choose, csv_line
from api.openapi import parameter, problems
from api.problems import details, status_of
from api.sending import read_object
from api.service import service_of
from api.turns import Turns
from graph.guard.run import Answer
from joinedup.errors import InvalidValue, JoinedUpError, LimitExceeded, RefusedQuery
from queries.parameters import Parameter

FORMATS = (LINES, JSON, CSV)
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
`problem` says why. As JSON it is one object with `columns`, `notes`, `items` and the same at its end. As CSV the rows
alone come, and what a limit cut off ends the connection before its time."""
ANSWERS = {
    MEDIA[LINES]: {"schema": {"type": "string"}},
    MEDIA[JSON]: {"schema": {"type": "object"}},
    MEDIA[CSV]: {"schema": {"type": "string"}},
}
FORMAT = Parameter("format", "choice", "The format; otherwise as `Accept` says", choices=FORMATS)
Done = TypeVar("Done")


async def read_body(request: Request) -> tuple[str, dict[str, Any], bool]:
    """Query, parameters, and whether only the plan is wanted. Raises InvalidValue, WrongMediaType."""
    body = await read_object(request, BODY, '{"query": "MATCH …", "parameters": {}}')
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


def form(request: Request) -> str:
    """The form of the answer."""
    accept = request.headers.get("accept", "").lower().replace("application/x-ndjson", MEDIA[LINES])
    given = read_given(request, {"format": FORMAT})
    return choose(FORMATS, given.get("format"), accept)


async def ask(request: Request) -> Response:
    """POST /cypher."""
    service, kind = service_of(request), form(request)
    query, parameters, plan_only = await read_body(request)
    turns: Turns = request.app.state.turns
    said = {"query": query, "parameters": sorted(parameters), "plan": plan_only}
    state = request.scope.get("state", {})

    def audit(outcome: str) -> None:
        request.app.state.audit.write("cypher", state.get("key"), state.get("request_id"), outcome=outcome, **said)

    stack = AsyncExitStack()
    try:
        await stack.enter_async_context(turns.taken(_caller(request)))
        if plan_only:
            plan = await _unless_left(request, service.cypher.plan(query, parameters))
            await stack.aclose()
            audit("plan")
            return Response(orjson.dumps(plan), media_type=MEDIA[JSON], headers={"Cache-Control": "no-store"})
        answer = await _unless_left(request, stack.enter_async_context(service.cypher.answer(query, parameters)))
    except BaseException as error:
        await stack.aclose()
        audit("refused" if isinstance(error, RefusedQuery) else type(error).__name__)
        if isinstance(error, ClientLeft):
            return Response(status_code=499)
        raise
    audit("run")
    body = {LINES: _lines, JSON: _object, CSV: _csv}[kind](answer, stack)
    return StreamingResponse(body, media_type=MEDIA[kind], headers={"Cache-Control": "no-store"})


class ClientLeft(Exception):
    """Nobody waits for the answer any more."""


def _caller(request: Request) -> str:
    key = request.scope.get("state", {}).get("key")
    return f"key {key}" if key else f"address {request.client.host if request.client else ''}"


async def _unless_left(request: Request, work: Coroutine[Any, Any, Done]) -> Done:
    """The result of the work, which ends when the client leaves: a long query then ends in the server as well."""

    async def left() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass

    working, leaving = asyncio.create_task(work), asyncio.create_task(left())
    try:
        await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise ClientLeft
        return working.result()
    finally:
        for task in (working, leaving):
            task.cancel()
        await asyncio.gather(working, leaving, return_exceptions=True)


@dataclass(slots=True)
class End:
    """How the rows ended."""

    rows: int = 0
    problem: JoinedUpError | None = None

    def told(self) -> dict[str, Any]:
        """As it stands at the end of an answer."""
        told: dict[str, Any] = {"rows": self.rows, "complete": self.problem is None}
        return told | ({"problem": details(*status_of(self.problem), str(self.problem))} if self.problem else {})


async def _portions(answer: Answer, end: End, between: bytes) -> AsyncIterator[bytes]:
    """The rows in portions, with a text between any two; how they ended is put into `end`."""
    portion: list[bytes] = []
    size = 0
    try:
        async for row in answer.rows:
            line = (between if end.rows else b"") + orjson.dumps(row, default=str)
            end.rows, size = end.rows + 1, size + len(line)
            portion.append(line)
            if size > PORTION:
                yield b"".join(portion)
                portion, size = [], 0
    except JoinedUpError as error:
        end.problem = error
    if answer.cut:
        end.problem = LimitExceeded(answer.cut[0])
    yield b"".join(portion)


async def _lines(answer: Answer, stack: AsyncExitStack) -> AsyncIterator[bytes]:
    async with stack:
        yield orjson.dumps({"columns": answer.columns, "notes": answer.notes}, option=orjson.OPT_APPEND_NEWLINE)
        end = End()
        async for portion in _portions(answer, end, b"\n"):
            yield portion
        yield (b"\n" if end.rows else b"") + orjson.dumps(end.told(), option=orjson.OPT_APPEND_NEWLINE)


async def _object(answer: Answer, stack: AsyncExitStack) -> AsyncIterator[bytes]:
    async with stack:
        yield orjson.dumps({"columns": answer.columns, "notes": answer.notes})[:-1] + b',"items":['
        end = End()
        async for portion in _portions(answer, end, b","):
            yield portion
        yield b"]," + orjson.dumps(end.told())[1:]


async def _csv(answer: Answer, stack: AsyncExitStack) -> AsyncIterator[bytes]:
    async with stack:
        yield csv_line(answer.columns).encode("utf-8", "replace")
        async for row in answer.rows:
            yield csv_line(row).encode("utf-8", "replace")
        if answer.cut:  # there is no other way to say so in CSV
            raise ConnectionAbortedError(answer.cut[0])


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
            "parameters": [parameter(FORMAT, "query")],
            "requestBody": {
                "required": True,
                "content": {"application/json": {"schema": BODY, "example": EXAMPLE}},
            },
            "responses": {
                "200": {"description": "The rows, or the plan", "content": ANSWERS},
                **problems("400", "401", "403", "406", "408", "413", "415", "421", "422", "429", "503"),
            },
        },
    )  # fmt: skip
    return made
