"""Papers that a converter put on one line, all invented."""

from itertools import pairwise

import pytest

from ingest.layout import BlockKind, lay_out
from ingest.layout.flat import flat_places
from ingest.source import Source
from tests.ingest.layout.test_layout import laid

PAGE = (
    "Acre NHS Trust BOARD OF DIRECTORS Held on 7 May 2013 Present: Mr A Roe Chairman Ms B Vale Chief Executive "
    "In attendance: Dr C Holt Medical Director Apologies: Ms D Fen 1. Welcome 1.1. Mr Roe welcomed all. "
    "1.2. He thanked the 2 CCGs. 2. Beds 2.1. The Board heard that 3 wards of 24 beds had closed. "
    "2.2. The Board: • noted the report; • asked for another in June."
)


def pieces(text: str) -> list[str]:
    cuts = [0, *flat_places(text), len(text)]
    return [text[start:end].strip() for start, end in pairwise(cuts)]


def test_lines_begin_at_labels_numbers_and_bullets() -> None:
    assert pieces(PAGE) == [
        "Acre NHS Trust BOARD OF DIRECTORS Held on 7 May 2013",
        "Present: Mr A Roe Chairman Ms B Vale Chief Executive",
        "In attendance: Dr C Holt Medical Director",
        "Apologies: Ms D Fen",
        "1. Welcome",
        "1.1. Mr Roe welcomed all.",
        "1.2. He thanked the 2 CCGs.",
        "2. Beds",
        "2.1. The Board heard that 3 wards of 24 beds had closed.",
        "2.2. The Board:",
        "• noted the report;",
        "• asked for another in June.",
    ]


def test_a_list_of_people_ends_where_sentences_tell_of_the_meeting() -> None:
    text = (
        "Minutes of the meeting of Acreford Parish Council held on 26 January 2015 in the Village Hall, Acreford. "
        "Present: Cllrs: S Roe (Mayor), T Vale, Mrs J Beer. Apologies: Cllr C Fen (work) In attendance: Town Clerk, 4 "
        "members of the public. Members were reminded of the code of conduct, and Cllr Vale declared an interest."
    )
    assert pieces(text)[-2:] == [
        "In attendance: Town Clerk, 4 members of the public.",
        "Members were reminded of the code of conduct, and Cllr Vale declared an interest.",
    ]
    layout = lay_out(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))
    assert [block.kind.value for block in layout.blocks][-2:] == ["attendance", "paragraph"]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (
            (
                "Acre CCG Primary Care Commissioning Committee Present: Bernard Roe (BR) Lay Member (Chair) Dr Ada Vale"
                " (AV) Chief Officer Tom Penn (TP) Director of Public Health, and nobody else on that day at all"
            ),
            ["Acre", "Present:"],
        ),
        (
            (
                "NHS Acre CCG and NHS Bede CCG Minutes Date: Friday 8 November 2019 Time: 13:00 NHS Acre CCG Present"
                " Esther Roe (ER) Lay Vice Chair Dr Ada Vale (AV) Clinical Member Tom Penn (TP) Member In attendance"
                " Ian Cook (IC) Head of Care Ann Lark (AL) Nurse Sven Fen (SF) Clerk"
            ),
            ["NHS", "Present", "In"],
        ),
    ],
)
def test_one_label_and_one_without_a_colon_head_names_that_follow_each_other(text: str, begins: list[str]) -> None:
    assert [piece.split()[0] for piece in pieces(text)] == begins


@pytest.mark.parametrize(
    "text",
    [
        "The plan has 3 parts. 1 Beds. 2 Care. " + "It was said that much had been done. " * 12,
        "Present: Mr A Roe. " + "The Board heard of beds at some length. " * 12,
        "At 7 May 2013 there were 12 beds, and 13 Wards of the Trust had none. " * 8,
    ],
    ids=["two numbers", "one label", "no order"],
)
def test_a_long_paragraph_is_not_cut(text: str) -> None:
    assert flat_places(text) == []


def test_items_by_reference_go_on_from_each_other() -> None:
    text = (
        "Apologies: Dr D Fen /113 WELCOME The Chairman welcomed all and asked for quiet. /114 INTERESTS None but"
        " Ms Vale's in the hospice. /115 MINUTES of 3 October: APPROVED, subject to /98 Reading otherwise. /116 ACTION"
        " SHEET The kiosks were in place, all but two of them, and would be so by May. This was good news, it was said."
    )
    assert [piece.split()[0] for piece in pieces(text)] == ["Apologies:", "/113", "/114", "/115", "/116"]


def test_contents_on_one_line_are_furniture() -> None:
    line = "2 Contents Page P.3 The Board and its Vision P.4 Acre Alliance & Dale Board P.5 Plan P.6 Home First"
    line += " P.7 Care near Home P.8 How we spend the Money that we have and what we shall spend on the new Hospital 2"
    assert [block.kind for block in laid(f"Plan\n\n{line}\n\nWe will open it.\n").blocks][1] is BlockKind.FURNITURE
    told = "Contents of the 3 boxes were lost in the flood. They were sent to 4 places, 2 of which were 9 miles away. "
    told += "The Board heard that it would cost £300 to send 3 of them back and that nobody had yet been asked to go."
    assert laid(f"Plan\n\n{told}\n").blocks[-1].kind is not BlockKind.FURNITURE


def test_a_decision_on_one_line_is_cut_at_its_roman_limbs() -> None:
    text = (
        "Content: RESOLVED that i. the lease of Elm Lodge be kept until May, as set out in paragraph 6 of it; ii."
        " the beds there be open throughout the winter, and iii. the Trust be asked for its share of the cost by May."
    )
    assert [piece.split()[0] for piece in pieces(text)] == ["Content:", "RESOLVED", "i.", "ii.", "iii."]
