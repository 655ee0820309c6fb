"""`python -m benchmarks.learning.posts`: fit the model of the body in which a person holds a post, and write it.

It learns from the papers that may be learnt from; those looked at last stay unseen. The rules' own word is one of the
signs, so learn anew after larger changes to them.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import orjson

from benchmarks.evaluate.likeness import Text
from benchmarks.evaluate.papers import PaperSet, own_sets, shared_sets, text_of
from benchmarks.evaluate.scoring import matched_keys, paired
from benchmarks.learning import authors
from benchmarks.learning.digest import digest
from benchmarks.learning.kinds_fit import two_way
from ingest.extract import Extractor
from ingest.mentions.people import post_signs
from ingest.mentions.people.post_model import LABELS, POSTS, weigh_posts, weighed
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.readers import read
from ingest.reading import PersonRead
from ingest.softmax import Softmax

LEARNT_FROM = (Path(post_signs.__file__),)  # when it changes, the weights are to be learnt anew
FREEDOM = 0.1  # how freely weights may grow (1 / L2 penalty)
FEWEST = 4  # bodies and people in which a sign must stand


@dataclass(frozen=True, slots=True)
class Holder:
    """A person of a paper: as read, the signs of each body, and the keys of the bodies that the gold gives.

    `seen`: rules were made with the paper.
    """

    paper: str
    seen: bool
    person: PersonRead
    bodies: dict[str, list[str]]
    right: frozenset[str]


def main() -> int:
    """Print how many people's bodies are right, by rules and by models of other papers, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.posts", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    told = list(gathered([*own_sets(), *shared_sets(parser.parse_args().shared)]))
    ruled = right = 0
    for fold in range(authors.FOLDS):
        model = fit([one for one in told if authors.fold_of(one.paper) != fold])
        for one in told:
            if authors.fold_of(one.paper) == fold and one.bodies:
                odds = {key: model.probabilities(signs)["body"] for key, signs in one.bodies.items()}
                ruled += any(post.body in one.right for post in one.person.posts)
                right += any(post.body in one.right for post in weighed(one.person, odds))
    print(f"of {len(told)} people {ruled} have a right body by rules, {right} by models that other papers taught")
    POSTS.write_text(fit(told).as_json(digest(LEARNT_FROM)), "utf-8")
    print(f"wrote {POSTS.name}")
    return 0


def gathered(sets: Iterable[PaperSet]) -> Iterator[Holder]:
    """Everybody whom the gold of a paper that may be learnt from has, too."""
    extractor = Extractor.ready()
    found: list[tuple[PersonRead, dict[str, list[str]]]] = []

    def keep(paper: Paper) -> None:
        paper.settle()
        found[:] = post_signs.post_signs(paper)

    steps = extractor.pipeline.steps
    pipeline = Pipeline([*steps[: steps.index(weigh_posts)], keep])
    for papers in sets:
        if papers.closed or papers.title == "Example papers":
            continue
        for name, path, gold in papers.with_lists("bodies", "people"):
            reading = orjson.loads(orjson.dumps(pipeline.read(read(path)).as_json(extractor.vocabulary)))
            text = Text(text_of(path))
            pairs = paired("bodies", gold["bodies"], reading["bodies"], text)
            keys = {wanted: key for key, wanted in matched_keys(gold["bodies"], reading["bodies"], pairs).items()}
            matched = {j: gold["people"][i] for i, j in paired("people", gold["people"], reading["people"], text)}
            for place, (person, bodies) in enumerate(found):
                if place in matched:
                    given = {post.get("body") for post in matched[place].get("posts", [])}
                    right = frozenset(keys[one] for one in given if one in keys)
                    yield Holder(name, papers.known, person, bodies, right)


def fit(told: Sequence[Holder]) -> Softmax:
    """The model of these people."""
    rows = ((signs, key in one.right, one.seen) for one in told for key, signs in one.bodies.items())
    return two_way(rows, LABELS, FEWEST, FREEDOM, "rule")


if __name__ == "__main__":
    sys.exit(main())
