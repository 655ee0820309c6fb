"""Quoted words belong to whoever is said to have said them."""

import pytest

from ingest.claims.parties import speakers
from ingest.claims.parties.quotations import quoted
from tests.ingest.claims.papers import paper


@pytest.mark.parametrize(
    "text",
    [
        "“We will open a ward in May,” said Ms Quill, the Director.\n",
        '"We will open a ward in May." Ms Quill, the Director, added.\n',
        "Ms Quill, the Director, said: “We will open a ward in May.”\n",
        "Ms Quill, the Director, said:\n\n“We will open a ward in May.”\n",
    ],
)
def test_the_speaker_stands_after_or_before_the_words(text: str) -> None:
    assert quoted(paper(text, kind="briefing"), text.index("open")) == ("p1",)


def test_words_in_marks_that_nobody_says_are_nobodys() -> None:
    text = "Ms Quill asked about the “centre of excellence” that Mr Rowe said would open.\n"
    assert quoted(paper(text, kind="briefing"), text.index("excellence")) == ()


def test_what_a_paper_says_after_a_quotation_is_its_own() -> None:
    text = "“We will open a ward,” said Mr Rowe. The doors will open in May.\n"
    made = paper(text, kind="briefing")
    assert speakers(made, text.index("open a ward")) == ["b3", "p2"]
    assert speakers(made, text.index("doors")) == ["b1"]
