"""The named queries: a list of them, and a route for each with its own parameters."""

from fastapi import APIRouter

from api.answering import Asked, Moved, Route
from api.formats import CSV, JSON, Answer, Table
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

    async def answer(service: Service, asked: Asked) -> Answer | Moved:
        given = {name: text for name, text in asked.given.items() if name != "format"}
        rows = await service.graph.rows(query.cypher, query.bind(given))
        return Table(tuple(c.name for c in query.columns), rows)

    return Route(
        path=f"/queries/{query.name}",
        title=query.title,
        group="Queries",
        answer=answer,
        schema=page(query_columns(query)),
        parameters=query.all_parameters,
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
    return Table(tuple(LIST_COLUMNS), rows)


def router(catalogue: Catalogue) -> APIRouter:
    """The routes of this file."""
    made = APIRouter()
    Route("/queries", "What can be asked", "Queries", listed, page(LIST_COLUMNS), formats=(JSON, CSV)).add_to(made)
    for query in catalogue.queries.values():
        route(query).add_to(made)
    return made
