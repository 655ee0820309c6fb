"""Queries are answered by child processes from the newest generation, and ended when they take too much."""

import contextlib
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

import orjson
import pytest

from graph.rdf.export import Content, dataset
from graph.rdf.sparql.endpoint import Endpoint, Origin, Question
from graph.rdf.sparql.generation import build, current
from graph.rdf.sparql.pool import Limits
from joinedup.errors import InvalidValue, LimitExceeded, RefusedQuery
from ontology.statement import Statement
from tests.graph.rdf.sample import BASE, SAMPLE, TERMS, thing

SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
NAMES = "SELECT ?name { ?c a ju:ClinicalCommissioningGroup ; rdfs:label ?name }"
PREFIXES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in TERMS.vocabulary.prefixes.items())


class Store:
    """What the endpoint asks of the store."""

    def __init__(self) -> None:
        self.seq = 7
        self.statements: list[Statement] = list(SAMPLE)

    @contextlib.contextmanager
    def moment(self) -> Iterator[tuple[int, Iterable[bytes]]]:
        yield self.seq, dataset(Content.of(self.statements), TERMS)


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def endpoint(tmp_path: Path, store: Store) -> Iterator[Endpoint]:
    made = Endpoint(tmp_path, TERMS, Origin(lambda: store.seq, store.moment), Limits(seconds=20, at_once=2, wait=0.2))
    yield made
    made.close()


def names(endpoint: Endpoint) -> tuple[list[str], int]:
    answer = endpoint.ask(Question(query=PREFIXES + NAMES))
    rows = orjson.loads(answer.body)["results"]["bindings"]
    return sorted(row["name"]["value"] for row in rows), answer.seq


def test_a_query_is_answered_and_says_which_change_it_shows(endpoint: Endpoint) -> None:
    assert names(endpoint) == (["NHS Seaside CCG"], 7)


def test_a_newer_generation_is_built_and_the_process_of_the_older_one_ends(endpoint: Endpoint, store: Store) -> None:
    assert names(endpoint) == (["NHS Seaside CCG"], 7)
    (old,) = endpoint.pool.idle
    store.statements += thing("ccg-00X", "ClinicalCommissioningGroup", "NHS Hills CCG")
    store.seq = 9
    assert names(endpoint)[1] == 7
    assert endpoint.refresh().seq == 9
    assert names(endpoint) == (["NHS Hills CCG", "NHS Seaside CCG"], 9)
    assert not old.alive()


def test_the_endpoint_catches_up_by_itself(endpoint: Endpoint, store: Store) -> None:
    assert endpoint.generation().seq == 7
    store.seq = 8
    endpoint.generation()
    with endpoint.building:
        assert endpoint.generation().seq == 8


def test_the_default_graph_is_all_graphs_unless_some_are_named(endpoint: Endpoint) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s a <http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement> }"

    def counted(**given: list[str]) -> int:
        body = endpoint.ask(Question(query=count, **given)).body  # type: ignore[arg-type]
        return int(orjson.loads(body)["results"]["bindings"][0]["n"]["value"])

    graph = f"{BASE}/id/document-decision#graph"
    assert counted() == len(SAMPLE)
    assert counted(default_graphs=[graph]) == 2
    assert counted(named_graphs=[graph]) == 0
    count = f"SELECT (COUNT(*) AS ?n) FROM <{graph}> {{ ?s ?p ?o }}"
    assert counted() > 20


@pytest.mark.parametrize(
    ("accept", "query", "expected"),
    [
        ("text/csv", "SELECT ?x { VALUES ?x { 1 2 } }", b"x\r\n1\r\n2\r\n"),
        ("text/tab-separated-values", "SELECT ?x { VALUES ?x { 1 2 } }", b"?x\n1\n2\n"),
        ("application/sparql-results+json", "ASK { ?s ?p ?o }", b'{"head":{},"boolean":true}'),
        ("application/n-triples", "CONSTRUCT { <a> <b> 1 } { }", None),
    ],
)
def test_answers_come_in_the_form_asked_for(
    endpoint: Endpoint, accept: str, query: str, expected: bytes | None
) -> None:
    answer = endpoint.ask(Question(query=query, accept=accept))
    line = f'<{BASE}/id/a> <{BASE}/id/b> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n'
    assert (answer.form.media_type, answer.body) == (accept, line.encode() if expected is None else expected)


def test_what_is_not_right_is_told_and_the_process_goes_on(endpoint: Endpoint) -> None:
    with pytest.raises(InvalidValue, match=r"cannot be answered: .*expected"):
        endpoint.ask(Question(query="SELECT * { ?s ?p }"))
    with pytest.raises(RefusedQuery):
        endpoint.ask(Question(query="DROP ALL"))
    (worker,) = endpoint.pool.idle
    assert names(endpoint)[1] == 7
    assert endpoint.pool.idle == [worker]


