"""Search by name: full-text with typing errors and beginnings of words, ranked by what a person means, explained."""

import math
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from rapidfuzz import fuzz

from api.graph import Graph

CANDIDATES = 300
MOST_WORDS = 12
SHORTEST_FUZZY = 4  # letters; shorter words with an error are other words
_SPECIAL = re.compile(r'([+\-!(){}\[\]^"~*?:\\/&|])')
_STOP = {"the", "of", "and", "for", "in", "at", "a", "an"}

# What a person more often means, where the words fit equally.
WEIGHTS = (
    ("Body", 0.10),
    ("Person", 0.08),
    ("Programme", 0.08),
    ("Area", 0.05),
    ("Document", 0.04),
    ("Commitment", 0.0),
)

# $lucene, $types, $as_of, $most → entities with the text that was found, and the edge to it where it is a name.
FIND = """
CALL () {
  CALL db.index.fulltext.queryNodes('names', $lucene, {limit: $most}) YIELD node, score
  RETURN node, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('words', $lucene, {limit: $most}) YIELD node, score
  RETURN node, score
}
OPTIONAL MATCH (owner:Entity)-[r:HAS_NAME]->(node) WHERE node:Name
WITH coalesce(owner, node) AS n, node, r, score
WHERE NOT n:Name AND NOT n:Identifier AND ($types IS NULL OR any(type IN $types WHERE type IN labels(n)))
  AND ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)
    AND coalesce(n.valid_from <= $as_of, true) AND coalesce(n.valid_to >= $as_of, true)))
RETURN n.id AS id, n.type AS type, labels(n) AS labels, coalesce(n.name, n.title, n.summary, n.text) AS name,
  [node.name, node.title, node.summary, node.text] + coalesce(node.alias, []) AS texts, r.fact AS fact,
  node.name_kind AS name_kind, coalesce(r.valid_from, n.valid_from) AS valid_from,
  coalesce(r.valid_to, n.valid_to) AS valid_to, score, COUNT { (n)--() } AS degree
"""
# $code, $types, $as_of → bodies that bear a code.
BY_CODE = """
MATCH (n:Entity)-[r:IDENTIFIED_BY]->(i:Identifier {notation: $code})
WHERE ($types IS NULL OR any(type IN $types WHERE type IN labels(n)))
  AND ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
RETURN n.id AS id, n.type AS type, labels(n) AS labels, n.name AS name, [i.notation] AS texts, r.fact AS fact,
  i.scheme + ' code' AS name_kind, r.valid_from AS valid_from, r.valid_to AS valid_to, 10.0 AS score,
  COUNT { (n)--() } AS degree
"""
# $rows ({id, fact}) → for each the words that state the name, or that the thing is what it is.
EVIDENCE = """
UNWIND $rows AS row
CALL (row) {
  MATCH (s:Statement {live_fact: row.fact})-[:STATED_IN]->(d:Document)
  RETURN s, d ORDER BY s.live_order LIMIT 1
  UNION
  MATCH (:Entity {id: row.id})<-[:SUBJECT]-(s:Statement)-[:STATED_IN]->(d:Document)
  WHERE row.fact IS NULL AND s.live_fact IS NOT NULL AND s.predicate IN ['name', 'title', 'summary', 'text', 'type']
  RETURN s, d ORDER BY s.predicate <> row.field, s.live_order LIMIT 1
}
RETURN row.id AS id, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end ORDER BY id
"""
# $lucene, $types, $as_of, $most, $limit → statements whose words fit.
QUOTES = """
CALL db.index.fulltext.queryNodes('quotes', $lucene, {limit: $most}) YIELD node AS s, score
WHERE s.live_fact IS NOT NULL
MATCH (s)-[:SUBJECT]->(a:Entity), (s)-[:STATED_IN]->(d:Document)
WHERE ($types IS NULL OR any(type IN $types WHERE type IN labels(a)))
  AND ($as_of IS NULL OR (coalesce(s.valid_from <= $as_of, true) AND coalesce(s.valid_to >= $as_of, true)))
RETURN a.id AS id, a.type AS type, coalesce(a.name, a.title, a.summary, a.text, a.measures) AS name, s.id AS statement,
  s.predicate AS predicate, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end, score
ORDER BY score DESC, document, start, statement LIMIT $limit
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched for, of one of these classes if any are given.

    `prefix` takes the last word as the beginning of one.
    """

    words: str
    types: tuple[str, ...] = ()
    as_of: date | None = None
    limit: int = 10
    prefix: bool = True


