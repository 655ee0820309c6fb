"""The fit of the models: softmax regression, judged on papers that it was not fitted on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.learning.kinds_gather import Example
from ingest.claims.sense.model import KINDS
from ingest.softmax import Softmax

# How freely weights may grow (1 / L2 penalty); in how many examples a feature must stand; the least weight kept.
FREEDOM = 0.12
FEWEST = 3
LEAST = 0.03
FOLDS = 5


def fit(examples: Sequence[Example]) -> Softmax:
    """The model of these examples: kinds of commitments by the features of clauses."""
    counts = [one.counts for one in examples]
    found = softmax(
        [one.features for one in examples], [one.kind for one in examples], tuple(KINDS), FEWEST, FREEDOM, counts
    )
    return Softmax(tuple(KINDS.values()), found.bias, found.weights)


def softmax(
    rows: Sequence[Sequence[str]],
    given: Sequence[str],
    labels: tuple[str, ...],
    fewest: int,
    freedom: float,
    counts: Sequence[float] | None = None,
) -> Softmax:
    """The model of rows of features with their labels, its weights rounded as they are shipped.

    Features that stand in fewer than `fewest` rows do not count; `counts` is how much each row does.
    """
    names, matrix = signs_matrix(rows, fewest)
    learnt = LogisticRegression(C=freedom, max_iter=1000).fit(matrix, given, sample_weight=counts)
    order = [list(learnt.classes_).index(label) for label in labels]
    weights: dict[str, Sequence[float]] = {}
    for column, name in enumerate(names):
        row = tuple(round(float(learnt.coef_[place][column]), 2) for place in order)
        if max(map(abs, row)) >= LEAST:
            weights[name] = row
    return Softmax(labels, tuple(round(float(learnt.intercept_[place]), 3) for place in order), weights)


def two_way(
    told: Iterable[tuple[Sequence[str], bool, bool]], labels: tuple[str, str], fewest: int, freedom: float, word: str
) -> Softmax:
    """The model of candidates (signs, whether right, whether rules were made with the paper), rounded as it is shipped.

    Rules know the papers that they were made with: these count half with their word, the signs that hold `word`, and
    half without.
    """
    rows, right, counts = [], [], []
    for signs, true, seen in told:
        for kept in (signs, [sign for sign in signs if word not in sign]) if seen else (signs,):
            rows.append(kept)
            right.append(true)
            counts.append(0.5 if seen else 1.0)
    names, matrix = signs_matrix(rows, fewest)
    learnt = LogisticRegression(C=freedom, max_iter=3000).fit(matrix, right, sample_weight=counts)
    return of_two(labels, float(learnt.intercept_[0]), dict(zip(names, map(float, learnt.coef_[0]), strict=True)))


def of_two(labels: tuple[str, str], bias: float, learnt: dict[str, float]) -> Softmax:
    """The model of a bias and weights that speak for the second label, rounded as it is shipped."""
    rounded = {name: round(weight, 3) for name, weight in learnt.items()}
    return Softmax(labels, (0.0, round(bias, 3)), {name: (0.0, weight) for name, weight in rounded.items() if weight})


def signs_matrix(rows: Sequence[Sequence[str]] | Sequence[Mapping[str, float]], fewest: int) -> tuple[list[str], Any]:
    """The names of the signs that stand in at least so many rows, and a sparse matrix of which row has which.

    A row of names alone has 1 for each, another what it gives for them.
    """
    counted = Counter(name for row in rows for name in row)
    given = (row if isinstance(row, Mapping) else dict.fromkeys(row, 1.0) for row in rows)
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(
        {name: value for name, value in row.items() if counted[name] >= fewest} for row in given
    )
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    return [str(name) for name in vectorizer.get_feature_names_out()], matrix


def judged(examples: Sequence[Example]) -> dict[str, tuple[int, int, int, int]]:
    """How many clauses of papers commit, are found to, rightly, and of the right kind, by models of other papers.

    Own sentences are always learnt from. The row "" is over all papers.
    """
    names = sorted({one.paper for one in examples if one.paper})
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        model = fit([one for one in examples if one.paper not in held])
        for one in examples:
            if one.paper in held:
                odds = model.probabilities(list(one.features))
                kind = max(odds, key=lambda name: odds[name])
                wanted = KINDS[one.kind]
                marks = (bool(wanted), bool(kind), bool(wanted and kind), bool(wanted) and wanted == kind)
                for row in ("", one.paper):
                    counts[row] = [count + mark for count, mark in zip(counts[row], marks, strict=True)]
    return {name: (row[0], row[1], row[2], row[3]) for name, row in sorted(counts.items())}