def test_a_long_query_is_killed_and_the_next_is_answered(endpoint: Endpoint) -> None:
    endpoint.pool.limits = Limits(seconds=0.5, at_once=2)
    with pytest.raises(LimitExceeded, match=r"longer than 0\.5 seconds"):
        endpoint.ask(Question(query=SLOW))
    endpoint.pool.limits = Limits(at_once=2)
    assert endpoint.pool.idle == []
    assert names(endpoint)[1] == 7


def test_a_large_answer_is_cut_off(endpoint: Endpoint) -> None:
    endpoint.pool.limits = Limits(max_bytes=1000)
    with pytest.raises(LimitExceeded, match="more than 1,000 bytes"):
        endpoint.ask(Question(query="SELECT * { ?s ?p ?o }"))


def test_a_process_that_needs_too_much_memory_ends(endpoint: Endpoint) -> None:
    endpoint.pool.limits = Limits(memory=600 << 20, seconds=60)
    with pytest.raises(LimitExceeded):
        endpoint.ask(
            Question(query=f"SELECT * {{ {{ {SLOW.replace('(COUNT(*) AS ?n)', 'DISTINCT *')} }} }} ORDER BY ?a")
        )


def test_only_so_many_run_at_a_time(endpoint: Endpoint) -> None:
    endpoint.pool.limits = Limits(seconds=2, wait=0.1)
    endpoint.generation()
    told: list[Exception] = []

    def ask() -> None:
        try:
            endpoint.ask(Question(query=SLOW))
        except LimitExceeded as error:
            told.append(error)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    words = sorted(str(error).partition(" ")[2][:12] for error in told)
    assert len(words) == 3
    assert sum("running" in str(error) for error in told) == 1


def test_generations_replace_each_other_and_old_ones_go(tmp_path: Path) -> None:
    line = b"<http://a> <http://b> <http://c> <http://g> .\n"
    assert current(tmp_path) is None
    for seq in (1, 2, 3):
        made = build(tmp_path, [line], seq)
        assert current(tmp_path) == made
    assert build(tmp_path, [line], 2).seq == 3
    assert sorted(path.name.split("-")[1] for path in tmp_path.glob("generation-*")) == ["2", "3"]
    (tmp_path / "new-left").mkdir()
    build(tmp_path, [line], 4)
    assert list(tmp_path.glob("new-*")) == []


ANY = "(<a>|!<a>)"
BOMBS = {
    "paths without an end": f"SELECT (COUNT(*) AS ?n) {{ ?a {ANY}* ?b . ?c {ANY}* ?d . ?e {ANY}* ?f }}",
    "stars of stars": f"SELECT (COUNT(*) AS ?n) {{ ?a (((({ANY}*)*)+)*)* ?b . ?c (({ANY}?)+)* ?d . ?e (^{ANY})* ?f }}",
    "a graph squared": "CONSTRUCT { ?a ?b ?c . ?d ?e ?f } { ?a ?b ?c . ?d ?e ?f }",
    "values multiplied": "SELECT * {{ {} }}".format(
        " ".join(f"VALUES ?v{n} {{ {' '.join(map(str, range(2000)))} }}" for n in range(5))
    ),
    "words doubled": "SELECT * {{ BIND('aaaaaaaaaaaaaaaa' AS ?x0) {} }}".format(
        " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(40))
    ),
    "not not not": f"ASK {{ FILTER({'!' * 60_000}true) }}",
    "minus minus minus": f"SELECT ({'-' * 60_000}1 AS ?x) {{ }}",
    "back and back": f"SELECT * {{ ?s {'^' * 60_000}<a> ?o }}",
    "a choice of many": f"SELECT (COUNT(*) AS ?n) {{ ?s ({'|'.join(['<a>'] * 15_000)})* ?o . ?x ?y ?z . ?u ?v ?w }}",
    "an expression of words": "SELECT * {{ ?s ?p ?o FILTER REGEX(STR(?o), '{}') . ?a ?b ?c . ?d ?e ?f }}".format(
        "(a{99}){99}" * 9
    ),
    "sorted by chance": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY RAND()",
}


def test_hostile_queries_end_in_time_and_harm_no_other(endpoint: Endpoint) -> None:
    endpoint.generation()
    endpoint.pool.limits = Limits(seconds=2, memory=1500 << 20, max_bytes=2_000_000)
    for name, query in BOMBS.items():
        with contextlib.suppress(LimitExceeded, InvalidValue):
            body = endpoint.ask(Question(query=query)).body
            assert len(body) < 2_000_000, name
    assert names(endpoint)[1] == 7
    assert len(endpoint.pool.idle) == 1
