from ingest.layout import BlockKind, Layout, lay_out
from ingest.source import Source

PAPER = """Skip to main content
Home > Meetings > Minutes

ACREFORD TOWN COUNCIL

Present
Cllr Una Vale (Chair)        Acreford Town Council
Dr Ivor Penn (IP)
    Medical Director, Acre NHS Trust

12.  CARE HUB

Cllr Vale said that the hub would

Page 1 of 2

open in May. Dr. Penn agreed, i.e. he would help.

Cllr Moss joined the meeting at 10.14.

RESOLVED – (1) That the report be noted; (2) That:-
- officers be thanked; and
- a plan be drawn up.

Action: Report back. UV by June

Ref | Action | Owner | Due
1/2 | Write to all | IP | May
"""


def laid(text: str) -> Layout:
    return lay_out(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))


def test_blocks_of_a_paper() -> None:
    layout = laid(PAPER)
    assert [(b.kind.value, b.level, b.marker, PAPER[b.start : b.end][:24]) for b in layout.blocks] == [
        ("furniture", 0, None, "Skip to main content"),
        ("furniture", 0, None, "Home > Meetings > Minute"),
        ("heading", 0, None, "ACREFORD TOWN COUNCIL"),
        ("heading", 0, None, "Present"),
        ("attendance", 0, None, "Cllr Una Vale (Chair)   "),
        ("attendance", 0, None, "Dr Ivor Penn (IP)\n    Me"),
        ("heading", 0, "12.", "CARE HUB"),
        ("paragraph", 0, None, "Cllr Vale said that the "),
        ("furniture", 0, None, "Page 1 of 2"),
        ("attendance", 0, None, "Cllr Moss joined the mee"),
        ("paragraph", 0, None, "RESOLVED –"),
        ("limb", 1, "(1)", "That the report be noted"),
        ("limb", 1, "(2)", "That:-"),
        ("limb", 2, "-", "officers be thanked; and"),
        ("limb", 2, "-", "a plan be drawn up."),
        ("action", 0, None, "Action: Report back. UV "),
        ("row", 0, None, "Ref | Action | Owner | D"),
        ("action", 0, None, "1/2 | Write to all | IP "),
    ]


def test_limbs_know_what_introduces_them() -> None:
    layout = laid(PAPER)
    parents = {PAPER[b.start : b.end]: b.parent for b in layout.blocks if b.kind is BlockKind.LIMB}
    assert {words: PAPER[layout.blocks[p].start : layout.blocks[p].end] for words, p in parents.items() if p} == {
        "That the report be noted;": "RESOLVED –",
        "That:-": "RESOLVED –",
        "officers be thanked; and": "That:-",
        "a plan be drawn up.": "That:-",
    }


def test_the_next_number_after_the_limbs_of_a_decision_is_the_next_item() -> None:
    paper = laid(
        "4.   Update on Care\n\nThe Chair spoke.\n\nResolved: That:\n\ni.   The update be noted;\n"
        "ii.  The Chair write to the Trust.\n\n"
        "5.   Tackling Period Poverty, Suicide Prevention and the Adult Social Care Winter Plan\n\n"
        "Dr Holt presented the report.\n"
    )
    assert [b.kind.name for b in paper.blocks[2:]] == ["PARAGRAPH", "LIMB", "LIMB", "HEADING", "PARAGRAPH"]


def test_a_sentence_goes_on_over_a_page_header() -> None:
    layout = laid(PAPER)
    cut = next(s for s in layout.sentences if s.holes)
    assert layout.words(cut) == "Cllr Vale said that the hub would open in May."


def test_short_forms_do_not_end_sentences() -> None:
    text = "Mr. A. Pike met Dr. Lowe at 7.52 p.m. on Monday. No. 50 was next. Was it new? – It was."
    layout = laid(text)
    assert [text[s.start : s.end] for s in layout.sentences] == [
        "Mr. A. Pike met Dr. Lowe at 7.52 p.m. on Monday.",
        "No. 50 was next.",
        "Was it new?",
        "It was.",
    ]


def test_a_short_month_behind_its_day_ends_a_sentence_before_a_word() -> None:
    text = "The lift is to be mended by 3 Nov. Visitors asked. It broke on 4 Oct. 2017 and by end Feb. it may again."
    layout = lay_out(Source("a.txt", "text/plain", text, "1"))
    assert [text[s.start : s.end] for s in layout.sentences] == [
        "The lift is to be mended by 3 Nov.",
        "Visitors asked.",
        "It broke on 4 Oct. 2017 and by end Feb. it may again.",
    ]


