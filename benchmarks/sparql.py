"""Generations of the SPARQL endpoint: one built from all there is, beside one renewed from the change feed."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import neo4j

from benchmarks.explorer import STATEMENTS, documents
from benchmarks.server import own_server
from graph.rdf.export import dataset
from graph.rdf.kept import Source
from graph.rdf.sparql.generation import Generation, build, current, renewed
from graph.rdf.sparql.renewal import renew
from graph.rdf.terms import Terms
from graph.store.judgements import Judge, Review
from graph.store.loading import load
from ontology.vocabulary import Vocabulary

REVIEW = Review(who="bench", why="for the measure")


def main() -> None:
    """Print the table."""
    vocabulary = Vocabulary.load()
    terms = Terms(vocabulary, "https://joinedup.example")
    with own_server() as server:
        load(server.driver, documents(), vocabulary)
        _measure(server.driver, server.folder, terms)


def _measure(driver: neo4j.Driver, folder: Path, terms: Terms) -> None:
    source, home, vocabulary = Source(driver), folder / "sparql", terms.vocabulary

    def whole(place: Path) -> Generation:
        with source.moment() as (seq, content):
            return build(place, dataset(content, terms), seq)

    def renewal() -> Generation:
        there = current(home)
        assert there
        with source.since(there.seq) as found:
            assert found
            return renewed(home, there, found.seq, lambda store: renew(store, found, terms))

    print(f"{STATEMENTS:,} statements")
    made = _timed("built from all there is", lambda: whole(home))
    print(f"{made.quads:,} quads")
    paper = next(documents())
    load(driver, [replace(paper, content_hash="anew", statements=paper.statements[:-50])], vocabulary)
    _timed("renewed after a paper of 500 statements was read anew", renewal)
    Judge(driver, vocabulary).statement(paper.statements[3].id, "reject", REVIEW)
    _timed("renewed after a judgement of a statement", renewal)
    Judge(driver, vocabulary).merge("council-3", "council-4", REVIEW)
    _timed("renewed after two councils were merged", renewal)


def _timed(what: str, work: Callable[[], Generation]) -> Generation:
    began = time.perf_counter()
    made = work()
    print(f"{what:58}{time.perf_counter() - began:8.2f} s", flush=True)
    return made


if __name__ == "__main__":
    main()
