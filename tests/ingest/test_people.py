import pytest

from ingest.extract import Extractor
from ingest.mentions.bodies import BodyReader
from ingest.mentions.people import find_people
from ingest.pipeline import Pipeline
from ingest.readers.paper import source as read_as
from ingest.reading import Reading
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

HEAD = (
    "ROTHERHAM METROPOLITAN BOROUGH COUNCIL\n\nMinutes of the meeting of the Care Scrutiny Committee, 12 June 2017\n\n"
)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline((BodyReader(Register.load(), Vocabulary.load()), find_people))


def read(pipeline: Pipeline, text: str) -> Reading:
    return pipeline.read(Source(name="p.txt", media_type="text/plain", text=HEAD + text, content_hash="h"))


def people(pipeline: Pipeline, text: str) -> list[tuple[str, list[tuple[str | None, str | None]]]]:
    reading = read(pipeline, text)
    ids = {body.key: body.entity for body in reading.bodies}
    return [(p.name, [(post.title, ids.get(post.body or "")) for post in p.posts]) for p in reading.people]


def named(reading: Reading) -> dict[str, list[str]]:
    """The words that name each person, or stand for the name."""
    return {one.name: [reading.text[start:end] for start, end in one.mentions] for one in reading.people}


COUNCIL = ("Councillor", "council-ROT")
COMMITTEE = "committee-council-ROT-care-scrutiny-committee"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Present\n\nCouncillor U. Vale (Chair)\nCllr Ivor Penn\n",
            [("U. Vale", [COUNCIL, ("Chair", COMMITTEE)]), ("Ivor Penn", [COUNCIL])],
        ),
        (
            "PRESENT: Councillors Vale (Chairman), A Moss, Mrs B. Reed and Stone.\n",
            [
                ("Vale", [COUNCIL, ("Chairman", COMMITTEE)]),
                ("A Moss", [COUNCIL]),
                ("B. Reed", [COUNCIL]),
                ("Stone", [COUNCIL]),
            ],
        ),
        (
            "In attendance\nJane Hart\tChief Executive, Rotherham CCG and Director of Care, RMBC\n",
            [("Jane Hart", [("Chief Executive", "ccg-03L"), ("Director of Care", "council-ROT")])],
        ),
        (
            "Apologies\n\nApologies were received from Councillor T. Pike and Dr. L. Gray (NHS England).\n",
            [("T. Pike", [COUNCIL]), ("L. Gray", [(None, "national-nhs-england")])],
        ),
        (
            "Present\nUna Vale UV\n    Director of Public Health, Rotherham Council\n",
            [("Una Vale", [("Director of Public Health", "council-ROT")])],
        ),
        (
            "Ms Una Vale, Head of Care, Rotherham CCG and Mr Ian Holt, Chair, Rotherham CCG gave an update.\n",
            [("Una Vale", [("Head of Care", "ccg-03L")]), ("Ian Holt", [("Chair", "ccg-03L")])],
        ),
        (
            "Ruth Vale and Lydia Holt, Rotherham CCG, gave a presentation.\n",
            [("Ruth Vale", [(None, "ccg-03L")]), ("Lydia Holt", [(None, "ccg-03L")])],
        ),
        (
            "Report of: Director of Adult Services (Una Vale)\n",
            [("Una Vale", [("Director of Adult Services", "council-ROT")])],
        ),
        (
            "Officers in attendance: Una Vale (Head of Care), Dr Ivor Penn CBE (Director of Public Health)\n",
            [
                ("Una Vale", [("Head of Care", "council-ROT")]),
                ("Ivor Penn", [("Director of Public Health", "council-ROT")]),
            ],
        ),
        (
            "Present: Mrs U Vale (Chairman), Mr I Penn\n",
            [("U Vale", [COUNCIL, ("Chairman", COMMITTEE)]), ("I Penn", [COUNCIL])],
        ),
        (
            "Action by:\nDIRECTOR OF ADULT SERVICES (U. VALE)\nDIRECTOR OF HOUSING (I.HOLT)\n",
            [
                ("U. Vale", [("DIRECTOR OF ADULT SERVICES", "council-ROT")]),
                ("I.Holt", [("DIRECTOR OF HOUSING", "council-ROT")]),
            ],
        ),
        (
            (
                "Present: Cllr U. Holt\n\nApologies for this meeting were received from Cllrs A Vale, J Penn,"
                " and L Moss.\n"
            ),
            [("U. Holt", [COUNCIL]), ("A Vale", [COUNCIL]), ("J Penn", [COUNCIL]), ("L Moss", [COUNCIL])],
        ),
        (
            "Responsibility: / Una Vale, Buying of Care\n",
            [("Una Vale", [])],
        ),
        (
            "Present: Cllr Una Vale (Vice-Chair in the Chair)\n",
            [("Una Vale", [COUNCIL, ("Vice-Chair", COMMITTEE)])],
        ),
        ("Attendees:\nCllr UNA VALE - Chair\n", [("Una Vale", [COUNCIL, ("Chair", COMMITTEE)])]),
        (
            "Attendees:\nCllr A Moss\nReport author: Una Vale, Head of Care, Rotherham CCG\n",
            [("A Moss", [COUNCIL]), ("Una Vale", [("Head of Care", "ccg-03L")])],
        ),
        (
            "Name | Role | Organisation\nUna Vale | Head of Care | Rotherham CCG\nCllr A Moss | Leader | RMBC\n",
            [("Una Vale", [("Head of Care", "ccg-03L")]), ("A Moss", [COUNCIL, ("Leader", "council-ROT")])],
        ),
        ("Ms Vale-Holt added that the work went on.\n", [("Vale-Holt", [])]),
        (
            "Also present\n\nRotherham CCG: Una Vale (UV), Managing Director; Ivor Penn (IP), Head of Integration\n",
            [("Una Vale", [("Managing Director", "ccg-03L")]), ("Ivor Penn", [("Head of Integration", "ccg-03L")])],
        ),
        (
            "Rotherham CCG (Ruth Vale, Director of Nursing) accepted all of it.\n",
            [("Ruth Vale", [("Director of Nursing", "ccg-03L")])],
        ),
        ("The work is watched by Rotherham CCG, chaired by Dr Ruth Vale.\n", [("Ruth Vale", [("Chair", "ccg-03L")])]),
        ("Rotherham CCG meets weekly. Its chair, Ruth Vale, told us more.\n", [("Ruth Vale", [("chair", "ccg-03L")])]),
        ("Rotherham CCG chief executive Ruth Vale spoke.\n", [("Ruth Vale", [("chief executive", "ccg-03L")])]),
        ("Speaking for Rotherham CCG, Ruth Vale said no.\n", [("Ruth Vale", [(None, "ccg-03L")])]),
        (
            "Rotherham CCG has appointed Ruth Vale as Director of Strategy.\n",
            [("Ruth Vale", [("Director of Strategy", "ccg-03L")])],
        ),
        ("Our Chief Executive is Ruth Vale.\n", [("Ruth Vale", [("Chief Executive", "council-ROT")])]),
        ("Rotherham CCG's fund manager (Ruth Vale) came.\n", [("Ruth Vale", [("fund manager", "ccg-03L")])]),
        (
            "They go to the Chief Executive of the Council, Ruth Vale, and\nto the Chair of Rotherham CCG, Lydia Holt.",
            [("Ruth Vale", [("Chief Executive", "council-ROT")]), ("Lydia Holt", [("Chair", "ccg-03L")])],
        ),
        (
            "Louise Vale, Assistant Director, Health and Integration, introduced the report.\n",
            [("Louise Vale", [("Assistant Director, Health and Integration", "council-ROT")])],
        ),
        (
            "Contact officer: Una Vale, Head of Care, tel. 01709 000000\n",
            [("Una Vale", [("Head of Care", "council-ROT")])],
        ),
        (
            "Signed: Una Vale\nCabinet Member for Adult Social Care\n",
            [("Una Vale", [("Cabinet Member for Adult Social Care", "council-ROT")])],
        ),
        (
            "Two people from Rotherham CCG came: Ms Una Vale, its Chair; and Mr Ian Holt, Senior Manager.\n",
            [("Una Vale", [("Chair", "ccg-03L")]), ("Ian Holt", [("Senior Manager", "ccg-03L")])],
        ),
        (
            "Cllr A Moss presented the plan with Lydia Vale and Ruth Holt (both Rotherham CCG).\n",
            [("A Moss", [COUNCIL]), ("Lydia Vale", [(None, "ccg-03L")]), ("Ruth Holt", [(None, "ccg-03L")])],
        ),
        (
            "In attendance\nUna Vale, Head of Care (shared with Rotherham CCG)\n",
            [("Una Vale", [("Head of Care", "council-ROT")])],
        ),
        (
            "Delegate authority to the Chief Executive, Ed Vale, to agree the heads of terms by May.\n",
            [("Ed Vale", [("Chief Executive", "council-ROT")])],
        ),
        (
            "Details were given of the appointment of John Vale as chief executive, from 1 May 2018.\n",
            [("John Vale", [("chief executive", "council-ROT")])],
        ),
        (
            (
                "Present\nUna Vale   RMBC, Executive Member for Health (Chairman)\n"
                "Lise Holt   Director of Care (Yorkshire)\n"
            ),
            [
                ("Una Vale", [("Executive Member for Health", "council-ROT"), ("Chair", COMMITTEE)]),
                ("Lise Holt", [("Director of Care (Yorkshire)", "council-ROT")]),
            ],
        ),
        (
            "Simon Vale has been appointed Interim Director of Care and will take up the post on 1 January.\n",
            [("Simon Vale", [("Interim Director of Care", "council-ROT")])],
        ),
        (
            "Barnsley CCG reports to Rotherham CCG and is chaired by Ruth Vale.\n",
            [("Ruth Vale", [("Chair", "ccg-02P")])],
        ),
        (
            "Dr Ruth Vale chairs Rotherham CCG and Simon Holt is its Programme Director.\n",
            [("Ruth Vale", [("Chair", "ccg-03L")]), ("Simon Holt", [("Programme Director", "ccg-03L")])],
        ),
        (
            "It was led by Simon Holt, Executive Director of Strategy, People and Care, Rotherham CCG.\n",
            [("Simon Holt", [("Executive Director of Strategy, People and Care", "ccg-03L")])],
        ),
        ("Ruth Vale remains Director of Care.\n", [("Ruth Vale", [("Director of Care", "council-ROT")])]),
        (
            "They heard from Ruth Vale, who continues as Director of Care.\n",
            [("Ruth Vale", [("Director of Care", "council-ROT")])],
        ),
        (
            "Una Vale, who is to be Chief Executive of Rotherham CCG and has the same job now, came.\n",
            [("Una Vale", [("Chief Executive", "ccg-03L")])],
        ),
        (
            "Una Vale, Rotherham CCG’s Head of Care, and Ian Holt came.\n",
            [("Una Vale", [("Head of Care", "ccg-03L")])],
        ),
        ("The work is led by consultant geriatrician Dr Una Vale.\n", [("Una Vale", [])]),
        (
            "In attendance: Dr Una Vale (Clinical Chair) and Ian Holt (Director of Buying), Rotherham CCG\n",
            [("Una Vale", [("Clinical Chair", "ccg-03L")]), ("Ian Holt", [("Director of Buying", "ccg-03L")])],
        ),
        ("It works, said Una Vale, who runs the hub.\n", [("Una Vale", [])]),
        ("Rotherham CCG    Clinicians only. Chair: Dr Una Vale\n", [("Una Vale", [("Chair", "ccg-03L")])]),
        ("Rotherham CCG is chaired independently by Gwenda Vale.\n", [("Gwenda Vale", [("Chair", "ccg-03L")])]),
        ("Una Vale steps down as chair of Rotherham CCG in April.\n", [("Una Vale", [("chair", "ccg-03L")])]),
        ("Una Vale, who co-chairs Rotherham CCG, spoke.\n", [("Una Vale", [("Co-Chair", "ccg-03L")])]),
        (
            "SRO      Una Vale, Accountable Officer, Rotherham CCG / Barnsley CCG\n",
            [("Una Vale", [("Accountable Officer", "ccg-03L"), ("Accountable Officer", "ccg-02P")])],
        ),
        ("Healthy Rotherham is its main programme, and Rotherham CCG chairs it.\n", []),
        ("Care is given by Anglian Enterprise CIC (AEC). AEC came.\n", []),
        ("A session would be held in May (ACTION: Patrick Holt).\n", [("Patrick Holt", [])]),
        ("Jane Vale, the Head of Care, spoke.\n", [("Jane Vale", [("Head of Care", "council-ROT")])]),
        ("The Head of Care, Jane Vale, said no.\n", [("Jane Vale", [("Head of Care", "council-ROT")])]),
        ("Chief nurse Jane Vale of Rotherham CCG said no.\n", [("Jane Vale", [(None, "ccg-03L")])]),
        ('Head of Care Jane Vale said: "No."\n', [("Jane Vale", [("Head of Care", "council-ROT")])]),
        ("Asked by the Chair, Ms Vale said no.\n", [("Vale", [])]),
        (
            "Rotherham CCG spoke first. In a statement the CCG's Accountable Officer, Jane Vale, said no.\n",
            [("Jane Vale", [("Accountable Officer", "ccg-03L")])],
        ),
        (
            "Could Rotherham CCG lend a room; its representative, Mr Vale, would see to it.\n",
            [("Vale", [("representative", "ccg-03L")])],
        ),
        (
            "The clinical chair of Barnsley, Dr Ada Vale, said that Barnsley CCG would pay.\n",
            [("Ada Vale", [("clinical chair of Barnsley", "ccg-02P")])],
        ),
        (
            "Barnsley CCG came. Jane Vale, Chief Executive at Barnsley, spoke.\n",
            [("Jane Vale", [("Chief Executive at Barnsley", "ccg-02P")])],
        ),
        ("A lay member, Mr Vale, was not convinced.\n", [("Vale", [("lay member", "council-ROT")])]),
        ("Clinical lead Dr Ada Vale has promised a form.\n", [("Ada Vale", [("Clinical lead", "council-ROT")])]),
        (
            "For Rotherham CCG: Hugh Vale. For Barnsley CCG: Dr P Holt.\n",
            [("Hugh Vale", [(None, "ccg-03L")]), ("P Holt", [(None, "ccg-02P")])],
        ),
        (
            "Accepted for Rotherham CCG (5 April 2019): Ken Vale, Chief Executive\n",
            [("Ken Vale", [("Chief Executive", "ccg-03L")])],
        ),
        (
            "Signed for Rotherham CCG ........ Oswin Vale, Director of Operations\n",
            [("Oswin Vale", [("Director of Operations", "ccg-03L")])],
        ),
        (
            "Rotherham CCG came. The Accountable Officer, Ian Holt, spoke.\n",
            [("Ian Holt", [("Accountable Officer", "ccg-03L")])],
        ),
        (
            "Present: County Councillor Una Vale in the Chair\nDr Ivor Penn (Clinical Chair, Rotherham CCG)\n",
            [("Una Vale", [COUNCIL, ("Chair", COMMITTEE)]), ("Ivor Penn", [("Clinical Chair", "ccg-03L")])],
        ),
        (
            "Lay members came: Hugh Vale (Barnsley) and Dr Ada Holt (Rotherham), under Sir Ian Penn.\n",
            [("Ada Holt", [(None, "council-ROT")]), ("Ian Penn", [])],
        ),
        (
            "Round the table: Una Vale (Clerk)\nNot able to come: Ian Holt\n",
            [("Una Vale", [("Clerk", None)]), ("Ian Holt", [])],
        ),
        (
            "Attendees: Una Vale, Barnsley CCG (Chief Nurse). Ian Holt, Barnsley CCG. Dr Bill Penn, Barnsley CCG.\n",
            [
                ("Una Vale", [("Chief Nurse", "ccg-02P")]),
                ("Ian Holt", [(None, "ccg-02P")]),
                ("Bill Penn", [(None, "ccg-02P")]),
            ],
        ),
        (
            "Apologies came from Una Holt (Barnsley CCG), and from Sir Ian Penn, Clerk.\n",
            [("Una Holt", [(None, "ccg-02P")]), ("Ian Penn", [("Clerk", None)])],
        ),
        (
            "It was put to Barnsley CCG, whose chief nurse is Una Vale.\n",
            [("Una Vale", [("chief nurse", "ccg-02P")])],
        ),
        (
            "Barnsley CCG's joint chief executive, Una Vale, that day left.\n",
            [("Una Vale", [("joint chief executive", "ccg-02P")])],
        ),
        ("Questions? Ask Rosie Vale, Head of Care.\n", [("Rosie Vale", [("Head of Care", "council-ROT")])]),
        (
            "NHS Barnsley CCG and Barnsley Hospital NHS Foundation Trust came. Dr Ada Holt (Barnsley) spoke.\n",
            [("Ada Holt", [(None, "ccg-02P")])],
        ),
        (
            "NHS Barnsley CCG came. Dr Ada Holt (Clinical Chair, Barnsley) spoke.\n",
            [("Ada Holt", [("Clinical Chair, Barnsley", "ccg-02P")])],
        ),
        (
            "Derbyshire County Council sent Una Vale (County, Assistant Director).\n",
            [("Una Vale", [("Assistant Director", "council-DBY")])],
        ),
        (
            "Derbyshire County Council was heard. County Councillor Una Vale spoke.\n",
            [("Una Vale", [("Councillor", "council-DBY")])],
        ),
        (
            "NHS Barnsley CCG was heard. Ms Una Vale, the Group's Head of Care, spoke.\n",
            [("Una Vale", [("Head of Care", "ccg-02P")])],
        ),
        (
            "| NHS Barnsley CCG (BCCG) | Una Vale (Chief Nurse), Dr Ada Holt |\n| Council | none |\n",
            [("Una Vale", [("Chief Nurse", "ccg-02P")]), ("Ada Holt", [(None, "ccg-02P")])],
        ),
        ("Ada Vale, who had become the Trust's finance lead in May, came. Ms Vale spoke.\n", [("Ada Vale", [])]),
        ("John Vale, who manages partnerships for them, came.\n", [("John Vale", [])]),
        (
            "Owner: two. (P. Holt, Chief Finance Officer, Barnsley CCG, to answer.)\n",
            [("P. Holt", [("Chief Finance Officer", "ccg-02P")])],
        ),
        (
            "Barnsley CCG's Folake Vale, its regional director, came.\n",
            [("Folake Vale", [("regional director", "ccg-02P")])],
        ),
        (  # surnames alone, officers, and apologies under their heading
            (
                "Present:\nMoss (Chair), Penn, M Reed and Stone (as substitute for Councillor Dale).\n"
                "Officers:\nC Vale and T Holt.\n"
                "Apologies for absence:\nwere submitted on behalf of Councillors Dale and Mrs H Fen\n"
            ),
            [
                ("Moss", [COUNCIL, ("Chair", COMMITTEE)]),
                ("Penn", [COUNCIL]),
                ("M Reed", [COUNCIL]),
                ("Stone", [COUNCIL]),
                ("Dale", [COUNCIL]),
                ("C Vale", [(None, "council-ROT")]),
                ("T Holt", [(None, "council-ROT")]),
                ("H Fen", [COUNCIL]),
            ],
        ),
        (
            "Present:\nDr Ada Holt AH Chief Nurse, Barnsley CCG\nMartina Whitlow MWh Governing Body GP\n",
            [
                ("Ada Holt", [("Chief Nurse", "ccg-02P")]),
                ("Martina Whitlow", [("GP", "committee-ccg-02P-governing-body")]),
            ],
        ),
        (
            "Report by Ada Holt, Barnsley Place Director, NHS Barnsley CCG\n",
            [("Ada Holt", [("Barnsley Place Director", "ccg-02P")])],
        ),
        (
            "Barnsley CCG chief executive Paul Holt said so, led by Deputy Chief Nurse Yvette Vale.\n",
            [("Paul Holt", [("chief executive", "ccg-02P")]), ("Yvette Vale", [("Deputy Chief Nurse", None)])],
        ),
        (
            "Councillor Dash MOVED, and Councillor Reed SECONDED, Councillor Vale’s Motion.\n",
            [("Dash", [COUNCIL]), ("Reed", [COUNCIL]), ("Vale", [COUNCIL])],
        ),
        ("Councillor Dash Non Pecuniary Item 4\n", [("Dash", [COUNCIL])]),
        ("To: COUNCILLOR ADA HOLT\n\nCouncillor Ada Holt agreed.\n", [("Ada Holt", [COUNCIL])]),
        ("Deputy Sarah Vale declared an interest.\n", [("Sarah Vale", [])]),
        (  # names and posts that follow each other without a mark
            "Present: Dr A Roe Chairman Ms B Vale Chief Nurse, Barnsley CCG Dr Ada Holt Barnsley CCG Ian Penn Clerk\n",
            [
                ("A Roe", [COUNCIL, ("Chairman", COMMITTEE)]),
                ("B Vale", [("Chief Nurse", "ccg-02P")]),
                ("Ada Holt", [(None, "ccg-02P")]),
                ("Ian Penn", [("Clerk", None)]),
            ],
        ),
        (
            "Present: Ruth Vale Gareth Locke Mary Ann Holt\n",
            [("Ruth Vale", []), ("Gareth Locke", []), ("Mary Ann Holt", [])],
        ),
        (  # names one below the other, then their posts
            "Present:\nAda Holt\nIan Penn\nUna Roe\nChief Nurse, Barnsley CCG\nChair of\nHealthwatch Barnsley\nClerk\n",
            [
                ("Ada Holt", [("Chief Nurse", "ccg-02P")]),
                ("Ian Penn", [("Chair", "healthwatch-BNS")]),
                ("Una Roe", [("Clerk", None)]),
            ],
        ),
        ("Present:\nCllr Ada Vale Wolverhampton Council\n", [("Ada Vale", [("Councillor", "council-WLV")])]),
        ("Question from Mr. R. Vale CC: when?\n", [("R. Vale", [COUNCIL])]),
        (
            "Attending for this item were:\n\nBarnsley CCG\n\nAda Holt, Urgent Care Lead\n",
            [("Ada Holt", [("Urgent Care Lead", "ccg-02P")])],
        ),
        ("The Chair read an e-mail from Wenlock Tarn MP.\n", [("Wenlock Tarn", [])]),
        (
            "Members: *Councillor Ada Vale *Councillor Ian Penn (Vice-Chair) Councillor Una Roe\n",
            [
                ("Ada Vale", [COUNCIL]),
                ("Ian Penn", [COUNCIL, ("Vice-Chair", COMMITTEE)]),
                ("Una Roe", [COUNCIL]),
            ],
        ),
        (
            "We shall see to it.\n\nLeontyne Marchbanks\nDirector of Adult Care\n",
            [("Leontyne Marchbanks", [("Director of Adult Care", "council-ROT")])],
        ),
        (  # the title of an item, no heading of a list
            "Apologies for absence\n\nMinutes:\n\n11.1. Councillor Ada Vale sent apologies, Councillor Penn came.\n",
            [("Ada Vale", [COUNCIL]), ("Penn", [COUNCIL])],
        ),
    ],
)
def test_forms_of_naming_officials(
    pipeline: Pipeline, text: str, expected: list[tuple[str, list[tuple[str | None, str | None]]]]
) -> None:
    assert people(pipeline, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mary, 85, has an allocated social worker named Ann.\n",
        "One daughter, Mrs Pool, told them that the nurses had been kind.\n",
        "5. Questions from the public\n\nMr B. Lake had asked about beds. The Chair thanked Mr. Lake.\n",
        "Mr. B. Lake, of Ferham, asked whether the hub would open.\n",
        "Members of the public: Mr J Smith, Jane Roe\n",
        "He described a Mr K, 79, whose falls had stopped.\n",
        "A carer, Susan Field, spoke of her son.\n",
        "The patient, Mr Alan Stone, had thanked the staff.\n",
        "“It helped,” said Susan Field, who manages her diabetes at home.\n",
        "Susan Field, 61, who runs a small shop, said that it helped.\n",
        "The walks are led by a volunteer, Susan.\n",
        "Lord Vale House and Sir Robert Peel Hospital would close.\n",
        "A patient, Dr Ada Holt, had thanked the staff.\n",
    ],
)
def test_members_of_the_public_never_become_people(pipeline: Pipeline, text: str) -> None:
    assert people(pipeline, text) == []


