"""`joinedup neo4j` as a person calls it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import neo4j
import pytest

from joinedup.settings import Settings

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def joinedup(tmp_path: Path, settings: Settings) -> Iterator[Command]:
    """The command, with a home of its own and the machine's cache."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        own = {"JOINEDUP_HOME": str(tmp_path), "JOINEDUP_CACHE": settings.cache, "JOINEDUP_NEO4J_HEAP": "384"}
        command = [sys.executable, "-m", "joinedup", *arguments]
        return subprocess.run(command, env={**os.environ, **own, **environment}, capture_output=True, text=True)

    yield run
    run("neo4j", "stop")


def test_start_status_address_stop(joinedup: Command, tmp_path: Path) -> None:
    none = joinedup("neo4j", "stop")
    assert (none.returncode, none.stdout) == (0, "No Neo4j was running.\n")

    started = joinedup("neo4j", "start")
    address = started.stdout.removeprefix("Neo4j answers at ").strip()
    assert (started.returncode, started.stderr) == (0, "Starting Neo4j …\n")
    assert joinedup("neo4j", "start", "--quiet").stdout == started.stdout

    status = json.loads(joinedup("neo4j", "status", "--json").stdout)
    assert status["memory_mb"] > 100
    assert {name: status[name] for name in ("running", "address", "folder")} == {
        "running": True,
        "address": address,
        "folder": str(tmp_path / "neo4j"),
    }
    with_password = joinedup("neo4j", "shell-uri").stdout.strip()
    user, _, password = with_password.removeprefix("bolt://").partition("@")[0].partition(":")
    assert with_password == address.replace("bolt://", f"bolt://{user}:{password}@")
    with neo4j.GraphDatabase.driver(address, auth=(user, password)) as driver:
        assert driver.execute_query("RETURN 1 AS one").records[0]["one"] == 1

    assert joinedup("neo4j", "stop").stdout == "Neo4j has stopped.\n"
    stopped = joinedup("neo4j", "status")
    assert (stopped.returncode, stopped.stdout.splitlines()[0]) == (1, "running    false")


def test_a_server_of_ones_own_is_left_alone(joinedup: Command) -> None:
    said = joinedup("neo4j", "stop", JOINEDUP_NEO4J_URI="bolt://127.0.0.1:1")
    assert (said.returncode, said.stdout, " ".join(said.stderr.split())) == (
        2,
        "",
        (
            "joinedup: JOINEDUP_NEO4J_URI names a Neo4j of your own (bolt://127.0.0.1:1), so there is no local "
            "one to look after. Unset it to use the local one."
        ),
    )


@pytest.mark.parametrize(
    ("variable", "value", "complaint"),
    [
        ("JOINEDUP_NEO4J_HEAP", "1g", "JOINEDUP_NEO4J_HEAP is '1g'. It must be a whole number."),
        ("JOINEDUP_NEO4J_PORT", "bolt", "JOINEDUP_NEO4J_PORT is 'bolt'. It must be a whole number."),
        ("JOINEDUP_ACCESS", "all", "JOINEDUP_ACCESS is 'all'. It must be local, private or public."),
    ],
)
def test_a_setting_that_cannot_be_is_named(joinedup: Command, variable: str, value: str, complaint: str) -> None:
    said = joinedup("neo4j", "status", **{variable: value})
    assert (said.returncode, said.stdout, said.stderr) == (2, "", f"joinedup: {complaint}\n")


def test_a_server_of_ones_own_that_does_not_answer_is_named(joinedup: Command) -> None:
    said = joinedup("status", JOINEDUP_NEO4J_URI="bolt://127.0.0.1:1", JOINEDUP_NEO4J_PASSWORD="secret")
    assert (said.returncode, said.stdout, " ".join(said.stderr.split())) == (
        1,
        "",
        (
            "joinedup: Neo4j at bolt://127.0.0.1:1 does not answer. Check that it runs and that JOINEDUP_NEO4J_URI is "
            "right, or leave that empty to use the local one."
        ),
    )
