"""`python -m benchmarks.learning`: fit the weights of programmes and count how often rules of relations are right."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from benchmarks.learning import relations
from benchmarks.learning.examples import load, write
from benchmarks.learning.fit import Model, fit, likelihoods, scores
from benchmarks.learning.gather import examples

RULES = Path(__file__).resolve().parents[2] / "ingest" / "rules"
LOWEST = 0.4  # what is right less often is not stated, even where F1 would gain by it
THRESHOLDS = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)


def main() -> int:
    """Print how well unseen papers are judged at each threshold, and write the tables at the best one."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    once_more = (
        "read all papers anew and write the tables; again where weights of programmes changed, as relations need them"
    )
    parser.add_argument("--gather", action="store_true", help=once_more)
    asked = parser.parse_args()
    if asked.gather:
        write(examples(asked.shared))
    found = load()
    likely = likelihoods(found)
    needed = max(LOWEST, _best({t: scores(found, likely, t) for t in THRESHOLDS}, "programmes", middle=True))
    (RULES / "programme_weights.py").write_text(weights_module(fit(found), needed, len(found)), "utf-8")
    if asked.gather:  # relations are between the programmes of the weights that this process began with
        relations.write(relations.cases(asked.shared))
    told = relations.load()
    needed = max(LOWEST, _best({t: relations.scores(told, t) for t in THRESHOLDS}, "relations", middle=False))
    (RULES / "relation_rules.py").write_text(shares_module(relations.shares(told), needed), "utf-8")
    return 0


def _best(judged: Mapping[float, tuple[float, float, float]], what: str, *, middle: bool) -> float:
    """Of the thresholds that are about as good as the best the middle one, or the highest.

    For programmes the curve is flat, and the middle of what is good to half a hundredth does not jump when a paper or
    two are read otherwise; of two in the middle it is the lower, for papers unlike these are judged less surely. A
    relation is the last to be built, and the highest to a quarter of a hundredth is taken.
    """
    print(f"{what}, each paper by what the others taught\nneeded  precision  recall     F1")
    for needed, (precision, recall, f1) in judged.items():
        print(f"{needed:6.2f} {precision:10.3f} {recall:7.3f} {f1:6.3f}")
    best = max(f1 for _, _, f1 in judged.values())
    near = best - (0.005 if middle else 0.0025)
    good = sorted(needed for needed, (_, _, f1) in judged.items() if f1 >= near)
    return good[(len(good) - 1) // 2] if middle else good[-1]


def weights_module(model: Model, needed: float, count: int) -> str:
    """The weights as a module of rules, the heaviest first."""
    return "\n".join(
        [
            '"""What the signs of a programme weigh; written by `python -m benchmarks.learning`, not by hand.',
            "",
            "A logistic regression: BASE and the weights of all signs that hold are added; the logistic function of",
            f"the sum is how likely a phrase is to name an initiative. Fitted on {count} phrases of papers with gold.",
            '"""',
            "",
            f"BASE = {model.base:.3f}",
            f"NEEDED = {needed}",
            "",
            *_table("WEIGHTS", model.weights, 3),
        ]
    )


def shares_module(counted: relations.Shares, needed: float) -> str:
    """The shares as a module of rules, the surest first."""
    return "\n".join(
        [
            '"""How often rules of relations are right; written by `python -m benchmarks.learning`, a line a form.',
            "",
            "RIGHT is by rule, form of the rule and relation; USUAL by rule and relation, for forms that were not met.",
            "Shares of what a rule stated on papers with gold, drawn towards the usual where a form was met seldom.",
            '"""',
            "",
            f"NEEDED = {needed}",
            "",
            *_table("RIGHT", counted.forms, 2),
            *_table("USUAL", counted.rules, 2),
        ]
    )


def _table(name: str, numbers: Mapping[str, float], digits: int) -> list[str]:
    ordered = sorted(numbers.items(), key=lambda item: (-round(item[1], digits), item[0]))
    rows = [f"    {_quoted(key)}: {number:.{digits}f}," for key, number in ordered]
    return [f"{name}: dict[str, float] = {{", *rows, "}", ""]


def _quoted(key: str) -> str:
    return f"'{key}'" if '"' in key else f'"{key}"'


if __name__ == "__main__":
    sys.exit(main())
