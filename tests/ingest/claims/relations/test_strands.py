"""Parts by sections of strands and rows of tables, payers over columns, plans of partnerships, decisions to give."""

from ingest.claims.relations.acting import referring
from ingest.claims.relations.clauses import Found
from ingest.claims.relations.hinting import hinting
from ingest.claims.relations.owning import own_plan
from ingest.claims.relations.parts import parts
from ingest.claims.relations.phrases import phrases
from ingest.claims.relations.shares import shares
from ingest.claims.relations.strands import strands
from ingest.paper import Paper
from tests.ingest.claims.related import said

LONG = (
    "Much has been said of this, and much is still to be done by all who live or work here in the years to come. " * 2
)
PLAN = (
    f"Well Years\n{LONG}\nThe Swift Team will grow.\n\nFit Minds\n{LONG}\nThe Hub Team is part of this.\n\n"
    f"Near Care\n{LONG}\nThe Home Pilot began.\n"
)


def _strands(paper: Paper, names: tuple[str, ...] = ("Well Years", "Fit Minds", "Near Care")) -> list[Found]:
    by_name = {programme.name: programme.key for programme in paper.reading.programmes}
    paper.strands = [(paper.text.index(name), by_name[name]) for name in names]
    return list(strands(paper))


def test_what_the_section_of_a_strand_names_is_part_of_it() -> None:
    assert said(lambda paper: iter(_strands(paper)), PLAN) == {
        ("Swift Team", "componentOf", "Well Years"),
        ("Hub Team", "componentOf", "Fit Minds"),
        ("Home Pilot", "componentOf", "Near Care"),
    }


def test_a_mere_list_of_strands_has_no_sections() -> None:
    text = "There are:\nWell Years\nFit Minds\nNear Care\n\nThe Swift Team will grow."
    assert said(lambda paper: iter(_strands(paper)), text) == set()


def test_rows_of_a_table_of_a_fund() -> None:
    text = (
        "Winter Fund, £000\n\nPool | Plan | Spent\nSwift Team | 27,460 | 27\nHub Team | 131 | 4\nHome Pilot | 5 | 5\n"
    )
    parts = {(part, "componentOf", "Winter Fund") for part in ("Swift Team", "Hub Team", "Home Pilot")}
    assert said(strands, text) == parts
    assert said(strands, text.replace("Winter Fund", "Acre Plan")) == set()


def test_sums_under_the_names_of_those_who_pay() -> None:
    text = (
        "The Swift Team and the Hub Team have grown.\n\nContributions (£000)\n"
        "                    Acre Council      Acre CCG\nSwift Team            19,870          8,015\n"
        "Hub Team (memo)       11,042              -\n"
    )
    assert said(strands, text) == {
        ("Acre Council", "funds", "Swift Team"),
        ("Acre CCG", "funds", "Swift Team"),
        ("Acre Council", "funds", "Hub Team"),
    }
    assert said(strands, text.replace("Acre Council      Acre CCG", "Acre Council met Acre CCG")) == set()


def test_a_joint_plan_is_of_all_under_its_title() -> None:
    text = "Acre Plan\n\nJoint plan of\nAcre Council (AC)\nAcre CCG\n\nThe town is well. Brook NHS Trust is near."
    assert said(own_plan, text) == {
        ("Acre Council", "leads", "Acre Plan"),
        ("Acre CCG", "leads", "Acre Plan"),
        ("Acre Council", "partnersWith", "Acre CCG"),
    }


def test_a_plan_named_after_the_place_of_a_partnership() -> None:
    text = "Acre Plan\n\nThe Acre Alliance met. The Long Plan was noted."
    assert said(hinting, text) == {("Acre Alliance", "leads", "Acre Plan")}


def test_a_decision_to_give() -> None:
    text = "That a contribution not exceeding £215,000 be made to the Swift Team."
    assert said(shares, text, publisher="Acre Council") == {("Acre Council", "funds", "Swift Team")}
    text = "That a report on £215,000 be made to the Swift Team."
    assert said(shares, text, publisher="Acre Council") == set()


def test_the_named_work_of_a_body_and_another_of_the_same_kind() -> None:
    text = "Acre Council's report on going home, “Long Plan”, was noted."
    assert said(phrases, text) == {("Acre Council", "leads", "Long Plan")}
    assert said(phrases, "Acre Council's reply to the report, “Long Plan”, was noted.") == set()
    text = "The Swift Team is known. Acre NHS Trust and Acre Council will open a third in Dale."
    assert said(referring, text) == {
        ("Acre NHS Trust", "provides", "Swift Team"),
        ("Acre Council", "provides", "Swift Team"),
    }
    text = "The Swift Team is known. Acre Council will open a third ward."
    assert said(referring, text) == set()


def test_an_agreement_has_no_strands() -> None:
    def stranded(paper: Paper) -> list[Found]:
        by_name = {programme.name: programme.key for programme in paper.reading.programmes}
        paper.strands = [(paper.text.index("Well Years"), by_name["Well Years"])]
        return list(parts(paper))

    text = "Acre Plan\n\nThe Section 75 agreement is signed.\n\n1. Well Years\n"
    assert said(lambda paper: iter(stranded(paper)), text) == {("Well Years", "componentOf", "Acre Plan")}
