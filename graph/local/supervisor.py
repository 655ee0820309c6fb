"""A long-running program keeps its local Neo4j up, unless somebody stopped it on purpose."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from graph.local.server import LocalNeo4j
from joinedup.errors import ServerError

SECONDS_BETWEEN_LOOKS = 1.0
# After a failed start, so that a full disk is not met with a start a second.
SECONDS_AFTER_A_FAILURE = 30.0


@contextmanager
def kept_running(local: LocalNeo4j, tell: Callable[[str], None]) -> Iterator[None]:
    """Look after the server while the block runs. `tell` hears of each new start and of each that failed."""
    over = threading.Event()
    thread = threading.Thread(target=_look_after, args=(local, tell, over), name="neo4j-supervisor", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()


def _look_after(local: LocalNeo4j, tell: Callable[[str], None], over: threading.Event) -> None:
    pause = SECONDS_BETWEEN_LOOKS
    while not over.wait(pause):
        pause = SECONDS_BETWEEN_LOOKS
        if local.stopped or local.access():
            continue
        try:
            tell("Neo4j had ended and is started again.")
            local.start()
        except ServerError as error:
            tell(str(error))
            pause = SECONDS_AFTER_A_FAILURE
