"""Plain statements of a relation by the words between two names, and words that only resemble them."""

import pytest

from ingest.claims.relations.phrases import phrases
from ingest.rules.relations.phrases import PHRASES
from tests.ingest.claims.relations.test_relations_of_plans import (
    CCG,
    CLINIC,
    COUNCIL,
    FALLS,
    FUND,
    PANEL,
    PLAN,
    REVIEW,
    TRUST,
    stated,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NHS Hillside CCG is leading on the Place Plan.", (CCG, "leads", PLAN)),
        ("Hillside Council has overall charge of the Place Plan.", (COUNCIL, "leads", PLAN)),
        ("Hillside Council acts as host for the Warmth Fund.", (COUNCIL, "leads", FUND)),
        ("Hillside Council holds the Warmth Fund for all.", (COUNCIL, "leads", FUND)),
        ("Responsibility for the Place Plan rests with NHS Hillside CCG.", (CCG, "leads", PLAN)),
        ("The Place Plan of NHS Hillside CCG is new.", (CCG, "leads", PLAN)),
        ("Hillside NHS Trust is the provider of the Memory Clinic.", (TRUST, "provides", CLINIC)),
        ("Hillside NHS Trust took on the Memory Clinic.", (TRUST, "provides", CLINIC)),
        ("The Memory Clinic at Hillside NHS Trust is busy.", (TRUST, "provides", CLINIC)),
        ("The Memory Clinic (Hillside NHS Trust) is busy.", (TRUST, "provides", CLINIC)),
        ("NHS Hillside CCG has gone out to tender for the Memory Clinic.", (CCG, "commissions", CLINIC)),
        ("NHS Hillside CCG has decommissioned the Memory Clinic.", (CCG, "commissions", CLINIC)),
        ("The Memory Clinic will be tendered by NHS Hillside CCG.", (CCG, "commissions", CLINIC)),
        ("NHS Hillside CCG is the main commissioner of Hillside NHS Trust.", (CCG, "commissions", TRUST)),
        ("Hillside NHS Trust is under contract to NHS Hillside CCG.", (CCG, "commissions", TRUST)),
        ("NHS Hillside CCG has set aside £400,000 for the Memory Clinic.", (CCG, "funds", CLINIC)),
        ("Hillside Council's contribution to the Warmth Fund is £9m.", (COUNCIL, "funds", FUND)),
        ("The cost of the Memory Clinic, £400,000, is met by NHS Hillside CCG.", (CCG, "funds", CLINIC)),
        ("Hillside NHS Trust is one of the sites of the Falls Team.", (TRUST, "participatesIn", FALLS)),
        ("The Place Plan was developed with Hillside NHS Trust.", (TRUST, "participatesIn", PLAN)),
        ("The Memory Clinic is one of the schemes of the Warmth Fund.", (CLINIC, "componentOf", FUND)),
        ("The Warmth Fund pays for the Memory Clinic.", (CLINIC, "componentOf", FUND)),
        ("The Memory Clinic falls within the Place Plan.", (CLINIC, "componentOf", PLAN)),
        ("Under the Place Plan the Memory Clinic will grow.", (CLINIC, "componentOf", PLAN)),
        ("The Place Plan has two parts: the Memory Clinic and the Falls Team.", (FALLS, "componentOf", PLAN)),
        ("The Care Scrutiny Panel questioned Hillside NHS Trust about waits.", (PANEL, "scrutinises", TRUST)),
        ("The Care Scrutiny Panel asked for a further report on the Place Plan.", (PANEL, "scrutinises", PLAN)),
        ("We heard a proposal by Hillside NHS Trust for a Memory Clinic.", (TRUST, "leads", CLINIC)),
        ("The Memory Clinic (ten beds) of Hillside Council is full.", (COUNCIL, "provides", CLINIC)),
        ("The Memory Clinic is run for us by Hillside NHS Trust.", (TRUST, "provides", CLINIC)),
        ("The Hillside NHS Trust budget for the Memory Clinic is safe.", (TRUST, "provides", CLINIC)),
        ("The Memory Clinic, which costs £65k, is to be paid for by NHS Hillside CCG.", (CCG, "funds", CLINIC)),
        ("The Memory Clinic, on which Hillside Council spent £9,000, has closed.", (COUNCIL, "funds", CLINIC)),
        ("The Memory Clinic, towards which NHS Hillside CCG will pay £1m, is new.", (CCG, "funds", CLINIC)),
        ("The Memory Clinic cost £1.2m, all of it from NHS Hillside CCG.", (CCG, "funds", CLINIC)),
        ("Hillside Council pays 45 per cent of the cost of the Memory Clinic.", (COUNCIL, "funds", CLINIC)),
        ("We joined the Memory Clinic with a similar team in Hillside NHS Trust.", (TRUST, "participatesIn", CLINIC)),
        ("They will open a Memory Clinic at the hospital with Hillside Council.", (COUNCIL, "participatesIn", CLINIC)),
        ("The Memory Clinic has ten staff drawn from Hillside NHS Trust.", (TRUST, "participatesIn", CLINIC)),
        ("The Memory Clinic was set up under the Place Plan.", (CLINIC, "componentOf", PLAN)),
        ("The Care Scrutiny Panel reviews the working of the Memory Clinic.", (PANEL, "scrutinises", CLINIC)),
        ("The Care Scrutiny Panel had looked at the draft Place Plan in May.", (PANEL, "scrutinises", PLAN)),
        ("The Care Scrutiny Panel will monitor delivery of the Place Plan.", (PANEL, "scrutinises", PLAN)),
        ("The Care Scrutiny Panel considered the Place Plan on 3 June.", (PANEL, "scrutinises", PLAN)),
        ("Hillside NHS Trust is completing a Bed Review.", (TRUST, "leads", REVIEW)),
        ("Hillside Council will carry out the Bed Review in spring.", (COUNCIL, "leads", REVIEW)),
        ("NHS Hillside CCG launched its Bed Review.", (CCG, "leads", REVIEW)),
    ],
)
def test_what_is_said_plainly(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in stated(text, rules=(phrases,))


@pytest.mark.parametrize(
    "text",
    [
        "Hillside NHS Trust was rated Good by Hillside Council.",
        "The Head of Care of Hillside NHS Trust, is the lead for the Place Plan.",
        "Hillside Council questioned Hillside NHS Trust about waits.",
        "Hillside NHS Trust wrote about the Memory Clinic.",
        "NHS Hillside CCG asked what the Memory Clinic cost, £400,000 in all.",
        "The Memory Clinic near Hillside Council is busy.",
        "The Memory Clinic, on which Hillside Council wrote, has closed.",
        "A contract for the Memory Clinic with Hillside Council ended.",
        "Hillside Council asked whether the Place Plan was late.",
        "Hillside Council reviewed the Place Plan in May.",
        "Hillside NHS Trust will look at what the Bed Review says.",
        "The Care Scrutiny Panel considered whether to visit the Memory Clinic.",
        "The Memory Clinic costs £65k; a ward is paid for by NHS Hillside CCG.",
    ],
)
def test_what_only_sounds_like_it(text: str) -> None:
    assert stated(text, rules=(phrases,)) == set()


def test_every_phrase_has_an_example() -> None:
    assert [name for name, phrase in PHRASES.items() if not phrase.example] == []
