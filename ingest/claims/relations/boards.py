"""Committees and boards: what they are part of, who sits on them, what they look at."""

import re
from collections import Counter
from collections.abc import Iterator

from ingest.claims.relations.clauses import GOES_ON, Found, coordinated, named
from ingest.layout.blocks import BlockKind
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead
from ingest.rules.relations.bodies import APART, INNER_NAMES, SCRUTINY

COUNCIL = "LocalAuthority"
INNER = ("Committee", "HealthAndWellbeingBoard")
_SCRUTINY = re.compile(SCRUTINY, re.IGNORECASE)
_APART = re.compile(APART, re.IGNORECASE)
_INNER = re.compile(INNER_NAMES, re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:task (?:and|&) finish|task|working|review|sub|steering|assurance|reference) ?-?group\b"
    r"|\bsub-?(?:committee|group|board)\b",
    re.I,
)
_JOINT_OF = re.compile(
    r"\b(?:joint committee|committee in common|committees in common|joint board|joint committees) (?:of"
    r"|between)(?: the| both)?$",
    re.I,
)


def committees(paper: Paper) -> Iterator[Found]:
    """Committees of the body whose name they bear or that publishes the paper; groups of the committee that met."""
    every = [b for b in paper.reading.bodies if b.type not in INNER]
    publisher = paper.thing(paper.publisher) if paper.publisher else None
    host = paper.thing(paper.host) if paper.host else None
    nobodys = isinstance(host, BodyRead) and shared(paper, host)
    for body in paper.reading.bodies:
        if body.type not in INNER or (nobodys and body is host):
            continue
        # By law a health and wellbeing board is a committee of its council, whoever else sits on it.
        owners = [o for o in every if o.type == COUNCIL or body.type != "HealthAndWellbeingBoard"]
        named = [o for o in owners if body.entity.startswith(f"committee-{o.entity}-") or bears_name(body, o)]
        if isinstance(host, BodyRead) and host.key != body.key and _GROUP.search(body.name) and host.type in INNER:
            yield Found(body.key, "partOf", host.key, body.start, body.end, 0.6, "group of host")
        elif council := _council(paper, body, named, publisher):
            yield Found(body.key, "partOf", council.key, body.start, body.end, 0.6, "of the council")
        elif named:
            owner = max(named, key=lambda o: len(o.name))
            yield Found(body.key, "partOf", owner.key, body.start, body.end, 0.8, _named_rule(paper, body, owner))
        elif isinstance(publisher, BodyRead) and publisher in owners:
            yield Found(
                body.key, "partOf", publisher.key, body.start, body.end, 0.6, _unnamed_rule(paper, body, publisher)
            )


MANY = 3  # so many bodies, of which none has most of the seats, make a board nobody's committee


def shared(paper: Paper, host: BodyRead) -> bool:
    """Whether people of many bodies, none of them by far the most, sit on the body that met."""
    if host.type == "HealthAndWellbeingBoard" or OWN.search(host.name):
        return False
    seats = Counter(
        body
        for person in paper.reading.people
        if (block := paper.block_at(person.start))
        and block.kind is BlockKind.ATTENDANCE
        and not (block.label or "").lower().startswith(GUESTS)
        for body in {post.body for post in person.posts if post.body and post.body != host.key}
    )
    owners = [b for b in paper.reading.bodies if seats[b.key] and b.type not in INNER]
    if _SCRUTINY.search(host.name):
        return "oint" in host.name and len([b for b in owners if b.type == COUNCIL]) > 1
    named = any(bears_name(host, owner) for owner in owners)
    return not named and len(owners) >= MANY and max(seats.values()) <= sum(seats.values()) / 2


# Committees that a body has of its own, whoever is asked to come.
OWN = re.compile(r"\b(?:cabinet|governing body|board of directors|trust board|governors|audit|remuneration)\b", re.I)
# How lists of those who were there and are no members are headed.
GUESTS = ("in att", "also", "officer", "by invit", "observ", "advis", "other", "copied", "cc")
_OF_COUNCIL = re.compile(
    r"\b(?:scrutiny|select commission|select committee|cabinet|(?<!mental )health committee)\b", re.IGNORECASE
)


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
        mentions = named(paper, sentence, "body")
        groups = coordinated(paper.text, mentions)
        for at, group in enumerate(groups):
            before = " ".join(paper.text[max(sentence.start, group[0].start - 60) : group[0].start].split())
            if len(group) > 1 and _JOINT_OF.search(before):
                acts = [m.key for m in groups[0] if at and m.key in paper.who_acts(sentence.start, sentence.end)]
                passed = at and GOES_ON.search(paper.words(groups[at - 1][-1].end, group[0].start))
                behind = groups[0] if passed else groups[at - 1]  # "sits beside the ICB and is a joint committee of"
                one = acts[0] if acts else behind[-1].key if at else paper.host
                for owner in group if one and _may_be_part(paper, one, group) else ():
                    yield Found(str(one), "partOf", owner.key, sentence.start, sentence.end, 0.8, "joint committee")


def _may_be_part(paper: Paper, part: str, owners: list[Mention]) -> bool:
    """Whether a scrutiny committee is said to be of councils; of others it is none."""
    body = paper.thing(part)
    kinds = {thing.type for m in owners if isinstance(thing := paper.thing(m.key), BodyRead)}
    return not (isinstance(body, BodyRead) and _SCRUTINY.search(body.name)) or COUNCIL in kinds


_THE_COMMITTEE = re.compile(r"\b[Tt]he (?:Committee|Commission|Panel|Select Committee|Scrutiny Board)\b")


def met(paper: Paper) -> str | None:
    """The committee that met: the host, else the only one that the minutes of a single item name."""
    if paper.host or paper.reading.document.get("kind") != "minutes" or not _THE_COMMITTEE.search(paper.text):
        return paper.host
    committees = [body.key for body in paper.reading.bodies if body.type == "Committee"]
    return committees[0] if len(committees) == 1 else None


def looked_at(paper: Paper) -> Iterator[Found]:
    """What a scrutiny committee looks at: the programmes in its paper's title and in the headings of its items."""
    key = met(paper)
    host = paper.thing(key) if key else None
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
        for led in programmes[:1]:
            for who in people:
                lead = paper.text[max(sentence.start, who.start - 40) : who.start]
                led_by = re.search(r"\bled by (?:[A-Z][a-z]+ )?(?:and |with )?$", lead)
                if led_by or _AS_LEAD.fullmatch(paper.text, led.end, who.start):
                    yield Found(who.key, "leads", led.key, sentence.start, sentence.end, 0.6, "led by")


# Between a programme and who has it: "Home First (SRO Ada Vale)", "Home First – executive lead: Dr Ada Vale".
_AS_LEAD = re.compile(
    r"(?: service| programme| project| workstream)?(?: \(|,? [–-] |, )"
    r"(?:(?:[Ee]xecutive|[Ee]xec|[Cc]linical|GP|[Pp]rogramme|[Pp]roject|[Tt]he|its) )?"
    r"(?:SRO|[Ss]ponsor|[Ll]ead(?: officer| director)?|[Ss]enior [Rr]esponsible (?:[Oo]wner|[Oo]fficer))"
    r"(?:,| is|:| [–-])? ?(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Cllr|Councillor)\.? )?"
)
