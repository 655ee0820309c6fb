"""The candidates for a query: by name, by code or relation, and whoever stands in a body's place on a day."""

import re
from collections.abc import Mapping
from typing import Any

from api.graph import AsyncGraph
from api.matching.properties import PROPERTIES, described, type_of
from api.matching.questions import CODES, Question
from api.search import Wanted, search
from ontology.vocabulary import Vocabulary

CERTAIN = 99.0  # of 100; what is found by another spelling stays below
FULL_FIT = 1.7  # the score of the search for a name that is the same
# What a property that agrees adds to the score, and one that does not takes from it.
AGREES, DIFFERS = 10.0, 20.0
CODE_ALONE = 40.0  # the score of what has the code, but not the name
HEIR = 0.6  # of the score of the body in whose place another stands
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
