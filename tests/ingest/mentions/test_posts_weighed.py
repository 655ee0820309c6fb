"""In which body a post is held: the signs of each body, and what is kept and taken by how likely it is."""

import pytest

from ingest.mentions.bodies import BodyReader
from ingest.mentions.people import find_people
from ingest.mentions.people.post_model import POSTS, post_model, weighed
from ingest.mentions.people.post_signs import post_signs
from ingest.paper import Paper
from ingest.pipeline import Pipeline
from ingest.reading import PersonRead, PostRead
from ingest.registers import Register
from ingest.source import Source
from ontology.vocabulary import Vocabulary

TEXT = (
    "Acre Borough Council\nMinutes of the Health and Wellbeing Board held on 5 June 2018\n\n"
    "Present\nJane Doe, Director of Integration, Bede Partnership Board\n\n1. Care\n\n"
    "Jane Doe spoke for the Bede Partnership Board.\n"
)


def signs() -> dict[str, list[str]]:
    """Jane Doe's, by the name of the body."""
    found: list[dict[str, list[str]]] = []

    def keep(paper: Paper) -> None:
        paper.settle()
        names = {body.key: body.name for body in paper.reading.bodies}
        found.extend({names[key]: of_one for key, of_one in bodies.items()} for _, bodies in post_signs(paper))

    steps = (BodyReader(Register.load(), Vocabulary.load()), find_people, keep)
    Pipeline(steps).read(Source(name="p.txt", media_type="text/plain", text=TEXT, content_hash="h"))
    return found[0]


def test_a_body_right_behind_the_title_has_the_signs_of_it() -> None:
    own = signs()["Bede Partnership Board"]
    assert {"rule", "joined behind , T ,", "same line behind", "behind past the title"} <= set(own)
    other = next(of_one for name, of_one in signs().items() if name != "Bede Partnership Board")
    assert "rule another 1" in other
    assert "same line behind" not in other


def test_the_model_takes_the_body_beside_the_title_for_the_likeliest() -> None:
    odds = {name: post_model(POSTS).probabilities(of_one)["body"] for name, of_one in signs().items()}
    assert max(odds, key=lambda name: odds[name]) == "Bede Partnership Board"


def person(*bodies: str | None) -> PersonRead:
    return PersonRead(
        start=0, end=1, key="p1", entity="e", name="Jane Doe", posts=[PostRead(title="Chair", body=b) for b in bodies]
    )


@pytest.mark.parametrize(
    ("ruled", "odds", "wanted"),
    [
        (("b1",), {"b1": 0.3, "b2": 0.6}, ["b1"]),
        (("b1",), {"b1": 0.1, "b2": 0.6}, ["b2"]),
        (("b1",), {"b1": 0.1, "b2": 0.4}, [None]),
        ((None,), {"b1": 0.1, "b2": 0.4}, ["b2"]),
        ((None,), {"b1": 0.1, "b2": 0.3}, [None]),
        (("b1", "b2"), {"b1": 0.9, "b2": 0.1}, ["b1", None]),
        ((), {"b2": 0.4}, ["b2"]),
        ((), {"b2": 0.3}, []),
    ],
)
def test_bodies_of_rules_are_kept_unless_unlikely_and_likely_ones_taken_where_there_is_none(
    ruled: tuple[str | None, ...], odds: dict[str, float], wanted: list[str | None]
) -> None:
    assert [post.body for post in weighed(person(*ruled), odds)] == wanted
