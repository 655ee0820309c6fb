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


class Firsts(dict[str, str]):
    """What stands before the first value of a block, which needs no semicolon."""

    def __init__(self, beginnings: Beginnings) -> None:
        super().__init__()
        self.beginnings = beginnings

    def __missing__(self, predicate: str) -> str:
        found = self[predicate] = self.beginnings[predicate].removeprefix(" ;")
        return found


class Endings(dict[str, str]):
    """The end of a literal from its closing mark on, by what follows that mark: nothing, a language or a datatype."""

    def __init__(self, short: Short) -> None:
        super().__init__()
        self.short = short

    def __missing__(self, kind: str) -> str:
        found = f'"^^{self.short[kind[2:]]}' if kind.startswith("^^") else f'"{kind}'
        if len(self) < REMEMBERED:
            self[kind] = found
        return found


class Turtle:
    """Writes groups with the given prefixes."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.prefixes = dict(sorted(prefixes.items()))
        self.short = Short(self.prefixes)
        self.beginnings = Beginnings(self.short)
        self.firsts = Firsts(self.beginnings)
        self.endings = Endings(self.short)

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
        """A block a subject; values of one predicate that follow each other share it.

        Most of the time of an export is spent here, on some hundred million terms; a text that grows by what is
        formatted into it is the fastest that Python has for blocks of a few triples.
        """
        short, beginnings, firsts, endings = self.short, self.beginnings, self.firsts, self.endings
        piece: list[bytes] = []
        block = told = before = ""
        for _, subject, pairs in groups:
            things = short.things
            starts: dict[str, str] = beginnings
            if subject != told:
                if told:
                    piece.append(f"{block} .\n".encode())
                    if len(piece) > CHUNK:
                        yield b"".join(piece)
                        piece.clear()
                told, before, starts = subject, "", firsts
                block = f"\n{subject if subject.startswith(things) else short[subject]}"
            for predicate, term in pairs:
                if predicate == before:
                    begin = ANOTHER
                else:
                    begin, before, starts = starts[predicate], predicate, beginnings
                if term[0] == "<":
                    block = f"{block}{begin}{term if term.startswith(things) else short[term]}"
                else:
                    text, _, kind = term.rpartition('"')
                    block = f"{block}{begin}{text}{endings[kind]}"
        if told:
            piece.append(f"{block} .\n".encode())
        yield b"".join(piece)
