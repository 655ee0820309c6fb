"""Relations are read from the words between two named things, and from how a paper is laid out."""

import pytest

from ingest.claims.relations.clauses import Found
from ingest.claims.relations.find import find_relations, ruled, triple
from ingest.claims.relations.subjects import find_stand_ins
from ingest.paper import Mention, Paper
from ingest.pipeline import Pipeline
from ingest.reading import BodyRead, PersonRead, PostRead, ProgrammeRead
from ingest.rules.relations import BETWEEN, COLUMNS
from ingest.rules.relations.frames import OWNS
from ingest.source import Source

TRUST, COUNCIL, BOARD, FUND, CLINIC, PLAN = "b1", "b2", "b3", "g1", "g2", "g3"
NAMED = {
    "Hillside NHS Trust": (TRUST, "NHSTrust"),
    "Hillside Council": (COUNCIL, "LocalAuthority"),
    "Place Board": (BOARD, "PlacePartnership"),
    "Warmth Fund": (FUND, "Fund"),
    "Memory Clinic": (CLINIC, "Service"),
    "Place Plan": (PLAN, "Plan"),
}


def name_all(paper: Paper) -> None:
    """Every name of the table, wherever it stands in the text."""
    for name, (key, kind) in NAMED.items():
        at = paper.text.find(name)
        if at < 0:
            continue
        end = at + len(name)
        if key.startswith("b"):
            paper.reading.bodies.append(BodyRead(key=key, entity=key, name=name, type=kind, start=at, end=end))
        else:
            paper.reading.programmes.append(ProgrammeRead(key=key, entity=key, name=name, type=kind, start=at, end=end))
        paper.mentions.append(Mention(at, end, "body" if key.startswith("b") else "programme", key))
    paper.settle()


def relations(text: str, sure: float = 0.5) -> set[tuple[str, str, str]]:
    """What rules that are sure of themselves state; how far they are believed is for the model."""
    found: set[tuple[str, str, str]] = set()

    def keep(paper: Paper) -> None:
        found.update(triple(one) for _, one in ruled(paper) if one.confidence >= sure)

    Pipeline([name_all, find_stand_ins, keep]).read(Source("paper.txt", "text/plain", text, "x"))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hillside NHS Trust runs the Memory Clinic.", (TRUST, "provides", CLINIC)),
        ("The Memory Clinic, run by Hillside NHS Trust, has moved.", (TRUST, "provides", CLINIC)),
        ("Hillside Council will commission a new Memory Clinic.", (COUNCIL, "commissions", CLINIC)),
        ("The Warmth Fund is hosted by Hillside Council.", (COUNCIL, "leads", FUND)),
        ("Hillside Council's Place Plan was published.", (COUNCIL, "leads", PLAN)),
        ("The Warmth Fund stood at £3m, £2m of it from Hillside Council.", (COUNCIL, "funds", FUND)),
        ("The Warmth Fund began in May. Hillside Council put in £40,000.", (COUNCIL, "funds", FUND)),
        ("The Memory Clinic is part of the wider Place Plan.", (CLINIC, "componentOf", PLAN)),
        ("The Place Plan includes the Memory Clinic.", (CLINIC, "componentOf", PLAN)),
        ("Hillside NHS Trust is a member of the Place Board.", (TRUST, "memberOf", BOARD)),
        ("Hillside NHS Trust, jointly with Hillside Council, wrote to all.", (TRUST, "partnersWith", COUNCIL)),
        ("Hillside NHS Trust took over from the Place Board.", (TRUST, "succeeds", BOARD)),
        ("The Place Board was to be replaced by Hillside NHS Trust.", (TRUST, "succeeds", BOARD)),
        ("Hillside Council had agreed to bring its Place Plan in May.", (COUNCIL, "leads", PLAN)),
        ("The Memory Clinic, which Hillside NHS Trust runs from its own site, is busy.", (TRUST, "provides", CLINIC)),
        ("The Warmth Fund would end. Hillside Council hosts it now.", (COUNCIL, "leads", FUND)),
        ("Together with Hillside Council, Hillside NHS Trust wrote to all.", (TRUST, "partnersWith", COUNCIL)),
    ],
)
def test_words_between_two_names(text: str, expected: tuple[str, str, str]) -> None:
    assert relations(text) == {expected}


