"""The lists: bodies, people, posts, programmes, commitments, figures, documents, areas."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool

from api.answering import Asked
from api.formats import Table
from api.ledger import EVIDENCE, MARKS, TIMINGS, marks_then
from api.listing import Field, Filter, Listing, chosen, paged
from api.service import Service
from api.ways import Compared, Leads, Number, Own, Reached, Seen, Value, way
from ontology.vocabulary import Vocabulary
from queries.parameters import Parameter

VOCABULARY = Vocabulary.load()
PARTIES = "MADE|RESPONSIBLE_FOR|ADDRESSED_TO"
ROLES = ("made", "responsible_for", "addressed_to")


def column(name: str, kind: str, *properties: str, sorts: str = "") -> Field:
    """A column that shows the first of these properties, or the one of its name."""
    return Field(name, kind, Value(properties or (name,)), sorts)


def led(name: str, steps: str) -> Field:
    """A column with the ids that a way leads to."""
    return Field(name, "list", Reached(way(steps)))


def to(name: str, description: str, example: str, steps: str) -> Filter:
    """A filter by the id of a thing that a way leads to."""
    return Filter(Parameter(name, "id", description, example=example), Leads(way(steps), name))


def words(name: str, description: str, *properties: str, example: str = "") -> Filter:
    """A filter by words in these properties."""
    return Filter(Parameter(name, "text", description, example=example), Compared(properties, "words", name))


def compared(name: str, kind: str, description: str, how: str, held: str, example: str = "") -> Filter:
    """A filter that compares a property with the parameter."""
    return Filter(Parameter(name, kind, description, example=example), Compared((held,), how, name))


def of_class(description: str, example: str, top: str) -> Filter:
    """A filter by class, of those that are `top` or lie below it."""
    told = Own("$type IN labels(n)", lambda seen: seen.values["type"] in seen.entity.labels)
    return Filter(Parameter("type", "choice", description, choices=VOCABULARY.below(top), example=example), told)


def _status(seen: Seen) -> str:
    latest = seen.value("deadline_latest")
    return "undated" if latest is None else "past" if latest < date.today() else "due"


def _parties(seen: Seen) -> bool:
    """As the Cypher of the filters body and role: one party that fits both."""
    body, role = seen.values["body"], seen.values["role"]
    wanted = (role,) if role else ROLES
    edges = seen.snapshot.edges(seen.entity.id, seen.values["as_of"])
    return any(edge.predicate in wanted and body in (None, edge.other) for edge in edges)


def _papers(seen: Seen) -> list[str]:
    return sorted(seen.snapshot.papers.get(seen.entity.id, ()))


def _mark(seen: Seen, name: str) -> bool:
    told: bool = marks_then(seen, seen.values["ledger"].of(seen.entity.id))[name] == seen.values[name]
    return told


def _said(seen: Seen) -> bool:
    """Whether a paper of the day or before says something of it."""
    papers = (seen.snapshot.entities.get(paper) for paper in _papers(seen))
    days = [paper.properties.get("published_earliest") if paper else None for paper in papers]
    return any(day is None or day <= seen.values["as_of"] for day in days)


ID = column("id", "id", sorts="id")
TYPE = column("type", "text", sorts="text")
NAME = column("name", "text", sorts="text")
FROM = column("valid_from", "date", sorts="date")
TO = column("valid_to", "date", sorts="date")
CERTAIN = Field(
    "certain",
    "flag",
    Own(
        "n.valid_from IS NOT NULL AND n.valid_to IS NOT NULL",
        lambda seen: seen.value("valid_from") is not None and seen.value("valid_to") is not None,
    ),
)
NAMED = words("name", "With these words in its name", "name", example="Council")

PAPERS = "(n)<-[:SUBJECT]-(s:Statement)-[:STATED_IN]->(d:Document) WHERE s.live_fact IS NOT NULL"
STATUS = "CASE WHEN n.deadline_latest IS NULL THEN 'undated' WHEN n.deadline_latest < date() THEN 'past' ELSE 'due' END"
BY_ROLE = f"MATCH (n)-[r:{PARTIES}]-(x:Entity) WHERE ($role IS NULL OR type(r) = toUpper($role))"
BY_ROLE += " AND ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))"
COMMITMENT_FIELDS = (
    ID,
    TYPE,
    column("summary", "text", "summary", "text", sorts="text"),
    column("text", "text"),
    column("deadline", "edtf", "deadline_edtf"),
    column("deadline_earliest", "date", sorts="date"),
    column("deadline_latest", "date", sorts="date"),
    Field("status", "text", Own(STATUS, _status)),
    column("amount_gbp", "number", sorts="number"),
    led("made_by", "<MADE"),
    led("responsible", "<RESPONSIBLE_FOR"),
    led("addressed_to", ">ADDRESSED_TO"),
    led("programmes", ">CONCERNS"),
    Field("documents", "list", Own(f"COLLECT {{ MATCH {PAPERS} RETURN DISTINCT d.id AS id ORDER BY id }}", _papers)),
)
COMMITMENT_FILTERS = (
    Filter(
        Parameter("timing", "choice", "Where it stands to its deadline on the day", choices=TIMINGS),
        Own("n.id IN $marked", lambda seen: _mark(seen, "timing")),
    ),
    Filter(
        Parameter("evidence", "choice", "What later papers report of it", choices=EVIDENCE),
        Own("n.id IN $marked", lambda seen: _mark(seen, "evidence")),
    ),
    of_class("Of this kind", "Request", "Commitment"),
    Filter(
        Parameter("body", "id", "A body or person has to do with it, in any role or in `role`", example="hwb-ROT"),
        Own(f"EXISTS {{ {BY_ROLE} AND x.id = $body }}", _parties),
    ),
    Filter(Parameter("role", "choice", "The role of `body`", choices=ROLES), Own(f"EXISTS {{ {BY_ROLE} }}", _parties)),
    to("programme", "It concerns this programme or a part of it", "programme-extensive-care",
       ">CONCERNS >COMPONENT_OF*0..3"),
    to("place", "A body that covers this area has to do with it", "area-ROT",
       f"-{PARTIES} >PART_OF*0..2 >COVERS >WITHIN*0..3"),
    Filter(
        Parameter("document", "id", "This document says something of it", example="document-x"),
        Own(f"EXISTS {{ MATCH {PAPERS} AND d.id = $document }}", lambda seen: seen.values["document"] in _papers(seen)),
    ),
    compared("due_from", "date", "With a deadline on this day or later", ">=", "deadline_latest"),
    compared("due_to", "date", "With a deadline on this day or before", "<=", "deadline_earliest"),
    Filter(
        Parameter("status", "choice", "By its deadline, as of today", choices=("due", "past", "undated")),
        Own(f"{STATUS} = $status", lambda seen: _status(seen) == seen.values["status"]),
    ),
    compared("pounds_from", "int", "With at least this much money", ">=", "amount_gbp"),
    compared("pounds_to", "int", "With at most this much money", "<=", "amount_gbp"),
    words("text", "With these words in it", "text", "summary", example="pharmacy"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Commitments(Listing):
    """The list of commitments, with the marks of the ledger beside what the graph itself says."""

    async def answer(self, service: Service, asked: Asked) -> Table:
        """One page of the list."""
        values = await with_ledger(service, asked.values)
        shown = chosen((*self.fields, *MARK_FIELDS), values["fields"])
        then = await service.past.at(values.get("known_at"))
        wanted = tuple(f for f in shown if f.name not in MARKS)
        if then is None:
            text, parameters = self.cypher(wanted or self.fields[:1], values)
            rows = await service.graph.rows(text, parameters | {"marked": values["marked"]})
            rows = [row | values["ledger"].of(row["  id"]) for row in rows]
        else:
            rows = await run_in_threadpool(self.rows, then, shown, values)
        return paged(rows, tuple(f.name for f in shown), asked, service.base)

    @property
    def columns(self) -> tuple[Field, ...]:
        """Those of the list, and the marks."""
        return (*self.fields, *MARK_FIELDS)


async def with_ledger(service: Service, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a request with the ledger of its day, and the commitments that bear the marks asked for."""
    ledger = await service.ledgers.on(values.get("as_of"))
    return {**values, "ledger": ledger, "marked": ledger.ids(values.get("timing"), values.get("evidence"))}


