"""`python -m benchmarks.learning.months`: fit the model of when a paper without a date was written, and write it.

It learns from papers that have a date, with every mention of it hidden, and from those without one whose gold gives two
or more deadlines that the text writes without their year: of these, the months from which most of them come out right.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.evaluate.papers import PaperSet, own_sets, shared_sets
from benchmarks.learning import authors
from benchmarks.learning.choice_fit import Candidate, choose
from benchmarks.learning.digest import digest
from ingest.dates.expression import Reference, Words, year_for
from ingest.dates.words import MONTH_NAMES
from ingest.layout import lay_out
from ingest.metadata import month_signs
from ingest.metadata.inferred_days import LABELS, MONTHS_OF_PAPERS, likely_month
from ingest.metadata.month_signs import Dates, dates_in
from ingest.readers import read
from ingest.rules import eras
from ingest.softmax import Softmax

LEARNT_FROM = (Path(month_signs.__file__), Path(eras.__file__))  # when they change, the weights are to be learnt anew
FREEDOM = 1.0  # how freely weights may grow (1 / L2 penalty)
FEWEST = 5  # months for which a sign must speak
_NEAR, _EVERY = 30, 3  # months from the paper's own that are all learnt from; of those further off one in so many
_MOST = 0.7  # of the deadlines, that a month must set right
_MONTHS = MONTH_NAMES.split("|")


@dataclass(frozen=True, slots=True)
class Written:
    """What a paper names of dates, its month in the gold (None for none), and its deadlines as year and month."""

    paper: str
    dates: Dates
    own: int | None
    deadlines: list[tuple[int, int]]


def main() -> int:
    """Print how many deadlines of papers without a date are in the right year, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.months", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    sets = [*own_sets(), *shared_sets(parser.parse_args().shared)]
    told = list(gathered(papers for papers in sets if not papers.closed))
    right = Counter[str]()
    for fold in range(authors.FOLDS):
        model = fit([one for one in told if authors.fold_of(one.paper) != fold])
        right += _right(model, [one for one in told if authors.fold_of(one.paper) == fold])
    _print("open, each by a model of others", right)
    model = fit(told)
    _print("closed", _right(model, list(gathered(papers for papers in sets if papers.closed))))
    MONTHS_OF_PAPERS.write_text(model.as_json(digest(LEARNT_FROM)), "utf-8")
    print(f"wrote {MONTHS_OF_PAPERS.name}")
    return 0


def gathered(sets: Iterable[PaperSet]) -> Iterator[Written]:
    """The papers of the sets; of those with a date, the dates that they name without it."""
    for papers in sets:
        if papers.title == "Example papers":
            continue
        for name, path, gold in papers.papers():
            document: dict[str, str | None] = gold["document"]  # type: ignore[assignment]
            day = (document.get("meeting_date") or document.get("published") or "").strip("~?")
            month = re.match(r"(\d{4})-(0\d|1[0-2])", day)
            own = int(month[1]) * 12 + int(month[2]) - 1 if month else None
            if day and own is None:
                continue  # a year or season tells too little
            dates = dates_in(lay_out(read(path)).text, day)
            yield Written(name, dates, own, [] if day else list(_deadlines(gold.get("commitments", []))))


def _deadlines(commitments: Iterable[dict[str, str | None]]) -> Iterator[tuple[int, int]]:
    """Those whose quote names the month and no year."""
    for one in commitments:
        month = re.match(r"(\d{4})-(0\d|1[0-2])", one.get("deadline") or "")
        quote = one["quote"] or ""
        if month and _MONTHS[int(month[2]) - 1] in quote and not re.search(r"\b20\d\d", quote):
            yield int(month[1]), int(month[2])


def _set_right(month: int, deadlines: Iterable[tuple[int, int]]) -> int:
    """How many of the deadlines get their year where the paper is of that month."""
    words = Words("", Reference(date(month // 12, month % 12 + 1, 15)))
    return sum(year_for(words, f"{number:02d}") == year for year, number in deadlines)


def _wanted(one: Written) -> set[int]:
    """The months that are right for the paper: its own, else those that set most of its deadlines right."""
    if one.own is not None:
        return {one.own}
    if len(one.deadlines) < 2:
        return set()
    right = {month: _set_right(month, one.deadlines) for month in one.dates.candidates()}
    most = max(right.values())
    return {month for month, times in right.items() if times == most} if most >= _MOST * len(one.deadlines) else set()


def fit(told: Sequence[Written]) -> Softmax:
    """The model of these papers."""
    return choose(_rows(told), LABELS, FEWEST, FREEDOM, "rule")


def _rows(told: Iterable[Written]) -> Iterator[Candidate]:
    for number, one in enumerate(told):
        wanted = _wanted(one)
        if wanted.isdisjoint(one.dates.candidates()):
            continue
        for month, signs in month_signs.month_signs(one.dates):
            if one.own is None or abs(month - one.own) <= _NEAR or month % _EVERY == 0:
                yield Candidate(number, signs, month in wanted, False)


def _right(model: Softmax, told: Iterable[Written]) -> Counter[str]:
    right = Counter[str]()
    for one in told:
        month, _ = likely_month(model, month_signs.month_signs(one.dates))
        right["deadlines"] += len(one.deadlines)
        right["in the right year"] += _set_right(month, one.deadlines)
        if one.own is not None:
            right["dated papers"] += 1
            right["within half a year"] += abs(month - one.own) <= 6
    return right


def _print(which: str, right: Counter[str]) -> None:
    print(f"{which}:", ", ".join(f"{name} {times}" for name, times in right.items()))


if __name__ == "__main__":
    sys.exit(main())
