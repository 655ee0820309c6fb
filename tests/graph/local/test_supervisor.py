"""A supervised server comes back after a kill, and stays away after a stop."""

import dataclasses
import os
import signal
from pathlib import Path

import pytest

from graph.local import supervisor
from graph.local.processes import wait_until
from graph.local.server import LocalNeo4j


@pytest.fixture
def local(local_neo4j: LocalNeo4j, tmp_path: Path) -> LocalNeo4j:
    return dataclasses.replace(local_neo4j, home=tmp_path / "neo4j")


def test_comes_back_after_a_kill_and_stays_away_after_a_stop(local: LocalNeo4j) -> None:
    heard: list[str] = []
    access = local.start()
    try:
        with supervisor.kept_running(local, heard.append):
            server = local.find()
            assert server is not None
            os.kill(server.pid, signal.SIGKILL)
            assert wait_until(lambda: not server.alive, 10)
            assert wait_until(lambda: local.access() == access, 60)
            assert (heard, local.stopped) == (["Neo4j had ended and is started again."], False)
            assert (local.stop(), local.stopped) == (True, True)
            assert not wait_until(lambda: local.find() is not None, 3 * supervisor.SECONDS_BETWEEN_LOOKS)
            assert len(heard) == 1
    finally:
        local.stop()


def test_a_start_that_fails_is_told_and_not_tried_without_end(local: LocalNeo4j) -> None:
    broken = dataclasses.replace(local, java="/dev/null")
    heard: list[str] = []
    with supervisor.kept_running(broken, heard.append):
        assert wait_until(lambda: len(heard) >= 2, 30)
        assert not wait_until(lambda: len(heard) > 2, 3 * supervisor.SECONDS_BETWEEN_LOOKS)
    assert heard[0] == "Neo4j had ended and is started again."
    assert heard[1].startswith("Neo4j 5.26 needs Java 17 or 21" if local.line == "5.26" else "Neo4j 2026.05 needs Java")
