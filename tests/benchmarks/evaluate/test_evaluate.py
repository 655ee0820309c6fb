"""The evaluation prints a table for each set of papers, and fails where papers that it must have are missing."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def evaluate(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "benchmarks.evaluate", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_the_repository_alone_is_enough(tmp_path: Path) -> None:
    options = ("--errors", "all", "--json", str(tmp_path / "scores.json"), "--sets", "example", "extracts looked at")
    done = evaluate("--shared", str(tmp_path), *options)
    assert done.returncode == 0, done.stderr
    assert "Example papers (5)" in done.stdout
    assert "How reliable is the confidence?" in done.stdout
    assert list(json.loads((tmp_path / "scores.json").read_text("utf-8"))) == [
        "Example papers",
        "Extracts looked at last",
    ]


def test_missing_papers_fail_where_they_are_required(tmp_path: Path) -> None:
    done = evaluate("--shared", str(tmp_path), "--require-shared")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{tmp_path} has no folder `evaluation`")
