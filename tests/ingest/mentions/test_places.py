"""The councils of the places that a paper names, as they were on its day."""

from datetime import date

import pytest

from ingest.mentions.places import PlaceFinder
from ingest.registers import Register


@pytest.fixture(scope="module")
def places() -> PlaceFinder:
    return PlaceFinder(Register.load())


@pytest.mark.parametrize(
    ("day", "council"),
    [(date(2018, 5, 1), "Somerset County Council"), (date(2024, 5, 1), "Somerset Council")],
)
def test_a_place_stands_for_the_council_that_it_had_then(places: PlaceFinder, day: date, council: str) -> None:
    for key in (
        places.councils("Beds in Somerset are full.", day).most_common(1)[0][0],
        places.last("Beds in Somerset are full.", 0, 26, day),
        places.beginning("Somerset Health Scrutiny Committee", day),
        places.then(places.sites["somerset"], day),
    ):
        assert key is not None
        assert places.register.body(key).name(day) == council


def test_a_place_with_one_council_stands_for_it_whenever_it_was(places: PlaceFinder) -> None:
    assert places.last("Beds in Blackpool are full.", 0, 27, None) == places.last(
        "Beds in Blackpool are full.", 0, 27, date(2015, 1, 1)
    )


@pytest.mark.parametrize(
    "text",
    ["Jane Poole was there.", "Jane A. Poole was there.", "Anne-Marie Poole was there.", "Ms Poole was there."],
)
def test_a_surname_is_no_place(places: PlaceFinder, text: str) -> None:
    assert not places.councils(text, date(2018, 5, 1))
    assert places.last(text, 0, len(text), date(2018, 5, 1)) is None
    assert places.councils("Beds in Poole were full.", date(2018, 5, 1))


def test_a_place_is_written_with_hyphens_or_without(places: PlaceFinder) -> None:
    assert places.councils("Stockton on Tees", date(2018, 5, 1)) == places.councils(
        "Stockton-on-Tees", date(2018, 5, 1)
    )


def test_places_that_make_one_name_are_nobodys_place_and_hyphens_may_be_blanks(places: PlaceFinder) -> None:
    day = date(2018, 5, 1)
    beside = places.councils("Beds in Rugby are full, said the Coventry and Warwickshire Partnership Trust.", day)
    assert [places.register.body(one).name(day) for one in beside] == ["Rugby Borough Council"]
    assert len(places.councils("Beds in Coventry and Warwickshire are full.", day)) == 2
    assert places.councils("Stockton on Tees", day) == places.councils("Stockton-on-Tees", day)
    assert not places.councils("The North East has beds.", day)
