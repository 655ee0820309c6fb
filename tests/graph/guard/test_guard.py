"""On a real server: attacks are refused or bounded and change nothing; what analysts ask passes."""

import asyncio
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import neo4j
import pytest
import yaml

from graph.guard.memory import MemoryWatch
from graph.guard.run import TOO_LARGE, GuardedCypher, Limits
from graph.local.server import Access
from joinedup.errors import InvalidValue, LimitExceeded, RefusedQuery
from ontology.vocabulary import Vocabulary

HERE = Path(__file__).parent
SECRET = "the-secret-in-the-file"
LIMITS = Limits(seconds=2, planning_seconds=3, rows=1_000, bytes=200_000, grace=1)
PARAMETERS: dict[str, Any] = {"id": "ccg-00R", "ids": ["ccg-00R"], "n": 3}
HOSTILE = PARAMETERS | {"text": "x" * 9_000, "long": "y" * 9_000, "huge": 10**12, "pattern": "(a+)+b"}


def read(name: str) -> list[tuple[tuple[str, ...], str]]:
    """Texts with their outcomes."""
    loaded = yaml.safe_load((HERE / name).read_text("utf-8"))
    found = []
    for group in loaded if isinstance(loaded, list) else [loaded]:
        outcome = group.get("outcome", "passed")
        outcomes = (outcome,) if isinstance(outcome, str) else tuple(outcome)
        texts = [line.replace("⏎", "\n") for line in group.get("texts", "").splitlines()] + group.get("quoted", [])
        for row in group.get("repeated", []):
            n = row["times"]
            texts.append(row["head"] + row["unit"] * n + row["middle"] + row["close"] * n)
        found += [(outcomes, text) for text in texts]
    return found


ATTACKS = read("attacks.yaml")
QUESTIONS = read("questions.yaml")


def test_the_lists_are_long_enough() -> None:
    assert len(ATTACKS) >= 120
    assert len(QUESTIONS) >= 60


@pytest.fixture(scope="module")
def guarded_graph(driver: neo4j.Driver) -> neo4j.Driver:
    """A small graph, with a full-text index of this module's own."""
    with driver.session() as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
        session.run(
            """
            CREATE (c:Entity:Body:LocalAuthority {id: 'council-BPL', name: 'Blackpool Council'}),
              (g:Entity:Body:Commissioner:ClinicalCommissioningGroup {id: 'ccg-00R', name: 'NHS Blackpool CCG'}),
              (h:Entity:Body:Committee {id: 'committee-x', name: 'Health Scrutiny'})-[:PART_OF]->(c),
              (p:Entity:Person {id: 'person-x', name: 'A Person'})-[:HOLDS]->(:Entity:Post {title: 'Chair'})
                -[:POST_IN]->(h),
              (c)-[:MEMBER_OF]->(s:Entity:Body:Partnership:StpFootprint {id: 'stp-QE1', name: 'STP'})<-[:MEMBER_OF]-(g),
              (h)-[:MADE]->(m:Entity:Commitment:Request {id: 'commitment-1', deadline_latest: date('2018-05-31')})
            WITH m, h UNWIND range(1, 300) AS i
            CREATE (:Statement {predicate: 'made', quote: 'q' + i, start: i})-[:SUBJECT]->(h)
            """
        ).consume()
        session.run(
            "CREATE FULLTEXT INDEX guard_search IF NOT EXISTS FOR (n:Body) ON EACH [n.name]",
        ).consume()
        session.run("CALL db.awaitIndexes(60)").consume()
    return driver


