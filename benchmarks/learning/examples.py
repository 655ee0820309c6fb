"""Examples as a table: paper, how much it counts, whether it is a programme, its signs."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# Few real papers have gold, and they are what the reading is for; sentences of our own are easier than papers.
REAL, WRITTEN = 1.5, 0.6
SENTENCE = "sentence "
TABLE = Path(__file__).with_name("programmes.tsv")


@dataclass(frozen=True, slots=True)
class Example:
    """What may be a programme: the paper it stands in, whether the gold has it, its signs, how much it counts.

    `counts` is 1 in a paper of our own and `REAL` in a real one. A sentence that was written to teach is a paper by
    itself, counts `WRITTEN`, and nothing is judged by it.

    Without signs it is an entry of the gold that no candidate is: it counts in recall and teaches nothing.
    """

    paper: str
    right: bool
    signs: tuple[str, ...]
    counts: float = 1.0

    @property
    def judged(self) -> bool:
        """Whether it stands in a paper, by which the model is judged, and not in a sentence that only teaches."""
        return not self.paper.startswith(SENTENCE)


def write(examples: Iterable[Example], table: Path = TABLE) -> None:
    """Write the table, one example a line."""
    lines = ["paper\tcounts\tright\tsigns"]
    lines += [f"{e.paper}\t{e.counts:g}\t{int(e.right)}\t{'; '.join(e.signs)}" for e in examples]
    table.write_text("\n".join(lines) + "\n", "utf-8")


def load(table: Path = TABLE) -> list[Example]:
    """The examples of the table."""
    found = []
    for line in table.read_text("utf-8").splitlines()[1:]:
        paper, counts, right, signs = line.split("\t")
        found.append(Example(paper, right == "1", tuple(s for s in signs.split("; ") if s), float(counts)))
    return found
