"""`python -m benchmarks.learning.paper_kinds`: fit the model of what kind of paper a text is, and write it.

It learns from the papers that rules are made with: those of the repository, and the real and odd-numbered ones that lie
beside it. Those looked at last stay unseen.
"""

import argparse
import sys
from pathlib import Path

from benchmarks.evaluate.papers import PaperSet, own_sets, shared_sets
from benchmarks.learning.digest import digest
from benchmarks.learning.kinds_fit import softmax
from ingest.layout import lay_out
from ingest.metadata import kind_signs
from ingest.metadata.kind import PAPER_KINDS, WEIGHTS, ruled_kind
from ingest.readers import read

LEARNT_FROM = (Path(kind_signs.__file__),)  # when it changes, the weights are to be learnt anew
FEWEST = 4  # papers in which a feature must stand
FOLDS = 10
FREEDOM = 0.3  # how freely weights may grow (1 / L2 penalty)
Row = tuple[list[str], str]


def main() -> int:
    """Print how many papers are taken for their kind, by rules and by models of other papers; write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.paper_kinds", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    sets = [*own_sets(), *shared_sets(parser.parse_args().shared)]
    taught = [row for papers in sets if not papers.closed for row in rows(papers)]
    model = softmax([signs for signs, _ in taught], [kind for _, kind in taught], PAPER_KINDS, FEWEST, FREEDOM)
    print(f"{'papers':<44}{'all':>6}{'rules':>7}{'model':>7}")
    _line("made with, each by a model of others", taught, _by_others(taught))
    for papers in sets:
        if papers.closed and (unseen := rows(papers)):
            _line(papers.title, unseen, [model.likeliest(signs) for signs, _ in unseen])
    WEIGHTS.write_text(model.as_json(digest(LEARNT_FROM)), "utf-8")
    print(f"wrote {WEIGHTS.name} from {len(taught)} papers")
    return 0


def rows(papers: PaperSet) -> list[Row]:
    """The signs and the kind of each paper of a set."""
    found = []
    for _, path, gold in papers.papers():
        layout = lay_out(read(path))
        kind: str = gold["document"]["kind"]  # type: ignore[call-overload]
        found.append((list(kind_signs.kind_signs(layout.text, ruled_kind(layout).value)), kind))
    return found


def _by_others(taught: list[Row]) -> list[str]:
    """The kind of each paper by a model of those of the other folds."""
    given = [""] * len(taught)
    for fold in range(FOLDS):
        others = [row for place, row in enumerate(taught) if place % FOLDS != fold]
        model = softmax([signs for signs, _ in others], [kind for _, kind in others], PAPER_KINDS, FEWEST, FREEDOM)
        for place in range(fold, len(taught), FOLDS):
            given[place] = model.likeliest(taught[place][0])
    return given


def _line(title: str, wanted: list[Row], given: list[str]) -> None:
    ruled = sum(f"rule {kind}" in signs for signs, kind in wanted)
    right = sum(kind == found for (_, kind), found in zip(wanted, given, strict=True))
    print(f"{title:<44}{len(wanted):>6}{ruled:>7}{right:>7}")


if __name__ == "__main__":
    sys.exit(main())
