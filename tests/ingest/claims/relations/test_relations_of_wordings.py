"""Regulators, subsidiaries, successors and parts by wordings of many kinds."""

from collections.abc import Callable, Iterator

import pytest

from ingest.claims.relations.acting import referring
from ingest.claims.relations.clauses import Found
from ingest.claims.relations.dealings import dealings
from ingest.claims.relations.find import RULES
from ingest.claims.relations.matters import matters
from ingest.claims.relations.owners import owners
from ingest.claims.relations.phrases import phrases
from ingest.claims.relations.regulating import regulating
from ingest.claims.relations.succession import succession
from ingest.claims.relations.wholes import wholes
from ingest.paper import Paper
from ingest.reading import PersonRead, PostRead
from tests.ingest.claims.related import said

Rule = Callable[[Paper], Iterator[Found]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CQC carried out a Use of Resources assessment on 10 September.", {"Acre NHS Trust"}),
        ("The CQC re-inspected Brook NHS Trust in March.", {"Brook NHS Trust"}),
        ("We were rated Good by the CQC.", {"Acre NHS Trust"}),
        ("The CQC wrote to all trusts about visiting.", set()),
        ("Staff told the CQC of an inspection of their own.", set()),
    ],
)
def test_whom_a_regulator_looks_at(text: str, expected: set[str]) -> None:
    found = said(regulating, text, publisher="Acre NHS Trust")
    assert found == {("CQC", "regulates", who) for who in expected}


CASES: list[tuple[Rule, str, set[str]]] = [
    # subsidiaries
    (
        phrases,
        "Acre Works Ltd, a wholly owned subsidiary of Acre NHS Trust, grew.",
        {"Acre Works Ltd partOf Acre NHS Trust"},
    ),
    (phrases, "Acre NHS Trust's subsidiary company, Acre Works Ltd, grew.", {"Acre Works Ltd partOf Acre NHS Trust"}),
    (phrases, "Acre Works Ltd, which is owned by Acre Council, grew.", {"Acre Works Ltd partOf Acre Council"}),
    (phrases, "Acre Works Ltd, a supplier of Acre Council, grew.", set()),
    # a board of several is a part of none
    (phrases, "The Joint Board of Acre Council grew.", {"Joint Board partOf Acre Council"}),
    (phrases, "The Joint Board of Acre Council, Acre CCG and Acre NHS Trust grew.", set()),
    # who leads, takes part, has a system
    (
        phrases,
        "Acre NHS Trust will lead two of them, Swift Team and Acre Plan.",
        {"Acre NHS Trust leads Swift Team", "Acre NHS Trust leads Acre Plan"},
    ),
    (
        phrases,
        "Acre NHS Trust has seconded two nurses to the Swift Team.",
        {"Acre NHS Trust participatesIn Swift Team"},
    ),
    (phrases, "Acre NHS Trust has written about nurses in the town.", set()),
    (phrases, "The Acre Record, supplied by Acre Works Ltd, grew.", {"Acre Works Ltd participatesIn Acre Record"}),
    (phrases, "The Acre Record is live at Brook NHS Trust.", {"Brook NHS Trust participatesIn Acre Record"}),
    # who comes after whom
    (
        succession,
        "Acre CCG, Dale CCG work well. The two will merge in April into a single Brook CCG.",
        {"Brook CCG succeeds Acre CCG", "Brook CCG succeeds Dale CCG"},
    ),
    (succession, "Acre CCG, Dale CCG work well. The three wrote in April to a single Brook CCG.", set()),
    (
        succession,
        "Acre CCG and Dale CCG have voted to merge and, once approved, a single Brook CCG will begin.",
        {"Brook CCG succeeds Acre CCG", "Brook CCG succeeds Dale CCG"},
    ),
    (
        succession,
        "The two CCGs (Acre CCG, Dale CCG) will merge as Brook CCG in April.",
        {"Brook CCG succeeds Acre CCG", "Brook CCG succeeds Dale CCG"},
    ),
    (phrases, "Acre Council's Scrutiny Panel met.", {"Scrutiny Panel partOf Acre Council"}),
    (phrases, "Acre Council's friend, the Scrutiny Panel, met.", set()),
    (regulating, "Brook NHS Trust is busy. CQC re-inspected in October.", {"CQC regulates Brook NHS Trust"}),
    # parts
    (
        wholes,
        "There are the Swift Team and the Home Pilot. The latter takes in the Hub Team.",
        {"Hub Team componentOf Home Pilot"},
    ),
    (
        wholes,
        "There are the Swift Team and the Home Pilot. The former includes the Hub Team.",
        {"Hub Team componentOf Swift Team"},
    ),
    (wholes, "The Swift Team grew. All of this belongs to the Acre Plan.", {"Swift Team componentOf Acre Plan"}),
    (wholes, "The Swift Team grew. All of this was said of the Acre Plan.", set()),
    (phrases, "The Acre Plan as its reply to the Long Plan.", {"Acre Plan componentOf Long Plan"}),
    # it, right behind the verb
    (
        referring,
        "The Swift Team grew. Acre Council and Brook NHS Trust are running it together, with the Acre Record.",
        {"Acre Council provides Swift Team", "Brook NHS Trust provides Swift Team"},
    ),
    (referring, "The Swift Team grew. Acre Council runs a shop beside it, with the Acre Record.", set()),
    # labels behind a gap in the line of a priority
    (owners, "PRIORITY 2 - Swift Team            Lead: Acre Works Ltd\n", {"Acre Works Ltd leads Swift Team"}),
]


