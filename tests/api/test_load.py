"""Load: memory that stays flat, and point reads that go on beside slow clients and heavy queries."""

import asyncio
import sys
from pathlib import Path

import neo4j
import psutil
import pytest

from benchmarks.service import CLIENTS, measure, under_load
from graph.local.server import Access
from tests.api.test_serving import served

ADDRESSES = [f"/bodies/{name}" for name in ("ccg-00X", "hwb-AMB", "council-AMB", "icb-QX1")]
GROWTH = 20  # megabytes, after the first quarter of the requests


def size(process: psutil.Process) -> float:
    """The memory of a process in megabytes."""
    return float(process.memory_info().rss) / 2**20


@pytest.mark.proof
def test_memory_and_point_reads_under_load(
    landscape: neo4j.Driver, neo4j_server: Access, tmp_path: Path, long_form: bool
) -> None:
    requests, slow, heavy = (200_000, 500, 50) if long_form else (2_000, 50, 12)
    with served(neo4j_server, tmp_path) as (address, process):
        port = int(address.rpartition(":")[2])
        sizes = []
        for part in range(4):
            # Every tenth of another day, so that what is kept for being asked again comes and goes.
            paths = [
                ADDRESSES[n % 4] + (f"?as_of=20{10 + n % 80}-01-{1 + n % 28:02}" if n % 10 == 0 else "")
                for n in range(part * requests // 4, (part + 1) * requests // 4)
            ]
            assert asyncio.run(measure(port, paths, once=True)).wrong == 0
            sizes.append(size(process))
        found = asyncio.run(under_load(port, ADDRESSES, slow, heavy, requests=10 * CLIENTS))
    sys.stdout.write(f"\n{requests:,} requests, memory after each quarter: {[f'{s:.0f} MB' for s in sizes]}\n")
    sys.stdout.write(f"{slow} slow clients, {heavy} heavy queries: {found.line('point reads')}\n")
    assert sizes[-1] - sizes[0] < GROWTH
    assert found.wrong == 0
