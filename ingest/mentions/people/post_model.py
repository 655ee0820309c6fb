"""In which body each person holds a post: what the rules say, weighed with all else that speaks for a body."""

import re
from functools import cache
from pathlib import Path

from ingest.mentions.people.post_signs import post_signs
from ingest.paper import Paper
from ingest.reading import PersonRead, PostRead
from ingest.softmax import Softmax

POSTS = Path(__file__).with_name("posts_weights.json")
LABELS = ("", "body")
_SCRUTINISES = re.compile(r"\b(?:scrutiny|select (?:committee|commission))\b", re.I)
_OFFICER = re.compile(r"\b(?:director|manager|officer|head of|chief \w+|solicitor|clerk|accountant|nurse)\b", re.I)
_CONTACT = re.compile(r"\b[Cc]ontacts?(?: [Oo]fficers?| [Nn]ames?)?:?\s+\Z|\b[Oo]fficer [Cc]ontacts?:?\s+\Z")
_ELSEWHERE = re.compile(r"\b(?:Police|Crime Commissioner|(?:Chief )?Constable|Inspector|Superintendent|MP|Coroner)\b")
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
    councils = frozenset(body.key for body in paper.reading.bodies if body.type == "LocalAuthority")
    for person, found in post_signs(paper):
        barred = councils if _is_of_no_council(person) else frozenset()
        odds = {key: model.probabilities(signs)["body"] for key, signs in found.items() if key not in barred}
        if odds and (person.posts or not _is_contact(paper, person)):
            person.posts = weighed(person, odds)
    _of_no_scrutiny(paper)


def _is_of_no_council(person: PersonRead) -> bool:
    """Whether every post that is told of somebody is one that no council has."""
    return bool(person.posts) and all(post.title and _ELSEWHERE.search(post.title) for post in person.posts)


def _is_contact(paper: Paper, person: PersonRead) -> bool:
    """Whether the paper names somebody only as the one to be reached: "Contact: Jane Doe", and says no more."""
    return all(_reached(paper, start) for start, _ in person.mentions)


def _reached(paper: Paper, start: int) -> bool:
    return _CONTACT.search(paper.flow, max(0, start - 40), start) is not None


def _of_no_scrutiny(paper: Paper) -> None:
    """Give the posts of officers in a committee that scrutinises to its council: it has members, and no staff."""
    bodies = {body.key: body for body in paper.reading.bodies}
    scrutiny = {key for key, body in bodies.items() if body.type == "Committee" and _SCRUTINISES.search(body.name)}
    council = bodies.get(paper.publisher or "")
    whose = council.key if council and council.type == "LocalAuthority" else None
    for person in paper.reading.people:
        wrong = [p for p in person.posts if p.body in scrutiny and p.title and _OFFICER.search(p.title)]
        if not wrong:
            continue
        person.posts = [
            PostRead(title=p.title, body=paper.owners.get(p.body or "", whose) if p in wrong else p.body)
            for p in person.posts
        ]
        titled = {p.body for p in person.posts if p.title}
        person.posts = [p for p in person.posts if p.title or p.body not in titled]


def weighed(person: PersonRead, odds: dict[str, float]) -> list[PostRead]:
    """The posts of a person, given how likely each body is one of theirs."""
    ruled = [post.body for post in person.posts if post.body]
    kept = {body for body in ruled if odds.get(body, 0.0) >= _KEEPS}
    best = max(odds, key=lambda key: odds[key])
    taken = best if not kept and odds[best] >= (_INSTEAD if ruled else _TAKES) else None
    posts = [PostRead(title=post.title, body=post.body if post.body in kept else taken) for post in person.posts]
    posts = [post for post in posts if post.title or post.body]
    return posts or ([PostRead(title=None, body=taken)] if taken else [])
