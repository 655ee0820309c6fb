"""What an evaluation prints: scores by list, and how often what was said to be sure was right."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from benchmarks.evaluate.scoring import Tally

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def score_table(tallies: Mapping[str, Tally]) -> Iterator[str]:
    """One line a list: entries in the gold, found and right, precision, recall, F1."""
    yield f"{'list':<28}{'gold':>6}{'found':>7}{'right':>7}{'P':>8}{'R':>8}{'F1':>8}"
    for row, tally in tallies.items():
        rates = f"{tally.precision:>8.3f}{tally.recall:>8.3f}{tally.f1:>8.3f}"
        yield f"{row:<28}{tally.gold:>6}{tally.found:>7}{tally.right:>7}{rates}"


def reliability_table(judged: Iterable[tuple[str, float, bool]]) -> Iterator[str]:
    """One line a range of confidence: how many entries, their mean confidence, and the share that is right."""
    judged = list(judged)
    yield f"{'confidence':<14}{'entries':>8}{'mean':>8}{'right':>8}{'share right':>13}"
    for low, high in pairwise(BINS):
        inside = [(sure, right) for _, sure, right in judged if low <= sure < high or sure == high == 1.0]
        if inside:
            mean = sum(sure for sure, _ in inside) / len(inside)
            right = sum(right for _, right in inside)
            share = right / len(inside)
            yield f"{low:.1f} to {high:.1f}{'':<4}{len(inside):>8}{mean:>8.2f}{right:>8}{share:>13.2f}"


def reliability_by_list(judged: Iterable[tuple[str, float, bool]]) -> Iterator[str]:
    """The same a list: mean confidence against the share that is right."""
    judged = list(judged)
    yield f"{'list':<14}{'entries':>8}{'mean':>8}{'right':>8}{'share right':>13}"
    for kind in dict.fromkeys(kind for kind, _, _ in judged):
        inside = [(sure, right) for name, sure, right in judged if name == kind]
        mean, right = sum(sure for sure, _ in inside) / len(inside), sum(right for _, right in inside)
        yield f"{kind:<14}{len(inside):>8}{mean:>8.2f}{right:>8}{right / len(inside):>13.2f}"
