"""The commitment ledger: commitments with their marks on a day, filtered, in an order, a page at a time or as CSV."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from api.answering import Asked
from api.formats import csv_line
from api.pages import texts
from api.pages.page import Context, Page
from api.pages.timing import EVIDENCE
from api.service import Service, service_of
from joinedup.errors import LimitExceeded
from queries.parameters import TIMES, Parameter

ROWS = 50
MOST_AS_CSV = 20_000
NAMED = ("made_by", "responsible", "addressed_to", "programmes")
MARKS = "commitment_ledger"  # the named query that says how a commitment stands
TIMINGS = ("overdue", "due", "open", "no_deadline", "not_applicable")

# Order → the Cypher of its key, and whether the largest come first; what has no key comes last.
ORDERS: dict[str, tuple[str, str, bool]] = {
    "deadline": ("deadline, the first first", "coalesce(c.deadline_latest, date('9999-12-31'))", False),
    "-deadline": ("deadline, the last first", "coalesce(c.deadline_latest, date('0001-01-01'))", True),
    "-money": ("money, the most first", "coalesce(c.amount_gbp, -1)", True),
    "kind": ("kind", "c.type", False),
    "words": ("words", "toLower(coalesce(c.summary, c.text, ''))", False),
}
_ID = "id"
PARAMETERS = (
    Parameter("text", "text"),
    Parameter("type", "text"),
    Parameter("body", _ID),
    Parameter("role", "choice", choices=("made", "responsible_for", "addressed_to")),
    Parameter("timing", "choice", choices=TIMINGS),
    Parameter("evidence", "choice", choices=tuple(EVIDENCE)),
    Parameter("due_from", "date"),
    Parameter("due_to", "date"),
    Parameter("programme", _ID),
    Parameter("place", _ID),
    Parameter("document", _ID),
    Parameter("pounds_from", "int", least=0),
    Parameter("pounds_to", "int", least=0),
    Parameter("sort", "choice", default="deadline", choices=tuple(ORDERS)),
    Parameter("page", "int", default="1", least=1, most=100_000),
)
_PARTY = "[r:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]"
# Filter → condition; a filter that is not given sets none.
CONDITIONS = {
    "text": "toLower(coalesce(c.text, '') + ' ' + coalesce(c.summary, '')) CONTAINS toLower($text)",
    "type": "$type IN labels(c)",
    "body": f"EXISTS {{ MATCH (c)-{_PARTY}-(:Entity {{id: $body}}) WHERE $role IS NULL OR type(r) = toUpper($role) }}",
    "role": f"EXISTS {{ MATCH (c)-{_PARTY}-() WHERE type(r) = toUpper($role) }}",
    "due_from": "c.deadline_latest >= $due_from",
    "due_to": "coalesce(c.deadline_earliest, c.deadline_latest) <= $due_to",
    "programme": "EXISTS { (c)-[:CONCERNS]->(:Programme)-[:COMPONENT_OF*0..3]->(:Programme {id: $programme}) }",
    "place": "EXISTS { (c)-[:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-(:Body)-[:PART_OF*0..2]->(:Body)-[:COVERS]->(:Area)"
    "-[:WITHIN*0..3]->(:Area {id: $place}) }",
    "document": "EXISTS { MATCH (c)<-[:SUBJECT]-(s:Statement)-[:STATED_IN]->(:Document {id: $document}) "
    "WHERE s.live_fact IS NOT NULL }",
    "pounds_from": "c.amount_gbp >= $pounds_from",
    "pounds_to": "c.amount_gbp <= $pounds_to",
    # Said on the day or before, as far as the paper's date is known.
    "as_of": "EXISTS { MATCH (c)<-[:SUBJECT]-(s:Statement {predicate: 'type'})-[:STATED_IN]->(d:Document) "
    "WHERE s.live_fact IS NOT NULL AND coalesce(COLLECT { MATCH (d)-[:RECORDS]->(m:Meeting) "
    "RETURN m.held_on_earliest AS day ORDER BY day }[0], d.published_earliest, $as_of) <= $as_of }",
}
# Timing → condition, for those that the deadline alone decides.
TIMING = {
    "overdue": "c.deadline_latest < $day",
    "open": "c.deadline_earliest > $day",
    "due": "c.deadline_latest >= $day AND coalesce(c.deadline_earliest <= $day, true)",
}
ROW = """
RETURN c.id AS id, c.type AS type, coalesce(c.summary, c.text) AS summary, c.deadline_edtf AS deadline,
  c.deadline_earliest AS deadline_earliest, c.deadline_latest AS deadline_latest, c.amount_gbp AS amount_gbp,
  COLLECT { MATCH (c)<-[:MADE]-(x) RETURN DISTINCT x.id AS id ORDER BY id } AS made_by,
  COLLECT { MATCH (c)<-[:RESPONSIBLE_FOR]-(x) RETURN DISTINCT x.id AS id ORDER BY id } AS responsible,
  COLLECT { MATCH (c)-[:ADDRESSED_TO]->(x) RETURN DISTINCT x.id AS id ORDER BY id } AS addressed_to,
  COLLECT { MATCH (c)-[:CONCERNS]->(x) RETURN DISTINCT x.id AS id ORDER BY id } AS programmes
