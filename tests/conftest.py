"""What the tests stand on: a real Neo4j for the session. If it cannot start, the run fails; nothing is skipped."""

import gc
import os
from collections.abc import Iterator

import neo4j
import pytest

from graph.local.configuration import Memory
from graph.local.jars import DEFAULT_VERSION, lines
from graph.local.processes import end_orphans, owner_mark
from graph.local.server import Access, LocalNeo4j
from graph.store.loading import load
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary
from tests.graph.sample import sample_documents


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of this suite."""
    parser.addoption("--neo4j", default=DEFAULT_VERSION, choices=lines(), help="the line of Neo4j to test on")
    parser.addoption("--prove", action="store_true", help="the long form of every proof (`make prove`)")
    parser.addoption("--regenerate", action="store_true", help="write pages and golden files anew")
    parser.addoption("--java", default="", help="the Java to run it with; otherwise the first that fits")


@pytest.fixture(scope="session", autouse=True)
def _what_was_imported() -> None:
    """What is there before the first test stays out of the collector's way, so that looking for leaks is quick."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="module", autouse=True)
def _nothing_left_open() -> Iterator[None]:
    """A socket or file that a module's tests left open fails that module, not whichever test is running later."""
    yield
    gc.collect()


@pytest.fixture(scope="session")
def settings() -> Settings:
    """The settings of this machine; of these, tests use the cache alone."""
    return Settings.from_environment()


@pytest.fixture(scope="session")
def local_neo4j(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, settings: Settings
) -> Iterator[LocalNeo4j]:
    """The session's own Neo4j, not yet started, in a folder of its own; it ends with the session, or with the next
    one when this is killed."""
    end_orphans()
    local = LocalNeo4j(
        home=tmp_path_factory.mktemp("neo4j"),
        cache=settings.cache_folder,
        line=request.config.getoption("--neo4j"),
        java=request.config.getoption("--java") or settings.java,
        repository=settings.maven,
        memory=Memory(heap=512, page_cache=64),
        quick=True,
        owner=owner_mark(),
        environment=dict(os.environ),
    )
    yield local
    local.stop()


@pytest.fixture(scope="session")
def neo4j_server(local_neo4j: LocalNeo4j) -> Access:
    """The session's real Neo4j, running: `uri`, `user`, `password`."""
    return local_neo4j.start()


@pytest.fixture(scope="session")
def driver(neo4j_server: Access) -> Iterator[neo4j.Driver]:
    """A driver for the session's Neo4j."""
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=(neo4j_server.user, neo4j_server.password)) as driver:
        yield driver


@pytest.fixture
def empty_graph(driver: neo4j.Driver) -> neo4j.Driver:
    """The driver, on a graph without a node; constraints and indexes stay, for building them anew takes longer."""
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
    return driver


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The ontology as the program uses it."""
    return Vocabulary.load()


@pytest.fixture
def sample_graph(empty_graph: neo4j.Driver, vocabulary: Vocabulary) -> neo4j.Driver:
    """The driver, on a graph that holds the invented landscape of `tests/graph/sample.py`."""
    load(empty_graph, sample_documents(), vocabulary)
    return empty_graph


@pytest.fixture(scope="session")
def regenerate(request: pytest.FixtureRequest) -> bool:
    """Whether pages and golden files are to be written anew, to be reviewed as a diff."""
    return bool(request.config.getoption("--regenerate"))


@pytest.fixture(scope="session")
def long_form(request: pytest.FixtureRequest) -> bool:
    """Whether a proof (marker `proof`) is to take its long form: `make prove` instead of `make test`."""
    return bool(request.config.getoption("--prove"))
