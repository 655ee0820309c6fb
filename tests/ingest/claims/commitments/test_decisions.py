"""Decisions in the ways that minutes write them, and where their lists end."""

import pytest

from tests.ingest.claims.commitments.test_commitments import read

CASES = [
    (
        "Item\n\n1. The existing work being undertaken on falls be noted.\n\n2. Seats on the Group be approved.\n",
        ["The existing work being undertaken on falls be noted", "Seats on the Group be approved"],
    ),
    (
        (
            "Item\tDescription\tDecision\n8/15\tInterests\tThere were none.\n"
            "9/15\tFalls\tCONCLUDED that the report be noted.\n"
            "10/15\tWork Programme\tRESOLVED that the Work Programme be approved.\n"
        ),
        ["CONCLUDED that the report be noted", "RESOLVED that the Work Programme be approved"],
    ),
    (
        "RESOLVED\n\nThat approval be given to\n\n  1. Move the night service.\n  2. Review the day service.\n",
        ["Move the night service", "Review the day service"],
    ),
    # the minutes, the quotes of their resolutions
    (
        (
            "DECIDED\nA.  Members adopted the business case for a store.\nB.  Members earmarked £20,000 for fees.\n"
            "C.  A board was set up; Cllr Dale shall chair it.\n\nA. Brown left the meeting for an hour or so.\n"
        ),
        [
            "Members adopted the business case for a store",
            "Members earmarked £20,000 for fees",
            "A board was set up; Cllr Dale shall chair it",
        ],
    ),
    (
        (
            "Councillor Roe proposed and Councillor Dale seconded the following motion, which was declared carried:\n\n"
            "4.  that a trial of visits be paid for; and\n\n5.  that Mr Roe supply a written answer.\n"
        ),
        ["that a trial of visits be paid for", "that Mr Roe supply a written answer"],
    ),
    (
        (
            "Members agreed:\n(1) that the item be placed on the agenda; and\n(2) that Cllr Turnham attend.\n\n"
            "29. Reablement\nThe Board had before it a paper.\n"
        ),
        ["that the item be placed on the agenda", "that Cllr Turnham attend"],
    ),
    (
        "Resolved to:\n- note the report\n- approve the budget\n\n6. Workforce\n\nThey talked about it at length.\n",
        ["note the report", "approve the budget"],
    ),
    (
        "Having considered the report, Cabinet RESOLVED: (1) to approve the strategy; (2) to sign the agreement.\n",
        ["to approve the strategy", "to sign the agreement"],
    ),
    (
        "It was agreed that\n\ni) the report be noted;\nii) the CCG return in the autumn.\n",
        ["the report be noted", "the CCG return in the autumn"],
    ),
    (
        "RESOLVED that (1) the report be noted;\n(2) the CCG return in May.\n",
        ["the report be noted", "the CCG return in May"],
    ),
    (
        "RESOLVED to approve the 2016–17 return and to delegate sign-off of the next to the Chair.\n",
        ["to approve the 2016–17 return and to delegate sign-off of the next to the Chair"],
    ),
    ("RESOLVED—That the plan be approved.\n", ["That the plan be approved"]),
    (
        (
            "DECISION BY THE CABINET MEMBER FOR CARE\n\n1. Decision\nThat the Cabinet Member:\n"
            "i) approves the award.\n\n2. Alternative options considered\nTo extend the contract by May 2020. "
            "It was not allowed.\n"
        ),
        ["approves the award"],
    ),
    ("Decision taken\n\nTo approve the award.\n\nReason for decision\n\nBest value.\n", ["To approve the award"]),
    (
        "27. Minutes of the meeting held on 11 September\nAgreed.\n\n28. The plan\nIt was talked about.\n",
        ["Minutes of the meeting held on 11 September\nAgreed."],
    ),
    ("The clerk had put the dates round. Noted.\n", ["The clerk had put the dates round. Noted."]),
    (
        (
            "6   Beds\n\n6.1 A report came.\n\n6.2 The Board agreed:\n\n(a)  to ask the CCG to reply; and\n\n"
            "(b)  that the Council return in April.\n\n7   Next steps\n\n7.1 It would come back in May.\n"
        ),
        ["to ask the CCG to reply", "that the Council return in April"],
    ),
    (
        "4   Finance\n\nMs Quill spoke.\n\n(a) Month 2 position noted\n(b) Merger approved from 1 October 2019\n",
        ["Month 2 position noted", "Merger approved from 1 October 2019"],
    ),
    (
        (
            "The executive meets monthly. It was decided there on 24 August:\n\n(a)  that the risk be shared;\n"
            "(b)  that Ms Quill write to the CCG.\n"
        ),
        ["that the risk be shared", "that Ms Quill write to the CCG"],
    ),
    (
        "KD1  The contract not to be extended\nKD2  £410k from the reserve for that team\n",
        ["The contract not to be extended", "£410k from the reserve for that team"],
    ),
    ("Decision-making business case – June 2019\n\nAgreed budget: £2m\nOutcome measures: fewer falls\n", []),
    (
        "Decision     Decision:\nnumber:\n31/2017      The Cabinet noted the comments.\n\nReasons:\n\nBest value.\n",
        ["The Cabinet noted the comments"],
    ),
    # items whose numbers go on from those before the decision, however their headings look
    (
        (
            "242. Apologies\nNone.\n\n243. Beds\nDiscussion:\nMs Roe spoke.\n\nDecision:\nThe Committee:\n\n"
            "(a) noted it;\n(b) agreed that she be thanked.\n\n244. Funds and beds\nDiscussion:\nThe Chair spoke.\n"
        ),
        ["noted it", "agreed that she be thanked"],
    ),
    (
        (
            "454. Update. Ms Roe reported that the joining of the two trusts had gone well so far.\n\n"
            "Resolved: (i) that the progress be noted; and (ii) that the agreement come back.\n\n"
            "455. Fund 2015/16. Mr Dale set out how the money had been spent in the whole of the year, ward by ward\n"
        ),
        ["that the progress be noted", "that the agreement come back"],
    ),
    (
        (
            "3. LONDON BEDS (Agenda Item 7)\nMs Roe spoke.\n\nRESOLVED:\n1. That the report be noted.\n"
            "2. That it come back.\n\n4. ACRE TRUST: WINTER (Agenda Item 8)\nMr Dale attended.\n"
        ),
        ["That the report be noted", "That it come back"],
    ),
    # limbs in a narrow column, and words that only open them
    (
        (
            "RESOLVED: that the Committee\n\n     (a)  extend the contract from the first of October\n"
            "          2014 at a cost to the council of £486,000;\n\n     (b)  report back.\n"
        ),
        [
            "extend the contract from the first of October\n          2014 at a cost to the council of £486,000",
            "report back",
        ],
    ),
    # titles and notes of decisions
    (
        "Acre Council\nDecision - Care Fund: award of the contract\n\nAgenda item\n\nMs Roe introduced it\n",
        [],
    ),
    (
        "Decision due: 28 February 2018 by Cabinet\n\nDecisions:\n\n28/02/2018 - Cabinet\n\nRESOLVED that it end.\n",
        ["that it end"],
    ),
    # words that only lead to limbs, and limbs in which nothing is decided
    (
        "Decision\nThat\n(a) the fee be raised by 4%;\n(b) the bid be refused.\n",
        ["the fee be raised by 4%", "the bid be refused"],
    ),
    (
        "RESOLVED (by majority):\n\nThat Cabinet\n\n(i) note the report;\n(ii) approve the bid.\n",
        ["note the report", "approve the bid"],
    ),
    (
        (
            "Decision:\nAs Cabinet Member for Adult Social Care and Public Health, I agree to:\n"
            "a) let the contract; and\nb) sign it.\n"
        ),
        ["let the contract", "sign it"],
    ),
    (
        (
            "RESOLVED:\n(i) There were no declarations of interest.\n(ii) No urgent business was raised\n"
            "(iii) None\n(iv) That there be no further delay.\n"
        ),
        ["That there be no further delay"],
    ),
    # what a comma joins in a limb under its number is one
    (
        (
            "RESOLVED:\n1. That the plan be adopted, and that the CCG be thanked.\n"
            "2. That A be noted; and that B be done.\n"
        ),
        ["That the plan be adopted, and that the CCG be thanked", "That A be noted", "that B be done"],
    ),
    # whose decision it is
    (
        (
            "Decision of: Councillor Una Vale, Executive Member for Care\nWith advice from: the Director\n\n"
            "Decision:\nTo let the contract.\n"
        ),
        ["To let the contract"],
    ),
    ("DECISION AND ACTION LOG No. 9\n\nMs Roe spoke of the hub.\n", []),
    ("Outcome based commissioning in Acre: the CCG had picked a provider\n\nMs Roe spoke.\n", []),
    (
        "Decision 1: HILLSIDE - A NEW CENTRE\n\nDecision taken\nThat:\n\n(a) the centre open.\n",
        ["the centre open"],
    ),
    (
        "OUTCOME: Committee to comment in writing (11 August)\n\nITEM 6. Getting people home\nMr Dale spoke of it.\n",
        ["Committee to comment in writing (11 August)"],
    ),
    ("Decided: 19 July 2018          Effective unless called in: 27 July 2018\n\nReport: Beds in the north\n", []),
]


