"""What speaks for a body as the one in which a person holds a post: the signs of each body of the paper.

A sign is what stands between the name, the post and the body, where else the body stands (heading, label of a list, the
lines above and below), what it is to the paper, what kind of body usually has such a post, and what the rules say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from ingest.layout import BlockKind
from ingest.mentions.covers import type_of
from ingest.paper import Mention, Paper
from ingest.reading import PersonRead

_PLACES = 3  # mentions of a person whose surroundings count
_FAR = 160  # characters between a person and a body of one block that are looked at
_MOST = 5  # marks and words of what stands between that are told as one sign
_TOKEN = re.compile(r"T\b|[a-z’']+|[^\w\s]|\n|\d+")
_SMALL = frozenset({"of", "the", "and", "for", "a", "an", "to", "in", "at"})
_PAIRED = ("rule", "is ", "like", "heading", "label", "above", "below", "joined", "ahead", "nearest")


@dataclass(frozen=True, slots=True)
class _Whereabouts:
    """What the signs of every body of a paper need: where people and bodies stand, and who is who to the paper.

    `order` are the people in the order in which they are first named.
    """

    paper: Paper
    bodies: list[Mention]
    people: list[tuple[int, str]]
    order: list[str]
    roles: dict[str, set[str]]


def post_signs(paper: Paper) -> Iterator[tuple[PersonRead, dict[str, list[str]]]]:
    """For each person the signs of each body, by its key."""
    bodies = [one for one in paper.mentions if one.kind == "body" and one.form in ("name", "short", "definite")]
    people = sorted((start, one.key) for one in paper.reading.people for start, _ in one.mentions)
    where = _Whereabouts(paper, bodies, people, list(dict.fromkeys(key for _, key in people)), _roles(paper, bodies))
    holders = {one.key: {post.body for post in one.posts if post.body} for one in paper.reading.people}
    for person in paper.reading.people:
        found = _of_person(where, person, holders)
        titles = [post.title.lower().split() for post in person.posts if post.title]
        heads = sorted({words[place] for words in titles if words for place in (0, -1)})
        yield person, {key: list(_combined(sorted(signs), heads)) for key, signs in sorted(found.items())}


def _roles(paper: Paper, bodies: list[Mention]) -> dict[str, set[str]]:
    """What each body is to the paper."""
    order = list(dict.fromkeys(one.key for one in bodies))
    roles: dict[str, set[str]] = {key: {f"is number {min(place, 3)}"} for place, key in enumerate(order)}
    owner = paper.owners.get(paper.host or "")
    for key, role in ((paper.host, "host"), (paper.publisher, "publisher"), (owner, "owner of host")):
        if key:
            roles.setdefault(key, set()).add(f"is {role}")
    for key in roles:
        if paper.owners.get(key):
            roles[key].add("is owned")
    return roles


def _of_person(where: _Whereabouts, person: PersonRead, holders: dict[str, set[str]]) -> dict[str, set[str]]:
    paper = where.paper
    found: dict[str, set[str]] = {key: set(signs) for key, signs in where.roles.items()}
    own = holders[person.key]
    titles = sorted((post.title for post in person.posts if post.title), key=len, reverse=True)
    for key, signs in found.items():
        kind = type_of(paper, key)
        signs.add(f"type {kind}")
        signs.add("rule" if key in own else f"rule another {len(own)}" if own else "rule none")
        for title in titles:
            signs.update(f"title {word}: {kind}" for word in title.lower().split() if word not in _SMALL)
    for start, end in person.mentions[:_PLACES]:
        _near(where, start, end, titles, found)
        _about(where, start, found)
    order = where.order
    at = order.index(person.key) if person.key in order else -1
    for step, sign in ((-1, "like the one before"), (1, "like the one after")):
        if at >= 0 and 0 <= at + step < len(order):
            for key in holders[order[at + step]] & found.keys():
                found[key].add(sign)
    return found


def _near(where: _Whereabouts, start: int, end: int, titles: list[str], found: dict[str, set[str]]) -> None:
    """The bodies of the block, and what stands between them and the person."""
    paper = where.paper
    block = paper.layout.block_at(start)
    if block is None:
        return
    here = [one for one in where.bodies if block.start <= one.start < block.end]
    for one in here:
        if one.key not in found:
            continue
        signs = found[one.key]
        behind = one.start >= end
        low, high = (end, one.start) if behind else (one.end, start)
        signs.add(f"block {block.kind.value}")
        if high - low > _FAR or low > high:
            continue
        bodies = sum(low <= other.start < high for other in here if other.key != one.key)
        people = sum(low <= place < high for place, _ in where.people)
        side = "behind" if behind else "ahead"
        signs.add(f"{side} bodies {min(bodies, 2)} people {min(people, 2)}")
        between = paper.text[low:high]
        for title in titles:
            between = between.replace(title, " T ")
        tokens = _TOKEN.findall(between if " T " in between else between.lower())
        shape = [word if word == "T" else word.lower() for word in tokens]
        if len(shape) <= _MOST:
            signs.add(f"joined {side} {' '.join(shape)}")
        if "\n" not in shape:
            signs.add(f"same line {side}")
        if "T" in shape:
            signs.add(f"{side} past the title")
        last = shape[-1] if behind and shape else shape[0] if shape else "^"
        signs.add(f"{side} word {last}")
        if not bodies and not people:
            signs.add(f"nearest {side}")


def _about(where: _Whereabouts, start: int, found: dict[str, set[str]]) -> None:
    """The bodies of the heading, of the label and the line of a list, and of the blocks above and below."""
    paper, blocks = where.paper, where.paper.layout.blocks
    place = paper.layout.block_index(start)
    block = blocks[place]
    signs = [("heading", block.item), ("parent", block.parent)]
    signs += [("above", place - 1 if place else None), ("below", place + 1 if place + 1 < len(blocks) else None)]
    for sign, at in signs:
        if at is None:
            continue
        other = blocks[at]
        named = [one for one in where.bodies if other.start <= one.start < other.end and one.key in found]
        for one in named:
            alone = other.end - other.start < one.end - one.start + 6
            found[one.key].update({sign, f"{sign} {other.kind.value}", *([f"{sign} alone"] if alone else ())})
    if block.kind in (BlockKind.ATTENDANCE, BlockKind.ROW) and block.label:
        label = block.label.lower()
        for body in paper.reading.bodies:
            if body.key in found and any(form.lower() in label for form in (body.name, *body.aliases) if len(form) > 3):
                found[body.key].add("label")


def _combined(plain: list[str], heads: list[str]) -> Iterator[str]:
    kind = next((sign for sign in plain if sign.startswith("type ")), "")
    for sign in plain:
        yield sign
        if not sign.startswith(("title", "type")):
            yield f"{sign}|{kind}"
            yield from (f"{sign}|{head}" for head in heads)
    for first, second in combinations([sign for sign in plain if sign.startswith(_PAIRED)], 2):
        yield f"{first}&{second}"
