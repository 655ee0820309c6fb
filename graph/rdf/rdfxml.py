"""RDF/XML of the plain graph: one description a subject."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from graph.rdf.describe import Group, Pairs
from graph.rdf.terms import RDF, split

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*$")
# XML 1.0 has no way to write these; they become the replacement character.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class RdfXml:
    """Writes groups with the given prefixes."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.prefixes = dict(sorted((dict(prefixes) | {"rdf": RDF}).items()))
        self.by_namespace = {iri: name for name, iri in self.prefixes.items()}

    def write(self, groups: Iterable[Group]) -> Iterator[bytes]:
        """The document in pieces."""
        names = "".join(f"\n    xmlns:{name}={quoteattr(iri)}" for name, iri in self.prefixes.items())
        yield f'<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF{names}>\n'.encode()
        for subject, same in groupby(groups, key=lambda group: group.subject):
            yield self._description(subject, [pair for group in same for pair in group.pairs]).encode()
        yield b"</rdf:RDF>\n"

    def _description(self, subject: str, pairs: Pairs) -> str:
        inside = "".join(self._property(predicate, value) for predicate, value in pairs)
        return f"  <rdf:Description rdf:about={quoteattr(subject[1:-1])}>\n{inside}  </rdf:Description>\n"

    def _property(self, predicate: str, value: str) -> str:
        name, declared = self._name(predicate[1:-1])
        if value.startswith("<"):
            return f"    <{name}{declared} rdf:resource={quoteattr(value[1:-1])}/>\n"
        text, kind = split(value)
        about = f" xml:lang={quoteattr(kind[1:])}" if kind.startswith("@") else ""
        if kind and not about:
            about = f" rdf:datatype={quoteattr(kind)}"
        words = escape(_NOT_IN_XML.sub("\ufffd", text), {"\r": "&#13;"})
        return f"    <{name}{declared}{about}>{words}</{name}>\n"

    def _name(self, iri: str) -> tuple[str, str]:
        """The qualified name of a property, and the declaration of its prefix where it is not declared above."""
        for namespace, prefix in self.by_namespace.items():
            if iri.startswith(namespace) and _NAME.match(iri, len(namespace)):
                return f"{prefix}:{iri[len(namespace) :]}", ""
        local = _NAME.search(iri)
        start = local.start() if local else len(iri)
        return f"p:{iri[start:]}", f" xmlns:p={quoteattr(iri[:start])}"
