"""`python -m benchmarks.learning.relations`: fit the model of which relations hold, and write it.

Of a paper that rules were made with, what they say counts half with it and half without, for there they know too much.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.evaluate.likeness import Text
from benchmarks.evaluate.papers import open_sets, text_of
from benchmarks.evaluate.scoring import Reading, matched_keys, paired
from benchmarks.learning.authors import fold_of
from benchmarks.learning.digest import digest
from benchmarks.learning.kinds_fit import signs_matrix
from ingest.claims.relations import find as relations
from ingest.claims.relations.clauses import Found
from ingest.claims.sense import between, ends, pair_names, relation_signs
from ingest.claims.sense.relation_model import RELATIONS, RelationModel
from ingest.extract import Extractor
from ingest.paper import Paper
from ingest.readers import read

# When one of them changes, the weights are to be learnt anew.
LEARNT_FROM = tuple(Path(str(one.__file__)) for one in (relation_signs, between, ends, pair_names))
FREEDOM = 0.12  # how freely weights may grow (1 / L2 penalty)
FEWEST = 3  # papers in which a sign must stand
SEEN, LEAST = 10, 0.02  # how often a relation must be there to be learnt; the least weight kept
FOLDS = 5
THRESHOLDS = (0.12, 0.15, 0.18, 0.21, 0.25, 0.3, 0.35)
Fact = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """One paper: for each pair its signs and the relations that the gold has, "~" before those read backwards.

    `facts` are the gold's relations, told by its keys; `keys` leads from each pair to those. `seen`: rules were made
    with it.
    """

    paper: str
    seen: bool
    pairs: list[tuple[list[str], frozenset[str]]]
    keys: list[tuple[str, str]]
    facts: frozenset[Fact]


def main() -> int:
    """Print how well papers are judged by what others taught, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.relations", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    parser.add_argument("--judge", action="store_true", help="also judge each paper by a model of the other papers")
    asked = parser.parse_args()
    told = list(gathered(asked.shared))
    if asked.judge:
        judged = []
        for fold in range(FOLDS):
            model = fit([one for one in told if fold_of(one.paper) != fold])
            judged += [(one, stated(model, one)) for one in told if fold_of(one.paper) == fold]
        for needed in THRESHOLDS:
            new = scores([one for one in judged if not one[0].seen], needed)
            print(f"{needed:5.2f}  F1 of all papers {scores(judged, needed):.3f}, of those new to the rules {new:.3f}")
    RELATIONS.write_text(fit(told).as_json(digest(LEARNT_FROM)), "utf-8")
    print(f"wrote {RELATIONS.name} from {len(told)} papers")
    return 0


def gathered(shared: Path) -> Iterator[Told]:
    """The pairs of every paper that may be learnt from: never those of a closed set."""
    extractor = Extractor.ready()
    pairs: dict[tuple[str, str], list[str]] = {}

    def keep(paper: Paper, ruled: list[tuple[str, Found]], least: float) -> Iterator[Found]:
        pairs.clear()
        for key, pair in relation_signs.relation_signs(paper, ruled).items():
            pairs[key] = sorted(pair.signs)
        return iter(())

    with mock.patch.object(relations, "weigh_relations", keep):
        for papers in open_sets(shared):
            for name, path, gold in papers.with_lists("programmes", "relations"):
                reading = extractor.reading(read(path)).as_json(extractor.vocabulary)
                keys = _keys(gold, reading, Text(text_of(path)))
                facts = frozenset(
                    fact(r["subject"], r["predicate"], r["object"])
                    for r in gold["relations"]
                    if r["predicate"] != relations.EMPLOYS
                )
                named = [(keys.get(first, f"?{first}"), keys.get(second, f"?{second}")) for first, second in pairs]
                right = [_labels(first, second, facts) for first, second in named]
                rows = list(zip(pairs.values(), right, strict=True))
                yield Told(name, papers.known, rows, named, facts)


def _keys(gold: Reading, reading: Reading, text: Text) -> dict[str, str]:
    keys: dict[str, str] = {}
    for kind in ("bodies", "people", "programmes"):
        keys |= matched_keys(gold[kind], reading[kind], paired(kind, gold[kind], reading[kind], text))
    return keys


def fact(subject: str, predicate: str, target: str) -> Fact:
    """What is said; partners in one order."""
    if predicate == "partnersWith" and subject > target:
        return target, predicate, subject
    return subject, predicate, target


def _labels(first: str, second: str, facts: frozenset[Fact]) -> frozenset[str]:
    forwards = {predicate for one, predicate, other in facts if (one, other) == (first, second)}
    backwards = {predicate for one, predicate, other in facts if (other, one) == (first, second)}
    partners = {"partnersWith"} & (forwards | backwards)
    return frozenset({*(forwards - partners), *(f"~{one}" for one in backwards - partners), *partners})


def fit(told: Sequence[Told]) -> RelationModel:
    """The model of these papers: a logistic regression for each relation, its weights rounded as they are shipped."""
    rows: list[list[str]] = []
    right: list[frozenset[str]] = []
    counts: list[float] = []
    papers = Counter(sign for one in told for sign in {sign for signs, _ in one.pairs for sign in signs})
    for one in told:
        for every, truth in one.pairs:
            signs = [sign for sign in every if papers[sign] >= FEWEST]
            for kept in (signs, [sign for sign in signs if not _of_rules(sign)]) if one.seen else (signs,):
                rows.append(kept)
                right.append(truth)
                counts.append(0.5 if one.seen else 1.0)
    names, matrix = signs_matrix(rows, 1)
    counted = Counter(label for truth in right for label in truth)
    labels = tuple(sorted(label for label, count in counted.items() if count >= SEEN))
    bases: list[int] = []
    weights: dict[str, list[int]] = {}
    for place, label in enumerate(labels):
        learnt = LogisticRegression(C=FREEDOM, max_iter=300, solver="liblinear").fit(
            matrix, [label in one for one in right], sample_weight=np.array(counts)
        )
        bases.append(round(1000 * float(learnt.intercept_[0])))
        for column in np.flatnonzero(np.abs(learnt.coef_[0]) >= LEAST):
            weights.setdefault(names[column], []).extend((place, 10 * round(100 * float(learnt.coef_[0][column]))))
    return RelationModel(labels, tuple(bases), weights)


def _of_rules(sign: str) -> bool:
    words = sign.split(" ", 1)[-1].lstrip("~")
    return words.startswith(("rule ", "another "))


def stated(model: RelationModel, told: Told) -> dict[Fact, float]:
    """What the model takes for relations of a paper, with their likelihoods."""
    found: dict[Fact, float] = {}
    for (first, second), (signs, _) in zip(told.keys, told.pairs, strict=True):
        for label, likely in model.likely(signs).items():
            ends = (second, first) if label.startswith("~") else (first, second)
            one = fact(ends[0], label.lstrip("~"), ends[1])
            found[one] = max(found.get(one, 0.0), likely)
    return found


def scores(judged: Sequence[tuple[Told, dict[Fact, float]]], needed: float) -> float:
    """The F1 where all that are at least so likely are taken."""
    gold = given = right = 0
    for told, found in judged:
        taken = {one for one, likely in found.items() if likely >= needed}
        gold, given, right = gold + len(told.facts), given + len(taken), right + len(taken & told.facts)
    return 2 * right / max(1, gold + given)


if __name__ == "__main__":
    sys.exit(main())
