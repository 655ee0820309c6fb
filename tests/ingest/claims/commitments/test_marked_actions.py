"""Whom "Action: CO" or the margin names is who must act, whatever else the sentence shows."""

import pytest

from ingest.extract import Extractor
from ingest.readers.paper import source

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


@pytest.mark.parametrize("mark", ["\n\nAction: CO", "\n\nACTION CO", " (Action: CO)", "\n\nCO", "        CO"])
def test_an_action_falls_to_whom_the_mark_names(extractor: Extractor, mark: str) -> None:
    assert owners(extractor, mark) == [["Cy Orr"]]


def test_several_initials_and_those_of_another_section(extractor: Extractor) -> None:
    assert owners(extractor, "\n\nBF/CO") == [["Bo Fry", "Cy Orr"]]
    assert owners(extractor, "", "\n\nCO") == owners(extractor, "")


@pytest.mark.parametrize("named", ["Dr Ann Lee and Bo Fry", "Bo Fry; Cy Orr", "NHS Acre Clinical Commissioning Group"])
def test_names_alone_are_no_action_of_their_own(extractor: Extractor, named: str) -> None:
    assert len(owners(extractor, f"\n\nACTION BY: {named}")) == 1
