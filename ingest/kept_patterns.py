"""Compiled patterns, kept beside the bytecode: `python -m ingest.kept_patterns` makes the file, as a start does too.

Python keeps the bytecode of modules, but compiles their regular expressions at every start; for the rules of the
reading that is half the time to a first paper. What compiling gives is a row of numbers for the machine that matches.
It is kept in `__pycache__` by pattern, flags and the Python that made it, and with another Python, or where anything is
amiss with the file, it is made anew. As it is kept, time is taken to make it quick (`ingest.quick_patterns`). Like
bytecode, it is written only where Python may write bytecode; elsewhere patterns are compiled as ever.
"""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import orjson

from ingest.quick_patterns import WAYS, Program, program

KEPT = Path(cache_from_source(__file__)).with_suffix(".patterns")

_compiler: Any = import_module("re._compiler")
_machine: Any = import_module("_sre")
_MADE_BY = [sys.version, _machine.MAGIC, _machine.CODESIZE, WAYS]


def _pattern(pattern: str, made: Program) -> Any:
    said, code, count, by_name, names = made
    return _machine.compile(pattern, said, code, count, by_name, tuple(names))


@dataclass(slots=True)
class _Programs:
    """Programs by pattern and flags: those of the file, and those asked for since."""

    of_file: dict[tuple[str, int], Program]
    asked: dict[tuple[str, int], Program] = field(default_factory=dict)
    grown: bool = False

    @classmethod
    def load(cls, file: Path) -> "_Programs":
        with suppress(OSError, ValueError, TypeError, KeyError):
            kept = orjson.loads(file.read_bytes())
            if kept["made_by"] == _MADE_BY:
                return cls({(pattern, flags): program for pattern, flags, program in kept["programs"]})
        return cls({})

    def save(self, file: Path) -> None:
        """Write those asked for, whole or not at all."""
        part = file.with_suffix(f".{os.getpid()}")
        programs = [(*key, program) for key, program in self.asked.items()]
        with suppress(OSError, TypeError):
            file.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(orjson.dumps({"made_by": _MADE_BY, "programs": programs}))
            part.replace(file)

    def compiled(self, pattern: Any, flags: int) -> Any:
        """The pattern of its kept program; None where there is none."""
        kept = self.of_file.get((pattern, flags)) if isinstance(pattern, str) else None
        with suppress(RuntimeError, TypeError, ValueError, OverflowError):  # not a program of this machine
            if kept is not None:
                found = _pattern(pattern, kept)
                self.asked[pattern, flags] = kept
                return found
        return None


def _may_write(file: Path) -> bool:
    folder = next(folder for folder in file.parents if folder.exists())
    return folder.is_dir() and os.access(folder, os.W_OK)


@contextmanager
def kept_patterns(file: Path = KEPT, *, write: bool | None = None) -> Iterator[None]:
    """Within it patterns are compiled by the programs of the file; new ones are written to it at the end.

    `write` says whether to write it; without it, it is written where Python writes bytecode.
    """
    if hasattr(_compiler.compile, "of_kept_patterns"):  # within another, which keeps them all
        yield
        return
    programs = _Programs.load(file)
    keeps = (not sys.dont_write_bytecode if write is None else write) and _may_write(file)
    compile_anew = _compiler.compile

    def compiled(pattern: Any, flags: int = 0) -> Any:
        found = programs.compiled(pattern, int(flags))
        if found is not None:
            return found
        if not keeps or not isinstance(pattern, str):  # making a program takes longer than compiling
            return compile_anew(pattern, flags)
        try:
            made = program(pattern, int(flags))
            found = _pattern(pattern, made)
        except (AttributeError, IndexError, RuntimeError, TypeError, ValueError, re.error):  # a Python of other ways
            return compile_anew(pattern, flags)
        programs.asked[pattern, int(flags)] = made
        programs.grown = True
        return found

    compiled.of_kept_patterns = True  # type: ignore[attr-defined]
    _compiler.compile = compiled
    try:
        yield
    finally:
        _compiler.compile = compile_anew
    if programs.grown:
        programs.save(file)


def main() -> None:
    """Compile the patterns of the reading and keep them."""
    re.purge()
    with kept_patterns(write=True):
        import_module("ingest.extract")


if __name__ == "__main__":
    main()
