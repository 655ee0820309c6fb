"""The routes over the sample landscape: whole answers, pages, formats, caching, errors."""

import csv
import gzip
import io
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import neo4j
import pytest
from starlette.testclient import TestClient

from api.answering import Asked
from api.windows import window
from graph.store.loading import load
from ontology.vocabulary import Vocabulary
from tests.queries.landscape import plan


def ids(client: TestClient, address: str) -> list[str]:
    response = client.get(address)
    assert response.status_code == 200, response.text
    return [row["id"] for row in response.json()["items"]]


def test_lists_are_filtered_and_sorted(asked: TestClient) -> None:
    assert ids(asked, "/bodies?type=Commissioner") == ["ccg-00X", "icb-QX1"]
    assert ids(asked, "/bodies?type=Commissioner&as_of=2022-07-01") == ["icb-QX1"]
    assert ids(asked, "/bodies?member_of=stp-westmere&sort=-name") == ["ccg-00X", "council-AMB"]
    assert ids(asked, "/bodies?name=SELECT") == ["committee-council-AMB-health-select"]
    assert ids(asked, "/people?body=council-AMB") == ["person-joan-pike"]
    assert ids(asked, "/posts?person=person-joan-pike") == ["post-cabinet-member-amb", "post-chair-hwb-amb"]
    assert ids(asked, "/programmes?component_of=programme-closer-to-home") == ["programme-home-first"]
    assert ids(asked, "/figures?unit=GBP&least=2000000") == ["figure-f1"]
    assert ids(asked, "/commitments") == ["commitment-a1", "commitment-b3", "commitment-b1", "commitment-b2"]
    assert ids(asked, "/commitments?body=council-AMB&role=made") == ["commitment-b3"]
    assert ids(asked, "/commitments?due_from=2019-01-01&due_to=2019-12-31") == ["commitment-b3"]
    assert ids(asked, "/commitments?programme=programme-closer-to-home") == ["commitment-b1"]
    assert ids(asked, "/commitments?place=area-ambleford") == ["commitment-a1", "commitment-b3", "commitment-b1"]
    assert ids(asked, "/commitments?status=undated") == ["commitment-b2"]
    assert ids(asked, "/commitments?pounds_from=1") == ["commitment-b1"]
    assert ids(asked, "/commitments?document=document-plan-2019&type=Request") == ["commitment-b3"]
    assert ids(asked, "/documents?kind=minutes") == ["document-minutes-2018"]
    assert ids(asked, "/areas") == ["area-ambleford"]


def test_a_class_that_is_none_is_refused_with_those_there_are(asked: TestClient) -> None:
    answer = asked.get("/bodies?type=LocalAutority")
    assert answer.status_code == 400
    assert "LocalAuthority" in answer.json()["detail"]
    assert asked.get("/bodies?type=Programme").status_code == 400


@pytest.mark.parametrize("sort", ["name", "-name", "valid_from", "-valid_from", "type", "id"])
def test_pages_hold_each_row_once(sort: str, asked: TestClient) -> None:
    whole = ids(asked, f"/bodies?sort={sort}")
    found, address = [], f"/bodies?sort={sort}&limit=2"
    while address:
        page = asked.get(address)
        found += [row["id"] for row in page.json()["items"]]
        address = page.json()["next"]
        assert page.headers.get("Link") == (f'<{address}>; rel="next"' if address else None)
    assert found == whole
    assert len(whole) == 7


@pytest.mark.parametrize(
    "address",
    [
        "/queries/bodies_of_type?type=Body",
        "/queries/bodies_of_type?type=Body&sort=-valid_from",
        "/queries/bodies_of_type?type=Body&sort=certain&format=json",
        "/queries/commitments_by_body?sort=-made",
        "/queries",
        "/queries?sort=-title",
        "/search?q=ambleford",
        "/search?q=ambleford&sort=name",
        "/search/quotes?q=commission",
        "/timeline/hwb-AMB?sort=-what",
        "/timeline/council-AMB",
        "/statistics",
        "/statistics?sort=type",
        "/statistics/commitments?by=body&sort=-pounds",
    ],
)
def test_whole_answers_are_paged_sorted_and_cut_as_well(address: str, asked: TestClient) -> None:
    joined = f"{address}{'&' if '?' in address else '?'}"
    whole = asked.get(f"{joined}limit=100").json()["items"]
    assert len(whole) > 1
    found, following = [], f"{joined}limit=2"
    while following:
        page = asked.get(following)
        assert page.status_code == 200, page.text
        found += page.json()["items"]
        following = page.json()["next"]
        assert page.headers.get("Link") == (f'<{following}>; rel="next"' if following else None)
    assert found == whole
    if "sort=" in address:
        sort = address.partition("sort=")[2].partition("&")[0]
        values = [row[sort.removeprefix("-")] for row in whole if row[sort.removeprefix("-")] is not None]
        assert values == sorted(values, reverse=sort.startswith("-"))
    columns = list(whole[0])[1:3]
    cut = asked.get(f"{joined}limit=100&fields={','.join(columns)}").json()["items"]
    assert cut == [{name: row[name] for name in columns} for row in whole]
    assert asked.get(f"{joined}fields=colour").status_code == 400
    assert asked.get(f"{joined}after=WyJ4Il0").status_code == 400


