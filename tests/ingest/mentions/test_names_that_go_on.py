"""Names of bodies that go on, what stands for a part of a body, and what only looks like a body."""

import pytest

from ingest.mentions.bodies import BodyReader
from ingest.pipeline import Pipeline
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline((BodyReader(Register.load(), Vocabulary.load()),))


def names(pipeline: Pipeline, text: str) -> list[str]:
    source = Source(name="p.txt", media_type="text/plain", text=text, content_hash="h")
    return [body.name for body in pipeline.read(source).bodies]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Commissioning Partnership Board met on Monday.\n", ["Commissioning Partnership Board"]),
        ("The Oakfield Partnership Executive Group owns it.\n", ["Oakfield Partnership Executive Group"]),
        ("It went to Oakfield Alliance Ltd, a federation.\n", ["Oakfield Alliance Ltd"]),
        ("Oakfield Carers Service runs the hub.\n", ["Oakfield Carers Service"]),
        ("Land was sold to Oakfield Housing Partnership for flats.\n", ["Oakfield Housing Partnership"]),
        ("The plan went to the Executive Quality Board.\n", ["Quality Board"]),
        ("Una Vale is Chair of Audit Committee.\n", ["Audit Committee"]),
        ("Jane Vale of Oakfield Hospice came.\n", ["Oakfield Hospice"]),
        ("Councillor Una Vale of Loftus Town Council asked.\n", ["Loftus Town Council"]),
        (
            "It went to the Trust's Finance, Performance and Resources Committee.\n",
            ["Finance, Performance and Resources Committee"],
        ),
        ("A Chief Officers' Integration Group will meet.\n", ["Chief Officers' Integration Group"]),
        ("Tell Oakfield Hospice. Tell Us North CIC came.\n", ["Oakfield Hospice", "Tell Us North"]),
        ("The Executive Board of St Helens Cares met.\n", ["Executive Board of St Helens Cares"]),
        ("The Clinical Senate for the East Midlands met.\n", ["Clinical Senate for the East Midlands"]),
        ("AGENDA OF THE ST HELENS PEOPLE'S BOARD\n", ["St Helens People's Board"]),
        ("Age UK Coventry & Warwickshire ran it.\n", ["Age UK Coventry & Warwickshire"]),
        ("Age UK Barnet and Barnet Council ran it.\n", ["Age UK Barnet", "London Borough of Barnet"]),
        ("Age UK Wiltshire ran it. We asked Age UK for figures.\n", ["Age UK Wiltshire"]),
        ("Age UK Wiltshire and Age UK Barnet ran it. Age UK came.\n", ["Age UK Wiltshire", "Age UK Barnet", "Age UK"]),
        (
            "Partners are Leeds City Council, Age UK Leeds, Bridge Care and Hill Homes.\n",
            ["Leeds City Council", "Age UK Leeds", "Bridge Care", "Hill Homes"],
        ),
    ],
)
def test_where_names_end(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert names(pipeline, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Barts Health NHS Trust told us that its board had agreed.\n",
            ["Barts Health NHS Trust", "Barts Health NHS Trust Board"],
        ),
        (
            "Healthwatch Update\n\nHealthwatch Leeds's board met, and Healthwatch Leeds came.\n",
            ["Healthwatch Leeds", "Healthwatch Leeds Board"],
        ),
        (
            "Leeds City Council wrote. Bradford Council said that its Cabinet agreed.\n",
            [
                "Leeds City Council",
                "City of Bradford Metropolitan District Council",
                "City of Bradford Metropolitan District Council Cabinet",
            ],
        ),
        (
            "Leeds City Council\n\nThe Cabinet agreed, and full Council will be asked.\n",
            ["Leeds City Council", "Leeds City Council Cabinet", "Leeds City Council (full Council)"],
        ),
        (
            "Leeds City Council\n\nIt was resolved that Council be asked, and this went to Council in May.\n",
            ["Leeds City Council (full Council)", "Leeds City Council"],
        ),
        (
            "The board of Barts Health NHS Trust agreed.\n",
            ["Barts Health NHS Trust", "Barts Health NHS Trust Board"],
        ),
        (
            "Ada Vale, Barts Health NHS Trust\nOxleas NHS Foundation Trust\n\nMs Vale said that her board agreed.\n",
            ["Barts Health NHS Trust", "Barts Health NHS Trust Board", "Oxleas NHS Foundation Trust"],
        ),
        ("The Oakfield Alliance agreed.\n\nThe STP Executive met.\n", ["Oakfield Alliance", "STP Executive"]),
        (
            "EAST RIDING OF YORKSHIRE COUNCIL\n\nHEALTH AND WELLBEING BOARD\n\n14 March 2019\n",
            ["East Riding of Yorkshire Council", "East Riding of Yorkshire Health and Wellbeing Board"],
        ),
        (
            "Lincolnshire Health Scrutiny Committee\n\nHOSC read it. HOSC/41 and HOSC 19/05 are items.\n",
            ["Lincolnshire Health Scrutiny Committee"],
        ),
        (
            "APPENDIX B The Northford Joint Scrutiny Committee\n\nIt met.\n",
            ["Northford Joint Scrutiny Committee"],
        ),
        (
            "NHS Lincolnshire Integrated Care Board\n\nMinutes of the Board meeting in public, 30 May 2023\n",
            ["NHS Lincolnshire Integrated Care Board", "NHS Lincolnshire Integrated Care Board (board)"],
        ),
    ],
)
def test_whose_board_it_is(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert sorted(names(pipeline, text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "MINUTES of the meeting of the Cabinet held on 6 May 2018\n\nNHS England and NHS Improvement agreed.\n",
            ["Cabinet", "NHS England", "NHS Improvement"],
        ),
        (
            (
                "Care Plan/Partnership\n\nThe Cabinet considered a report on the Council's part in care across "
                "Leicester, Leicestershire and Rutland. Mr Vale said that the Council would write to the Minister.\n\n"
                "RESOLVED:\n\na) That the Plan/Partnership be noted.\n\nREASONS\n\nThe County Council supports it.\n"
            ),
            ["Leicestershire County Council Cabinet", "Leicestershire County Council"],
        ),
        (
            "MINUTES of the meeting held on 6 May 2020\n\nNHS England and NHS Improvement agreed.\n",
            ["NHS England"],
        ),
        ("We press Government for money, and local Government Offices too.\n", ["HM Government"]),
        ("WHO WILL DECIDE?\n\nThe Members of Parliament were told.\n", []),
        ("We read an Alliance Agreement in Leeds.\n", []),
        (
            "Leeds City Council\n\nHe spoke to Council staff, and a letter to Council officers.\n",
            ["Leeds City Council"],
        ),
        ("Four practices (Monday to Friday) and the surgeries (Elm) came.\n", []),
        ("We wrote to Ministers and to the District Valuer.\n", ["HM Government", "Valuation Office Agency"]),
        ("Leeds City Council met. CCGs and Council agreed with Governing Bodies.\n", ["Leeds City Council"]),
        (
            "Health Scrutiny Committee\n\nIt heard the Clinical Committee and the Local Medical Committee.\n",
            ["Health Scrutiny Committee", "Clinical Committee", "Local Medical Committee"],
        ),
        (
            "Councillors A Vale (Leeds), B Hill (Wakefield) and C Dale (City)\n",
            ["Leeds City Council", "Wakefield Metropolitan District Council"],
        ),
        (
            "Leeds City Council met. The Alliance agreed.\n",
            ["Leeds City Council"],
        ),
        (
            "Leeds City Council and the Elm GP Alliance met. The Alliance agreed.\n",
            ["Leeds City Council", "Elm GP Alliance"],
        ),
        ("Leeds City Council's Executive Cabinet Member came. The Executive GP left.\n", ["Leeds City Council"]),
        ("Both Health and Wellbeing Boards were asked, in Leeds and elsewhere.\n", []),
        ("A ward at Yeovil District Hospital has closed.\n", []),
        ("We have asked Yeovil District Hospital for a reply.\n", ["Yeovil District Hospital NHS Foundation Trust"]),
        ("Read the Kent and Medway Sustainability and Transformation Plan (STP) first.\n", []),
        (
            "A letter to the Secretary of State, 6 May 2019\n\nThe Department of Health and Social Care replied.\n",
            ["Department of Health and Social Care"],
        ),
        (
            "MINUTES of the meeting held on 6 May 2016\n\nWe wrote to the Secretary of State.\n",
            ["Department of Health"],
        ),
        ("A form came from the Lancashire Area Team and from NHS England.\n", ["NHS England"]),
        ("Care costs more, said Portsmouth Mencap.\n", ["Portsmouth Mencap"]),
        ("A note from Greenwich Keep Our NHS Public was read.\n", ["Greenwich Keep Our NHS Public"]),
        ("Delays at the James Paget grew.\n", []),
        ("We wrote to the James Paget.\n", ["James Paget University Hospitals NHS Foundation Trust"]),
        ("They signed the Section 75 Partnership Agreement.\n", []),
        ("A bed at the Acre Metropolitan University Hospital was free.\n", []),
        ("The review of Humber, Coast and Vale services began.\n", []),
        ("Meet Oakfield Hospice in May. Your Committee asked for it.\n", ["Oakfield Hospice"]),
    ],
)
def test_what_is_a_body_by_what_stands_beside_it(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert names(pipeline, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Knowsley Housing Trust came.\n", "Company"),
        ("MINUTES of 6 May 2018\n\nThe Northern Care Alliance came.\n", "OtherBody"),
        ("MINUTES of 6 May 2023\n\nThe Northern Care Alliance came.\n", "FoundationTrust"),
        ("John Eastwood Hospice Trust came.\n", "VoluntaryOrganisation"),
        ("East Kent Health and Care Partnership came.\n", "PlacePartnership"),
        ("Elm Primary Care Collaborative came.\n", "PrimaryCareOrganisation"),
    ],
)
def test_class_by_the_words_of_the_name(pipeline: Pipeline, text: str, expected: str) -> None:
    source = Source(name="p.txt", media_type="text/plain", text=text, content_hash="h")
    assert [body.type for body in pipeline.read(source).bodies] == [expected]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("21C's Plan Delivery Group met.\n", "21C's Plan Delivery Group"),
        ("Staffordshire's own A&E Delivery Board met.\n", "Staffordshire's own A&E Delivery Board"),
        ("They will ask their joint Commissioning Committee.\n", "their joint Commissioning Committee"),
        ("The joint Programme Board met.\n", "joint Programme Board"),
        ("Kent HOSC met.\n", "Kent HOSC"),
        ("The Strategy Group of Barts Health NHS Trust met.\n", "Strategy Group of Barts Health NHS Trust"),
    ],
)
def test_whole_phrases_for_a_part(pipeline: Pipeline, text: str, whole: str) -> None:
    source = Source(name="p.txt", media_type="text/plain", text=text, content_hash="h")
    assert whole in pipeline.read(source).bodies[0].aliases


