"""A generation renewed from the change feed holds what one built from all there is would hold."""

import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import neo4j
import pyoxigraph as ox
import pytest

from graph.rdf.export import dataset
from graph.rdf.kept import Source
from graph.rdf.sparql.endpoint import Endpoint, Origin
from graph.rdf.sparql.generation import Generation, build
from graph.rdf.sparql.renewal import Renewal
from graph.store.erasing import erase, make_mark, mark_of_span
from graph.store.judgements import Judge, Review
from graph.store.loading import load
from graph.store.undoing import operations, undo
from graph.store.withdrawing import withdraw
from joinedup.errors import InvalidValue, UnknownName
from ontology.stated import StatedDocument
from ontology.statement import Statement
from ontology.vocabulary import Vocabulary
from tests.graph.rdf.sample import TERMS

REVIEW = Review(who="test", why="for the test")
# What each paper may say: (subject, predicate, thing or value, since when).
POOL: dict[str, list[tuple[str, str, str, str | None]]] = {
    "document-a": [
        ("person-p", "type", "Person", None), ("person-p", "name", "P. One", None),
        ("person-p", "holds", "post-x", "2016"), ("post-x", "type", "Post", None),
        ("post-x", "post_in", "body-y", None),
        ("body-y", "type", "Company", None), ("body-y", "name", "Why", None),
        ("commitment-1", "amount_gbp", "7.50", None), ("commitment-1", "deadline", "2018-04", None),
    ],
    "document-b": [
        ("person-q", "type", "Person", None), ("person-p", "holds", "post-x", "2016"),
        ("person-q", "holds", "post-x", None), ("post-x", "post_in", "body-z", None),
        ("body-z", "type", "Company", None),
        ("body-z", "member_of", "body-y", "2013"), ("body-y", "name", "Why", None),
    ],
    "document-c": [
        ("body-y", "type", "Company", None), ("body-z", "name", "Zed", None),
        ("body-y", "partners_with", "body-z", None), ("person-q", "name", "P. Two", None),
        ("post-x", "post_in", "body-w", None), ("body-w", "type", "Company", None),
    ],
}  # fmt: skip
ENTITIES = ["person-p", "person-q", "body-y", "body-z", "body-w"]


def paper(name: str, lines: Iterable[int], edition: int = 1) -> StatedDocument:
    """A paper that says these lines of the pool."""
    quotes = [f"[{subject} {predicate} {target}]" for subject, predicate, target, _ in POOL[name]]
    text, said = " ".join(quotes), []
    for number in lines:
        subject, predicate, target, since = POOL[name][number]
        relation = Vocabulary.load().predicate(predicate).relation
        start = text.index(quotes[number])
        said.append(
            Statement(
                subject=subject, predicate=predicate, object=target if relation else None,
                value=None if relation else float(target) if predicate == "amount_gbp" else target, document=name,
                start=start, end=start + len(quotes[number]), quote=quotes[number], extractor=f"test {edition}",
                valid_from=since, confidence=0.5 + number / 20,
            )
        )  # fmt: skip
    return StatedDocument(
        id=name, content_hash=f"hash {edition}", text=text, extractor=f"test {edition}", statements=tuple(said)
    )


class Store:
    """A real store, whose renewals are counted."""

    def __init__(self, driver: neo4j.Driver) -> None:
        self.source = Source(driver, most_renewed=1.0)
        self.renewed = self.whole = 0

    @contextmanager
    def moment(self) -> Iterator[tuple[int, Iterable[bytes]]]:
        self.whole += 1
        with self.source.moment() as (seq, content):
            yield seq, dataset(content, TERMS)

    @contextmanager
    def since(self, seq: int) -> Iterator[Renewal | None]:
        with self.source.since(seq) as renewal:
            self.renewed += renewal is not None
            yield renewal


@pytest.fixture
def store(empty_graph: neo4j.Driver) -> Store:
    return Store(empty_graph)


@pytest.fixture
def endpoint(tmp_path: Path, store: Store) -> Iterator[Endpoint]:
    origin = Origin(store.source.seq, store.moment, store.since, store.source.erased)
    made = Endpoint(tmp_path / "sparql", TERMS, origin)
    yield made
    made.close()


def held(generation: Generation) -> set[ox.Quad]:
    return set(ox.Store.read_only(str(generation.folder)))


