import pytest

from ingest.extract import Extractor
from ingest.mentions.bodies import BodyReader
from ingest.pipeline import Pipeline
from ingest.reading import Reading
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

MINUTES = """ROTHERHAM METROPOLITAN BOROUGH COUNCIL

MINUTES of the meeting of the Health and Wellbeing Board held on Monday, 12th June, 2017

The Rotherham Clinical Commissioning Group (CCG) told the Board that Healthwatch Rotherham had been asked.

The CCG's Governing Body and the Council's Cabinet would see the plan, as would Oakfield Carers’ Centre, the Joint
Commissioning Group and RMBC Senior Leadership Team. NHS England and the General Practitioners would not.
"""


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline((BodyReader(Register.load(), Vocabulary.load()),))


def read(pipeline: Pipeline, text: str) -> Reading:
    return pipeline.read(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))


def test_bodies_of_minutes_with_what_stands_for_them(pipeline: Pipeline) -> None:
    reading = read(pipeline, MINUTES)
    assert [(b.entity, b.type, b.ods, [MINUTES[s:e] for s, e in b.mentions]) for b in reading.bodies] == [
        (
            "council-ROT",
            "LocalAuthority",
            "206",
            ["ROTHERHAM METROPOLITAN BOROUGH COUNCIL", "Council", "RMBC"],
        ),
        ("hwb-ROT", "HealthAndWellbeingBoard", None, ["Health and Wellbeing Board", "Board"]),
        ("ccg-03L", "ClinicalCommissioningGroup", "03L", ["Rotherham Clinical Commissioning Group", "CCG", "CCG"]),
        ("healthwatch-ROT", "Healthwatch", None, ["Healthwatch Rotherham"]),
        ("committee-ccg-03L-governing-body", "Committee", None, ["Governing Body"]),
        ("committee-council-ROT-cabinet", "Committee", None, ["Cabinet"]),
        ("voluntary-oakfield-carers-centre", "VoluntaryOrganisation", None, ["Oakfield Carers’ Centre"]),
        ("committee-council-ROT-joint-commissioning-group", "Committee", None, ["Joint\nCommissioning Group"]),
        ("committee-council-ROT-rmbc-senior-leadership-team", "Committee", None, ["RMBC Senior Leadership Team"]),
        ("national-nhs-england", "NationalBody", "X24", ["NHS England"]),
    ]


def test_publisher_and_committee(pipeline: Pipeline) -> None:
    document = read(pipeline, MINUTES).document
    assert document.entities == {"publisher": "council-ROT", "committee": "hwb-ROT"}


@pytest.mark.parametrize(
    "text",
    [
        "The Executive Director and the Cabinet Member spoke of Council Tax and care homes.",
        "Dear Cabinet Member\n\nIt is run by the Director of Adult Social Care. Budget Council meets in May.",
        "Local authorities and clinical commissioning groups will work together in boards.",
        "Supported Housing and Nursing Homes were full.",
        "EXECUTIVE SUMMARY\n\nExecutive lead: Una Vale, Alliance Director\n",
        "The Cabinet member for health wrote. From: Una Vale, Lead Executive\n",
        "It is due on 26 Nov. Nov Board papers go out early.\n",
    ],
)
def test_titles_and_kinds_are_no_bodies(pipeline: Pipeline, text: str) -> None:
    assert read(pipeline, text).bodies == []


def test_a_council_that_the_text_does_not_name_is_that_of_the_place(pipeline: Pipeline) -> None:
    text = "Minutes:\nThe Stockport plan was shown.\nThe plan for Stockport goes to the Council on 17 March 2015.\n"
    assert [(b.entity, b.confidence < 0.9) for b in read(pipeline, text).bodies] == [("council-SKP", True)]


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        (
            "ROTHERHAM SECTION 75 PARTNERSHIP BOARD\nAction notes, 3 May 2019\n\nThe Board agreed the budget.\n",
            "Rotherham Section 75 Partnership Board",
            "Committee",
        ),
        (
            (
                "ONE ROTHERHAM CARE PARTNERSHIP\n(the Integrated Care Partnership for the town)\n\nTERMS OF REFERENCE\n"
                "\nThe Partnership shall meet.\n"
            ),
            "One Rotherham Care Partnership",
            "IntegratedCarePartnership",
        ),
        (
            "Minutes of the Joint Health Scrutiny Committee (Rotherham and Barnsley)\n\nThe Committee noted it.\n",
            "Joint Health Scrutiny Committee (Rotherham and Barnsley)",
            "Committee",
        ),
    ],
)
def test_a_line_at_the_head_names_a_body_whole(pipeline: Pipeline, text: str, name: str, type_: str) -> None:
    found = [(b.name, b.type, len(b.mentions)) for b in read(pipeline, text).bodies]
    assert [one for one in found if one[0] == name] == [(name, type_, 2 if "TERMS" not in text else 3)]


