"""Posts that a form of address, a sentence, a field or a cell gives to whoever it names."""

import pytest

from ingest.mentions.bodies import BodyReader
from ingest.mentions.people import find_people
from ingest.mentions.people.post_model import weigh_posts
from ingest.pipeline import Pipeline
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

HEAD = (
    "ROTHERHAM METROPOLITAN BOROUGH COUNCIL\n\nMinutes of the meeting of the Care Scrutiny Committee, 12 June 2017\n\n"
)
COUNCIL = "Rotherham Metropolitan Borough Council"
COUNCILLOR = ("Councillor", COUNCIL)
CCG = "NHS Rotherham CCG"
COMMITTEE = "Care Scrutiny Committee"


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline((BodyReader(Register.load(), Vocabulary.load()), find_people, weigh_posts))


def posts(pipeline: Pipeline, text: str) -> dict[str, list[tuple[str | None, str | None]]]:
    reading = pipeline.read(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h"))
    names = {body.key: body.name for body in reading.bodies}
    return {p.name: [(post.title, names.get(post.body or "")) for post in p.posts] for p in reading.people}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was attended by Mayor Ada Vale and Councillor Bent. The Mayor, Councillor Ann Hope, opened it.\n",
            {"Ada Vale": [("Mayor", COUNCIL)], "Bent": [COUNCILLOR], "Ann Hope": [COUNCILLOR, ("Mayor", COUNCIL)]},
        ),
        (
            "Present: Mayor Ada Vale, Deputy Mayor Councillor Ian Poe\n",
            {"Ada Vale": [("Mayor", COUNCIL)], "Ian Poe": [COUNCILLOR, ("Deputy Mayor", COUNCIL)]},
        ),
        ("Mayor Vale agreed.\n", {"Vale": [("Mayor", COUNCIL)]}),
        (
            "Mayor Ada Vale, Barnsley Council, agreed.\n",
            {"Ada Vale": [("Mayor", "Barnsley Metropolitan Borough Council")]},
        ),
        ("Present: Mayor Sir Ian Poe\n", {"Ian Poe": [("Mayor", COUNCIL)]}),
        ("The Mayor Elect came to Mayor Making.\n", {}),
        (
            "Police and Crime Commissioner Ian Poe was thanked.\n",
            {"Ian Poe": [("Police and Crime Commissioner", None)]},
        ),
    ],
)
def test_mayors(pipeline: Pipeline, text: str, expected: object) -> None:
    assert posts(pipeline, HEAD + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Item | Owner | With\nHome care | Ian Poe, Director of Commissioning | Healthwatch Kent, March\n",
            {"Ian Poe": [("Director of Commissioning", COUNCIL)]},
        ),
        (
            "Item | Owner | Organisation\nHome care | Ian Poe, Director of Commissioning | Healthwatch Kent\n",
            {"Ian Poe": [("Director of Commissioning", "Healthwatch Kent")]},
        ),
        (
            "Item | Owner | Anybody else\nHome care | Ian Poe, Director of Commissioning | Healthwatch Kent\n",
            {"Ian Poe": [("Director of Commissioning", COUNCIL)]},
        ),
        (
            "Item | Owner | Cost\nHome care | Ian Poe, the CCG | 29,730\n\nNHS Rotherham CCG came.\n",
            {"Ian Poe": [(None, CCG)]},
        ),
    ],
)
def test_the_next_cell_is_anothers(pipeline: Pipeline, text: str, expected: object) -> None:
    assert posts(pipeline, HEAD + "Actions\n\n" + text) == expected


def test_no_officer_is_of_a_scrutiny_committee(pipeline: Pipeline) -> None:
    text = "Officers present: Ian Poe, Director of Adult Care, Care Scrutiny Committee; Ann Roe, Officer, HASC & NHS\n"
    assert posts(pipeline, HEAD + text) == {
        "Ian Poe": [("Director of Adult Care", COUNCIL)],
        "Ann Roe": [("Officer, HASC & NHS", COUNCIL)],
    }


def test_members_of_a_committee_whose_council_is_not_named(pipeline: Pipeline) -> None:
    head = "ALL CARE SCRUTINY COMMITTEE\n\nMinutes of a meeting of the Care Scrutiny Committee held on 12 June 2017\n\n"
    found = posts(pipeline, head + "PRESENT:\nMrs C Vale (Chair)\nMr N Poe\n\nApologies: Ms J Roe\n")
    assert [dict(have).keys() for have in found.values()] == [{"Chair"}, {None}, {None}]
    assert len({body for have in found.values() for _, body in have}) == 1


