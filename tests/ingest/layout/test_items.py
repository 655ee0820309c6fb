"""Items of meeting pages as councils' sites print them, all invented."""

from ingest.layout import BlockKind, lay_out
from ingest.source import Source

PAGE = """Agenda and minutes

Venue: Guildhall, Acreford. View directions

Items
No. Item

26/22

Minutes pdf icon PDF 482 KB

To approve the minutes of the meeting held on 10 May 2022 and to hear what arises from them.

Minutes:

RESOLVED that the minutes be confirmed.

27/22

Care hub pdf icon PDF 301 KB

1.15pm

Report by Una Vale, Director of Care

Additional documents:

  • Appendix 1 , item 27/22 pdf icon PDF 90 KB

Minutes:

The Board heard that the hub would open in June.
"""


def blocks(text: str) -> list[tuple[str, str | None, str]]:
    layout = lay_out(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))
    return [(b.kind.value, b.marker, text[b.start : b.end]) for b in layout.blocks]


def of_kind(text: str, kind: BlockKind) -> list[str]:
    return [words for found, _, words in blocks(text) if found == kind]


def test_a_number_a_title_and_a_file_make_a_heading_and_what_follows_says_what_it_is_for() -> None:
    assert [(marker, words) for kind, marker, words in blocks(PAGE) if kind == "heading"] == [
        ("26/22", "Minutes"),
        ("27/22", "Care hub"),
    ]
    assert of_kind(PAGE, BlockKind.PURPOSE) == [
        "To approve the minutes of the meeting held on 10 May 2022 and to hear what arises from them.",
        "1.15pm",
        "Report by Una Vale, Director of Care",
    ]
    furniture = of_kind(PAGE, BlockKind.FURNITURE)
    assert {"pdf icon PDF 482 KB", "• Appendix 1 , item 27/22 pdf icon PDF 90 KB"} <= set(furniture)
    assert ("paragraph", None, "The Board heard that the hub would open in June.") in blocks(PAGE)


WITHOUT_PICTURES = """41  HOME FIRST PDF 355 KB

Report of the Director

Minutes:

RESOLVED to

(1) note the report; and

(2) ask the Director to report again in June and

(3) let the Chair sign the plan

42 Stroke care (PDF, 1.2 MB)

Additional documents:

Enc. 1 for Stroke care, item 42 PDF 96 KB

42a Appendix 2 PDF 20 KB

Minutes:

The Board heard Ms Vale.

43.

Any other matters DOCX 45 KB

Minutes:

There were none.

Joint plan PDF 90 KB
"""


def test_the_size_of_a_file_alone_marks_the_title_of_a_numbered_item_and_limbs_above_it_stay() -> None:
    found = blocks(WITHOUT_PICTURES)
    titles = ["HOME FIRST", "Stroke care", "Any other matters"]
    assert [words.split("  ")[-1] for kind, _, words in found if kind == "heading"][: len(titles)] == titles
    limbs = ["note the report; and", "ask the Director to report again in June and", "let the Chair sign the plan"]
    assert [words for kind, _, words in found if kind == "limb"] == limbs
    furniture = of_kind(WITHOUT_PICTURES, BlockKind.FURNITURE)
    assert {"PDF 355 KB", "(PDF, 1.2 MB)", "DOCX 45 KB"} <= set(furniture)
    assert {"42a Appendix 2 PDF 20 KB", "Joint plan PDF 90 KB"} <= set(furniture)
    assert "Enc. 1 for Stroke care, item 42 PDF 96 KB" in furniture


def test_limbs_above_an_item_without_a_mark_are_no_title() -> None:
    text = "RESOLVED to\n\n(1) note it; and\n\n(2) let Ms Vale sign\n\nPetitions\n\nMinutes:\n\nThere were none.\n"
    assert of_kind(text, BlockKind.LIMB) == ["note it; and", "let Ms Vale sign"]


def test_what_was_said_before_a_decision_is_no_purpose() -> None:
    text = "12  Care hub\n\nDiscussion:\n\nMs Vale said that it would open.\n\nDecision:\n\nThe Board noted this.\n"
    assert of_kind(text, BlockKind.PURPOSE) == []
    text = "The Panel will receive the report of Acre CCG.\nContact: Una Vale\nDecision: That the report be noted.\n"
    assert of_kind(text, BlockKind.PURPOSE) == ["The Panel will receive the report of Acre CCG."]


