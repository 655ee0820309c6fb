"""The fit: a logistic regression over signs, judged on papers that it was not fitted on."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.learning.examples import Example

# How freely weights may grow (1 / L2 penalty), and in how many examples of how many papers a sign must stand to count.
FREEDOM = 0.5
FEWEST, PAPERS = 3, 2


@dataclass(frozen=True, slots=True)
class Model:
    """What was learnt: the log-odds of a candidate with no signs, and what each sign adds."""

    base: float
    weights: dict[str, float]


def fit(examples: Sequence[Example]) -> Model:
    """The model of these examples."""
    taught = [e for e in examples if e.signs]
    counted = Counter(sign for e in taught for sign in e.signs)
    papers: dict[str, set[str]] = defaultdict(set)
    for example in taught:
        for sign in example.signs:
            papers[sign].add(example.paper)
    kept = {s for s, count in counted.items() if count >= FEWEST and len(papers[s]) >= PAPERS}
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{s: 1.0 for s in e.signs if s in kept} for e in taught])
    model = LogisticRegression(C=FREEDOM, max_iter=5000, tol=1e-8).fit(
        matrix, [e.right for e in taught], sample_weight=[e.counts for e in taught]
    )
    names = vectorizer.get_feature_names_out()
    return Model(float(model.intercept_[0]), {str(n): float(w) for n, w in zip(names, model.coef_[0], strict=True)})


def likelihoods(examples: Sequence[Example]) -> list[float]:
    """How likely each example is, by a model that was fitted on all papers but its own."""
    models = {
        paper: fit([e for e in examples if e.paper != paper]) for paper in {e.paper for e in examples if e.judged}
    }
    return [
        1 / (1 + exp(-(models[e.paper].base + sum(models[e.paper].weights.get(s, 0.0) for s in e.signs))))
        if e.signs and e.judged
        else 0.0
        for e in examples
    ]


def scores(examples: Sequence[Example], likely: Sequence[float], needed: float) -> tuple[float, float, float]:
    """Precision, recall and F1 where all that are at least so likely are taken."""
    taken = [e for e, p in zip(examples, likely, strict=True) if e.judged and p >= needed]
    right = sum(e.right for e in taken)
    precision, recall = right / max(1, len(taken)), right / max(1, sum(e.right for e in examples if e.judged))
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0
