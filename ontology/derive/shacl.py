"""Derive shapes.ttl: for every class what its nodes may carry, in SHACL, every shape with an IRI of its own."""

from linkml_runtime.linkml_model import SlotDefinition
from linkml_runtime.utils.schemaview import SchemaView
from rdflib import Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH, XSD
from rdflib.term import BNode, Node

from ontology.derive.terms import class_iri, codes, datatype, expand, label, namespace, slot_iri, slots_of

KEPT_BY_THE_STORE = {"Change", "Judgement", "Counter"}


def shacl(schema: SchemaView) -> bytes:
    """The shapes as Turtle. What several sources may say differently (a single value) is a warning, not a violation."""
    graph = Graph(bind_namespaces="none")
    for name, prefix in sorted(schema.schema.prefixes.items()):
        graph.bind(name, prefix.prefix_reference)
    graph.bind("sh", SH)
    graph.bind("shape", shapes(schema))
    _date(graph, schema)
    _number(graph, schema)
    _codes(graph, schema)
    for name in schema.all_classes():
        if name not in KEPT_BY_THE_STORE:
            _class(graph, schema, name)
    return graph.serialize(format="turtle").encode().rstrip(b"\n") + b"\n"


def shapes(schema: SchemaView) -> str:
    """Where the IRIs of the shapes begin."""
    return namespace(schema).replace("/def/", "/shapes/")


def _date(graph: Graph, schema: SchemaView) -> None:
    kinds = [XSD.gYear, XSD.gYearMonth, XSD.date, URIRef(expand(schema, schema.get_type("Edtf").uri))]
    words = "Not a date: a year, month, day or EDTF date, as precise as the text."
    _, _, _, edtf = _one_of(graph, URIRef(shapes(schema) + "Edtf"), kinds, words)
    graph.add((edtf, SH.pattern, Literal(schema.get_type("Edtf").pattern)))


def _number(graph: Graph, schema: SchemaView) -> None:
    _one_of(graph, URIRef(shapes(schema) + "Number"), [XSD.integer, XSD.decimal], "Not a whole or decimal number.")


def _one_of(graph: Graph, iri: URIRef, kinds: list[URIRef], message: str) -> list[Node]:
    """A shape that literals of these types fit; returns the node of each choice."""
    graph.add((iri, RDF.type, SH.NodeShape))
    choices: list[Node] = []
    for kind in kinds:
        choice = BNode()
        graph.add((choice, SH.datatype, kind))
        choices.append(choice)
    head = BNode()
    Collection(graph, head, choices)
    graph.add((iri, SH["or"], head))
    graph.add((iri, SH.message, Literal(message, lang="en")))
    return choices


def _codes(graph: Graph, schema: SchemaView) -> None:
    """A code has the form that its scheme gives out: either it is of another scheme, or it matches the pattern."""
    scheme, notation = (URIRef(slot_iri(schema, schema.get_slot(name))) for name in ("scheme", "notation"))
    for code in codes(schema):
        if code.pattern is None:
            continue
        shape = URIRef(f"{shapes(schema)}{code.list_name}-{code.notation}")
        other, given, form = (URIRef(f"{shape}-{name}") for name in ("other", "given", "form"))
        graph.add((shape, RDF.type, SH.NodeShape))
        graph.add((shape, SH.targetSubjectsOf, scheme))
        choices = BNode()
        Collection(graph, choices, [other, form])
        graph.add((shape, SH["or"], choices))
        words = f"The code is not one that the scheme {code.notation} gives out ({code.pattern})."
        graph.add((shape, SH.message, Literal(words, lang="en")))
        graph.add((other, RDF.type, SH.NodeShape))
        graph.add((other, SH["not"], given))
        graph.add((given, RDF.type, SH.PropertyShape))
        graph.add((given, SH.path, scheme))
        graph.add((given, SH.hasValue, URIRef(code.iri)))
        graph.add((form, RDF.type, SH.PropertyShape))
        graph.add((form, SH.path, notation))
        graph.add((form, SH.pattern, Literal(code.pattern)))


def _class(graph: Graph, schema: SchemaView, name: str) -> None:
    shape = URIRef(shapes(schema) + name)
    slots = slots_of(schema, name)
    if not slots:
        return
    graph.add((shape, RDF.type, SH.NodeShape))
    graph.add((shape, SH.targetClass, URIRef(class_iri(schema, name))))
    graph.add((shape, SH.name, Literal(label(schema.get_class(name)), lang="en")))
    for slot in slots:
        _slot(graph, schema, shape, slot)


def _slot(graph: Graph, schema: SchemaView, shape: URIRef, slot: SlotDefinition) -> None:
    this = URIRef(f"{shape}-{slot.name}")
    path = URIRef(slot_iri(schema, slot))
    target = slot.range or schema.schema.default_range
    graph.add((shape, SH.property, this))
    graph.add((this, RDF.type, SH.PropertyShape))
    graph.add((this, SH.path, path))
    graph.add((this, SH.name, Literal(label(slot), lang="en")))
    graph.add((this, SH.description, Literal(slot.description, lang="en")))
    if slot.required:
        graph.add((this, SH.minCount, Literal(1)))
    if path not in (RDF.type, RDF.object, RDF.predicate):
        for constraint, value in _range(schema, target):
            graph.add((this, constraint, value))
    for limit, constraint in ((slot.minimum_value, SH.minInclusive), (slot.maximum_value, SH.maxInclusive)):
        if limit is not None:
            graph.add((this, constraint, Literal(int(limit))))
    if not slot.multivalued and target not in ("Text",) and path != RDF.type:
        _once(graph, shape, slot, path)


def _range(schema: SchemaView, target: str) -> list[tuple[Node, Node]]:
    if target == "Entity":
        return [(SH.nodeKind, SH.IRI)]
    if target in schema.all_classes():
        return [(SH.nodeKind, SH.IRI), (SH["class"], URIRef(class_iri(schema, target)))]
    if target in schema.all_enums():
        return [(SH.nodeKind, SH.IRI)]
    if target in ("uri", "uriorcurie"):
        return [(SH.nodeKind, SH.IRIOrLiteral)]
    if target in ("Edtf", "decimal"):
        return [(SH.node, URIRef(shapes(schema) + ("Edtf" if target == "Edtf" else "Number")))]
    kind = datatype(schema, target)
    return [(SH.datatype, URIRef(kind))] if kind else []


def _once(graph: Graph, shape: URIRef, slot: SlotDefinition, path: URIRef) -> None:
    """A property shape of its own, since its severity is another: sources may disagree, and both are kept."""
    this = URIRef(f"{shape}-{slot.name}-once")
    graph.add((shape, SH.property, this))
    graph.add((this, RDF.type, SH.PropertyShape))
    graph.add((this, SH.path, path))
    graph.add((this, SH.maxCount, Literal(1)))
    graph.add((this, SH.severity, SH.Violation if slot.required else SH.Warning))
    graph.add((this, SH.message, Literal(f"More than one {label(slot)}: the sources disagree.", lang="en")))
