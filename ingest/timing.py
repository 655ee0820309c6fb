"""A bound on the time that one paper may take, whatever it holds."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from joinedup.errors import InputError


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Do what stands inside in at most so many seconds. Raises InputError when they are over.

    It holds in the main thread of a process on systems with interval timers, which is where papers are read in bulk;
    elsewhere what stands inside is done without a bound.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def late(number: int, frame: FrameType | None) -> None:
        raise InputError(f"reading it took more than {seconds:g} seconds, the limit. Split it or raise the limit.")

    before = signal.signal(signal.SIGALRM, late)
    # Again every second: an error that is raised while the interpreter clears up an object is lost there.
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
