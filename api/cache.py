"""Answers kept while the graph does not change: rendered once, given many times."""

import asyncio
import gzip
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

SMALLEST_PACKED = 1_000  # bytes; below, compressing costs more than it saves

Made = TypeVar("Made")


@dataclass(slots=True)
class Rendered:
    """A finished answer: its body, and compressed as soon as somebody takes that."""

    body: bytes
    headers: dict[str, str]
    etag: str
    _packed: bytes | None = None

    @property
    def packable(self) -> bool:
        """Whether it is worth compressing."""
        return len(self.body) >= SMALLEST_PACKED

    def packed(self) -> bytes:
        """The body compressed."""
        if self._packed is None:
            self._packed = gzip.compress(self.body, 5, mtime=0)
        return self._packed


class AnswerCache:
    """The answers asked for last, up to so many bytes, each good for one version of the graph."""

    def __init__(self, most_bytes: int = 64_000_000) -> None:
        self._most = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[str, tuple[int, Rendered]] = OrderedDict()
        self._making: dict[tuple[str, int], asyncio.Task[Any]] = {}

    async def answer(self, key: str, version: int, make: Callable[[], Awaitable[Rendered | Made]]) -> Rendered | Made:
        """The answer: kept, or made now. Whoever asks for it while it is being made waits and gets the same, so that
        many who ask at once cost what one does. What is made and is no `Rendered` is given, not kept.
        """
        found = self._get(key, version)
        if found is not None:
            return found
        making = self._making.get((key, version))
        if making is None:
            making = self._making[key, version] = asyncio.create_task(self._make(key, version, make))
        # A client that leaves ends its own waiting, not the work that others wait for.
        return await asyncio.shield(making)

    async def _make(self, key: str, version: int, make: Callable[[], Awaitable[Rendered | Made]]) -> Rendered | Made:
        try:
            made = await make()
            if isinstance(made, Rendered):
                self._put(key, version, made)
            return made
        finally:
            del self._making[key, version]

    def _get(self, key: str, version: int) -> Rendered | None:
        found = self._kept.get(key)
        if found is None:
            return None
        if found[0] != version:
            self._forget(key)
            return None
        self._kept.move_to_end(key)
        return found[1]

    def _put(self, key: str, version: int, rendered: Rendered) -> None:
        """Keep an answer; those asked for longest ago go."""
        if key in self._kept:
            self._forget(key)
        self._kept[key] = (version, rendered)
        self._bytes += _size(rendered)
        while self._bytes > self._most and self._kept:
            self._forget(next(iter(self._kept)))

    def _forget(self, key: str) -> None:
        self._bytes -= _size(self._kept.pop(key)[1])


def _size(rendered: Rendered) -> int:
    return 1_000 + len(rendered.body) + len(rendered.body) // 4  # room for what it is compressed
