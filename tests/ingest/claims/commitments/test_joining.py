"""How action lists and action lines join what the minutes say above them, each act once."""

import pytest

from ingest.extract import Extractor
from ingest.readers.paper import source

MINUTES = """NHS Acre Clinical Commissioning Group
Governing Body
Minutes of the meeting held on 15 March 2017

Present: Dr Ann Lee (AL), Chair; Bo Fry (BF), Chief Finance Officer; Cy Orr (CO), Director of Quality

5.  Primary care
5.1  BF presented the report.
5.2  {}

6.  Beds
6.1  The number of beds was discussed at length.

{}
"""
TABLE = "ACTIONS\nNo. | Item | Action | Lead | Due\n{}\n"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


def acts(extractor: Extractor, said: str, behind: str) -> list[tuple[str, str, list[str], str | None]]:
    """Kind, first words, who must act of the people, and deadline of each commitment of the minutes."""
    reading = extractor.reading(source("a.txt", MINUTES.format(said, behind).encode()))
    names = {one.key: one.name for one in reading.people}
    return [
        (one.kind, one.summary[:24], [names[key] for key in one.responsible if key in names], one.deadline)
        for one in reading.commitments
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Dr Lee asked which practices had not changed their telephones. CO agreed to supply this.",
        "Dr Lee wished to see a list of practices with old telephones. CO offered to send it round.",
    ],
)
def test_a_row_says_again_what_only_a_sentence_before_names(extractor: Extractor, said: str) -> None:
    rows = TABLE.format("1 | 5.2 | List of practices with old telephones | CO | 28 April 2017")
    (one,) = acts(extractor, said, rows)
    assert (one[0], one[2], one[3]) == ("Action", ["Cy Orr"], "2017-04-28")


@pytest.mark.parametrize("row", ["1 | 5.2 | Letter to the Trust on parking | CO | 28 April 2017"])
def test_a_row_gives_its_date_to_a_resolution_of_its_item_in_other_words(extractor: Extractor, row: str) -> None:
    said = "It was RESOLVED that CO write to the Trust about parking."
    (one,) = acts(extractor, said, TABLE.format(row))
    assert (one[0], one[3]) == ("Resolution", "2017-04-28")


@pytest.mark.parametrize(
    "said",
    [
        "The CCG had to find savings of £2m in prescribing.",
        "Dr Lee said that patients knew little and asked that a letter be sent to each.",
    ],
)
def test_a_row_of_somebody_joins_no_level_and_no_request_that_shares_two_words(extractor: Extractor, said: str) -> None:
    rows = TABLE.format(
        "1 | 5.2 | Meet the LMC on prescribing savings | CO | 28 April 2017\n"
        "2 | 5.2 | Share the draft patient letter with Healthwatch | BF | 3 April 2017"
    )
    assert [one[2:] for one in acts(extractor, said, rows)][-2:] == [
        (["Cy Orr"], "2017-04-28"),
        (["Bo Fry"], "2017-04-03"),
    ]


def test_a_number_that_begins_with_a_dot_leads_to_no_item(extractor: Extractor) -> None:
    said = "It was RESOLVED that sign-off of the discharge fund plan be delegated to the Chair."
    rows = TABLE.format("1 | .045a | Model effect of the discharge fund plan on sign-off | CO | 28 April 2017")
    assert [one[3] for one in acts(extractor, said, rows)] == [None, "2017-04-28"]


def test_rows_of_other_items_and_of_other_acts_stay(extractor: Extractor) -> None:
    said = "Dr Lee asked about telephones. CO agreed to supply a list of them."
    rows = TABLE.format(
        "1 | 6.1 | Count of beds on each ward | CO | 28 April 2017\n2 | 5.2 | Rota for Easter | BF | 3 April 2017"
    )
    assert [(one[2], one[3]) for one in acts(extractor, said, rows)] == [
        (["Cy Orr"], None),
        (["Cy Orr"], "2017-04-28"),
        (["Bo Fry"], "2017-04-03"),
    ]


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("Dr Lee asked for a site visit to be arranged.", "ACTION: CO to arrange a visit to the site in May"),
        ("Dr Lee asked for a business case first.", "ACTION: CO to bring a business case by the end of May"),
    ],
)
def test_a_request_that_the_action_line_takes_up_is_one_with_it(extractor: Extractor, said: str, line: str) -> None:
    reading = acts(extractor, f"{said}\n\n{line}", "")
    assert [(one[0], one[2], one[3]) for one in reading] in (
        [("Action", ["Cy Orr"], "2017-05")],
        [("Action", ["Cy Orr"], "2017-05~")],
    )