def test_the_board_of_a_trust_is_its_own(pipeline: Pipeline) -> None:
    text = "ROTHERHAM NHS FOUNDATION TRUST\nTRUST BOARD IN PUBLIC – CONFIRMED MINUTES\n\nThe Board RESOLVED to wait.\n"
    reading = read(pipeline, text)
    assert [(b.entity, len(b.mentions)) for b in reading.bodies] == [("trust-RFR", 1), ("committee-trust-RFR-board", 2)]
    assert reading.document.entities["committee"] == "committee-trust-RFR-board"


def test_no_name_reaches_over_the_beginning_of_a_sentence(pipeline: Pipeline) -> None:
    text = MINUTES + "\nCARE PLAN The Board was told of the plan.\n"
    assert not [body.name for body in read(pipeline, text).bodies if "The" in body.name or "PLAN" in body.name]


def test_the_board_whose_meeting_a_text_mentions_is_that_of_the_heading(pipeline: Pipeline) -> None:
    text = (
        "ROTHERHAM METROPOLITAN BOROUGH COUNCIL\n\nHEALTH AND WELLBEING BOARD\n\n"
        "Minutes of the meeting held at the Town Hall on 3 May 2017\n\n"
        "Healthwatch Rotherham would report to the meeting of the Board on 5 July.\n"
    )
    reading = read(pipeline, text)
    assert reading.document.entities["committee"] == "hwb-ROT"
    assert [(b.entity, len(b.mentions)) for b in reading.bodies][1] == ("hwb-ROT", 2)


def test_the_new_ccg_is_the_one_to_come_and_an_ics_is_none_in_particular(pipeline: Pipeline) -> None:
    text = (
        "Minutes of the meeting of the Health and Wellbeing Board held on 22 November 2019\n\n"
        "Harrogate and Rural District CCG will merge to NHS North Yorkshire CCG; NHS Vale of York CCG will not. "
        "The Governing Body of the new CCG would meet in April.\n\nThe area would become a full ICS in 2021.\n"
    )
    found = [b.entity for b in read(pipeline, text).bodies]
    assert "committee-ccg-42D-governing-body" in found
    assert [b for b in found if b.startswith(("ics-", "committee-ccg-03"))] == []


def test_a_board_of_directors_is_the_trusts_board(pipeline: Pipeline) -> None:
    text = (
        "BOARD OF DIRECTORS – 30 MAY 2018\n\nTitle: System update\n\n"
        "This paper updates the Board of Rotherham NHS Foundation Trust. The Board is asked to note it.\n"
    )
    assert [(b.entity, len(b.mentions)) for b in read(pipeline, text).bodies] == [
        ("committee-trust-RFR-board", 3),
        ("trust-RFR", 1),
    ]


def test_the_place_in_a_committees_name_says_whose_it_is(pipeline: Pipeline) -> None:
    text = (
        "Lancashire Health Scrutiny Committee\n\nMinutes of the Meeting held on Tuesday, 4th February, 2020\n\n"
        "Present:\nCouncillor David Lark (Preston City Council)\nCouncillor Julie Robin (Wyre Borough Council)\n"
        "Councillor Bea Holt (West Lancashire Borough Council)\n\n1. Update\n\n"
        "The Healthier Lancashire and South Cumbria system had asked Lancashire County Council, and the county "
        "council gave it.\n\n" + "Nothing else was said of it. " * 60 + "\n\n"
        "The next meeting of the Health Scrutiny Committee will take place on Tuesday 31 March.\n"
    )
    reading = read(pipeline, text)
    assert reading.document.entities == {
        "publisher": "council-LAN",
        "committee": "committee-council-LAN-lancashire-health-scrutiny-committee",
    }
    councils = {b.entity: len(b.mentions) for b in reading.bodies if b.entity in ("council-LAN", "council-CMA")}
    assert councils == {"council-LAN": 2}


