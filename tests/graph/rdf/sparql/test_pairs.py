"""Each question has the same rows in SPARQL as in Cypher."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import neo4j
import orjson
import pytest
import yaml

from graph.rdf.export import dataset
from graph.rdf.kept import Source
from graph.rdf.sparql.endpoint import Endpoint, Origin, Question
from graph.store.loading import load
from tests.graph.rdf.sample import BASE, TERMS
from tests.graph.release.test_importing import stored_documents

PAIRS: list[dict[str, str]] = yaml.safe_load(Path(__file__).with_name("pairs.yaml").read_text("utf-8"))
PREFIXES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in TERMS.vocabulary.prefixes.items())


@pytest.fixture(scope="module")
def both(driver: neo4j.Driver, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[neo4j.Driver, Endpoint]]:
    """The store and an endpoint over it."""
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
    load(driver, stored_documents(), TERMS.vocabulary)
    source = Source(driver)

    @contextmanager
    def moment() -> Iterator[tuple[int, Iterable[bytes]]]:
        with source.moment() as (seq, content):
            yield seq, dataset(content, TERMS)

    origin = Origin(source.seq, moment)
    endpoint = Endpoint(tmp_path_factory.mktemp("sparql"), TERMS, origin)
    yield driver, endpoint
    endpoint.close()


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(int(value)) if value == int(value) else repr(value)
    return "" if value is None else str(value)


def _term(cell: dict[str, str] | None) -> str:
    if cell is None:
        return ""
    if cell.get("datatype", "").endswith(("#decimal", "#integer")):
        return _cell(float(cell["value"]))
    return cell["value"].removeprefix(f"{BASE}/id/")


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["cypher"][:60] for pair in PAIRS])
def test_sparql_finds_what_cypher_finds(both: tuple[neo4j.Driver, Endpoint], pair: dict[str, str]) -> None:
    driver, endpoint = both
    with driver.session(notifications_min_severity="OFF") as session:
        expected = sorted([_cell(value) for value in row.values()] for row in session.run(pair["cypher"]))
    answer = orjson.loads(endpoint.ask(Question(query=PREFIXES + pair["sparql"])).body)
    names = answer["head"]["vars"]
    assert sorted([_term(row.get(name)) for name in names] for row in answer["results"]["bindings"]) == expected
    assert expected


def test_there_are_thirty() -> None:
    assert len(PAIRS) >= 30
