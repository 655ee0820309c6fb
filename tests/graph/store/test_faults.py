"""Loaders and the server are killed at random moments; in the end the store is that of an undisturbed load."""

import dataclasses
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

from graph.local.processes import wait_until
from graph.local.server import Access, LocalNeo4j
from graph.store.dump import dump_hash
from graph.store.loading import load
from graph.store.reader import Reader
from ontology.vocabulary import Vocabulary
from tests.graph.store.generated import papers, write_papers

PAPERS, STATEMENTS = 160, 12  # four transactions, so that a kill leaves some done and some not
CHANGES = PAPERS * (STATEMENTS + 1)
GRAPH = """
MATCH (e:Entity) RETURN e.id AS id, labels(e) AS labels, properties(e) AS p,
  COLLECT { MATCH (e)-[r]->(o:Entity) RETURN [type(r), properties(r), o.id] } AS edges ORDER BY id
"""
OF_A_RUN = ("loaded_at",)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_papers(tmp_path_factory.mktemp("papers") / "all", papers(PAPERS, STATEMENTS))


@pytest.fixture
def own_server(local_neo4j: LocalNeo4j, tmp_path: Path) -> Iterator[LocalNeo4j]:
    """A server of its own, for it is killed; it keeps its port, so that those who write can find it again."""
    local = dataclasses.replace(local_neo4j, home=tmp_path / "neo4j")
    port = int(local.start().uri.rpartition(":")[2])
    local = dataclasses.replace(local, port=port)
    yield local
    local.stop()


def derived(driver: neo4j.Driver) -> list[str]:
    """All that analysts see: entities with labels, properties and edges."""
    with driver.session(notifications_min_severity="OFF") as session:
        rows = [record.data() for record in session.run(GRAPH)]
    return [
        str([r["id"], sorted(r["labels"]), sorted((k, str(v)) for k, v in r["p"].items() if k not in OF_A_RUN),
             sorted(map(str, r["edges"]))])
        for r in rows
    ]  # fmt: skip


def whole(driver: neo4j.Driver) -> tuple[str, list[str]]:
    return dump_hash(driver), derived(driver)


def loader(access: Access, folder: Path, home: Path) -> "subprocess.Popen[bytes]":
    environment = os.environ | {
        "JOINEDUP_HOME": str(home), "JOINEDUP_NEO4J_URI": access.uri,
        "JOINEDUP_NEO4J_USER": access.user, "JOINEDUP_NEO4J_PASSWORD": access.password,
    }  # fmt: skip
    command = [sys.executable, "-m", "joinedup", "load", str(folder), "--quiet"]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def finish(process: "subprocess.Popen[bytes]") -> tuple[int, str]:
    _, error = process.communicate(timeout=600)
    return process.returncode, error.decode()


def feed_is_whole(driver: neo4j.Driver, vocabulary: Vocabulary) -> None:
    numbers = [change.seq for change in Reader(driver, vocabulary).all_changes()]
    assert numbers == list(range(1, len(numbers) + 1))


def at_a_random_moment(driver: neo4j.Driver, rng: random.Random, process: "subprocess.Popen[bytes]") -> None:
    """Wait until a random share is written, and a little more, so that a kill falls anywhere in a transaction."""
    share = rng.uniform(-0.25, 0.75) * CHANGES
    reader = Reader(driver, Vocabulary.load())
    while process.poll() is None and int((reader.status() or {"changes": 0})["changes"]) < share:
        time.sleep(0.01)
    time.sleep(rng.uniform(0.0, 0.4))


def clear(driver: neo4j.Driver) -> None:
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()


