"""Who may do what: the table of routes, modes and scopes, and the gate that every request passes."""

import asyncio
import ipaddress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from limits import RateLimitItem, parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter
from starlette.datastructures import Headers, QueryParams
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.keys import Key, KeyStore
from api.problems import Misdirected, TooLarge, TooSlow, for_error
from joinedup.errors import AccessDenied, InvalidValue, JoinedUpError, KeyRequired, TooManyRequests

LOCAL, PRIVATE, PUBLIC = "local", "private", "public"
FREE = ""
READING = frozenset({"GET", "HEAD", "OPTIONS"})
ANY = frozenset({"*"})

# Beginning of the path, methods, and the scope that it takes in local, private and public mode; the first that fits.
RULES: tuple[tuple[str, frozenset[str], str, str, str], ...] = (
    ("/healthz", ANY, FREE, FREE, FREE),
    ("/readyz", ANY, FREE, FREE, FREE),
    ("/metrics", ANY, FREE, "admin", "admin"),
    ("/cypher", ANY, FREE, "cypher", "cypher"),
    ("/judgements", READING, FREE, "read", FREE),
    ("/judgements", ANY, "judge", "judge", "judge"),
    ("/admin", ANY, "admin", "admin", "admin"),
    ("/sparql", ANY, FREE, "read", FREE),
    ("/reconcile", ANY, FREE, "read", FREE),
    ("/static", READING, FREE, FREE, FREE),  # so that the page which says that a key is needed can be read
    ("/", READING, FREE, "read", FREE),
    ("/", ANY, "admin", "admin", "admin"),
)
# Where a question about what was known puts the graph back, so that loading and judging wait meanwhile.
PUT_BACK = ("/queries", "/search", "/ask")
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")


@dataclass(frozen=True, slots=True)
class Access:
    """How the service is open. Rates are as the `limits` library writes them; empty is none."""

    mode: str
    keys: KeyStore
    rate_by_address: str = "300/minute"
    rate_by_key: str = "3000/minute"
    largest_body: int = 1_000_000
    body_seconds: float = 20.0
    hosts: tuple[str, ...] = ()


def scope_for(mode: str, method: str, path: str) -> str:
    """The scope that a request takes; FREE for none."""
    column = {LOCAL: 2, PRIVATE: 3, PUBLIC: 4}[mode]
    rule: Any = next(r for r in RULES if _under(path, r[0]) and (r[1] is ANY or method in r[1]))
    return str(rule[column])


def _under(path: str, beginning: str) -> bool:
    return beginning == "/" or path == beginning or path.startswith(f"{beginning}/")


def _puts_back(scope: Scope) -> bool:
    return any(_under(scope["path"], p) for p in PUT_BACK) and "known_at" in QueryParams(scope["query_string"])


