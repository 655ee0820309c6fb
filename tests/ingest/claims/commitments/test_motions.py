"""Motions and amendments: what was carried is decided point by point, what was lost commits nobody."""

import pytest

from tests.ingest.claims.commitments.test_commitments import read

MOVED = "4. Wards\n\nCouncillor Vale moved and Councillor Roe seconded:\n\n"
QUOTED = '"This Council resolves to write to the CCG about the wards by December 2019."\n\n'


@pytest.fixture(autouse=True)
def _rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the models that weigh what the rules say."""
    monkeypatch.setattr("ingest.claims.commitments.find.weigh_parties", lambda paper, draft: None)
    monkeypatch.setattr("ingest.claims.commitments.find.settle_kind", lambda paper, reference, draft: None)


@pytest.mark.parametrize(
    "vote",
    [
        "The motion was put to the vote and LOST.",
        "On being put to the vote the motion was not carried.",
        "Upon a vote being taken, the motion fell.",
    ],
)
def test_a_quoted_motion_that_was_lost_commits_nobody(vote: str) -> None:
    assert read(f"{MOVED}{QUOTED}{vote}\n") == []


def test_a_quoted_motion_that_was_carried_is_the_resolution_and_the_vote_is_none() -> None:
    assert read(f"{MOVED}{QUOTED}The motion was put to the vote and was CARRIED unanimously.\n") == [
        (
            "Resolution", "This Council resolves to write to the CCG about the wards by December 2019",
            ["b2"], [], "2019-12",
        ),
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["- ", "• ", "* "])
@pytest.mark.parametrize("lead", ["This Council believes that waits are too long and resolves to:", "This Council:"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_points_under_the_words_of_a_motion_are_the_resolutions(mark: str, lead: str, gap: str) -> None:
    points = gap.join(["", f"{mark}write to the CCG;", f"{mark}train staff by May 2020; and", f'{mark}open a ward."'])
    moved = f'4. Wards\n\nThe Motion was proposed by Councillor Vale and seconded by Councillor Roe:\n\n"{lead}'
    said = "\n\nCouncillor Vale was glad.\n\nThe motion was"
    assert [(kind, quote.rstrip('."')) for kind, quote, *_ in read(f"{moved}{points}{said} carried.\n")] == [
        ("Resolution", "write to the CCG"),
        ("Resolution", "train staff by May 2020"),
        ("Resolution", "open a ward"),
    ]
    assert read(f"{moved}{points}{said} lost.\n") == []


def test_an_amendment_that_was_lost_leaves_the_points_of_the_motion() -> None:
    text = (
        "4. Budget\n\nCouncillor Vale moved the following motion:\n\n"
        "1. That the sum for the wards be approved.\n2. That the tax be raised by 2%.\n\n"
        "An amendment was moved by Councillor Roe and seconded by Councillor Lake to add at the end: "
        '"3. To set aside £50,000 for carers".\n\n'
        "On being put to the vote the amendment was declared LOST.\n\n"
        "The substantive motion was put to the vote and was CARRIED.\n"
    )
    assert [(kind, quote) for kind, quote, *_ in read(text)] == [
        ("Resolution", "That the sum for the wards be approved"),
        ("Resolution", "That the tax be raised by 2%"),
    ]
    assert read(text.replace("was CARRIED", "was LOST")) == []


def test_the_vote_is_the_decision_where_the_words_of_the_motion_are_not_told() -> None:
    assert [row[0] for row in read("4. Wards\n\nThe motion was put to the vote and was carried.\n")] == ["Resolution"]


NOTICE = (
    "5. Care\n\nIt was moved by Councillor Vale and seconded by Councillor Roe that:\n\n"
    '"This Council notes a loss of £2m. Council therefore resolves to:\n'
    "(a) write to the Minister about the grant for carers;\n"
    '(b) sign up to the Charter of Care Workers."\n\n'
)
RESTATED = (
    "RESOLVED that Council\n\n(a) write to the Minister about the grant for carers;\n\n"
    "(b) ask the Board what the Charter of Care Workers would cost.\n"
)


def test_the_resolution_behind_the_vote_counts_and_not_the_motion_that_it_says_again() -> None:
    vote = "On being put to the vote the motion, as amended, was CARRIED and it was\n\n"
    assert [quote for _, quote, *_ in read(NOTICE + vote + RESTATED)] == [
        "write to the Minister about the grant for carers",
        "ask the Board what the Charter of Care Workers would cost",
    ]


def test_the_points_of_a_motion_in_quotation_marks_count_where_nothing_says_them_again() -> None:
    found = read(NOTICE + "The motion was put to the vote and was CARRIED.\n")
    assert [quote for _, quote, *_ in found] == [
        "write to the Minister about the grant for carers",
        'sign up to the Charter of Care Workers."',
    ]
    assert read(NOTICE + "The motion was put to the vote and was LOST.\n") == []


def test_an_amendment_with_its_words_in_quotation_marks_may_be_lost() -> None:
    lost = 'An amendment, moved by Mr Rowe, to add "(d) set aside £2m. It is urgent", was LOST by 6 votes to 3.\n'
    assert read(f"5. Care\n\n{lost}") == []


@pytest.mark.parametrize(
    "told",
    [
        "Mr Rowe proposed that the Board refuse the bid. After discussion he withdrew the proposal.",
        "An amendment that the Board refuse the bid was put forward by Mr Rowe. The amendment was then withdrawn.",
        "Ms Quill moved that the Board defer the bid until May 2020. She did not press it.",
        "Ms Quill suggested that the CCG be asked to pay, before withdrawing her suggestion.",
    ],
)
def test_what_was_withdrawn_commits_nobody(told: str) -> None:
    assert read(f"5. Bid\n\n{told}\n") == []


def test_a_vote_on_withdrawing_something_is_no_withdrawn_motion() -> None:
    text = f'{MOVED}"This Council resolves that the grant be withdrawn by May 2020."\n\n'
    assert [row[0] for row in read(f"{text}The motion was put to the vote and was carried.\n")] == ["Resolution"]


def test_an_amendment_that_the_mover_takes_in_is_carried() -> None:
    text = (
        f"{MOVED}{QUOTED}Councillor Penn, seconded by Councillor Holt, moved as an amendment the addition of:\n\n"
        '"That the Council write to the Board about lamps by May 2020."\n\n'
        "Councillor Vale accepted this into her motion.\n\nThe motion was put to the vote and was CARRIED.\n"
    )
    assert [quote for _, quote, *_ in read(text)] == [
        "This Council resolves to write to the CCG about the wards by December 2019",
        "That the Council write to the Board about lamps by May 2020",
    ]


def test_what_a_motion_notes_is_not_resolved() -> None:
    text = (
        'Councillor Vale moved, and Councillor Roe seconded:\n\n"This Council notes:\nthat the wards are full;\n'
        "that the Council lends a mobile clinic to the CCG every week.\n\n"
        "Council believes that every child ought to have a dentist within an hour's walk.\n\n"
        'Council resolves:\n1.\tTo write to the CCG."\n'
    )
    assert [quote for _, quote, *_ in read(text)] == ['To write to the CCG."']


def test_how_many_voted_which_way_is_no_heading_between_a_motion_and_its_vote() -> None:
    text = (
        f"{MOVED}{QUOTED}Councillor Penn, seconded by Councillor Holt, moved an amendment to the motion as follows:\n\n"
        "\u201cDelete all and insert:\n\n(1)     welcomes the lamps; and\n\n"
        "(2)     asks the Director to write to the Board about lamps by May 2020.\u201d\n\n"
        "The amendment was then put to the vote:\n\nFOR           19\n\nAGAINST       25\n\nNOT VOTING    0\n\n"
        "The amendment was declared LOST.\n"
    )
    assert not [quote for _, quote, *_ in read(text) if "lamps" in quote]
