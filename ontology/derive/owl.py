"""Derive ontology.ttl: classes, properties and code lists in OWL and SKOS, without blank nodes, for others to read."""

from linkml_runtime.linkml_model import Element, SlotDefinition
from linkml_runtime.utils.schemaview import SchemaView
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS, XSD, Namespace

from ontology.derive.terms import (
    Code,
    class_iri,
    codes,
    datatype,
    expand,
    label,
    mappings,
    namespace,
    properties,
    slot_iri,
    slots_of,
)

SCHEMA = Namespace("http://schema.org/")
VANN = Namespace("http://purl.org/vocab/vann/")
BOUNDS = {"Earliest": "first day that is covered by", "Latest": "last day that is covered by"}


def owl(schema: SchemaView) -> bytes:
    """The ontology as Turtle."""
    graph = Graph(bind_namespaces="none")
    for name, prefix in sorted(schema.schema.prefixes.items()):
        graph.bind(name, prefix.prefix_reference)
    graph.bind("vann", VANN)
    _head(graph, schema)
    for name in schema.all_classes():
        _class(graph, schema, name)
    for iri, slot in properties(schema).items():
        _property(graph, schema, iri, slot)
    for name, enum in schema.all_enums().items():
        scheme = URIRef(namespace(schema) + name)
        graph.add((scheme, RDF.type, SKOS.ConceptScheme))
        _words(graph, schema, scheme, enum)
    for code in codes(schema):
        _concept(graph, schema, code)
    return graph.serialize(format="turtle").encode().rstrip(b"\n") + b"\n"


def _head(graph: Graph, schema: SchemaView) -> None:
    this = URIRef(namespace(schema).rstrip("/"))
    graph.add((this, RDF.type, OWL.Ontology))
    graph.add((this, DCTERMS.title, Literal(schema.schema.title, lang="en")))
    graph.add((this, DCTERMS.description, Literal(schema.schema.description.strip(), lang="en")))
    graph.add((this, DCTERMS.license, URIRef(schema.schema.license)))
    graph.add((this, OWL.versionInfo, Literal(schema.schema.version)))
    graph.add((this, VANN.preferredNamespacePrefix, Literal(schema.schema.default_prefix)))
    graph.add((this, VANN.preferredNamespaceUri, Literal(namespace(schema))))


def _words(graph: Graph, schema: SchemaView, iri: URIRef, element: Element) -> None:
    """Label, definition and mappings of a term of ours; of a standard one only how it is used here."""
    if not str(iri).startswith(namespace(schema)):
        graph.add((iri, SKOS.scopeNote, Literal(f"{label(element)}: {element.description}", lang="en")))
        return
    graph.add((iri, RDFS.label, Literal(label(element), lang="en")))
    graph.add((iri, SKOS.definition, Literal(element.description, lang="en")))
    graph.add((iri, RDFS.isDefinedBy, URIRef(namespace(schema).rstrip("/"))))
    for relation, other in mappings(schema, element):
        graph.add((iri, SKOS[relation], URIRef(other)))


def _class(graph: Graph, schema: SchemaView, name: str) -> None:
    element = schema.get_class(name)
    iri = URIRef(class_iri(schema, name))
    graph.add((iri, RDF.type, OWL.Class))
    _words(graph, schema, iri, element)
    if element.is_a:
        graph.add((iri, RDFS.subClassOf, URIRef(class_iri(schema, element.is_a))))
    for slot in slots_of(schema, name):
        graph.add((URIRef(slot_iri(schema, slot)), SCHEMA.domainIncludes, iri))


def _property(graph: Graph, schema: SchemaView, text: str, slot: SlotDefinition) -> None:
    iri = URIRef(text)
    target = slot.range or schema.schema.default_range
    relation = target in schema.all_classes() or target in schema.all_enums()
    if iri != RDF.type:
        graph.add((iri, RDF.type, OWL.ObjectProperty if relation else OWL.DatatypeProperty))
    _words(graph, schema, iri, slot)
    if slot.symmetric:
        graph.add((iri, RDF.type, OWL.SymmetricProperty))
    if target in schema.all_classes():
        graph.add((iri, SCHEMA.rangeIncludes, URIRef(class_iri(schema, target))))
    elif target in schema.all_enums():
        graph.add((iri, SCHEMA.rangeIncludes, SKOS.Concept))
    elif target == "Edtf":
        for date in (XSD.gYear, XSD.gYearMonth, XSD.date, URIRef(expand(schema, schema.get_type("Edtf").uri))):
            graph.add((iri, SCHEMA.rangeIncludes, date))
        if slot.name in schema.all_slots(attributes=False):
            _bounds(graph, schema, slot, iri)
    elif kind := datatype(schema, target):
        graph.add((iri, SCHEMA.rangeIncludes, URIRef(kind)))


def _bounds(graph: Graph, schema: SchemaView, slot: SlotDefinition, iri: URIRef) -> None:
    """Beside a date, which is as precise as the text, stand its first and last day, to compare."""
    name = slot_iri(schema, SlotDefinition(slot.name))
    for suffix, words in BOUNDS.items():
        bound = URIRef(name + suffix)
        graph.add((bound, RDF.type, OWL.DatatypeProperty))
        graph.add((bound, RDFS.label, Literal(f"{label(slot)}, {suffix.lower()}", lang="en")))
        definition = Literal(f"The {words} the date of “{label(slot)}”, made from it for comparing.", lang="en")
        graph.add((bound, SKOS.definition, definition))
        graph.add((bound, SKOS.broadMatch, iri))
        graph.add((bound, SCHEMA.rangeIncludes, XSD.date))
        graph.add((bound, RDFS.isDefinedBy, URIRef(namespace(schema).rstrip("/"))))


def _concept(graph: Graph, schema: SchemaView, code: Code) -> None:
    iri = URIRef(code.iri)
    graph.add((iri, RDF.type, SKOS.Concept))
    graph.add((iri, SKOS.inScheme, URIRef(namespace(schema) + code.list_name)))
    graph.add((iri, SKOS.prefLabel, Literal(code.notation.replace("-", " "), lang="en")))
    graph.add((iri, SKOS.notation, Literal(code.notation)))
    graph.add((iri, SKOS.definition, Literal(code.description, lang="en")))
