"""`python -m benchmarks.learning.authors`: fit the models of whose paper a paper is, and write them.

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
from benchmarks.evaluate.papers import PaperSet, heads, own_sets, shared_sets, text_of
from benchmarks.evaluate.scoring import Reading, matched_keys, paired
from benchmarks.learning.digest import digest
from benchmarks.learning.kinds_fit import two_way
from ingest.claims.sense import author_lists, author_places, author_signs
from ingest.claims.sense.author_lists import Facts, beside, facts
from ingest.claims.sense.author_model import AUTHORS, BESIDE, LABELS, LEAST, weigh_authors
from ingest.extract import Extractor
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.readers import read
from ingest.softmax import Softmax

# When they change, the weights are to be learnt anew.
LEARNT_FROM = tuple(Path(str(one.__file__)) for one in (author_signs, author_places, author_lists))
FREEDOM = 0.1  # how freely weights may grow (1 / L2 penalty)
FEWEST = 3  # bodies of which a sign must hold
NEARLY = 0.75  # of the commitments of whoever makes most
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Told:
    """The bodies of one paper: the signs of each, and whether the paper is its own. `seen`: rules were made with it."""

    paper: str
    seen: bool
    signs: dict[str, list[str]]
    own: frozenset[str]
    facts: Facts

    @property
    def fold(self) -> int:
        """Which fold the paper is in."""
        return fold_of(self.paper)


def main() -> int:
    """Print how well papers are taken by models that others taught, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.authors", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    told = list(gathered([*own_sets(), *shared_sets(parser.parse_args().shared)]))
    folds = by_folds(told)
    likeliest = right = found = wanted = 0
    for one in told:
        chances = folds[one.fold].chances(one)
        taken = {key for key, chance in chances.items() if chance >= LEAST}
        likeliest += max(chances, key=chances.__getitem__, default="") in one.own
        right, found, wanted = right + len(taken & one.own), found + len(taken), wanted + len(one.own)
    print(f"of {len(told)} papers {likeliest} are taken rightly by a model that others taught")
    print(f"of {wanted} authors {right} are found, and {found - right} who are none")
    models = Models(fit(told), fit_beside(told, [_likely(folds[one.fold].alone, one.signs) for one in told]))
    for path, model in ((AUTHORS, models.alone), (BESIDE, models.beside)):
        path.write_text(model.as_json(digest(LEARNT_FROM)), "utf-8")
        print(f"wrote {path.name}")
    return 0


@dataclass(frozen=True, slots=True)
class Models:
    """The model of a body's own signs and that of its signs beside others."""

    alone: Softmax
    beside: Softmax

    def chances(self, one: Told) -> dict[str, float]:
        """How likely the paper is each body's own."""
        return _likely(self.beside, beside(one.facts, _likely(self.alone, one.signs)))

    def of(self, weights: Path) -> Softmax:
        """That whose weights the file is for."""
        return self.alone if weights == AUTHORS else self.beside


def by_folds(told: Sequence[Told]) -> list[Models]:
    """For each fold the models that the papers outside it teach."""
    alone = [fit([one for one in told if one.fold != fold]) for fold in range(FOLDS)]
    chances = [_likely(alone[one.fold], one.signs) for one in told]
    return [Models(alone[fold], fit_beside(told, chances, without=fold)) for fold in range(FOLDS)]


def _likely(model: Softmax, signs: dict[str, list[str]]) -> dict[str, float]:
    return {key: model.probabilities(of_one)["author"] for key, of_one in signs.items()}


def fold_of(paper: str) -> int:
    """Which fold a paper is in."""
    return crc32(paper.encode()) % FOLDS


def gathered(sets: Iterable[PaperSet]) -> Iterator[Told]:
    """The papers that may be learnt from and whose gold has makers of commitments."""
    extractor = Extractor.ready()
    found: dict[str, list[str]] = {}
    kept: list[Facts] = []

    def keep(paper: Paper) -> None:
        found.clear()
        found.update(author_signs.author_signs(paper))
        kept.append(facts(paper))

    pipeline = Pipeline([keep if step is weigh_authors else step for step in extractor.pipeline.steps])
    for papers in (*sets, heads()):
        if papers.closed or papers.title == "Example papers":
            continue
        for name, path, gold in papers.papers():
            reading = orjson.loads(orjson.dumps(pipeline.read(read(path)).as_json(extractor.vocabulary)))
            pairs = paired("bodies", gold["bodies"], reading["bodies"], Text(text_of(path)))
            keys = matched_keys(gold["bodies"], reading["bodies"], pairs)
            makers = chief(gold) if "commitments" in gold else {body["key"] for body in gold["bodies"]}
            if makers:
                own = frozenset(key for key in found if keys.get(key) in makers)
                yield Told(name, papers.known, dict(found), own, kept[-1])


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
    """The model of the bodies' own signs."""
    bodies = ((signs, key in one.own, one.seen) for one in told for key, signs in one.signs.items())
    return two_way(bodies, LABELS, FEWEST, FREEDOM, "rule")


def fit_beside(told: Sequence[Told], chances: Sequence[dict[str, float]], without: int | None = None) -> Softmax:
    """The model of the bodies' signs beside each other, by chances that models of other papers gave them."""
    bodies = (
        (signs, key in one.own, one.seen)
        for one, given in zip(told, chances, strict=True)
        if one.fold != without
        for key, signs in beside(one.facts, given).items()
    )
    return two_way(bodies, LABELS, FEWEST, FREEDOM, "ruled")


if __name__ == "__main__":
    sys.exit(main())
