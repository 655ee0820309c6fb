"""The many ways in which papers promise, ask, advise, set a level or list steps, in sentences of our own."""

import pytest

from ingest.claims.commitments.promises import clauses, read_by_rules
from ingest.dates import Reference
from tests.ingest.claims.commitments.test_commitments import SECTION, read
from tests.ingest.claims.papers import paper


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The Council gave us an assurance for its part that no lease would be signed in secret.", "Undertaking"),
        ("I gave the porters my word that they would have a kitchen of their own.", "Undertaking"),
        ("The CCG has guaranteed a place to each of the 12 carers.", "Undertaking"),
        ("The Council has said that, if the hall is sold, it will pay for another.", "Undertaking"),
        ("The CCG says it will give a map to everyone who asks for one.", "Undertaking"),
        ("Mr Rowe has promised two nurses for the Sunday clinic.", "Undertaking"),
        ("A leaflet with one address is to be given to every visitor.", "Undertaking"),
        ("No member of staff will be made to change base under this plan.", "Undertaking"),
        ("It will open a second store by September 2020.", "Undertaking"),
        ("A report on the outcome will be presented to the Board in June.", "Undertaking"),
        ("The Council has offered the CCG the use of two rooms until March.", "Undertaking"),
        ("It is our intention to open the hall on Saturdays.", "Undertaking"),
        ("Nobody will lose a service as a result of this.", "Undertaking"),
        ("Our aim is a waiting time of under six weeks by March 2020.", "Target"),
        ("NHS England has written to the CCG requiring a recovery plan by 30 June.", "Request"),
        ("We would be grateful if the Council would send us its figures.", "Request"),
        ("We urge the Council to reopen the day centre by June.", "Recommendation"),
        ("The two bodies have set themselves the goal of seeing 70% of people at home by 2020.", "Target"),
        ("The Council is obliged to bring the store to break-even by March 2021.", "Target"),
        ("The partners have bound themselves to answering eight letters out of ten within a week.", "Target"),
        ("Parking costs in 2020/21 are not to exceed 1.5% of income.", "Target"),
        ("The CCG has asked us for a second surgery.", "Request"),
        ("May I ask that Members press the Council for a second bus?", "Request"),
        ("Could the Committee please put off its visit until the ward is open?", "Request"),
        ("Would the Council publish its rota for August?", "Request"),
        ("May I in turn ask you to lend us two nurses until March?", "Request"),
        ("Finally, would the two clerks please send me their dates?", "Request"),
        ("The day centre at Acre will keep its name.", "Undertaking"),
        ("Staff who transfer to us will keep their pensions.", "Undertaking"),
        ("The two trusts are to share one rota.", "Undertaking"),
        ("The Committee would be glad to have your figures for each ward by June.", "Request"),
        ("I should be grateful for your answer within six weeks.", "Request"),
        ("The Leader has written to me to ask that the unit stay in the town.", "Request"),
        ("The target in the Northford suicide prevention strategy is a 10% reduction by 2021.", "Target"),
        ("National ambition: 76% in March.", "Target"),
        ("The Trust has set itself to keep that number under 90 this winter.", "Target"),
        ("The deficit is to be no greater than £13.9m on 31 March 2020.", "Target"),
        ("The Trust was to bring long waits to zero by October.", "Target"),
        ("The Council has to take £11m out of its costs.", "Target"),
    ],
)
def test_what_binds_somebody(sentence: str, kind: str) -> None:
    assert [found for found, *_ in read(f"{SECTION}{sentence}\n", kind="report")] == [kind]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Governors vote in January.", "Milestone"),
        ("We stand ready to fund a second year.", "Undertaking"),
        ("We would like the Board to visit the ward in June.", "Request"),
        ("It would be helpful too if we could see the staffing for each ward.", "Request"),
        ("The Committee would be pleased to receive a note on beds.", "Request"),
    ],
)
def test_what_rules_read_whatever_the_model_makes_of_it(sentence: str, kind: str) -> None:
    made = paper(f"{SECTION}{sentence}\n", kind="report")
    clause = list(clauses(made, Reference(made.date)))[-1]
    assert [one.kind for one in read_by_rules(clause)] == [kind]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Councillor Dale has asked the two trusts to guarantee that the beds stay open.", "Request"),
        ("Councillor Dale sought an assurance that no ward would close.", "Request"),
        ("The CCG has promised that by March 2020 no child will wait longer than a month.", "Target"),
        ("The CCG has committed to a second year of the pilot.", "Undertaking"),
        ("Councillor Dale asked that no ward close, and Ms Quill promised that none would.", "Undertaking"),
    ],
)
def test_which_kind_an_outright_wording_is_of(sentence: str, kind: str) -> None:
    assert [found for found, *_ in read(f"{SECTION}{sentence}\n")] == [kind]


