"""Neo4j killed and started again under load: told so at once, never a wrong answer, back without a restart of ours."""

import os
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import httpx
import neo4j
import pytest

from graph.local.server import LocalNeo4j
from graph.store.loading import load
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary
from tests.api.conftest import uvicorn_of
from tests.graph.sample import sample_documents

LONGEST = 5.0  # seconds that a request may take while there is no Neo4j, on a machine that has nothing else to do
PATIENCE = 180.0  # seconds, on one that has
ADDRESSES = ("/bodies?limit=2", "/bodies/ccg-00X", "/search?q=ambleford", "/queries/people_of_body?body=hwb-AMB")


def until(true: Callable[[], bool], what: str) -> None:
    """Wait for a condition."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, what
        time.sleep(0.1)


@pytest.mark.proof
def test_a_restart_of_neo4j_is_an_interruption(
    local_neo4j: LocalNeo4j, service_settings: Settings, tmp_path: Path, long_form: bool
) -> None:
    own, stop = replace(local_neo4j, home=tmp_path / "neo4j", port=0), threading.Event()
    try:
        access = own.start()
        with neo4j.GraphDatabase.driver(access.uri, auth=(access.user, access.password)) as driver:
            load(driver, sample_documents(), Vocabulary.load())
        settings = replace(
            service_settings, home=str(tmp_path / "home"), neo4j_uri=access.uri, neo4j_password=access.password
        )
        with uvicorn_of(settings) as address, httpx.Client(base_url=address, timeout=PATIENCE) as client:
            right = {a: client.get(a).json() for a in ADDRESSES}
            seen: list[tuple[str, int, float, bool]] = []

            def ask() -> None:
                with httpx.Client(base_url=address, timeout=PATIENCE) as mine:
                    while not stop.is_set():
                        for a in ADDRESSES:
                            began = time.monotonic()
                            answer = mine.get(a)
                            same = answer.status_code != 200 or answer.json() == right[a]
                            seen.append((a, answer.status_code, time.monotonic() - began, same))

            askers = [threading.Thread(target=ask) for _ in range(4 if long_form else 2)]
            for asker in askers:
                asker.start()
            until(lambda: len(seen) >= 2 * len(ADDRESSES), "nobody is answered")
            server = own.find()
            assert server is not None
            os.kill(server.pid, 9)
            until(lambda: any(row[1] == 503 for row in seen), "nobody is told")
            refused = client.get("/bodies?limit=2")
            assert (refused.status_code, refused.headers["Retry-After"]) == (503, "2")
            assert client.get("/readyz").status_code == 503
            assert client.get("/healthz").status_code == 200
            own.start()
            until(lambda: client.get("/readyz").status_code == 200, "the service did not come back")
            assert {a: client.get(a).json() for a in ADDRESSES} == right
            stop.set()
            for asker in askers:
                asker.join(PATIENCE)
        assert {status for _, status, _, _ in seen} == {200, 503}
        assert [row for row in seen if not row[3]] == []
        assert [row for row in seen if row[2] > (LONGEST if long_form else PATIENCE)] == []
    finally:
        stop.set()
        own.stop()


@pytest.mark.parametrize("address", ["/bodies", "/readyz", "/cypher"])
def test_without_neo4j_the_service_says_so(address: str, service_settings: Settings, tmp_path: Path) -> None:
    settings = replace(service_settings, home=str(tmp_path), neo4j_uri="bolt://127.0.0.1:9")
    with uvicorn_of(settings) as base, httpx.Client(base_url=base, timeout=20) as client:
        answer = client.post(address, json={"query": "RETURN 1"}) if address == "/cypher" else client.get(address)
        assert answer.status_code == 503
        assert "Neo4j does not answer" in answer.json()["detail"]
