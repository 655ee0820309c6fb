"""`joinedup neo4j`: the local server's start, stop, state and address. Other commands start it by themselves."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from joinedup.connection import local_neo4j
from joinedup.errors import UsageError
from joinedup.progress import shown
from joinedup.settings import Settings

app = typer.Typer(
    help="The local Neo4j: start, stop, look at it. Other commands start it by themselves.",
    no_args_is_help=True, add_completion=False, rich_markup_mode=None,
)  # fmt: skip
Quiet = Annotated[bool, typer.Option("--quiet", help="Show no progress.")]


@app.command(epilog="Example: joinedup neo4j start")
def start(quiet: Quiet = False) -> None:
    """Start the local Neo4j, or find the one that runs. The first time it is fetched, which takes about a minute."""
    local = local_neo4j(_settings())
    with shown(quiet) as progress:
        access = local.start(progress)
    typer.echo(f"Neo4j answers at {access.uri}")


@app.command(epilog="Example: joinedup neo4j stop")
def stop() -> None:
    """Stop the local Neo4j. What was committed is kept."""
    typer.echo("Neo4j has stopped." if local_neo4j(_settings()).stop() else "No Neo4j was running.")


@app.command(epilog="Example: joinedup neo4j status --json")
def status(as_json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False) -> None:
    """Whether the local Neo4j runs, where, and how much memory and disk it takes. Exit code 1 when it does not run."""
    local = local_neo4j(_settings())
    server, access = local.find(), local.access()
    rows: dict[str, object] = {"running": access is not None, "folder": str(local.home), "disk_mb": _size(local.home)}
    if server and access:
        began = datetime.fromtimestamp(server.created, UTC).isoformat(timespec="seconds")
        rows |= {"address": access.uri, "process": server.pid, "since": began, "memory_mb": server.memory // 2**20}
    if as_json:
        typer.echo(json.dumps(rows))
    else:
        for name, value in rows.items():
            typer.echo(f"{name.replace('_', ' '):10} {str(value).lower() if isinstance(value, bool) else value}")
    raise typer.Exit(0 if access else 1)


@app.command("shell-uri", epilog='Example: py2neo.Graph("$(joinedup neo4j shell-uri)")')
def shell_uri() -> None:
    """Print the address with user and password, for a shell, a notebook or another tool. Keep it to yourself."""
    with shown() as progress:
        access = local_neo4j(_settings()).start(progress)
    typer.echo(access.uri.replace("://", f"://{access.user}:{access.password}@", 1))


def _settings() -> Settings:
    settings = Settings.from_environment()
    if settings.neo4j_uri:
        raise UsageError(
            f"JOINEDUP_NEO4J_URI names a Neo4j of your own ({settings.neo4j_uri}), so there is no local one to look "
            "after. Unset it to use the local one."
        )
    return settings


def _size(folder: Path) -> int:
    """Megabytes on disk."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) // 2**20
