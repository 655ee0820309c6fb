"""The store beside the bare driver: loading, reading a point, and what a paper costs in a small and a large store."""

import os
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import neo4j
import psutil

from benchmarks.server import LINE, own_server
from graph.local.server import LocalNeo4j
from graph.store import cypher
from graph.store.loading import LoadOptions, load
from graph.store.reader import Reader
from graph.store.schema import prepare
from graph.store.withdrawing import withdraw
from ontology.stated import StatedDocument
from ontology.vocabulary import Vocabulary
from tests.graph.store.generated import paper

STATEMENTS = 400
BESIDE = int(os.environ.get("BENCH_PAPERS_BESIDE", "100"))
PAPERS = tuple(int(n) for n in os.environ.get("BENCH_PAPERS", "200,2000").split(","))
MEASURED = 50  # papers that the cost of a paper is measured on, at each size
ROWS = 5_000
READS = 300


def main() -> None:
    """Print three tables."""
    vocabulary = Vocabulary.load()
    with own_server() as server:
        _beside(server.driver, vocabulary)
        _points(server.driver, vocabulary)
        _sizes(server.local, server.driver, vocabulary)


def _clear(driver: neo4j.Driver) -> None:
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()


def _papers(first: int, last: int) -> Iterator[StatedDocument]:
    return (paper(number, STATEMENTS) for number in range(first, last))


def _beside(driver: neo4j.Driver, vocabulary: Vocabulary) -> None:
    """Loading, beside the bare driver writing the very nodes and edges that came of it."""
    load(driver, _papers(0, 10), vocabulary)  # the server's compiler is warm for both
    _clear(driver)
    given = list(_papers(0, BESIDE))
    began = time.perf_counter()
    load(driver, given, vocabulary)
    ours = time.perf_counter() - began
    nodes, edges = _all(driver)
    _clear(driver)
    prepare(driver, vocabulary)
    driver.execute_query("MATCH (c:Counter) DETACH DELETE c")
    began = time.perf_counter()
    _write(driver, nodes, edges)
    bare = time.perf_counter() - began
    count = BESIDE * STATEMENTS
    total = sum(map(len, nodes.values())), sum(map(len, edges.values()))
    print(f"{BESIDE} papers of {STATEMENTS} statements: {total[0]:,} nodes, {total[1]:,} edges (Neo4j {LINE})")
    print(f"joinedup load              {count / ours:9,.0f} statements/s")
    print(
        f"bare driver, UNWIND        {count / bare:9,.0f} statements/s   joinedup takes {ours / bare:.2f} times as long"
    )
    _clear(driver)
    load(driver, given, vocabulary)
    began = time.perf_counter()
    load(driver, given, vocabulary)
    print(f"the same again             {count / (time.perf_counter() - began):9,.0f} statements/s looked at")
    began = time.perf_counter()
    withdraw(driver, [document.id for document in given], vocabulary)
    print(f"withdrawing all of them    {count / (time.perf_counter() - began):9,.0f} statements/s")
    _clear(driver)
    load(driver, given, vocabulary)


def _all(driver: neo4j.Driver) -> tuple[dict[str, list[Any]], dict[tuple[str, str, str], list[Any]]]:
    nodes: dict[str, list[Any]] = defaultdict(list)
    edges: dict[tuple[str, str, str], list[Any]] = defaultdict(list)
    with driver.session() as session:
        for row in session.run("MATCH (n) RETURN labels(n) AS labels, properties(n) AS p"):
            nodes[":".join(row["labels"])].append(row["p"])
        query = "MATCH (a)-[r]->(b) RETURN labels(a) AS la, labels(b) AS lb, type(r) AS t, properties(r) AS p, a, b"
        for row in session.run(query):
            one, two = _key(row["la"], row["a"]), _key(row["lb"], row["b"])
            edges[one[0], row["t"], two[0]].append({"a": one[1], "b": two[1], "p": row["p"]})
    return nodes, edges


def _key(labels: list[str], node: Any) -> tuple[str, str]:
    if "Statement" in labels:
        return "Statement {record_id: ", node["record_id"]
    return f"{'DocumentText' if 'DocumentText' in labels else 'Entity'} {{id: ", node["id"]


def _write(driver: neo4j.Driver, nodes: dict[str, list[Any]], edges: dict[tuple[str, str, str], list[Any]]) -> None:
    with driver.session() as session:
        for labels, rows in nodes.items():
            _portions(session, f"UNWIND $rows AS row CREATE (n:{labels}) SET n = row", rows)
        for (one, kind, two), rows in edges.items():
            ends = f"MATCH (a:{one}row.a}}), (b:{two}row.b}})"
            _portions(session, f"UNWIND $rows AS row {ends} CREATE (a)-[r:{kind}]->(b) SET r = row.p", rows)


def _portions(session: neo4j.Session, query: str, rows: list[Any]) -> None:
    for start in range(0, len(rows), ROWS):
        portion = rows[start : start + ROWS]
        session.execute_write(lambda tx, portion=portion: tx.run(query, rows=portion).consume())  # type: ignore[misc]


def _points(driver: neo4j.Driver, vocabulary: Vocabulary) -> None:
    """An entity with its neighbours, beside the same query by the bare driver."""
    found = driver.execute_query("MATCH (e:Entity:Commitment) RETURN e.id AS id ORDER BY id LIMIT 200").records
    ids = [row["id"] for row in found]
    reader = Reader(driver, vocabulary)

    def bare(entity: str) -> None:
        with driver.session(notifications_min_severity="OFF") as session:
            session.execute_read(lambda tx: tx.run(cypher.ENTITY, id=entity).data())

    times: dict[str, list[float]] = {"bare driver": [], "Reader.entity": []}
    ways: dict[str, Callable[[str], object]] = {"bare driver": bare, "Reader.entity": reader.entity}
    for number in range(READS):
        for name, way in ways.items():  # in turn, so that what else the machine does falls on both
            began = time.perf_counter()
            way(ids[number % len(ids)])
            times[name].append(time.perf_counter() - began)
    medians = {name: statistics.median(taken[READS // 10 :]) for name, taken in times.items()}
    for name, median in medians.items():
        share = median / medians["bare driver"]
        print(f"{name:26} {median * 1000:9.2f} ms for an entity with its neighbours   {share:.2f}")


def _sizes(local: LocalNeo4j, driver: neo4j.Driver, vocabulary: Vocabulary) -> None:
    """What one more paper costs, the loader's memory and the store's size, at each number of papers."""
    _clear(driver)
    me = psutil.Process()
    done = 0
    costs: list[float] = []
    for size in PAPERS:
        load(driver, _papers(done, size), vocabulary)
        taken = []
        for first in range(size, size + 3 * MEASURED, MEASURED):
            given = list(_papers(first, first + MEASURED))
            began = time.perf_counter()
            load(driver, given, vocabulary, LoadOptions())
            taken.append((time.perf_counter() - began) / MEASURED)
        done = size + 3 * MEASURED
        costs.append(statistics.median(taken))
        bytes_ = sum(f.stat().st_size for f in (local.home / "data" / "databases").rglob("*") if f.is_file())
        print(
            f"at {size:5,} papers: {costs[-1] * 1000:7.1f} ms a paper ({costs[-1] / costs[0]:.2f}), loader "
            f"{me.memory_info().rss / 2**20:5.0f} MB, store {bytes_ / 2**20:6.0f} MB for {done:,} papers"
        )


if __name__ == "__main__":
    main()