def test_authors_are_of_whoever_publishes(pipeline: Pipeline) -> None:
    text = f"{CCG}\n\nReport to the Governing Body, 12 June 2017\n\nReport author: Ann Roe\n\nThe plan is set out.\n"
    assert posts(pipeline, text) == {"Ann Roe": [(None, CCG)]}


def test_names_alone_below_authors_are_of_whoever_publishes(pipeline: Pipeline) -> None:
    text = (
        f"{CCG}\n\nReport to the Governing Body, 12 June 2017\n\nAuthors\nAnn Roe\nDr Ian Poe\nThe plan is set out.\n"
    )
    assert posts(pipeline, text) == {"Ann Roe": [(None, CCG)], "Ian Poe": [(None, CCG)]}


def test_a_field_names_post_and_body_together(pipeline: Pipeline) -> None:
    text = "Programme director: Ian Poe, NHS Rotherham CCG\n"
    assert posts(pipeline, HEAD + text) == {"Ian Poe": [("Programme Director", CCG)]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sir Ian Poe CBE, Leader of Barnsley Council, said so.\n",
            [("Leader", "Barnsley Metropolitan Borough Council")],
        ),
        (
            "Ann Roe OBE, Leader of Barnsley Council, shall be the Chair of the Care Scrutiny Committee.\n",
            [("Leader", "Barnsley Metropolitan Borough Council"), ("Chair", COMMITTEE)],
        ),
        ("Ann Roe, now Chief Executive of NHS Rotherham CCG, spoke.\n", [("Chief Executive", CCG)]),
        (
            "Jim Poe, Executive Director of Place and the Place Director, spoke.\n",
            [("Executive Director of Place", COUNCIL), ("Place Director", COUNCIL)],
        ),
        ("Ann Roe will chair the new Rotherham Place Board.\n", [("Chair", "Rotherham Place Board")]),
        ("The appointment of Ann Roe as Returning Officer be confirmed.\n", [("Returning Officer", COUNCIL)]),
    ],
)
def test_titles(pipeline: Pipeline, text: str, expected: object) -> None:
    assert list(posts(pipeline, HEAD + "1. Board\n\n" + text).values()) == [expected]


def test_contact_fields(pipeline: Pipeline) -> None:
    text = "Contact\n\nName: Charlotte Vale\nPost: Director of Adult Care\nTel: 01234\n"
    assert posts(pipeline, HEAD + text) == {"Charlotte Vale": [("Director of Adult Care", COUNCIL)]}


def test_contact_fields_with_an_organisation(pipeline: Pipeline) -> None:
    text = "Contact\n\nName: Charlotte Vale\nTitle: Head of Care\nOrganisation: NHS Rotherham CCG\n"
    assert posts(pipeline, HEAD + text) == {"Charlotte Vale": [("Head of Care", CCG)]}


def test_another_sentence_behind_a_short_surname(pipeline: Pipeline) -> None:
    text = "1. Apologies\n\nApologies were received from Mr P Dew. Mr M Poe attended in place of Mr S Holt.\n"
    assert list(posts(pipeline, HEAD + text)) == ["P Dew", "M Poe", "S Holt"]


