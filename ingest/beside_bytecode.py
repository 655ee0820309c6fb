"""Files kept beside the bytecode of a module and trusted as it is: what each start would have to make anew."""

import os
import sys
from contextlib import suppress
from pathlib import Path


def may_keep(file: Path, asked: bool | None = None) -> bool:
    """Whether the file may be written: as asked, else where Python writes bytecode; in a folder that lets it."""
    folder = next(folder for folder in file.parents if folder.exists())
    wanted = not sys.dont_write_bytecode if asked is None else asked
    return wanted and folder.is_dir() and os.access(folder, os.W_OK)


def keep(file: Path, content: bytes) -> None:
    """Write the file, whole or not at all."""
    part = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(file)
