"""Put any number of rows into order with little memory: sorted runs on disk, merged while they are read."""

import heapq
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import IO, Any, TypeVar

Row = TypeVar("Row")

# 100,000 rows of a statement take about 120 MB; a hundred runs of them are ten million rows.
RUN = 100_000


def in_order(
    rows: Iterable[Row],
    key: Callable[[Row], Any],
    dump: Callable[[Row], bytes],
    load: Callable[[bytes], Row],
    run: int = RUN,
) -> Iterator[Row]:
    """The rows sorted by `key`. `dump` makes a line without a line break in it, `load` is its inverse.

    What fits into one run never touches the disk. The files have no name and vanish with the process.
    """
    source = iter(rows)
    first = sorted(islice(source, run), key=key)
    following = list(islice(source, run))
    if not following:
        yield from first
        return
    with ExitStack() as stack:
        files = [_write(stack, first, dump)]
        del first
        while following:
            following.sort(key=key)
            files.append(_write(stack, following, dump))
            following = list(islice(source, run))
        yield from heapq.merge(*(map(load, file) for file in files), key=key)


def _write(stack: ExitStack, rows: list[Row], dump: Callable[[Row], bytes]) -> IO[bytes]:
    file = stack.enter_context(tempfile.TemporaryFile(buffering=1 << 16))  # noqa: SIM115 - the stack closes it
    file.writelines(dump(row) + b"\n" for row in rows)
    file.seek(0)
    return file