def test_a_field_whose_key_is_a_post_gives_the_post_and_the_line_below_does_not(pipeline: Pipeline) -> None:
    text = (
        "Officers\n\nChief Executive: Jane Hart\nHead of Adult Care: John Pike\nDirector of Care Services: Ann Moss\n"
    )
    assert people(pipeline, text) == [
        ("Jane Hart", [("Chief Executive", "council-ROT")]),
        ("John Pike", [("Head of Adult Care", "council-ROT")]),
        ("Ann Moss", [("Director of Care Services", "council-ROT")]),
    ]


def test_posts_before_two_names_are_each_ones_own(pipeline: Pipeline) -> None:
    text = "It is led by the Council's Director of Care, Jane Hart, and Rotherham CCG's Borough Director, John Pike.\n"
    assert people(pipeline, text) == [
        ("Jane Hart", [("Director of Care", "council-ROT")]),
        ("John Pike", [("Borough Director", "ccg-03L")]),
    ]


def test_a_post_of_a_body_that_is_not_known_is_not_the_papers_own(pipeline: Pipeline) -> None:
    text = "Jane Hart, a trustee of Oakwood Friends, was heard. Ann Moss, who chairs Rotherham CCG, was there.\n"
    assert people(pipeline, text) == [
        ("Jane Hart", [("a trustee of Oakwood Friends", None)]),
        ("Ann Moss", [("Chair", "ccg-03L")]),
    ]


