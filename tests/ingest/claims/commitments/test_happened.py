"""What was only done, discussed or set out as an option binds nobody."""

import pytest

from ingest.claims.commitments.candidates import units
from ingest.claims.commitments.happened import happened
from ingest.claims.commitments.milestones import STEP_FRAME, milestones
from ingest.claims.commitments.promises import clauses
from ingest.dates import Reference
from tests.ingest.claims.papers import paper


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("By the end of January the CCG had saved £4m", "Target"),
        ("By the end of January 183 staff had been appointed", "Target"),
        ("A 'quiet week' in February cut the length of stay by 2.4 days", "Target"),
        ("78.4% of older people were still at home 91 days after discharge", "Target"),
        ("We have invested an extra £1.6 million in nursing", "Undertaking"),
        ("The Council had already offered to help", "Undertaking"),
        ("Delayed transfers peaked in January", "Milestone"),
        ("The Board considered options to extend the contract", "Resolution"),
        ("Members discussed plans to open a hub", "Undertaking"),
    ],
)
def test_what_was_done_or_talked_over_binds_nobody(words: str, kind: str) -> None:
    assert happened(words, kind)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The Council had already found £65,000 for an adviser, and will fund him again", "Undertaking"),
        ("The Trust has earmarked £1.1m of its grant for home care", "Undertaking"),
        ("Cut turnover of nurses to 12% by March", "Target"),
        ("Agency spend was to be held to 3.7%, the ceiling that NHS England had set", "Target"),
        ("71% of people were seen within two days (contract standard: 85%)", "Target"),
        ("The Board considered options to extend the contract and agreed the second", "Resolution"),
        ("The Board approved the plan in March", "Resolution"),
    ],
)
def test_what_was_promised_or_decided_then_still_binds(words: str, kind: str) -> None:
    assert not happened(words, kind)


def test_an_option_binds_nobody_unless_it_was_taken() -> None:
    text = (
        "Options\n\nOption 2: procure a new service by April 2019. This was rejected.\n\n"
        "Option 3 – extend the contract to March 2019. This was approved.\n"
    )
    made = paper(text, kind="report")
    read = [text[one.start : one.end] for one in units(made)]
    assert not any("procure" in one for one in read)
    assert any("extend" in one for one in read)


def test_a_step_put_back_has_the_date_of_the_next_sentence() -> None:
    text = (
        "Both clinics were due to begin in April 2019 but have been put back by the move. "
        "We now expect both in October 2019.\n"
    )
    made = paper(text, kind="report")
    clause = next(clauses(made, Reference(made.date)))
    assert [(one.kind, one.deadline) for one in milestones(clause, STEP_FRAME)] == [("Milestone", "2019-10")]
