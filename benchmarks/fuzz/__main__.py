"""`python -m benchmarks.fuzz`: damaged papers of every format, as long as asked."""

import argparse
import collections
import sys
import time

from benchmarks.fuzz import runs


def main() -> int:
    """Run for the time asked and print how many papers of each kind were read and refused."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--start", type=int, default=0, help="first seed")
    asked = parser.parse_args()
    total: collections.Counter[str] = collections.Counter()
    began = time.monotonic()
    for number, counts in enumerate(runs(asked.seconds, 500, asked.start), 1):
        total += counts
        if number % 10 == 0:
            print(f"{time.monotonic() - began:6.0f} s  {total.total():>8,} papers", flush=True)
    print(f"{total.total():,} damaged papers in {time.monotonic() - began:.0f} s, no promise broken")
    for what, count in sorted(total.items()):
        print(f"  {what:<22}{count:>8,}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
