"""The column at the right edge that says who is to act, stars before numbers, and a number before a number."""

import pytest

from ingest.layout import BlockKind, lay_out
from ingest.layout.margins import margin_cell
from ingest.layout.unfold import on_one_line, unfold
from ingest.source import Source

PROSE = "        Mr Sethi told the Board that he would append it"


@pytest.mark.parametrize(
    ("line", "above", "headed", "cell"),
    [
        ("3.3\tThe Trust undertook to give members the times by month.\tWHHT", "", False, "WHHT"),
        ("3.3  The Trust undertook to give members the times by month.     Q Roe", "", False, "Q Roe"),
        ("5.3\tDr Watton would circulate the figures after the meeting.\tDr I Watton", "", False, "Dr I Watton"),
        ("\t4.\tThe Trust to return to the Committee in October 2019.\tWHHT / Q Roe", "", True, "WHHT / Q Roe"),
        ("        to the month 1 report.                             IS", PROSE, False, "IS"),
        ("        to the month 1 report and                          IS/LH", PROSE, False, "IS/LH"),
        ("(2) THAT a list of no more than ten homes be drawn up. / Ada Quill", "", True, "Ada Quill"),
        ("(2) THAT a list be drawn up and the Board be told. / AQ", "", False, "AQ"),
        ("(2) THAT the Chair / Vice-Chair of the Board see the list.", "", True, None),
        ("Circulate the paper.      JS", "Send the figures to the Board.       BR", False, None),
        ("Delayed transfers of care      RAG", "", False, None),
        ("Better Care Fund             CCG", "Service                      Lead", False, None),
        ("Ada Quill     Director     NHS", "", False, None),
        ("1.\tTo send the figures of all the wards to all members.\tAda Quill", "", False, None),
        ("3.3\tThe Trust undertook to give members the times by month.\t4,200", "", False, None),
    ],
)
def test_cells_at_the_margin(line: str, above: str, headed: bool, cell: str | None) -> None:
    found = margin_cell(line, above, headed=headed)
    assert (line[slice(*found)] if found else None) == cell


def _blocks(text: str) -> list[tuple[BlockKind, str | None, str]]:
    blocks = lay_out(Source("a.txt", "text/plain", text, "hash")).blocks
    return [(one.kind, one.marker, " ".join(text[one.start : one.end].split())) for one in blocks]


def test_a_name_below_the_words_is_the_cell_where_the_column_is_headed() -> None:
    text = (
        "RESOLVED: (i) To agree the terms of the pooled fund; and\nJane Doe\n(ii) That the Clerk write to all by May.\n"
    )
    for head, there in (("ITEM ACTION\n", True), ("", False)):
        words = [words for _, _, words in _blocks(head + text)]
        assert ("Jane Doe" in words) == there


def test_a_sentence_goes_on_over_the_line_to_the_cell() -> None:
    text = (
        "        It was agreed that a paper on transport be brought to the Quality\n"
        "        and Patient Safety Committee in June.                               LH\n\n"
        "        The Board noted the position.\n"
    )
    assert [words for *_, words in _blocks(text)] == [
        "It was agreed that a paper on transport be brought to the Quality and Patient Safety Committee in June.",
        "LH",
        "The Board noted the position.",
    ]
    unfolded = unfold(text)
    assert unfolded is not None
    assert "Quality and Patient Safety Committee" in on_one_line(unfolded.text)


@pytest.mark.parametrize("star", ["*95    ", "*95\t", "**95.  ", "* 95/14  "])
def test_a_star_before_the_number_of_an_item_is_no_bullet(star: str) -> None:
    text = (
        "*94    Minutes\n\nRESOLVED that the Minutes of the last meeting be signed as a correct record.\n\n"
        f"{star}Items Requiring Urgent Attention\n\nThere was no item raised as a matter of urgency.\n"
    )
    found = [(kind, words) for kind, _, words in _blocks(text)]
    assert (BlockKind.HEADING, "Items Requiring Urgent Attention") in found
    assert not [words for kind, words in found if kind is BlockKind.LIMB and "Urgent" in words]


def test_a_star_before_words_stays_a_bullet() -> None:
    assert _blocks("We will:\n* open a hub\n* 12 nurses will join\n")[1:] == [
        (BlockKind.BULLET, "*", "open a hub"),
        (BlockKind.BULLET, "*", "12 nurses will join"),
    ]


@pytest.mark.parametrize("note", ["* DENOTES DELEGATED MATTER WITH POWER TO ACT", "*Indicates a delegated matter"])
def test_what_a_star_means_is_no_part_of_the_paper(note: str) -> None:
    assert _blocks(f"{note}\n")[0][0] is BlockKind.FURNITURE


def test_the_number_of_a_paragraph_before_that_of_a_limb() -> None:
    text = "3.8\t1.\tThe Committee noted the talk.\n\t2.\tThe Committee asked that a plan be published.\n"
    assert [words for *_, words in _blocks(text)] == [
        "The Committee noted the talk.",
        "The Committee asked that a plan be published.",
    ]
