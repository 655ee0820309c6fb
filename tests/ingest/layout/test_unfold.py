"""Indented paragraphs read like any other, and what is found keeps the paper's own offsets."""

from ingest.layout.unfold import unfold
from ingest.pipeline import Pipeline
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

INDENTED = """Sandwell Metropolitan Borough Council

31/14    Urgent care

         The Board received a presentation from Sandwell and West
         Birmingham Clinical Commissioning Group. Ms Jane Stoddart, the
         Chief Officer, undertook to send the figures to the Board by 9
         January 2015. It was said that the money would be spent on beds
         in the two hospitals that are run by Sandwell and West
         Birmingham Hospitals NHS Trust, which had asked for
         more of them than there was money for.
"""


def test_indentation_goes_and_the_way_back_stays() -> None:
    folded = unfold(INDENTED)
    assert folded is not None
    assert "\n " not in folded.text
    for word in ("Board", "Clinical", "January", "Hospitals"):
        start, end = folded.span(folded.text.index(word), folded.text.index(word) + len(word))
        assert INDENTED[start:end] == word
    assert unfold("No indentation.\nNone at all.\n") is None


def test_a_list_that_is_set_in_stays_apart_from_the_line_at_the_margin_below_it() -> None:
    text = "   The Board asked for:\n   a. a map\n   b. a plan by May\nMs Roe will send both.\n"
    folded = unfold(text)
    assert folded is not None
    assert folded.text == "The Board asked for:\na. a map\n   b. a plan by May\nMs Roe will send both.\n"


def test_columns_keep_their_places() -> None:
    table = "Fund          2015/16\n  of which    £1m\n"
    assert unfold(table) is None


def test_names_that_indented_lines_break_are_found_at_their_own_offsets() -> None:
    source = Source(name="p.txt", media_type="text/plain", text=INDENTED, content_hash="h")
    reading = Pipeline.standard(Register.load(), Vocabulary.load()).read(source)
    assert reading.text == INDENTED
    quotes = {" ".join(reading.quote(body).split()) for body in reading.bodies}
    assert "Sandwell and West Birmingham Clinical Commissioning Group" in quotes
    assert "Sandwell and West Birmingham Hospitals NHS Trust" in quotes
    assert [" ".join(reading.quote(person).split()) for person in reading.people] == ["Ms Jane Stoddart"]


COLUMNS = """Present
Alma Buchan-          Chief Executive, Avon and Wiltshire Mental      AB
Hume                  Health Partnership NHS Trust
Deepa Menon           Chief Finance Officer and Deputy Chief          DM
                      Executive
Cllr Seth Bayliss     Leader, Wiltshire Council                       SB
"""


def test_cells_that_columns_break_are_put_together() -> None:
    folded = unfold(COLUMNS)
    assert folded is not None
    lines = [" ".join(line.split()) for line in folded.text.splitlines()]
    assert lines == [
        "Present",
        "Alma Buchan-Hume Chief Executive, Avon and Wiltshire Mental Health Partnership NHS Trust AB",
        "Deepa Menon Chief Finance Officer and Deputy Chief Executive DM",
        "Cllr Seth Bayliss Leader, Wiltshire Council SB",
    ]
    for number, character in enumerate(folded.text):
        start, end = folded.span(number, number + 1)
        assert COLUMNS[start:end] == character


def test_posts_that_wrap_in_the_column_of_names_stay_with_their_holder() -> None:
    folded = unfold(
        "Present:            Councillor Jill Santer, Deputy Leader and Portfolio\n"
        "                    Holder for Housing\n"
        "                    Ann-Carol Speight, Director of Children and Adults\n"
        "                    Services\n"
        "                    Phil Roe, Head of Finance\n"
    )
    assert folded is not None
    assert [" ".join(line.split()) for line in folded.text.splitlines()] == [
        "Present: Councillor Jill Santer, Deputy Leader and Portfolio Holder for Housing",
        "Ann-Carol Speight, Director of Children and Adults Services",
        "Phil Roe, Head of Finance",
    ]


def test_words_that_lines_break_are_put_together() -> None:
    folded = unfold("It was a wheel-\n   chair that the Univer-\nsity lent in its long-\nterm scheme.\n")
    assert folded is not None
    assert folded.text == "It was a wheelchair that the University lent in its long-term scheme.\n"
