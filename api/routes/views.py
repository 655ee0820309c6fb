"""Views for dashboards: timeline, network, comparison, statistics."""

from typing import Any

from fastapi import APIRouter

from api.answering import Asked, Moved, Route
from api.formats import JSON, Answer, Table, Thing
from api.openapi import nullable, page
from api.routes.entities import IN_PATH
from api.service import Service
from joinedup.errors import InvalidValue, UnknownName
from queries.parameters import TIMES, Parameter

MOST_NODES = 500
# $ids, $as_of, $most → the edges of the frontier; names, codes and evidence are not part of a network.
STEP = """
MATCH (a:Entity)-[r]-(b:Entity)
WHERE a.id IN $ids AND r.fact IS NOT NULL AND NOT b:Name AND NOT b:Identifier AND NOT b:Figure
  AND ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
WITH DISTINCT r, startNode(r) AS s, endNode(r) AS e
RETURN s.id AS from, e.id AS to, toLower(type(r)) AS predicate, r.valid_from AS valid_from, r.valid_to AS valid_to,
  r.fact AS fact
ORDER BY predicate, from, to, valid_from LIMIT $most
"""
NODES = """
MATCH (n:Entity) WHERE n.id IN $ids
RETURN n.id AS id, n.type AS type, coalesce(n.name, n.title, n.summary, n.text) AS name ORDER BY id
"""
# $id, $as_of → what a body has and does, each with a key that two bodies or two days can be compared by.
SIDE = """
MATCH (n:Entity {id: $id})-[r]-(o:Entity)
WHERE r.fact IS NOT NULL AND NOT o:Name AND NOT o:Identifier
  AND ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
RETURN DISTINCT toLower(type(r)) AS predicate, startNode(r) = n AS outgoing, o.id AS id, o.type AS type,
  coalesce(o.name, o.title, o.summary, o.text) AS name
ORDER BY predicate, outgoing DESC, id LIMIT 5000
"""
# What to count by → the Cypher that gives the key of a commitment.
COUNTED = {
    "kind": "c.type",
    "year": "toString(c.deadline_latest.year)",
    "status": "CASE WHEN c.deadline_latest IS NULL THEN 'undated' WHEN c.deadline_latest < date() THEN 'past' "
    "ELSE 'due' END",
    "body": "COLLECT { MATCH (c)<-[:MADE|RESPONSIBLE_FOR]-(b:Body) RETURN DISTINCT b.id ORDER BY b.id }",
    "programme": "COLLECT { MATCH (c)-[:CONCERNS]->(p:Programme) RETURN DISTINCT p.id ORDER BY p.id }",
    "place": "COLLECT { MATCH (c)<-[:MADE|RESPONSIBLE_FOR]-(:Body)-[:PART_OF*0..2]->(:Body)-[:COVERS]->(a:Area) "
    "RETURN DISTINCT a.id ORDER BY a.id }",
    "document": "COLLECT { MATCH (c)<-[:SUBJECT]-(s:Statement)-[:STATED_IN]->(d) WHERE s.live_fact IS NOT NULL "
    "RETURN DISTINCT d.id ORDER BY d.id }",
}
LISTED = {"body", "programme", "place", "document"}
COUNT_COLUMNS = {"key": "text", "commitments": "int", "with_deadline": "int", "pounds": "number"}
TOTALS = """
MATCH (n:Entity) WHERE n.type IS NOT NULL
RETURN n.type AS type, count(*) AS number ORDER BY number DESC, type
"""
_NAME = nullable({"type": "string"})
NETWORK_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "id": {"type": "string"},
        "depth": {"type": "integer"},
        "complete": {"type": "boolean", "description": "Whether nothing was left out for its size"},
        "nodes": {
            "type": "array",
            "items": {"type": "object", "properties": {"id": {"type": "string"}, "type": _NAME, "name": _NAME}},
        },
        "edges": {"type": "array", "items": {"type": "object"}},
    },
    "required": ["id", "depth", "complete", "nodes", "edges"],
}
COMPARE_SCHEMA = {
    "type": "object",
    "properties": {
        name: {"type": "array", "items": {"type": "object"}} for name in ("left_only", "both", "right_only")
    },
    "required": ["left", "right", "left_only", "both", "right_only"],
}


async def _must_be(service: Service, entity: str) -> None:
    if not await service.graph.rows(NODES, {"ids": [entity]}):
        raise UnknownName(f"There is no {entity!r} in the graph.")


