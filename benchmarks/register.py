"""The register: how fast it loads, matches and finds names, beside plain fuzzy search and one big pattern."""

import csv
import re
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from rapidfuzz import fuzz, process

from ingest.registers import Register

MESSY = Path(__file__).parents[1] / "tests" / "ingest" / "registers" / "messy_names.csv"
SENTENCE = (
    "The Chief Officer of NHS Blackpool CCG said that Blackpool Teaching Hospitals NHS Foundation Trust and the "
    "council had agreed a plan with Healthwatch Blackpool, of which the Health and Wellbeing Board would hear. "
)


def main() -> None:
    """Print one table: loading, names a second with how many are right, and text a second."""
    started = time.perf_counter()
    register = Register.load()
    loaded = time.perf_counter() - started
    register.match("anything at all")
    ready = time.perf_counter() - started
    print(f"load {loaded:.3f} s, ready to match {ready:.3f} s: {len(register):,} bodies and programmes")
    _names(register)
    _text(register)


def _names(register: Register) -> None:
    rows = list(csv.DictReader(MESSY.read_text(encoding="utf-8").splitlines()))
    official = [(name.value, body.id) for body in register.bodies.values() for name in body.names]
    texts = [text for text, _ in official]

    def ours(row: dict[str, str]) -> str:
        match = register.match(row["name"], date.fromisoformat(row["on"]) if row["on"] else None, row["place"] or None)
        return match.body.id if match.body else match.outcome

    def plain(row: dict[str, str]) -> str:
        found = process.extractOne(row["name"], texts, scorer=fuzz.WRatio, score_cutoff=85)
        return official[found[2]][1] if found else "none"

    for label, matcher in (("joinedup", ours), ("rapidfuzz WRatio over all names", plain)):
        _measure(label, matcher, rows)


def _measure(label: str, matcher: Callable[[dict[str, str]], str], rows: list[dict[str, str]]) -> None:
    for row in rows:  # misspelt words are learnt once; the second round is what a long table sees
        matcher(row)
    started = time.process_time()
    got = [matcher(row) for row in rows]
    seconds = time.process_time() - started
    right = [
        found in row["expected"].replace("ambiguous-or:", "ambiguous|").split("|")
        for found, row in zip(got, rows, strict=True)
    ]
    linked = [ok for found, ok in zip(got, right, strict=True) if found not in ("none", "ambiguous")]
    share, precision = sum(right) / len(right), sum(linked) / max(len(linked), 1)
    print(f"{label:34} {len(rows) / seconds:9,.0f} names/s  right {share:.3f}  precision {precision:.3f}")


def _text(register: Register) -> None:
    text = SENTENCE * 2_000
    names = sorted({name.value for body in register.bodies.values() for name in body.names}, key=len, reverse=True)
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b")
    short = text[: len(SENTENCE) * 20]
    finders: tuple[tuple[str, Callable[[str], int], str], ...] = (
        ("joinedup", lambda over: len(register.find(over)), text),
        ("one pattern of all names", lambda over: sum(1 for _ in pattern.finditer(over)), short),
    )
    for label, find, over in finders:
        find(short)
        started = time.process_time()
        found = find(over)
        seconds = time.process_time() - started
        a_sentence = found / len(over) * len(SENTENCE)
        print(f"{label:34} {len(over) / seconds / 1000:9,.0f} KB/s     {a_sentence:.1f} names a sentence")


if __name__ == "__main__":
    main()
