"""One file becomes one Source, or an InputError that names the file, the reason and what to do."""

import hashlib
import os
import stat
from pathlib import Path

from ingest.readers.decoding import decode
from ingest.readers.kinds import Kind, is_archive, is_page, is_pdf, refused
from ingest.readers.limits import Limits
from ingest.readers.text import lines_as_one
from ingest.source import Source
from joinedup.errors import InputError

DEFAULT = Limits()


def read(path: Path | str, limits: Limits = DEFAULT) -> Source:
    """The paper in the file. Raises InputError where it cannot be read, whatever the reason."""
    path = Path(path)
    try:
        data = content(path, limits)
        return source(shown(path.name), data, limits)
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
            data = file.read(limits.file_bytes + 1)
    except (OSError, ValueError) as error:  # ValueError: a null byte in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"the file cannot be read ({reason}). Check the path and its permissions.") from error
    if len(data) > limits.file_bytes:
        size = f"{limits.file_bytes / 1e6:,.6g} MB"
        raise InputError(f"the file is larger than {size}, the limit for one paper. Split it or raise the limit.")
    if not data.strip(b"\x00\t\n\r\x0b\x0c "):
        raise InputError("the file is empty. Fetch it again.")
    return data


def source(name: str, data: bytes, limits: Limits = DEFAULT) -> Source:
    """The paper in the bytes. Raises InputError without the name."""
    if is_pdf(data):
        raise InputError("it is a PDF, which this version does not read. Convert it to text.")
    if is_archive(data):
        raise InputError("it is an Office file or zip archive, which this version does not read. Save it as text.")
    kind = refused(data)
    if kind:
        raise InputError(f"it is {kind.what}. {kind.advice}")
    text = decode(data)
    if is_page(text):
        raise InputError("it is HTML, which this version does not read. Save it as text.")
    plain, origins = lines_as_one(text)
    if len(plain) > limits.characters:
        raise InputError(
            f"it has more than {limits.characters:,} characters, the limit for one paper. Split it or raise the limit."
        )
    return Source(name, Kind.TEXT, plain, hashlib.sha256(data).hexdigest(), origins)