def test_no_health_and_care_partnership_is_who_met(pipeline: Pipeline) -> None:
    text = "Surrey Heartlands\nHealth and Care Partnership\n\nMinutes of the meeting held on 6 May 2019\n\n"
    text += "It was sent to all. " * 90
    text += "\n\nThis goes to the meeting of the Quality Committee in May.\n"
    source = Source(name="p.txt", media_type="text/plain", text=text, content_hash="h")
    assert pipeline.read(source).document.get("committee") == "Quality Committee"


def test_second_place_of_a_local_healthwatch(pipeline: Pipeline) -> None:
    text = "We asked Healthwatch Bradford and District to go, and Healthwatch Leeds and Leeds City Council.\n"
    source = Source(name="p.txt", media_type="text/plain", text=text, content_hash="h")
    bradford = pipeline.read(source).bodies[0]
    assert "Healthwatch Bradford and District" in (bradford.name, *bradford.aliases)
    assert names(pipeline, text)[1:] == ["Healthwatch Leeds", "Leeds City Council"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Present: Vera Holt (SpeakUp), Una Vale (Leeds City Council)\n", ["SpeakUp", "Leeds City Council"]),
        ("Present: Vera Holt (Catalyst), Una Vale (Leeds City Council)\n", ["Catalyst", "Leeds City Council"]),
        ("Present: Vera Holt (Catalyst), Una Vale\n", []),
        ("Present: Cllr Vera Holt (Bridge Ward), Una Vale (Leeds City Council)\n", ["Leeds City Council"]),
        ("Present: Vera Holt (VHo), Una Vale (Governance), Ian Penn (Leeds City Council)\n", ["Leeds City Council"]),
    ],
)
def test_bodies_in_brackets_of_lists_of_people(pipeline: Pipeline, line: str, expected: list[str]) -> None:
    assert names(pipeline, line) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Acre Strategic Partnership Board Executive met.", ["Acre Strategic Partnership Board Executive"]),
        ("The Joint Commissioning Executive Officers Group met.", ["Joint Commissioning Executive Officers Group"]),
        ("The Winter Board Executive Director spoke.", ["Winter Board"]),
        (
            "Acreford Council for Voluntary Service (Acreford CVS) ran it. Acreford CVS grew.",
            ["Acreford Council for Voluntary Service"],
        ),
        (
            "The Joint Health Scrutiny Committee (Leeds and Bradford) met.",
            [
                "Joint Health Scrutiny Committee of Leeds and Bradford",
                "Leeds City Council",
                "City of Bradford Metropolitan District Council",
            ],
        ),
        (
            "It went to the Joint Health Scrutiny Committee of Calderdale and Kirklees councils.",
            [
                "Joint Health Scrutiny Committee of Calderdale and Kirklees",
                "Calderdale Metropolitan Borough Council",
                "Kirklees Council",
            ],
        ),
        (
            "The Carers Trust Heart of England, Healthwatch Leeds and others came.",
            ["Carers Trust Heart of England", "Healthwatch Leeds"],
        ),
    ],
)
def test_names_end_where_they_end_and_what_brackets_or_places_add_is_theirs(
    pipeline: Pipeline, words: str, expected: list[str]
) -> None:
    assert names(pipeline, words) == expected


