"""What private people are called is no post, and the name of an office that speaks of patients is none of theirs."""

import pytest

from ingest.mentions.bodies import BodyReader
from ingest.mentions.people import find_people
from ingest.mentions.people.private_roles import is_private_role
from ingest.pipeline import Pipeline
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

HEAD = (
    "ROTHERHAM METROPOLITAN BOROUGH COUNCIL\n\nMinutes of the meeting of the Care Scrutiny Committee, 12 June 2017\n\n"
)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline((BodyReader(Register.load(), Vocabulary.load()), find_people))


def titles(pipeline: Pipeline, text: str) -> dict[str, list[str | None]]:
    reading = pipeline.read(Source(name="p.txt", media_type="text/plain", text=HEAD + text, content_hash="h"))
    return {person.name: [post.title for post in person.posts] for person in reading.people}


@pytest.mark.parametrize(
    ("title", "private"),
    [
        ("local resident and former nurse", True),
        ("a campaigner and member of the public", True),
        ("mother of a patient", True),
        ("retired teacher, carer", True),
        ("service user", True),
        ("tenant representative and resident", False),
        ("lay member and carer", False),
        ("former nurse", False),
        ("service user governor", False),
        ("Carer Lead", False),
        ("partner", False),
        ("expert by experience", False),
    ],
)
def test_what_is_no_post(title: str, private: bool) -> None:
    assert is_private_role(title) is private


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill (Healthwatch Rotherham campaigner and member of the public) queried the number of beds.\n",
        "Local resident and former nurse Ada Quill asked a question.\n",
        "The family's GP, Dr Vale, had not been told.\n",
        "Her consultant, Dr Ada Vale, did not visit.\n",
        "Dr Ada Vale, his GP, did not visit.\n",
        "The son’s social worker (Mr Ian Holt) came to the flat.\n",
        "The couple’s landlord, Mr Ian Holt, wrote to them.\n",
    ],
)
def test_nobody_in_office(pipeline: Pipeline, text: str) -> None:
    assert titles(pipeline, text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Trust's GP lead, Dr Vale, agreed.\n", {"Vale": ["GP lead"]}),
        ("Her deputy, Ms Ann Holt, agreed.\n", {"Ann Holt": []}),
        ("Iris Vale, her co-chair, agreed.\n", {"Iris Vale": ["co-chair"]}),
        (
            "Lay member for patient and public involvement, Mr Roz Vale, spoke.\n",
            {"Roz Vale": ["Lay member for patient and public involvement"]},
        ),
        ("Mr Roz Vale attended for patient and public involvement services.\n", {"Roz Vale": []}),
    ],
)
def test_offices_beside_private_words(pipeline: Pipeline, text: str, expected: dict[str, list[str | None]]) -> None:
    assert titles(pipeline, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Quill asked why the clinic had closed.\n", {"Una Vale": ["Councillor", "Chair"], "J Moss": []}),
        ("Jane Quill then spoke on the closure.\n", {"Una Vale": ["Councillor", "Chair"], "J Moss": []}),
        ("Jane Moss asked why.\n", {"Una Vale": ["Councillor", "Chair"], "Jane Moss": []}),
        ("Jane Quill presented it.\n", {"Una Vale": ["Councillor", "Chair"], "J Moss": [], "Jane Quill": []}),
    ],
)
def test_who_only_asks_and_is_in_no_list(pipeline: Pipeline, text: str, expected: dict[str, list[str | None]]) -> None:
    lists = "Present: Councillor Una Vale (Chair)\n\nIn attendance: J Moss\n\n1. Clinics\n\n"
    assert titles(pipeline, lists + text) == expected


def test_who_only_asks_in_a_paper_without_lists(pipeline: Pipeline) -> None:
    assert titles(pipeline, "Jane Quill asked why the clinic had closed.\n") == {"Jane Quill": []}
