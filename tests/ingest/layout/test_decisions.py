"""What opens a decision, what lies under it and what does not go on with the text above."""

import pytest

from ingest.layout import BlockKind, Layout, lay_out
from ingest.source import Source


def laid(text: str) -> Layout:
    return lay_out(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, text[block.start : block.end]) for block in laid(text).blocks]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("RESOLVED (by majority):\n\n", "RESOLVED (by majority):"),
        ("RESOLVED (7 votes to 5):\n\n", "RESOLVED (7 votes to 5):"),
        ("Agreed (Cllr Roe against):\n\n", "Agreed (Cllr Roe against):"),
        ("RESOLVED (unanimously) ", "RESOLVED (unanimously)"),
        ("DECISION (minute 14 refers) – ", "DECISION (minute 14 refers) –"),
        ("RESOLVED (1) ", "RESOLVED"),  # the number of a limb
    ],
)
def test_what_stands_in_brackets_behind_the_decision_word_is_of_its_head(head: str, expected: str) -> None:
    text = f"4. Wards\n\n{head}That the plan be approved.\n"
    assert kinds(text)[-2:] == [("paragraph", expected), ("limb", "That the plan be approved.")]


@pytest.mark.parametrize(
    ("above", "lead"),
    [
        ("RECOMMENDATIONS", "2. That Cabinet:"),
        ("Recommendations:", "2. That the Executive:"),
        ("Recommendation", "2. The Board is asked to:"),
    ],
)
def test_a_number_under_a_head_of_advice_goes_on_from_the_text_and_is_of_its_list(above: str, lead: str) -> None:
    text = (
        f"SUMMARY\n\n1. This report seeks approval of a bid.\n\n{above}\n\n{lead}\n\n"
        "2.1 Approves the bid.\n\n2.2 Delegates the signing of it.\n\n"
        "BACKGROUND\n\n3. The grant ends in March.\n"
    )
    layout = laid(text)
    found = [text[block.start : block.end] for block in layout.blocks if block.kind is BlockKind.LIMB]
    assert found[-2:] == ["Approves the bid.", "Delegates the signing of it."]
    assert kinds(text)[-1] == ("bullet", "The grant ends in March.")


def test_the_number_that_goes_on_behind_a_decision_with_limbs_leaves_it() -> None:
    text = "454. The Board talked.\n\nResolved:\n(i) to note it.\n\n455. The Chair thanked everybody for coming.\n"
    assert kinds(text)[-1] == ("bullet", "The Chair thanked everybody for coming.")


def test_a_lead_right_under_a_decision_word_lies_under_it() -> None:
    text = "4. Dentists\n\nRESOLVED\n\nThe Panel recommend that Cabinet:\n\n(i) write to the Minister;\n"
    layout = laid(text)
    limb = layout.blocks[-1]
    assert limb.parent is not None
    lead = layout.blocks[limb.parent]
    assert lead.parent is not None
    assert text[layout.blocks[lead.parent].start : layout.blocks[lead.parent].end] == "RESOLVED"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("OUTCOME: The Board received the report.", "limb"),
        ("RESOLVED that the report be noted.", "limb"),
        ("Agreed: to note the report.", "limb"),
        ("Decision Support Tool training is to follow.", "action"),
        ("and to the Committee.", "action"),
    ],
)
def test_a_decision_under_an_action_without_a_full_stop_is_none_of_it(line: str, expected: str) -> None:
    text = f"1. Stroke\n\nACTION: Ms Vale to send the figures to all of the members of the Board and others\n{line}\n"
    assert kinds(text)[-1][0] == expected


@pytest.mark.parametrize(
    ("indent", "line", "expected"),
    [
        ("   ", "The Director will pull the two together.", "paragraph"),
        ("   ", "the south of it too.", "bullet"),
        ("", "North Acre and South Acre, which are far apart.", "bullet"),
    ],
)
def test_a_line_at_the_margin_under_the_last_point_is_none_of_it(indent: str, line: str, expected: str) -> None:
    point = "a delivery plan for every one of the neighbourhoods of the county by the end of February"
    text = f"They ask for two things:\n{indent}a. a map of all the beds;\n{indent}b. {point}\n{line}\n"
    assert kinds(text)[-1][0] == expected


