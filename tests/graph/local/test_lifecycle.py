"""Starting, finding, killing and stopping real servers."""

import dataclasses
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import neo4j
import psutil
import pytest

from graph.local.processes import end_orphans, just_started, server_with, servers, wait_until
from graph.local.server import Access, LocalNeo4j
from joinedup.errors import ServerError

START = """
import os, pathlib, sys
from graph.local.configuration import Memory
from graph.local.server import LocalNeo4j
home, cache, line, owner = sys.argv[1:]
local = LocalNeo4j(pathlib.Path(home), pathlib.Path(cache), line, memory=Memory(384, 32), quick=True, owner=owner,
                   environment=dict(os.environ))
print(local.start().uri)
"""


@pytest.fixture
def local(local_neo4j: LocalNeo4j, tmp_path: Path) -> Iterator[LocalNeo4j]:
    """A Neo4j in a new folder, like the session's otherwise."""
    local = dataclasses.replace(local_neo4j, home=tmp_path / "neo4j")
    yield local
    local.stop()


def starting(local: LocalNeo4j) -> subprocess.Popen[str]:
    """Another process that starts this Neo4j, as a command would."""
    arguments = [str(local.home), str(local.cache), local.line, local.owner]
    return subprocess.Popen([sys.executable, "-c", START, *arguments], stdout=subprocess.PIPE, text=True)


def run(access: Access, cypher: str) -> list[list[object]]:
    with neo4j.GraphDatabase.driver(access.uri, auth=(access.user, access.password)) as driver:
        return [list(record.values()) for record in driver.execute_query(cypher).records]


def test_two_at_once_start_one_which_survives_its_starters_and_a_kill(
    local: LocalNeo4j, monkeypatch: pytest.MonkeyPatch
) -> None:
    # from a folder of which its own is named relatively: `export JOINEDUP_HOME=.demo`
    monkeypatch.chdir(local.home.parent)
    local = dataclasses.replace(local, home=Path(local.home.name))
    both = [starting(local), starting(local)]
    said = [process.communicate(timeout=120)[0].strip() for process in both]
    server = local.find()
    assert server is not None
    assert said == [f"bolt://127.0.0.1:{server.port}"] * 2
    access = local.start()
    assert (access.uri, local.find()) == (said[0], server)
    run(access, "CREATE (:Kept {what: 'committed'})")

    os.kill(server.pid, signal.SIGKILL)
    assert wait_until(lambda: not server.alive, 10)
    assert (local.find(), local.access()) == (None, None)
    again = local.start()
    assert run(again, "MATCH (k:Kept) RETURN k.what") == [["committed"]]
    assert again == access, "port and password stay"

    (local.home / "pid").write_text(str(os.getpid()))  # a number that was given to another process since
    found = local.find()
    assert found is not None
    assert found.pid not in (server.pid, os.getpid())
    assert (local.stop(), local.find(), local.stop()) == (True, None, False)


def test_a_starter_killed_half_way_leaves_a_server_that_the_next_takes_over(local: LocalNeo4j) -> None:
    with starting(local) as starter:
        assert wait_until(lambda: local.find() is not None, 60)
        left = local.find()
        starter.kill()
        (local.home / "pid").unlink(missing_ok=True)
        access = local.start()
        assert local.find() == left
        assert run(access, "RETURN 1") == [[1]]


def test_a_server_that_hangs_is_replaced(local: LocalNeo4j) -> None:
    first = local.start()
    server = local.find()
    assert server is not None
    local.stop()
    # Something that works on the folder, by its command line, and never answers.
    words = ["-Djoinedup.port=1", f"--home-dir={local.home.resolve()}"]
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)", *words]) as hanging:
        try:
            assert wait_until(lambda: local.find() is not None, 10)
            short = dataclasses.replace(local, seconds_to_start=1)
            with pytest.raises(ServerError, match="did not answer in time"):
                short.start()
            assert hanging.wait(10) == -signal.SIGTERM
        finally:
            hanging.kill()
    assert local.start() == first


