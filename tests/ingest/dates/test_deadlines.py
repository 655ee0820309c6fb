"""Deadlines of invented phrases, as EDTF."""

from datetime import date

import pytest

from ingest.dates import Reference, deadline, find_dates

CASES = [
    ("to be sent by 31 February", "2016-01-26", None),  # no such day
    # phrase, the paper's date, deadline
    ("a report to come by 31 March", "2015-01-26", "2015-03-31"),
    ("a report to come by 31 January", "2015-02-16", "2015-01-31"),  # overdue, not next year's
    ("to be sent by 30.11.18", "2018-09-01", "2018-11-30"),
    ("to be sent by Friday 3rd March", "2023-02-16", "2023-03-03"),
    ("to be sent by Friday", "2018-09-01", "2018-09-07"),
    ("promised them for Friday", "2019-05-21", "2019-05-24"),
    ("promised him the figure by the Monday", "2017-01-13", "2017-01-16"),
    ("will be circulated before the weekend", "2020-01-29", "2020-01-31"),
    ("would let the Chairman know by the weekend", "2014-09-30", "2014-10-04"),
    ("would be sent to the CCG that afternoon", "2017-01-13", "2017-01-13"),
    ("IB to e-mail them tonight", "2014-02-06", "2014-02-06"),
    ("would write to the League that week", "2018-09-11", "2018-09-14"),
    ("to be concluded by the end of the calendar year", "2018-06-28", "2018-12-31"),
    ("to reply within the fortnight", "2018-09-11", "2018-09-25"),
    ("to be sent by noon the next day", "2019-07-24", "2019-07-25"),
    ("would report around May 2018", "2017-09-27", "2018-05~"),
    ("would report by the September meeting", "2017-07-27", "2017-09"),
    ("would report in mid-October", "2017-07-27", "2017-10~"),
    ("due end Mar", "2023-02-16", "2023-03~"),
    ("would report by the end of February", "2015-01-26", "2015-02~"),
    ("would report in the next month", "2017-09-27", "2017-10"),
    ("to start next spring", "2017-09-27", "2018-21"),
    ("to start in autumn 2017", "2017-07-27", "2017-23"),
    ("to start next autumn", "2018-10-30", "2019-23"),
    ("to open by the end of the summer", "2023-02-16", "2023-22"),
    ("the winter plan would be shared", "2023-09-16", None),
    ("to share the winter evaluation", "2023-09-16", None),
    (
        "the minutes of the Acre and Bede Care Scrutiny Committee meeting on 15 January 2019 be agreed",
        "2019-01-10",
        None,
    ),
    ("that Cllr June Vale be elected Chair for the 2022/23 Council Year", "2022-05-20", None),
    ("that Ms Roe be appointed Vice-Chair for the Municipal Year 2014/15", "2014-05-20", None),
    ("April Vale to bring the plan to the June Board", "2022-05-20", "2022-06"),
    ("the plan to come to the May Place Board", "2022-02-20", "2022-05"),
    ("to be closed by the end of quarter 2", "2019-07-24", "2019-09-30"),
    ("will report on the first quarter in July", "2015-03-17", "2015-07"),
    ("to be closed by the end of Q3", "2018-09-01", "2018-12-31"),
    ("a visit in Q1 23/24", "2023-02-16", "2023-04/2023-06"),
    ("savings of a fifth by 2020/21", "2019-07-24", "2020-04/2021-03"),
    ("to find cuts in 17/18 of £2m", "2016-09-19", "2017-04/2018-03"),
    ("to reach four in five by the end of 19/20", "2018-10-25", "2020-03-31"),
    ("to be kept open in 24/25 practices", "2018-10-25", None),  # a fraction
    ("to pay for the bus past May 2018", "2017-09-19", None),
    ("will choose a provider at its Governing Body of 6 October", "2016-09-19", "2016-10-06"),
    ("the notes of its Governing Body of 6 July be agreed", "2016-09-19", None),
    ("in place by the end of the financial year", "2019-07-24", "2020-03-31"),
    ("protected throughout 2022/23", "2022-04-05", "2022-04/2023-03"),
    ("sign off the plan for 2019-20 before 27 September", "2019-07-31", "2019-09-27"),
    ("sign off the plan for 2019-20", "2019-07-31", None),
    ("early in the new financial year", "2019-07-31", "2020-04~"),
    ("to begin at the turn of the calendar year", "2019-10-15", "2020-01~"),
    ("report back in the New Year", "2018-10-30", "2019-01~"),
    ("by Christmas", "2018-10-30", "2018-12-25"),
    ("to be done before Easter", "2023-02-16", "2023-04-09"),
    ("answer within two weeks", "2018-09-01", "2018-09-15"),
    ("answer within a fortnight", "2018-09-01", "2018-09-15"),
    ("answer within six weeks of the decision", "2018-09-01", None),
    ("in two weeks' time", "2018-09-01", "2018-09-15"),
    ("a gap to close over the next three years", "2016-09-22", "2019"),
    ("would decide next week", "2019-07-24", "2019-07-29/2019-08-04"),
    ("Pilot: April 2016-March 2017", "2016-09-22", "2016-04/2017-03"),
    ("January to March", "2019-07-31", "2020-01/2020-03"),
    ("End September/Early October", "2016-09-22", "2016-09/2016-10"),
    ("with most of it delivered by 2019", "2017-06-15", "2019"),
    ("the minutes of the meeting held on 1 December 2014 be signed", "2015-01-26", None),
    ("an event is being held on 18 October 2017", "2017-09-27", "2017-10-18"),
    ("not until April 2024 at the earliest", "2023-02-16", None),
    ("only after 2019", "2017-02-16", None),
    ("delays stood at 4.8% in August, against a target of 3.5%", "2017-09-26", None),
    ("the plan, first discussed in July, will come to the Board in November", "2017-09-26", "2017-11"),
    ("the review that began in spring will report in the new year", "2017-09-26", "2018-01~"),
    ("a dashboard at every meeting from April 2015", "2015-01-26", None),
    ("to come to the next meeting", "2023-02-16", "2023-04-20"),
    ("to open on the first Monday in June", "2023-03-16", "2023-06-05"),
    ("to meet on the last Friday of March 2019", "2018-09-01", "2019-03-29"),
    ("to be heard in the week of 22 October", "2018-09-01", "2018-10-22/2018-10-28"),
    ("launch w/c 3 May 2021", "2021-02-16", "2021-05-03/2021-05-09"),
    ("a hearing in the second week of October", "2024-04-02", "2024-10~"),
    ("decided in the first week of December", "2013-11-06", "2013-12~"),
    ("a letter in the last week of May", "2019-02-06", "2019-05~"),
    ("team in place by Mar-18", "2017-09-01", "2018-03"),
    ("team in place 1-Apr-19", "2017-09-01", "2019-04-01"),
    ("team in place by Sept, money permitting", "2020-02-12", "2020-09"),
    ("to be let in the second half of 2019/20", "2019-02-12", "2019-10/2020-03"),
    ("to be let in the first half of 2019", "2018-02-12", "2019-01/2019-06"),
    ("halved by the time the clocks go back", "2025-03-03", "2025-10-26"),
    ("a member on every board by this time next year", "2014-06-01", "2015-06"),
    ("sent before the month was out", "2013-11-06", "2013-11~"),
    ("would report back in six months.", "2019-03-01", "2019-09"),
    ("the first flats ready in late 2023", "2022-02-01", "2023"),
    ("every letter to be answered within 20 days", "2018-09-01", None),
    ("fund the service beyond March 2018", "2017-01-19", None),
    ("kept on until at least March 2024", "2022-01-19", "2024-03"),  # till when, not from when
    ("paid back by the year end", "2018-09-04", "2019-03-31"),
    ("figures for all to come within fourteen days", "2019-08-28", "2019-09-11"),
    ("a plan for the next meeting (12/12)", "2017-11-14", "2017-12-12"),
    ("a leaflet in every surgery by half-term (24 October)", "2022-09-21", "2022-10-24"),
    ("new date Monday (23rd)", "2017-10-19", "2017-10-23"),
    ("open by summer (it was 3 May)", "2017-02-19", "2017-22"),
    ("on the call from Mon 20/11", "2017-11-14", None),  # a start
    ("a draft to be sent to the panel for its meeting of 24 September", "2019-08-28", "2019-09-24"),
    ("to approve the minutes of its meeting of 24 September", "2019-10-28", None),
    ("extended to two homes in the course of the spring", "2019-02-14", "2019-21"),
    ("open in the second half of September", "2019-04-03", "2019-09"),
    ("to put £250,000 towards the Fund in 2017/18", "2016-10-01", "2017-04/2018-03"),
    ("would be looked at by the auditors early in the New Year", "2016-11-25", "2017-01~"),
    ("had agreed to move it to the park on 26 October", "2020-09-24", "2020-10-26"),
    ("be asked if it would visit by the summer", "2014-03-27", "2014-22"),
    ("keep its hours through 2015", "2015-03-26", "2015"),
    ("told the following morning", "2018-10-30", "2018-10-31"),
    ("the fifth Monday in June", "2023-03-16", "2023-06"),
    ("The form had to be in by noon on Friday 26th.", "2014-08-20", "2014-09-26"),  # the next 26th is a Tuesday
    ("DO to let us have it by the 21st        DO", "2016-01-07", "2016-01-21"),
    ("nothing dated here at all", "2023-02-16", None),
]