def test_the_ccg_is_the_papers_own_where_none_is_named_beside_it(pipeline: Pipeline) -> None:
    text = (
        "NHS Rotherham CCG\n\nMinutes of the Governing Body held on 3 May 2016\n\n"
        "Barnsley CCG had joined them. The CCG had asked to.\n\nThe CCG would break even.\n"
    )
    spans = {b.entity: [text[s:e] for s, e in b.mentions] for b in read(pipeline, text).bodies}
    assert (spans["ccg-03L"], spans["ccg-02P"]) == (["NHS Rotherham CCG", "CCG"], ["Barnsley CCG", "CCG"])


def test_a_council_that_is_never_named_is_where_its_place_is(pipeline: Pipeline) -> None:
    text = (
        "Adult Social Care and Health Overview and Scrutiny Committee\n\nThursday 21 September 2017\n\nMINUTES\n\n"
        "Present: Councillor Una Vale (Chair), Councillor Ivor Penn\n\n"
        "Services in Warwickshire would change. Healthwatch Warwickshire and Warwickshire carers were heard.\n"
    )
    reading = read(pipeline, text)
    assert reading.document.entities["publisher"] == "council-WAR"
    assert [[text[s:e] for s, e in b.mentions] for b in reading.bodies if b.entity == "council-WAR"] == [
        ["Warwickshire"]
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (  # only the address has the place
            (
                "Agenda, decisions and minutes\n\nVenue: Council Chamber\n\n"
                "Contact: Una Vale Email: una.vale@towerhamlets.gov.uk\n\n"
                "Minutes:\n\nApologies were received from Councillor Ivor Penn.\n"
            ),
            "towerhamlets",
        ),
    ],
)
def test_a_council_is_named_by_its_place_or_address_whatever_its_members_are_called(
    pipeline: Pipeline, text: str, words: str
) -> None:
    reading = read(pipeline, text)
    own = [body for body in reading.bodies if body.entity == reading.document.entities["publisher"]]
    assert [[text[start:end] for start, end in body.mentions][:1] for body in own] == [[words]]


def test_a_healthwatch_and_a_childrens_trust_are_what_they_are(pipeline: Pipeline) -> None:
    text = "WOKINGHAM BOROUGH COUNCIL\n\nHealthwatch Wokingham Borough wrote to the Children's Trust on 3 May 2016.\n"
    found = {(b.entity, b.type) for b in read(pipeline, text).bodies}
    assert {("healthwatch-WOK", "Healthwatch"), ("place-childrens-trust", "PlacePartnership")} <= found


def test_a_ccg_is_found_with_and_without_its_city(pipeline: Pipeline) -> None:
    text = "SOUTHAMPTON CITY COUNCIL\n\nNHS Southampton City CCG met Leicester City CCG on 3 May 2019.\n"
    found = {b.entity for b in read(pipeline, text).bodies}
    assert {"ccg-10X", "ccg-04C"} <= found


def test_kinds_of_bodies_and_references_name_none(pipeline: Pipeline) -> None:
    text = (
        "DECISION BY THE CABINET MEMBER FOR CARE\n\nDecision maker: Councillor Una Vale, Cabinet Member for Care\n"
        "Wards affected: All\n\nSolihull Metropolitan Borough Council pays University Hospitals Birmingham NHS "
        "Foundation Trust. Birmingham City Council pays for its own. NHS providers, University Hospitals Birmingham "
        "among them, and Healthwatch Solihull were asked.\n"
    )
    reading = read(pipeline, text)
    assert reading.document.get("publisher") == "Solihull Metropolitan Borough Council"
    names = {body.name for body in reading.bodies}
    assert not {"NHS Providers", "Solihull Metropolitan Borough Council Cabinet"} & names


def test_a_footprint_with_the_noun_of_a_plan_behind_it_is_the_plan(pipeline: Pipeline) -> None:
    for words, expected in (("the Fit for the Future programme", []), ("Fit for the Future agreed", ["stp-QUE"])):
        assert [body.entity for body in read(pipeline, f"On 5 May 2018 {words} was named.\n").bodies] == expected


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (
            (
                "Healthwatch Leeds: going home\n\nReport, June 2016\n\nLeeds Teaching Hospitals NHS Trust\n\n"
                "We spoke to 18 people. Leeds Teaching Hospitals NHS Trust replied.\n"
            ),
            "Healthwatch Leeds",
        ),
        (
            (
                "Response to Healthwatch Leeds\n\nReport, June 2016\n\nLeeds Teaching Hospitals NHS Trust\n\n"
                "We thank Healthwatch Leeds.\n"
            ),
            "Leeds Teaching Hospitals NHS Trust",
        ),
        (
            (
                "Briefing note\nTo: All Members of Leeds City Council\nFrom: Priya Lund, Director\n\n"
                "NHS Leeds CCG will close the unit. NHS Leeds CCG consulted last summer. The CCG has written.\n"
            ),
            "Leeds City Council",
        ),
    ],
)
def test_who_heads_a_report_and_whose_members_a_note_is_to(pipeline: Pipeline, text: str, publisher: str) -> None:
    assert read(pipeline, text).document.get("publisher") == publisher


