"""`python -m benchmarks.evaluate`: read every set of papers and print how well that went."""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import orjson

from benchmarks.evaluate.papers import PaperSet, own_sets, shared_sets, text_of
from benchmarks.evaluate.scoring import Reading, Scores, score
from benchmarks.evaluate.tables import reliability_by_list, reliability_table, score_table
from ingest.extract import own_extractor
from ingest.readers import read

Scored = tuple[str, Path, Reading, Reading]  # name, file, gold and reading of a paper
# The least that the real papers must reach (F1); `make evaluate` fails below it.
FLOORS = {
    "bodies": 0.95,
    "bodies linked to a code": 0.97,
    "people": 0.95,
    "people + body of a post": 0.9,
    "programmes": 0.8,
    "commitments": 0.85,
    "commitments + kind": 0.8,
    "commitments: deadline": 0.9,
    "figures": 0.93,
    "relations": 0.75,
}


def main() -> int:
    """Print the tables; 1 where a floor is not reached or the shared papers are missing though required."""
    asked = _arguments()
    judged: list[tuple[str, float, bool]] = []
    unseen: list[tuple[str, float, bool]] = []
    failed = False
    sets = own_sets()
    if (asked.shared / "evaluation").is_dir():
        sets += shared_sets(asked.shared)
    elif asked.require_shared:
        print(f"{asked.shared} has no folder `evaluation`: the real papers cannot be scored.", file=sys.stderr)
        return 1
    if asked.sets:
        sets = [papers for papers in sets if any(words.lower() in papers.title.lower() for words in asked.sets)]
    results = {}
    for papers, read_ones in _readings(sets):
        scores = score((name, text_of(path), gold, reading) for name, path, gold, reading in read_ones)
        print(f"\n{papers.title} ({len(read_ones)})", *score_table(scores.tallies), sep="\n")
        scorer = asked.shared / "evaluation" / "score.py"
        if scorer.exists() and papers.golds.is_relative_to(asked.shared):
            failed |= not _agrees(scorer, papers, [(name, reading) for name, _, _, reading in read_ones], scores)
        if asked.errors and not papers.closed:
            wanted = [error for error in scores.errors if asked.errors in ("all", error[0])]
            print(*("\t".join(error) for error in wanted), sep="\n")
        if papers.title == "Real papers":
            failed |= _below(scores)
        if papers.title != "Example papers":
            judged += scores.judged
            unseen += scores.judged if papers.closed else []
        results[papers.title] = {row: [t.gold, t.found, t.right, round(t.f1, 3)] for row, t in scores.tallies.items()}
    for title, entries in (("papers that no rule was made with", unseen), ("all papers but the examples", judged)):
        print(f"\nHow reliable is the confidence? On {title}", *reliability_table(entries), sep="\n")
        print("", *reliability_by_list(entries), sep="\n")
    if asked.json:
        asked.json.write_text(json.dumps(results, indent=1), "utf-8")
    return int(failed)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.evaluate", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    parser.add_argument("--require-shared", action="store_true", help="fail where that folder is missing")
    parser.add_argument("--sets", nargs="*", help="only the sets whose title has one of these: `real` `last`")
    parser.add_argument("--errors", help="list the errors of one list, or `all`; never those of closed sets")
    parser.add_argument("--json", type=Path, help="also write the counts to this file")
    return parser.parse_args()


def _readings(sets: Sequence[PaperSet]) -> Iterator[tuple[PaperSet, list[Scored]]]:
    """Each set that has papers, with its papers read in all processors at once."""
    with ProcessPoolExecutor() as pool:
        for papers in sets:
            every = list(papers.papers())
            found = pool.map(_reading, [path for _, path, _ in every], chunksize=4)
            if every:
                yield papers, [(*paper, reading) for paper, reading in zip(every, found, strict=True)]


def _reading(path: Path) -> Reading:
    """The reading in its JSON form, made without a manifest."""
    extractor = own_extractor()
    reading = extractor.reading(read(path)).as_json(extractor.vocabulary)
    found: Reading = orjson.loads(orjson.dumps(reading))
    return found


def _agrees(scorer: Path, papers: PaperSet, readings: list[tuple[str, Reading]], scores: Scores) -> bool:
    """Whether the shared scorer counts the same; it is run on the same readings."""
    with tempfile.TemporaryDirectory() as folder:
        gold, found = Path(folder, "gold"), Path(folder, "found")
        gold.mkdir()
        found.mkdir()
        for name, reading in readings:
            (found / f"{name}.json").write_bytes(orjson.dumps(reading))
            (gold / f"{name}.gold.json").write_bytes((papers.golds / f"{name}.gold.json").read_bytes())
        command = [sys.executable, str(scorer), "--text", str(papers.texts), "--gold", str(gold), "--pred", str(found)]
        table = json.loads(subprocess.run([*command, "--json"], check=True, capture_output=True, text=True).stdout)
    theirs = {row: (count["gold"], count["found"], count["right"]) for row, count in table.items()}
    ours = {row: (tally.gold, tally.found, tally.right) for row, tally in scores.tallies.items()}
    different = [row for row in theirs if theirs[row] != ours.get(row)]
    print(f"{scorer.name} counts the same." if not different else f"{scorer.name} counts otherwise: {different}")
    return not different


def _below(scores: Scores) -> bool:
    low = {row: floor for row, floor in FLOORS.items() if scores.tallies[row].f1 < floor}
    for row, floor in low.items():
        print(f"below the floor: {row} F1 {scores.tallies[row].f1:.3f}, wanted {floor}", file=sys.stderr)
    return bool(low)


if __name__ == "__main__":
    sys.exit(main())
