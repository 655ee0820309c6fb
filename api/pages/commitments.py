"""The page of one commitment: what it says, who, by when, how it stands, and the words that state each part."""

from datetime import date
from typing import Any

from api.answering import Asked, Moved
from api.pages import texts
from api.pages.ledger import marks, named
from api.pages.page import Context, Page
from api.pages.things import IN_PATH, known, links
from api.pages.wording import short
from api.service import Service

# $ids → statements that show what became of a commitment, with their papers.
SHOWN = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:STATED_IN]->(d:Document) WHERE s.live_fact IS NOT NULL
MATCH (s)-[:SUBJECT]->(a)
RETURN id AS statement, s.predicate AS predicate, toString(s.value) AS value, a.id AS subject, a.type AS type,
  coalesce(a.summary, a.text) AS summary, s.quote AS quote, s.start AS start, s.end AS end, d.id AS document,
  coalesce(d.title, d.name) AS document_title, coalesce(d.illustrative, false) AS illustrative
"""


async def commitment(service: Service, asked: Asked) -> Context | Moved:
    """One commitment."""
    row = await known(service, asked)
    if isinstance(row, Moved):
        return row
    properties = row["properties"]
    day = asked.values["as_of"] or date.today()
    found = await service.graph.rows(texts.RELATIONS, {"id": row["id"], "as_of": None, "most": 60})
    stated = await service.graph.rows(texts.OF_COMMITMENT, {"id": row["id"]})
    mark = next(iter(await marks(service, day, commitment=row["id"])), {})
    heirs = service.catalogue.get("heirs_of_commitment")
    inherited = await service.graph.rows(heirs.cypher, {"commitment": row["id"], "as_of": day})
    summary = properties.get("summary") or properties.get("text") or row["id"]
    ends = {one for s in stated for one in (s["subject"], s["object"]) if one}
    return {
        "title": summary,
        "description": f"{short(summary)}: who committed to it, by when, and the words that say so.",
        "thing": row,
        "name": summary,
        "properties": properties,
        "day_shown": day,
        "timing": mark.get("timing") or "no_deadline",
        "evidence": mark.get("evidence") or "unchecked",
        "reports": await service.graph.rows(SHOWN, {"ids": mark.get("shown_by") or []}),
        "relations": {(r["predicate"], r["outgoing"]): r["rows"] for r in found},
        "stated": stated,
        "names": await named(service, ends),
        "words": _words(stated),
        "heirs": [h for h in inherited if h["heir"] != h["body"]],
        "same_as": links(service, row["id"], "/commitments", None),
    }


def _words(stated: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The passages that state that it is a commitment: the longest of each paper."""
    best: dict[str, dict[str, Any]] = {}
    for row in stated:
        if row["predicate"] in ("text", "type", "summary"):
            kept = best.get(row["document"])
            if kept is None or len(row["quote"] or "") > len(kept["quote"] or ""):
                best[row["document"]] = row
    return list(best.values())


PAGES = (Page("/commitment/{id}", "commitment.html", commitment, IN_PATH),)