def test_a_sentence_with_its_action_behind_is_kept_however_little_it_tells() -> None:
    marked = read("The slides will be sent to the wards. (Action: BR)\n")
    assert [one[0] for one in marked] == ["Action"]


def test_an_action_on_the_next_line_says_nothing_of_the_sentence_above() -> None:
    text = "The data promised at the last meeting had still not arrived.\n\nACTION: BR to send the slides.\n"
    assert [one[1] for one in read(f"{SECTION}{text}")] == ["BR to send the slides"]


@pytest.mark.parametrize(
    "sentence",
    [
        "NHS England has told the Council to expect £5m in 2020/21.",
        "I have been asked by Members to put this to you in writing.",
        "Healthwatch Northford has said that it would like a copy.",
    ],
)
def test_what_is_only_passed_on_binds_nobody(sentence: str) -> None:
    assert read(f"{SECTION}{sentence}\n", kind="report") == []


@pytest.mark.parametrize(
    "text",
    [
        "How we have agreed to be judged\n",
        "The hall might open in the spring.\n",
        "Demand is expected to rise by 4% by 2022.\n",
        "This is what the CCG has told us that it will do.\n",
        "In its first year the Board will\n",
        "If practices close before Christmas, as is feared, waits will get worse.\n",
        "No change would be made before the spring of 2021.\n",
        "Acre Hospital opened its transfer hub in February.\n",
        "On 1 April the CCG handed us the store.\n",
        "Masks have been offered to all staff since 1 October.\n",
        "The average stay is down from 27 days to 21.\n",
        "Those who joined before April 2014 would see no difference.\n",
        "Our priorities\n\n1. To promote self care\n\n2. To offer good services near home\n",
        "So far\n\n✓ One rota from October 2018\n\n✓ One list of drugs chosen\n",
    ],
)
def test_what_binds_nobody(text: str) -> None:
    assert read(text, kind="report") == []


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("What the Board is asked to do", "Recommendation"),
        ("Action required by the Board:", "Recommendation"),
        ("The review team advises the Board to:", "Recommendation"),
        ("(7)   OFFICERS' RECOMMENDATIONS   That Cabinet:", "Recommendation"),
        ("We would ask Members to:", "Request"),
        ("Our ask of the Committee", "Request"),
    ],
)
def test_a_lead_says_what_its_points_are(lead: str, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.claims.commitments.find.settle_kind", lambda paper, reference, draft: None)
    text = f"Some words stand here before it.\n\n{lead}\n\na.  adopt the two measures\n\nb.  name one of their number\n"
    assert [found for found, *_ in read(text, kind="report")] == [kind, kind]


def test_advice_under_codes_for_several_readers() -> None:
    text = (
        "We recommend\n\nto the Council\nR1   that every street be given a bench\nR2   that the lamps be mended\n\n"
        "to the CCG\nR3   that a map be printed\n\n3\n"
    )
    assert [(kind, quote) for kind, quote, *_ in read(text, kind="report")] == [
        ("Recommendation", "that every street be given a bench"),
        ("Recommendation", "that the lamps be mended"),
        ("Recommendation", "that a map be printed"),
    ]


def test_advice_accepted_in_the_annex_is_read_there() -> None:
    text = (
        "We recommend\n\nR1  Mend the lamps.\nR2  Paint the door.\n\nAnnex\n\nR1: Accepted. The Council will do so.\n"
    )
    assert [quote for kind, quote, *_ in read(text, kind="report") if kind == "Recommendation"] == ["Paint the door"]


def test_what_opens_limbs_is_none() -> None:
    text = "DECISION\nI have decided\n1)  to let the contract\n2)  that the fee be waived\n"
    assert [quote for _, quote, *_ in read(text, kind="decision")] == ["to let the contract", "that the fee be waived"]


def test_the_paragraph_after_a_list_of_actions_is_no_limb() -> None:
    text = (
        "3.1  The Group met and agreed these actions:\n\n(a)  Review the fees\n\n(b)  Count the beds\n\n"
        "3.2  The two could be worth some £20k.\n"
    )
    assert [quote for _, quote, *_ in read(text, kind="report")] == ["Review the fees", "Count the beds"]


def test_rows_of_a_timetable_with_leaders_without_a_date_or_ticked() -> None:
    text = (
        "Next\n\nSingle waiting list ............ July 2019\nNew drug record ............ September 2019\n\n"
        "Timeline\n\nMay 2019        Staff were told  ✓\nAutumn 2019     Evaluation reports back\n"
        "No date yet     Patient app goes live\n"
    )
    assert [(quote.split("  ")[0].split(" .")[0], when) for _, quote, _, _, when in read(text, kind="briefing")] == [
        ("Single waiting list", "2019-07"),
        ("New drug record", "2019-09"),
        ("Autumn 2019", "2019-23"),
        ("No date yet", None),
    ]


def test_the_later_of_two_times_is_when_a_level_is_due() -> None:
    text = "Measure                June 2019     By March 2020\nCancelled on the day   7.1%          4%\n"
    assert [(kind, when) for kind, _, _, _, when in read(text, kind="briefing")] == [("Target", "2020-03")]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Mr Rowe undertook to let Members have figures for each ward within ten days.", "2019-05-24"),
        ("Mr Rowe undertook to circulate the March figures to Members.", None),
        ("The CCG undertook to put papers online, going back to January 2019.", None),
        ("The Board had asked Mr Rowe for a paper on falls, for its September meeting.", "2019-09"),
        ("The Acre Trust had been told to send its plan again by 20 June.", "2019-06-20"),
        ("The Acre Trust had been asked to send its plan by 20 October.", "2018-10-20"),
    ],
)
def test_dates_that_are_and_are_no_deadline(sentence: str, when: str | None) -> None:
    assert [deadline for *_, deadline in read(sentence + "\n")] == [when]


