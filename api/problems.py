"""Errors as HTTP: the one table of statuses, and problem details as in RFC 9457."""

from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from joinedup.errors import (
    AccessDenied,
    InvalidValue,
    JoinedUpError,
    KeyRequired,
    LimitExceeded,
    NotOffered,
    RefusedQuery,
    StoreError,
    StoreMismatch,
    StoreUnavailable,
    TooManyRequests,
    UnknownName,
    UsageError,
)

Handler = Callable[[Request, Exception], Awaitable[Response]]
MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 2


class NotAcceptable(UsageError):
    """No format that is offered is accepted."""


class TooLarge(UsageError):
    """The body of the request is too long."""


class TooSlow(UsageError):
    """The body of the request did not come."""


class WrongMediaType(UsageError):
    """The body of the request is of another kind than can be read."""


class Misdirected(UsageError):
    """The request is for another host than this service answers for."""


# Error → status and title; the first that the error is an instance of counts, so that the special stand first.
STATUSES: tuple[tuple[type[JoinedUpError], int, str], ...] = (
    (KeyRequired, 401, "A key is needed"),
    (AccessDenied, 403, "Not allowed"),
    (UnknownName, 404, "Not found"),
    (NotAcceptable, 406, "No such format"),
    (NotOffered, 406, "No such format"),
    (TooSlow, 408, "Too slow"),
    (TooLarge, 413, "Too large"),
    (WrongMediaType, 415, "Wrong kind of body"),
    (Misdirected, 421, "Wrong host"),
    (InvalidValue, 400, "Wrong value"),
    (RefusedQuery, 422, "Query refused"),
    (UsageError, 400, "Wrong call"),
    (TooManyRequests, 429, "Too many requests"),
    (LimitExceeded, 422, "Limit exceeded"),
    (StoreUnavailable, 503, "The graph does not answer"),
    (StoreMismatch, 503, "The graph is of another version"),
    (StoreError, 500, "The graph failed"),
    (JoinedUpError, 500, "Failed"),
)
WITH_RETRY = (429, 503)


def status_of(error: JoinedUpError) -> tuple[int, str]:
    """Status and title of an error."""
    return next((status, title) for kind, status, title in STATUSES if isinstance(error, kind))


def details(status: int, title: str, detail: str) -> dict[str, Any]:
    """Problem details."""
    return {"type": "about:blank", "title": title, "status": status, "detail": detail}


def response(status: int, title: str, detail: str, headers: dict[str, str] | None = None) -> Response:
    """Problem details as a response."""
    given = dict(headers or {})
    if status in WITH_RETRY:
        given.setdefault("Retry-After", str(RETRY_SECONDS))
    if status == 401:
        given.setdefault("WWW-Authenticate", 'ApiKey realm="joinedup", header="X-API-Key"')
    given["Cache-Control"] = "no-store"
    return Response(orjson.dumps(details(status, title, detail)), status, given, MEDIA_TYPE)


def for_error(error: JoinedUpError) -> Response:
    """The response to one of our errors."""
    status, title = status_of(error)
    retry = getattr(error, "retry_after", None)
    return response(status, title, str(error), {"Retry-After": str(retry)} if retry else None)


async def on_error(request: Request, error: Exception) -> Response:
    """Handler of JoinedUpError."""
    assert isinstance(error, JoinedUpError)  # noqa: S101 - that is what it is registered for
    return for_error(error)


async def on_http(request: Request, error: Exception) -> Response:
    """Handler of what the framework raises: no such route, no such method."""
    assert isinstance(error, HTTPException)  # noqa: S101
    titles = {404: "Not found", 405: "No such method"}
    details_ = {
        404: f"There is nothing at {request.url.path[:200]}. The pages begin at /, and /docs lists the API.",
        405: f"{request.method} is not offered at {request.url.path[:200]}.",
    }
    headers = dict(error.headers or {})
    status = error.status_code
    declared = request.app.openapi()["paths"].get(request.url.path, {})
    if status == 405 and declared:  # of several routes at one path the framework names the methods of one
        headers["Allow"] = ", ".join(sorted(method.upper() for method in declared))
    return response(status, titles.get(status, "Wrong call"), details_.get(status, str(error.detail)), headers)


async def on_leaving(request: Request, error: Exception) -> Response:
    """Handler of a client that leaves while it sends its request: nobody is there to be told."""
    return Response(status_code=400)


async def on_crash(request: Request, error: Exception) -> Response:
    """Handler of everything else. What happened is in the log, not in the answer."""
    return response(500, "Failed", "The service failed at this request; its log says more under the request's id.")
