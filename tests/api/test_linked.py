"""SPARQL 1.1 Protocol and linked data, over the session's real Neo4j."""

from urllib.parse import urlencode

import neo4j
import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from api.routes.examples import examples
from graph.store.loading import load
from ontology.vocabulary import Vocabulary
from tests.api.conftest import BASE
from tests.graph.sample import sample_documents

ASK = "ASK { ?s ?p ?o }"
SELECT = 'SELECT ?x { VALUES ?x { "é" } }'
FORM = "application/x-www-form-urlencoded"
XML = "application/sparql-results+xml"


@pytest.fixture(scope="module")
def filled(driver: neo4j.Driver, client: TestClient) -> TestClient:
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
    load(driver, sample_documents(), Vocabulary.load())
    return client


def by_get(client: TestClient, query: str, **headers: str) -> tuple[int, str, str]:
    answer = client.get("/sparql", params={"query": query}, headers=headers)
    return answer.status_code, answer.headers["content-type"], answer.text


def test_a_query_by_get_and_by_both_kinds_of_post_is_answered_alike(filled: TestClient) -> None:
    expected = "x\r\né\r\n"
    accept = {"accept": "text/csv"}
    direct = filled.post(
        "/sparql", content=SELECT.encode(), headers={"content-type": "application/sparql-query", **accept}
    )
    in_form = filled.post("/sparql", content=urlencode({"query": SELECT}), headers={"content-type": FORM, **accept})
    asked = filled.get("/sparql", params={"query": SELECT}, headers=accept)
    assert [(a.status_code, a.content.decode()) for a in (direct, in_form, asked)] == [(200, expected)] * 3
    assert asked.headers["x-joinedup-seq"] == "61"
    assert "access-control-allow-origin" not in asked.headers  # of this machine alone, as long as it is local


