"""Forward plans: each entry is the decision that is to be taken, with its day, in the layouts that they come in."""

import pytest

from ingest.claims.commitments.lists import listed
from ingest.claims.commitments.record_cells import column_of
from ingest.claims.due.columns import heading_kind
from ingest.dates import Reference
from tests.ingest.claims.commitments.test_commitments import read
from tests.ingest.claims.papers import paper

ENTRIES = [
    ("Milestone", "Contract for home care", ["b1"], ["b2"], "2019-06-17"),
    ("Milestone", "Strategy for carers", ["b1"], ["b2"], "2019-07"),
]


def _entries(text: str, kind: str = "plan") -> list[tuple[str, str, list[str], list[str], str | None]]:
    """Each with the first cell of its quote alone."""
    return [
        (one, quote.split("|")[0].split("\n")[0].split("  ")[0].strip(), by, who, when)
        for one, quote, by, who, when in read(text, kind=kind)
    ]


@pytest.mark.parametrize(
    ("heading", "name", "kind"),
    [
        ("Date of Decision", "decided", "raised"),
        ("Decision date", "decided", "raised"),
        ("Decision due date", "decided", "due"),
        ("When will the decision be made?", "decided", "due"),
        ("Date of Decision; Decision maker", "decided", None),
        ("Decision maker", "maker", "owner"),
        ("Date included in forward plan", "added", "raised"),
        ("Date first published", "added", "raised"),
        ("Title", "matter", "other"),
        ("Description of matter", "matter", "other"),
        ("Decision status", None, None),
    ],
)
def test_headings_of_forward_plans(heading: str, name: str | None, kind: str | None) -> None:
    assert (column_of(heading), heading_kind(heading)) == (name, kind)


@pytest.mark.parametrize("added", ["Date added", "Date included in forward plan"])
def test_a_row_is_due_on_the_day_of_decision_not_of_its_entry(added: str) -> None:
    text = (
        "Forward Plan June 2019 - July 2019\n\n"
        f"{added} | Title | Decision maker | Date of decision | Lead officer\n"
        "9 March 2019 | Contract for home care | the Board | 17 June 2019 | Ada Quill\n"
        "1 April 2019 | Strategy for carers | the Board | July 2019 | Bo Rook\n"
    )
    assert _entries(text) == ENTRIES


def test_columns_of_white_space_and_one_cell_a_line() -> None:
    spaced = (
        "Title                     Decision maker   Decision due date\n"
        "Contract for home care    the Board        17 June 2019\n"
        "Strategy for carers       the Board        July 2019\n"
    )
    lines = (
        "Forward plan\n\nTitle\nDecision maker\nDate of decision\n"
        "Contract for home care\nthe Board\n17 June 2019\nStrategy for carers\nthe Board\nJuly 2019\n"
    )
    assert _entries(spaced) == ENTRIES
    assert _entries(lines) == ENTRIES


def test_the_day_and_who_decides_in_one_cell() -> None:
    text = (
        "Matter | Date of Decision; Decision maker | Contact\n"
        "Contract for home care | 17 June 2019; the Board | Ada Quill\n"
        "Strategy for carers | July 2019; the Board | Bo Rook\n"
    )
    assert _entries(text) == ENTRIES


@pytest.mark.parametrize("kind", ["plan", "decision"])
def test_an_entry_in_fields_is_no_resolution(kind: str) -> None:
    text = (
        "Decision: Contract for home care\nDecision maker: the Board\nDecision due date: 17 June 2019\n"
        "Date first published: 9 March 2019\n\n"
        "Decision: Strategy for carers\nDecision maker: the Board\nDecision due date: July 2019\n"
        "Date first published: 1 April 2019\n"
    )
    assert _entries(text, kind) == ENTRIES


def test_nothing_is_due_on_an_earliest_day() -> None:
    text = "Decision maker: the Board\nDecision due date: not before 17 June 2019\n"
    assert [(row[0], row[4]) for row in read(text, kind="plan")] == [("Milestone", None)]


def test_what_has_been_decided_is_no_entry() -> None:
    record = "Decision maker: the Board\nDate of decision: 4 March 2019\nTitle: Carers\nDate published: 7 March 2019\n"
    log = "Decision | Date of decision | Decision maker\nContract for home care | 4 March 2019 | the Board\n"
    taken = "Decision maker: the Board\nDecision due: 17 June 2019\nDecision status: Recommendations approved\n"
    assert [row for text in (record, log, taken) for row in read(text, kind="decision") if "|" in row[1]] == []
    assert [row[0] for row in read(taken, kind="decision") if row[4] == "2019-06-17"] == []


def test_the_caption_of_a_plan_is_no_step() -> None:
    text = "Forward Plan\n\n1 June 2019 to 31 July 2019\n\nTitle | Exempt? | Ward | Decision due | Decision maker\n"
    assert read(text, kind="plan") == []


