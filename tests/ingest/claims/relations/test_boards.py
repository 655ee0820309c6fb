"""Who sits on a board, what it is part of, and which practices a network has, in whole small papers."""

import pytest

from ingest.extract import Extractor
from ingest.source import Source

PRESENT = (
    "Jane Hart, Dorset Council (Chair)\nMark Bell, NHS Dorset CCG\nDr Ann Moss, Dorset County Hospital NHS Foundation "
    "Trust\nPeter Lane, Healthwatch Dorset\n\n1. Welcome\nThe Chair welcomed everyone.\n"
)
FOUR = {
    "Dorset Council",
    "NHS Dorset CCG",
    "Dorset County Hospital NHS Foundation Trust",
    "Healthwatch Dorset",
}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


def related(extractor: Extractor, text: str, predicate: str) -> set[tuple[str, str]]:
    reading = extractor.reading(Source("paper.txt", "text/plain", text, "x"))
    names = {body.key: body.name for body in reading.bodies}
    return {
        (names.get(r.subject, r.subject), names.get(r.object, r.object))
        for r in reading.relations
        if r.predicate == predicate
    }


@pytest.mark.parametrize(
    "board",
    [
        "Dorset Place Delivery Group",
        "Dorset Health and Social Care Forum",
        "Dorset Estates Forum",
        "Dorset Discharge Oversight Group",
        "Dorset System Resilience Group",
        "Dorset Accountable Care Network",
        "Dorset Joint Executive Team",
    ],
)
def test_a_board_on_which_many_sit_has_them_as_members_and_is_part_of_none(extractor: Extractor, board: str) -> None:
    text = f"{board}\nMinutes of the meeting held on 6 June 2019 at County Hall\n\nPresent:\n{PRESENT}"
    assert {member for member, whole in related(extractor, text, "memberOf") if whole == board} == FOUR
    assert [pair for pair in related(extractor, text, "partOf") if pair[0] == board] == []


def test_guests_make_no_board_of_a_committee(extractor: Extractor) -> None:
    text = (
        "Dorset Council\nCare Committee\nMinutes of the meeting held on 6 June 2019\n\n"
        f"Present: Councillors A Reed, B Vale and C Moss\n\nIn attendance:\n{PRESENT}"
    )
    members = {member for member, _ in related(extractor, text, "memberOf")}
    assert members <= {"Healthwatch Dorset"}  # which committees often co-opt: it may be taken for a member


def test_the_alliance_of_the_minutes_has_those_who_came(extractor: Extractor) -> None:
    text = f"Minutes of the Dorset Health and Care Alliance\n6 June 2019\n\nAttendees:\n{PRESENT}"
    found = {member for member, whole in related(extractor, text, "memberOf") if whole.endswith("Alliance")}
    assert found == FOUR


@pytest.mark.parametrize(
    "text",
    [
        "Acre PCN\nDirector: Dr Amy Lumb\nMember practices: Oakley Medical Practice, Beeston Village Surgery\n",
        "Network | Practices | Population\nAcre PCN | Oakley Medical Practice; Beeston Village Surgery | 31,400\n",
        "The two practices of Acre PCN (Oakley Medical Practice and Beeston Village Surgery) signed on 15 May.\n",
        "Acre PCN is made up of Oakley Medical Practice and Beeston Village Surgery.\n",
    ],
)
def test_practices_are_members_of_their_network(extractor: Extractor, text: str) -> None:
    assert related(extractor, f"NHS Dorset CCG\nPrimary care networks\n\n{text}", "memberOf") == {
        ("Oakley Medical Practice", "Acre PCN"),
        ("Beeston Village Surgery", "Acre PCN"),
    }


def test_a_practice_that_is_only_named_is_no_member(extractor: Extractor) -> None:
    text = "NHS Dorset CCG\nPrimary care\n\nAcre PCN met on 3 May. Oakley Medical Practice has a new roof.\n"
    assert related(extractor, text, "memberOf") == set()


def test_the_board_of_a_list_of_members_is_the_one_named_over_it(extractor: Extractor) -> None:
    text = "Dorset Council\n\nReport\n\nExeter Alliance\nMembers\n- Dorset Council\n- NHS Dorset CCG\n"
    assert related(extractor, text, "memberOf") == {
        ("Dorset Council", "Exeter Alliance"),
        ("NHS Dorset CCG", "Exeter Alliance"),
    }