async def network(service: Service, asked: Asked) -> Answer | Moved:
    """What an entity is linked with, to some depth."""
    centre, depth, as_of = asked.values["id"], asked.values["depth"], asked.values["as_of"]
    await _must_be(service, centre)
    known, frontier, complete = {centre}, [centre], True
    edges: dict[tuple[str, str, str, str], dict[str, Any]] = {}
    for _ in range(depth):
        rows = await service.graph.rows(STEP, {"ids": frontier, "as_of": as_of, "most": MOST_NODES * 4})
        complete = complete and len(rows) < MOST_NODES * 4
        reached: set[str] = set()
        for row in rows:
            new = {row["from"], row["to"]} - known
            if len(known) + len(reached | new) > MOST_NODES:
                complete = False
                continue
            reached |= new
            edges[(row["from"], row["predicate"], row["to"], row["valid_from"] or "")] = row
        known |= reached
        frontier = sorted(reached)
        if not frontier:
            break
    nodes = await service.graph.rows(NODES, {"ids": sorted(known)})
    return Thing(
        {
            "id": centre,
            "depth": depth,
            "complete": complete,
            "nodes": nodes,
            "edges": [edges[k] for k in sorted(edges)],
        },
        centre,
    )


async def compare(service: Service, asked: Asked) -> Answer | Moved:
    """Two bodies or places, or one on two days: what only the left has, both have, only the right has."""
    values = asked.values
    right = values["right"] or values["left"]
    if right == values["left"] and (values["left_on"] is None or values["right_on"] is None):
        raise InvalidValue("Give right, another thing, or left_on and right_on, two days.")
    sides = []
    for entity, day in ((values["left"], values["left_on"]), (right, values["right_on"])):
        await _must_be(service, entity)
        rows = await service.graph.rows(SIDE, {"id": entity, "as_of": day})
        sides.append({(row["predicate"], row["outgoing"], row["id"]): row for row in rows})
    one, two = sides
    return Thing(
        {
            "left": {"id": values["left"], "on": _iso(values["left_on"])},
            "right": {"id": right, "on": _iso(values["right_on"])},
            "left_only": [row for key, row in one.items() if key not in two],
            "both": [row for key, row in one.items() if key in two],
            "right_only": [row for key, row in two.items() if key not in one],
        }
    )


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None


async def statistics(service: Service, asked: Asked) -> Answer | Moved:
    """How many commitments there are by something."""
    by = asked.values["by"]
    lines = [
        "MATCH (c:Commitment)",
        "WHERE ($body IS NULL OR EXISTS { (c)-[:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-(:Entity {id: $body}) })",
        "  AND ($programme IS NULL OR EXISTS { (c)-[:CONCERNS]->(:Programme {id: $programme}) })",
        f"WITH c, {COUNTED[by]} AS key",
        "UNWIND CASE WHEN key = [] THEN [null] ELSE key END AS one WITH c, one AS key" if by in LISTED else "",
        "RETURN key, count(*) AS commitments, count(c.deadline_edtf) AS with_deadline, sum(c.amount_gbp) AS pounds",
        "ORDER BY commitments DESC, key",
    ]
    parameters = {name: asked.values[name] for name in ("body", "programme")}
    return Table(tuple(COUNT_COLUMNS), await service.graph.rows("\n".join(filter(None, lines)), parameters))


async def totals(service: Service, asked: Asked) -> Answer | Moved:
    """How many things of each class there are."""
    return Table(("type", "number"), await service.graph.rows(TOTALS))


async def timeline(service: Service, asked: Asked) -> Answer | Moved:
    """What happened when, from the named query of the same name."""
    await _must_be(service, asked.values["id"])
    query = service.catalogue.get("timeline_of_entity")
    rows = await service.graph.rows(query.cypher, query.bind({"entity": asked.values["id"]}))
    return Table(tuple(c.name for c in query.columns), rows)


TIMELINE = {"day": "date", "to_day": "date", "edtf": "edtf", "what": "text", "other": "id", "other_name": "text"}
ROUTES = (
    Route("/timeline/{id}", "What happened when", "Views", timeline, page(TIMELINE), in_path=IN_PATH),
    Route("/network/{id}", "What a thing is linked with", "Views", network, NETWORK_SCHEMA, in_path=IN_PATH,
          parameters=(Parameter("depth", "int", "How many steps", default="1", least=1, most=3), TIMES["as_of"]),
          formats=(JSON,)),
    Route("/compare", "Two things, or one on two days", "Views", compare, COMPARE_SCHEMA,
          parameters=(
              Parameter("left", "id", "One thing", required=True, example="council-ROT"),
              Parameter("right", "id", "The other; otherwise the same on another day", example="council-BPL"),
              Parameter("left_on", "date", "On this day"), Parameter("right_on", "date", "On this day"),
          ), formats=(JSON,)),
    Route("/statistics", "How many things of each class", "Views", totals, page({"type": "text", "number": "int"})),
    Route("/statistics/commitments", "How many commitments by something", "Views", statistics, page(COUNT_COLUMNS),
          parameters=(
              Parameter("by", "choice", "What to count by", default="kind", choices=tuple(COUNTED)),
              Parameter("body", "id", "Only those of this body or person"),
              Parameter("programme", "id", "Only those about this programme"),
          )),
)  # fmt: skip


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter()
    for route in ROUTES:
        route.add_to(made)
    return made
