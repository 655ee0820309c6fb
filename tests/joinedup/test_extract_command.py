import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import orjson
import pytest

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


def test_a_very_long_name_is_cut(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "z.txt").write_text(PAPER)
    long = "m" * 251
    (tmp_path / "in" / f"{long}.txt").write_text(PAPER)
    done = run(str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert [name[:200] for name in names] == ["m" * 200, "z.jsonl"]
    assert len(names[0]) == 200 + len("-01234567.jsonl")


def test_a_full_disk_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAPER)
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "joinedup", "extract", str(tmp_path / "a.txt"), "--quiet"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert " ".join(done.stderr.split()).startswith("joinedup: standard output cannot be written (No space left")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("limit", ["inf", "1e12", "nan", "-1"])
@pytest.mark.parametrize("option", ["--seconds", "--megabytes"])
def test_a_limit_that_is_none_is_a_wrong_call(tmp_path: Path, option: str, limit: str) -> None:
    (tmp_path / "a.txt").write_text(PAPER)
    done = run(str(tmp_path / "a.txt"), option, limit)
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (2, "", False)


@pytest.mark.parametrize("after", [1.5, 2.5])
def test_ctrl_c_while_processes_start_ends_without_stack_traces(tmp_path: Path, after: float) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(PAPER * 20)
    command = [sys.executable, "-m", "joinedup", "extract", str(tmp_path), "--quiet", "-j", "2"]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        time.sleep(after)
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=30)
    assert process.returncode != 0
    assert b"Traceback" not in told