def test_those_on_a_board_are_its_members() -> None:
    assert relations("The Place Board, on which Hillside NHS Trust and Hillside Council sit, met.") == {
        (TRUST, "memberOf", BOARD),
        (COUNCIL, "memberOf", BOARD),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hillside NHS Trust has moved. It runs the Memory Clinic.", {(TRUST, "provides", CLINIC)}),
        ("Hillside NHS Trust has moved. It was agreed that they run the Memory Clinic.", set()),
        (
            "Hillside NHS Trust and Hillside Council have moved. They belong to the Place Board.",
            {(TRUST, "memberOf", BOARD), (COUNCIL, "memberOf", BOARD)},
        ),
        (
            "Hillside Council and Hillside NHS Trust have moved. Both have seats on the Place Board.",
            {(TRUST, "memberOf", BOARD), (COUNCIL, "memberOf", BOARD)},
        ),
        (
            "The Place Board met. Its members are Hillside NHS Trust and Hillside Council.",
            {(TRUST, "memberOf", BOARD), (COUNCIL, "memberOf", BOARD)},
        ),
        (
            "The Place Board also takes in Hillside NHS Trust and Hillside Council.",
            {(TRUST, "memberOf", BOARD), (COUNCIL, "memberOf", BOARD)},
        ),
        (
            "Hillside NHS Trust and Hillside Council would form the Place Board.",
            {(TRUST, "memberOf", BOARD), (COUNCIL, "memberOf", BOARD), (TRUST, "partnersWith", COUNCIL)},
        ),
        ("The Place Board reports to Hillside Council.", {(BOARD, "partOf", COUNCIL)}),
        ("Hillside NHS Trust reports to Hillside Council.", set()),
    ],
)
def test_a_sentence_goes_on_with_who_acted_before(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert relations(text) == expected


def test_the_subject_goes_on_past_a_body_named_on_the_way() -> None:
    text = "Hillside Council met the Place Board and has published the Place Plan."
    assert relations(text) == {(COUNCIL, "leads", PLAN)}


@pytest.mark.parametrize(
    "text",
    ["Hillside NHS Trust absorbed the Place Board.", "Hillside Council took over the work from Hillside NHS Trust."],
)
def test_only_a_body_of_a_like_kind_comes_after_another(text: str) -> None:
    assert not [r for r in relations(text) if r[1] == "succeeds" and r[2] == TRUST]


def test_who_leads_a_programme_is_not_said_to_take_part_in_it_too() -> None:
    text = "Hillside Council's Place Plan was published. Hillside Council took part in the Place Plan."
    assert relations(text) == {(COUNCIL, "leads", PLAN)}


def test_a_question_about_a_programme_is_no_relation() -> None:
    assert relations("Hillside Council asked about the Memory Clinic.") == set()


def test_what_is_true_of_a_list_is_true_of_each_in_it() -> None:
    assert relations("The Place Board, in which Hillside NHS Trust and Hillside Council take part, met.") == {
        (TRUST, "memberOf", BOARD),
        (COUNCIL, "memberOf", BOARD),
    }


@pytest.mark.parametrize(
    "text", ["Hillside NHS Trust spoke. The Memory Clinic is busy.", "Hillside Council and the Place Plan"]
)
def test_standing_near_each_other_is_no_relation(text: str) -> None:
    assert relations(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Hillside NHS Trust and Hillside Council share a Director of Care, Ann Roe.",
        "Ann Roe, who works for Hillside NHS Trust and Hillside Council, was heard.",
    ],
)
def test_a_post_that_bodies_share_is_with_each(text: str) -> None:
    def name(paper: Paper) -> None:
        name_all(paper)
        at = paper.text.find("Ann Roe")
        paper.reading.people.append(PersonRead(key="p1", entity="p1", name="Ann Roe", start=at, end=at + 7))
        paper.mentions.append(Mention(at, at + 7, "person", "p1"))
        paper.settle()

    reading = Pipeline([name, find_relations]).read(Source("paper.txt", "text/plain", text, "x"))
    assert {(r.subject, r.predicate, r.object) for r in reading.relations} >= {
        (TRUST, "employs", "p1"),
        (COUNCIL, "employs", "p1"),
    }


@pytest.mark.parametrize(
    ("title", "employed"), [("Director of Nursing", True), ("Chair", False), ("Lay Member", False)]
)
def test_only_a_paid_post_is_employment(title: str, employed: bool) -> None:
    def person(paper: Paper) -> None:
        paper.reading.people.append(
            PersonRead(
                key="p1", entity="p1", name="A. Nother", posts=[PostRead(title=title, body=TRUST)], start=0, end=9
            )
        )
        paper.settle()

    source = Source("paper.txt", "text/plain", "A. Nother of Hillside NHS Trust was there.", "x")
    reading = Pipeline([name_all, person, find_relations]).read(source)
    assert [(r.subject, r.predicate, r.object) for r in reading.relations] == [(TRUST, "employs", "p1")] * employed


def test_every_pattern_has_an_example_that_shows_its_words() -> None:
    assert [frame for frame in BETWEEN if not frame.example] == []
    assert set(COLUMNS.values()) <= {"commissions", "provides", "leads", "funds", OWNS}


def test_what_money_comes_out_of_is_not_what_it_is_given_to() -> None:
    said = relations(
        "The Memory Clinic costs £3m. £2m would come from the Warmth Fund and the rest from Hillside Council each year."
    )
    assert (COUNCIL, "funds", CLINIC) in said
    assert (COUNCIL, "funds", FUND) not in said


def test_a_plan_is_overseen_by_the_board_and_not_by_who_sits_on_it() -> None:
    said = relations("They set up the Place Board, with staff of Hillside NHS Trust, to oversee a larger Place Plan.")
    assert (TRUST, "leads", PLAN) not in said


def test_who_provides_under_a_contract_with_the_council_does_not_buy_from_it() -> None:
    said = relations("Hillside NHS Trust has run the Memory Clinic under a contract with Hillside Council.")
    assert (COUNCIL, "commissions", TRUST) in said
    assert (TRUST, "commissions", COUNCIL) not in said


def test_who_is_asked_to_make_a_plan_makes_it() -> None:
    said = relations("The Place Board has asked Hillside NHS Trust to produce a Place Plan.")
    assert (BOARD, "leads", PLAN) not in said


def test_nothing_is_part_of_its_own_part(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [
        Found(CLINIC, "componentOf", FUND, 0, 20, 0.6, "weighed"),
        Found(FUND, "componentOf", CLINIC, 0, 20, 0.4, "weighed"),
    ]
    monkeypatch.setattr("ingest.claims.relations.find.weigh_relations", lambda *_: both)
    assert (CLINIC, "componentOf", FUND) in relations("The Memory Clinic is part of the Warmth Fund.")
    assert (FUND, "componentOf", CLINIC) not in relations("The Memory Clinic is part of the Warmth Fund.")