def test_a_page_goes_on_where_its_last_row_was_though_that_has_gone(asked: TestClient) -> None:
    rows = [{"name": name, "n": n} for n, name in enumerate("dabce")]

    def names(kept: list[dict[str, Any]], after: str | None, sort: str) -> tuple[list[str], str | None]:
        values = {"limit": 2, "after": after, "sort": sort, "fields": None}
        found = window(kept, ("name", "n"), Asked(values, "/x", {}), "http://here")
        cursor = parse_qs(urlsplit(found.next).query)["after"][0] if found.next else None
        return [row["name"] for row in found.rows], cursor

    for sort, order in (("name", "abcde"), ("-name", "edcba"), ("", "dabce")):
        first, cursor = names(rows, None, sort or "")
        assert first == list(order[:2])
        assert names(rows, cursor, sort)[0] == list(order[2:4])
        without = [row for row in rows if row["name"] != order[1]]
        before_it = [{"name": "A" if sort == "name" else "z", "n": 9}] if sort else []
        expected = list(order[2:4]) if sort else list(order[3:5])  # an order of its own has only its place
        assert names([*before_it, *without], cursor, sort)[0] == expected


def test_one_thing(asked: TestClient) -> None:
    found = asked.get("/bodies/ccg-00X").json()
    assert found["name"] == "NHS Ambleford CCG"
    assert found["valid_from"] == "2013-04-01"
    assert found["certain"] is True
    assert found["names"] == [
        {"text": "NHS Ambleford CCG", "kind": "official", "valid_from": "2013-04-01", "valid_to": "2022-06-30"}
    ]
    assert [row["notation"] for row in found["identifiers"]] == ["00X"]
    assert [(r["predicate"], r["outgoing"], r["id"]) for r in found["relations"]] == [
        ("leads", True, "programme-closer-to-home"),
        ("member_of", True, "stp-westmere"),
        ("participates_in", True, "programme-closer-to-home"),
        ("partners_with", True, "council-AMB"),
        ("responsible_for", True, "commitment-a1"),
        ("responsible_for", True, "commitment-b3"),
        ("succeeds", False, "icb-QX1"),
    ]
    fact = next(r["fact"] for r in found["relations"] if r["predicate"] == "member_of")
    (statement,) = asked.get(f"/statements?fact={fact}").json()["items"]
    assert statement["quote"] == "NHS Ambleford CCG and Ambleford Council"
    assert asked.get(f"/statements/{statement['id']}").json() == {**statement, "earlier": []}
    assert asked.get("/people/ccg-00X").status_code == 404
    on = asked.get("/bodies/ccg-00X?as_of=2015-01-01").json()
    assert "member_of" not in {r["predicate"] for r in on["relations"]}


def test_a_document_with_its_text_and_spans(asked: TestClient) -> None:
    document = asked.get("/documents/document-plan-2019").json()
    assert document["publisher"] == {"id": "council-AMB", "name": "Ambleford Council"}
    assert document["statements"] == len(plan().statements)
    spans = asked.get("/documents/document-plan-2019/spans").json()
    assert spans["text"] == document["text"] == plan().text
    cut = {spans["text"][s["start"] : s["end"]] for s in spans["spans"]}
    assert cut == {s.quote for s in plan().statements}
    first = asked.get("/statements?document=document-plan-2019&limit=50").json()
    rest = asked.get(first["next"]).json()
    assert len(first["items"]) + len(rest["items"]) == len(plan().statements)
    assert rest["next"] is None


