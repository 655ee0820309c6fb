"""Who is named beside a commitment and neither makes nor keeps it."""

import pytest

from ingest.claims.parties import Draft, subject_before
from ingest.claims.parties.barred import askers, tellers, without_barred
from ingest.reading import BodyRead
from tests.ingest.claims.papers import paper


def draft_of(text: str, kind: str = "Undertaking") -> Draft:
    return Draft(0, len(text), kind, "undertakes", 0, ["b3", "p2", "p1"], ["p2", "p1"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In response to a question from Ms Quill, Mr Rowe agreed to provide the data.", {"p1"}),
        ("In answer to Ms Quill, Mr Rowe agreed to provide the data.", {"p1"}),
        ("Mr Rowe, by way of reply to Ms Quill, agreed to provide the data.", {"p1"}),
        ("In response to a question Mr Rowe agreed to provide the data.", set()),
        ("In response to the request Mr Rowe agreed to provide the data.", set()),
        ("Mr Rowe agreed to provide the data.", set()),
    ],
)
def test_who_asked_does_not_commit(text: str, expected: set[str]) -> None:
    assert askers(paper(text), draft_of(text)) == expected


def test_who_asked_is_taken_from_makers_and_keepers() -> None:
    text = "In response to a question from Ms Quill, Mr Rowe agreed to provide the data."
    draft = draft_of(text)
    without_barred(paper(text), draft, [], [])
    assert (draft.made_by, draft.responsible) == (["b3", "p2"], ["p2"])


def test_no_company_decides_what_a_meeting_did_that_is_not_named() -> None:
    text = "That Acre Advice Ltd be paid for a year."
    made = paper(text)
    made.reading.bodies.append(BodyRead(start=5, end=20, key="b9", entity="e", name="Acre Advice Ltd", type="Company"))
    made.settle()
    draft = Draft(0, len(text), "Resolution", "limb", 0, ["b9"], [])
    without_barred(made, draft, [], [])
    assert draft.made_by == ["b9"]
    made.host = None
    without_barred(made, draft, [], [])
    assert draft.made_by == []


def test_who_moves_what_is_resolved_need_not_do_it() -> None:
    text = "That the CCG keep the grant (PROPOSED by Mr Rowe and SECONDED by Ms Quill)."
    draft = Draft(0, len(text), "Resolution", "limb", 0, ["b2"], ["b3", "p2", "p1"])
    without_barred(paper(text), draft, [], [])
    assert draft.responsible == ["b3"]


def test_where_nobody_is_left_the_rules_decide() -> None:
    text = "The CCG has told us it would need ten hours, and we have promised to fund this."
    draft = Draft(0, len(text), "Undertaking", "undertakes", 0, ["b3"], ["b3"])
    without_barred(paper(text, kind="report"), draft, ["b1"], ["b1"])
    assert (draft.made_by, draft.responsible) == (["b1"], ["b1"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The CCG has told us it would need ten hours, and we have promised to fund this.", {"b3"}),
        ("The CCG has said that it will support either, and we have agreed to that.", set()),
        ("The CCG has told us that it will pay for two nurses.", set()),
    ],
)
def test_who_only_tells_does_not_promise(text: str, expected: set[str]) -> None:
    assert tellers(paper(text, kind="report"), draft_of(text)) == expected


def test_each_of_two_subjects_acts() -> None:
    text = "The CCG and the Council had each agreed to release a manager."
    found = subject_before(paper(text), 0, text.index("agreed"))
    assert [one.key for one in found] == ["b3", "b1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("To note the report.", []),
        ("The Board welcomed the update from the CCG.", []),
        ("thanked Ms Quill for her presentation", []),
        ("To receive the annual report of the CCG", []),
        ("To receive a progress report in May", ["b1"]),
        ("noted that the Council would pay for the nurses", ["b1"]),
        ("To note the report and ask the Council to bring another", ["b1"]),
        ("note the position and that the Council write", ["b1"]),
        ("noted the draft and to appoint Mr Rowe", ["b1"]),
    ],
)
def test_a_limb_that_only_notes_or_thanks_binds_nobody(text: str, expected: list[str]) -> None:
    draft = Draft(0, len(text), "Resolution", "limb", 0, ["b2"], ["b1"])
    without_barred(paper(text), draft, [], [])
    assert draft.responsible == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That the minutes of the meeting of the Council on 2 May be agreed.", []),
        ("The minutes of 5 October were adopted.", []),
        ("The previous minutes were taken as read.", []),
        ("That the minutes be agreed and signed by Ms Quill.", ["p1"]),
        ("The minutes were agreed, subject to Ms Quill adding the figures.", ["p1"]),
        ("That Ms Quill record the minutes.", ["p1"]),
    ],
)
def test_nobody_has_to_do_anything_about_minutes_that_are_agreed(text: str, expected: list[str]) -> None:
    draft = Draft(0, len(text), "Resolution", "limb", 0, ["b2"], ["p1"])
    without_barred(paper(text), draft, ["b2"], ["p1"])
    assert draft.responsible == expected


@pytest.mark.parametrize(("kind", "expected"), [("Resolution", ["b2"]), ("Undertaking", ["b2", "b1"])])
def test_a_meeting_and_not_its_council_resolves(kind: str, expected: list[str]) -> None:
    text = "The Council therefore resolves to ask for a third nurse."
    made = paper(text)
    made.owners["b2"] = "b1"
    draft = Draft(0, len(text), kind, "limb", 0, ["b2", "b1"], [])
    without_barred(made, draft, [], [])
    assert draft.made_by == expected