def test_later_mentions_are_the_same_person(pipeline: Pipeline) -> None:
    text = "Present\nDr Una Vale (UV)  Medical Director, Rotherham CCG\n\n1. UPDATE\n\nUV said so. Dr Vale agreed.\n"
    reading = read(pipeline, text)
    whole = HEAD + text
    assert [[whole[s:e] for s, e in p.mentions] for p in reading.people] == [["Dr Una Vale", "UV", "UV", "Dr Vale"]]


def test_a_bare_name_with_an_initial_is_who_was_there(pipeline: Pipeline) -> None:
    text = (
        "Present\n\nEmma Langton, Head of Policy, Rotherham Metropolitan Borough Council\nCllr J. Penn\n\n"
        "Actions\n\nNo | Action | Lead\n1 | Circulate the plan | E Langton\n2 | Write to all | E Longton\n"
        "3 | Ask the CCG | J Penn\n"
    )
    reading = read(pipeline, text)
    meant = {p.name: [reading.text[start:end] for start, end in p.mentions] for p in reading.people}
    assert meant == {"Emma Langton": ["Emma Langton", "E Langton"], "J. Penn": ["Cllr J. Penn", "J Penn"]}


def test_initials_stand_behind_posts_and_may_end_in_a_small_letter(pipeline: Pipeline) -> None:
    text = (
        "Present: Una Vale, Chair (UV)\nSally Sands, Director of Primary Care (SSa)\n"
        "Dr Omar Ni'man, Locality Lead for East Rotherham (ON)\n"
        "Roy McVey, Chief Officer (RMcV)\nCarol Grey, Manager, Care Group (CCG)\n\n"
        "4.1 SSa said that the hub was open. ON thanked her. The CCG would go on. RMcV agreed.\n"
    )
    reading = read(pipeline, text)
    meant = {p.name: [reading.text[start:end] for start, end in p.mentions] for p in reading.people}
    assert meant["Sally Sands"] == ["Sally Sands", "SSa", "SSa"]
    assert meant["Omar Ni'man"] == ["Dr Omar Ni'man", "ON", "ON"]
    assert meant["Roy McVey"] == ["Roy McVey", "RMcV", "RMcV"]


