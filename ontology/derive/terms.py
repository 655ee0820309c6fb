"""What the derivations ask of the schema: the IRI, label, notes and standard terms of a class, slot or code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linkml_runtime.linkml_model import ClassDefinition, Element, SlotDefinition
from linkml_runtime.utils.schemaview import SchemaView

MAPPINGS = {
    "exact_mappings": "exactMatch",
    "close_mappings": "closeMatch",
    "broad_mappings": "broadMatch",
    "narrow_mappings": "narrowMatch",
    "related_mappings": "relatedMatch",
}


@dataclass(frozen=True, slots=True)
class Code:
    """One value of a code list."""

    list_name: str
    notation: str
    iri: str
    description: str
    pattern: str | None


def namespace(schema: SchemaView) -> str:
    """Where the IRIs of our own terms begin."""
    return str(schema.schema.prefixes[schema.schema.default_prefix].prefix_reference)


def expand(schema: SchemaView, curie: str) -> str:
    """The whole IRI of a prefixed name; a whole IRI stays as it is."""
    prefix, _, rest = curie.partition(":")
    known = schema.schema.prefixes.get(prefix)
    return f"{known.prefix_reference}{rest}" if known else curie


def class_iri(schema: SchemaView, name: str) -> str:
    """The class's own `class_uri`, else its name in our namespace."""
    given = schema.get_class(name).class_uri
    return expand(schema, given) if given else namespace(schema) + name


def slot_iri(schema: SchemaView, slot: SlotDefinition) -> str:
    """The slot's own `slot_uri`, else its name in camelCase in our namespace."""
    return expand(schema, slot.slot_uri) if slot.slot_uri else namespace(schema) + camel(slot.name)


def camel(name: str) -> str:
    """`part_of` as `partOf`."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def label(element: Element) -> str:
    """The title, else the name in words."""
    return str(element.title or re.sub("[_-]", " ", element.name))


def notes(element: Element) -> dict[str, str]:
    """The annotations of an element."""
    return {tag: note.value for tag, note in (element.annotations or {}).items()}


def mappings(schema: SchemaView, element: Element) -> list[tuple[str, str]]:
    """The standard terms that come nearest, as (SKOS mapping relation, IRI)."""
    return [(skos, expand(schema, str(m))) for kind, skos in MAPPINGS.items() for m in getattr(element, kind)]


def slots_of(schema: SchemaView, name: str) -> list[SlotDefinition]:
    """The slots and attributes that the class declares itself, without those of its superclasses."""
    element = schema.get_class(name)
    return [schema.get_slot(slot) for slot in element.slots] + list(element.attributes.values())


def properties(schema: SchemaView) -> dict[str, SlotDefinition]:
    """All slots and attributes by their IRI, in the order of landscape.yaml, each IRI once."""
    found: dict[str, SlotDefinition] = {}
    for slot in schema.all_slots(attributes=False).values():
        found.setdefault(slot_iri(schema, slot), slot)
    for element in schema.all_classes().values():
        for slot in attributes(element):
            found.setdefault(slot_iri(schema, slot), slot)
    return found


def attributes(element: ClassDefinition) -> list[SlotDefinition]:
    """The attributes of a class: what its nodes carry in RDF, and no statement has as its predicate."""
    return list(element.attributes.values())


def codes(schema: SchemaView) -> Iterator[Code]:
    """All values of all code lists."""
    for list_name, enum in schema.all_enums().items():
        for notation, value in enum.permissible_values.items():
            iri = f"{namespace(schema)}{list_name}-{notation}"
            yield Code(list_name, notation, iri, value.description, notes(value).get("pattern"))


def datatype(schema: SchemaView, type_name: str) -> str | None:
    """The datatype IRI of a type of the schema; None for a class or code list."""
    found = schema.all_types().get(type_name)
    return expand(schema, found.uri) if found is not None else None
