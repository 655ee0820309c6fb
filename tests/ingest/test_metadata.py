import json
from datetime import date
from pathlib import Path

import pytest

from ingest.extract import Extractor
from ingest.layout import lay_out
from ingest.metadata import describe
from ingest.metadata.inferred_days import anchor_date
from ingest.metadata.month_signs import dates_in
from ingest.readers.paper import source
from ingest.rules.eras import ERAS, eras_in
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


def test_a_list_of_decisions_says_when_they_were_made_and_published() -> None:
    text = "Decisions\n\nDecision Maker: Care Panel\n\nMade at meeting: 23/06/2021 - Care Panel\n\n"
    found = described(text + "Decision published: 28/06/2021\n\nDecision:\n\nThat the contract be let.\n")
    assert (found["meeting_date"], found["published"]) == (("2021-06-23", "text"), ("2021-06-28", "text"))


def test_the_manifest_comes_before_the_text() -> None:
    text = "Minutes of the meeting held on Monday, 26 January, 2015 at 6.00 p.m.\n"
    assert described(text)["meeting_date"] == ("2015-01-26", "text")
    assert described(text, meeting_date="2015-01-27")["meeting_date"] == ("2015-01-27", "manifest")


@pytest.mark.parametrize(("value", "day"), [("2017-09-27", date(2017, 9, 27)), ("2017-09", date(2017, 9, 15))])
def test_the_day_that_deadlines_are_counted_from(value: str, day: date) -> None:
    source = Source(name="a.txt", media_type="text/plain", text="", content_hash="h")
    assert anchor_date(describe(source, lay_out(source), {"meeting_date": value})) == day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The pilot was launched in May 2018. It will end by March 2019.", "2018-05", "2019-03"),
        ("The pilot was launched in May 2018. Evaluate it – April 2019-March 2020.", "2018-05", "2019-12"),
        ("Cabinet has yet to meet, and an answer will come in June 2019 or later.", "2018-06", "2019-06"),
    ],
)
def test_a_paper_without_a_date_lies_between_what_is_past_and_what_is_coming(text: str, first: str, last: str) -> None:
    value, basis = described(f"Care hubs\n\nAn update\n\n1. Background\n\n{text}\n")["published"]
    assert basis == "inference"
    assert first <= value.rstrip("~") <= last


def test_weekdays_tell_the_year_of_a_paper_without_a_date() -> None:
    text = "Care hubs\n\nThe hub was begun in 2016. It opens on {day} and was shown to us on {other}.\n"
    for year in (2017, 2018):
        named = (f"{date(year, 10, 12):%A %d %B}", f"{date(year, 9, 5):%A} 5 September")
        assert described(text.format(day=named[0], other=named[1]))["published"][0].startswith(str(year))


def test_a_paper_that_hints_at_no_year_has_no_date() -> None:
    assert "published" not in described("Care hubs\n\nNothing here says when.\n")


@pytest.mark.parametrize(("name", "words", "example"), ERAS, ids=[name for name, _, _ in ERAS])
def test_each_era_is_known_by_its_words(name: str, words: str, example: str) -> None:
    assert name in eras_in(f"They spoke of {example} at length.")
    assert words


