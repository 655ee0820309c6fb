"""Who stands behind what a paper says."""

import pytest

from ingest.claims.parties import authors, host, own_body, subject_before, with_bodies
from ingest.mentions.authors import find_authors
from ingest.reading import PostRead
from tests.ingest.claims.papers import paper


def test_a_person_stands_for_the_body_that_employs_him() -> None:
    made = paper("Mr Rowe and Ms Quill came.")
    assert own_body(made, "p2") == "b3"
    assert with_bodies(made, ["p2", "b2"]) == ["b3", "p2", "b2"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Manager", ["b3", "b1", "p2"]), ("Trustee", ["b3", "p2"]), (None, ["b3", "p2"])],
)
def test_a_person_with_one_post_in_two_bodies_stands_for_both(title: str | None, expected: list[str]) -> None:
    made = paper("Mr Rowe came.")
    next(one for one in made.reading.people if one.key == "p2").posts.append(PostRead(title=title, body="b1"))
    assert with_bodies(made, ["p2"]) == expected


def test_a_seat_on_a_committee_is_no_second_body_of_a_person() -> None:
    made = paper("Mr Rowe came.")
    next(one for one in made.reading.people if one.key == "p2").posts.append(PostRead(title="Manager", body="b2"))
    assert with_bodies(made, ["p2"]) == ["b3", "p2"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Report of: the Council and the CCG\n\nThe pool is small.\n", ("b1", "b3")),
        (
            (
                "Fund plan 2016/17\n\nLocal authority    Northford Council\nClinical commissioning group    "
                "NHS Northford CCG\n"
            ),
            ("b1", "b3"),
        ),
        (
            "A plan for Northford\n\nOur two organisations, Northford Council and NHS Northford CCG, agree.\n",
            ("b1", "b3"),
        ),
        ("A plan\n\nThis is what Northford Council and NHS Northford CCG plan to do.\n", ("b1", "b3")),
        ("A plan\n\nThe plan was drawn up by Northford Council and NHS Northford CCG. It is new.\n", ("b1", "b3")),
        ("A plan\n\nNorthford Council and NHS Northford CCG have written this strategy together.\n", ("b1", "b3")),
        ("A plan\n\nNorthford Council and NHS Northford CCG have together written this strategy.\n", ("b1", "b3")),
        ("A plan\n\nNorthford Council and NHS Northford CCG work together. In this plan we say how.\n", ("b1", "b3")),
        ("A plan\n\nNorthford Council and NHS Northford CCG work together. It is good to see.\n", ()),
        ("A plan\n\nWe, Northford Council and NHS Northford CCG, agree.\n", ("b1", "b3")),
        ("A plan\n\nThe plan was drawn up by Northford Council. NHS Northford CCG agrees.\n", ("b1",)),
        ("A plan\n\nNorthford Council and NHS Northford CCG propose to merge. NHS England agrees.\n", ("b1", "b3")),
        (
            (
                "Fund plan\n\nJoint plan of       Northford Council\n                    NHS Northford CCG\n"
                "Author              A Clerk\n"
            ),
            ("b1", "b3"),
        ),
        ("Highlight report\n\nCopied to      Northford Council; NHS Northford CCG\n", ()),
        ("A plan for Northford\n\nOur two councils agree. Northford Council is one.\n", ()),
    ],
)
def test_a_paper_is_from_the_bodies_that_it_names_as_its_own(text: str, expected: tuple[str, ...]) -> None:
    assert find_authors(paper(text, kind="report")) == expected


def test_minutes_are_from_whoever_publishes_them() -> None:
    made = paper("Report of: the Council and the CCG\n\nThe pool is small.\n")
    assert (find_authors(made), authors(made)) == ((), ["b1"])


def test_the_subject_may_be_two_joined_by_and() -> None:
    text = "Last, the CCG and the Council would open a ward."
    assert [one.key for one in subject_before(paper(text), 0, text.index("would"))] == ["b3", "b1"]


@pytest.mark.parametrize(
    "text",
    [
        "Decisions taken by the Director of Adult Services, Ms Quill, on 3 May\n\n1. That the beds be bought.\n",
        "Decision maker: Ms Quill\n\nApproved the plan.\n",
        "The Director (Ms Quill):\n\n(a) approved the plan; and\n",
        "Ms Quill has approved the plan. Mr Rowe has the file.\n",
    ],
)
def test_whoever_takes_the_decisions_of_a_notice_makes_them_with_the_body_that_publishes_it(text: str) -> None:
    assert host(paper(text, kind="decision")) == ["b1", "p1"]
    assert host(paper(text)) == ["b2"]


def test_a_person_who_asks_about_a_decision_does_not_take_it() -> None:
    text = "Decision maker: the Board\n\nContact Mr Rowe. Ms Quill asked about beds.\n"
    assert host(paper(text, kind="decision")) == ["b2"]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Northford Council and NHS Northford CCG (the CCG) intend to open a ward.", "intend", ["b1", "b3", "b3"]),
        ("NHS Northford CCG (NCCG) aims to open a ward.", "aims", ["b3"]),
    ],
)
def test_an_abbreviation_in_brackets_belongs_to_the_subject(text: str, verb: str, expected: list[str]) -> None:
    assert [one.key for one in subject_before(paper(text), 0, text.index(verb))] == expected
    assert paper(text).who_acts(0, len(text)) == list(dict.fromkeys(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Board, chaired by Ms Quill, and would", ["b2"]),
        ("The CCG, a member of the Board, would", ["b3"]),
        ("Led by Ms Quill, the CCG would", ["b3"]),
    ],
)
def test_what_stands_between_commas_is_no_subject(text: str, expected: list[str]) -> None:
    assert [one.key for one in subject_before(paper(text), 0, text.index("would"))] == expected


def test_an_agreement_is_from_its_parties() -> None:
    text = "THIS AGREEMENT is made on 1 May between\n(1) Northford Council; and\n(2) NHS Northford CCG.\n\nBACKGROUND\n"
    assert find_authors(paper(text, kind="report")) == ("b1", "b3")


def test_a_paper_is_not_from_those_that_it_goes_to() -> None:
    text = "Report to: Northford Health Board, Northford Council\n\nWinter\n\n1. The wards were busy.\n"
    assert find_authors(paper(text, kind="report")) == ()
