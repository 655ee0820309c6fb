"""Long work shows itself on stderr: a bar on a terminal, plain lines elsewhere, nothing when asked to be quiet."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

# Plain lines are read later, in a log: not more than one in so many seconds for one piece of work.
SECONDS_BETWEEN_LINES = 5


class Step(Protocol):
    """Called with what is being done and how much of it; `total` is 0 where nobody can say."""

    def __call__(self, what: str, done: int = 0, total: int = 0) -> None:
        """Show one step."""


@contextmanager
def shown(quiet: bool = False) -> Iterator[Step]:
    """Shows steps while the block runs; a bar goes away when it is done."""
    if quiet:
        yield lambda what, done=0, total=0: None
    elif sys.stderr.isatty():
        text, times = TextColumn("{task.description}"), (TimeElapsedColumn(), TimeRemainingColumn())
        console = Console(stderr=True)
        with Bars(text, BarColumn(), MofNCompleteColumn(), *times, console=console, transient=True) as bars:
            yield _Bar(bars)
    else:
        yield _Lines()


class _Bar:
    """One bar a piece of work."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._tasks: dict[str, object] = {}

    def __call__(self, what: str, done: int = 0, total: int = 0) -> None:
        if what not in self._tasks:
            self._tasks[what] = self._bars.add_task(what, total=total or None)
        self._bars.update(self._tasks[what], completed=done, total=total or None)  # type: ignore[arg-type]


class _Lines:
    """A line when a piece of work begins and ends, and now and then between."""

    def __init__(self) -> None:
        self._last: dict[str, float] = {}

    def __call__(self, what: str, done: int = 0, total: int = 0) -> None:
        now = time.monotonic()
        if what in self._last and done != total and now - self._last[what] < SECONDS_BETWEEN_LINES:
            return
        self._last[what] = now
        print(f"{what} … {done} of {total}" if total else f"{what} …", file=sys.stderr, flush=True)  # noqa: T201
