"""Posts and plurals that stand for bodies."""

import re

import pytest

from ingest.extract import Extractor
from ingest.mentions.offices import find_offices
from ingest.mentions.together import find_together
from ingest.readers.paper import source
from ingest.reading import BodyRead
from ingest.rules.offices import BARE_OFFICE, EXAMPLES, OFFICE
from tests.ingest.claims.papers import paper


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_posts_are_found_as_the_examples_say(text: str, expected: str | None) -> None:
    match = re.search(OFFICE, text) or re.search(BARE_OFFICE, text, re.MULTILINE)
    assert (match[0] if match else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1. Review\n\nThe Director of Public Health will write to schools.",
            [("The Director of Public Health", "b1")],
        ),
        ("1. Review\n\nThe Accountable Officer will attend.", [("The Accountable Officer", "b3")]),
        ("1. Review\n\nA letter from the Chief Executive of the CCG was read.", [("the Chief Executive", "b3")]),
        ("1. Review\n\nThe Head of Finance, Ms Quill, will reply.", [("The Head of Finance", "p1")]),
        ("1. Review\n\nIt was said that officers will report in May.", [("officers", "b1")]),
        ("1. Review\n\nAction: Accountable Officer to write to schools.", [("Accountable Officer", "b3")]),
        ("1. Review\n\nA new director will be appointed.", []),
    ],
)
def test_a_post_stands_for_its_holder_or_its_body(text: str, expected: list[tuple[str, str]]) -> None:
    made = paper(text)
    known = set(made.mentions)
    find_offices(made)
    assert [(text[m.start : m.end], m.key) for m in made.mentions if m not in known] == expected


@pytest.mark.parametrize(
    ("text", "titles", "expected"),
    [
        ("The Director will write.", ("Director of Care", "Deputy Director"), ("The Director", "p1")),
        ("The Director will write.", ("Director of Care", "Director of Housing"), ("The Director", "b1")),
        ("Mr Rowe came. The Director will write.", ("Director of Care", "Director of Housing"), ("The Director", "p2")),
        ("The CCG’s Director will write.", ("Director of Care", "Director of Housing"), ("Director", "p2")),
        ("The Directorate Lead will write.", ("Director of Care", "Manager"), ("The Directorate Lead", "b1")),
    ],
)
def test_a_shortened_post_stands_for_the_one_who_holds_it(
    text: str, titles: tuple[str, str], expected: tuple[str, str]
) -> None:
    made = paper(f"1. Review\n\n{text}")
    for person, title in zip(made.reading.people, titles, strict=True):
        person.posts[0].title = title
    made.own = ("b1",)
    known = set(made.mentions)
    find_offices(made)
    assert [(made.text[m.start : m.end], m.key) for m in made.mentions if m not in known] == [expected]


def test_the_holder_may_have_been_named_anywhere_in_the_item() -> None:
    words = "The hall was cold. " * 60
    made = paper(f"1. Review\n\nMr Rowe spoke.\n\n{words}\n\nThe Director will write.")
    for person, title in zip(made.reading.people, ("Director of Care", "Director of Housing"), strict=True):
        person.posts[0].title = title
    find_offices(made)
    assert [one.key for one in made.mentions if one.form == "role"] == ["p2"]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


SHEFFIELD = """Sheffield City Council

Minutes of the meeting of the Health Scrutiny Committee held on 12 January 2016

Present: Councillor Ann Field (Chair)

In attendance: Simon Ottley (Director of Adult Services), Kay Illman (Director of Public Health), Ruth Lessor (Associate
Director, Sheffield Children's NHS Foundation Trust)

1. Savings

Simon Ottley introduced the report. {words}

2. Talking therapies

Ruth Lessor presented the figures.
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Members asked about carers. The Director said that he would send a note by May 2016.", "Simon Ottley"),
        ("The Director agreed to bring a paper by May 2016.", "Simon Ottley"),
        ("The Director of Public Health agreed to bring a paper by May 2016.", "Kay Illman"),
        ("The Associate Director agreed to bring a paper by May 2016.", "Ruth Lessor"),
    ],
)
def test_a_part_of_one_post_is_not_its_holders_where_anothers_post_begins_so(
    extractor: Extractor, words: str, expected: str
) -> None:
    reading = extractor.reading(source("a.txt", SHEFFIELD.format(words=words).encode()))
    names = {one.key: one.name for one in reading.people}
    assert [[names[key] for key in one.made_by if key in names] for one in reading.commitments] == [[expected]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Northford Council and NHS Northford CCG met. The two partners will share staff.", ["b1", "b3"]),
        ("Northford Council and NHS Northford CCG met. Both organisations agreed.", ["b1", "b3"]),
        ("Northford Council met. The three councils will share staff.", []),
        ("NHS Northford CCG met. The two patients left.", []),
    ],
)
def test_a_counted_plural_means_as_many_bodies(text: str, expected: list[str]) -> None:
    made = paper(text)
    known = set(made.mentions)
    find_together(made)
    assert sorted(m.key for m in made.mentions if m not in known) == expected


def test_of_more_groups_than_are_counted_those_named_first_are_meant() -> None:
    text = "NHS Northford CCG and NHS Acre CCG met.\n\nNHS Bede CCG was told.\n\nThe two CCGs will buy it."
    made = paper(text)
    for key, name in (("b4", "NHS Acre CCG"), ("b5", "NHS Bede CCG")):
        body = BodyRead(start=0, end=0, key=key, entity=key, name=name, type="ClinicalCommissioningGroup")
        made.reading.bodies.append(body)
    known = set(made.mentions)
    find_together(made)
    assert sorted(m.key for m in made.mentions if m not in known) == ["b3", "b4"]
