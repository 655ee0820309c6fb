"""In which body each person holds a post: what the rules say, weighed with all else that speaks for a body."""

from functools import cache
from pathlib import Path

from ingest.mentions.people.post_signs import post_signs
from ingest.paper import Paper
from ingest.reading import PersonRead, PostRead
from ingest.softmax import Softmax

POSTS = Path(__file__).with_name("posts_weights.json")
LABELS = ("", "body")
_KEEPS = 0.15  # how likely a body that the rules name must be, to be kept
_INSTEAD, _TAKES = 0.5, 0.4  # how likely another must be, to be taken in its place, and where the rules name none


@cache
def post_model(weights: Path) -> Softmax:
    """The model that the package ships."""
    return Softmax.load(weights, LABELS)


def weigh_posts(paper: Paper) -> None:
    """Settle the bodies of everybody's posts."""
    paper.settle()
    model = post_model(POSTS)
    for person, found in post_signs(paper):
        odds = {key: model.probabilities(signs)["body"] for key, signs in found.items()}
        if odds:
            person.posts = weighed(person, odds)


def weighed(person: PersonRead, odds: dict[str, float]) -> list[PostRead]:
    """The posts of a person, given how likely each body is one of theirs."""
    ruled = [post.body for post in person.posts if post.body]
    kept = {body for body in ruled if odds.get(body, 0.0) >= _KEEPS}
    best = max(odds, key=lambda key: odds[key])
    taken = best if not kept and odds[best] >= (_INSTEAD if ruled else _TAKES) else None
    posts = [PostRead(title=post.title, body=post.body if post.body in kept else taken) for post in person.posts]
    return posts or ([PostRead(title=None, body=taken)] if taken else [])
