"""SPARQL 1.1 Protocol: queries by GET and POST, in the form that is asked for, with the number of the last change."""

from typing import Any
from urllib.parse import parse_qsl

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from api.openapi import problems
from api.problems import WrongMediaType
from api.routes.examples import description, page
from api.service import service_of
from graph.rdf.sparql.endpoint import Endpoint, Question
from graph.rdf.sparql.forms import GRAPHS, RESULTS, Form, choose
from joinedup.errors import InvalidValue

FORM_BODY, QUERY_BODY = "application/x-www-form-urlencoded", "application/sparql-query"
UPDATE_BODY = "application/sparql-update"
KNOWN = ("query", "default-graph-uri", "named-graph-uri", "format")
HTML = Form("text/html", "html", "")
DESCRIPTION = """The default graph holds everything; the graph of a document is its IRI with `#graph`. The header
`X-Joinedup-Seq` says which change the answer shows. SERVICE and update are refused, and FROM fetches nothing. Without
a query the service describes itself, or shows example queries to a browser."""


async def read(request: Request) -> tuple[str | None, QueryParams]:
    """The query and the parameters of a request, as SPARQL 1.1 Protocol section 2.1 has them."""
    given = request.query_params
    query: str | None = None
    if request.method == "POST":
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        try:
            body = (await request.body()).decode()
            if kind == FORM_BODY:
                given = QueryParams(parse_qsl(body, keep_blank_values=True, encoding="utf-8", errors="strict"))
        except UnicodeDecodeError as error:
            raise InvalidValue(f"The body is not UTF-8: {error}.") from None
        if kind == QUERY_BODY:
            query = body
        elif kind == UPDATE_BODY:
            raise WrongMediaType("This endpoint reads; it takes no SPARQL Update.")
        elif kind != FORM_BODY:
            raise WrongMediaType(f"Send the query as {QUERY_BODY}, or as {FORM_BODY} in the field `query`.")
    if "update" in given:
        raise InvalidValue("This endpoint reads; it takes no SPARQL Update.")
    queries = given.getlist("query")
    if len(queries) + (query is not None) > 1:
        raise InvalidValue("There is more than one query. Send one.")
    return (query if query is not None else (queries[0] if queries else None)), given


async def sparql(request: Request) -> Response:
    """Answer a query, or say what the endpoint is."""
    query, given = await read(request)
    for name in given:
        if name not in KNOWN:
            raise InvalidValue(f"There is no parameter {name[:40]!r} here. These are taken: {', '.join(KNOWN)}.")
    accept = request.headers.get("accept", "")
    base = service_of(request).base
    if query is None:
        if request.method == "POST":
            raise InvalidValue("There is no query in the request.")
        form = choose(accept, (GRAPHS[0], HTML))
        told = page(base) if form is HTML else description(base)
        return Response(told, media_type=form.media_type, headers={"Vary": "Accept"})
    question = Question(
        query=query,
        accept=accept,
        form=given.get("format", ""),
        default_graphs=given.getlist("default-graph-uri"),
        named_graphs=given.getlist("named-graph-uri"),
    )
    endpoint: Endpoint = service_of(request).extras["sparql"]
    answer = await run_in_threadpool(endpoint.ask, question)
    headers = {"X-Joinedup-Seq": str(answer.seq), "Vary": "Accept", "Cache-Control": "private, no-cache"}
    return Response(answer.body, media_type=answer.form.media_type, headers=headers)


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter(tags=["SPARQL"])
    text = {"schema": {"type": "string"}}
    content = {form.media_type: text for form in (*RESULTS, *GRAPHS)}
    answers = {"200": {"description": "The answer", "content": content}}
    told: dict[str, Any] = {
        "responses": answers | problems("400", "401", "403", "406", "415", "421", "422", "429", "503")
    }
    parameters = [{"name": name, "in": "query", "required": False, "schema": {"type": "string"}} for name in KNOWN]
    made.add_api_route(
        "/sparql", sparql, methods=["GET"], summary="Ask in SPARQL", description=DESCRIPTION, response_class=Response,
        operation_id="sparql_get", openapi_extra=told | {"parameters": parameters},
    )  # fmt: skip
    body = {"content": {QUERY_BODY: text, FORM_BODY: {"schema": {"type": "object"}}}, "required": True}
    made.add_api_route(
        "/sparql", sparql, methods=["POST"], summary="Ask in SPARQL with a body", response_class=Response,
        operation_id="sparql_post", openapi_extra=told | {"requestBody": body},
    )  # fmt: skip
    return made