def test_what_is_done_with_a_body_is_no_part_of_its_name(pipeline: Pipeline) -> None:
    text = "They will open a café in Erdington with Birmingham Mind. Blackburn with Darwen Council will help.\n"
    names = {body.name for body in read(pipeline, text).bodies}
    assert "Birmingham Mind" in names
    assert not any("Erdington" in name for name in names)
    assert any("Blackburn with Darwen" in name for name in names)


def test_the_council_of_a_scrutiny_committee_is_the_county_not_an_item_nor_a_district(pipeline: Pipeline) -> None:
    text = (
        "Minutes of the meeting of the Adult Social Care and Health Overview and Scrutiny Committee held on "
        "12 March 2019 at Shire Hall, Warwick\n\nPresent:\nCouncillor Una Vale (Chair)\n\n1. Apologies\nNone.\n\n"
        "2. South Warwickshire NHS Foundation Trust\nThe Trust would open a ward in May.\n"
    )
    assert read(pipeline, text).document.get("publisher") == "Warwickshire County Council"


def test_a_paper_submitted_to_a_board_is_for_it(pipeline: Pipeline) -> None:
    text = (
        "LONDON BOROUGH OF CAMDEN\nREPORT OF: Executive Director Supporting People\n"
        "FOR SUBMISSION TO: Health and Wellbeing Board\nDATE: 11 December 2019\n\nThis updates the Board.\n"
    )
    assert read(pipeline, text).document.entities["committee"] == "hwb-CMD"


def test_a_cabinet_is_the_councils_though_another_body_pays(pipeline: Pipeline) -> None:
    text = "Report to Cabinet, Leeds City Council\n12 March 2019\n\nFunding for the work was agreed by NHS Leeds CCG.\n"
    assert "Leeds City Council Cabinet" in [body.name for body in read(pipeline, text).bodies]


def test_the_county_council_is_the_one_that_is_named_and_no_other_kind_is(pipeline: Pipeline) -> None:
    text = (
        "Nottinghamshire County Council\n\nThe County Council agreed. The Borough Council wrote to the City Council.\n"
    )
    council = read(pipeline, text).bodies[0]
    assert [text[s:e] for s, e in council.mentions] == ["Nottinghamshire County Council", "County Council"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        # a word that opens sentences belongs to a name behind an article
        ("The Local Workforce Action Board (LWAB) met.", ["Local Workforce Action Board"]),
        ("The Mid Acre Primary Care Network has a lead.", ["Mid Acre Primary Care Network"]),
        ("One Acreford Alliance has a budget.", ["One Acreford Alliance"]),
        # bodies of before 2013
        ("West Acre SHA and Acre-on-Lea LINk replied.", ["West Acre SHA", "Acre-on-Lea LINk"]),
        (
            "Acreshire Probation Trust and Lea Police Authority bid.",
            ["Acreshire Probation Trust", "Lea Police Authority"],
        ),
        # remits that are listed before "Committee"
        ("The Finance, Performance and Contracting Committee met.", ["Finance, Performance and Contracting Committee"]),
        (
            "The Scrutiny for Places, Adults and Health Committee met.",
            ["Scrutiny for Places, Adults and Health Committee"],
        ),
        ("Mr Roe, Ms Vale and Quality Committee members came.", ["Quality Committee"]),
        # what a body is said to be
        ("Oak4Health, the GP federation, runs it.", ["Oak4Health"]),
        ("Acre Together was the vanguard partnership.", ["Acre Together"]),
        ("Ernest Lyle, the auditor, was content.", []),
        ("Ms Vale, the developer of the tool, came.", []),
        ("Councillor Green, a patient of the hospice, spoke.", []),
        ("The Hub was a community provider of care.", []),
        # a place before the words that begin a name
        ("The West Acre Association of Acute Trusts bid.", ["West Acre Association of Acute Trusts"]),
        ("East Acre Voluntary Action Services bid.", ["East Acre Voluntary Action Services"]),
        ("Health Education North West pays.", ["Health Education North West"]),
        ("Acre Action Centre and Elm Community Foundation pay.", ["Acre Action Centre", "Elm Community Foundation"]),
        # words that begin one name may end another, and what stands before a name is no part of it
        ("Erewash Voluntary Action will bid.", ["Erewash Voluntary Action"]),
        ("Ripley-based Acre Valley CVS and NB Elm Hospice Trust bid.", ["Acre Valley CVS", "Elm Hospice Trust"]),
        # what a committee or board is for goes on behind the noun
        ("The Improvement and Scrutiny Committee - Health met.", ["Improvement and Scrutiny Committee - Health"]),
        ("The A&E Delivery Board for North Acreshire met.", ["A&E Delivery Board for North Acreshire"]),
        # two bodies, of which the register has the first
        ("Locala and Elm GP Alliance agreed.", ["Locala Community Partnerships", "Elm GP Alliance"]),
        # whose abbreviation stands in brackets, and whose board
        ("J Roe (EMAS) came.", ["East Midlands Ambulance Service NHS Trust"]),
        ("Swindon's Health and Wellbeing Board agreed.", ["Swindon Health and Wellbeing Board"]),
        # branches of charities by their places, which name councils too
        ("Ada Vale (Age UK Cheshire East) spoke.", ["Age UK Cheshire East"]),
        ("Age UK Carlisle and Eden and Age UK West Cumbria bid.", ["Age UK Carlisle and Eden", "Age UK West Cumbria"]),
        ("YMCA Elmbridge Group answers. Crossroads Care Elm helps.", ["YMCA Elmbridge Group", "Crossroads Care Elm"]),
        ("We thank the YMCA.", ["YMCA"]),
        # what the law lets a company add is no other body, and providers are known though no noun ends their names
        ("Livewell Southwest CIC runs it. Livewell Southwest came.", ["Livewell Southwest"]),
        ("Waverley Hoppa and FedBucks bid.", ["Waverley Hoppa", "FedBucks"]),
        (
            "It came from Mid and South Acre University Hospitals Group.",
            ["Mid and South Acre University Hospitals Group"],
        ),
    ],
)
def test_bodies_are_known_by_their_form(pipeline: Pipeline, words: str, names: list[str]) -> None:
    assert [body.name for body in read(pipeline, f"Minutes\n\n1. Update\n\n{words}\n").bodies] == names


