"""Reports that the chair of a committee gives the board: what the committee decided is its own."""

import pytest

from ingest.extract import Extractor
from ingest.readers.paper import source

REPORT = """The Rotherham NHS Foundation Trust

{title}

Name of Committee:    Finance Committee
Reporting to:         Board of Directors
Date of meeting:      12 June 2018
Chair:                Ada Vale, Non-Executive Director

ALERT
* Theatres. Ian Holt is to bring a plan for the lists to the next meeting on 10 July 2018.

ASSURE
* Terms of reference. It was agreed that these be amended to add the Chief Pharmacist.
"""


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


@pytest.mark.parametrize(
    "title",
    ["COMMITTEE CHAIR'S REPORT: ALERT / ADVISE / ASSURE", "Chair's Key Issues Report", "Committee highlight report"],
)
def test_what_a_committee_decided_is_its_own_in_the_report_of_its_chair(extractor: Extractor, title: str) -> None:
    reading = extractor.reading(source("r.txt", REPORT.format(title=title).encode()))
    names = {body.key: body.name for body in reading.bodies}
    assert sorted(names.values()) == [
        "Finance Committee",
        "The Rotherham NHS Foundation Trust",
        "The Rotherham NHS Foundation Trust Board",
    ]
    decided = [one for one in reading.commitments if one.kind in ("Resolution", "Action")]
    assert {tuple(names[key] for key in one.made_by) for one in decided} == {("Finance Committee",)}
