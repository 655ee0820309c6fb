"""What runs for some weeks or months has an interval as its date."""

from datetime import date

import pytest

from ingest.dates import Reference, deadline

SPOKEN = Reference(date(2019, 3, 4))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We will consult for six weeks from 9 May 2019.", "2019-05-09/2019-06-19"),
        ("The ward will open on 1 April 2019 for three months.", "2019-04-01/2019-06-30"),
        ("The pilot will run from May 2019, for an initial 6 months.", "2019-05/2019-10"),
        ("The pilot will run for a fortnight from 1 July 2019.", "2019-07-01/2019-07-14"),
        ("The contract will be let from 1 April 2019 for five years.", "2019-04-01"),
        ("The scheme will start in May 2019.", "2019-05"),
        ("A matron will sit there from 1 April as a trial, until the end of September.", "2019-04-01/2019-09-30"),
        ("Homes will be paid from 8 April until the end of June.", "2019-04-08/2019-06-30"),
        ("The contracts be extended from 1 April to 30 June 2019.", "2019-04-01/2019-06-30"),
        ("The decision is put off from 1 April to 1 July.", "2019-07-01"),
    ],
)
def test_it_lasts_from_its_first_day_to_its_last(words: str, expected: str) -> None:
    assert deadline(words, 0, len(words), SPOKEN, starts=True) == expected


@pytest.mark.parametrize(
    ("words", "month", "expected"),
    [
        ("The plan will be agreed before the new financial year.", 3, "2019-04"),
        ("Beds will stay open from October until March.", 4, "2019-10/2020-03"),
        ("There will be a quarter fewer than in 2013/14.", 3, None),
        ("It will come to the first meeting of the new municipal year.", 3, "2019-05~"),
        ("It will come back in the new municipal year.", 6, "2020-05~"),
    ],
)
def test_dates_without_a_year_lie_ahead_and_years_gone_by_are_none(
    words: str, month: int, expected: str | None
) -> None:
    reference = Reference(date(2019, month, 4))
    assert deadline(words, 0, len(words), reference, starts=True) == expected