@pytest.mark.parametrize(
    ("words", "entity"),
    [
        ("The Homerton told the Board that beds were full.", "trust-RQX"),
        ("She asked the Homerton for beds.", "trust-RQX"),
        ("The Tavistock will open a clinic.", "trust-RNK"),
        ("Moorfields will open a clinic.", "trust-RP6"),
        ("Barts would join.", "trust-R1H"),
    ],
)
def test_a_trust_is_called_by_its_hospital(pipeline: Pipeline, words: str, entity: str) -> None:
    assert entity in [body.entity for body in read(pipeline, MINUTES + words).bodies]


MANCHESTER = "Manchester City Council\nHealth Scrutiny Committee\nMinutes of the meeting held on 5 November 2015\n\n"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("NHS North Manchester CCG met. North CCG will pay.", ["NHS North Manchester CCG"]),
        ("North CCG will pay, and South CCG.", ["NHS North Manchester CCG", "NHS South Manchester CCG"]),
        # the CCG that others will be is not they
        ("The six South West London CCGs expect to merge. Trafford CCG does not.", ["NHS Trafford CCG"]),
        ("The target set by the Committee for March 2018 was 603.", []),
    ],
)
def test_one_word_tells_which_ccg_and_several_are_none_of_them(
    pipeline: Pipeline, words: str, names: list[str]
) -> None:
    found = [body.name for body in read(pipeline, MANCHESTER + words + "\n").bodies]
    assert found == ["Manchester City Council", "Health Scrutiny Committee", *names]


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("Blackpool Teaching Hosptials NHS Foundation Trust", "trust-RXL"),
        ("Kent & Medway Partnership Trust", "trust-RXY"),
        ("Hertfordshire Partnership NHS FT", "trust-RWR"),
        ("Leeds Citty Council", "council-LDS"),
        ("Blackpool Clincal Commissioning Group", "ccg-00R"),
        ("Healthwatch Rotheram", "healthwatch-ROT"),
    ],
)
def test_a_name_misspelt_or_cut_short_is_that_of_the_register(pipeline: Pipeline, name: str, entity: str) -> None:
    reading = read(pipeline, f"Joint Oversight Committee\n\n12 June 2017\n\nMembers heard that {name} would reply.\n")
    assert entity in [body.entity for body in reading.bodies]