@pytest.mark.parametrize("label", ["Present: ", "Voting: "])
def test_initials_that_open_brackets_are_no_part_of_a_post(pipeline: Pipeline, label: str) -> None:
    text = f"{label}Una Vale (UV, Head of Care), Sally Sands\n(SS, Chief Nurse), Priya Holt (IT, Manager)\n"
    titles = [post.title for one in read(pipeline, text).people for post in one.posts]
    assert titles == ["Head of Care", "Chief Nurse", "IT, Manager"]


def test_for_how_long_somebody_was_there_is_no_part_of_a_post(pipeline: Pipeline) -> None:
    text = (
        "Present\nUna Vale, Head of Care (part meeting)\nIan Penn, Chief Nurse (for item 6 only)\n"
        "Ada Holt, Lay Member (part of the meeting)\nSally Sands, Manager (Care Group) (present for item 2)\n"
    )
    titles = [post.title for one in read(pipeline, text).people for post in one.posts]
    assert titles == ["Head of Care", "Chief Nurse", "Lay Member", "Manager (Care Group)"]


def test_initials_that_speak_are_of_the_one_listed_though_nobody_says_so(pipeline: Pipeline) -> None:
    text = "Present\nStephanie Vale, Head of Care\n\n7. Strategy\nSV agreed to add this. The HQ had moved.\n"
    reading = read(pipeline, text)
    assert [[reading.text[s:e] for s, e in p.mentions] for p in reading.people] == [["Stephanie Vale", "SV"]]


