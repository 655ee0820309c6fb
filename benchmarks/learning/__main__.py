"""`python -m benchmarks.learning`: gather the examples anew, fit the weights of programmes, judge and write them."""

import argparse
import sys
from pathlib import Path

from benchmarks.learning.examples import TABLE, load, write
from benchmarks.learning.fit import Model, fit, likelihoods, scores
from benchmarks.learning.gather import examples

WEIGHTS = Path(__file__).resolve().parents[2] / "ingest" / "rules" / "programme_weights.py"
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.6)


def main() -> int:
    """Print how well unseen papers are judged at each threshold, and write the weights at the best one."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    parser.add_argument("--gather", action="store_true", help=f"read all papers anew and write {TABLE.name}")
    asked = parser.parse_args()
    if asked.gather:
        write(examples(asked.shared))
    found = load()
    likely = likelihoods(found)
    print("needed  precision  recall     F1   (each paper by weights of the others)")
    for needed in THRESHOLDS:
        precision, recall, f1 = scores(found, likely, needed)
        print(f"{needed:6.2f} {precision:10.3f} {recall:7.3f} {f1:6.3f}")
    judged = {needed: scores(found, likely, needed)[2] for needed in THRESHOLDS}
    # Of thresholds that are as good, the lowest: what is left out is missed in relations and commitments as well.
    best = min(needed for needed in THRESHOLDS if judged[needed] > max(judged.values()) - 0.005)
    WEIGHTS.write_text(as_module(fit(found), best, len(found)), "utf-8")
    print(f"wrote {WEIGHTS.name}; needed: {best}")
    return 0


def as_module(model: Model, needed: float, count: int) -> str:
    """The weights as a module of rules, the heaviest first."""
    lines = [
        '"""What the signs of a programme weigh; written by `python -m benchmarks.learning`, not by hand.',
        "",
        "A logistic regression: BASE and the weights of all signs that hold are added; the logistic function of the",
        f"sum is how likely the phrase is to name an initiative. Fitted on {count} phrases of papers with gold.",
        '"""',
        "",
        f"BASE = {model.base:.3f}",
        f"NEEDED = {needed}",
        "",
        "WEIGHTS: dict[str, float] = {",
    ]
    for sign, weight in sorted(model.weights.items(), key=lambda item: (-round(item[1], 3), item[0])):
        lines.append(f'    "{sign}": {weight:.3f},')
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    sys.exit(main())
