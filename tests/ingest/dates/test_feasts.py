"""Feasts, bank holidays, half-terms, and days that are named without their month."""

from datetime import date

import pytest

from ingest.dates import Reference, deadline


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("all trained by Hallowe'en", "2019-10-31"),
        ("posters up by Bonfire Night", "2019-11-05"),
        ("back at work by New Year's Eve", "2019-12-31"),
        ("in hand by Michaelmas", "2019-09-29"),
        ("chosen by Whitsun", "2020-05-31"),
        ("signed by Maundy Thursday", "2020-04-09"),
        ("one plan by All Saints' Day", "2019-11-01"),
        ("shared by Thurs 8th", "2019-08-08"),
        ("first calls by Easter Monday", "2020-04-13"),
        ("every carer rung by midsummer", "2020-06"),
        ("all fifteen by the end of the summer holidays", "2019-08"),
        ("open by the August bank holiday", "2019-08-26"),
        ("a letter before half-term", "2019-10"),
        ("ready by the turn of the year", "2019-12~"),
        ("a hub in each place by the 12th", "2019-08-12"),
        ("returned by noon on Friday 9th", "2019-08-09"),
        ("open on the first of December", "2019-12-01"),
        ("lists sent by the thirtieth of the month", "2019-07-30"),
        ("ring round this week", "2019-07-26"),
        ("answer by the end of next week", "2019-08-02"),
        ("sent by 31/8 as agreed", "2019-08-31"),
        ("to be reviewed after six months", "2020-01"),
        ("to return in six months with the findings", "2020-01"),
        ("two thirds diagnosed two years from now", "2021-07"),
        ("workshops in September and October", "2019-09/2019-10"),
        ("consultation opens on 4 November and closes before Christmas", "2019-11-04/2019-12-25"),
        ("phase 2 April 2020", "2020-04"),
        ("by the end Q3", "2019-12-31"),
    ],
)
def test_days_by_their_names(words: str, when: str) -> None:
    assert deadline(words, 0, len(words), Reference(date(2019, 7, 24)), starts=True) == when
