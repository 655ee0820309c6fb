"""One file becomes one Source, or an InputError that names the file, the reason and what to do."""

import hashlib
import os
import re
import stat
from pathlib import Path

from ingest.readers.decoding import decode
from ingest.readers.isolation import ReadingProcess, reading_process
from ingest.readers.kinds import Kind, is_archive, is_page, is_pdf, refused
from ingest.readers.limits import Limits
from ingest.readers.text import as_seen
from ingest.source import Origin, Source
from joinedup.errors import InputError

DEFAULT = Limits()
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)


def read(path: Path | str, limits: Limits = DEFAULT, process: ReadingProcess | None = None) -> Source:
    """The paper in the file. Raises InputError where it cannot be read, whatever the reason.

    PDF, DOCX and HTML are read in a process of their own: in the one given, or in a new one.
    """
    path = Path(path)
    try:
        data = content(path, limits)
        return source(shown(path.name), data, limits, process)
    except InputError as error:
        raise InputError(f"{shown(str(path))}: {error}") from error


def shown(name: str) -> str:
    """A file's name as it can be printed and stored: what is no character or not printable becomes `?`."""
    plain = os.fsencode(name).decode("utf-8", errors="replace")
    return "".join(character if character.isprintable() and character != "\ufffd" else "?" for character in plain)


def content(path: Path, limits: Limits) -> bytes:
    """The bytes of a regular file within the limit."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError("it is not a regular file. Name a file that holds a paper.")
        with path.open("rb") as file:
            data = file.read(min(status.st_size, limits.file_bytes) + 1)
    except (OSError, ValueError) as error:  # ValueError: a null byte in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"the file cannot be read ({reason}). Check the path and its permissions.") from error
    if len(data) > limits.file_bytes:
        size = f"{limits.file_bytes / 1e6:,.6g} MB"
        raise InputError(f"the file is larger than {size}, the limit for one paper. Split it or raise the limit.")
    if not data.strip(b"\x00\t\n\r\x0b\x0c "):
        raise InputError("the file is empty. Fetch it again.")
    return data


def source(name: str, data: bytes, limits: Limits = DEFAULT, process: ReadingProcess | None = None) -> Source:
    """The paper in the bytes. Raises InputError without the name."""
    content_hash = hashlib.sha256(data).hexdigest()
    if is_pdf(data):
        return Source(name, Kind.PDF, *_parts(Kind.PDF, data, limits, process, content_hash))
    if is_archive(data):
        return Source(name, Kind.DOCX, *_parts(Kind.DOCX, data, limits, process, content_hash))
    kind = refused(data)
    if kind:
        raise InputError(f"it is {kind.what}. {kind.advice}")
    declared = _DECLARED.search(data[:4096])
    text = decode(data, declared.group(1).decode("ascii") if declared else None)
    if is_page(text):
        return Source(
            name, Kind.HTML, *_parts(Kind.HTML, text.encode("utf-8", "replace"), limits, process, content_hash)
        )
    plain, origins = as_seen(text)
    if len(plain) > limits.characters:
        raise InputError(
            f"it has more than {limits.characters:,} characters, the limit for one paper. Split it or raise the limit."
        )
    return Source(name, Kind.TEXT, plain, content_hash, origins)


def _parts(
    kind: Kind, data: bytes, limits: Limits, process: ReadingProcess | None, content_hash: str
) -> tuple[str, str, tuple[Origin, ...], dict[str, str]]:
    if process is not None:
        text, origins, found = process.parts(kind, data, limits)
    else:
        with reading_process() as own:
            text, origins, found = own.parts(kind, data, limits)
    return text, content_hash, origins, found
