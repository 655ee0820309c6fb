"""`python -m benchmarks.learning.programmes`: fit the weights of the signs of a programme, and write them.

What the sequence model says of a phrase is one of its signs: of a paper that is learnt from it is asked of a model that
other papers taught. Learn `benchmarks.learning.tags` first.
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from sklearn.linear_model import LogisticRegression

from benchmarks.evaluate.likeness import Entry, Text
from benchmarks.evaluate.papers import open_sets
from benchmarks.evaluate.scoring import paired
from benchmarks.learning import tags
from benchmarks.learning.authors import FOLDS, fold_of
from benchmarks.learning.digest import digest
from benchmarks.learning.kinds_fit import of_two, signs_matrix
from benchmarks.learning.sentences import HEAD, marked
from ingest.mentions.bodies import BodyReader
from ingest.mentions.people import find_people
from ingest.mentions.programmes import find as programmes
from ingest.mentions.programmes import signs as programme_signs
from ingest.mentions.programmes.find import Initiative, add, initiatives
from ingest.mentions.programmes.model import LABELS, NAMES, NAMING
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.readers import read
from ingest.registers import Register
from ingest.softmax import Softmax
from ingest.source import Source
from ontology.vocabulary import Vocabulary

LEARNT_FROM = (Path(str(programme_signs.__file__)),)  # when it changes, the weights are to be learnt anew
# Few real papers have gold, and they are what the reading is for; sentences of our own say plainly what a name is.
REAL, WRITTEN = 15.0, 2.0
SENTENCE = "sentence "
# How freely weights may grow (1 / L2 penalty), and in how many examples of how many papers a sign must stand to count.
FREEDOM = 0.1
FEWEST, PAPERS = 5, 2
THRESHOLDS = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)
Given = tuple[str, Source, list[Entry], float]


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


def main() -> int:
    """Print how well papers are judged by what others taught, at each threshold, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.programmes", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    found = list(examples(parser.parse_args().shared))
    likely = likelihoods(found)
    print("needed  precision  recall     F1   in papers that others taught")
    for needed in THRESHOLDS:
        print(f"{needed:6.2f} {'{:10.3f} {:7.3f} {:6.3f}'.format(*scores(found, likely, needed))}")
    NAMING.write_text(fit(found).as_json(digest(LEARNT_FROM)), "utf-8")
    print(f"wrote {NAMING.name} from {len(found)} phrases")
    return 0


def examples(shared: Path) -> Iterator[Example]:
    """The examples of our sentences, and of every paper that may be learnt from: never those of a closed set."""
    given = list(_given(shared))
    taught = [tags.taught_programmes(name, source, gold) for name, source, gold, _ in given]
    reader = _Reader()
    with tempfile.TemporaryDirectory() as folder:
        for fold in range(FOLDS):
            weights = Path(folder, f"{fold}.crfsuite")
            tags.learn([one for one in taught if fold_of(one.paper) != fold], weights)
            with mock.patch.object(programmes, "PROGRAMMES", weights):
                for one in given:
                    if fold_of(one[0]) == fold:
                        yield from reader.examples(*one)


def _given(shared: Path) -> Iterator[Given]:
    for number, example in enumerate(marked(), start=1):
        source = Source("sentence.txt", "text/plain", HEAD + example.text, "sentence")
        yield f"{SENTENCE}{number}", source, example.gold(), WRITTEN
    for papers in open_sets(shared):
        if papers.title.startswith("Short"):
            continue
        for name, path, gold in papers.with_lists("programmes"):
            yield name, read(path), gold["programmes"], REAL if papers.title == "Real papers" else 1.0


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


def fit(found: Sequence[Example]) -> Softmax:
    """The model of these examples, its weights rounded as they are shipped."""
    taught = [e for e in found if e.signs]
    papers: dict[str, set[str]] = defaultdict(set)
    for example in taught:
        for sign in example.signs:
            papers[sign].add(example.paper)
    rows = [[sign for sign in e.signs if len(papers[sign]) >= PAPERS] for e in taught]
    names, matrix = signs_matrix(rows, FEWEST)
    model = LogisticRegression(C=FREEDOM, max_iter=5000, tol=1e-6).fit(
        matrix, [e.right for e in taught], sample_weight=[e.counts for e in taught]
    )
    return of_two(LABELS, float(model.intercept_[0]), dict(zip(names, map(float, model.coef_[0]), strict=True)))


def likelihoods(found: Sequence[Example]) -> list[float]:
    """How likely each example is, by a model of the papers of other folds."""
    likely = [0.0] * len(found)
    for fold in range(FOLDS):
        model = fit([e for e in found if fold_of(e.paper) != fold])
        for place, example in enumerate(found):
            if example.signs and example.judged and fold_of(example.paper) == fold:
                likely[place] = model.probabilities(example.signs)[NAMES]
    return likely


def scores(found: Sequence[Example], likely: Sequence[float], needed: float) -> tuple[float, float, float]:
    """Precision, recall and F1 where all that are at least so likely are taken."""
    taken = [e for e, p in zip(found, likely, strict=True) if e.judged and p >= needed]
    right = sum(e.right for e in taken)
    precision, recall = right / max(1, len(taken)), right / max(1, sum(e.right for e in found if e.judged))
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


if __name__ == "__main__":
    sys.exit(main())
