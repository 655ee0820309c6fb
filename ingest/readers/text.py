"""Plain text: the file's characters as they are seen, with every line ending as one line feed."""

from ingest.readers.characters import is_seen, seen, stretches
from ingest.source import Origin


def as_seen(text: str) -> tuple[str, tuple[Origin, ...]]:
    """The text with `\\n` for each `\\r\\n` or `\\r` and without unseen characters, and where its stretches were.

    Where the file has line feeds and seen characters only, its offsets are those of the text and there is nothing to
    lead back.
    """
    if is_seen(text):
        return seen(text), ()
    pieces, origins, start, place = [], [], 0, 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        for at, words in stretches(line):
            if words:
                origins.append(Origin(start, start + len(words), {"line": number, "character": place + at}))
                pieces.append(words)
                start += len(words)
        place += len(line)
    return "".join(pieces), tuple(origins)
