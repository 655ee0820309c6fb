"""Each route by mode and credential: what is let through. A route without a row fails the test."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.keys import KeyStore
from joinedup.errors import InvalidValue, UnknownName

CREDENTIALS = ("none", "wrong", "revoked", "read", "cypher", "judge", "admin")
# For each kind of route, mode → status for each of CREDENTIALS. ok is any answer of the route itself.
OPEN = {"local": "ok 401 401 ok ok ok ok", "private": "ok 401 401 ok ok ok ok", "public": "ok 401 401 ok ok ok ok"}
READ = {"local": "ok 401 401 ok ok ok ok", "private": "401 401 401 ok 403 403 ok", "public": "ok 401 401 ok ok ok ok"}
CYPHER = {
    "local": "ok 401 401 ok ok ok ok",
    "private": "401 401 401 403 ok 403 ok",
    "public": "401 401 401 403 ok 403 ok",
}
ADMIN = {
    "local": "ok 401 401 ok ok ok ok",
    "private": "401 401 401 403 403 403 ok",
    "public": "401 401 401 403 403 403 ok",
}
EXPLORER = (
    "/find", "/papers", "/body", "/programme", "/person", "/place", "/thing", "/paper", "/ledger", "/ledger.csv",
    "/commitment", "/landscape", "/landscape.json", "/compare-two", "/ask", "/judge", "/open-data",
    "/list", "/statement", "/fact",
)  # fmt: skip
JUDGING = dict.fromkeys(("local", "private", "public"), "401 401 401 403 403 ok ok")
# Beginning of a route's path → its kind; the longest that fits counts.
KINDS = {
    "/healthz": OPEN,
    "/readyz": OPEN,
    "/static": OPEN,
    "/metrics": ADMIN,
    "/cypher": CYPHER,
    "/openapi.json": READ,
    "/docs": READ,
    "/relations": READ,
    "/changes": READ,
    "/judgements": READ,
    "/search": READ,
    "/feeds": READ,
    "/cite": READ,
    "/reconcile": READ,
    "/sparql": READ,
    "/id": READ,
    "/data": READ,
    "/releases": READ,
    "/.well-known": READ,
    "/ontology": READ,
    "/timeline": READ,
    "/network": READ,
    "/compare": READ,
    "/statistics": READ,
    "/queries": READ,
    "/statements": READ,
    "/documents": READ,
    "/entities": READ,
    "/bodies": READ,
    "/people": READ,
    "/posts": READ,
    "/programmes": READ,
    "/commitments": READ,
    "/figures": READ,
    "/areas": READ,
    **dict.fromkeys(EXPLORER, READ),
}


def routes(routed: Any) -> list[tuple[str, str]]:
    """Method and path of each route, with a value for each part."""
    found = []
    for route in routed.routes:
        path = (
            route.path.replace("{id}", "ccg-00R")
            .replace("{name}", "x")
            .replace("{statement}", "statement-x")
            .replace("{fact}", "x")
        )
        found += [(method, path) for method in sorted(route.methods - {"HEAD"})]
    return found


def kind(method: str, path: str) -> dict[str, str]:
    if path.startswith("/judgements") and method == "POST":
        return JUDGING
    if path == "/":
        return READ
    fitting = [begin for begin in KINDS if path == begin or path.startswith(begin + "/")]
    assert fitting, f"{path} has no row in KINDS"
    return KINDS[max(fitting, key=len)]


@pytest.mark.parametrize("mode", ["local", "private", "public"])
def test_every_route_by_credential(mode: str, serve: Callable[..., TestClient], tmp_path: Path) -> None:
    client = serve(access=mode, rate="", key_rate="")
    keys = KeyStore(tmp_path / "keys.json")
    texts = {scope: keys.create(scope, (scope,))[1] for scope in ("read", "cypher", "judge", "admin")}
    key, texts["revoked"] = keys.create("old", ("admin",))
    keys.revoke(key.id)
    texts["wrong"] = texts["admin"][:-1] + ("A" if texts["admin"][-1] != "A" else "B")
    wrong = []
    assert len(routes(client.app)) > 20
    for method, path in routes(client.app):
        for credential, expected in zip(CREDENTIALS, kind(method, path)[mode].split(), strict=True):
            headers = {} if credential == "none" else {"X-API-Key": texts[credential]}
            status = client.request(method, path, headers=headers).status_code
            if (str(status) if status in (401, 403) else "ok") != expected:
                wrong.append((method, path, credential, status, expected))
    assert wrong == []


def test_in_public_only_a_key_may_have_the_graph_put_back(serve: Callable[..., TestClient], tmp_path: Path) -> None:
    client = serve(access="public", rate="", key_rate="")
    key = {"X-API-Key": KeyStore(tmp_path / "keys.json").create("reader", ("read",))[1]}
    for path in ("/search?q=care", "/queries/bodies_of_type?type=Committee", "/ask/bodies_of_type"):
        known = path + ("&" if "?" in path else "?") + "known%5Fat=2020-01-01T00:00:00Z"
        assert client.get(path).status_code != 401
        assert client.get(known).status_code == 401
        assert client.get(known, headers=key).status_code != 401
    assert client.get("/bodies?known_at=2020-01-01T00:00:00Z").status_code != 401


@pytest.mark.parametrize(
    ("headers", "address", "status"),
    [
        ({"Host": "localhost:8765"}, "127.0.0.1", 200),
        ({"Host": "[::1]:8765"}, "::1", 200),
        ({"Host": "example.org"}, "127.0.0.1", 421),
        ({"Host": "127.0.0.1.example.org"}, "127.0.0.1", 421),
        ({"Host": ""}, "127.0.0.1", 421),
        ({"X-Forwarded-For": "10.0.0.1"}, "127.0.0.1", 403),
        ({"Forwarded": "for=10.0.0.1"}, "127.0.0.1", 403),
        ({}, "10.0.0.1", 403),
    ],
)
def test_a_local_service_answers_its_own_machine_only(
    headers: dict[str, str], address: str, status: int, serve: Callable[..., TestClient]
) -> None:
    assert serve(client=address).get("/bodies", headers=headers).status_code == status


def test_other_sites_cannot_send_to_a_local_service(client: TestClient) -> None:
    body = {"query": "RETURN 1"}
    assert client.post("/cypher", json=body, headers={"Origin": "https://example.org"}).status_code == 403
    assert client.post("/cypher", json=body, headers={"Origin": "http://localhost:8765"}).status_code == 200


def test_rates_are_limited_by_address_and_by_key(serve: Callable[..., TestClient], tmp_path: Path) -> None:
    client = serve(access="public", rate="3/minute", key_rate="5/minute")
    key = {"X-API-Key": KeyStore(tmp_path / "keys.json").create("a", ("read",))[1]}
    assert [client.get("/bodies").status_code for _ in range(4)] == [200, 200, 200, 429]
    assert [client.get("/bodies", headers=key).status_code for _ in range(6)] == [200] * 5 + [429]
    refused = client.get("/bodies")
    assert refused.headers["Retry-After"] == "60"
    assert refused.json()["title"] == "Too many requests"


def test_bodies_of_requests_are_bounded(client: TestClient) -> None:
    long = b'{"query": "' + b"x" * 2_000_000 + b'"}'
    headers = {"Content-Type": "application/json"}
    assert client.post("/cypher", content=long, headers=headers).status_code == 413
    assert client.post("/cypher", content=iter([long[:900_000], long[900_000:]]), headers=headers).status_code == 413


def test_keys_are_kept_as_hashes_that_only_the_owner_reads(tmp_path: Path) -> None:
    keys = KeyStore(tmp_path / "home" / "keys.json")
    key, text = keys.create("dashboard", ("cypher", "read"))
    file = tmp_path / "home" / "keys.json"
    assert text not in file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600
    assert (key.scopes, keys.all(), keys.find(text)) == (("read", "cypher"), [key], key)
    assert [keys.find(other) for other in ("", "x", "ju_x", text + "x", f"ju_{key.id}_")] == [None] * 5
    assert keys.revoke(key.id).revoked is not None
    assert keys.find(text) is None
    with pytest.raises(UnknownName, match="There is no key 'x'"):
        keys.revoke("x")
    with pytest.raises(InvalidValue, match="not write"):
        keys.create("x", ("write",))
