"""From the start of `joinedup extract` to what one paper says, with patterns kept from an earlier start and without."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

from ingest import kept_patterns

PAPER = Path(__file__).resolve().parents[1] / "examples" / "papers" / "blackpool-integration-decision.txt"
ROUNDS = 5
_RUN = "from joinedup.cli import main; main()"
_ANEW = f"import contextlib, ingest.kept_patterns as kept; kept.kept_patterns = contextlib.nullcontext; {_RUN}"


def main() -> None:
    """Print the middle of some starts of each, by turns."""
    kept_patterns.main()
    took: dict[str, list[float]] = {"patterns kept": [], "patterns compiled anew": []}
    for _ in range(ROUNDS):
        for name, code in zip(took, (_RUN, _ANEW), strict=True):
            began = time.perf_counter()
            subprocess.run([sys.executable, "-c", code, "extract", "--quiet", PAPER], check=True, capture_output=True)
            took[name].append(time.perf_counter() - began)
    print(f"joinedup extract of one paper of {PAPER.stat().st_size / 1000:.1f} kB, {ROUNDS} starts of each by turns")
    for name, seconds in took.items():
        print(f"{name:<34}{statistics.median(seconds):>9.2f} s")


if __name__ == "__main__":
    main()