@pytest.mark.proof
def test_a_loader_killed_at_any_moment_is_finished_by_another(
    empty_graph: neo4j.Driver, neo4j_server: Access, vocabulary: Vocabulary, folder: Path, tmp_path: Path,
    long_form: bool,
) -> None:  # fmt: skip
    assert finish(loader(neo4j_server, folder, tmp_path)) == (0, "")
    wanted = whole(empty_graph)
    rng = random.Random(6)
    broken = 0
    for _ in range(50 if long_form else 2):
        clear(empty_graph)
        process = loader(neo4j_server, folder, tmp_path)
        at_a_random_moment(empty_graph, rng, process)
        process.kill()
        broken += finish(process)[0] != 0
        partly = dump_hash(empty_graph)
        feed_is_whole(empty_graph, vocabulary)
        load(empty_graph, papers(PAPERS, STATEMENTS), vocabulary)
        assert whole(empty_graph) == wanted, partly
        feed_is_whole(empty_graph, vocabulary)
    sys.stdout.write(f"\nloader killed {broken} times while it ran; each load was finished to the same end\n")
    assert broken


@pytest.mark.proof
def test_a_server_killed_at_any_moment_comes_back_with_whole_transactions(
    own_server: LocalNeo4j, vocabulary: Vocabulary, folder: Path, tmp_path: Path, long_form: bool
) -> None:
    access = own_server.start()
    rng = random.Random(7)
    outlived = 0
    kills = 20 if long_form else 1
    with neo4j.GraphDatabase.driver(access.uri, auth=(access.user, access.password)) as driver:
        load(driver, papers(PAPERS, STATEMENTS), vocabulary)
        wanted = whole(driver)
        for _ in range(kills):
            clear(driver)
            process = loader(access, folder, tmp_path / "home")
            at_a_random_moment(driver, rng, process)
            server = own_server.find()
            assert server is not None
            os.kill(server.pid, signal.SIGKILL)
            assert wait_until(lambda server=server: not server.alive, 30)  # type: ignore[misc]
            assert own_server.start() == access
            code, error = finish(process)
            outlived += code == 0
            assert code == 0 or "Neo4j" in error, error
            feed_is_whole(driver, vocabulary)
            load(driver, papers(PAPERS, STATEMENTS), vocabulary)
            assert whole(driver) == wanted
            feed_is_whole(driver, vocabulary)
    sys.stdout.write(f"\nserver killed {kills} times; the loader outlived {outlived} of them by itself\n")


def test_a_follower_waits_for_changes_that_a_commit_has_not_yet_put_into_the_index(
    empty_graph: neo4j.Driver, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(empty_graph, papers(PAPERS, STATEMENTS), vocabulary)
    ask, asked = Reader._rows, []

    def half_written(self: Reader, text: str, **given: int) -> list[dict[str, object]]:
        asked.append(given)
        rows = ask(self, text, **given)
        return rows[2:] if len(asked) < 3 else rows

    monkeypatch.setattr(Reader, "_rows", half_written)
    found = [change.seq for change in Reader(empty_graph, vocabulary).changes(limit=10)]
    assert (found, len(asked)) == (list(range(1, 11)), 3)


@pytest.mark.proof
def test_four_loaders_at_once_give_what_one_gives(
    empty_graph: neo4j.Driver, neo4j_server: Access, vocabulary: Vocabulary, folder: Path, tmp_path: Path,
    long_form: bool,
) -> None:  # fmt: skip
    load(empty_graph, papers(PAPERS, STATEMENTS), vocabulary)
    wanted = whole(empty_graph)
    for _ in range(5 if long_form else 1):
        clear(empty_graph)
        processes = [loader(neo4j_server, folder, tmp_path / str(n)) for n in range(4)]
        seen: list[int] = []
        reader = Reader(empty_graph, vocabulary)
        while any(process.poll() is None for process in processes):  # a follower that polls while they write
            seen += [change.seq for change in reader.all_changes(seen[-1] if seen else 0)]
            time.sleep(0.05)
        assert [finish(process) for process in processes] == [(0, "")] * 4
        seen += [change.seq for change in reader.all_changes(seen[-1] if seen else 0)]
        assert seen == list(range(1, len(seen) + 1))
        assert len(seen) == CHANGES
        assert whole(empty_graph) == wanted
