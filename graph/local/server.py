"""One local Neo4j: start it or find it running, tell how it is, stop it."""

import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import neo4j
from filelock import FileLock

from graph.local import spawn
from graph.local.configuration import (
    HOST,
    USER,
    Memory,
    credentials_file,
    java_arguments,
    neo4j_conf,
    server_arguments,
)
from graph.local.failures import begin, explain, port_taken, said_port_taken
from graph.local.jars import DEFAULT_VERSION, fetch, read_lock
from graph.local.java import Java, find_java
from graph.local.processes import Server, just_started, server_with
from graph.local.progress import Progress, quiet
from joinedup.errors import ServerError

SECONDS_TO_START = 120  # 5 on an idle machine; a recovery after a kill or a machine with little to spare takes longer
SECONDS_TO_STOP = 60
PORTS_TO_TRY = 3  # another program may take a free port before Neo4j does
# Would change what Java does behind our back.
NOT_FOR_JAVA = ("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH")


@dataclass(frozen=True, slots=True)
class Access:
    """How to reach a Neo4j: what the driver needs."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str = ""


@dataclass(frozen=True, slots=True)
class LocalNeo4j:
    """A Neo4j on this machine whose whole state is the folder `home`. Nothing happens until it is asked to start.

    `port` 0 takes a free one and keeps to it. `owner` (see `processes.owner_mark`) marks a server that must not outlive
    a process; without it, it stays until it is stopped. `environment` is where Java is looked for.
    """

    home: Path
    cache: Path
    line: str = DEFAULT_VERSION
    port: int = 0
    java: str = ""
    repository: str = ""
    memory: Memory = field(default_factory=Memory)
    quick: bool = False
    owner: str = ""
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)
    seconds_to_start: float = SECONDS_TO_START

    def start(self, progress: Progress = quiet) -> Access:
        """The way to a server that answers: the one that runs, or one started now.

        Safe when several processes call it at once. Raises ServerError, which says what to do.
        """
        if (server := self.find()) and _listens(server.port):
            return self._access(server.port)
        try:
            self._make_folders()
        except OSError as error:
            raise ServerError(
                f"The folder {error.filename} cannot be used ({error.strerror}). Set JOINEDUP_HOME to a folder of your "
                "own."
            ) from error
        with FileLock(self.home / "lock"):
            return self._start_alone(progress)

    def stop(self) -> bool:
        """Stop the server, after its last transaction; False when none ran."""
        if not self.home.is_dir():
            return False
        with FileLock(self.home / "lock"):
            self._write(self._stop_mark, "")
            server = self.find()
            if server:
                server.end(SECONDS_TO_STOP)
            return server is not None

    @property
    def stopped(self) -> bool:
        """Whether it does not run because it was stopped on purpose."""
        return self._stop_mark.exists()

    def find(self) -> Server | None:
        """The server that works on this folder, whichever command left it."""
        return server_with(self._place, hint=self._read_number("pid"))

    def access(self) -> Access | None:
        """The way to the server that runs; None when none does."""
        server = self.find()
        return self._access(server.port) if server and _listens(server.port) else None

    @property
    def logs(self) -> Path:
        """The folder with the server's own words."""
        return self.home / "logs"

    @property
    def _stop_mark(self) -> Path:
        return self.home / "stopped"

    @property
    def _place(self) -> Path:
        return self.home.resolve()

    def _start_alone(self, progress: Progress) -> Access:
        server = self.find()
        if server:  # left half-way by a command that was killed, or hanging
            if self._wait(server, progress):
                return self._access(server.port)
            server.end(SECONDS_TO_STOP)
        lock = read_lock(self.line)
        java = find_java(self.line, self.java, self.environment)
        jars = fetch(lock, self.cache, self.repository, progress)
        for _ in range(PORTS_TO_TRY):
            server = self._spawn(java, jars, self._choose_port())
            try:
                if self._wait(server, progress):
                    return self._access(server.port)
                reason = explain(self.logs, self.home, self.memory.heap, still_there=server.alive)
            except BaseException:  # a password that does not fit, a Ctrl-C: what has just been started goes as well
                server.end(SECONDS_TO_STOP)
                raise
            server.end(SECONDS_TO_STOP)
            if not said_port_taken(self.logs):
                break
        raise ServerError(reason)

    def _spawn(self, java: Java, jars: Path, port: int) -> Server:
        home = self._place
        self._write(home / "conf" / "neo4j.conf", neo4j_conf(home, port, self.memory))
        self._write(home / "port", str(port))
        self._stop_mark.unlink(missing_ok=True)
        command = [
            str(java.path),
            *java_arguments(java.release, home, port, self.memory, self.owner, self.quick),
            "-cp",
            f"{jars.resolve()}{os.sep}*",
            *server_arguments(self.line, home),
        ]
        environment = {name: value for name, value in self.environment.items() if name not in NOT_FOR_JAVA}
        spawned = subprocess.run(
            [sys.executable, "-I", "-S", spawn.__file__, begin(home / "logs"), *command],
            capture_output=True, text=True, check=True, cwd=home, env=environment,
        )  # fmt: skip
        self._write(home / "pid", spawned.stdout)
        return just_started(home, int(spawned.stdout))

    def _wait(self, server: Server, progress: Progress) -> bool:
        """Whether the server answers before it ends or the time is over."""
        began = time.monotonic()
        progress("Starting Neo4j")
        while server.alive and time.monotonic() - began < self.seconds_to_start:
            if _listens(server.port) and self._answers(server.port):
                return True
            time.sleep(0.1)
        return False

    def _answers(self, port: int) -> bool:
        access = self._access(port)
        try:
            with (
                neo4j.GraphDatabase.driver(access.uri, auth=(access.user, access.password)) as driver,
                driver.session() as session,
            ):
                session.run("RETURN 1").consume()  # once, without the driver's retries: it is asked again soon enough
        except (neo4j.exceptions.DriverError, neo4j.exceptions.TransientError, neo4j.exceptions.DatabaseUnavailable):
            return False
        except neo4j.exceptions.AuthError as error:
            raise ServerError(
                f"Neo4j does not take the password in {self.home / 'password'}: the file and the data do not belong "
                f"together. Put the right file back, or remove {self.home} and build the graph anew with "
                "`joinedup build`."
            ) from error
        return True

    def _access(self, port: int) -> Access:
        return Access(f"bolt://{HOST}:{port}", USER, (self.home / "password").read_text(encoding="ascii"))

    def _choose_port(self) -> int:
        if self.port:
            if not _free(self.port):
                raise ServerError(port_taken(self.port))
            return self.port
        last = self._read_number("port")
        return last if last and _free(last) else _any_free_port()

    def _make_folders(self) -> None:
        self.home.mkdir(parents=True, exist_ok=True)
        self.home.chmod(0o700)
        for name in ("conf", "data", "logs", "run", "plugins", "import"):
            (self.home / name).mkdir(exist_ok=True)
        with FileLock(self.home / "lock"):
            if not (self.home / "password").exists():
                password = secrets.token_urlsafe(24)
                (self.home / "data" / "dbms").mkdir(exist_ok=True)
                self._write(self.home / "data" / "dbms" / "auth.ini", credentials_file(password))
                self._write(self.home / "password", password)  # last: where it is, all of it is there

    def _write(self, path: Path, text: str) -> None:
        """Write a file that only its owner may read, whole or not at all."""
        new = path.with_name(path.name + ".new")
        new.touch(mode=0o600)
        new.write_text(text, encoding="utf-8")
        os.replace(new, path)

    def _read_number(self, name: str) -> int:
        try:
            return int((self.home / name).read_text(encoding="ascii"))
        except (OSError, ValueError):
            return 0


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0


def _free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
        return True


def _any_free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
