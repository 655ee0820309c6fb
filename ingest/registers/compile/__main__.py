"""`python -m ingest.registers.compile DIR`: makes the register's tables anew from the reference tables in DIR."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from ingest.registers.compile.build import TABLES, compile_register
from joinedup.errors import JoinedUpError


def main() -> int:
    """Compile, and say how many rows each table has."""
    parser = argparse.ArgumentParser(prog="python -m ingest.registers.compile", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with the reference tables, such as ../shared/registers")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where the tables would differ")
    parser.add_argument("--into", type=Path, help="folder to write to; the package's own without it")
    given = parser.parse_args()
    try:
        if given.check:
            return _check(given.folder)
        counts = compile_register(given.folder, given.into)
    except JoinedUpError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for table, rows in counts.items():
        sys.stdout.write(f"{rows:7,}  {table}\n")
    return 0


def _check(folder: Path) -> int:
    with TemporaryDirectory() as made:
        compile_register(folder, Path(made))
        differing = [
            path.name for path in sorted(Path(made).iterdir()) if path.read_bytes() != (TABLES / path.name).read_bytes()
        ]
    if differing:
        sys.stderr.write(f"Not as compiled: {', '.join(differing)}. Run `make register`.\n")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