@pytest.mark.parametrize("name", ["Wexcombe Borough Council", "Bede Valley NHS Foundation Trust", "Acre Care Trust"])
def test_a_body_that_the_register_does_not_have_is_none_like_it(pipeline: Pipeline, name: str) -> None:
    reading = read(pipeline, f"Joint Oversight Committee\n\n12 June 2017\n\nMembers heard that {name} would reply.\n")
    assert name in [body.name for body in reading.bodies]


def test_a_noun_alone_is_not_a_body_named_first_that_the_register_does_not_have(pipeline: Pipeline) -> None:
    text = (
        "Salford City Council\n\nOversight Committee\n\n12 June 2017\n\nIt is quicker for the West CCG area.\n\n"
        "NHS Salford CCG has agreed.\n\nMembers thanked the CCG for its work.\n"
    )
    meant = {body.entity: [text[start:end] for start, end in body.mentions] for body in read(pipeline, text).bodies}
    assert meant["ccg-01G"] == ["NHS Salford CCG", "CCG"]


def read_whole(text: str) -> Reading:
    return Extractor.ready().reading(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (  # a council's page, on which a trust is named more often
            (
                "Agenda item\n\nWinter beds\n\nMinutes:\n\n"
                "Officers of Portsmouth Hospitals NHS Trust told Members of beds. The"
                " Trust would open 20 beds. The Trust had none left, and NHS Portsmouth CCG paid the Trust."
                " Councillor Roe"
                " asked where in Portsmouth.\n"
            ),
            "Portsmouth City Council",
        ),
        (
            (
                "Agenda and minutes\n\nVenue: Civic Hall\n\n"
                "Contact: Una Vale, Email: una.vale@oxfordshire.gov.uk\n\nMinutes:\n\n"
                "The Committee agreed.\n"
            ),
            "Oxfordshire County Council",
        ),
        (
            (
                "Southern Health NHS Foundation Trust Minutes of the Board Meeting in Public 27 November 2018. NHS West"
                " Hampshire CCG, said the CCG, would pay. The CCG and NHS West Hampshire CCG agreed.\n"
            ),
            "Southern Health NHS Foundation Trust",
        ),
        (  # what an item of a council's page is about
            (
                "Agenda item\n\nQuality accounts\n\n"
                "East Cheshire NHS Trust and Mid Cheshire Hospitals NHS Foundation Trust\n"
                "\nMinutes:\n\nCouncillor Roe of Sefton, and Councillors Vale and Penn, asked about beds in Sefton.\n"
            ),
            "Sefton Metropolitan Borough Council",
        ),
        (
            "Agenda and minutes\n\nVenue: Town Hall, Macclesfield, SK10 1EA\n\nMinutes:\n\nThe Committee agreed.\n",
            "Cheshire East Council",
        ),
        (  # the body whose own meeting the paper speaks of, however often others are named
            (
                "PRIMARY CARE COMMISSIONING COMMITTEE\n\nMinutes\n\nHealthwatch Dudley and Healthwatch Sandwell came,"
                " as did Healthwatch Walsall. The Governing Body of NHS Dudley CCG had agreed,"
                " said Healthwatch Dudley.\n"
            ),
            "NHS Dudley CCG",
        ),
        (  # the guidance was issued by it, not the paper
            (
                "Agenda item\n\nForward plan\n\nMinutes:\n\n"
                "Members were told of guidance issued by NHS England. Councillor Roe"
                " said that Sheffield had none.\n"
            ),
            "Sheffield City Council",
        ),
        (  # what a draft account is of stands far below whose paper it is
            (
                "Care Committee Minutes\n\nTown Hall, High Street, Stockton on Tees, TS18 1AA\n\nPresent: Cllr A Vale,"
                " Cllr Ian Penn, Cllr Una Holt\n\n" + "Nothing else was said of it. " * 25 + "\n\n"
                "South Tees Hospitals NHS Foundation Trust Draft Quality Account\n\nIt was noted.\n"
            ),
            "Stockton-on-Tees Borough Council",
        ),
        (  # the name of a joint body is not of the paper's place; a commissioner's that has the place to itself is
            (
                "Agenda item\n\nMinutes\n\nMinutes:\n\nCouncillors Vale, Penn and Councillor Holt asked about the"
                " Suffolk and North East Essex STP. NHS Thurrock CCG would reply.\n"
            ),
            "Thurrock Council",
        ),
        (  # a building that only one council has
            (
                "Executive\n\nMinutes of a meeting held on 7 March 2019 at the Council Chamber - Follaton House\n\n"
                "Present: Cllr Vale, Cllr Penn, Cllr Holt\n\nDevon County Council had written. The Leader would.\n"
            ),
            "South Hams District Council",
        ),
        (  # a district's town hall is its own, a county has one of its kind
            "Agenda and minutes\n\nVenue: Town Hall, Eastbourne\n\nMinutes:\n\nThe Committee agreed.\n",
            "Eastbourne Borough Council",
        ),
        (
            (
                "Agenda and minutes\n\nVenue: Committee Room 2, Shire Hall, Warwick\n\nMinutes:\n\nCouncillor Vale"
                " (Rugby Borough Council) and Councillor Penn agreed.\n"
            ),
            "Warwickshire County Council",
        ),
        (  # a borough below a county
            (
                "Agenda item\n\nNotice of Motion\n\nMinutes:\n\nThe Worshipful the Mayor referred to beds in"
                " Tewkesbury. Councillor Vale asked that Borough Councillors be told.\n"
            ),
            "Tewkesbury Borough Council",
        ),
    ],
)
def test_whose_paper_it_is_where_no_letterhead_says(pipeline: Pipeline, text: str, publisher: str) -> None:
    assert read_whole(text).document.get("publisher") == publisher


