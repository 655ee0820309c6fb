"""Relations that rows, labels, lists and later sentences state, where no verb stands between two names."""

import re
from collections.abc import Callable, Iterator

import pytest

from ingest.claims.relations.acting import acting, referring
from ingest.claims.relations.clauses import Found
from ingest.claims.relations.contracts import contracts
from ingest.claims.relations.dealings import dealings
from ingest.claims.relations.memberships import brought_together, listed_members, partners_in
from ingest.claims.relations.owners import owners
from ingest.claims.relations.parts import parts
from ingest.paper import Mention, Paper
from ingest.pipeline import Pipeline
from ingest.reading import BodyRead, PersonRead, ProgrammeRead
from ingest.rules.relations.dealings import BUYS_FROM
from ingest.rules.relations.owners import HEADS, LABELS
from ingest.source import Source

Rule = Callable[[Paper], Iterator[Found]]
NAMED = {
    "Hillside NHS Trust": ("b1", "NHSTrust"),
    "Hillside Council": ("b2", "LocalAuthority"),
    "Hillside Alliance": ("b3", "IntegratedCarePartnership"),
    "NHS Hillside CCG": ("b4", "ClinicalCommissioningGroup"),
    "Care Scrutiny Panel": ("b5", "Committee"),
    "Ann Roe": ("p1", ""),
    "Warmth Fund": ("g1", "Fund"),
    "Memory Clinic": ("g2", "Service"),
    "Place Plan": ("g3", "Plan"),
    "Falls Team": ("g4", "Service"),
    "Bed Review": ("g5", "Review"),
}
TRUST, COUNCIL, ALLIANCE, CCG, PANEL, ROE, FUND, CLINIC, PLAN, FALLS, REVIEW = (key for key, _ in NAMED.values())
RULES = (owners, dealings, brought_together, listed_members, partners_in)
BY_VERBS = (acting, referring, parts)
BY_CONTRACT = (contracts,)


def name_all(paper: Paper) -> None:
    for name, (key, kind) in NAMED.items():
        places = [m.span() for m in re.finditer(name, paper.text)]
        for start, end in places[:1]:
            if key[0] == "b":
                paper.reading.bodies.append(BodyRead(key=key, entity=key, name=name, type=kind, start=start, end=end))
            elif key[0] == "p":
                paper.reading.people.append(PersonRead(key=key, entity=key, name=name, start=start, end=end))
            else:
                read = ProgrammeRead(key=key, entity=key, name=name, type=kind, start=start, end=end)
                paper.reading.programmes.append(read)
        form = {"b": "body", "p": "person", "g": "programme"}[key[0]]
        paper.mentions += [Mention(start, end, form, key) for start, end in places]  # type: ignore[arg-type]
    paper.settle()


def stated(text: str, host: str | None = None, rules: tuple[Rule, ...] = RULES) -> set[tuple[str, str, str]]:
    """What the rules state, however often they are right."""
    found: list[Found] = []

    def listen(paper: Paper) -> None:
        paper.host = host
        found.extend(one for rule in rules for one in rule(paper))

    Pipeline([name_all, listen]).read(Source("paper.txt", "text/plain", text, "x"))
    return {(one.subject, one.predicate, one.object) for one in found}


SCHEMES = (
    "The Warmth Fund\n\nScheme            Lead                   £000\n1 Memory Clinic   Hillside NHS Trust     3,050\n"
    "2 Place Plan      Hillside Council       600\n3 Falls Team      NHS Hillside CCG       -\n"
)


