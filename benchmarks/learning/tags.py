"""`python -m benchmarks.learning.tags`: learn the sequence models that mark names of bodies and of programmes.

They learn from the papers that rules are made with; papers looked at last stay unseen. That of programmes also learns
from our sentences, but not from short papers: these name programmes more densely than papers do, and what they teach
makes others be read worse.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import pycrfsuite

from benchmarks.evaluate.likeness import Entry
from benchmarks.evaluate.papers import own_sets, shared_sets
from benchmarks.learning.sentences import HEAD, marked
from ingest.mentions.bodies import BodyReader, tagged_names
from ingest.mentions.bodies.tagged_names import REGISTERED, TaggedNames
from ingest.mentions.people import find_people
from ingest.mentions.programmes.find import free_candidates, known_words
from ingest.mentions.tags import BODIES, NOTHING, PROGRAMMES, Word, sequences
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.readers import read
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

# L1 and L2 penalties, rounds, and in how many words a feature must stand.
SETTINGS = {"c1": 0.05, "c2": 0.5, "max_iterations": 120, "feature.minfreq": 2}
# "the plan", "our service": a form that says which one is meant only where it has been named.
_MEANT_BEFORE = re.compile(
    r"(?:(?:the|this|our|its|their|that|these|The|This|Our|Its|Their|These) )?(?:[^A-Z0-9]*|[A-Z][a-z]+|Governing Body)"
)
# Bodies that the register or a form finds nearly all of are told apart by these, not by the model.
_TOLD_BY_FORM = {
    "StpFootprint": "IntegratedCarePartnership", "IntegratedCareSystem": "IntegratedCarePartnership",
    **dict.fromkeys(
        ("ClinicalCommissioningGroup", "IntegratedCareBoard", "NHSTrust", "FoundationTrust", "LocalAuthority",
         "HealthAndWellbeingBoard", "NationalBody", "Healthwatch"), REGISTERED),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Taught:
    """The sentences of one paper for one model: features and labels of their words."""

    paper: str
    features: list[list[list[str]]]
    labels: list[list[str]]


def main() -> int:
    """Write the models, or with --weights print those of the one that is named."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning.tags", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the real papers and gold")
    parser.add_argument("--weights", choices=("bodies", "programmes"), help="print the weights, the heaviest first")
    asked = parser.parse_args()
    if asked.weights:
        model = pycrfsuite.Tagger()
        model.open(str(BODIES if asked.weights == "bodies" else PROGRAMMES))
        for (name, label), weight in sorted(model.info().state_features.items(), key=lambda item: -abs(item[1])):
            print(f"{weight:8.3f}  {label:14}  {name}")
        return 0
    for weights, papers in ((BODIES, bodies(asked.shared)), (PROGRAMMES, programmes(asked.shared))):
        told = list(papers)
        learn(told, weights)
        print(f"wrote {weights.name} from {len(told)} papers and sentences")
    return 0


def learn(papers: Iterable[Taught], model: Path) -> None:
    """Fit the model to the papers and write it to the file."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for paper in papers:
        for features, labels in zip(paper.features, paper.labels, strict=True):
            trainer.append(features, labels)
    trainer.set_params(SETTINGS)
    trainer.train(str(model))


def bodies(shared: Path) -> Iterator[Taught]:
    """Every paper that may be learnt from, with its bodies."""
    for name, source, gold in _papers(shared, "bodies"):
        yield taught_bodies(name, source, gold)


def programmes(shared: Path) -> Iterator[Taught]:
    """Every sentence of our own and every paper that may be learnt from, with its programmes."""
    for number, example in enumerate(marked(), start=1):
        source = Source("sentence.txt", "text/plain", HEAD + example.text, "sentence")
        yield taught_programmes(f"sentence {number}", source, example.gold())
    for name, source, gold in _papers(shared, "programmes"):
        if not is_short(name):
            yield taught_programmes(name, source, gold)


def is_short(paper: str) -> bool:
    """Whether it is one of the short papers, by its name."""
    return paper.startswith("k")


def _papers(shared: Path, kind: str) -> Iterator[tuple[str, Source, list[Entry]]]:
    for papers in own_sets() + (shared_sets(shared) if (shared / "evaluation").is_dir() else []):
        if not papers.closed and papers.title != "Example papers":
            for name, path, gold in papers.with_lists(kind):
                yield name, read(path), gold[kind]


_READER: list[BodyReader] = []


def _reader() -> BodyReader:
    if not _READER:
        _READER.append(BodyReader(Register.load(), Vocabulary.load()))
    return _READER[0]


def taught_bodies(name: str, source: Source, gold: list[Entry]) -> Taught:
    """The sentences of a paper with the labels that the bodies of its gold give their words."""
    found = Taught(name, [], [])

    def keep(names: TaggedNames) -> None:
        forms = _forms(gold, lambda kind: _TOLD_BY_FORM.get(kind, kind))
        _keep(found, names.state.paper, names.known_words(), forms)

    with mock.patch.object(tagged_names.TaggedNames, "find", keep):
        Pipeline((_reader(),)).read(source)
    return found


def taught_programmes(name: str, source: Source, gold: list[Entry]) -> Taught:
    """The sentences of a paper with the labels that the programmes of its gold give their words."""
    found = Taught(name, [], [])

    def keep(paper: Paper) -> None:
        _keep(found, paper, known_words(paper, free_candidates(paper)), _forms(gold, str))

    Pipeline((_reader(), find_people, keep)).read(source)
    return found


def _keep(found: Taught, paper: Paper, known: Mapping[int, set[str]], forms: Mapping[str, str]) -> None:
    spans = list(_spans(paper.text, forms))
    for sentence in sequences(paper, known):
        found.features.append(sentence.features)
        found.labels.append(_labels(sentence.words, spans))


def _forms(gold: list[Entry], label: Callable[[str], str]) -> dict[str, str]:
    """The names in the gold and the forms that are names by themselves, with their labels."""
    forms: dict[str, str] = {}
    for one in gold:
        for form in (one["name"], *(one.get("aliases") or [])):
            if form == one["name"] or not _MEANT_BEFORE.fullmatch(form):
                forms[form] = label(one["type"])
    return forms


def _spans(text: str, forms: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where the forms stand in the text, with their labels; longer ones first."""
    taken: list[tuple[int, int]] = []
    for form in sorted(forms, key=lambda one: -len(one)):
        pattern = r"\s+".join(re.escape(word) for word in form.split())
        for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                yield *match.span(), forms[form]


def _labels(words: list[Word], spans: Iterable[tuple[int, int, str]]) -> list[str]:
    labels = [NOTHING] * len(words)
    for start, end, kind in spans:
        inside = [place for place, word in enumerate(words) if start <= word.start and word.end <= end]
        for place in inside:
            labels[place] = f"{'B' if place == inside[0] else 'I'}-{kind}"
    return labels


if __name__ == "__main__":
    sys.exit(main())
