"""The settings a local Neo4j runs with: closed to file and network, quiet, small on disk."""

import hashlib
import secrets
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
USER = "neo4j"

# Every setting with its reason; the tests ask a running server for each.
CLOSED = {
    "server.default_listen_address": HOST,
    "server.http.enabled": "false",  # Bolt is enough
    "server.https.enabled": "false",
    "internal.server.bolt.thread_pool_shutdown_wait_time": "1s",  # 5 otherwise; what is open then is rolled back
    "internal.server.bolt.connection_shutdown_wait_time": "1s",
    "dbms.usage_report.enabled": "false",  # nothing is told to anybody
    "dbms.security.auth_enabled": "true",
    "dbms.security.allow_csv_import_from_file_urls": "false",  # LOAD CSV reads no file …
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",  # … and calls no address
    "dbms.security.procedures.allowlist": "none",  # of what is not built in
    "dbms.security.procedures.unrestricted": "",
    "db.logs.query.enabled": "OFF",  # a query's parameters may hold words that are kept masked elsewhere
    "db.tx_log.rotation.retention_policy": "keep_none",  # 167 MB instead of 1.8 GB after many loads
    "db.tx_log.rotation.size": "32m",
    "db.tx_log.preallocate": "false",
}

# Packages of the JDK that Neo4j reaches into, as its own start script opens them.
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
MAIN_CLASS = {"5.26": "org.neo4j.server.CommunityEntryPoint", "2026.05": "org.neo4j.server.Neo4jCommunity"}


@dataclass(frozen=True, slots=True)
class Memory:
    """How much memory the server takes, in megabytes."""

    heap: int = 1024
    page_cache: int = 256

    @property
    def transaction(self) -> int:
        """What one transaction may take of the heap."""
        return self.heap // 3

    @property
    def all_transactions(self) -> int:
        """What all transactions may take together."""
        return self.heap * 6 // 10


def neo4j_conf(home: Path, port: int, memory: Memory) -> str:
    """The text of `neo4j.conf`."""
    rows = {
        "server.bolt.listen_address": f"{HOST}:{port}",
        "server.bolt.advertised_address": f"{HOST}:{port}",
        "server.directories.data": str(home / "data"),
        "server.directories.logs": str(home / "logs"),
        "server.directories.run": str(home / "run"),
        "server.directories.plugins": str(home / "plugins"),
        "server.directories.import": str(home / "import"),
        "server.memory.heap.max_size": f"{memory.heap}m",
        "server.memory.pagecache.size": f"{memory.page_cache}m",
        "db.memory.transaction.max": f"{memory.transaction}m",
        "dbms.memory.transaction.total.max": f"{memory.all_transactions}m",
        **CLOSED,
    }
    return "# Written by joinedup at every start; changes here are lost.\n" + "".join(
        f"{name}={value}\n" for name, value in rows.items()
    )


def java_arguments(release: int, home: Path, port: int, memory: Memory, owner: str, quick: bool) -> list[str]:
    """What Java is called with after its own path, up to the class path.

    `owner` and the port stand in the command line so that any process can tell what a server that it finds is.
    `quick` starts faster and computes slower: for tests.
    """
    return [
        f"-Xmx{memory.heap}m",
        "-XX:+ExitOnOutOfMemoryError",  # back in seconds with the data whole, rather than limping on
        *(["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"] if quick else ["-XX:+UseG1GC"]),
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED),
        *(["--enable-native-access=ALL-UNNAMED", "-Dio.netty.noUnsafe=false"] if release > 21 else []),
        *(["--sun-misc-unsafe-memory-access=allow"] if release > 23 else []),
        "-Dfile.encoding=UTF-8",
        "-Djava.awt.headless=true",
        "-Dlog4j2.disable.jmx=true",
        f"-Djoinedup.port={port}",
        f"-Djoinedup.owner={owner}",
        f"-Djava.io.tmpdir={home / 'run'}",
    ]


def server_arguments(line: str, home: Path) -> list[str]:
    """The main class and what it is given. `--home-dir` is how a running server is recognised."""
    return [MAIN_CLASS[line], f"--home-dir={home}", f"--config-dir={home / 'conf'}"]


def credentials_file(password: str) -> str:
    """The text of `data/dbms/auth.ini`, from which Neo4j takes the first password when its data folder is new.

    Neo4j's own tool (`neo4j-admin dbms set-initial-password`) writes the same, but takes the password as an argument
    that every user of the machine can read while it runs; setting it over Bolt would leave the well-known first
    password in force until then. The form: SHA-256 over salt and password, repeated.
    """
    salt, rounds = secrets.token_bytes(32), 1024
    digest = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(rounds - 1):
        digest = hashlib.sha256(digest).digest()
    return f"{USER}:SHA-256,{digest.hex()},{salt.hex()},{rounds}:\n"
