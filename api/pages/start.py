"""The start page and the search: what is in here, what falls due, what changed, and how to find a thing."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from api.answering import Asked
from api.pages.ledger import named
from api.pages.page import Context, Page
from api.search import Wanted, quotes, search
from api.service import Service
from queries.parameters import Parameter

LISTED = 6
COUNTS = """
RETURN COUNT { (:Body) } AS bodies, COUNT { (:Programme) } AS programmes, COUNT { (:Person) } AS people,
  COUNT { (:Commitment) } AS commitments, COUNT { (:Area) } AS places, COUNT { (:Statement) } AS statements,
  COUNT { MATCH (d:Document) WHERE coalesce(d.document_kind, '') <> 'register' } AS papers
"""
SPAN = """
MATCH (c:Commitment) WHERE c.deadline_latest IS NOT NULL
RETURN min(c.deadline_earliest) AS first, max(c.deadline_latest) AS last
"""
_SHOWN = """RETURN c.id AS id, c.type AS type, coalesce(c.summary, c.text) AS summary, c.deadline_edtf AS deadline,
  COLLECT { MATCH (c)<-[r:MADE|RESPONSIBLE_FOR]-(b) WITH DISTINCT b ORDER BY b.id LIMIT 3
            RETURN {id: b.id, name: coalesce(b.name, b.id)} } AS who"""
# $day, $most → commitments with a deadline on the day or later, the next first.
DUE = f"""
MATCH (c:Commitment) WHERE c.deadline_latest >= $day
WITH c ORDER BY c.deadline_latest, c.id LIMIT $most
{_SHOWN} ORDER BY c.deadline_latest, id
"""
# $day, $most → those whose deadline had passed without a later report, the last first.
OVERDUE = f"""
MATCH (c:Commitment)
WHERE c.deadline_latest < $day AND NOT EXISTS {{ (:Commitment)-[:FOLLOW_UP_OF]->(c) }}
WITH c ORDER BY c.deadline_latest DESC, c.id LIMIT $most
{_SHOWN} ORDER BY c.deadline_latest DESC, id
"""
PAPERS = """
MATCH (d:Document) WHERE coalesce(d.document_kind, '') <> 'register'
WITH d, COLLECT { MATCH (d)-[:RECORDS]->(m:Meeting) RETURN m ORDER BY m.held_on_latest DESC, m.id }[0] AS met
WITH d, met, coalesce(d.published_latest, met.held_on_latest, date('0001-01-01')) AS newest
ORDER BY newest DESC, d.id SKIP $skip LIMIT $most
RETURN d.id AS id, met.held_on_edtf AS held_on,
  coalesce(d.title, d.name) AS title, d.document_kind AS kind, d.published_edtf AS published,
  coalesce(d.illustrative, false) AS illustrative,
  COLLECT { MATCH (d)-[:PUBLISHED_BY]->(b) RETURN b.name AS name ORDER BY name }[0] AS publisher,
  COLLECT { MATCH (d)-[:WRITTEN_FOR]->(b) RETURN b.name AS name ORDER BY name }[0] AS written_for,
  COUNT { (d)<-[:STATED_IN]-(s:Statement) WHERE s.live_fact IS NOT NULL } AS statements
ORDER BY newest DESC, id
"""
# The last operations with what each brought about; a change has a number, so that the newest are found by range.
CHANGES = """
MATCH (last:Counter {id: 'seq'})
MATCH (c:Change) WHERE c.seq > last.n - 60000
WITH c.operation AS operation, c.kind AS kind, count(*) AS number, max(c.seq) AS seq, max(c.at) AS at,
  collect(DISTINCT c.why) AS whys
