"""Who takes part in what a paper itself is: parties of an agreement, and whoever prepared a plan."""

import pytest

from ingest.claims.relations.agreements import agreements
from ingest.claims.relations.declared import declared
from ingest.extract import Extractor
from ingest.readers.paper import source
from ingest.reading import Reading
from tests.ingest.claims.related import said

AGREEMENT = """DATED 17 April 2023

MEMORANDUM OF UNDERSTANDING

between

(1) NHS SOMERSET INTEGRATED CARE BOARD
(2) SOMERSET COUNCIL
(3) SOMERSET NHS FOUNDATION TRUST

relating to the Somerset Neighbourhoods Programme

1 BACKGROUND
1.1 The Parties will share with each other what they know of each neighbourhood by 30 June 2023.
"""
PLAN = """Better Care Fund plan 2022-23

Cover
Health and Wellbeing Board(s)

Doncaster

Bodies involved in preparing the plan (including NHS Trusts and housing organisations)
City of Doncaster Council, NHS South Yorkshire Integrated Care Board and Voluntary Action Doncaster

How have you gone about involving these stakeholders?
A meeting was held in May.
"""


def taking_part(reading: Reading) -> dict[str, set[str]]:
    names = {body.key: body.name for body in reading.bodies} | {one.key: one.name for one in reading.programmes}
    found: dict[str, set[str]] = {}
    for one in reading.relations:
        if one.predicate == "participatesIn":
            found.setdefault(names[one.object], set()).add(names[one.subject])
    return found


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


def test_the_parties_of_an_agreement_take_part_in_it_and_in_what_it_is_on(extractor: Extractor) -> None:
    parties = {"NHS Somerset Integrated Care Board", "Somerset Council", "Somerset NHS Foundation Trust"}
    found = taking_part(extractor.reading(source("a.txt", AGREEMENT.encode())))
    assert found == {"Memorandum of Understanding": parties, "Somerset Neighbourhoods Programme": parties}
    assert "Memorandum of Understanding" not in taking_part(
        extractor.reading(source("a.txt", AGREEMENT.replace("between", "Papers of").encode()))
    )


def test_whoever_prepared_a_plan_takes_part_in_it(extractor: Extractor) -> None:
    found = taking_part(extractor.reading(source("a.txt", PLAN.encode())))
    assert found["Better Care Fund plan 2022-23"] == {
        "Doncaster Metropolitan Borough Council",
        "NHS South Yorkshire Integrated Care Board",
        "Voluntary Action Doncaster",
    }


def test_those_whom_somebody_works_closely_with_may_be_many() -> None:
    text = "Acre NHS Trust works closely with Dale CCG, Acre CCG, Brook CCG and Acre Council."
    assert {one for _, _, one in said(agreements, text)} == {"Dale CCG", "Acre CCG", "Brook CCG", "Acre Council"}
    assert said(agreements, text.replace("works closely with", "is larger than")) == set()


def test_of_two_plans_named_as_often_it_is_the_first() -> None:
    text = "BCF Plan\n\nBodies involved in preparing the plan\nAcre Council and Acre CCG\n\nBetter Care Narrative\n"
    assert {(one, plan) for one, _, plan in said(declared, text)} == {
        ("Acre Council", "BCF Plan"),
        ("Acre CCG", "BCF Plan"),
    }
