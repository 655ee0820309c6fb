"""Linked data: `/id/{id}` leads to the page or the RDF of a thing, `/ontology` is the ontology for both readers."""

from html import escape
from importlib.resources import files
from urllib.parse import quote

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.openapi import problems
from api.pages.addresses import Addresses
from api.routes.sparql import HTML
from api.service import service_of
from graph.rdf.export import FORMATS, rdf_format
from graph.rdf.resource import resource, statement
from graph.rdf.sparql.forms import GRAPHS, Form, choose
from graph.rdf.terms import Terms
from graph.store.reader import Reader
from joinedup.errors import InvalidValue
from ontology.vocabulary import EntityClass, Predicate, Vocabulary
from queries.parameters import day

JSON = Form("application/json", "json", "")
BY_MEDIA = {form.media_type: form.name for form in FORMATS.values() if not form.named}
ASKED_WRONG = ("401", "403", "406", "421", "429")
NOT_THERE = (*ASKED_WRONG, "404", "503")


async def identify(request: Request) -> Response:
    """303 to what tells of the thing: RDF for those who ask for it, else the answer of the service."""
    thing = request.path_params["thing"]
    service = service_of(request)
    form = choose(request.headers.get("accept", ""), (GRAPHS[0], HTML, *GRAPHS[1:], JSON))
    reader: Reader = service.extras["reader"]
    known = thing if thing.startswith("statement-") else await run_in_threadpool(reader.current_id, thing)
    if known != thing:
        return RedirectResponse(f"{service.base}/id/{quote(known)}", 301, headers={"Vary": "Accept"})
    query = f"&{request.url.query}" if request.url.query else ""
    if form.media_type in BY_MEDIA:
        where = f"{service.base}/data/{quote(thing)}?format={BY_MEDIA[form.media_type]}{query}"
    else:
        page = Addresses(service.vocabulary, service.base).of(thing) if form is HTML else _answer(thing)
        where = f"{service.base}{page}{query.replace('&', '?', 1)}"
    return RedirectResponse(where, 303, headers={"Vary": "Accept"})


def _answer(thing: str) -> str:
    """Where the service tells of a thing in JSON, by what its id begins with."""
    prefix = thing.partition("-")[0]
    if prefix in ("statement", "document"):
        return f"/{prefix}s/{quote(thing)}"
    return f"/entities/{quote(thing)}"


async def data(request: Request) -> Response:
    """The RDF of a thing."""
    service = service_of(request)
    given = request.query_params
    for name in given:
        if name not in ("format", "as_of"):
            raise InvalidValue(f"There is no parameter {name[:40]!r} here. These are taken: format, as_of.")
    form = rdf_format(given["format"] if "format" in given else BY_MEDIA[_accepted(request)])
    as_of = day(given["as_of"]) if "as_of" in given else None
    terms, reader = Terms(service.vocabulary, service.base), service.extras["reader"]
    thing = request.path_params["thing"]
    if thing.startswith("statement-"):
        body = await run_in_threadpool(statement, reader, thing, terms, form)
    else:
        body = await run_in_threadpool(resource, reader, thing, terms, form, as_of)
    link = {"Link": f'<{terms.address(thing)}>; rel="describes"', "Vary": "Accept"}
    return Response(body, media_type=form.media_type, headers=link)


def _accepted(request: Request) -> str:
    return choose(request.headers.get("accept", ""), GRAPHS).media_type


async def ontology(request: Request) -> Response:
    """The ontology: Turtle and JSON-LD context for programs, a page for people."""
    context = Form("application/ld+json", "jsonld", "")
    form = choose(request.headers.get("accept", ""), (GRAPHS[0], HTML, context))
    names = {"text/turtle": "ontology.ttl", "application/ld+json": "context.jsonld"}
    if form is HTML:
        body = ontology_page(service_of(request).vocabulary)
    else:
        body = files("ontology.derived").joinpath(names[form.media_type]).read_bytes()
    return Response(body, media_type=form.media_type, headers={"Vary": "Accept"})


def ontology_page(vocabulary: Vocabulary) -> bytes:
    """The human page of the ontology: classes, properties and codes, each with an anchor."""

    def row(name: str, term: EntityClass | Predicate, leads: str) -> str:
        anchor = f'<tr id="{escape(name)}"><td><code>{escape(name)}</code></td><td>{escape(term.description)}</td>'
        return f'{anchor}<td>{escape(leads)}</td><td><a href="{escape(term.iri)}">{escape(term.iri)}</a></td></tr>'

    classes = "".join(row(c.name, c, " › ".join(c.labels[:-1])) for c in vocabulary.classes.values())
    predicates = "".join(row(p.camel, p, p.range) for p in vocabulary.predicates.values())
    codes = "".join(
        f'<tr id="{escape(c.list)}-{escape(c.notation)}"><td><code>{escape(c.notation)}</code></td>'
        f"<td>{escape(c.description)}</td><td>{escape(c.list)}</td><td>{escape(c.iri)}</td></tr>"
        for c in vocabulary.codes
    )
    head = "<tr><th>name</th><th>means</th><th>{}</th><th>IRI</th></tr>"
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Ontology: joinedup</title><style>body{{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;
padding:0 1rem}}td,th{{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0}}</style></head><body>
<h1>The landscape of health and social care integration in England</h1>
<p>Version {escape(vocabulary.version)}. The same for programs: ask for <code>text/turtle</code>.</p>
<h2>Classes</h2><table>{head.format("below")}{classes}</table>
<h2>Properties</h2><table>{head.format("leads to")}{predicates}</table>
<h2>Codes</h2><table>{head.format("list")}{codes}</table></body></html>
""".encode()


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter(tags=["Linked data"])
    text = {"schema": {"type": "string"}}
    thing = {"name": "thing", "in": "path", "required": True, "schema": {"type": "string"}, "example": "ccg-00R"}
    as_of = {"name": "as_of", "in": "query", "required": False, "schema": {"type": "string", "format": "date"}}
    content = dict.fromkeys(BY_MEDIA, text)
    told = {"200": {"description": "The RDF", "content": content}} | problems(
        "400", "401", "403", "404", "406", "421", "429", "503"
    )
    moved = {str(code): {"description": words} for code, words in ((301, "Merged"), (303, "See there"))}
    made.add_api_route(
        "/id/{thing}", identify, methods=["GET"], summary="The thing itself", response_class=Response,
        status_code=303, openapi_extra={"parameters": [thing], "responses": moved | problems(*NOT_THERE)},
    )  # fmt: skip
    made.add_api_route(
        "/data/{thing}", data, methods=["GET"], summary="The RDF of a thing", response_class=Response,
        openapi_extra={"parameters": [thing, as_of], "responses": told},
    )  # fmt: skip
    page = {"200": {"description": "The ontology", "content": content | {"text/html": text}}}
    made.add_api_route(
        "/ontology", ontology, methods=["GET"], summary="The ontology", response_class=Response,
        openapi_extra={"responses": page | problems(*ASKED_WRONG)},
    )  # fmt: skip
    return made
