"""Dates that are counted from another one."""

from datetime import date

import pytest

from ingest.dates import Reference, deadline
from ingest.dates.later import later_than


@pytest.mark.parametrize(
    ("base", "words", "expected"),
    [
        ("2017-06", "six months later", "2017-12"),
        ("2016-12-07", "a week later", "2016-12-14"),
        ("2018-05", "by then", "2018-05"),
        ("2019-04/2020-03", "before that date", "2020-03"),
        ("2019", "two months later", None),
        ("2018-21", "a month later", None),
        ("2018-05", "later", None),
        ("2018-05-02", "the same day", "2018-05-02"),
        ("2018-05-02", "from that date", "2018-05-02"),
        ("2018-05-02", "the same week", "2018-04-30/2018-05-06"),
        ("2018-11-01/2019-03-31", "for the same period", "2018-11-01/2019-03-31"),
        ("2018-05-02", "between now and then", "2018-05-02"),
        ("2018-05-09", "a week beforehand", "2018-05-02"),
        ("2018-05-02", "within a week of that", "2018-05-09"),
    ],
)
def test_a_date_is_counted_from_the_one_before(base: str, words: str, expected: str | None) -> None:
    assert later_than(base, words) == expected


def test_a_date_of_the_sentence_before_is_found() -> None:
    text = "The workers start by 2 November. The lounge will open seven days a week from the same day."
    start = text.index("The lounge")
    assert deadline(text, start, len(text), Reference(date(2020, 9, 1)), starts=True) == "2020-11-02"


def test_the_same_day_of_each_is_no_date() -> None:
    text = "The hub opens on 2 November. Every call is to be answered the same day."
    start = text.index("Every")
    assert deadline(text, start, len(text), Reference(date(2020, 9, 1))) is None