def test_items_of_a_flat_table_are_taken_apart() -> None:
    text = (
        "Minutes of the last meeting To approve those of 20 July 2018. Decision: 1. They were agreed.\n"
        "2. The Chair thanked Ms Vale.\n"
        "Decision: That the report be noted |\n"
        "Next steps will be settled in June.\n"
        "Election of Chairman To elect a chairman for the year. Decision: That Ms Vale be elected.\n"
        "Budget PDF 65 KB Minutes:The budget was cut.\n"
    )
    assert [one[::2] for one in blocks(text)] == [
        ("heading", "Minutes of the last meeting"),
        ("purpose", "To approve those of 20 July 2018."),
        ("paragraph", "Decision:"),
        ("limb", "They were agreed."),
        ("limb", "The Chair thanked Ms Vale."),
        ("paragraph", "Decision:"),
        ("limb", "That the report be noted"),
        ("paragraph", "Next steps will be settled in June."),
        ("heading", "Election of Chairman"),
        ("purpose", "To elect a chairman for the year."),
        ("paragraph", "Decision:"),
        ("limb", "That Ms Vale be elected."),
        ("heading", "Budget"),
        ("furniture", "PDF 65 KB"),
        ("paragraph", "Minutes:"),
        ("paragraph", "The budget was cut."),
    ]


def test_a_number_alone_that_is_a_cell_stays_alone() -> None:
    text = "Ref\n3\nWrite to all\nIP\nMay\n"
    assert [words for _, _, words in blocks(text)] == ["Ref\n3", "Write to all", "IP", "May"]


NEWER = """Items
No.  Item

51  MINUTES PDF 188 KB

Of the meeting held on 25 November (for confirmation)

Minutes:

RESOLVED to

(1) note the progress; and

(2) request that all members sign the pledge by October

52

Care hub and the plan for 2016/17 PDF 1.2 MB

Minutes:

The Board heard that the hub would open in June. The form is a PDF of 3 MB

• Printed minutes PDF 301 KB
"""


def test_the_mark_of_a_file_whose_icon_has_no_words() -> None:
    assert [(marker, words) for kind, marker, words in blocks(NEWER) if kind == "heading" and marker] == [
        ("51", "MINUTES"),
        ("52", "Care hub and the plan for 2016/17"),
    ]
    assert of_kind(NEWER, BlockKind.LIMB) == [
        "note the progress; and",
        "request that all members sign the pledge by October",
    ]


def test_an_unfinished_limb_is_no_title_of_the_item_below() -> None:
    text = "RESOLVED to\n\n(1) note the progress; and\n\n(2) sign the pledge;\n\nTalk\n\nMinutes:\n\nNobody spoke.\n"
    assert of_kind(text, BlockKind.LIMB) == ["note the progress; and", "sign the pledge;"]


def test_without_labels_what_items_are_for_stands_by_itself_below_their_titles() -> None:
    text = (
        "Health and Wellbeing Board - Wednesday 3 May 2023\n\nApologies\n\nTo receive any apologies for absence.\n\n"
        "There were none.\n\nElection of Chair\n\nTo elect a chair of the Board for the year.\n\n"
        "That Cllr Vale be elected.\n\nRecommendations\n\nTo approve the plan of the Trust.\n\nThe Board agreed.\n"
    )
    assert of_kind(text, BlockKind.PURPOSE) == [
        "To receive any apologies for absence.",
        "To elect a chair of the Board for the year.",
    ]
    other = "A plan for Leeds\n\nOur first year\n\nTo agree a plan with the Trust.\n\nThis is urgent.\n"
    assert of_kind(other, BlockKind.PURPOSE) == []


def test_what_an_item_is_for_may_stand_in_brackets() -> None:
    text = "Stroke care - Next steps\n\n(To receive a report of Ms Vale, which asks for views)\n\nMinutes:\n\nWe met.\n"
    assert of_kind(text, BlockKind.PURPOSE) == ["(To receive a report of Ms Vale, which asks for views)"]


def test_what_the_one_item_of_a_page_is_for_stands_first() -> None:
    page = "Agenda item\n\n\nTo approve the minutes of the last meeting.\n\n\nCouncillor Vale spoke.\n\n{end}\n"
    assert of_kind(page.format(end="RESOLVED\n\nThat they be approved."), BlockKind.PURPOSE) == [
        "To approve the minutes of the last meeting."
    ]
    assert of_kind(page.format(end="Councillor Holt, too."), BlockKind.PURPOSE) == []  # the decision itself
    issue = (
        "Lamps\n\nMeeting: 03/05/2018 - Cabinet (Item 12)\n\n12 Lamps for the homes\n\nTo approve the purchase of"
        " lamps.\n\nMembers asked for more.\n\nResolved that:\n\n(a) lamps be bought.\n"
    )
    assert of_kind(issue, BlockKind.PURPOSE) == ["To approve the purchase of lamps."]
