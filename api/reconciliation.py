"""Matching a table's names with bodies, after the Reconciliation Service API 0.2."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.graph import AsyncGraph
from api.search import Wanted, search
from joinedup.errors import InvalidValue
from ontology.vocabulary import Vocabulary
from queries.parameters import day

MOST_QUERIES = 100
MOST_RESULTS = 25
CERTAIN = 99.0  # of 100; what is found by another spelling stays below
FULL_FIT = 1.7  # the score of the search for a name that is the same
ON_DATE = "on_date"
CODE_BONUS = 10.0

# Property that can be fetched → its name, the key of a value (`str`, `date`, `float`, or `id` for a thing), its Cypher.
PROPERTIES: dict[str, tuple[str, str, str]] = {
    "name": ("name", "str", "[n.name]"),
    "type": ("kind", "str", "[n.type]"),
    "ods": ("ODS code", "str", "COLLECT { MATCH (n)-[:IDENTIFIED_BY]->(i {scheme: 'ods'}) RETURN i.notation }"),
    "gss": ("GSS code", "str", "COLLECT { MATCH (n)-[:IDENTIFIED_BY]->(i {scheme: 'gss'}) RETURN i.notation }"),
    "valid_from": ("began on", "date", "[toString(n.valid_from)]"),
    "valid_to": ("ended on", "date", "[toString(n.valid_to)]"),
    "website": ("web address", "str", "[n.website]"),
    "part_of": ("part of", "id", "COLLECT { MATCH (n)-[:PART_OF]->(o) RETURN DISTINCT [o.id, o.name] }"),
    "member_of": ("member of", "id", "COLLECT { MATCH (n)-[:MEMBER_OF]->(o) RETURN DISTINCT [o.id, o.name] }"),
    "covers": ("covers", "id", "COLLECT { MATCH (n)-[:COVERS]->(o) RETURN DISTINCT [o.id, o.name] }"),
    "succeeded_by": ("succeeded by", "id", "COLLECT { MATCH (n)<-[:SUCCEEDS]-(o) RETURN DISTINCT [o.id, o.name] }"),
}
CODES = """
UNWIND $codes AS row
MATCH (n:Entity)-[:IDENTIFIED_BY]->(i:Identifier {scheme: row.scheme, notation: row.code}) RETURN n.id AS id ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Question:
    """One query of a batch: a name, a class or none, a day or none, and codes by their scheme."""

    name: str
    type: str | None
    limit: int
    on: date | None
    codes: tuple[tuple[str, str], ...]


def question(row: Any, vocabulary: Vocabulary) -> Question:
    """A query of a batch. Raises InvalidValue."""
    if not isinstance(row, dict) or not isinstance(row.get("query"), str):
        raise InvalidValue('A query is an object such as {"query": "Blackpool CCG", "type": "Body", "limit": 5}.')
    kind = row.get("type")
    kind = kind[0] if isinstance(kind, list) and kind else kind or None
    kind = kind.get("id") if isinstance(kind, dict) else kind
    if kind is not None and kind not in vocabulary.classes:
        raise InvalidValue(f"There is no type {str(kind)[:60]!r}. /reconcile/suggest/type lists them.")
    limit = row.get("limit", 5)
    if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
        raise InvalidValue("limit is a whole number from 1.")
    given = row.get("properties") or []
    if not isinstance(given, list) or not all(isinstance(p, dict) and "pid" in p for p in given):
        raise InvalidValue('properties is a list of objects such as {"pid": "on_date", "v": "2018-01-31"}.')
    values = {str(p["pid"]): _first(p.get("v")) for p in given}
    codes = tuple((scheme, values[scheme]) for scheme in ("ods", "gss") if values.get(scheme))
    on = day(values[ON_DATE][:10]) if values.get(ON_DATE) else None
    return Question(row["query"][:500], kind, min(limit, MOST_RESULTS), on, codes)


def _first(value: Any) -> str:
    value = value[0] if isinstance(value, list) and value else value
    value = value.get("id", "") if isinstance(value, dict) else value
    return "" if value is None else str(value)


async def candidates(graph: AsyncGraph, asked: Question, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """The candidates for one name, the best first; `match` marks the one that can be taken without a look."""
    wanted = Wanted(asked.name, asked.type or "Body", asked.on, asked.limit, prefix=False)
    hits = await search(graph, wanted)
    coded: set[str] = set()
    if asked.codes:
        rows = await graph.rows(CODES, {"codes": [{"scheme": s, "code": c.upper()} for s, c in asked.codes]})
        coded = {row["id"] for row in rows}
    found = []
    for hit in hits:
        score = min(100.0, 100.0 * hit["score"] / FULL_FIT)
        if coded:
            score = min(100.0, score + CODE_BONUS) if hit["id"] in coded else score - 2 * CODE_BONUS
        found.append(
            {
                "id": hit["id"],
                "name": hit["name"] or hit["id"],
                "description": f"{described(hit['type'], vocabulary)} · found as “{hit['found']}”",
                "type": [type_of(hit["type"], vocabulary)],
                "score": round(max(0.0, score), 2),
                "match": False,
            }
        )
    found.sort(key=lambda row: (-row["score"], row["id"]))
    sure = [row for row in found if row["score"] >= CERTAIN]
    if len(sure) == 1:
        sure[0]["match"] = True
    return found


def type_of(name: str | None, vocabulary: Vocabulary) -> dict[str, str]:
    """A class as the API gives it."""
    known = name if name in vocabulary.classes else "Entity"
    return {"id": str(known), "name": str(known)}


def described(name: str | None, vocabulary: Vocabulary) -> str:
    """What kind of thing it is, in words."""
    return vocabulary.classes[name].description.rstrip(".") if name in vocabulary.classes else "Thing"


async def extended(graph: AsyncGraph, ids: list[str], properties: list[str]) -> dict[str, Any]:
    """The values of the properties for each of the ids, as the API gives them."""
    unknown = [name for name in properties if name not in PROPERTIES]
    if unknown:
        raise InvalidValue(f"There is no property {unknown[0][:60]!r}. These are: {', '.join(PROPERTIES)}.")
    columns = ", ".join(f"{PROPERTIES[name][2]} AS `{name}`" for name in properties)
    text = f"MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS `  id`{', ' + columns if columns else ''} ORDER BY n.id"
    rows = {row["  id"]: row for row in await graph.rows(text, {"ids": ids})}
    return {
        "meta": [_meta(name) for name in properties],
        "rows": {i: {name: _cells(name, rows.get(i, {})) for name in properties} for i in ids},
    }


def _meta(name: str) -> dict[str, Any]:
    label, kind, _ = PROPERTIES[name]
    return {"id": name, "name": label} | ({"type": {"id": "Body", "name": "Body"}} if kind == "id" else {})


def _cells(name: str, row: Mapping[str, Any]) -> list[dict[str, Any]]:
    kind = PROPERTIES[name][1]
    values = [value for value in row.get(name) or [] if value is not None]
    if kind == "id":
        return [{"id": value[0], "name": value[1] or value[0]} for value in values]
    return [{kind: value} for value in sorted(values)]
