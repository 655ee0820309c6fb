"""Posts that somebody holds in several bodies at once."""

import pytest

from ingest.mentions.bodies import BodyReader
from ingest.mentions.people import find_people
from ingest.mentions.people.post_model import weigh_posts
from ingest.pipeline import Pipeline
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

HEAD = """NHS Rotherham CCG, NHS Barnsley CCG and NHS Doncaster CCG

Governing Bodies in Common: minutes of the meeting held on 12 June 2019

{}

1. Welcome
The Chair opened the meeting.
"""
ALL = ["NHS Rotherham CCG", "NHS Barnsley CCG", "NHS Doncaster CCG"]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline((BodyReader(Register.load(), Vocabulary.load()), find_people, weigh_posts))


def bodies(pipeline: Pipeline, text: str) -> tuple[list[str | None], list[str | None]]:
    """The titles and the bodies of Ada Vale's posts."""
    source = Source(name="p.txt", media_type="text/plain", text=HEAD.format(text), content_hash="h")
    reading = pipeline.read(source)
    names = {body.key: body.name for body in reading.bodies}
    posts = next(one.posts for one in reading.people if one.name == "Ada Vale")
    return list(dict.fromkeys(one.title for one in posts)), [names.get(one.body or "") for one in posts]


@pytest.mark.parametrize(
    "line",
    [
        "In attendance: Ada Vale – Chief Finance Officer, all three CCGs",
        "In attendance: Ada Vale, Chief Finance Officer of all three",
        "In attendance: Ada Vale (Chief Finance Officer to the three CCGs)",
        "Present\nIan Holt      Chief Nurse              Barnsley CCG\nAda Vale      Chief Finance Officer    all",
    ],
)
def test_an_officer_of_all_has_the_post_in_each(pipeline: Pipeline, line: str) -> None:
    titles, found = bodies(pipeline, line)
    assert titles == ["Chief Finance Officer"]
    assert sorted(map(str, found)) == sorted(ALL)


@pytest.mark.parametrize(
    "line",
    [
        "In attendance: Ada Vale, Chief Finance Officer, all five CCGs",  # more than the paper names
        "In attendance: Ada Vale, Chief Finance Officer for the partners of Bede",
    ],
)
def test_where_others_are_meant_no_post_is_held_in_all(pipeline: Pipeline, line: str) -> None:
    _, found = bodies(pipeline, line)
    assert set(found) != set(ALL)
