"""What is no relation, however likely the words round two names make it."""

import re
from collections.abc import Iterator

import pytest

from ingest.claims.relations.barred import without_barred
from ingest.claims.relations.clauses import Found
from ingest.claims.relations.find import triple
from ingest.extract import Extractor
from ingest.paper import Paper
from ingest.reading import BodyRead, ProgrammeRead
from ingest.rules.relations.words_needed import WORDS_NEEDED
from ingest.source import Source
from tests.ingest.claims.related import said


def left(text: str, *guessed: str, sure: float = 0.3, stated: bool = False) -> set[str]:
    """What is left of relations like "Acre CCG funds Swift Team", each guessed where its two stand."""

    def rule(paper: Paper) -> Iterator[Found]:
        things: list[BodyRead | ProgrammeRead] = [*paper.reading.bodies, *paper.reading.programmes]
        keys = {thing.name: thing.key for thing in things}
        found = {}
        for words in guessed:
            predicate = next(word for word in words.split() if word[0].islower())
            subject, target = words.split(f" {predicate} ")
            places = [(text.index(name), text.index(name) + len(name)) for name in (subject, target)]
            span = min(start for start, _ in places), max(end for _, end in places)
            one = Found(keys[subject], predicate, keys[target], *span, sure)
            found[triple(one)] = one
        yield from without_barred(paper, found, list(found) if stated else ()).values()

    return {" ".join(one) for one in said(rule, text)}


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("Acre CCG will report on the Swift Team in May.", "Acre CCG funds Swift Team"),
        ("Acre CCG had set the Swift Team a target of 85%.", "Acre CCG funds Swift Team"),
        ("CQC has said that Acre NHS Trust is large.", "CQC regulates Acre NHS Trust"),
        ("Acre Council, and Jo Roe of Acre CCG, came.", "Acre Council partnersWith Acre CCG"),
    ],
)
def test_a_guess_needs_a_word_of_its_kind_in_the_sentence(text: str, guessed: str) -> None:
    assert left(text, guessed) == set()
    assert left(text, guessed, sure=0.6) == {guessed}
    assert left(text, guessed, stated=True) == {guessed}


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("Acre CCG has agreed £90,000 for the Swift Team.", "Acre CCG funds Swift Team"),
        ("The costs of the Swift Team fall to Acre CCG.", "Acre CCG funds Swift Team"),
        ("CQC inspectors came to Acre NHS Trust.", "CQC regulates Acre NHS Trust"),
        ("Acre Council works with Acre CCG.", "Acre Council partnersWith Acre CCG"),
        ("Scheme | Who\nSwift Team | Acre CCG\nHub Team | Acre CCG", "Acre CCG funds Swift Team"),
        ("Acre CCG told of the Swift Team.", "Acre CCG leads Swift Team"),
    ],
)
def test_where_a_word_or_a_table_says_it_the_guess_stays(text: str, guessed: str) -> None:
    assert left(text, guessed) == {guessed}


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("Acre Council will vary its contract with Acre NHS Trust.", "Acre Council partnersWith Acre NHS Trust"),
        ("Acre CCG has a grant agreement with Acre Works Ltd to 2022.", "Acre CCG partnersWith Acre Works Ltd"),
        ("Acre NHS Trust suggested that the Swift Team be kept.", "Acre NHS Trust provides Swift Team"),
        ("Acre NHS Trust asked us for a Swift Team.", "Acre NHS Trust provides Swift Team"),
        ("Acre Works Ltd would like to run the Swift Team.", "Acre Works Ltd provides Swift Team"),
        ("The Swift Team ought to be in the Winter Fund, Ms Roe said.", "Swift Team componentOf Winter Fund"),
    ],
)
def test_neither_a_contract_makes_partners_nor_a_wish_what_it_is_for(text: str, guessed: str) -> None:
    assert left(text, guessed, sure=0.6, stated=True) == set()


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("Acre Council and Acre CCG let a joint contract with Acre Works Ltd.", "Acre Council partnersWith Acre CCG"),
        ("Acre Council works with Acre CCG on a contract.", "Acre Council partnersWith Acre CCG"),
        ("Acre NHS Trust, asked about it, runs the Swift Team.", "Acre NHS Trust provides Swift Team"),
        ("Acre NHS Trust asked whether its Swift Team was known.", "Acre NHS Trust provides Swift Team"),
        ("Acre NHS Trust suggested that it lead the Acre Plan.", "Acre NHS Trust leads Acre Plan"),
    ],
)
def test_what_else_stands_by_stays(text: str, guessed: str) -> None:
    assert left(text, guessed, sure=0.6, stated=True) == {guessed}


