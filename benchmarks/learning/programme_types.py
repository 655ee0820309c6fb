"""`python -m benchmarks.learning.programme_types`: fit the model of what type a programme is, and write it.

It learns from the papers that may be learnt from; those looked at last stay unseen. A programme of the gold that the
reading does not have teaches too, where its name stands in the text; of it the rules say nothing.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import orjson

from benchmarks.evaluate.likeness import Entry, Text
from benchmarks.evaluate.papers import PaperSet, own_sets, shared_sets
from benchmarks.evaluate.scoring import paired
from benchmarks.learning.authors import FOLDS, fold_of
from benchmarks.learning.digest import digest
from benchmarks.learning.kinds_fit import softmax
from benchmarks.learning.programmes import SENTENCE
from benchmarks.learning.sentences import HEAD, marked
from ingest.extract import Extractor
from ingest.mentions.programmes import type_signs as programme_type_signs
from ingest.mentions.programmes.type_model import LABELS, TYPES, weigh_types
from ingest.mentions.programmes.type_signs import type_signs
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.readers import read
from ingest.reading import ProgrammeRead
from ingest.softmax import Softmax
from ingest.source import Source

LEARNT_FROM = (Path(programme_type_signs.__file__),)  # when it changes, the weights are to be learnt anew
FREEDOM = 0.2  # how freely weights may grow (1 / L2 penalty)
FEWEST = 3  # programmes in which a sign must stand
RULE = "rule "


@dataclass(frozen=True, slots=True)
class Typed:
    """A programme of a paper: what the rules take it for ("" where they did not find it), its type, its signs.

    `seen`: rules were made with the paper.
    """

    paper: str
    seen: bool
    ruled: str
    type: str
    signs: list[str]


def main() -> int:
    """Print how many types are right, by rules and by models of other papers, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.programme_types", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    told = list(gathered([*own_sets(), *shared_sets(parser.parse_args().shared)]))
    found = [one for one in told if one.ruled and not one.paper.startswith(SENTENCE)]
    ruled = sum(one.ruled == one.type for one in found)
    right = 0
    for fold in range(FOLDS):
        model = fit([one for one in told if fold_of(one.paper) != fold])
        right += sum(model.likeliest(one.signs) == one.type for one in found if fold_of(one.paper) == fold)
    print(f"of {len(found)} programmes {ruled} have their type by rules, {right} by models that other papers taught")
    TYPES.write_text(fit(told).as_json(digest(LEARNT_FROM)), "utf-8")
    print(f"wrote {TYPES.name}")
    return 0


def gathered(sets: Iterable[PaperSet]) -> Iterator[Typed]:
    """The programmes of our sentences, and of the papers that may be learnt from."""
    extractor = Extractor.ready()
    kept: list[Paper] = []
    steps = extractor.pipeline.steps
    pipeline = Pipeline([*steps[: steps.index(weigh_types)], kept.append])
    for name, seen, source, wanted in _given(sets):
        kept.clear()
        reading = orjson.loads(orjson.dumps(pipeline.read(source).as_json(extractor.vocabulary)))
        matched = {j: wanted[i] for i, j in paired("programmes", wanted, reading["programmes"], Text(source.text))}
        for paper in kept:
            found = paper.reading.programmes
            for place, entry in matched.items():
                yield _typed(name, seen, paper, found[place], entry)
            taken = [span for place in matched for span in found[place].mentions]
            for one, entry in missed(paper.text, wanted, taken):
                yield _typed(name, seen, paper, one, entry)


def _given(sets: Iterable[PaperSet]) -> Iterator[tuple[str, bool, Source, list[Entry]]]:
    for number, example in enumerate(marked(), start=1):
        name = f"{SENTENCE}{number}"
        yield name, True, Source("sentence.txt", "text/plain", HEAD + example.text, name), example.gold()
    for papers in sets:
        if papers.closed or papers.title == "Example papers":
            continue
        for name, path, gold in papers.with_lists("programmes"):
            yield name, papers.known, read(path), gold["programmes"]


def _typed(name: str, seen: bool, paper: Paper, one: ProgrammeRead, entry: Entry) -> Typed:
    signs = [sign for sign in type_signs(paper, one) if one.type or not sign.startswith(RULE)]
    return Typed(name, seen, one.type, entry["type"], signs)


def missed(
    text: str, wanted: Sequence[Entry], taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[ProgrammeRead, Entry]]:
    """The programmes of the gold that stand where no programme of the reading does."""
    for entry in wanted:
        forms = [entry["name"], *(entry.get("aliases") or [])]
        spans = sorted({m.span() for form in forms for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)})
        if spans and not any(start < last and first < end for start, end in spans for first, last in taken):
            yield (
                ProgrammeRead(
                    key="",
                    entity="",
                    name=entry["name"],
                    type="",
                    aliases=forms[1:],
                    mentions=spans,
                    start=spans[0][0],
                    end=spans[0][1],
                ),
                entry,
            )


def fit(told: Sequence[Typed]) -> Softmax:
    """The model of these programmes: those of papers that rules know count half with their word and half without."""
    rows, given, counts = [], [], []
    for one in told:
        unruled = [sign for sign in one.signs if not sign.startswith(RULE)]
        halved = one.seen and bool(one.ruled)
        for signs in (one.signs, unruled) if halved else (one.signs,):
            rows.append(signs)
            given.append(one.type)
            counts.append(0.5 if halved else 1.0)
    return softmax(rows, given, LABELS, FEWEST, FREEDOM, counts)


if __name__ == "__main__":
    sys.exit(main())
