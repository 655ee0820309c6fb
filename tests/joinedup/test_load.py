import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import neo4j
import pytest

from graph.local.server import Access
from tests.graph.sample import sample_documents

PLAN = (
    "58 statements would be added, 0 would be taken back; 0 unchanged in the documents read anew, 0 documents "
    "unchanged as a whole."
)
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def joinedup(neo4j_server: Access, empty_graph: neo4j.Driver, tmp_path: Path) -> Run:
    environment = os.environ | {
        "JOINEDUP_HOME": str(tmp_path / "home"),
        "JOINEDUP_NEO4J_URI": neo4j_server.uri,
        "JOINEDUP_NEO4J_USER": neo4j_server.user,
        "JOINEDUP_NEO4J_PASSWORD": neo4j_server.password,
    }

    def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "joinedup", *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, input=stdin)

    return run


def write_sample(folder: Path) -> None:
    folder.mkdir()
    for document in sample_documents():
        (folder / f"{document.id}.jsonl").write_bytes(b"".join(document.lines()))


def test_load_and_status(joinedup: Run, tmp_path: Path) -> None:
    assert joinedup("status").stdout == "The graph is empty. Fill it with `joinedup build PATH`.\n"
    write_sample(tmp_path / "in")
    tried = joinedup("load", str(tmp_path / "in"), "--dry-run", "--quiet")
    assert tried.stdout.splitlines()[-2:] == [
        PLAN,
        "Nothing was changed.",
    ]
    done = joinedup("load", str(tmp_path / "in"), "--json", "--quiet")
    assert {k: v for k, v in json.loads(done.stdout).items() if k != "operation"} == {
        "added": 58, "taken_back": 0, "unchanged": 0, "documents_unchanged": 0, "documents_withdrawn": [],
        "documents_replaced": [], "documents": [],
    }  # fmt: skip
    found = json.loads(joinedup("status", "--json").stdout)
    assert (found["documents"], found["statements"], found["records"], found["judgements"]) == (3, 58, 58, 0)
    assert found["classes"]["Programme"] == 1


def test_a_file_with_a_fault_is_named_and_the_others_are_loaded(joinedup: Run, tmp_path: Path) -> None:
    write_sample(tmp_path / "in")
    (tmp_path / "in" / "broken.jsonl").write_text("no statement\n")
    done = joinedup("load", str(tmp_path / "in"), "--quiet")
    assert done.returncode == 1
    assert "broken.jsonl: Line 1 is neither a document nor a statement" in done.stderr
    assert done.stdout.startswith("58 statements added")


def test_a_path_where_nothing_is(joinedup: Run, tmp_path: Path) -> None:
    done = joinedup("load", str(tmp_path / "nowhere"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("joinedup: There is no file")


def test_another_paper_of_one_name_is_told_of(joinedup: Run, tmp_path: Path) -> None:
    text = "ROTHERHAM METROPOLITAN BOROUGH COUNCIL\n\nMinutes of the Cabinet, {} June 2017\n\nNHS England wrote{}.\n"
    paper, other = tmp_path / "a" / "minutes.txt", tmp_path / "b" / "minutes.txt"
    for path, day in ((paper, 12), (other, 19)):
        path.parent.mkdir()
        path.write_text(text.format(day, ""))
    assert "Another paper" not in joinedup("build", str(paper), "--quiet").stdout
    paper.write_text(text.format(12, " twice"))
    mended = joinedup("build", str(paper), "--quiet")
    assert (mended.returncode, "Another paper" in mended.stdout) == (0, False)
    done = joinedup("build", str(other), "--quiet")
    assert "Another paper took the place of the one recorded" in done.stdout
    assert "document-minutes. To keep both" in done.stdout
