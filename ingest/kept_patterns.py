"""Compiled patterns, kept beside the bytecode: `python -m ingest.kept_patterns` makes the file, as a start does too.

Python keeps the bytecode of modules, but compiles their regular expressions at every start; for the rules of the
reading that is half the time to a first paper. What compiling gives is a row of numbers for the machine that matches.
It is kept in `__pycache__` by pattern, flags and the Python that made it, and with another Python, or where anything is
amiss with the file, patterns are compiled as ever. Like bytecode, it is written only where Python may write bytecode.
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
from types import SimpleNamespace
from typing import Any

import orjson

KEPT = Path(cache_from_source(__file__)).with_suffix(".patterns")

_compiler: Any = import_module("re._compiler")
_machine: Any = import_module("_sre")
_MADE_BY = [sys.version, _machine.MAGIC, _machine.CODESIZE]

# Flags, program, number of groups, groups by name, names by group: what the machine makes a pattern of.
_Program = tuple[int, list[int], int, dict[str, int], list[str | None]]


@dataclass(slots=True)
class _Programs:
    """Programs by pattern and flags: those of the file, and those asked for since."""

    of_file: dict[tuple[str, int], _Program]
    asked: dict[tuple[str, int], _Program] = field(default_factory=dict)
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
        program = self.of_file.get((pattern, flags)) if isinstance(pattern, str) else None
        with suppress(RuntimeError, TypeError, ValueError, OverflowError):  # not a program of this machine
            if program is not None:
                said, code, count, by_name, names = program
                found = _machine.compile(pattern, said, code, count, by_name, tuple(names))
                self.asked[pattern, flags] = program
                return found
        return None


@contextmanager
def kept_patterns(file: Path = KEPT, *, write: bool | None = None) -> Iterator[None]:
    """Within it patterns are compiled by the programs of the file; new ones are written to it at the end.

    `write` says whether to write it; without it, it is written where Python writes bytecode.
    """
    programs = _Programs.load(file)
    compile_anew = _compiler.compile

    def compiled(pattern: Any, flags: int = 0) -> Any:
        found = programs.compiled(pattern, int(flags))
        if found is not None:
            return found
        made: list[_Program] = []

        def noted(pattern: Any, said: int, code: list[int], count: int, by_name: Any, names: Any) -> Any:
            made.append((int(said), [int(word) for word in code], count, dict(by_name), list(names)))
            return _machine.compile(pattern, said, code, count, by_name, names)

        _compiler._sre = SimpleNamespace(**{**vars(_machine), "compile": noted})
        try:
            found = compile_anew(pattern, flags)
        finally:
            _compiler._sre = _machine
        if isinstance(pattern, str) and made:
            programs.asked[pattern, int(flags)] = made[0]
            programs.grown = True
        return found

    _compiler.compile = compiled
    try:
        yield
    finally:
        _compiler.compile = compile_anew
    if programs.grown and (not sys.dont_write_bytecode if write is None else write):
        programs.save(file)


def main() -> None:
    """Compile the patterns of the reading and keep them."""
    re.purge()
    with kept_patterns(write=True):
        import_module("ingest.extract")


if __name__ == "__main__":
    main()
