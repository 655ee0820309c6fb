"""A page about one issue that tells of several meetings: each part has its own day and its own body."""

from tests.ingest.claims.commitments.test_commitments import read

PAGE = """Issue - meetings

Community beds in Acreford

Meeting: 26/02/2015 - Northford Health Board (Item 655)

Minutes:

Ms Vale said that the Trust would open a ward by 30 September.

RESOLVED – That the report be noted.

Meeting: {second} - NHS Northford CCG (Item 502)

Minutes:

RESOLVED – That an update be given to members by 5 June.
"""


def test_a_part_has_the_day_and_the_body_of_its_meeting() -> None:
    told = {quote: (made_by, deadline) for _, quote, made_by, _, deadline in read(PAGE.format(second="11/12/2013"))}
    assert told["That the report be noted"] == (["b2"], None)
    assert told["That an update be given to members by 5 June"] == (["b3"], "2014-06-05")
    assert next(day for quote, (_, day) in told.items() if "ward" in quote) == "2015-09-30"


def test_a_page_of_one_meeting_is_of_the_day_of_the_paper() -> None:
    told = {quote: deadline for _, quote, _, _, deadline in read(PAGE.replace("Meeting: {second}", "Meeting"))}
    assert told["That an update be given to members by 5 June"] == "2019-06-05"
