"""Plans, action lists and replies to recommendations in the layouts that they come in."""

import pytest

from tests.ingest.claims.commitments.test_commitments import read


@pytest.fixture(autouse=True)
def _rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the model that weighs what the rules say of who acts (see test_party_model)."""
    monkeypatch.setattr("ingest.claims.commitments.find.weigh_parties", lambda paper, draft: None)


def test_a_table_of_replies_with_cells_side_by_side() -> None:
    text = (
        "No | Recommendation | Response | Lead | By when\n"
        "1 | That the CCG publishes its data | Accepted. Data will be published each month | the CCG | July 2019\n"
        "2 | That the Council opens a lounge | Not accepted. There is no space | the Council | -\n"
    )
    assert read(text) == [
        ("Undertaking", "Accepted. Data will be published each month", ["b3"], ["b3"], "2019-07"),
        ("Recommendation", "That the Council opens a lounge", ["b2"], ["b1"], None),
    ]


def test_a_table_of_actions_with_one_cell_a_line() -> None:
    text = (
        "Action\nLead\nOriginal date\nRevised date\nStatus\n"
        "Appoint a champion\nAQ\nMarch 2019\nJune 2019\nDelayed\n"
        "Train the ward\nBR\nApril 2019\n-\nComplete\n"
    )
    assert read(text) == [
        ("Action", "Appoint a champion\nAQ\nMarch 2019\nJune 2019\nDelayed", ["b2"], ["p1"], "2019-06"),
    ]


def test_a_plan_in_fields() -> None:
    text = "Deliverable: shared record in all practices\nLead: the CCG\nDue: September 2019\n"
    assert read(text) == [
        (
            "Milestone", "shared record in all practices\nLead: the CCG\nDue: September 2019",
            ["b2"], ["b3"], "2019-09",
        ),
    ]  # fmt: skip


def test_columns_of_white_space_with_wrapped_cells() -> None:
    text = (
        "Rec  Recommendation            Response               Lead     By when\n"
        "1    That the CCG shares its   Accepted. Data will    the CCG  30 June\n"
        "     data.                     be shared.                      2019\n"
    )
    assert [(row[0], row[3], row[4]) for row in read(text)] == [("Undertaking", ["b3"], "2019-06-30")]


def test_the_action_column_of_minutes_in_a_table() -> None:
    text = (
        "Item | Notes | Actions\n"
        "1. Winter | Wards were busy and tired. | BR to bring a paper in July; AQ to write to the CCG\n"
    )
    assert read(text) == [
        ("Action", "BR to bring a paper in July", ["b2"], ["p2"], "2019-07"),
        ("Action", "AQ to write to the CCG", ["b2"], ["p1"], None),
    ]


def test_a_list_under_a_date_is_of_steps() -> None:
    text = "By March 2020\n\n- Teams designed in every place\n- First of the new wards ready\n"
    assert [(row[0], row[4]) for row in read(text)] == [("Milestone", "2020-03"), ("Milestone", "2020-03")]


def test_notes_without_a_finite_verb() -> None:
    text = "- Officers to report back.\n- Visit to be arranged for the autumn.\n- Wards to close were listed.\n"
    assert [(row[0], row[4]) for row in read(text)] == [("Action", None), ("Action", "2019-23")]


def test_an_action_mark_behind_a_sentence() -> None:
    text = "The slides will be sent to the wards. (Action: BR)\n"
    assert read(text) == [("Action", "The slides will be sent to the wards", ["b1"], ["p2"], None)]


def test_an_action_list_with_dashes() -> None:
    text = "Actions from this meeting\n1 Wards to see the review - BR - June\n2 Signs for the car park - AQ - done\n"
    assert read(text) == [("Action", "1 Wards to see the review - BR - June", ["b2"], ["p2"], "2019-06")]


def test_a_verdict_beside_the_reply_leaves_advice_what_it_was() -> None:
    text = (
        "No | Recommendation of the Group | Accepted? | Response\n"
        "1 | That the store takes calls until ten. | Yes | The Director will extend the rota from May 2019.\n"
        "2 | That the CCG fund a visit. | For the CCG | None received.\n"
        "3 | That the Leader write to the Minister. | Yes | Done. He wrote in May.\n"
        "4 | That passes be valid all day. | Deferred | There is a review of fares.\n"
    )
    assert [one[:2] for one in read(text)] == [
        ("Undertaking", "The Director will extend the rota from May 2019."),
        ("Recommendation", "That the CCG fund a visit."),
        ("Recommendation", "That passes be valid all day."),
    ]


def test_replies_in_a_letter() -> None:
    text = (
        "Recommendation 1 (waiting times to be published): agreed. The CCG will publish them from June.\n\n"
        "Recommendation 2 (sessions at weekends): we cannot agree to this. Nobody came last year.\n"
    )
    assert [(row[0], row[4]) for row in read(text)] == [("Undertaking", "2019-06"), ("Recommendation", None)]


def test_targets_in_one_sentence() -> None:
    text = "Targets: waits at 95% by March 2020; stays no longer than 20 days.\n"
    assert [(row[0], row[1], row[4]) for row in read(text)] == [
        ("Target", "waits at 95% by March 2020", "2020-03"),
        ("Target", "stays no longer than 20 days", None),
    ]


def test_what_a_plan_promises_and_is_judged_by() -> None:
    text = (
        "OUR PROMISE TO YOU\nOne assessment, not five.\n\nHOW WE WILL KNOW\n"
        "Emergency admissions: 10% lower by 2021\nSatisfaction: 4 in 5 happy with care\n"
    )
    assert [(row[0], row[1], row[4]) for row in read(text)] == [
        ("Undertaking", "One assessment, not five", None),
        ("Target", "Emergency admissions: 10% lower by 2021", "2021"),
        ("Target", "Satisfaction: 4 in 5 happy with care", None),
    ]


def test_the_points_of_a_motion_count_only_where_it_is_carried() -> None:
    motion = "It was moved by Ms Quill that the Committee:\n(a) supports the plan; and\n(b) writes to the CCG.\n"
    assert [row[:2] for row in read(motion + "Carried by 9 votes to 2.\n")] == [
        ("Resolution", "supports the plan"),
        ("Resolution", "writes to the CCG"),
    ]
    assert read(motion + "Lost by 2 votes to 9.\n") == []


def test_a_plan_in_fields_that_begin_with_the_action_is_read_once() -> None:
    text = "Action: Set up a falls clinic\nLead: the CCG\nTimescale: September 2019\n"
    found = read(text, kind="plan")
    assert [(row[0], row[3], row[4]) for row in found] == [("Action", ["b3"], "2019-09")]


def test_a_row_from_an_earlier_meeting_is_nothing_that_was_said_at_this_one() -> None:
    head = "Ms Quill will send the dashboard to partners of the Board.\n\nAction log\n\n"
    rows = "Ref | Date raised | Action | Owner | Due\n7 | {} | Share the dashboard with partners | AQ | June 2019\n"
    before = read(head + rows.format("12/03/19"))
    assert [row[4] for row in before] == [None, "2019-06"]
    assert before[1][1].startswith("Share the dashboard")
    assert [(row[0], row[4]) for row in read(head + rows.format("14/05/19"))] == [("Action", "2019-06")]


def test_an_action_line_repeats_the_sentence_of_its_item() -> None:
    text = "3. Winter\n\nBR agreed to find £40k for the ward.\n\nACTION – BR: confirm £40k with finance by 5 June\n"
    assert [(row[0], row[1], row[3], row[4]) for row in read(text)] == [
        ("Action", "BR agreed to find £40k for the ward", ["p2"], "2019-06-05")
    ]
    other = text.replace("£40k with finance", "the rota")
    assert [row[1] for row in read(other)][1:] == ["BR: confirm the rota by 5 June"]


def test_rows_of_actions_are_steps_where_nobody_meets() -> None:
    rows = "Action plan\n\nRef | Action | Lead | By when\n1 | Open the new hub | AQ | June 2019\n"
    assert [(row[0], row[4]) for row in read(rows, kind="report")] == [("Milestone", "2019-06")]
    assert [(row[0], row[4]) for row in read(rows)] == [("Action", "2019-06")]


def test_a_table_of_tasks_is_one_of_actions_and_each_row_one() -> None:
    text = "Action plan\n\nNo | Task | Lead | Deadline\n1 | Share the dashboard with partners | AQ | June 2019\n"
    assert [(row[0], row[3], row[4]) for row in read(text)] == [("Action", ["p1"], "2019-06")]


def test_an_action_that_is_reported_as_done_is_none() -> None:
    head = "Action log\n\nRef | Action | Lead | Due | Status\n"
    row = "1 | Share the dashboard with partners | AQ | June 2019 | {}\n"
    for status in ("Complete", "Item now closed", "This has been circulated", "On the agenda"):
        assert read(head + row.format(status)) == [], status
    for status in ("In progress", "Open – to be closed in July", "Not yet done"):
        assert [one[4] for one in read(head + row.format(status))] == ["2019-06"], status


def test_initials_of_somebody_who_is_not_listed_take_an_action_on() -> None:
    assert [one[:2] for one in read("EK to move the May meeting, which clashes with the fair.\n")] == [
        ("Action", "EK to move the May meeting, which clashes with the fair"),
    ]


_TRACKER = "Date | Item | Recommendation | Lead | Response / Progress | Target date\n"


@pytest.mark.parametrize(
    "reply", ["Completed - letter sent in April", "Done. Guide sent to all.", "Closed: invited", "Complete"]
)
def test_what_a_tracker_says_is_done_commits_nobody(reply: str) -> None:
    row = f"9 Jan 2019 | Carers | That the CCG write | BR | {reply} | 30 April 2019\n"
    assert read(f"Recommendation tracker, May 2019\n\n{_TRACKER}{row}", kind="report") == []


@pytest.mark.parametrize(
    ("target", "reply", "deadline"),
    [
        ("ASAP", "We will write to them all", None),
        ("TBC", "We will write to them all", None),
        ("n/a", "We will write by 1 June 2019", "2019-06-01"),
        ("Feb 2020 (revised from Dec 2019)", "We will write to them all", "2020-02"),
    ],
)
def test_the_day_of_the_meeting_in_a_tracker_is_no_deadline(target: str, reply: str, deadline: str | None) -> None:
    text = f"{_TRACKER}9 Jan 2019 | Carers | That the CCG write | BR | {reply} | {target}\n"
    assert [(row[0], row[1], row[4]) for row in read(text, kind="report")] == [("Undertaking", reply, deadline)]


TRACKED = (
    "Meeting: 3 April 2019\nMinute 14/19 Winter\n{}\n\nMeeting: 4 April 2019\nMinute 15/19 Beds\nMs Quill spoke.\n"
)


@pytest.mark.parametrize(
    "status",
    [
        "Circulated by email on 2 May. Closed.",
        "Sent to members on 2 May",
        "The visit took place on 2 May. Five Members attended and met staff.",
        "The data were shared with the Board.",
        "Ms Quill spoke to the CCG - complete",
        "Presented in April 2019",
    ],
)
def test_a_tracked_action_that_its_progress_tells_as_done_is_none(status: str) -> None:
    record = f"Action: That the Board be sent the data of all wards\nResponsible: Ms Quill\nProgress: {status}"
    assert read(TRACKED.format(record)) == []


@pytest.mark.parametrize(
    ("status", "due"),
    [
        ("Due by end of June 2019", "2019-06~"),
        ("Not yet received. Reminder sent on 8 May. It is promised by 31 May.", "2019-05-31"),
        ("Added to the work programme for December 2019", "2019-12"),
        ("First part sent on 2 May, the rest by July 2019", "2019-07"),
        ("Ms Quill is on to it", None),
    ],
)
def test_a_tracked_action_is_due_by_its_progress_and_not_when_it_was_set(status: str, due: str | None) -> None:
    action = "That the Board be sent the data of all wards\nResponsible: Ms Quill"
    assert read(TRACKED.format(f"Action: {action}\nProgress: {status}")) == [("Action", action, ["b2"], ["p1"], due)]


def test_the_progress_of_tracked_advice_that_begins_with_a_verdict_is_the_reply() -> None:
    advice = "Recommendation: That the CCG publish its minutes\nResponsible: Mr Rowe\nProgress: "
    said = "Accepted. The CCG will do so from June 2019."
    assert read(TRACKED.format(advice + said)) == [("Undertaking", said, ["b3"], ["p2"], "2019-06")]
    assert [row[:2] for row in read(TRACKED.format(advice + "Rejected by Cabinet on 26 April for its cost."))] == [
        ("Recommendation", "That the CCG publish its minutes")
    ]
    by_cabinet = read(TRACKED.format(advice + "Accepted by Cabinet on 26 April. It will be done in July 2019."))
    assert [row[4] for row in by_cabinet] == ["2019-07"]


def test_a_reply_that_is_only_a_verdict_stands_with_its_advice() -> None:
    text = "No | Recommendation | Response | Lead\n1 | The Council to agree a plan with the CCG | Accepted | Ms Quill\n"
    assert [(row[1], row[3]) for row in read(text)] == [
        ("The Council to agree a plan with the CCG | Accepted", ["p1"]),
    ]


def test_a_verdict_beside_an_action_leaves_the_action_to_be_the_reply() -> None:
    text = (
        "Rec | Recommendation | Response | Action to be taken | Owner | Date\n"
        "1 | That the CCG report its delays | Accepted | Completed. Reported since May. | the CCG | -\n"
        "2 | That a lead be found | Accepted in part | The CCG will find one for carers. | the CCG | June 2019\n"
        "3 | That the Council reopen a ward | Not accepted | This is a matter for the CCG. | - | -\n"
        "4 | That the Council write to all | Agreed | Letters to go out. | the Council | July 2019\n"
    )
    assert read(text, kind="report") == [
        ("Undertaking", "The CCG will find one for carers.", ["b3"], ["b3"], "2019-06"),
        ("Recommendation", "That the Council reopen a ward", ["b2"], ["b1"], None),
        ("Undertaking", "Letters to go out.", ["b1"], ["b1"], "2019-07"),
    ]


def test_the_comment_beside_a_column_of_verdicts_is_the_reply() -> None:
    text = (
        "Recommendation | Cabinet decision | Comment | Officer | Timescale\n"
        "1. That a register be kept | Agreed | The Council will set it up. | Ms Quill | June 2019\n"
        "2. That parking be free | Not agreed | The cost is too high. | - | -\n"
    )
    assert read(text, kind="report") == [
        ("Undertaking", "The Council will set it up.", ["b1"], ["p1"], "2019-06"),
        ("Recommendation", "2. That parking be free", ["b2"], [], None),
    ]


def test_a_comment_beside_a_response_that_only_accepts_is_the_reply() -> None:
    text = (
        "Recommendation | Response | Comment | Who | When\n"
        "1. That a register be kept | Accepted | A card for each ward will be kept | Ms Quill | June 2019\n"
        "2. That parking be free | Not accepted | It would cost far more than it brings | - | -\n"
        "3. That a lamp be bought | Accepted | See below | the CCG | July 2019\n"
        "4. That a form be used | Accepted (done) | The CCG began to use one on 1 May | - | -\n"
    )
    assert [row[:2] for row in read(text, kind="report")] == [
        ("Undertaking", "A card for each ward will be kept"),
        ("Recommendation", "2. That parking be free"),
        ("Undertaking", "3. That a lamp be bought | Accepted"),
    ]


def test_the_action_beside_a_verdict_may_hold_its_date() -> None:
    text = (
        "Recommendation | Response | Action and date\n"
        "R1. That a form be used | Accepted | The CCG will use one by 1 June 2019\n"
        "R2. That a bus be bought | Rejected | No money in the budget\n"
    )
    assert read(text, kind="report") == [
        ("Undertaking", "The CCG will use one by 1 June 2019", ["b3"], ["b3"], "2019-06-01"),
        ("Recommendation", "R2. That a bus be bought", ["b2"], [], None),
    ]


PLAN = (
    "OBJECTIVE\tLEAD\tTIMESCALE\tMEASURE\n"
    "\nTHEME 1 - HOMES\n\n"
    "1.1\tOpen a hub at the station\tthe Council\tJune 2020\t40 people a week\n"
    "1.2\tOffer a night desk\tthe CCG (the Council runs it)\tApril 2020\ttbc\n"
    "\nTHEME 2 - WARDS\n\n"
    "2.1\tDelayed transfers\tthe CCG\tMay 2020\tno more than 3.5% of beds\n"
    "2.2\tBuild a day room\tthe Council\tBusiness case March 2020, doors open May 2021\t12 places\n"
)


def test_a_plan_in_tabs_whose_heading_row_stands_above_its_themes_and_not_above_the_numbers() -> None:
    assert read(PLAN, kind="plan") == [
        ("Milestone", "Open a hub at the station\tthe Council\tJune 2020", ["b1"], ["b1"], "2020-06"),
        ("Target", "40 people a week", ["b1"], ["b1"], "2020-06"),
        ("Milestone", "Offer a night desk\tthe CCG (the Council runs it)\tApril 2020", ["b1"], ["b3"], "2020-04"),
        ("Target", "Delayed transfers\tthe CCG\tMay 2020\tno more than 3.5% of beds", ["b1"], ["b3"], "2020-05"),
        ("Undertaking", "Build a day room\tthe Council", ["b1"], ["b1"], None),
        ("Milestone", "Business case March 2020", ["b1"], ["b1"], "2020-03"),
        ("Milestone", "doors open May 2021", ["b1"], ["b1"], "2021-05"),
        ("Target", "12 places", ["b1"], ["b1"], "2021-05"),
    ]


def test_the_measure_of_a_row_is_a_target_of_its_own() -> None:
    text = (
        "Ref | What will be done | Lead | By when | Measure of success\n"
        "A1 | Start a night round | the CCG | June 2020 | 80% of calls met by May 2021\n"
        "A2 | Join the two desks | the Council | July 2020, was due in May 2020 | Desks joined\n"
    )
    assert read(text, kind="plan") == [
        ("Milestone", "Start a night round | the CCG | June 2020", ["b1"], ["b3"], "2020-06"),
        ("Target", "80% of calls met by May 2021", ["b1"], ["b3"], "2021-05"),
        ("Milestone", "Join the two desks | the Council | July 2020, was due in May 2020", ["b1"], ["b1"], "2020-07"),
    ]


def test_a_priority_of_a_matter_is_no_aim() -> None:
    assert read("Issue | Priority | Owner | Due\nHeating | High | the CCG | June 2020\n", kind="plan") == []
