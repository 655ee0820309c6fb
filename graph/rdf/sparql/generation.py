"""Generations: each an immutable store of all RDF as of one change, built aside and then put in place at once."""

import io
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson
import pyoxigraph as ox
from filelock import FileLock

POINTER = "current.json"


@dataclass(frozen=True, slots=True)
class Generation:
    """A store on disk, and the number of the last change that it shows."""

    folder: Path
    seq: int
    quads: int


class Pieces(io.RawIOBase):
    """Pieces of bytes, read like a file."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self.pieces: Iterator[bytes] = iter(pieces)
        self.rest = memoryview(b"")

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer as far as the piece at hand goes; 0 at the end."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        while not self.rest:
            try:
                self.rest = memoryview(next(self.pieces))
            except StopIteration:
                return 0
        size = min(len(view), len(self.rest))
        view[:size] = self.rest[:size]
        self.rest = self.rest[size:]
        return size


def current(home: Path) -> Generation | None:
    """The generation in place; None where none was built yet."""
    try:
        row = orjson.loads((home / POINTER).read_bytes())
    except FileNotFoundError:
        return None
    folder = home / row["folder"]
    return Generation(folder, row["seq"], row["quads"]) if folder.is_dir() else None


def build(home: Path, nquads: Iterable[bytes], seq: int, *, alone: bool = False) -> Generation:
    """Build a generation from N-Quads and put it in place. One process at a time; readers are not disturbed.

    The generation before stays, for those who read it still; older ones go. With `alone` it goes as well: it has words
    that were erased.
    """

    def fill(folder: Path) -> int:
        store = ox.Store(str(folder))
        store.bulk_load(io.BufferedReader(Pieces(nquads), 1 << 20), ox.RdfFormat.N_QUADS, lenient=True)
        store.flush()
        return len(store)

    return _made(home, seq, fill, alone=alone)


def renewed(home: Path, there: Generation, seq: int, change: Callable[[ox.Store], int]) -> Generation:
    """Put a changed copy of a generation in place. `change` gives by how many quads the copy has grown.

    The copy shares its files with the generation that it is of, which stays as it is.
    """

    def fill(folder: Path) -> int:
        folder.rmdir()
        ox.Store.read_only(str(there.folder)).backup(str(folder))
        store = ox.Store(str(folder))
        grown = change(store)
        store.flush()
        return there.quads + grown

    return _made(home, seq, fill)


def _made(home: Path, seq: int, fill: Callable[[Path], int], *, alone: bool = False) -> Generation:
    home.mkdir(parents=True, exist_ok=True)
    with FileLock(home / ".lock"):
        there = current(home)
        if there is not None and there.seq >= seq:
            return there
        for stale in home.glob("new-*"):
            shutil.rmtree(stale, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(prefix="new-", dir=home))
        quads = fill(folder)
        final = home / f"generation-{seq}-{folder.name.removeprefix('new-')}"
        folder.rename(final)
        made = Generation(final, seq, quads)
        pointer = home / f"{POINTER}.new"
        pointer.write_bytes(orjson.dumps({"folder": final.name, "seq": seq, "quads": quads}))
        os.replace(pointer, home / POINTER)
        kept = {final, there.folder if there and not alone else final}
        for old in home.glob("generation-*"):
            if old not in kept:
                shutil.rmtree(old, ignore_errors=True)
        return made
