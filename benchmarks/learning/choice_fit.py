"""The fit of a choice among candidates: each is weighed alone, and beside the others of its group."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.learning.kinds_fit import of_two, signs_matrix
from ingest.softmax import Softmax

ALONE = 0.5  # what part of the loss is that of each candidate alone
ROUNDS = 300


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate of a group: its signs, whether it is right, whether rules were made with the paper."""

    group: int
    signs: Sequence[str]
    right: bool
    seen: bool


def choose(told: Iterable[Candidate], labels: tuple[str, str], fewest: int, freedom: float, word: str) -> Softmax:
    """The model of candidates, those of a group one after another, its weights rounded as they are shipped.

    Half of the loss is that of each candidate's own likelihood, half that of the right ones of a group having the
    greatest sum of signs in it. Rules know the papers that they were made with: these count half with their word, the
    signs that hold `word`, and half without. A sign that stands in fewer than `fewest` rows does not count, and
    `freedom` is how freely weights may grow (1 / L2 penalty).
    """
    found = list(told)
    seen = [one for one in found if one.seen]
    bare = [Candidate(-1 - one.group, [s for s in one.signs if word not in s], one.right, True) for one in seen]
    rows = [*found, *bare]
    names, matrix = signs_matrix([one.signs for one in rows], fewest)
    loss = _Loss(
        csr_matrix(matrix),
        numpy.array([one.right for one in rows], dtype=float),
        numpy.array([one.group for one in rows]),
        numpy.array([0.5 if one.seen else 1.0 for one in rows]) * freedom,
    )
    start = numpy.zeros(len(names) + 1)
    learnt = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    return of_two(labels, float(learnt[0]), dict(zip(names, map(float, learnt[1:]), strict=True)))


class _Loss:
    """The loss of weights, the first of which is the bias, with its slope."""

    def __init__(self, matrix: Any, right: Any, groups: Any, counts: Any) -> None:
        self.matrix, self.right, self.counts = matrix, right, counts
        self.starts = numpy.flatnonzero(numpy.r_[True, groups[1:] != groups[:-1]])
        self.group = numpy.repeat(numpy.arange(len(self.starts)), numpy.diff(numpy.r_[self.starts, len(groups)]))
        self.any = numpy.add.reduceat(right, self.starts) > 0  # groups of which none is right tell nothing of order

    def __call__(self, weights: Any) -> tuple[float, Any]:
        sums = self.matrix @ weights[1:]
        alone, slope_alone = self._alone(sums + weights[0])
        beside, slope_beside = self._beside(sums)
        slope = ALONE * slope_alone + (1 - ALONE) * slope_beside
        grown = 0.5 * float(weights[1:] @ weights[1:])
        slopes = numpy.r_[ALONE * slope_alone.sum(), self.matrix.T @ slope + weights[1:]]
        return ALONE * alone + (1 - ALONE) * beside + grown, slopes

    def _alone(self, sums: Any) -> tuple[float, Any]:
        lost = numpy.logaddexp(0, numpy.where(self.right > 0, -sums, sums))
        likely = 1 / (1 + numpy.exp(-sums))
        return float(self.counts @ lost), self.counts * (likely - self.right)

    def _beside(self, sums: Any) -> tuple[float, Any]:
        top = numpy.maximum.reduceat(sums, self.starts)
        powers = numpy.exp(sums - top[self.group])
        whole = numpy.add.reduceat(powers, self.starts)
        part = numpy.add.reduceat(powers * self.right, self.starts) + 1e-300
        counts = self.counts[self.starts] * self.any
        lost = float(counts @ numpy.where(self.any, numpy.log(whole) - numpy.log(part), 0.0))
        slope = powers / whole[self.group] - powers * self.right / part[self.group]
        return lost, counts[self.group] * slope
