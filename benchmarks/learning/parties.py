"""`python -m benchmarks.learning.parties`: fit the models of who makes a commitment and who must keep it.

They learn from the papers that rules are made with: those of the repository, and the real and odd-numbered ones that
lie beside it. Those looked at last stay unseen. The rules' own word is one of the signs, so learn anew after larger
changes to them.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from unittest import mock

import orjson

from benchmarks.evaluate.likeness import Text
from benchmarks.evaluate.papers import PaperSet, own_sets, shared_sets, text_of
from benchmarks.evaluate.scoring import LISTS, Reading, matched_keys, paired
from benchmarks.learning import authors, choice_fit
from benchmarks.learning.digest import digest
from ingest.claims.commitments import find as commitments
from ingest.claims.parties import Draft
from ingest.claims.sense import author_model, party_cues, party_signs
from ingest.claims.sense.party_model import KEEPERS, LABELS, MAKERS
from ingest.extract import Extractor
from ingest.paper import Paper
from ingest.readers import read
from ingest.softmax import Softmax

LEARNT_FROM = (
    Path(party_signs.__file__),
    Path(party_cues.__file__),
)  # when it changes, the weights are to be learnt anew
FREEDOM = 0.1  # how freely weights may grow (1 / L2 penalty)
FEWEST = 4  # candidates in which a sign must stand


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate of a commitment: its signs, and whether the gold has it as maker and as keeper.

    `commitment` is the number of its commitment among all, `seen`: rules were made with the paper.
    """

    commitment: int
    signs: list[str]
    makes: bool
    keeps: bool
    seen: bool


def main() -> int:
    """Write the weights of both models."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.parties", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    found = list(gathered([*own_sets(), *shared_sets(parser.parse_args().shared)]))
    for weights, right in ((MAKERS, [one.makes for one in found]), (KEEPERS, [one.keeps for one in found])):
        model = fit(found, right)
        weights.write_text(model.as_json(digest(LEARNT_FROM)), "utf-8")
        print(f"wrote {weights.name}: {len(model.weights)} signs from {len(found)} candidates, {sum(right)} right")
    return 0


def gathered(sets: Sequence[PaperSet]) -> Iterator[Candidate]:
    """The candidates of every paper that may be learnt from; whose paper it is says a model that others taught."""
    extractor = Extractor.ready()
    told = list(authors.gathered(sets))
    models = authors.by_folds(told)
    numbers = count(1)
    for papers in sets:
        if papers.closed or papers.title == "Example papers":
            continue
        for name, path, gold in papers.with_lists("commitments"):
            model = models[authors.fold_of(name)]
            with mock.patch.object(author_model, "author_model", model.of):
                yield from candidates(extractor, path, gold, numbers, seen=papers.known)


def candidates(
    extractor: Extractor, path: Path, gold: Reading, numbers: Iterator[int], *, seen: bool
) -> Iterator[Candidate]:
    """Those of each commitment of a paper that the gold has too."""
    drafts: list[dict[str, list[str]]] = []

    def keep(paper: Paper, draft: Draft) -> None:
        drafts.append(party_signs.signs(paper, draft))

    with mock.patch.object(commitments, "weigh_parties", keep):
        reading = orjson.loads(orjson.dumps(extractor.reading(read(path)).as_json(extractor.vocabulary)))
    text = Text(text_of(path))
    keys: dict[str, str] = {}
    for name in LISTS:
        wanted, found = gold.get(name, []), reading.get(name, [])
        pairs = paired(name, wanted, found, text)
        keys |= matched_keys(wanted, found, pairs)
        if name == "commitments":
            matched = {j: wanted[i] for i, j in pairs}
    for place, signs in enumerate(drafts):
        if place in matched:
            makers, keepers = (set(matched[place].get(field) or []) for field in ("made_by", "responsible"))
            number = next(numbers)
            for key, of_one in signs.items():
                yield Candidate(number, of_one, keys.get(key) in makers, keys.get(key) in keepers, seen)


def fit(found: Sequence[Candidate], right: Sequence[bool]) -> Softmax:
    """The model of these candidates."""
    told = (
        choice_fit.Candidate(one.commitment, one.signs, true, one.seen) for one, true in zip(found, right, strict=True)
    )
    return choice_fit.choose(told, LABELS, FEWEST, FREEDOM, "rule ")


if __name__ == "__main__":
    sys.exit(main())
