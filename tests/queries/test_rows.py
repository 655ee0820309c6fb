"""Every named query on a real Neo4j, with all its rows compared. `--regenerate` writes them anew."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import neo4j
import pytest
import yaml

from graph.store.judgements import Judge, Review
from graph.store.loading import load
from graph.store.rewinding import as_known
from graph.store.schema import prepare
from graph.store.undoing import undo
from graph.store.withdrawing import withdraw
from graph.values import plain
from ontology.vocabulary import Vocabulary
from queries.catalogue import COLUMN_TYPES, Catalogue, Query
from tests.graph.sample import sample_documents
from tests.queries.landscape import plan

HERE = Path(__file__).parent
CATALOGUE = Catalogue.load()
CALLS: dict[str, list[dict[str, str]]] = yaml.safe_load((HERE / "calls.yaml").read_text("utf-8"))
# When things were recorded is another time in each run, and so are the names of records.
OF_THIS_RUN = {"recorded_at", "retracted_at", "judged_at"}


@pytest.fixture(scope="module")
def landscape(driver: neo4j.Driver) -> neo4j.Driver:
    """The store's sample and the plan, which was read twice and once took something to be stated that is not."""
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
    vocabulary = Vocabulary.load()
    prepare(driver, vocabulary)
    load(driver, [*sample_documents(), plan(earlier=True)], vocabulary)
    load(driver, [plan()], vocabulary)
    judge(driver, vocabulary)
    return driver


def judge(driver: neo4j.Driver, vocabulary: Vocabulary) -> None:
    """A reviewer has looked at two statements and a pair."""
    review = Review(who="reviewer", why="The words say so", when=datetime(2026, 1, 31, tzinfo=UTC))
    judge = Judge(driver, vocabulary)
    said = {(s.subject, s.predicate): s for s in plan().statements}
    judge.statement(said["commitment-b1", "summary"].id, "accept", review)
    judge.statement(said["trust-RX1", "name"].id, "unsure", review)
    judge.pair("person-joan-pike", "council-AMB", "apart", review)
    driver.execute_query(
        "UNWIND [['programme-closer-to-home', 'programme-home-first'], ['council-AMB', 'person-joan-pike']] AS pair "
        "CREATE (:Candidate {id: pair[0], entity: pair[0], other: pair[1], score: 0.6, reasons: ['for the test']})"
    )


def ask(driver: neo4j.Driver, query: Query, call: dict[str, str]) -> list[dict[str, Any]]:
    """The rows of a call, in the order in which they came."""
    asked = query.ask(call)
    with driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
        result = session.run(asked.cypher, asked.parameters)
        assert list(result.keys()) == [column.name for column in query.columns]
        rows = [{k: plain(v) for k, v in record.data().items()} for record in result]
    return [{k: "…" if k in OF_THIS_RUN and v else v for k, v in row.items()} for row in rows]


# Questions to one moment: looking back has half a minute, of which the server needs most to plan so many queries.
AT_ONCE = 16


def test_every_query_is_called() -> None:
    assert sorted(CALLS) == sorted(CATALOGUE.queries)
    assert len(CALLS) >= 30


@pytest.mark.parametrize("name", CATALOGUE.queries)
def test_rows(name: str, landscape: neo4j.Driver, request: pytest.FixtureRequest) -> None:
    query = CATALOGUE.get(name)
    found: list[dict[str, Any]] = [{"call": call, "rows": ask(landscape, query, call)} for call in CALLS[name]]
    golden = HERE / "rows" / f"{name}.json"
    if request.config.getoption("--regenerate"):
        golden.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", "utf-8")
    assert found == json.loads(golden.read_text("utf-8"))
    assert any(answer["rows"] for answer in found), "no call has an answer"
    for answer in found:
        for row in answer["rows"]:
            for column in query.columns:
                assert fits(column.type, row[column.name]), (column, row[column.name])


def test_every_query_tells_what_it_told_before_something_changed(landscape: neo4j.Driver) -> None:
    """Each call is answered as of a moment before the plan is withdrawn, a pair merged and a statement rejected."""
    vocabulary = Vocabulary.load()
    calls = [(query, call) for name in CALLS for query in [CATALOGUE.get(name)] for call in CALLS[name]]
    timed = [(query, call) for query, call in calls if "known_at" in query.takes]
    assert {query.name for query, _ in calls} - {query.name for query, _ in timed} == {"merge_candidates"}
    before = [ask(landscape, query, call) for query, call in timed]
    moment = datetime.now(UTC)
    judge = Judge(landscape, vocabulary)
    review = Review(who="reviewer", why="For the test", when=moment)
    undoing = [
        judge.merge("programme-home-first", "programme-closer-to-home", review),
        judge.statement(plan().statements[0].id, "reject", review),
    ]
    withdrawn = withdraw(landscape, ["document-plan-2019"], vocabulary)
    try:
        for first in range(0, len(timed), AT_ONCE):
            with as_known(landscape, vocabulary, moment) as then:
                assert then is not None
                for (query, call), wanted in list(zip(timed, before, strict=True))[first : first + AT_ONCE]:
                    asked = query.ask(call)
                    given = then.rows(asked.cypher, **asked.parameters)
                    rows = [{k: plain(v) for k, v in row.items()} for row in given]
                    found = [{k: "…" if k in OF_THIS_RUN and v else v for k, v in row.items()} for row in rows]
                    assert (query.name, call, found) == (query.name, call, wanted)
        assert ask(landscape, CATALOGUE.get("contents_of_paper"), {"document": "document-plan-2019"}) == []
        with as_known(landscape, vocabulary, datetime(2001, 1, 1, tzinfo=UTC)) as never:
            assert never is None
    finally:
        undo(landscape, withdrawn, vocabulary)
        for judgement in undoing:
            judge.undo(judgement, review)


def test_quotes_stand_where_the_rows_say(landscape: neo4j.Driver) -> None:
    texts = {d.id: d.text for d in [*sample_documents(), plan()]}
    checked = 0
    for name, calls in CALLS.items():
        if not {"quote", "document", "start", "end"} <= {c.name for c in CATALOGUE.get(name).columns}:
            continue
        for row in [row for call in calls for row in ask(landscape, CATALOGUE.get(name), call)]:
            if texts[row["document"]]:
                assert texts[row["document"]][row["start"] : row["end"]] == row["quote"], (name, row)
                checked += 1
    assert checked > 50


def fits(kind: str, value: Any) -> bool:
    """Whether a value is of the column's type."""
    assert kind in COLUMN_TYPES
    if value is None:
        return True
    if kind == "date":
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    types: dict[str, type | tuple[type, ...]] = {"int": int, "number": (int, float), "flag": bool, "list": list}
    return isinstance(value, types.get(kind, str))