@pytest.mark.parametrize(
    ("matter", "maker", "when"),
    [
        ("What is the decision?\n", "Who will decide? ", "When? "),
        ("What is being decided? ", "Who will decide?\n", "When?\n"),
        ("What decision is sought?\n", "Who will make the decision? ", "When will it be decided? "),
        ("Decision:\n", "Decision maker:\n", "Date:\n"),
        ("Title: ", "Who decides? ", "When will the decision be made? "),
    ],
)
def test_keys_that_are_questions_or_stand_above_their_values(matter: str, maker: str, when: str) -> None:
    text = (
        "Forward Plan June 2019 - July 2019\n\n"
        f"1. Award of contract: home care for older people\n\n{matter}Contract for home care\n"
        f"{maker}the Board\n{when}17 June 2019\nContact: Ada Quill\nKey decision: Yes\n\n"
        f"2. Response to the Health Scrutiny Committee: carers\n\n{matter}Strategy for carers\n"
        f"{maker}the Board\n{when}July 2019\nContact: Bo Rook\n"
    )
    assert _entries(text) == ENTRIES


def test_an_entry_whose_matter_goes_on_over_lines_and_whose_day_is_an_earliest_one() -> None:
    text = (
        "Forward Plan June 2019 - July 2019\n\n"
        "What is the decision?\nTo agree the reply to the review of beds from 1 July 2019. It says, among others:\n"
        " - that beds stay open; and\n - that nurses be found.\nWho will decide? the Board\n"
        "When? Not before 12 June 2019\n"
    )
    assert [(one[0], one[3], one[4]) for one in read(text, kind="plan")] == [("Milestone", ["b2"], None)]


def test_the_title_over_an_entry_is_no_step_beside_it() -> None:
    text = (
        "Forward Plan June 2019\n\n4. Response to the Scrutiny Committee: carers\n\nWhat is the decision?\n"
        "Strategy for carers\nWho will decide? the Board\nWhen? 17 June 2019\n"
    )
    made = paper(text, kind="plan")
    settled = [text[start:end] for start, end in listed(made, Reference(made.date)).settled]
    assert "4. Response to the Scrutiny Committee: carers" in settled


def test_questions_outside_of_a_plan_are_no_fields() -> None:
    text = (
        "Questions and answers\n\nWhat is the decision?\nWe do not know yet.\nWho will decide? the Board\n"
        "When? 17 June 2019\n"
    )
    assert not [one for one in read(text, kind="briefing") if one[0] == "Milestone" and one[3] == ["b2"]]


@pytest.mark.parametrize(
    ("title", "between", "telling"),
    [
        ("Decision", "", "Summary"),
        ("Title", "Ward: All\nConsultees: carers and providers\nCouncillor contact: none\n", "Purpose"),
        ("Report title", "Key decision: Yes, over £500,000\n", "Description"),
        ("Subject", "Exempt: part\n", "Details of the decision"),
        ("Decision required", "\n", "Nature of the decision"),
    ],
)
def test_what_is_told_of_a_matter_behind_its_day_is_not_of_the_next_entry(
    title: str, between: str, telling: str
) -> None:
    """Nor does it swallow what the plan says below its entries."""
    entry = "{key}: {matter}\nDecision maker: the Board\nDate: {day}\n{between}{telling}: To agree it at £31m\n\n"
    text = "Forward Plan June 2019 - July 2019\n\n" + "".join(
        entry.format(key=title, matter=matter, day=day, between=between, telling=telling)
        for matter, day in (("Contract for home care", "17 June 2019"), ("Strategy for carers", "July 2019"))
    )
    text += "B. Task groups\n\nThe CCG will publish its figures in March 2020.\n"
    told = _entries(text)
    assert told[:2] == ENTRIES
    assert [(one[0], one[4]) for one in told[2:]] == [("Undertaking", "2020-03")]


def test_entries_that_begin_with_what_is_told_and_one_that_was_withdrawn() -> None:
    entry = "Purpose: {matter}\nDecision maker: the Board\nDate: {day}\n\n"
    text = "Forward Plan June 2019 - July 2019\n\n" + "".join(
        entry.format(matter=matter, day=day)
        for matter, day in (
            ("Contract for home care", "17 June 2019"),
            ("Sale of a depot", "withdrawn"),
            ("Strategy for carers", "July 2019"),
        )
    )
    assert _entries(text) == ENTRIES


def test_a_purpose_far_above_an_entry_swallows_nothing() -> None:
    text = (
        "Forward Plan June 2019 - July 2019\n\nPurpose: To look at the case for new wards\nInvited: Ada Quill\n\n"
        "The CCG will publish its figures in March 2020.\n\nDecision: Contract for home care\n"
        "Decision maker: the Board\nDate: 17 June 2019\n"
    )
    told = [(one[0], one[1], one[4]) for one in _entries(text)]
    assert told == [
        ("Undertaking", "The CCG will publish its figures in March 2020", "2020-03"),
        ("Milestone", "Contract for home care", "2019-06-17"),
    ]
