"""A service over the session's real Neo4j, asked without a network."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import neo4j
import pytest
import uvicorn
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.access import Access as ApiAccess
from api.protocol import BoundedHttp
from graph.local.server import Access
from graph.store.loading import load
from joinedup.asgi import build
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary
from tests.graph.sample import sample_documents
from tests.queries.landscape import plan

BASE = "http://127.0.0.1:8765"


@pytest.fixture(scope="session")
def service_settings(neo4j_server: Access, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a local service over the session's Neo4j."""
    return Settings(
        home=str(tmp_path_factory.mktemp("service")),
        neo4j_uri=neo4j_server.uri,
        neo4j_user=neo4j_server.user,
        neo4j_password=neo4j_server.password,
        base=BASE,
    )


@pytest.fixture
def serve(service_settings: Settings, tmp_path: Path) -> Iterator[Callable[..., TestClient]]:
    """Makes clients of services with further settings, each with a home of its own."""
    with ExitStack() as stack:

        def make(client: str = "127.0.0.1", **changes: str) -> TestClient:
            settings = replace(service_settings, home=str(tmp_path), **changes)
            made = TestClient(build(settings), base_url=BASE, client=(client, 50000), follow_redirects=False)
            return stack.enter_context(made)

        yield make


@pytest.fixture(scope="module")
def client(service_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of a local service, one for all tests of a module that change nothing of it."""
    settings = replace(service_settings, home=str(tmp_path_factory.mktemp("shared")))
    with TestClient(build(settings), base_url=BASE, client=("127.0.0.1", 50000), follow_redirects=False) as made:
        yield made


@pytest.fixture(scope="module")
def asked(landscape: neo4j.Driver, client: TestClient) -> TestClient:
    """The same over the landscape."""
    return client


@pytest.fixture(scope="module")
def landscape(driver: neo4j.Driver) -> neo4j.Driver:
    """The store's sample and the plan, with search indexes up to date."""
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
    load(driver, [*sample_documents(), plan()], Vocabulary.load())
    with driver.session() as session:
        session.run("CALL db.awaitIndexes(60)").consume()
        session.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()").consume()
    return driver


@contextmanager
def uvicorn_of(settings: Settings) -> Iterator[str]:
    """A service behind a port of its own, as `joinedup serve` starts it; gives its address."""
    with running_app(build(settings)) as address:
        yield address


@contextmanager
def running_app(app: FastAPI) -> Iterator[str]:
    """An application behind a port of its own."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="critical", http=BoundedHttp))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive(), "the service did not start"
            time.sleep(0.02)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(30)


@pytest.fixture
def serve_running(service_settings: Settings, tmp_path: Path) -> Iterator[Callable[..., str]]:
    """Starts services whose access has further settings; gives their addresses."""
    with ExitStack() as stack:

        def make(**changes: Any) -> str:
            app = build(replace(service_settings, home=str(tmp_path)))
            for layer in app.user_middleware:
                access = layer.kwargs.get("access")
                if isinstance(access, ApiAccess):
                    layer.kwargs["access"] = replace(access, **changes)
            return stack.enter_context(running_app(app))

        yield make


@pytest.fixture(scope="module")
def running(service_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a local service that runs, one for all tests of a module."""
    with uvicorn_of(replace(service_settings, home=str(tmp_path_factory.mktemp("running")))) as address:
        yield address
