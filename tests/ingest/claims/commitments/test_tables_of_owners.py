"""Who does what with a programme by the rows of tables, however their columns came through."""

from collections.abc import Callable, Iterator

import pytest

from ingest.claims.relations.clauses import Found
from ingest.claims.relations.flat_rows import flat_rows
from ingest.claims.relations.owners import owners
from ingest.claims.relations.payers import columns, under_names
from ingest.paper import Paper
from tests.ingest.claims.relations.test_relations_of_plans import (
    CCG,
    CLINIC,
    COUNCIL,
    FALLS,
    FUND,
    PANEL,
    PLAN,
    TRUST,
    stated,
)

Rule = Callable[[Paper], Iterator[Found]]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Memory Clinic opens | Hillside NHS Trust | May", (TRUST, "provides", CLINIC)),
        ("Memory Clinic tendered | NHS Hillside CCG | May", (CCG, "commissions", CLINIC)),
        ("Place Plan published | Hillside Council | May", (COUNCIL, "leads", PLAN)),
        ("Place Plan signed off | Care Scrutiny Panel | May", (PANEL, "participatesIn", PLAN)),
    ],
)
def test_what_the_owner_of_a_row_does_is_told_by_what_is_to_be_done(row: str, expected: tuple[str, str, str]) -> None:
    assert stated(f"Action | Owner | By when\n{row}\n", rules=(columns,)) == {expected}
    flat = row.replace(" | ", " ")
    assert stated(f"What Who When\n{flat}\n", rules=(flat_rows,)) == {expected}
    below = row.replace(" | ", "\n")
    assert stated(f"What\nWho\nWhen\n{below}\nNew lifts\nHillside Council\nJune\n", rules=(flat_rows,)) == {expected}


def test_a_row_owns_nothing_where_no_heads_stand_over_it_or_another_act_comes_first() -> None:
    assert stated("Memory Clinic opens Hillside NHS Trust May\n", rules=(flat_rows,)) == set()
    assert (
        stated("What Who When\nMove ten nurses into the Memory Clinic Hillside Council May\n", rules=(flat_rows,))
        == set()
    )


def test_numbers_under_the_names_of_bodies_are_what_each_pays() -> None:
    table = (
        "                 Hillside Council    NHS Hillside CCG    Total\nMemory Clinic    1.2    2.4    3.6\n"
        "Falls Team    -    0.9    0.9\n\nWarmth Fund    1    2    3\n"
    )
    assert stated(table, rules=(under_names,)) >= {
        (COUNCIL, "funds", CLINIC),
        (CCG, "funds", CLINIC),
        (CCG, "funds", FALLS),
    }
    assert (COUNCIL, "funds", FALLS) not in stated(table, rules=(under_names,))


def test_a_row_with_several_bodies_is_read_by_its_columns_alone() -> None:
    rows = "".join(
        f"{name} | Hillside NHS Trust | NHS Hillside CCG | 12\n"
        for name in ("Memory Clinic", "Falls Team", "Place Plan")
    )
    said = stated(f"Warmth Fund\n\nScheme | Provider | Commissioner | £000\n{rows}", rules=(owners, columns))
    assert {(TRUST, "provides", CLINIC), (CCG, "commissions", CLINIC), (CLINIC, "componentOf", FUND)} <= said
    assert (CCG, "provides", CLINIC) not in said


def test_the_number_of_a_row_over_which_no_heading_stands_moves_no_column() -> None:
    table = "Scheme\tLead\tTimescale\n\nTHEME 1 - HOMES\n\n1.1\tMemory Clinic\tHillside NHS Trust\tMay 2020\n"
    assert stated(table, rules=(columns,)) == {(TRUST, "leads", CLINIC)}
