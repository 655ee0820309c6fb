"""All that a store says, in one order: two stores are equal when their dumps are."""

import hashlib
from collections.abc import Iterator
from typing import Any

import orjson
from neo4j import Driver

from graph.store.records import statement_from

LIVE = """
MATCH (d:Document)<-[:STATED_IN]-(s:Statement)
WHERE s.retracted_at IS NULL
RETURN properties(s) AS node, d.id AS document
"""
JUDGEMENTS = "MATCH (j:Judgement) WHERE j.undone_at IS NULL RETURN properties(j) AS node"
# What differs between two stores that say the same: when and as which number it came in.
PASSING = ("seq", "place", "record_id", "at", "judged_at", "undone_at", "undone_by", "undone_why")


def dump_lines(driver: Driver, database: str | None = None) -> Iterator[bytes]:
    """Live statements and judgements as JSON, unsorted, without numbers, record ids and recording times."""
    with driver.session(database=database, notifications_min_severity="OFF") as session:
        for row in session.run(LIVE):
            node = row["node"]
            said = statement_from(node, row["document"]).as_dict()
            told = {name: node[name] for name in ("ruling", "layer") if name in node}
            yield orjson.dumps(said | told, option=orjson.OPT_SORT_KEYS)
        for row in session.run(JUDGEMENTS):
            kept: dict[str, Any] = {name: value for name, value in row["node"].items() if name not in PASSING}
            yield orjson.dumps(kept, option=orjson.OPT_SORT_KEYS)


def dump(driver: Driver, database: str | None = None) -> list[bytes]:
    """The dump, sorted."""
    return sorted(dump_lines(driver, database))


def dump_hash(driver: Driver, database: str | None = None) -> str:
    """Stands for the whole dump; memory is that of the sorted digests of its lines."""
    digests = sorted(hashlib.blake2b(line, digest_size=16).digest() for line in dump_lines(driver, database))
    return hashlib.blake2b(b"".join(digests), digest_size=16).hexdigest()
