"""`joinedup release`: build a dated release of the graph, and check one that was received."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from graph.rdf.kept import Source
from graph.rdf.terms import Terms
from graph.release.build import Order, Release, build_release
from graph.release.check import check_release
from graph.release.contents import Profile
from graph.release.facts import Origin
from ingest.registers.register import tables_folder
from ingest.registers.rows import SourceRow, read_rows
from joinedup.connection import connected
from joinedup.errors import InvalidValue
from joinedup.progress import shown
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
Quiet = Annotated[bool, typer.Option("--quiet", help="Show no progress.")]


@app.callback()
def release() -> None:
    """Releases of the graph as open data: build one, check one."""


@app.command("build")
def build(
    out: Annotated[
        Path | None, typer.Option("--out", help="Folder of all releases; by default in JOINEDUP_HOME.")
    ] = None,
    day: Annotated[str, typer.Option("--date", help="Day of the release, as 2026-11-28; today where not given.")] = "",
    previous: Annotated[
        Path | None, typer.Option("--previous", help="Release to compare with; the latest before where not given.")
    ] = None,
    no_people: Annotated[bool, typer.Option("--no-people", help="Leave people out and mask their names.")] = False,
    illustrative: Annotated[
        bool, typer.Option("--illustrative", help="With papers written for the project, which no public body said.")
    ] = False,
    licence: Annotated[str, typer.Option("--licence", help="Address of the licence of the release.")] = LICENCE,
    publisher: Annotated[str, typer.Option("--publisher", help="Who publishes it.")] = "The joinedup project",
    replace: Annotated[bool, typer.Option("--replace", help="Take the place of a release of the same day.")] = False,
    quiet: Quiet = False,
) -> None:
    """Write the whole graph as open data: RDF, CSV, Parquet, files for Neo4j, described, with checksums and changes.

    Fails where the graph breaks a rule of the ontology or the field. The same graph gives the same bytes.

    Example: joinedup release build --out releases --no-people
    """
    settings = Settings.from_environment()
    terms = Terms(Vocabulary.load(), settings.base)
    order = Order(
        out=out or settings.home_folder / "releases", day=_day(day), terms=terms, previous=previous, replace=replace,
        profile=Profile(people=not no_people, illustrative=illustrative), licence=_address(licence),
        publisher=publisher, origins=_origins(),
    )  # fmt: skip
    with connected(settings, quiet) as driver, shown(quiet) as step:
        made = build_release(Source(driver, settings.neo4j_database or None), order, step)
    tell(made)
    if "//127.0.0.1" in terms.base or "//localhost" in terms.base:
        typer.echo(f"Its addresses begin with {terms.base}: set JOINEDUP_BASE before you publish.", err=True)


@app.command("check")
def check(
    folder: Annotated[Path, typer.Argument(help="The folder of a release.")],
    quiet: Quiet = False,
) -> None:
    """Check a release: checksums, that its RDF files hold the same graph, that its tables have the same rows.

    Example: joinedup release check releases/2026-11-28
    """
    with shown(quiet) as step:
        faults = check_release(folder, step)
    for fault in faults:
        typer.echo(fault)
    typer.echo(f"{folder}: {'sound' if not faults else f'{len(faults)} faults'}.")
    raise typer.Exit(1 if faults else 0)


def tell(made: Release) -> None:
    """Say what was built."""
    summary = made.summary
    typer.echo(f"{made.folder}: {summary.statements:,} statements, {summary.triples:,} triples.")
    left = summary.left_out
    if left["statements"] or left["masked"]:
        typer.echo(
            f"Left out: {left['statements']:,} statements ({left['documents']} papers written for the project, "
            f"{left['people']} people); words masked in {left['masked']}."
        )
    if made.report.warnings:
        typer.echo(f"{made.report.warnings} warnings: see shacl-report.json.")
    if made.difference is not None:
        found = made.difference
        typer.echo(f"Since {found.previous}: {found.added:,} statements added, {found.removed:,} removed.")
    typer.echo(f"RDFC-1.0: {summary.rdfc_graph}")


def _day(text: str) -> date:
    if not text:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidValue(f"--date {text}: give a day, as 2026-11-28.") from None


def _address(licence: str) -> str:
    if not licence.startswith(("https://", "http://")) or any(c in licence for c in ' <>"{}|\\^`'):
        raise InvalidValue(f"--licence {licence}: give the address of a licence, as {LICENCE}.")
    return licence


def _origins() -> list[Origin]:
    return [
        Origin(id=row.id, title=row.title, licence=row.licence, attribution=row.attribution)
        for row in read_rows(tables_folder() / "sources.csv", SourceRow)
    ]
