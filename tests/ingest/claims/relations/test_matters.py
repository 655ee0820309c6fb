"""How bodies stand to the programme that a sentence is about without saying so."""

import pytest

from ingest.claims.relations.matters import matters
from tests.ingest.claims.relations.test_relations_of_plans import CCG, CLINIC, COUNCIL, FUND, PANEL, PLAN, TRUST, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "To consider the Place Plan.\n\nCollaboration with pharmacies and Hillside NHS Trust will help patients.",
            (TRUST, "participatesIn", PLAN),
        ),
        (
            "To consider the Place Plan.\n\nJoint working with NHS Hillside CCG has begun.",
            (CCG, "participatesIn", PLAN),
        ),
        (
            "The Place Plan is new.\n\nIt would mean bringing NHS Hillside CCG staff together with Hillside Council.",
            (CCG, "participatesIn", PLAN),
        ),
        ("The Place Plan had begun. Hillside Council was one of the pilot areas.", (COUNCIL, "participatesIn", PLAN)),
        ("The Place Plan had begun. Hillside NHS Trust was also taking part.", (TRUST, "participatesIn", PLAN)),
        ("The Place Plan had begun. Hillside Council helped to write the summary.", (COUNCIL, "participatesIn", PLAN)),
        ("The Place Plan is national. Hillside NHS Trust was chosen as a pathfinder.", (TRUST, "participatesIn", PLAN)),
        (
            "The Place Plan for the town, as part of the wider Hillside Alliance, is new.",
            ("b3", "participatesIn", PLAN),
        ),
        (
            "Place Plan\n\nWe have worked on these proposals with Hillside Council and the public.",
            (COUNCIL, "participatesIn", PLAN),
        ),
        ("Place Plan\n\nHillside Council asked 200 people on our behalf.", (COUNCIL, "participatesIn", PLAN)),
        (
            "The Memory Clinic is busy. As to funding, it is the responsibility of NHS Hillside CCG.",
            (CCG, "funds", CLINIC),
        ),
        ("The Memory Clinic is new. It is paid for by Hillside Council.", (COUNCIL, "funds", CLINIC)),
        ("The Warmth Fund is larger; NHS Hillside CCG will put in £2m.", (CCG, "funds", FUND)),
        ("The Memory Clinic has moved. Hillside Council is meeting the running costs.", (COUNCIL, "funds", CLINIC)),
        (
            "The Place Plan had been discussed at the last meeting of the Care Scrutiny Panel.",
            (PANEL, "scrutinises", PLAN),
        ),
    ],
)
def test_what_the_words_hint_at(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in stated(text, rules=(matters,))


@pytest.mark.parametrize(
    "text",
    [
        "Hillside Council wrote to NHS Hillside CCG about the Place Plan.",
        "The Place Plan had begun. Hillside Council was one of many.",
        "The Place Plan had been discussed at a meeting with Hillside NHS Trust.",
        "The Memory Clinic is busy. NHS Hillside CCG has £2m.",
        "The Memory Clinic is busy. Hillside Council saved £2m.",
    ],
)
def test_what_only_sounds_like_it(text: str) -> None:
    assert stated(text, rules=(matters,)) == set()


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("Members asked for an update on the Place Plan in May.", True),
        ("The Chairman stressed that the Panel should monitor the Place Plan.", True),
        ("It was agreed to receive a report on progress with the Place Plan.", True),
        ("Members noted the Place Plan progress.", True),
        ("The Place Plan has four parts.", False),
        ("Members asked who the Place Plan was meant for.", False),
        ("An officer reviewed the Place Plan.", False),
    ],
)
def test_a_scrutiny_committee_looks_at_what_its_members_ask_about(text: str, looks: bool) -> None:
    minutes = f"Care Scrutiny Panel\n\nHillside Council\n\n{text}"
    assert stated(minutes, host=PANEL, rules=(matters,)) == ({(PANEL, "scrutinises", PLAN)} if looks else set())
    assert stated(minutes, host=COUNCIL, rules=(matters,)) == set()


def test_bodies_whose_boards_stand_before_a_plan_signed_off_by_partners_take_part_in_it() -> None:
    text = (
        "Timetable\n\n- September: NHS Hillside CCG, Hillside NHS Trust, Care Scrutiny Panel\n"
        "- October: Place Plan signed off by all partners\n"
    )
    assert stated(text, rules=(matters,)) == {(CCG, "participatesIn", PLAN), (TRUST, "participatesIn", PLAN)}
    assert stated(text.replace(" by all partners", ""), rules=(matters,)) == set()
