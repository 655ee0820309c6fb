"""`python -m benchmarks.calibrate`: set the confidence of readings by papers that no rule was made with.

For each list, entries are put in order of what their rule says of itself; neighbours are pooled until the share that is
right only goes up (isotonic regression), each share drawn a little to that of the whole list, as much as PRIOR entries.
The table printed is of confidence set without the paper that it is measured on.
"""

import argparse
import csv
from collections.abc import Iterable
from pathlib import Path

from benchmarks.evaluate.papers import ROOT, own_sets, shared_sets
from benchmarks.evaluate.scoring import score
from benchmarks.evaluate.tables import reliability_by_list, reliability_table
from ingest.calibration import Calibration, Steps
from ingest.extract import Extractor
from ingest.pipeline import Pipeline
from ingest.readers import read

Judged = tuple[str, float, bool]
PRIOR = 6.0
TABLE = ROOT / "ingest" / "rules" / "calibration.csv"


def main() -> None:
    """Fit, print how well that does on papers left out, and write the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.calibrate", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the made-up papers")
    papers = _judged(parser.parse_args().shared)
    left_out: list[Judged] = []
    for number, own in enumerate(papers):
        fitted = fit(entry for other in papers[:number] + papers[number + 1 :] for entry in other)
        left_out += [(name, fitted.of(name, sure), right) for name, sure, right in own]
    print(*reliability_table(left_out), "", *reliability_by_list(left_out), sep="\n")
    entries = [entry for paper in papers for entry in paper]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("list", "up_to", "confidence", "entries"))
        for name, steps in fit(entries).steps.items():
            low = -1.0
            for high, confidence in steps:
                count = sum(low < sure <= high for kind, sure, _ in entries if kind == name)
                writer.writerow((name, f"{high:.3f}", f"{confidence:.3f}", count))
                low = high
    print(f"{TABLE.relative_to(ROOT)} is written, from {len(papers)} papers.")


def _judged(shared: Path) -> list[list[Judged]]:
    """Each paper that no rule was made with: its entries, what their rule says of itself, whether it is right."""
    ready = Extractor.ready()
    bare = Pipeline([step for step in ready.pipeline.steps if not isinstance(step, Calibration)])
    sets = [papers for papers in own_sets() + shared_sets(shared) if papers.closed]
    found = []
    for papers in sets:
        for name, path, gold in papers.papers():
            reading = bare.read(read(path)).as_json(ready.vocabulary)
            found.append(score([(name, path.read_text("utf-8"), gold, reading)]).judged)
    return found


def fit(judged: Iterable[Judged]) -> Calibration:
    """The steps of every list that has entries."""
    by_list: dict[str, list[tuple[float, bool]]] = {}
    for name, sure, right in judged:
        by_list.setdefault(name, []).append((sure, right))
    return Calibration({name: _steps(entries) for name, entries in sorted(by_list.items())})


def _steps(entries: list[tuple[float, bool]]) -> Steps:
    overall = sum(right for _, right in entries) / len(entries)
    pools: list[tuple[float, float, float]] = []  # up to, right, entries
    for sure in sorted({round(sure, 3) for sure, _ in entries}):
        own = [right for other, right in entries if round(other, 3) == sure]
        pools.append((sure, float(sum(own)), float(len(own))))
        while len(pools) > 1 and _share(pools[-2], overall) >= _share(pools[-1], overall):
            up_to, right, count = pools.pop()
            pools[-1] = (up_to, pools[-1][1] + right, pools[-1][2] + count)
    return tuple((pool[0], round(min(0.99, max(0.05, _share(pool, overall))), 3)) for pool in pools)


def _share(pool: tuple[float, float, float], overall: float) -> float:
    return (pool[1] + PRIOR * overall) / (pool[2] + PRIOR)


if __name__ == "__main__":
    main()
