"""Who speaks in invented minutes, and whom pronouns stand for."""

import pytest

from ingest.mentions.turns import find_turns
from tests.ingest.claims.papers import paper


def turns(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The words of each turn and who has them."""
    made = paper(text)
    find_turns(made)
    return [(text[turn.start : turn.end], turn.keys) for turn in made.turns]


def test_a_speaker_keeps_the_floor_until_another_speaks() -> None:
    text = "Ms Quill explained the plan. It had cost a lot. Mr Rowe added that it worked."
    assert turns(text) == [
        ("Ms Quill explained the plan.", ("p1",)),
        ("It had cost a lot.", ("p1",)),
        ("Mr Rowe added that it worked.", ("p2",)),
    ]


def test_after_a_question_of_members_those_who_presented_answer() -> None:
    text = "Mr Rowe presented the plan. Members queried the cost. It would be published in May."
    assert turns(text)[-1] == ("It would be published in May.", ("b3",))


def test_the_speaker_may_stand_behind_the_words() -> None:
    assert turns("It would open in May, Mr Rowe said.") == [("It would open in May, Mr Rowe said.", ("p2",))]


def test_pronouns_stand_for_the_person_named_last() -> None:
    text = "Ms Quill welcomed the plan. She would send it on."
    made = paper(text)
    find_turns(made)
    found = [(text[one.start : one.end], one.key) for one in made.mentions if one.form == "pronoun"]
    assert found == [("She", "p1")]


def test_whoever_spoke_before_answers_what_another_asks() -> None:
    text = "Mr Rowe explained the plan. Ms Quill asked what it meant for carers. It would be looked into."
    assert turns(text)[1:] == [
        ("Ms Quill asked what it meant for carers.", ("p1",)),
        ("It would be looked into.", ("p2",)),
    ]


def test_a_speaker_comes_in_behind_a_semicolon() -> None:
    text = "The cost was raised; Mr Rowe confirmed that it would fall."
    assert turns(text)[-1] == ("Mr Rowe confirmed that it would fall.", ("p2",))


def test_what_a_body_had_asked_for_gives_it_no_floor() -> None:
    text = "Ms Quill said that beds were short. The CCG had asked all homes to help. A count would begin in May."
    assert turns(text)[-1] == ("A count would begin in May.", ("p1",))


def test_a_post_between_commas_belongs_to_the_speaker() -> None:
    assert turns("Mr Rowe, Fund Manager, gave a presentation. It would cost more.")[-1][1] == ("p2",)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Asked by Ms Quill why, Mr Rowe said that it was small. A paper would come.", ["p2", "p2"]),
        ("When Ms Quill asked about beds, Mr Rowe said that a bid was made. It would be big.", ["p2", "p2"]),
        ("Ms Quill was told by Mr Rowe that it was late. It would come in May.", ["p2", "p2"]),
        ("The Board heard from Mr Rowe that it was late. It would come in May.", ["p2", "p2"]),
        ("According to Mr Rowe, it was late. It would come in May.", ["p2", "p2"]),
        ("June, said Mr Rowe, who was sure. It would come then.", ["p2", "p2"]),
    ],
)
def test_the_speaker_may_stand_behind_whoever_asked_or_was_told(text: str, speakers: list[str]) -> None:
    assert [keys[0] for _, keys in turns(text)] == speakers


def test_an_officer_without_a_name_is_nobody_named_before() -> None:
    text = "Ms Quill asked about carers. The Director of Public Health said he would provide the data."
    made = paper(text)
    find_turns(made)
    assert not [one for one in made.mentions if one.form == "pronoun" and one.kind == "person"]
    text = "Ms Quill explained the plan. She said that she would provide the data."
    made = paper(text)
    find_turns(made)
    assert {one.key for one in made.mentions if one.form == "pronoun"} == {"p1"}


def test_we_is_not_the_body_that_told_us() -> None:
    made = paper("The CCG told us that it would need a ward, and we will pay for it.", kind="report")
    find_turns(made)
    assert {one.key for one in made.mentions if one.form == "pronoun"} == {"b1"}


def test_whoever_speaks_for_a_body_gives_it_the_floor() -> None:
    text = 'A spokeswoman for the CCG said: "We are glad. A lounge will open in May."'
    assert turns(text)[-1] == ('A lounge will open in May."', ("b3",))
