"""The application: routes, layers and errors put together."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect

from api import documentation, problems
from api.access import LOCAL, Access, Gate
from api.audit import Audit
from api.openapi import PROBLEM
from api.origins import Origins
from api.pages import explaining
from api.pages import router as explorer
from api.pages.rendering import Look
from api.routes import (
    asking,
    changes,
    cypher,
    entities,
    evidence,
    judging,
    keeping,
    linked,
    lists,
    operation,
    reconcile,
    relations,
    releases,
    searching,
    sparql,
    statistics,
    views,
)
from api.turns import Turns
from api.watching import Metrics, Watch
from joinedup.errors import JoinedUpError
from queries.catalogue import Catalogue

# Routers without anything to set, the most asked for first; further files of routes are added here.
ROUTERS: tuple[Callable[[], APIRouter], ...] = (
    entities.router,
    lists.router,
    relations.router,
    evidence.router,
    searching.router,
    views.router,
    statistics.router,
    keeping.router,
    changes.router,
    judging.router,
    reconcile.router,
    cypher.router,
    sparql.router,
    linked.router,
    releases.router,
    operation.router,
    documentation.router,
)
DESCRIPTION = """A knowledge graph of English health and social care integration. Every fact leads back to the words
that state it: rows carry `quote`, `document`, `start` and `end`, and `/statements` gives them for every relation.

`as_of` asks what held on a day, `known_at` what was known at a moment; without them an answer covers all times and
shows the dates. Lists come in pages: `next`, and the header `Link`, lead on. Errors are problem details (RFC 9457)."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the application is made with. `lifespan` opens the service when the application starts, and closes it."""

    access: Access
    catalogue: Catalogue
    audit: Audit
    lifespan: Callable[[FastAPI], AbstractAsyncContextManager[Any]]
    version: str
    base: str
    cypher_at_once: int = 8
    cors: tuple[str, ...] = ()
    several_processes: bool = False


def create_app(options: Options) -> FastAPI:
    """The application. Its lifespan sets `app.state.service`."""
    metrics, look = Metrics(options.several_processes), Look()
    middleware = [
        Middleware(Watch, metrics=metrics),
        Middleware(Origins, mode=options.access.mode, origins=options.cors),
        Middleware(explaining.Explained, look=look),
        Middleware(Gate, access=options.access),
    ]
    app = FastAPI(
        title="joinedup",
        version=options.version,
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        lifespan=options.lifespan,
        middleware=middleware,
        redirect_slashes=False,
        license_info={"name": "MIT", "identifier": "MIT"},
    )
    app.state.metrics = metrics
    app.state.access = options.access
    app.state.audit = options.audit
    for_one = options.cypher_at_once if options.access.mode == LOCAL else max(1, options.cypher_at_once // 2)
    app.state.turns = Turns(options.cypher_at_once, for_one)
    app.add_exception_handler(JoinedUpError, problems.on_error)
    app.add_exception_handler(HTTPException, problems.on_http)
    app.add_exception_handler(ClientDisconnect, problems.on_leaving)
    app.add_exception_handler(Exception, explaining.on_crash(look))
    # Side by side, not one router within another, which would look a path up twice.
    for router in (
        *(router() for router in ROUTERS),
        asking.router(options.catalogue),
        explorer.router(options.catalogue, look),
    ):
        app.router.routes.extend(router.routes)
    app.openapi = lambda: _document(app)  # type: ignore[method-assign]
    return app


def _document(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document, made once."""
    if app.openapi_schema is None:
        made = get_openapi(
            title=app.title,
            version=app.version,
            description=app.description,
            routes=app.routes,
            license_info=app.license_info,
        )
        components = made.setdefault("components", {})
        components.setdefault("schemas", {})["Problem"] = PROBLEM
        components["securitySchemes"] = {"key": {"type": "apiKey", "in": "header", "name": "X-API-Key"}}
        made["security"] = [{}, {"key": []}]
        app.openapi_schema = made
    return app.openapi_schema
