"""Committees and boards: what they are part of, who sits on them, what they look at."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.claims.clauses import Found, coordinated, outermost
from ingest.layout.blocks import BlockKind
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead, PersonRead
from ingest.rules.relation_bodies import APART, BOARD_TYPES, INNER_NAMES, SCRUTINY, SITTING

COUNCIL = "LocalAuthority"
INNER = ("Committee", "HealthAndWellbeingBoard")
_SCRUTINY = re.compile(SCRUTINY, re.IGNORECASE)
_APART = re.compile(APART, re.IGNORECASE)
_INNER = re.compile(INNER_NAMES, re.IGNORECASE)
_SITTING = re.compile(SITTING, re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:task (?:and|&) finish|task|working|review|sub|steering|assurance|reference) ?-?group\b"
    r"|\bsub-?(?:committee|group|board)\b",
    re.I,
)
_GUEST = ("in att", "also", "officer", "by invit", "observ", "advis", "other", "copied", "cc")
_JOINT_OF = re.compile(
    r"\b(?:joint committee|committee in common|committees in common|joint board|joint committees) (?:of"
    r"|between)(?: the| both)?$",
    re.I,
)
_ON_WHICH = re.compile(r"^,? ?(?:\([^)]*\))?,? ?(?:on|in) which(?: the| both)?$")


def committees(paper: Paper) -> Iterator[Found]:
    """Committees of the body whose name they bear or that publishes the paper; groups of the committee that met."""
    owners = [b for b in paper.reading.bodies if b.type not in INNER]
    publisher = paper.thing(paper.publisher) if paper.publisher else None
    host = paper.thing(paper.host) if paper.host else None
    for body in paper.reading.bodies:
        if body.type not in INNER:
            continue
        named = [o for o in owners if body.entity.startswith(f"committee-{o.entity}-") or bears_name(body, o)]
        if isinstance(host, BodyRead) and host.key != body.key and _GROUP.search(body.name) and host.type in INNER:
            yield Found(body.key, "partOf", host.key, body.start, body.end, 0.6, "group of host")
        elif council := _council(paper, body, named, publisher):
            yield Found(body.key, "partOf", council.key, body.start, body.end, 0.6, "of the council")
        elif named:
            owner = max(named, key=lambda o: len(o.name))
            yield Found(body.key, "partOf", owner.key, body.start, body.end, 0.8, _named_rule(paper, body, owner))
        elif isinstance(publisher, BodyRead):
            yield Found(
                body.key, "partOf", publisher.key, body.start, body.end, 0.6, _unnamed_rule(paper, body, publisher)
            )


_OF_COUNCIL = re.compile(r"\b(?:scrutiny|select commission|select committee|cabinet)\b", re.IGNORECASE)


def _council(paper: Paper, body: BodyRead, named: list[BodyRead], publisher: object) -> BodyRead | None:
    """The council that a scrutiny committee or cabinet is of, where the body it is put down to is none."""
    if not _OF_COUNCIL.search(body.name) or "joint" in body.name.lower():
        return None
    if any(o.type == COUNCIL for o in named) or (
        not named and isinstance(publisher, BodyRead) and publisher.type == COUNCIL
    ):
        return None
    councils = [b for b in paper.reading.bodies if b.type == COUNCIL]
    near = [c for c in councils if c.name.split()[0] in body.name]
    return max(near or councils, key=lambda c: len(c.mentions), default=None)


def _named_rule(paper: Paper, body: BodyRead, owner: BodyRead) -> str:
    """Which of the ways of being named after a body it is, for each holds more or less often."""
    if body.type == "HealthAndWellbeingBoard":
        told = paper.text.find(owner.name) >= 0 and (body.key == paper.host or bears_name(body, owner))
        return "board named with council" if told else "board of the place"
    if bears_name(body, owner):
        return f"bears name, {'publisher' if owner.key == paper.publisher else 'other'}"
    form = "apart" if _APART.search(body.name) else "inner" if _INNER.search(body.name) else "other"
    return f"taken for its own, {form}{', host' if body.key == paper.host else ''}"


def _unnamed_rule(paper: Paper, body: BodyRead, publisher: BodyRead) -> str:
    if body.type == "HealthAndWellbeingBoard":
        return f"unnamed board, {'host' if body.key == paper.host else 'other'}, {publisher.type == COUNCIL}"
    form = "apart" if _APART.search(body.name) else "inner" if _INNER.search(body.name) else "other"
    return f"unnamed {form}{', host' if body.key == paper.host else ''}"


def bears_name(body: BodyRead, owner: BodyRead) -> bool:
    """Whether the name of a body begins or ends with that of its owner."""
    names = [body.name, *body.aliases]
    return any(
        n.startswith((f"{o} ", f"{o}’s ", f"{o}'s ")) or f" of {o}" in n or f" of the {o}" in n
        for o in (owner.name, *owner.aliases)
        if o and not o.lower().startswith("the ")
        for n in names
    )


def joint(paper: Paper) -> Iterator[Found]:
    """ "a joint committee of the Council and the ICB": part of both; the host, or the body named before."""
    for sentence in paper.layout.sentences:
        mentions = outermost(paper.mentions_in(sentence.start, sentence.end, "body"))
        groups = coordinated(paper.text, mentions)
        for at, group in enumerate(groups):
            before = " ".join(paper.text[max(sentence.start, group[0].start - 60) : group[0].start].split())
            if len(group) > 1 and _JOINT_OF.search(before):
                acts = [m.key for m in groups[0] if at and m.key in paper.who_acts(sentence.start, sentence.end)]
                one = acts[0] if acts else groups[at - 1][-1].key if at else paper.host
                for owner in group if one else ():
                    yield Found(str(one), "partOf", owner.key, sentence.start, sentence.end, 0.8, "joint committee")


def seats(paper: Paper) -> Iterator[Found]:
    """Bodies whose people sit on a board of partners; not the one that the board is a part of."""
    host = paper.thing(paper.host) if paper.host else None
    if not isinstance(host, BodyRead):
        return
    form = _board(paper, host)
    if form is None:
        return
    own = paper.owners.get(host.key) or (paper.publisher if host.type in INNER else None)
    for person in paper.reading.people:
        block = paper.block_at(person.start)
        if block is None or block.kind is not BlockKind.ATTENDANCE:
            continue
        guest = (block.label or "").lower().startswith(_GUEST)
        for post in person.posts:
            if post.body and post.body != host.key and _sits(paper, post.body):
                owned = "own" if post.body == own else "other"
                rule = f"seat {form} {owned}{' guest' if guest else ''}"
                yield Found(post.body, "memberOf", host.key, person.start, person.end, 0.7, rule)


def _board(paper: Paper, host: BodyRead) -> str | None:
    """What kind of board of partners the host is; None for a committee of one body."""
    if host.type in BOARD_TYPES:
        return host.type
    if re.search(
        r"\b(?:joint|partnership|alliance|system|place|collaborative|programme|delivery|steering|working)\b",
        host.name,
        re.I,
    ):
        return "partnership" if not _SCRUTINY.search(host.name) else None
    if re.search(r"\b(?:council of )?governors\b", host.name, re.I):
        return "governors"
    owner = paper.owners.get(host.key)
    thing = paper.thing(owner) if owner else None
    if isinstance(thing, BodyRead) and thing.type == "IntegratedCareBoard":
        return "icb board"
    return None


def _sits(paper: Paper, key: str) -> bool:
    body = paper.thing(key)
    return isinstance(body, BodyRead) and body.type not in INNER


def sitting(paper: Paper) -> Iterator[Found]:
    """ "the Board, on which the Trust and the Council sit", "we sit on the Board"."""
    for sentence in paper.layout.sentences:
        mentions = outermost(paper.mentions_in(sentence.start, sentence.end, "body"))
        groups = coordinated(paper.text, mentions)
        for left, right in pairwise(groups):
            words = " ".join(paper.text[left[-1].end : right[0].start].lower().split())
            after = " ".join(paper.text[right[-1].end : right[-1].end + 40].lower().split())
            if _ON_WHICH.match(words) and re.match(r"(?:also |both |each )*(?:sit|are|have|has|come|came|take)", after):
                for one in right:
                    yield Found(one.key, "memberOf", left[-1].key, sentence.start, sentence.end, 0.8, "on which")
            elif _SITTING.search(words) and len(words) < 60:
                for one in left:
                    yield Found(one.key, "memberOf", right[0].key, sentence.start, sentence.end, 0.7, "sits on")


_MEMBERS = re.compile(r"\b(?:member(?:s|ship)?|partners|composition|constituted|represent(?:ing|ed))\b", re.IGNORECASE)
_TWO = re.compile(
    r"\bon which (?:the )?(?:two|both) (?:organisations|partners|bodies|parties) sit|officers? of each partner",
    re.IGNORECASE,
)


def listed_members(paper: Paper) -> Iterator[Found]:
    """Bodies that begin the points under "Membership", or stand after "Representing", are members of the board."""
    host = paper.thing(paper.host) if paper.host else None
    blocks = paper.layout.blocks
    for block in blocks:
        found = paper.mentions_in(block.start, min(block.end, block.start + 20), "body")
        if not found or not _sits(paper, found[0].key):
            continue
        above = blocks[block.parent] if block.parent is not None else None
        heading = blocks[block.item] if block.item is not None else None
        words = paper.text[above.start : above.end][-160:] if above else ""
        head = paper.text[heading.start : heading.end] if heading else ""
        listed = block.kind in (BlockKind.BULLET, BlockKind.LIMB, BlockKind.ROW) and (
            _MEMBERS.search(words) or _MEMBERS.search(head)
        )
        if listed and found[0].start - block.start < 6:
            named = (
                [m for m in paper.mentions_in(above.start, above.end, "body") if _is_board(paper, m.key)]
                if above
                else []
            )
            board = named[-1].key if named else host.key if isinstance(host, BodyRead) else None
            if board:
                yield Found(found[0].key, "memberOf", board, block.start, block.end, 0.7, "listed member")
    if isinstance(host, BodyRead) and re.search(r"\bjoint\b", host.name, re.IGNORECASE):
        for match in re.finditer(r"\bRepresenting\s+(?:the\s+)?", paper.text):
            for body in paper.mentions_in(match.end(), match.end() + 3, "body"):
                yield Found(body.key, "memberOf", host.key, match.start(), body.end, 0.8, "representing")
    yield from _both_sit(paper)


def _is_board(paper: Paper, key: str) -> bool:
    body = paper.thing(key)
    return isinstance(body, BodyRead) and body.type in (*BOARD_TYPES, *INNER)


def _both_sit(paper: Paper) -> Iterator[Found]:
    """ "the Board, on which the two organisations sit": those of the sentence before."""
    for match in _TWO.finditer(paper.text):
        board = [
            m for m in paper.mentions_in(max(0, match.start() - 80), match.start(), "body") if _is_board(paper, m.key)
        ]
        earlier = paper.mentions_in(max(0, match.start() - 500), match.start(), "body")
        two = list(dict.fromkeys(m.key for m in reversed(earlier) if _sits(paper, m.key)))[:2]
        for key in two if board else ():
            yield Found(key, "memberOf", board[-1].key, board[-1].start, match.end(), 0.7, "the two sit")


def looked_at(paper: Paper) -> Iterator[Found]:
    """What a scrutiny committee looks at: the programmes in its paper's title and in the headings of its items."""
    host = paper.thing(paper.host) if paper.host else None
    if not isinstance(host, BodyRead):
        return
    form = "scrutiny" if _SCRUTINY.search(host.name) else host.type
    title = paper.reading.document.values.get("title")
    spans = [(title.start, title.end, "title")] if title and title.start is not None and title.end is not None else []
    spans += [(b.start, b.end, "heading") for b in paper.layout.blocks if b.kind is BlockKind.HEADING]
    for start, end, where in spans:
        for mention in paper.mentions_in(start, end, "programme")[:1]:
            yield Found(host.key, "scrutinises", mention.key, start, end, 0.5, f"looks at {where} {form}")
    presented = {item for _, item, _ in paper.presentations if item is not None}
    for item in sorted(presented):
        first = _first_named(paper, item)
        if first:
            yield Found(host.key, "scrutinises", first.key, first.start, first.end, 0.5, f"is presented {form}")