HEAD = "Devon County Council\n\nUpdate report, 6 June 2020\n\n1. Background\n"


def about(extractor: Extractor, text: str) -> set[tuple[str, str, str]]:
    reading = extractor.reading(Source("paper.txt", "text/plain", HEAD + text, "x"))
    names = {body.key: body.name for body in reading.bodies}
    names |= {person.key: person.name for person in reading.people}
    names |= {programme.key: programme.name for programme in reading.programmes}
    return {(names[r.subject], r.predicate, names[r.object]) for r in reading.relations}


@pytest.mark.parametrize(
    ("text", "said", "not_said"),
    [
        (
            "The Carers Strategy belongs to NHS Devon CCG.",
            ("NHS Devon CCG", "leads", "Carers Strategy"),
            ("Devon County Council", "leads", "Carers Strategy"),
        ),
        (
            "Service | Commissioner | Provider\nFalls Prevention Service | NHS Devon CCG | Livewell Southwest\n",
            ("NHS Devon CCG", "commissions", "Falls Prevention Service"),
            ("NHS Devon CCG", "provides", "Falls Prevention Service"),
        ),
        (
            (
                "Service                     Commissioner            Provider\n"
                "Falls Prevention Service    NHS Devon CCG           Livewell Southwest\n"
                "Community Equipment Service Devon County Council    NRS Healthcare\n"
            ),
            ("NHS Devon CCG", "commissions", "Falls Prevention Service"),
            ("NHS Devon CCG", "provides", "Falls Prevention Service"),
        ),
        (
            "NHS Devon CCG will:\n- publish a Winter Plan by October; and\n- fund the Home First pilot.\n",
            ("NHS Devon CCG", "leads", "Winter Plan"),
            ("Devon County Council", "leads", "Winter Plan"),
        ),
        (
            "The Better Care Fund is overseen by the Joint Commissioning Board, chaired by Councillor Una Vale.",
            ("Joint Commissioning Board", "leads", "Better Care Fund"),
            ("Una Vale", "leads", "Better Care Fund"),
        ),
    ],
)
def test_what_words_say_goes_before_what_is_only_likely(
    extractor: Extractor, text: str, said: tuple[str, str, str], not_said: tuple[str, str, str]
) -> None:
    found = about(extractor, text)
    assert said in found
    assert not_said not in found


def test_a_name_begins_behind_the_possessive_of_a_body(extractor: Extractor) -> None:
    text = "Torbay and South Devon NHS Foundation Trust's Falls Prevention Service has moved."
    reading = extractor.reading(Source("paper.txt", "text/plain", HEAD + text, "x"))
    assert [p.name for p in reading.programmes] == ["Falls Prevention Service"]


def test_a_scrutiny_committee_is_part_of_no_ccgs(extractor: Extractor) -> None:
    text = (
        "Kent County Council\nHealth Scrutiny Committee\nMinutes of the meeting held on 7 May 2019\n\n1. Stroke\n\n"
        "The decision would be taken by the committee in common of NHS Ashford CCG and NHS Swale CCG.\n"
    )
    parts = related(extractor, text, "partOf")
    assert ("Health Scrutiny Committee", "Kent County Council") in parts
    assert not any(whole.endswith("CCG") and "Scrutiny" in part for part, whole in parts)


@pytest.mark.parametrize(
    "line",
    [
        "Urgent Community Response (SRO Mark Bell). 40 people were seen.",
        "Urgent Community Response, SRO: Mark Bell",
        "Urgent Community Response service (lead officer: Mr Mark Bell)",
    ],
)
def test_whoever_stands_beside_a_programme_as_its_lead_leads_it(extractor: Extractor, line: str) -> None:
    text = f"Dorset Place Delivery Group\nMinutes of the meeting held on 6 June 2019\n\nPresent:\n{PRESENT}\n- {line}\n"
    reading = extractor.reading(Source("paper.txt", "text/plain", text, "x"))
    names = {one.key: one.name for one in reading.people} | {one.key: one.name for one in reading.programmes}
    led = [(names.get(one.subject), names.get(one.object)) for one in reading.relations if one.predicate == "leads"]
    assert [who for who, what in led if (what or "").lower().startswith("urgent community response")] == ["Mark Bell"]
