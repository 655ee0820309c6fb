"""Records of a council that name another council and not their own."""

import re

import pytest

from ingest.extract import Extractor
from ingest.mentions.other_councils import BEFORE
from ingest.readers.paper import source
from ingest.reading import Reading

HEAD = """Decision details

Interim contract for the recovery service

Decision Maker: Cabinet Member for Adult Care

Decision status: Recommendations Approved

Is Key decision?: Yes

Decision:

That the Council extend the contract until 31 March 2022. The portfolio holder and the scrutiny panel were told.

Since 2013 the service has helped people of all ages who wish to be rid of drink or drugs, at home, in the hostels and
in the day centre that was opened in the old school.

"""
NAMED = "Wigan Metropolitan Borough Council"


def reading_of(extractor: Extractor, sentence: str, file: str = "a.txt") -> Reading:
    return extractor.reading(source(file, (HEAD + sentence + "\n").encode()))


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


@pytest.mark.parametrize(("words", "example"), BEFORE)
def test_words_before_the_name_of_another_council(words: str, example: str) -> None:
    assert re.search(rf"\b(?:{words}) (?:the )?Acre", example)


@pytest.mark.parametrize(
    "sentence",
    [
        "The contract was let together with Wigan Council as a part of an older arrangement.",
        "The house is held by Wigan Council for them.",
        "What it saves was worked out in Wigan Council's study of the hostels.",
        "The cost will be met by the Council, the probation service and Wigan Council.",
    ],
)
def test_the_council_of_a_record_is_none_that_it_names_as_another(extractor: Extractor, sentence: str) -> None:
    reading = reading_of(extractor, sentence)
    councils = {body.name: body for body in reading.bodies if body.type == "LocalAuthority"}
    assert set(councils) == {"The Council", NAMED}
    assert councils["The Council"].mentions[0] == (HEAD.index("Council extend"), HEAD.index(" extend"))
    assert "publisher" not in reading.document.values
    assert reading.commitments[0].made_by == [councils["The Council"].key]


@pytest.mark.parametrize(
    "sentence",
    [
        "The hostels are run by Wigan Council and two charities.",
        "Wigan Council's Democratic Services Manager has kept this record.",
        "The record can be requested from Democratic Services, Wigan Council, Wigan.",
    ],
)
def test_a_council_that_may_be_the_records_own_is(extractor: Extractor, sentence: str) -> None:
    reading = reading_of(extractor, sentence)
    assert [body.name for body in reading.bodies if body.type == "LocalAuthority"] == [NAMED]


def test_councils_without_a_name_are_each_papers_own(extractor: Extractor) -> None:
    readings = [
        reading_of(extractor, "The house is held by Wigan Council for them.", file) for file in ("a.txt", "b.txt")
    ]
    entities = {body.entity for reading in readings for body in reading.bodies if body.name == "The Council"}
    assert len(entities) == 2