@pytest.mark.parametrize(("phrase", "day", "expected"), CASES)
def test_a_deadline_is_resolved_from_the_date_of_the_paper(phrase: str, day: str, expected: str | None) -> None:
    reference = Reference(date.fromisoformat(day), next_meeting="2023-04-20")
    assert deadline(phrase, 0, len(phrase), reference) == expected


def test_a_start_counts_only_where_asked_for() -> None:
    phrase, reference = "a weekly visit from April 2020", Reference(date(2019, 7, 24))
    assert deadline(phrase, 0, len(phrase), reference) is None
    assert deadline(phrase, 0, len(phrase), reference, starts=True) == "2020-04"


def test_the_past_takes_the_last_such_date() -> None:
    phrase, reference = "had been asked for by 6 December", Reference(date(2023, 2, 16))
    assert deadline(phrase, 0, len(phrase), reference, past=True) == "2022-12-06"


def test_without_a_date_of_the_paper_only_full_dates_resolve() -> None:
    phrase = "by 3 May, by 4 June 2019 and next week"
    found = find_dates(phrase, 0, len(phrase), Reference())
    assert [(phrase[one.start : one.end], one.edtf, one.role) for one in found] == [
        ("3 May", None, "by"),
        ("4 June 2019", "2019-06-04", "by"),
        ("next week", None, ""),
    ]


