"""The pages of bodies, programmes, people in office, places and all other things."""

from asyncio import gather
from datetime import date
from typing import Any

from api.answering import Asked, Moved
from api.pages import texts
from api.pages.addresses import Addresses
from api.pages.life import line_of_life
from api.pages.page import Context, Page
from api.pages.timing import timing
from api.pages.wording import HEADINGS, period, short
from api.routes.entities import NOT_SHOWN
from api.service import Service
from api.texts import FORMER
from joinedup.errors import UnknownName
from ontology.vocabulary import Vocabulary
from queries.parameters import Parameter

MOST = 60  # relations of one kind that a page shows
IN_PATH = (Parameter("id", "id"),)
# Relations that a page shows in parts of its own.
SHOWN_APART = {"about", "holds", "post_in", "made", "responsible_for", "addressed_to", "concerns", "succeeds"}
ROLES = {
    "made": "Made",
    "responsible_for": "Has to carry out",
    "addressed_to": "Asked for by it, or to be given to it",
    "concerns": "About it",
}


async def known(service: Service, asked: Asked) -> dict[str, Any] | Moved:
    """The row of a thing, or its page where that is another one. Raises UnknownName."""
    thing, as_of = asked.values["id"], asked.values["as_of"]
    addresses = Addresses(service.vocabulary, service.base)
    rows = await service.graph.rows(texts.THING, {"id": thing, "as_of": as_of})
    if not rows:
        former = await service.graph.rows(FORMER, {"id": thing})
        if not former or former[0]["into"] is None:
            raise UnknownName(f"Nothing here has the id {thing!r}, or all that was said of it was taken back.")
        return Moved(addresses.to(addresses.of(former[0]["into"]), as_of=as_of))
    if asked.path != (right := addresses.of(thing)):
        return Moved(addresses.to(right, as_of=as_of))
    return rows[0]


async def relations(service: Service, asked: Asked) -> dict[tuple[str, bool], dict[str, Any]]:
    """Its relations by predicate and direction."""
    given = {"id": asked.values["id"], "as_of": asked.values["as_of"], "most": MOST}
    rows = await service.graph.rows(texts.RELATIONS, given)
    return {(row["predicate"], row["outgoing"]): row for row in rows}


def groups(
    found: dict[tuple[str, bool], dict[str, Any]], apart: set[str], vocabulary: Vocabulary
) -> list[tuple[str, dict[str, Any], str]]:
    """Heading, rows and anchor of each kind of relation not shown apart; a symmetric one with both directions."""
    made = []
    for (predicate, outgoing), row in found.items():
        told = vocabulary.predicates.get(predicate)
        other = found.get((predicate, not outgoing)) if told and told.symmetric else None
        if predicate in apart or (other and not outgoing):
            continue
        both = {"number": row["number"] + other["number"], "rows": row["rows"] + other["rows"]} if other else row
        words = HEADINGS.get(predicate, (predicate.replace("_", " ").capitalize(),) * 2)
        anchor = f"{predicate.replace('_', '-')}-{'of' if outgoing else 'by'}"
        made.append((words[0] if outgoing else words[1], both, anchor))
    return made


def links(service: Service, thing: str, path: str, as_of: date | None) -> list[tuple[str, str, str]]:
    """The same thing as data."""
    day = f"as_of={as_of}" if as_of else ""
    rdf = f"{service.base}/data/{thing}?format=" + "{}" + (f"&{day}" if day else "")
    return [
        ("JSON", f"{service.base}{path}/{thing}{'?' if day else ''}{day}", "application/json"),
        ("Turtle (RDF)", rdf.format("turtle"), "text/turtle"),
        ("JSON-LD (RDF)", rdf.format("jsonld"), "application/ld+json"),
        (
            "Statements as CSV",
            f"{service.base}/statements?entity={thing}&format=csv{'&' if day else ''}{day}",
            "text/csv",
        ),
    ]


async def commitments(service: Service, asked: Asked) -> list[tuple[str, str, int, list[dict[str, Any]]]]:
    """Heading, role, number and the first rows of the commitments that it has to do with."""
    rows = await service.graph.rows(texts.COMMITMENTS, {"id": asked.values["id"], "most": 12})
    day = asked.values["as_of"] or date.today()
    for row in rows:
        for one in row["rows"]:
            one["timing"] = timing(one, day)
    return [(ROLES[row["role"]], row["role"], row["number"], row["rows"]) for row in rows]


