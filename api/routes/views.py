"""Views for dashboards: timeline, network, comparison."""

from typing import Any

from fastapi import APIRouter

from api.answering import Asked, Moved, Route
from api.formats import CSV, Answer, Table, Thing
from api.openapi import nullable, page
from api.routes.entities import IN_PATH
from api.service import Service
from api.then import network_rows, node_rows, side_rows, timeline_rows
from api.windows import parameters, window
from graph.store.snapshot import Snapshot
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
# $id, $as_of → what a body has and does, or a place and the bodies that cover it; each with a key to compare by.
SIDE = """
CALL () {
  MATCH (n:Entity {id: $id})-[r]-(o:Entity)
  WHERE r.fact IS NOT NULL AND NOT o:Name AND NOT o:Identifier
  RETURN n, r, o
  UNION
  MATCH (:Area {id: $id})<-[w:WITHIN*0..3]-(:Area)<-[c:COVERS]-(n:Body)
  WHERE $as_of IS NULL OR all(e IN w + c WHERE coalesce(e.valid_from <= $as_of, true)
    AND coalesce(e.valid_to >= $as_of, true))
  MATCH (n)-[r:MADE|RESPONSIBLE_FOR|ADDRESSED_TO|LEADS|PARTICIPATES_IN|FUNDS|PROVIDES|COMMISSIONS]-(o:Entity)
  RETURN n, r, o
}
WITH n, r, o
WHERE $as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true))
RETURN DISTINCT toLower(type(r)) AS predicate, startNode(r) = n AS outgoing, o.id AS id, o.type AS type,
  coalesce(o.name, o.title, o.summary, o.text, o.measures) AS name
ORDER BY predicate, outgoing DESC, id LIMIT 5000
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


async def _nodes(service: Service, then: Snapshot | None, ids: list[str]) -> list[dict[str, Any]]:
    return await service.graph.rows(NODES, {"ids": ids}) if then is None else node_rows(then, ids)


async def _must_be(service: Service, then: Snapshot | None, entity: str) -> None:
    if not await _nodes(service, then, [entity]):
        when = "" if then is None else " as it was then"
        raise UnknownName(f"There is no {entity!r} in the graph{when}.")


async def network(service: Service, asked: Asked) -> Answer | Moved:
    """What an entity is linked with, to some depth."""
    centre, depth, as_of = asked.values["id"], asked.values["depth"], asked.values["as_of"]
    then = await service.past.at(asked.values["known_at"])
    await _must_be(service, then, centre)
    known, frontier, complete = {centre}, [centre], True
    edges: dict[tuple[str, str, str, str], dict[str, Any]] = {}
    for _ in range(depth):
        if then is None:
            rows = await service.graph.rows(STEP, {"ids": frontier, "as_of": as_of, "most": MOST_NODES * 4})
        else:
            rows = network_rows(then, frontier, as_of)[: MOST_NODES * 4]
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
    if asked.format == CSV:
        return Table(("from", "predicate", "to", "valid_from", "valid_to", "fact"), [edges[k] for k in sorted(edges)])
    nodes = await _nodes(service, then, sorted(known))
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
    then = await service.past.at(values["known_at"])
    sides = []
    for entity, day in ((values["left"], values["left_on"]), (right, values["right_on"])):
        await _must_be(service, then, entity)
        if then is None:
            rows = await service.graph.rows(SIDE, {"id": entity, "as_of": day})
        else:
            rows = side_rows(then, entity, day)
        sides.append({(row["predicate"], row["outgoing"], row["id"]): row for row in rows})
    one, two = sides
    parts = {
        "left_only": [row for key, row in one.items() if key not in two],
        "both": [row for key, row in one.items() if key in two],
        "right_only": [row for key, row in two.items() if key not in one],
    }
    if asked.format == CSV:
        rows = [{"found": part} | row for part, found in parts.items() for row in found]
        return Table(("found", "predicate", "outgoing", "id", "type", "name"), rows)
    ends = {
        "left": {"id": values["left"], "on": _iso(values["left_on"])},
        "right": {"id": right, "on": _iso(values["right_on"])},
    }
    return Thing(ends | parts)


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None


async def timeline(service: Service, asked: Asked) -> Answer | Moved:
    """What happened when, from the named query of the same name."""
    entity, since, until = (asked.values[name] for name in ("id", "since", "until"))
    then = await service.past.at(asked.values["known_at"])
    await _must_be(service, then, entity)
    if then is None:
        query = service.catalogue.get("timeline_of_entity")
        rows = await service.graph.rows(query.cypher, query.bind({"entity": entity}))
    else:
        rows = timeline_rows(then, entity)
    shown = [
        row
        for row in rows
        if (since is None or row["to_day"] >= since.isoformat()) and (until is None or row["day"] <= until.isoformat())
    ]
    return window(shown, tuple(TIMELINE), asked, service.base)


TIMELINE = {"day": "date", "to_day": "date", "edtf": "edtf", "what": "text", "other": "id", "other_name": "text"}
ROUTES = (
    Route("/timeline/{id}", "What happened when", "Views", timeline, page(TIMELINE), in_path=IN_PATH,
          parameters=(
              Parameter("since", "date", "From this day on"), Parameter("until", "date", "Up to this day"),
              TIMES["known_at"], *parameters(TIMELINE),
          ), description="`since` and `until` say what of it to show; what goes on over a day is shown on both."),
    Route("/network/{id}", "What a thing is linked with", "Views", network, NETWORK_SCHEMA, in_path=IN_PATH,
          parameters=(Parameter("depth", "int", "How many steps", default="1", least=1, most=3),
                      TIMES["as_of"], TIMES["known_at"]),
          description="As CSV the edges alone."),
    Route("/compare", "Two things, or one on two days", "Views", compare, COMPARE_SCHEMA,
          parameters=(
              Parameter("left", "id", "One thing", required=True, example="council-ROT"),
              Parameter("right", "id", "The other; otherwise the same on another day", example="council-BPL"),
              Parameter("left_on", "date", "On this day"), Parameter("right_on", "date", "On this day"),
              TIMES["known_at"],
          ),
          description="What only one has, and what both have: relations, and of a place also what the bodies that "
          "cover it lead, do and promise."),
)  # fmt: skip


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter()
    for route in ROUTES:
        route.add_to(made)
    return made
