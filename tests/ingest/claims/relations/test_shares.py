"""Who gives how much, and who gets some of it."""

import pytest

from ingest.claims.relations.agreements import agreements
from ingest.claims.relations.owning import usual
from ingest.claims.relations.payers import columns, gifts
from ingest.claims.relations.shares import shares
from ingest.extract import Extractor
from tests.ingest.claims.related import ruled_in, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Winter Fund 23/24: Acre CCG £4.9m, Acre Council £1.75m and Dale Council £1.4m.",
            {(who, "funds", "Winter Fund") for who in ("Acre CCG", "Acre Council", "Dale Council")},
        ),
        (
            "Winter Fund: £4m in all, £1.4m of that to Acre Council and the balance to Acre NHS Trust.",
            {(who, "participatesIn", "Winter Fund") for who in ("Acre Council", "Acre NHS Trust")},
        ),
        (
            "The Winter Fund is £11m over four years, Brook NHS Trust's share being £3.75m.",
            {("Brook NHS Trust", "participatesIn", "Winter Fund")},
        ),
        ("Winter Fund: Acre CCG wrote to Acre Council about £4m.", set()),
        ("The Winter Fund is £11m. It was reported to Acre Council in May.", set()),
    ],
)
def test_shares_of_a_fund(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(shares, text) == expected


def test_who_is_paid_gives_nothing() -> None:
    text = "The Swift Team is new. Brook NHS Trust was paid £310,000 for two nurses. Acre CCG was putting in £4m."
    assert said(gifts, text) == {("Acre CCG", "funds", "Swift Team")}


def test_money_for_an_agreement_is_not_for_what_was_named_before() -> None:
    text = "The Swift Team is new. The Section 75 agreement has £6m, Acre Council paying £2m of it."
    assert said(gifts, text) == set()


def test_columns_parted_by_two_spaces_and_joint_commissioners() -> None:
    text = (
        "Table 1\nRef  Scheme         Commissioner  Provider          17/18    18/19\n"
        "1    Swift Team     Acre CCG      Acre NHS Trust      412      420\n"
        "2    Hub Team       Joint         Acre Works Ltd      703      703\n"
        "3    Home Pilot     Acre Council  Brook NHS Trust     100      100\n"
    )
    found = said(columns, text)
    assert {f for f in found if f[1] == "commissions"} == {
        ("Acre CCG", "commissions", "Swift Team"),
        ("Acre CCG", "commissions", "Hub Team"),
        ("Acre Council", "commissions", "Hub Team"),
        ("Acre Council", "commissions", "Home Pilot"),
    }
    assert {f for f in found if f[1] == "provides"} == {
        ("Acre NHS Trust", "provides", "Swift Team"),
        ("Acre Works Ltd", "provides", "Hub Team"),
        ("Brook NHS Trust", "provides", "Home Pilot"),
    }


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


@pytest.mark.parametrize("head", ["Lead", "Lead officer", "SRO", "Workstream lead", "Sponsor"])
def test_a_person_in_the_column_of_leads_leads_what_the_row_is_about(extractor: Extractor, head: str) -> None:
    text = (
        "Kent County Council\n\nUpdate report, 6 June 2020\n\n1. Who leads what\n\n"
        "Dr Ann Moss, Chief Nurse of the Council, and Mr Jon Reed, Head of Care, wrote this.\n\n"
        f"Workstream | {head} | Due\nHome First service | Dr Ann Moss | May 2019\n"
        "Virtual Ward pilot (phase two) | Mr Jon Reed | June 2019\n"
        "Write to the Carers Service | Mr Jon Reed | June 2019\n"
    )
    led = {(who, what) for who, does, what in ruled_in(extractor, text) if does == "leads"}
    assert led == {("Ann Moss", "Home First service"), ("Jon Reed", "Virtual wards pilot")}


def test_two_who_each_do_something_are_no_partners() -> None:
    assert said(agreements, "Acre NHS Trust and Brook NHS Trust will each open a clinic.") == set()
    assert said(agreements, "Acre NHS Trust and Brook NHS Trust will open a clinic.") == {
        ("Acre NHS Trust", "partnersWith", "Brook NHS Trust")
    }


def test_ccgs_take_part_in_their_own_merger_and_not_in_that_of_hospitals() -> None:
    assert said(usual, "Acre CCG told of the merger of the Acre hospitals.") == set()
    assert said(usual, "Acre CCG told of the merger of both CCGs.") == {
        ("Acre CCG", "participatesIn", "merger of both CCGs")
    }
