"""Plain statements of who takes part, leads, pays and owns in other words; each beside one that only looks like it."""

import pytest

from ingest.claims.acting import acting
from ingest.claims.memberships import brought_together
from ingest.claims.phrases import phrases
from ingest.claims.rolls import rolls
from tests.ingest.claims.related import said

STATED = """
Acre Council is the lead commissioner of the Swift Team. > Acre Council commissions Swift Team
The Home Pilot, for which Acre Council is the lead, grew. > Acre Council leads Home Pilot
Lead organisation for the Acre Plan: Acre Council. > Acre Council leads Acre Plan
Acre Works Ltd has been awarded the Swift Team contract. > Acre Works Ltd provides Swift Team
A joint venture between Acre NHS Trust and Acre Works Ltd, the Swift Team opened. > Acre NHS Trust provides Swift Team
Partners in the Home Pilot include Acre NHS Trust. > Acre NHS Trust participatesIn Home Pilot
Home Pilot partners: Acre NHS Trust. > Acre NHS Trust participatesIn Home Pilot
Acre Council responded to the Acre Plan. > Acre Council participatesIn Acre Plan
The Home Pilot began in Dale CCG. > Dale CCG participatesIn Home Pilot
The Acre Record now includes data from Acre NHS Trust. > Acre NHS Trust participatesIn Acre Record
Acre NHS Trust shares data through the Acre Record. > Acre NHS Trust participatesIn Acre Record
Funding for the Home Pilot comes from Acre CCG. > Acre CCG funds Home Pilot
Winter Fund money has been used for the Swift Team. > Swift Team componentOf Winter Fund
The Swift Team is a Winter Fund scheme. > Swift Team componentOf Winter Fund
The Acre Plan's first project, the Home Pilot, opened. > Home Pilot componentOf Acre Plan
The Acre Alliance is one of three places in the Joint Board. > Acre Alliance partOf Joint Board
Acre Council owns Acre Works Ltd. > Acre Works Ltd partOf Acre Council
Acre Works Ltd is Acre Council's housing company. > Acre Works Ltd partOf Acre Council
Acre Council is Acre CCG's main partner. > Acre Council partnersWith Acre CCG
The Scrutiny Panel set up a task group on the Swift Team. > Scrutiny Panel scrutinises Swift Team
The Swift Team will be on the agenda of the Scrutiny Panel. > Scrutiny Panel scrutinises Swift Team
Acre Council has taken on the leadership of the Acre Plan. > Acre Council leads Acre Plan
The Acre Plan was co-designed with Acre NHS Trust. > Acre NHS Trust participatesIn Acre Plan
"""
UNSTATED = """
Acre Council heard about the commissioner of the Swift Team.
The Home Pilot, for which Acre Council has waited, grew.
Acre Works Ltd has been awarded the Swift Team badge.
Acre NHS Trust and Acre Works Ltd, the Swift Team said, have closed.
Partners of the Home Pilot wrote to Acre NHS Trust.
Data of Acre NHS Trust were lost before the Acre Record.
Funding for the Home Pilot was asked of Acre CCG.
The Swift Team heard of a Winter Fund delay.
The Acre Plan's author wrote of the Home Pilot.
Acre Council wrote to Acre Works Ltd.
Acre Council is Acre CCG's landlord.
The Swift Team wrote to the Scrutiny Panel about an agenda.
"""


@pytest.mark.parametrize("line", STATED.strip().splitlines())
def test_stated(line: str) -> None:
    text, expected = line.split(" > ")
    assert expected in {" ".join(one) for one in said(phrases, text)}


@pytest.mark.parametrize("text", UNSTATED.strip().splitlines())
def test_not_stated(text: str) -> None:
    assert said(phrases, text) == set()


def test_those_in_brackets_behind_a_partnership_form_it() -> None:
    named = {"Acre Council", "Acre CCG", "Acre NHS Trust"}
    text = "The Acre Alliance (Acre Council, Acre CCG and Acre NHS Trust) met in May."
    assert said(rolls, text) == {(who, "memberOf", "Acre Alliance") for who in named}
    assert said(rolls, "The Acre Alliance (Acre Council) met in May.") == set()
    text = "The Acre Alliance was set up in May by Acre Council and Acre CCG."
    assert said(brought_together, text) == {(who, "memberOf", "Acre Alliance") for who in ("Acre Council", "Acre CCG")}


def test_boards_run_no_service_and_many_who_set_one_up_take_part() -> None:
    assert said(acting, "The Scrutiny Panel set up the Swift Team.") == set()
    text = "The Swift Team will be set up by Acre Council, Acre CCG and Acre NHS Trust."
    assert {predicate for _, predicate, _ in said(acting, text)} == {"participatesIn"}
    text = "The Swift Team will be set up by Acre Council."
    assert {predicate for _, predicate, _ in said(acting, text)} == {"provides"}
