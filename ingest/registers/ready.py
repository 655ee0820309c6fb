"""The shipped register with all its indexes, kept beside the bytecode: making them is a third of a start.

Like bytecode, what is kept goes with its Python and with the files that it was made of, by their sizes and times; where
one of them is another, or anything is amiss with what is kept, the register is made anew.
"""

import pickle
import sys
from importlib.util import cache_from_source
from pathlib import Path

import ontology.edtf
from ingest.beside_bytecode import keep, may_keep
from ingest.registers.register import Register

KEPT = Path(cache_from_source(__file__)).with_suffix(".register")
_SPOILT = (OSError, EOFError, ValueError, TypeError, AttributeError, IndexError, KeyError, ImportError, MemoryError)


def ready_register(file: Path = KEPT, *, write: bool | None = None) -> Register:
    """The register that the package ships, with its indexes made: as the last start kept it, or anew.

    `write` says whether to keep one made anew; without it, it is kept where Python writes bytecode.
    """
    made_of = _made_of()
    register = _kept(file, made_of)
    if register is None:
        register = Register.load()
        register.make_ready()
        if may_keep(file, write):
            keep(file, pickle.dumps((made_of, pickle.dumps(register, protocol=5)), protocol=5))
    return register


def _kept(file: Path, made_of: list[str]) -> Register | None:
    try:
        told, kept = pickle.loads(file.read_bytes())  # noqa: S301 - whoever can write here can write the bytecode
        register = pickle.loads(kept) if told == made_of else None  # noqa: S301 - the same
    except (*_SPOILT, pickle.UnpicklingError):
        return None
    return register if isinstance(register, Register) else None


def _made_of() -> list[str]:
    """The Python, and each file that the register is made by and of."""
    folder = Path(__file__).parent
    files = [Path(ontology.edtf.__file__), *sorted(f for f in folder.rglob("*") if f.suffix in (".py", ".csv"))]
    return [sys.version, *(f"{file} {file.stat().st_size} {file.stat().st_mtime_ns // 10**9}" for file in files)]
