"""Deadlines that stand beside the words of a commitment: in a column, in the next sentence, in the line above."""

import pytest

from ingest.claims.due.beside import due_beside
from ingest.claims.due.columns import due_rows, heading_kind
from ingest.claims.parties import Draft
from ingest.dates import Reference
from tests.ingest.claims.commitments.test_commitments import read
from tests.ingest.claims.papers import paper


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("When", "due"),
        ("Target date", "due"),
        ("To be in place by", "due"),
        ("Forecast", "due"),
        ("Start / end", "due"),
        ("Starts", "start"),
        ("Go-live", "start"),
        ("Date raised", "raised"),
        ("Baseline", "raised"),
        ("Was due", "raised"),
        ("Now", "due"),
        ("Lead body", "owner"),
        ("Action owner", "owner"),
        ("What will be done", "other"),
        ("Measure of success", "other"),
        ("The Council will open a second hub", None),
        ("", None),
    ],
)
def test_headings_of_columns(heading: str, kind: str | None) -> None:
    assert heading_kind(heading) == kind


def _rows(text: str) -> list[tuple[str, str | None]]:
    made = paper(text, kind="plan")
    found = due_rows(made, Reference(made.date))
    return [(text[row.start : row.end].split("\n")[0].split("  ")[0].strip(" |"), row.when) for row in found]


def test_rows_in_columns_of_white_space_with_sections_between() -> None:
    text = (
        "Ref    What will be done                          Lead           When\n"
        "Workstream 1: nearer home (lead: Ada Quill)\n"
        "1.1    Teams share one office in Ashby            the Council    Nov 2019\n"
        "1.2    The same in Thorpe                         the CCG        by March 2020\n"
        "\n"
        "Workstream 2: self-care\n"
        "2.1    Directory put out again                    the Council    autumn 2019\n"
        "2.2    Second desk                                the CCG        tbc\n"
    )
    assert _rows(text) == [("1.1", "2019-11"), ("1.2", "2020-03"), ("2.1", "2019-23"), ("2.2", None)]


def test_a_row_in_columns_of_white_space_ends_before_the_running_text_below_it() -> None:
    text = (
        "What                                Lead           When\n"
        "Second desk in Ashby                the Council    November 2019\n"
        "    with a ramp\n\n"
        "The CCG will print the list.\n\n"
        "Acre CCG    Plan v2    page 3\n"
    )
    made = paper(text)
    first = due_rows(made, Reference(made.date))[0]
    assert text[first.start : first.end].split() == [
        "Second",
        "desk",
        "in",
        "Ashby",
        "the",
        "Council",
        "November",
        "2019",
        "with",
        "a",
        "ramp",
    ]


def test_rows_between_bars_from_start_to_finish() -> None:
    text = (
        "| Task | Who | Start | Finish |\n|---|---|---|---|\n"
        "| Map the cover of every home | the CCG | May 19 | Jul 19 |\n"
        "| Recruit three matrons | the CCG | - | Sept 2019 |\n"
        "| Switch on the hub | the Council | was June; now 1 August 2019 | - |\n"
    )
    assert [when for _, when in _rows(text)] == ["2019-05/2019-07", "2019-09", "2019-08-01"]


def test_a_date_on_which_something_was_raised_is_not_when_it_is_due() -> None:
    text = (
        "No | From | Action | By\n"
        "2 | 15 April | Set out in plain words what the fund pays for | Autumn\n"
        "3 | 15 April | Find a room for the carers | tbc\n"
    )
    assert [when for _, when in _rows(text)] == ["2019-23", None]


def _dated(text: str, kind: str = "plan") -> list[tuple[str, str | None]]:
    return [(quote, when) for _, quote, _, _, when in read(text, kind=kind)]


def test_the_sentence_behind_gives_the_date() -> None:
    assert _dated("The CCG will write to every practice about the new form. Due 14 June.") == [
        ("The CCG will write to every practice about the new form", "2019-06-14")
    ]
    assert ("The Council will employ two navigators for the hub", "2019-09") in _dated(
        "The Council will employ two navigators for the hub. They will be in post by September."
    )


@pytest.mark.parametrize(
    "behind",
    [
        ". Lead: estates. 14 June.",
        ".\nOwner: L. Vale\nDue: 14 June",
        ". Not done. Now 14 June.",
        ". Owner: Dr Lye and the CCG's Director of Commissioning. For 14 June.",
        ".\n\n          ACTION: BQ by 14 June",
    ],
)
def test_a_date_may_stand_behind_who_has_to_do_it(behind: str) -> None:
    words = "The CCG will find a room for forty desks at Ashby"
    assert (words, "2019-06-14") in [(quote.rstrip("."), when) for quote, when in _dated(words + behind)]


def test_what_is_told_behind_gives_none() -> None:
    assert _dated("The CCG will write to every practice about the form. In April it had 19 replies.") == [
        ("The CCG will write to every practice about the form", None)
    ]


def test_the_line_over_a_list_gives_the_date() -> None:
    text = (
        "By 31 March 2022 the CCG will have reached the following:\n\n"
        "(a) a cut of 12% in emergency bed days for people over 75;\n\n"
        "(b) 92% of people seen at home within 24 hours.\n"
    )
    assert [when for _, when in _dated(text)] == ["2022-03-31", "2022-03-31"]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The CCG's QIPP target for 2018/19 was £11.2m, of which £3m had still to be found.", "2018-04/2019-03"),
        ("The Trust has a 2020 target of 253 admissions.", "2020"),
        ("The CCG must save £14.2m this year.", "2019-04/2020-03"),
        ("The CCG has to save £9m next year.", "2020-04/2021-03"),
        ("The Trust was required to make savings of £19.8m.", "2019-04/2020-03"),
        ("The Trust has to finish the year with a deficit no greater than £24.9m.", "2020-03-31"),
        ("The Council has to make savings of £5m over three years.", None),
    ],
)
def test_a_target_without_a_day_is_of_a_year(sentence: str, when: str | None) -> None:
    assert [(kind, deadline) for kind, *_, deadline in read(sentence + "\n", kind="briefing")] == [("Target", when)]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The Chief Executive said on 3 May that the Trust would keep both wards open.", None),
        ("The CCG will answer every letter by 3 May.", "2019-05-03"),  # overdue
        ("Members noted that the Trust had been asked for its plan for March 2019.", "2019-03"),
        ("The Trust will open both wards on 3 June.", "2019-06-03"),
    ],
)
def test_a_day_that_is_over_is_when_something_was_told(sentence: str, when: str | None) -> None:
    assert [deadline for *_, deadline in read(sentence + "\n")] == [when]


@pytest.mark.parametrize(("year", "due"), [("2016", None), ("2020", "2020-05")])
@pytest.mark.parametrize("form", ["{} This should end in {}.", "What you will see by {1}\n\n- {0}"])
def test_what_another_sentence_says_of_the_past_is_no_deadline(form: str, year: str, due: str | None) -> None:
    promise = "The CCG will pay for the beds."
    made = paper(form.format(promise, f"May {year}"), kind="plan")
    start = made.text.index(promise)
    block = made.layout.block_index(start)
    draft = Draft(start, start + len(promise) - 1, "Undertaking", "promise", block, [])
    assert [one.deadline for one in due_beside(made, [draft], Reference(made.date))] == [due]
