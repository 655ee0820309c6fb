"""The Reconciliation Service API 0.2: each rule of the specification that concerns what this service offers."""

from collections.abc import Callable
from typing import Any

import neo4j
import orjson
import pytest
from starlette.testclient import TestClient

from tests.api.conftest import BASE


@pytest.fixture
def asked(landscape: neo4j.Driver, serve: Callable[..., TestClient]) -> TestClient:
    return serve()


def batch(client: TestClient, queries: dict[str, Any]) -> dict[str, Any]:
    """The answers to a batch, sent as a form, the same as in the address."""
    text = orjson.dumps(queries).decode()
    posted = client.post("/reconcile", data={"queries": text})
    assert posted.status_code == 200, posted.text
    assert client.get("/reconcile", params={"queries": text}).json() == posted.json()
    found: dict[str, Any] = posted.json()
    return found


def test_the_manifest_has_what_clients_need(asked: TestClient) -> None:
    manifest = asked.get("/reconcile").json()
    assert "0.2" in manifest["versions"]
    assert {"name", "identifierSpace", "schemaSpace"} <= set(manifest)
    assert manifest["view"]["url"] == f"{BASE}/id/{{{{id}}}}"
    assert set(manifest["preview"]) == {"url", "width", "height"}
    assert "{{id}}" in manifest["preview"]["url"]
    assert all(set(t) == {"id", "name"} for t in manifest["defaultTypes"])
    for kind in ("entity", "type", "property"):
        service = manifest["suggest"][kind]
        address = (service["service_url"] + service["service_path"]).removeprefix(BASE)
        result = asked.get(address, params={"prefix": "Am" if kind == "entity" else "o"}).json()["result"]
        assert result
        assert all({"id", "name"} <= set(row) for row in result)
    propose = manifest["extend"]["propose_properties"]
    address = (propose["service_url"] + propose["service_path"]).removeprefix(BASE)
    proposed = asked.get(address, params={"type": "Body", "limit": "3"}).json()
    assert (proposed["type"], proposed["limit"], len(proposed["properties"])) == ("Body", 3, 3)


def test_every_query_of_a_batch_is_answered_under_its_name(asked: TestClient) -> None:
    found = batch(
        asked,
        {
            "q0": {"query": "NHS Ambleford CCG"},
            "q1": {"query": "amblford councl", "type": "LocalAuthority", "limit": 1},
            "q2": {"query": "qqqq"},
        },
    )
    assert set(found) == {"q0", "q1", "q2"}
    for answer in found.values():
        scores = [candidate["score"] for candidate in answer["result"]]
        assert scores == sorted(scores, reverse=True)
        assert sum(candidate["match"] for candidate in answer["result"]) <= 1
        for candidate in answer["result"]:
            assert {"id", "name", "score", "match", "type"} <= set(candidate)
            assert all(set(kind) == {"id", "name"} for kind in candidate["type"])
            assert 0 <= candidate["score"] <= 100
    first = found["q0"]["result"][0]
    assert (first["id"], first["match"], first["score"]) == ("ccg-00X", True, 100.0)
    assert [(c["id"], c["match"]) for c in found["q1"]["result"]] == [("council-AMB", False)]
    assert found["q2"]["result"] == []


def test_a_day_gives_the_body_valid_then(asked: TestClient) -> None:
    query = {"query": "Westmere", "type": "Commissioner"}
    on = {"q": {**query, "properties": [{"pid": "on_date", "v": "2020-01-01"}]}}
    assert batch(asked, on)["q"]["result"] == []
    on["q"]["properties"] = [{"pid": "on_date", "v": "2023-01-01"}]
    assert [c["id"] for c in batch(asked, on)["q"]["result"]] == ["icb-QX1"]


def test_a_code_decides_between_names(asked: TestClient) -> None:
    found = batch(asked, {"q": {"query": "Ambleford", "properties": [{"pid": "ods", "v": "00X"}]}})["q"]["result"]
    assert found[0]["id"] == "ccg-00X"


def test_data_are_extended(asked: TestClient) -> None:
    extend = {"ids": ["ccg-00X", "nobody-x"], "properties": [{"id": "ods"}, {"id": "valid_to"}, {"id": "member_of"}]}
    found = asked.post("/reconcile", data={"extend": orjson.dumps(extend).decode()}).json()
    assert found == {
        "meta": [
            {"id": "ods", "name": "ODS code"},
            {"id": "valid_to", "name": "ended on"},
            {"id": "member_of", "name": "member of", "type": {"id": "Body", "name": "Body"}},
        ],
        "rows": {
            "ccg-00X": {
                "ods": [{"str": "00X"}],
                "valid_to": [{"date": "2022-06-30T00:00:00Z"}],
                "member_of": [{"id": "stp-westmere", "name": "Westmere STP"}],
            },
            "nobody-x": {"ods": [], "valid_to": [], "member_of": []},
        },
    }


def test_the_preview_is_a_page_that_may_be_framed(asked: TestClient) -> None:
    page = asked.get("/reconcile/preview?id=ccg-00X")
    assert page.headers["content-type"].startswith("text/html")
    assert "NHS Ambleford CCG" in page.text
    assert "frame-ancestors *" in page.headers["content-security-policy"]


def test_pages_of_other_origins_may_read_as_the_mode_allows(
    asked: TestClient, serve: Callable[..., TestClient]
) -> None:
    header = "access-control-allow-origin"
    refine = "http://127.0.0.1:3333"
    assert asked.get("/reconcile", headers={"Origin": refine}).headers[header] == refine
    assert header not in asked.get("/reconcile", headers={"Origin": "https://example.org"}).headers
    public = serve(access="public", rate="")
    assert public.get("/reconcile", headers={"Origin": "https://example.org"}).headers[header] == "*"


@pytest.mark.parametrize(
    "form",
    [
        {"queries": "["},
        {"queries": "[]"},
        {"queries": '{"q": 1}'},
        {"queries": '{"q": {"query": "x", "type": "Nothing"}}'},
        {"queries": '{"q": {"query": "x", "limit": 0}}'},
        {"queries": '{"q": {"query": "x", "properties": [{"pid": "on_date", "v": "soon"}]}}'},
        {"extend": '{"ids": "x", "properties": []}'},
        {"extend": '{"ids": [], "properties": [{"id": "nothing"}]}'},
        {"other": "x"},
    ],
)
def test_wrong_calls_are_told_so(form: dict[str, str], asked: TestClient) -> None:
    assert asked.post("/reconcile", data=form).status_code == 400
