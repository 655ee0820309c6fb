import pytest

from ingest.mentions.bodies import BodyReader
from ingest.pipeline import Pipeline
from ingest.reading import Reading
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

MINUTES = """ROTHERHAM METROPOLITAN BOROUGH COUNCIL

MINUTES of the meeting of the Health and Wellbeing Board held on Monday, 12th June, 2017

The Rotherham Clinical Commissioning Group (CCG) told the Board that Healthwatch Rotherham had been asked.

The CCG's Governing Body and the Council's Cabinet would see the plan, as would Oakfield Carers’ Centre, the Joint
Commissioning Group and RMBC Senior Leadership Team. NHS England and the General Practitioners would not.
"""


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline((BodyReader(Register.load(), Vocabulary.load()),))


def read(pipeline: Pipeline, text: str) -> Reading:
    return pipeline.read(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))


def test_bodies_of_minutes_with_what_stands_for_them(pipeline: Pipeline) -> None:
    reading = read(pipeline, MINUTES)
    assert [(b.entity, b.type, b.ods, [MINUTES[s:e] for s, e in b.mentions]) for b in reading.bodies] == [
        (
            "council-ROT",
            "LocalAuthority",
            "206",
            ["ROTHERHAM METROPOLITAN BOROUGH COUNCIL", "Council", "RMBC"],
        ),
        ("hwb-ROT", "HealthAndWellbeingBoard", None, ["Health and Wellbeing Board", "Board"]),
        ("ccg-03L", "ClinicalCommissioningGroup", "03L", ["Rotherham Clinical Commissioning Group", "CCG", "CCG"]),
        ("healthwatch-ROT", "Healthwatch", None, ["Healthwatch Rotherham"]),
        ("committee-ccg-03L-governing-body", "Committee", None, ["Governing Body"]),
        ("committee-council-ROT-cabinet", "Committee", None, ["Cabinet"]),
        ("voluntary-oakfield-carers-centre", "VoluntaryOrganisation", None, ["Oakfield Carers’ Centre"]),
        ("committee-council-ROT-joint-commissioning-group", "Committee", None, ["Joint\nCommissioning Group"]),
        ("committee-council-ROT-rmbc-senior-leadership-team", "Committee", None, ["RMBC Senior Leadership Team"]),
        ("national-nhs-england", "NationalBody", "X24", ["NHS England"]),
    ]


def test_publisher_and_committee(pipeline: Pipeline) -> None:
    document = read(pipeline, MINUTES).document
    assert document.entities == {"publisher": "council-ROT", "committee": "hwb-ROT"}


@pytest.mark.parametrize(
    "text",
    [
        "The Executive Director and the Cabinet Member spoke of Council Tax and care homes.",
        "Local authorities and clinical commissioning groups will work together in boards.",
        "Supported Housing and Nursing Homes were full.",
    ],
)
def test_titles_and_kinds_are_no_bodies(pipeline: Pipeline, text: str) -> None:
    assert read(pipeline, text).bodies == []


def test_a_council_that_the_text_does_not_name_is_that_of_the_place(pipeline: Pipeline) -> None:
    text = "Minutes:\nThe Stockport plan was shown.\nThe plan for Stockport goes to the Council on 17 March 2015.\n"
    assert [(b.entity, b.confidence < 0.9) for b in read(pipeline, text).bodies] == [("council-SKP", True)]
