"""Rows on a terminal: a table where it fits, else blocks of lines."""

import pytest

from joinedup.commands.asking import Format, write


def test_rows_that_fit_are_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    write(["id", "n"], [["a", 1], ["b", None]], Format.table)
    lines = [line.split() for line in capsys.readouterr().out.splitlines() if line.strip(" ─")]
    assert lines == [["id", "n"], ["a", "1"], ["b"]]


def test_rows_that_are_too_wide_are_blocks_without_their_empty_cells(capsys: pytest.CaptureFixture[str]) -> None:
    write(["quote", "start", "gone"], [["to have " * 300, 7, None]], Format.table)
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == "── 1 ──"
    assert " ".join(" ".join(lines[1:]).split()) == f"quote {'to have ' * 300}start 7"
