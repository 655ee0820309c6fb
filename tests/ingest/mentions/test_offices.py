"""Posts and plurals that stand for bodies."""

import re

import pytest

from ingest.mentions.offices import find_offices
from ingest.mentions.together import find_together
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
