import json
from datetime import date
from pathlib import Path

import pytest

from ingest.extract import Extractor
from ingest.layout import lay_out
from ingest.metadata import describe
from ingest.metadata.days import anchor_date
from ingest.readers.paper import source
from ingest.source import Source


def described(text: str, **manifest: str) -> dict[str, tuple[str, str]]:
    paper = Source(name="Care hub.txt", media_type="text/plain", text=text, content_hash="h")
    document = describe(paper, lay_out(paper), manifest)
    return {name: (found.value, found.basis) for name, found in document.values.items()}


def test_a_decision_record() -> None:
    text = "Decision details\n\nCARE HUB IN ACREFORD\n\nDecision Maker: Care Panel\n\nDate of decision: 27/09/2017\n"
    assert described(text + "Publication date: 12/10/2017\n") == {
        "kind": ("decision", "inference"),
        "title": ("CARE HUB IN ACREFORD", "text"),
        "meeting_date": ("2017-09-27", "text"),
        "published": ("2017-10-12", "text"),
    }


def test_the_manifest_comes_before_the_text() -> None:
    text = "Minutes of the meeting held on Monday, 26 January, 2015 at 6.00 p.m.\n"
    assert described(text)["meeting_date"] == ("2015-01-26", "text")
    assert described(text, meeting_date="2015-01-27")["meeting_date"] == ("2015-01-27", "manifest")


@pytest.mark.parametrize(("value", "day"), [("2017-09-27", date(2017, 9, 27)), ("2017-09", date(2017, 9, 15))])
def test_the_day_that_deadlines_are_counted_from(value: str, day: date) -> None:
    source = Source(name="a.txt", media_type="text/plain", text="", content_hash="h")
    assert anchor_date(describe(source, lay_out(source), {"meeting_date": value})) == day


@pytest.mark.parametrize(
    ("text", "inferred"),
    [
        ("The pilot was launched in May 2018. It will end by March 2019.", "2018-10~"),
        ("The pilot was launched in May 2018. Evaluate it – April 2019-March 2020.", "2018~"),
        ("The report goes to Cabinet. A decision is expected in June 2019.", "2019-06~"),
        ("Nothing here says when.", None),
    ],
)
def test_a_paper_without_a_date_lies_between_what_is_past_and_what_is_coming(text: str, inferred: str | None) -> None:
    found = described(text).get("meeting_date")
    assert found == ((inferred, "inference") if inferred else None)


@pytest.mark.parametrize(
    ("first", "manifest", "said"),
    [
        ("Summary.", {"illustrative": "yes"}, [("", True, "manifest")]),
        ("Summary.", {"illustrative": "no"}, []),
        ("Illustrative summary written for joinedup.", {"illustrative": "no"}, []),
        (
            "Illustrative summary written for joinedup.",
            {},
            [("Illustrative summary written for joinedup", True, "text")],
        ),
    ],
)
def test_a_paper_that_is_illustrative_says_so(
    first: str, manifest: dict[str, str], said: list[tuple[str, bool, str]]
) -> None:
    paper = source("summary.txt", f"{first}\n\nMinutes of the Cabinet, 4 May 2017\n".encode())
    stated = Extractor.ready().stated(paper, manifest)
    found = [s for s in stated.statements if s.predicate == "illustrative"]
    assert [(s.quote, s.value, s.basis) for s in found] == said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Acre Winter Plan 2021/22\n\nBuy 30 beds until 31 March 2022\n", "2021-10~"),
        ("Delivery plan 2016 to 2019\n\nA clinic will open by January 2019.\n", "2016-04~"),
        ("Delivery plan 2016/17\n\n2 June 2016\n\nA clinic will open.\n", "2016-06-02"),
        ("Annual Report 2013/14\n\nWe began on 1 April 2013\n", "2014-06~"),
        ("A consultation on clinics\n\n14 May to 6 August 2018\n", "2018-05-14"),
    ],
)
def test_the_years_of_a_title_bound_the_day_of_the_paper(text: str, day: str) -> None:
    assert described(text)["meeting_date"][0] == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The newsletter of your partnership\n\nMembers were pleased.\n\nFive minutes with the Chair\n", "briefing"),
        ("Stakeholder briefing\n\nThe committee agreed the plan in May.\n", "briefing"),
        ("Public minutes\n\nMembers were pleased.\n", "minutes"),
        ("Anytown Place Board\nNotes and actions\n\nThursday 12 October 2023\n\nThe plan moved on.\n", "minutes"),
        ("NHS Anytown\n\nANNUAL REPORT 2013/14\n\nThis is our first year.\n", "report"),
        ("Anytown Partnership\n\nTERMS OF REFERENCE\n\nThe Partnership meets in public.\n", "report"),
        ("Anytown Partnership\n\nOur workforce strategy, 2021 to 2026\n\nPeople come first.\n", "plan"),
        ("Acre Better Care Fund narrative plan 2021-22\n\nExecutive summary\n\nOur aims.\n", "plan"),
        ("Stroke services\n\n26 May 2016\n\nThis report gives an update on stroke care.\n", "report"),
        ("Memorandum of understanding\n\nThe parties wish to work together.\n", "report"),
        ("Contract award\n\nReport author: A Roe\n\nI approve the above recommendations.\n", "decision"),
    ],
)
def test_kinds_of_papers(text: str, kind: str) -> None:
    assert described(text)["kind"][0] == kind


