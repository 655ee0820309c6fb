"""Examples as a table: paper, whether it is a programme, its signs."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).with_name("programmes.tsv")


@dataclass(frozen=True, slots=True)
class Example:
    """What may be a programme: the paper it stands in, whether the gold has it, its signs.

    Without signs it is an entry of the gold that no candidate is: it counts in recall and teaches nothing.
    """

    paper: str
    right: bool
    signs: tuple[str, ...]


def write(examples: Iterable[Example], table: Path = TABLE) -> None:
    """Write the table, one example a line."""
    lines = ["paper\tright\tsigns"]
    lines += [f"{e.paper}\t{int(e.right)}\t{'; '.join(e.signs)}" for e in examples]
    table.write_text("\n".join(lines) + "\n", "utf-8")


def load(table: Path = TABLE) -> list[Example]:
    """The examples of the table."""
    found = []
    for line in table.read_text("utf-8").splitlines()[1:]:
        paper, right, signs = line.split("\t")
        found.append(Example(paper, right == "1", tuple(s for s in signs.split("; ") if s)))
    return found
