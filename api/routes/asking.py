"""The named queries: a list of them, and a route for each with its own parameters."""

from fastapi import APIRouter

from api import windows
from api.answering import Asked, Moved, Route
from api.formats import CSV, JSON, Answer
from api.openapi import page, query_columns
from api.service import Service
from queries.catalogue import Catalogue, Query

LIST_COLUMNS = {
    "name": "text",
    "title": "text",
    "question": "text",
    "group": "text",
    "parameters": "list",
    "href": "text",
}


def route(query: Query) -> Route:
    """The route of one query."""

    columns = {c.name: c.type for c in query.columns}
    own = {p.name for p in query.parameters}
    cut = windows.parameters(columns, without=own)
    windowed = {p.name for p in cut} | {"format"}

    async def answer(service: Service, asked: Asked) -> Answer | Moved:
        given = {name: text for name, text in asked.given.items() if name not in windowed}
        if "limit" in own:  # of a page here; of the whole answer in its text
            given["limit"] = str(next(p.most for p in query.parameters if p.name == "limit") or windows.MOST)
        call = query.ask(given)
        async with service.past.then(call.known_at) as graph:
            rows = await graph.rows(call.cypher, call.parameters)
        return windows.window(rows, tuple(columns), asked, service.base)

    return Route(
        path=f"/queries/{query.name}",
        title=query.title,
        group="Queries",
        answer=answer,
        schema=page(query_columns(query)),
        parameters=(*query.all_parameters, *cut),
        formats=(JSON, CSV),
        description=query.question,
    )


async def listed(service: Service, asked: Asked) -> Answer | Moved:
    """All queries by group."""
    rows = [
        {
            "name": query.name,
            "title": query.title,
            "question": query.question,
            "group": query.group,
            "parameters": [p.name for p in query.all_parameters],
            "href": f"{service.base}/queries/{query.name}",
        }
        for queries in service.catalogue.groups().values()
        for query in queries
    ]
    return windows.window(rows, tuple(LIST_COLUMNS), asked, service.base)


def router(catalogue: Catalogue) -> APIRouter:
    """The routes of this file."""
    made = APIRouter()
    Route("/queries", "What can be asked", "Queries", listed, page(LIST_COLUMNS),
          parameters=windows.parameters(LIST_COLUMNS), formats=(JSON, CSV)).add_to(made)  # fmt: skip
    for query in catalogue.queries.values():
        route(query).add_to(made)
    return made