@pytest.mark.parametrize(
    "listed",
    [
        "ACTIONS\n• Ms Quill – send the map to all members (30 May)\n• Mr Rowe – draft a rota for the ward\n",
        "Summary of actions\n\nMs Quill: send the map to all members\n\nMr Rowe: draft a rota for the ward\n",
    ],
)
def test_an_entry_of_a_list_of_actions_may_begin_with_its_owner(listed: str) -> None:
    assert [(kind, owners) for kind, _, _, owners, _ in read(listed)] == [("Action", ["p1"]), ("Action", ["p2"])]


def test_a_named_person_who_agrees_to_act_takes_it_on() -> None:
    assert [kind for kind, *_ in read("Ms Quill agreed to send the map to all members.\n")] == ["Action"]


def test_advice_that_was_accepted_and_done_is_none_and_refused_advice_stays() -> None:
    text = (
        "Our recommendation | Response\nPublish the figures | Accepted and complete. They went online in March.\n"
        "Build a second hall | Not accepted. There is no money.\n"
    )
    assert [(kind, quote) for kind, quote, *_ in read(text, kind="report")] == [
        ("Recommendation", "Build a second hall")
    ]


@pytest.mark.parametrize(
    ("table", "when"),
    [
        ("                      Nov 18 actual    Mar 20 plan\nSeen in four hours    88.7%            92%\n", "2020-03"),
        ("              Apr 18     Mar 19     Goal, Mar 20\nBeds lost     91         64         45\n", "2020-03"),
        (
            "Indicator              Now        Year 1      Year 3\nSeen in two hours      68%        85%         95%\n",
            None,
        ),
    ],
)
def test_what_a_table_plans_beside_what_was_reached_is_a_target(table: str, when: str | None) -> None:
    assert [(kind, due) for kind, _, _, _, due in read(table, kind="briefing")] == [("Target", when)]


def test_we_recommend_that_is_advice_whatever_is_to_be_done() -> None:
    text = (
        "Findings\n\n6. Wards were slow. We recommend that the CCG publish, before the autumn, a plan to help them.\n"
    )
    assert [row[0] for row in read(text, kind="report")] == ["Recommendation"]