@pytest.mark.parametrize(("minutes", "resolutions"), CASES)
def test_each_decision_is_one_resolution(minutes: str, resolutions: list[str]) -> None:
    assert [quote for kind, quote, *_ in read(minutes) if kind == "Resolution"] == resolutions


def test_a_report_recommends_what_it_lists_under_that_heading() -> None:
    report = "1. Recommendation(s)\n\nThat Cabinet:\n\n1.1 Approve the pilot.\n\n1.2 Note the report.\n"
    rows = read(report, kind="report")
    assert [(kind, quote) for kind, quote, *_ in rows] == [
        ("Recommendation", "Approve the pilot"),
        ("Recommendation", "Note the report"),
    ]


def test_what_stands_beside_decisions_in_note_form_was_agreed_too() -> None:
    minutes = "4   Beds\n\nMs Quill spoke.\n\n(a) Report noted\n(b) Visit for Members in September\n"
    assert [kind for kind, *_ in read(minutes)] == ["Resolution", "Action"]


def test_posts_alone_and_titles_of_notes_are_no_actions() -> None:
    minutes = "ACTION NOTE - Wednesday 18 November 2015, Acre Room\n\nRESOLVED that it end.\nACTION: City Solicitor\n"
    assert [kind for kind, *_ in read(minutes)] == ["Resolution"]