def _first_named(paper: Paper, item: int) -> Mention | None:
    for block in paper.layout.blocks[item : item + 4]:
        found = paper.mentions_in(block.start, block.end, "programme")
        if found:
            return found[0]
    return None


def led_by_people(paper: Paper) -> Iterator[Found]:
    """Who leads a programme in person: "led by Ms Roe", "Programme Manager, Urgent Community Response"."""
    for person in paper.reading.people:
        for post in person.posts:
            title = post.title or ""
            for programme in paper.reading.programmes:
                if any(len(n) > 6 and n.lower() in title.lower() for n in (programme.name, *programme.aliases)):
                    yield Found(person.key, "leads", programme.key, person.start, person.end, 0.5, "post named after")
    for sentence in paper.layout.sentences:
        people = [m for m in paper.mentions_in(sentence.start, sentence.end, "person") if m.form != "pronoun"]
        programmes = paper.mentions_in(sentence.start, sentence.end, "programme")
        for _led in programmes[:1]:
            for named in people:
                lead = paper.text[max(sentence.start, named.start - 40) : named.start]
                if re.search(r"\bled by (?:[A-Z][a-z]+ )?(?:and |with )?$", lead) and isinstance(
                    paper.thing(person.key), PersonRead
                ):
                    yield Found(person.key, "leads", programme.key, sentence.start, sentence.end, 0.6, "led by")
