"""The register that an earlier start kept says what the one made anew does; what is amiss costs time, not answers."""

import pickle
import sys
from datetime import date
from pathlib import Path

import pytest

from ingest.registers import Register, ready
from ingest.registers.ready import ready_register

TEXT = "Rotherham CCG and RMBC met the Rotherham NHS Foundation Trust; Blackpool Teaching Hospitals sent its apologies."
DAY = date(2017, 9, 27)


def answers(register: Register) -> list[tuple[str, str, str | None]]:
    found = [register.resolve(mention, DAY, "Rotherham") for mention in register.find(TEXT)]
    misspelt = register.match("Rotheram Metropolitan Borough Council", DAY)
    return [(match.text, match.outcome, match.body.id if match.body else None) for match in [*found, misspelt]]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    ready_register(tmp_path / "kept")
    return tmp_path / "kept"


def test_the_kept_register_answers_as_the_one_made_anew(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    anew = answers(Register.load())
    monkeypatch.setattr(Register, "load", None)  # nothing is made anew
    found = ready_register(kept)
    assert answers(found) == anew
    assert all(outcome == "found" for _, outcome, _ in anew)
    assert len(anew) == 5


def test_another_register_or_python_makes_it_anew(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = kept.read_bytes()
    monkeypatch.setattr(ready, "_made_of", lambda: ["another"])
    assert len(ready_register(kept)) > 1000
    assert kept.read_bytes() != whole
    assert pickle.loads(kept.read_bytes())[0] == ["another"]


@pytest.mark.parametrize("cut", [0, 1, 100, -1, -5000])
def test_what_is_amiss_is_made_anew(kept: Path, cut: int) -> None:
    whole = kept.read_bytes()
    kept.write_bytes(whole[:cut])
    assert answers(ready_register(kept)) == answers(ready_register(kept))
    assert len(kept.read_bytes()) == len(whole)


def test_a_file_of_something_else_is_made_anew(kept: Path) -> None:
    kept.write_bytes(pickle.dumps((ready._made_of(), pickle.dumps({"bodies": []}))))
    assert isinstance(ready_register(kept), Register)


def test_where_python_writes_no_bytecode_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert len(ready_register(tmp_path / "kept")) > 1000
    assert not (tmp_path / "kept").exists()
