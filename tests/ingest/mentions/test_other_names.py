"""What a paper says that a body is called, and of which place the bodies are of which it tells."""

from dataclasses import replace

import pytest

from ingest.mentions.bodies import BodyReader
from ingest.pipeline import Pipeline
from ingest.reading import BodyRead
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline((BodyReader(Register.load(), Vocabulary.load()),))


def bodies(pipeline: Pipeline, text: str) -> list[BodyRead]:
    return pipeline.read(Source(name="p.txt", media_type="text/plain", text=text, content_hash="h")).bodies


def at_last(pipeline: Pipeline, text: str, words: str) -> list[str]:
    """The names of the bodies that the last place of the words stands for."""
    start = text.rindex(words)
    found = bodies(pipeline, text)
    return [b.name for b in found if any(first < start + len(words) and end > start for first, end in b.mentions)]


YARMOUTH = "NHS Great Yarmouth and Waveney CCG"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (f"{YARMOUTH}, which we call HealthEast, buys care. HealthEast will consult.", "HealthEast", YARMOUTH),
        (
            "The Acre Health Alliance, known locally as Acre Together, meets. Acre Together will review it.",
            "Acre Together",
            "Acre Health Alliance",
        ),
        (
            "Oakfield District Housing (also known as Oakhomes) built homes. Oakhomes will build more.",
            "Oakhomes",
            "Oakfield District Housing",
        ),
        (
            "The Brighter Futures Partnership (which people now call the Family Circle) met. The Family Circle agreed.",
            "Family Circle",
            "Brighter Futures Partnership",
        ),
        (
            "Bassetlaw Community and Voluntary Service (BCVS) will run it. In June BCVS will report.",
            "BCVS",
            "Bassetlaw Community and Voluntary Service",
        ),
        (
            "Spectrum Community Health CIC (Spectrum) runs the clinic. From May Spectrum will hire.",
            "Spectrum",
            "Spectrum Community Health CIC",
        ),
        (
            "Voluntary Action Rotherham, or VARo for short, will help. Then VARo said so.",
            "VARo",
            "Voluntary Action Rotherham",
        ),
        (  # the sentence behind is about somebody else
            "NHS Kent and Medway ICB met the Swale Alliance (our integrated care partnership). The Partnership agreed.",
            "Partnership",
            "Swale Alliance",
        ),
    ],
)
def test_a_body_has_the_other_name_that_the_text_gives_it(pipeline: Pipeline, text: str, words: str, name: str) -> None:
    assert at_last(pipeline, text, words) == [name]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Sheffield Teaching Hospitals NHS Foundation Trust (Sheffield) came. People in Sheffield agreed.",
            "Sheffield",
        ),
        ("Sheffield City Council (Chair) came. The forms were sent to each Chair.", "Chair"),
        ("Spectrum Community Health CIC (Appendix) runs it. See the Appendix.", "Appendix"),
        ("The plan of the Acre Health Alliance is known as Acre Forward. Acre Forward has aims.", "Acre Forward"),
    ],
)
def test_places_offices_and_plans_are_no_other_names(pipeline: Pipeline, text: str, words: str) -> None:
    assert at_last(pipeline, text, words) == []


def test_a_partnership_is_of_the_kind_that_brackets_behind_it_tell(pipeline: Pipeline) -> None:
    text = (
        "Report of 12 December 2022\n\nThe One Kent Health and Wellbeing Partnership (our Integrated Care Partnership),"
        " on which Kent County Council and the VCS Alliance sit, wrote this.\n"
    )
    assert {b.name: b.type for b in bodies(pipeline, text)} == {
        "One Kent Health and Wellbeing Partnership": "IntegratedCarePartnership",
        "Kent County Council": "LocalAuthority",
        "VCS Alliance": "VoluntaryOrganisation",
    }


def test_the_name_behind_a_primary_care_trust_is_not_that_of_the_group_after_it(pipeline: Pipeline) -> None:
    text = f"{YARMOUTH}, 4 July 2013\n\nWe took over from the primary care trust, NHS Great Yarmouth and Waveney.\n"
    assert [b.name for b in bodies(pipeline, text)] == [YARMOUTH, "Great Yarmouth and Waveney Primary Care Trust"]


