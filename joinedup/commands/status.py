"""`joinedup status`: what the graph holds."""

from typing import Annotated

import orjson
import typer

from graph.store.reader import Reader
from joinedup.connection import connected
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary


def status(as_json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False) -> None:
    """How many documents, entities, statements and judgements the graph holds.

    Example: joinedup status --json
    """
    settings = Settings.from_environment()
    with connected(settings, quiet=True) as driver:
        found = Reader(driver, Vocabulary.load(), settings.neo4j_database or None).status()
    if as_json:
        typer.echo(orjson.dumps(found, option=orjson.OPT_INDENT_2).decode())
        return
    if not found:
        typer.echo("The graph is empty. Fill it with `joinedup build PATH`.")
        return
    classes = found.pop("classes")
    for name, value in found.items():
        shown = value.isoformat(timespec="seconds") if hasattr(value, "isoformat") else value
        typer.echo(f"{name.replace('_', ' '):12} {shown if shown is not None else '-'}")
    for name, number in classes.items():
        typer.echo(f"  {name:28} {number}")
