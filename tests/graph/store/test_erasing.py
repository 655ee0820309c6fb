"""Nothing that was erased is left in the store, its indexes, its history, an export or a backup, nor comes back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import neo4j
import pytest

from graph.rdf.export import dataset
from graph.rdf.kept import Source
from graph.rdf.terms import Terms
from graph.store.backup import backup, read_backup, restore, rewrite
from graph.store.dump import dump
from graph.store.erasing import erase, make_mark, mark_of_person, mark_of_span
from graph.store.judgements import Judge
from graph.store.loading import load
from graph.store.marks import Mark
from graph.store.reader import Reader
from graph.store.undoing import operations, undo
from graph.store.verdicts import Review
from graph.store.withdrawing import withdraw
from joinedup.errors import InvalidValue, UnknownName
from ontology.vocabulary import Vocabulary
from tests.graph.sample import MINUTES, MINUTES_TEXT, sample_documents

REVIEW = Review(who="reviewer", why="It is her")
PERSON = "person-joan-pike"


def everything(driver: neo4j.Driver) -> str:
    """Every property of every node and edge, with ids, and what the full-text indexes find."""
    with driver.session(notifications_min_severity="OFF") as session:
        nodes = [str(r["p"]) for r in session.run("MATCH (n) RETURN properties(n) AS p")]
        edges = [str(r["p"]) for r in session.run("MATCH ()-[r]->() RETURN properties(r) AS p")]
        found = session.run(
            "UNWIND ['names', 'words', 'quotes'] AS i CALL db.index.fulltext.queryNodes(i, 'Pike Joan') YIELD node "
            "RETURN count(node) AS n"
        ).single(strict=True)["n"]
    return "\n".join([*nodes, *edges, *(["pike found"] if found else [])])


def left(text: str) -> list[str]:
    return [word for word in ("pike", "joan") if word in text.casefold()]


@pytest.fixture
def busy(sample_graph: neo4j.Driver, vocabulary: Vocabulary) -> neo4j.Driver:
    """The sample with a history: a judgement, a merge, a withdrawal undone, and an older reading."""
    judge = Judge(sample_graph, vocabulary)
    name = next(s for s in sample_documents()[1].statements if s.subject == PERSON and s.predicate == "name")
    judge.statement(name.id, "accept", Review(who="reviewer", why="I know Joan Pike"))
    judge.merge("programme-urgent-care-centre", "programme-closer-to-home", REVIEW)
    undo(sample_graph, withdraw(sample_graph, [MINUTES], vocabulary), vocabulary)
    return sample_graph


def person(driver: neo4j.Driver) -> Mark:
    return make_mark(driver, lambda asking: mark_of_person(asking, PERSON, "officer", "asked for"))


def span(words: str) -> Callable[[neo4j.Driver], Mark]:
    start = MINUTES_TEXT.index(words)
    place = (start, start + len(words))
    return lambda driver: make_mark(driver, lambda asking: mark_of_span(asking, MINUTES, place, "officer", "asked for"))


def test_a_person_is_gone_from_everything_and_does_not_come_back(
    busy: neo4j.Driver, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    old, older = tmp_path / "old.jsonl.gz", tmp_path / "older.jsonl.gz"
    backup(busy, old)
    backup(busy, older)
    assert left(everything(busy)) == ["pike", "joan"]
    mark = person(busy)
    assert left(str(mark.properties())) == []
    before = everything(busy)
    assert erase(busy, mark, vocabulary, dry_run=True).records_gone > 0
    assert everything(busy) == before
    erase(busy, mark, vocabulary)
    assert left(everything(busy)) == []
    with pytest.raises(UnknownName):
        Reader(busy, vocabulary).entity(PERSON)
    feed = [str(change) for change in Reader(busy, vocabulary).all_changes()]
    assert left("".join(feed)) == []
    assert "erased" in feed[-1]
    quads = b"".join(dataset(Source(busy).content(), Terms(vocabulary, "https://x.example"))).decode()
    assert left(quads) == []
    assert "Ambleford CCG" in quads
    new = tmp_path / "new.jsonl.gz"
    backup(busy, new)
    assert rewrite(old, [mark])
    for path in (new, old):
        assert left("".join(map(str, read_backup(path)))) == []
    said = dump(busy)
    load(busy, sample_documents(), vocabulary)
    changed = [replace(d, content_hash="newer", extractor="sample 2") for d in sample_documents()]
    load(busy, changed, vocabulary)
    assert left(everything(busy)) == []
    assert [line.replace(b"sample 2", b"sample 1") for line in dump(busy)] == said
    for path, marks in ((old, ()), (older, (mark,))):
        busy.execute_query("MATCH (n) DETACH DELETE n")
        restore(busy, path, vocabulary, marks=marks)
        assert left(everything(busy)) == []
        assert dump(busy) == said
        load(busy, sample_documents(), vocabulary)
        assert left(everything(busy)) == []


def test_undoing_what_was_before_an_erasure_brings_no_words_back(busy: neo4j.Driver, vocabulary: Vocabulary) -> None:
    before = [row["operation"] for row in operations(busy)]
    erase(busy, person(busy), vocabulary)
    for operation in before:
        undo(busy, operation, vocabulary)
        undo(busy, operations(busy, 1)[0]["operation"], vocabulary)
        assert left(everything(busy)) == []


def test_a_stretch_is_masked_and_the_rest_of_its_sentence_stays(busy: neo4j.Driver, vocabulary: Vocabulary) -> None:
    words = "open an urgent care centre"
    done = erase(busy, span(words)(busy), vocabulary)
    text = Reader(busy, vocabulary).document(MINUTES).text
    assert text == MINUTES_TEXT.replace(words, "".join("█" if c.isalnum() else c for c in words))
    assert (done.texts, words in everything(busy).casefold()) == (1, False)
    found = busy.execute_query("MATCH (c:Commitment {id: 'commitment-a1'}) RETURN c.text AS text").records
    assert [row["text"] for row in found] == ["Ambleford CCG would ████ ██ ██████ ████ ██████ by December 2018"]
    load(busy, [replace(sample_documents()[1], content_hash="newer", extractor="sample 2")], vocabulary)
    assert words not in everything(busy).casefold()


def test_what_cannot_be_erased_is_said(busy: neo4j.Driver) -> None:
    with pytest.raises(InvalidValue, match="no stretch"):
        make_mark(busy, lambda asking: mark_of_span(asking, MINUTES, (0, 10_000), "officer", "asked for"))
    with pytest.raises(InvalidValue, match="no person"):
        make_mark(busy, lambda asking: mark_of_person(asking, "council-AMB", "officer", "asked for"))
    with pytest.raises(InvalidValue, match="The reason has the words"):
        make_mark(busy, lambda asking: mark_of_person(asking, PERSON, "officer", "Joan Pike asked for it"))
