"""What the sequence models mark: names that no register, form or table knows, and how sure each word is."""

import pytest

from ingest.extract import Extractor
from ingest.mentions.tags import BODIES, PROGRAMMES, find_tags, sequences
from ingest.source import Source
from tests.ingest.claims.papers import paper

HEAD = "Rochdale Borough Council\nHealth Scrutiny Committee\nMinutes of the meeting held on 4 June 2019\n\n5. Falls\n\n"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


def names(extractor: Extractor, words: str) -> set[str]:
    reading = extractor.reading(Source("a.txt", "text/plain", HEAD + words + "\n", "a"))
    return {body.name for body in reading.bodies}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The befriending scheme is run by Kindly Hands, a local charity, and began in May.", "Kindly Hands"),
        ("The lunch clubs of Thornbury Lifeline, the local charity, had grown since May.", "Thornbury Lifeline"),
    ],
)
def test_a_body_without_a_form_is_found_by_the_words_round_it(extractor: Extractor, words: str, name: str) -> None:
    assert name in names(extractor, words)


def test_an_abbreviation_alone_is_no_body_of_its_own(extractor: Extractor) -> None:
    assert "KHS" not in names(extractor, "Members asked whether KHS would take part in the work of the alliance.")


def test_what_the_register_knows_is_left_to_it(extractor: Extractor) -> None:
    found = names(extractor, "The clinic is run by Pennine Care NHS Foundation Trust at the old mill.")
    assert "Pennine Care NHS Foundation Trust" in found
    assert not any(name != "Pennine Care NHS Foundation Trust" and "Pennine" in name for name in found)


def test_every_word_has_the_features_of_itself_and_its_neighbours() -> None:
    (sentence,) = sequences(paper("The Hub opens."), {4: {"found B"}})
    assert [word.text for word in sentence.words] == ["The", "Hub", "opens", "."]
    assert {"w hub", "s Aa", "w-1 the", "w+1 opens", "s-1s Aa Aa", "found B", "head in 0"} <= set(sentence.features[1])
    assert "w-2 ^" in sentence.features[1]
    assert "block begins" in sentence.features[0]
    assert "found B" not in sentence.features[0]


def test_words_are_looked_at_once_a_paper_whatever_is_known_of_them() -> None:
    made = paper("The Hub opens.")
    list(sequences(made, {}))
    kept = made.worded
    (sentence,) = sequences(made, {0: {"body"}})
    assert made.worded is kept
    assert "body" in sentence.features[0]
    assert "body" not in kept[0].features[0]


@pytest.mark.parametrize("weights", [BODIES, PROGRAMMES], ids=["bodies", "programmes"])
def test_a_span_is_as_likely_as_its_least_likely_word(weights: object) -> None:
    made = paper("The Home Again service will be run by Northford Council.")
    tags = find_tags(made, {}, weights)  # type: ignore[arg-type]
    whole = tags.chance(made.text, 0, len(made.text))
    assert whole <= min(tags.chances.values(), default=0.0)
    assert tags.chance(made.text, 0, 3) <= tags.chance(made.text, 4, 22)


def test_a_very_long_line_is_looked_at_in_parts() -> None:
    parts = list(sequences(paper("word " * 3000), {}))
    assert len(parts) > 5
    assert sum(len(part.words) for part in parts) == 3000