def test_the_date_of_a_paper_is_hidden_where_it_is_learnt_from() -> None:
    text = "12 June 2019\n\nMet on 12 June 2019 after 8 May 2019. June 2019 was warm."
    assert sorted(month for _, month in dates_in(text, "2019-06-12").months) == [2019 * 12 + 4, 2019 * 12 + 5]
    assert [month for _, month in dates_in(text, "2019-06").months] == [2019 * 12 + 4]


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
        ("Annual Report\n1 April 2013 - 31 March 2014\n\nWe began in a shop.\n", "2014-06~"),
        ("A consultation on clinics\n\n14 May to 6 August 2018\n", "2018-05-14"),
    ],
)
def test_the_years_of_a_title_bound_the_day_of_the_paper(text: str, day: str) -> None:
    assert described(text)["published"][0] == day


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
        ("Decisions of the meeting held on 20 September 2017\n\nRESOLVED: That it be so.\n", "decision"),
        ("Decision of the Cabinet Member\n\nDecision status: Recommendations approved\n", "decision"),
        ("Executive decision record\nReference 17/34\n\nDecision: Approved\n", "decision"),
        ("Governing Body in Common\nVoting members in attendance\nDr Vale (Chair)\n", "minutes"),
        ("Action log\nCare Group, 6 June 2018\n\nNo | Action | Owner\n1 | Share plan | AB\n", "minutes"),
        ("Notes from the meeting of carers, 4 May 2017\n\nJo will write to the Trust.\n", "minutes"),
        ("Quality Account 2018/19\nPart 1: statement from the Chief Executive\n\nWe are proud.\n", "report"),
        ("Board Assurance Framework\nQuarter 2\n\nThe Trust will balance.\n", "report"),
        ("Evaluation of the Home First pilot\nMay 2019\n\nSummary\n\nIt works.\n", "report"),
        ("Healthwatch Acre\nReport, March 2018\n\nPeople told us.\n", "report"),
        ("Operational Plan Narrative 2019/20\n\n1. Introduction\n\nWe will open a ward.\n", "plan"),
        ("Market position statement 2018\nAcre Council\n\nWe want providers to invest.\n", "plan"),
        ("Update on our winter plan\n\n1. Introduction\n\nIt is cold.\n", "report"),
        ("Briefing: the workforce strategy\n\nIt was agreed.\n", "briefing"),
        ("Acre Peer Challenge\nFeedback report\n\nWe met 90 people.\n", "report"),
        ("Enter and View visit report\n\nWe went to Acre Hospital.\n", "report"),
        ("Acre Council\n\nDear Dr Vale\n\nDischarge\n\nMembers were moved. We recommend a lounge.\n", "report"),
        ("Acre Council\n\nDear colleague\n\nDischarge\n\nMembers were moved by your visit.\n", "briefing"),
    ],
)
def test_kinds_of_papers(text: str, kind: str) -> None:
    assert described(text)["kind"][0] == kind


@pytest.mark.parametrize(
    ("text", "met", "published"),
    [
        # of a version, a page; the first of a consultation; of the meeting held, not of that which is to confirm
        ("Acre Partnership\n\nDELIVERY PLAN\nVersion 2.1 | May 2018 | For boards\n\nBy June 2020 all is done.\n",
         None, "2018-05"),
        ("Menu  About us  News\n\nCare hubs\n\nPage updated 4 June 2020\n\nWe began on 1 April 2019.\n",
         None, "2020-06-04"),
        ("Have your say\n\nMonday 6 June to Friday 26 August 2016\n\nWe want to know.\n", None, "2016-06-06"),
        ("Acre ICB\nItem 3, Board of 30 May 2024\n\nMinutes of the meeting held on Thursday 28 March 2024\n\nPresent\n",
         "2024-03-28", None),
        # plans, briefings and letters are written on a day; nobody met on it
        ("Acre Delivery Plan\n\nJune 2023\n\nA clinic will open.\n", None, "2023-06"),
        ("Media release\n\n9 November 2023\n\nA clinic will open.\n", None, "2023-11-09"),
        ("Acre Council\nCare Committee\n\n22 November 2021\n\nDear Dr Vale\n\nWe recommend it.\n", None, "2021-11-22"),
        ("Quality Account 2016/17\nPublished June 2017\n\nA clinic opened.\n", None, "2017-06"),
        ("Our plan for care\nPublished by Acre CCG, May 2016\n\nA clinic will open.\n", None, "2016-05"),
        ("Questions and answers\n\nLast updated: 3 July 2018\n\nA clinic will open.\n", None, "2018-07-03"),
        ("Annual Report 2013/14\n\nWe began on 1 April 2013.\n\nA Roe\n\n6 June 2014\n", None, "2014-06-06"),
        # a report may be for a meeting
        ("Acre Council\n\nCabinet\n\n19 March 2019\n\nSubject: Home First\n\n1. Purpose\n", "2019-03-19", None),
        ("Executive summary\n\nCABINET MEETING DATE    OPEN\n23 October 2017\n\nIt is advised.\n", "2017-10-23", None),
        ("Response on discharge\nSubmitted by the Member for Care to the Care Committee of Acre, 6 March 2017\n",
         "2017-03-06", None),
        ("A report of the Falls Group\n\n1. Summary\n\nNovember 2017\n", None, "2017-11"),
        # minutes and decisions are of a meeting
        ("Record of Decision\n\nDecision taker\nCabinet on 15 June 2021\n\nDecision\n\nSigned\nDate: 18 June 2021\n",
         "2021-06-15", None),
        ("Leadership Board\nAction notes from 11 November 2020\n\nPresent\n", "2020-11-11", None),
        ("Minutes\n\nCare Board, 8 February 2024\n\nPresent\n", "2024-02-08", None),
    ],
)  # fmt: skip
def test_a_day_is_that_of_a_meeting_only_where_there_was_one(text: str, met: str | None, published: str | None) -> None:
    found = described(text)
    assert (found.get("meeting_date", (None,))[0], found.get("published", (None,))[0]) == (met, published)


