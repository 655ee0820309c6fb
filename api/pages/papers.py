"""The page of a paper: its text as it was read, each span marked, and its commitments beside it."""

from api.answering import Asked, Moved
from api.pages.marking import KINDS, pieces, spans
from api.pages.page import Context, Page
from api.pages.things import IN_PATH, known, links
from api.pages.wording import short
from api.routes.entities import NOT_SHOWN
from api.service import Service
from api.texts import DOCUMENT
from queries.parameters import Parameter

PORTION = 60_000  # characters of text on one page
MOST_STATEMENTS = 5_000
# $id, $first, $last → the statements whose words lie between two places of the text.
STATED = """
MATCH (:Document {id: $id})<-[:STATED_IN]-(s:Statement)
WHERE s.live_fact IS NOT NULL AND s.end > $first AND s.start < $last
WITH s ORDER BY s.start, s.end, s.record_id LIMIT $most
MATCH (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN s.start AS start, s.end AS end, s.id AS statement, s.predicate AS predicate, toString(s.value) AS value,
  s.confidence AS confidence, s.ruling AS ruling, a.id AS subject, a.type AS subject_type,
  coalesce(a.name, a.title, a.summary, a.text, a.measures) AS subject_name, b.id AS object, b.type AS object_type,
  coalesce(b.name, b.title, b.summary, b.text, b.text, b.measures) AS object_name
ORDER BY start, end, s.record_id
"""
# $id → the commitments that this paper states, in the order of its text.
COMMITMENTS = """
MATCH (:Document {id: $id})<-[:STATED_IN]-(s:Statement {predicate: 'type'})-[:SUBJECT]->(c:Commitment)
WHERE s.live_fact IS NOT NULL
WITH c, min(s.start) AS start, min(s.end) AS end ORDER BY start, c.id LIMIT 500
RETURN c.id AS id, c.type AS type, coalesce(c.summary, c.text) AS summary, c.deadline_edtf AS deadline, start, end,
  COLLECT { MATCH (c)<-[:MADE|RESPONSIBLE_FOR]-(b) WITH DISTINCT b ORDER BY b.id LIMIT 3
            RETURN {id: b.id, name: coalesce(b.name, b.id)} } AS who
ORDER BY start, id
"""
# $id → the day of the meeting that a paper records, the first of several.
HELD_ON = """
MATCH (:Document {id: $id})-[:RECORDS]->(m:Meeting) WHERE m.held_on_edtf IS NOT NULL
RETURN m.held_on_edtf AS day ORDER BY day, m.id LIMIT 1
"""


async def paper(service: Service, asked: Asked) -> Context | Moved:
    """A paper, or a portion of a long one: that which holds the place that was asked for."""
    row = await known(service, asked)
    if isinstance(row, Moved):
        return row
    document = (await service.graph.rows(DOCUMENT, {"id": row["id"]}))[0]
    text = document["text"] or ""
    borders = portions(text)
    at, to = asked.values["at"], asked.values["to"]
    part = min(asked.values["part"], len(borders)) - 1
    here = (at, to if to is not None and to > at else at + 1) if at is not None and at < len(text) else None
    if here:
        part = next(i for i, (_, last) in enumerate(borders) if here[0] < last)
    first, last = borders[part]
    given = {"id": row["id"], "first": first, "last": last, "most": MOST_STATEMENTS}
    stated = await service.graph.rows(STATED, given)
    marked = spans(stated, service.vocabulary)
    promises = await service.graph.rows(COMMITMENTS, {"id": row["id"]})
    held = await service.graph.rows(HELD_ON, {"id": row["id"]})
    properties = {k: v for k, v in sorted(document["properties"].items()) if k not in NOT_SHOWN}
    title = document["title"] or row["id"]
    return {
        "title": title,
        "description": f"{short(title)}: the text as it was read, with what it states.",
        "scripts": ("paper.js",),
        "paper": document,
        "name": title,
        "thing": row,
        "properties": properties,
        "held_on": held[0]["day"] if held else None,
        "pieces": pieces(text[first:last], first, marked, here),
        "spans": marked,
        "kinds": [kind for kind in KINDS if any(span.kind == kind for span in marked)],
        "promises": [p | {"part": _part(borders, p["start"])} for p in promises],
        "part": part + 1,
        "parts_of": len(borders),
        "cut": len(stated) >= MOST_STATEMENTS,
        "about": asked.values["about"],
        "same_as": _links(service, row["id"]),
    }


def _links(service: Service, document: str) -> list[tuple[str, str, str]]:
    base = service.base
    return [
        ("JSON", f"{base}/documents/{document}", "application/json"),
        ("Text with spans as JSON", f"{base}/documents/{document}/spans", "application/json"),
        ("Statements as CSV", f"{base}/statements?document={document}&format=csv", "text/csv"),
        *(link for link in links(service, document, "/documents", None) if "RDF" in link[0]),
    ]


def portions(text: str) -> list[tuple[int, int]]:
    """Where the portions of a text begin and end: at the end of a line where there is one."""
    borders, start = [], 0
    while len(text) - start > PORTION * 1.25:
        cut = text.rfind("\n", start + PORTION // 2, start + PORTION)
        cut = cut + 1 if cut >= 0 else start + PORTION
        borders.append((start, cut))
        start = cut
    return [*borders, (start, len(text))]


def _part(borders: list[tuple[int, int]], place: int) -> int:
    return next((i for i, (_, last) in enumerate(borders, 1) if place < last), len(borders))


PAGES = (
    Page(
        "/paper/{id}",
        "paper.html",
        paper,
        IN_PATH,
        (
            Parameter("at", "int", least=0),
            Parameter("to", "int", least=0),
            Parameter("part", "int", default="1", least=1, most=100_000),
            Parameter("about", "id"),
        ),
    ),
)
