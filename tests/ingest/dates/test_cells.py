"""The date that a cell of a table gives."""

from datetime import date

import pytest

from ingest.dates import Reference
from ingest.dates.cells import cell_date, moved_to


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Aug 20", "2020-08"),  # a month and a year
        ("Sept 45", "2019-09"),  # no year near the paper's own
        ("slipped; Mar 20", "2020-03"),
        ("26 Oct 20", "2020-10-26"),
        ("10/20", "2020-10"),
        ("31/8", "2019-08-31"),
        ("01/2021", "2021-01"),
        ("was Aug; 14 Dec", "2019-12-14"),
        ("30 Oct (was 15 Sep)", "2019-10-30"),
        ("POSTPONED from May; now 1 December 2019", "2019-12-01"),
        ("start Jan 2020", "2020-01~"),
        ("phase 1 Oct 2019; phase 2 April 2020", "2020-04"),
        ("1 Dec to 31 Mar", "2019-12-01/2020-03-31"),
        ("before Xmas", "2019-12-25"),
        ("Q1 20/21", "2020-04/2020-06"),
        ("tbc", None),
        ("24/7", None),
        ("Ongoing", None),
    ],
)
def test_cells_of_dates(words: str, when: str | None) -> None:
    assert cell_date(words, 0, len(words), Reference(date(2019, 7, 24))) == when


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Overdue – will be sent by 28/03/20", "2020-03-28"),
        ("Not yet received; promised for 9 August", "2019-08-09"),
        ("Outstanding, to be shared in September", "2019-09"),
        ("Late: chased on 3 July", None),
        ("Not needed before 3 July", None),
    ],
)
def test_the_new_date_of_what_is_late(words: str, when: str | None) -> None:
    assert moved_to(words, 0, len(words), Reference(date(2019, 7, 24))) == when


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Oct/Nov 19", "2019-10/2019-11"),
        ("End Jun 19", "2019-06~"),
        ("late Mar 20", "2020-03~"),
        ("Jun 19", "2019-06"),
    ],
)
def test_months_with_short_years(words: str, day: str) -> None:
    assert cell_date(words, 0, len(words), Reference(date(2019, 5, 14))) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Rescheduled. The Director will now attend on 10 June 2019.", "2019-06-10"),
        ("Put back; the report will now come to the Board in July 2019", "2019-07"),
        ("Delayed pending advice. Director to circulate by 20 June.", "2019-06-20"),
        ("Not yet received; the trust to supply it by 1 June", "2019-06-01"),
        ("Open. Chased on 2 May; in April there were 34.", None),
        ("Now open. The first was held on 2 May.", None),
    ],
)
def test_the_new_date_in_remarks(words: str, day: str | None) -> None:
    assert moved_to(words, 0, len(words), Reference(date(2019, 5, 14))) == day
