"""From a request to a response: read the parameters, choose the format, answer from the cache or the graph."""

import hashlib
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fastapi import APIRouter
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.cache import Rendered
from api.formats import ATOM, BIBTEX, CSV, JSON, MEDIA, PLAIN, Answer, Table, choose, render
from api.openapi import operation
from api.service import Service, service_of
from joinedup.errors import InvalidValue
from queries.parameters import Parameter

FORMAT = "format"
TEXTS = (CSV, ATOM, PLAIN, BIBTEX)


@dataclass(frozen=True, slots=True)
class Moved:
    """What was asked for is now known by another address."""

    location: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with its parameters read: `values` by name, those of the path among them, None where not given.

    `format` is the one that the answer will be given in.
    """

    values: Mapping[str, Any]
    path: str
    given: Mapping[str, str]
    format: str = JSON


class Direct(APIRoute):
    """A route whose endpoint takes the request and gives the response: nothing is solved or checked in between."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The endpoint itself."""
        endpoint: Callable[[Request], Coroutine[Any, Any, Response]] = self.endpoint
        return endpoint


Answering = Callable[[Service, Asked], Awaitable[Answer | Moved]]


@dataclass(frozen=True, slots=True)
class Route:
    """A GET route as data. `schema` is the JSON schema of its answer in JSON; `kept` says whether it may be cached."""

    path: str
    title: str
    group: str
    answer: Answering
    schema: dict[str, Any]
    in_path: tuple[Parameter, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    formats: tuple[str, ...] = (JSON, CSV)
    description: str = ""
    kept: bool = True

    def add_to(self, router: APIRouter) -> None:
        """Offer the route."""
        router.add_api_route(
            self.path,
            self._endpoint(),
            methods=["GET"],
            route_class_override=Direct,
            summary=self.title,
            description=self.description or None,
            tags=[self.group],
            response_class=Response,
            operation_id=_operation_id(self.path),
            openapi_extra=operation(
                self.in_path, (*self.parameters, self._format()), {MEDIA[f]: self._schema(f) for f in self.formats}
            ),
            responses={200: {"description": "The answer"}},
        )

    def _format(self) -> Parameter:
        return Parameter(FORMAT, "choice", "The format; otherwise as `Accept` says", choices=self.formats)

    def _schema(self, name: str) -> dict[str, Any]:
        return self.schema if name == JSON else ({"type": "string"} if name in TEXTS else {"type": "object"})

    def _endpoint(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        known = {p.name: p for p in (*self.parameters, self._format())}

        async def endpoint(request: Request) -> Response:
            service = service_of(request)
            given = read_given(request, known)
            name = choose(self.formats, given.get(FORMAT), request.headers.get("accept", ""))
            path = request.url.path

            async def make() -> Rendered | Moved:
                values: dict[str, Any] = {p.name: p.parse(given.get(p.name, p.default)) for p in self.parameters}
                for parameter in self.in_path:
                    values[parameter.name] = parameter.parse(request.path_params[parameter.name])
                answer = await self.answer(service, Asked(values, path, given, name))
                if isinstance(answer, Moved):
                    return answer
                return finish(*render(answer, name, service.base, service.vocabulary), _links(answer, service.base))

            return await answered(request, name, make, kept=self.kept)

        return endpoint


async def answered(
    request: Request, form: str, make: Callable[[], Awaitable[Rendered | Moved]], *, kept: bool
) -> Response:
    """The response to a request for something in this form: kept for this address, or made now."""
    service = service_of(request)
    key = f"{date.today()} {form} {request.url.path}?{request.scope['query_string'].decode('latin-1')}"
    version = await service.version.number()
    made = await (service.cache.answer(key, version, make) if kept else make())
    return RedirectResponse(made.location, 301) if isinstance(made, Moved) else respond(request, made)


def read_given(request: Request, known: Mapping[str, Parameter]) -> dict[str, str]:
    """The parameters of the address. Raises InvalidValue for one that is unknown or given twice."""
    given: dict[str, str] = {}
    for name, text in request.query_params.multi_items():
        if name not in known:
            raise InvalidValue(f"There is no parameter {name[:40]!r} here. These are taken: {', '.join(known)}.")
        if name in given:
            raise InvalidValue(f"{name} is given twice.")
        given[name] = text
    for name, parameter in known.items():
        if parameter.required and name not in given:
            raise InvalidValue(f"{name} is missing, for example {name}={parameter.example}.")
    return given


def finish(body: bytes, media_type: str, headers: Mapping[str, str]) -> Rendered:
    """An answer ready to be given any number of times."""
    etag = hashlib.blake2b(body, digest_size=12).hexdigest()
    return Rendered(
        body,
        {
            "Content-Type": media_type,
            "Vary": "Accept, Accept-Encoding, X-API-Key",
            "Cache-Control": "private, no-cache",
            **headers,
        },
        etag,
    )


def respond(request: Request, rendered: Rendered) -> Response:
    """The response: compressed where the client takes that, and without a body where it has it already."""
    packed = rendered.packable and _takes_gzip(request.headers.get("accept-encoding", ""))
    etag = f'"{rendered.etag}-gzip"' if packed else f'"{rendered.etag}"'
    headers = rendered.headers | {"ETag": etag}
    held = request.headers.get("if-none-match")
    if held is not None and _matches(held, etag):
        return Response(status_code=304, headers={k: v for k, v in headers.items() if k != "Content-Type"})
    if packed:
        headers["Content-Encoding"] = "gzip"
    return Response(rendered.packed() if packed else rendered.body, headers=headers)


def _matches(held: str, etag: str) -> bool:
    return held.strip() == "*" or etag in (part.strip().removeprefix("W/") for part in held.split(","))


def _takes_gzip(accepted: str) -> bool:
    for part in accepted.split(","):
        coding, _, quality = part.strip().partition(";")
        if coding.strip().lower() == "gzip":
            return quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


def _links(answer: Answer, base: str) -> dict[str, str]:
    if isinstance(answer, Table):
        return {"Link": f'<{answer.next}>; rel="next"'} if answer.next else {}
    return {"Link": f'<{base}/id/{answer.entity}>; rel="describes"'} if answer.entity else {}


def _operation_id(path: str) -> str:
    return "get" + "".join(f"_{part.strip('{}')}" for part in path.split("/") if part).replace(".", "_")
