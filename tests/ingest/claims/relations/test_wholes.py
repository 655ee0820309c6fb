"""What belongs to which programme by the words of a sentence, by the sentence before, and by lines over lists."""

import pytest

from ingest.claims.relations.wholes import lists, wholes
from tests.ingest.claims.relations.test_relations_of_plans import CLINIC, FALLS, FUND, PLAN, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Memory Clinic had been opened in two towns as part of the county's Place Plan.",
            (CLINIC, "componentOf", PLAN),
        ),
        ("The Memory Clinic, which forms an important part of the wider Place Plan.", (CLINIC, "componentOf", PLAN)),
        ("The Memory Clinic is the first phase of the Place Plan.", (CLINIC, "componentOf", PLAN)),
        ("The Falls Team is a cornerstone of the Place Plan.", (FALLS, "componentOf", PLAN)),
        (
            "In 2019, as part of our wider Place Plan, we opened the Memory Clinic in Hillside.",
            (CLINIC, "componentOf", PLAN),
        ),
        ("Under the Place Plan, partners will set up the Falls Team.", (FALLS, "componentOf", PLAN)),
        ("The Place Plan aims to introduce a new Memory Clinic.", (CLINIC, "componentOf", PLAN)),
        ("The Place Plan will see the Falls Team grow.", (FALLS, "componentOf", PLAN)),
        ("The Place Plan was supported by initiatives such as the new Memory Clinic.", (CLINIC, "componentOf", PLAN)),
        ("The Place Plan “Falls Team” pilot is new.", (FALLS, "componentOf", PLAN)),
        ("The Place Plan was agreed in May. It will introduce the Memory Clinic.", (CLINIC, "componentOf", PLAN)),
        ("The Place Plan was agreed. The Warmth Fund, worth £1m, forms part of it.", (FUND, "componentOf", PLAN)),
        ("Within the Place Plan, the Memory Clinic will grow.", (CLINIC, "componentOf", PLAN)),
        ("The Place Plan was agreed. The plan aims to develop the Falls Team.", (FALLS, "componentOf", PLAN)),
        (
            "To consider the Place Plan.\n\nThe quick wins named by the speaker included the Memory Clinic.",
            (CLINIC, "componentOf", PLAN),
        ),
    ],
)
def test_what_belongs_to_a_programme(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in stated(text, rules=(wholes,))


@pytest.mark.parametrize(
    "text",
    [
        "The Memory Clinic was older than the Place Plan.",
        "The Memory Clinic was part of the discussion; the Place Plan came later.",
        "The Place Plan was developed from the Memory Clinic.",
        "We will extend the Memory Clinic, introduce a Falls Team and train carers.",
        "The Memory Clinic was full. It was raised with the Warmth Fund.",
        "As part of the Place Plan, the Falls Team.",
    ],
)
def test_what_only_sounds_like_it(text: str) -> None:
    assert stated(text, rules=(wholes,)) == set()


def test_points_under_priorities_of_a_plan_are_parts_of_it_wherever_in_the_point_they_stand() -> None:
    text = (
        "Our two joint priorities within the Place Plan:\n\n- 1. Rolling out and then widening the offer of the Memory "
        "Clinic\n- 2. A new Falls Team\n- 3. Staff\n"
    )
    assert stated(text, rules=(lists,)) == {(CLINIC, "componentOf", PLAN), (FALLS, "componentOf", PLAN)}


def test_points_under_another_line_are_parts_where_they_begin_with_a_programme() -> None:
    text = (
        "The Warmth Fund pays for:\n\n- the Memory Clinic\n- whatever the partners agree in the course of a year to "
        "spend on the Falls Team\n"
    )
    assert stated(text, rules=(lists,)) == {(CLINIC, "componentOf", FUND)}
