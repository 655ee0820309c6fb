"""Relations that a paper states: between two mentions, by who sits on a board, by how a plan is laid out.

Every rule gives the span of the words that state the relation. Rules of words stand in `ingest.rules.relations`.
"""

import re
from collections.abc import Iterator

from ingest.claims.clauses import ACT, Found, clauses, columns, gifts
from ingest.claims.topics import topics
from ingest.layout.blocks import BlockKind
from ingest.paper import Paper
from ingest.reading import BodyRead, RelationRead
from ingest.rules.relations import BOARD_TYPES, EMPLOYED, NOT_EMPLOYED, OWNED_AS, SCRUTINY

_EMPLOYED = re.compile(EMPLOYED.replace("\n", ""), re.IGNORECASE)
_NOT_EMPLOYED = re.compile(NOT_EMPLOYED.replace("\n", ""), re.IGNORECASE)
_SCRUTINY = re.compile(SCRUTINY, re.IGNORECASE)
COUNCIL = "LocalAuthority"
INNER = ("Committee", "HealthAndWellbeingBoard")


def find_relations(paper: Paper) -> None:
    """Add the paper's relations to its reading, each once, with the surest words for it."""
    best: dict[tuple[str, str, str], Found] = {}
    for rule in (_employments, _committees, _seats, _names_in_names, clauses, gifts, columns, _items, _lists, topics):
        for found in rule(paper):
            if found.subject == found.object or paper.is_private(found.start, found.end):
                continue
            ends = (
                sorted((found.subject, found.object))
                if found.predicate == "partnersWith"
                else (found.subject, found.object)
            )
            triple = (ends[0], found.predicate, ends[1])
            if triple not in best or found.confidence > best[triple].confidence:
                best[triple] = found
    for found in sorted(best.values(), key=lambda f: (f.start, f.end, f.subject, f.predicate, f.object)):
        paper.reading.relations.append(
            RelationRead(
                subject=found.subject,
                predicate=found.predicate,
                object=found.object,
                start=found.start,
                end=found.end,
                confidence=found.confidence,
            )
        )


def _employments(paper: Paper) -> Iterator[Found]:
    """Who holds a paid post in a body, or comes from one that is neither a council nor a board."""
    for person in paper.reading.people:
        for post in person.posts:
            if post.body is None:
                continue
            body = paper.thing(post.body)
            title = post.title or ""
            if title and (_NOT_EMPLOYED.search(title) or not _EMPLOYED.search(title)):
                continue
            if isinstance(body, BodyRead) and body.type not in (*INNER, "Healthwatch" if not title else ""):
                yield Found(body.key, "employs", person.key, person.start, person.end, 0.85 if title else 0.6)


def _committees(paper: Paper) -> Iterator[Found]:
    """Committees of the body that publishes the paper, or of the one whose name they bear."""
    owners = [b for b in paper.reading.bodies if b.type not in INNER]
    publisher = paper.thing(paper.publisher) if paper.publisher else None
    for body in paper.reading.bodies:
        if body.type not in INNER:
            continue
        named = [o for o in owners if body.entity.startswith(f"committee-{o.entity}-") or _bears_name(body, o)]
        if named:
            owner = max(named, key=lambda o: len(o.name))
            yield Found(body.key, "partOf", owner.key, body.start, body.end, 0.8)
        elif isinstance(publisher, BodyRead) and _may_have(publisher, body):
            yield Found(body.key, "partOf", publisher.key, body.start, body.end, 0.7)


def _bears_name(body: BodyRead, owner: BodyRead) -> bool:
    names = [body.name, *body.aliases]
    return any(
        n.startswith((f"{o} ", f"{o}’s ", f"{o}'s ")) or f" of {o}" in n or f" of the {o}" in n
        for o in (owner.name, *owner.aliases)
        if o and not o.lower().startswith("the ")
        for n in names
    )


def _may_have(publisher: BodyRead, body: BodyRead) -> bool:
    if body.type == "HealthAndWellbeingBoard":
        return publisher.type == COUNCIL
    return "joint" not in body.name.lower() or publisher.type != COUNCIL


def _seats(paper: Paper) -> Iterator[Found]:
    """Bodies whose people sit on a board of partners; not the council that the board is a part of."""
    host = paper.thing(paper.host) if paper.host else None
    if not isinstance(host, BodyRead) or not (host.type in BOARD_TYPES or "joint" in host.name.lower()):
        return
    own = paper.publisher if host.type == "HealthAndWellbeingBoard" else None
    for person in paper.reading.people:
        block = paper.block_at(person.start)
        if (
            block is None
            or block.kind is not BlockKind.ATTENDANCE
            or (block.label or "").lower().startswith(("in att", "also", "officer"))
        ):
            continue
        for post in person.posts:
            if post.body and post.body not in (own, host.key) and _is_member(paper, post.body):
                yield Found(post.body, "memberOf", host.key, person.start, person.end, 0.7)


def _is_member(paper: Paper, key: str) -> bool:
    body = paper.thing(key)
    return isinstance(body, BodyRead) and body.type not in INNER


def _names_in_names(paper: Paper) -> Iterator[Found]:
    """What one name tells of another that it contains: "Rotherham CCG Plan", "Better Care Fund plan"."""
    for programme in paper.reading.programmes:
        for start, end in programme.mentions:
            for inner in paper.mentions_in(start, start + 1, "body"):
                if inner.end < end:
                    yield Found(inner.key, OWNED_AS[programme.type], programme.key, start, end, 0.65)
            holds = programme.type in ("Plan", "Fund", "Pilot")
            for within in paper.mentions_in(start, end, "programme") if holds else ():
                other = paper.thing(within.key)
                inside = within.end <= end and (within.start, within.end) != (start, end)
                if other.key != programme.key and inside and not ACT.search(other.name):
                    yield Found(programme.key, "componentOf", other.key, start, end, 0.6)


def _items(paper: Paper) -> Iterator[Found]:
    """What a scrutiny committee looks at: the programme that the paper, or the only item of it, is about."""
    host = paper.thing(paper.host) if paper.host else None
    title = paper.reading.document.values.get("title")
    if not isinstance(host, BodyRead) or title is None or title.start is None or title.end is None:
        return
    if _SCRUTINY.search(host.name):
        for mention in paper.mentions_in(title.start, title.end, "programme"):
            yield Found(host.key, "scrutinises", mention.key, title.start, title.end, 0.7)


def _lists(paper: Paper) -> Iterator[Found]:
    """Points of a list under a line that names a programme are its parts, where each point begins with a programme."""
    blocks = paper.layout.blocks
    for block in blocks:
        if block.parent is None or block.kind not in (BlockKind.BULLET, BlockKind.HEADING):
            continue
        above = blocks[block.parent]
        wholes = paper.mentions_in(above.start, above.end, "programme")
        parts = paper.mentions_in(block.start, min(block.end, block.start + 60), "programme")
        if wholes and parts:
            yield Found(parts[0].key, "componentOf", wholes[-1].key, block.start, min(block.end, parts[0].end), 0.55)