def test_initials_stand_for_whom_notes_name_first_without_a_list(pipeline: Pipeline) -> None:
    text = (
        "\nPetra Alder, Head of Care at the Council, and Orla Kirby-Cross, Rotherham CCG, met on Monday.\n\n"
        "OKC to find a venue. PA said that the rota was late and PA will send it. OKC has the key.\n"
    )
    found = named(read(pipeline, text))
    assert found["Orla Kirby-Cross"].count("OKC") == 2
    assert found["Petra Alder"].count("PA") == 2
    few = read(pipeline, text.replace("OKC", "They").replace("and PA will", "and will"))  # no notes in initials
    assert all("PA" not in words for words in named(few).values())


def test_initials_that_two_share_are_of_the_one_who_was_there(pipeline: Pipeline) -> None:
    text = (
        "Present\nSimon Good, Head of Finance\nRuth Vale, Head of Care\n\nApologies\nSally Gimble, Head of Policy\n\n"
        "4.1 SG reported. RV asked. SG answered.\n"
    )
    assert named(read(pipeline, text))["Simon Good"] == ["Simon Good", "SG", "SG"]


def test_a_paper_is_signed_in_capitals() -> None:
    text = "Home care\n\nThe visits were short.\n\n{}\nDirector of Adult Care\n"
    extractor = Extractor.ready()
    for name, expected in (("HELEN TREWARTHA", ["Helen Trewartha"]), ("HOME CARE", []), ("WINTER PLAN", [])):
        reading = extractor.reading(read_as("paper.txt", text.format(name).encode()))
        assert [person.name for person in reading.people] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Barnsley Hospital NHS Foundation Trust\n\nWinter in Yorkshire\n\nUna Vale, Director of Care\n",
            "trust-RFF",
        ),
        (
            "[slides by Barnsley Hospital NHS Foundation Trust; speaker Una Vale, Director of Care]\n\nWinter\n",
            "trust-RFF",
        ),
        ("Winter in Yorkshire\n\nUna Vale, Director of Adult Care, will ask Barnsley CCG.\n", "council-ROT"),
        (
            "Barnsley Hospital NHS Foundation Trust\n\nWinter: where are we?\n\nUna Vale, Director of Public Health\n",
            "council-ROT",
        ),
    ],
)
def test_who_presents_to_a_council_holds_a_post_of_the_guest(pipeline: Pipeline, text: str, expected: str) -> None:
    head = "Rotherham Metropolitan Borough Council\nCare Scrutiny Committee, 12 June 2017\nPresentation\n\n"
    reading = pipeline.read(Source(name="p.txt", media_type="text/plain", text=head + text, content_hash="h"))
    ids = {body.key: body.entity for body in reading.bodies}
    assert [ids[post.body or ""] for one in reading.people for post in one.posts] == [expected]


