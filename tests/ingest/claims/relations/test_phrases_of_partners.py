"""Plain statements of who takes part, leads, pays and owns in other words; each beside one that only looks like it."""

import pytest

from ingest.claims.relations.acting import acting
from ingest.claims.relations.memberships import brought_together
from ingest.claims.relations.phrases import phrases
from ingest.claims.relations.rolls import rolls
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
Acre Council had drawn £4.2m from the Winter Fund. > Acre Council participatesIn Winter Fund
Acre CCG was awarded £300,000 from the Winter Fund. > Acre CCG participatesIn Winter Fund
Acre NHS Trust has received a share of the Winter Fund. > Acre NHS Trust participatesIn Winter Fund
Acre Council's own allocation from the Winter Fund is spent. > Acre Council participatesIn Winter Fund
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
Acre Council had received a letter about the Winter Fund.
Acre Council's report from the Winter Fund is late.
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
    text = "The Joint Board was set up by Acre Council and Dale Council."
    assert said(brought_together, text) == {("Joint Board", "partOf", who) for who in ("Acre Council", "Dale Council")}
    text = "The Joint Board brings together Acre Council and Dale Council."
    assert {predicate for _, predicate, _ in said(brought_together, text)} == {"memberOf"}
    text = "The Acre Alliance was set up in May by Acre Council and Acre CCG."
    assert said(brought_together, text) == {(who, "memberOf", "Acre Alliance") for who in ("Acre Council", "Acre CCG")}


def test_boards_run_no_service_and_many_who_set_one_up_take_part() -> None:
    assert said(acting, "The Scrutiny Panel set up the Swift Team.") == set()
    text = "The Swift Team will be set up by Acre Council, Acre CCG and Acre NHS Trust."
    assert {predicate for _, predicate, _ in said(acting, text)} == {"participatesIn"}
    text = "The Swift Team will be set up by Acre Council."
    assert {predicate for _, predicate, _ in said(acting, text)} == {"provides"}


BOARDS = """
The Scrutiny Panel commented on the draft Acre Plan. > Scrutiny Panel scrutinises Acre Plan
The Scrutiny Panel heard evidence on the Swift Team. > Scrutiny Panel scrutinises Swift Team
The chair took the Acre Plan to the Scrutiny Panel in May. > Scrutiny Panel scrutinises Acre Plan
The Joint Board is chaired in turn by Acre Council and Acre CCG. > Acre CCG memberOf Joint Board
The Joint Board, co-chaired by Acre Council and Acre CCG, met. > Acre Council memberOf Joint Board
The Swift Team is an Acre Council service. > Acre Council provides Swift Team
The Long Plan (NHS England, awaited) was noted. > NHS England leads Long Plan
Somebody leads the Home Pilot, with Acre NHS Trust as a partner. > Acre NHS Trust participatesIn Home Pilot
Acre NHS Trust refers patients to the Swift Team. > Acre NHS Trust participatesIn Swift Team
The Home Pilot has been extended to Acre NHS Trust. > Acre NHS Trust participatesIn Home Pilot
Acre Council's grant of £40,000 to the Swift Team ends. > Acre Council funds Swift Team
The Swift Team costs £80,000, shared between Acre Council and Acre CCG. > Acre CCG funds Swift Team
Acre Council and Acre CCG split the cost of the Swift Team. > Acre CCG funds Swift Team
The Swift Team has lost its grant from Acre Council. > Acre Council funds Swift Team
Acre Council has topped up the Winter Fund. > Acre Council funds Winter Fund
The workstreams of the Acre Plan are the Swift Team and the Hub Team. > Hub Team componentOf Acre Plan
"""
NO_BOARDS = """
The Scrutiny Panel commented on the weather, as the Acre Plan said.
The chair took the Acre Plan to lunch with the Scrutiny Panel.
The Joint Board is chaired by a friend of Acre Council.
The Joint Board, chaired by Acre NHS Trust's Chief Operating Officer, met.
The Joint Board was chaired by Acre NHS Trust's Jo Roe.
The Long Plan (which NHS England wrote of) was noted.
Acre Council's grant of £40,000 ended before the Swift Team.
The Swift Team has had a letter from Acre Council.
"""


@pytest.mark.parametrize("line", BOARDS.strip().splitlines())
def test_stated_of_boards_and_money(line: str) -> None:
    text, expected = line.split(" > ")
    assert expected in {" ".join(one) for one in said(phrases, text)}


@pytest.mark.parametrize("text", NO_BOARDS.strip().splitlines())
def test_not_stated_of_boards_and_money(text: str) -> None:
    assert said(phrases, text) == set()


def test_on_whose_behalf_a_service_is_run() -> None:
    text = "The Swift Team is run by Acre Works Ltd on behalf of Acre Council."
    assert ("Acre Council", "commissions", "Swift Team") in said(acting, text)
