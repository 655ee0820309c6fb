"""`joinedup serve` and `joinedup keys`: the query service and the keys to it."""

import os
import sys
import tempfile
from importlib.util import find_spec
from typing import Annotated

import typer

from api.access import LOCAL, is_loopback
from api.keys import SCOPES, KeyStore
from joinedup.connection import kept_running, reach
from joinedup.errors import UsageError
from joinedup.settings import Settings

keys = typer.Typer(
    help="Keys for the query service.", no_args_is_help=True, add_completion=False, rich_markup_mode=None
)
KEYS_FILE = "keys.json"


def serve(
    host: Annotated[str, typer.Option(help="Address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen at.")] = 8765,
    workers: Annotated[int, typer.Option(min=1, max=64, help="How many processes answer.")] = 1,
) -> None:
    """Start the query service. It says where it answers, and ends with Ctrl-C after the last answer.

    Example: joinedup serve --port 8765
    """
    import uvicorn

    settings = Settings.from_environment()
    if settings.access == LOCAL and not is_loopback(host):
        chosen = "JOINEDUP_ACCESS" in os.environ
        raise UsageError(
            f"{host} can be reached from other machines, and JOINEDUP_ACCESS is {'local' if chosen else 'not set'}. "
            "Set it to private (keys everywhere) or public (reading without a key), or listen at 127.0.0.1."
        )
    if "JOINEDUP_BASE" not in os.environ:
        named = f"[{host}]" if ":" in host else host
        os.environ["JOINEDUP_BASE"] = f"http://{named}:{port}"
    if workers > 1 and not settings.metrics_folder:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="joinedup-metrics-")
    reach(settings)  # once and with progress, before the processes start
    typer.echo(f"The service answers at {os.environ['JOINEDUP_BASE']}, its documentation at /docs. Ctrl-C ends it.")
    sys.stdout.flush()
    with kept_running(settings):
        uvicorn.run(
            "joinedup.asgi:application",
            factory=True,
            host=host,
            port=port,
            workers=workers,
            http="api.protocol:BoundedHttp" if find_spec("httptools") else "auto",
            access_log=False,
            log_level="warning",
            server_header=False,
            proxy_headers=settings.access != LOCAL,
            timeout_graceful_shutdown=15,
            timeout_keep_alive=15,
        )


@keys.command(epilog="Example: joinedup keys create dashboard --scope read --scope cypher")
def create(
    name: Annotated[str, typer.Argument(help="Whose it is, or what for.")],
    scope: Annotated[list[str], typer.Option("--scope", help=f"What it allows: {', '.join(SCOPES)}; may recur.")],
) -> None:
    """Make a key and show it, this once."""
    key, text = _store().create(name, tuple(scope))
    typer.echo(f"Key {key.id} for {key.name}: {', '.join(key.scopes)}. It is not shown again:", err=True)
    typer.echo(text)


@keys.command("list", epilog="Example: joinedup keys list")
def list_() -> None:
    """The keys there are."""
    for key in _store().all():
        state = f"revoked {key.revoked}" if key.revoked else "valid"
        typer.echo(f"{key.id}  {key.created}  {','.join(key.scopes):24}  {state:8}  {key.name}")


@keys.command(epilog="Example: joinedup keys revoke 1a2b3c4d")
def revoke(identity: Annotated[str, typer.Argument(metavar="ID", help="The key's id, as `list` shows it.")]) -> None:
    """Make a key invalid, at once and for good."""
    key = _store().revoke(identity)
    typer.echo(f"Key {key.id} for {key.name} is revoked.")


def _store() -> KeyStore:
    return KeyStore(Settings.from_environment().home_folder / KEYS_FILE)
