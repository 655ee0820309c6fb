"""Matching a table's names with bodies, after the Reconciliation Service API 0.2."""

import re
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
# What a property that agrees adds to the score, and one that does not takes from it.
AGREES, DIFFERS = 10.0, 20.0
CODES = ("ods", "gss")
CODE_ALONE = 40.0  # the score of what has the code, but not the name
HEIR = 0.6  # of the score of the body in whose place another stands
STRICTNESS = ("should", "all", "any")


@dataclass(frozen=True, slots=True)
class Property:
    """What can be matched by and fetched. `kind` is the key of a value: str, date, or id for a thing."""

    name: str
    kind: str
    cypher: str


def _held(edge: str) -> str:
    return f"($on IS NULL OR (coalesce({edge}.valid_from <= $on, true) AND coalesce({edge}.valid_to >= $on, true)))"


def _code(scheme: str) -> str:
    return (
        f"COLLECT {{ MATCH (n)-[r:IDENTIFIED_BY]->(i:Identifier {{scheme: '{scheme}'}}) WHERE {_held('r')} "
        "RETURN DISTINCT i.notation AS x ORDER BY x }"
    )


def _things(pattern: str) -> str:
    return f"COLLECT {{ MATCH {pattern} WHERE {_held('r')} RETURN DISTINCT [o.id, o.name] AS x ORDER BY x }}"


PROPERTIES: dict[str, Property] = {
    "name": Property("name", "str", "[n.name]"),
    "names": Property(
        "all names",
        "str",
        f"COLLECT {{ MATCH (n)-[r:HAS_NAME]->(m:Name) WHERE {_held('r')} RETURN DISTINCT m.text AS x ORDER BY x }}",
    ),
    "type": Property("kind", "str", "[n.type]"),
    "ods": Property("ODS code", "str", _code("ods")),
    "gss": Property("GSS code", "str", _code("gss")),
    "valid_from": Property("began on", "date", "[toString(n.valid_from)]"),
    "valid_to": Property("ended on", "date", "[toString(n.valid_to)]"),
    "website": Property("web address", "str", "[n.website]"),
    "part_of": Property("part of", "id", _things("(n)-[r:PART_OF]->(o)")),
    "member_of": Property("member of", "id", _things("(n)-[r:MEMBER_OF]->(o)")),
    "covers": Property("covers", "id", _things("(n)-[r:COVERS]->(o)")),
    "succeeded_by": Property("succeeded by", "id", _things("(n)<-[r:SUCCEEDS]-(o)")),
    "succeeds": Property("succeeds", "id", _things("(n)-[r:SUCCEEDS]->(o)")),
}
# $codes, $ids → things that bear a code, or stand in a relation with a thing: for queries without a name.
BY_CODE = """
UNWIND $codes AS row
MATCH (n:Entity)-[:IDENTIFIED_BY]->(:Identifier {scheme: row.scheme, notation: row.code})
RETURN DISTINCT n.id AS id ORDER BY id LIMIT 100
"""
BY_RELATION = """
UNWIND $rows AS row
MATCH (n:Entity)-[r:PART_OF|MEMBER_OF|COVERS|SUCCEEDS]->(o:Entity {id: row.id}) WHERE type(r) = row.edge
RETURN DISTINCT n.id AS id ORDER BY id LIMIT 100
"""
# $ids, $types, $on → what is told of each.
ABOUT = """
MATCH (n:Entity) WHERE n.id IN $ids AND ($types IS NULL OR any(type IN $types WHERE type IN labels(n)))
  AND ($on IS NULL OR (coalesce(n.valid_from <= $on, true) AND coalesce(n.valid_to >= $on, true)))
RETURN n.id AS id, n.type AS type, labels(n) AS labels, coalesce(n.name, n.title) AS name ORDER BY id
"""
# $ids, $on → who stands on that day in the place of bodies that had gone.
HEIRS = """
MATCH (gone:Body) WHERE gone.id IN $ids AND gone.valid_to < $on
MATCH path = (gone)<-[steps:SUCCEEDS*1..8]-(n:Body)
WHERE coalesce(n.valid_from <= $on, true) AND coalesce(n.valid_to >= $on, true)
  AND all(step IN steps WHERE coalesce(step.valid_from <= $on, true))
  AND none(earlier IN nodes(path)[..-1] WHERE coalesce(earlier.valid_to >= $on, true))
RETURN DISTINCT gone.id AS gone, n.id AS id, n.type AS type, labels(n) AS labels, n.name AS name ORDER BY gone, id
"""
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[A-Za-z0-9._~]+)+")


