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


DOUBLE_SPACED = """Item 4

The Panel considered a report on the mending of the Vale Road day centre for

older people, which had been shut since the flood and would open again when

the roof was mended, and on the offer of Acre Trust to lend two rooms in the

meantime. The report asked for a further sum, which was to be found from what

had been put by for the library, as well as for a letter to the Director, Ms

Una Vale, by May.

Cost of the roof                 £21,000

It was added that the library had not been asked, that it had plans of its own

for the money, and that its own roof had been mended three times since the war

by people of the town. Resolved that the sum be found from what had been put by for the library, and

(2) a letter be sent.
"""


def test_a_paragraph_goes_on_over_the_blank_lines_of_a_paper_with_one_behind_every_line() -> None:
    folded = unfold(DOUBLE_SPACED)
    assert folded is not None
    assert "day centre for\nolder people" in folded.text
    assert "the Director, Ms\nUna Vale, by May.\n\nCost of the roof" in folded.text
    assert "Item 4\n\nThe Panel" in folded.text
    assert "library, and\n\n(2)" in folded.text
    start, end = folded.span(folded.text.index("Una"), folded.text.index("May"))
    assert DOUBLE_SPACED[start:end] == "Una Vale, by "


def test_short_points_with_blank_lines_between_them_stay_apart() -> None:
    assert unfold("We heard of:\n\n" + "".join(f"a lack of care of kind {n}\n\n" for n in range(9))) is None
