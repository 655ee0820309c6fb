"""The change feed: every step of the graph's history from a cursor, in order, without gap or double."""

from typing import Any

from fastapi import APIRouter

from api.answering import Asked, Moved, Route
from api.formats import CSV, JSON, Answer
from api.listing import chosen_names, columns_of, shown
from api.openapi import page
from api.service import Service
from queries.parameters import Parameter

COLUMNS = {
    "seq": "int",
    "kind": "text",
    "why": "text",
    "at": "time",
    "operation": "text",
    "document": "id",
    "statement": "id",
    "record_id": "id",
    "subject": "id",
    "predicate": "text",
    "object": "id",
    "value": "text",
    "quote": "text",
    "judgement": "id",
    "entities": "list",
}
KINDS = (
    "recorded", "taken_back", "document", "withdrawn", "judged", "judgement_undone", "merged", "separated", "erased",
)  # fmt: skip
# $since, $kind, $entity, $document, $limit → changes after that number, in order.
CHANGES = """
MATCH (c:Change) WHERE c.seq > $since AND ($kind IS NULL OR c.kind = $kind)
  AND ($document IS NULL OR c.document = $document)
  AND ($entity IS NULL OR $entity IN coalesce(c.entities, []) OR EXISTS {
    MATCH (s:Statement {record_id: c.record})-[:SUBJECT|OBJECT]->(:Entity {id: $entity})
  })
WITH c ORDER BY c.seq LIMIT $limit
OPTIONAL MATCH (s:Statement {record_id: c.record})
OPTIONAL MATCH (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
OPTIONAL MATCH (s)-[:STATED_IN]->(d)
OPTIONAL MATCH (j:Judgement {record_id: c.judgement})
RETURN c.seq AS seq, c.kind AS kind, c.why AS why, toString(c.at) AS at, c.operation AS operation,
  coalesce(c.document, d.id) AS document, s.id AS statement, c.record AS record_id, a.id AS subject,
  s.predicate AS predicate, b.id AS object, s.value AS value, s.quote AS quote, j.id AS judgement,
  c.entities AS entities
ORDER BY seq
"""
# The filters look at each change after the cursor, so that a portion that finds little still moves on.
SCHEMA: dict[str, Any] = page(COLUMNS)
_ITEMS = SCHEMA["properties"]["items"]["items"]["properties"]
_ITEMS["value"] = {"type": ["string", "number", "boolean", "null"]}


async def changes(service: Service, asked: Asked) -> Answer | Moved:
    """The changes after a cursor."""
    values = asked.values
    parameters = {name: values[name] for name in ("since", "kind", "entity", "document")}
    rows = await service.graph.rows(CHANGES, parameters | {"limit": values["limit"] + 1})
    following = None
    if len(rows) > values["limit"]:
        rows = rows[: values["limit"]]
        following = service.address(asked.path, {**asked.given, "since": str(rows[-1]["seq"])})
    return shown(rows, chosen_names(COLUMNS, values["fields"]), following)


ROUTE = Route(
    "/changes",
    "The change feed",
    "Keeping up",
    changes,
    SCHEMA,
    parameters=(
        Parameter("since", "int", "After this number: the `seq` of the last change seen", default="0", least=0),
        Parameter("kind", "choice", "Only of this kind", choices=KINDS),
        Parameter("entity", "id", "Only about this thing", example="ccg-00R"),
        Parameter("document", "id", "Only from this paper"),
        Parameter("limit", "int", "How many at most", default="100", least=1, most=1000),
        columns_of(COLUMNS),
    ),
    formats=(JSON, CSV),
    description="Numbers are without gap. Ask again with the last `seq` as `since` to follow the graph: nothing comes "
    "twice and nothing is left out, however many write at once. `recorded` and `taken_back` are of statements.",
)


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter()
    ROUTE.add_to(made)
    return made
