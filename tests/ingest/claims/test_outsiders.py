"""What people in no office ask for or suffer commits nobody and measures nothing; what is promised to them does."""

import pytest

from ingest.claims.outsiders import find_outsiders
from ingest.extract import Extractor
from ingest.readers.paper import source
from ingest.reading import Reading
from tests.ingest.claims.papers import paper

HEAD = (
    "Anytown Borough Council\nHealth Scrutiny Committee\nMinutes of the meeting held on 4 May 2017\n\n"
    "Present: Councillors Ash (Chair), Birch and Cedar\n\nAlso present: Dr Nora Pike, Medical Director, Acre NHS Trust"
    "\n\n12. PATIENT SAFETY\n\n"
)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


def read(extractor: Extractor, words: str) -> Reading:
    return extractor.reading(
        source("paper.txt", f"{HEAD}{words}\n\n13. THE BUDGET\n\nThe report was heard.\n".encode())
    )


def kinds(extractor: Extractor, words: str) -> list[str]:
    return [one.kind for one in read(extractor, words).commitments]


def values(extractor: Extractor, words: str) -> list[float]:
    return [one.value for one in read(extractor, words).figures]


@pytest.mark.parametrize(
    "words",
    [
        "Mrs Edna Lowther, a resident, asked the Trust to publish its rota by June 2017.",
        "The gate was shut. Mrs Edna Lowther, a resident, asked the Trust to publish its rota by June 2017.",
        "A carer, Mr Ted Lowther, spoke of his wife. He demanded that the Trust reopen the ward by September.",
        "A carer, Mr Ted Lowther, spoke of his wife. The ward had shut. He wants a new ward to open by July 2018.",
        "The Chair invited Mrs Edna Lowther, a resident, to speak. She requested that the bus run again by June.",
        "The Chair read a letter from Mrs Edna Lowther, a resident, who insisted that the Trust mend the lift by June.",
        "Mr and Mrs Lowther told members of their son. Both urged the Trust to report back by October 2017.",
        "The widow of a patient had written in. She would like the Trust to plant a tree by spring 2018.",
        "Public questions\n\nQuestion from Mrs Edna Lowther\n\nMend the lift by June. Please publish the cost.",
        "Young carers said that they were tired. They want the Trust to open a hub by May 2018.",
        "Public questions\n\n1. Mr Ted Lowther – the ward. The Trust must open it by June 2018. Will it?",
        "Ref | Questioner | Question | Response\nQ1 | Mr Ted Lowther | Please mend the lift by June 2018. | Noted.",
        "Mrs Edna Lowther, a patient, will complete the course by June 2018.",
    ],
)
def test_what_people_in_no_office_ask_for_commits_nobody(extractor: Extractor, words: str) -> None:
    assert kinds(extractor, words) == []


QUESTION = "Public questions\n\nQuestion from Mrs Edna Lowther\n\nWill the lift be mended?\n\n"
FROM_THE_PUBLIC = "Questions from the public\n\n1.2 Mrs Edna Lowther, from Bede, asked why. "
REPLY = "Ref | Questioner | Question | Response\nQ1 | Mr Ted Lowther | Why? | "
SPOKE = "A carer, Mr Ted Lowther, spoke of his wife. "


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Dr Pike apologised to Mrs Edna Lowther, a patient, and undertook to write by June 2017.", "Undertaking"),
        (SPOKE + "Dr Pike promised that the Trust would reply by June.", "Undertaking"),
        (SPOKE + "The Trust will reopen the ward by September.", "Undertaking"),
        ("Patients told us that waits were long. They should be sent a text by May 2018.", "Action"),
        ("Dr Pike met Mrs Edna Lowther, a patient. She undertook to report back by June 2017.", "Undertaking"),
        ("Following the complaint of Mr Ted Lowther, a resident, the Trust will mend the lift by June.", "Milestone"),
        ("Mrs Edna Lowther, a resident, asked why, and Dr Pike promised to mend the lift by June.", "Undertaking"),
        (
            "Mrs Edna Lowther, a resident, had met Dr Pike, who promised her that it would open by June.",
            "Undertaking",
        ),
        ("Members thanked Mr Ted Lowther, a carer. They asked the Trust to publish its rota by June.", "Request"),
        (QUESTION + "Please mend it.\nWritten response: We will mend the lift by June.", "Undertaking"),
        (QUESTION + "Answer\n\nWe will mend the lift by June.", "Undertaking"),
        (QUESTION + "Dr Pike replied that the Trust would mend it by June.", "Undertaking"),
        (QUESTION + "We will mend the lift by June.", "Undertaking"),
        (FROM_THE_PUBLIC + "Dr Pike will write to her.", "Undertaking"),
        (FROM_THE_PUBLIC + "The Director was sorry. A meeting would be held in the town in June.", "Undertaking"),
        (REPLY + "The Trust will mend the lift by June 2018.", "Undertaking"),
        ("RESOLVED – That Mrs Edna Lowther, a carer, be sent a reply by June.", "Resolution"),
    ],
)
def test_what_is_promised_to_them_is_a_commitment(extractor: Extractor, words: str, kind: str) -> None:
    assert kind in kinds(extractor, words)


