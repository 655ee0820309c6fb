"""`joinedup judgements`: judgements as a file that can travel."""

from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from graph.linking.run import WHO as LINKING
from graph.store.judgements import Judge
from graph.store.records import native
from graph.store.verdicts import CONTENT
from joinedup.connection import connected
from joinedup.errors import InputError
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)
Out = Annotated[Path | None, typer.Argument(help="The file; without it, the terminal.")]


@app.callback()
def judgements() -> None:
    """Judgements as JSON Lines: write those in force, or make those of a file here.

    `joinedup query judgements_made` shows them.
    """


@app.command(name="export")
def export_judgements(path: Out = None) -> None:
    """Write the judgements of reviewers that are in force, in the order in which they count.

    Example: joinedup judgements export judgements.jsonl
    """
    settings = Settings.from_environment()
    with connected(settings, quiet=True) as driver:
        made = Judge(driver, Vocabulary.load(), settings.neo4j_database or None).all()
    lines = [_line(node) for node in made if node["who"] != LINKING]
    if path is None:
        typer.echo(b"".join(lines).decode(), nl=False)
        return
    path.write_bytes(b"".join(lines))
    typer.echo(f"{len(lines)} judgements in {path}.")


@app.command(name="import")
def import_judgements(path: Annotated[Path, typer.Argument(help="A file that export wrote.")]) -> None:
    """Make the judgements of a file, but for those that are in force here already; all of them or, on an error, none.

    One on a statement that is not here waits until its paper is read.

    Example: joinedup judgements import judgements.jsonl
    """
    rows = read_judgements(path)
    settings = Settings.from_environment()
    with connected(settings, quiet=True) as driver:
        new = Judge(driver, Vocabulary.load(), settings.neo4j_database or None).put(rows)
    typer.echo(f"{new} judgements made, {len(rows) - new} were in force already.")
    if new:
        typer.echo("Take them back with: joinedup undo --last")


def read_judgements(path: Path) -> list[dict[str, Any]]:
    """The rows of a file. Raises InputError where it cannot be read or a line is none."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from error
    rows = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            raise InputError(f"{path}, line {number} is not JSON: {error}") from error
        if not isinstance(row, dict):
            raise InputError(f"{path}, line {number} is not a judgement.")
        rows.append(row)
    return rows


def _line(node: dict[str, Any]) -> bytes:
    kept = {name: native(node[name]) for name in (*CONTENT, "id", "judged_at") if node.get(name) is not None}
    return orjson.dumps(kept, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)