@pytest.mark.parametrize(
    ("query", "first", "found_in"),
    [
        ("ambleford ccg", "ccg-00X", "name"),
        ("amblford councl", "council-AMB", "name"),
        ("ambleford health and well", "hwb-AMB", "name"),
        ("00x", "ccg-00X", "ods code"),
        ("Joan Pyke", "person-joan-pike", "name"),
        ("closer to ho", "programme-closer-to-home", "name"),
        ("the centre", "programme-urgent-care-centre", "alias"),
        ("westmere stp", "stp-westmere", "name"),
        ("pay 300,000", "commitment-b1", "summary"),
    ],
)
def test_search_puts_first_what_is_meant(query: str, first: str, found_in: str, asked: TestClient) -> None:
    answer = asked.get("/search", params={"q": query})
    assert answer.status_code == 200, answer.text
    hits = answer.json()["items"]
    assert (hits[0]["id"], hits[0]["found_in"]) == (first, found_in)
    assert hits[0]["quote"]


def test_search_filters_and_odd_words(asked: TestClient) -> None:
    assert [h["id"] for h in asked.get("/search?q=westmere&type=Commissioner").json()["items"]] == ["icb-QX1"]
    assert asked.get("/search?q=westmere&type=Commissioner&as_of=2020-01-01").json()["items"] == []
    unknown = asked.get("/search?q=westmere&type=Commisioner")
    assert unknown.status_code == 400
    assert "Commissioner" in unknown.text
    for odd in ('"', "* ~ ^", "AND OR NOT", "a" * 400, "\\", "{}[]()", "x:y", "the", "日本", "'"):
        assert asked.get("/search", params={"q": odd}).status_code == 200, odd
    quotes = asked.get("/search/quotes?q=scrutinises").json()["items"]
    assert {row["quote"] for row in quotes} == {"Commission scrutinises the trust"}


def test_views(asked: TestClient) -> None:
    network = asked.get("/network/trust-RX1?depth=2").json()
    assert [n["id"] for n in network["nodes"]] == [
        "commitment-a1",
        "commitment-b2",
        "committee-council-AMB-health-select",
        "council-AMB",
        "trust-RX1",
    ]
    assert network["complete"] is True
    compared = asked.get("/compare?left=ccg-00X&right=council-AMB").json()
    assert [(r["predicate"], r["id"]) for r in compared["both"]] == [
        ("leads", "programme-closer-to-home"),
        ("member_of", "stp-westmere"),
    ]
    days = asked.get("/compare?left=ccg-00X&left_on=2015-01-01&right_on=2017-01-01").json()
    assert [(r["predicate"], r["id"]) for r in days["right_only"]] == [("member_of", "stp-westmere")]
    assert asked.get("/compare?left=ccg-00X").status_code == 400
    by_place = asked.get("/statistics/commitments?by=place").json()["items"]
    assert [(r["key"], r["commitments"]) for r in by_place] == [("area-ambleford", 3), (None, 1)]
    assert {"type": "Body", "number": 0} not in asked.get("/statistics").json()["items"]
    assert asked.get("/timeline/hwb-AMB").json()["items"][0]["what"] == "began"


def test_formats(asked: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(asked.get("/bodies?format=csv&fields=id,name").text)))
    assert rows[0] == {"id": "area-ambleford", "name": "Ambleford"} or rows[0]["id"] == "council-AMB"
    place = asked.get("/areas", headers={"Accept": "application/geo+json"}).json()
    assert place["features"][0]["geometry"] == {"type": "Point", "coordinates": [-1.3, 53.4]}
    linked = asked.get("/areas/area-ambleford?format=jsonld").json()
    assert linked["@context"]["@base"] == "http://127.0.0.1:8765/id/"
    assert asked.get("/bodies", headers={"Accept": "image/png"}).status_code == 406
    assert (
        asked.get("/bodies", headers={"Accept": "text/csv;q=0.5, application/json;q=0.1"})
        .headers["content-type"]
        .startswith("text/csv")
    )


