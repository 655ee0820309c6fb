"""Search: things by their names, and statements by their words."""

from dataclasses import replace

from fastapi import APIRouter

from api.answering import Asked, Moved, Route
from api.formats import CSV, JSON, Answer
from api.listing import chosen_names, columns_of, shown
from api.openapi import page
from api.search import CANDIDATES, Wanted, evidenced, quotes, ranked
from api.service import Service
from api.windows import parameters, window
from ontology.vocabulary import Vocabulary
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
    Parameter(
        "type",
        "choice",
        "Only of this class or one below it",
        choices=Vocabulary.load().below("Entity"),
        example="Body",
    ),
    Parameter(
        "prefix", "choice", "Whether the last word may be the beginning of one", default="yes", choices=("yes", "no")
    ),
    TIMES["as_of"],
    TIMES["known_at"],
)
# What search itself puts into an order; the words that state a hit are looked up for those of a page alone.
RANKED = {name: kind for name, kind in COLUMNS.items() if name not in ("quote", "document", "start", "end")}


def _wanted(asked: Asked) -> Wanted:
    values = asked.values
    return Wanted(
        values["q"],
        (values["type"],) if values["type"] else (),
        values["as_of"],
        values["limit"],
        values["prefix"] == "yes",
    )


async def things(service: Service, asked: Asked) -> Answer | Moved:
    """Things by their names."""
    columns = chosen_names(COLUMNS, asked.values["fields"])
    async with service.past.then(asked.values["known_at"]) as graph:
        hits = await ranked(graph, _wanted(asked))
        whole = replace(asked, values={**asked.values, "fields": None})
        found = window(hits, (*RANKED, "fact"), whole, service.base)
        rows = await evidenced(graph, found.rows)
    return shown(rows, columns, found.next)


async def words(service: Service, asked: Asked) -> Answer | Moved:
    """Statements by their words."""
    async with service.past.then(asked.values["known_at"]) as graph:
        rows = await quotes(graph, replace(_wanted(asked), limit=CANDIDATES))
    return window(rows, tuple(QUOTE_COLUMNS), asked, service.base)


ROUTES = (
    Route("/search", "Things by their names", "Search", things, page(COLUMNS),
          parameters=(*COMMON, *parameters(RANKED, 10, 100, ("fields",)), columns_of(COLUMNS)), formats=(JSON, CSV),
          description="`found` is the name or text that fits, `found_in` which kind of name it is; with `as_of` only "
          "names and things of that day count. The best hit comes first, unless `sort` says otherwise."),
    Route("/search/quotes", "Statements by their words", "Search", words, page(QUOTE_COLUMNS),
          parameters=(*COMMON, *parameters(QUOTE_COLUMNS, 10, 100)), formats=(JSON, CSV),
          description="With `as_of` only statements that may hold on that day; the best come first, 300 at most."),
)  # fmt: skip


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter()
    for route in ROUTES:
        route.add_to(made)
    return made
