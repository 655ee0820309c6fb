"""Compiled patterns, kept beside the bytecode: `python -m ingest.kept_patterns` makes the file, as a start does too.

Python keeps the bytecode of modules, but compiles their regular expressions at every start; for the rules of the
reading that is half the time to a first paper. What compiling gives is a row of numbers for the machine that matches.
It is kept in `__pycache__` by pattern, flags and the Python that made it, the numbers as bytes in base 64, which are
read ten times as fast as figures; with another Python, or where anything is amiss with the file, it is made anew. As it
is kept, time is taken to make it quick (`ingest.quick_patterns`). Like bytecode, it is written only where Python may
write bytecode; elsewhere patterns are compiled as ever.
"""

import re
import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import orjson

from ingest.beside_bytecode import keep, may_keep
from ingest.quick_patterns import WAYS, Program, program

KEPT = Path(cache_from_source(__file__)).with_suffix(".patterns")

_compiler: Any = import_module("re._compiler")
_machine: Any = import_module("_sre")
_MADE_BY = [sys.version, _machine.MAGIC, _machine.CODESIZE, WAYS]


_NUMBERS = "I"  # four bytes each, as `_machine.CODESIZE` has them
_Kept = tuple[int, str, int, dict[str, int], list[str | None]]  # a Program with its numbers as bytes in base 64


def _as_kept(made: Program) -> _Kept:
    said, code, count, by_name, names = made
    return said, b64encode(array(_NUMBERS, code).tobytes()).decode(), count, by_name, names


def _pattern(pattern: str, kept: _Kept) -> Any:
    said, code, count, by_name, names = kept
    numbers = array(_NUMBERS, b64decode(code)).tolist()
    return _machine.compile(pattern, said, numbers, count, by_name, tuple(names))


@dataclass(slots=True)
class _Programs:
    """Programs by pattern and flags: those of the file, and those asked for since."""

    of_file: dict[tuple[str, int], _Kept]
    asked: dict[tuple[str, int], _Kept] = field(default_factory=dict)
    grown: bool = False

    @classmethod
    def load(cls, file: Path) -> "_Programs":
        with suppress(OSError, ValueError, TypeError, KeyError):
            kept = orjson.loads(file.read_bytes())
            if kept["made_by"] == _MADE_BY:
                return cls({(pattern, flags): program for pattern, flags, program in kept["programs"]})
        return cls({})

    def save(self, file: Path) -> None:
        """Write those asked for."""
        programs = [(*key, program) for key, program in self.asked.items()]
        with suppress(TypeError):
            keep(file, orjson.dumps({"made_by": _MADE_BY, "programs": programs}))

    def compiled(self, pattern: Any, flags: int) -> Any:
        """The pattern of its kept program; None where there is none."""
        kept = self.of_file.get((pattern, flags)) if isinstance(pattern, str) else None
        with suppress(RuntimeError, TypeError, ValueError, OverflowError):  # not a program of this machine
            if kept is not None:
                found = _pattern(pattern, kept)
                self.asked[pattern, flags] = kept
                return found
        return None


@contextmanager
def kept_patterns(file: Path = KEPT, *, write: bool | None = None) -> Iterator[None]:
    """Within it patterns are compiled by the programs of the file; new ones are written to it at the end.

    `write` says whether to write it; without it, it is written where Python writes bytecode.
    """
    if hasattr(_compiler.compile, "of_kept_patterns"):  # within another, which keeps them all
        yield
        return
    programs = _Programs.load(file)
    keeps = may_keep(file, write)
    compile_anew = _compiler.compile

    def compiled(pattern: Any, flags: int = 0) -> Any:
        found = programs.compiled(pattern, int(flags))
        if found is not None:
            return found
        if not keeps or not isinstance(pattern, str):  # making a program takes longer than compiling
            return compile_anew(pattern, flags)
        try:
            made = _as_kept(program(pattern, int(flags)))
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
    """Compile the patterns of the reading and make the register's indexes, and keep them."""
    re.purge()
    with kept_patterns(write=True):
        import_module("ingest.extract")
    import_module("ingest.registers.ready").ready_register(write=True)


if __name__ == "__main__":
    main()
