"""Derive docs/ontology.md: the reference page of classes, properties and code lists."""

import re
from collections.abc import Iterator

from linkml_runtime.linkml_model import Element, SlotDefinition
from linkml_runtime.utils.schemaview import SchemaView

from ontology.derive.terms import (
    attributes,
    class_iri,
    codes,
    mappings,
    namespace,
    notes,
    slot_iri,
)

HEADER = """\
# What is in the graph: classes, properties, codes

<!-- Made from ontology/landscape.yaml by `make ontology`: do not edit. -->

{description}

Version {version}. Our own terms begin with `{namespace}` and are written here with the prefix `ju:`; all others are
those of published vocabularies, whose prefixes stand at the end. In Neo4j a node carries its class and every superclass
as labels, a relation is an edge in capitals (`part_of` is `PART_OF`), any other property is a property of the node
under the name given here. In RDF the IRI given here is used. A statement's `predicate` is the name given here.

Dates are EDTF text (`2018`, `2018-05`, `2017-23` for autumn 2017, `2015/2020`), in RDF `xsd:gYear`, `xsd:gYearMonth`,
`xsd:date` for a whole day, and the EDTF datatype for the rest. Beside each stand its first and last day, to compare:
`deadline_earliest` and `deadline_latest` in Neo4j, `ju:deadlineEarliest` and `ju:deadlineLatest` in RDF.
"""


def page(schema: SchemaView) -> bytes:
    """The page as Markdown."""
    facts = {
        "description": schema.schema.description.strip(),
        "version": schema.schema.version,
        "namespace": namespace(schema),
    }
    parts = [HEADER.format(**facts), "## Classes\n"]
    parts += ["\n".join(_class(schema, name)) + "\n" for name in schema.all_classes()]
    parts += ["## Properties\n", "\n".join(_properties(schema)) + "\n"]
    parts += ["## Code lists\n", *_code_lists(schema)]
    parts += ["## Prefixes\n", "\n".join(_prefixes(schema)) + "\n"]
    return "\n".join(parts).encode()


def _class(schema: SchemaView, name: str) -> Iterator[str]:
    element = schema.get_class(name)
    yield f"### {name}\n"
    yield f"{element.description}\n"
    above = [f"`{a}`" for a in reversed(schema.class_ancestors(name)) if a != name]
    yield f"- IRI: `{_short(schema, class_iri(schema, name))}`{_mapped(schema, element)}"
    if above:
        yield f"- Below: {' › '.join(above)}"
    noted = notes(element)
    if element.abstract:
        yield "- Nothing is only this: its subclasses are used."
    elif "id_prefix" in noted:
        yield f"- Ids: `{noted['id_prefix']}-…`"
    if element.slots:
        yield f"- Properties: {', '.join(f'`{slot}`' for slot in element.slots)}"
    for slot in attributes(element):
        iri = _short(schema, slot_iri(schema, slot))
        yield f"- `{slot.name}` (`{iri}`{_mapped(schema, slot)}): {slot.description}"


def _properties(schema: SchemaView) -> Iterator[str]:
    yield "| name | means | leads to | IRI |"
    yield "|---|---|---|---|"
    for name, slot in schema.all_slots(attributes=False).items():
        iri = f"`{_short(schema, slot_iri(schema, slot))}`{_mapped(schema, slot)}"
        yield f"| `{name}` | {slot.description.replace('|', '/')} | {_target(schema, slot)} | {iri} |"


def _target(schema: SchemaView, slot: SlotDefinition) -> str:
    target = slot.range or schema.schema.default_range
    several = "s" if slot.multivalued and target in schema.all_classes() else ""
    if target in schema.all_classes() or target in schema.all_enums():
        return f"[{target}](#{target.lower()}){several}"
    return str(target)


def _code_lists(schema: SchemaView) -> Iterator[str]:
    for name, enum in schema.all_enums().items():
        rows = [
            f"| `{c.notation}` | {c.description} | `{c.pattern or ''}` |" for c in codes(schema) if c.list_name == name
        ]
        table = "\n".join(["| code | means | form |", "|---|---|---|", *rows]).replace("| `` |", "| |")
        yield f"### {name}\n\n{enum.description}\n\n{table}\n"


def _prefixes(schema: SchemaView) -> Iterator[str]:
    yield "| prefix | namespace |"
    yield "|---|---|"
    for name, prefix in sorted(schema.schema.prefixes.items()):
        yield f"| `{name}` | `{prefix.prefix_reference}` |"


def _mapped(schema: SchemaView, element: Element) -> str:
    said = [
        f"{re.sub('Match', '', relation)} `{_short(schema, other)}`" for relation, other in mappings(schema, element)
    ]
    return f" ({', '.join(said)})" if said else ""


def _short(schema: SchemaView, iri: str) -> str:
    for name, prefix in schema.schema.prefixes.items():
        if iri.startswith(prefix.prefix_reference):
            return f"{name}:{iri.removeprefix(prefix.prefix_reference)}"
    return iri
