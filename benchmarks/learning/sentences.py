"""Sentences of our own with the programmes marked: forms that no paper with gold happens to have."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.evaluate.likeness import Entry

# What stands above each, so that it is read as a line in the middle of a paper and not as its title.
HEAD = "Acre Borough Council\nMinutes of the Health and Wellbeing Board held on 5 June 2018\n\n1. Welcome\n\n"
SENTENCES = Path(__file__).with_name("programme_sentences.txt")
_MARKED = re.compile(r"\[\[(\w+)\|([^\]]+)\]\]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence or a few lines, and the type and words of each programme that they name."""

    text: str
    programmes: tuple[tuple[str, str], ...]

    def gold(self) -> list[Entry]:
        """The programmes as the entries of a gold file."""
        return [{"type": kind, "name": name, "quote": name} for kind, name in self.programmes]


def marked(table: Path = SENTENCES) -> Iterator[Marked]:
    """Every example of the file, its marks taken out."""
    lines = [line for line in table.read_text("utf-8").splitlines() if not line.startswith("# ")]
    for example in "\n".join(lines).split("\n--\n"):
        text = _MARKED.sub(lambda mark: mark.group(2), example).strip("\n")
        yield Marked(text + "\n", tuple((mark.group(1), mark.group(2)) for mark in _MARKED.finditer(example)))
