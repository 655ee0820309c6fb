"""A process of its own for readers of formats: with bounds on memory and time, and no way to files or the network."""

import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from typing import IO, Any

import orjson

from ingest.readers.kinds import Kind
from ingest.readers.limits import Limits
from ingest.source import Origin
from joinedup.errors import InputError

Parts = tuple[str, tuple[Origin, ...], dict[str, str]]


class ReadingProcess:
    """Reads papers one after another in a child process; a paper that breaks or outlives it costs only itself.

    The child starts with the first paper, and ends with `close`, with this object or with its own parent.
    """

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._limits: Limits | None = None
        self._end: Callable[[], object] = bool

    def parts(self, kind: Kind, data: bytes, limits: Limits) -> Parts:
        """Text, origins and declared values of the paper in the bytes. Raises InputError."""
        if self._child is None or self._limits != limits:
            self.close()
            self._child, self._limits = _started(limits), limits
            self._end = weakref.finalize(self, _ended, self._child)
        try:
            answer = _asked(self._child, kind, data, limits.seconds)
        except InputError:
            self.close()
            raise
        if "error" in answer:
            raise InputError(answer["error"])
        origins = tuple(Origin(*origin) for origin in answer["origins"])
        return answer["text"], origins, answer["found"]

    def close(self) -> None:
        """End the child."""
        self._child = None
        self._end()


def _ended(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    for pipe in (child.stdin, child.stdout):
        with suppress(BrokenPipeError):  # the child has ended; what it did not read is of no use
            if pipe is not None:
                pipe.close()
    child.wait()


@contextmanager
def reading_process() -> Iterator[ReadingProcess]:
    """A process for the readers, ended afterwards."""
    process = ReadingProcess()
    try:
        yield process
    finally:
        process.close()


def _started(limits: Limits) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "ingest.readers.child", orjson.dumps(asdict(limits)).decode()]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def _asked(child: subprocess.Popen[bytes], kind: Kind, data: bytes, seconds: float) -> dict[str, Any]:
    late = threading.Event()

    def stop() -> None:
        late.set()
        child.kill()

    timer = threading.Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        assert child.stdin is not None and child.stdout is not None  # noqa: S101, PT018
        send(child.stdin, kind.value.encode())
        send(child.stdin, data)
        answer = receive(child.stdout)
    except (BrokenPipeError, EOFError):
        answer = None
    finally:
        timer.cancel()
    if answer is not None:
        found: dict[str, Any] = orjson.loads(answer)
        return found
    if late.is_set():
        raise InputError(f"reading it took more than {seconds:g} seconds, the limit. Split it or raise the limit.")
    raise InputError("reading it broke off: it is damaged, or needs more memory than the limit. Split it.")


def send(pipe: IO[bytes], data: bytes) -> None:
    """Write a message: its length in eight bytes, then its bytes."""
    pipe.write(len(data).to_bytes(8, "big"))
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes:
    """The next message. Raises EOFError where the other side has ended."""
    size = pipe.read(8)
    if len(size) < 8:
        raise EOFError
    data = pipe.read(int.from_bytes(size, "big"))
    if len(data) < int.from_bytes(size, "big"):
        raise EOFError
    return data
