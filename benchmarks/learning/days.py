"""`python -m benchmarks.learning.days`: fit the model of which day is a paper's own, and write it.

It learns from the papers that may be learnt from, beginnings of papers among them; those looked at last stay unseen.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.evaluate.papers import PaperSet, heads, own_sets, shared_sets
from benchmarks.learning import authors
from benchmarks.learning.digest import digest
from benchmarks.learning.kinds_fit import two_way
from ingest.layout import lay_out
from ingest.metadata import day_signs
from ingest.metadata.days import DAYS, LABELS
from ingest.metadata.kind import kind_of
from ingest.readers import read
from ingest.softmax import Softmax

LEARNT_FROM = (Path(day_signs.__file__),)  # when it changes, the weights are to be learnt anew
FREEDOM = 1.0  # how freely weights may grow (1 / L2 penalty)
FEWEST = 4  # days at which a sign must stand


@dataclass(frozen=True, slots=True)
class Dated:
    """A paper with its day in the gold, and those that it writes, with their signs."""

    paper: str
    wanted: str
    days: list[tuple[str, list[str]]]


def main() -> int:
    """Print of how many papers the day is found, each by a model of others, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.days", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    sets = [*own_sets(), heads(), *shared_sets(parser.parse_args().shared)]
    told = list(gathered(papers for papers in sets if not papers.closed))
    right = 0
    for fold in range(authors.FOLDS):
        model = fit([one for one in told if authors.fold_of(one.paper) != fold])
        right += sum(_likeliest(model, one) == one.wanted for one in told if authors.fold_of(one.paper) == fold)
    print(f"of {len(told)} papers {right} are dated right by models of others")
    model = fit(told)
    unseen = list(gathered(papers for papers in sets if papers.closed))
    print(f"of {len(unseen)} closed papers {sum(_likeliest(model, one) == one.wanted for one in unseen)}")
    DAYS.write_text(model.as_json(digest(LEARNT_FROM)), "utf-8")
    print(f"wrote {DAYS.name}")
    return 0


def gathered(sets: Iterable[PaperSet]) -> Iterator[Dated]:
    """The papers, with "" for the day of those without one: whatever they write is not theirs."""
    for papers in sets:
        for name, path, gold in papers.papers():
            document: dict[str, str | None] = gold["document"]  # type: ignore[assignment]
            wanted = (document.get("meeting_date") or document.get("published") or "").strip("~?")
            if papers.title != "Example papers":
                layout = lay_out(read(path))
                found = day_signs.day_signs(layout, kind_of(layout).value)
                yield Dated(name, wanted, [(day.value, signs) for day, signs in found])


def fit(told: Sequence[Dated]) -> Softmax:
    """The model of these papers."""
    rows = ((signs, value == one.wanted, False) for one in told for value, signs in one.days)
    return two_way(rows, LABELS, FEWEST, FREEDOM, "rule")


def _likeliest(model: Softmax, one: Dated) -> str | None:
    odds = [(model.probabilities(signs)["own"], value) for value, signs in one.days]
    return max(odds, default=(0.0, None))[1]


if __name__ == "__main__":
    sys.exit(main())
