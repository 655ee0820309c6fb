"""What a reader returns: one paper's text, and the way from its characters back to the file."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a stretch of the text stands in the file: page and box of a PDF, paragraph or cell of a table."""

    start: int
    end: int
    place: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """One paper as text. `text` is what all offsets count; `origins` lead from it to the file, in order of `start`.

    For a text file the text is the decoded file, character for character, so that offsets are the file's own; where it
    holds characters that nobody sees, they are left out and `origins` leads back.
    `found` holds what the file itself declares (title, author, dates), by the names of the manifest's columns.
    `document` is the document's id, where the file's name alone does not give it (`ingest.naming`).
    """

    name: str
    media_type: str
    text: str
    content_hash: str
    origins: tuple[Origin, ...] = ()
    found: dict[str, str] = field(default_factory=dict)
    document: str = ""

    @property
    def stem(self) -> str:
        """The file's name without its last ending."""
        return stem_of(self.name)


def stem_of(name: str) -> str:
    """A file's name without its last ending."""
    return name.rpartition(".")[0] or name
