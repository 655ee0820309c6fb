"""Search: things by their names, and statements by their words."""

from fastapi import APIRouter

from api.answering import Asked, Moved, Route
from api.formats import CSV, JSON, Answer, Table
from api.openapi import page
from api.search import Wanted, quotes, search
from api.service import Service
from queries.parameters import TIMES, Parameter

COLUMNS = {
    "id": "id",
    "type": "text",
    "name": "text",
    "score": "number",
    "found": "text",
    "found_in": "text",
    "field": "text",
    "valid_from": "date",
    "valid_to": "date",
    "quote": "text",
    "document": "id",
    "start": "int",
    "end": "int",
}
QUOTE_COLUMNS = {
    "id": "id",
    "type": "text",
    "name": "text",
    "statement": "id",
    "predicate": "text",
    "quote": "text",
    "document": "id",
    "start": "int",
    "end": "int",
    "score": "number",
}
COMMON = (
    Parameter("q", "text", "What to look for; typing errors are forgiven", required=True, example="blackpol council"),
    Parameter("type", "text", "Only of this class or one below it", example="Body"),
    Parameter("limit", "int", "How many at most", default="10", least=1, most=100),
    Parameter(
        "prefix", "choice", "Whether the last word may be the beginning of one", default="yes", choices=("yes", "no")
    ),
)


def _wanted(asked: Asked) -> Wanted:
    values = asked.values
    return Wanted(
        values["q"],
        (values["type"],) if values["type"] else (),
        values.get("as_of"),
        values["limit"],
        values["prefix"] == "yes",
    )


async def things(service: Service, asked: Asked) -> Answer | Moved:
    """Things by their names."""
    hits = await search(service.graph, _wanted(asked))
    return Table(tuple(COLUMNS), [{name: hit[name] for name in COLUMNS} for hit in hits])


async def words(service: Service, asked: Asked) -> Answer | Moved:
    """Statements by their words."""
    return Table(tuple(QUOTE_COLUMNS), await quotes(service.graph, _wanted(asked)))


ROUTES = (
    Route("/search", "Things by their names", "Search", things, page(COLUMNS), parameters=(*COMMON, TIMES["as_of"]),
          formats=(JSON, CSV),
          description="`found` is the name or text that fits, `found_in` which kind of name it is; with `as_of` only "
          "names and things of that day count."),
    Route("/search/quotes", "Statements by their words", "Search", words, page(QUOTE_COLUMNS), parameters=COMMON,
          formats=(JSON, CSV)),
)  # fmt: skip


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter()
    for route in ROUTES:
        route.add_to(made)
    return made
