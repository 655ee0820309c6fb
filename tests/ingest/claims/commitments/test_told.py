"""What sentences tell of: requests and advice of others, levels that were set, acts taken on, decisions elsewhere."""

import re

import pytest

from ingest.claims.frames.told import MAY_TELL, TOLD, WORDINGS
from ingest.claims.frames.wording import Wording, pattern_of
from tests.ingest.claims.commitments.test_commitments import SECTION, read


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda one: one.example)
def test_every_wording_has_an_example_that_it_alone_of_the_kinds_fits(wording: Wording) -> None:
    assert re.search(pattern_of(wording.words), wording.example, re.IGNORECASE)
    assert MAY_TELL.search(wording.example)
    assert [kind for kind, words in TOLD.items() if words.search(wording.example)] == [wording.kind]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Acre Town Council wants us to keep the ward until 2021.", "Request"),
        ("Its request for a yearly debate was not supported by the Cabinet.", "Request"),
        ("Our auditors, in March, suggested that we drop the rule on sharing.", "Recommendation"),
        ("Its other recommendation, that the Council run a store, is not supported.", "Recommendation"),
        ("The Trust agreed a trajectory with its regulator of 90% by September.", "Target"),
        ("It has been told by the region to get that to 65 by June.", "Target"),
        ("She committed the CCG to meeting the cost of two more nurses until March.", "Undertaking"),
        ("We can give an undertaking that the store stays open.", "Undertaking"),
        ("The Council guarantees a visit within a day to anyone who leaves the ward.", "Undertaking"),
    ],
)
def test_what_is_told(sentence: str, kind: str) -> None:
    assert [found for found, *_ in read(f"{SECTION}{sentence}\n", kind="report")] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Members asked the Director how many had been asked for.",
        "Nobody on the ward wants the Trust to move the store.",
        "No agreement commits the Council to spending £2m after March.",
        "It was felt by some that the store ought to shut.",
    ],
)
def test_what_is_asked_about_or_thought_binds_nobody(sentence: str) -> None:
    assert read(f"{SECTION}{sentence}\n", kind="report") == []