def test_rows_of_schemes_say_whose_each_is_and_that_it_is_part_of_the_fund() -> None:
    assert stated(SCHEMES) == {
        (TRUST, "provides", CLINIC),
        (COUNCIL, "leads", PLAN),
        (CCG, "leads", FALLS),
        (CLINIC, "componentOf", FUND),
        (PLAN, "componentOf", FUND),
        (FALLS, "componentOf", FUND),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Memory Clinic\n\nLead: Ann Roe, Director of Nursing\n", {(ROE, "leads", CLINIC)}),
        ("1. Memory Clinic\n\nProvider: Hillside NHS Trust\n", {(TRUST, "provides", CLINIC)}),
        ("1. Memory Clinic\n\nNotes: Hillside NHS Trust\n", set()),
        (
            "(a) Memory Clinic, Lead Commissioner: NHS Hillside CCG; Provider: Hillside NHS Trust\n",
            {(CCG, "commissions", CLINIC), (TRUST, "provides", CLINIC)},
        ),
        (
            "The Memory Clinic is a joint team of Hillside Council and Hillside NHS Trust.\n",
            {(COUNCIL, "provides", CLINIC), (TRUST, "provides", CLINIC), (COUNCIL, "partnersWith", TRUST)},
        ),
        (
            "The Memory Clinic, which Hillside NHS Trust runs with Hillside Council, is busy.\n",
            {(COUNCIL, "provides", CLINIC), (TRUST, "provides", CLINIC), (TRUST, "partnersWith", COUNCIL)},
        ),
        ("The Place Plan is due. It was approved by Hillside Council.\n", {(COUNCIL, "participatesIn", PLAN)}),
        ("Hillside Council adopted the Place Plan in May.\n", {(COUNCIL, "participatesIn", PLAN)}),
        ("Hillside Council agreed that the Place Plan was late.\n", set()),
        ("The Place Plan is led by Ann Roe.\n", {(ROE, "leads", PLAN)}),
        ("The Place Plan is due. Our lead for this work is Ann Roe.\n", {(ROE, "leads", PLAN)}),
        ("Ann Roe, Head of Care, leads the Memory Clinic.\n", {(ROE, "leads", CLINIC)}),
        ("Ann Roe spoke of the Memory Clinic.\n", set()),
        ("The Place Plan is due. The Care Scrutiny Panel was briefed in May.\n", {(PANEL, "scrutinises", PLAN)}),
        ("It is run for NHS Hillside CCG by Hillside NHS Trust.\n", {(CCG, "commissions", TRUST)}),
        ("NHS Hillside CCG holds contracts with Hillside NHS Trust.\n", {(CCG, "commissions", TRUST)}),
        ("Hillside NHS Trust pays Hillside Council.\n", set()),
    ],
)
def test_whose_a_programme_is_and_who_deals_with_it(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Memory Clinic\n\nRun by Hillside NHS Trust at the old school.\n", {(TRUST, "provides", CLINIC)}),
        (
            "1. Memory Clinic\n\nTwo bodies hold the contracts: Hillside NHS Trust and Hillside Council.\n",
            {(TRUST, "provides", CLINIC), (COUNCIL, "provides", CLINIC)},
        ),
        (
            "The Memory Clinic, funded by NHS Hillside CCG, is operated by Hillside NHS Trust.\n",
            {(CCG, "funds", CLINIC), (TRUST, "provides", CLINIC)},
        ),
        ("The Memory Clinic is run by Acre Care, Ox Care and Hillside NHS Trust.\n", {(TRUST, "provides", CLINIC)}),
        (
            "Place Plan\n\nScheme 1. Memory Clinic\nIt is new.\n\nScheme 2. Falls Team\nIt is small.\n",
            {(CLINIC, "componentOf", PLAN), (FALLS, "componentOf", PLAN)},
        ),
    ],
)
def test_verbs_reach_over_lists_and_from_the_heading(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text, rules=BY_VERBS) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Hillside Alliance brings together Hillside NHS Trust (HNT), NHS Hillside CCG and Hillside Council.\n",
        "The Hillside Alliance is that in which Hillside NHS Trust, NHS Hillside CCG and Hillside Council act.\n",
        "Hillside NHS Trust, NHS Hillside CCG and Hillside Council have come together as the Hillside Alliance.\n",
        "The Hillside Alliance\n\nPartners: Hillside NHS Trust, NHS Hillside CCG, Hillside Council\n",
    ],
)
def test_members_of_what_bodies_form_together(text: str) -> None:
    host = ALLIANCE if "Partners" in text else None
    assert stated(text, host) >= {(key, "memberOf", ALLIANCE) for key in (TRUST, CCG, COUNCIL)}


def test_every_word_list_has_an_example() -> None:
    assert all(example for table in (HEADS, LABELS) for _, example in table.values())
    assert all(example for _, _, example in BUYS_FROM.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hillside Council will extend the contract with Hillside NHS Trust for the Memory Clinic by a year.",
            {(COUNCIL, "commissions", CLINIC), (TRUST, "provides", CLINIC)},
        ),
        ("NHS Hillside CCG holds contracts with Hillside NHS Trust worth £3m.", {(CCG, "commissions", TRUST)}),
        (
            "The Memory Clinic is bought from Hillside NHS Trust by NHS Hillside CCG.",
            {(CCG, "commissions", CLINIC), (TRUST, "provides", CLINIC)},
        ),
        ("Hillside NHS Trust runs the Falls Team for Hillside Council.", {(COUNCIL, "commissions", FALLS)}),
        ("Hillside NHS Trust holds the contract for the Memory Clinic.", {(TRUST, "provides", CLINIC)}),
        (
            "Hillside NHS Trust, whose contract was let by Hillside Council, has moved.",
            {(COUNCIL, "commissions", TRUST)},
        ),
        ("Hillside Council agreed with NHS Hillside CCG that the contract for the Memory Clinic be looked at.", set()),
        ("NHS Hillside CCG sent the Care Commission's letter to Hillside NHS Trust.", set()),
    ],
)
def test_who_buys_and_from_whom(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text, rules=BY_CONTRACT) == expected