def test_a_server_is_waited_for_until_its_program_is_in_place(tmp_path: Path) -> None:
    words = f"-Djoinedup.port=1 --home-dir={tmp_path}"
    program = f"sleep 0.5; exec {sys.executable} -c 'import time; time.sleep(600)' {words}"
    with subprocess.Popen(["sh"], stdin=subprocess.PIPE, text=True) as starting:
        try:
            assert starting.stdin is not None
            starting.stdin.write(program)
            starting.stdin.close()
            server = just_started(tmp_path, starting.pid)
            assert (server.pid, server.home, server.alive) == (starting.pid, tmp_path, True)
        finally:
            starting.kill()
    assert just_started(tmp_path, starting.pid).alive is False


def test_only_its_owner_can_read_the_password_and_the_state(local: LocalNeo4j, neo4j_server: Access) -> None:
    home = Path(next(str(server.home) for server in servers() if str(server.port) in neo4j_server.uri))
    assert oct(home.stat().st_mode & 0o777) == "0o700"
    assert {name: oct((home / name).stat().st_mode & 0o777) for name in ("password", "conf/neo4j.conf", "port")} == {
        "password": "0o600",
        "conf/neo4j.conf": "0o600",
        "port": "0o600",
    }
    assert neo4j_server.password not in repr(neo4j_server)


def test_a_configured_port_that_is_taken_is_said_with_who_has_it(local: LocalNeo4j) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(ServerError) as raised:
            dataclasses.replace(local, port=port).start()
    assert f"Port {port} is taken by " in str(raised.value)
    assert str(raised.value).endswith(
        f"(process {os.getpid()}), so Neo4j was not started. Stop that program, set JOINEDUP_NEO4J_PORT to another "
        "port, or leave it empty and a free one is chosen."
    )


def test_a_password_that_does_not_fit_the_data_is_said(local: LocalNeo4j) -> None:
    local.start()
    local.stop()
    (local.home / "password").write_text("another")
    with pytest.raises(
        ServerError, match=r"does not take the password in .* the file and the data do not belong together"
    ):
        local.start()
    assert local.find() is None


def test_more_memory_than_there_is_is_said(local: LocalNeo4j) -> None:
    greedy = dataclasses.replace(local, memory=dataclasses.replace(local.memory, heap=90_000_000))
    with pytest.raises(ServerError) as raised:
        greedy.start()
    assert str(raised.value) == (
        "Neo4j did not start. There is not enough memory: it was to take 90000000 MB of heap. Close other programs, or "
        "set JOINEDUP_NEO4J_HEAP to less."
    )


def test_a_folder_that_another_neo4j_holds_is_said(local: LocalNeo4j) -> None:
    holding = (
        "import fcntl, pathlib, sys, time; place = pathlib.Path(sys.argv[1]); place.mkdir(parents=True); "
        "file = (place / 'store_lock').open('w'); fcntl.lockf(file, fcntl.LOCK_EX); print('held', flush=True); "
        "time.sleep(600)"
    )
    databases = local.home / "data" / "databases"
    with subprocess.Popen([sys.executable, "-c", holding, databases], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        try:
            with pytest.raises(
                ServerError, match=r"Another Neo4j works on .*Stop that one, or set JOINEDUP_HOME to another"
            ):
                local.start()
        finally:
            other.kill()


def test_a_home_that_cannot_be_a_folder_is_said(local: LocalNeo4j) -> None:
    local.home.parent.mkdir(exist_ok=True)
    local.home.write_text("a file")
    with pytest.raises(
        ServerError, match=r"The folder .*neo4j cannot be used .* Set JOINEDUP_HOME to a folder of your own"
    ):
        local.start()


def test_the_server_of_a_test_run_that_was_killed_is_ended_by_the_next(local: LocalNeo4j) -> None:
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]) as owner:
        mark = f"{owner.pid}:{psutil.Process(owner.pid).create_time():.0f}"
        words = ["-Djoinedup.port=1", f"-Djoinedup.owner={mark}", f"--home-dir={local.home}"]
        with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)", *words]) as server:
            assert wait_until(lambda: server_with(local.home) is not None, 10)
            assert server.pid not in [ended.pid for ended in end_orphans()], "its owner lives"
            owner.kill()
            owner.wait()
            assert [ended.home for ended in end_orphans() if ended.pid == server.pid] == [local.home]
            assert server.wait(10) == -signal.SIGTERM