WITH operation, collect([kind, number]) AS kinds, max(seq) AS seq, max(at) AS at, collect(whys[0])[0] AS why
RETURN kinds, toString(date(at)) AS day, why ORDER BY seq DESC LIMIT 6
"""
KINDS = (
    ("", "everything"), ("Body", "bodies"), ("Programme", "programmes"), ("Person", "people in office"),
    ("Area", "places"), ("Document", "papers"), ("Commitment", "commitments"),
)  # fmt: skip
PASSAGES = 10
MOST_PAPERS = 100


async def start(service: Service, asked: Asked) -> Context:
    """What is in here, as of the day or of today."""
    graph = service.graph
    shown: date = asked.values["as_of"] or date.today()
    counts = (await graph.rows(COUNTS))[0]
    span = (await graph.rows(SPAN))[0]
    return {
        "title": "Who has committed to what, by when, and where it says so",
        "description": "Bodies, programmes and commitments of health and social care integration in England, each fact "
        "with the words that state it.",
        "numbers": _numbers(counts),
        "first": span["first"],
        "last": span["last"],
        "years": _years(span),
        "day_shown": shown,
        "due": await graph.rows(DUE, {"day": shown, "most": LISTED}),
        "overdue": await graph.rows(OVERDUE, {"day": shown, "most": LISTED}),
        "papers": await graph.rows(PAPERS, {"skip": 0, "most": LISTED}),
        "changes": await graph.rows(CHANGES),
        "same_as": [("Counts as JSON", f"{service.base}/statistics", "application/json"),
                    ("Counts as CSV", f"{service.base}/statistics?format=csv", "text/csv")],
    }  # fmt: skip


def _numbers(counts: dict[str, int]) -> list[tuple[str, int, str]]:
    return [
        ("bodies", counts["bodies"], "/list/bodies"),
        ("places", counts["places"], "/list/places"),
        ("programmes", counts["programmes"], "/list/programmes"),
        ("people in office", counts["people"], "/list/people"),
        ("commitments", counts["commitments"], "/ledger"),
        ("papers", counts["papers"], "/papers"),
        ("statements", counts["statements"], ""),
    ]


def _years(span: dict[str, Any]) -> list[int]:
    """Some years of the papers' time, not more than six."""
    if not span["first"]:
        return []
    first, last = int(span["first"][:4]), min(int(span["last"][:4]), date.today().year)
    step = max(1, -(-(last - first + 1) // 6))
    return list(range(first, last + 1, step))


async def papers(service: Service, asked: Asked) -> Context:
    """The papers, the newest first."""
    page = asked.values["page"]
    rows = await service.graph.rows(PAPERS, {"skip": (page - 1) * MOST_PAPERS, "most": MOST_PAPERS + 1})
    return {
        "title": "Papers",
        "description": "The papers that were read, the newest first.",
        "papers": rows[:MOST_PAPERS],
        "page": page,
        "more": len(rows) > MOST_PAPERS,
        "same_as": [("JSON", f"{service.base}/documents", "application/json"),
                    ("CSV", f"{service.base}/documents?format=csv", "text/csv")],
    }  # fmt: skip


async def passages(service: Service, wanted: Wanted) -> list[dict[str, Any]]:
    """The passages of papers that have the words, each once, however much it states."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for row in await quotes(service.graph, wanted):
        found.setdefault((row["document"], row["quote"]), row)
    rows = list(found.values())[:PASSAGES]
    titles = await named(service, {row["document"] for row in rows})
    return [row | {"document_title": titles[row["document"]]} for row in rows]


async def find(service: Service, asked: Asked) -> Context:
    """Things by their names and statements by their words."""
    q, kind, as_of = asked.values["q"], asked.values["type"], asked.values["as_of"]
    same: list[tuple[str, str, str]] = []
    hits: list[dict[str, Any]] = []
    words: list[dict[str, Any]] = []
    if q:
        hits = await search(service.graph, Wanted(q, (kind,) if kind else (), as_of, 20))
        words = await passages(service, Wanted(q, (kind,) if kind else (), None, PASSAGES * 4))
        query = urlencode(asked.given)
        same = [("JSON", f"{service.base}/search?{query}", "application/json"),
                ("CSV", f"{service.base}/search?{query}&format=csv", "text/csv")]  # fmt: skip
    return {
        "title": f"Found for “{q}”" if q else "Find",
        "description": "Search for bodies, programmes, people in office, places, papers and words of papers.",
        "q": q,
        "type": kind,
        "kinds": KINDS,
        "hits": hits,
        "words": words,
        "same_as": same,
    }


PAGES = (
    Page("/", "start.html", start),
    Page("/papers", "papers.html", papers, parameters=(Parameter("page", "int", default="1", least=1, most=100_000),)),
    Page(
        "/find",
        "find.html",
        find,
        parameters=(Parameter("q", "text"), Parameter("type", "choice", choices=tuple(k for k, _ in KINDS if k))),
    ),
)
