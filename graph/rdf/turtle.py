"""Turtle and TriG: prefixes first, then one block a subject, in TriG inside the block of its graph."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from graph.rdf.describe import Group, Pairs
from graph.rdf.terms import RDF_TYPE

# A deliberately narrow part of what Turtle allows as a local name; everything else is written out.
_LOCAL = "[A-Za-z_][A-Za-z0-9_-]*"
SEVERAL = " ,\n        "
SEMICOLON = " ;\n"
# Short forms that are remembered: terms of vocabularies, of which there are some hundreds.
REMEMBERED = 10_000


class Turtle:
    """Writes groups with the given prefixes."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.prefixes = dict(sorted(prefixes.items()))
        namespaces = "|".join(map(re.escape, self.prefixes.values()))
        self.shortened = re.compile(f"<({namespaces})({_LOCAL})>")
        self.names = {namespace: name for name, namespace in reversed(self.prefixes.items())}
        self.known: dict[str, str] = {}
        self.things = " "

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
        known, short = self.known, self.short
        values: dict[str, str] = {}
        for predicate, term in pairs:
            if term[0] == "<":
                value = known.get(term) or short(term)
            elif term[-1] == ">":
                text, _, kind = term.rpartition("^^")
                value = f"{text}^^{known.get(kind) or short(kind)}"
            else:
                value = term
            if predicate in values:
                values[predicate] += SEVERAL + value
            else:
                values[predicate] = value
        said = [
            f"    {'a' if predicate == RDF_TYPE else known.get(predicate) or short(predicate)} {value}"
            for predicate, value in values.items()
        ]
        return f"\n{short(subject)}\n{SEMICOLON.join(said)} .\n"

    def short(self, term: str) -> str:
        """The prefixed name of an IRI, or the IRI itself."""
        if term.startswith(self.things):
            return term
        found = self.known.get(term)
        if found is None:
            match = self.shortened.fullmatch(term)
            if match is None:
                self._remember(term)
                return term
            found = f"{self.names[match[1]]}:{match[2]}"
            if len(self.known) < REMEMBERED:
                self.known[term] = found
        return found

    def _remember(self, term: str) -> None:
        """Most addresses without a short form are those of things, which begin alike: these need no second look."""
        begins = term[: term.rfind("/") + 1]
        if not any(begins[1:].startswith(n) or n.startswith(begins[1:]) for n in self.names):
            self.things = begins
