"""A page as data: its address, its template, and the function that answers it; from these its route."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.answering import Asked, Direct, Moved, answered, finish
from api.cache import Rendered
from api.pages.addresses import Addresses
from api.pages.explaining import explained, wants_data
from api.pages.rendering import HEADERS, HTML, Look
from api.problems import for_error
from api.service import Service, service_of
from joinedup.errors import JoinedUpError
from queries.parameters import TIMES, Parameter

Context = dict[str, Any]
Answering = Callable[[Service, Asked], Awaitable[Context | Moved]]


@dataclass(frozen=True, slots=True)
class Page:
    """A page at an address. Its answer gives the template's values, `title` and `description` among them.

    Every page takes `as_of`. Empty parameters count as absent, as a form sends them. `kept` says whether the page may
    be given again as long as the graph is the same.
    """

    path: str
    template: str
    answer: Answering
    in_path: tuple[Parameter, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    kept: bool = True

    def add_to(self, router: APIRouter, look: Look) -> None:
        """Offer the page."""
        endpoint = self._endpoint(look)
        router.add_api_route(self.path, endpoint, methods=["GET"], response_class=Response, route_class_override=Direct)

    def _endpoint(self, look: Look) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            service = service_of(request)
            addresses = Addresses(service.vocabulary, service.base)
            try:
                make = partial(self._made, request, service, addresses, look)
                return await answered(request, "page", make, kept=self.kept)
            except JoinedUpError as error:
                if wants_data(request.headers.get("accept", "")):
                    return for_error(error)
                return explained(for_error(error), request, look)

        return endpoint

    async def _made(self, request: Request, service: Service, addresses: Addresses, look: Look) -> Rendered | Moved:
        given = {name: text for name, text in request.query_params.items() if text.strip()}
        parameters = (*self.parameters, TIMES["as_of"])
        values: dict[str, Any] = {p.name: p.parse(given.get(p.name, p.default)) for p in parameters}
        values |= {p.name: p.parse(request.path_params[p.name]) for p in self.in_path}
        known = {p.name for p in parameters}
        asked = Asked(values, request.url.path, {n: t for n, t in given.items() if n in known})
        context = await self.answer(service, asked)
        if isinstance(context, Moved):
            return context
        common = {"as_of": values["as_of"], "path": request.url.path, "given": asked.given}
        return finish(look.page(self.template, addresses, common | context), HTML, HEADERS)
