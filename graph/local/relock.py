"""Choose the jars of a line of Neo4j anew: `python -m graph.local.relock 5.26 5.26.20` writes the lock to commit.

Only this walks the POMs (a request for each of some hundreds); fetching by the lock asks for the jars alone.
"""

import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jgo
from jgo.maven import Artifact, MavenContext

from graph.local.jars import AT_ONCE, LOCKS, sha256


def relock(line: str, version: str) -> Path:
    """Resolve the version with all it needs, fetch every jar once and write the lock in jgo's form, sorted by name."""
    artifacts = jgo.resolve(f"org.neo4j:neo4j:{version}+org.neo4j.app:neo4j-server:{version}")
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(AT_ONCE) as threads:
        context = MavenContext(repo_cache=Path(folder), timeout=60)
        rows = sorted(threads.map(lambda artifact: _row(artifact, context), artifacts))
    target = LOCKS / f"{line}.lock.toml"
    target.write_text("\n".join(rows), encoding="utf-8")
    return target


def _row(artifact: Artifact, context: MavenContext) -> str:
    component = context.project(artifact.groupId, artifact.artifactId).at_version(artifact.version)
    path = component.artifact(artifact.classifier, artifact.packaging).resolve()
    classifier = f'classifier = "{artifact.classifier}"\n' if artifact.classifier else ""
    return (
        f'[[dependencies]]\ngroupId = "{artifact.groupId}"\nartifactId = "{artifact.artifactId}"\n'
        f'version = "{artifact.version}"\npackaging = "{artifact.packaging}"\n{classifier}sha256 = "{sha256(path)}"\n'
    )


if __name__ == "__main__":
    sys.stdout.write(f"{relock(sys.argv[1], sys.argv[2])}\n")
