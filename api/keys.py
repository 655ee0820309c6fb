"""Keys of callers: made, listed, revoked, looked up. Only a hash of each is kept."""

import hashlib
import hmac
import os
import secrets
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import orjson
from filelock import FileLock

from joinedup.errors import InputError, InvalidValue, UnknownName

SCOPES = {
    "read": "all that is read with GET, SPARQL and reconciliation",
    "cypher": "Cypher of one's own",
    "judge": "judging statements and entities",
    "admin": "everything, counters among it",
}
_PREFIX = "ju"


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is kept. `hash` is SHA-256 of the whole key, which has 256 random bits and needs no slower hash."""

    id: str
    name: str
    scopes: tuple[str, ...]
    hash: str
    created: str
    revoked: str | None = None

    def allows(self, scope: str) -> bool:
        """Whether the key may do what takes the scope."""
        return scope in self.scopes or "admin" in self.scopes


class KeyStore:
    """The keys of one installation, in one file that only its owner can read. Changes are seen without a restart."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[int, int] | None = None
        self._keys: dict[str, Key] = {}

    def create(self, name: str, scopes: tuple[str, ...]) -> tuple[Key, str]:
        """A new key, with its text, which is not kept and cannot be shown again. Raises InvalidValue."""
        unknown = sorted(set(scopes) - set(SCOPES))
        given = ", ".join(unknown) or "none"
        if unknown or not scopes:
            raise InvalidValue(f"A key has one or more of the scopes {', '.join(SCOPES)}, not {given}.")
        identity = secrets.token_hex(4)
        text = f"{_PREFIX}_{identity}_{secrets.token_urlsafe(32)}"
        key = Key(identity, name, tuple(s for s in SCOPES if s in scopes), _hash(text), _now())
        with self._changing() as lock:
            del lock
            self._write({**self._read(), identity: key})
        return key, text

    def revoke(self, identity: str) -> Key:
        """Make a key invalid from now on. Raises UnknownName."""
        with self._changing() as lock:
            del lock
            keys = self._read()
            if identity not in keys:
                raise UnknownName(f"There is no key {identity!r}. `joinedup keys list` shows those there are.")
            old = keys[identity]
            if old.revoked is None:
                keys[identity] = Key(**{**asdict(old), "revoked": _now()})
                self._write(keys)
            return keys[identity]

    def all(self) -> list[Key]:
        """All keys, the oldest first."""
        return sorted(self._read().values(), key=lambda key: (key.created, key.id))

    def find(self, text: str) -> Key | None:
        """The valid key of that text, compared in constant time; None for any other text."""
        self._refresh()
        parts = text.split("_", 2)
        held = self._keys.get(parts[1]) if len(parts) == 3 else None
        same = hmac.compare_digest(_hash(text), held.hash if held else _hash(""))
        return held if held and same and held.revoked is None else None

    def _changing(self) -> FileLock:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        return FileLock(self._path.with_suffix(".lock"))

    def _refresh(self) -> None:
        try:
            stat = self._path.stat()
        except FileNotFoundError:
            self._seen, self._keys = None, {}
            return
        seen = (stat.st_mtime_ns, stat.st_ino)
        if seen != self._seen:
            self._keys = self._read()
            self._seen = seen

    def _read(self) -> dict[str, Key]:
        try:
            rows = orjson.loads(self._path.read_bytes())
            return {row["id"]: Key(**{**row, "scopes": tuple(row["scopes"])}) for row in rows}
        except FileNotFoundError:
            return {}
        except (orjson.JSONDecodeError, KeyError, TypeError) as error:
            raise InputError(f"{self._path} is not a file of keys. Move it away, and create the keys anew.") from error

    def _write(self, keys: dict[str, Key]) -> None:
        new = self._path.with_suffix(".new")
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(orjson.dumps([asdict(key) for key in keys.values()], option=orjson.OPT_INDENT_2))
        new.replace(self._path)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
