"""Writing RDF, side by side with pyoxigraph and rdflib from the same rows in memory, and from the statements on.

python -m benchmarks rdf                        a generated graph of 500 things
JOINEDUP_BENCH_STATEMENTS=1000000 python -m benchmarks rdf    and the export of a million statements, with its memory
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import IO

import pyoxigraph as ox
import rdflib

from graph.rdf.describe import Kept, describe
from graph.rdf.export import FORMATS, Content, export
from graph.rdf.terms import Terms, split
from ontology.statement import Statement, Value
from ontology.vocabulary import Vocabulary

BASE = "https://joinedup.example"
THINGS = 500
# Statements that `statements` makes of one thing.
EACH = 6
BEST_OF = 5
# rdflib is given fewer, for its Turtle takes longer than in proportion.
RDFLIB_TRIPLES = 5_000
OX = {"nquads": ox.RdfFormat.N_QUADS, "ntriples": ox.RdfFormat.N_TRIPLES, "turtle": ox.RdfFormat.TURTLE}
RDFLIB = {"ntriples": "nt", "turtle": "turtle"}


def statements(number: int) -> Iterator[Kept]:
    """So many made-up things, each with six statements, in papers of a thousand things; no two quotes are the same."""
    for thing in range(number):
        paper = f"document-{thing // 1000}"
        rows: tuple[tuple[str, str | None, Value | None], ...] = (
            ("type", None, "Undertaking"),
            ("text", None, f"To open {thing} beds by the spring, “as agreed” & minuted."),
            ("deadline", None, f"20{thing % 20 + 10}-{thing % 12 + 1:02}"),
            ("amount_gbp", None, thing * 1.5),
            ("concerns", f"programme-{thing % 50}", None),
            ("addressed_to", f"council-{thing % 150}", None),
        )
        for place, (predicate, obj, value) in enumerate(rows):
            yield Kept.of(
                Statement(
                    subject=f"commitment-{thing:08}", predicate=predicate, object=obj, value=value, document=paper,
                    start=thing * 90 + place, end=thing * 90 + place + 40, quote=f"To open {thing} beds, place {place}",
                    extractor="bench 1", confidence=0.9,
                )
            )  # fmt: skip


class Nowhere:
    """Takes bytes and keeps none."""

    def write(self, data: bytes) -> int:
        """Count."""
        return len(data)

    def flush(self) -> None:
        """Nothing waits."""


def main() -> None:
    """Print how fast each of the three is, and for many statements how much memory the export takes."""
    terms = Terms(Vocabulary.load(), BASE)
    kept = list(statements(THINGS))
    print(f"{len(kept):,} statements; the best of {BEST_OF} runs; thousand triples a second of processor time\n")
    print(f"{'':<12}{'joinedup':>10}{'pyoxigraph':>12}{'rdflib':>10}{'from statements':>17}   against them")
    for name in ("nquads", "ntriples", "turtle"):
        _compare(name, kept, terms)
    number = int(os.environ.get("JOINEDUP_BENCH_STATEMENTS", "0"))
    if number:
        print()
        for size in (number // 10, number):
            print(_in_a_process(size), flush=True)


def _compare(name: str, kept: list[Kept], terms: Terms) -> None:
    form = FORMATS[name]
    groups = list(describe(kept, terms, named=form.named))
    quads = [
        ox.Quad(_ox(subject), _ox(predicate), _ox(value), _ox(graph) if graph else ox.DefaultGraph())  # type: ignore[arg-type]
        for graph, subject, pairs in groups
        for predicate, value in pairs
    ]
    ours = _best(lambda: _drain(form.write(terms, groups)))
    prefixes = terms.vocabulary.prefixes if name == "turtle" else None
    theirs = _best(lambda: ox.serialize(quads, output=_nowhere(), format=OX[name], prefixes=prefixes))
    whole = _best(lambda: _drain(export(Content(lambda: iter(kept), {}), terms, form)))
    rate = len(quads) / 1000
    line = f"{name:<12}{rate / ours:>10.0f}{rate / theirs:>12.0f}"
    against = f"{theirs / ours:.2f} of pyoxigraph's speed"
    if name in RDFLIB:
        few = quads[:RDFLIB_TRIPLES]
        graph = rdflib.Graph()
        for quad in few:
            graph.add(tuple(_rdflib(term) for term in (quad.subject, quad.predicate, quad.object)))  # type: ignore[arg-type]
        slow = _best(lambda: graph.serialize(destination=_nowhere(), format=RDFLIB[name], encoding="utf-8"), 1)
        speed = len(few) / 1000 / slow
        line += f"{speed:>10.0f}"
        against += f", {rate / ours / speed:.1f} times rdflib's"
    else:
        line += f"{'':>10}"
    print(f"{line}{rate / whole:>17.0f}   {against}", flush=True)


def _nowhere() -> IO[bytes]:
    return Nowhere()  # type: ignore[return-value]


def _ox(term: str) -> ox.NamedNode | ox.Literal:
    if term.startswith("<"):
        return ox.NamedNode(term[1:-1])
    text, kind = split(term)
    if kind.startswith("@"):
        return ox.Literal(text, language=kind[1:])
    return ox.Literal(text, datatype=ox.NamedNode(kind)) if kind else ox.Literal(text)


def _rdflib(term: object) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if not isinstance(term, ox.Literal):
        raise TypeError(term)
    kind = None if term.language else rdflib.URIRef(term.datatype.value)
    return rdflib.Literal(term.value, lang=term.language, datatype=kind, normalize=False)


def _drain(pieces: Iterator[bytes]) -> int:
    return sum(map(len, pieces))


def _best(work: Callable[[], object], times: int = BEST_OF) -> float:
    found = []
    for _ in range(times):
        began = time.process_time()
        work()
        found.append(time.process_time() - began)
    return min(found)


def _in_a_process(size: int) -> str:
    """Export so many statements in a process of its own, so that its memory can be seen."""
    command = [sys.executable, "-m", "benchmarks.rdf", str(size)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def export_many(size: int) -> None:
    """Write so many statements as N-Quads to nowhere, and print how long it took and how much memory."""
    terms = Terms(Vocabulary.load(), BASE)
    began = time.perf_counter()
    data = _drain(export(Content(lambda: statements(size // EACH), {}), terms, FORMATS["nquads"]))
    seconds = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{size:>9,} statements as N-Quads: {data / 1e6:>6.0f} MB in {seconds:>6.1f} s "
        f"({size / seconds:,.0f} statements a second), most memory {memory:.0f} MB"
    )


if __name__ == "__main__":
    export_many(int(sys.argv[1])) if len(sys.argv) > 1 else main()