def test_a_line_says_again_what_a_sentence_promises_of_it(extractor: Extractor) -> None:
    said = "Dr Lee asked whether members would see the draft plan. CO agreed to email it to all by 28 April."
    (one,) = acts(extractor, f"{said}\n\nACTION: CO to send the draft plan.", "")
    assert (one[0], one[2], one[3]) == ("Action", ["Cy Orr"], "2017-04-28")


def test_a_request_of_another_matter_stays_beside_an_action_line(extractor: Extractor) -> None:
    said = "Dr Lee asked for a count of the beds on every ward.\n\nACTION: CO to bring the rota for Easter."
    assert [one[0] for one in acts(extractor, said, "")] == ["Request", "Action"]


@pytest.mark.parametrize(
    "answer",
    [
        "Ms Orr replied that she would be happy to supply it.",
        "Ms Orr confirmed that it would be, and that a notice would go up.",
        "It was agreed that CO would have these ready by May.",
        "Ms Orr advised that they would be.",
    ],
)
def test_a_request_that_the_next_sentence_grants_is_one_with_it(extractor: Extractor, answer: str) -> None:
    said = f"Dr Lee asked for an easy-read summary of each policy. {answer}"
    assert len(acts(extractor, said, "")) == 1


@pytest.mark.parametrize(
    "answer",
    [
        "Ms Orr said that she would see what was possible.",
        "Ms Orr replied that she would raise it with the practices.",  # her own undertaking
    ],
)
def test_a_request_that_nobody_grants_stays(extractor: Extractor, answer: str) -> None:
    said = f"Dr Lee asked for an easy-read summary of each policy. {answer}"
    assert len(acts(extractor, said, "")) == 2


LOG = """ACTION LOG as at 15/3/17
No. | From  | What                          | Who  | When    | Where up to
61  | March | Page on parking               | CO   | 6 April | New
62  | Feb   | Letter to the ferry company   | BF   | 9 May   | On track
"""


@pytest.mark.parametrize("mark", ["(Action 61)", "[Action point 61]", "(Action no. 61)", "    ACTION 61"])
def test_a_number_of_the_log_behind_a_sentence_joins_it_to_its_row(extractor: Extractor, mark: str) -> None:
    said = f"Dr Lee asked what visitors were told. CO would let her have something. {mark}"
    assert [one[::2] for one in acts(extractor, said, LOG)] == [
        ("Action", ["Cy Orr"]),
        ("Action", ["Bo Fry"]),
    ]
    assert [one[3] for one in acts(extractor, said, LOG)] == ["2017-04-06", "2017-05-09"]


def test_a_number_of_the_log_makes_an_action_of_a_request(extractor: Extractor) -> None:
    said = "Dr Lee asked for the leaflet to be reprinted. (Action 61)"
    first, _ = acts(extractor, said, LOG)
    assert (first[0], first[2], first[3]) == ("Action", ["Cy Orr"], "2017-04-06")


def test_a_number_behind_what_was_done_makes_no_action(extractor: Extractor) -> None:
    assert [one[2] for one in acts(extractor, "BF had written to both trusts (Action 48).", LOG)] == [
        ["Cy Orr"],
        ["Bo Fry"],
    ]


def test_the_headings_of_a_log_are_known_by_any_three_of_its_columns(extractor: Extractor) -> None:
    log = (
        "PART A - OPEN ACTIONS\n\nNo | Mtg | What | Who | By | RAG | Where are we\n"
        "17/03 | 22 Feb | Find out what the ferry costs and bring it back | CO | 4 May | A | A draft came on 9 March.\n"
    )
    (one,) = acts(extractor, "The log was noted.", log)
    assert one == ("Action", "Find out what the ferry ", ["Cy Orr"], "2017-05-04")


def test_whose_an_action_is_heads_no_list_of_what_is_said_below_it(extractor: Extractor) -> None:
    said = "CO will bring a plan for parking in May.\n\t\t\tACTION: CO\n\nBF: could it not be spent on beds? CO: no."
    assert [one[2] for one in acts(extractor, said, "")] == [["Cy Orr"]]


def test_an_entry_of_an_action_list_that_is_done_is_no_action(extractor: Extractor) -> None:
    log = "ACTION LOG\n\nBF: letter to the ferry company - complete\nCO: page on parking by 6 April\n"
    assert [one[2] for one in acts(extractor, "It was quiet.", log)] == [["Cy Orr"]]
