"""What was known at a moment, for the routes: put together when somebody asks, and kept while they go on asking."""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractContextManager, asynccontextmanager
from datetime import datetime
from typing import Any

from anyio import CancelScope
from starlette.concurrency import run_in_threadpool

from api.graph import AsyncGraph, Graph, Version
from graph.failures import translated
from graph.store.snapshot import Snapshot
from graph.store.writing import Asking
from graph.values import plain

LAST_CHANGED = "MATCH (c:Counter {id: 'seq'}) RETURN c.at <= $at AS over"
KEPT = 2  # snapshots; one of the whole register with twenty thousand statements takes some 40 MB


Rewinding = Callable[[datetime], AbstractContextManager[Asking | None]]


class Rewound:
    """A graph that was put back to a moment; without one, nothing was known yet."""

    def __init__(self, asking: Asking | None) -> None:
        self._asking = asking

    async def rows(self, text: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """The rows of a query, in the types of JSON. Raises StoreUnavailable, LimitExceeded."""
        if self._asking is None:
            return []
        with translated():
            rows = await run_in_threadpool(self._asking.rows, text, **parameters or {})
        return [{name: plain(value) for name, value in row.items()} for row in rows]


class Past:
    """Snapshots of the graph, made by `make`, each good for one version of the graph; and the graph itself put back for
    one asker at a time, by `rewound`."""

    def __init__(
        self, graph: AsyncGraph, version: Version, make: Callable[[datetime], Snapshot], rewound: Rewinding
    ) -> None:
        self._graph = graph
        self._version = version
        self._make = make
        self._rewound = rewound
        self._kept: OrderedDict[tuple[int, datetime], Snapshot] = OrderedDict()
        self._making, self._rewinding = asyncio.Lock(), asyncio.Lock()

    async def at(self, moment: datetime | None) -> Snapshot | None:
        """What was known then; None where nothing has changed since, so that the graph itself tells it.

        Raises LimitExceeded where it is too much, StoreUnavailable.
        """
        if moment is None or not await self._changed(moment):
            return None
        async with self._making:
            key = (await self._version.number(), moment)
            if key not in self._kept:
                self._kept[key] = await run_in_threadpool(self._make, moment)
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(key)
            return self._kept[key]

    @asynccontextmanager
    async def then(self, moment: datetime | None) -> AsyncIterator[Graph]:
        """The graph as it was known then, for any query to ask; today's where nothing has changed since.

        One at a time is put back. Raises LimitExceeded where too much has changed since, StoreUnavailable.
        """
        if moment is None or not await self._changed(moment):
            yield self._graph
            return
        async with self._rewinding:
            opened = self._rewound(moment)
            # Not left half-way, whoever leaves: the writers' lock that it holds is everybody's.
            opening = asyncio.ensure_future(run_in_threadpool(opened.__enter__))
            try:
                with translated():
                    asking = await asyncio.shield(opening)
                yield Rewound(asking)
            finally:
                with CancelScope(shield=True):
                    if await _succeeded(opening):
                        await run_in_threadpool(opened.__exit__, None, None, None)

    async def _changed(self, moment: datetime) -> bool:
        rows = await self._graph.rows(LAST_CHANGED, {"at": moment})
        return bool(rows) and rows[0]["over"] is False


async def _succeeded(work: "asyncio.Future[Any]") -> bool:
    """Whether it ended well, once it has ended."""
    await asyncio.wait([work])
    return not work.cancelled() and work.exception() is None