@dataclass(frozen=True, slots=True)
class Question:
    """One query of a batch: a name or none, classes, a day or none, and the values of properties."""

    name: str
    types: tuple[str, ...]
    strictness: str
    limit: int
    on: date | None
    properties: Mapping[str, tuple[str, ...]]

    @property
    def required(self) -> tuple[str, ...]:
        """The classes of which a candidate must be one."""
        return () if self.strictness == "should" else self.types

    @property
    def codes(self) -> list[dict[str, str]]:
        """The codes that were given."""
        return [{"scheme": s, "code": c.upper()} for s in CODES for c in self.properties.get(s, ())]


def question(row: Any, vocabulary: Vocabulary) -> Question:
    """A query of a batch. Raises InvalidValue."""
    if not isinstance(row, dict):
        raise InvalidValue('A query is an object such as {"query": "Blackpool CCG", "type": "Body", "limit": 5}.')
    limit, strictness, name = row.get("limit", 5), row.get("type_strict") or "any", row.get("query") or ""
    if not isinstance(name, str):
        raise InvalidValue("query is a text.")
    if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
        raise InvalidValue("limit is a whole number from 1.")
    if strictness not in STRICTNESS:
        raise InvalidValue(f"type_strict is one of {', '.join(STRICTNESS)}.")
    given = row.get("properties") or []
    if not isinstance(given, list) or not all(isinstance(p, dict) and "pid" in p for p in given):
        raise InvalidValue('properties is a list of objects such as {"pid": "on_date", "v": "2018-01-31"}.')
    values = {str(p["pid"]): _values(p.get("v")) for p in given}
    dates = values.pop(ON_DATE, ())
    for pid in values:
        _known(pid)
    if not name.strip() and not any(values.values()):
        raise InvalidValue("A query has `query`, or `properties`, or both.")
    on = day(dates[0][:10]) if dates else None
    return Question(
        name.strip()[:500], _types(row.get("type"), vocabulary), strictness, min(limit, MOST_RESULTS), on, values
    )


def _types(given: Any, vocabulary: Vocabulary) -> tuple[str, ...]:
    rows = given if isinstance(given, list) else [given] if given else []
    names = [row.get("id") if isinstance(row, dict) else row for row in rows]
    for name in names:
        if name not in vocabulary.classes:
            raise InvalidValue(f"There is no type {str(name)[:60]!r}. /reconcile/suggest/type lists them.")
    return tuple(str(name) for name in names)


def _values(given: Any) -> tuple[str, ...]:
    rows = given if isinstance(given, list) else [given]
    texts = (row.get("id") if isinstance(row, dict) else row for row in rows)
    return tuple(str(text) for text in texts if text is not None and str(text) != "")


def _known(pid: str) -> Property:
    if pid not in PROPERTIES:
        raise InvalidValue(f"There is no property {pid[:60]!r}. These are: {ON_DATE}, {', '.join(PROPERTIES)}.")
    return PROPERTIES[pid]


