"""The examples that the model learns from: what may be a programme in each paper with gold, and whether it is one.

Only the signs are kept, no words of the papers, so that the table may be published whatever the papers' licence.
"""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.evaluate.likeness import Entry, Text
from benchmarks.evaluate.papers import own_sets, shared_sets
from benchmarks.evaluate.scoring import paired
from benchmarks.learning.examples import REAL, SENTENCE, WRITTEN, Example
from benchmarks.learning.sentences import HEAD, marked
from ingest.mentions.bodies import BodyReader
from ingest.mentions.people import find_people
from ingest.mentions.programmes import Initiative, add, initiatives
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.readers import read
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary


def examples(shared: Path) -> Iterator[Example]:
    """The examples of our sentences, and of every paper that may be learnt from: never those of a closed set."""
    reader = _Reader()
    for number, example in enumerate(marked(), start=1):
        source = Source("sentence.txt", "text/plain", HEAD + example.text, "sentence")
        yield from reader.examples(f"{SENTENCE}{number}", source, example.gold(), WRITTEN)
    for papers in own_sets() + (shared_sets(shared) if (shared / "evaluation").is_dir() else []):
        if papers.closed or papers.title == "Example papers":
            continue
        for name, path, gold in papers.with_lists("programmes"):
            counts = REAL if papers.title == "Real papers" else 1.0
            yield from reader.examples(name, read(path), gold["programmes"], counts)


class _Reader:
    """Reads what may be programmes, whatever their weight."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary.load()
        self._bodies = BodyReader(Register.load(), self._vocabulary)

    def examples(self, name: str, source: Source, gold: list[Entry], counts: float) -> Iterator[Example]:
        """What may be a programme in one paper, then an example without signs for each that no candidate is."""
        found: list[Initiative] = []

        def all_of_them(paper: Paper) -> None:
            found.extend(initiatives(paper))
            for number, initiative in enumerate(found):
                add(paper, initiative, f"g{number}")

        reading = Pipeline((self._bodies, find_people, all_of_them)).read(source).as_json(self._vocabulary)
        right = {j for _, j in paired("programmes", gold, reading["programmes"], Text(source.text))}
        for i, one in enumerate(found):
            yield Example(name, i in right, tuple(sorted(one.signs)), counts)
        for _ in range(len(gold) - len(right)):
            yield Example(name, True, (), counts)
