"""The landscape on a day: footprints with their commissioners, councils and trusts, as tables, as a map and as data."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

import orjson
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.answering import Asked, finish, respond
from api.cache import Rendered
from api.pages.map import drawn
from api.pages.page import Context, Page
from api.service import Service, service_of
from queries.parameters import Parameter

FIRST_DAY = date(2013, 1, 1)
# Layer → the classes in it; the order is that of the tables and of the rings of the graph.
LAYERS: dict[str, tuple[str, ...]] = {
    "footprint": ("StpFootprint", "IntegratedCareSystem", "IntegratedCarePartnership"),
    "commissioner": ("ClinicalCommissioningGroup", "IntegratedCareBoard", "PrimaryCareTrust"),
    "council": ("LocalAuthority",),
    "trust": ("NHSTrust", "FoundationTrust"),
}
LAYER_OF = {name: layer for layer, names in LAYERS.items() for name in names}
NAMES = {"footprint": "Footprints", "commissioner": "Commissioners", "council": "Councils", "trust": "NHS trusts"}
BODIES = """
MATCH (b:Body) WHERE b.type IN $types
RETURN b.id AS id, b.name AS name, b.type AS type, b.valid_from AS valid_from, b.valid_to AS valid_to,
  COLLECT { MATCH (b)-[:COVERS]->(a:Area) WHERE a.latitude IS NOT NULL RETURN [a.latitude, a.longitude] AS at
            ORDER BY a.id } AS places
ORDER BY b.id
"""
LINKS = """
MATCH (a:Body)-[r:MEMBER_OF|PART_OF|SUCCEEDS]->(b:Body) WHERE a.type IN $types AND b.type IN $types
RETURN a.id AS a, b.id AS b, type(r) = 'SUCCEEDS' AS succeeds, r.valid_from AS valid_from, r.valid_to AS valid_to
ORDER BY a, b, valid_from
"""
EVENTS = """
MATCH (e:ChangeEvent) WHERE e.happened_on_earliest >= $first
RETURN e.happened_on_earliest AS day, e.change_kind AS kind,
  COLLECT { MATCH (e)-[:ORIGINAL_BODY]->(b:Body) WHERE b.type IN $types
            RETURN DISTINCT b.id AS id ORDER BY id } AS before,
  COLLECT { MATCH (e)-[:RESULTING_BODY]->(b:Body) WHERE b.type IN $types
            RETURN DISTINCT b.id AS id ORDER BY id } AS after