def read_as(text: str) -> dict[str, str | None]:
    reading = Extractor.ready().reading(source("paper.txt", text.encode()))
    return {name: reading.document.get(name) for name in ("title", "publisher", "committee")}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("MINUTES of a meeting of the CARE BOARD held on 6 October 2016\n\nPresent\n\nCllr U. Vale\n",
         "MINUTES of a meeting of the CARE BOARD held on 6 October 2016"),
        ("Minutes\nKent Care Board\n8 February 2024\nCounty Hall\n\n1 Apologies\nNone\n\n2 Stroke\nIt moved.\n",
         "Kent Care Board minutes, 8 February 2024"),
        ("Kent Care Board\n8 February 2024\n\nMinutes\n\n34. STROKE CARE\n\nIt moved.\n", "STROKE CARE"),
        ("To consider a presentation from the CCG on the development of a Vision for Care.\nMinutes:\nIt was heard.\n",
         "Vision for Care"),
        ("Acre Council\n\nSubject: POOLED FUNDS WITH\n         THE ACRE TRUST\n\n1. Purpose\n",
         "POOLED FUNDS WITH THE ACRE TRUST"),
    ],
)  # fmt: skip
def test_what_a_paper_goes_by_that_has_no_heading_of_its_own(text: str, title: str) -> None:
    assert read_as(text)["title"] == title


@pytest.mark.parametrize(
    ("text", "publisher", "committee"),
    [
        ("Minutes\nOxfordshire Joint Health Overview and Scrutiny Committee\n8 May 2024\n\nBOB ICB will report.\n",
         "Oxfordshire County Council", "Oxfordshire Joint Health Overview and Scrutiny Committee"),
        ("Public Document Pack\nTrafford Council\n\nAGENDA PAPERS FOR HEALTH SCRUTINY COMMITTEE\n\nDate: 6 May 2017\n",
         "Trafford Metropolitan Borough Council", "Health Scrutiny Committee"),
        ("MINUTES OF THE HEALTH OVERVIEW AND SCRUTINY PANEL HELD IN PORTSMOUTH\n\n2. Solent NHS Trust\nNoted.\n",
         "Portsmouth City Council", "Health Overview and Scrutiny Panel"),
        ("Committee(s): Health and Wellbeing Board – For decision\nDate: 16/6/2017\n\nKent County Council agreed.\n",
         "Kent County Council", "Kent Health and Wellbeing Board"),
        ("Kent County Council\nFrom: Director\nTo: Adult Social Care Cabinet Committee – 13 May 2022\nSubject: Care",
         "Kent County Council", "Adult Social Care Cabinet Committee"),
        ("ALL WELL IN ACREFORD\nThe newsletter of your place partnership\n\nHello. Kent County Council met.\n",
         "All Well in Acreford", None),
        ("HEALTH SCRUTINY COMMITTEE FOR LINCOLNSHIRE\n16 OCTOBER 2019\n\nPRESENT: COUNCILLOR A B VALE (CHAIRMAN)\n",
         "Lincolnshire County Council", "Health Scrutiny Committee for Lincolnshire"),
        ("Notes of the West Essex Health and Care Partnership Board\nHeld on 21st March 2022\n\nThe Board agreed.\n",
         None, "West Essex Health and Care Partnership Board"),
        ("Agenda for Executive on Tuesday, 10th July, 2018\n\nTorbay Council\n\nMinutes\n\nThe Executive agreed.\n",
         "Torbay Council", "Torbay Council Executive"),
        ("To consider a report by the Stockport CCG on hubs.\nMinutes:\nThe Stockport CCG opens hubs in Stockport.\n",
         "Stockport Metropolitan Borough Council", None),
        ("Healthier Lancashire and South Cumbria\nIntegrated Care System Board\nMinutes of the meeting, 5 June 2019\n",
         "Lancashire and South Cumbria Sustainability and Transformation Partnership", "Integrated Care System Board"),
    ],
)  # fmt: skip
def test_whose_paper_it_is_by_its_head(text: str, publisher: str | None, committee: str | None) -> None:
    found = read_as(text)
    assert found["committee"] == committee
    assert publisher is None or found["publisher"] == publisher


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("This document is a draft and is not for publication.\n\nCARE HUB IN ACREFORD\n", "CARE HUB IN ACREFORD"),
        ("Illustrative summary\n\nDecision record\n\nCARE HUB IN ACREFORD\n", "CARE HUB IN ACREFORD"),
        ("Acreford Council\n\nCabinet\n\n19 March 2019\n\nSubject: Home First in Acreford\n", "Home First in Acreford"),
        ("Acreford NHS Trust\n\nThursday 22 May 2016\n\n3.00pm to 4.25pm\n\nQUALITY ACCOUNT\n", "QUALITY ACCOUNT"),
        ("Minutes of the Acreford Board, March 2015\n\nItem 7: One vision for care\n", "One vision for care"),
        ("Town Hall, Acreford AC1 2BD\n\nDear Dr Vale\n\nDischarge from hospital\n", "Discharge from hospital"),
    ],
)  # fmt: skip
def test_what_a_paper_is_called_stands_below_disclaimers_days_and_addresses(text: str, title: str) -> None:
    assert described(text)["title"] == (title, "text")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Acreford Trust\n\nThe Chair took questions. ██ ████ asked for a bus\n\nHome First\n", "Home First"),
        ("Acreford Trust\n\nReview – ██ █████\n\nHome First\n", "Home First"),
        ("Acreford Trust\n\nSubject: Complaint of ██ █████\n\nHome First in Acreford\n", "Home First in Acreford"),
        ("Acreford Trust\n\nThe ward had moved by May 2014.\n\nHome First\n", "Home First"),
        ("Acreford Trust\n\nI fell on ward B4. Would the Trust put up rails\n\nHome First\n", "Home First"),
        ("Acreford Trust\n\nWill the Trust put up rails by May?\n\nHome First\n", "Home First"),
        ("Acreford Trust\n\nPublic questions\n\nMy aunt fell in bed; who puts up rails?\n\nHOME FIRST\n", "HOME FIRST"),
        ("Acreford Trust\n\nHome again? What 64 people told us\n", "Home again? What 64 people told us"),
        ("Acreford Trust\n\nWhat happened to the wards review?\n", "What happened to the wards review?"),
        ("Acreford Trust\n\nCarer stories\n\nIt was heard.\n", "Carer stories"),
    ],
)  # fmt: skip
def test_no_paper_is_called_by_what_people_in_no_office_ask_or_lived(text: str, title: str) -> None:
    assert described(text).get("title") == (title, "text")


