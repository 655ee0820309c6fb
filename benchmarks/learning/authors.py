"""`python -m benchmarks.learning.authors`: fit the model of whose paper a paper is, and write it.

Right is the body that makes most of a paper's own commitments, and whoever makes nearly as many. Beginnings of papers,
whose gold has only whose they are, teach it too.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import orjson

from benchmarks.evaluate.likeness import Text
from benchmarks.evaluate.papers import PaperSet, heads, own_sets, shared_sets
from benchmarks.evaluate.scoring import Reading, matched_keys, paired
from benchmarks.learning.kinds import digest
from benchmarks.learning.kinds_fit import two_way
from ingest.claims.sense import author_signs
from ingest.claims.sense.author_model import AUTHORS, LABELS, weigh_authors
from ingest.extract import Extractor
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.readers import read
from ingest.softmax import Softmax

LEARNT_FROM = (Path(author_signs.__file__),)  # when it changes, the weights are to be learnt anew
FREEDOM = 0.06  # how freely weights may grow (1 / L2 penalty)
FEWEST = 3  # bodies of which a sign must hold
NEARLY = 0.75  # of the commitments of whoever makes most
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Told:
    """The bodies of one paper: the signs of each, and whether the paper is its own. `seen`: rules were made with it."""

    paper: str
    seen: bool
    bodies: list[tuple[list[str], bool]]


def main() -> int:
    """Print how often the likeliest body is right in papers that others taught, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.authors", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    told = list(gathered([*own_sets(), *shared_sets(parser.parse_args().shared)]))
    right = 0
    for fold in range(FOLDS):
        model = fit([one for one in told if fold_of(one.paper) != fold])
        for one in told:
            if fold_of(one.paper) == fold and one.bodies:
                odds = [model.probabilities(signs)["author"] for signs, _ in one.bodies]
                right += one.bodies[odds.index(max(odds))][1]
    print(f"of {len(told)} papers {right} are taken rightly by a model that others taught")
    AUTHORS.write_text(fit(told).as_json(digest(LEARNT_FROM)), "utf-8")
    print(f"wrote {AUTHORS.name}")
    return 0


def fold_of(paper: str) -> int:
    """Which fold a paper is in."""
    return crc32(paper.encode()) % FOLDS


def gathered(sets: Iterable[PaperSet]) -> Iterator[Told]:
    """The papers that may be learnt from and whose gold has makers of commitments."""
    extractor = Extractor.ready()
    found: dict[str, list[str]] = {}

    def keep(paper: Paper) -> None:
        found.clear()
        found.update(author_signs.author_signs(paper))

    pipeline = Pipeline([keep if step is weigh_authors else step for step in extractor.pipeline.steps])
    for papers in (*sets, heads()):
        if papers.closed or papers.title == "Example papers":
            continue
        for name, path, gold in papers.papers():
            reading = orjson.loads(orjson.dumps(pipeline.read(read(path)).as_json(extractor.vocabulary)))
            pairs = paired("bodies", gold["bodies"], reading["bodies"], Text(path.read_text("utf-8")))
            keys = matched_keys(gold["bodies"], reading["bodies"], pairs)
            makers = chief(gold) if "commitments" in gold else {body["key"] for body in gold["bodies"]}
            if makers:
                bodies = [(signs, keys.get(key) in makers) for key, signs in found.items()]
                yield Told(name, papers.known, bodies)


_OF_MEETINGS = ("Resolution", "Action", "Request")


def chief(gold: Reading) -> set[str]:
    """The keys of the bodies that make most commitments of the gold, or nearly as many.

    In minutes and decisions those that a meeting makes count, elsewhere those of an author: guests promise, too.
    """
    met = gold["document"]["kind"] in ("minutes", "decision")  # type: ignore[call-overload]
    told = [one for one in gold["commitments"] if (one["kind"] in _OF_MEETINGS) == met]
    made = Counter(key for one in told for key in one.get("made_by") or () if key.startswith("b"))
    return {key for key, count in made.items() if count >= NEARLY * max(made.values())}


def fit(told: Sequence[Told]) -> Softmax:
    """The model of these papers."""
    bodies = ((signs, own, one.seen) for one in told for signs, own in one.bodies)
    return two_way(bodies, LABELS, FEWEST, FREEDOM, "rule")


if __name__ == "__main__":
    sys.exit(main())
