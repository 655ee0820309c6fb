"""`make demo` in the terminal into which its own `export JOINEDUP_HOME=.demo` was pasted."""

import os
import sys
from pathlib import Path

import pytest

from examples import demo


def test_what_the_demo_starts_knows_its_home_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JOINEDUP_HOME", ".demo")
    monkeypatch.setattr(sys, "argv", ["demo.py", "stop"])
    demo.main()
    assert os.environ["JOINEDUP_HOME"] == str(tmp_path / ".demo")