def test_each_example_paper_is_called_as_its_gold_says() -> None:
    papers = sorted((Path(__file__).parents[2] / "examples" / "papers").glob("*.txt"))
    assert len(papers) == 5
    for path in papers:
        gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
        wanted = (gold.get("document") or gold)["title"]
        assert wanted.casefold() in (read_as(path.read_text("utf-8"))["title"] or "").casefold()


def test_the_days_in_a_table_of_things_to_do_date_no_paper() -> None:
    text = (
        "Delivery plan 2023/24\n\nAction | Lead | By when\nOpen a café | Acre Trust | 30 June 2023\n"
        "Close it | The Trust | End Sept 2023\n"
    )
    assert described(text)["published"][0].startswith("2023-04")
    assert described("Minutes\n\nAcre Board\n\nMeeting | 5 June 2018 | Room 2\n")["meeting_date"] == (
        "2018-06-05",
        "text",
    )


@pytest.mark.parametrize(
    "head",
    [
        "EASTMOOR HEALTH AND WELLBEING BOARD\n\n22 September 2014\n\nPresent:\nCouncillor Jo Askwith (In the Chair)\n",
        "EASTMOOR OVERVIEW COMMITTEE\nMINUTES OF THE MEETING AT COUNTY HALL\non 22 September 2014\n\nPresent:\nR Low\n",
    ],
)
def test_minutes_that_confirm_those_of_a_meeting_held_earlier_have_their_own_day(head: str) -> None:
    text = (
        f"{head}\n28. Minutes of the meeting held on 11 August 2014\nConfirmed.\n\n29. Budget\nThe report was noted.\n"
    )
    assert described(text)["meeting_date"][0] == "2014-09-22"


def test_the_day_of_minutes_that_were_taken_is_not_the_papers_own() -> None:
    text = "Agenda item\n\n{}\n\nMinutes:\n\nCouncillor Vale asked for beds.\n"
    for line in (
        "3.1 The minutes of the Care Scrutiny Committee meeting on 15 January 2019 were agreed as a correct record.",
        "Draft Minutes of the meeting on 15 January 2019 (attached)",
        "To approve the minutes of the meeting held on 15 January 2019 (CB5) and to hear what arises from them.",
    ):
        assert described(text.format(line))["meeting_date"] == ("2019-02~", "inference"), line


