"""Trackers of resolutions and actions: how their columns are called, what they hold, and what their remarks change."""

import pytest

from ingest.claims.commitments.record_cells import column_of
from tests.ingest.claims.commitments.test_commitments import read

Row = tuple[str, list[str], str | None]


def _told(text: str) -> list[Row]:
    """Kind, who is to act and by when of each commitment."""
    return [(kind, who, when) for kind, _, _, who, when in read(text)]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Resolution / Action", "action"),
        ("Decision/Action", "action"),
        ("Minute and action", "action"),
        ("Actions arising", "action"),
        ("Update/Outcome", "status"),
        ("Comments / action", "status"),
        ("Progress to date", "status"),
        ("Current position", "status"),
        ("Position at 6 October", "status"),
        ("Status as at June 2019", "status"),
        ("Officer & date", "owner"),
        ("From", "source"),
        ("Referred by", "source"),
        ("Update on stroke services", None),
        ("Health and Wellbeing", None),
    ],
)
def test_names_of_columns(heading: str, name: str | None) -> None:
    assert column_of(heading) == name


@pytest.mark.parametrize("progress", ["Position at 6 May", "Current position", "Progress / comments"])
def test_what_was_resolved_with_what_became_of_it(progress: str) -> None:
    text = (
        f"Minute | Date | Subject | Resolution / Action | Responsible | Due | {progress}\n"
        "1 | 9 Apr 19 | Wards | That a report on the lounge come back | Mr Rowe | 8 May 19"
        " | Rescheduled. Mr Rowe will now attend on 10 June 2019, as building was late.\n"
        "1 | 9 Apr 19 | Wards | That a visit be arranged | Ms Quill | Jun/Jul 19 | OPEN. Six have accepted.\n"
        "2 | 9 Apr 19 | Buses | (b) That the Council share its survey | Ms Quill | End May 19 | COMPLETE. Sent.\n"
        "3 | 9 Apr 19 | Cafés | The Council to say if it can open | Ms Quill | - | No money. No further action.\n"
        "3 | 9 Apr 19 | Cafés | Send the costs | Ms Quill | 30 Apr 19 | Delayed. Officers to do it by 20 May.\n"
    )
    assert _told(text) == [
        ("Resolution", ["p2"], "2019-06-10"),
        ("Resolution", ["p1"], "2019-06/2019-07"),
        ("Action", ["p1"], "2019-05-20"),
    ]


def test_a_matter_that_is_followed_is_an_action_and_whoever_referred_it_none() -> None:
    text = (
        "Ref | From | Matter | Owner | Due | Status\n"
        "R3 | Scrutiny Panel, 4 March | Comment on the strategy | Ms Quill | - | Closed. Sent on 1 April.\n"
        "R4 | Full Council, 21 March | Inquiry with the voluntary sector | Ms Quill | Jan 20 | Open\n"
        "R5 | Joint panel | Nomination of two Members | Mr Rowe | 31.10.19 | Open\n"
    )
    assert _told(text) == [("Action", ["p1"], "2020-01"), ("Action", ["p2"], "2019-10-31")]


def test_rows_of_a_log_whose_cells_nothing_parts_are_actions_unless_done() -> None:
    text = """Action Log

ID Action Action owners Deadline Action update

B7 To bring the plan of the day centre back to the Board Ada Quill (AQ) 9 June 2019 In hand

B8 To write to the library about the roof Ada Quill (AQ) 1 May 2019 Complete – sent

B9 To ask for the figures of each ward Ben Rowe (BR) 4 July 2019 Asked for
"""
    assert _told(text) == [("Action", ["p1"], "2019-06-09"), ("Action", ["p2"], "2019-07-04")]
