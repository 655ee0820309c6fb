import subprocess
import sys
from pathlib import Path

import orjson

PAPER = "ROTHERHAM METROPOLITAN BOROUGH COUNCIL\n\nMinutes of the Cabinet, 12 June 2017\n\nNHS England wrote.\n"


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "joinedup", "extract", *words], capture_output=True, text=True)


def test_papers_of_a_folder_each_to_a_file(tmp_path: Path) -> None:
    (tmp_path / "in" / "more").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(PAPER)
    (tmp_path / "in" / "more" / "a.txt").write_text(PAPER)
    (tmp_path / "in" / "empty.txt").write_text("")
    done = run(str(tmp_path / "in"), "--format", "reading", "--out", str(tmp_path / "out"), "-j", "2", "--quiet")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "empty.txt: the file is empty" in done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a-2.json", "a.json"]
    names = [body["name"] for body in orjson.loads((tmp_path / "out" / "a.json").read_bytes())["bodies"]]
    assert "NHS England" in names
    readings = [orjson.loads((tmp_path / "out" / name).read_bytes()) for name in ("a.json", "a-2.json")]
    assert [one["document"]["id"] for one in readings] == ["document-a", "document-a-more"]


def test_statements_go_to_standard_output(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAPER)
    done = run(str(tmp_path / "a.txt"), "--quiet")
    assert done.returncode == 0
    assert orjson.loads(done.stdout.splitlines()[0])["id"] == "document-a"


def test_a_wrong_call_says_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAPER)
    done = run(str(tmp_path / "a.txt"), "-j", "-1")
    assert (done.returncode, done.stdout) == (2, "")
    assert "-1: give a number of processes" in done.stderr
