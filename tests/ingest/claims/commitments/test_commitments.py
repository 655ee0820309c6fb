"""Commitments of invented minutes, with who made them, who must act and by when."""

import pytest

from ingest.claims.commitments.find import commitments
from ingest.claims.parties.responsible import responsible_of
from tests.ingest.claims.papers import paper


@pytest.fixture(autouse=True)
def _rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the models that weigh what the rules say of who acts (see test_party_model) and of lists (test_lists)."""
    monkeypatch.setattr("ingest.claims.commitments.find.weigh_parties", lambda paper, draft: None)
    monkeypatch.setattr("ingest.claims.commitments.find.settle_kind", lambda paper, reference, draft: None)


Row = tuple[str, str, list[str], list[str], str | None]


SECTION = "4. Care at home\n\n"  # a sentence at the very top, under no heading, reads like a title


def read(text: str, speaker: tuple[str, ...] = (), kind: str = "minutes") -> list[Row]:
    """Kind, quote, made by, responsible and deadline of each commitment."""
    made = paper(text, speaker=speaker, kind=kind)
    commitments(made)
    return [
        (one.kind, made.reading.quote(one), one.made_by, one.responsible, one.deadline)
        for one in made.reading.commitments
    ]


def test_each_limb_of_a_resolution_is_one() -> None:
    text = (
        "RESOLVED –\n\n(i)    That the paper be noted; and\n\n"
        "(ii)   That the CCG be requested to report back to the July meeting of the Board.\n"
    )
    assert read(text) == [
        ("Resolution", "That the paper be noted", ["b2"], [], None),
        (
            "Resolution", "That the CCG be requested to report back to the July meeting of the Board",
            ["b2"], ["b3"], "2019-07",
        ),
    ]  # fmt: skip


def test_the_paragraph_under_a_numbered_recommendation_is_its_limb() -> None:
    text = "Recommendation 1\n\nEvery library to hold a weekly session.\n\nRecommendation 2\n\nA list of clubs.\n"
    assert [(kind, quote) for kind, quote, *_ in read(text, kind="report")] == [
        ("Recommendation", "Every library to hold a weekly session"),
        ("Recommendation", "A list of clubs"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "6. Recommendations\n\n6.1 That",
        "Members are recommended to\n\n(a) See that",
        "We therefore recommend:\n\n1. that",
        "Summary of recommendations\n\nR1: That",
    ],
)
def test_advice_under_any_head_is_a_limb(head: str) -> None:
    found = read(f"Background\n\nSome words stand here first.\n\n{head} the CCG be given a map.\n", kind="report")
    assert [kind for kind, *_ in found] == ["Recommendation"]


def test_a_report_tells_of_two_dated_steps_in_one_sentence() -> None:
    text = "The service will be extended from 1 June 2020, and a hub is to be opened by July 2021.\n"
    assert read(text, kind="report") == [
        ("Milestone", "The service will be extended from 1 June 2020", ["b1"], [], "2020-06-01"),
        ("Milestone", "a hub is to be opened by July 2021", ["b1"], [], "2021-07"),
    ]


def test_a_speaker_is_not_heard_beyond_the_paragraph_of_a_report() -> None:
    text = "The CCG told us of its plans.\n\nWe will come back to this in June.\n"
    spoken = read(text, speaker=("b3",), kind="report")
    assert [row[:3] for row in spoken] == [("Undertaking", "We will come back to this in June", ["b1"])]


def test_two_decisions_in_one_limb_are_two() -> None:
    text = "AGREED: that the balance be spent on beds, and that Ms Quill settle the detail within a fortnight.\n"
    assert read(text) == [
        ("Resolution", "that the balance be spent on beds", ["b2"], [], None),
        ("Resolution", "that Ms Quill settle the detail within a fortnight", ["b2"], ["p1"], "2019-05-28"),
    ]


def test_an_action_row_joins_what_the_minutes_say() -> None:
    text = (
        "HB/19/7 Falls\nMr Rowe said that the audit was late. BR agreed to send the falls audit round.\n\n"
        "ACTION LOG\nRef | Action | Owner | Due\nHB/19/7 | Send falls audit | BR | 3 June\n"
        "HB/19/2 | Visit to the new ward | AQ | end June\n"
    )
    assert read(text) == [
        ("Action", "BR agreed to send the falls audit round", ["b3", "p2"], ["p2"], "2019-06-03"),
        ("Action", "Visit to the new ward | AQ | end June", ["b2"], ["p1"], "2019-06~"),
    ]


def test_what_became_of_an_earlier_action_is_none() -> None:
    assert read("Actions arising\n\nAction 47 – BR had met the leaders to talk about housing. Closed.\n") == []


PROMISES: list[tuple[str, str, str | None]] = [
    ("Mr Rowe undertook to circulate the figures by 31 May.", "Undertaking", "2019-05-31"),
    ("The CCG would pay for a new ward in Northford next week.", "Undertaking", "2019-05-20/2019-05-26"),
    ("Further details would be circulated when they were known.", "Undertaking", None),
    ("Members requested that a report come back in October.", "Request", "2019-10"),
    ("The plan set a target of 3% fewer falls in 2020.", "Target", "2020"),
    ("The new ward will be complete by spring 2020.", "Milestone", "2020-21"),
    ("The CCG gave its word that no ward would close.", "Undertaking", None),
    ("It was left that the two chairs would speak in June.", "Resolution", "2019-06"),
    ("Ms Quill was happy to come back with a map.", "Undertaking", None),
    ("Building starts on 3 July.", "Milestone", "2019-07-03"),
    ("The recovery plan has to be with the regulator by 29 June 2019.", "Milestone", "2019-06-29"),
    ("Submission of the forms was required by 15 June.", "Milestone", "2019-06-15"),
    ("Agency spend must not exceed £2.4m.", "Target", None),
    ("The Council should appoint a champion for carers.", "Recommendation", None),
    ("The Council needs to save £12m by 2021.", "Target", "2021"),
    ("Mr Rowe pressed the Council for a survey of travel by June.", "Request", "2019-06"),
    ("The CCG has pledged to meet the cost of sitting until 2021.", "Undertaking", "2021"),
    ("The ministry requires us to be back at 90% by September 2020.", "Target", "2020-09"),
    ("Team leaders have been told to get absence under 4% by Christmas.", "Target", "2019-12-25"),
    ("By April 2020 no more than 3% of beds should be lost.", "Target", "2020-04"),
    ("Delays must not exceed 3.5% of beds.", "Target", None),
    ("Delays stood at 4.8% in April, against a target of 3.5%.", "Target", None),
    ("The aim is to keep them under 2%.", "Target", None),
    ("The savings requirement for 2019/20 is £14m.", "Target", "2019-04/2020-03"),
    ("Consultation with staff gets under way in June.", "Milestone", "2019-06"),
    ("It was agreed that the item be put back to the summer.", "Resolution", "2019-22"),
]


@pytest.mark.parametrize(("sentence", "kind", "deadline"), PROMISES)
def test_sentences_that_commit(sentence: str, kind: str, deadline: str | None) -> None:
    assert [(row[0], row[4]) for row in read(SECTION + sentence, speaker=("b3",))] == [(kind, deadline)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms Quill hoped that the ward would be kept open.",
        "Members asked whether the CCG would pay.",
        "The Cabinet Member for Finance presented the report, which told of the year up to December 2019.",
        "Ms Quill provided an update of the position, and noted the underspend of £2.1m.",
        "The matter was considered at these meetings:-\n\n- 7 September 2019; and\n\n- 19 October 2019.",
        "Responsibilities of the Committee include:\n\n- To manage the budget for beds\n- Plan and buy care for all",
        "The Committee will carry out the following activities:\n\n- To plan care for all who need it;\n- To buy it.",
        "The Leader referred Members to the decision on the hub.",
        "The Chair welcomed all and invited members and officers to introduce themselves.",
        "It would be wrong for the county to wait.",
        "The ward would have twelve beds.",
        "Mr Rowe said that he would like to see every practice open.",
        "The CCG had closed the ward in March.",
        "Would the CCG pay for it?",
        "Mr Rowe explained that there might be a second ward.",
        "The Council's aim was to help people to stay at home.",
        "Families would be better off.",
        "In October the CCG carried out a review of the ward.",
        "The CCG had sent its Quarter 2 return on 19 October.",
    ],
)
def test_sentences_that_commit_nobody(sentence: str) -> None:
    assert read(SECTION + sentence) == []


def test_points_of_what_we_will_do_are_undertakings() -> None:
    text = "The CCG intended to:-\n\n•  re-procure the night service; and\n\n•  give notice on the old contract.\n"
    assert read(text, speaker=("b3", "p2")) == [
        ("Undertaking", "re-procure the night service", ["b3", "p2"], ["b3"], None),
        ("Undertaking", "give notice on the old contract", ["b3", "p2"], ["b3"], None),
    ]


def test_entries_of_a_timetable_are_milestones() -> None:
    text = "Timetable:\n\n27 June   Plan sent to the CCG\nMid-July   Checks complete\n"
    assert read(text, speaker=("b1",)) == [
        ("Milestone", "27 June   Plan sent to the CCG", ["b1"], [], "2019-06-27"),
        ("Milestone", "Mid-July   Checks complete", ["b1"], [], "2019-07~"),
    ]


def test_a_request_and_the_next_sentence_that_agrees_to_it_are_one_action() -> None:
    text = "Members asked for a list of vacant posts. Mr Rowe agreed to bring one by 31 May.\n"
    assert [(kind, responsible, when) for kind, _, _, responsible, when in read(text)] == [
        ("Action", ["p2"], "2019-05-31")
    ]


def test_the_body_that_speaks_must_do_what_a_passive_promises() -> None:
    made = read("A second nurse would be recruited.\n", speaker=("b3",))
    assert [(kind, by, responsible) for kind, _, by, responsible, _ in made] == [("Undertaking", ["b3"], ["b3"])]


def test_a_body_that_intends_something_binds_itself() -> None:
    [row] = read("NHS Northford CCG (the CCG) intends to open a second ward by June 2020.\n", kind="report")
    assert (row[0], row[2], row[3], row[4]) == ("Undertaking", ["b3"], ["b3"], "2020-06")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Members received a briefing on 2 May and asked that a report be brought.", [("Request", ["b2"], [])]),
        ("NHS Northford CCG had given the Council a target to cut falls by 20%.", [("Target", ["b3"], ["b1"])]),
    ],
)
def test_who_asks_and_who_is_asked(text: str, expected: list[tuple[str, list[str], list[str]]]) -> None:
    made = paper(text)
    commitments(made)
    read = made.reading.commitments
    assert [(one.kind, one.made_by, one.responsible) for one in read] == expected
    assert [one.deadline for one in read] == [None]


@pytest.mark.parametrize(
    ("sentence", "kind", "made_by"),
    [
        ("The Board decided in March to close the ward.", "Resolution", ["b2"]),
        ("The plan was approved by the Board on 4 March.", "Resolution", ["b2"]),
        ("NHS Northford CCG pays for a nurse and has agreed to do so for a year.", "Undertaking", ["b3"]),
        ("Nobody should wait more than 60 minutes.", "Target", ["b1"]),
        ("NHS Northford CCG has told the Council to be under 250 by March 2020.", "Target", ["b3"]),
        ("The Board signed off the plan on 9 September.", "Resolution", ["b2"]),
        ("The CCG has decided to extend the contract for a year.", "Resolution", ["b3"]),
        ("The CCG aims to end such placements by 2021 and to save £2m.", "Target", ["b3"]),
        ("Commissioners have set the Council a ceiling of 35 delays a day.", "Target", ["b1"]),
        ("The CCG has promised to visit every home.", "Undertaking", ["b3"]),
        ("The CCG has committed £395,000 for the pilot.", "Undertaking", ["b3"]),
        ("In return the Council is to keep ten beds open for a year.", "Undertaking", ["b1"]),
        ("We won’t close any of our wards.", "Undertaking", ["b1"]),
        ("The beds will stay open, whatever happens.", "Undertaking", ["b1"]),
        ("Each practice must have a director in place by 1 July.", "Milestone", ["b1"]),
        ("The CCG is new. It has undertaken to visit every home.", "Undertaking", ["b3"]),
        ("The CCG and the Council have agreed in principle to go on with the pool.", "Undertaking", ["b3", "b1"]),
    ],
)
def test_what_a_report_tells_of_others(sentence: str, kind: str, made_by: list[str]) -> None:
    assert [(row[0], row[2]) for row in read(f"{SECTION}{sentence}\n", kind="report")] == [(kind, made_by)]


@pytest.mark.parametrize(
    "line",
    [
        "A joint rota started on 2 September with five doctors.",
        "The regulator carried out an assessment on 10 September.",
        "Consultation ran from 4 June to 2 July.",
        "We hope, though nobody has promised it, that the grant will be kept after March.",
        "Another body, Acre Trust, is paying for it with £2m a year.",
        "Signed: A Quill          Contact: B Rowe",
        "Call-in ends      15 December",
        "Next 20 July, Town Hall.",
        "What | Who | By when",
        "Expires 31 March 2020, no further extension.",
    ],
)
def test_what_happened_is_hoped_or_is_about_the_paper_is_no_commitment(line: str) -> None:
    assert read(f"Progress\n\n{line}\n", kind="report") == []


def test_what_somebody_else_is_to_do_in_the_same_sentence_is_his() -> None:
    rows = read("Mr Rowe asked for a map; Ms Quill to send one round by 1 November.\n")
    assert ("Action", ["p1"], "2019-11-01") in [(row[0], row[3], row[4]) for row in rows]


def test_a_section_of_a_plan_is_for_whoever_leads_it() -> None:
    plan = (
        "Our plan\n\nPRIORITY 1 - Ageing well            Lead: Northford Council (Ms Quill)\n\n"
        "A second nurse will start by March 2020.\n\n"
        "PRIORITY 2 - Minds            Lead: NHS Northford CCG\n\nA new clinic opens on 31 March 2020.\n"
    )
    assert [row[3] for row in read(plan, kind="plan")] == [["b1"], ["b3"]]


def test_who_is_asked_by_another_body_is_to_act() -> None:
    [row] = read("Northford Council has been asked by NHS Northford CCG to match every home with a nurse.\n")
    assert (row[0], row[2], row[3]) == ("Request", ["b3"], ["b1"])


@pytest.mark.parametrize(
    ("row", "when"),
    [
        (
            "Measure                  Baseline      By April 2020\nStays of 91 days           81.2%           88%\n",
            "2020-04",
        ),
        ("Long waits for care         now 17         zero by 31 March 2020\nA second line  of  text\n", "2020-03-31"),
        ("Measure               Actual      Plan\nLong waits for care     389         240 (by November)\n", "2019-11"),
    ],
)
def test_rows_of_what_is_and_what_is_to_be_are_targets(row: str, when: str) -> None:
    rows = read(f"Metrics\n\n{row}\n", kind="plan")
    assert [(one[0], one[4]) for one in rows] == [("Target", when)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It was recommended by NHS Northford CCG that the Council reinstate visits.",
            ("Recommendation", ["b3"], ["b1"]),
        ),
        ("It was requested by Mr Rowe that the paper be brought back in October.", ("Request", ["b3", "p2"], [])),
        ("It was intended by the Council that the homes be sold in 2021.", ("Undertaking", ["b1"], ["b1"])),
        ("It was proposed that the beds be continued until 31 March 2020.", None),
        ("It was felt by several members that Sunday opening could not go on.", None),
        ("It was queried by Ms Quill whether the ward would close in May.", None),
        ("The Q2 return to the ministry was ratified.", ("Resolution", ["b2"], [])),
    ],
)
def test_minutes_may_tell_in_the_passive(sentence: str, expected: tuple[str, list[str], list[str]] | None) -> None:
    rows = [(row[0], row[2], row[3]) for row in read(f"4. Beds\n\n{sentence}\n")]
    assert rows == ([expected] if expected else [])


def test_the_action_log_of_a_report_holds_actions() -> None:
    log = "ACTION LOG\n\nRef | Action | Owner | Due\nQC/41 | Deep dive on falls | Ada Quill | 25 January 2020\n"
    assert [row[0] for row in read(log, kind="report")] == ["Action"]


def test_a_topic_may_stand_before_who_is_to_act() -> None:
    [row] = read(SECTION + "- Winter rota: AQ to find two volunteers.\n")
    assert (row[0], row[3]) == ("Action", ["p1"])


def test_what_is_asked_and_promised_behind_a_dash_is_one() -> None:
    rows = read("Ms Quill asked for the figures by ward – Mr Rowe would send them.\n")
    assert [row[4] for row in rows] == [None]
    assert "would send" in rows[0][1]


def test_an_option_that_was_rejected_is_no_action() -> None:
    text = "{}\n\nTo bring the service in house by May 2020.\n"
    assert read(text.format("3. Options considered")) == []
    assert [row[0] for row in read(text.format("3. Decision"))] != []


def test_that_a_contract_ends_is_no_step() -> None:
    assert read("The present contract expires on 31 March 2020.\n", kind="report") == []
    assert [row[0] for row in read("The new clinic opens on 31 March 2020.\n", kind="report")] == ["Milestone"]


def test_whoever_is_named_behind_a_point_leads_it() -> None:
    text = "What we will do:\n\n- Train forty volunteers (Lead: the CCG; by March 2020)\n- Visit every ward\n"
    assert [(row[0], row[3], row[4]) for row in read(text, kind="plan")] == [
        ("Undertaking", ["b3"], "2020-03"),
        ("Undertaking", ["b1"], None),
    ]


@pytest.mark.parametrize(
    ("limb", "expected"),
    [
        ("that Ms Quill, in consultation with the Chair, be authorised to sign the lease", ["p1"]),
        ("that a letter be sent to the Minister by Mr Rowe", ["p2"]),
        ("to hold a special meeting on winter", ["b2"]),
        ("that the report be noted", []),
        ("that winter be placed on the agenda of the next meeting", ["b2"]),
        ("that the Director of Adult Care, Ada Quill, bring a report", ["p1"]),
        ("the Board noted the forecast and requested Mr Rowe to hold the posts", ["p2"]),
        ("12/2019 The Board agreed that Ms Quill write to the Minister", ["p1"]),
        ("to recommend that NHS Northford CCG publish its waits", ["b3"]),
        ("to recommend to the CCG that it reply within a month", ["b3"]),
        ("that Mr Rowe be appointed to the working group", ["p2"]),
        ("to appoint Ms Quill as its link member", ["p1"]),
        ("Northford Health Board agreed that Ms Quill meet both leaders by July", ["p1"]),
        ("Northford Health Board has noted the position", []),
        ("the Board also unanimously resolved to ask Mr Rowe to reply", ["p2"]),
        ("Northford Health Board will visit both wards", ["b2"]),
        ("to authorise Ms Quill and Mr Rowe to sign it", ["p1", "p2"]),
        ("request an information item from the CCG on handover delays", ["b3"]),
        ("request a further note on winter beds by NHS Northford CCG", ["b3"]),
        ("to receive the plan of the CCG by March 2020", []),
        ("request a review of how the CCG pays for vans", []),
    ],
)
def test_whom_a_decision_binds(limb: str, expected: list[str]) -> None:
    made = paper(f"1. Winter\n\nRESOLVED:\n\n(1) {limb}.\n")
    start = made.text.index(limb)
    assert responsible_of(made, start, start + len(limb)) == expected


def test_initials_at_the_right_edge_own_the_action() -> None:
    made = paper("1. Beds\n\nMs Quill asked that the figures be shown by ward in future.   BR\n")
    commitments(made)
    assert [(one.kind, one.responsible) for one in made.reading.commitments] == [("Action", ["p2"])]


def test_a_day_and_month_at_the_end_of_an_action_is_its_date() -> None:
    made = paper("1. Beds\n\nAction: BR to confirm cover for the ward – 22/10\n")
    commitments(made)
    assert [(one.kind, one.deadline) for one in made.reading.commitments] == [("Action", "2019-10-22")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("RECOMMENDED\n\n1. That the CCG employ five more nurses.\n", ["b3"]),
        ("RESOLVED\n\n(a) noted that the CCG would pay for the nurses.\n", ["b3"]),
        ("RESOLVED\n\n(a) noted that the CCG was pleased.\n", []),
        ("Actions\n\n- Form to be in use on all wards by June (the CCG)\n", ["b3"]),
        ("Actions\n\n- Form to be in use on all wards by June (see what the CCG said of it)\n", []),
    ],
)
def test_a_limb_or_a_name_in_brackets_says_who_is_to_act(line: str, expected: list[str]) -> None:
    assert [row[3] for row in read(line)][-1:] == [expected]


@pytest.mark.parametrize(
    ("sentence", "deadline", "responsible"),
    [
        ("The hub, which had opened on 8 January, will close on 1 July 2019.", "2019-07-01", []),
        ("A review will be carried out by NHS Northford CCG and will report in November.", "2019-11", ["b3"]),
    ],
)
def test_what_had_been_and_by_whom_it_will_be_done(sentence: str, deadline: str, responsible: list[str]) -> None:
    assert [(row[4], row[3]) for row in read(f"{SECTION}{sentence}\n", kind="report")] == [(deadline, responsible)]


@pytest.mark.parametrize(
    "text",
    [
        "1. Purpose of report\n\nTo seek agreement to extend the contract with the CCG by two years.\n",
        "3. Background\n\nNHS Northford CCG approved its recovery plan for the wards in March.\n",
    ],
)
def test_what_a_report_is_for_and_what_happened_commit_nobody(text: str) -> None:
    assert read(text, kind="report") == []


def test_a_line_that_begins_with_its_date_or_owner_is_an_item_of_its_own() -> None:
    text = (
        "Milestones\nWithin 100 days of Day 1: single divisional structure in place in both\n"
        "March 2020: one electronic patient record\n"
    )
    assert [(quote, due) for _, quote, _, _, due in read(text, kind="plan")] == [
        ("Within 100 days of Day 1: single divisional structure in place in both", None),
        ("March 2020: one electronic patient record", "2020-03"),
    ]
    text = (
        "Actions:\nAQ to contact the CCG about the contract for the beds at Acre – by 16 October\n"
        "BR to write to the hospital about the wait for a bed that was told of there\nAQ to circulate the report\n"
    )
    assert [(quote.split(" to ")[0], due) for _, quote, _, _, due in read(text)] == [
        ("AQ", "2019-10-16"), ("BR", None), ("AQ", None),
    ]  # fmt: skip


def test_a_comma_behind_resolved_is_no_part_of_what_was_resolved() -> None:
    assert [quote for _, quote, *_ in read("RESOLVED, that the Council write to the CCG.\n")] == [
        "that the Council write to the CCG"
    ]


def test_the_title_of_a_paper_and_whom_it_is_for_are_no_steps() -> None:
    head = "Report to NHS Northford CCG Governing Body, 14 May 2019\n\nTitle of report: Winter Planning 2023/24\n\n"
    text = f"{head}June 2020    Tender issued to market\nSept 2020    Contract award made\n"
    assert [due for *_, due in read(text, kind="plan")] == ["2020-06", "2020-09"]
