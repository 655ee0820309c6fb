"""Who gets what is brought, sent or left to them."""

import pytest

from ingest.claims.parties.recipients import GIVES, recipients
from tests.ingest.claims.papers import paper


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Rowe undertook to bring the outcome to the Board in May.", ["b2"]),
        ("The points are to be referred to NHS Northford CCG and the Council.", ["b3", "b1"]),
        ("Ms Quill would write to Mr Rowe about it.", ["p2"]),
        ("That approval be delegated to Ms Quill.", ["p1"]),
        ("The draft goes to the Council on 8 February.", ["b1"]),
        ("A report will come back in June to the Board.", ["b2"]),
        ("The CCG will second its staff to the Council for a year.", ["b1"]),
        ("The case goes to the CCG's Northford Health Board in May.", ["b2"]),
        ("The case goes to the CCG's auditors in May.", []),
        # to nobody, or to do something
        ("The Council agreed to open a clinic.", []),
        ("Ms Quill is to bring a plan to reduce waits of the Council.", []),
        ("The Board asked the CCG to find out.", []),
        ("The CCG will move the clinic to a ward near the Council.", []),
        ("It will be sent out. The clinic belongs to the Council.", []),
    ],
)
def test_who_gets_it(text: str, expected: list[str]) -> None:
    assert recipients(paper(text), 0, len(text)) == expected


@pytest.mark.parametrize("words", [words for _, words in GIVES])
def test_each_verb_leads_to_whoever_stands_behind_to(words: str) -> None:
    head = words.rpartition(" to ")[0]
    text = f"It {head} to the Council."
    assert recipients(paper(text), 0, len(text)) == ["b1"]
