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
