"""What the service is measured against: FastAPI routes with nothing around them, over the bare async driver."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import neo4j
from fastapi import FastAPI
from neo4j.time import Date

from api.texts import ENTITY


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """One driver."""
    auth = (os.environ["JOINEDUP_NEO4J_USER"], os.environ["JOINEDUP_NEO4J_PASSWORD"])
    async with neo4j.AsyncGraphDatabase.driver(
        os.environ["JOINEDUP_NEO4J_URI"], auth=auth, notifications_min_severity="OFF"
    ) as driver:
        app.state.driver = driver
        yield


app = FastAPI(lifespan=lifespan)


@app.get("/static")
async def static() -> dict[str, Any]:
    """A body as it would come out of a cache."""
    row = {"predicate": "part_of", "outgoing": True, "id": "council-1", "type": "LocalAuthority", "name": "A council"}
    return {"id": "committee-1", "type": "Committee", "name": "A committee", "relations": [row] * 3, "names": []}


@app.get("/graph/{entity}")
async def graph(entity: str) -> dict[str, Any]:
    """A body from the graph, with the same query as the service's."""
    async with app.state.driver.session(default_access_mode="READ") as session:
        result = await session.run(ENTITY, {"id": entity, "as_of": None, "most": 1001})
        rows = await result.data()
        found: dict[str, Any] = _plain(rows[0])
        return found


def _plain(value: Any) -> Any:
    if isinstance(value, Date):
        return value.iso_format()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return {k: _plain(v) for k, v in value.items()} if isinstance(value, dict) else value
