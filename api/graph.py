"""Reading the graph without blocking: rows of a Cypher text of ours, within a deadline, and the graph's version."""

import asyncio
import time
from collections.abc import Mapping
from typing import Any, Protocol

from neo4j import AsyncDriver, Query

from graph.failures import translated
from graph.values import plain
from joinedup.errors import LimitExceeded, StoreUnavailable

LAST_CHANGE = "MATCH (c:Counter {id: 'seq'}) RETURN c.n AS seq"


class Graph(Protocol):
    """What can be asked, now or as it was known at a moment."""

    async def rows(self, text: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """The rows of a query, in the types of JSON."""


class AsyncGraph:
    """The graph as the routes read it. `seconds` bounds each query in the server, and a little later here."""

    def __init__(self, driver: AsyncDriver, database: str | None, seconds: float = 10.0) -> None:
        self._driver = driver
        self._database = database
        self._seconds = seconds

    async def rows(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """The rows, as values of JSON. Raises StoreUnavailable, LimitExceeded.

        Tried twice, for a connection kept from before a restart of the server only tells so when it is used.
        """
        try:
            return await self._rows(cypher, parameters or {})
        except StoreUnavailable:
            return await self._rows(cypher, parameters or {})

    async def _rows(self, cypher: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        session = self._driver.session(database=self._database, default_access_mode="READ")
        try:
            with translated():
                async with asyncio.timeout(self._seconds + 1), session:
                    query = Query(cypher, timeout=self._seconds)
                    result = await session.run(query, dict(parameters))
                    keys = result.keys()
                    return [dict(zip(keys, map(plain, record.values()), strict=True)) async for record in result]
        except TimeoutError:
            session.cancel()
            raise LimitExceeded(f"The graph took longer than {self._seconds:.0f} seconds. Ask for less.") from None


class Version:
    """The number of the graph's last change, asked for at most every so often, by one request for all."""

    def __init__(self, graph: Graph, seconds: float = 0.25) -> None:
        self._graph = graph
        self._seconds = seconds
        self._asked = float("-inf")
        self._number = 0
        self._asking: asyncio.Task[int] | None = None

    async def number(self) -> int:
        """The number, at most `seconds` old. Raises StoreUnavailable."""
        if time.monotonic() - self._asked < self._seconds:
            return self._number
        if self._asking is None:
            self._asking = asyncio.create_task(self._ask())
        # All who wait go on at once: woken one after another, the last would wait for what the first ask for next.
        return await asyncio.shield(self._asking)

    def changed(self) -> None:
        """The graph was changed by this service: what was asked for before counts no more."""
        self._asked = float("-inf")
        self._asking = None

    async def _ask(self) -> int:
        asking, began = asyncio.current_task(), time.monotonic()
        try:
            rows = await self._graph.rows(LAST_CHANGE)
            number: int = rows[0]["seq"] if rows else 0
            if self._asking is asking:
                self._number, self._asked = number, began
            return number
        finally:
            if self._asking is asking:
                self._asking = None
