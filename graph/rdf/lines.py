"""N-Triples and N-Quads: one triple a line, written as fast as Python joins strings."""

from collections.abc import Iterable, Iterator

from graph.rdf.describe import Group

# Groups in one piece.
CHUNK = 700


def lines(groups: Iterable[Group]) -> Iterator[bytes]:
    """N-Quads of named graphs or N-Triples of the plain graph, in pieces of a few hundred kilobytes.

    Each group is encoded alone: most are plain ASCII, which costs a tenth of a text with one other character in it.
    """
    piece: list[bytes] = []
    before, end = "", " .\n"
    for graph, subject, pairs in groups:
        if graph != before:
            before, end = graph, f" {graph} .\n" if graph else " .\n"
        said = f"{end}{subject} ".join(map(" ".join, pairs))
        piece.append(f"{subject} {said}{end}".encode())
        if len(piece) > CHUNK:
            yield b"".join(piece)
            piece.clear()
    yield b"".join(piece)
