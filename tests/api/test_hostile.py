"""Hostile HTTP, on real sockets: smuggling, endless heads, slow clients, hosts and paths that are not ours."""

import contextlib
import socket
import time
from collections.abc import Callable

import httpx
import neo4j
import pytest

import api.protocol
from api.formats import csv_line


def told(address: str, request: bytes, seconds: float = 20) -> bytes:
    """What comes back for these bytes until the connection ends or it is quiet after an answer."""
    host, _, port = address.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=seconds) as connection:
        with contextlib.suppress(ConnectionError):
            connection.sendall(request)
        found = b""
        with contextlib.suppress(TimeoutError, ConnectionError):
            while part := connection.recv(65_536):
                found += part
                if b"\r\n\r\n" in found:
                    connection.settimeout(0.5)
        return found


HEAD = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n"


@pytest.mark.parametrize(
    ("request_", "statuses"),
    [
        (HEAD + b"\r\n", {200}),
        (HEAD + b"Host: evil.example\r\n\r\n", {400, 421}),
        (b"GET /healthz HTTP/1.1\r\n\r\n", {400, 421}),
        (b"GET /healthz HTTP/1.0\r\n\r\n", {400, 421}),
        (b"GET /healthz HTTP/1.1\r\nHost: rebound.example\r\n\r\n", {421}),
        (b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n\r\n", {421}),
        (b"GET /healthz HTTP/1.1\r\nHost: localhost.evil.example:80\r\n\r\n", {421}),
        (b"GET /healthz HTTP/1.1\r\nHost: 2130706433\r\n\r\n", {421}),
        (b"GET /healthz HTTP/1.1\r\nHost: user@127.0.0.1\r\n\r\n", {400, 421}),
        (b"GET http://evil.example/healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n", {400, 404, 421}),
        (HEAD + b"X-Forwarded-For: 10.0.0.1\r\n\r\n", {403}),
        (HEAD + b"Forwarded: for=10.0.0.1\r\n\r\n", {403}),
        (HEAD + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", {400}),
        (HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", {400}),
        (HEAD + b"Content-Length: -5\r\n\r\n", {400}),
        (HEAD + b"Content-Length: 5, 5\r\n\r\nhello", {400}),
        (HEAD + b"Transfer-Encoding: chunked, identity\r\n\r\n", {400}),
        (HEAD + b"X: a\r\n b\r\n\r\n", {200, 400}),
        (HEAD + b"X\x00Y: a\r\n\r\n", {400}),
        (HEAD + b"X-Request-Id: a\x0d\x0ainjected: yes\r\n\r\n", {200}),
        (HEAD + b"X: " + b"a" * 100_000 + b"\r\n\r\n", {431}),
        (b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", {431}),
        (HEAD + b"".join(b"X%d: a\r\n" % n for n in range(9_000)) + b"\r\n", {431}),
        (b"GET /bodies/..%2F..%2Fetc%2Fpasswd HTTP/1.1\r\nHost: localhost\r\n\r\n", {400, 404}),
        (b"GET /docs/..%2f..%2fapp.py HTTP/1.1\r\nHost: localhost\r\n\r\n", {404}),
        (b"GET /bodies/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", {400, 404}),
        (b"GET /bodies/%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n", {400, 404}),
        (b"GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", {404}),
        (b"GET /reconcile/../cypher HTTP/1.1\r\nHost: localhost\r\n\r\n", {404}),
        (b"TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", {400, 401, 404, 405}),
        (b"CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", {400, 401, 404, 405, 421}),
        (b"NONSENSE\r\n\r\n", {400}),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", {400}),
    ],
)
def test_odd_requests_get_a_clear_no(request_: bytes, statuses: set[int], running: str) -> None:
    answer = told(running, request_)
    assert int(answer.split(b" ", 2)[1]) in statuses, answer[:300]
    assert b"root:" not in answer
    assert b"\r\ninjected" not in answer.lower()


def test_a_head_is_like_a_get_without_the_body(running: str) -> None:
    with httpx.Client(base_url=running) as client:
        got, head = client.get("/openapi.json"), client.head("/openapi.json")
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["content-type"] == got.headers["content-type"]
        assert client.head("/nothing").status_code == 404


def test_who_dawdles_is_let_go(running: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api.protocol, "HEAD_SECONDS", 0.5)
    began = time.monotonic()
    assert told(running, HEAD) == b""
    assert told(running, b"") == b""
    assert time.monotonic() - began < 15


def test_a_body_that_never_comes_is_not_waited_for(serve_running: Callable[..., str]) -> None:
    address = serve_running(body_seconds=0.5)
    head = b"POST /cypher HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n"
    assert told(address, head + b'{"query"').split(b" ", 2)[1] == b"408"


def test_who_leaves_while_sending_is_no_fault(running: str, caplog: pytest.LogCaptureFixture) -> None:
    host, _, port = running.removeprefix("http://").partition(":")
    head = b"POST /cypher HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
    with caplog.at_level("INFO"):
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(head)
        until = time.monotonic() + 60
        while '"/cypher"' not in caplog.text and time.monotonic() < until:
            time.sleep(0.05)
    assert '"path":"/cypher","status":400' in caplog.text
    assert "Traceback" not in caplog.text


def test_ids_of_requests_are_not_a_way_into_the_log(running: str) -> None:
    with httpx.Client(base_url=running) as client:
        assert client.get("/healthz", headers={"X-Request-Id": "good-id-1"}).headers["x-request-id"] == "good-id-1"
        for bad in ('x" , "status": 200', "a" * 100, "short", "semi;colon"):
            assert client.get("/healthz", headers={"X-Request-Id": bad}).headers["x-request-id"] != bad


@pytest.mark.parametrize("start", list("=+-@\t\r"))
def test_a_cell_is_never_a_formula(start: str) -> None:
    assert csv_line([f"{start}cmd|' /C calc'!A0", 1]).lstrip('"').startswith("'")
    assert csv_line([-1, -2.5]) == "-1,-2.5\r\n"
    assert csv_line([[f"{start}1", "x"]]).lstrip('"').startswith("'")


def test_a_slow_reader_does_not_hold_its_turn(
    landscape: neo4j.Driver, running: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api.protocol, "READ_SECONDS", 0.5)
    host, _, port = running.removeprefix("http://").partition(":")
    body = b'{"query": "UNWIND range(1, 60000) AS x RETURN x, $long AS y", "parameters": {"long": "%s"}}' % (b"x" * 400)
    head = b"POST /cypher HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    with contextlib.ExitStack() as stack:
        for _ in range(8):  # as many as may run at once, none of which reads
            connection = stack.enter_context(socket.create_connection((host, int(port))))
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
            connection.sendall(head % len(body) + body)
        until = time.monotonic() + 60
        with httpx.Client(base_url=running, timeout=30) as client:
            while client.post("/cypher", json={"query": "RETURN 1"}).status_code != 200:
                assert time.monotonic() < until, "the slow readers hold all turns"
                time.sleep(0.2)


def test_a_query_ends_when_its_client_leaves(landscape: neo4j.Driver, running: str) -> None:
    mark = f"left{time.monotonic_ns()}"
    text = f"MATCH (a), (b), (c), (d), (e) WHERE a.{mark} = b.x OR rand() < 2 RETURN count(*)"
    body = b'{"query": "%s"}' % text.encode()
    host, _, port = running.removeprefix("http://").partition(":")
    head = b"POST /cypher HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"

    def runs() -> bool:
        with landscape.session() as session:
            rows = session.run("SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS q")
            return any(mark in (row["q"] or "") and "EXPLAIN" not in row["q"] for row in rows)

    def wait_for(wanted: bool) -> None:
        until = time.monotonic() + 20
        while runs() is not wanted:
            assert time.monotonic() < until, f"the query {'did not start' if wanted else 'went on'}"
            time.sleep(0.05)

    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(head % len(body) + body)
        wait_for(True)
    wait_for(False)