def test_what_the_client_has_is_not_sent_again(asked: TestClient) -> None:
    plain = asked.get("/bodies", headers={"Accept-Encoding": "identity"})
    packed = asked.get("/bodies", headers={"Accept-Encoding": "gzip"})
    assert packed.json() == plain.json()
    assert packed.headers["Content-Encoding"] == "gzip"
    assert plain.headers["ETag"] != packed.headers["ETag"]
    again = asked.get("/bodies", headers={"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = asked.get("/bodies", headers={"Accept-Encoding": "gzip", "If-None-Match": plain.headers["ETag"]})
    assert other.status_code == 200
    assert gzip.decompress(gzip.compress(plain.content)) == other.content


def test_an_answer_is_new_when_the_graph_has_changed(asked: TestClient, landscape: neo4j.Driver) -> None:
    before = asked.get("/bodies/trust-RX1").json()
    assert "member_of" not in {r["predicate"] for r in before["relations"]}
    try:
        load(landscape, [plan(earlier=True)], Vocabulary.load())
        for _ in range(20):
            after = asked.get("/bodies/trust-RX1").json()
            if after != before:
                break
            time.sleep(0.1)
        assert "member_of" in {r["predicate"] for r in after["relations"]}
    finally:
        load(landscape, [plan()], Vocabulary.load())


@pytest.mark.parametrize(
    ("address", "status", "detail"),
    [
        ("/bodies?limit=0", 400, "limit: 0 is too small; the least is 1."),
        ("/bodies?limit=1&limit=2", 400, "limit is given twice."),
        ("/bodies?sort=colour", 400, "sort: 'colour' is not one of"),
        ("/bodies?fields=colour", 400, "fields: there is no colour"),
        ("/bodies?after=xyz", 400, "after: this is not where a page begins."),
        ("/bodies?as_of=2018", 400, "as_of: '2018' is not a day."),
        ("/bodies/nobody-x", 404, "There is no 'nobody-x' in the graph."),
        ("/bodies/%27", 400, 'id: "\'" is not an id.'),
        ("/statements", 400, "Give one of entity, document or fact"),
        ("/queries/people_of_body", 400, "body is missing, for example body=hwb-ROT."),
        ("/nothing", 404, "There is nothing at /nothing."),
    ],
)
def test_errors_are_problems_that_say_what_to_do(address: str, status: int, detail: str, asked: TestClient) -> None:
    response = asked.get(address)
    problem: dict[str, Any] = response.json()
    assert (response.status_code, response.headers["content-type"]) == (status, "application/problem+json")
    assert problem["status"] == status
    assert problem["detail"].startswith(detail)


def test_cypher_streams_lines_or_csv(asked: TestClient) -> None:
    body = {"query": "MATCH (b:Commissioner) RETURN b.id AS id, b.valid_from AS began ORDER BY id LIMIT $n"}
    lines = asked.post("/cypher", json={**body, "parameters": {"n": 5}}).text.splitlines()
    assert lines == [
        '{"columns":["id","began"],"notes":[]}',
        '["ccg-00X","2013-04-01"]',
        '["icb-QX1","2022-07-01"]',
        '{"rows":2,"complete":true}',
    ]
    table = asked.post("/cypher", json={**body, "parameters": {"n": 1}}, headers={"Accept": "text/csv"}).text
    assert table == "id,began\r\nccg-00X,2013-04-01\r\n"
    plan_ = asked.post("/cypher", json={**body, "parameters": {"n": 1}, "plan": True}).json()
    assert plan_["plan"]["operator"] == "ProduceResults"
    refused = asked.post("/cypher", json={"query": "MATCH (n) DETACH DELETE n"})
    assert (refused.status_code, refused.json()["title"]) == (422, "Query refused")
    wrong = asked.post("/cypher", json={"query": "MATCH (n RETURN n"})
    assert wrong.status_code == 400
    assert asked.post("/cypher", content=b"RETURN 1", headers={"Content-Type": "text/plain"}).status_code == 415
    assert asked.post("/cypher", json={"query": 1}).status_code == 400


def test_cypher_that_is_cut_says_so(landscape: neo4j.Driver, serve: Callable[..., TestClient]) -> None:
    asked = serve(cypher_rows="50")
    body = {"query": "UNWIND range(1, 90) AS x RETURN x, [x] AS y"}
    *rows, last = asked.post("/cypher", json=body).text.splitlines()
    assert '"complete":false' in last
    assert "At most 50 rows are given." in last
    assert len(rows) == 51
    whole = asked.post("/cypher?format=json", json=body).json()
    assert (whole["columns"], whole["items"][1], len(whole["items"])) == (["x", "y"], [2, [2]], 50)
    assert (whole["complete"], whole["rows"], whole["problem"]["status"]) == (False, 50, 422)
    with pytest.raises(ConnectionAbortedError, match="50 rows"):  # over a network the connection ends before its time
        asked.post("/cypher", json=body, headers={"Accept": "text/csv"})
