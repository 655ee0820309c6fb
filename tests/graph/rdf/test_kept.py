"""What the RDF of a real store says is what the store says, no more and no less."""

import neo4j
import pytest

from graph.rdf.export import FORMATS, export
from graph.rdf.kept import Source
from graph.rdf.rebuild import rebuild
from graph.rdf.validate import validate
from graph.store.loading import load
from ontology.stated import StatedDocument
from tests.graph.rdf.sample import OTHER, PAPER, REGISTER, SAMPLE, TERMS
from tests.graph.sample import sample_documents


@pytest.fixture
def source(empty_graph: neo4j.Driver) -> Source:
    mine = [
        StatedDocument(
            id=name,
            content_hash=name,
            text="",
            extractor="x",
            statements=tuple({s.id: s for s in SAMPLE if s.document == name}.values()),
        )
        for name in (PAPER, OTHER, REGISTER)
    ]
    load(empty_graph, [*sample_documents(), *mine], TERMS.vocabulary)
    return Source(empty_graph)


def test_statements_rebuilt_from_the_nquads_are_those_of_the_store(source: Source) -> None:
    data = b"".join(export(source.content(), TERMS, FORMATS["nquads"]))
    back = sorted(rebuild(data, TERMS), key=lambda kept: kept.statement.id)
    assert back == sorted(source.statements(), key=lambda kept: kept.statement.id)
    assert (
        len(back) == source.count() == len({s.id for s in SAMPLE}) + sum(len(d.statements) for d in sample_documents())
    )


def test_the_graph_that_the_store_holds_is_sound(source: Source) -> None:
    assert [str(finding) for finding in validate(source.statements(), TERMS).findings] == []


def test_number_of_the_last_change(source: Source) -> None:
    assert source.seq() == source.count() + len(sample_documents()) + 3