def test_a_date_that_cannot_be_is_none() -> None:
    phrase = "by 31 February 2019"
    assert deadline(phrase, 0, len(phrase), Reference(date(2019, 1, 1))) is None


def test_the_29th_of_february_finds_its_year() -> None:
    phrase = "by 29 February"
    assert deadline(phrase, 0, len(phrase), Reference(date(2019, 9, 1))) == "2020-02-29"


def test_not_before_a_date_is_no_deadline() -> None:
    phrase = "shall not give notice before April 2020"
    assert deadline(phrase, 0, len(phrase), Reference(date(2019, 7, 24))) is None


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("95% by the end of 2023/24", "2024-03"),  # the end of a financial year that is named
        ("bring a draft within three weeks of today", "2022-11-17"),
        ("sent on 3 October and to be published in January", "2023-01"),  # what lies behind is no deadline
        ("repeat the survey in the autumn of next year", "2023-23"),
        ("write to practices next week and meet in mid-January", "2022-10-31/2022-11-06"),  # the first of two
    ],
)
def test_more_ways_in_which_papers_set_dates(words: str, when: str) -> None:
    assert deadline(words, 0, len(words), Reference(date(2022, 10, 27))) == when


def test_days_are_not_counted_from_a_day_that_is_only_guessed() -> None:
    text = "would reply within a fortnight, and publish the plan in June"
    guessed = Reference(date(2019, 3, 16), known=False)
    assert [one.edtf for one in find_dates(text, 0, len(text), guessed)] == [None, "2019-06"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It opens on Thursday 12 October.", "2017-10-12"),  # in 2018 it was a Friday
        ("It opens on Friday 12 October.", "2018-10-12"),
        ("It opens on Monday 12 October.", "2018-10-12"),  # in none of the years near
        ("It opens on 12 October.", "2018-10-12"),
    ],
)
def test_the_weekday_tells_the_year_where_the_day_of_the_paper_is_inferred(text: str, day: str) -> None:
    assert deadline(text, 0, len(text), Reference(date(2018, 3, 15), known=False)) == day
    assert deadline(text, 0, len(text), Reference(date(2018, 3, 15))) == "2018-10-12"


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("July to September 2019", "2019-07/2019-09"),
        ("November to January 2020", "2019-11/2020-01"),
        ("Jan - Mar 2019", "2019-01/2019-03"),
        ("Jan/Feb 2019", "2019-01/2019-02"),
        ("between autumn and spring 2020", "2019-23/2020-21"),
        ("15 December – 4 January 2020", "2019-12-15/2020-01-04"),
        ("October to March", "2018-10/2019-03"),
        ("April 2018 to March 2019", "2018-04/2019-03"),
    ],
)
def test_the_year_behind_a_range_is_that_of_both_its_ends(words: str, when: str) -> None:
    assert [one.edtf for one in find_dates(words, 0, len(words), Reference(date(2018, 5, 4)))] == [when]


