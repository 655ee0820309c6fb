"""Who speaks in invented minutes, and whom pronouns stand for."""

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