def test_a_page_of_decisions_gives_their_words_below_what_was_said() -> None:
    text = (
        "Issue - decisions\n\nContracts\n\n19/11/2013 - Contracts\n\nCouncillor Roe introduced a report.\n\n"
        "(1)  the report be noted (or, failing that, read; and\n\n(2)  an update be given in May,\nJune and July.\n"
    )
    assert kinds(text)[-2:] == [
        ("limb", "the report be noted (or, failing that, read; and"),
        ("limb", "an update be given in May,\nJune and July."),
    ]


def test_whoever_decides_stands_by_itself_over_the_limbs_and_what_was_said_below_them() -> None:
    text = (
        "4. Wards\n\nDecision:\n\nRESOLVED:\n\nThat Cabinet\n\n1) note the report.\n\n"
        "Minutes:\n\nThe Director presented the report.\n"
    )
    assert kinds(text)[-4:] == [
        ("paragraph", "That Cabinet"),
        ("limb", "note the report."),
        ("paragraph", "Minutes:"),
        ("paragraph", "The Director presented the report."),
    ]


RECORD = (
    "Decision Maker: Cabinet\n\nIs Key decision?: Yes\n\nIs subject to call in?: Yes\n\nTo agree what is paid.\n\n{}"
    "Reasons for the decision:\n\nTo ensure good use of money.\n\n"
    "Alternative options considered:\n\nThe agreement must be revised by April 2011.\n"
)


@pytest.mark.parametrize(
    "words",
    [
        "(a)   an agreement be made with the Trust;\n\n(b)   the rest be revised.\n\n",
        "That an agreement be made with the Trust;\n\nThat the rest be revised.\n\n",
    ],
)
def test_the_record_of_a_decision_gives_its_words_without_a_label(words: str) -> None:
    found = kinds(RECORD.format(words))
    assert [kind for kind, _ in found[4:6]] == ["limb", "limb"]
    assert ("heading", "Reasons for the decision:") in found
    assert ("heading", "Alternative options considered:") in found
    assert not any(kind == "limb" for kind, _ in kinds(RECORD.format("")))


def test_a_short_limb_over_the_next_one_is_no_heading() -> None:
    text = "Recommendations: The Panel is asked to:\n\n1. NOTE the plan\n\n"
    text += "2. AGREE that the roof of the Vale Road day centre for older people be mended by next May\n"
    assert [text[b.start : b.end] for b in laid(text).blocks if b.kind is BlockKind.LIMB][-2:] == [
        "NOTE the plan",
        "AGREE that the roof of the Vale Road day centre for older people be mended by next May",
    ]


def test_a_key_that_a_form_repeats_ends_the_decision_before_it() -> None:
    step = (
        "Recommendation {n}: / That ward {n} be opened\nOwner of it: / Acre Trust\nAgreed Action: / Trust to open it\n"
        "Evidence of Progress (May): / Open since June\nAssessment so far: / {n}\n"
    )
    text = "Progress\n\n" + "".join(step.format(n=number) for number in (1, 2, 3))
    limbs = [one for one in lay_out(Source("a.txt", "text/plain", text, "hash")).blocks if one.kind is BlockKind.LIMB]
    words = [text[one.start : one.end] for one in limbs]
    assert words == [words for n in (1, 2, 3) for words in (f"That ward {n} be opened", "Trust to open it")]


def test_the_page_of_a_decision_whose_minutes_stand_on_one_line() -> None:
    text = (
        "Decision\nCare at home\nDecision Maker:\nOutcome: Recommendations Approved\nIs Key Decision?: Yes\n"
        "Content: 14.1 The Director introduced the report on beds, which had been drafted with the Trust and others. "
        "14.2 Members heard that one item in five was never returned. 14.3 On a motion by the Chair it was – "
        "14.4 Resolved (unanimously) – That (1) the contract be approved; (2) the Board be asked to report by May.\n"
    )
    limbs = [words for kind, words in kinds(text) if kind == "limb"]
    assert limbs == ["the contract be approved;", "the Board be asked to report by May."]
    assert ("furniture", "Outcome: Recommendations Approved") in kinds(text)


def test_concluded_in_capitals_opens_a_decision_and_outcome_of_something_does_not() -> None:
    assert kinds("10 BEDS\n\nCONCLUDED that:-\n\n1. the return be approved.\n")[-1] == (
        "limb",
        "the return be approved.",
    )
    assert "limb" not in dict(
        kinds("Better care\n\nOUTCOME OF CONSULTATION\n\nThe beds that were to close will stay.\n")
    )
