"""Derive vocabulary.json, the form in which the program reads the ontology."""

from typing import Any

import orjson
from linkml_runtime.utils.schemaview import SchemaView


def vocabulary(schema: SchemaView) -> bytes:
    """All classes and slots as JSON, in the order of landscape.yaml."""
    data = {
        "version": schema.schema.version,
        "namespace": schema.schema.prefixes[schema.schema.default_prefix].prefix_reference,
        "classes": [_class(schema, name) for name in schema.all_classes()],
        "predicates": [_slot(schema, name) for name in schema.all_slots()],
    }
    return orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _class(schema: SchemaView, name: str) -> dict[str, Any]:
    element = schema.get_class(name)
    notes = {tag: note.value for tag, note in (element.annotations or {}).items()}
    return {
        "name": name,
        "labels": list(reversed(schema.class_ancestors(name))),
        "abstract": bool(element.abstract),
        "id_prefix": notes.get("id_prefix"),
        "reading_type": notes.get("reading_type", name),
        "iri": schema.get_uri(element, expand=True),
        "description": element.description,
    }


def _slot(schema: SchemaView, name: str) -> dict[str, Any]:
    element = schema.get_slot(name)
    target = element.range or schema.schema.default_range
    return {
        "name": name,
        "relation": target in schema.all_classes(),
        "range": target,
        "multivalued": bool(element.multivalued),
        "symmetric": bool(element.symmetric),
        "iri": schema.get_uri(element, expand=True),
        "description": element.description,
    }
