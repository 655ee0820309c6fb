"""The text as it reads: the indentation of whole paragraphs taken off, with the way back to the paper's own offsets.

PDFs and word processors set minutes in from the margin. Rules for words that follow each other should not have to know
how far, so they read the unfolded text; what they find is then given the offsets of the paper itself.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from ingest.reading import Item, Reading

_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
_LINE = re.compile(r"(?P<indent>[ \t\u00a0]*)[^\n]*(?:\n|$)")
_COLUMNS = re.compile(r"\S(?: {3,}|\t|\s*\|)")  # cells: what stands under what matters


@dataclass(frozen=True, slots=True)
class Unfolded:
    """The text without indentation. `starts` and `origins` say where each kept stretch begins here and in the paper."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def back(self, position: int) -> int:
        """The place in the paper of the character at the position."""
        index = bisect_right(self.starts, position) - 1
        return self.origins[index] + position - self.starts[index]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the paper that the span stands for; an empty one stays empty."""
        first = self.back(start)
        return (first, self.back(end - 1) + 1) if end > start else (first, first)

    def restore(self, reading: Reading, text: str) -> None:
        """Give everything that was read from the unfolded text the offsets of the paper's own `text`."""
        reading.text = text
        for found in reading.document.values.values():
            if found.start is not None and found.end is not None:
                found.start, found.end = self.span(found.start, found.end)
        for items in (reading.bodies, reading.people, reading.programmes):
            for thing in items:
                thing.mentions = [self.span(start, end) for start, end in thing.mentions]
        everything: list[Item] = [*reading.bodies, *reading.people, *reading.programmes, *reading.commitments]
        for item in [*everything, *reading.figures, *reading.relations]:
            item.start, item.end = self.span(item.start, item.end)


def unfold(text: str) -> Unfolded | None:
    """The unfolded text; None where no paragraph is indented."""
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    at = length = 0

    def keep(start: int, end: int) -> None:
        nonlocal length
        if end > start:
            pieces.append(text[start:end])
            starts.append(length)
            origins.append(start)
            length += end - start

    for paragraph in _PARAGRAPH.finditer(text):
        if _COLUMNS.search(paragraph.group()):
            continue
        for line in _LINE.finditer(text, paragraph.start(), paragraph.end()):
            if line["indent"]:
                keep(at, line.start())
                at = line.end("indent")
    if not starts and not at:
        return None
    keep(at, len(text))
    return Unfolded("".join(pieces), tuple(starts), tuple(origins))
