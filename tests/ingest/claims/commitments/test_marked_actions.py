"""Whom "Action: CO" or the margin names is who must act, whatever else the sentence shows."""

import pytest

from ingest.extract import Extractor
from ingest.readers.paper import source
from tests.ingest.claims.commitments.test_commitments import read

MINUTES = """NHS Acre Clinical Commissioning Group
Governing Body
Minutes of the meeting held on 15 March 2017

Present: Dr Ann Lee (AL), Chair; Bo Fry (BF), Chief Finance Officer; Cy Orr (CO), Director of Quality

3.  Better Care Fund

BF presented the report. The Governing Body asked that a paper on beds be brought to the May meeting.{}

4.  Any other business

The Chair closed the meeting.{}
"""


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


def owners(extractor: Extractor, first: str, second: str = "") -> list[list[str]]:
    """The names of those who must act, for each commitment of the minutes with these marks."""
    reading = extractor.reading(source("a.txt", MINUTES.format(first, second).encode()))
    names = {one.key: one.name for one in reading.people}
    return [[names.get(key, key) for key in one.responsible] for one in reading.commitments]


@pytest.mark.parametrize(
    "mark", ["\n\nAction: CO", "\n\nAction:- CO", "\n\nACTION CO", " (Action: CO)", "\n\nCO", "        CO"]
)
def test_an_action_falls_to_whom_the_mark_names(extractor: Extractor, mark: str) -> None:
    assert owners(extractor, mark) == [["Cy Orr"]]


def test_several_initials_and_those_of_another_section(extractor: Extractor) -> None:
    assert owners(extractor, "\n\nBF/CO") == [["Bo Fry", "Cy Orr"]]
    assert owners(extractor, "", "\n\nCO") == owners(extractor, "")


@pytest.mark.parametrize("named", ["Dr Ann Lee and Bo Fry", "Bo Fry; Cy Orr", "NHS Acre Clinical Commissioning Group"])
def test_names_alone_are_no_action_of_their_own(extractor: Extractor, named: str) -> None:
    assert len(owners(extractor, f"\n\nACTION BY: {named}")) == 1


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("3.1\tOfficers undertook to give members the times by month and by ward.\tNHS Northford CCG", ["b3"]),
        ("3.1\tThe Board asked that members be given the times by month and by ward.\tMs Quill", ["p1"]),
        ("3.1\tThe times by month and by ward will be sent to members in June. It was late.\tMr Rowe", ["p2"]),
        ("\t4.\tThe CCG to bring a report on beds back in October 2019.\tAda Quill / Ben Rowe", ["p1", "p2"]),
        ("Mr Rowe told the Board of the plan and said he would append it all\nto the report in June.       AQ", ["p1"]),
    ],
)
def test_names_and_bodies_in_the_column_at_the_right_edge(sentence: str, owner: list[str]) -> None:
    told = read(f"\t\t\tACTION\n\n3.\tWARDS\n\n{sentence}\n\n4.\tOTHER BUSINESS\n\nThere was none.\n")
    assert [who for _, _, _, who, _ in told] == [owner]
    assert told[0][0] == ("Resolution" if "4." in sentence else "Action")
