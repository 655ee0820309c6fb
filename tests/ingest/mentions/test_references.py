"""Which body a noun stands for at its place."""

import pytest

from ingest.mentions.bodies import BodyReader
from ingest.pipeline import Pipeline
from ingest.reading import Reading
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline((BodyReader(Register.load(), Vocabulary.load()),))


def read(pipeline: Pipeline, text: str) -> Reading:
    return pipeline.read(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))


def stands_for(pipeline: Pipeline, text: str, noun: str) -> list[str]:
    """The names of the bodies that the last place of the noun stands for."""
    at = text.rindex(noun)
    bodies = read(pipeline, text).bodies
    return [b.name for b in bodies if any(start < at + len(noun) and end > at for start, end in b.mentions)]


PASSING = """Report of the Scrutiny Commission

Barnsley Hospital NHS Foundation Trust runs the discharge lounge.

Two wards are lent by South West Yorkshire Partnership NHS Foundation Trust, and patients come by Yorkshire Ambulance
Service NHS Trust.

"""


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        (PASSING + "The Trust will open it at weekends.", "Trust", "Barnsley Hospital NHS Foundation Trust"),
        (PASSING + "The Foundation Trust will open it.", "Foundation Trust", "Barnsley Hospital NHS Foundation Trust"),
        (
            PASSING + "Yorkshire Ambulance Service NHS Trust came too. The Trust will send a car.",
            "Trust",
            "Yorkshire Ambulance Service NHS Trust",
        ),
        (
            "LEEDS CITY COUNCIL\n\nNHS Trafford CCG pays.\n\nNHS Bolton CCG was told.\n\nThe CCG will pay for more.",
            "CCG",
            "NHS Trafford CCG",
        ),
    ],
)
def test_a_noun_stands_for_what_its_paragraph_names_last_else_for_what_the_paper_names_first(
    pipeline: Pipeline, text: str, noun: str, name: str
) -> None:
    assert stands_for(pipeline, text, noun) == [name]


SEVERAL = """Kirklees Council and Wye Valley NHS Trust wrote to East of England Ambulance Service NHS Trust.

Sick people were seen by Taurus Healthcare (the GP federation) and St Anne's Hospice.

"""


@pytest.mark.parametrize(
    ("sentence", "noun", "names"),
    [
        (
            "Councillors asked that the ambulance trust be told.",
            "ambulance trust",
            ["East of England Ambulance Service NHS Trust"],
        ),
        ("Councillors asked that the trust be told.", "trust", ["Wye Valley NHS Trust"]),
        ("The hospice would pay for it.", "hospice", ["St Anne's Hospice"]),
        ("Members thanked the GP federation.", "GP federation", ["Taurus Healthcare"]),
        ("It went to the trust board.", "trust", []),
        ("The year was hard, and the trust needs to save £2m.", "trust", ["Wye Valley NHS Trust"]),
        ("People took it on trust.", "trust", []),
    ],
)
def test_a_kind_in_small_letters_stands_for_one_of_them(
    pipeline: Pipeline, sentence: str, noun: str, names: list[str]
) -> None:
    assert stands_for(pipeline, SEVERAL + sentence, noun) == names


def test_the_committee_is_the_joint_committee_that_met_though_its_name_goes_on(pipeline: Pipeline) -> None:
    text = """JOINT COMMITTEE OF CLINICAL COMMISSIONING GROUPS

Minutes of the meeting in public on Tuesday 6 November 2018

The Health Overview and Scrutiny Committee had been told. The plan was explained.

The Committee noted the report."""
    assert stands_for(pipeline, text, "Committee") == ["Joint Committee of Clinical Commissioning Groups"]


@pytest.mark.parametrize(
    "text",
    [
        "CHAIR'S REPORT\n\nWe will appoint two Non-Executive Directors in Ipswich.\n\nThe Board is asked to note this.",
        "CHAIR'S REPORT\n\nWork goes on in Ipswich, Suffolk.\n\nThe Trust Board is asked to note this.",
    ],
)
def test_the_board_of_an_unnamed_trust_is_no_board_of_a_council_of_its_place(pipeline: Pipeline, text: str) -> None:
    assert not [name for name in stands_for(pipeline, text, "Board") if "Suffolk" in name or "Wellbeing" in name]
