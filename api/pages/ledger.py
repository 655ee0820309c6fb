"""The commitment ledger, the page of one commitment, and plain lists of bodies, programmes, people and places."""

from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from api.answering import Asked, Moved
from api.listing import Listing
from api.pages import texts
from api.pages.page import Context, Page
from api.pages.things import IN_PATH, known, links
from api.pages.timing import WORDS, timing
from api.pages.wording import short
from api.routes.lists import LISTINGS
from api.service import Service
from queries.parameters import Parameter

BY_PATH: dict[str, Listing] = {listing.path: listing for listing in LISTINGS}
LEDGER = BY_PATH["/commitments"]
FILTERS = tuple(f.parameter for f in LEDGER.filters)
_SORTED = LEDGER.route().parameters
COMMON = tuple(p for p in _SORTED if p.name in ("sort", "after"))
ROWS = 50
WHO = ("made_by", "responsible", "addressed_to", "programmes", "documents")
ORDERS = (
    ("deadline_latest", "deadline, the first first"), ("-deadline_latest", "deadline, the last first"),
    ("-amount_gbp", "money, the most first"), ("type", "kind"), ("summary", "words"),
)  # fmt: skip
ROLES = (
    ("made", "made it"),
    ("responsible_for", "has to carry it out"),
    ("addressed_to", "asked for it or is given it"),
)
# $ids → how each rests on papers: the statement that it is a commitment, and whether a later paper reports on it.
EVIDENCE = """
UNWIND $ids AS id
MATCH (c:Commitment {id: id})
CALL (c) {
  MATCH (c)<-[:SUBJECT]-(s:Statement)-[:STATED_IN]->(d:Document)
  WHERE s.live_fact IS NOT NULL AND s.predicate IN ['text', 'type']
  WITH s, d ORDER BY s.predicate, s.live_order LIMIT 1
  RETURN s.quote AS quote, s.start AS start, s.end AS end, d.id AS document,
    coalesce(d.title, d.name) AS document_title, coalesce(d.illustrative, false) AS illustrative
}
RETURN id, quote, start, end, document, document_title, illustrative,
  COUNT { (:Commitment)-[:FOLLOW_UP_OF]->(c) } AS reports
"""


async def ledger(service: Service, asked: Asked) -> Context:
    """The commitments that the filters let through, a page of them, with the words of each."""
    values = {**asked.values, "limit": ROWS, "fields": None}
    table = await LEDGER.answer(service, Asked(values, "/commitments", asked.given))
    rows = table.rows  # type: ignore[union-attr]
    day = asked.values["as_of"] or date.today()
    names = await named(service, {one for row in rows for part in WHO for one in row[part]} | _given_ids(asked))
    evidence = {e["id"]: e for e in await service.graph.rows(EVIDENCE, {"ids": [row["id"] for row in rows]})}
    for row in rows:
        row["timing"] = timing(row, day)
        row["said"] = evidence.get(row["id"], {})
    kinds = [(c.name, c.label) for c in service.vocabulary.classes.values() if c.labels[-2:-1] == ("Commitment",)]
    query = urlencode({k: v for k, v in asked.given.items() if k != "after"})
    csv = f"{service.base}/commitments?{query}{'&' if query else ''}limit=1000&format=csv"
    return {
        "title": "Commitments",
        "description": "Who has committed to what, by when: each commitment with its deadline, its status on a day and "
        "the words of the paper.",
        "rows": rows,
        "names": names,
        "day_shown": day,
        "values": asked.values,
        "kinds": kinds,
        "roles": ROLES,
        "orders": ORDERS,
        "choices": {p.name: p.choices for p in FILTERS if p.choices},
        "timing_words": WORDS,
        "chart": timeline(rows),
        "next": _after(table.next),  # type: ignore[union-attr]
        "csv": csv,
        "same_as": [("JSON", f"{service.base}/commitments?{query}", "application/json"), ("CSV", csv, "text/csv")],
    }


def _given_ids(asked: Asked) -> set[str]:
    return {asked.values[name] for name in ("body", "programme", "place", "document") if asked.values.get(name)}


def _after(address: str | None) -> str | None:
    return parse_qs(urlsplit(address).query)["after"][0] if address else None


