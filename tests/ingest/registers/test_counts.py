"""How many bodies of each kind there were on which day, and why where it is another number."""

from collections import Counter
from datetime import date

import pytest

from ingest.registers import Register


@pytest.fixture(scope="module")
def register() -> Register:
    return Register.load()


def count(register: Register, kind: str, on: str) -> int:
    day = date.fromisoformat(on)
    return sum(body.kind(day) == kind and body.alive(day) for body in register.bodies.values())


@pytest.mark.parametrize(
    ("kind", "on", "number"),
    [
        ("PrimaryCareTrust", "2013-03-31", 151),
        ("PrimaryCareTrust", "2013-04-01", 0),
        ("ClinicalCommissioningGroup", "2013-03-31", 0),
        ("ClinicalCommissioningGroup", "2013-04-01", 211),
        ("ClinicalCommissioningGroup", "2015-04-01", 209),
        ("ClinicalCommissioningGroup", "2017-04-01", 207),
        ("ClinicalCommissioningGroup", "2018-04-01", 195),
        ("ClinicalCommissioningGroup", "2019-04-01", 191),
        ("ClinicalCommissioningGroup", "2020-04-01", 135),
        ("ClinicalCommissioningGroup", "2021-04-01", 106),
        ("ClinicalCommissioningGroup", "2022-07-01", 0),
        ("StpFootprint", "2017-01-01", 44),
        ("StpFootprint", "2019-04-01", 42),
        ("StpFootprint", "2021-04-01", 0),
        ("IntegratedCareSystem", "2021-04-01", 42),
        ("IntegratedCareBoard", "2022-06-30", 0),
        ("IntegratedCareBoard", "2022-07-01", 42),
        ("IntegratedCarePartnership", "2022-07-01", 42),
        ("SubIcbLocation", "2022-07-01", 106),
        ("NhsRegion", "2014-01-01", 4),
        ("NhsRegion", "2018-04-01", 5),
        ("NhsRegion", "2019-04-01", 7),
    ],
)
def test_count_on_a_day(register: Register, kind: str, on: str, number: int) -> None:
    assert count(register, kind, on) == number


def test_all_ccgs_that_ever_were(register: Register) -> None:
    kinds = Counter(body.kinds[0].value for body in register.bodies.values())
    assert (kinds["ClinicalCommissioningGroup"], kinds["IntegratedCareBoard"]) == (248, 42)


@pytest.mark.parametrize(("on", "number"), [("2016-01-01", 150), ("2019-04-01", 150), ("2021-04-01", 151)])
def test_a_board_for_every_upper_tier_council_but_scilly(register: Register, on: str, number: int) -> None:
    # 152 upper-tier councils in 2016, of which Scilly has none and Bournemouth and Poole have one together: 150 boards.
    assert count(register, "HealthAndWellbeingBoard", on) == number


def test_a_healthwatch_for_every_council_with_a_board(register: Register) -> None:
    day = date(2016, 1, 1)
    covered = {
        area
        for row in register.relations
        if row.predicate == "covers"
        and row.subject.startswith("healthwatch-")
        and register.body(row.subject).alive(day)
        for area in [row.object]
    }
    councils = {
        row.object
        for row in register.relations
        if row.predicate == "covers" and row.subject.startswith("hwb-") and register.body(row.subject).alive(day)
    }
    assert covered >= councils