async def search(graph: Graph, wanted: Wanted) -> list[dict[str, Any]]:
    """The hits, the best first, each with the text that was found and the words that state it."""
    return await evidenced(graph, (await ranked(graph, wanted))[: wanted.limit])


async def ranked(graph: Graph, wanted: Wanted) -> list[dict[str, Any]]:
    """All hits, the best first, each with the text that was found."""
    words = _words(wanted.words)
    if not words:
        return []
    filters = {"types": list(wanted.types) or None, "as_of": wanted.as_of, "most": CANDIDATES}
    rows = await graph.rows(BY_CODE, filters | {"code": wanted.words.strip().upper()})
    rows += await graph.rows(FIND, filters | {"lucene": lucene(words, wanted.prefix, " AND ")})
    if len(rows) < wanted.limit:
        rows += await graph.rows(FIND, filters | {"lucene": lucene(words, wanted.prefix, " OR ")})
    return rank(rows, wanted.words)


async def evidenced(graph: Graph, hits: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Hits with the words that state them."""
    asked = [{"id": hit["id"], "fact": hit["fact"], "field": hit["field"]} for hit in hits]
    evidence = {row["id"]: row for row in await graph.rows(EVIDENCE, {"rows": asked})}
    empty = dict.fromkeys(("quote", "document", "start", "end"))
    return [{k: v for k, v in hit.items() if k != "fact"} | empty | evidence.get(hit["id"], {}) for hit in hits]


async def quotes(graph: Graph, wanted: Wanted) -> list[dict[str, Any]]:
    """Statements whose quote has the words, the best first."""
    words = _words(wanted.words)
    if not words:
        return []
    filters = {"types": list(wanted.types) or None, "as_of": wanted.as_of}
    parameters = filters | {"most": CANDIDATES, "limit": wanted.limit}
    return await graph.rows(QUOTES, parameters | {"lucene": lucene(words, wanted.prefix, " AND ")})


def lucene(words: list[str], prefix: bool, joined: str) -> str:
    """The query of the full-text index: each word as it is, with an error, and the last also as a beginning."""
    parts = []
    for place, word in enumerate(words):
        escaped = _SPECIAL.sub(r"\\\1", word)
        ways = [f"{escaped}^4"]
        if len(word) >= SHORTEST_FUZZY:
            ways.append(f"{escaped}~{1 if len(word) < 8 else 2}")
        if prefix and place == len(words) - 1:
            ways.append(f"{escaped}*^2")
        parts.append(f"({' OR '.join(ways)})")
    return joined.join(parts)


def rank(rows: list[dict[str, Any]], words: str) -> list[dict[str, Any]]:
    """One hit an entity, with the text that fits best, ordered by how well it fits and how much is known of it."""
    best: dict[str, dict[str, Any]] = {}
    most = max((row["score"] for row in rows), default=1.0) or 1.0
    widest = math.log1p(max((row["degree"] for row in rows), default=1)) or 1.0
    for row in rows:
        fields = ("name", "title", "summary", "text")
        texts = [(fields[i] if i < len(fields) else "alias", t) for i, t in enumerate(row["texts"]) if t]
        if not texts:
            continue
        field, text = max(texts, key=lambda pair: (_fit(words, pair[1]), -len(pair[1])))
        score = _fit(words, text) + 0.1 * row["score"] / most + 0.15 * math.log1p(row["degree"]) / widest
        score += next((weight for label, weight in WEIGHTS if label in row["labels"]), 0.0)
        kept = best.get(row["id"])
        if kept is None or score > kept["score"]:
            found_in = row["name_kind"] or field
            columns = {k: row[k] for k in ("id", "type", "name", "labels", "fact", "valid_from", "valid_to")}
            best[row["id"]] = columns | {"score": round(score, 4), "found": text, "found_in": found_in, "field": field}
    return sorted(best.values(), key=lambda hit: (-hit["score"], hit["id"]))


def _fit(words: str, text: str) -> float:
    asked, held = words.casefold().strip(), text.casefold()
    if asked == held:
        return 1.6
    fit = 0.6 * fuzz.token_set_ratio(asked, held) / 100 + 0.4 * fuzz.ratio(asked, held) / 100
    return fit + (0.2 if held.startswith(asked) else 0.0)


def _words(text: str) -> list[str]:
    found = re.findall(r"[\w'’.]+", text.casefold())[:MOST_WORDS]
    found = [word.strip("'’.") for word in found]
    meant = [word for word in found if word and word not in _STOP]
    return meant or [word for word in found if word]
