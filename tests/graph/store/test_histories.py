"""Random histories of loading, withdrawing, judging and undoing, against the plain model."""

from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, LiteralString

import neo4j
import orjson
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from graph.store.backup import backup, restore
from graph.store.dump import dump, dump_hash
from graph.store.judgements import Judge, OnStatement, Review
from graph.store.loading import load
from graph.store.reader import Reader
from graph.store.rewinding import as_known
from graph.store.undoing import operations, undo
from graph.store.withdrawing import withdraw
from graph.store.writing import look
from joinedup.errors import InvalidValue, UnknownName
from ontology.stated import StatedDocument
from ontology.vocabulary import Vocabulary
from tests.graph.store.model import POOL, Judged, State, pooled, text_of

DOCUMENTS = sorted(POOL)
ENTITIES = ["person-p", "person-q", "programme-m", "body-y", "body-z"]
DAYS = [date(2012, 6, 1), date(2014, 6, 1), date(2017, 6, 1), date(2020, 6, 1)]
REVIEW = Review(who="model", why="for the test")


def document(name: str, lines: set[int], extractor: str) -> StatedDocument:
    said = tuple(pooled(name, number, extractor) for number in sorted(lines))
    return StatedDocument(id=name, content_hash="h", text=text_of(name), extractor=extractor, statements=said)


GRAPH = """
MATCH (e:Entity) RETURN e.id AS id, labels(e) AS labels, properties(e) AS p,
  COLLECT { MATCH (e)-[r]->(o:Entity) RETURN [type(r), properties(r), o.id] } AS edges ORDER BY id
"""


