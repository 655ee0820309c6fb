"""Servers among the machine's processes: found by their command line, so that no stale note can mislead."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

PORT, OWNER, HOME = "-Djoinedup.port=", "-Djoinedup.owner=", "--home-dir="

# Two starts this near, in seconds, are one: the clock may have been set since, and a number is not given anew so soon.
CLOCK_SET = 3
SPAWNER = str(Path(__file__).with_name("spawn.py"))


@dataclass(frozen=True, slots=True)
class Server:
    """A Neo4j of ours that is alive: which process (its number and its start, for numbers are reused) and where."""

    pid: int
    created: float
    home: Path
    port: int
    owner: str

    @property
    def alive(self) -> bool:
        """Whether exactly this process still runs."""
        now = _read(self.pid)
        return now is not None and now.home == self.home and abs(now.created - self.created) < CLOCK_SET

    @property
    def memory(self) -> int:
        """Resident memory in bytes; 0 when it has gone."""
        try:
            return int(psutil.Process(self.pid).memory_info().rss)
        except psutil.Error:
            return 0

    def end(self, seconds: float) -> None:
        """Ask it to stop, and kill it when it has not done so in time. Neo4j recovers from either."""
        for ask in (psutil.Process.terminate, psutil.Process.kill):
            if not self.alive:
                return
            try:
                ask(psutil.Process(self.pid))
            except psutil.NoSuchProcess:
                return
            if wait_until(lambda: not self.alive, seconds):
                return


def server_with(home: Path, hint: int = 0) -> Server | None:
    """The server that works on this folder, whoever started it; `hint` is the process to look at first."""
    if hint and (server := _read(hint)) and server.home == home:
        return server
    return next((server for server in servers() if server.home == home), None)


def just_started(home: Path, pid: int, seconds: float = 30) -> Server:
    """The server that was started on this folder as process `pid`; as one that is not alive where it ended at once.

    Until its program is in place, a process has no command line to know it by.
    """
    wait_until(lambda: _read(pid) is not None or _ended(pid), seconds)
    return server_with(home, pid) or Server(pid, 0, home, 0, "")


def servers() -> Iterator[Server]:
    """All our servers that this user can see."""
    for pid in psutil.pids():
        if server := _read(pid):
            yield server


def end_orphans(seconds: float = 30) -> list[Server]:
    """End the servers whose owner has gone (a test run that was killed), and say which they were."""
    orphans = [server for server in servers() if server.owner and not _owner_lives(server.owner)]
    for server in orphans:
        server.end(seconds)
    return orphans


def owner_mark() -> str:
    """What marks a server as belonging to this process, so that it need not outlive it."""
    process = psutil.Process()
    return f"{process.pid}:{process.create_time():.0f}"


def wait_until(true: Callable[[], bool], seconds: float, step: float = 0.05) -> bool:
    """Whether it came true in time."""
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            return False
        time.sleep(step)
    return True


def _owner_lives(owner: str) -> bool:
    pid, _, created = owner.partition(":")
    try:
        return abs(psutil.Process(int(pid)).create_time() - float(created)) < CLOCK_SET
    except psutil.NoSuchProcess:
        return False


def _ended(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


def _read(pid: int) -> Server | None:
    """The process as a server of ours; None for any other, for a dead one and for one that may not be looked at."""
    try:
        process = psutil.Process(pid)
        words = process.cmdline()
        home = next((word.removeprefix(HOME) for word in words if word.startswith(HOME)), "")
        port = next((word.removeprefix(PORT) for word in words if word.startswith(PORT)), "")
        if SPAWNER in words:  # holds the same words for the moment in which it starts the server
            return None
        if not home or not port or process.status() == psutil.STATUS_ZOMBIE:
            return None
        owner = next((word.removeprefix(OWNER) for word in words if word.startswith(OWNER)), "")
        return Server(pid, process.create_time(), Path(home), int(port), owner)
    except psutil.Error:
        return None