@pytest.fixture(scope="module")
def listener() -> Iterator[tuple[str, list[str]]]:
    """An address, and who has called it."""
    calls: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            try:
                while True:
                    connection, address = server.accept()
                    calls.append(str(address))
                    connection.close()
            except OSError:
                return

        threading.Thread(target=listen, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/x.csv", calls
        server.shutdown(socket.SHUT_RDWR)


async def outcome(guarded: GuardedCypher, text: str, parameters: dict[str, Any]) -> tuple[str, str]:
    """What became of a query, and all that was said or given."""
    try:
        async with guarded.answer(text, parameters) as answer:
            rows = [row async for row in answer.rows]
            return ("bounded" if answer.cut else "passed"), repr((answer.columns, rows, answer.notes))
    except RefusedQuery as error:
        return "refused", str(error)
    except InvalidValue as error:
        return "invalid", str(error)
    except LimitExceeded as error:
        return "bounded", str(error)


async def outcomes(
    access: Access, texts: list[str], seconds: float, parameters: dict[str, Any] = PARAMETERS
) -> AsyncIterator[tuple[str, str, str]]:
    """Each text with what became of it; none may take longer than `seconds`."""
    async with neo4j.AsyncGraphDatabase.driver(access.uri, auth=(access.user, access.password)) as driver:
        guarded = GuardedCypher(driver, None, Vocabulary.load(), LIMITS)
        for text in texts:
            async with asyncio.timeout(seconds):
                yield text, *(await outcome(guarded, text, parameters))


def fingerprint(driver: neo4j.Driver) -> list[Any]:
    """Everything that an attack might have changed."""
    with driver.session() as session:
        counts = session.run("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r)").single(
            strict=True
        )
        properties = session.run("MATCH (n) RETURN sum(size(keys(n)) + size(labels(n))) AS n").single(strict=True)
        schema = session.run("SHOW INDEXES YIELD name RETURN collect(name) AS names").single(strict=True)
        users = session.run("SHOW USERS YIELD user, passwordChangeRequired RETURN collect(user) AS u").single(
            strict=True
        )
        return [*counts, properties["n"], sorted(schema["names"]), users["u"]]


def test_attacks_are_refused_or_bounded_and_change_nothing(
    guarded_graph: neo4j.Driver, neo4j_server: Access, listener: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, calls = listener
    file = tmp_path / "secret.csv"
    file.write_text(SECRET)
    before = fingerprint(guarded_graph)
    expected = {t.replace("@address@", address).replace("@file@", str(file)): o for o, t in ATTACKS}

    async def attack() -> list[tuple[str, str, str]]:
        return [row async for row in outcomes(neo4j_server, list(expected), 20, HOSTILE)]

    results = asyncio.run(attack())
    wrong = [(text[:150], became, said[:300]) for text, became, said in results if became not in expected[text]]
    assert wrong == []
    assert [text for text, _, said in results if SECRET in said] == []
    assert calls == []
    assert fingerprint(guarded_graph) == before


def test_parameters_are_bounded(guarded_graph: neo4j.Driver, neo4j_server: Access) -> None:
    async def ask(parameters: dict[str, Any]) -> str:
        (became,) = [became async for _, became, _ in outcomes(neo4j_server, ["RETURN 1"], 20, parameters)]
        return became

    assert asyncio.run(ask({"x": {"a": ["y" * 10_001]}})) == "refused"
    assert asyncio.run(ask({"x": {"a": ["y" * 10_000]}})) == "passed"


def ask_for_a_large_row(access: Access) -> tuple[str, str]:
    async def ask() -> tuple[str, str]:
        async with neo4j.AsyncGraphDatabase.driver(access.uri, auth=(access.user, access.password)) as driver:
            limits = Limits(seconds=60, planning_seconds=20, grace=5)
            guarded = GuardedCypher(driver, None, Vocabulary.load(), limits, MemoryWatch(8_000_000))
            return await outcome(guarded, "RETURN [x IN range(1, 5000) | $long]", {"long": "y" * 9_000})

    return asyncio.run(ask())


def test_a_row_too_large_for_this_process_ends_the_query(guarded_graph: neo4j.Driver, neo4j_server: Access) -> None:
    # A process of its own: this one may have room left from earlier tests, and would not grow.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert pool.submit(ask_for_a_large_row, neo4j_server).result() == ("bounded", TOO_LARGE)


def test_what_analysts_ask_passes(guarded_graph: neo4j.Driver, neo4j_server: Access) -> None:
    async def ask() -> list[tuple[str, str, str]]:
        return [row async for row in outcomes(neo4j_server, [text for _, text in QUESTIONS], seconds=20)]

    assert [(text, became, said[:300]) for text, became, said in asyncio.run(ask()) if became != "passed"] == []


def test_errors_help(guarded_graph: neo4j.Driver, neo4j_server: Access) -> None:
    texts = [
        "MATCH (b:Body)\nRETURN b.nme, c",
        "MATCH (b:Boddy)-[:PARTOF]->(c) RETURN b",
        "MATCH (b:Body) RETURN b LIMIT $many",
        "SHOW USERS",
        "UNWIND range(1, 5000) AS x RETURN x",
    ]

    async def ask() -> list[tuple[str, str]]:
        return [(became, said) async for _, became, said in outcomes(neo4j_server, texts, seconds=20)]

    syntax, labels, parameter, refused, cut = asyncio.run(ask())
    assert syntax == (
        "invalid",
        "The query cannot be understood: Variable `c` not defined (line 2, column 15, position 29)",
    )
    assert labels == (
        "passed",
        repr(
            (
                ["b"],
                [],
                [
                    "Nothing in the graph has the label Boddy. Did you mean Body?",
                    "Nothing in the graph has the relationship type PARTOF. Did you mean PART_OF?",
                ],
            )
        ),
    )
    assert parameter[0] == "invalid"
    assert "many" in parameter[1]
    assert refused[0] == "refused"
    assert cut[0] == "bounded"


def test_a_plan_is_shown_and_nothing_run(guarded_graph: neo4j.Driver, neo4j_server: Access) -> None:
    async def plan() -> dict[str, Any]:
        async with neo4j.AsyncGraphDatabase.driver(
            neo4j_server.uri, auth=(neo4j_server.user, neo4j_server.password)
        ) as driver:
            guarded = GuardedCypher(driver, None, Vocabulary.load(), LIMITS)
            return await guarded.plan("MATCH (b:Person) RETURN b.name", {})

    shown = asyncio.run(plan())
    operators = [shown["plan"]["operator"]]
    node = shown["plan"]
    while node["from"]:
        (node,) = node["from"]
        operators.append(node["operator"])
    assert operators == ["ProduceResults", "Projection", "NodeByLabelScan"]
    assert shown["notes"] == []