class Histories(RuleBasedStateMachine):
    """Each step is done in the store and in the model; after each, both must say the same."""

    driver: neo4j.Driver
    vocabulary: Vocabulary

    @initialize()
    def begin(self) -> None:
        with self.driver.session() as session:
            session.run("MATCH (n) DETACH DELETE n").consume()
        self.reader = Reader(self.driver, self.vocabulary)
        self.judge = Judge(self.driver, self.vocabulary)
        self.state = State()
        self.ids: list[tuple[str, Judged]] = []
        # What was before each operation that can be undone, and what was known when.
        self.before: list[tuple[str, State]] = []
        self.known: list[tuple[datetime, State]] = []
        self.graphs: list[tuple[datetime, list[Any]]] = []
        load(self.driver, [], self.vocabulary)

    def did(self, before: State) -> None:
        """Note the operation just done, if the store did anything."""
        last = operations(self.driver, 1)
        if last and (not self.before or self.before[-1][0] != last[0]["operation"]):
            self.before.append((last[0]["operation"], before))
            self.known.append((last[0]["at"], self.state.copy()))
            self.graphs.append((last[0]["at"], self.graph()))

    @rule(name=st.sampled_from(DOCUMENTS), bits=st.integers(0, 511), extractor=st.sampled_from(["x 1", "x 2"]))
    def load_document(self, name: str, bits: int, extractor: str) -> None:
        before = self.state.copy()
        lines = {number for number in range(len(POOL[name])) if bits >> number & 1}
        load(self.driver, [document(name, lines, extractor)], self.vocabulary)
        if name not in self.state.withdrawn:
            held = self.state.lines.get(name, {})
            self.state.lines[name] = {number: held.get(number, extractor) for number in lines}
        self.did(before)

    @precondition(lambda self: set(self.state.lines) - self.state.withdrawn)
    @rule(data=st.data())
    def withdraw_documents(self, data: Any) -> None:
        before = self.state.copy()
        loaded = sorted(set(self.state.lines) - self.state.withdrawn)
        names = data.draw(st.lists(st.sampled_from(loaded), min_size=1, unique=True))
        withdraw(self.driver, names, self.vocabulary)
        self.state.withdrawn.update(names)
        self.did(before)

    @precondition(lambda self: any(True for _ in self.state.live()))
    @rule(data=st.data(), kind=st.sampled_from(["accept", "reject", "unsure", "correct"]))
    def judge_statement(self, data: Any, kind: OnStatement) -> None:
        before = self.state.copy()
        lines = sorted((d, n) for d, ns in self.state.lines.items() if d not in self.state.withdrawn for n in ns)
        if not lines:
            return
        name, number = data.draw(st.sampled_from(lines))
        statement = pooled(name, number, "x 1")
        if kind == "correct" and (statement.object is not None or statement.predicate == "type"):
            kind = "reject"
        value = "corrected" if kind == "correct" else None
        replacement = statement.from_dict(statement.as_dict() | {"value": value}) if value else None
        identity = self.judge.statement(statement.id, kind, REVIEW, replacement)
        judged = Judged(kind, (name, number), value)
        self.state.judgements.append(judged)
        self.ids.append((identity, judged))
        self.did(before)

    @rule(first=st.sampled_from(ENTITIES[:3]), second=st.sampled_from(ENTITIES[:3]))
    def merge_entities(self, first: str, second: str) -> None:
        before = self.state.copy()
        entity, other = self.state.place(first, ""), self.state.place(second, "")
        try:
            identity = self.judge.merge(first, second, REVIEW)
        except (InvalidValue, UnknownName):
            return
        judged = Judged("merge", entity=entity, other=other)
        self.state.judgements.append(judged)
        self.ids.append((identity, judged))
        self.did(before)

    @rule(entity=st.sampled_from(ENTITIES), name=st.sampled_from(DOCUMENTS))
    def split_entity(self, entity: str, name: str) -> None:
        before = self.state.copy()
        root = self.state.place(entity, "")
        if any(j.kind == "split" and (j.entity, j.document) == (root, name) for j in self.state.judgements):
            return
        try:
            identity, other = self.judge.split(entity, [name], REVIEW)
        except UnknownName:
            return
        judged = Judged("split", entity=root, other=other, document=name)
        self.state.judgements.append(judged)
        self.ids.append((identity, judged))
        self.did(before)

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def undo_a_judgement(self, data: Any) -> None:
        before = self.state.copy()
        index = data.draw(st.integers(0, len(self.ids) - 1))
        identity, judged = self.ids[index]
        last = max((i for i, j in enumerate(self.state.judgements) if j == judged), default=None)
        if last is None:
            return
        self.judge.undo(identity, REVIEW)
        del self.state.judgements[last]
        self.did(before)

    @precondition(lambda self: self.before)
    @rule()
    def undo_the_last_operation(self) -> None:
        operation, before = self.before[-1]
        present = self.state.copy()
        undo(self.driver, operation, self.vocabulary)
        self.state = before.copy()
        self.did(present)

    @rule()
    def back_up_and_restore(self) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "all.jsonl.gz"
            before = dump_hash(self.driver), self.graph()
            backup(self.driver, path)
            with self.driver.session() as session:
                session.run("MATCH (n) DETACH DELETE n").consume()
            restore(self.driver, path, self.vocabulary)
            assert (dump_hash(self.driver), self.graph()) == before

    def rows(self, query: LiteralString) -> list[neo4j.Record]:
        with self.driver.session(notifications_min_severity="OFF") as session:
            return list(session.run(query))

    def graph(self) -> list[Any]:
        """Everything derived: entities with labels and properties, and edges."""
        return shown(look(self.driver, lambda asking: asking.rows(GRAPH)))

    @invariant()
    def says_the_same(self) -> None:
        if not hasattr(self, "state"):
            return
        lines = [orjson.loads(line) for line in dump(self.driver)]
        statements = [line for line in lines if "subject" in line]
        expected = []
        for statement, ruling, layer in self.state.live():
            told = {"layer": layer} | ({"ruling": ruling} if ruling else {})
            expected.append(statement.as_dict() | told)
        assert sorted(map(str, map(_sorted, statements))) == sorted(map(str, map(_sorted, expected)))
        rows = self.rows(
            "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.fact IS NOT NULL RETURN a.id, toLower(type(r)), b.id"
        )
        assert sorted(tuple(row.values()) for row in rows) == sorted(self.state.edges())
        named = self.rows("MATCH (e:Entity) WHERE e.name IS NOT NULL RETURN e.id, e.name")
        assert {row[0]: row[1] for row in named} == self.state.names()
        also = self.rows("MATCH (e:Entity) WHERE e.alias IS NOT NULL RETURN e.id, e.alias")
        assert {row[0]: row[1] for row in also} == self.state.aliases()

    @precondition(lambda self: self.graphs)
    @rule(data=st.data())
    def go_back(self, data: Any) -> None:
        at, before = data.draw(st.sampled_from(self.graphs))
        now = dump_hash(self.driver), self.graph()
        with as_known(self.driver, self.vocabulary, at) as asking:
            found = asking.rows(GRAPH) if asking else []
        assert shown(found) == before
        assert (dump_hash(self.driver), self.graph()) == now

    @precondition(lambda self: self.known)
    @rule(data=st.data(), day=st.sampled_from([None, *DAYS]))
    def ask_what_was_known(self, data: Any, day: date | None) -> None:
        at, then = data.draw(st.sampled_from(self.known))
        found: set[tuple[str, str, str]] = set()
        names: dict[str, str] = {}
        everything = {e for s, *_ in then.live() for e in (s.subject, s.object) if e}
        for entity in sorted({then.place(e, d) for e in everything for d in DOCUMENTS}):
            try:
                view = self.reader.entity(entity, as_of=day, known_at=at)
            except UnknownName:
                continue
            found |= {(entity, e.predicate, e.other) if e.out else (e.other, e.predicate, entity) for e in view.edges}
            if day is None and "name" in view.properties:
                names[entity] = view.properties["name"]
        assert found == then.edges(day)
        if day is None:
            assert names == then.names()


