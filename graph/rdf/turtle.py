"""Turtle and TriG: prefixes first, then one block a subject, in TriG inside the block of its graph."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from graph.rdf.describe import Group
from graph.rdf.terms import RDF_TYPE

GRAPH = itemgetter(0)
# A deliberately narrow part of what Turtle allows as a local name; everything else is written out.
_LOCAL = "[A-Za-z_][A-Za-z0-9_-]*"
ANOTHER = " ,\n        "
# Subjects in one piece.
CHUNK = 700
# Short forms that are remembered: terms of vocabularies, of which there are some hundreds.
REMEMBERED = 10_000


class Short(dict[str, str]):
    """The prefixed name of each IRI, or the IRI itself where it has none; what was asked before is looked up."""

    def __init__(self, prefixes: dict[str, str]) -> None:
        super().__init__()
        namespaces = "|".join(map(re.escape, prefixes.values()))
        self.shortened = re.compile(f"<({namespaces})({_LOCAL})>")
        self.names = {namespace: name for name, namespace in reversed(prefixes.items())}
        # How the IRIs of things begin, which have no short form and are too many to remember.
        self.things = " "

    def __missing__(self, term: str) -> str:
        match = self.shortened.fullmatch(term)
        if match is None:
            self._remember(term)
            return term
        found = f"{self.names[match[1]]}:{match[2]}"
        if len(self) < REMEMBERED:
            self[term] = found
        return found

    def _remember(self, term: str) -> None:
        """Most addresses without a short form are those of things, which begin alike: these need no second look."""
        begins = term[: term.rfind("/") + 1]
        if not any(begins[1:].startswith(n) or n.startswith(begins[1:]) for n in self.names):
            self.things = begins


class Beginnings(dict[str, str]):
    """What stands before the first value of a predicate."""

    def __init__(self, short: Short) -> None:
        super().__init__({RDF_TYPE: " ;\n    a "})
        self.short = short

    def __missing__(self, predicate: str) -> str:
        found = self[predicate] = f" ;\n    {self.short[predicate]} "
        return found


class Turtle:
    """Writes groups with the given prefixes."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.prefixes = dict(sorted(prefixes.items()))
        self.short = Short(self.prefixes)
        self.beginnings = Beginnings(self.short)

    def write(self, groups: Iterable[Group]) -> Iterator[bytes]:
        """The document in pieces."""
        yield "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in self.prefixes.items()).encode()
        for graph, in_graph in groupby(groups, key=GRAPH):
            if graph:
                yield f"\n{graph} {{\n".encode()
            yield from self._blocks(in_graph)
            if graph:
                yield b"}\n"

    def _blocks(self, groups: Iterable[Group]) -> Iterator[bytes]:
        """A block a subject; values of one predicate that follow each other share it."""
        short, beginnings = self.short, self.beginnings
        piece: list[bytes] = []
        block: list[str] = []
        told = before = ""
        for _, subject, pairs in groups:
            things = short.things
            if subject != told:
                if told:
                    piece.append(_ended(block))
                    if len(piece) > CHUNK:
                        yield b"".join(piece)
                        piece.clear()
                told, before = subject, ""
                block = ["\n", subject if subject.startswith(things) else short[subject]]
            add = block.append
            for predicate, term in pairs:
                add(ANOTHER if predicate == before else beginnings[predicate])
                before = predicate
                if term[-1] != ">" or term.startswith(things):
                    add(term)
                elif term[0] == "<":
                    add(short[term])
                else:
                    at = term.rindex("<")
                    add(term[:at])
                    add(short[term[at:]])
        if told:
            piece.append(_ended(block))
        yield b"".join(piece)


def _ended(block: list[str]) -> bytes:
    """The text of a block, whose first predicate has no semicolon before it."""
    block[2] = block[2][2:]
    block.append(" .\n")
    return "".join(block).encode()
