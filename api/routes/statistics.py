"""Numbers for dashboards: how many things of each class, and how many commitments by kind, year, status, place …"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool

from api.answering import Asked, Moved, Route
from api.formats import Answer
from api.ledger import marks_then
from api.openapi import page
from api.routes.lists import COMMITMENT_FILTERS, PARTIES, listing_of, with_ledger
from api.service import Service
from api.ways import Own, Reached, Seen, Told, Value, way
from api.windows import parameters, window
from graph.store.snapshot import Snapshot
from queries.parameters import TIMES, Parameter

COMMITMENTS = listing_of("/commitments")
_FIELDS = {field.name: field.told for field in COMMITMENTS.fields}


def _year(seen: Seen) -> str | None:
    latest = seen.value("deadline_latest")
    return None if latest is None else str(latest.year)


# What to count by → what tells the key of a commitment, or its keys.
COUNTED: dict[str, Told] = {
    "kind": Value(("type",)),
    "year": Own("toString(n.deadline_latest.year)", _year),
    "status": _FIELDS["status"],
    "timing": Own("given.key", lambda seen: marks_then(seen, seen.values["ledger"].of(seen.entity.id))["timing"]),
    "evidence": Own("given.key", lambda seen: marks_then(seen, seen.values["ledger"].of(seen.entity.id))["evidence"]),
    "body": Reached(way("<MADE|RESPONSIBLE_FOR")),
    "programme": _FIELDS["programmes"],
    "place": Reached(way(f"-{PARTIES} >PART_OF*0..2 >COVERS")),
    "document": _FIELDS["documents"],
}
LISTED = {"body", "programme", "place", "document"}
COLUMNS = {"key": "text", "commitments": "int", "with_deadline": "int", "pounds": "number"}
TOTALLED = {"type": "text", "number": "int"}
TOTALS = """
MATCH (n:Entity) WHERE n.type IS NOT NULL
  AND ($as_of IS NULL OR (coalesce(n.valid_from <= $as_of, true) AND coalesce(n.valid_to >= $as_of, true)))
RETURN n.type AS type, count(*) AS number ORDER BY number DESC, type
"""


async def commitments(service: Service, asked: Asked) -> Answer | Moved:
    """How many commitments there are by something."""
    values = await with_ledger(service, asked.values)
    then = await service.past.at(values["known_at"])
    if then is not None:
        return window(await run_in_threadpool(counted, then, values), tuple(COLUMNS), asked, service.base)
    by, timed = values["by"], values["as_of"] is not None
    conditions, parameters = COMMITMENTS.conditions(values)
    if by in ("timing", "evidence"):
        marks = values["ledger"].marks
        parameters["keys"] = [{"id": name, "key": mark[by]} for name, mark in marks.items()]
    lines = [
        "UNWIND $keys AS given MATCH (n:Commitment {id: given.id})" if "keys" in parameters else "MATCH (n:Commitment)",
        f"WHERE {' AND '.join(conditions)}" if conditions else "",
        f"WITH n, {COUNTED[by].cypher(timed)} AS key",
        "UNWIND CASE WHEN key = [] THEN [null] ELSE key END AS one WITH n, one AS key" if by in LISTED else "",
        "RETURN key, count(*) AS commitments, count(n.deadline_edtf) AS with_deadline, sum(n.amount_gbp) AS pounds",
        "ORDER BY commitments DESC, key",
    ]
    rows = await service.graph.rows("\n".join(filter(None, lines)), parameters | {"marked": values["marked"]})
    return window(rows, tuple(COLUMNS), asked, service.base)


def counted(then: Snapshot, values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The same from what was known at a moment."""
    number, dated, pounds = Counter[str | None](), Counter[str | None](), defaultdict[str | None, float](float)
    for seen in COMMITMENTS.seen(then, values):
        key = COUNTED[values["by"]].of(seen)
        for one in (key or [None]) if isinstance(key, list) else [key]:
            number[one] += 1
            dated[one] += seen.value("deadline_edtf") is not None
            pounds[one] += seen.value("amount_gbp") or 0
    rows = [{"key": k, "commitments": n, "with_deadline": dated[k], "pounds": pounds[k]} for k, n in number.items()]
    return sorted(rows, key=lambda row: (-row["commitments"], row["key"] or "\U0010ffff"))


async def totals(service: Service, asked: Asked) -> Answer | Moved:
    """How many things of each class there are."""
    as_of = asked.values["as_of"]
    then = await service.past.at(asked.values["known_at"])
    if then is None:
        return window(await service.graph.rows(TOTALS, {"as_of": as_of}), tuple(TOTALLED), asked, service.base)
    number: Counter[str] = Counter()
    for entity in then.entities.values():
        began, ended = (entity.properties.get(name) for name in ("valid_from", "valid_to"))
        if entity.type and (as_of is None or ((began is None or began <= as_of) and (ended is None or ended >= as_of))):
            number[entity.type] += 1
    rows = [{"type": k, "number": n} for k, n in number.items()]
    rows.sort(key=lambda row: (-number[str(row["type"])], str(row["type"])))
    return window(rows, tuple(TOTALLED), asked, service.base)


ROUTES = (
    Route("/statistics", "How many things of each class", "Views", totals, page(TOTALLED),
          parameters=(TIMES["as_of"], TIMES["known_at"], *parameters(TOTALLED))),
    Route("/statistics/commitments", "How many commitments by something", "Views", commitments, page(COLUMNS),
          parameters=(
              Parameter("by", "choice", "What to count by", default="kind", choices=tuple(COUNTED)),
              *(f.parameter for f in COMMITMENT_FILTERS), TIMES["as_of"], TIMES["known_at"],
              *parameters(COLUMNS),
          )),
)  # fmt: skip


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter()
    for route in ROUTES:
        route.add_to(made)
    return made
