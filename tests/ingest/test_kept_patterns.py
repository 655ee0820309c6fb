"""Patterns made of kept programs are those that Python compiles; what is amiss with the file costs time, not words."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import orjson
import pytest

from ingest.kept_patterns import kept_patterns

compiler = import_module("re._compiler")
PATTERNS = [
    (r"(?P<money>£\s?\d+(?:\.\d+)?)(?P<scale>m|k)?\b", re.IGNORECASE),
    (r"(?i:(?:board|trust)s?)|(?<!\w)[À-ÿ]+(?=\s)", 0),
    (r"^\s*(\d+)\. (?P<words>.*?)$ # a line", re.MULTILINE | re.VERBOSE),
]
TEXT = "1. Board: £4.5M, café du Trust\n 2. NHS Trusts £300k\n"


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    """Python remembers patterns that it compiled a moment ago."""
    re.purge()
    yield
    re.purge()


def compiled(file: Path, *, write: bool | None = True) -> list[re.Pattern[str]]:
    with kept_patterns(file, write=write):
        return [re.compile(pattern, flags) for pattern, flags in PATTERNS]


def same(one: re.Pattern[str], other: re.Pattern[str]) -> bool:
    found = [
        (p.pattern, p.flags, p.groups, dict(p.groupindex), [m.groupdict() for m in p.finditer(TEXT)])
        for p in (one, other)
    ]
    return found[0] == found[1] and bool(list(one.finditer(TEXT)))


def test_patterns_of_kept_programs_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = [re.compile(pattern, flags) for pattern, flags in PATTERNS]
    re.purge()
    compiled(tmp_path / "kept")
    re.purge()
    monkeypatch.setattr(compiler, "compile", None)  # nothing is compiled anew
    assert all(map(same, compiled(tmp_path / "kept"), plain))


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"\x00\xff",
        b"[]",
        b'{"made_by": [], "programs": []}',
        "cut",
        "other program",
        "no program",
    ],
)
def test_a_spoilt_file_is_made_anew(tmp_path: Path, spoilt: bytes | str) -> None:
    file = tmp_path / "kept"
    compiled(file)
    whole = file.read_bytes()
    if spoilt == "cut":
        file.write_bytes(whole[:-20])
    elif isinstance(spoilt, str):
        kept = orjson.loads(whole)
        for row in kept["programs"]:
            row[2][1] = "/////w==" if spoilt == "other program" else None
        file.write_bytes(orjson.dumps(kept))
    else:
        file.write_bytes(spoilt)
    re.purge()
    assert all(pattern.search(TEXT) for pattern in compiled(file))
    assert file.read_bytes() == whole


def test_patterns_no_longer_asked_for_are_dropped_with_the_next_new_one(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    compiled(file)
    with kept_patterns(file, write=True):
        re.compile("another")
    assert [row[0] for row in orjson.loads(file.read_bytes())["programs"]] == ["another"]


def test_python_compiles_as_ever_afterwards_and_a_folder_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    before = compiler.compile
    (tmp_path / "file").write_text("")
    compiled(tmp_path / "file" / "kept")
    assert compiler.compile is before
    assert compiler._sre is import_module("_sre")


def test_where_python_writes_no_bytecode_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled(tmp_path / "kept", write=None)
    assert not (tmp_path / "kept").exists()
    re.purge()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    compiled(tmp_path / "kept", write=None)
    assert (tmp_path / "kept").exists()


def test_a_second_start_of_the_reading_compiles_none_of_its_patterns(tmp_path: Path) -> None:
    count = (
        "import re._compiler as c; from ingest.kept_patterns import KEPT, kept_patterns; n = []; anew = c._code\n"
        "c._code = lambda *a: (n.append(a), anew(*a))[1]\n"
        "import ingest.extract; print(len(n), KEPT)"
    )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(tmp_path)}
    run = [sys.executable, "-c", count]
    first, second = (
        subprocess.run(run, env=environment, check=True, capture_output=True, text=True).stdout.split()
        for _ in range(2)
    )
    assert int(first[0]) > 500
    assert int(second[0]) < 50
    assert Path(second[1]).is_relative_to(tmp_path)
