"""A file of results is whole at all times."""

from pathlib import Path

import pytest

from joinedup.errors import InputError
from joinedup.outputs import LONGEST, Writer


def test_a_writing_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    Writer(tmp_path, ".jsonl").write("a", [b"old\n"])

    class Late(list[bytes]):
        def __iter__(self):  # type: ignore[no-untyped-def]
            raise OSError(28, "No space left on device")

    with pytest.raises(InputError, match="No space left"):
        Writer(tmp_path, ".jsonl").write("a", Late())
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.jsonl", b"old\n")]
    Writer(tmp_path, ".jsonl").write("a", [b"new\n"])
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.jsonl", b"new\n")]


def test_long_names_are_cut_and_stay_apart(tmp_path: Path) -> None:
    writer = Writer(tmp_path, ".jsonl")
    for stem in ("会" * 80 + "a", "会" * 80 + "b", "a", "a"):
        writer.write(stem, [b"x\n"])
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names[:2] == ["a-2.jsonl", "a.jsonl"]
    assert [name.startswith("会" * (LONGEST // 3) + "-") for name in names[2:]] == [True, True]
    assert names[2] != names[3]