def test_an_action_may_name_who_is_to_act_before_the_dash() -> None:
    [row] = read("> ACTION BR/AQ - single set of criteria by 30 June 2019\n")
    assert (row[0], row[3], row[4]) == ("Action", ["p2", "p1"], "2019-06-30")


@pytest.mark.parametrize(
    ("text", "kind", "quotes"),
    [
        (
            (
                "Recommendations\n\nI recommend that the Board:\n\na.  Considers it in full.\n\nb.  Endorses it.\n\n"
                "Summary\n\nThe work goes on.\n"
            ),
            "Recommendation",
            ["Considers it in full", "Endorses it"],
        ),
        (
            (
                "Recommendation(s)\n\nThat:\n(a)  a store be opened in April;\n(b)  the director be free to sign;\n"
                "(c)  Acre Trust be invited to share the cost.\n\nOther matters\n\nThe work goes on.\n"
            ),
            "Recommendation",
            [
                "a store be opened in April",
                "the director be free to sign",
                "Acre Trust be invited to share the cost",
            ],
        ),
        (
            "Asks of the Committee\n1. Back our bid for a store\n2. Help us find rooms\n\nTimeline\n\nNothing yet.\n",
            "Request",
            ["Back our bid for a store", "Help us find rooms"],
        ),
        (
            "What we'd ask of the Panel\n1. Support a strategy\n2. Invite us back in May\n\nMoney\n\nNothing yet.\n",
            "Request",
            ["Support a strategy", "Invite us back in May"],
        ),
        (
            (
                "DECISIONS SOUGHT\nThe Delivery Board is recommended to\n   A.  accept the register;\n"
                "   B.  escalate it to the Partnership; and\n   C.  call for a new one in May.\n\nNothing more.\n"
            ),
            "Recommendation",
            ["accept the register", "escalate it to the Partnership", "call for a new one in May"],
        ),
    ],
)
def test_limbs_of_what_a_report_advises_or_asks(text: str, kind: str, quotes: list[str]) -> None:
    found = read(f"NHS Acre CCG\nReport\n\n{text}", kind="report")
    assert [(one, quote) for one, quote, *_ in found] == [(kind, quote) for quote in quotes]


