"""N-Triples and N-Quads: one triple a line, written as fast as Python joins strings."""

from collections.abc import Iterable, Iterator

from graph.rdf.describe import Group

CHUNK = 2_000


def lines(groups: Iterable[Group]) -> Iterator[bytes]:
    """N-Quads of named graphs or N-Triples of the plain graph, in pieces of a few hundred kilobytes."""
    piece: list[str] = []
    for graph, subject, pairs in groups:
        end = f" {graph} .\n" if graph else " .\n"
        piece += [f"{subject} {predicate} {value}{end}" for predicate, value in pairs]
        if len(piece) > CHUNK:
            yield "".join(piece).encode()
            piece.clear()
    yield "".join(piece).encode()
