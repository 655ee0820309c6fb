"""`joinedup release`."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import neo4j
import pytest

from graph.store.loading import load
from ontology.vocabulary import Vocabulary
from tests.graph.rdf.sample import thing
from tests.graph.sample import sample_documents
from tests.joinedup.test_export import stated

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_a_release_is_built_checked_compared_and_refused_for_a_violation(
    joinedup: Run, empty_graph: neo4j.Driver, tmp_path: Path
) -> None:
    load(empty_graph, sample_documents(), Vocabulary.load())
    out = tmp_path / "releases"
    done = joinedup("release", "build", "--quiet", "--out", str(out), "--date", "2026-11-01")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].startswith(f"{out}/2026-11-01: 58 statements, ")
    checked = joinedup("release", "check", "--quiet", str(out / "2026-11-01"))
    assert (checked.returncode, checked.stdout) == (0, f"{out}/2026-11-01: sound.\n")
    load(empty_graph, [stated(*thing("person-x", "Person", "X"))], Vocabulary.load())
    done = joinedup("release", "build", "--quiet", "--out", str(out), "--date", "2026-11-02")
    assert done.returncode == 1
    assert "No release was made, for the graph breaks rules: Office (1)." in " ".join(done.stderr.split())
    assert [path.name for path in out.iterdir()] == ["2026-11-01"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["build", "--date", "tomorrow"], 2, "--date tomorrow: give a day, as 2026-11-28."),
        (["build", "--licence", "mine"], 2, "--licence mine: give the address of a licence"),
        (["check", "/nowhere"], 1, "/nowhere is no release"),
    ],
)
def test_a_wrong_call_is_told(joinedup: Run, arguments: list[str], code: int, words: str) -> None:
    done = joinedup("release", arguments[0], "--quiet", *arguments[1:])
    assert done.returncode == code
    assert words in " ".join(done.stderr.split())
