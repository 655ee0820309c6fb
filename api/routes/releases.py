"""Releases that `joinedup release build` has put into this installation: the list, and their files for download."""

import re
from pathlib import Path
from typing import Any

import orjson
from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response

from api.openapi import problems
from api.service import service_of
from graph.release.difference import SUMMARY
from graph.release.listing import SUMS
from joinedup.errors import UnknownName

DAY = re.compile(r"\d{4}-\d\d-\d\d")
DESCRIPTION = "description.ttl"
MEDIA = {
    ".md": "text/markdown", ".nq": "application/n-quads", ".ttl": "text/turtle", ".jsonld": "application/ld+json",
    ".jsonl": "application/jsonl", ".json": "application/json", ".csv": "text/csv", "": "text/plain",
    ".args": "text/plain", ".parquet": "application/vnd.apache.parquet",
}  # fmt: skip


def built(folder: Path) -> list[dict[str, Any]]:
    """What `release.json` says of each release in the folder, the latest first."""
    paths = sorted(folder.glob(f"*/{SUMMARY}"), reverse=True)
    return [orjson.loads(path.read_bytes()) for path in paths if DAY.fullmatch(path.parent.name)]


async def releases(request: Request) -> Response:
    """The releases, the latest first; `files` leads to the folder of each."""
    service = service_of(request)
    rows = await run_in_threadpool(built, service.extras["releases"])
    items = [row | {"files": f"{service.base}/releases/{row['day']}/"} for row in rows]
    return JSONResponse({"items": items})


async def release(request: Request) -> Response:
    """303 to the description of a release."""
    day = request.path_params["day"]
    _path(service_of(request).extras["releases"], day, DESCRIPTION)
    return RedirectResponse(f"{service_of(request).base}/releases/{day}/{DESCRIPTION}", 303)


async def file(request: Request) -> Response:
    """One file of a release."""
    path = await run_in_threadpool(
        _path, service_of(request).extras["releases"], request.path_params["day"], request.path_params["file"]
    )
    media_type = MEDIA.get(path.suffix, "application/octet-stream")
    return FileResponse(path, media_type=media_type, headers={"X-Content-Type-Options": "nosniff"})


async def latest(request: Request) -> Response:
    """303 to the description of the latest release, where VoID says that it is to be found."""
    rows = await run_in_threadpool(built, service_of(request).extras["releases"])
    if not rows:
        raise UnknownName("There is no release here yet. `joinedup release build` makes one.")
    return RedirectResponse(f"{service_of(request).base}/releases/{rows[0]['day']}/{DESCRIPTION}", 303)


def _path(folder: Path, day: str, name: str) -> Path:
    """The file of that name, if the release lists it. Raises UnknownName."""
    sums = folder / day / SUMS
    if DAY.fullmatch(day) and sums.is_file():
        listed = {line.partition("  ")[2] for line in sums.read_text(encoding="utf-8").splitlines()}
        if name in listed | {SUMS} and (folder / day / name).is_file():
            return folder / day / name
    raise UnknownName(f"There is no file {name[:100]!r} of a release of {day[:20]}. GET /releases lists them.")


def router() -> APIRouter:
    """The routes of this file."""
    made = APIRouter(tags=["Linked data"])
    listed = {"200": {"description": "The releases", "content": {"application/json": {"schema": {"type": "object"}}}}}
    made.add_api_route(
        "/releases", releases, methods=["GET"], summary="Dated releases of the graph", response_class=Response,
        openapi_extra={"responses": listed | problems("401", "403", "421", "429")},
    )  # fmt: skip
    made.add_api_route("/releases/{day}", release, methods=["GET"], include_in_schema=False)
    made.add_api_route("/releases/{day}/{file:path}", file, methods=["GET"], include_in_schema=False)
    made.add_api_route("/.well-known/void", latest, methods=["GET"], include_in_schema=False)
    return made
