"""The audit log: who asked which Cypher and who judged what, one line of JSON each."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

LONGEST = 2_000


class Audit:
    """Appends to one file; each line is written whole, so that several processes can share it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, what: str, key: str | None, request: str | None, **about: Any) -> None:
        """Append a line. Texts are cut to their beginning; keys appear by their id only."""
        cut = {n: v[:LONGEST] if isinstance(v, str) else v for n, v in about.items()}
        line = {"at": datetime.now(UTC).isoformat(), "what": what, "key": key, "request": request, **cut}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("ab") as file:
            file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE, default=str))
