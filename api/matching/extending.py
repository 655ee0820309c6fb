"""The values of properties, for columns that are added to a table."""

from typing import Any

from api.graph import AsyncGraph
from api.matching.properties import ON_DATE, PROPERTIES, Property, known_property
from joinedup.errors import InvalidValue
from queries.parameters import day

# What can be set for a property that is fetched, as the manifest declares it.
SETTINGS: list[dict[str, Any]] = [
    {
        "name": ON_DATE, "label": "On date", "type": "text", "default": "",
        "help_text": "Only what held on this day, such as 2018-01-31; empty for all times",
    },
    {
        "name": "limit", "label": "How many", "type": "number", "default": 0,
        "help_text": "At most so many values; 0 for all",
    },
]  # fmt: skip
EXTENDED = """
UNWIND $ids AS id
OPTIONAL MATCH (here:Entity {{id: id}})
OPTIONAL MATCH (:Former {{id: id}})-[:MERGED_INTO*1..5]->(there:Entity)
WITH id, coalesce(here, there) AS n WHERE n IS NOT NULL
RETURN id, {} AS found
"""


async def extended(graph: AsyncGraph, ids: list[str], properties: list[dict[str, Any]]) -> dict[str, Any]:
    """The values of the properties for each of the ids, as the API gives them."""
    rows: dict[str, dict[str, Any]] = {i: {} for i in ids}
    for asked in properties:
        pid, settings = str(asked.get("id")), asked.get("settings") or {}
        if not isinstance(settings, dict):
            raise InvalidValue("settings of a property is an object.")
        on, most = settings.get(ON_DATE), settings.get("limit") or 0
        held = day(str(on)[:10]) if on else None
        try:
            limit = int(most)
        except (TypeError, ValueError, OverflowError):
            raise InvalidValue("The setting limit is a whole number.") from None
        found = await graph.rows(EXTENDED.format(known_property(pid).cypher), {"ids": ids, "on": held})
        by_id = {row["id"]: row["found"] for row in found}
        for i in ids:
            cells = _cells(PROPERTIES[pid], by_id.get(i) or [])
            rows[i][pid] = cells[:limit] if limit > 0 else cells
    return {"meta": [_meta(str(asked.get("id"))) for asked in properties], "rows": rows}


def _meta(pid: str) -> dict[str, Any]:
    known = PROPERTIES[pid]
    leads_to = {"type": {"id": known.leads_to, "name": known.leads_to}} if known.leads_to else {}
    return {"id": pid, "name": known.name} | leads_to


def _cells(known: Property, values: list[Any]) -> list[dict[str, Any]]:
    given = [value for value in values if value is not None]
    if known.kind == "id":
        return [{"id": value[0], "name": value[1] or value[0]} for value in given]
    return [{known.kind: f"{value}T00:00:00Z" if known.kind == "date" else value} for value in given]