def timeline(rows: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The deadlines of the page's rows along the years, as numbers of a drawing; None for fewer than two."""
    dated = [row for row in rows if row["deadline_latest"]]
    if len(dated) < 2:
        return None
    first = min(int(row["deadline_earliest"][:4]) for row in dated)
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


async def named(service: Service, ids: set[str]) -> dict[str, str]:
    """The names of things; the id itself where one has none."""
    rows = await service.graph.rows(texts.NAMES, {"ids": sorted(ids)})
    return {one: one for one in ids} | {row["id"]: row["name"] or row["id"] for row in rows}


async def commitment(service: Service, asked: Asked) -> Context | Moved:
    """One commitment: what it says, who, by when, how it stands on the day, and the words that state each part."""
    row = await known(service, asked)
    if isinstance(row, Moved):
        return row
    properties = row["properties"]
    day = asked.values["as_of"] or date.today()
    found = await service.graph.rows(texts.RELATIONS, {"id": row["id"], "as_of": None, "most": 60})
    stated = await service.graph.rows(texts.OF_COMMITMENT, {"id": row["id"]})
    heirs = service.catalogue.get("heirs_of_commitment")
    inherited = await service.graph.rows(heirs.cypher, {"commitment": row["id"], "as_of": day})
    summary = properties.get("summary") or properties.get("text") or row["id"]
    return {
        "title": summary,
        "description": f"{short(summary)}: who committed to it, by when, and the words that say so.",
        "thing": row,
        "name": summary,
        "properties": properties,
        "day_shown": day,
        "timing": timing({k: _iso(properties.get(k)) for k in ("deadline_earliest", "deadline_latest")}, day),
        "timing_words": WORDS,
        "relations": {(r["predicate"], r["outgoing"]): r["rows"] for r in found},
        "stated": stated,
        "words": _words(stated),
        "reports": await service.graph.rows(texts.REPORTS, {"id": row["id"]}),
        "heirs": [h for h in inherited if h["heir"] != h["body"]],
        "same_as": links(service, row["id"], "/commitments", None),
    }


def _iso(value: Any) -> str | None:
    return None if value is None else str(value)


def _words(stated: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The passages that state that it is a commitment: the longest of each paper."""
    best: dict[str, dict[str, Any]] = {}
    for row in stated:
        if row["predicate"] in ("text", "type", "summary"):
            kept = best.get(row["document"])
            if kept is None or len(row["quote"] or "") > len(kept["quote"] or ""):
                best[row["document"]] = row
    return list(best.values())


def listed(listing: Listing, title: str, root: str) -> Page:
    """The page of a plain list."""

    async def answer(service: Service, asked: Asked) -> Context:
        absent = dict.fromkeys(p.name for p in listing.route().parameters)
        values = {**absent, **asked.values, "limit": 100, "fields": None, "sort": listing.order}
        table = await listing.answer(service, Asked(values, listing.path, asked.given))
        query = urlencode({k: v for k, v in asked.given.items() if k != "after"} | {"sort": listing.order})
        below = [c for c in service.vocabulary.classes.values() if root in c.labels[:-1] and not c.abstract]
        return {
            "title": title,
            "description": f"{title}, in the order of their names.",
            "rows": table.rows,  # type: ignore[union-attr]
            "next": _after(table.next),  # type: ignore[union-attr]
            "values": asked.values,
            "classes": sorted(((c.name, c.label) for c in below), key=lambda pair: pair[1]),
            "same_as": [("JSON", f"{service.base}{listing.path}?{query}", "application/json"),
                        ("CSV", f"{service.base}{listing.path}?{query}&limit=1000&format=csv", "text/csv")],
        }  # fmt: skip

    taken = tuple(f.parameter for f in listing.filters if f.parameter.name in ("type", "name"))
    after = Parameter("after", "text")
    return Page(f"/list{listing.path.replace('/areas', '/places')}", "list.html", answer, (), (*taken, after))


PAGES = (
    Page("/ledger", "ledger.html", ledger, parameters=(*FILTERS, *COMMON)),
    Page("/commitment/{id}", "commitment.html", commitment, IN_PATH),
    listed(BY_PATH["/bodies"], "Bodies", "Body"),
    listed(BY_PATH["/programmes"], "Programmes", "Programme"),
    listed(BY_PATH["/people"], "People in office", "Person"),
    listed(BY_PATH["/areas"], "Places", "Area"),
)
