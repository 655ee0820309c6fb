"""Dates of what has been told, done or measured, and dates that were given up for others."""

from datetime import date

import pytest

from ingest.dates import Reference, deadline


@pytest.mark.parametrize(
    "words",
    [
        "told the patients' forum on 14 June that no nurse would go",
        "The Board asked in May for delays to be broken down by ward",
        "In July the Committee had recommended to Cabinet that the grant be raised",
        "On 20 May councillors recommended that we hold an open day",
        "The Health Board signed off the spending plan on 16 March",
        "This strategy was approved by the Board in April",
        "under a memorandum signed in March with the Trust",
        "a gap of £9m was forecast in May",
        "the three boards were each consulted in June",
        "nine calls out of ten answered in two hours (79% in May)",
        "calls answered in two hours (Q4 last year: 73%)",
        "If it has not been finished by 31 December, the money goes back",
        "publish each June how many calls there were",
        "said that Cabinet had on 3 September settled the price",
        "this cannot happen before 2022",
        "nobody's post goes before October at the soonest",
        "no ward will close in winter",
        "the board agreed on Tuesday to pay for it",
        "The plan was agreed by the Health and Wellbeing Board on 6 July",
        "Version 3, agreed by the Alliance Board, 17 July 2019",
        "ratified by the Joint Committee of the Boroughs, 2 July",
        "savings of £8.6m had been made to the end of June",
        "waits were 19 minutes in April",
        "the level stood at 91.5% in June",
    ],
)
def test_what_has_been_told_done_or_measured_sets_no_deadline(words: str) -> None:
    assert deadline(words, 0, len(words), Reference(date(2019, 7, 24)), starts=True) is None


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("has agreed to report in September", "2019-09"),
        ("agreed that a report come in September", "2019-09"),
        ("to be approved by Cabinet in September", "2019-09"),
        ("asked for a report in September", "2019-09"),
        ("it was agreed to write on Tuesday", "2019-07-30"),
        ("be agreed by the Health and Wellbeing Board on 6 September", "2019-09-06"),
        ("the target was 19 minutes in September", "2019-09"),
        ("the start slipped from July to September", "2019-09"),
        ("agreed to defer the item on mental health for children and young people from August to October", "2019-10"),
        ("postpone the review from August to October", "2019-10"),
        ("the appraisal was due August, deferred to 26 January", "2020-01-26"),
        ("wards were to have followed in August, and that has been put back to February", "2020-02"),
        ("due 30 July, not received, new date 29 August", "2019-08-29"),
        ("the tender, which should have issued in August, is now expected in November", "2019-11"),
        ("would open by 1 August; this will now be 1 October", "2019-10-01"),
        ("bring the review of schemes forward from January to October", "2019-10"),
        ("the options paper (was September) in November", "2019-11"),
        ("nobody will wait over 65 weeks after 31 March 2020", "2020-03-31"),
        ("we will not put the contract out to tender before 2021", "2021"),
    ],
)
def test_what_is_to_come_and_what_stands_instead(words: str, when: str) -> None:
    assert deadline(words, 0, len(words), Reference(date(2019, 7, 24)), starts=True) == when
