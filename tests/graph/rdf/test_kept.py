"""What the RDF of a real store says is what the store says, no more and no less."""

from collections.abc import Iterator
from typing import ClassVar

import neo4j
import pytest

from graph.rdf.export import FORMATS, export
from graph.rdf.kept import Source
from graph.rdf.rebuild import rebuild
from graph.rdf.validate import validate
from graph.store.loading import load
from joinedup.errors import StoreUnavailable
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


class Moving(Source):
    """A store that tells these numbers of its last change, one after the other."""

    numbers: ClassVar[Iterator[int]]

    def seq(self) -> int:
        return next(self.numbers)


def test_a_moment_is_all_of_one_change_and_is_read_again_where_the_store_moved_on(source: Source) -> None:
    with source.moment() as (seq, content):
        assert seq == source.seq()
        assert sorted(k.statement.id for k in content.statements()) == sorted(
            k.statement.id for k in source.statements()
        )
    moving = Moving(source.driver)
    Moving.numbers = iter([1, 2, 3, 3])
    with moving.moment() as (seq, _):
        assert seq == 3
    Moving.numbers = iter(range(9))
    with pytest.raises(StoreUnavailable), moving.moment():
        pass


def test_number_of_the_last_change(source: Source) -> None:
    assert source.seq() == source.count() + len(sample_documents()) + 3
