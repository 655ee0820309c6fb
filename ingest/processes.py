"""Processes for reading papers, which Ctrl-C ends without a word: the one that started them tells."""

import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, resource_tracker


def new_pool(jobs: int) -> ProcessPoolExecutor:
    """A pool of that many processes, each of which starts with a call `submit` inside of `undisturbed`."""
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_end_quietly)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Processes that start in here wait with Ctrl-C until they are ready; for this one it waits until the end."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # starting it would let Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_quietly() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
