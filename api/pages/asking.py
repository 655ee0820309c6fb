"""Asking: the named queries as forms with their answers, and the editor for Cypher of one's own."""

import re
from typing import Any
from urllib.parse import urlencode

import orjson
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.answering import Asked, finish, respond
from api.pages.ledger import named
from api.pages.page import Context, Page
from api.service import Service, service_of
from joinedup.errors import InvalidValue
from queries.catalogue import Catalogue, Query
from queries.parameters import Parameter

MOST_ROWS = 1_000  # shown on the page; the CSV has all
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[A-Za-z0-9._~]+)+")
KEYWORDS = (
    "MATCH", "OPTIONAL MATCH", "WHERE", "RETURN", "RETURN DISTINCT", "WITH", "ORDER BY", "LIMIT", "SKIP", "UNWIND",
    "COLLECT", "COUNT", "EXISTS", "CASE WHEN", "THEN", "ELSE", "END", "AND", "OR", "NOT", "IN", "CONTAINS", "UNION",
    "STARTS WITH", "IS NULL", "IS NOT NULL", "coalesce()", "collect()", "count()", "date()", "labels()", "toLower()",
    "type()",
)  # fmt: skip
# What the store adds to entities, edges and statements beside the vocabulary's own properties.
STORED = (
    "id", "type", "valid_from", "valid_to", "deadline_earliest", "deadline_latest", "deadline_edtf", "published_edtf",
    "fact", "live_fact", "quote", "start", "end", "confidence", "predicate", "basis", "extractor", "recorded_at",
)  # fmt: skip
EXAMPLES = (
    (
        "Who made most commitments?",
        """MATCH (b:Body)-[:MADE|RESPONSIBLE_FOR]->(c:Commitment)
RETURN b.name AS body, count(DISTINCT c) AS commitments
ORDER BY commitments DESC, body LIMIT 15""",
    ),
    (
        "Which CCGs became which in April 2020?",
        """MATCH p = (later:ClinicalCommissioningGroup)-[r:SUCCEEDS]->(:ClinicalCommissioningGroup)
WHERE r.valid_from = date('2020-04-01')
RETURN p ORDER BY later.id LIMIT 100""",
    ),
    (
        "Commitments with their words",
        """MATCH (b:Body)-[r:MADE]->(c:Commitment)
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN b.name AS body, c.summary AS commitment, s.quote AS words, d.id AS paper
ORDER BY body LIMIT 25""",
    ),
    (
        "Commitments by year",
        """MATCH (c:Commitment) WHERE c.deadline_latest IS NOT NULL
RETURN toString(c.deadline_latest.year) AS year, count(*) AS commitments ORDER BY year""",
    ),
)


async def catalogue(service: Service, asked: Asked) -> Context:
    """All named queries by group."""
    base = service.base
    return {
        "title": "Ask",
        "description": "Questions that can be asked without knowing a query language, and an editor for those who do.",
        "groups": service.catalogue.groups(),
        "same_as": [("JSON", f"{base}/queries", "application/json"), ("CSV", f"{base}/queries?format=csv", "text/csv")],
    }


async def question(service: Service, asked: Asked, query: Query) -> Context:
    """A named query: its form, and its answer where all that it needs was given."""
    given = {name: asked.given[name] for name in (p.name for p in query.all_parameters) if name in asked.given}
    rows: list[dict[str, Any]] | None = None
    problem = None
    if all(p.name in given for p in query.all_parameters if p.required):
        try:
            call = query.ask(given)
            async with service.past.then(call.known_at) as graph:
                rows = await graph.rows(call.cypher, call.parameters)
        except InvalidValue as error:
            problem = str(error)
    address = f"{service.base}/queries/{query.name}?{urlencode(given)}"
    csv = f"{address}&format=csv".replace("?&", "?")
    return {
        "title": query.title,
        "description": query.question,
        "scripts": ("ask.js",),
        "query": query,
        "form": query.parameters,
        "answer": rows[:MOST_ROWS] if rows is not None else None,
        "number": len(rows or ()),
        "columns": _columns(query),
        "names": await _names(service, rows or []),
        "asked": {**{p.name: p.default for p in query.all_parameters}, **given},
        "problem": problem,
        "example": urlencode(query.example),
        "csv": csv,
        "same_as": [("JSON", address, "application/json"), ("CSV", csv, "text/csv")],
    }


def _columns(query: Query) -> list[dict[str, str]]:
    """The columns to show: what stands behind a quote is its link, and a name goes with its id."""
    names = {c.name for c in query.columns}
    hidden = {"document", "start", "end"} if {"document", "start", "end", "quote"} <= names else set()
    hidden |= {c for c in names if c.endswith("_name") and c.removesuffix("_name") in names}
    hidden |= {"summary"} if "commitment" in names else set()
    return [{"name": c.name, "type": c.type} for c in query.columns if c.name not in hidden]


async def _names(service: Service, rows: list[dict[str, Any]]) -> dict[str, str]:
    ids: set[str] = set()
    for row in rows[:MOST_ROWS]:
        for value in row.values():
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, str) and len(one) < 200 and _ID.fullmatch(one):
                    ids.add(one)
    return {k: v for k, v in (await named(service, ids)).items() if v != k} if ids else {}


async def editor(service: Service, asked: Asked) -> Context:
    """The editor; what it runs goes to POST /cypher, with the same guard as for all."""
    return {
        "title": "Cypher",
        "description": "Ask the graph in Cypher: an editor with completion, and the answer as table, graph and chart.",
        "scripts": ("ask.js", "editor.js"),
        "examples": EXAMPLES,
        "same_as": [("How to ask by program", f"{service.base}/docs#/Cypher", "text/html")],
    }


async def words(request: Request) -> Response:
    """What the editor completes: labels, relation types, properties and keywords, each with its meaning."""
    vocabulary = service_of(request).vocabulary
    relations = {p.edge: p.description for p in vocabulary.predicates.values() if p.relation}
    properties = {p.name: p.description for p in vocabulary.predicates.values() if not p.relation}
    body = {
        "labels": {c.name: c.description for c in vocabulary.classes.values()},
        "relations": relations | {"SUBJECT": "what a statement is about", "OBJECT": "what it links that with",
                                  "STATED_IN": "the document that says so"},
        "properties": dict.fromkeys(STORED, "") | properties,
        "keywords": KEYWORDS,
    }  # fmt: skip
    return respond(request, finish(orjson.dumps(body), "application/json", {}))


def pages(catalogue_: Catalogue) -> list[Page]:
    """The pages, one for each named query; its form shows what is wrong with a parameter."""
    return [
        Page("/ask", "ask.html", catalogue),
        Page("/ask/cypher", "cypher.html", editor),
        *(_page(query) for query in catalogue_.queries.values()),
    ]


def _page(query: Query) -> Page:
    async def answer(service: Service, asked: Asked) -> Context:
        return await question(service, asked, query)

    parameters = tuple(Parameter(p.name, "text") for p in query.all_parameters if p.name != "as_of")
    return Page(f"/ask/{query.name}", "question.html", answer, (), parameters)


def add_words(router: APIRouter) -> None:
    """Offer what the editor completes."""
    router.add_api_route("/ask/words.json", words, methods=["GET"], response_class=Response)
