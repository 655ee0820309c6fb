"""Keeping up and citing: feeds of commitments, and citations of statements."""

import re
from datetime import date
from typing import Any

from fastapi import APIRouter

from api.answering import Asked, Moved, Route
from api.formats import ATOM, BIBTEX, CSL, CSV, JSON, PLAIN, Answer, Table, Thing
from api.openapi import page
from api.routes.entities import IN_PATH
from api.service import Service
from api.texts import DOCUMENT, STATEMENT
from joinedup.errors import UnknownName
from queries.parameters import Parameter

FEED = """
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[:MADE|RESPONSIBLE_FOR|ADDRESSED_TO|CONCERNS]-(c:Commitment) RETURN c
  UNION
  MATCH (n)<-[:WITHIN*0..3]-(:Area)<-[:COVERS]-(:Body)-[:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-(c:Commitment) RETURN c
}
CALL (c) {
  MATCH (c)<-[:SUBJECT]-(s:Statement)-[:STATED_IN]->(d:Document)
  WITH s, d ORDER BY s.predicate <> 'type', s.live_fact IS NULL, s.recorded_at, s.record_id
  RETURN min(s.recorded_at) AS first, max(coalesce(s.retracted_at, s.recorded_at)) AS last,
    collect([s, d])[0] AS evidence
}
WITH n, c, first, last, evidence[0] AS s, evidence[1] AS d,
  CASE WHEN c.deadline_latest < $today THEN 'overdue'
       WHEN c.deadline_latest <= $today + duration({days: $days}) THEN 'due'
       WHEN last > first THEN 'changed' ELSE 'new' END AS state
WHERE $state IS NULL OR state = $state
RETURN c.id AS id, c.type AS type, coalesce(c.summary, c.text) AS summary, state, c.deadline_edtf AS deadline,
  c.deadline_latest AS deadline_latest, toString(first) AS recorded_at, toString(last) AS updated, s.quote AS quote,
  d.id AS document, s.start AS start, s.end AS end, n.id AS about, coalesce(n.name, n.title) AS about_name
ORDER BY updated DESC, id LIMIT 1000
"""
ILLUSTRATIVE = "Illustrative: written for this project, not a public body's words."
EXISTS = "MATCH (n:Entity {id: $id}) RETURN n.id AS id"
FEED_COLUMNS = {
    "id": "id",
    "type": "text",
    "summary": "text",
    "state": "text",
    "deadline": "edtf",
    "deadline_latest": "date",
    "recorded_at": "time",
    "updated": "time",
    "quote": "text",
    "document": "id",
    "start": "int",
    "end": "int",
    "about": "id",
    "about_name": "text",
}
CITE_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"plain": {"type": "string"}, "bibtex": {"type": "string"}, "csl": {"type": "object"}},
    "required": ["plain", "bibtex", "csl"],
}


async def feed(service: Service, asked: Asked) -> Answer | Moved:
    """The commitments of a body, place or programme, those that changed last first."""
    entity = asked.values["id"]
    if not await service.graph.rows(EXISTS, {"id": entity}):
        raise UnknownName(f"There is no {entity!r} in the graph.")
    parameters = {name: asked.values[name] for name in ("id", "state", "days")}
    rows = await service.graph.rows(FEED, parameters | {"today": date.today()})
    return Table(tuple(FEED_COLUMNS), rows)


async def cite(service: Service, asked: Asked) -> Answer | Moved:
    """A citation of the words of a statement."""
    rows = await service.graph.rows(STATEMENT, {"id": asked.values["statement"]})
    if not rows:
        raise UnknownName(f"There is no statement {asked.values['statement']!r}.")
    documents = await service.graph.rows(DOCUMENT, {"id": rows[0]["document"]})
    return Thing(citation(rows[0], documents[0], service.base))


def citation(statement: dict[str, Any], document: dict[str, Any], base: str) -> dict[str, Any]:
    """The citation in three forms."""
    properties = document["properties"]
    title = document["title"] or document["id"]
    publisher = (document["publisher"] or {}).get("name")
    published = properties.get("published_edtf")
    address = properties.get("source_url") or f"{base}/documents/{document['id']}"
    note = (
        "Illustrative: written for this project, not a public body's words." if properties.get("illustrative") else ""
    )
    where = f"characters {statement['start']}–{statement['end']}"
    parts = [publisher, f"({published})" if published else None, f"{title}."]
    plain = " ".join(part for part in parts if part)
    plain = f"{plain} “{statement['quote']}” ({where}). {address}. {base}/statements/{statement['id']}"
    csl: dict[str, Any] = {
        "id": statement["id"],
        "type": "report",
        "title": title,
        "URL": address,
        "locator": where,
        "note": statement["quote"],
    }
    year = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", published or "")
    if publisher:
        csl["publisher"] = publisher
    if year:
        months = [int(part) for part in year.groups() if part]
        csl["issued"] = {"date-parts": [months if len(months) < 2 or months[1] <= 12 else months[:1]]}
    fields = {
        "title": title,
        "institution": publisher,
        "year": year.group(1) if year else None,
        "url": address,
        "note": f"``{statement['quote']}'' ({where}). {note}".strip(),
    }
    lines = [f"  {name} = {{{_tex(value)}}}," for name, value in fields.items() if value]
    bibtex = "\n".join([f"@techreport{{{statement['id']},", *lines, "}", ""])
    return {"plain": f"{plain} {note}".strip(), "bibtex": bibtex, "csl": csl}


def _tex(text: str) -> str:
    return re.sub(r"([%#&$_{}])", r"\\\1", text)


ROUTES = (
    Route("/feeds/{id}", "Commitments of a body, place or programme as a feed", "Keeping up", feed, page(FEED_COLUMNS),
          in_path=IN_PATH,
          parameters=(
              Parameter("state", "choice", "Only these", choices=("new", "changed", "due", "overdue")),
              Parameter("days", "int", "Due is within so many days", default="60", least=1, most=3660),
          ), formats=(ATOM, JSON, CSV)),
    Route("/cite/{statement}", "A citation of a statement's words", "Keeping up", cite, CITE_SCHEMA,
          in_path=(Parameter("statement", "id", "The id of the statement"),), formats=(JSON, PLAIN, BIBTEX, CSL)),
)  # fmt: skip


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter()
    for route in ROUTES:
        route.add_to(made)
    return made
