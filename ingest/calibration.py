"""How sure a reading is, by experience: what rules say of themselves → the share that was right on unseen papers.

The table `rules/calibration.csv` is made by `make calibrate` from papers that no rule was made with.
"""

import csv
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ingest.paper import Paper
from ingest.reading import LISTS

Steps = tuple[tuple[float, float], ...]  # the rules' own confidence up to here → confidence


@dataclass(frozen=True, slots=True)
class Calibration:
    """The steps of each list of a reading, in order."""

    steps: Mapping[str, Steps]

    def of(self, list_name: str, own: float) -> float:
        """The confidence of an entry whose rule says `own`; `own` itself where nothing is known of its list."""
        steps = self.steps.get(list_name, ())
        index = bisect_left(steps, (own - 1e-9, 0.0))
        return steps[min(index, len(steps) - 1)][1] if steps else own

    def __call__(self, paper: Paper) -> None:
        """The last step of a reading."""
        for list_name in LISTS:
            for item in getattr(paper.reading, list_name):
                item.confidence = self.of(list_name, item.confidence)


@cache
def calibration() -> Calibration:
    """The calibration that is kept with the rules."""
    found: dict[str, list[tuple[float, float]]] = {}
    with files("ingest.rules").joinpath("calibration.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["list"], []).append((float(row["up_to"]), float(row["confidence"])))
    return Calibration({name: tuple(sorted(steps)) for name, steps in found.items()})
