"""`joinedup serve` as it is run: several processes, one count of requests, an end that lets answers finish."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import neo4j
import psutil

from graph.local.server import Access

STREAM = "UNWIND range(1, 4000) AS x RETURN x, $long AS long"


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@contextmanager
def served(access: Access, home: Path, *options: str, **environment: str) -> Iterator[tuple[str, psutil.Process]]:
    """A service of its own process: its address and the process."""
    port = free_port()
    settings = {
        "JOINEDUP_HOME": str(home),
        "JOINEDUP_NEO4J_URI": access.uri,
        "JOINEDUP_NEO4J_USER": access.user,
        "JOINEDUP_NEO4J_PASSWORD": access.password,
        **environment,
    }
    command = [sys.executable, "-m", "joinedup", "serve", "--port", str(port), *options]
    with subprocess.Popen(
        command, env=os.environ | settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        address = f"http://127.0.0.1:{port}"
        try:
            until = time.monotonic() + 120
            while True:
                try:
                    if httpx.get(f"{address}/healthz", timeout=5).status_code == 200:
                        break
                except httpx.TransportError:
                    assert process.poll() is None, process.communicate()
                assert time.monotonic() < until, "the service did not start"
                time.sleep(0.2)
            yield address, psutil.Process(process.pid)
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.communicate(timeout=60)


def test_several_processes_answer_as_one(landscape: neo4j.Driver, neo4j_server: Access, tmp_path: Path) -> None:
    with served(neo4j_server, tmp_path, "--workers", "2") as (address, process):
        children = process.children(recursive=True)
        assert len(children) >= 2
        for _ in range(20):
            with httpx.Client(base_url=address) as client:  # a connection each, so that either process may answer
                assert client.get("/bodies/ccg-00X").json()["name"] == "NHS Ambleford CCG"
        counted = httpx.get(f"{address}/metrics").text
        line = next(
            x for x in counted.splitlines() if 'route="/bodies/{id}"' in x and x.startswith("joinedup_requests_t")
        )
        assert float(line.rpartition(" ")[2]) == 20
    _, left = psutil.wait_procs(children, timeout=60)
    assert not [child for child in left if child.is_running() and child.status() != psutil.STATUS_ZOMBIE]


def test_an_answer_that_has_begun_is_finished_before_the_end(
    landscape: neo4j.Driver, neo4j_server: Access, tmp_path: Path
) -> None:
    body = {"query": STREAM, "parameters": {"long": "x" * 1_000}}
    with served(neo4j_server, tmp_path) as (address, process):
        with httpx.stream("POST", f"{address}/cypher", json=body, timeout=60) as answer:
            lines = answer.iter_lines()
            assert "columns" in next(lines)
            process.send_signal(signal.SIGTERM)  # while most of the rows wait to be read
            *rows, last = lines
        assert len(rows) == 4_000
        assert '"complete":true' in last
        until = time.monotonic() + 60
        while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
            assert time.monotonic() < until, "the service did not end"
            time.sleep(0.1)


UNSAFE: tuple[tuple[dict[str, str], tuple[str, ...]], ...] = (
    ({}, ("--host", "0.0.0.0")),
    ({"JOINEDUP_ACCESS": "local"}, ("--host", "0.0.0.0")),
    ({"JOINEDUP_ACCESS": "local"}, ("--host", "::")),
    ({"JOINEDUP_ACCESS": "anyone"}, ()),
    ({"JOINEDUP_RATE": "many"}, ()),
    ({"JOINEDUP_CYPHER_ROWS": "all"}, ()),
)


def test_what_would_be_unsafe_or_wrong_does_not_start(tmp_path: Path) -> None:
    settings = {"JOINEDUP_HOME": str(tmp_path), "JOINEDUP_NEO4J_URI": "bolt://127.0.0.1:9"}
    with ExitStack() as stack:
        started = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "joinedup", "serve", "--port", str(free_port()), *options],
                    env=os.environ | settings | environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                )
            )
            for environment, options in UNSAFE
        ]  # fmt: skip
        for (environment, options), process in zip(UNSAFE, started, strict=True):
            try:
                out, said = process.communicate(timeout=120)
            finally:
                process.kill()
            assert (environment, options, process.returncode, out) == (environment, options, 2, ""), said
            assert "JOINEDUP_" in said