@pytest.mark.parametrize("above", ["1. Business\n\n", "Present\n\nMr A Roe (Chairman)\n\n"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mrs T Dean substituted for Mr D Vale.\n", ["T Dean", "D Vale"]),
        ("Mr M Poe had replaced Mr S Holt.\n", ["M Poe", "S Holt"]),
        ("Ms Ann Poe attended in place of Mr S Holt.\n", ["Ann Poe", "S Holt"]),
        ("Mr R Long was replaced by Ms T Day.\n", ["R Long", "T Day"]),
    ],
)
def test_who_steps_in_for_whom(pipeline: Pipeline, above: str, text: str, expected: list[str]) -> None:
    assert [name for name in posts(pipeline, HEAD + above + text) if name != "A Roe"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ian Holt and Councillor Ada Vale spoke.\n", ["Ian Holt", "Ada Vale"]),
        ("Beds move to Sir Robert Peel in Tamworth.\n", []),
        ("The Sir Robert Peel Hospital will close. Sir Robert Peel agreed.\n", []),
    ],
)
def test_who_acts(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert list(posts(pipeline, HEAD + "1. Business\n\n" + text)) == expected


def test_who_leads_a_group_on_the_council(pipeline: Pipeline) -> None:
    text = "1. Business\n\nCouncillor Ann Roe (Leader of the Labour Group) moved the motion.\n"
    assert posts(pipeline, HEAD + text) == {"Ann Roe": [COUNCILLOR, ("Leader of the Labour Group", COUNCIL)]}


def test_apologies_for_absence_from_the_meeting_are_no_post(pipeline: Pipeline) -> None:
    text = "Apologies for absence from the meeting were submitted on behalf of Councillors L Vale and R Moss.\n"
    assert posts(pipeline, HEAD + text) == {"L Vale": [COUNCILLOR], "R Moss": [COUNCILLOR]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tara Witney, Head of Contracts, and Joan Peel, Finance Manager, from Rotherham CCG, came for this item.\n",
            {"Tara Witney": [("Head of Contracts", CCG)], "Joan Peel": [("Finance Manager", CCG)]},
        ),
        (
            "It was given by Carl Dunn, Service Director, and Mary Orr, Head of Nursing, both of Rotherham CCG.\n",
            {"Carl Dunn": [("Service Director", CCG)], "Mary Orr": [("Head of Nursing", CCG)]},
        ),
        (
            (
                "Mark Wood, Director of Care, Jane Hale, Chief Nurse, and Dr Paul Green, Medical Director, of Barnsley"
                " Hospital NHS Foundation Trust, spoke.\n"
            ),
            {
                "Mark Wood": [("Director of Care", "Barnsley Hospital NHS Foundation Trust")],
                "Jane Hale": [("Chief Nurse", "Barnsley Hospital NHS Foundation Trust")],
                "Paul Green": [("Medical Director", "Barnsley Hospital NHS Foundation Trust")],
            },
        ),
        (  # without a comma before it, the body is of the last title alone
            "Helen Bay, Head of Commissioning, and Peter Cole, Chief Officer of Rotherham CCG, spoke.\n",
            {"Helen Bay": [("Head of Commissioning", COUNCIL)], "Peter Cole": [("Chief Officer", CCG)]},
        ),
        (
            "Councillor Ann Roe, Portfolio Holder for Health, and Sam Bell, Manager, from Rotherham CCG, answered.\n",
            {"Ann Roe": [COUNCILLOR, ("Portfolio Holder for Health", COUNCIL)], "Sam Bell": [("Manager", CCG)]},
        ),
    ],
)
def test_a_body_behind_the_last_title_is_of_all_before_it(pipeline: Pipeline, text: str, expected: object) -> None:
    assert posts(pipeline, HEAD + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dr Ken Hale, Place Clinical Director, Rotherham Place, NHS South Yorkshire ICB, said so.\n",
            {"Ken Hale": [("Place Clinical Director", "NHS South Yorkshire Integrated Care Board")]},
        ),
        (
            "Ann Hay, Clinical Lead, Barnsley Place, NHS South Yorkshire ICB, gave a presentation.\n",
            {"Ann Hay": [("Clinical Lead", "NHS South Yorkshire Integrated Care Board")]},
        ),
        ("Moved by Councillor Roe, that the Committee write to the Director of Care.\n", {"Roe": [COUNCILLOR]}),
    ],
)
def test_a_place_says_where_in_the_system(pipeline: Pipeline, text: str, expected: object) -> None:
    assert posts(pipeline, HEAD.replace("2017", "2023") + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lay member for finance, Mrs Ada Vale, reported.\n", {"Ada Vale": ["Lay member for finance"]}),
        ("Deputy chair of governors, Mr Ian Holt, asked why.\n", {"Ian Holt": ["Deputy chair of governors"]}),
        ("Asked by a governor, Mr Ian Holt said so.\n", {"Ian Holt": []}),
        ("Another member, Mr Ian Holt, said so.\n", {"Ian Holt": []}),
        (
            "The clinical lead, Dr Ada Vale, and the safety lead, Mr Ian Holt, reported.\n",
            {"Ada Vale": ["clinical lead"], "Ian Holt": ["safety lead"]},
        ),
        (
            "Expert by experience and alliance board member Jane Quill leads it.\n",
            {"Jane Quill": ["Expert by experience and alliance board member"]},
        ),
        (
            "Mrs Vale and Mr Holt were in attendance as co-opted members.\n",
            {"Vale": ["co-opted member"], "Holt": ["co-opted member"]},
        ),
        ("Jane Quill sits on the Board as its lay member.\n", {"Jane Quill": ["lay member"]}),
        ("Mr Holt attended as a member of the public.\n", {}),
        ("Mr Holt, co-opted from Healthwatch Rotherham, spoke.\n", {"Holt": [None, "co-opted"]}),
        ("Councillor Ada Vale, review the tracker with officers each month.\n", {"Ada Vale": ["Councillor"]}),
        ("Age UK Rotherham, whose Director, Jane Quill, wrote in support.\n", {"Jane Quill": ["Director"]}),
        ("Jane Quill, who herself uses services, sits on the Board as chair.\n", {"Jane Quill": ["chair"]}),
        ("Inspector Ian Holt of Cheshire Police is vice chair.\n", {"Ian Holt": ["Inspector", "vice chair"]}),
        (
            "Jane Quill, Managing Director of the Bassetlaw and Rotherham CCG, came.\n",
            {"Jane Quill": ["Managing Director"]},
        ),
        (
            "Su Long, Chief Officer, spoke. Ho Hall (Chief Nurse) agreed.\n",
            {"Su Long": ["Chief Officer"], "Ho Hall": ["Chief Nurse"]},
        ),
        ("It met at Acre House, Head Office, and at Kelham Street, Director level.\n", {}),
        ("Reply | Healthwatch Rotherham (Jane Quill) | 3 May\n", {"Jane Quill": [None]}),
        ("Reply | Town Clerk (Jane Quill) | 3 May\n", {"Jane Quill": ["Town Clerk"]}),
        ("The Beverley Memory Service opened. The Sidney Unit closed.\n", {}),
        ("R.R. Holt, Chair, in the Chair.\n", {"R.R. Holt": ["Chair"]}),
    ],
)
def test_posts_that_words_around_a_name_give(
    pipeline: Pipeline, text: str, expected: dict[str, list[str | None]]
) -> None:
    found = posts(pipeline, HEAD + text)
    titles = {name: [title for title, _ in held if title] for name, held in found.items()}
    assert titles == {name: [title for title in held if title] for name, held in expected.items()}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ada Quill, Chief Executive, and Dr Roe, Medical Director, Acre NHS Trust, came.\n", "Acre NHS Trust"),
        ("Ada Quill, Chief Nurse, and Ian Holt, Finance Lead, Acre NHS Trust, came.\n", "Acre NHS Trust"),
        ("Ada Quill, Director of Public Health, and Dr Roe, Medical Director, Acre NHS Trust, came.\n", COUNCIL),
        ("Ada Quill, Chief Executive; Dr Roe, Medical Director, Acre NHS Trust, came.\n", COUNCIL),
    ],
)
def test_a_body_behind_two_guests_of_a_council(pipeline: Pipeline, text: str, body: str) -> None:
    assert posts(pipeline, HEAD + text)["Ada Quill"][0][1] == body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kirsty Vale joined us on 1 October as Director of People.\n", {"Kirsty Vale": ["Director of People"]}),
        ("Kirsty Vale will join the Trust in May as its lay member.\n", {"Kirsty Vale": ["lay member"]}),
        ("Kirsty Vale, who joins us from Barnsley Council in May as Clerk, came.\n", {"Kirsty Vale": ["Clerk"]}),
        ("Kirsty Vale joined the choir in May as a carer.\n", {}),
        (
            "The Chairman, Sir Ian Holt, seek a meeting with the Leader of Barnsley Council.\n",
            {"Ian Holt": ["Chairman"]},
        ),
        (
            "Our Chief Executive is Conrad Vale, who will write.\n",
            {"Conrad Vale": ["Chief Executive"]},
        ),
        ("The winner of the raffle is Conrad Vale.\n", {}),
        (
            "Iris Vale, our clinical lead and the chief executive of Barnsley CCG, spoke.\n",
            {"Iris Vale": ["clinical lead", "chief executive"]},
        ),
        (
            "It asks the Leader of the Council and the Chief Executive of Barnsley CCG, Iris Vale, to agree.\n",
            {"Iris Vale": ["Chief Executive"]},
        ),
        ("Reply to Acre Health Services (Preston Grove) by May.\n", {}),
        (
            "Present: Marcus Vale, Partner Member, Trusts (Chief Executive, Barnsley CCG)\n",
            {"Marcus Vale": ["Partner Member, Trusts", "Chief Executive"]},
        ),
    ],
)
def test_posts_that_verbs_and_brackets_give(
    pipeline: Pipeline, text: str, expected: dict[str, list[str | None]]
) -> None:
    found = posts(pipeline, HEAD + text)
    assert {name: [title for title, _ in held] for name, held in found.items()} == expected


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        (
            "Barnsley CCG sits on the Better Together Board. Its Chief Executive, Iris Roe, spoke.\n",
            "Iris Roe",
            "Barnsley",
        ),
        (
            "Barnsley CCG sits on the Better Together Board. Its chair, Iris Roe, spoke.\n",
            "Iris Roe",
            "Better Together",
        ),
        ("A Programme Board meets each month with Ruth Vale as independent chair.\n", "Ruth Vale", "Programme Board"),
    ],
)
def test_whose_its_chief_executive_is(pipeline: Pipeline, text: str, name: str, body: str) -> None:
    assert body in str(posts(pipeline, HEAD + text)[name][0][1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Vale, who has been leading the work, will take on the role of interim chief executive of the CCG.\n",
            {"Ada Vale": [("interim chief executive", CCG)]},
        ),
        (
            "This followed the retirement of Ian Penn, from his role as Chief Executive for Rotherham CCG.\n",
            {"Ian Penn": [("Chief Executive", CCG)]},
        ),
        (
            "Una Holt will remain as Interim Accountable Officer of Rotherham CCG, having joined it in May.\n",
            {"Una Holt": [("Interim Accountable Officer", CCG)]},
        ),
        (
            "Ada Vale has been confirmed as chair designate of Rotherham CCG.\n",
            {"Ada Vale": [("chair designate", CCG)]},
        ),
        ("Mr Ian Penn is currently CEO of Rotherham CCG.\n", {"Ian Penn": [("CEO", CCG)]}),
    ],
)
def test_news_of_who_takes_and_leaves_a_post(
    pipeline: Pipeline, text: str, expected: dict[str, list[tuple[str, str]]]
) -> None:
    assert posts(pipeline, f"NHS Rotherham CCG\n\nNews of the CCG, 4 May 2017\n\n{text}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Chair welcomed Julia Hope and Dr Ian Roe from NHS Rotherham CCG, and Una Penn of NHS England.\n",
            {"Julia Hope": [(None, CCG)], "Ian Roe": [(None, CCG)], "Una Penn": [(None, "NHS England")]},
        ),
        (
            "The Frailty Steering Group (chair: Dr Ian Roe) met. The Falls Delivery Group, lead: Dr Una Vale, sat.\n",
            {"Ian Roe": [("chair", "Frailty Steering Group")], "Una Vale": [("lead", "Falls Delivery Group")]},
        ),
        (
            "The chair of NHS Rotherham CCG, Ottoline Brace, rang the Chief Officer, NHS England, S. Roe.\n",
            {
                "Ottoline Brace": [("chair", CCG)],
                "S. Roe": [("Chief Officer", "NHS England")],
            },
        ),
        ("Please contact Una Vale on (01709) 500000.\n", {"Una Vale": []}),
        (
            "These substitutes were reported: \n\nJulia Penn for Dr Ian Roe (NHS Rotherham CCG)\n",
            {"Julia Penn": [(None, CCG)], "Ian Roe": [(None, CCG)]},
        ),
        (
            (
                "Signed on behalf of NHS Rotherham CCG\nDr Ian Roe\nPosition\nGP and Vice Chair\n\n"
                "Signed on behalf of the Council\nUna Vale\nTitle:\nStrategic Director 7 May 2017\n"
            ),
            {"Ian Roe": [("GP", CCG), ("Vice Chair", CCG)], "Una Vale": [("Strategic Director", COUNCIL)]},
        ),
        ("Officer Contact\nUna Vale, Social Care\nPapers with report\nNone\n", {"Una Vale": []}),
        ("NHS Rotherham CCG had appointed a new Chair, Ian Roe.\n", {"Ian Roe": [("Chair", CCG)]}),
        (
            "In his report to the CCG's meeting, Mr Ian Roe, our shared chief officer, said so.\n",
            {"Ian Roe": [("shared chief officer", COUNCIL)]},
        ),
        ("Lead officer: Una Vale\n", {"Una Vale": [("Lead Officer", COUNCIL)]}),
        ("Una Vale, Strategy Officer, 020 8356 0000, spoke.\n", {"Una Vale": [("Strategy Officer", COUNCIL)]}),
        ("Cllr Ann Hope, the minutes of May were signed by the Chairman.\n", {"Ann Hope": [COUNCILLOR]}),
    ],
)
def test_guests_groups_and_fields(
    pipeline: Pipeline, text: str, expected: dict[str, list[tuple[str | None, str | None]]]
) -> None:
    assert posts(pipeline, HEAD + text) == expected
