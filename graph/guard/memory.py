"""The memory of this process while answers come in: no server bounds a row, and it is all here before it is seen."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import psutil

EVERY = 0.05  # seconds; at the speed of loopback some 25 MB can come in between
MOST_GROWTH = 256_000_000  # bytes


class MemoryWatch:
    """Ends waits for answers when the process grows by more than `most` bytes while it waits."""

    def __init__(self, most: int = MOST_GROWTH) -> None:
        self._most = most
        self._process = psutil.Process()
        self._waits: set[asyncio.Timeout] = set()
        self._ended: set[asyncio.Timeout] = set()
        self._task: asyncio.Task[None] | None = None

    @contextmanager
    def over(self, wait: asyncio.Timeout) -> Iterator[None]:
        """Watch while the block waits; the wait times out at once when too much comes in."""
        self._waits.add(wait)
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._look(self._process.memory_info().rss))
        try:
            yield
        finally:
            self._waits.discard(wait)

    def ended(self, wait: asyncio.Timeout) -> bool:
        """Whether the wait ended for memory, and not for time."""
        found = wait in self._ended
        self._ended.discard(wait)
        return found

    async def _look(self, before: int) -> None:
        while self._waits:
            await asyncio.sleep(EVERY)
            if self._process.memory_info().rss - before > self._most:
                for wait in self._waits:
                    if not wait.expired():
                        self._ended.add(wait)
                        wait.reschedule(asyncio.get_running_loop().time())
                return
