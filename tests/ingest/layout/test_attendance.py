"""Lists of people: under which words they stand, and where they begin and end."""

import pytest

from ingest.layout import BlockKind
from tests.ingest.layout.test_layout import laid


def listed(text: str) -> list[tuple[str | None, str]]:
    """The label and words of each entry of a list of people."""
    return [
        (block.label, text[block.start : block.end])
        for block in laid(text).blocks
        if block.kind is BlockKind.ATTENDANCE
    ]


@pytest.mark.parametrize(
    "label",
    ["Attending in person", "Present (online)", "In attendance remotely", "Present via MS Teams", "Participants:"],
)
def test_the_way_in_which_people_attend_may_head_a_list(label: str) -> None:
    found = listed(f"Minutes\n\nApologies\nIan Roe\n\n{label}\nUna Vale, Director\n\n1. WELCOME\nMs Vale spoke.\n")
    assert [words for _, words in found] == ["Ian Roe", "Una Vale, Director"]
    assert found[1][0] != found[0][0]


@pytest.mark.parametrize("line", ["Attending in person is best for learners.", "Participants liked the course."])
def test_a_sentence_that_begins_so_heads_none(line: str) -> None:
    assert listed(f"Minutes\n\n1. COURSE\n\n{line}\nUna Vale ran it.\n") == []


@pytest.mark.parametrize("title", ["The Rt Hon. Lady", "Right Honourable Sir", "Viscount"])
def test_a_list_that_no_word_heads_begins_with_whoever_has_a_title(title: str) -> None:
    text = f"{title} Ada Penn – Chair, Acre ICB\nUna Vale – Director, Acre ICB\nIan Roe – Chief Nurse, Acre ICB\n"
    assert len(listed(f"Minutes of the Board of 3 May\n\n{text}\nApologies: none\n")) == 4


def test_a_list_that_no_word_heads_does_not_go_on_with_the_line_above_it() -> None:
    above = "Those who had come to the meeting of the Board in the old town hall of Acre were these"
    text = f"{above}\nUna Vale – Director, Acre ICB\nIan Roe – Chief Nurse, Acre ICB\nBo Dee – Lead, Acre ICB\n"
    assert [words[:8] for _, words in listed(text)] == ["Una Vale", "Ian Roe ", "Bo Dee –"]


def test_the_heading_row_of_the_minutes_ends_the_list() -> None:
    assert [words for _, words in listed("Present: Una Vale\nApologies: Ian Roe\nRef No          Minute\n")] == [
        "Una Vale",
        "Ian Roe",
    ]


@pytest.mark.parametrize("row", ["Dame Una Vale | Chair | UV", "Una Vale    Lay Member", "Una Vale\tChief Nurse\tUV"])
def test_members_heads_a_list_where_the_row_below_it_has_a_name_and_a_post(row: str) -> None:
    assert listed(f"Board minutes\n\nMembers\n{row}\n\n1. WELCOME\nMs Vale spoke.\n") == [("members", row)]


def test_members_heads_no_list_over_a_sentence() -> None:
    assert listed("Board minutes\n\nMembers\nUna Vale spoke of the service.\n\n1. WELCOME\nMs Vale spoke.\n") == []


def test_names_alone_above_those_in_attendance_are_a_list() -> None:
    text = "Minutes of the Board of 3 May\n\n\nUna Vale (Chairman)\nIan Roe\nAda Penn / Bo Dee\nMrs J. Quill\n\n"
    assert [words for _, words in listed(f"{text}In Attendance\n\nMo Lark, Clerk\n\n1. WELCOME\nMs Vale spoke.\n")] == [
        "Una Vale (Chairman)",
        "Ian Roe",
        "Ada Penn / Bo Dee",
        "Mrs J. Quill",
        "Mo Lark, Clerk",
    ]


def test_the_lines_of_an_address_above_those_in_attendance_are_none() -> None:
    text = "Minutes of the Board of 3 May\n\nVale House\nPenn Road\nAcreford\nElm Suite\n\n"
    assert [words for _, words in listed(f"{text}In Attendance\n\nMo Lark, Clerk\n\n1. WELCOME\nMs Vale spoke.\n")] == [
        "Mo Lark, Clerk"
    ]
