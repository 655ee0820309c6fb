"""Answers are made once for all who ask at once, and kept for one version of the graph, itself asked for likewise."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from api.answering import Moved, finish
from api.cache import AnswerCache, Rendered
from api.graph import Version


class Work:
    """Something that takes a while, and counts how often it is done."""

    def __init__(self, outcome: Rendered | Moved | Exception) -> None:
        self.outcome, self.times, self.go = outcome, 0, asyncio.Event()

    async def __call__(self) -> Rendered | Moved:
        self.times += 1
        await self.go.wait()
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


ANSWER = finish(b"{}", "application/json", {})


def test_many_who_ask_at_once_cost_what_one_does() -> None:
    async def ask() -> None:
        cache, work = AnswerCache(), Work(ANSWER)
        asked = [asyncio.create_task(cache.answer("/bodies", 1, work)) for _ in range(64)]
        await asyncio.sleep(0)
        work.go.set()
        assert await asyncio.gather(*asked) == [ANSWER] * 64
        assert await cache.answer("/bodies", 1, work) is ANSWER
        assert work.times == 1
        await cache.answer("/bodies", 2, work)
        assert work.times == 2

    asyncio.run(ask())


def test_a_client_that_leaves_does_not_take_the_answer_from_others() -> None:
    async def ask() -> None:
        cache, work = AnswerCache(), Work(ANSWER)
        first, second = (asyncio.create_task(cache.answer("/bodies", 1, work)) for _ in range(2))
        await asyncio.sleep(0)
        first.cancel()
        work.go.set()
        with pytest.raises(asyncio.CancelledError):
            await first
        assert await second is ANSWER

    asyncio.run(ask())


@pytest.mark.parametrize("outcome", [ValueError("no"), Moved("/bodies/b")])
def test_failures_and_new_addresses_are_told_to_each_and_not_kept(outcome: Moved | Exception) -> None:
    async def ask() -> None:
        cache, work = AnswerCache(), Work(outcome)
        work.go.set()
        asked = [asyncio.create_task(cache.answer("/bodies/a", 1, work)) for _ in range(3)]
        assert await asyncio.gather(*asked, return_exceptions=True) == [outcome] * 3
        await asyncio.gather(cache.answer("/bodies/a", 1, work), return_exceptions=True)
        assert work.times == 2

    asyncio.run(ask())


class Counter:
    """A graph whose number is given when the test says so."""

    def __init__(self) -> None:
        self.number, self.asked, self.go = 1, 0, asyncio.Event()

    async def rows(self, text: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        self.asked += 1
        number = self.number
        await self.go.wait()
        return [{"seq": number}]


def test_the_version_is_asked_for_once_by_all_who_wait_and_they_go_on_together() -> None:
    async def ask() -> None:
        graph = Counter()
        version = Version(graph, 60)
        waiting = [asyncio.create_task(version.number()) for _ in range(64)]
        await asyncio.sleep(0)
        waiting[0].cancel()
        graph.go.set()
        # Not one after another, each in a turn of its own.
        for _ in range(5):
            await asyncio.sleep(0)
        assert [task.done() for task in waiting] == [True] * 64
        assert {task.result() for task in waiting[1:]} == {1}
        assert (await version.number(), graph.asked) == (1, 1)

    asyncio.run(ask())


def test_after_a_change_no_answer_is_of_the_version_before_it() -> None:
    async def ask() -> None:
        graph = Counter()
        version = Version(graph, 60)
        before = asyncio.create_task(version.number())
        while not graph.asked:
            await asyncio.sleep(0)
        graph.number = 2
        version.changed()
        after = asyncio.create_task(version.number())
        await asyncio.sleep(0)
        graph.go.set()
        assert (await before, await after, await version.number(), graph.asked) == (1, 2, 2, 2)
        graph.number = 3
        version.changed()
        assert await version.number() == 3

    asyncio.run(ask())
