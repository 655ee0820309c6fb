"""Bodies by what a text defines, lists or says of them, and names that end where something else begins."""

import pytest

from ingest.mentions.bodies import BodyReader
from ingest.pipeline import Pipeline
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

HEAD = "Bury Council\n\nHealth Scrutiny Committee\n\nMinutes, 12 June 2019\n\n"


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline((BodyReader(Register.load(), Vocabulary.load()),))


def bodies(pipeline: Pipeline, text: str) -> dict[str, str]:
    reading = pipeline.read(Source(name="p.txt", media_type="text/plain", text=HEAD + text, content_hash="h"))
    return {body.name: body.type for body in reading.bodies}


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Persona, the Council's care company, will open it.\n", "Persona", "Company"),
        ("It is run by Oakleaf, a local charity for carers.\n", "Oakleaf", "VoluntaryOrganisation"),
        ("Acre Primary Care, a subsidiary of Bolton NHS Foundation Trust, runs it.\n", "Acre Primary Care", "Company"),
        ("The event is at Age UK Bury in Whitefield on Monday.\n", "Age UK Bury", "VoluntaryOrganisation"),
        ("Age UK Blackburn with Darwen will reply.\n", "Age UK Blackburn with Darwen", "VoluntaryOrganisation"),
        ("Date of Future Meeting of Joint Commissioning Group: 3 May\n", "Joint Commissioning Group", "Committee"),
        ("It was for the Mental Health Committee to say.\n", "Mental Health Committee", "Committee"),
    ],
)
def test_what_a_body_is(pipeline: Pipeline, text: str, name: str, type_: str) -> None:
    assert bodies(pipeline, text).get(name) == type_


@pytest.mark.parametrize(
    "text",
    [
        "Adult Social Care, a key part of the company, agreed.\n",
        "Ann Vale, a trustee of the charity, agreed.\n",
        "The Health Committee agreed. The committee met. The full Committee agreed.\n",
    ],
)
def test_what_is_none(pipeline: Pipeline, text: str) -> None:
    assert set(bodies(pipeline, text)) == {"Bury Metropolitan Borough Council", "Health Scrutiny Committee"}


def test_an_abbreviation_that_the_text_defines_is_no_other_bodys(pipeline: Pipeline) -> None:
    text = 'Bury Together ("THT") brings together Bury Council and NHS Bury CCG. THT meets in May. THT decides.\n'
    assert "Terrence Higgins Trust" not in bodies(pipeline, text)
    assert "Terrence Higgins Trust" in bodies(pipeline, "THT runs the clinic.\n")


def test_words_in_inverted_commas_stand_for_the_body_before_them(pipeline: Pipeline) -> None:
    text = 'Tower Hamlets GP Care Group CIC ("the Care Group") signed. The Care Group shall run it.\n'
    reading = pipeline.read(Source(name="p.txt", media_type="text/plain", text=HEAD + text, content_hash="h"))
    group = next(body for body in reading.bodies if body.name.startswith("Tower"))
    assert len(group.mentions) == 3


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Our four place partnerships are East Surrey, Guildford and Waverley, Woking and Surrey Downs.\n",
            {"East Surrey", "Guildford and Waverley", "Woking", "Surrey Downs"},
        ),
        ("The three place boards are Luton, Bedford and Hitchin.\n", {"Luton", "Bedford", "Hitchin"}),
        ("The two place partnerships are Open and Free to all.\n", set()),
        ("Place partnerships are Key to it.\n", set()),
    ],
)
def test_place_partnerships_listed_behind_a_verb(pipeline: Pipeline, text: str, names: set[str]) -> None:
    found = {name for name, type_ in bodies(pipeline, text).items() if type_ == "PlacePartnership"}
    assert {name.removesuffix(" Place Partnership").removesuffix(" Place Board") for name in found} == names


def test_the_council_and_the_board_of_a_letter_are_those_it_goes_to(pipeline: Pipeline) -> None:
    text = (
        "Local Government Association\nSmith Square, London SW1P 3HZ\n\n6 December 2013\n\nMs Una Vale\n"
        "Chief Executive\nLancashire County Council\nCounty Hall, Preston\n\nDear Una\n\nThank you for asking us to"
        " visit the Lancashire Health and Wellbeing Board.\n\nDerek Holt, Clerk, Wakefield Council, led us. We"
        " think that the Council does well. The Board should meet more often. Ask Healthwatch to every meeting of the"
        " Board.\n"
    )
    source = Source(name="p.txt", media_type="text/plain", text=text, content_hash="h")
    reading = pipeline.read(source)
    meant = {body.name: [text[start:end] for start, end in body.mentions] for body in reading.bodies}
    assert meant["Lancashire County Council"][-1] == "Council"
    assert meant["Lancashire Health and Wellbeing Board"][-2:] == ["Board", "Board"]
    assert "committee" not in reading.document.values
