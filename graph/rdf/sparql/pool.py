"""Child processes that answer queries: kept warm, killed when a query takes too long, replaced when they die."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import orjson

from graph.rdf.sparql.generation import Generation
from joinedup.errors import InvalidValue, LimitExceeded


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one query may take: seconds, bytes of answer, bytes of memory, and how many run at a time."""

    seconds: float = 20.0
    max_bytes: int = 50_000_000
    memory: int = 4 << 30
    at_once: int = 4
    wait: float = 5.0


class Worker:
    """One child process with one generation open."""

    def __init__(self, generation: Generation, memory: int) -> None:
        self.generation = generation
        self.broken = False
        command = [sys.executable, "-m", "graph.rdf.sparql.worker", str(generation.folder), str(memory)]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    def ask(self, request: dict[str, Any], seconds: float) -> bytes:
        """The body of the answer. Raises LimitExceeded where the process did not live to give one, InvalidValue."""
        late = threading.Event()

        def end() -> None:
            late.set()
            self.process.kill()

        timer = threading.Timer(seconds, end)
        timer.start()
        try:
            body = self._ask(request)
        finally:
            timer.cancel()
        if body is not None:
            return body
        self.broken = True
        if late.is_set():
            raise LimitExceeded(f"The query took longer than {seconds:g} seconds and was ended.")
        raise LimitExceeded(
            "The query was ended: it needed more memory, or is nested deeper, than it may. Ask for less."
        )

    def _ask(self, request: dict[str, Any]) -> bytes | None:
        requests, answers = self.process.stdin, self.process.stdout
        if requests is None or answers is None:
            return None
        try:
            requests.write(orjson.dumps(request) + b"\n")
            requests.flush()
        except BrokenPipeError:
            return None
        line = answers.readline()
        if not line:
            return None
        head = orjson.loads(line)
        if "ok" in head:
            body = answers.read(head["size"])
            return body if len(body) == head["size"] else None
        if head["error"] == "size":
            raise LimitExceeded(f"The answer has {head['message']}. Ask for less, or with LIMIT and OFFSET in parts.")
        raise InvalidValue(f"The query cannot be answered: {head['message']}")

    def alive(self) -> bool:
        """Whether it can be asked again."""
        return not self.broken and self.process.poll() is None

    def end(self) -> None:
        """End the process and wait for it."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        self.process.wait()


class Pool:
    """At most so many workers at a time; those of an older generation are ended when they come back."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.slots = threading.BoundedSemaphore(limits.at_once)
        self.lock = threading.Lock()
        self.idle: list[Worker] = []
        self.closed = False

    def ask(self, generation: Generation, request: dict[str, Any]) -> bytes:
        """The answer of the generation. Raises LimitExceeded, or InvalidValue for a query that is not right."""
        with self._worker(generation) as worker:
            return worker.ask(request | {"max_bytes": self.limits.max_bytes}, self.limits.seconds)

    @contextmanager
    def _worker(self, generation: Generation) -> Iterator[Worker]:
        if not self.slots.acquire(timeout=self.limits.wait):
            raise LimitExceeded(f"{self.limits.at_once} queries are running already. Try again in a moment.")
        try:
            worker = self._take(generation)
            try:
                yield worker
            finally:
                self._give_back(worker, generation)
        finally:
            self.slots.release()

    def _take(self, generation: Generation) -> Worker:
        with self.lock:
            fitting = [w for w in self.idle if w.generation == generation and w.alive()]
            others = [w for w in self.idle if w not in fitting]
            self.idle = fitting[1:]
        for other in others:
            other.end()
        return fitting[0] if fitting else Worker(generation, self.limits.memory)

    def _give_back(self, worker: Worker, generation: Generation) -> None:
        with self.lock:
            if not self.closed and worker.alive() and worker.generation == generation:
                self.idle.append(worker)
                return
        worker.end()

    def close(self) -> None:
        """End all workers that wait; those at work end when they come back."""
        with self.lock:
            self.closed = True
            waiting, self.idle = self.idle, []
        for worker in waiting:
            worker.end()
