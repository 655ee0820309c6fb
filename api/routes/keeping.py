"""Keeping up and citing: feeds of commitments, and citations of statements."""

import re
from datetime import date, timedelta
from typing import Any

from fastapi import APIRouter

from api.answering import Asked, Moved, Route
from api.formats import ATOM, BIBTEX, CSL, CSV, JSON, PLAIN, Answer, Table, Thing
from api.openapi import page
from api.routes.entities import IN_PATH
from api.service import Service
from api.texts import DOCUMENT, STATEMENT
from api.windows import parameters, window
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
WITH n, c, first, last, evidence[0] AS s, evidence[1] AS d
RETURN c.id AS id, c.type AS type, coalesce(c.summary, c.text) AS summary, c.deadline_edtf AS deadline,
  c.deadline_latest AS deadline_latest, toString(first) AS recorded_at, toString(last) AS updated, s.quote AS quote,
  d.id AS document, s.start AS start, s.end AS end, n.id AS about, coalesce(n.name, n.title) AS about_name
ORDER BY updated DESC, id
"""
MOST_ENTRIES = 1_000
OVER = ("reported_done", "superseded")  # of what is over, no deadline is due
ILLUSTRATIVE = "Illustrative: written for this project, not a public body's words."
NEWS_DAYS = 30
EXISTS = "MATCH (n:Entity {id: $id}) RETURN n.id AS id, coalesce(n.name, n.title) AS name"
FEED_COLUMNS = {
    "id": "id",
    "type": "text",
    "summary": "text",
    "states": "list",
    "timing": "text",
    "evidence": "text",
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
    values, today = asked.values, date.today()
    there = await service.graph.rows(EXISTS, {"id": values["id"]})
    if not there:
        raise UnknownName(f"There is no {values['id']!r} in the graph.")
    since = values["since"] or today - timedelta(days=NEWS_DAYS)
    ledger = await service.ledgers.on(None)
    soon = (today + timedelta(days=values["days"])).isoformat()
    found = []
    for row in await service.graph.rows(FEED, {"id": values["id"]}):
        row |= {name: ledger.of(row["id"])[name] for name in ("timing", "evidence")}
        row["states"] = states(row, since.isoformat(), soon)
        if values["state"] is None or values["state"] in row["states"]:
            found.append(row)
    about = (f"{service.base}{asked.path}", there[0]["name"] or values["id"])
    if asked.format == ATOM:  # whole, for what reads it wants to know of all that is new
        return Table(tuple(FEED_COLUMNS), found[:MOST_ENTRIES], about=about)
    return window(found, tuple(FEED_COLUMNS), asked, service.base)


def states(row: dict[str, Any], since: str, soon: str) -> list[str]:
    """What is to be told of a commitment: whether it is new or changed since a day, and due soon or overdue."""
    found = []
    if (row["recorded_at"] or "") >= since:
        found.append("new")
    elif (row["updated"] or "") >= since:
        found.append("changed")
    if row["evidence"] not in OVER:
        if row["timing"] == "overdue":
            found.append("overdue")
        elif row["timing"] == "due" or (row["timing"] == "open" and (row["deadline_latest"] or "9999") <= soon):
            found.append("due")
    return found


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
    note = ILLUSTRATIVE if properties.get("illustrative") else ""
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


_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def _tex(text: str) -> str:
    """The text as BibTeX has it, with no character that would mean something else there."""
    return re.sub(r"[%#&$_{}\\~^]", lambda m: _TEX.get(m.group(), f"\\{m.group()}"), text)


ROUTES = (
    Route("/feeds/{id}", "Commitments of a body, place or programme as a feed", "Keeping up", feed, page(FEED_COLUMNS),
          in_path=IN_PATH,
          parameters=(
              Parameter("state", "choice", "Only these", choices=("new", "changed", "due", "overdue")),
              Parameter("since", "date", "New and changed since this day; otherwise for thirty days"),
              Parameter("days", "int", "Due is within so many days", default="60", least=1, most=3660),
              *parameters(FEED_COLUMNS, MOST_ENTRIES),
          ), formats=(ATOM, JSON, CSV),
          description="As Atom the newest thousand, whatever `sort`, `limit` and `fields` say of JSON and CSV."),
    Route("/cite/{statement}", "A citation of a statement's words", "Keeping up", cite, CITE_SCHEMA,
          in_path=(Parameter("statement", "id", "The id of the statement"),), formats=(JSON, PLAIN, BIBTEX, CSL)),
)  # fmt: skip


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter()
    for route in ROUTES:
        route.add_to(made)
    return made
