"""Settings of one installation: each has a name, a meaning and a default, and comes from the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

import platformdirs
from limits import parse_many

from joinedup.errors import InvalidValue

# The settings that are whole numbers.
NUMBERS = ("neo4j_port", "neo4j_heap", "cypher_seconds", "cypher_rows", "cypher_at_once")


def setting(variable: str, meaning: str, default: str) -> str:
    """A field that is read from an environment variable."""
    value: str = field(default=default, metadata={"variable": variable, "meaning": meaning})
    return value


@dataclass(frozen=True, slots=True)
class Settings:
    """Read once by the glue and passed in; nothing else looks at the environment."""

    home: str = setting(
        "JOINEDUP_HOME", "Folder that holds all state of this installation", platformdirs.user_data_dir("joinedup")
    )
    cache: str = setting(
        "JOINEDUP_CACHE", "Folder for what can be fetched again (Neo4j's jars)", platformdirs.user_cache_dir("joinedup")
    )
    neo4j_uri: str = setting("JOINEDUP_NEO4J_URI", "Address of a Neo4j of your own; empty for the local one", "")
    neo4j_user: str = setting("JOINEDUP_NEO4J_USER", "User of your own Neo4j", "neo4j")
    neo4j_password: str = setting("JOINEDUP_NEO4J_PASSWORD", "Password of your own Neo4j", "")
    neo4j_database: str = setting("JOINEDUP_NEO4J_DATABASE", "Database to use; empty for the server's default", "")
    neo4j_port: str = setting("JOINEDUP_NEO4J_PORT", "Port of the local Neo4j; empty for a free one", "")
    neo4j_heap: str = setting("JOINEDUP_NEO4J_HEAP", "Heap of the local Neo4j in megabytes", "1024")
    java: str = setting("JOINEDUP_JAVA", "The bin/java to run the local Neo4j with; empty to let joinedup choose", "")
    maven: str = setting("JOINEDUP_MAVEN", "A Maven repository to fetch Neo4j from; empty for the central one", "")
    base: str = setting("JOINEDUP_BASE", "Where the IRIs of this installation begin", "http://127.0.0.1:8765")
    access: str = setting("JOINEDUP_ACCESS", "Who may ask: local, private or public", "local")
    hosts: str = setting("JOINEDUP_HOSTS", "Host names that a public service answers for; empty for all", "")
    cors: str = setting("JOINEDUP_CORS", "Origins whose pages may read the service, separated by commas", "")
    rate: str = setting("JOINEDUP_RATE", "Requests without a key, by address", "300/minute")
    key_rate: str = setting("JOINEDUP_KEY_RATE", "Requests with a key", "3000/minute")
    metrics_folder: str = setting("PROMETHEUS_MULTIPROC_DIR", "Where several processes share their counters", "")
    log: str = setting("JOINEDUP_LOG", "Requests that are logged: all, problems or none", "problems")
    cypher_seconds: str = setting("JOINEDUP_CYPHER_SECONDS", "Seconds that a Cypher query of a caller may take", "30")
    cypher_rows: str = setting("JOINEDUP_CYPHER_ROWS", "Rows that such a query may give", "100000")
    cypher_at_once: str = setting("JOINEDUP_CYPHER_AT_ONCE", "How many such queries a process runs at once", "8")
    queries: str = setting("JOINEDUP_QUERIES", "A folder with named queries of your own", "")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """The settings that the environment gives. Raises InvalidValue, naming the variable."""
        given = os.environ if environment is None else environment
        values = {f.name: given[f.metadata["variable"]] for f in fields(cls) if f.metadata["variable"] in given}
        settings = cls(**values)
        if settings.access not in ("local", "private", "public"):
            raise InvalidValue(f"JOINEDUP_ACCESS is {settings.access!r}. It must be local, private or public.")
        for name in NUMBERS:
            _require_number(cls.__dataclass_fields__[name].metadata["variable"], getattr(settings, name) or "0")
        for variable, rate in (("JOINEDUP_RATE", settings.rate), ("JOINEDUP_KEY_RATE", settings.key_rate)):
            _require_rate(variable, rate)
        return settings

    @property
    def home_folder(self) -> Path:
        """The folder of this installation, as a whole path: what is started there works in another folder."""
        return Path(self.home).expanduser().absolute()

    @property
    def queries_folder(self) -> Path | None:
        """The folder with queries of one's own, where there is one."""
        return Path(self.queries).expanduser() if self.queries else None

    @property
    def cache_folder(self) -> Path:
        """The cache, as a path."""
        return Path(self.cache).expanduser()


def _require_number(variable: str, text: str) -> None:
    if not text.isdecimal():
        raise InvalidValue(f"{variable} is {text!r}. It must be a whole number.")


def _require_rate(variable: str, text: str) -> None:
    if not text:
        return
    try:
        parse_many(text)
    except ValueError:
        raise InvalidValue(f"{variable} is {text!r}. Write it as 300/minute, or leave it empty for none.") from None
