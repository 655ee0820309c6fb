"""Derive neo4j.cypher: the uniqueness constraints and indexes of the graph (all that Community edition has)."""

import re
from collections.abc import Iterator

from linkml_runtime.utils.schemaview import SchemaView

from ontology.derive.terms import notes

HEADER = """\
// Uniqueness constraints and indexes of the graph, made from landscape.yaml by `make ontology`: do not edit.
// One command a line, each ending in a semicolon; lines that begin with // are comments. The store runs every command
// in a transaction of its own, in this order; each does nothing where it has been run before. A uniqueness constraint
// brings its own index. Afterwards `CALL db.awaitIndexes()` waits until they can be used.
// Full-text: `CALL db.index.fulltext.queryNodes('names', $text) YIELD node, score` over what entities are called,
// 'words' over the words of commitments and figures, 'quotes' over the quotes of statements.
"""
ANALYZERS = {"names": "standard-folding", "words": "english", "quotes": "english"}


def neo4j(schema: SchemaView) -> bytes:
    """The commands, in the order of landscape.yaml."""
    return (HEADER + "".join(f"{line};\n" for line in _commands(schema))).encode()


def _commands(schema: SchemaView) -> Iterator[str]:
    for name, element in schema.all_classes().items():
        for prop in notes(element).get("unique", "").split():
            yield (f"CREATE CONSTRAINT {_snake(name)}_{prop} IF NOT EXISTS FOR (n:{name}) REQUIRE n.{prop} IS UNIQUE")
    for name, element in schema.all_classes().items():
        for prop in notes(element).get("index", "").split():
            yield f"CREATE INDEX {_snake(name)}_{prop} IF NOT EXISTS FOR (n:{name}) ON (n.{prop})"
    searched: dict[str, list[str]] = {}
    for slot in schema.all_slots(attributes=False).values():
        if index := notes(slot).get("search"):
            searched.setdefault(index, []).append(slot.name)
    for index, properties in searched.items():
        yield _full_text(index, "Entity", properties)
    yield _full_text("quotes", "Statement", ["quote"])


def _full_text(index: str, label: str, properties: list[str]) -> str:
    fields = ", ".join(f"n.{prop}" for prop in properties)
    config = f"{{indexConfig: {{`fulltext.analyzer`: '{ANALYZERS[index]}'}}}}"
    return f"CREATE FULLTEXT INDEX {index} IF NOT EXISTS FOR (n:{label}) ON EACH [{fields}] OPTIONS {config}"


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
