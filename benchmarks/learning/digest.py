"""What weights were learnt from, named by a hash, so that a test sees when they are to be learnt anew."""

import ast
import hashlib
from collections.abc import Iterable
from pathlib import Path


def digest(files: Iterable[Path]) -> str:
    """16 hex digits of what the files say. Imports do not count: where a module takes its parts from says nothing."""
    return hashlib.sha256(b"".join(map(_said, files))).hexdigest()[:16]


def _said(path: Path) -> bytes:
    if path.suffix != ".py":
        return path.read_bytes()
    source = path.read_text("utf-8")
    imports = {
        number
        for statement in ast.parse(source).body
        if isinstance(statement, ast.Import | ast.ImportFrom)
        for number in range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)
    }
    lines = enumerate(source.splitlines(), start=1)
    return "\n".join(line for number, line in lines if line.strip() and number not in imports).encode()
