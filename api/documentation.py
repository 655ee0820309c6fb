"""The page /docs and its parts, all served from here: nothing is fetched from anywhere else."""

from pathlib import Path

import fastapi_offline
from fastapi import APIRouter
from starlette.responses import FileResponse, HTMLResponse, Response

STATIC = Path(fastapi_offline.__file__).parent / "static"
PARTS = {"swagger-ui-bundle.js": "text/javascript", "swagger-ui.css": "text/css", "favicon.png": "image/png"}
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>joinedup: the query service</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/docs/swagger-ui.css"><link rel="icon" href="/docs/favicon.png">
</head>
<body><div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script>
</body>
</html>
"""
START = """window.onload = () => SwaggerUIBundle({
  url: "/openapi.json", dom_id: "#docs", deepLinking: true, docExpansion: "list", displayRequestDuration: true
});
"""


def router() -> APIRouter:
    """The routes of the page; they are not part of the OpenAPI document."""
    made = APIRouter(include_in_schema=False)

    async def page() -> Response:
        return HTMLResponse(PAGE)

    async def part(name: str) -> Response:
        if name == "start.js":
            return Response(START, media_type="text/javascript")
        if name not in PARTS:
            return Response(status_code=404)
        return FileResponse(STATIC / name, media_type=PARTS[name])

    made.add_api_route("/docs", page, methods=["GET"], response_class=Response)
    made.add_api_route("/docs/{name}", part, methods=["GET"], response_class=Response)
    return made
