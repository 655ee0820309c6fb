"""The clauses that the model of kinds learns from: own sentences, and those of the made-up papers to work with."""

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.evaluate.likeness import Entry
from benchmarks.evaluate.papers import open_sets
from ingest.claims.commitments.candidates import Clause
from ingest.claims.commitments.lists import listed
from ingest.claims.commitments.promises import clauses, read_by_rules
from ingest.claims.commitments.weigh import as_clause, evidence
from ingest.claims.sense.model import KINDS
from ingest.dates import Reference
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.readers import read

SENTENCES = Path(__file__).with_name("commitments.tsv")
# The papers that the rules were made with: what the rules read there is no evidence of how well they read.
SEEN_BY_RULES = frozenset(f"w{number}" for number in range(1, 13))
LETTERS = {kind: letter for letter, kind in KINDS.items()}
# A small paper around each sentence: minutes, a text in somebody's own name, an entry of a list there.
AROUND = {
    "m": "Ansley County Council\nHealth Scrutiny Committee\nMinutes of the meeting held on 15 March 2017\n\n"
    "Present: Councillor John Brown (Chairman)\n\n4. Community Services\n\n"
    "Dr Ann Patel, NHS Ansley CCG, presented the report.\n\n{}\n\nThe meeting had a long discussion.\n",
    "w": "NHS Ansley CCG\nOur plan for community services\nMarch 2017\n\nWhere we are\n\n"
    "People are living longer.\n\n{}\n\nMore than ever before.\n",
    "n": "NHS Ansley CCG\nOur plan for community services\nMarch 2017\n\nOur work with partners\n\n"
    "- Background to this section of the report\n- {}\n",
}


@dataclass(frozen=True, slots=True)
class Example:
    """A clause: its paper ("" for an own sentence), the letter of its kind, its features, how much it counts."""

    paper: str
    kind: str
    features: tuple[str, ...]
    counts: float = 1.0


@dataclass(slots=True)
class Listener:
    """A step of the reading that keeps the clauses of a paper with their features, in place of the claims.

    Those of `lists` are the commitments that the rules for lists and tables read there.
    """

    found: list[tuple[Clause, tuple[str, ...]]] = field(default_factory=list)
    lists: list[tuple[Clause, tuple[str, ...]]] = field(default_factory=list)

    def __call__(self, paper: Paper) -> None:
        """Keep the paper's clauses."""
        reference = Reference(paper.date)
        for clause in clauses(paper, reference):
            self.found.append((clause, tuple(evidence(clause, list(read_by_rules(clause))))))
        lists = listed(paper, reference)
        for draft in (*lists.taken, *lists.rows):
            clause = as_clause(paper, reference, draft)
            self.lists.append((clause, tuple(evidence(clause, [draft]))))

    def of(self, pipeline: Pipeline, path: Path) -> list[tuple[Clause, tuple[str, ...]]]:
        """The clauses of the file, with their features."""
        self.found, self.lists = [], []
        Pipeline((*pipeline.steps[:-3], self)).read(read(path))
        return self.found


def own_sentences(pipeline: Pipeline) -> Iterator[Example]:
    """The sentences of the table: kind, setting, words."""
    listener = Listener()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sentence.txt"
        for line in SENTENCES.read_text("utf-8").splitlines():
            kind, setting, words = line.split("\t")
            text = AROUND[setting].format(words)
            file.write_text(text, "utf-8")
            start = text.index(words)
            for clause, signs in listener.of(pipeline, file):
                if clause.start < start + len(words) and clause.end > start:
                    yield Example("", kind, signs)
                    break


def papers(pipeline: Pipeline, shared: Path) -> Iterator[Example]:
    """The clauses of the papers that may be learnt from; never of those that are looked at last."""
    listener = Listener()
    for group in open_sets(shared):
        beside = group.golds.is_relative_to(shared)
        for name, path, gold in group.papers():
            found = listener.of(pipeline, path)
            spans = _spans(gold["commitments"], found[0][0].text) if found else []
            seen = beside or name.split("-")[0] in SEEN_BY_RULES
            for clause, signs in found:
                kind = _kind(clause, spans)
                unruled = tuple(s for s in signs if s[:5] != "rule ")
                if "rule told" in signs and not seen:  # its wordings were made with the short and whole papers in sight
                    yield Example(name, kind, unruled, 0.5)
                    yield Example(name, kind, signs, 0.5)
                else:
                    yield Example(name, kind, unruled if seen else signs)
            if not seen:
                for clause, signs in listener.lists:
                    yield Example(name, _kind(clause, spans), signs)


def _spans(commitments: list[Entry], text: str) -> list[tuple[int, int, str]]:
    """Where the gold's quotes stand in the text as it is read, with the letters of their kinds."""
    return [(start, end, LETTERS[one["kind"]]) for one in commitments for start, end in quoted(one["quote"], text)]


def quoted(quote: str, text: str) -> list[tuple[int, int]]:
    """Where a quote stands in the text as it is read."""
    words = re.sub(r"(?<=[a-z])- (?=[a-z])", "", " ".join(quote.split()))
    return [found.span() for found in re.finditer(re.escape(words).replace(r"\ ", r"\s+"), text)]


def _kind(clause: Clause, spans: list[tuple[int, int, str]]) -> str:
    """The letter of the quote that shares most with the clause, at least half of the shorter; N for none."""
    best, kind = 0.5, "N"
    for start, end, letter in spans:
        common = (min(end, clause.end) - max(start, clause.start)) / max(1, min(end - start, clause.end - clause.start))
        if common >= best and (common > best or kind == "N"):
            best, kind = common, letter
    return kind
