"""Whose a paper is, by its first lines: seen through whoever is to keep what "we" promise in it."""

import pytest

from ingest.extract import Extractor
from ingest.mentions.authors import keep_named, name_authors
from ingest.mentions.parties_of_agreement import parties_of_agreement
from ingest.readers.paper import source
from tests.ingest.claims.papers import paper

WE = "\n\nSome wards were busy this year and staff did well.\n\nWe will open a new clinic in the town by May 2019.\n"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


@pytest.mark.parametrize(
    ("head", "maker"),
    [
        (
            (
                "Kent Health Overview and Scrutiny Committee\n21 March 2018\nItem 6\n\nAcre Hospital Collaborative\n\n"
                "Beds: an update"
            ),
            "Acre Hospital Collaborative",
        ),
        (
            (
                "Kent Health and Wellbeing Board – 21 March 2018 – Agenda Item 6\n\n"
                "KENT TRANSFORMING CARE PARTNERSHIP\n\n"
                "Exception report"
            ),
            "Kent Transforming Care Partnership",
        ),
        ("Acre A&E Delivery Board\n\nWinter plan 2018/19\n\nKent", "Acre A&E Delivery Board"),
        (
            "A consultation document from\nNHS Swale CCG\nNHS Ashford CCG\n\nMarch 2018",
            "NHS Swale CCG, NHS Ashford CCG",
        ),
        ("Kent County Council\n\nCabinet\n\nReport of: Director of Adult Care\n\nHome care", "Kent County Council"),
        ("For Kent County Council\n\nReport of the Acre Programme Board\n\nA plan for beds", "Acre Programme Board"),
    ],
)
def test_a_paper_is_from_whoever_heads_it(extractor: Extractor, head: str, maker: str) -> None:
    reading = extractor.reading(source("paper.txt", (head + WE).encode()))
    names = {body.key: body.name for body in reading.bodies}
    promise = next(one for one in reading.commitments if "new clinic" in one.summary)
    assert sorted(names[key] for key in promise.made_by) == sorted(maker.split(", "))


def test_the_report_of_a_panel_is_the_panels(extractor: Extractor) -> None:
    text = (
        "Kent County Council\n\nHome care: a review by members\n\nFebruary 2018\n\n1. Summary\n\nThe Home Care "
        "Review Panel met six times. The Panel heard that visits were short. The Panel believes that this is "
        "wrong. The Panel visited two homes. The Panel will visit two more homes by May 2019.\n"
    )
    reading = extractor.reading(source("paper.txt", text.encode()))
    names = {body.key: body.name for body in reading.bodies}
    assert [names[key] for one in reading.commitments for key in one.made_by] == ["Home Care Review Panel"]


@pytest.mark.parametrize(
    "says", ["Like most other councils, we are short of money.", "Cllr Vale, our Cabinet Member for Care, agrees."]
)
def test_whoever_speaks_as_a_council_is_that_of_the_place(extractor: Extractor, says: str) -> None:
    text = f"About this consultation\n\n{says} Homes in Kent were asked, and half of Kent answered.{WE}"
    reading = extractor.reading(source("paper.txt", text.encode()))
    assert reading.document.get("publisher") == "Kent County Council"


PARTIES = ["NHS Swale CCG", "Kent County Council", "Acre Care Group CIC", "Medway Community Action"]


@pytest.mark.parametrize(
    ("above", "lines"),
    [
        ("PARTIES", '(1)  {} ("the CCG")\n(2)  {} ("the Council")\n(3)  {} ("ACG")\n(4)  {} ("MCA")'),
        ("BETWEEN", "1. {};\n2. {};\n3. {}; and\n4. {}, together the Parties."),
        ("Signatories to this memorandum:", "- {}\n- {}\n- {}\n- {}"),
        ("The parties", "{}\n{}\nthe {}\n{}"),
    ],
)
def test_an_agreement_is_from_all_the_parties_that_it_lists(extractor: Extractor, above: str, lines: str) -> None:
    text = (
        f"SWALE ALLIANCE\nMEMORANDUM OF UNDERSTANDING\nSummary, 1 May 2019\n\n{above}\n\n{lines.format(*PARTIES)}\n\n"
        "BACKGROUND\nA. The alliance began in 2015 with money from NHS England.\n\n1. WHAT WE AGREE\n"
        "1.1 The Parties shall sign the data protocol by 31 July 2019.\n"
    )
    reading = extractor.reading(source("paper.txt", text.encode()))
    names = {body.key: body.name for body in reading.bodies}
    promise = next(one for one in reading.commitments if "data protocol" in one.summary)
    assert sorted(names[key] for key in promise.made_by) == sorted(PARTIES)
    assert sorted(names[key] for key in promise.responsible) == sorted(PARTIES)