def test_minutes_that_have_no_other_title_go_by_their_meeting() -> None:
    head = "MINUTES of a meeting of the CARE BOARD held on 6 October 2016"
    found = described(f"{head}\n\nPresent\n\nCllr U. Vale\n\nRESOLVED that the minutes of 7 July be confirmed.\n")
    assert found["title"] == (head, "text")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("This document is a draft and is not for publication.\n\nCARE HUB IN ACREFORD\n", "CARE HUB IN ACREFORD"),
        ("Illustrative summary\n\nDecision record\n\nCARE HUB IN ACREFORD\n", "CARE HUB IN ACREFORD"),
        ("Acreford Council\n\nCabinet\n\n19 March 2019\n\nSubject: Home First in Acreford\n", "Home First in Acreford"),
        ("Acreford NHS Trust\n\nThursday 22 May 2016\n\n3.00pm to 4.25pm\n\nQUALITY ACCOUNT\n", "QUALITY ACCOUNT"),
        ("Minutes of the Acreford Board, March 2015\n\nItem 7: One vision for care\n", "One vision for care"),
        ("Town Hall, Acreford AC1 2BD\n\nDear Dr Vale\n\nDischarge from hospital\n", "Discharge from hospital"),
        ("ACREFORD HEALTH AND WELLBEING BOARD\n\nTuesday, 9th September, 2014\n\nThere was none.\n",
         "ACREFORD HEALTH AND WELLBEING BOARD"),
    ],
)  # fmt: skip
def test_what_a_paper_is_called_stands_below_disclaimers_days_and_addresses(text: str, title: str) -> None:
    assert described(text)["title"] == (title, "text")


def test_each_example_paper_is_called_as_its_gold_says() -> None:
    papers = sorted((Path(__file__).parents[2] / "examples" / "papers").glob("*.txt"))
    assert len(papers) == 5
    for path in papers:
        gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
        wanted = (gold.get("document") or gold)["title"]
        assert wanted.casefold() in described(path.read_text("utf-8"))["title"][0].casefold()


def test_the_days_in_a_table_of_things_to_do_date_no_paper() -> None:
    text = (
        "Delivery plan 2023/24\n\nAction | Lead | By when\nOpen a café | Acre Trust | 30 June 2023\n"
        "Close it | The Trust | End Sept 2023\n"
    )
    assert described(text)["meeting_date"][0].startswith("2023-04")
    assert described("Acre Board\n\nMeeting | 5 June 2018 | Room 2\n")["meeting_date"] == ("2018-06-05", "text")