@dataclass(slots=True)
class Gate:
    """Lets a request through to the application, or answers it with a problem."""

    app: ASGIApp
    access: Access
    _limiter: FixedWindowRateLimiter = field(default_factory=lambda: FixedWindowRateLimiter(MemoryStorage()))
    _rates: dict[str, RateLimitItem] = field(default_factory=dict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or not."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        try:
            _well_formed(scope)
            if self.access.mode == LOCAL:
                _only_local(scope, headers)
            elif self.access.hosts and _host(headers) not in self.access.hosts:
                raise Misdirected(f"This service does not answer for the host {_host(headers)[:100]!r}.")
            given = headers.get("x-api-key")
            key = self.access.keys.find(given) if given is not None else None
            state = scope.setdefault("state", {})
            state["key"], state["key_name"] = (key.id, key.name) if key else (None, None)
            await self._within_rate(scope, key)  # before anything else, so that guessing is limited as well
            if given is not None and key is None:
                raise KeyRequired("The key in X-API-Key is not known here, or was revoked.")
            self._allowed(scope, key)
            if int(headers.get("content-length") or 0) > self.access.largest_body:
                raise TooLarge(f"The request has more than {self.access.largest_body:,} bytes.")
        except JoinedUpError as error:
            await for_error(error)(scope, receive, send)
            return
        await self.app(scope, self._bounded(receive), send)

    def _allowed(self, scope: Scope, key: Key | None) -> None:
        needed = scope_for(self.access.mode, scope["method"], scope["path"])
        if needed == FREE and self.access.mode == PUBLIC and _puts_back(scope):
            needed = "read"
        if needed == FREE:
            return
        if key is None:
            raise KeyRequired(f"This takes a key with the scope {needed}, in the header X-API-Key.")
        if not key.allows(needed):
            raise AccessDenied(f"This takes the scope {needed}; the key {key.id} has {', '.join(key.scopes)}.")

    async def _within_rate(self, scope: Scope, key: Key | None) -> None:
        rate = self.access.rate_by_key if key else self.access.rate_by_address
        if not rate or self.access.mode == LOCAL:
            return
        item = self._rates.setdefault(rate, parse(rate))
        who = f"key {key.id}" if key else f"address {(scope.get('client') or ('unknown',))[0]}"
        if not await self._limiter.hit(item, who):
            error = TooManyRequests(f"More than {rate} requests. Wait a little, or ask with a key.")
            error.retry_after = item.get_expiry()  # type: ignore[attr-defined]
            raise error

    def _bounded(self, receive: Receive) -> Receive:
        taken, whole = 0, False

        async def bounded() -> Message:
            nonlocal taken, whole
            if whole:  # only the client's leaving is waited for
                return await receive()
            try:
                async with asyncio.timeout(self.access.body_seconds):
                    message = await receive()
            except TimeoutError:
                raise TooSlow(f"No more of the request came for {self.access.body_seconds:.0f} seconds.") from None
            taken += len(message.get("body", b""))
            whole = not message.get("more_body", False)
            if taken > self.access.largest_body:
                raise TooLarge(f"The request has more than {self.access.largest_body:,} bytes.")
            return message

        return bounded


@lru_cache(200)
def is_loopback(host: str) -> bool:
    """Whether the name or address is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _host(headers: Headers) -> str:
    host = headers.get("host", "")
    return (host.partition("]")[0] + "]" if host.startswith("[") else host.partition(":")[0]).lower()


def _well_formed(scope: Scope) -> None:
    """Refuse heads that two servers may read differently: through such ones requests are smuggled past a proxy."""
    names = [name for name, _ in scope["headers"]]
    if names.count(b"host") != 1:
        raise Misdirected("A request names one host.")
    length = [value for name, value in scope["headers"] if name == b"content-length"]
    if len(length) > 1 or (length and not length[0].isdigit()):
        raise InvalidValue("The length of the request is not one number.")
    if length and b"transfer-encoding" in names:
        raise InvalidValue("A request has a Content-Length or a Transfer-Encoding, not both.")


def _only_local(scope: Scope, headers: Headers) -> None:
    client = (scope.get("client") or ("",))[0]
    if not is_loopback(client):
        raise AccessDenied("This service answers to its own machine only. Its owner can set JOINEDUP_ACCESS.")
    if not is_loopback(_host(headers)):
        raise Misdirected(f"This service answers for 127.0.0.1 and localhost only, not for {_host(headers)[:100]!r}.")
    for name in FORWARDED:
        if name in headers:
            raise AccessDenied(f"In local mode nothing is taken that was forwarded ({name}). Set JOINEDUP_ACCESS.")
    origin = headers.get("origin")
    if origin and scope["method"] not in READING and not is_loopback(_origin_host(origin)):
        raise AccessDenied("In local mode other sites may not send anything here.")


def _origin_host(origin: str) -> str:
    host = origin.partition("://")[2]
    return host.partition("]")[0].strip("[") if host.startswith("[") else host.partition(":")[0]