def test_advice_in_quotation_marks_stays_advice_only_where_it_is_refused() -> None:
    text = (
        'NHS Acre CCG\nReport\n\nA 1. "The system should agree one plan for older people."\n'
        'Accepted. A plan will be put to you in May.\n\nA 2. "The council should reopen its crisis team."\n'
        "Not accepted. The team was closed in 2018.\n"
    )
    assert [one[:2] for one in read(text, kind="report")] == [
        ("Undertaking", "A plan will be put to you in May"),
        ("Recommendation", "The council should reopen its crisis team"),
    ]


def test_a_line_apart_from_a_numbered_list_is_none_of_its_limbs() -> None:
    text = "Members agreed:\n\n(1) that a map be drawn\n\n(2) that Cllr Dale be thanked\n\nThe hall was cold all day.\n"
    assert [one[1] for one in read(text)] == ["that a map be drawn", "that Cllr Dale be thanked"]


@pytest.mark.parametrize(
    ("head", "kind", "expected"),
    [
        ("RESOLVED\n\nThe Panel recommend that Cabinet:\n\n(i) ", "minutes", "Resolution"),
        ("AGREED\n\nThat the Council be recommended to:\n\n(i) ", "minutes", "Resolution"),
        ("RECOMMENDATIONS\n\n2. That Cabinet:\n\n2.1 ", "report", "Recommendation"),
        ("RECOMMENDATION\n\n2. The Committee is asked to\n\n(a) ", "report", "Recommendation"),
        ("The Panel recommend that Cabinet:\n\n(i) ", "report", "Recommendation"),
    ],
)
def test_advice_under_a_word_of_decision_was_decided(head: str, kind: str, expected: str) -> None:
    text = f"1. This paper is about dentists.\n\n{head}write to the Minister.\n"
    assert [row[:2] for row in read(text, kind=kind)] == [(expected, "write to the Minister")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Members agreed the report.\n\nRESOLVED: To note the attendance of the following Member:-\n\n"
            "Ordinary Member\n\nReserve Member\n\nMs Quill\n\nMr Rowe\n"
        ),
        "Resolved to RECOMMEND: (to Council)\n\nThat the plan be approved.\n",
        "Decision made:\n\nLeader of the Council\n\nCabinet Member for Care\n\nOfficer Contact\n\nThat it go on.\n",
        (
            "RESOLVED:\n\n1. That the money be pooled with that of these two bodies:\n\n"
            "- NHS Northford CCG\n- Northford Council\n"
        ),
    ],
)
def test_names_and_asides_below_a_decision_are_no_decisions(text: str) -> None:
    assert len(read(text)) == 1
