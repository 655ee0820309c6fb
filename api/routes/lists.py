"""The lists: bodies, people, posts, programmes, commitments, figures, documents, areas."""

from fastapi import APIRouter

from api.listing import Field, Filter, Listing
from queries.parameters import Parameter

ID = Field("id", "id", "n.id", sorts="id")
TYPE = Field("type", "text", "n.type", sorts="text")
NAME = Field("name", "text", "n.name", sorts="text")
FROM = Field("valid_from", "date", "n.valid_from", sorts="date")
TO = Field("valid_to", "date", "n.valid_to", sorts="date")
CERTAIN = Field("certain", "flag", "n.valid_from IS NOT NULL AND n.valid_to IS NOT NULL")

CLASS = Filter(Parameter("type", "text", "Of this class or one below it", example="Committee"), "$type IN labels(n)")
NAMED = Filter(
    Parameter("name", "text", "With these words in its name", example="Council"),
    "toLower(n.name) CONTAINS toLower($name)",
)


def ids(pattern: str) -> str:
    """The Cypher of a list of ids: of `x` in the pattern."""
    return f"COLLECT {{ MATCH {pattern} RETURN DISTINCT x.id AS id ORDER BY id }}"


def exists(pattern: str) -> str:
    """The Cypher of a condition: there is such a pattern."""
    return f"EXISTS {{ {pattern} }}"


def of(name: str, description: str, example: str) -> Parameter:
    """A filter by the id of another entity."""
    return Parameter(name, "id", description, example=example)


COMMITMENT_FIELDS = (
    ID,
    TYPE,
    Field("summary", "text", "coalesce(n.summary, n.text)", sorts="text"),
    Field("text", "text", "n.text"),
    Field("deadline", "edtf", "n.deadline_edtf"),
    Field("deadline_earliest", "date", "n.deadline_earliest", sorts="date"),
    Field("deadline_latest", "date", "n.deadline_latest", sorts="date"),
    Field(
        "status",
        "text",
        "CASE WHEN n.deadline_latest IS NULL THEN 'undated' WHEN n.deadline_latest < date() THEN 'past' ELSE 'due' END",
    ),
    Field("amount_gbp", "number", "n.amount_gbp", sorts="number"),
    Field("made_by", "list", ids("(n)<-[:MADE]-(x)")),
    Field("responsible", "list", ids("(n)<-[:RESPONSIBLE_FOR]-(x)")),
    Field("addressed_to", "list", ids("(n)-[:ADDRESSED_TO]->(x)")),
    Field("programmes", "list", ids("(n)-[:CONCERNS]->(x)")),
    Field("documents", "list", "COLLECT { MATCH (n)<-[:SUBJECT]-(s:Statement)-[:STATED_IN]->(d) "
          "WHERE s.live_fact IS NOT NULL RETURN DISTINCT d.id AS id ORDER BY id }"),
)  # fmt: skip
COMMITMENT_FILTERS = (
    Filter(
        Parameter("type", "text", "Of this kind", example="Request"), "$type IN labels(n)"
    ),
    Filter(
        of("body", "A body or person has to do with it, in any role or in `role`", "hwb-ROT"),
        "EXISTS { MATCH (n)-[r:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-(:Entity {id: $body}) "
        "WHERE $role IS NULL OR type(r) = toUpper($role) }",
    ),
    Filter(
        Parameter("role", "choice", "The role of `body`", choices=("made", "responsible_for", "addressed_to")),
        "EXISTS { MATCH (n)-[r:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-() WHERE type(r) = toUpper($role) }",
    ),
    Filter(
        of("programme", "It concerns this programme or a part of it", "programme-extensive-care"),
        "EXISTS { MATCH (n)-[:CONCERNS]->(:Programme)-[:COMPONENT_OF*0..3]->(:Programme {id: $programme}) }",
    ),
    Filter(
        of("place", "A body that covers this area has to do with it", "area-rotherham"),
        "EXISTS { MATCH (n)-[:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-(:Body)-[:PART_OF*0..2]->(:Body)-[:COVERS]->"
        "(:Area)-[:WITHIN*0..3]->(:Area {id: $place}) }",
    ),
    Filter(
        of("document", "This document says something of it", "document-x"),
        "EXISTS { MATCH (n)<-[:SUBJECT]-(s:Statement)-[:STATED_IN]->(:Document {id: $document}) "
        "WHERE s.live_fact IS NOT NULL }",
    ),
    Filter(Parameter("due_from", "date", "With a deadline on this day or later"), "n.deadline_latest >= $due_from"),
    Filter(Parameter("due_to", "date", "With a deadline on this day or before"), "n.deadline_earliest <= $due_to"),
    Filter(
        Parameter("status", "choice", "By its deadline, as of today", choices=("due", "past", "undated")),
        "CASE $status WHEN 'undated' THEN n.deadline_latest IS NULL WHEN 'past' THEN n.deadline_latest < date() "
        "ELSE n.deadline_latest >= date() END",
    ),
    Filter(Parameter("pounds_from", "int", "With at least this much money"), "n.amount_gbp >= $pounds_from"),
    Filter(Parameter("pounds_to", "int", "With at most this much money"), "n.amount_gbp <= $pounds_to"),
    Filter(
        Parameter("text", "text", "With these words in it", example="pharmacy"),
        "toLower(coalesce(n.text, '') + ' ' + coalesce(n.summary, '')) CONTAINS toLower($text)",
    ),
)  # fmt: skip
TITLES = "COLLECT { MATCH (n)-[:HOLDS]->(p:Post) RETURN DISTINCT p.title AS t ORDER BY t }"
PLACED = "OPTIONAL MATCH (n)-[:COVERS]->(a:Area) WITH n, key, collect(a)[0] AS a"

