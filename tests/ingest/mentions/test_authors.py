"""Whose a paper is, by its first lines: seen through whoever is to keep what "we" promise in it."""

import pytest

from ingest.extract import Extractor
from ingest.readers.paper import source

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
        ("Acre A&E Delivery Board\n\nWinter plan 2018/19\n\nFor Kent County Council", "Acre A&E Delivery Board"),
        (
            "A consultation document from\nNHS Swale CCG\nNHS Ashford CCG\n\nMarch 2018",
            "NHS Swale CCG, NHS Ashford CCG",
        ),
        ("Kent County Council\n\nCabinet\n\nReport of: Director of Adult Care\n\nHome care", "Kent County Council"),
        ("Kent County Council\n\nPrepared by the Acre Programme Board\n\nA plan for beds", "Acre Programme Board"),
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
        "wrong. The Panel visited two homes. The Panel will meet again in May 2019.\n"
    )
    reading = extractor.reading(source("paper.txt", text.encode()))
    names = {body.key: body.name for body in reading.bodies}
    assert [names[key] for one in reading.commitments for key in one.made_by] == ["Home Care Review Panel"]
