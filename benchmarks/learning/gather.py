"""The examples that the model learns from: what may be a programme in each paper with gold, and whether it is one.

Only the signs are kept, no words of the papers, so that the table may be published whatever the papers' licence.
"""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.evaluate.likeness import Text
from benchmarks.evaluate.papers import own_sets, shared_sets
from benchmarks.evaluate.scoring import paired
from benchmarks.learning.examples import Example
from ingest.mentions.bodies import BodyReader
from ingest.mentions.people import find_people
from ingest.mentions.programmes import Initiative, add, initiatives
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.readers import read
from ingest.registers import Register
from ontology.vocabulary import Vocabulary


def examples(shared: Path) -> Iterator[Example]:
    """The examples of every paper that may be learnt from: never those of a closed set."""
    vocabulary = Vocabulary.load()
    bodies = BodyReader(Register.load(), vocabulary)
    for papers in own_sets() + (shared_sets(shared) if (shared / "evaluation").is_dir() else []):
        if papers.closed or papers.title == "Example papers":
            continue
        for name, path, gold in papers.papers():
            found: list[Initiative] = []

            def all_of_them(paper: Paper, found: list[Initiative] = found) -> None:
                found += initiatives(paper)
                for number, initiative in enumerate(found):
                    add(paper, initiative, f"g{number}")

            reading = Pipeline((bodies, find_people, all_of_them)).read(read(path)).as_json(vocabulary)
            right = {
                j
                for _, j in paired(
                    "programmes", gold["programmes"], reading["programmes"], Text(path.read_text("utf-8"))
                )
            }
            yield from (Example(name, i in right, tuple(sorted(one.signs))) for i, one in enumerate(found))
            missed = len(gold["programmes"]) - len(right)
            yield from (Example(name, True, ()) for _ in range(missed))  # what no candidate is
