"""The service as uvicorn starts it: `joinedup.asgi:application`, made from the environment."""

import logging
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from importlib.metadata import version
from typing import Any, Literal

import neo4j
from fastapi import FastAPI

from api.access import Access
from api.app import Options, create_app
from api.audit import Audit
from api.graph import AsyncGraph, Version
from api.keys import KeyStore
from api.ledger import Ledgers
from api.past import Past
from api.service import Service
from api.watching import LOG
from graph.guard.run import GuardedCypher, Limits
from graph.local.server import Access as ServerAccess
from graph.rdf.export import dataset
from graph.rdf.kept import Source
from graph.rdf.sparql.endpoint import Endpoint, Origin
from graph.rdf.terms import Terms
from graph.store.judgements import Judge
from graph.store.reader import Reader
from graph.store.rewinding import as_known
from graph.store.snapshot import snapshot
from joinedup.connection import reach
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary
from queries.catalogue import Catalogue

KEYS_FILE = "keys.json"
SPARQL_FOLDER = "sparql"
RELEASES_FOLDER = "releases"
AUDIT_FILE = "audit.jsonl"
# A restart of Neo4j must show as 503 within seconds, not as a request that hangs.
SECONDS_TO_CONNECT = 2.0
SECONDS_FOR_A_CONNECTION = 4.0


def application() -> FastAPI:
    """The application for the settings of the environment."""
    settings = Settings.from_environment()
    if settings.log != "none":
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(message)s"))
        LOG.addHandler(handler)
        LOG.propagate = False
        LOG.setLevel(logging.INFO if settings.log == "all" else logging.WARNING)
    return build(settings)


def build(settings: Settings) -> FastAPI:
    """The application for these settings; Neo4j is reached, and started if it is the local one, when it starts."""
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # what matters of it is in our own errors
    vocabulary = Vocabulary.load()
    catalogue = catalogue_of(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        access = reach(settings, quiet=True)
        database = settings.neo4j_database or None
        async with (
            _driver(access, 64, "OFF") as driver,
            _driver(access, 16, "INFORMATION") as for_cypher,
            _beside(settings, access) as extras,
        ):
            graph = AsyncGraph(driver, database)
            version = Version(graph)
            app.state.service = Service(
                graph=graph,
                cypher=GuardedCypher(for_cypher, database, vocabulary, limits_of(settings)),
                catalogue=catalogue,
                vocabulary=vocabulary,
                version=version,
                ledgers=Ledgers(graph, version, catalogue.get("commitment_ledger")),
                past=Past(graph, version, extras["snapshot"], extras["rewound"]),
                base=settings.base.rstrip("/"),
                extras=extras,
            )
            yield

    return create_app(
        Options(
            access=Access(
                mode=settings.access,
                keys=KeyStore(settings.home_folder / KEYS_FILE),
                rate_by_address=settings.rate,
                rate_by_key=settings.key_rate,
                hosts=_list(settings.hosts),
            ),
            catalogue=catalogue,
            audit=Audit(settings.home_folder / AUDIT_FILE),
            lifespan=lifespan,
            version=version("joinedup"),
            base=settings.base.rstrip("/"),
            cypher_at_once=int(settings.cypher_at_once),
            cors=_list(settings.cors),
            several_processes=bool(settings.metrics_folder),
        )
    )


@asynccontextmanager
async def _beside(settings: Settings, access: ServerAccess) -> AsyncIterator[dict[str, Any]]:
    """What works with the store's own means: its reader, judging, the past, and the SPARQL endpoint beside it."""
    vocabulary = Vocabulary.load()
    database = settings.neo4j_database or None
    terms = Terms(vocabulary, settings.base)
    driver = neo4j.GraphDatabase.driver(
        access.uri, auth=(access.user, access.password), connection_timeout=SECONDS_TO_CONNECT
    )
    source = Source(driver, database)

    @contextmanager
    def moment() -> Iterator[tuple[int, Iterable[bytes]]]:
        with source.moment() as (seq, content):
            yield seq, dataset(content, terms)

    origin = Origin(source.seq, moment, source.since, source.erased)
    endpoint = Endpoint(settings.home_folder / SPARQL_FOLDER, terms, origin)
    try:
        yield {
            "reader": Reader(driver, vocabulary, database),
            "judge": Judge(driver, vocabulary, database),
            "snapshot": lambda at: snapshot(driver, vocabulary, at, database),
            "rewound": lambda at: as_known(driver, vocabulary, at, database),
            "sparql": endpoint,
            "releases": settings.home_folder / RELEASES_FOLDER,
        }
    finally:
        endpoint.close()
        driver.close()


def catalogue_of(settings: Settings) -> Catalogue:
    """The named queries, with those of the folder that the settings name."""
    return Catalogue.load(*([settings.queries_folder] if settings.queries_folder else []))


def limits_of(settings: Settings) -> Limits:
    """What one Cypher query may use."""
    return Limits(seconds=float(settings.cypher_seconds), rows=int(settings.cypher_rows))


def _driver(access: ServerAccess, connections: int, notes: Literal["OFF", "INFORMATION"]) -> neo4j.AsyncDriver:
    return neo4j.AsyncGraphDatabase.driver(
        access.uri,
        auth=(access.user, access.password),
        max_connection_pool_size=connections,
        notifications_min_severity=notes,  # for those who write Cypher; ours has been tried
        connection_timeout=SECONDS_TO_CONNECT,
        connection_acquisition_timeout=SECONDS_FOR_A_CONNECTION,
    )


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