@pytest.mark.parametrize(("rule", "text", "expected"), CASES)
def test_wordings(rule: Rule, text: str, expected: set[str]) -> None:
    assert {" ".join(one) for one in said(rule, text)} == expected


def test_a_panel_looks_at_the_draft_that_the_paper_is() -> None:
    text = "Acre Plan\n\nThe Swift Team grew.\n\nThe Scrutiny Panel looked at the draft on 20 July."
    assert said(dealings, text, kind="plan") == {("Scrutiny Panel", "scrutinises", "Acre Plan")}


def test_what_a_panel_resolves_on() -> None:
    text = "The Panel agreed:\n(i) To note the Acre Plan;\n(ii) to thank the staff of the Swift Team."
    found = said(matters, text, host="Scrutiny Panel", kind="minutes")
    assert found == {("Scrutiny Panel", "scrutinises", "Acre Plan")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Swift Team is new. Two nurses from Brook NHS Trust now sit in it.", {"Brook NHS Trust"}),
        ("The Swift Team is new. Acre Council are recruiting four assessors to work in it.", {"Acre Council"}),
        ("The Swift Team is new. Acre CCG will run it with consultants from Brook NHS Trust.", {"Brook NHS Trust"}),
        ("The Swift Team is new. Two nurses from Brook NHS Trust wrote about it.", set()),
        ("The Swift Team is new. Acre Council are recruiting four assessors elsewhere.", set()),
    ],
)
def test_whose_staff_work_in_what_was_named_before(text: str, expected: set[str]) -> None:
    assert said(matters, text) == {(who, "participatesIn", "Swift Team") for who in expected}


def test_who_is_hired_to_evaluate_does_it() -> None:
    text = "Members asked for an evaluation. Acre Works Ltd will be commissioned to carry it out."
    assert said(referring, text) == {("Acre Works Ltd", "leads", "evaluation")}


EMPLOYED = """
Northford Scrutiny Committee

Members present: Mr D Harver, Acre Council; Ms R Culp, Acre Council
Also present: Ann Roe, Head of Care, Acre Council; C Bly, Acre Council

The Scrutiny Panel met.
"""


def test_who_sits_for_a_council_on_scrutiny_or_for_a_healthwatch_is_not_in_its_pay() -> None:
    seats = {"D Harver": "Acre Council", "C Bly": "Acre Council", "N Stroud": "Dale Healthwatch"}
    text = EMPLOYED + "N Stroud spoke for Dale Healthwatch."

    employed: list[str] = []

    def employments(paper: Paper) -> Iterator[Found]:
        by_name = {body.name: body.key for body in paper.reading.bodies}
        for name, body in seats.items():
            start = text.index(name)
            posts = [PostRead(title=None, body=by_name[body])]
            paper.reading.people.append(
                PersonRead(start=start, end=start + len(name), key=name, entity=name, name=name, posts=posts)
            )
        employed.extend(found.object for found in RULES["employment"](paper))
        yield from ()

    said(employments, text, host="Scrutiny Panel", kind="minutes")
    assert employed == ["C Bly"]
