"""What the learners take for right, how they judge by other papers, and that the shipped models fit what they know."""

import json
from collections import Counter
from pathlib import Path

import numpy
import pytest

from benchmarks.evaluate.papers import heads, own_sets
from benchmarks.learning import (
    authors,
    choice_fit,
    days,
    months,
    posts,
    programme_types,
    programmes,
    relations,
    tags,
    word_classes,
)
from benchmarks.learning.digest import digest
from benchmarks.learning.programmes import SENTENCE, Example, fit, likelihoods, scores
from benchmarks.learning.relations import Told
from benchmarks.learning.sentences import marked
from ingest.claims.sense.author_lists import Facts
from ingest.claims.sense.author_model import AUTHORS, BESIDE
from ingest.claims.sense.relation_model import RELATIONS
from ingest.mentions.people.post_model import POSTS
from ingest.mentions.programmes.model import NAMING
from ingest.mentions.programmes.type_model import TYPES
from ingest.metadata.days import DAYS
from ingest.metadata.inferred_days import MONTHS_OF_PAPERS
from ingest.rules.programmes.heads import HEADS
from ingest.source import Source

PAPERS = "abcdefghijkl"
TEXT = (
    "Acre Council\n\nThe Village pilot is run by Kindly Homes. The pilot began in May. Kindly Homes will expand it.\n"
)


@pytest.mark.parametrize(
    ("weights", "learner"),
    [
        (AUTHORS, authors),
        (BESIDE, authors),
        (RELATIONS, relations),
        (POSTS, posts),
        (DAYS, days),
        (MONTHS_OF_PAPERS, months),
        (TYPES, programme_types),
        (NAMING, programmes),
    ],
    ids=["authors", "authors beside", "pairs", "posts", "days", "months", "types", "naming"],
)
def test_the_weights_were_learnt_from_the_signs_as_they_are(weights: Path, learner: object) -> None:
    assert json.loads(weights.read_text("utf-8"))["learnt_from"] == digest(learner.LEARNT_FROM)  # type: ignore[attr-defined]


def told(kept: str = PAPERS) -> list[Example]:
    return [Example(p, right, ("named",) if right else ("small",)) for p in kept for right in (True, False)] * 3


def test_a_paper_is_judged_by_the_weights_of_the_others() -> None:
    alone = Example("e", True, ("unheard of",))
    likely = likelihoods([*told(), alone])
    assert [p > 0.5 for p in likely[:2]] == [True, False]
    precision, recall, _ = scores([*told(), alone], likely, 0.52)
    assert precision == 1.0
    assert recall == pytest.approx(36 / 37)


def test_sentences_teach_and_are_not_judged() -> None:
    written = [Example(f"{SENTENCE}{n}", True, ("spelt as one",), 0.6) for n in range(8)]
    assert "spelt as one" not in fit(told()).weights
    assert fit([*told(), *written]).weights["spelt as one"][1] > 0
    likely = likelihoods([*told(), *written])
    assert set(likely[len(told()) :]) == {0.0}
    assert scores([*told(), *written], likely, 0.5) == scores(told(), likely[: len(told())], 0.5)


def test_a_miss_counts_in_recall_and_teaches_nothing() -> None:
    missed = [Example("a", True, ())]
    assert fit([*told(), *missed]) == fit(told())
    assert scores([*told(), *missed], likelihoods([*told(), *missed]), 0.5)[1] < 1


def test_the_marks_of_a_sentence_are_its_gold(tmp_path: Path) -> None:
    table = tmp_path / "sentences.txt"
    table.write_text("# A note.\nThe [[Service|Harbury Hub]] opened.\n--\nNothing\nis named.\n", "utf-8")
    first, second = marked(table)
    assert (first.text, first.programmes) == ("The Harbury Hub opened.\n", (("Service", "Harbury Hub"),))
    assert (second.text, second.gold()) == ("Nothing\nis named.\n", [])
    kinds = {kind for example in marked() for kind, _ in example.programmes}
    assert kinds == set(HEADS)


def labelled(taught: tags.Taught, sign: str) -> list[str]:
    rows = zip(taught.features, taught.labels, strict=True)
    return [label for features, labels in rows for one, label in zip(features, labels, strict=True) if sign in one]


def test_names_of_the_gold_are_labelled_and_what_only_points_back_is_not() -> None:
    source = Source("a.txt", "text/plain", TEXT, "a")
    gold = [{"type": "Pilot", "name": "Village pilot", "aliases": ["The pilot"]}]
    taught = tags.taught_programmes("a", source, gold)
    assert labelled(taught, "w village") == ["B-Pilot"]
    assert labelled(taught, "w pilot") == ["I-Pilot", "O"]
    bodies = [
        {"type": "VoluntaryOrganisation", "name": "Kindly Homes"},
        {"type": "LocalAuthority", "name": "Acre Council"},
    ]
    taught = tags.taught_bodies("a", source, bodies)
    assert labelled(taught, "w kindly") == ["B-VoluntaryOrganisation"] * 2
    assert labelled(taught, "w acre") == ["B-Registered"]


def test_a_model_of_tags_marks_what_it_was_taught(tmp_path: Path) -> None:
    import pycrfsuite

    sentence = [["word", f"w {word}"] for word in ("the", "kindly", "homes", "will", "act")]
    taught = tags.Taught("a", [sentence] * 20, [["O", "B-X", "I-X", "O", "O"]] * 20)
    tags.learn([taught], tmp_path / "model")
    model = pycrfsuite.Tagger()
    model.open(str(tmp_path / "model"))
    assert model.tag(sentence) == ["O", "B-X", "I-X", "O", "O"]


