"""Judging: statements that the reading trusts least, and pairs that may be one, for a reviewer with a key."""

from typing import Any

from api.answering import Asked
from api.pages.page import Context, Page
from api.pages.statements import ENDS
from api.service import Service
from queries.parameters import Parameter

AROUND = 220  # characters of the paper before and after the words
AT_ONCE = 25
# $ids → the words around each statement.
CONTEXT = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:STATED_IN]->(d:Document) WHERE s.live_fact IS NOT NULL
OPTIONAL MATCH (t:DocumentText {id: d.text_version})
WITH id, s, d, t, CASE WHEN s.start < $around THEN 0 ELSE s.start - $around END AS first
RETURN id, substring(t.text, first, s.start - first) AS before, substring(t.text, s.end, $around) AS after,
  coalesce(d.title, d.name) AS document_title, coalesce(d.illustrative, false) AS illustrative
"""
ONE = """
MATCH (s:Statement {id: $id})-[:STATED_IN]->(d:Document) WHERE s.live_fact IS NOT NULL
MATCH (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN s.id AS statement, a.id AS subject, s.predicate AS predicate, b.id AS object, toString(s.value) AS value,
  s.confidence AS confidence, s.ruling AS ruling, s.layer AS layer, s.extractor AS extractor, s.quote AS quote,
  d.id AS document, s.start AS start, s.end AS end LIMIT 1
"""


async def judge(service: Service, asked: Asked) -> Context:
    """What to judge next: one statement that was asked for, or the most doubtful, and pairs that may be one."""
    values = asked.values
    if values["statement"]:
        doubtful = await service.graph.rows(ONE, {"id": values["statement"]})
    else:
        given = {"document": values["document"], "limit": AT_ONCE}
        doubtful = await _asked(service, "doubtful_statements", given)
    given = {"ids": [row["statement"] for row in doubtful], "around": AROUND}
    around = {row["id"]: row for row in await service.graph.rows(CONTEXT, given)}
    ends = {one for row in doubtful for one in (row["subject"], row["object"]) if one}
    things = {row["id"]: row for row in await service.graph.rows(ENDS, {"ids": sorted(ends)})}
    for row in doubtful:
        row |= {k: v for k, v in around.get(row["statement"], {}).items() if k != "id"}
        row["subject_name"] = things.get(row["subject"], {}).get("name")
        row["object_name"] = things.get(row["object"], {}).get("name") if row["object"] else None
    pairs = [] if values["statement"] else await _asked(service, "merge_candidates", {"limit": AT_ONCE})
    base = service.base
    return {
        "title": "Judge",
        "description": "Statements that the reading trusts least, and pairs that may be one, with their evidence.",
        "scripts": ("judge.js",),
        "doubtful": doubtful,
        "pairs": pairs,
        "one": values["statement"],
        "same_as": [("Doubtful statements as JSON", f"{base}/queries/doubtful_statements", "application/json"),
                    ("Doubtful statements as CSV", f"{base}/queries/doubtful_statements?format=csv", "text/csv"),
                    ("Suggested merges as JSON", f"{base}/queries/merge_candidates", "application/json")],
    }  # fmt: skip


async def _asked(service: Service, name: str, given: dict[str, Any]) -> list[dict[str, Any]]:
    query = service.catalogue.get(name)
    return await service.graph.rows(query.cypher, dict.fromkeys(p.name for p in query.all_parameters) | given)


PAGES = (
    Page(
        "/judge",
        "judge.html",
        judge,
        parameters=(Parameter("statement", "id"), Parameter("document", "id")),
        kept=False,
    ),
)