DATED = """Deed

This Deed is dated 1 May 2018 between:

1. Northford Council
of the Old Hall
2. Lakeland Together
(parties 1 and 2 being the Buyers)
3. NHS Northford CCG

1. NHS England pays for it.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Memorandum\n\nBetween\n\nNorthford Council\nNHS Northford CCG\n\nBackground\n", ("b1", "b3")),
        # groups, addresses and blank lines between parties
        ('Deed\n\nbetween\n\n(1)  Northford Council\n  ("NC")\n\n(2)  NHS Northford CCG\n', ("b1", "b3")),
        (DATED, ("b1", "b3")),
        ("Deed\n\nParticipants\n\nNorthford Council\n\nand\n\nNHS Northford CCG\n\nTerm\n", ("b1", "b3")),
        ("Deed\n\n1. Parties to this agreement:\n(a) NHS Northford CCG; and\n(b) the Council\n", ("b3", "b1")),
        # several under one number
        (
            "Deed\n\nbetween\n\n(1) NHS Northford CCG\n(2) Northford Council\n    and the Board, in\n    this place\n",
            ("b3", "b1", "b2"),
        ),
        # no agreement
        ("A report on beds\n\nPartners\n\nNorthford Council\nNHS Northford CCG\n", ()),
        # one body, and lines that tell something
        ("Memorandum\n\nBetween\n\nNorthford Council\nWho does what\nNHS Northford CCG\n", ()),
        ("Memorandum\n\nParties\n\nWork with Northford Council goes on.\nSo does that with NHS Northford CCG.\n", ()),
        # a line that goes on is no heading
        ("Memorandum\n\nThe parties met in May:\nNorthford Council\nNHS Northford CCG\n", ()),
    ],
)
def test_parties_stand_below_a_heading_of_an_agreement(text: str, expected: tuple[str, ...]) -> None:
    assert parties_of_agreement(paper(text, kind="report")) == expected


GROUPED = """COMBE ALLIANCE AGREEMENT

between

(1)  NHS SWALE CLINICAL COMMISSIONING GROUP ("the CCG")
(2)  KENT COUNTY COUNCIL ("KCC")
     (parties 1 and 2 together "the Buyers")
(3)  COMBE HOME NURSING LIMITED ("CHN")

Recitals

A.   The CCG began the work in 2016.

1.   The Participants shall publish an annual report by 31 March 2019.

2.   CHN shall open a night desk by 1 May 2018.

3.   The Buyers shall review the fee by 1 June 2018.

4.   KCC will
     (a)  recruit four drivers by 1 August 2018; and
     (b)  lend a minibus to the night desk from 1 September 2018.

5.   There shall be a Combe Steering Board. The Combe Steering Board shall appoint a manager by 1 July 2018.
"""


def test_a_clause_of_an_agreement_binds_the_party_that_it_names_and_any_other_binds_all(extractor: Extractor) -> None:
    reading = extractor.reading(source("paper.txt", GROUPED.encode()))
    names = {body.key: body.name for body in reading.bodies}
    made = {one.summary: {names[key] for key in one.made_by} for one in reading.commitments}

    def makers(words: str) -> set[str]:
        return next(by for summary, by in made.items() if words in summary)

    buyers, nursing = {"NHS Swale CCG", "Kent County Council"}, {"Combe Home Nursing Limited"}
    assert makers("annual report") == buyers | nursing
    assert makers("night desk by") == nursing
    assert makers("review the fee") == buyers
    assert makers("four drivers") == makers("minibus") == {"Kent County Council"}
    assert makers("appoint a manager") == buyers | nursing


COUNTED = """MEMORANDUM OF UNDERSTANDING

