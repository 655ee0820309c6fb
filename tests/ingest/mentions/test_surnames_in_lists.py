"""Surnames that are nouns too, honours and initials in lists of councillors: none of them ends the list."""

import pytest

from ingest.mentions.people.lists import read_line
from ingest.mentions.persons import titled


def no_body(_start: int, _end: int) -> bool:
    return False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillors Ali, Baker, Hall and Hart spoke.", ["Ali", "Baker", "Hall", "Hart"]),
        ("Councillors Ali, Baines MBE, Baker and Hart", ["Ali", "Baines", "Baker", "Hart"]),
        ("Councillors Young and Ward", ["Young", "Ward"]),
        ("Councillors L Vale-Childs and R Body", ["L Vale-Childs", "R Body"]),
        ("Councillors Ali, Moss and Hall Lane residents", ["Ali", "Moss"]),
        ("Councillors Ali, Moss, Health Board and Trust", ["Ali", "Moss"]),
    ],
)
def test_running_lists(text: str, expected: list[str]) -> None:
    assert [named.name_in(text) for named in titled(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillors Ali, Baines MBE and Hall", ["Ali", "Baines", "Hall"]),
        ("Councillors Baines (Chair), Hall, R Body", ["Baines", "Hall", "R Body"]),
        ("Councillors Ali, Moss, Town Hall", ["Ali", "Moss"]),
    ],
)
def test_attendance_lists(text: str, expected: list[str]) -> None:
    line = read_line(text, 0, len(text), no_body)
    assert [entry.named.name_in(text) for entry in line.entries] == expected
