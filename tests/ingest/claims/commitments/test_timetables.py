"""Timetables and tables of targets, in the layouts that take the date away from the words."""

import pytest

from tests.ingest.claims.commitments.test_commitments import read


def _dated(text: str, kind: str = "briefing") -> list[tuple[str, str, str | None]]:
    return [(one, quote, when) for one, quote, _, _, when in read(text, kind=kind)]


def test_dates_at_the_left_with_wrapped_steps() -> None:
    text = (
        "We are grateful to everybody who took part.\n\n"
        "  12 June       The Board looks at the first six months\n"
        "                of the night service\n"
        "  Autumn        Peer review of the teams\n"
        "  By Christmas  Joint travel plan with the Council\n"
    )
    assert _dated(text) == [
        (
            "Milestone",
            "12 June       The Board looks at the first six months\n                of the night service",
            "2019-06-12",
        ),
        ("Milestone", "Autumn        Peer review of the teams", "2019-23"),
        ("Milestone", "By Christmas  Joint travel plan with the Council", "2019-12-25"),
    ]


def test_dates_at_the_right_with_owners_between() -> None:
    text = (
        "Application to the regulator          the CCG             by 30 September\n"
        "Hearing of the panel                  the Council         week of 21 October\n"
        "First meeting of the new body         the Board           first Thursday in April\n"
    )
    assert [(responsible, when) for _, _, _, responsible, when in read(text, kind="plan")] == [
        (["b3"], "2019-09-30"),
        (["b1"], "2019-10-21/2019-10-27"),
        (["b2"], "2020-04-02"),
    ]


def test_what_is_over_and_ordinary_meetings_are_no_steps() -> None:
    assert _dated("3 May 2018     Paper sent to the Board\n1 June 2018    Service opened\n") == []
    assert _dated("Dates of meetings\n\n3 June     Full council\n1 July     Board meeting\n") == []
    assert _dated("Dates of future meetings\n\n3 June     Town hall in Northford\n1 July     The old mill\n") == []


def test_milestones_with_a_cell_a_line_under_a_caption() -> None:
    text = (
        "Milestones\n\nWhat\nWho\nWhen\nHubs open in ten wards\nthe Council\nJune 2019\n"
        "Record live in hospices\nthe CCG\nMid-November\nContract let\nthe CCG\nTo be confirmed\n"
    )
    assert [(kind, responsible, when) for kind, _, _, responsible, when in read(text, kind="plan")] == [
        ("Milestone", ["b1"], "2019-06"),
        ("Milestone", ["b3"], "2019-11~"),
        ("Milestone", ["b3"], None),
    ]


def test_targets_with_a_cell_a_line() -> None:
    text = "Measure\nNow\nMarch 2020\nSeen within four hours\n71.6%\n78%\nCourses of treatment\n-\n9,300\n"
    assert [(kind, when) for kind, _, when in _dated(text, "plan")] == [("Target", "2020-03"), ("Target", "2020-03")]


def test_the_time_of_a_plan_stands_in_its_heading_or_in_the_line_above() -> None:
    beside = (
        "Measure                        2018/19 outturn   2019/20 target\n"
        "Emergency admissions, 65+      1,586             1,540\n"
    )
    above = (
        "                               2018/19    2019/20\n"
        "                               outturn    plan\n"
        "Emergency admissions, 65+      1,586      1,540\n"
        "Delayed days each quarter      1,012      890\n"
    )
    for text in (beside, above):
        assert {(kind, when) for kind, _, when in _dated(text, "plan")} == {("Target", "2019-04/2020-03")}


def test_a_label_before_the_date_and_years_that_stand_alone() -> None:
    text = (
        "What happens when\n\n"
        "Year 1      April 2020        Partners sign an agreement\n"
        "            2020/21           All three teams working\n"
        "Year 2-3    Early 2022        Emergency village opens\n"
        "            2022/23           Mid-term review by the Board\n"
        "Year 5      March 2024        The plan ends\n"
    )
    assert [(kind, when) for kind, _, when in _dated(text, kind="plan")] == [
        ("Milestone", "2020-04"),
        ("Milestone", "2020-04/2021-03"),
        ("Milestone", "2022-01~"),
        ("Milestone", "2022-04/2023-03"),
        ("Milestone", "2024-03"),
    ]


@pytest.mark.parametrize("label", ["Phase {}", "Stage {}", "Step {}", "{}.", "Q{}"])
def test_labels_of_rows(label: str) -> None:
    first, second = (label.format(number).ljust(12) for number in (1, 2))
    text = f"{first}May 2020     Staff move to the hub\n{second}June 2021    Ward closes for good\n"
    turned = f"{first}Staff move to the hub    May 2020\n{second}Ward closes for good     June 2021\n"
    for words in (text, turned):
        assert [when for _, _, when in _dated(words, kind="plan")] == ["2020-05", "2021-06"]


def test_years_over_money_are_no_dates_of_steps() -> None:
    text = "2020/21     Council contribution £3.2m\n2021/22     Council contribution £3.3m\n"
    assert [one for one in _dated(text, kind="plan") if one[0] == "Milestone"] == []


@pytest.mark.parametrize(
    "head",
    [
        "Key dates are: ",
        "The key dates are as follows: ",
        "Timetable: ",
        "The next steps will be: ",
        "Milestones are – ",
    ],
)
def test_dates_in_one_sentence(head: str) -> None:
    text = (
        f"{head}contract award, 30 January 2020; mobilisation, February to March 2020; service start, 3 April 2020;"
        " and first review by the Board, October 2020.\n"
    )
    assert _dated(text) == [
        ("Milestone", "contract award, 30 January 2020", "2020-01-30"),
        ("Milestone", "mobilisation, February to March 2020", "2020-02/2020-03"),
        ("Milestone", "service start, 3 April 2020", "2020-04-03"),
        ("Milestone", "first review by the Board, October 2020", "2020-10"),
    ]


def test_dates_in_one_sentence_between_commas() -> None:
    text = "Key dates: a workshop in June, the first team from October and a review in March 2020.\n"
    assert [when for _, _, when in _dated(text)] == ["2019-06", "2020-03"]


def test_dates_without_words_are_no_steps() -> None:
    assert _dated("Key dates: 9 November; 11 January; 1 March and 3 May 2020.\n") == []


def test_points_take_the_date_of_their_own_lead_and_not_of_the_sentence_before() -> None:
    points = "\n\n- run all theatres six days a week\n\n- move clinics to the telephone\n"
    before = _dated(f"We are to be back at 95% by 31 March 2020. To get there we will:{points}", kind="plan")
    assert [when for kind, _, when in before if kind == "Undertaking"] == [None, None]
    own = _dated(f"Waits are too long. By March 2020 we will:{points}", kind="plan")
    assert [when for kind, _, when in own if kind == "Undertaking"] == ["2020-03", "2020-03"]


def test_what_a_report_ends_with_is_no_step_of_its_timetable() -> None:
    text = (
        "The next steps will be:\n\nTender opens, 5 October\nContract signed, end of December\nAppendices\n"
        "Appendix 1  Review of the lamps\nAnnex B  Map of wards\nBackground papers\nNone identified\n"
    )
    assert [quote for _, quote, _ in _dated(text, kind="report")] == [
        "Tender opens, 5 October",
        "Contract signed, end of December",
    ]
