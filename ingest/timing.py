"""A bound on the time that one paper may take, whatever it holds."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from joinedup.errors import InputError

# Time on the clock that one second of a processor may take, where the machine has other things to do as well.
BUSY = 5


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Do what stands inside in at most so many seconds of a processor, and five times as many on the clock.

    Raises InputError when they are over. It holds in the main thread of a process on systems with interval timers,
    which is where papers are read in bulk; elsewhere what stands inside is done without a bound.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def late(number: int, frame: FrameType | None) -> None:
        raise InputError(f"reading it took more than {seconds:g} seconds, the limit. Split it or raise the limit.")

    timers = (
        (signal.SIGPROF, signal.ITIMER_PROF, seconds),
        (signal.SIGALRM, signal.ITIMER_REAL, seconds * BUSY),
    )
    before = [signal.signal(number, late) for number, _, _ in timers]
    try:
        for _, timer, most in timers:
            # Again every second: an error that is raised while the interpreter clears up an object is lost there.
            signal.setitimer(timer, most, 1.0)
        yield
    finally:
        for (number, timer, _), handler in zip(timers, before, strict=True):
            signal.setitimer(timer, 0)
            signal.signal(number, handler)
