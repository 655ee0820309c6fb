"""RDFC-1.0 of a graph without blank nodes, and what VoID counts in it, with memory that does not grow with it.

Where no node is blank, the canonical form of RDF Dataset Canonicalization is the sorted canonical N-Quads, each once.
"""

import hashlib
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field

from graph.rdf.order import in_order
from graph.rdf.terms import RDF_TYPE
from joinedup.errors import InvalidValue

# Lines in memory at a time: about 60 MB.
RUN = 200_000
BUCKETS = 256
WRITTEN_AT_ONCE = 20_000


@dataclass(slots=True)
class Counts:
    """What is in a plain graph: numbers of triples, of different subjects, of things, of different objects, of triples
    of each property and of things of each class, and the RDFC-1.0 hash (SHA-256).
    """

    triples: int = 0
    subjects: int = 0
    entities: int = 0
    objects: int = 0
    properties: Counter[str] = field(default_factory=Counter)
    classes: Counter[str] = field(default_factory=Counter)
    rdfc: str = ""


def canonical_hash(pieces: Iterable[bytes]) -> tuple[str, int]:
    """The RDFC-1.0 hash of N-Quads or N-Triples as our serialiser writes them, and how many different ones there are.

    Raises InvalidValue for a blank node.
    """
    hashed = hashlib.sha256()
    number = 0
    for line in _canonical(pieces):
        hashed.update(line)
        number += 1
    return hashed.hexdigest(), number


def count(pieces: Iterable[bytes], space: str) -> Counts:
    """Count the N-Triples of the plain graph. Things are subjects whose IRI begins with `space` and has no fragment."""
    counts = Counts()
    hashed = hashlib.sha256()
    before = b""
    own = f"<{space}".encode()
    with ExitStack() as stack:
        objects = _Different(stack)
        for line in _canonical(pieces):
            hashed.update(line)
            subject, predicate, rest = line.split(b" ", 2)
            said = rest[:-3]
            if subject != before:
                before = subject
                counts.subjects += 1
                counts.entities += subject.startswith(own) and b"#" not in subject
            counts.triples += 1
            name = predicate.decode()
            counts.properties[name] += 1
            if name == RDF_TYPE:
                counts.classes[said.decode()] += 1
            objects.add(said)
        counts.objects = objects.number()
    counts.rdfc = hashed.hexdigest()
    return counts


def _canonical(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The lines sorted by code point, each once."""
    before = b""
    for line in in_order(_lines(pieces), key=lambda line: line, dump=lambda line: line[:-1], load=bytes, run=RUN):
        if line != before:
            before = line
            yield line


def _lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        for line in piece.splitlines(keepends=True):
            if line.startswith(b"_:") or (b"> _:" in line and line.split(b" ", 2)[2].startswith(b"_:")):
                raise InvalidValue(f"A blank node stands in the graph: {line[:200].decode(errors='replace')}")
            yield line


class _Different:
    """Counts how many different texts there are: their digests lie in buckets on disk, and one is looked at a time."""

    def __init__(self, stack: ExitStack) -> None:
        self.files = [stack.enter_context(tempfile.TemporaryFile()) for _ in range(BUCKETS)]  # noqa: SIM115
        self.waiting: list[list[bytes]] = [[] for _ in range(BUCKETS)]
        self.held = 0

    def add(self, text: bytes) -> None:
        """One more text."""
        digest = hashlib.blake2b(text, digest_size=16).digest()
        self.waiting[digest[0]].append(digest)
        self.held += 1
        if self.held >= WRITTEN_AT_ONCE:
            self._write()

    def number(self) -> int:
        """How many different ones there were."""
        self._write()
        total = 0
        for file in self.files:
            file.seek(0)
            data = file.read()
            total += len({data[start : start + 16] for start in range(0, len(data), 16)})
        return total

    def _write(self) -> None:
        for file, digests in zip(self.files, self.waiting, strict=True):
            file.write(b"".join(digests))
            digests.clear()
        self.held = 0
