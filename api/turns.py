"""Turns: how many heavy requests run at once, in all and for one caller, so that nobody takes them all."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from joinedup.errors import TooManyRequests

SECONDS_TO_WAIT = 2.0


class Turns:
    """So many at once in this process, and so many of them for one caller."""

    def __init__(self, most: int, for_one: int) -> None:
        self._free = asyncio.Semaphore(most)
        self._for_one = for_one
        self._running: Counter[str] = Counter()

    @asynccontextmanager
    async def taken(self, caller: str) -> AsyncIterator[None]:
        """Wait a little for a turn. Raises TooManyRequests."""
        if self._running[caller] >= self._for_one:
            raise TooManyRequests(f"You have {self._for_one} queries running. Wait for one of them.")
        self._running[caller] += 1
        try:
            try:
                async with asyncio.timeout(SECONDS_TO_WAIT):
                    await self._free.acquire()
            except TimeoutError:
                raise TooManyRequests("As many queries as may run at once are running. Try again soon.") from None
            try:
                yield
            finally:
                self._free.release()
        finally:
            self._running[caller] -= 1
            if not self._running[caller]:
                del self._running[caller]
