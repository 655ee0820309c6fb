"""What was known at a moment, for the routes: put together when somebody asks, and kept while they go on asking."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime

from starlette.concurrency import run_in_threadpool

from api.graph import AsyncGraph, Version
from graph.store.snapshot import Snapshot

LAST_CHANGED = "MATCH (c:Counter {id: 'seq'}) RETURN c.at <= $at AS over"
KEPT = 2  # snapshots; one of the whole register with twenty thousand statements takes some 40 MB


class Past:
    """Snapshots of the graph, made by `make`, each good for one version of the graph."""

    def __init__(self, graph: AsyncGraph, version: Version, make: Callable[[datetime], Snapshot]) -> None:
        self._graph = graph
        self._version = version
        self._make = make
        self._kept: OrderedDict[tuple[int, datetime], Snapshot] = OrderedDict()
        self._lock = asyncio.Lock()

    async def at(self, moment: datetime | None) -> Snapshot | None:
        """What was known then; None where nothing has changed since, so that the graph itself tells it.

        Raises LimitExceeded where it is too much, StoreUnavailable.
        """
        if moment is None:
            return None
        rows = await self._graph.rows(LAST_CHANGED, {"at": moment})
        if not rows or rows[0]["over"] is not False:
            return None
        async with self._lock:
            key = (await self._version.number(), moment)
            if key not in self._kept:
                self._kept[key] = await run_in_threadpool(self._make, moment)
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(key)
            return self._kept[key]
