"""Neo4j's jars: fetched with jgo by the committed lock into the cache, each with its SHA-256 verified."""

import errno
import hashlib
import os
import shutil
import tomllib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock

from graph.local.progress import Progress, quiet
from joinedup.errors import InvalidValue, ServerError

LOCKS = Path(__file__).with_name("locks")
DEFAULT_VERSION = "5.26"

# All jars of one version take about 140 MB, and while a jar arrives it is there twice.
SPACE_NEEDED = 300 * 1024 * 1024
# Small files from one host: with sixteen at a time instead of eight, all took 43 seconds instead of 48.
AT_ONCE = 8
TRIES = 3
SECONDS_WITHOUT_AN_ANSWER = 30


@dataclass(frozen=True, slots=True)
class Jar:
    """One artifact of the lock, as Maven names it, and what its content must hash to."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str

    @property
    def file(self) -> str:
        """Its file name on the class path."""
        classifier = f"-{self.classifier}" if self.classifier else ""
        return f"{self.artifact}-{self.version}{classifier}.jar"


@dataclass(frozen=True, slots=True)
class Lock:
    """What the lock of one line of Neo4j (`5.26`, `2026.05`) fixes."""

    line: str
    neo4j: str
    jars: tuple[Jar, ...]
    product: str = "neo4j"


def lines() -> list[str]:
    """The lines of Neo4j that have a lock."""
    return sorted(path.name.removesuffix(".lock.toml") for path in LOCKS.glob("*.lock.toml"))


def read_lock(line: str) -> Lock:
    """The committed lock of a line. Raises InvalidValue where there is none."""
    path = LOCKS / f"{line}.lock.toml"
    if not path.is_file():
        raise InvalidValue(f"There is no lock for Neo4j {line!r}. Choose one of: {', '.join(lines())}.")
    jars = tuple(
        Jar(row["groupId"], row["artifactId"], row["version"], row.get("classifier", ""), row["sha256"])
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["dependencies"]
    )
    return Lock(line, next(jar.version for jar in jars if (jar.group, jar.artifact) == ("org.neo4j", "neo4j")), jars)


def fetch(
    lock: Lock, cache: Path, repository: str = "", progress: Progress = quiet, space_needed: int = SPACE_NEEDED
) -> Path:
    """The folder with exactly the jars of the lock, after fetching what is missing or damaged.

    Safe when several processes call it at once: one fetches, the others wait and find everything there. A fetch that
    was broken off goes on where it stopped. `repository` is a Maven repository to use in place of the central one.
    Raises ServerError: no network, no space, not permitted, or a checksum that is wrong.
    """
    folder = cache / f"{lock.product}-{lock.neo4j}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / ".lock"):
            wanted = {jar.file: jar for jar in lock.jars}
            _remove_strangers(folder, wanted)
            missing = _not_right(folder, wanted)
            if missing:
                _require_space(folder, space_needed * len(missing) // len(wanted))
                _fetch_all(missing, folder, _context(folder, repository), lock, progress)
    except OSError as error:
        raise ServerError(_why_not_written(folder, error)) from error
    return folder


def _remove_strangers(folder: Path, wanted: dict[str, Jar]) -> None:
    """Everything in the folder is on the class path, so nothing may lie there that the lock does not name."""
    for path in folder.glob("*.jar"):
        if path.name not in wanted:
            path.unlink()


def _not_right(folder: Path, wanted: dict[str, Jar]) -> list[Jar]:
    """The jars that are not there, or not what the lock says."""

    def right(jar: Jar) -> bool:
        path = folder / jar.file
        return path.is_file() and sha256(path) == jar.sha256

    with ThreadPoolExecutor(AT_ONCE) as threads:
        return [jar for jar, fine in zip(wanted.values(), threads.map(right, wanted.values()), strict=True) if not fine]


def sha256(path: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _require_space(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise ServerError(
            f"There is not enough space for Neo4j: fetching it to {folder} needs {needed // 2**20} MB and "
            f"{free // 2**20} MB are free. Make room there, or set JOINEDUP_CACHE to a folder on another disk."
        )


def _context(folder: Path, repository: str) -> Any:
    from jgo.maven import MavenContext  # a third of a second that only fetching should cost

    remote = {"given": repository.rstrip("/")} if repository else None
    return MavenContext(repo_cache=folder / "arriving", remote_repos=remote, timeout=SECONDS_WITHOUT_AN_ANSWER)


def _fetch_all(missing: list[Jar], folder: Path, context: Any, lock: Lock, progress: Progress) -> None:
    """Fetch in threads; the first failure ends it, and what has arrived stays for the next time."""
    what = f"Fetching Neo4j {lock.neo4j}"
    progress(what, 0, len(missing))
    with ThreadPoolExecutor(AT_ONCE) as threads:
        waiting = [threads.submit(_fetch_one, jar, folder, context) for jar in missing]
        try:
            for done, one in enumerate(as_completed(waiting), start=1):
                one.result()
                progress(what, done, len(missing))
        finally:
            for one in waiting:
                one.cancel()
    shutil.rmtree(folder / "arriving", ignore_errors=True)


def _fetch_one(jar: Jar, folder: Path, context: Any) -> None:
    """One jar arrives beside the class path and moves there only when it is right."""
    artifact = context.project(jar.group, jar.artifact).at_version(jar.version).artifact(jar.classifier)
    arrived = Path(str(artifact.cached_path))
    for attempt in range(1, TRIES + 1):
        arrived.unlink(missing_ok=True)  # the half of an earlier attempt would be taken for the whole
        try:
            artifact.resolve()
        except (OSError, RuntimeError) as error:  # what goes wrong on the way is an OSError of the requests library
            if isinstance(error, OSError) and error.errno:
                raise
            if attempt == TRIES:
                raise ServerError(_why_not_fetched(jar, error)) from error
            continue
        found = sha256(arrived)
        if found == jar.sha256:
            os.replace(arrived, folder / jar.file)
            return
    arrived.unlink(missing_ok=True)
    raise ServerError(
        f"The checksum of {jar.file} is wrong, so Neo4j was not started: its SHA-256 is {found}, the lock says "
        f"{jar.sha256}. Something between the Maven repository and this machine changes files. Try another network, or "
        "set JOINEDUP_MAVEN to a repository that you trust; what has the right checksum is kept."
    )


def _why_not_fetched(jar: Jar, error: Exception) -> str:
    if isinstance(error, OSError):
        return (
            f"Neo4j could not be fetched: there is no way to the Maven repository (at {jar.file}: "
            f"{type(error).__name__}). Check the network, or the proxy in HTTPS_PROXY, and run the same command again: "
            "it goes on where it stopped. Without a network, set JOINEDUP_NEO4J_URI to a Neo4j that you have."
        )
    return (
        f"Neo4j could not be fetched: the Maven repository does not give {jar.file} "
        f"({str(error).splitlines()[0][:200]}). Run the same command again later, or set JOINEDUP_MAVEN to another "
        "Maven repository: it goes on where it stopped."
    )


def _why_not_written(folder: Path, error: OSError) -> str:
    advice: Callable[[str], str] = {
        errno.ENOSPC: lambda at: f"The disk is full at {at}. Make room there, or set JOINEDUP_CACHE to another disk.",
        errno.EACCES: lambda at: f"{at} may not be written. Set JOINEDUP_CACHE to a folder of your own.",
        errno.EROFS: lambda at: f"{at} lies on a read-only disk. Set JOINEDUP_CACHE to a folder that can be written.",
    }.get(error.errno or 0, lambda at: f"{at} cannot be used ({error}). Set JOINEDUP_CACHE to another folder.")
    return "Neo4j could not be kept in the cache. " + advice(str(error.filename or folder))
