"""`python -m benchmarks.learning.figures`: fit the model of which numbers are figures, and write it.

It learns from the papers that may be learnt from whose gold lists figures; those looked at last stay unseen. Of a paper
that rules were made with, what they say counts half with it and half without.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.evaluate.likeness import Entry
from benchmarks.evaluate.papers import open_sets
from benchmarks.learning.authors import FOLDS, fold_of
from benchmarks.learning.digest import digest
from benchmarks.learning.kinds_fit import two_way
from benchmarks.learning.kinds_gather import quoted
from ingest.claims.figures.candidates import Candidate, candidates
from ingest.claims.figures.find import figures
from ingest.claims.sense import figure_signs
from ingest.claims.sense.figure_model import FIGURES, LABELS, LEAST
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.readers import read
from ingest.registers import Register
from ingest.softmax import Softmax
from ontology.vocabulary import Vocabulary

LEARNT_FROM = (Path(figure_signs.__file__),)  # when it changes, the weights are to be learnt anew
FREEDOM = 0.4  # how freely weights may grow (1 / L2 penalty)
FEWEST = 3  # candidates in which a sign must stand
_NEAR = 1e-6  # by what share two values may differ and be the same


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a paper: signs, whether rules take them, whether the gold has them; how many figures it has."""

    paper: str
    seen: bool
    rows: list[tuple[list[str], bool, bool]]
    gold: int


def main() -> int:
    """Print how well papers are read by what others taught, beside the rules alone, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.figures", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    told = list(gathered(parser.parse_args().shared))
    judged: list[tuple[Numbers, list[bool]]] = []
    for fold in range(FOLDS):
        model = fit([one for one in told if fold_of(one.paper) != fold])
        judged += [(one, _kept(model, one)) for one in told if fold_of(one.paper) == fold and not one.seen]
    ruled = [(one, [taken for _, taken, _ in one.rows]) for one, _ in judged]
    print(f"F1 of papers new to the rules: {_score(ruled):.3f} by rules alone, {_score(judged):.3f} weighed")
    FIGURES.write_text(fit(told).as_json(digest(LEARNT_FROM)), "utf-8")
    print(f"wrote {FIGURES.name} from {len(told)} papers")
    return 0


def gathered(shared: Path) -> Iterator[Numbers]:
    """The numbers of every paper that may be learnt from: never those of a closed set."""
    standard = Pipeline.standard(Register.load(), Vocabulary.load())
    kept: list[tuple[Paper, list[Candidate]]] = []
    steps = standard.steps[: list(standard.steps).index(figures)]
    pipeline = Pipeline((*steps, lambda paper: kept.append((paper, candidates(paper)))))
    for papers in open_sets(shared):
        for name, path, gold in papers.with_lists("figures"):
            pipeline.read(read(path))
            paper, found = kept.pop()
            right = matched(found, gold["figures"], paper.text)
            signs = figure_signs.figure_signs(paper, found)
            rows = [
                (every, one.taken, place in right) for place, (every, one) in enumerate(zip(signs, found, strict=True))
            ]
            yield Numbers(name, papers.known, rows, len(gold["figures"]))


def matched(found: Sequence[Candidate], gold: Sequence[Entry], text: str) -> set[int]:
    """The places of those candidates that are the gold's: for each of its figures one, of the same value and sort."""
    right: set[int] = set()
    for entry in gold:
        spans = quoted(entry["quote"], text)
        value, money = float(entry["value"]), entry["unit"] == "GBP"
        fitting = [
            (not one.taken, place)
            for place, one in enumerate(found)
            if place not in right
            and (one.figure.unit == "GBP") is money
            and abs(one.figure.value - value) <= _NEAR * max(1.0, abs(value))
            and any(start < one.figure.end and one.figure.start < end for start, end in spans)
        ]
        if fitting:
            right.add(min(fitting)[1])
    return right


def fit(told: Sequence[Numbers]) -> Softmax:
    """The model of these papers."""
    rows = ((signs, right, one.seen) for one in told for signs, _, right in one.rows)
    return two_way(rows, LABELS, FEWEST, FREEDOM, "rule")


def _kept(model: Softmax, one: Numbers) -> list[bool]:
    return [model.probabilities(signs)["figure"] >= LEAST for signs, _, _ in one.rows]


def _score(judged: Sequence[tuple[Numbers, list[bool]]]) -> float:
    given = sum(sum(kept) for _, kept in judged)
    right = sum(row[2] for one, kept in judged for row, takes in zip(one.rows, kept, strict=True) if takes)
    return 2 * right / max(1, given + sum(one.gold for one, _ in judged))


if __name__ == "__main__":
    sys.exit(main())