"""
PAPERS = """
MATCH (d:Document) WHERE d.id IN $ids
RETURN d.id AS id, coalesce(d.title, d.name) AS title, coalesce(d.illustrative, false) AS illustrative
"""


async def chosen(
    service: Service, values: Mapping[str, Any], skip: int, limit: int
) -> tuple[list[dict[str, Any]], int]:
    """The commitments that the filters let through, from one place of the order on, and how many there are."""
    day = values["as_of"] or date.today()
    parameters: dict[str, Any] = {**values, "day": day, "skip": skip, "limit": limit}
    where = [text for name, text in CONDITIONS.items() if values[name] is not None]
    timing = values["timing"]
    if timing in TIMING:
        where.append(TIMING[timing])
    if timing not in (None, *TIMING) or values["evidence"] is not None:
        given = {name: values[name] for name in ("timing", "evidence", "body", "programme")}
        parameters["marked"] = [row["commitment"] for row in await marks(service, day, **given)]
        where.append("c.id IN $marked")
    match = f"MATCH (c:Commitment) {'WHERE ' if where else ''}{' AND '.join(where)}"
    _, key, down = ORDERS[values["sort"]]
    order = f"{key} {'DESC' if down else 'ASC'}, c.id"
    text = f"{match}\nWITH c ORDER BY {order} SKIP $skip LIMIT $limit {ROW} ORDER BY {order}"
    number = (await service.graph.rows(f"{match}\nRETURN count(c) AS number", parameters))[0]["number"]
    return await service.graph.rows(text, parameters), number


async def marks(service: Service, day: date, **given: Any) -> list[dict[str, Any]]:
    """How commitments stand on the day, from the named query."""
    query = service.catalogue.get(MARKS)
    parameters = {p.name: None for p in query.all_parameters} | {"limit": 100_000, "as_of": day} | given
    return await service.graph.rows(query.cypher, parameters)


async def marked(service: Service, rows: list[dict[str, Any]], day: date) -> None:
    """Give each row its marks and its words."""
    stand = {m["commitment"]: m for m in await marks(service, day, commitment=" ".join(row["id"] for row in rows))}
    papers = {m["document"] for m in stand.values()}
    told = {d["id"]: d for d in await service.graph.rows(PAPERS, {"ids": sorted(papers)})}
    for row in rows:
        mark = stand.get(row["id"], {})
        row["timing"] = mark.get("timing") or "no_deadline"
        row["evidence"] = mark.get("evidence") or "unchecked"
        row |= {name: mark.get(name) for name in ("shown_by", "shown_words", "inherited_by", "quote", "document")}
        row |= {name: mark.get(name) for name in ("start", "end", "said_on")}
        row["illustrative"] = told.get(row["document"], {}).get("illustrative", False)


async def named(service: Service, ids: set[str]) -> dict[str, str]:
    """The names of things; the id itself where one has none."""
    rows = await service.graph.rows(texts.NAMES, {"ids": sorted(ids)})
    return {one: one for one in ids} | {row["id"]: row["name"] or row["id"] for row in rows}


async def ledger(service: Service, asked: Asked) -> Context:
    """A page of the ledger."""
    values = asked.values
    page = values["page"]
    rows, number = await chosen(service, values, (page - 1) * ROWS, ROWS)
    day = values["as_of"] or date.today()
    await marked(service, rows, day)
    given = {values[name] for name in ("body", "programme", "place", "document") if values[name]}
    names = await named(service, {one for row in rows for part in NAMED for one in row[part]} | given)
    kinds = [(c.name, c.label) for c in service.vocabulary.classes.values() if c.labels[-2:-1] == ("Commitment",)]
    query = urlencode({k: v for k, v in asked.given.items() if k != "page"})
    shared = {k: v for k, v in asked.given.items() if k not in ("page", "sort", "timing", "evidence")}
    csv = f"{service.base}/ledger.csv{'?' if query else ''}{query}"
    return {
        "title": "Commitments",
        "description": "Who has committed to what, by when: each commitment with its deadline, its status on a day and "
        "the words of the paper.",
        "rows": rows,
        "number": number,
        "pages": -(-number // ROWS),
        "page": page,
        "names": names,
        "day_shown": day,
        "values": values,
        "kinds": kinds,
        "orders": [(name, words) for name, (words, _, _) in ORDERS.items()],
        "chart": timeline(rows),
        "csv": csv,
        "same_as": [("CSV with marks and words", csv, "text/csv"),
                    ("JSON", f"{service.base}/commitments?{urlencode(shared)}", "application/json"),
                    ("All marks as JSON", f"{service.base}/queries/{MARKS}", "application/json")],
    }  # fmt: skip


COLUMNS = (
    "id", "type", "summary", "deadline", "deadline_earliest", "deadline_latest", "amount_gbp", "made_by", "responsible",
    "addressed_to", "programmes", "said_on", "timing", "evidence", "shown_by", "shown_words", "inherited_by", "quote",
    "document", "start", "end", "illustrative",
)  # fmt: skip


async def as_csv(request: Request) -> Response:
    """The commitments that the filters let through as CSV, with their marks and words. Raises LimitExceeded."""
    service = service_of(request)
    given = {name: text for name, text in request.query_params.items() if text.strip()}
    values = {p.name: p.parse(given.get(p.name, p.default)) for p in (*PARAMETERS, TIMES["as_of"])}
    rows, number = await chosen(service, values, 0, MOST_AS_CSV)
    if number > MOST_AS_CSV:
        raise LimitExceeded(
            f"These are {number:,} commitments; as CSV at most {MOST_AS_CSV:,} are given. Add a filter."
        )
    await marked(service, rows, values["as_of"] or date.today())  # type: ignore[arg-type]
    lines = (csv_line([row.get(column) for column in COLUMNS]).encode("utf-8", "replace") for row in rows)
    head = csv_line(COLUMNS).encode()
    disposition = {
        "Content-Disposition": 'attachment; filename="commitments.csv"',
        "Cache-Control": "private, no-cache",
    }
    return StreamingResponse(_from(head, lines), media_type="text/csv; charset=utf-8", headers=disposition)


async def _from(head: bytes, lines: Any) -> Any:
    yield head
    for line in lines:
        yield line


def timeline(rows: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The deadlines of the page's rows along the years, as numbers of a drawing; None for fewer than two."""
    dated = [row for row in rows if row["deadline_latest"]]
    if len(dated) < 2:
        return None
    first = min(int((row["deadline_earliest"] or row["deadline_latest"])[:4]) for row in dated)
    last = max(int(row["deadline_latest"][:4]) for row in dated) + 1
    start, end = date(first, 1, 1).toordinal(), date(last, 1, 1).toordinal()
    width = 960.0
    heights: dict[int, int] = {}
    marks = []
    for row in dated:
        x = round((date.fromisoformat(row["deadline_latest"]).toordinal() - start) / (end - start) * width, 1)
        step = heights[int(x / 12)] = heights.get(int(x / 12), -1) + 1
        marks.append({**row, "x": x, "y": step * 12})
    spacing = max(1, (last - first) // 12)
    years = [(year, round((date(year, 1, 1).toordinal() - start) / (end - start) * width, 1))
             for year in range(first, last + 1, spacing)]  # fmt: skip
    return {"marks": marks, "years": years, "height": max(m["y"] for m in marks) + 16, "width": width}


PAGES = (Page("/ledger", "ledger.html", ledger, parameters=PARAMETERS),)


def add_csv(router: APIRouter) -> None:
    """Offer the ledger as CSV."""
    router.add_api_route("/ledger.csv", as_csv, methods=["GET"], response_class=Response)
