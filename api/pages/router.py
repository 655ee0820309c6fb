"""The explorer: all its pages and its built files. They are for people and not part of the OpenAPI document."""

import re

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from api.pages import (
    asking,
    commitments,
    comparing,
    judging,
    landscape,
    ledger,
    lists,
    opendata,
    papers,
    start,
    statements,
    things,
)
from api.pages.rendering import STATIC, Look
from queries.catalogue import Catalogue

PAGES = (
    *start.PAGES,
    *judging.PAGES,
    *opendata.PAGES,
    *landscape.PAGES,
    *comparing.PAGES,
    *things.PAGES,
    *papers.PAGES,
    *ledger.PAGES,
    *commitments.PAGES,
    *lists.PAGES,
    *statements.PAGES,
)
MEDIA = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}
_NAME = re.compile(r"[\w.-]+")
# Their names change with their content.
KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}


async def static(request: Request) -> Response:
    """A built file."""
    name = request.path_params["name"]
    file = STATIC / name
    if not _NAME.fullmatch(name) or file.suffix not in MEDIA or not file.is_file():
        return Response(status_code=404)
    headers = KEPT if "-" in file.stem else {"Cache-Control": "no-cache"}
    return FileResponse(file, media_type=MEDIA[file.suffix], headers=headers)


def router(catalogue: Catalogue, look: Look) -> APIRouter:
    """The routes of the explorer, with a page for each named query."""
    made = APIRouter(include_in_schema=False)
    for page in (*PAGES, *asking.pages(catalogue)):
        page.add_to(made, look)
    ledger.add_csv(made)
    landscape.add_json(made)
    asking.add_words(made)
    made.add_api_route("/static/{name}", static, methods=["GET"], response_class=Response)
    return made