def is_as_if_built_anew(endpoint: Endpoint, store: Store, folder: Path) -> None:
    made = endpoint.refresh()
    with store.source.moment() as (seq, content):
        anew = build(folder / f"whole-{seq}", dataset(content, TERMS), seq)
    renewed, whole = held(made), held(anew)
    assert renewed - whole == set()
    assert whole - renewed == set()
    assert (made.seq, made.quads) == (anew.seq, anew.quads)


@pytest.mark.parametrize("seed", [1, 3])
def test_after_any_history_a_renewed_generation_is_as_if_built_anew(
    seed: int, endpoint: Endpoint, store: Store, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    rng, driver = random.Random(seed), store.source.driver
    judge = Judge(driver, vocabulary)
    judged: list[str] = []
    for name in POOL:
        load(driver, [paper(name, range(len(POOL[name])))], vocabulary)
    is_as_if_built_anew(endpoint, store, tmp_path)

    def step(kind: str) -> None:
        name = rng.choice(sorted(POOL))
        if kind == "load":
            lines = [n for n in range(len(POOL[name])) if rng.random() < 0.7]
            load(driver, [paper(name, lines, rng.randrange(1, 3))], vocabulary)
        elif kind == "withdraw":
            withdraw(driver, [name], vocabulary)
        elif kind == "undo":
            undo(driver, operations(driver, 1)[0]["operation"], vocabulary)
        elif kind == "judge":
            statement = rng.choice(paper(name, range(len(POOL[name]))).statements)
            judged.append(judge.statement(statement.id, rng.choice(("accept", "reject", "unsure")), REVIEW))
        elif kind == "merge":
            entity, other = rng.sample(rng.choice((ENTITIES[:2], ENTITIES[2:])), 2)
            judged.append(judge.merge(entity, other, REVIEW))
        elif kind == "split":
            judged.append(judge.split(rng.choice(ENTITIES), [name], REVIEW)[0])
        elif judged:
            judge.undo(rng.choice(judged), REVIEW)

    for _ in range(12):
        for _ in range(rng.randrange(1, 3)):
            with suppress(InvalidValue, UnknownName):
                step(rng.choice(("load", "load", "withdraw", "undo", "judge", "judge", "merge", "split", "unjudge")))
        is_as_if_built_anew(endpoint, store, tmp_path)
    assert store.whole == 1
    assert store.renewed > 5


def test_after_an_erasure_and_where_most_papers_changed_all_is_read(
    endpoint: Endpoint, store: Store, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    driver = store.source.driver
    for name in POOL:
        load(driver, [paper(name, range(len(POOL[name])))], vocabulary)
    first = endpoint.refresh()
    load(driver, [paper("document-c", [0, 1])], vocabulary)
    assert endpoint.refresh().folder != first.folder
    assert (store.whole, store.renewed) == (1, 1)

    def folders() -> list[str]:
        return [str(folder) for folder in endpoint.home.glob("generation-*")]

    def said() -> set[str]:
        return {quad.object.value for folder in folders() for quad in ox.Store.read_only(folder)
                if isinstance(quad.object, ox.Literal)}  # fmt: skip

    assert (len(folders()), "P. One" in said()) == (2, True)
    start = (paper("document-a", []).text or "").index("P. One")
    mark = make_mark(driver, lambda asking: mark_of_span(asking, "document-a", (start, start + 6), "test", "asked for"))
    erase(driver, mark, vocabulary)
    is_as_if_built_anew(endpoint, store, tmp_path)
    assert (store.whole, store.renewed) == (2, 1)
    assert (len(folders()), "P. One" in said()) == (1, False)
    with Source(driver, most_renewed=0.0).since(first.seq) as renewal:
        assert renewal is None


def test_a_generation_that_is_read_stays_as_it_is(endpoint: Endpoint, store: Store, vocabulary: Vocabulary) -> None:
    driver = store.source.driver
    load(driver, [paper(name, range(len(POOL[name]))) for name in POOL], vocabulary)
    reader = ox.Store.read_only(str(endpoint.refresh().folder))
    before = set(reader)
    for edition in (2, 3):
        load(driver, [paper("document-a", [0, 1], edition)], vocabulary)
        endpoint.refresh()
    assert store.renewed == 2
    assert set(reader) == before
