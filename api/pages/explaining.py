"""What went wrong, as a page for people: any answer of the service that is a problem, where a browser asked."""

from functools import lru_cache
from urllib.parse import unquote

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import problems
from api.pages.addresses import Addresses
from api.pages.rendering import HEADERS, HTML, Look
from api.service import service_of
from graph.rdf.sparql.forms import weight
from joinedup.errors import InputError

# Status → heading, and what the reader can do; others keep the problem's own title.
WORDS: dict[int, tuple[str, str]] = {
    400: ("Part of this address cannot be used", "Correct it in the address bar, or go on from here."),
    401: ("A key is needed", "Whoever runs this service gives keys out, or can let the explorer send one by itself."),
    404: (
        "There is no such page",
        "The address may be mistyped or old, or what it told was taken back. Search for it:",
    ),
    429: ("Too many requests", "Wait a minute, then load the page again."),
    500: (
        "Something went wrong here",
        "It is no fault of yours. Load the page again, or tell whoever runs this service.",
    ),
    503: ("The graph does not answer", "It may be starting. Load the page again in a few seconds."),
}
SHUT_OUT = (401, 403, 421)


@lru_cache(200)
def wants_page(accept: str) -> bool:
    """Whether an Accept header likes a page better than data, as that of a browser does."""
    return weight(accept, "text/html") > _data(accept)


def wants_data(accept: str) -> bool:
    """Whether an Accept header likes data better than a page."""
    return _data(accept) > weight(accept, "text/html")


def _data(accept: str) -> float:
    return max(weight(accept, "application/json"), weight(accept, problems.MEDIA_TYPE))


def explained(problem: Response, request: Request, look: Look) -> Response:
    """A problem as a page of the same status and headers; the problem itself where the pages were never built."""
    service = service_of(request)
    addresses = Addresses(service.vocabulary, service.base)
    told = orjson.loads(problem.body)
    status, path = problem.status_code, request.url.path
    title, advice = WORDS.get(status, (told["title"], ""))
    context = {
        "title": title,
        "description": title,
        "detail": told["detail"],
        "advice": advice,
        "status": status,
        "searching": status not in SHUT_OUT,
        "q": searched(path, addresses) if status == 404 else "",
        "plainly": path if status == 400 and request.url.query and path != "/" else "",
        "as_of": None,
        "path": path,
        "given": {},
    }
    try:
        body = look.page("error.html", addresses, context)
    except InputError:
        return problem
    kept = {n: v for n, v in problem.headers.items() if n not in ("content-type", "content-length")}
    return Response(body, status, {**kept, **HEADERS, "Vary": "Accept"}, HTML)


def searched(path: str, addresses: Addresses) -> str:
    """The words to search for in place of an address that does not exist: the end of it, as words."""
    last = unquote(path.rstrip("/").rpartition("/")[2])[:80]
    fitting = [prefix for prefix in addresses.by_prefix if last.startswith(f"{prefix}-")]
    return " ".join(last[len(max(fitting, key=len)) if fitting else 0 :].replace("-", " ").replace("_", " ").split())


class Explained:
    """Lets every problem that goes to a browser leave as a page."""

    def __init__(self, app: ASGIApp, look: Look) -> None:
        self.app, self.look = app, look

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and its answer back."""
        if scope["type"] != "http" or not wants_page(Request(scope).headers.get("accept", "")):
            await self.app(scope, receive, send)
            return
        begun: Message | None = None
        parts: list[bytes] = []

        async def sending(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start" and _is_problem(message):
                begun = message
            elif begun is None:
                await send(message)
            else:
                parts.append(message.get("body", b""))
                if not message.get("more_body", False):
                    problem = Response(b"".join(parts), begun["status"])
                    problem.raw_headers = begun["headers"]
                    await explained(problem, Request(scope), self.look)(scope, receive, send)

        await self.app(scope, receive, sending)


def _is_problem(message: Message) -> bool:
    headers: list[tuple[bytes, bytes]] = message["headers"]
    return any(name == b"content-type" and value == problems.MEDIA_TYPE.encode() for name, value in headers)


def on_crash(look: Look) -> problems.Handler:
    """The handler of what nobody foresaw, outside all layers: a problem, or for a browser a page."""

    async def handle(request: Request, error: Exception) -> Response:
        problem = await problems.on_crash(request, error)
        return explained(problem, request, look) if wants_page(request.headers.get("accept", "")) else problem

    return handle
