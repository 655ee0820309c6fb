"""JSON-LD of the plain graph: the ontology's context and one node object a subject, one a line."""

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from itertools import groupby
from typing import Any

import orjson

from graph.rdf.describe import Group, Pairs
from graph.rdf.terms import RDF_TYPE, XSD, split


def ontology_context() -> dict[str, Any]:
    """The context that `make ontology` derives."""
    context: dict[str, Any] = orjson.loads(files("ontology.derived").joinpath("context.jsonld").read_bytes())
    return context


class JsonLd:
    """Writes groups under the names that a context gives."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        self.context = context
        terms = {
            name: term for name, term in context["@context"].items() if isinstance(term, dict) and "@prefix" not in term
        }
        self.names = {f"<{term['@id']}>": (name, term) for name, term in terms.items()}
        classes = {n: iri for n, iri in context["@context"].items() if isinstance(iri, str) and "://" in iri}
        self.classes = {f"<{iri}>": name for name, iri in classes.items()}

    def write(self, groups: Iterable[Group]) -> Iterator[bytes]:
        """The document in pieces, a node a line."""
        yield b'{"@context":' + orjson.dumps(self.context["@context"]) + b',"@graph":['
        separator = b"\n"
        for subject, same in groupby(groups, key=lambda group: group.subject):
            yield separator + orjson.dumps(self.node(subject, [pair for group in same for pair in group.pairs]))
            separator = b",\n"
        yield b"\n]}\n"

    def node(self, subject: str, pairs: Pairs) -> dict[str, Any]:
        """The node object of one subject."""
        found: dict[str, Any] = {}
        for predicate, value in pairs:
            if predicate == RDF_TYPE:
                name, written = "type", self.classes.get(value, value[1:-1])
            else:
                name, term = self.names.get(predicate, (predicate[1:-1], {}))
                written = _value(value, term)
            found.setdefault(name, []).append(written)
        flat = {name: values[0] if len(values) == 1 else values for name, values in found.items()}
        return {"id": subject[1:-1], **flat}


def _value(term: str, coercion: Mapping[str, str]) -> Any:
    """A value as its property's coercion lets it be written shortest without a change of meaning."""
    if term.startswith("<"):
        return term[1:-1] if coercion.get("@type") == "@id" else {"@id": term[1:-1]}
    text, kind = split(term)
    if kind.startswith("@"):
        return text if coercion.get("@language") == kind[1:] else {"@value": text, "@language": kind[1:]}
    if kind == f"{XSD}boolean":
        return text == "true"
    if kind == f"{XSD}integer" and abs(int(text)) < 2**53:
        return int(text)
    if kind:
        return {"@value": text, "@type": kind}
    return {"@value": text} if coercion else text
