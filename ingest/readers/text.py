"""Plain text: the file's characters as they stand, with every line ending as one line feed."""

import re

from ingest.source import Origin

_LINE_END = re.compile(r"\r\n?")


def lines_as_one(text: str) -> tuple[str, tuple[Origin, ...]]:
    """The text with `\\n` for each `\\r\\n` or `\\r`, as Python reads a text file, and where its lines were.

    Where the file has line feeds only, its offsets are those of the text and there is nothing to lead back.
    """
    if "\r" not in text:
        return text, ()
    plain = _LINE_END.sub("\n", text)
    origins, start, place = [], 0, 0
    for number, line in enumerate(plain.splitlines(keepends=True), 1):
        origins.append(Origin(start, start + len(line), {"line": number, "character": place}))
        start += len(line)
        place += len(line) + (line.endswith("\n") and text.startswith("\r\n", place + len(line) - 1))
    return plain, tuple(origins)
