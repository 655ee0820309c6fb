"""Plain lists of bodies, programmes, people in office and places, in the order of their names."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from api.answering import Asked
from api.pages.page import Context, Page
from api.pages.texts import NAME
from api.service import Service
from queries.parameters import Parameter

ROWS = 100
_HELD = "($as_of IS NULL OR (coalesce(n.valid_from <= $as_of, true) AND coalesce(n.valid_to >= $as_of, true)))"
_TITLES = "COLLECT { MATCH (n)-[:HOLDS]->(p:Post) RETURN DISTINCT p.title AS t ORDER BY t LIMIT 5 }"


@dataclass(frozen=True, slots=True)
class Kind:
    """A list: its path here and in the API, the label of its things, and a column of its own."""

    path: str
    api: str
    label: str
    title: str
    column: str = ""
    cypher: str = "null"


KINDS = (
    Kind("/list/bodies", "/bodies", "Body", "Bodies"),
    Kind("/list/programmes", "/programmes", "Programme", "Programmes", "Commitments",
         "COUNT { (n)<-[:CONCERNS]-(:Commitment) }"),
    Kind("/list/people", "/people", "Person", "People in office", "Posts", _TITLES),
    Kind("/list/places", "/areas", "Area", "Places", "Bodies that cover it", "COUNT { (n)<-[:COVERS]-(:Body) }"),
)  # fmt: skip
PARAMETERS = (
    Parameter("name", "text"),
    Parameter("type", "text"),
    Parameter("page", "int", default="1", least=1, most=100_000),
)


def listed(kind: Kind) -> Page:
    """The page of a list."""
    where = f"""MATCH (n:{kind.label}) WHERE {_HELD} AND ($type IS NULL OR $type IN labels(n))
      AND ($name IS NULL OR toLower(n.name) CONTAINS toLower($name))"""
    rows_text = f"""{where} WITH n ORDER BY n.name, n.id SKIP $skip LIMIT {ROWS}
      RETURN n.id AS id, n.type AS type, {NAME.format("n")} AS name, n.valid_from AS valid_from, n.valid_to AS valid_to,
        {kind.cypher} AS more ORDER BY n.name, id"""

    async def answer(service: Service, asked: Asked) -> Context:
        values: dict[str, Any] = {**asked.values, "skip": (asked.values["page"] - 1) * ROWS}
        number = (await service.graph.rows(f"{where} RETURN count(n) AS number", values))[0]["number"]
        below = [c for c in service.vocabulary.classes.values() if kind.label in c.labels[:-1] and not c.abstract]
        query = urlencode({k: v for k, v in asked.given.items() if k != "page"})
        address = f"{service.base}{kind.api}?{query}"
        return {
            "title": kind.title,
            "description": f"{kind.title}, in the order of their names.",
            "rows": await service.graph.rows(rows_text, values),
            "number": number,
            "pages": -(-number // ROWS),
            "page": asked.values["page"],
            "column": kind.column,
            "values": asked.values,
            "classes": sorted(((c.name, c.label) for c in below), key=lambda pair: pair[1]),
            "same_as": [("JSON", address, "application/json"),
                        ("CSV", f"{address}&limit=1000&format=csv".replace("?&", "?"), "text/csv")],
        }  # fmt: skip

    return Page(kind.path, "list.html", answer, (), PARAMETERS)


PAGES = tuple(listed(kind) for kind in KINDS)