def test_days_of_a_week_are_no_week() -> None:
    reference = Reference(date(2018, 5, 4))
    open_, week = "open seven days a week from 1 October 2018", "in the week from 1 October 2018"
    assert [one.edtf for one in find_dates(open_, 0, len(open_), reference)] == ["2018-10-01"]
    assert [one.edtf for one in find_dates(week, 0, len(week), reference)] == ["2018-10-01/2018-10-07"]


@pytest.mark.parametrize(
    "law",
    [
        "the National Health Service Act 2006",
        "the Local Authority (Public Health) Regulations 2013",
        "the Licensing (Amendment) Order 2005",
        "the Health and Social Care Bill 2011",
    ],
)
def test_the_year_of_a_law_is_no_date(law: str) -> None:
    words = f"do so under {law}, by May 2019"
    assert [one.edtf for one in find_dates(words, 0, len(words), Reference(date(2018, 5, 4)))] == ["2019-05"]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("First quarterly return, 17 November", "2019-11-17"),  # how often something comes is no quarter
        ("Second quarterly report: 20 January 2020", "2020-01-20"),
        ("by the end of the second quarter", "2019-09-30"),
        ("to let her know by Tues", "2019-07-30"),
        ("an offer by the following Wednesday", "2019-07-31"),
        ("will publish it inside a month", "2019-08"),
        ("would reply inside a fortnight", "2019-08-07"),
        ("a visit in June or July 2020", "2020-06/2020-07"),
        ("a visit in either October or November", "2019-10/2019-11"),
        ("a visit by May or September 2020", "2020-05"),  # of which neither is next to the other
        ("put on the September agenda", "2019-09-12"),
        ("buy the service for 2021/22 onwards and bring a plan to Cabinet in March", "2020-03"),
        ("pool the money for 2021/22 onwards", None),
        ("the weekly fee be raised by 4% with effect from 6 April 2020", "2020-04-06"),
        (
            "it runs with effect from 1 October, subject to a joint plan for continuity being received by 15 September",
            "2019-10-01",
        ),
        ("approve the shares, subject to the Governing Body on 4 August", "2019-08-04"),  # the only one
        ("NHS England is asked to release the funding for 2020/21 without conditions", None),
        ("approve it subject to the Chair and report back by 4 August", "2019-08-04"),
        ("endorse the pooled fund submission for 2021-22", None),
        ("offer 150 apprenticeships a year with effect from 2020", "2020"),
    ],
)
def test_frequencies_conditions_and_pairs_of_months(words: str, when: str | None) -> None:
    reference = Reference(date(2019, 7, 24), next_meeting="2019-09-12")
    assert deadline(words, 0, len(words), reference) == when


def test_a_season_that_is_over_is_that_of_next_year() -> None:
    words = "would follow in the autumn"
    assert deadline(words, 0, len(words), Reference(date(2016, 1, 12))) == "2016-23"
    assert deadline(words, 0, len(words), Reference(date(2016, 12, 8))) == "2016-23"  # written up a week late


@pytest.mark.parametrize(
    "words",
    [
        "Nothing in general surgery would change before April 2022",
        "No bed will close before October 2020",
        "no decision on either of the two community hospitals would be taken before the May elections",
        "None of the wards is to move before 2021",
        "the second hub can never open before 2021",
    ],
)
def test_before_which_nothing_happens_is_an_earliest_date(words: str) -> None:
    assert deadline(words, 0, len(words), Reference(date(2020, 3, 1)), starts=True) is None


@pytest.mark.parametrize(
    "words",
    [
        "No member objected, and the ward would close before October 2020",
        "no fewer than 20 nurses are to be trained before October 2020",
        "to move it before October 2020, with no bed lost",
    ],
)
def test_before_which_something_happens_is_a_deadline(words: str) -> None:
    assert deadline(words, 0, len(words), Reference(date(2020, 3, 1))) == "2020-10"
