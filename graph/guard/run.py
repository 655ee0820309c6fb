"""Running a guarded query: judged by its text, judged by its plan, then streamed within limits."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import orjson
from neo4j import AsyncDriver, AsyncResult, AsyncSession, Query
from neo4j.exceptions import ClientError

from graph.failures import translated
from graph.guard.memory import MemoryWatch
from graph.guard.plan import as_json, judge
from graph.guard.text import clean
from graph.values import plain
from joinedup.errors import InvalidValue, LimitExceeded, RefusedQuery
from ontology.vocabulary import Vocabulary

TOO_LARGE = "A row was too large to be held here, and the query was ended. Ask for smaller ones."


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may use. Times in seconds; `grace` is how long after its time-out a connection is kept."""

    seconds: float = 30.0
    planning_seconds: float = 5.0
    rows: int = 100_000
    bytes: int = 50_000_000
    grace: float = 2.0


@dataclass(slots=True)
class Answer:
    """The columns, the rows as they come, and what may help the analyst. `cut` says which limit ended the rows."""

    columns: list[str]
    notes: list[str]
    rows: AsyncIterator[list[Any]]
    cut: list[str]


class GuardedCypher:
    """Reads the graph with Cypher that anybody wrote. The driver should be one of its own, with few connections."""

    def __init__(
        self,
        driver: AsyncDriver,
        database: str | None,
        vocabulary: Vocabulary,
        limits: Limits,
        memory: MemoryWatch | None = None,
    ) -> None:
        self._driver = driver
        self._database = database
        self._vocabulary = vocabulary
        self._limits = limits
        self._memory = memory or MemoryWatch()

    async def plan(self, text: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """The plan of the query, which is not run, with notes."""
        text = clean(text, parameters)
        async with self._session() as session, asyncio.timeout(self._limits.planning_seconds + self._limits.grace):
            plan, notes = await self._judged(session, text, parameters)
            return {"plan": as_json(plan), "notes": notes}

    @asynccontextmanager
    async def answer(self, text: str, parameters: Mapping[str, Any]) -> AsyncIterator[Answer]:
        """Run the query. Leaving early cancels it in the server.

        Raises RefusedQuery for what is not let through, InvalidValue for what is no Cypher, LimitExceeded where it took
        too long before the first row.
        """
        text = clean(text, parameters)
        deadline = asyncio.get_running_loop().time() + self._limits.seconds + self._limits.grace
        async with self._session() as session:
            async with self._bounded(session, self._limits.planning_seconds + self._limits.grace):
                _, notes = await self._judged(session, text, parameters)
            async with self._bounded(session, self._limits.seconds + self._limits.grace):
                result = await session.run(Query(text, timeout=self._limits.seconds), dict(parameters))
                first = await anext(aiter(result), None)
            cut: list[str] = []
            rows = self._stream(session, result, first, deadline, cut)
            answer = Answer(list(result.keys()), notes, rows, cut)
            finished = False
            try:
                yield answer
                finished = True
            finally:
                if not finished or answer.cut:
                    session.cancel()

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[AsyncSession]:
        with translated():
            async with self._driver.session(
                database=self._database, default_access_mode="READ", fetch_size=500
            ) as session:
                yield session

    @asynccontextmanager
    async def _bounded(self, session: AsyncSession, seconds: float) -> AsyncIterator[None]:
        wait = asyncio.timeout(seconds)
        try:
            async with wait:
                with self._memory.over(wait):
                    yield
        except TimeoutError:
            session.cancel()
            if self._memory.ended(wait):
                raise LimitExceeded(TOO_LARGE) from None
            raise LimitExceeded(
                f"The query took longer than {seconds:.0f} seconds and was ended. Narrow it, or ask for less at a time."
            ) from None

    async def _judged(
        self, session: AsyncSession, text: str, parameters: Mapping[str, Any]
    ) -> tuple[dict[str, Any], list[str]]:
        try:
            query = Query(f"EXPLAIN {text}", timeout=self._limits.planning_seconds)
            summary = await (await session.run(query, dict(parameters))).consume()
        except ClientError as error:
            raise _wrong(error, len("EXPLAIN ")) from error
        judge(summary.query_type, summary.plan)
        return dict(summary.plan or {}), self._notes(summary)

    def _notes(self, summary: Any) -> list[str]:
        notes = []
        for status in summary.gql_status_objects:
            text = status.status_description
            if not status.is_notification:
                continue
            missing = re.search(r"The (label|relationship type|property key|property) `([^`]+)`", text)
            notes.append(_near(missing.group(1), missing.group(2), self._vocabulary) if missing else text)
        return sorted(set(notes))

    async def _stream(
        self, session: AsyncSession, result: AsyncResult, first: Any, deadline: float, cut: list[str]
    ) -> AsyncIterator[list[Any]]:
        if first is None:
            return
        row, rows, size = first, 0, 0
        with translated():
            while row is not None:
                values = [plain(value) for value in row.values()]
                rows, size = rows + 1, size + len(orjson.dumps(values, default=str))
                reached = self._reached(rows, size)
                if reached:
                    cut.append(reached)
                    return
                yield values
                wait = asyncio.timeout_at(deadline)
                try:
                    async with wait:
                        with self._memory.over(wait):
                            row = await anext(aiter(result), None)
                except TimeoutError:
                    session.cancel()
                    out_of_time = f"The time of {self._limits.seconds:.0f} seconds was over."
                    cut.append(TOO_LARGE if self._memory.ended(wait) else out_of_time)
                    return

    def _reached(self, rows: int, size: int) -> str:
        if rows > self._limits.rows:
            return f"At most {self._limits.rows:,} rows are given."
        if size > self._limits.bytes:
            return f"At most {self._limits.bytes:,} bytes are given."
        return ""


def _near(kind: str, name: str, vocabulary: Vocabulary) -> str:
    known = {
        "label": sorted(vocabulary.classes),
        "relationship type": sorted(vocabulary.by_edge),
    }
    names = known.get(kind) or sorted(vocabulary.predicates)
    folded = {candidate.casefold(): candidate for candidate in reversed(names)}
    near = [folded[n] for n in get_close_matches(name.casefold(), folded, n=3, cutoff=0.7)]
    hint = f" Did you mean {' or '.join(near)}?" if near and name not in near else ""
    return f"Nothing in the graph has the {kind} {name}.{hint}"


def _wrong(error: ClientError, shift: int) -> Exception:
    """The error of a query that is no Cypher, with its position as in the text that was given."""
    code, message = error.code or "", error.message or "no reason was given"
    if ".Security." in code:
        return RefusedQuery("The query asks for more than reading the graph, which is not let through here.")
    if not code.startswith("Neo.ClientError.Statement"):
        return error
    first = message.partition("\n")[0].strip()
    at = re.search(r"\(line (\d+), column (\d+) \(offset: (\d+)\)\)", first)
    if at:
        line, column, offset = (int(part) for part in at.groups())
        column = column - shift if line == 1 else column
        first = f"{first[: at.start()].strip()} (line {line}, column {column}, position {offset - shift})"
    return InvalidValue(f"The query cannot be understood: {first}")
