"""Lists of people in the layouts that minutes, boards, records and reports use: who is found, and of which body."""

from pathlib import Path

import pytest
import yaml

from ingest.mentions.bodies import BodyReader
from ingest.mentions.people import find_people
from ingest.pipeline import Pipeline
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

LAYOUTS = yaml.safe_load(Path(__file__).with_name("lists_of_people.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline((BodyReader(Register.load(), Vocabulary.load()), find_people))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout["name"])
def test_who_is_listed_and_for_whom(pipeline: Pipeline, layout: dict[str, object]) -> None:
    source = Source(name="p.txt", media_type="text/plain", text=str(layout["text"]), content_hash="h")
    reading = pipeline.read(source)
    names = {body.key: body.name for body in reading.bodies}
    found = {
        person.name: list(dict.fromkeys(names[post.body] for post in person.posts if post.body)) or None
        for person in reading.people
    }
    assert found == layout["people"]


def test_a_title_ends_before_who_stood_in(pipeline: Pipeline) -> None:
    text = (
        "Acre Clinical Commissioning Group\nGoverning Body\n\nMinutes of the meeting held on 5 March 2019\n\nPresent:\n"
        "Ada Quill, Chair\nIan Roe, Chief Finance Officer, represented by Una Penn\n"
        "Pat Holt, Lay Member, replaced by Tom Reed\n\n1. Welcome\nThe Chair welcomed all.\n"
    )
    reading = pipeline.read(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))
    titles = {person.name: [post.title for post in person.posts] for person in reading.people}
    assert titles == {"Ada Quill": ["Chair"], "Ian Roe": ["Chief Finance Officer"], "Pat Holt": ["Lay Member"]}
