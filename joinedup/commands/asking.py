"""`joinedup query` and `joinedup cypher`: ask the graph, and get a table, CSV or JSON."""

import asyncio
import csv
import logging
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated, Any

import neo4j
import orjson
import typer
from rich import box
from rich.console import Console
from rich.table import Table

from api.formats import FORMULA
from graph.failures import translated
from graph.guard.run import Answer, GuardedCypher, Limits
from graph.store.rewinding import as_known
from graph.values import plain
from joinedup.connection import connected, reach
from joinedup.errors import InvalidValue, LimitExceeded, UsageError
from joinedup.settings import Settings
from ontology.vocabulary import Vocabulary
from queries.catalogue import Catalogue

Row = Sequence[Any]
WIDE = 2_000  # characters a line where no terminal says how many: cells are not cut for a screen that is not there


class Format(StrEnum):
    """How rows are written."""

    table = "table"
    csv = "csv"
    json = "json"
    jsonl = "jsonl"


Param = Annotated[list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter; may recur.")]
As = Annotated[Format, typer.Option("--format", "-f", help="How to write the rows.")]


def query(
    name: Annotated[str, typer.Argument(help="Which question; without it all are listed.")] = "",
    param: Param = None,
    as_: As = Format.table,
) -> None:
    """Ask a named question.

    Example: joinedup query commitments_of_body --param body=hwb-ROT --format csv
    """
    settings = Settings.from_environment()
    catalogue = Catalogue.load(*([settings.queries_folder] if settings.queries_folder else []))
    if not name:
        _list(catalogue, as_)
        return
    asked = catalogue.get(name)
    call = asked.ask(_pairs(param or []))
    database = settings.neo4j_database or None
    columns = [column.name for column in asked.columns]
    with connected(settings) as driver, translated():
        if call.known_at:
            with as_known(driver, Vocabulary.load(), call.known_at, database) as then:
                found = then.rows(call.cypher, **call.parameters) if then else []
            rows = [[plain(row[name]) for name in columns] for row in found]
        else:
            with driver.session(database=database, default_access_mode=neo4j.READ_ACCESS) as session:
                result = session.run(neo4j.Query(call.cypher, timeout=60), call.parameters)
                rows = [[plain(value) for value in record.values()] for record in result]
    write(columns, rows, as_)


def cypher(
    text: Annotated[str, typer.Argument(help="What to ask; - reads it from the standard input.")],
    param: Param = None,
    as_: As = Format.table,
    plan: Annotated[bool, typer.Option("--plan", help="Show how it would be carried out, and do not run it.")] = False,
    seconds: Annotated[float, typer.Option(min=0.1, help="How long it may take.")] = 30,
    rows: Annotated[int, typer.Option(min=1, help="How many rows it may give.")] = 100_000,
) -> None:
    """Ask in Cypher, read only. A parameter's value is JSON where it can be read as such, else a text.

    CSV and JSON Lines are written as the rows come. Ctrl-C ends the query in the server as well.

    Example: joinedup cypher 'MATCH (b:Body) RETURN b.id, b.name LIMIT $n' --param n=10
    """
    settings = Settings.from_environment()
    parameters = {name: _json(value) for name, value in _pairs(param or []).items()}
    query_text = sys.stdin.read() if text == "-" else text
    access = reach(settings)
    logging.getLogger("neo4j.notifications").propagate = False  # the driver's own form of the notes given below
    logging.getLogger("neo4j.notifications").addHandler(logging.NullHandler())

    async def ask() -> None:
        async with neo4j.AsyncGraphDatabase.driver(access.uri, auth=(access.user, access.password)) as driver:
            limits = Limits(seconds=seconds, rows=rows)
            guarded = GuardedCypher(driver, settings.neo4j_database or None, Vocabulary.load(), limits)
            if plan:
                found = await guarded.plan(query_text, parameters)
                typer.echo(orjson.dumps(found, option=orjson.OPT_INDENT_2).decode())
                return
            async with guarded.answer(query_text, parameters) as answer:
                if as_ in (Format.csv, Format.jsonl):
                    await stream(answer, as_)
                else:
                    write(answer.columns, [row async for row in answer.rows], as_)
                for note in answer.notes:
                    typer.echo(note, err=True)
                if answer.cut:
                    raise LimitExceeded(f"The rows are not complete. {answer.cut[0]}")

    try:
        asyncio.run(ask())
    except KeyboardInterrupt:
        raise LimitExceeded("Ended before all rows were there.") from None


async def stream(answer: Answer, as_: Format) -> None:
    """Write rows as they come: CSV, or an object a line."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    if as_ is Format.csv:
        writer.writerow(answer.columns)
    async for row in answer.rows:
        if as_ is Format.csv:
            writer.writerow([_csv_cell(value) for value in row])
        else:
            line = orjson.dumps(dict(zip(answer.columns, row, strict=True)), default=str)
            sys.stdout.write(line.decode() + "\n")


def write(columns: Sequence[str], rows: Iterable[Row], as_: Format) -> None:
    """Write rows to stdout."""
    if as_ is Format.json:
        found = [dict(zip(columns, row, strict=True)) for row in rows]
        sys.stdout.write(orjson.dumps(found, option=orjson.OPT_INDENT_2, default=str).decode() + "\n")
    elif as_ is Format.jsonl:
        for row in rows:
            line = orjson.dumps(dict(zip(columns, row, strict=True)), default=str)
            sys.stdout.write(line.decode() + "\n")
    elif as_ is Format.csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_csv_cell(value) for value in row] for row in rows)
    else:
        _print(columns, [[_cell(value) for value in row] for row in rows])


def _print(columns: Sequence[str], rows: list[list[str]]) -> None:
    """A table where it fits into the window, else each row as a block of lines, so that long quotes stay readable."""
    console = Console(width=None if sys.stdout.isatty() else WIDE, markup=False, highlight=False)
    widest = [max(map(len, values)) for values in zip(columns, *rows, strict=True)]
    if not rows or sum(widest) + 3 * len(widest) <= console.width:
        table = Table(box=box.SIMPLE_HEAD)
        for column in columns:
            table.add_column(column, overflow="fold")
        for row in rows:
            table.add_row(*row)
        console.print(table)
        if not rows:
            console.print("There are no rows.")
        return
    margin = max(map(len, columns))
    for number, row in enumerate(rows, 1):
        console.print(f"── {number} ──")
        lines = Table.grid(padding=(0, 2))
        lines.add_column(min_width=margin, no_wrap=True)
        lines.add_column(overflow="fold")
        for column, value in zip(columns, row, strict=True):
            if value:
                lines.add_row(column, value)
        console.print(lines)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | float) else orjson.dumps(value, default=str).decode()


def _csv_cell(value: Any) -> str:
    """A cell that no spreadsheet takes for a formula, as in the service's own CSV."""
    text = _cell(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA) else text


def _list(catalogue: Catalogue, as_: Format) -> None:
    rows = [
        [group, query.name, query.question, ", ".join(p.name for p in query.all_parameters)]
        for group, queries in catalogue.groups().items()
        for query in queries
    ]
    write(["group", "name", "question", "parameters"], rows, as_)


def _pairs(given: list[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for text in given:
        name, separator, value = text.partition("=")
        if not separator or not name:
            raise UsageError(f"--param {text!r} is not of the form name=value.")
        if name in pairs:
            raise InvalidValue(f"--param {name} is given twice.")
        pairs[name] = value
    return pairs


def _json(text: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return text