@pytest.mark.parametrize(
    ("kind", "chief"), [("minutes", {"b1"}), ("plan", {"b2", "b3"})], ids=["a meeting decides", "authors promise"]
)
def test_whose_paper_it_is_is_told_by_the_commitments_of_its_kind(kind: str, chief: set[str]) -> None:
    made = [("Resolution", ["b1"])] * 2 + [("Undertaking", ["b2", "b3", "p1"])] * 4 + [("Undertaking", ["b1"])]
    gold = {"document": {"kind": kind}, "commitments": [{"kind": one, "made_by": who} for one, who in made]}
    assert authors.chief(gold) == chief  # type: ignore[arg-type]


def test_beginnings_of_papers_name_whose_they_are() -> None:
    golds = [gold for _, _, gold in heads().papers()]
    assert len(golds) == 120
    assert all(gold["bodies"] and "commitments" not in gold for gold in golds)


def test_what_rules_say_of_papers_they_know_counts_half_with_their_word_and_half_without() -> None:
    signs = {"b1": ["rule author", "alone"], "b2": ["named"]}
    nothing = Facts("minutes", (), {}, (), {})
    seen, new = (
        authors.fit([authors.Told(p, known, signs, frozenset({"b1"}), nothing) for p in PAPERS])
        for known in (True, False)
    )
    assert seen.weights["alone"][1] > new.weights["alone"][1]
    assert seen.weights["rule author"][1] < new.weights["rule author"][1]


def pair(paper: str, sign: str, label: str, *, seen: bool = False) -> Told:
    facts = frozenset({("b1", "leads", "g1")}) if label else frozenset()
    return Told(paper, seen, [([sign], frozenset({label} if label else ()))], [("b1", "g1")], facts)


def test_relations_are_learnt_by_their_signs_and_judged_by_other_papers() -> None:
    every = [pair(p, "bg btw run", "leads") for p in PAPERS] + [pair(p + p, "bg btw note", "") for p in PAPERS]
    model = relations.fit(every)
    assert model.likely(["bg btw run"])["leads"] > 0.6 > 0.4 > model.likely(["bg btw note"])["leads"]
    judged = [(one, relations.stated(model, one)) for one in every]
    assert relations.scores(judged, 0.5) == 1.0
    assert relations.scores(judged, 0.99) == 0.0


def test_partners_are_one_fact_in_either_order() -> None:
    assert relations.fact("b2", "partnersWith", "b1") == relations.fact("b1", "partnersWith", "b2")
    assert relations.fact("b2", "leads", "g1") == ("b2", "leads", "g1")


def test_the_short_papers_teach_bodies_and_relations_and_no_programmes() -> None:
    short = next(papers for papers in own_sets() if papers.title == "Short papers to work with")
    names = [name for name, _, _ in short.with_lists("programmes", "relations")]
    assert len(names) == 440
    assert all(tags.is_short(name) for name in names)
    assert not any(
        tags.is_short(name)
        for papers in own_sets()
        if papers is not short
        for name, _, _ in papers.papers()
        if "Short" not in papers.title
    )
    assert programmes.REAL > 1


def test_words_of_one_direction_are_a_class() -> None:
    near, far = numpy.array([1.0, 0.0]), numpy.array([0.0, 1.0])
    words = [f"{letter}{n}" for letter in "ab" for n in range(3)]
    vectors = numpy.array([near] * 3 + [far] * 3, dtype="float32")
    lines = word_classes.classes(words, vectors, Counter(), broad=2, narrow=2)
    assert sorted(line.split(" ", 2)[2] for line in lines) == ["a0 a1 a2", "b0 b1 b2"]


def test_whole_papers_of_others_are_not_known_to_the_rules() -> None:
    known = {papers.title: papers.known for papers in own_sets() if not papers.closed}
    assert [title for title, seen in known.items() if not seen] == [
        "Short papers to work with",
        "Whole papers of others to work with",
        "More whole papers of others to work with",
        "Pages of sites and converters to work with",
    ]


def test_a_choice_is_learnt_from_those_beside_it_too() -> None:
    def group(number: int, right: str, *others: str) -> list[choice_fit.Candidate]:
        return [choice_fit.Candidate(number, [sign], sign == right, False) for sign in (right, *others)]

    told = [one for number in range(60) for one in group(number, *(("a", "b") if number % 3 else ("b", "c")))]
    model = choice_fit.choose(told, ("", "party"), 2, 1.0, "rule")
    a, b, c = (model.probabilities([sign])["party"] for sign in "abc")
    assert a > b > c
    assert a > 0.5 > c


def test_a_sign_of_rules_counts_half_where_they_know_the_paper() -> None:
    def told(*, seen: bool) -> list[choice_fit.Candidate]:
        return [
            choice_fit.Candidate(number, signs, right, seen)
            for number in range(60)
            for signs, right in ((["rule x", "acts"], True), (["named"], False))
        ]

    known, new = (choice_fit.choose(told(seen=seen), ("", "party"), 2, 1.0, "rule") for seen in (True, False))
    assert known.weights["rule x"][1] < new.weights["rule x"][1]
    assert known.weights["acts"][1] > new.weights["acts"][1]
