"""For those who run the service: whether it lives, whether it is ready, what it has counted."""

import orjson
from fastapi import APIRouter
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from api.openapi import problems
from api.problems import response
from api.service import service_of
from joinedup.errors import StoreMismatch, StoreUnavailable

ONTOLOGY = "MATCH (c:Counter {id: 'seq'}) RETURN c.ontology AS ontology"
_STATUS = {"type": "object", "properties": {"status": {"type": "string"}}, "required": ["status"]}
_PLAIN = {"content": {"application/json": {"schema": _STATUS}}, "description": "It is"}


async def healthz(request: Request) -> Response:
    """The process answers."""
    return Response(b'{"status":"alive"}', media_type="application/json", headers={"Cache-Control": "no-store"})


async def readyz(request: Request) -> Response:
    """Neo4j answers and holds a graph of this ontology's version."""
    service = service_of(request)
    try:
        rows = await service.graph.rows(ONTOLOGY)
    except StoreUnavailable as error:
        return response(503, "Not ready", str(error))
    held, wanted = (rows[0]["ontology"] if rows else None), service.vocabulary.version
    if rows and held is not None and held != wanted:
        mismatch = StoreMismatch(f"The graph was written for version {held} of the ontology, the service has {wanted}.")
        return response(503, "Not ready", str(mismatch))
    body = {"status": "ready" if rows else "empty", "ontology": wanted}
    return Response(orjson.dumps(body), media_type="application/json", headers={"Cache-Control": "no-store"})


async def metrics(request: Request) -> Response:
    """Counters in the form of Prometheus."""
    registry = request.app.state.metrics.collected()
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"})


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter(tags=["Operation"])
    plain = {"responses": {"200": _PLAIN, **problems("403", "421", "503")}}
    made.add_api_route(
        "/healthz", healthz, methods=["GET"], summary="Alive", response_class=Response, openapi_extra=plain
    )
    made.add_api_route(
        "/readyz", readyz, methods=["GET"], summary="Ready", response_class=Response, openapi_extra=plain
    )
    made.add_api_route(
        "/metrics",
        metrics,
        methods=["GET"],
        summary="Counters for Prometheus",
        response_class=Response,
        openapi_extra={
            "responses": {
                "200": {"description": "Counters", "content": {"text/plain": {"schema": {"type": "string"}}}},
                **problems("401", "403", "421", "429"),
            }
        },
    )
    return made
