"""Dates keep the precision of the text, and have an earliest and a latest day."""

from datetime import date

import pytest

from joinedup.errors import InvalidValue
from ontology.edtf import bounds


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-10-21", date(2016, 10, 21), date(2016, 10, 21)),
        ("2016-10~", date(2016, 10, 1), date(2016, 10, 31)),
        ("2017-23", date(2017, 9, 1), date(2017, 11, 30)),
        ("2017-24", date(2017, 12, 1), date(2018, 2, 28)),
        ("2018-36", date(2018, 10, 1), date(2018, 12, 31)),
        ("2015/2020", date(2015, 1, 1), date(2020, 12, 31)),
        ("2017-04/..", date(2017, 4, 1), None),
    ],
)
def test_bounds(text: str, first: date, last: date | None) -> None:
    assert bounds(text) == (first, last)


@pytest.mark.parametrize("text", ["", "May", "2018-13", "2018-02-30", "2020/2015", "18-05-2018"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        bounds(text)