def test_initials_alone_in_cells_are_of_whom_notes_name_first(pipeline: Pipeline) -> None:
    text = (
        "Those who met were Una Vale, Head of Care, and Ian Holt, Head of Finance.\n\n"
        "Beds were short.                                   UV\n\nMoney was short.                       IH\n\n"
        "A form is late.                                    UV\n"
    )
    assert named(read(pipeline, text))["Una Vale"] == ["Una Vale", "UV", "UV"]


def test_initials_of_double_names_keep_the_dash(pipeline: Pipeline) -> None:
    text = "Attendees: Una Vale-Penn, Clerk; Ian Holt, Clerk\n\n1. Beds\n\nBeds were short. Lead: UV-P - by 29 May\n"
    assert named(read(pipeline, text))["Una Vale-Penn"] == ["Una Vale-Penn", "UV-P"]


def test_a_knight_is_called_by_the_first_name(pipeline: Pipeline) -> None:
    text = "The Chair, Sir Ian Holt, opened the meeting. Sir Ian asked whether beds were short.\n"
    assert named(read(pipeline, text)) == {"Ian Holt": ["The Chair", "Sir Ian Holt", "Sir Ian"]}


def test_who_is_to_act_by_the_first_name_alone_is_whom_the_paper_names(pipeline: Pipeline) -> None:
    reading = read(
        pipeline,
        "Rosie Vale, Head of Care, and Adam Holt, Chief Executive, came. Rosie will bring figures. Rosie rang.\n"
        "\nAdam to write.\n",
    )
    assert named(reading) == {"Rosie Vale": ["Rosie Vale", "Rosie"], "Adam Holt": ["Adam Holt", "Adam"]}