_ADDRESSED = "Councillor Ann Roe{gap}Reading Borough Council{gap}Civic Offices"
_LETTER = "Dear Councillor Roe\n\nWe will open 12 beds by June 2016.\n\nYours sincerely\n\nTom Hay\n"
_HEAD = "NHS Dorset Clinical Commissioning Group, Vespasian House, Dorchester DT1 1TS"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "letter",
    [
        "{head}\n\n4 May 2016\n\n{to}\n\n{letter}",
        "{head}\nnhs.example.uk\n\nOur ref: A/1\n\nDate: 4 May 2016\n\n{to}\n\n{letter}",
        "{head}\n\n{to}\n\n4 May 2016\n\n{letter}",
        "4 May 2016\n\n{to}\n\n{letter}Chief Executive\nNHS Dorset Clinical Commissioning Group\n",
    ],
)
def test_a_letter_is_from_its_letterhead_and_not_from_whom_it_goes_to(letter: str, gap: str) -> None:
    text = letter.format(head=_HEAD, to=_ADDRESSED.format(gap=gap), letter=_LETTER)
    assert read_whole(text).document.get("publisher") == "NHS Dorset CCG"


def test_news_that_names_a_body_in_passing_is_not_from_it() -> None:
    text = (
        "Stroke care to change across the county\n\nPeople who have a stroke will go to one of two units from May. "
        "The plan was welcomed by Kingston Hospital NHS Foundation Trust, whose doctors helped to write it, and the "
        "Stroke Association said that it would save lives.\n"
    )
    reading = read_whole(text)
    assert reading.document.get("kind") == "briefing"
    assert reading.document.get("publisher") is None


def test_a_year_names_no_council(pipeline: Pipeline) -> None:
    reading = read(pipeline, "Cllr Roe is Chair for the 2022/23 Council Year.\n")
    assert [body.name for body in reading.bodies] == []


@pytest.mark.parametrize(
    ("text", "committee"),
    [
        (
            "Care at home\n\nMeeting: 13/02/2020 - Cabinet (Item 84)\n\nThe Care Task Group had met.\n",
            "Stockton-on-Tees",
        ),
        (
            "Care at home\n\nRESOLVED\n\n1. That the Care Scrutiny Committee noted the report of the Urgent Board.\n",
            "Care",
        ),
        (
            "Care at home\n\nThe Committee met. The Committee and the Committee's Urgent Care Board agreed.\n",
            "Stockton",
        ),
        (
            "Care\n\nThe Board met Dr Roe, Chair of the Urgent Care Board. The Board and Board members agreed.\n",
            "Stockton-on-Tees",
        ),
        (
            "Care at home\n\nThe Board agreed. The Board was told that the Board of the Trust had met.\n",
            "Stockton-on-Tees Health",
        ),
    ],
)
def test_which_committee_met_where_no_heading_says(text: str, committee: str) -> None:
    page = "Agenda item\n\nStockton-on-Tees Borough Council\n\nMinutes:\n\n"
    assert (read_whole(page + text).document.get("committee") or "").startswith(committee)


