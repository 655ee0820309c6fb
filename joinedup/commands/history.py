"""`joinedup withdraw`, `undo` and `changes`: what was done to the graph, and taking it back."""

from typing import Annotated

import orjson
import typer

from graph.store.reader import Change, Reader
from graph.store.undoing import operations
from graph.store.undoing import undo as undo_operation
from graph.store.withdrawing import plan
from graph.store.withdrawing import withdraw as withdraw_documents
from joinedup.connection import connected
from joinedup.errors import InvalidValue
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary

FACTS_SHOWN = 20
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


def withdraw(
    documents: Annotated[list[str], typer.Argument(help="Ids of documents, as document-minutes-2018.")],
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Take back what these documents say; facts that others state as well stay. Says first what goes, and asks.

    Example: joinedup withdraw document-minutes-2018 --dry-run
    """
    settings = Settings.from_environment()
    database = settings.neo4j_database or None
    with connected(settings) as driver:
        for found in plan(driver, documents, database):
            typer.echo(
                f"{found.document}: {found.statements} statements of {found.facts} facts are taken back; "
                f"{len(found.unsupported)} facts that nothing else states go with them."
            )
            for said in found.unsupported[:FACTS_SHOWN]:
                typer.echo(f"  {said[0]}  {said[1]}  {said[2]}")
            if len(found.unsupported) > FACTS_SHOWN:
                typer.echo(f"  … and {len(found.unsupported) - FACTS_SHOWN} more")
        if dry_run or not (yes or typer.confirm("Withdraw?")):
            typer.echo("Nothing was changed.")
            return
        operation = withdraw_documents(driver, documents, Vocabulary.load(), database)
    typer.echo(f"Withdrawn. Take it back with: joinedup undo {operation}")


def undo(
    operation: Annotated[str, typer.Argument(help="The operation, as withdraw-0123456789ab.")] = "",
    last: Annotated[bool, typer.Option("--last", help="Undo what was done last.")] = False,
    show: Annotated[bool, typer.Option("--list", help="List the last operations.")] = False,
) -> None:
    """Undo a load, a withdrawal, a judgement or an undo: what it recorded is taken back, what it took back comes again.

    Example: joinedup undo --last
    """
    if sum((bool(operation), last, show)) != 1:
        raise InvalidValue("Name one operation, or give --last or --list.")
    settings = Settings.from_environment()
    database = settings.neo4j_database or None
    with connected(settings) as driver:
        if show:
            for row in operations(driver, database=database):
                at = row["at"].isoformat(timespec="seconds")
                typer.echo(f"{row['operation']:26} {at}  {row['changes']:7} changes  {', '.join(sorted(row['why']))}")
            return
        if last:
            found = operations(driver, 1, database)
            if not found:
                raise InvalidValue("Nothing was ever done to this graph, so there is nothing to undo.")
            operation = found[0]["operation"]
        again = undo_operation(driver, operation, Vocabulary.load(), database)
    typer.echo(f"Undone: {operation}. Take that back with: joinedup undo {again}")


def changes(
    since: Annotated[int, typer.Option("--since", help="The cursor: the number of the last change you have.")] = 0,
    limit: Annotated[int, typer.Option("--limit", help="How many at most; 0 for all.")] = 0,
) -> None:
    """The change feed as JSON Lines: what was recorded, taken back, merged or erased, and why, in order, no gaps.

    The `seq` of the last line is the next cursor.

    Example: joinedup changes --since 1200
    """
    if since < 0 or limit < 0:
        raise InvalidValue("--since and --limit are numbers from 0.")
    settings = Settings.from_environment()
    with connected(settings, quiet=True) as driver:
        reader = Reader(driver, Vocabulary.load(), settings.neo4j_database or None)
        for number, change in enumerate(reader.all_changes(since), 1):
            typer.echo(orjson.dumps(as_row(change)).decode())
            if number == limit:
                break


def as_row(change: Change) -> dict[str, object]:
    """A change as it stands in the feed. `action` is upsert, delete or merge for those who follow statements alone."""
    actions = {"recorded": "upsert", "taken_back": "delete", "judged": "review", "judgement_undone": "review"}
    judgement = change.judgement or {}
    action = "merge" if judgement.get("kind") in ("merge", "split") else actions.get(change.kind, change.kind)
    row: dict[str, object] = {
        "seq": change.seq, "action": action, "kind": change.kind, "why": change.why, "at": change.at,
        "operation": change.operation, "document": change.document,
        "statement": change.record.statement.as_dict() if change.record else None,
        "judgement": judgement or None, "entities": list(change.entities) or None,
    }  # fmt: skip
    return {name: value for name, value in row.items() if value is not None}
