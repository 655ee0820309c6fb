"""Whom the words of a decision bind to act."""

import pytest

from ingest.claims.parties.responsible import responsible_of
from tests.ingest.claims.papers import paper


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # from whom it is got
        ("that a report on the lounge be received from the CCG in April", ["b3"]),
        ("that comments on the draft be sought from the CCG and the Council", ["b3", "b1"]),
        ("That further figures on waits be requested from Mr Rowe", ["p2"]),
        ("that advice be obtained from the Council before May", ["b1"]),
        ("That the report from the CCG be received", []),
        ("that money be moved from the CCG to the Council", []),
        # by whom
        ("that a card be drawn up by the CCG and the Council", ["b3", "b1"]),
        # people without a post
        ("That officers bring a report on lamps in May", ["b1"]),
        ("that officers be thanked", []),
        # a group that is set up
        ("That the Northford Health Board be set up to visit the homes and report in May", ["b2"]),
        ("that the Northford Health Board be formed, to meet monthly", ["b2"]),
        ("that the Northford Health Board be formed", []),
        ("that the service of the CCG be established to help people", []),
    ],
)
def test_who_must_act_by_a_passive(text: str, expected: list[str]) -> None:
    assert responsible_of(paper(text), 0, len(text)) == expected
