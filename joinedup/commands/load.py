"""`joinedup load`: statements from files into the graph."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import orjson
import typer

from graph.store.documents import LoadReport
from graph.store.erasing import put_marks
from graph.store.loading import LoadOptions, load
from joinedup.connection import connected
from joinedup.erasures import read_marks
from joinedup.errors import InputError, JoinedUpError
from joinedup.progress import shown
from joinedup.settings import Settings
from ontology.stated import StatedDocument, documents_from_lines
from ontology.vocabulary import Vocabulary

Quiet = Annotated[bool, typer.Option("--quiet", help="Show no progress.")]
AsJson = Annotated[bool, typer.Option("--json", help="As one JSON object.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")]


def load_files(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files of JSON Lines as `joinedup extract` writes, or folders of them.")
    ] = None,
    dry_run: DryRun = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
) -> None:
    """Load statements into the graph. Loading the same again changes nothing; without files, the store is made ready.

    Example: joinedup extract papers --out statements && joinedup load statements
    """
    settings = Settings.from_environment()
    files = list(statement_files(paths or []))
    failed: list[str] = []
    marks = read_marks(settings.home_folder)
    with connected(settings, quiet) as driver, shown(quiet) as step:
        if marks and not dry_run:
            put_marks(driver, marks, settings.neo4j_database or None)
        done = [0]

        def progress(documents: int, _: int) -> None:
            done[0] += documents
            step("Loading documents", done[0], len(files))

        options = LoadOptions(database=settings.neo4j_database or None, dry_run=dry_run, progress=progress)
        report = load(driver, _read(files, failed), Vocabulary.load(), options)
    tell(report, dry_run=dry_run, as_json=as_json)
    for line in failed:
        typer.echo(f"joinedup: {line}", err=True)
    if failed:
        raise typer.Exit(1)


def statement_files(paths: list[Path]) -> Iterator[Path]:
    """The files themselves, and all `.jsonl` files of folders. Raises InputError for a path where nothing is."""
    for path in paths:
        if path.is_dir():
            found = sorted(path.rglob("*.jsonl"))
            if not found:
                raise InputError(f"There are no .jsonl files in {path}. Make them with `joinedup extract`.")
            yield from found
        elif path.is_file():
            yield path
        else:
            raise InputError(f"There is no file {path}.")


def _read(files: list[Path], failed: list[str]) -> Iterator[StatedDocument]:
    """The documents of the files. A file with a fault is left out as a whole, and noted."""
    for path in files:
        try:
            with path.open("rb") as lines:
                documents = list(documents_from_lines(lines))
        except (OSError, JoinedUpError) as error:
            failed.append(f"{path}: {error}")
            continue
        yield from documents


def tell(report: LoadReport, *, dry_run: bool = False, as_json: bool = False) -> None:
    """Say what a load did or would do."""
    if as_json:
        row = {
            "added": report.added,
            "taken_back": report.taken_back,
            "unchanged": report.unchanged,
            "documents_unchanged": report.same,
            "documents_withdrawn": report.withdrawn,
            "documents_replaced": report.replaced,
            "operation": None if dry_run else report.operation,
            "documents": [
                {
                    "document": d.document,
                    "why": d.why,
                    "unchanged": d.unchanged,
                    "by_predicate": {
                        name: {"added": added, "taken_back": taken, "unchanged": kept}
                        for name, (added, taken, kept) in d.by_predicate().items()
                    },
                }
                for d in report.differences
            ],
        }
        typer.echo(orjson.dumps(row, option=orjson.OPT_INDENT_2).decode())
        return
    for found in report.differences:
        typer.echo(f"{found.document} ({found.why}): {found.unchanged} statements unchanged")
        for predicate, (added, taken, kept) in found.by_predicate().items():
            if added or taken:
                typer.echo(f"  {predicate:20} +{added} -{taken} ({kept} unchanged)")
    would = "would be " if dry_run else ""
    typer.echo(
        f"{report.added} statements {would}added, {report.taken_back} {would}taken back; {report.unchanged} unchanged "
        f"in the documents read anew, {report.same} documents unchanged as a whole."
    )
    if report.withdrawn:
        typer.echo(f"Left out because withdrawn: {', '.join(report.withdrawn)} (`joinedup undo` brings one back)")
    if report.replaced:
        typer.echo(
            f"Another paper {'would take' if dry_run else 'took'} the place of the one recorded (another address, "
            f"meeting or title): {', '.join(report.replaced)}. To keep both, give the new file another name."
        )
    if report.added or report.taken_back:
        typer.echo(f"Take it back with: joinedup undo {report.operation}" if not dry_run else "Nothing was changed.")
