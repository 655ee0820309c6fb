"""Derive vocabulary.json, the form in which the program reads the ontology."""

from typing import Any

import orjson
from linkml_runtime.utils.schemaview import SchemaView

from ontology.derive.terms import (
    Code,
    attributes,
    class_iri,
    codes,
    datatype,
    label,
    namespace,
    notes,
    slot_iri,
    slots_of,
)


def vocabulary(schema: SchemaView) -> bytes:
    """All classes, slots and codes as JSON, in the order of landscape.yaml."""
    data = {
        "version": schema.schema.version,
        "namespace": namespace(schema),
        "prefixes": {str(name): str(prefix.prefix_reference) for name, prefix in schema.schema.prefixes.items()},
        "classes": [_class(schema, name) for name in schema.all_classes()],
        "predicates": [_slot(schema, name) for name in schema.all_slots(attributes=False)],
        "codes": [_code(code) for code in codes(schema)],
        "terms": {str(name): _attributes(schema, name) for name in schema.all_classes() if _attributes(schema, name)},
    }
    return orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _class(schema: SchemaView, name: str) -> dict[str, Any]:
    element = schema.get_class(name)
    noted = notes(element)
    return {
        "name": name,
        "labels": list(reversed(schema.class_ancestors(name))),
        "abstract": bool(element.abstract),
        "id_prefix": noted.get("id_prefix"),
        "reading_type": noted.get("reading_type", name),
        "iri": class_iri(schema, name),
        "label": label(element),
        "description": element.description,
        "slots": [str(slot.name) for slot in slots_of(schema, name)],
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
        "iri": slot_iri(schema, element),
        "datatype": datatype(schema, target),
        "label": label(element),
        "description": element.description,
    }


def _code(code: Code) -> dict[str, Any]:
    return {
        "list": code.list_name,
        "notation": code.notation,
        "iri": code.iri,
        "description": code.description,
        "pattern": code.pattern,
    }


def _attributes(schema: SchemaView, name: str) -> dict[str, str]:
    return {str(slot.name): slot_iri(schema, slot) for slot in attributes(schema.get_class(name))}
