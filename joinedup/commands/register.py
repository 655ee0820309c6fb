"""`joinedup register`: is the register sound, and does a newer official extract say otherwise."""

import csv
import sys
from pathlib import Path
from typing import Annotated

import typer

from ingest.registers import Register
from ingest.registers.check import check as find_faults
from ingest.registers.drift import drift
from joinedup.errors import InputError

app = typer.Typer(
    help="The register of bodies: check it, and compare it with newer official extracts.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)


@app.command()
def check() -> None:
    """Check the register: codes unique per scheme, kind and time; every successor is there; no body outlives its law;
    names are not empty; dates are dates; no circle of successors; every row has a source.

    Example: joinedup register check
    """
    register = Register.load()
    findings = find_faults(register)
    for finding in findings:
        typer.echo(finding)
    if findings:
        raise InputError(f"The register has {len(findings)} faults.")
    typer.echo(f"The register is sound: {len(register):,} bodies and programmes.")


@app.command()
def diff(
    extract: Annotated[Path, typer.Argument(help="A CSV extract of NHS ODS, ONS or the list of local authorities.")],
) -> None:
    """Say where a newer official extract differs from the register, as CSV: what, code, register, extract.

    Example: joinedup register diff etr.csv
    """
    found = drift(Register.load(), extract)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["what", "code", "register", "extract"])
    writer.writerows([each.what, each.code, each.register, each.extract] for each in found)
    typer.echo(f"{len(found)} differences", err=True)
