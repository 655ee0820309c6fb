"""What came of papers, written down: each paper's lines whole to a file of its own, or all to standard output."""

import os
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from joinedup.errors import InputError

LONGEST = 200  # bytes of a file's name without ending and number; file systems take 255 in all


class Writer:
    """Writes what came of each paper. A file that is there already is whole at all times: the old one or the new."""

    def __init__(self, out: Path | None, ending: str) -> None:
        self.out = out
        self.ending = ending
        self.taken: set[str] = set()
        if out is not None:
            try:
                out.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise InputError(f"{out}: the folder cannot be made ({error.strerror}). Choose another.") from error

    def write(self, stem: str, lines: Sequence[bytes]) -> None:
        """Write one paper's lines. Two papers of one name get files of their own."""
        if self.out is None:
            _print(lines)
            return
        stem = _short(stem)
        name, number = stem, 1
        while name in self.taken:
            number += 1
            name = f"{stem}-{number}"
        self.taken.add(name)
        target = self.out / f"{name}{self.ending}"
        try:
            replace_whole(target, b"".join(lines))
        except OSError as error:
            raise InputError(f"{target}: cannot be written ({error.strerror}). Choose another folder.") from error


def replace_whole(target: Path, data: bytes) -> None:
    """Write the file beside its place and move it there once it is complete. Raises OSError."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _print(lines: Sequence[bytes]) -> None:
    try:
        for line in lines:
            sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise  # whoever read has enough: the command line ends quietly
    except OSError as error:
        # What is left in the buffer would be tried, and fail, once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise InputError(f"standard output cannot be written ({error.strerror}). Give a folder with --out.") from error


def _short(stem: str) -> str:
    """The stem; of a very long one its beginning and a short hash of the whole."""
    raw = stem.encode("utf-8")
    if len(raw) <= LONGEST:
        return stem
    return raw[:LONGEST].decode("utf-8", errors="ignore") + "-" + sha256(raw).hexdigest()[:8]