def mark(name: str, kind: str) -> Field:
    """A column with a mark; today's is added to the row."""
    return Field(name, kind, Own("null", lambda seen: marks_then(seen, seen.values["ledger"].of(seen.entity.id))[name]))


MARK_FIELDS = (
    mark("timing", "text"), mark("evidence", "text"), mark("shown_by", "list"), mark("shown_words", "text"),
    mark("inherited_by", "list"),
)  # fmt: skip
# Somebody is there on a day where a post was held that day, or where nothing is known of posts.
HOLDING = "EXISTS {{ MATCH (n)-[h:HOLDS]->() WHERE {} }} OR NOT EXISTS {{ (n)-[:HOLDS]->() }}".format(
    "coalesce(h.valid_from <= $as_of, true) AND coalesce(h.valid_to >= $as_of, true)"
)


def _holding(seen: Seen) -> bool:
    held = [edge for edge in seen.snapshot.edges(seen.entity.id) if edge.predicate == "holds" and edge.out]
    return not held or any(edge.period.covers(seen.values["as_of"]) for edge in held)


LISTINGS = (
    Listing(
        "/bodies", "Bodies", "Landscape", "Body",
        (ID, TYPE, NAME, FROM, TO, CERTAIN,
         Field("latitude", "number", Reached(way(">COVERS"), "latitude", first=True)),
         Field("longitude", "number", Reached(way(">COVERS"), "longitude", first=True))),
        (
            of_class("Of this class or one below it", "Committee", "Body"), NAMED,
            to("part_of", "Part of this body", "council-ROT", ">PART_OF"),
            to("member_of", "Member of this partnership", "stp-QE1", ">MEMBER_OF"),
            to("covers", "It covers this area", "area-ROT", ">COVERS"),
        ),
        place=True,
    ),
    Listing(
        "/people", "People in office", "Landscape", "Person",
        (ID, NAME, Field("posts", "list", Reached(way(">HOLDS"), "title")), led("bodies", ">HOLDS >POST_IN")),
        (NAMED, to("body", "With a post in this body", "hwb-ROT", ">HOLDS >POST_IN")),
        there=Own(f"({HOLDING})", _holding),
    ),
    Listing(
        "/posts", "Posts", "Landscape", "Post",
        (ID, column("title", "text", sorts="text"), Field("body", "id", Reached(way(">POST_IN"), first=True)),
         led("held_by", "<HOLDS")),
        (to("body", "In this body", "hwb-ROT", ">POST_IN"),
         to("person", "Held by this person", "person-roy-fisher", "<HOLDS")),
        order="title",
    ),
    Listing(
        "/programmes", "Programmes", "Landscape", "Programme",
        (ID, TYPE, NAME, led("led_by", "<LEADS"), Field("commitments", "int", Number(way("<CONCERNS")))),
        (
            of_class("Of this class or one below it", "Programme", "Programme"), NAMED,
            to("body", "This body leads, funds, provides, commissions or takes part in it", "ccg-00R",
               "<LEADS|PARTICIPATES_IN|FUNDS|PROVIDES|COMMISSIONS"),
            to("component_of", "Part of this programme", "programme-x", ">COMPONENT_OF"),
        ),
    ),
    Commitments(
        "/commitments", "Commitments", "Commitments", "Commitment", COMMITMENT_FIELDS, COMMITMENT_FILTERS,
        order="deadline_latest",
        there=Own(f"EXISTS {{ MATCH {PAPERS} AND coalesce(d.published_earliest <= $as_of, true) }}", _said),
    ),
    Listing(
        "/figures", "Figures", "Commitments", "Figure",
        (ID, column("value", "number", sorts="number"), column("unit", "text", sorts="text"),
         column("approximate", "flag"), column("measures", "text"), led("about", ">ABOUT")),
        (
            compared("unit", "text", "In this unit", "=", "unit", "GBP"),
            to("about", "About this body or programme", "ccg-00R", ">ABOUT"),
            compared("least", "int", "At least this much", ">=", "value"),
            compared("most", "int", "At most this much", "<=", "value"),
        ),
        order="-value",
    ),
    Listing(
        "/documents", "Documents", "Evidence", "Document",
        (ID, column("title", "text", sorts="text"), column("document_kind", "text"),
         column("published", "edtf", "published_edtf"), column("published_earliest", "date", sorts="date"),
         Field("publisher", "id", Reached(way(">PUBLISHED_BY"), first=True)),
         column("source_url", "text"), column("licence", "text"),
         Field("illustrative", "flag", Own("coalesce(n.illustrative, false)",
                                           lambda seen: bool(seen.value("illustrative")))),
         Field("statements", "int", Own(
             "COUNT { (n)<-[:STATED_IN]-(s:Statement) WHERE s.live_fact IS NOT NULL }",
             lambda seen: seen.snapshot.stated.get(seen.entity.id, 0)))),
        (
            compared("kind", "text", "Of this kind", "=", "document_kind", "minutes"),
            to("published_by", "Published by this body", "council-BPL", ">PUBLISHED_BY"),
            words("text", "With these words in its title", "title"),
        ),
        order="title",
        there=Own("coalesce(n.published_earliest <= $as_of, true)",
                  lambda seen: (seen.value("published_earliest") or date.min) <= seen.values["as_of"]),
    ),
    Listing(
        "/areas", "Areas", "Landscape", "Area",
        (ID, NAME, column("latitude", "number"), column("longitude", "number"), led("covered_by", "<COVERS")),
        (NAMED,), place=True,
    ),
)  # fmt: skip


def listing_of(path: str) -> Listing:
    """The list at this path."""
    return next(listing for listing in LISTINGS if listing.path == path)


def router() -> APIRouter:
    """The routes of this file."""
    found = APIRouter()
    for listing in LISTINGS:
        listing.route().add_to(found)
    return found
