"""Dates that are counted from another one."""

import pytest

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
    ],
)
def test_a_date_is_counted_from_the_one_before(base: str, words: str, expected: str | None) -> None:
    assert later_than(base, words) == expected