def test_a_post_that_is_a_whole_cell_of_an_action_is_its_holder(pipeline: Pipeline) -> None:
    reading = read(
        pipeline,
        "Rosie Vale, Head of Care, came.\n\nActions\n\n1 | Write to schools | Head of Care | 24/11\n"
        "\nRosie Vale | Head of Care | Acre\n",
    )
    assert named(reading)["Rosie Vale"] == ["Rosie Vale", "Head of Care", "Rosie Vale"]


def test_a_title_may_hold_and(pipeline: Pipeline) -> None:
    text = "Present: Ann Vale, Health and Wellbeing Lead; Bo Penn, Chair and Chief Nurse\n"
    titles = {name: [title for title, _ in posts] for name, posts in people(pipeline, text)}
    assert titles["Ann Vale"] == ["Health and Wellbeing Lead"]
    assert titles["Bo Penn"] == ["Chair", "Chief Nurse"]


def test_marks_of_who_came_are_no_part_of_a_title(pipeline: Pipeline) -> None:
    text = (
        "Name                    Role                        CC    S&S   Present\n"
        "Dr Moira Pilling        Chair                       *           Yes\n"
        "Neil Chadbourne         Lay Member, Audit                 *     Yes\n"
        "Paul Simcock            Director of Finance         *     *     No\n"
    )
    titles = {name: [title for title, _ in posts] for name, posts in people(pipeline, text)}
    assert titles["Neil Chadbourne"] == ["Lay Member, Audit"]
    assert titles["Paul Simcock"] == ["Director of Finance"]