def test_a_masked_word_begins_a_sentence_but_not_behind_a_masked_title_or_initial() -> None:
    text = "The ward had shut. ██ █████ asked why. █████ ██. █. ████████ spoke. It was ██ ███████, aged ██. The end."
    layout = laid(text)
    assert [text[s.start : s.end] for s in layout.sentences] == [
        "The ward had shut.",
        "██ █████ asked why.",
        "█████ ██. █. ████████ spoke.",
        "It was ██ ███████, aged ██.",
        "The end.",
    ]


def test_numbers_in_cells_of_their_own_are_rows() -> None:
    text = "Table 1\nMetric\nPlan\nAdmissions\n22,940\n23,871\nRed\n"
    layout = laid(text)
    assert [(b.kind.value, text[b.start : b.end]) for b in layout.blocks][-2] == ("row", "Admissions\n22,940\n23,871")


def test_every_character_but_white_space_stands_in_one_block() -> None:
    layout = laid(PAPER)
    covered = [False] * len(PAPER)
    for block in layout.blocks:
        for position in range(block.start, block.end):
            covered[position] = True
    left = "".join(ch for ch, inside in zip(PAPER, covered, strict=True) if not inside)
    assert "".join(left.split()) == "12.(1)(2)--"


def test_a_head_in_capitals_before_its_first_sentence_is_a_line_of_its_own() -> None:
    text = (
        "5. NHS England reported that the wards would open when the works had ended.\n\n"
        "36/16 CARE HUB AND WARDS The Board received a paper on the hub in Acreford.\n\n"
        "37/16 MINUTES RESOLVED that the minutes of the last meeting be confirmed.\n"
    )
    layout = laid(text)
    assert [(b.kind.value, text[b.start : b.end][:25]) for b in layout.blocks] == [
        ("bullet", "NHS England reported that"),
        ("heading", "CARE HUB AND WARDS"),
        ("paragraph", "The Board received a pape"),
        ("heading", "MINUTES"),
        ("paragraph", "RESOLVED"),
        ("limb", "that the minutes of the l"),
    ]


def test_a_decision_under_the_number_of_its_paragraph_has_limbs() -> None:
    text = (
        "(3)   Ms Roe spoke.\n\n(4)   RESOLVED that:\n(a)   the report be noted;\n(b)   the Chair write.\n\n"
        "14.   Next matter\n(Item 5)\n"
    )
    found = lay_out(Source("x.txt", "text/plain", text, "x"))
    limbs = [text[b.start : b.end] for b in found.blocks if b.kind is BlockKind.LIMB]
    assert limbs == ["the report be noted;", "the Chair write."]
    assert [text[b.start : b.end] for b in found.blocks if b.kind is BlockKind.HEADING] == ["Next matter"]


def test_an_action_among_the_sentences_of_a_paragraph_stands_apart() -> None:
    text = "The Board agreed. ACTION: T Grant to write to all. The Chair thanked them. (Action: Una Vale.)\n"
    found = lay_out(Source("x.txt", "text/plain", text, "x"))
    assert [(b.kind, text[b.start : b.end]) for b in found.blocks] == [
        (BlockKind.PARAGRAPH, "The Board agreed."),
        (BlockKind.ACTION, "ACTION: T Grant to write to all."),
        (BlockKind.PARAGRAPH, "The Chair thanked them. (Action: Una Vale.)"),
    ]


def test_the_next_section_ends_a_list_of_recommendations_however_it_is_numbered() -> None:
    for section in (
        "3.0   Performance\n3.1   Delays rose.",
        "3.1   Delays rose.",
        "3.   Performance\n3.1   Delays rose.",
    ):
        text = (
            "2.0   Recommendations\n2.1   The Board is asked to:\n(i) note the report; and\n"
            f"(ii) request another in May.\n{section}\n3.2   They fell.\n"
        )
        found = lay_out(Source("x.txt", "text/plain", text, "x"))
        limbs = [text[b.start : b.end] for b in found.blocks if b.kind is BlockKind.LIMB]
        assert [words for words in limbs if words[-1] != ":"] == ["note the report; and", "request another in May."]


def test_a_decision_that_is_told_below_its_number_has_it_as_a_heading() -> None:
    text = (
        "DECISION LOG - meeting of 20 February 2019\nPrepared by the Governance Manager.\n\n"
        "DECISION 1 (19/07)    Use of the transformation money\nIn front of us: a paper by the Director.\n"
        "What was decided: Split the money between the two localities.\nVote: unanimous\n\n"
        "DECISION 2 - HOMES AT ASHMOOR\n\nEight flats are planned.\n\nDECIDED: (i) that the loan be approved;\n"
    )
    found = laid(text).blocks
    limbs = [text[b.start : b.end] for b in found if b.kind is BlockKind.LIMB]
    assert [limb[:20] for limb in limbs] == ["Split the money betw", "that the loan be app"]
    headings = [text[b.start : b.end] for b in found if b.kind is BlockKind.HEADING]
    assert "DECISION 2 - HOMES AT ASHMOOR" in headings
