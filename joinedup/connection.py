"""From the settings to a Neo4j that answers: your own, or the local one, started where it does not run."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import neo4j

from graph.local import supervisor
from graph.local.configuration import Memory
from graph.local.server import Access, LocalNeo4j
from graph.store.schema import check_version, held_version, is_newer
from joinedup.errors import StoreUnavailable
from joinedup.progress import shown
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary

# A server that is not there should be told of soon, not after the driver's half a minute.
SECONDS_TO_CONNECT = 10


def local_neo4j(settings: Settings) -> LocalNeo4j:
    """The local Neo4j of this installation; nothing happens until it is asked to start."""
    return LocalNeo4j(
        home=settings.home_folder / "neo4j",
        cache=settings.cache_folder,
        port=int(settings.neo4j_port or 0),
        java=settings.java,
        repository=settings.maven,
        memory=Memory(heap=int(settings.neo4j_heap)),
        environment=dict(os.environ),
    )


@contextmanager
def kept_running(settings: Settings) -> Iterator[None]:
    """Bring the local Neo4j back when it ends, while the block runs. A server of your own is yours to watch."""
    if settings.neo4j_uri:
        yield
        return
    with supervisor.kept_running(local_neo4j(settings), lambda text: print(text, file=sys.stderr, flush=True)):  # noqa: T201
        yield


def reach(settings: Settings, quiet: bool = False) -> Access:
    """How to reach the graph: the server that the settings name, or the local one, started if need be.

    For those who open a driver of their own (the service). Raises ServerError where the local one cannot start.
    """
    if settings.neo4j_uri:
        return Access(settings.neo4j_uri, settings.neo4j_user, settings.neo4j_password, settings.neo4j_database)
    with shown(quiet) as progress:
        return local_neo4j(settings).start(progress)


@contextmanager
def connected(settings: Settings, quiet: bool = False) -> Iterator[neo4j.Driver]:
    """A driver on the graph that answers. Its database is the session's to choose: `settings.neo4j_database or None`.

    Raises StoreUnavailable where a server of your own does not answer, ServerError where the local one cannot start.
    """
    access = reach(settings, quiet)
    with neo4j.GraphDatabase.driver(
        access.uri,
        auth=(access.user, access.password),
        connection_timeout=SECONDS_TO_CONNECT,
        # A relation that no paper has yet is no news to whom the answer is for.
        notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
    ) as driver:
        try:
            driver.verify_connectivity()
        except neo4j.exceptions.AuthError as error:
            raise StoreUnavailable(
                f"Neo4j at {access.uri} does not take the user {access.user!r} with this password. "
                "Set JOINEDUP_NEO4J_USER and JOINEDUP_NEO4J_PASSWORD."
            ) from error
        except neo4j.exceptions.DriverError as error:
            raise StoreUnavailable(
                f"Neo4j at {access.uri} does not answer. Check that it runs and that JOINEDUP_NEO4J_URI is right, or "
                "leave that empty to use the local one."
            ) from error
        refuse_newer(driver, settings.neo4j_database or None)
        yield driver


def refuse_newer(driver: neo4j.Driver, database: str | None) -> None:
    """Raises StoreMismatch where the graph was written by a newer joinedup: what is in it would be misunderstood."""
    with driver.session(database=database) as session:
        held = held_version(session)
    if held is not None and is_newer(held, Vocabulary.load().version):
        check_version(held, Vocabulary.load().version)
