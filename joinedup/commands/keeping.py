"""`joinedup backup` and `restore`: all of the graph as one file, and the same graph from it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from graph.store.backup import backup as write_all
from graph.store.backup import restore as read_all
from joinedup.connection import connected
from joinedup.erasures import read_marks
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary

FOLDER = "backups"


def backup(
    path: Annotated[
        Path | None, typer.Argument(help="The file; without it, a new one in JOINEDUP_HOME/backups.")
    ] = None,
) -> None:
    """Write statements, judgements, history and texts to one compressed file, with its checksum beside it.

    `joinedup erase` reaches the backups in JOINEDUP_HOME/backups; of copies elsewhere you must think yourself.

    Example: joinedup backup
    """
    settings = Settings.from_environment()
    name = f"joinedup-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.jsonl.gz"
    target = path or settings.home_folder / FOLDER / name
    with connected(settings) as driver:
        checksum = write_all(driver, target, settings.neo4j_database or None)
    typer.echo(f"{target}  {target.stat().st_size} bytes  sha256 {checksum}")


def restore(path: Annotated[Path, typer.Argument(help="A file that `joinedup backup` wrote.")]) -> None:
    """Rebuild the graph of a backup in an empty Neo4j. The checksum must stand beside the file.

    What `joinedup erase` took out since stays out. A backup of an older ontology is migrated.

    Example: joinedup restore backups/joinedup-20261123T101500Z.jsonl.gz
    """
    settings = Settings.from_environment()
    marks = read_marks(settings.home_folder)
    with connected(settings) as driver:
        lines = read_all(driver, path, Vocabulary.load(), settings.neo4j_database or None, marks)
    typer.echo(f"Restored {lines} lines from {path}.")
