"""Who decides alone, by what a notice or the head of minutes says."""

import pytest

from ingest.claims.parties.deciders import LABELS, deciders
from tests.ingest.claims.papers import paper

NOTICE = "Northford Council\nOfficer decision record\n\n"


@pytest.mark.parametrize("line", [line for _, line in LABELS])
def test_a_label_names_who_decides(line: str) -> None:
    assert deciders(paper(f"{NOTICE}{line}\n\n1. To let the contract.\n", kind="decision")) == ["p1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a post alone is that of whoever holds it
        (f"{NOTICE}Decision taken by: Senior Manager under delegation\n\nConsulted: Ada Quill\n", ["p2"]),
        # the surest label comes first, wherever it stands
        (f"{NOTICE}Lead officer: Ben Rowe\n\nTaken by: Ada Quill\n", ["p1"]),
        # a signature on the decisions of several
        ("Northford Health Board\nDecisions\n\n1. The bid was agreed.\n\nSigned: Ada Quill\n", []),
        # somebody who speaks there
        ("Northford Health Board\nDecisions\n\nMs Quill: the bid is ours. Agreed.\n", []),
        ("Decision\n\nMs Quill has approved the bid.\n", ["p1"]),
        # what several are to decide
        ("Forward plan\n\nDecision maker: Cabinet\n\nTitle: Beds\nDecision maker: Ada Quill\n", []),
        ("Forward plan\n\nDecision maker: Ben Rowe\n\nTitle: Beds\nDecision maker: Ada Quill\n", []),
        ("Plan\n\nDecision maker: Ada Quill\n\nDecision maker: Health and Wellbeing Board\n", []),
        # a label that heads a column, with whoever it means below
        (f"{NOTICE}DECISION MADE BY:          REFERENCE:\nAda Quill, Lead for      24/7\nCare\n", ["p1"]),
        (f"{NOTICE}    Decision maker:\n\n    Cllr Ada Quill, Lead for Care\n", ["p1"]),
        (f"{NOTICE}Decision taken by:\nAuthor: Ben Rowe\n", []),
        (f"{NOTICE}Decision taken by: the whole team\nBen Rowe\n", []),
        # one line twice is one who decides
        (f"{NOTICE}Decision maker: Ada Quill\n\nDecision taken by: Ms Quill\n", ["p1"]),
        (f"{NOTICE}Decision maker: Ada Quill (Cabinet Member)\n\nDecision by: Cabinet Member for Care\n", ["p1"]),
    ],
)
def test_who_decides_by_a_notice(text: str, expected: list[str]) -> None:
    made = paper(text, kind="decision")
    made.reading.people[1].posts[0].title = "Senior Manager"
    assert deciders(made) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [("Meeting of the Cabinet Member for Health", ["p1"]), ("Meeting of the Health Board", [])],
)
def test_who_decides_in_a_meeting_of_one(head: str, expected: list[str]) -> None:
    assert deciders(paper(f"{head}\n\nPresent\nAda Quill (Chairman)\n\nIn attendance\nBen Rowe\n")) == expected
