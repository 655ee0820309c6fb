"""A Neo4j of the benchmark's own, in a folder that goes when it ends."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import neo4j

from graph.local.configuration import Memory
from graph.local.server import LocalNeo4j
from joinedup.settings import Settings

LINE = os.environ.get("BENCH_NEO4J", "5.26")


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs: its folder, a driver, and the settings with which joinedup finds it."""

    folder: Path
    local: LocalNeo4j
    driver: neo4j.Driver
    environment: dict[str, str]


@contextmanager
def own_server() -> Iterator[Server]:
    """An empty Neo4j, with the memory that the product gives it."""
    settings = Settings.from_environment()
    with tempfile.TemporaryDirectory() as folder:
        local = LocalNeo4j(
            home=Path(folder) / "neo4j", cache=settings.cache_folder, line=LINE, java=settings.java,
            repository=settings.maven, memory=Memory(), environment=dict(os.environ),
        )  # fmt: skip
        access = local.start()
        try:
            with neo4j.GraphDatabase.driver(access.uri, auth=(access.user, access.password)) as driver:
                environment = {
                    "JOINEDUP_HOME": f"{folder}/home",
                    "JOINEDUP_NEO4J_URI": access.uri,
                    "JOINEDUP_NEO4J_USER": access.user,
                    "JOINEDUP_NEO4J_PASSWORD": access.password,
                    "JOINEDUP_ACCESS": "local",
                }
                yield Server(Path(folder), local, driver, environment)
        finally:
            local.stop()
