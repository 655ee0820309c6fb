"""Who bound itself where a paper only tells of it, and whom somebody told to act."""

import pytest

from ingest.claims.commitments.find import commitments
from tests.ingest.claims.papers import paper


@pytest.fixture(autouse=True)
def _rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the model that weighs what the rules say of who acts (see test_party_model)."""
    monkeypatch.setattr("ingest.claims.commitments.find.weigh_parties", lambda paper, draft: None)


OTHERS = [
    ("NHS Northford CCG has said that it will open a clinic in Alby by May.", ["b3"], ["b3"]),
    ("NHS Northford CCG, as lead buyer, has said that it will give notice on the contract in May.", ["b3"], ["b3"]),
    ("NHS Northford CCG had written to say that it would pay for a second van by May.", ["b3"], ["b3"]),
    ("Ben Rowe has written to say that they will open the ward again by May.", ["b3", "p2"], ["b3"]),
    ("Ben Rowe tells us that his team will repeat its survey by May.", ["b3", "p2"], ["b3"]),
    ("Ben Rowe told us that he would write to every practice by May.", ["b3", "p2"], ["b3", "p2"]),
    ("Ben Rowe, a manager, has offered to find two flats by May.", ["b3", "p2"], ["b3", "p2"]),
    ("NHS Northford CCG: has agreed to take over the clinic in May.", ["b3"], ["b3"]),
]


@pytest.mark.parametrize(("text", "made_by", "responsible"), OTHERS)
def test_a_promise_that_is_told_of_is_of_whoever_made_it(text: str, made_by: list[str], responsible: list[str]) -> None:
    made = paper(f"The plan so far\n\n{text}\n", kind="report")
    commitments(made)
    found = [(one.kind, one.made_by, one.responsible) for one in made.reading.commitments]
    assert found == [("Undertaking", made_by, responsible)]


def test_what_somebody_says_that_the_writer_will_do_is_the_writers_own() -> None:
    made = paper(
        "NHS Northford CCG has told us that we will get the money, and we will open a clinic by May.\n", kind="report"
    )
    commitments(made)
    assert [one.made_by for one in made.reading.commitments] == [["b1"]]


@pytest.mark.parametrize(
    ("text", "made_by", "responsible"),
    [
        (
            "NHS Northford CCG has required the Council to bring the wait down to 50 minutes by December.",
            ["b3"],
            ["b1"],
        ),
        ("NHS Northford CCG required us to bring the wait down to 50 minutes by December.", ["b3"], ["b1"]),
    ],
)
def test_whoever_requires_something_makes_it_and_the_other_must_act(
    text: str, made_by: list[str], responsible: list[str]
) -> None:
    made = paper(f"{text}\n", kind="report")
    commitments(made)
    assert [(one.made_by, one.responsible) for one in made.reading.commitments] == [(made_by, responsible)]


@pytest.mark.parametrize(
    ("text", "responsible"),
    [
        ("The Council has asked NHS Northford CCG to sign the agreement as well.", ["b3"]),
        ("The Council has asked Ben Rowe, a manager, to bring a plan to the Board in May.", ["p2"]),
        ("NHS Northford CCG has told us to keep a list for each clinic.", ["b1"]),
    ],
)
def test_whoever_is_asked_by_name_must_act(text: str, responsible: list[str]) -> None:
    made = paper(f"{text}\n", kind="report")
    commitments(made)
    assert [(one.kind, one.responsible) for one in made.reading.commitments] == [("Request", responsible)]


def test_whom_a_paper_sends_must_go_and_the_paper_makes_the_promise() -> None:
    made = paper("Ada Quill, our Director, will come to your meeting in June.\n", kind="report")
    commitments(made)
    assert [(one.made_by, one.responsible) for one in made.reading.commitments] == [(["b1"], ["p1"])]


def test_in_minutes_an_absent_officer_who_has_written_makes_the_promise() -> None:
    made = paper("Ben Rowe has written to say that they will open the ward again by May.\n", speaker=("p1",))
    commitments(made)
    assert [(one.made_by, one.responsible) for one in made.reading.commitments] == [(["b3", "p2"], ["b3"])]
