"""The way back: statements from the RDF alone, which shows that nothing is lost on the way out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, cast

import pyoxigraph as ox

from graph.rdf.describe import Kept
from graph.rdf.terms import OA, PROV, RDF, Terms, split
from joinedup.errors import InvalidValue
from ontology.statement import Basis, Statement

Node = dict[str, list[str]]


def rebuild(data: bytes | Iterable[bytes], terms: Terms) -> Iterator[Kept]:
    """The statements of an N-Quads document, in its order, with what made and judged them; they stand where they say.

    Holds the whole document in memory.

    Raises InvalidValue where a statement's evidence is missing.
    """
    text = data if isinstance(data, bytes) else b"".join(data)
    nodes: dict[str, Node] = defaultdict(lambda: defaultdict(list))
    for quad in ox.parse(text, format=ox.RdfFormat.N_QUADS):
        nodes[str(quad.subject)][f"<{cast('ox.NamedNode', quad.predicate).value}>"].append(str(quad.object))
    for subject, node in nodes.items():
        if f"<{RDF}Statement>" in node.get(f"<{RDF}type>", ()):
            yield _statement(subject, node, nodes, terms)


def _statement(subject: str, node: Node, nodes: dict[str, Node], terms: Terms) -> Kept:
    names = {iri: name for name, iri in terms.predicates.items()}
    declared = {name: f"<{iri}>" for name, iri in terms.vocabulary.terms["Statement"].items()}
    target = nodes[f"{subject[:-1]}#target>"]
    position, quote = (nodes[f"{subject[:-1]}#{name}>"] for name in ("position", "quote"))
    run = nodes[_one(subject, node, f"<{PROV}wasGeneratedBy>")]
    predicate = terms.vocabulary.predicate(names[_one(subject, node, f"<{RDF}predicate>")])
    said = _one(subject, node, f"<{RDF}object>")
    fields: dict[str, Any] = {}
    if predicate.relation:
        fields["object"] = terms.identifier(said)
    else:
        fields["value"] = terms.value_back(predicate, said)
    for name in ("valid_from", "valid_to"):
        if declared[name] in node:
            fields[name] = split(_one(subject, node, declared[name]))[0]
    basis = terms.notation(_one(subject, node, declared["basis"]))
    statement = Statement(
        subject=terms.identifier(_one(subject, node, f"<{RDF}subject>")),
        predicate=predicate.name,
        document=terms.identifier(_one(subject, target, f"<{OA}hasSource>")),
        start=int(split(_one(subject, position, f"<{OA}start>"))[0]),
        end=int(split(_one(subject, position, f"<{OA}end>"))[0]),
        quote=split(_one(subject, quote, f"<{OA}exact>"))[0],
        extractor=split(_one(subject, run, terms.predicates["extractor"]))[0],
        confidence=float(split(_one(subject, node, declared["confidence"]))[0]),
        basis=cast("Basis", basis),
        part=declared["part"] in node,
        **fields,
    )
    layer, ruling = (
        terms.notation(_one(subject, node, declared[name])) if declared[name] in node else None
        for name in ("layer", "ruling")
    )
    return replace(Kept.of(statement), layer=layer or "reading", ruling=ruling)


def _one(subject: str, node: Node, predicate: str) -> str:
    """The single value that the node must have."""
    values = node.get(predicate, [])
    if len(values) != 1:
        raise InvalidValue(f"{subject} has {len(values)} values of {predicate}; a statement has exactly one.")
    return values[0]