def test_the_trust_is_the_one_whose_paper_it_is(pipeline: Pipeline) -> None:
    text = (
        "Barts Health NHS Trust\n\nBoard report, 6 May 2018\n\nMembers met those of Oxleas NHS Foundation Trust.\n\n"
        "The Trust will open a ward.\n"
    )
    source = Source(name="p.txt", media_type="text/plain", text=text, content_hash="h")
    reading = pipeline.read(source)
    at = text.index("Trust will open")
    assert [body.name for body in reading.bodies if any(start == at for start, _ in body.mentions)] == [
        "Barts Health NHS Trust"
    ]


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("It went to NHS Leeds CCG's Finance Committee.\n", "NHS Leeds CCG's Finance Committee"),
        ("Barts Health NHS Trust said that its board had met.\n", "its board"),
        ("Barts Health NHS Trust and its Quality Committee met.\n", "its Quality Committee"),
    ],
)
def test_a_part_is_called_by_its_owner_too(pipeline: Pipeline, text: str, alias: str) -> None:
    source = Source(name="p.txt", media_type="text/plain", text=text, content_hash="h")
    assert alias in pipeline.read(source).bodies[-1].aliases


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "NHS Leeds CCG\n\nGoverning Body, 4 December 2018, Elm Room, Oak House, Bramley",
            "NHS Leeds CCG Governing Body",
        ),
        ("NHS Leeds CCG\n\nGoverning Body (Part 1) - Tuesday 30 March 2020, 1.30pm", "NHS Leeds CCG Governing Body"),
        ("NHS Leeds CCG\n\nGoverning Body - Notes and actions", "NHS Leeds CCG Governing Body"),
    ],
)
def test_who_met_where_day_and_room_stand_behind(pipeline: Pipeline, head: str, expected: str) -> None:
    text = f"{head}\n\nMINUTES\n\nPresent: Ada Vale, Lay Member\n\n1. The minutes were agreed.\n"
    source = Source(name="p.txt", media_type="text/plain", text=text, content_hash="h")
    assert pipeline.read(source).document.get("committee") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Leeds City Council and Norfolk County Council wrote to the two Health and Wellbeing Boards.\n",
            [
                "Leeds City Council",
                "Leeds Health and Wellbeing Board",
                "Norfolk County Council",
                "Norfolk Health and Wellbeing Board",
            ],
        ),
        (
            "NHS Sunderland CCG and NHS South Tyneside CCG met; the governing bodies of both CCGs agreed.\n",
            [
                "NHS South Tyneside CCG",
                "NHS South Tyneside CCG Governing Body",
                "NHS Sunderland CCG",
                "NHS Sunderland CCG Governing Body",
            ],
        ),
        ("NHS Sunderland CCG told the three governing bodies.\n", ["NHS Sunderland CCG"]),
    ],
)
def test_parts_of_as_many_bodies_as_there_are(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert sorted(names(pipeline, "MINUTES of the meeting held on 6 May 2016\n\n" + text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(1) OAKFIELD HOME NURSING LIMITED\n", ("Oakfield Home Nursing Limited", "Company")),
        (
            "(1) OAKFIELD HEALTH LIMITED, a federation of general practices\n",
            ("Oakfield Health Limited", "PrimaryCareOrganisation"),
        ),
    ],
)
def test_companies_in_capitals(pipeline: Pipeline, text: str, expected: tuple[str, str]) -> None:
    source = Source(name="p.txt", media_type="text/plain", text=text, content_hash="h")
    assert [(body.name, body.type) for body in pipeline.read(source).bodies] == [expected]