@pytest.mark.parametrize(
    ("query", "accept", "kind"),
    [
        (SELECT, "", "application/sparql-results+json"),
        (SELECT, XML, XML),
        (SELECT, "text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        (ASK, f"{XML};q=0.5, application/sparql-results+json;q=0.2", XML),
        ("CONSTRUCT { ?s a ?o } { ?s a ?o }", "", "text/turtle; charset=utf-8"),
        ("DESCRIBE <ccg-00X>", "application/ld+json", "application/ld+json"),
        ("CONSTRUCT { ?s a ?o } { ?s a ?o }", "application/rdf+xml", "application/rdf+xml"),
    ],
)
def test_the_form_is_the_one_asked_for(filled: TestClient, query: str, accept: str, kind: str) -> None:
    assert by_get(filled, query, accept=accept)[:2] == (200, kind)


@pytest.mark.parametrize(
    ("method", "query", "headers", "body", "status"),
    [
        ("GET", {"query": "SELECT * { ?s ?p }"}, {}, "", 400),
        ("GET", [("query", ASK), ("query", ASK)], {}, "", 400),
        ("GET", {"query": ASK, "colour": "red"}, {}, "", 400),
        ("GET", {"update": "DROP ALL"}, {}, "", 400),
        ("GET", {"query": "DROP ALL"}, {}, "", 422),
        ("GET", {"query": "SELECT * { SERVICE <http://a/> { ?s ?p ?o } }"}, {}, "", 422),
        ("GET", {"query": ASK, "default-graph-uri": "http://elsewhere/"}, {}, "", 422),
        ("GET", {"query": ASK}, {"accept": "image/png"}, "", 406),
        ("POST", {}, {"content-type": FORM}, "", 400),
        ("POST", {}, {"content-type": FORM}, "update=DROP+ALL", 400),
        ("POST", {"query": ASK}, {"content-type": "application/sparql-query"}, ASK, 400),
        ("POST", {}, {"content-type": "application/sparql-update"}, "DROP ALL", 415),
        ("POST", {}, {"content-type": "text/plain"}, ASK, 415),
        ("POST", {}, {}, "", 415),
        ("PUT", {"query": ASK}, {}, "", 405),
    ],
)
def test_what_is_wrong_has_its_status(
    filled: TestClient, method: str, query: dict[str, str], headers: dict[str, str], body: str, status: int
) -> None:
    answer = filled.request(method, "/sparql", params=query, headers=headers, content=body.encode() or None)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


def test_graphs_are_chosen_by_the_protocol_and_it_wins_over_from(filled: TestClient) -> None:
    count = "SELECT (COUNT(?s) AS ?n) { ?s a <http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement> }"
    minutes, briefing = (f"{BASE}/id/document-{name}#graph" for name in ("minutes-2018", "briefing-2019"))

    def counted(query: str, **graphs: str) -> str:
        answer = filled.get("/sparql", params={"query": query, "format": "csv", **graphs})
        return str(answer.text.split()[-1])

    assert counted(count) == "58"
    assert counted(count, **{"default-graph-uri": minutes}) == "27"
    assert counted(count.replace("{", f"FROM <{minutes}> {{", 1).replace("FROM", "FROM", 1)) == "27"
    assert counted(count, **{"named-graph-uri": briefing}) == "0"


def test_the_endpoint_describes_itself_and_shows_ten_examples_that_run(filled: TestClient) -> None:
    told = filled.get("/sparql", headers={"accept": "text/turtle"})
    assert len(list(ox.parse(told.content, format=ox.RdfFormat.TURTLE))) > 10
    shown = filled.get("/sparql", headers={"accept": "text/html,*/*;q=0.1"})
    assert shown.headers["content-type"] == "text/html; charset=utf-8"
    queries = examples()
    assert len(queries) == 10
    assert shown.text.count("Run it") == 10
    assert [by_get(filled, query)[0] for _, query in queries] == [200] * 10


@pytest.mark.parametrize(
    ("thing", "accept", "where"),
    [
        ("ccg-00X", "text/html,application/xhtml+xml,*/*;q=0.8", "/body/ccg-00X"),
        ("ccg-00X", "text/turtle", "/data/ccg-00X?format=turtle"),
        ("ccg-00X", "", "/data/ccg-00X?format=turtle"),
        ("ccg-00X", "application/ld+json", "/data/ccg-00X?format=jsonld"),
        ("ccg-00X", "application/json", "/entities/ccg-00X"),
        ("document-minutes-2018", "text/html", "/paper/document-minutes-2018"),
    ],
)
def test_an_id_leads_to_the_page_or_the_rdf(filled: TestClient, thing: str, accept: str, where: str) -> None:
    answer = filled.get(f"/id/{thing}", headers={"accept": accept})
    assert (answer.status_code, answer.headers["location"]) == (303, BASE + where)
    assert filled.get(where, headers={"accept": accept}).status_code == 200


def test_the_rdf_of_a_thing_has_its_statements_and_honours_the_day(filled: TestClient) -> None:
    def subjects(query: str) -> set[str]:
        data = filled.get(f"/data/hwb-AMB?format=ntriples{query}").content
        quads = ox.parse(data, format=ox.RdfFormat.N_TRIPLES)
        return {
            str(q.object)[1:-1].removeprefix(f"{BASE}/id/")
            for q in quads
            if str(q.predicate).endswith("#subOrganizationOf>") or str(q.predicate).endswith("/made>")
        }

    assert subjects("") == {"council-AMB", "commitment-a1"}
    moved = filled.get("/id/hwb-AMB?as_of=2018-05-01", headers={"accept": "text/turtle"}).headers["location"]
    assert moved == f"{BASE}/data/hwb-AMB?format=turtle&as_of=2018-05-01"
    text = filled.get("/data/icb-QX1?format=turtle&as_of=2015-01-01").text
    assert "IntegratedCareBoard" not in text
    assert "IntegratedCareBoard" in filled.get("/data/icb-QX1?format=turtle").text
    assert filled.get("/id/nothing-here").status_code == 404
    assert filled.get("/data/nothing-here").status_code == 404


def test_the_ontology_is_there_for_people_and_programs(client: TestClient) -> None:
    data = client.get("/ontology", headers={"accept": "text/turtle"}).content
    assert len(list(ox.parse(data, format=ox.RdfFormat.TURTLE))) > 500
    shown = client.get("/ontology", headers={"accept": "text/html"}).text
    assert [name for name in Vocabulary.load().classes if f'id="{name}"' not in shown] == []
    assert client.get("/ontology", headers={"accept": "image/png"}).status_code == 406


def test_a_statement_has_rdf_of_its_own(filled: TestClient) -> None:
    said = sample_documents()[1].statements[0]
    answer = filled.get(f"/id/{said.id}", headers={"accept": "application/n-triples"})
    data = filled.get(answer.headers["location"].removeprefix(BASE))
    assert (answer.status_code, data.status_code) == (303, 200)
    assert f"<{BASE}/id/{said.id}#quote>" in data.text