@pytest.mark.parametrize(
    "words",
    [
        "The Trust had charged her late father, Mr Ted Lowther, £9,310 for a home.",
        "The Council agreed to pay Mrs Edna Lowther, a resident, £750.",
        "A gentleman whose wife has dialysis thought that the Trust should have paid him back £1,400.",
        "One caller had rung 31 times for an appointment.",
        "Participant 4 had slept in a van for six nights.",
        "Mrs Edna Lowther, a resident, wanted an apology and £8,000.",
        "Dr Pike said that Mrs Edna Lowther, a patient, had waited 14 hours.",
        "The complainant sought £4,000.",
        "The complaint was upheld and the Trust paid the family £950.",
        "Mother had been sick for nine days.",
        "“I missed 40 days of school,” one girl said.",
        "“My kids were kept from me for seven weeks,” a patient said.",
        "“I had to pay £2,300 for the birth,” one woman said.",
    ],
)
def test_what_befell_one_person_measures_nothing(extractor: Extractor, words: str) -> None:
    assert values(extractor, words) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("The lead petitioner, Mrs Edna Lowther, presented a petition with 2,315 signatures.", 2315),
        ("Mrs Edna Lowther asked, from the public gallery, why Acre Hospital had 40 fewer nurses than in May.", 40),
        ("Dr Pike promised Mrs Edna Lowther, a resident, a reply within 20 working days.", 20),
        ("A patient waits 14 days on average for an appointment.", 14),
        ("The Trust paid £2,500 for each patient.", 2500),
    ],
)
def test_what_measures_a_service_is_a_figure(extractor: Extractor, words: str, value: float) -> None:
    assert value in values(extractor, words)


@pytest.mark.parametrize(
    ("words", "theirs"),
    [
        ("██ ████, a resident, spoke.", ["██ ████, a resident, spoke."]),
        ("██ ████ – Deputy Director of Finance", []),
        ("██ ████ (Chair) spoke.", []),
        ("██ ████’s plan is due. ██ ████’s aunt spoke.", ["██ ████’s aunt spoke."]),
        ("On the case of ██ ████, the Council spoke. She said it.", ["She said it."]),
        ("██ ████ spoke. The wards at Acre had been shut. Both open in May. She sat.", ["██ ████ spoke.", "She sat."]),
        ("██ ████ and ██ ████ spoke. They sat. Both left.", ["██ ████ and ██ ████ spoke.", "They sat.", "Both left."]),
        ("██ ████ asked about the wards. They open in May.", ["██ ████ asked about the wards."]),
        ("As she was ill, ██ ████ spoke.", ["As she was ill, ██ ████ spoke."]),
    ],
)
def test_whose_name_is_masked_is_the_subject_of_the_sentence(words: str, theirs: list[str]) -> None:
    made = paper(words)
    find_outsiders(made)
    assert [made.text[one.start : one.end] for one in made.outside] == theirs


def test_a_demand_of_the_public_states_no_relation(extractor: Extractor) -> None:
    asked = "asked the Health Scrutiny Committee to require NHS Kent CCG to publish the case for Home First by May."
    words = f"The ward closed. Mrs Edna Lowther, a resident, {asked}"
    assert {one.predicate for one in read(extractor, words).relations} == {"partOf", "employs"}
