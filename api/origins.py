"""Pages of other origins: what they may read, by mode. Linked data and reconciliation are for any page to read."""

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from api.access import LOCAL

# Beginning of the paths that other pages read: a browser-side OpenRefine, a SPARQL editor, a linked-data viewer.
OPEN = ("/reconcile", "/sparql", "/id", "/data", "/ontology", "/releases", "/.well-known")
LOOPBACK = r"https?://(localhost|127\.[0-9]+\.[0-9]+\.[0-9]+|\[::1\])(:[0-9]+)?"
HEADERS = ("X-API-Key", "Content-Type", "If-None-Match")
EXPOSED = ("Link", "ETag", "X-Request-Id", "Retry-After", "X-Joinedup-Seq")


class Origins:
    """Chooses, by the path, which origins may read.

    In local mode a page from elsewhere that somebody has open in a browser must not read what this machine holds, so
    there only pages of the machine itself may.
    """

    def __init__(self, app: ASGIApp, mode: str, origins: tuple[str, ...]) -> None:
        self._open: ASGIApp = CORSMiddleware(
            app,
            allow_origins=() if mode == LOCAL else ("*",),
            allow_origin_regex=LOOPBACK if mode == LOCAL else None,
            allow_methods=("GET", "POST"),
            allow_headers=HEADERS,
            expose_headers=EXPOSED,
        )
        self._rest: ASGIApp = app
        if origins:
            self._rest = CORSMiddleware(
                app, allow_origins=origins, allow_methods=("GET", "POST"), allow_headers=HEADERS, expose_headers=EXPOSED
            )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        path = scope.get("path", "")
        opened = any(path == beginning or path.startswith(f"{beginning}/") for beginning in OPEN)
        await (self._open if opened else self._rest)(scope, receive, send)
