"""Breaks that only end a full line are told from those between the entries of a list."""

import pytest

from ingest.layout.wrapped import wraps


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("The Board heard a deputation from Rhian\nMoss, Gethin Prosser and others.", "from Rhian Moss"),
        ("Carers\nThe Board heard a deputation from Rhian\nMoss, Gethin Prosser and others.", "from Rhian Moss"),
    ],
)
def test_a_sentence_goes_on_over_a_full_line(text: str, joined: str) -> None:
    assert joined in "".join(" " if at in set(wraps(text)) else letter for at, letter in enumerate(text))


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Frances Dunmore Smith\nCouncillor Idris Pell Jones\nCouncillor Kofi Asante",
        "- the names of all those who had come to the\n- Moss and others",
        "Name | Question that was asked of the Council\nRhian Moss | Will the ward reopen?",
        "It was agreed that the report be received.\n\nMoss, Gethin Prosser and others were heard.",
    ],
)
def test_entries_of_lists_and_rows_stay_apart(text: str) -> None:
    assert list(wraps(text)) == []
