"""Neo4j's own importer makes of a release the graph that the store holds."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest

from graph.local.configuration import Memory
from graph.local.jars import DEFAULT_VERSION, fetch, read_lock
from graph.local.java import find_java
from graph.local.processes import owner_mark
from graph.local.server import LocalNeo4j
from graph.rdf.kept import Source
from graph.release.build import Order, build_release
from graph.release.contents import Profile
from graph.store.loading import load
from graph.store.schema import STATE
from joinedup.settings import Settings
from ontology.stated import StatedDocument
from tests.graph.rdf.sample import OTHER, PAPER, REGISTER, SAMPLE, TERMS
from tests.graph.release.sample import DAY
from tests.graph.sample import sample_documents

THINGS = "MATCH (e:Entity) RETURN labels(e) AS labels, properties(e) AS told ORDER BY e.id"
RELATIONS = """
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.fact IS NOT NULL
RETURN a.id AS a, type(r) AS edge, b.id AS b, properties(r) AS told ORDER BY a, edge, b, r.period
"""
STATEMENTS = """
MATCH (s:Statement)-[:STATED_IN]->(d), (s)-[:SUBJECT]->(a) OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN properties(s) AS told, d.id AS document, a.id AS subject, b.id AS object ORDER BY s.id
"""
# What a store keeps for itself.
OWN = {*STATE, "record_id", "seq", "recorded_at", "live_order", "text_version", "judgement"}


def stored_documents() -> list[StatedDocument]:
    """Both samples as documents, for a store."""
    mine = [
        StatedDocument(
            id=name, content_hash=name, text="", extractor="x",
            statements=tuple({s.id: s for s in SAMPLE if s.document == name}.values()),
        )
        for name in (PAPER, OTHER, REGISTER)
    ]  # fmt: skip
    return [*sample_documents(), *mine]


@pytest.fixture
def imported(
    empty_graph: neo4j.Driver, tmp_path: Path, settings: Settings
) -> Iterator[tuple[neo4j.Driver, neo4j.Driver]]:
    """A driver on the store, and one on a Neo4j into which its release was imported."""
    load(empty_graph, stored_documents(), TERMS.vocabulary)
    order = Order(
        out=tmp_path / "releases", day=DAY, terms=TERMS, profile=Profile(illustrative=True), licence="https://a.example/",
        publisher="x",
    )  # fmt: skip
    folder = build_release(Source(empty_graph), order, lambda what, done, total: None).folder
    local = LocalNeo4j(
        home=tmp_path / "neo4j", cache=settings.cache_folder, java=settings.java, repository=settings.maven,
        memory=Memory(heap=400, page_cache=32), quick=True, owner=owner_mark(), environment=dict(os.environ),
    )  # fmt: skip
    _import(folder / "neo4j", local.home, settings)
    try:
        access = local.start()
        with neo4j.GraphDatabase.driver(access.uri, auth=(access.user, access.password)) as driver:
            yield empty_graph, driver
    finally:
        local.stop()


def _import(files: Path, home: Path, settings: Settings) -> None:
    jars = fetch(read_lock(DEFAULT_VERSION), settings.cache_folder, settings.maven)
    (home / "conf").mkdir(parents=True)
    java = str(find_java(DEFAULT_VERSION, settings.java, os.environ).path)
    command = [java, "-Xmx400m", "-XX:TieredStopAtLevel=1", "-cp", f"{jars}{os.sep}*", "org.neo4j.cli.AdminTool"]
    done = subprocess.run(
        [*command, "database", "import", "full", "neo4j", "@import.args"],
        cwd=files, env={"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout


def _rows(driver: neo4j.Driver, query: str) -> list[dict[str, Any]]:
    with driver.session(notifications_min_severity="OFF") as session:
        rows = [row.data() for row in session.run(query)]
    for row in rows:
        row["told"] = {name: value for name, value in row["told"].items() if name not in OWN}
        if "labels" in row:
            row["labels"] = sorted(row["labels"])
    return rows


def test_the_importer_makes_the_graph_of_the_store(imported: tuple[neo4j.Driver, neo4j.Driver]) -> None:
    store, copy = imported
    for query, at_least in ((THINGS, 30), (RELATIONS, 20), (STATEMENTS, 110)):
        rows = _rows(store, query)
        assert _rows(copy, query) == rows
        assert len(rows) >= at_least
