"""`python -m ingest.registers.compile DIR`: makes the register's tables anew from the reference tables in DIR."""

import argparse
import sys
from pathlib import Path

from ingest.registers.compile.build import compile_register
from joinedup.errors import JoinedUpError


def main() -> int:
    """Compile, and say how many rows each table has."""
    parser = argparse.ArgumentParser(prog="python -m ingest.registers.compile", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with the reference tables, such as ../shared/registers")
    parser.add_argument("--into", type=Path, help="folder to write to; the package's own without it")
    given = parser.parse_args()
    try:
        counts = compile_register(given.folder, given.into)
    except JoinedUpError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for table, rows in counts.items():
        sys.stdout.write(f"{rows:7,}  {table}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
