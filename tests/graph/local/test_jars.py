"""Fetching by a lock, against a Maven repository of the test's own on loopback."""

import gc
import hashlib
import multiprocessing
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from graph.local.jars import LOCKS, Jar, Lock, fetch, lines, read_lock
from joinedup.errors import InvalidValue, ServerError

CONTENT = {f"part{number}": f"the bytes of part {number}".encode() * 1000 for number in range(5)}


@dataclass
class Repository:
    """A folder served as a Maven repository, and which jars were asked for."""

    folder: Path
    address: str
    asked: list[str] = field(default_factory=list)

    def put(self, artifact: str, content: bytes) -> None:
        place = self.folder / "org" / "example" / artifact / "1.0"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{artifact}-1.0.jar").write_bytes(content)


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[Repository]:
    folder = tmp_path / "repository"
    asked: list[str] = []

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(folder))

        def do_GET(self) -> None:
            if self.path.endswith(".jar"):
                asked.append(self.path.rsplit("/", 1)[1])
            super().do_GET()

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        found = Repository(folder, f"http://127.0.0.1:{server.server_port}", asked)
        for artifact, content in CONTENT.items():
            found.put(artifact, content)
        yield found
        server.shutdown()


LOCK = Lock(
    "5.26",
    "5.26.20",
    tuple(
        Jar("org.example", artifact, "1.0", "", hashlib.sha256(content).hexdigest())
        for artifact, content in CONTENT.items()
    ),
)
WHOLE = {f"{artifact}-1.0.jar": content for artifact, content in CONTENT.items()}


def on_the_class_path(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.jar")}


def test_the_committed_locks_name_a_checksum_for_every_jar() -> None:
    assert lines() == ["2026.05", "5.26"]
    for line in lines():
        lock = read_lock(line)
        assert lock.neo4j.startswith(line)
        assert {len(jar.sha256) for jar in lock.jars} == {64}
        assert len({jar.file for jar in lock.jars}) == len(lock.jars)
        assert "://" not in (LOCKS / f"{line}.lock.toml").read_text(encoding="utf-8")


def test_a_line_without_a_lock_names_those_that_have_one() -> None:
    with pytest.raises(InvalidValue, match=r"no lock for Neo4j '4\.4'\. Choose one of: 2026\.05, 5\.26"):
        read_lock("4.4")


def test_fetches_everything_once_with_progress(tmp_path: Path, repository: Repository) -> None:
    steps: list[tuple[str, int, int]] = []
    folder = fetch(
        LOCK, tmp_path / "cache", repository.address, lambda what, done=0, total=0: steps.append((what, done, total))
    )
    assert on_the_class_path(folder) == WHOLE
    assert steps == [("Fetching Neo4j 5.26.20", done, 5) for done in range(6)]
    repository.asked.clear()
    fetch(LOCK, tmp_path / "cache", repository.address)
    assert repository.asked == []


def test_goes_on_where_it_stopped_and_mends_what_was_damaged(tmp_path: Path, repository: Repository) -> None:
    folder = fetch(LOCK, tmp_path / "cache", repository.address)
    (folder / "part0-1.0.jar").unlink()
    (folder / "part1-1.0.jar").write_bytes(CONTENT["part1"][:100])  # a disk that was full, or a hand
    half = folder / "arriving" / "org" / "example" / "part0" / "1.0" / "part0-1.0.jar"
    half.parent.mkdir(parents=True)
    half.write_bytes(CONTENT["part0"][:50])  # killed while this arrived
    (folder / "evil.jar").write_bytes(b"not in the lock")
    repository.asked.clear()
    fetch(LOCK, tmp_path / "cache", repository.address)
    assert on_the_class_path(folder) == WHOLE
    assert sorted(repository.asked) == ["part0-1.0.jar", "part1-1.0.jar"]


def test_a_tampered_jar_never_reaches_the_class_path(tmp_path: Path, repository: Repository) -> None:
    repository.put("part3", b"tampered")
    with pytest.raises(ServerError) as raised:
        fetch(LOCK, tmp_path / "cache", repository.address)
    found, wanted = hashlib.sha256(b"tampered").hexdigest(), LOCK.jars[3].sha256
    assert str(raised.value) == (
        f"The checksum of part3-1.0.jar is wrong, so Neo4j was not started: its SHA-256 is {found}, the lock says "
        f"{wanted}. Something between the Maven repository and this machine changes files. Try another network, or "
        "set JOINEDUP_MAVEN to a repository that you trust; what has the right checksum is kept."
    )
    assert "part3-1.0.jar" not in on_the_class_path(tmp_path / "cache" / "neo4j-5.26.20")
    repository.put("part3", CONTENT["part3"])
    assert on_the_class_path(fetch(LOCK, tmp_path / "cache", repository.address)) == WHOLE


def test_without_a_network_it_says_how_to_go_on(tmp_path: Path) -> None:
    with pytest.raises(ServerError) as raised:
        fetch(LOCK, tmp_path, "http://127.0.0.1:1")
    assert str(raised.value).startswith("Neo4j could not be fetched: there is no way to the Maven repository (at part")
    assert str(raised.value).endswith(
        "Check the network, or the proxy in HTTPS_PROXY, and run the same command again: it goes on where it stopped. "
        "Without a network, set JOINEDUP_NEO4J_URI to a Neo4j that you have."
    )


# jgo leaves the connection of a "not found" to the garbage collector.
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_a_repository_without_the_jar_is_named_as_such(tmp_path: Path, repository: Repository) -> None:
    lock = Lock("5.26", "5.26.20", (Jar("org.example", "nowhere", "1.0", "", "0" * 64),))
    with pytest.raises(ServerError, match=r"the Maven repository does not give nowhere-1\.0\.jar"):
        fetch(lock, tmp_path, repository.address)
    gc.collect()


def test_too_little_space_is_said_before_anything_is_fetched(tmp_path: Path, repository: Repository) -> None:
    with pytest.raises(
        ServerError, match=r"not enough space for Neo4j: fetching it to .* needs 1000000000 MB and \d+ MB"
    ):
        fetch(LOCK, tmp_path, repository.address, space_needed=10**9 * 2**20)
    assert repository.asked == []


def test_a_cache_that_cannot_be_a_folder_is_named(tmp_path: Path, repository: Repository) -> None:
    (tmp_path / "cache").write_text("a file")
    with pytest.raises(ServerError, match=r"could not be kept in the cache.*Set JOINEDUP_CACHE to another folder"):
        fetch(LOCK, tmp_path / "cache", repository.address)


def test_two_processes_at_once_fetch_it_once(tmp_path: Path, repository: Repository) -> None:
    spawning = multiprocessing.get_context("spawn")
    both = [spawning.Process(target=fetch, args=(LOCK, tmp_path / "cache", repository.address)) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join(60)
    assert [process.exitcode for process in both] == [0, 0]
    assert on_the_class_path(tmp_path / "cache" / "neo4j-5.26.20") == WHOLE
    assert sorted(repository.asked) == sorted(WHOLE)
