"""Derive context.jsonld: short names for classes, properties and namespaces in JSON-LD."""

from typing import Any

import orjson
from linkml_runtime.linkml_model import SlotDefinition
from linkml_runtime.utils.schemaview import SchemaView

from ontology.derive.terms import camel, class_iri, properties

BESIDES = {
    "target": "http://www.w3.org/ns/oa#hasTarget",
    "source": "http://www.w3.org/ns/oa#hasSource",
    "selector": "http://www.w3.org/ns/oa#hasSelector",
}


def context(schema: SchemaView) -> bytes:
    """The context. A relation's values are IRIs, words are English; dates and numbers carry their type themselves."""
    terms: dict[str, Any] = {"@version": 1.1, "id": "@id"}
    terms |= {
        str(name): {"@id": str(prefix.prefix_reference), "@prefix": True}
        for name, prefix in schema.schema.prefixes.items()
    }
    terms |= {str(name): class_iri(schema, name) for name in schema.all_classes()}
    terms |= {name: {"@id": iri, "@type": "@id"} for name, iri in BESIDES.items()}
    for iri, slot in properties(schema).items():
        if slot.name == "type":
            terms["type"] = "@type"
        else:
            terms.setdefault(camel(slot.name), {"@id": iri} | _coercion(schema, slot))
    return orjson.dumps({"@context": terms}, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _coercion(schema: SchemaView, slot: SlotDefinition) -> dict[str, str]:
    target = slot.range or schema.schema.default_range
    if target in schema.all_classes() or target in schema.all_enums():
        return {"@type": "@id"}
    return {"@language": "en"} if target == "Text" else {}
