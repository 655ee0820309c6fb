import pytest

from graph.store.periods import Period, united


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], []),
        ([(None, None)], [(None, None)]),
        ([(None, None), ("2015", "2016")], [("2015", "2016")]),
        ([("2012", "2014"), ("2016", None)], [("2012", "2014"), ("2016", None)]),
        ([("2012", "2014"), ("2015", "2016")], [("2012", "2016")]),
        ([("2018-03-12", None), (None, "2019-05")], [("2018-03-12", "2019-05")]),
        ([("2012", None), ("2013", "2014")], [("2012", "2014")]),
        ([("2009-04-01", "2013-06-30"), ("2013-07-01", None)], [("2009-04-01", None)]),
        ([(None, "2014"), ("2016", None)], [(None, "2014"), ("2016", None)]),
    ],
)
def test_periods_that_meet_become_one(given: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    periods = [Period(*bounds) for bounds in given]
    assert [(p.valid_from, p.valid_to) for p in united(periods)] == expected
    assert united(reversed(periods)) == united(periods)
