"""Whoever has one post in several bodies promises for all of them."""

import pytest

from ingest.claims.parties import Draft
from ingest.claims.parties.joint_posts import of_joint_posts
from ingest.reading import PostRead
from tests.ingest.claims.papers import paper

WORDS = "Ms Quill will send the figures."


@pytest.mark.parametrize(
    ("kind", "title", "made_by", "expected"),
    [
        ("Undertaking", "Director", ["b1", "p1"], ["b1", "p1", "b3"]),
        ("Undertaking", "Adviser", ["b1", "p1"], ["b1", "p1"]),  # another post elsewhere
        ("Undertaking", "Director", ["p1"], ["p1"]),
        ("Request", "Director", ["b1", "p1"], ["b1", "p1"]),
    ],
)
def test_the_other_bodies_of_the_post_promise_too(
    kind: str, title: str, made_by: list[str], expected: list[str]
) -> None:
    made = paper(WORDS)
    made.reading.people[0].posts.append(PostRead(title=title, body="b3"))
    draft = Draft(0, len(WORDS), kind, "act", 0, made_by)
    of_joint_posts(made, draft)
    assert draft.made_by == expected
