"""`joinedup match`: which bodies the names of a table mean."""

import csv
import sys
from pathlib import Path
from typing import Annotated, TextIO

import typer

from ingest.registers import Register
from ingest.registers.match_table import ADDED, Columns, NameTable, read_names
from joinedup.errors import InputError
from joinedup.progress import shown

File = Annotated[Path, typer.Argument(metavar="FILE.csv", help="A CSV file with a header.")]
Column = Annotated[str, typer.Option("--column", help="The column that holds the names.")]
OnDate = Annotated[
    str | None, typer.Option("--on-date", metavar="COLUMN", help="A column with the day of each row, as 2018-01-01.")
]
PlaceOption = Annotated[
    str | None, typer.Option("--place", metavar="COLUMN", help="A column with the place of each row, as Rotherham.")
]
Out = Annotated[Path | None, typer.Option("--out", help="A file to write to; without it, standard output.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Show no progress.")]


def match(
    file: File,
    column: Column,
    on_date: OnDate = None,
    place: PlaceOption = None,
    out: Out = None,
    quiet: Quiet = False,
) -> None:
    """Match a column of names of bodies against the register, and write the table with the columns match_id,
    match_name, match_type, match_ods, match_gss, match_confidence and match_reason added.

    A row that could mean several bodies gets none; its reason says between which. With a day a name means the body that
    had it then.

    Example: joinedup match contracts.csv --column organisation --on-date signed --out matched.csv
    """
    columns = Columns(column, on_date, place)
    table = read_names(file, columns)
    register = Register.load()
    if out is None:
        _write(sys.stdout, table, register, columns, quiet or sys.stdout.isatty())
        return
    try:
        with out.open("w", encoding="utf-8", newline="") as target:
            _write(target, table, register, columns, quiet)
    except OSError as error:
        raise InputError(f"{out} cannot be written: {error.strerror}.") from error


def _write(target: TextIO, table: NameTable, register: Register, columns: Columns, quiet: bool) -> None:
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow([*table.header, *ADDED])
    with shown(quiet) as step:
        for done, row in enumerate(table.matched(register, columns), 1):
            writer.writerow(row)
            if done % 500 == 0 or done == len(table.rows):
                step("Matching names", done, len(table.rows))