between

(1)  NHS SWALE CLINICAL COMMISSIONING GROUP ("the CCG")
(2)  KENT COUNTY COUNCIL and MEDWAY
     COUNCIL ("the Councils")

together "the Parties".

1.   BACKGROUND

1.1  The CCG began the work in 2016.

2.   WHAT WE AGREE

2.1  The Parties shall publish an annual report by 31 March 2019.
2.2  The Councils shall lend a minibus to the night desk from 1 September 2018.
2.3  By 2021 the Parties will together:
     i.   bring down falls at home by 12%
     ii.  get every practice to open on Saturdays
"""


def test_parties_under_one_number_are_all_parties_and_have_its_name(extractor: Extractor) -> None:
    reading = extractor.reading(source("paper.txt", COUNTED.encode()))
    names = {body.key: body.name for body in reading.bodies}
    councils = {"Kent County Council", "Medway Council"}
    every = {"NHS Swale CCG", *councils}
    made = {
        one.summary: ({names[k] for k in one.made_by}, {names[k] for k in one.responsible})
        for one in reading.commitments
    }
    found = {
        words: next(by for summary, by in made.items() if words in summary) for words in ("annual", "minibus", "falls")
    }
    assert found == {"annual": (every, every), "minibus": (councils, councils), "falls": (every, every)}


@pytest.mark.parametrize(
    "rows",
    [
        "Local authority: Northford Council\nCCGs: NHS Northford CCG",
        "Local authority\nNorthford Council\n\nConstituent CCGs\nNHS Northford CCG (town localities)",
    ],
)
def test_a_plan_is_of_all_that_the_rows_of_its_first_page_name(rows: str) -> None:
    text = f"BETTER CARE FUND\n\n{rows}\n\nBeds\n\nIt went well.\n"
    made = paper(text, kind="plan")
    name_authors(made)
    for weighed, kept in ((("b3",), ("b1", "b3")), (("b2",), ("b2",)), (("b1", "b2"), ("b1", "b2"))):
        made.own = weighed
        keep_named(made)
        assert made.own == kept


@pytest.mark.parametrize(("label", "kept"), [("From", ("b1", "b3")), ("Author", ("b3",))])
def test_a_paper_is_from_all_that_its_from_names(label: str, kept: tuple[str, ...]) -> None:
    made = paper(
        f"Winter beds\n\n{label}: NHS Northford CCG with Northford Council\n\nIt went well.\n", kind="briefing"
    )
    name_authors(made)
    made.own = ("b3",)
    keep_named(made)
    assert tuple(sorted(made.own)) == kept


@pytest.mark.parametrize(
    "below",
    [
        "TERMS OF REFERENCE (v2, agreed in May; for ratification by\nNHS Swale CCG and Kent County Council)",
        "TERMS OF REFERENCE\n\nTo be endorsed by\nNHS Swale CCG and Kent County Council",
    ],
)
def test_those_who_ratify_a_paper_have_not_written_it(extractor: Extractor, below: str) -> None:
    text = f"One Acre Partnership\n\n{below}\n\nOne Acre Partnership (1AP) brings services together.{WE}"
    reading = extractor.reading(source("paper.txt", text.encode()))
    names = {body.key: body.name for body in reading.bodies}
    promise = next(one for one in reading.commitments if "new clinic" in one.summary)
    assert "NHS Swale CCG" not in {names[key] for key in promise.made_by}


def test_a_plan_that_says_we_is_from_the_footprint_whose_name_it_bears(extractor: Extractor) -> None:
    text = (
        "1 Devon Sustainability and Transformation Plan Organisations within the area: Devon County Council, "
        "Plymouth City Council 1\n\n2 Foreword We have come together to set out our plan for the people of the county. "
        "We will open a new clinic in the town by May 2019. October 2016 2\n"
    )
    reading = extractor.reading(source("paper.txt", text.encode()))
    assert "StpFootprint" in {body.type for body in reading.bodies}
    maker = {body.key: body.type for body in reading.bodies}
    assert {maker[key] for one in reading.commitments for key in one.made_by} == {"StpFootprint"}