LISTINGS = (
    Listing(
        "/bodies", "Bodies", "Landscape", "Body",
        (ID, TYPE, NAME, FROM, TO, CERTAIN, Field("latitude", "number", "a.latitude"),
         Field("longitude", "number", "a.longitude")),
        (
            CLASS, NAMED,
            Filter(of("part_of", "Part of this body", "council-ROT"), exists("(n)-[:PART_OF]->(:Body {id: $part_of})")),
            Filter(of("member_of", "Member of this partnership", "stp-QE1"),
                   exists("(n)-[:MEMBER_OF]->(:Body {id: $member_of})")),
            Filter(of("covers", "It covers this area", "area-rotherham"),
                   exists("(n)-[:COVERS]->(:Area {id: $covers})")),
        ),
        match=PLACED, place=True,
    ),
    Listing(
        "/people", "People in office", "Landscape", "Person",
        (ID, NAME, Field("posts", "list", TITLES),
         Field("bodies", "list",
               ids("(n)-[:HOLDS]->(:Post)-[:POST_IN]->(x)"))),
        (
            NAMED,
            Filter(of("body", "With a post in this body", "hwb-ROT"),
                   exists("(n)-[:HOLDS]->(:Post)-[:POST_IN]->(:Body {id: $body})")),
        ),
    ),
    Listing(
        "/posts", "Posts", "Landscape", "Post",
        (ID, Field("title", "text", "n.title", sorts="text"),
         Field("body", "id", "COLLECT { MATCH (n)-[:POST_IN]->(b) RETURN b.id ORDER BY b.id }[0]"),
         Field("held_by", "list", ids("(n)<-[:HOLDS]-(x)"))),
        (
            Filter(of("body", "In this body", "hwb-ROT"), exists("(n)-[:POST_IN]->(:Body {id: $body})")),
            Filter(of("person", "Held by this person", "person-roy-fisher"),
                   exists("(n)<-[:HOLDS]-(:Person {id: $person})")),
        ),
        order="title",
    ),
    Listing(
        "/programmes", "Programmes", "Landscape", "Programme",
        (ID, TYPE, NAME,
         Field("led_by", "list", ids("(n)<-[:LEADS]-(x)")),
         Field("commitments", "int", "COUNT { (n)<-[:CONCERNS]-(:Commitment) }")),
        (
            CLASS, NAMED,
            Filter(of("body", "This body leads, funds, provides, commissions or takes part in it", "ccg-00R"),
                   exists("(n)<-[:LEADS|PARTICIPATES_IN|FUNDS|PROVIDES|COMMISSIONS]-(:Body {id: $body})")),
            Filter(of("component_of", "Part of this programme", "programme-x"),
                   exists("(n)-[:COMPONENT_OF]->(:Programme {id: $component_of})")),
        ),
    ),
    Listing(
        "/commitments", "Commitments", "Commitments", "Commitment", COMMITMENT_FIELDS, COMMITMENT_FILTERS,
        order="deadline_latest",
    ),
    Listing(
        "/figures", "Figures", "Commitments", "Figure",
        (ID, Field("value", "number", "n.value", sorts="number"), Field("unit", "text", "n.unit", sorts="text"),
         Field("approximate", "flag", "n.approximate"), Field("measures", "text", "n.measures"),
         Field("about", "list", ids("(n)-[:ABOUT]->(x)"))),
        (
            Filter(Parameter("unit", "text", "In this unit", example="GBP"), "n.unit = $unit"),
            Filter(of("about", "About this body or programme", "ccg-00R"),
                   exists("(n)-[:ABOUT]->(:Entity {id: $about})")),
            Filter(Parameter("least", "int", "At least this much"), "n.value >= $least"),
            Filter(Parameter("most", "int", "At most this much"), "n.value <= $most"),
        ),
        order="-value",
    ),
    Listing(
        "/documents", "Documents", "Evidence", "Document",
        (ID, Field("title", "text", "n.title", sorts="text"), Field("document_kind", "text", "n.document_kind"),
         Field("published", "edtf", "n.published_edtf"),
         Field("published_earliest", "date", "n.published_earliest", sorts="date"),
         Field("publisher", "id", "COLLECT { MATCH (n)-[:PUBLISHED_BY]->(b) RETURN b.id ORDER BY b.id }[0]"),
         Field("source_url", "text", "n.source_url"), Field("licence", "text", "n.licence"),
         Field("illustrative", "flag", "coalesce(n.illustrative, false)"),
         Field("statements", "int", "COUNT { (n)<-[:STATED_IN]-(s:Statement) WHERE s.live_fact IS NOT NULL }")),
        (
            Filter(Parameter("kind", "text", "Of this kind", example="minutes"), "n.document_kind = $kind"),
            Filter(of("published_by", "Published by this body", "council-BPL"),
                   exists("(n)-[:PUBLISHED_BY]->(:Body {id: $published_by})")),
            Filter(Parameter("text", "text", "With these words in its title"),
                   "toLower(n.title) CONTAINS toLower($text)"),
        ),
        order="title", times=(),
    ),
    Listing(
        "/areas", "Areas", "Landscape", "Area",
        (ID, NAME, Field("latitude", "number", "n.latitude"), Field("longitude", "number", "n.longitude"),
         Field("covered_by", "list", ids("(n)<-[:COVERS]-(x)"))),
        (NAMED,), place=True,
    ),
)  # fmt: skip


def router() -> APIRouter:
    """The routes of this file."""
    found = APIRouter()
    for listing in LISTINGS:
        listing.route().add_to(found)
    return found
