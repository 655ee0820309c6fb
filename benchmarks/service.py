"""Requests a second of the service beside bare FastAPI in the same run, and what load does to it."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import httpx
import psutil

from benchmarks.server import own_server
from graph.store.loading import load
from ontology.stated import StatedDocument
from ontology.statement import Statement
from ontology.vocabulary import Vocabulary

BODIES = 3_000
SECONDS = float(os.environ.get("BENCH_SECONDS", "5"))
CLIENTS = 64
BARE = ["uvicorn", "benchmarks._bare:app", "--log-level", "error", "--no-access-log"]
HEAVY = b'{"query": "MATCH (a:Body), (b:Body), (c:Body) WHERE a.x = c.x OR rand() < 2 RETURN count(*)"}'


@dataclass(frozen=True)
class Measured:
    """One run: requests a second, and times in milliseconds."""

    rate: float
    half: float
    most: float
    wrong: int

    def line(self, name: str, beside: "Measured | None" = None) -> str:
        """A line of the table."""
        share = f"{self.rate / beside.rate:6.2f}" if beside else "      "
        times = f"p50 {self.half:7.2f} ms  p99 {self.most:8.2f} ms ({self.most / self.half:4.1f} times)"
        return f"{name:46} {self.rate:9.0f}/s {share}  {times}  wrong {self.wrong}"


def landscape() -> StatedDocument:
    """Committees, each part of one of thirty councils."""
    rows: list[Statement] = []

    def say(subject: str, predicate: str, value: str | None = None, obj: str | None = None) -> None:
        at = len(rows)
        rows.append(
            Statement(
                subject=subject, predicate=predicate, value=value, object=obj, document="document-bench", start=at,
                end=at + 1, quote="x", extractor="bench 1",
            )
        )  # fmt: skip

    for n in range(30):
        say(f"council-{n}", "type", "LocalAuthority")
        say(f"council-{n}", "name", f"Council {n}")
    for n in range(BODIES):
        say(f"committee-{n}", "type", "Committee")
        say(f"committee-{n}", "name", f"Committee {n}")
        say(f"committee-{n}", "part_of", None, f"council-{n % 30}")
    return StatedDocument(
        id="document-bench", content_hash="x", text="x" * len(rows), extractor="bench 1", statements=tuple(rows)
    )


@contextmanager
def serving(command: list[str], environment: dict[str, str]) -> Iterator[tuple[int, psutil.Process]]:
    """A server in a process of its own, as its command starts it: its port and process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-m", *command, "--port", str(port)], env={**os.environ, **environment})
    try:
        for _ in range(600):
            try:
                httpx.get(f"http://127.0.0.1:{port}/healthz", timeout=1)
                break
            except httpx.TransportError:
                time.sleep(0.1)
        yield port, psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait(30)


async def measure(port: int, paths: list[str], seconds: float = SECONDS, once: bool = False) -> Measured:
    """Ask the paths in turn from all clients, for so long, or each once."""
    times: list[float] = []
    wrong = 0
    waiting = iter(paths) if once else None
    until = time.perf_counter() + seconds

    async def client(first: int) -> None:
        nonlocal wrong
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        place = first
        while time.perf_counter() < until or waiting is not None:
            path = next(waiting, None) if waiting is not None else paths[place % len(paths)]
            if path is None:
                break
            place += CLIENTS
            began = time.perf_counter()
            writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n".encode())
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            length = int(head.split(b"content-length: ")[1].split(b"\r\n")[0])
            await reader.readexactly(length)
            times.append(time.perf_counter() - began)
            wrong += not head.startswith(b"http/1.1 200")
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    began = time.perf_counter()
    await asyncio.gather(*(client(n) for n in range(CLIENTS)))
    took = time.perf_counter() - began
    times.sort()
    at = [times[min(len(times) - 1, int(len(times) * share))] * 1000 for share in (0.5, 0.99)]
    return Measured(len(times) / took, at[0], at[1], wrong)


async def under_load(port: int, paths: list[str], slow: int, heavy: int, requests: int = 0) -> Measured:
    """Point reads while slow clients never end their requests and heavy queries are asked again and again."""
    dawdling = [(await asyncio.open_connection("127.0.0.1", port))[1] for _ in range(slow)]
    for writer in dawdling:
        writer.write(b"GET /bodies HTTP/1.1\r\nHost: 127.0.0.1\r\n")

    async def asking() -> None:
        async with httpx.AsyncClient(timeout=60) as client:
            headers = {"Content-Type": "application/json"}
            while True:
                await client.post(f"http://127.0.0.1:{port}/cypher", content=HEAVY, headers=headers)

    tasks = [asyncio.create_task(asking()) for _ in range(heavy)]
    await asyncio.sleep(1)
    repeated = [paths[n % len(paths)] for n in range(requests)]
    found = await (measure(port, repeated, once=True) if requests else measure(port, paths))
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for writer in dawdling:
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
    return found


def main() -> None:
    """Print the table."""
    with own_server() as server:
        load(server.driver, [landscape()], Vocabulary.load())
        with (
            serving(BARE, server.environment) as (bare, _),
            serving(["joinedup", "serve"], server.environment) as (ours, process),
        ):
            asyncio.run(table(bare, ours, process))


async def table(bare: int, ours: int, process: psutil.Process) -> None:
    """All measurements, one line each."""
    every = [f"committee-{n}" for n in range(BODIES)]
    await measure(bare, [f"/graph/{i}" for i in every[:200]], once=True)
    await measure(ours, [f"/bodies/{i}?as_of=2020-01-01" for i in every[:200]], once=True)
    static = await measure(bare, ["/static"])
    print(static.line("bare FastAPI, a body from memory"))
    bodies, lists = [f"/bodies/{i}" for i in every[:50]], ["/bodies?limit=10", "/bodies?limit=10&sort=-name"]
    await measure(ours, bodies + lists, once=True)
    print((await measure(ours, bodies)).line("a body, kept", static))
    print((await measure(ours, lists)).line("a list of ten, kept", static))
    plain = await measure(bare, [f"/graph/{i}" for i in every], once=True)
    print(plain.line("bare FastAPI and driver, a body from the graph"))
    print(
        (await measure(ours, [f"/bodies/{i}?as_of=" + "2020-01-02" for i in every], once=True)).line(
            "a body, not kept", plain
        )
    )
    points = [f"/bodies/committee-{n}" for n in range(50)]
    print((await under_load(ours, points, 500, 50)).line("a body, 500 slow clients and 50 heavy queries"))
    before = process.memory_info().rss
    asked = 0.0
    for _ in range(4):
        asked += SECONDS * (await measure(ours, [f"/bodies/{i}" for i in every[:500]])).rate
    print(
        f"memory {before / 2**20:.0f} MB, after {asked:,.0f} requests more {process.memory_info().rss / 2**20:.0f} MB"
    )


if __name__ == "__main__":
    main()