ELSEWHERE = "\n\nNorth East Lincolnshire Council and NHS North East Lincolnshire CCG share a chief executive.\n"
KENT = "Kent County Council\n\nReport of 4 May 2017\n\n"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "In Wigan, the council and the CCG set it up." + ELSEWHERE,
            "council and",
            "Wigan Metropolitan Borough Council",
        ),
        ("In Wigan, the council and the CCG set it up." + ELSEWHERE, "CCG set", "NHS Wigan Borough CCG"),
        (
            "In Croydon, the One Croydon Alliance brings together the council and GPs." + ELSEWHERE,
            "council and G",
            "London Borough of Croydon",
        ),
        ("In Wigan it works. In Croydon the Council pays." + ELSEWHERE, "Council pays", "London Borough of Croydon"),
        (
            "In Bath and North East Somerset, the local authority leads. It has cut falls. The council pays."
            + ELSEWHERE,
            "council pays",
            "Bath and North East Somerset Council",
        ),
        ("• In Leeds, the health and wellbeing board met." + ELSEWHERE, "board", "Leeds Health and Wellbeing Board"),
        (KENT + "In Medway, the council has a hub.", "council has", "Medway Council"),
        # a place in its own area, the sentence after, a place that is no council's, and a body that has been named
        (KENT + "In Ashford, the Council will open a hub.", "Council will", "Kent County Council"),
        (KENT + "In Medway, the council has a hub. The Council will go there.", "Council will", "Kent County Council"),
        (
            "In Wigan it works. The Bolton hub has the council's support." + ELSEWHERE,
            "council's",
            "North East Lincolnshire Council",
        ),
        (KENT + "In Herne Bay, the Council will open a hub.", "Council will", "Kent County Council"),
        (
            "In Wigan, Bolton Council was seen at work, and the council agreed." + ELSEWHERE,
            "council agreed",
            "Bolton Metropolitan Borough Council",
        ),
    ],
)
def test_in_a_place_the_noun_is_its_body(pipeline: Pipeline, text: str, words: str, name: str) -> None:
    assert at_last(pipeline, text, words) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "NHS WIRRAL CLINICAL COMMISSIONING GROUP\n\nGOVERNING BODY BOARD MEETING\nMinutes\n\n4 March 2014\n\n"
                "1. Review of Board Assurance\n\nThe Governing Body noted it. The Board agreed.\n"
            ),
            ["NHS Wirral CCG", "NHS Wirral CCG Governing Body"],
        ),
        (
            (
                "Shropshire and Telford & Wrekin STP\n\nSTP Programme Board\nNotes of meeting\n16 January 2017\n\n"
                "1. Plan\n\nThe Programme Board agreed. SW reminded the Board of the Trust's position.\n"
            ),
            ["Shropshire and Telford and Wrekin Sustainability and Transformation Partnership", "STP Programme Board"],
        ),
        (
            (
                "Wakefield District Health & Care Partnership\n\n"
                "Wakefield District Health and Care Partnership Committee\n"
                "MINUTES – Thursday 14 March 2024\n\n1. Minutes\n\nThe Committee agreed.\n"
            ),
            [
                "Wakefield District Health & Care Partnership",
                "Wakefield District Health and Care Partnership Committee",
            ],
        ),
        (
            "One Croydon Alliance: Delivery Plan\n\nOne Croydon is an alliance of six partners. One Croydon agreed.\n",
            ["One Croydon Alliance"],
        ),
        (
            "Report of 4 May 2017\n\nThe Chair and STP Lead met the Clinical Chair and Acre Partnership Board.\n",
            ["Acre Partnership Board"],
        ),
        (
            "Report of 4 May 2017\n\nMayor and Cabinet and the Contract Review Board met.\n",
            ["Mayor and Cabinet", "Contract Review Board"],
        ),
        (
            "Report of 4 May 2017\n\nThe Kent Alliance and the Kent Health Alliance met.\n",
            ["Kent Alliance", "Kent Health Alliance"],
        ),
    ],
)
def test_a_body_is_one_by_whatever_words_its_heading_has(pipeline: Pipeline, text: str, names: list[str]) -> None:
    assert [body.name for body in bodies(pipeline, text) if body.type != "NHSTrust"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Carers Trust Tyne and Wear | 2\n", ["Carers Trust Tyne and Wear"]),
        ("Mind in Tower Hamlets and Newham began.\n", ["Mind in Tower Hamlets and Newham"]),
        ("Age UK Cornwall and the Isles of Scilly began.\n", ["Age UK Cornwall and the Isles of Scilly"]),
        ("Age UK Exeter and Devon County Council began.\n", ["Age UK Exeter", "Devon County Council"]),
        (
            "Guildford and Waverley Place and East Surrey Place told ICSs.\n",
            ["Guildford and Waverley Place", "East Surrey Place"],
        ),
        (
            "The East Lancashire Place Board met ICSs. East Lancashire Place agreed.\n",
            ["East Lancashire Place Board"],
        ),
        (
            "Chair, Adults Overview and Scrutiny Committee\n\nThe Adults Overview and Scrutiny Committee met.\n",
            ["Adults Overview and Scrutiny Committee"],
        ),
        (
            "Cheshire East Place will write a plan as ICSs do. Care in Wirral Place is good. Market Place is shut.\n",
            ["Cheshire East Place"],
        ),
        ("Cheshire East Place Director Ann Hay met an ICS. Cheshire East Place-based care.\n", []),
    ],
)
def test_names_reach_as_far_as_they_go(pipeline: Pipeline, text: str, names: list[str]) -> None:
    found = [b.name for b in bodies(pipeline, f"Report of 4 May 2023\n\n{text}") if b.type != "LocalAuthority"]
    assert found == [name for name in names if not name.endswith("Council")]


def test_a_brand_that_heads_a_paper_is_the_partnership_that_has_it_in_its_name(pipeline: Pipeline) -> None:
    text = "One Gloucestershire\n\nOUR STRATEGY\nPaper for the One Gloucestershire Health and Wellbeing Partnership\n"
    source = Source(name="p.txt", media_type="text/plain", text=text, content_hash="h")
    assert pipeline.read(source).document.get("publisher") == "One Gloucestershire Health and Wellbeing Partnership"
    alone = replace(source, text="One Gloucestershire\n\nOUR STRATEGY\n12 December 2022\n")
    assert pipeline.read(alone).document.get("publisher") == "Gloucestershire Integrated Care System"
