"""Messy names, written down by hand and not derived from the register, mean what a person says they mean."""

import csv
from datetime import date
from pathlib import Path

import pytest

from ingest.registers import Register

MESSY = list(csv.DictReader(Path(__file__).with_name("messy_names.csv").read_text(encoding="utf-8").splitlines()))


@pytest.fixture(scope="module")
def register() -> Register:
    return Register.load()


def meant(register: Register, name: str, on: str = "", place: str = "") -> str:
    match = register.match(name, date.fromisoformat(on) if on else None, place or None)
    return match.body.id if match.body else match.outcome


def test_messy_names(register: Register) -> None:
    linked = right = linked_right = 0
    wrong = []
    for row in MESSY:
        expected = row["expected"].replace("ambiguous-or:", "ambiguous|").split("|")
        got = meant(register, row["name"], row["on"], row["place"])
        right += got in expected
        if got not in ("ambiguous", "none"):
            linked += 1
            linked_right += got in expected
        if got not in expected:
            wrong.append((row["name"], expected, got))
    assert len(MESSY) >= 150
    assert right / len(MESSY) >= 0.95, wrong
    assert linked_right / linked >= 0.98, wrong


@pytest.mark.parametrize(
    ("name", "between"),
    [
        ("RMBC", {"council-ROT", "council-RCH"}),
        ("Rotherham", {"council-ROT", "ccg-03L"}),
    ],
)
def test_ambiguity_says_between_what(register: Register, name: str, between: set[str]) -> None:
    match = register.match(name, date(2016, 9, 22))
    assert (match.outcome, match.body, match.confidence) == ("ambiguous", None, 0.0)
    assert between <= {candidate.body.id for candidate in match.candidates}
    assert all(body_id in match.reason for body_id in between)


def test_the_day_decides_what_a_name_means(register: Register) -> None:
    assert meant(register, "NHS Walsall", "2012-06-01") == "pct-5M3"
    assert meant(register, "NHS Walsall", "2016-06-01") == "ccg-05Y"
    assert meant(register, "NHS Walsall") == "ccg-05Y"
    assert meant(register, "Cheshire and Merseyside Health and Care Partnership", "2018-06-01") == "stp-QYG"
    assert meant(register, "Cheshire and Merseyside Health and Care Partnership", "2022-01-01") == "ics-QYG"


def test_the_dissolved_are_found_and_called_so(register: Register) -> None:
    match = register.match("Heart of England NHS Foundation Trust", date(2020, 1, 1))
    assert match.body is not None
    assert (match.body.id, match.reason) == ("trust-RR1", "official name, dissolved by then")


def test_a_code_alone_is_ambiguous_where_it_was_given_twice(register: Register) -> None:
    match = register.match("QE1")
    assert match.outcome == "ambiguous"
    assert {candidate.body.id for candidate in match.candidates} == {"stp-QE1", "ics-QE1", "icb-QE1"}
    assert meant(register, "QE1", "2017-06-01") == "stp-QE1"


def test_ordinary_words_are_no_mentions(register: Register) -> None:
    text = "Mind the gap. Scope of the review. Monitor progress. Rotherham is a town, SAT is a test and was not."
    assert register.find(text) == []


CODES = list(csv.DictReader(Path(__file__).with_name("codes_at_dates.csv").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("row", CODES, ids=[f"{row['name']} {row['on']}" for row in CODES])
def test_a_name_at_a_day_has_the_codes_of_that_day(register: Register, row: dict[str, str]) -> None:
    on = date.fromisoformat(row["on"]) if row["on"] else None
    match = register.match(row["name"], on, row["place"])
    assert match.body is not None
    kind = match.body.kind(on)
    found = (
        "OtherBody" if kind == "PrimaryCareTrust" else kind,
        row["ods"] and match.body.code("ods", on),
        row["gss"] and match.body.code("gss", on),
    )
    assert found == (row["type"], row["ods"], row["gss"])