async def common(service: Service, asked: Asked, row: dict[str, Any], path: str) -> Context:
    """What the page of every kind of thing has."""
    thing, as_of = row["id"], asked.values["as_of"]
    words = service.vocabulary.classes[row["type"]].label if row["type"] in service.vocabulary.classes else "thing"
    when = period(row)
    name = row["name"] or thing
    papers, promised, figures = await gather(
        service.graph.rows(texts.PAPERS, {"id": thing}),
        commitments(service, asked),
        service.graph.rows(texts.FIGURES, {"id": thing}),
    )
    return {
        "title": name,
        "description": f"{short(name)}: {words}{', ' + when if when else ''}. What papers say of it, with their words.",
        "thing": row,
        "name": name,
        "properties": {k: v for k, v in sorted(row["properties"].items()) if k not in NOT_SHOWN},
        "papers": papers,
        "same_as": links(service, thing, path, as_of),
        "commitments": promised,
        "figures": figures,
    }


async def body(service: Service, asked: Asked) -> Context | Moved:
    """A body: its names, its line of life, its partners, people, commitments, money and papers."""
    row = await known(service, asked)
    if isinstance(row, Moved):
        return row
    given = {"id": row["id"], "as_of": asked.values["as_of"]}
    rest, found, life, events, people = await gather(
        common(service, asked, row, "/bodies"),
        relations(service, asked),
        service.graph.rows(texts.LIFE, given),
        service.graph.rows(texts.EVENTS, given),
        service.graph.rows(texts.PEOPLE, given),
    )
    return {
        **rest,
        "scripts": ("graph.js",),
        "groups": groups(found, SHOWN_APART, service.vocabulary),
        "life": line_of_life(life, asked.values["as_of"]),
        "events": events,
        "people": people,
    }


async def programme(service: Service, asked: Asked) -> Context | Moved:
    """A programme: who leads it, takes part and pays, its parts, commitments, money and papers."""
    row = await known(service, asked)
    if isinstance(row, Moved):
        return row
    found, rest = await gather(relations(service, asked), common(service, asked, row, "/programmes"))
    return {
        **rest,
        "scripts": ("graph.js",),
        "groups": groups(found, SHOWN_APART, service.vocabulary),
    }


async def person(service: Service, asked: Asked) -> Context | Moved:
    """A person in office: the posts, and what was said in them."""
    row = await known(service, asked)
    if isinstance(row, Moved):
        return row
    found, rest, posts = await gather(
        relations(service, asked),
        common(service, asked, row, "/people"),
        service.graph.rows(texts.POSTS, {"id": row["id"], "as_of": asked.values["as_of"]}),
    )
    return {
        **rest,
        "scripts": ("graph.js",),
        "groups": groups(found, SHOWN_APART, service.vocabulary),
        "posts": posts,
    }


async def place(service: Service, asked: Asked) -> Context | Moved:
    """A place: the bodies that cover it, on a day or through time, and what they have committed to."""
    row = await known(service, asked)
    if isinstance(row, Moved):
        return row
    given = {"id": row["id"], "as_of": asked.values["as_of"], "most": 12}
    rest, found, (promised,), covered = await gather(
        common(service, asked, row, "/areas"),
        relations(service, asked),
        service.graph.rows(texts.PLACE_COMMITMENTS, given),
        service.graph.rows(texts.COVERED, given),
    )
    day = asked.values["as_of"] or date.today()
    for one in promised["rows"]:
        one["timing"] = timing(one, day)
    return {
        **rest,
        "groups": groups(found, SHOWN_APART | {"covers"}, service.vocabulary),
        "covered": covered,
        "promised": promised,
    }


async def other(service: Service, asked: Asked) -> Context | Moved:
    """A post, meeting, figure, change of bodies or any other thing."""
    row = await known(service, asked)
    if isinstance(row, Moved):
        return row
    found = await relations(service, asked)
    return await common(service, asked, row, "/entities") | {"groups": groups(found, set(), service.vocabulary)}


PAGES = (
    Page("/body/{id}", "body.html", body, IN_PATH),
    Page("/programme/{id}", "programme.html", programme, IN_PATH),
    Page("/person/{id}", "person.html", person, IN_PATH),
    Page("/place/{id}", "place.html", place, IN_PATH),
    Page("/thing/{id}", "thing.html", other, IN_PATH),
)