def shown(rows: list[dict[str, Any]]) -> list[Any]:
    """The rows of GRAPH, so that they compare, in whatever order properties come."""
    return [
        [r["id"], sorted(r["labels"]), r["p"], sorted([e[0], sorted(map(str, e[1].items())), e[2]] for e in r["edges"])]
        for r in rows
    ]


def _sorted(row: dict[str, Any]) -> dict[str, Any]:
    return dict(sorted(row.items()))


def test_what_was_split_and_then_merged_away_can_be_put_together_again(
    empty_graph: neo4j.Driver, vocabulary: Vocabulary
) -> None:
    for name in ("document-a", "document-b"):
        load(empty_graph, [document(name, set(range(len(POOL[name]))), "x 1")], vocabulary)
    judge = Judge(empty_graph, vocabulary)
    before = shown(look(empty_graph, lambda asking: asking.rows(GRAPH)))
    split, other = judge.split("person-q", ["document-b"], REVIEW)
    merged = [judge.merge("person-q", "person-p", REVIEW), judge.merge(other, "person-p", REVIEW)]
    judge.undo(split, REVIEW)
    for one in merged:
        judge.undo(one, REVIEW)
    assert shown(look(empty_graph, lambda asking: asking.rows(GRAPH))) == before


def test_what_only_a_rejected_statement_spoke_of_comes_back(empty_graph: neo4j.Driver, vocabulary: Vocabulary) -> None:
    load(empty_graph, [document("document-a", {7}, "x 1")], vocabulary)
    edges = "MATCH (a:Entity)-[r:PARTNERS_WITH]->(b:Entity) RETURN [a.id, b.id] AS ends"
    before = look(empty_graph, lambda asking: asking.rows(edges))
    judge = Judge(empty_graph, vocabulary)
    rejected = judge.statement(pooled("document-a", 7, "x 1").id, "reject", REVIEW)
    assert look(empty_graph, lambda asking: asking.rows(edges)) == []
    judge.undo(rejected, REVIEW)
    assert look(empty_graph, lambda asking: asking.rows(edges)) == before == [{"ends": ["body-y", "body-z"]}]


@pytest.mark.parametrize(("name", "line"), [("document-a", 0), ("register-c", 5)])  # the second adds to a list
def test_a_paper_that_said_nothing_was_known_all_the_same(
    empty_graph: neo4j.Driver, vocabulary: Vocabulary, name: str, line: int
) -> None:
    load(empty_graph, [document(name, set(), "x 2")], vocabulary)
    at = operations(empty_graph, 1)[0]["at"]
    then = shown(look(empty_graph, lambda asking: asking.rows(GRAPH)))
    load(empty_graph, [document(name, {line}, "x 1")], vocabulary)
    withdraw(empty_graph, [name], vocabulary)
    with as_known(empty_graph, vocabulary, at) as asking:
        assert asking is not None
        assert shown(asking.rows(GRAPH)) == then


@pytest.mark.proof
def test_random_histories(driver: neo4j.Driver, vocabulary: Vocabulary, long_form: bool) -> None:
    Histories.driver, Histories.vocabulary = driver, vocabulary
    run_state_machine_as_test(
        Histories,
        settings=settings(
            max_examples=150 if long_form else 6,
            stateful_step_count=15,
            deadline=None,
            derandomize=not long_form,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
            # To shrink a history takes minutes, and the steps of a long one are readable as they are.
            phases=[Phase.generate],
            report_multiple_bugs=False,
        ),
    )
