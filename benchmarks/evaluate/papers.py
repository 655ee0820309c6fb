"""The sets of papers that readings are measured on: where texts and gold lie, and which are there to check with."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.evaluate.scoring import Reading
from ingest.readers import read

ROOT = Path(__file__).resolve().parents[2]
FORMATS = (".txt", ".html", ".docx", ".pdf")


def text_of(path: Path) -> str:
    """The text that gold of this paper quotes: a text file as it is, of any other format what its reader takes."""
    return path.read_text("utf-8") if path.suffix == ".txt" else read(path).text


def paper_of(gold: Path, texts: Path) -> Path:
    """The paper of a gold file, in whichever format it lies in the folder `texts`."""
    name = gold.name.removesuffix(".gold.json")
    return next(path for path in (texts / f"{name}{suffix}" for suffix in FORMATS) if path.exists())


@dataclass(frozen=True, slots=True)
class PaperSet:
    """Papers with gold. `closed` sets are there to check with: their errors are never listed.

    `known`: rules were made with these papers, so what rules read in them is no evidence of how well rules read.
    """

    title: str
    texts: Path
    golds: Path
    wanted: Callable[[str], bool]
    closed: bool = False
    known: bool = True

    def papers(self) -> Iterator[tuple[str, Path, Reading]]:
        """Name, file and gold of each paper."""
        for path in sorted(self.golds.glob("*.gold.json")):
            name = path.name.removesuffix(".gold.json")
            if self.wanted(name):
                yield name, paper_of(path, self.texts), json.loads(path.read_text("utf-8"))

    def with_lists(self, *names: str) -> Iterator[tuple[str, Path, Reading]]:
        """Those papers whose gold has these lists: that of an extract leaves some out."""
        return (paper for paper in self.papers() if paper[2].keys() >= set(names))


def _all(name: str) -> bool:
    return True


def _number(name: str) -> int:
    return int("".join(character for character in name if character.isdigit()) or 0)


def own_sets() -> list[PaperSet]:
    """The sets that the repository holds."""
    tests = ROOT / "tests" / "papers"

    def own(title: str, folder: Path, *, closed: bool = False, known: bool = True) -> PaperSet:
        return PaperSet(title, folder, folder, _all, closed, known)

    return [
        own("Example papers", ROOT / "examples" / "papers"),
        own("Made-up test papers to work with", tests / "work"),
        own("Made-up test papers looked at last", tests / "last", closed=True),
        own("Extracts to work with", tests / "extracts"),
        own("Short papers to work with", tests / "short", known=False),
        own("Whole papers of others to work with", tests / "whole", known=False),
        own("More whole papers of others to work with", tests / "whole-more", known=False),
        own("Pages of sites and converters to work with", tests / "pages", known=False),
        own("Papers in four formats to work with", tests / "formats"),
        own("Pages of sites and converters looked at last", tests / "pages-last", closed=True),
        own("Whole papers of others looked at last", tests / "whole-last", closed=True),
        own("Short papers looked at last", tests / "short-last", closed=True),
        own("Extracts looked at last", tests / "extracts-last", closed=True),
    ]


def open_sets(shared: Path) -> list[PaperSet]:
    """Those that may be learnt from, of the repository and beside it: neither looked at last nor the examples."""
    every = own_sets() + (shared_sets(shared) if (shared / "evaluation").is_dir() else [])
    return [papers for papers in every if not papers.closed and papers.title != "Example papers"]


def heads() -> PaperSet:
    """Beginnings of papers, with the bodies whose papers they are and nothing else as gold."""
    folder = ROOT / "tests" / "papers" / "heads"
    return PaperSet("Heads", folder, folder, _all, known=False)


def shared_sets(shared: Path) -> list[PaperSet]:
    """The real papers and the made-up ones that lie beside the repository."""
    papers = shared / "evaluation" / "papers"
    return [
        PaperSet("Real papers", shared / "documents", shared / "evaluation" / "gold", _all),
        PaperSet("Made-up papers, odd numbers", papers, papers, lambda name: _number(name) % 2 == 1),
        PaperSet("Made-up papers, even numbers", papers, papers, lambda name: _number(name) % 2 == 0, closed=True),
    ]
