"""Paragraphs that a paper repeats of another body."""

from ingest.mentions.posts import posts_beside
from ingest.mentions.voices import find_voices
from tests.ingest.claims.papers import paper

TEXT = (
    "Report on dentists\n\nPatients were asked.\n\n"
    "Response from NHS Northford CCG:\n\nWe will write to all schools.\n\n"
    "Eva Lane, Interim Director\n\nWhat comes next\n\nWe will ask again.\n"
)


def test_below_its_heading_the_body_speaks_until_it_signs() -> None:
    made = paper(TEXT, kind="report")
    made.voices = find_voices(made)
    assert made.voice_at(TEXT.index("We will write")) == ("b3",)
    assert made.voice_at(TEXT.index("We will ask")) == ()


def test_a_signatory_is_of_the_body_that_answers() -> None:
    made = paper(TEXT, kind="report")
    start = TEXT.index("Interim")
    assert [one.body for one in posts_beside(made, start, start + len("Interim Director"))] == ["b3"]


def test_who_gets_a_copy_does_not_speak() -> None:
    text = "Note\n\n1. Work\n\nI will write again.\n\ncc: Mr Rowe\n\nAda Quill, Director\n"
    made = paper(text, kind="briefing")
    assert find_voices(made) == []
