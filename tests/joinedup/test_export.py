"""`joinedup export` and `joinedup validate`."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import neo4j
import pytest

from graph.rdf.export import FORMATS
from graph.rdf.rebuild import rebuild
from graph.store.loading import load
from ontology.stated import StatedDocument
from ontology.statement import Statement
from ontology.vocabulary import Vocabulary
from tests.graph.rdf.sample import TERMS, thing
from tests.graph.sample import sample_documents

Run = Callable[..., subprocess.CompletedProcess[str]]


def stated(*statements: Statement) -> StatedDocument:
    document = statements[0].document
    return StatedDocument(id=document, content_hash="1", text="", extractor="x", statements=statements)


def test_export_writes_the_same_to_a_file_and_to_standard_output(
    joinedup: Run, empty_graph: neo4j.Driver, tmp_path: Path
) -> None:
    load(empty_graph, sample_documents(), Vocabulary.load())
    done = joinedup("export", "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    said = {s.id for document in sample_documents() for s in document.statements}
    assert {kept.statement.id for kept in rebuild(done.stdout.encode(), TERMS)} == said
    out = tmp_path / "graph.nq"
    assert joinedup("export", "--format", "nquads", "--out", str(out)).returncode == 0
    assert out.read_text() == done.stdout
    assert [path.name for path in tmp_path.glob("graph*")] == ["graph.nq"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--format", "csv"], 2, f"There is no format 'csv'. Choose one of {', '.join(FORMATS)}."),
        (["--out", "/nowhere/graph.nq"], 1, "Cannot write /nowhere/graph.nq: No such file or directory."),
    ],
)
def test_a_wrong_export_is_told(joinedup: Run, arguments: list[str], code: int, words: str) -> None:
    done = joinedup("export", "--quiet", *arguments)
    assert (done.returncode, " ".join(done.stderr.split())) == (code, f"joinedup: {words}")


def test_validate_says_what_is_wrong_and_fails(joinedup: Run, empty_graph: neo4j.Driver) -> None:
    load(empty_graph, sample_documents(), Vocabulary.load())
    done = joinedup("validate", "--quiet")
    assert (done.returncode, done.stdout) == (0, "58 statements checked: 0 violations, 0 warnings.\n")
    load(empty_graph, [stated(*thing("person-x", "Person", "X"), *thing("person-y", "Person", "Y"))], Vocabulary.load())
    done = joinedup("validate", "--quiet", "--limit", "1")
    words = "A person without an office: no post, no employer, no commitment and no programme that the person leads."
    assert (done.returncode, done.stdout.splitlines()) == (
        1,
        [
            "violation: Office, 2 times",
            f"  person-x: {words}",
            "  and 1 more",
            "62 statements checked: 2 violations, 0 warnings.",
        ],
    )
    found = json.loads(joinedup("validate", "--quiet", "--json").stdout)
    assert [finding["thing"] for finding in found["findings"]] == ["person-x", "person-y"]
