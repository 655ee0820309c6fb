"""The command line, run as a person would, on the session's Neo4j emptied first."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import neo4j
import pytest

from graph.local.server import Access


@pytest.fixture
def joinedup(
    neo4j_server: Access, empty_graph: neo4j.Driver, tmp_path: Path
) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs one command, given as its arguments, in an installation of its own."""
    environment = os.environ | {
        "JOINEDUP_HOME": str(tmp_path / "home"),
        "JOINEDUP_NEO4J_URI": neo4j_server.uri,
        "JOINEDUP_NEO4J_USER": neo4j_server.user,
        "JOINEDUP_NEO4J_PASSWORD": neo4j_server.password,
        "JOINEDUP_BASE": "https://joinedup.example",
    }

    def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "joinedup", *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, input=stdin)

    return run
