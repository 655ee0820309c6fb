"""`joinedup erase`: take words out for good."""

import shutil
from getpass import getuser
from pathlib import Path
from typing import Annotated

import typer

from graph.store.backup import rewrite
from graph.store.erasing import Erased, erase, make_mark, mark_of_person, mark_of_span
from graph.store.marks import Mark
from joinedup.commands.keeping import FOLDER
from joinedup.connection import connected
from joinedup.erasures import FILE, keep_mark
from joinedup.errors import InvalidValue
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary

SPARQL_FOLDER = "sparql"
YOURS = (
    "Copies elsewhere (exports, backups in other places, the paper itself, logs) are yours to clean. A database's "
    "files keep deleted bytes until they are written over: to be rid of those, back up and restore into a new home."
)
Place = Annotated[int | None, typer.Argument(help="Of a paper: the character where the words begin, from 0.")]
End = Annotated[int | None, typer.Argument(help="Of a paper: the character after the last.")]


def erase_words(
    what: Annotated[str, typer.Argument(help="The id of a paper, with where the words stand; or of a person.")],
    start: Place = None,
    end: End = None,
    why: Annotated[str, typer.Option("--why", help="Why, without the words; it is kept.")] = "privacy",
    who: Annotated[str, typer.Option("--who", help="Who erases; without it, your user name.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would go, and change nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Erase words, or a person under every name that papers give: from texts, statements, search, history and backups.

    It cannot be undone. A mark without words stays, so that the words do not come back when the paper is read again or
    an older backup is restored. Backups in JOINEDUP_HOME/backups are rewritten; of copies and exports elsewhere, and of
    the papers themselves, you must think yourself.

    Example: joinedup erase document-minutes-2018 1200 1240 --why "A patient is named"
    """
    settings = Settings.from_environment()
    database = settings.neo4j_database or None
    by = who or getuser()
    if (start is None) != (end is None):
        raise InvalidValue("Give both where the words begin and where they end, or, for a person, neither.")
    with connected(settings, quiet=True) as driver:
        if start is not None and end is not None:
            span = (start, end)
            mark = make_mark(driver, lambda asking: mark_of_span(asking, what, span, by, why), database)
        else:
            mark = make_mark(driver, lambda asking: mark_of_person(asking, what, by, why), database)
        vocabulary = Vocabulary.load()
        _tell(erase(driver, mark, vocabulary, database, dry_run=True), "would be ")
        if dry_run or not (yes or typer.confirm("Erase? It cannot be undone.")):
            typer.echo("Nothing was changed.")
            return
        keep_mark(settings.home_folder, mark)  # first of all: whatever happens then, the words do not come back
        done = erase(driver, mark, vocabulary, database)
    _tell(done, "")
    for path in _backups(settings.home_folder, mark):
        typer.echo(f"Rewritten without the words: {path}")
    shutil.rmtree(settings.home_folder / SPARQL_FOLDER, ignore_errors=True)  # built anew at the next query
    typer.echo(f"The mark is kept in {settings.home_folder / FILE}. {YOURS}")


def _backups(home: Path, mark: Mark) -> list[Path]:
    return [path for path in sorted((home / FOLDER).glob("*.jsonl.gz")) if rewrite(path, [mark])]


def _tell(erased: Erased, would: str) -> None:
    typer.echo(
        f"{erased.records_gone} records {would}removed and {erased.records_masked} masked, "
        f"{erased.judgements} judgements and {erased.texts} texts {would}changed."
    )