async def candidates(graph: AsyncGraph, asked: Question, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """The candidates for one query, the best first; `match` marks the one that can be taken without a look."""
    found = await _by_name(graph, asked) if asked.name else await _by_properties(graph, asked)
    if asked.strictness == "all":
        found = [hit for hit in found if set(asked.types) <= set(hit["labels"])]
    properties = await _told(graph, [hit["id"] for hit in found], asked)
    rows = [_candidate(hit, asked, properties.get(hit["id"], {}), vocabulary) for hit in found]
    rows.sort(key=lambda row: (-row["score"], row["id"]))
    sure = [row for row in rows if row["score"] >= CERTAIN]
    if len(sure) == 1 and not sure[0].pop("heir"):
        sure[0]["match"] = True
    return [{k: v for k, v in row.items() if k != "heir"} for row in rows[: asked.limit]]


async def _by_name(graph: AsyncGraph, asked: Question) -> list[dict[str, Any]]:
    types = asked.required or ("Body",)
    hits = await search(graph, Wanted(asked.name, types, asked.on, asked.limit * 2, prefix=False))
    found = [hit | {"fit": min(100.0, 100.0 * hit["score"] / FULL_FIT), "labels": hit["labels"]} for hit in hits]
    if _ID.fullmatch(asked.name):
        rows = await graph.rows(ABOUT, {"ids": [asked.name], "types": None, "on": None})
        there = {row["id"] for row in rows}
        found = [hit for hit in found if hit["id"] not in there]
        found = [row | {"fit": 100.0, "found": row["id"]} for row in rows] + found
    if asked.codes:
        there = {hit["id"] for hit in found}
        coded = [hit for hit in await _by_properties(graph, asked) if hit["id"] not in there]
        found += [hit | {"fit": CODE_ALONE} for hit in coded]
    if asked.on is not None and not any(hit["fit"] >= CERTAIN for hit in found):
        found += await _heirs(graph, asked, types, {hit["id"] for hit in found})
    return found


async def _heirs(graph: AsyncGraph, asked: Question, types: tuple[str, ...], there: set[str]) -> list[dict[str, Any]]:
    """Who stands on the day in the place of a body of that name that had gone by then."""
    gone = {hit["id"]: hit for hit in await search(graph, Wanted(asked.name, types, None, 5, prefix=False))}
    rows = await graph.rows(HEIRS, {"ids": list(gone), "on": asked.on})
    found = []
    for row in rows:
        before = gone[row["gone"]]
        fit = HEIR * min(100.0, 100.0 * before["score"] / FULL_FIT)
        if row["id"] not in there:
            there.add(row["id"])
            found.append(row | {"fit": fit, "found": before["name"], "heir": True})
    return found


async def _by_properties(graph: AsyncGraph, asked: Question) -> list[dict[str, Any]]:
    edges = {"part_of": "PART_OF", "member_of": "MEMBER_OF", "covers": "COVERS", "succeeds": "SUCCEEDS"}
    related = [{"edge": edge, "id": i} for pid, edge in edges.items() for i in asked.properties.get(pid, ())]
    coded = await graph.rows(BY_CODE, {"codes": asked.codes}) if asked.codes else []
    rows = coded or (await graph.rows(BY_RELATION, {"rows": related}) if related else [])
    types = list(asked.required) or None
    about = await graph.rows(ABOUT, {"ids": [row["id"] for row in rows], "types": types, "on": asked.on})
    base = 100.0 - AGREES
    return [row | {"fit": base, "found": "; ".join(c["code"] for c in asked.codes) or row["id"]} for row in about]


async def _told(graph: AsyncGraph, ids: list[str], asked: Question) -> dict[str, dict[str, Any]]:
    if not asked.properties or not ids:
        return {}
    columns = ", ".join(f"{PROPERTIES[pid].cypher} AS `{pid}`" for pid in asked.properties)
    text = f"MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS `  id`, {columns}"
    return {row["  id"]: row for row in await graph.rows(text, {"ids": ids, "on": asked.on})}


def _candidate(hit: Mapping[str, Any], asked: Question, told: Mapping[str, Any], voc: Vocabulary) -> dict[str, Any]:
    features: list[dict[str, Any]] = [{"id": "name_similarity", "value": round(hit["fit"], 2)}] if asked.name else []
    score = hit["fit"]
    if asked.types:
        fits = bool(set(asked.types) & set(hit["labels"]))
        features.append({"id": "type_match", "value": fits})
        score -= 0 if fits else DIFFERS
    for pid, wanted in asked.properties.items():
        held = {text for value in told.get(pid) or [] for text in _texts(value)}
        if wanted and (held or pid in CODES):  # a body without the code that was given is not the one that is meant
            agrees = bool(held & {value.casefold() for value in wanted})
            features.append({"id": f"{pid}_match", "value": agrees})
            score = min(100.0, score + AGREES) if agrees else score - DIFFERS
    heir = bool(hit.get("heir"))
    how = f"stands in the place of “{hit['found']}”" if heir else f"found as “{hit['found']}”"
    return {
        "id": hit["id"],
        "name": hit["name"] or hit["id"],
        "description": f"{described(hit['type'], voc)} · {how}",
        "type": [type_of(hit["type"], voc)],
        "score": round(max(0.0, score), 2),
        "features": features,
        "match": False,
        "heir": heir,
    }


def _texts(value: Any) -> list[str]:
    return [str(part).casefold() for part in (value if isinstance(value, list) else [value]) if part is not None]


def type_of(name: str | None, vocabulary: Vocabulary) -> dict[str, Any]:
    """A class as the API gives it."""
    known = name if name in vocabulary.classes else "Entity"
    return {"id": str(known), "name": str(known)}


def described(name: str | None, vocabulary: Vocabulary) -> str:
    """What kind of thing it is, in words."""
    return vocabulary.classes[name].description.rstrip(".") if name in vocabulary.classes else "Thing"


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
        found = await graph.rows(EXTENDED.format(_known(pid).cypher), {"ids": ids, "on": held})
        by_id = {row["id"]: row["found"] for row in found}
        for i in ids:
            cells = _cells(PROPERTIES[pid], by_id.get(i) or [])
            rows[i][pid] = cells[:limit] if limit > 0 else cells
    return {"meta": [_meta(str(asked.get("id"))) for asked in properties], "rows": rows}


def _meta(pid: str) -> dict[str, Any]:
    known = PROPERTIES[pid]
    return {"id": pid, "name": known.name} | ({"type": {"id": "Body", "name": "Body"}} if known.kind == "id" else {})


def _cells(known: Property, values: list[Any]) -> list[dict[str, Any]]:
    given = [value for value in values if value is not None]
    if known.kind == "id":
        return [{"id": value[0], "name": value[1] or value[0]} for value in given]
    return [{known.kind: f"{value}T00:00:00Z" if known.kind == "date" else value} for value in given]