@pytest.mark.parametrize("predicate", WORDS_NEEDED)
def test_each_kind_of_words_holds_its_example(predicate: str) -> None:
    words, example = WORDS_NEEDED[predicate]
    assert re.search(words, example.lower())


def test_a_body_is_no_member_of_its_own_committee() -> None:
    text = "Acre Council met Acre CCG on the Joint Board. The Acre Alliance came."
    stays = {"Joint Board partOf Acre Council", "Acre CCG memberOf Joint Board"}
    assert left(text, "Acre Council memberOf Joint Board", *stays) == stays
    alliance = {"Acre Council memberOf Acre Alliance", "Acre Alliance partOf Acre Council"}
    assert left(text, *alliance) == alliance


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.ready()


def pairs(extractor: Extractor, text: str, predicate: str) -> set[tuple[str, str]]:
    reading = extractor.reading(Source("paper.txt", "text/plain", text, "x"))
    names = {body.key: body.name for body in reading.bodies}
    return {(names[one.subject], names[one.object]) for one in reading.relations if one.predicate == predicate}


def test_who_only_came_as_a_guest_is_no_member(extractor: Extractor) -> None:
    text = (
        "Dorset Council\nDorset Health and Wellbeing Board\nMinutes of the meeting held on 6 June 2019\n\n"
        "Present:\nJane Hart, Dorset Council (Chair)\nMark Bell, NHS Dorset CCG\nPeter Lane, Healthwatch Dorset\n\n"
        "In attendance:\nAnn Moss, Dorset County Hospital NHS Foundation Trust\n\n"
        "1. Welcome\nThe Chair welcomed everyone.\n"
    )
    board = "Dorset Health and Wellbeing Board"
    assert pairs(extractor, text, "memberOf") == {("NHS Dorset CCG", board), ("Healthwatch Dorset", board)}
    assert pairs(extractor, text, "partOf") == {(board, "Dorset Council")}


def test_a_wellbeing_board_is_part_of_the_council_whose_place_it_bears(extractor: Extractor) -> None:
    text = (
        "Health in Devon and Torbay\n\nThe Devon Health and Wellbeing Board and the Torbay Health and Wellbeing Board "
        "approve the plan of Devon County Council and Torbay Council on behalf of local people.\n"
    )
    found = pairs(extractor, text, "partOf")
    assert ("Devon Health and Wellbeing Board", "Torbay Council") not in found
    assert ("Torbay Health and Wellbeing Board", "Devon County Council") not in found


def test_councils_that_form_a_joint_committee_are_members_of_it(extractor: Extractor) -> None:
    text = (
        "The Joint Health Overview and Scrutiny Committee (JHOSC) met on Tuesday.\n\nThe JHOSC is formed of "
        "councillors from Devon, Plymouth and Somerset. The committee asked for the figures of each hospital.\n"
    )
    board = "Joint Health Overview and Scrutiny Committee"
    councils = {"Devon County Council", "Plymouth City Council"}
    assert {(c, board) for c in councils} <= pairs(extractor, text, "memberOf")
    assert not [pair for pair in pairs(extractor, text, "partOf") if pair[1] in councils]