ORDER BY day, e.id
"""


@dataclass(frozen=True, slots=True)
class Landscape:
    """All bodies of the layers through all times, with their links and changes. Rows are as the graph gives them."""

    bodies: dict[str, dict[str, Any]]
    links: list[dict[str, Any]]
    events: list[dict[str, Any]]

    def on(self, day: date) -> dict[str, dict[str, Any]]:
        """The bodies that may have been there on the day."""
        return {i: b for i, b in self.bodies.items() if holds(b, day)}

    def changes(self, first: date, last: date) -> list[dict[str, Any]]:
        """The changes after the first day, up to the last one."""
        return [
            e for e in self.events if first.isoformat() < e["day"] <= last.isoformat() and e["before"] and e["after"]
        ]


def holds(row: dict[str, Any], day: date) -> bool:
    """Whether the life of a body, or the time of a link, may have the day in it."""
    text = day.isoformat()
    return (row["valid_from"] or "") <= text and (row["valid_to"] or "9999") >= text


async def read(service: Service) -> Landscape:
    """The landscape of the graph, each body with its layer, its place and the system that it belongs to in the end."""
    types = {"types": list(LAYER_OF)}
    rows = await service.graph.rows(BODIES, types)
    links = await service.graph.rows(LINKS, types)
    events = await service.graph.rows(EVENTS, types | {"first": FIRST_DAY})
    bodies = {row["id"]: row | {"layer": LAYER_OF[row["type"]]} for row in rows}
    for body in bodies.values():
        places = body.pop("places")
        body["at"] = [round(sum(p[i] for p in places) / len(places), 4) for i in (0, 1)] if places else None
    system_of(bodies, links)
    return Landscape(bodies, links, events)


def system_of(bodies: dict[str, dict[str, Any]], links: list[dict[str, Any]]) -> None:
    """Give each body its `system`: the last of the footprints or boards that it was in or went into."""
    heirs: dict[str, list[str]] = defaultdict(list)
    above: dict[str, list[str]] = defaultdict(list)
    for link in links:
        (heirs[link["b"]] if link["succeeds"] else above[link["a"]]).append(
            link["a"] if link["succeeds"] else link["b"]
        )
    wide = {i for i, b in bodies.items() if b["layer"] == "footprint" or b["type"] == "IntegratedCareBoard"}

    def last(body: str, seen: frozenset[str] = frozenset()) -> str:
        later = [h for h in heirs[body] if h in wide and h not in seen]
        return last(later[-1], seen | {body}) if later else body

    def found(body: str, seen: frozenset[str] = frozenset()) -> str | None:
        if body in wide:
            return last(body)
        for near in (*(up for up in above[body] if up in wide), *heirs[body], *above[body]):
            if near not in seen and (system := found(near, seen | {body})):
                return system
        return None

    boards = {above_id: i for i in wide for above_id in above[i] if bodies[i]["type"] == "IntegratedCareBoard"}
    for i, body in bodies.items():
        system = found(i)
        body["system"] = boards.get(system, system) if system else None


async def landscape(service: Service, asked: Asked) -> Context:
    """The landscape on a day; with `and_on` beside another day."""
    whole = await read(service)
    day = asked.values["as_of"] or date.today()
    other = asked.values["and_on"]
    then = whole.on(day)
    days = [day] if other is None else [day, other]
    return {
        "title": f"The landscape on {day:%-d %B %Y}" if other is None else "The landscape on two days",
        "description": "Footprints, commissioners, councils and NHS trusts of England on a day, as a graph, as a map "
        "and as a table, from 2013 to today.",
        "scripts": ("landscape.js",),
        "day_shown": day,
        "other": other,
        "first_day": FIRST_DAY,
        "today": date.today(),
        "layers": NAMES,
        "counts": [{layer: sum(b["layer"] == layer for b in whole.on(d).values()) for layer in LAYERS} for d in days],
        "days": days,
        "maps": [drawn(whole.on(d).values(), d) for d in days],
        "map_all": drawn(whole.bodies.values(), day) if other is None else None,
        "near": asked.values["near"],
        "systems": systems(whole, then, day),
        "changes": named_changes(whole, *sorted(days)) if other else [],
        "began": _only(whole, other, day) if other else [],
        "ended": _only(whole, day, other) if other else [],
        "same_as": [
            ("This landscape as JSON", f"{service.base}/landscape.json", "application/json"),
            ("Bodies as CSV", f"{service.base}/bodies?as_of={day}&limit=1000&format=csv", "text/csv"),
            (
                "Bodies as GeoJSON",
                f"{service.base}/bodies?as_of={day}&limit=1000&format=geojson",
                "application/geo+json",
            ),
        ],
    }


def _only(whole: Landscape, one: date, other: date) -> list[dict[str, Any]]:
    """The bodies that were there on one day and not on the other."""
    there = whole.on(other)
    return sorted((b for i, b in whole.on(one).items() if i not in there), key=lambda b: (b["layer"], b["name"] or ""))


def named_changes(whole: Landscape, first: date, last: date) -> list[dict[str, Any]]:
    """The changes between two days, with the names of the bodies."""

    def named(ids: list[str]) -> list[dict[str, Any]]:
        return [whole.bodies[i] for i in ids]

    return [e | {"before": named(e["before"]), "after": named(e["after"])} for e in whole.changes(first, last)]


def systems(whole: Landscape, then: dict[str, dict[str, Any]], day: date) -> list[dict[str, Any]]:
    """The footprints of the day, each with the bodies in it then by layer; those of one board stand together."""
    inside: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for link in whole.links:
        a, b = then.get(link["a"]), then.get(link["b"])
        if a and b and not link["succeeds"] and holds(link, day) and a["layer"] != "footprint":
            inside[b["id"]][a["layer"]].add(a["id"])
    together: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for i, body in sorted(then.items(), key=lambda pair: (pair[1]["name"] or "", pair[0])):
        if (body["layer"] == "footprint" or body["type"] == "IntegratedCareBoard") and inside[i]:
            together[_board_of(body, inside[i]["commissioner"], then)].append(body)

    def of(heads: list[dict[str, Any]], layer: str) -> list[dict[str, Any]]:
        return sorted((then[i] for i in set().union(*(inside[h["id"]][layer] for h in heads))),
                      key=lambda b: (b["name"] or "", b["id"]))  # fmt: skip

    return [
        {"heads": heads, **{layer: of(heads, layer) for layer in ("commissioner", "council", "trust")}}
        for heads in together.values()
    ]


def _board_of(body: dict[str, Any], commissioners: set[str], then: dict[str, dict[str, Any]]) -> str:
    """The integrated care board that a footprint has on the day, where it has one; else the footprint itself."""
    boards = [i for i in commissioners if then[i]["type"] == "IntegratedCareBoard"]
    return boards[0] if len(boards) == 1 else str(body["id"])


async def as_json(request: Request) -> Response:
    """All of it as JSON, for the page's slider: bodies, links and changes with their days."""
    service = service_of(request)

    async def make() -> Rendered:
        whole = await read(service)
        body = orjson.dumps({"bodies": list(whole.bodies.values()), "links": whole.links, "events": whole.events})
        return finish(body, "application/json", {})

    return respond(request, await service.cache.answer("landscape.json", await service.version.number(), make))


PAGES = (
    Page("/landscape", "landscape.html", landscape, parameters=(Parameter("and_on", "date"), Parameter("near", "id"))),
)


def add_json(router: APIRouter) -> None:
    """Offer the data of the slider."""
    router.add_api_route("/landscape.json", as_json, methods=["GET"], response_class=Response)
