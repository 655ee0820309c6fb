"""`python -m benchmarks.learning.parties`: fit the models of who makes a commitment and who must keep it.

They learn from the papers that rules are made with: those of the repository, and the real and odd-numbered ones that
lie beside it. Those looked at last stay unseen. The rules' own word is one of the signs, so learn anew after larger
changes to them. A commitment that the gold does not have has nobody.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import lightgbm
import orjson

from benchmarks.evaluate.likeness import Text
from benchmarks.evaluate.papers import PaperSet, own_sets, shared_sets, text_of
from benchmarks.evaluate.scoring import LISTS, Reading, matched_keys, paired
from benchmarks.learning import authors
from benchmarks.learning.digest import digest
from benchmarks.learning.kinds_fit import signs_matrix
from ingest.claims.commitments import find as commitments
from ingest.claims.parties import Draft
from ingest.claims.sense import author_model, party_cues, party_signs
from ingest.claims.sense.party_model import KEEPERS, MAKERS
from ingest.extract import Extractor
from ingest.paper import Paper
from ingest.readers import read
from ingest.trees import Tree, Trees

LEARNT_FROM = (
    Path(party_signs.__file__),
    Path(party_cues.__file__),
)  # when it changes, the weights are to be learnt anew
FEWEST = 40  # candidates of which a sign must hold
KNOWN = 0.5  # how much a paper counts that rules were made with
ROUNDS = 250  # trees of a model
SETTINGS = {
    "objective": "binary", "learning_rate": 0.06, "num_leaves": 127, "max_depth": 12, "min_data_in_leaf": 40,
    "feature_fraction": 0.3, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0, "max_bin": 63, "seed": 1,
    "deterministic": True, "num_threads": 1, "force_row_wise": True, "verbose": -1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate of a commitment: its signs, and whether the gold has it as maker and as keeper.

    `seen`: rules were made with the paper.
    """

    signs: dict[str, float]
    makes: bool
    keeps: bool
    seen: bool


def main() -> int:
    """Write the weights of both models."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.parties", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    found = list(gathered([*own_sets(), *shared_sets(parser.parse_args().shared)]))
    for trees, right in ((MAKERS, [one.makes for one in found]), (KEEPERS, [one.keeps for one in found])):
        trees.write_text(fit(found, right).as_json(digest(LEARNT_FROM)), "utf-8")
        print(f"wrote {trees.name} from {len(found)} candidates, {sum(right)} right")
    return 0


def gathered(sets: Sequence[PaperSet]) -> Iterator[Candidate]:
    """The candidates of every paper that may be learnt from; whose paper it is says a model that others taught."""
    extractor = Extractor.ready()
    told = list(authors.gathered(sets))
    models = authors.by_folds(told)
    for papers in sets:
        if papers.closed or papers.title == "Example papers":
            continue
        for name, path, gold in papers.with_lists("commitments"):
            model = models[authors.fold_of(name)]
            with mock.patch.object(author_model, "author_model", model.of):
                yield from candidates(extractor, path, gold, seen=papers.known)


def candidates(extractor: Extractor, path: Path, gold: Reading, *, seen: bool) -> Iterator[Candidate]:
    """Those of each commitment of a paper."""
    drafts: dict[int, dict[str, dict[str, float]]] = {}  # by the number of the commitment: some have nobody to weigh

    def keep(paper: Paper, draft: Draft) -> None:
        drafts[len(paper.reading.commitments)] = party_signs.signs(paper, draft)

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
    for place, of_all in drafts.items():
        told = matched.get(place, {})
        makers, keepers = (set(told.get(field) or []) for field in ("made_by", "responsible"))
        for key, signs in of_all.items():
            yield Candidate(signs, keys.get(key) in makers, keys.get(key) in keepers, seen)


def fit(found: Sequence[Candidate], right: Sequence[bool]) -> Trees:
    """The model of these candidates, its numbers rounded as they are shipped."""
    names, matrix = signs_matrix([one.signs for one in found], FEWEST)
    told = lightgbm.Dataset(matrix, list(map(float, right)), weight=[KNOWN if one.seen else 1.0 for one in found])
    learnt = lightgbm.train(SETTINGS, told, ROUNDS).dump_model()["tree_info"]
    return Trees(tuple(names), tuple(_tree(one["tree_structure"]) for one in learnt))


def _tree(node: dict[str, Any]) -> Tree:
    if "leaf_value" in node:
        return round(float(node["leaf_value"]), 4)
    below = [_tree(node[side]) for side in ("left_child", "right_child")]
    return [node["split_feature"], round(node["threshold"], 4), *below]


if __name__ == "__main__":
    sys.exit(main())
