"""`make bench`: every module of this folder with a `main`, one after the other; or only those that are named."""

import sys
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Run the benchmarks; each prints its own table."""
    there = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_"))
    wanted = sys.argv[1:] or there
    if unknown := sorted(set(wanted) - set(there)):
        sys.exit(f"There is no benchmark {', '.join(unknown)}. There are: {', '.join(there)}.")
    for name in wanted:
        print(f"== {name}", flush=True)
        import_module(f"benchmarks.{name}").main()


if __name__ == "__main__":
    main()