@pytest.mark.parametrize("label", ["Title of report", "Report title", "Title of the paper", "Subject of report"])
def test_fields_name_the_subject_in_many_ways(label: str) -> None:
    assert described(f"Acreford Council\n\n{label}: Winter Planning 2023/24\nAuthor: Ada Vale\n")["title"] == (
        "Winter Planning 2023/24",
        "text",
    )


@pytest.mark.parametrize(
    ("rows", "title", "day"),
    [
        (("Meeting | Trust Board – Part One", "Date | 29 November 2013", "Title | Winter in Acreford: Funding"),
         "Winter in Acreford: Funding", "2013-11-29"),
        (("TITLE OF REPORT: | Home First in Acreford", "REPORT TO: | Cabinet, 12 July 2016", "KEY DECISION: | Yes"),
         "Home First in Acreford", "2016-07-12"),
        (("Report to | Care Board", "Meeting date | 3 May 2019", "Report Title | Stroke Care", "Author | Una Vale"),
         "Stroke Care", "2019-05-03"),
        (("Subject | A Hub for Acreford", "Report to | Cabinet on 4 June 2018", "Ward | All"),
         "A Hub for Acreford", "2018-06-04"),
    ],
)  # fmt: skip
def test_rows_of_a_cover_are_fields(rows: tuple[str, ...], title: str, day: str) -> None:
    found = described("SUMMARY REPORT\n\n" + "\n".join(rows) + "\n\n1. Purpose\n\nThe hub opens on 6 July 2020.\n")
    assert (found["title"], found["meeting_date"]) == ((title, "text"), (day, "text"))


def test_rows_of_other_tables_give_neither_title_nor_day() -> None:
    text = "Home First in Acreford\n\nA plan\n\nStep | Date\nDate | to be fixed\nOpen a hub | 6 July 2020\n"
    found = described(f"{text}\nTitle | Name | Post\nDr | Vale | Chair\n")
    assert found["title"] == ("Home First in Acreford", "text")
    assert found.get("meeting_date") is None
    for head in ("Title | Organisation", "Report | Recommendations"):
        assert described(f"Home First in Acreford\n\nWe met.\n\n{head}\nMs Vale | Acre Trust\n")["title"][0].startswith(
            "Home"
        )


@pytest.mark.parametrize(
    "line",
    [
        "Committee Room 1, County Hall, Acreford",
        "Council Chamber, Town Hall",
        "SUMMARY REPORT",
        "Cover sheet",
        "ACCC/18/01",
        "Webcast – not available",
        "Acre County Council logo",
        "Reason Key: Expenditure;",
        "Skip to main content",
        "advertisement",
        "Page Contents",
        "Key actions and decisions",
        "Confirmation of the Minutes of the Previous Meeting",
        "Previously circulated",
    ],
)
def test_rooms_and_kinds_of_sheets_are_no_titles(line: str) -> None:
    assert described(f"{line}\n\nStroke care in Acreford\n\nWe met.\n")["title"] == ("Stroke care in Acreford", "text")


def test_items_with_references_are_numbered() -> None:
    text = "Minutes of: CARE COMMITTEE\n\nCSC.31 DECLARATIONS OF INTEREST\n\nNone.\n\nCSC.32 STROKE CARE\n\nIt moved.\n"
    assert "title" not in described(text)


_LETTER = "NHS England (London)\n1 Main Street\n\n4 May 2018\n\nDear {}\n\n{}\n\nYours sincerely\n\nBen Rowe\n"


@pytest.mark.parametrize(
    ("who", "words", "title"),
    [
        ("Dr Vale", "Re: Stroke care in Acre\n\nWe write to you about it.", "Stroke care in Acre"),
        ("Dr Vale,", "STROKE CARE IN ACRE\n\nWe write to you about it.", "STROKE CARE IN ACRE"),
        ("Dr Vale", "We write to you about stroke care, and what\nwe mean to do.", None),
    ],
)
def test_a_letter_is_called_after_the_line_below_the_one_it_is_written_to(
    who: str, words: str, title: str | None
) -> None:
    found = described(_LETTER.format(who, words)).get("title")
    assert (found and found[0]) == title


def test_a_newsletter_is_called_as_it_says_above() -> None:
    assert described(
        "Joining up in the Bay\n\nDear colleagues,\n\nIt is a year since we began, and more is to come.\n"
    )["title"] == ("Joining up in the Bay", "text")
