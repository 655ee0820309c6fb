"""`python -m benchmarks.learning.joining`: fit the model of which programmes of a paper are one, and write it.

It learns from the papers that may be learnt from: two entries of a reading that are the same entry of the gold are one,
two that are different entries are not; of an entry that the gold does not have nobody can say. Learn
`benchmarks.learning.programmes` first.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import orjson

from benchmarks.evaluate.likeness import Entry, Text, likeness
from benchmarks.evaluate.papers import open_sets
from benchmarks.evaluate.scoring import Tally, paired
from benchmarks.learning.authors import FOLDS, fold_of
from benchmarks.learning.digest import digest
from benchmarks.learning.kinds_fit import two_way
from ingest.extract import Extractor
from ingest.mentions.programmes import joining_signs
from ingest.mentions.programmes.joining import JOINING, LABELS, NEEDED, join_programmes, joined
from ingest.mentions.programmes.joining_signs import pairs
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.readers import read
from ingest.reading import ProgrammeRead
from ingest.softmax import Softmax

LEARNT_FROM = (Path(joining_signs.__file__),)  # when it changes, the weights are to be learnt anew
FREEDOM = 0.3  # how freely weights may grow (1 / L2 penalty)
FEWEST = 3  # pairs in which a sign must stand


@dataclass(frozen=True, slots=True)
class Pair:
    """Two programmes of a paper: their keys, their signs, whether they are one; None where the gold cannot say."""

    keys: tuple[str, str]
    signs: Sequence[str]
    same: bool | None


@dataclass(frozen=True, slots=True)
class Told:
    """A paper with the programmes of its gold and of its reading, as entries and as read, and the pairs of them."""

    name: str
    text: Text
    wanted: list[Entry]
    found: list[Entry]
    read: list[ProgrammeRead]
    pairs: list[Pair]


def main() -> int:
    """Print what joining does to the programmes of papers that a model did not learn from, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.joining", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    told = list(gathered(parser.parse_args().shared))
    apart, together = Tally(), Tally()
    for fold in range(FOLDS):
        model = fit([paper for paper in told if fold_of(paper.name) != fold])
        for paper in (paper for paper in told if fold_of(paper.name) == fold):
            same = [pair.keys for pair in paper.pairs if model.probabilities(pair.signs)["same"] >= NEEDED]
            for tally, found in ((apart, paper.found), (together, _joined(paper, same))):
                right = len(paired("programmes", paper.wanted, found, paper.text))
                tally.add(len(paper.wanted), len(found), right)
    known = [pair for paper in told for pair in paper.pairs if pair.same is not None]
    print(f"of {len(known)} pairs {sum(bool(pair.same) for pair in known)} are one programme")
    print(f"programmes: F1 {apart.f1:.4f} as they are, {together.f1:.4f} joined by models that other papers taught")
    JOINING.write_text(fit(told).as_json(digest(LEARNT_FROM)), "utf-8")
    print(f"wrote {JOINING.name}")
    return 0


def gathered(shared: Path) -> Iterator[Told]:
    """The papers that may be learnt from."""
    extractor = Extractor.ready()
    kept: list[Paper] = []
    steps = extractor.pipeline.steps
    pipeline = Pipeline([*steps[: steps.index(join_programmes)], kept.append])
    for papers in open_sets(shared):
        for name, path, gold in papers.with_lists("programmes"):
            kept.clear()
            source = read(path)
            reading = orjson.loads(orjson.dumps(pipeline.read(source).as_json(extractor.vocabulary)))
            wanted, found, text = gold["programmes"], reading["programmes"], Text(source.text)
            meant = {entry["key"]: _meant(wanted, entry, text) for entry in found}
            told = [_pair(one.key, other.key, signs, meant) for one, other, signs in pairs(kept[0])]
            yield Told(name, text, wanted, found, list(kept[0].reading.programmes), told)


def _meant(wanted: Sequence[Entry], entry: Entry, text: Text) -> int | None:
    """Which entry of the gold it is likest to, whether or not another is liker."""
    alike = [likeness("programmes", one, entry, text) for one in wanted]
    return alike.index(max(alike)) if alike and max(alike) > 0 else None


def _pair(one: str, other: str, signs: Sequence[str], meant: dict[str, int | None]) -> Pair:
    known = meant[one] is not None and meant[other] is not None
    return Pair((one, other), signs, meant[one] == meant[other] if known else None)


def _joined(paper: Told, same: Sequence[tuple[str, str]]) -> list[Entry]:
    """The entries of the reading, those that are one made one."""
    stands_for = joined(paper.read, same)
    kept = {entry["key"]: dict(entry) for entry in paper.found if entry["key"] not in stands_for}
    for entry in paper.found:
        if into := stands_for.get(entry["key"]):
            kept[into]["aliases"] = [*kept[into]["aliases"], entry["name"], *entry["aliases"]]
    return list(kept.values())


def fit(told: Sequence[Told]) -> Softmax:
    """The model of the pairs of these papers of which the gold can say whether they are one."""
    rows = [(pair.signs, pair.same, False) for paper in told for pair in paper.pairs if pair.same is not None]
    return two_way(rows, LABELS, FEWEST, FREEDOM, "\n")


if __name__ == "__main__":
    sys.exit(main())
