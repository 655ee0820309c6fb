"""The project's own scoring says what the scorer of the shared papers says, where that is there."""

import json
import random
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from benchmarks.evaluate.scoring import score

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = ROOT / "examples" / "papers"
SHARED = ROOT.parent / "shared" / "evaluation"


def example_papers() -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (
            path.name.removesuffix(".gold.json"),
            path.with_name(path.name.replace(".gold.json", ".txt")).read_text("utf-8"),
            json.loads(path.read_text("utf-8")),
        )
        for path in sorted(EXAMPLES.glob("*.gold.json"))
    ]


def spoilt(gold: dict[str, Any], seed: int) -> dict[str, Any]:
    """A reading with faults of every kind: entries left out, doubled, misnamed, cut short, pointing elsewhere."""
    chance = random.Random(seed)
    reading = deepcopy(gold)
    for kind in ("bodies", "people", "programmes", "commitments", "figures", "relations"):
        entries = [entry for entry in reading[kind] if chance.random() > 0.2]
        entries += [deepcopy(entry) for entry in entries if chance.random() < 0.1]
        reading[kind] = [_spoilt_entry(entry, chance) for entry in entries]
    return reading


def _spoilt_entry(entry: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    quote, name = entry["quote"], entry.get("name", "x")
    faults: list[dict[str, Any]] = [
        {"quote": quote[len(quote) // 3 :]},
        {"name": name.split()[-1], "aliases": []},
        {"ods": None, "gss": "E00000000"},
        {"type": "Programme"},
        {"kind": "Programme"},
        {"deadline": (entry.get("deadline") or "2018") + "~"},
        {"value": 2 * entry.get("value", 1)},
        {"made_by": ["b2"]},
        {"responsible": ["b2"]},
        {"subject": entry.get("object"), "object": entry.get("subject")},
    ]
    for fault in faults:
        if set(fault) <= set(entry) and chance.random() < 0.25:
            entry = entry | fault
    return entry


def test_a_perfect_reading_scores_one() -> None:
    scores = score((name, text, gold, gold) for name, text, gold in example_papers())
    assert {row: tally.f1 for row, tally in scores.tallies.items()} == dict.fromkeys(scores.tallies, 1.0)
    assert scores.errors == []
    assert all(right for _, _, right in scores.judged)


def test_an_empty_reading_scores_nothing() -> None:
    scores = score((name, text, gold, {}) for name, text, gold in example_papers())
    assert {tally.right for tally in scores.tallies.values()} == {0}
    assert {what for _, what, _, _ in scores.errors} == {"missed"}


@pytest.mark.parametrize("seed", range(6))
def test_the_same_counts_as_the_shared_scorer(tmp_path: Path, seed: int) -> None:
    scorer = SHARED / "score.py"
    papers = [(name, text, gold, spoilt(gold, seed)) for name, text, gold in example_papers()]
    ours = {row: [tally.gold, tally.found, tally.right] for row, tally in score(papers).tallies.items()}
    assert ours["bodies"][0] == 31
    if not scorer.exists():
        return
    for name, _, _, reading in papers:
        (tmp_path / f"{name}.json").write_text(json.dumps(reading), "utf-8")
    command = [
        sys.executable,
        str(scorer),
        "--text",
        str(EXAMPLES),
        "--gold",
        str(EXAMPLES),
        "--pred",
        str(tmp_path),
        "--json",
    ]
    table = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert ours == {row: [found["gold"], found["found"], found["right"]] for row, found in table.items()}
