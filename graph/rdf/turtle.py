"""Turtle and TriG: prefixes first, then one block a subject, in TriG inside the block of its graph."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from graph.rdf.describe import Group, Pairs
from graph.rdf.terms import RDF_TYPE

# A deliberately narrow part of what Turtle allows as a local name; everything else is written out.
_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
SEVERAL = " ,\n        "
_TYPED = re.compile(r'"\^\^(<[^>]*>)$')


class Turtle:
    """Writes groups with the given prefixes."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.prefixes = dict(sorted(prefixes.items()))
        self.short = lru_cache(maxsize=50_000)(self._short)

    def write(self, groups: Iterable[Group]) -> Iterator[bytes]:
        """The document in pieces."""
        yield "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in self.prefixes.items()).encode()
        for graph, in_graph in groupby(groups, key=lambda group: group.graph):
            if graph:
                yield f"\n{graph} {{\n".encode()
            for subject, same in groupby(in_graph, key=lambda group: group.subject):
                yield self._block(subject, [pair for group in same for pair in group.pairs]).encode()
            if graph:
                yield b"}\n"

    def _block(self, subject: str, pairs: Pairs) -> str:
        values: dict[str, list[str]] = {}
        for predicate, value in pairs:
            values.setdefault(predicate, []).append(self._value(value))
        said = [
            f"    {'a' if predicate == RDF_TYPE else self.short(predicate)} {SEVERAL.join(objects)}"
            for predicate, objects in values.items()
        ]
        return f"\n{self.short(subject)}\n" + " ;\n".join(said) + " .\n"

    def _value(self, term: str) -> str:
        if term.startswith("<"):
            return self.short(term)
        if term.endswith(">"):
            return _TYPED.sub(lambda match: f'"^^{self.short(match[1])}', term)
        return term

    def _short(self, term: str) -> str:
        """The prefixed name of an IRI, or the IRI itself."""
        iri = term[1:-1]
        for name, namespace in self.prefixes.items():
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
                return f"{name}:{iri[len(namespace) :]}"
        return term
