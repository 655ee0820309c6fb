"""The marks of every commitment on a day, `timing` and `evidence`, from the named query of the ledger."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.graph import AsyncGraph, Version
from api.ways import Seen, way
from queries.catalogue import Query

TIMINGS = ("not_applicable", "no_deadline", "open", "due", "overdue")
EVIDENCE = ("unchecked", "none_found", "reported_done", "superseded")
MARKS = ("timing", "evidence", "shown_by", "shown_words", "inherited_by")
MOST = 100_000  # commitments that are marked
KEPT = 4  # days
MOST_STEPS = 8  # of succession, as in the query


@dataclass(frozen=True, slots=True)
class Ledger:
    """The marks by the id of the commitment."""

    marks: dict[str, dict[str, Any]]

    def ids(self, timing: str | None, evidence: str | None) -> list[str]:
        """The commitments that bear these marks."""
        return sorted(
            name
            for name, mark in self.marks.items()
            if timing in (None, mark["timing"]) and evidence in (None, mark["evidence"])
        )

    def of(self, commitment: str) -> dict[str, Any]:
        """The marks of one."""
        return self.marks.get(commitment) or dict.fromkeys(MARKS)


class Ledgers:
    """Ledgers by day, each good for one version of the graph."""

    def __init__(self, graph: AsyncGraph, version: Version, query: Query) -> None:
        self._graph = graph
        self._version = version
        self._query = query
        self._kept: OrderedDict[tuple[int, date | None, date], Ledger] = OrderedDict()

    async def on(self, day: date | None) -> Ledger:
        """The ledger of a day; of all that is known, as of today, where none is given."""
        key = (await self._version.number(), day, date.today())
        if key not in self._kept:
            given = {"limit": str(MOST)} | ({"as_of": day.isoformat()} if day else {})
            rows = await self._graph.rows(self._query.cypher, self._query.bind(given))
            self._kept[key] = Ledger({row["commitment"]: {name: row[name] for name in MARKS} for row in rows})
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return self._kept[key]


def marks_then(seen: Seen, today: dict[str, Any]) -> dict[str, Any]:
    """The marks of a commitment as it was known at a moment; `today` are those that it has now, if it is there."""
    day = seen.values.get("as_of") or date.today()
    first, last = seen.value("deadline_earliest"), seen.value("deadline_latest")
    without = "not_applicable" if today["timing"] == "not_applicable" else "no_deadline"
    about = [edge.predicate for edge in seen.snapshot.edges(seen.entity.id) if not edge.out]
    done = "done" in (seen.value("reported") or ())
    looked = seen.value("looked_for_earliest")
    return {
        "timing": without if last is None else "overdue" if last < day else "open" if first and first > day else "due",
        "evidence": "superseded" if "supersedes" in about else "reported_done" if done
        else "none_found" if looked is not None and looked <= day else "unchecked",
        "shown_by": None, "shown_words": None, "inherited_by": _heirs(seen, day),
    }  # fmt: skip


def _heirs(seen: Seen, day: date) -> list[str]:
    """Who stands on the day in the place of those that had to carry it out and were gone by then."""

    def life(body: str) -> tuple[date, date]:
        found = seen.snapshot.entities.get(body)
        about = found.properties if found else {}
        return about.get("valid_from") or date.min, about.get("valid_to") or date.max

    def successors(body: str) -> list[str]:
        edges = seen.snapshot.edges(body)
        return [
            edge.other
            for edge in edges
            if edge.predicate == "succeeds" and not edge.out and (edge.period.first or date.min) <= day
        ]

    found: set[str] = set()
    for responsible in seen.along(way("<RESPONSIBLE_FOR")):
        here = {responsible} if life(responsible)[1] < day else set()
        for _ in range(MOST_STEPS):
            after = {heir for body in here for heir in successors(body)}
            found |= {heir for heir in after if life(heir)[0] <= day <= life(heir)[1]}
            here = {heir for heir in after if life(heir)[1] < day}
    return sorted(found)
