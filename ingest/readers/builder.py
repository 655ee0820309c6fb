"""A text that grows piece by piece, each with the place in the file that it came from."""

from typing import Any

from ingest.readers.characters import seen
from ingest.source import Origin
from joinedup.errors import InputError


class Builder:
    """Collects blocks of text. Between blocks stand one or two line feeds; white space inside a block is collapsed."""

    def __init__(self, characters: int) -> None:
        self.limit = characters
        self.parts: list[str] = []
        self.origins: list[Origin] = []
        self.length = 0

    def block(self, words: str, place: dict[str, Any], *, apart: bool = True) -> None:
        """Add a block; `apart` puts an empty line before it."""
        words = seen(words)
        if not words.strip():
            return
        if self.parts:
            self._write("\n\n" if apart else "\n")
        self._placed(words, place)

    def joined(self, words: str, place: dict[str, Any], between: str) -> None:
        """Add words to the block before."""
        words = seen(words)
        if not words.strip():
            return
        if self.parts:
            self._write(between)
        self._placed(words, place)

    def _placed(self, words: str, place: dict[str, Any]) -> None:
        start = self.length
        self._write(words)
        self.origins.append(Origin(start, self.length, place))

    def _write(self, words: str) -> None:
        self.length += len(words)
        if self.length > self.limit:
            raise InputError(
                f"it has more than {self.limit:,} characters, the limit for one paper. Split it or raise the limit."
            )
        self.parts.append(words)

    @property
    def text(self) -> str:
        """Everything so far."""
        return "".join(self.parts)
