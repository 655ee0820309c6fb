"""Bodies whose names no noun of the table ends, and parts of names that stand for the whole."""

import pytest

from ingest.mentions.bodies import BodyReader
from ingest.pipeline import Pipeline
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

HEAD = "Rotherham Metropolitan Borough Council\n\nCare update, 12 June 2017\n\n"


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline((BodyReader(Register.load(), Vocabulary.load()),))


def names(pipeline: Pipeline, text: str) -> list[str]:
    source = Source(name="p.txt", media_type="text/plain", text=HEAD + text, content_hash="h")
    return [body.name for body in pipeline.read(source).bodies][1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The service is run by Acorn Recovery for three years.\n", ["Acorn Recovery"]),
        (
            "The service is run by Bridgewater for three years.\n",
            ["Bridgewater Community Healthcare NHS Foundation Trust"],
        ),
        ("It began with three practices (Oaklands, Ferry Road, Hillside).\n", ["Oaklands", "Ferry Road", "Hillside"]),
        (
            "Newfield, Elm & Ash, and Oak & Villages Primary Care Networks came.\n",
            ["Newfield Primary Care Network", "Elm & Ash Primary Care Network", "Oak & Villages Primary Care Network"],
        ),
        (
            "Three practices – Oaklands, Ferry Road and Hillside – have joined.\n",
            ["Oaklands", "Ferry Road", "Hillside"],
        ),
        (
            (
                "Leads of the footprints are named.\n\n• North Acre and Dale - Ada Quill (Chief Officer, Elm)\n"
                "• Elm, Oak and Ash - TBC\n• Penn – Sir Ben Rowe OBE (Chief Executive of Vale)\n"
            ),
            [
                "North Acre and Dale Sustainability and Transformation Plan",
                "Elm, Oak and Ash Sustainability and Transformation Plan",
                "Penn Sustainability and Transformation Plan",
            ],
        ),
        ("Dates are set.\n\n• North Acre - TBC\n• Elm and Oak - TBC\n• Penn - TBC\n", []),
        ("Each of four place boards - Elm, Oak - will publish.\n", ["Elm Place Board", "Oak Place Board"]),
        (
            "The Leaders of Barnsley and Doncaster councils wrote.\n",
            ["Barnsley Metropolitan Borough Council", "Doncaster Metropolitan Borough Council"],
        ),
        (
            "Three CCGs had asked for it: Darlington; Durham Dales, Easington and Sedgefield; and North Durham.\n",
            ["NHS Darlington CCG", "NHS Durham Dales, Easington and Sedgefield CCG", "NHS North Durham CCG"],
        ),
        (
            "A joint committee of Middlesbrough, Redcar and Cleveland, Stockton and Hartlepool will meet.\n",
            [
                "Middlesbrough Borough Council",
                "Redcar and Cleveland Borough Council",
                "Stockton-on-Tees Borough Council",
                "Hartlepool Borough Council",
            ],
        ),
        (
            "The acute trusts, South Tees and County Durham and Darlington, will reply.\n",
            ["South Tees Hospitals NHS Foundation Trust", "County Durham and Darlington NHS Foundation Trust"],
        ),
        (
            "The councils are Bury and Bolton.\n",
            ["Bury Metropolitan Borough Council", "Bolton Metropolitan Borough Council"],
        ),
        ("The councils, Adult Care and Public Health, and the trusts of the North and South replied.\n", []),
        ("The Health and Social Care practices, and GP and Dental practices, came.\n", []),
        ("The Elm Valley Primary Care Network came. The PCN will pay.\n", ["Elm Valley Primary Care Network"]),
        ("The contract was awarded to Brightwell Medical, which began in May.\n", ["Brightwell Medical"]),
        ("Members wished to see the travel and transport group get going.\n", ["Travel and transport group"]),
        (
            "Two Integrated Locality Partnerships (ILPs) go on: Maltby ILP and Dinnington ILP.\n",
            ["Maltby ILP", "Dinnington ILP"],
        ),
        (
            "The Social Isolation Task and Finish Group met. The Task and Finish Group heard from carers.\n",
            ["Social Isolation Task and Finish Group"],
        ),
        (
            "It went to the Scrutiny Board (Adults, Health and Active Lifestyles) in May.\n",
            ["Scrutiny Board (Adults, Health and Active Lifestyles)"],
        ),
    ],
)
def test_names_by_what_is_said_of_them(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert names(pipeline, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The service is run by Members themselves.\n",
        "Members of any working group met. Working groups reported.\n",
        "The review by Jane Doe was welcomed.\n",
        "The contract was let to the lowest bidder in Rotherham.\n",
        "The GP and CCG budgets were the smallest.\n",
    ],
)
def test_no_body_is_made_of_people_places_and_kinds(pipeline: Pipeline, text: str) -> None:
    assert not set(names(pipeline, text)) - {"NHS Rotherham CCG"}
