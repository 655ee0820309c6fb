"""Timetables and tables of targets, in the layouts that take the date away from the words."""

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
