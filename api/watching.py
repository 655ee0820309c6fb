"""Each request counted, named, logged and given its security headers."""

import logging
import os
import re
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOG = logging.getLogger("joinedup.service")
_REQUEST_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
_STRICT = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
_PAGES = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)
SECURITY: tuple[tuple[bytes, bytes], ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-site"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)


class Metrics:
    """What the service counts. With several processes the counts of all are added up (PROMETHEUS_MULTIPROC_DIR)."""

    def __init__(self, several: bool = False) -> None:
        self.registry = CollectorRegistry()
        self._several = several
        registry = None if several else self.registry
        names: dict[str, Any] = {"registry": registry or self.registry}
        self.requests = Counter("joinedup_requests", "Requests answered", ["method", "route", "status"], **names)
        self.seconds = Histogram("joinedup_request_seconds", "Time to the end of an answer", ["route"], **names)
        self.running = Gauge(
            "joinedup_requests_running", "Requests being answered", multiprocess_mode="livesum", **names
        )

    def collected(self) -> CollectorRegistry:
        """The registry to show."""
        if not self._several:
            return self.registry
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return registry


@dataclass(slots=True)
class Watch:
    """The outermost layer: gives a request its id and its headers, counts it, and writes one line of log."""

    app: ASGIApp
    metrics: Metrics
    now: Callable[[], float] = time.perf_counter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = self.now(), 500
        identity = _identity(scope)
        scope.setdefault("state", {})["request_id"] = identity
        self.metrics.running.inc()

        head = scope["method"] == "HEAD"

        async def sending(message: Message) -> None:
            nonlocal status
            if head and message["type"] == "http.response.body":
                message = {**message, "body": b""}
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = message.setdefault("headers", [])
                names = {name for name, _ in headers}
                headers.extend(row for row in SECURITY if row[0] not in names)
                if b"content-security-policy" not in names:  # one that has its own says itself who may frame it
                    headers.append((b"x-frame-options", b"DENY"))
                    html = any(n == b"content-type" and v.startswith(b"text/html") for n, v in headers)
                    headers.append((b"content-security-policy", (_PAGES if html else _STRICT).encode()))
                headers.append((b"x-request-id", identity.encode()))
            await send(message)

        inner = {**scope, "method": "GET"} if head else scope  # what can be asked for can be asked about
        try:
            await self.app(inner, receive, sending)
        finally:
            self._count(inner, status, self.now() - began, identity)

    def _count(self, scope: Scope, status: int, seconds: float, identity: str) -> None:
        route = getattr(scope.get("route"), "path", "other")
        self.metrics.running.dec()
        self.metrics.requests.labels(scope["method"] if len(scope["method"]) < 8 else "other", route, status).inc()
        self.metrics.seconds.labels(route).observe(seconds)
        level = logging.WARNING if status >= 500 or status == 429 else logging.INFO
        if LOG.isEnabledFor(level):
            line = {
                "request": identity,
                "method": scope["method"][:8],
                "path": scope["path"][:500],
                "status": status,
                "ms": round(seconds * 1000, 1),
                "key": scope.get("state", {}).get("key"),
                "pid": os.getpid(),
            }
            LOG.log(level, orjson.dumps(line).decode())


def _identity(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"x-request-id":
            text = value.decode("latin-1")
            if _REQUEST_ID.fullmatch(text):
                return str(text)
    return secrets.token_hex(8)
