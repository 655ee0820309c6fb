"""Sentences of two dated steps, and those of one."""

import pytest

from tests.ingest.claims.commitments.test_commitments import read


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "It was noted that the strategy would be published in July; the draft plan would be out in late October.",
            ["2019-07", "2019-10~"],
        ),
        (
            "The case would go in in May 2020 and, if it is approved, the trust would come into being in July 2020.",
            ["2020-05", "2020-07"],
        ),
        ("The boards vote in July; new CCG to be in place on 1 April 2021.", ["2019-07", "2021-04-01"]),
        ("The new unit is to open in June, and the old one closes on 3 August.", ["2019-06", "2019-08-03"]),
        ("Boards are due to vote in July; the new body is to be in place on 1 April 2021.", ["2019-07", "2021-04-01"]),
    ],
)
def test_each_half_with_a_verb_and_a_date_is_a_step(text: str, days: list[str]) -> None:
    assert [(kind, when) for kind, _, _, _, when in read(text)] == [("Milestone", when) for when in days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Three hubs will be opened: in Heston by July 2019, in Acre in January 2020 and in Bourne at a later date.",
            ["2019-07", "2020-01"],
        ),
        ("Cluster 1 to go live October 2019, all four by 1 April 2020.", ["2019-10", "2020-04-01"]),
        ("The plan will be considered by the Board on 3 June, Cabinet on 5 July.", ["2019-06-03", "2019-07-05"]),
        ("Works to start in June 2019 at the hospital, the second stage in March 2020.", ["2019-06", "2020-03"]),
    ],
)
def test_the_next_place_or_part_without_a_verb(text: str, days: list[str]) -> None:
    assert [when for *_, when in read(text, kind="report")] == days


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        (
            "The CCG had agreed to set up a joint committee, and its first meeting would be held in July 2019.",
            [None, "2019-07"],
        ),
        (
            "The CCG would save £5 million by 2021, and its memorandum was to be signed by July 2019.",
            ["2021", "2019-07"],
        ),
        ("The CCG will appoint a nurse by July 2019, and the clinic will open in May 2020.", ["2019-07", "2020-05"]),
    ],
)
def test_what_is_to_happen_besides_a_promise(text: str, halves: list[str | None]) -> None:
    assert [when for *_, when in read(text)] == halves


@pytest.mark.parametrize(
    "text",
    [
        "The CCG will appoint a nurse, and the Council will open a clinic with her in July 2019.",
        "Mr Rowe replied that this was easily done, and the first list would be sent in July 2019.",
        "The form will be ready in June 2019, in time for the meeting of the Board in July 2019.",
        "The CCG will hold an open day in June 2019, and we will invite everybody to it in May 2019.",
        "The hub will open on 3 June 2019, Monday to Friday from nine.",
        "The new unit is to open in June, and the old one has 24 beds.",
        "The Council will open the unit in June and the day centre in August.",
    ],
)
def test_a_half_without_a_verb_or_a_date_is_none(text: str) -> None:
    assert len(read(text)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "10.  Date of next meeting: Friday 7 June 2019, venue to be confirmed.",
        "Date, time and place of the next meeting: 7 June 2019 at the town hall",
        "It was noted that the next ordinary meeting would take place on Thursday 7 June 2019 at County Hall.",
        "Members were reminded that the next meeting will be held on 7 June 2019.",
        "The Chairman welcomed all present and invited Members to introduce themselves.",
        "RESOLVED: (unanimously) That",
        "RESOLVED:\n\nReserve Member\n\nCouncillor Ada Vale\n",
        "The next Board meeting is on 7 June 2019 in Acre.",
        "To find out the date of the next meeting please look at the calendar of events at your library.",
    ],
)
def test_the_next_meeting_is_no_step(line: str) -> None:
    assert read(f"9.  Work plan\n\nThe plan was discussed.\n\n{line}\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "It was noted that a special meeting on beds would take place on 7 June 2019.",
        "It was agreed that the next meeting would consider the plan for the wards.",
    ],
)
def test_what_is_part_of_a_matter_is_one(line: str) -> None:
    assert len(read(f"9.  Work plan\n\nThe plan was discussed.\n\n{line}\n")) == 1
