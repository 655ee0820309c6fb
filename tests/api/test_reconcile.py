"""The Reconciliation Service API 0.2: each rule of the specification that concerns what this service offers."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
from jsonschema import validate  # type: ignore[import-untyped]
from starlette.testclient import TestClient

from api.keys import KeyStore
from tests.api import reconciliation_rules as rules
from tests.api.conftest import BASE


def batch(client: TestClient, queries: dict[str, Any]) -> dict[str, Any]:
    """The answers to a batch, sent as a form, the same as in the address."""
    text = orjson.dumps(queries).decode()
    posted = client.post("/reconcile", data={"queries": text})
    assert posted.status_code == 200, posted.text
    follows(posted, rules.ANSWERS)
    assert client.get("/reconcile", params={"queries": text}).json() == posted.json()
    found: dict[str, Any] = posted.json()
    return found


def follows(answer: httpx.Response, schema: dict[str, Any]) -> Any:
    """The answer, which is JSON as the rules have it."""
    assert answer.headers["content-type"] == "application/json"
    validate(answer.json(), schema)
    return answer.json()


def test_all_that_the_manifest_names_is_there_and_follows_the_rules(asked: TestClient) -> None:
    manifest = follows(asked.get("/reconcile"), rules.MANIFEST)
    assert "authentication" not in manifest  # of a service that takes no key
    assert manifest["identifierSpace"] == f"{BASE}/id/"
    assert manifest["view"]["url"].replace("{{id}}", "") == manifest["identifierSpace"]
    assert set(manifest["suggest"]) == set(rules.SUGGESTED)
    for kind, schema in rules.SUGGESTED.items():
        service = manifest["suggest"][kind]
        address = (service["service_url"] + service["service_path"]).removeprefix(BASE)
        prefix = {"prefix": "Am" if kind == "entity" else "o"}
        result = follows(asked.get(address, params=prefix), schema)["result"]
        assert result
        rest = follows(asked.get(address, params={**prefix, "cursor": "1"}), schema)["result"]
        assert rest[: len(result) - 1] == result[1:]
        follows_problem(asked.get(address))
        flyout = (service["flyout_service_url"] + service["flyout_service_path"]).removeprefix(BASE)
        for row in result:
            assert follows(asked.get(flyout.replace("${id}", row["id"])), rules.FLYOUT)["id"] == row["id"]
        assert asked.get(flyout.replace("${id}", "nothing-x")).status_code == 404
    propose = manifest["extend"]["propose_properties"]
    address = (propose["service_url"] + propose["service_path"]).removeprefix(BASE)
    proposed = follows(asked.get(address, params={"type": "Body", "limit": "3"}), rules.PROPOSED)
    assert (proposed["type"], proposed["limit"], len(proposed["properties"])) == ("Body", 3, 3)
    every = follows(asked.get(address), rules.PROPOSED)["properties"]
    ids = [row["id"] for row in every]
    extend = {"ids": ["ccg-00X", "council-AMB", "stp-westmere"], "properties": [{"id": i} for i in ids]}
    found = follows(asked.post("/reconcile", data={"extend": orjson.dumps(extend).decode()}), rules.EXTENDED)
    assert [row["id"] for row in found["meta"]] == ids
    assert all(set(row) == set(ids) for row in found["rows"].values())
    preview = manifest["preview"]["url"].removeprefix(BASE).replace("{{id}}", "ccg-00X")
    assert asked.get(preview).headers["content-type"].startswith("text/html")


def test_a_service_with_keys_says_how_to_give_one(serve: Callable[..., TestClient], tmp_path: Path) -> None:
    private = serve(access="private")
    key = KeyStore(tmp_path / "keys.json").create("a", ("read",))[1]
    manifest = follows(private.get("/reconcile", headers={"X-API-Key": key}), rules.MANIFEST)
    assert manifest["authentication"] == {"type": "apiKey", "name": "X-API-Key", "in": "header"}


def test_no_answer_is_a_script(asked: TestClient) -> None:
    """CORS is offered, JSONP is not: `callback` changes nothing."""
    for address in ("/reconcile", "/reconcile/suggest/entity?prefix=Am", "/reconcile/flyout/entity?id=ccg-00X"):
        joined = f"{address}{'&' if '?' in address else '?'}callback=steal"
        answer = asked.get(joined)
        assert (answer.json(), answer.headers["content-type"]) == (asked.get(address).json(), "application/json")
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_what_things_are_called_is_never_markup(asked: TestClient) -> None:
    shown = asked.get("/reconcile/flyout/type", params={"id": "<script>"})
    assert shown.status_code == 404
    follows_problem(shown)


def follows_problem(answer: httpx.Response) -> None:
    """A problem that says what is wrong."""
    assert answer.headers["content-type"] == "application/problem+json"
    validate(answer.json(), rules.PROBLEM)


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
    answer = asked.post("/reconcile", data=form)
    assert answer.status_code == 400
    follows_problem(answer)