def test_an_abbreviation_is_no_part_of_a_name(pipeline: Pipeline) -> None:
    reading = read(pipeline, "North East Locality Forum (NELF)\n\nMinutes of 3 May 2017\n")
    assert "North East Locality Forum" in [body.name for body in reading.bodies]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Dr Welling (LMC) spoke. The LMC and the LPC met.",
            ["Local Medical Committee", "Local Pharmaceutical Committee"],
        ),
        ("Bexley Local Medical Committee met. The LMC agreed.", ["Bexley Local Medical Committee"]),
        ("Kent LMC and Surrey LMC met. The LMC did not.", ["Kent LMC", "Surrey LMC", "Local Medical Committee"]),
    ],
)
def test_the_committees_of_a_profession(pipeline: Pipeline, text: str, names: list[str]) -> None:
    assert [
        body.name for body in read(pipeline, f"Notes\n\n{text}\n").bodies if "M" in body.name or "P" in body.name
    ] == names


def test_what_stands_behind_a_healthwatch_is_where_or_when(pipeline: Pipeline) -> None:
    text = "Healthwatch Kent in November met Age UK in May. Healthwatch Isle of Wight and Mind in Bexley did not.\n"
    names = {body.name for body in read(pipeline, text).bodies}
    assert names == {"Healthwatch Kent", "Age UK", "Healthwatch Isle of Wight", "Mind in Bexley"}


def test_the_board_of_a_paper_of_a_trust_is_the_trusts(pipeline: Pipeline) -> None:
    text = (
        "The Rotherham NHS Foundation Trust\nUpdate for governors, April 2018\n\n"
        "The shadow Board met on 5 April. The Executive Chief Operating Officer will attend.\n"
    )
    assert [body.entity for body in read(pipeline, text).bodies] == ["trust-RFR", "committee-trust-RFR-board"]


def test_no_partner_of_a_list_is_whose_plan_it_is(pipeline: Pipeline) -> None:
    text = (
        "Herefordshire and Worcestershire\nSustainability and Transformation Plan\nSummary, June 2016\n\n"
        "Our partners are:\n- NHS Wyre Forest CCG\n- Worcestershire County Council\n"
    )
    reading = read(pipeline, text)
    assert (reading.document.get("publisher") or "").startswith("Herefordshire and Worcestershire Sustainability")
    assert [body.type for body in reading.bodies] == ["StpFootprint", "ClinicalCommissioningGroup", "LocalAuthority"]


def test_the_address_of_an_officer_tells_whose_report_it_is(pipeline: Pipeline) -> None:
    text = (
        "To: Adults Committee\nMeeting date: 17 January 2019\nFrom: Executive Director, People\n\n"
        "The Council has to save £41m. Peterborough City Council has asked to join the scheme.\n\n"
        "Email: jane.roe@cambridgeshire.gov.uk\n"
    )
    assert read(pipeline, text).document.get("publisher") == "Cambridgeshire County Council"


def test_the_noun_that_a_paper_defines_for_a_board_is_no_second_board(pipeline: Pipeline) -> None:
    text = 'Barnsley Place Partnership Board ("the Partnership Board") is new. Ask the Partnership Board.\n'
    found = read(pipeline, text).bodies
    assert [(body.name, len(body.mentions)) for body in found] == [("Barnsley Place Partnership Board", 3)]


def test_the_first_words_of_a_name_stand_for_it(pipeline: Pipeline) -> None:
    text = "Red Zebra Community Solutions runs a service for carers in Kent. Red Zebra is to report in May.\n"
    found = [(body.name, len(body.mentions)) for body in read(pipeline, text).bodies]
    assert ("Red Zebra Community Solutions", 2) in found
    assert "Red Zebra" not in dict(found)


def test_a_name_goes_on_over_the_article_of_some_places(pipeline: Pipeline) -> None:
    text = "The Yorkshire and the Humber Clinical Senate has reviewed it.\n"
    assert [body.name for body in read(pipeline, text).bodies] == ["Yorkshire and the Humber Clinical Senate"]


def test_a_board_without_a_place_is_that_of_the_council_whose_address_the_paper_has(pipeline: Pipeline) -> None:
    text = (
        "Health and Wellbeing Board - Thursday, 3rd December, 2020 2.00 pm\n\nVenue: Virtual Meeting\n\n"
        "Contact: Democratic Services  Email: democratic.services@dorsetcouncil.gov.uk\n\nMinutes:\n\n"
        "The Board agreed the plan. Kirsten Macmillan presented it.\n"
    )
    reading = pipeline.read(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))
    assert [body.name for body in reading.bodies] == ["Dorset Health and Wellbeing Board"]
    committee = reading.document.values["committee"]
    assert committee.value == "Dorset Health and Wellbeing Board"
