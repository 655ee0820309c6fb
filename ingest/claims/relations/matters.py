"""How bodies stand to the programme that an item is about or that was named last, by words that only hint at it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.claims.relations.agreements import is_organisation
from ingest.claims.relations.boards import met
from ingest.claims.relations.clauses import Found, coordinated, named, told
from ingest.claims.relations.topics import OPENING, topic
from ingest.layout.blocks import Block, BlockKind, Sentence
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead, ProgrammeRead
from ingest.rules.relations.bodies import BOARD_TYPES, SCRUTINY
from ingest.rules.relations.matters import (
    BROUGHT,
    COLLABORATES,
    FOR_US,
    IS_SITE,
    LENDS_TO_IT,
    LOOKED_AT,
    LOOKS,
    NOTES,
    PAID_BY,
    PART_OF_BODY,
    PAYS,
    PROGRESS,
    RESOLVED,
    SIGNED_BY_PARTNERS,
    STAFF_OF,
    TAKES_PART,
    TOGETHER,
    WHO_LOOKS,
    WITH_STAFF_OF,
    WORK_IN_IT,
    WORKED_WITH,
)

_SITE, _FOR_US, _PAYS, _TAKES_PART = (re.compile(words) for words in (IS_SITE, FOR_US, PAYS, TAKES_PART))
_COLLABORATES, _BROUGHT, _WORKED, _PAID = (re.compile(w) for w in (COLLABORATES, BROUGHT, WORKED_WITH, PAID_BY))
_TOGETHER, _PART_OF, _LOOKED_AT = (re.compile(words) for words in (TOGETHER, PART_OF_BODY, LOOKED_AT))
_SIGNED = re.compile(SIGNED_BY_PARTNERS, re.IGNORECASE)
_WHO_LOOKS, _LOOKS, _PROGRESS = (re.compile(words) for words in (WHO_LOOKS, LOOKS, PROGRESS))
_STAFF_OF, _WORK_IN_IT, _LENDS_TO_IT, _WITH_STAFF = (
    re.compile(words) for words in (STAFF_OF, WORK_IN_IT, LENDS_TO_IT, WITH_STAFF_OF)
)
_NOTES, _RESOLVED = re.compile(NOTES), re.compile(RESOLVED)
_SCRUTINY = re.compile(SCRUTINY, re.IGNORECASE)
_BEFORE = 400  # characters behind the programme named last
_REACH = 120
_TIMETABLE = 1500  # characters of a timetable before its last row
_ROWS = (BlockKind.BULLET, BlockKind.ROW)


def matters(paper: Paper) -> Iterator[Found]:
    """All of them."""
    host, main = _scrutineer(paper), _main(paper)
    last: Mention | None = None
    for sentence, block in told(paper):
        programmes = named(paper, sentence, "programme")
        bodies = named(paper, sentence, "body")
        place = _Place(sentence, last if last is not None and sentence.start - last.end < _BEFORE else None)
        place.named, place.item, place.main = programmes, topic(paper, block), main
        for group in coordinated(paper.text, bodies) if bodies else ():
            yield from _hinted(paper, place, group)
        if programmes and bodies:
            yield from _named_both(paper, sentence, programmes, bodies)
        if host and programmes:
            yield from _looked_at(paper, sentence, programmes, host)
            yield from _decided_on(paper, sentence, block, programmes, host)
        last = programmes[-1] if programmes else last
    yield from _signed_off(paper)


def _scrutineer(paper: Paper) -> str | None:
    """The scrutiny committee that met, or whose minutes of one item these are."""
    key = met(paper)
    host = paper.thing(key) if key else None
    if isinstance(host, BodyRead):
        return host.key if _SCRUTINY.search(host.name) else None
    return None


@dataclass(slots=True)
class _Place:
    """A sentence, and what may be meant in it: what it names, what was named last, the subject of its item or paper."""

    sentence: Sentence
    near: Mention | None
    named: list[Mention] = field(default_factory=list)
    item: str | None = None
    main: str | None = None

    def last(self, at: int) -> list[tuple[str, str]]:
        """What the sentence names before the place, else what was named in a sentence before."""
        before = [one for one in self.named if one.end <= at]
        if self.named:
            return [(before[-1].key, "named")] if before else []
        return [(self.near.key, "named before")] if self.near is not None else []

    def subject(self) -> list[tuple[str, str]]:
        """What the item is about."""
        return [(self.item, "item")] if self.item else []

    def whole(self) -> list[tuple[str, str]]:
        """What the paper is about."""
        return [(self.main, "paper")] if self.main else []


def _main(paper: Paper) -> str | None:
    """The programme that a plan, report or consultation is, or is about; none for minutes of several items."""
    if paper.is_record:
        return None
    opening = paper.mentions_in(0, OPENING, "programme")
    return opening[0].key if opening else None


def _hinted(paper: Paper, place: _Place, group: list[Mention]) -> Iterator[Found]:
    """What the words before and behind bodies say of the matter."""
    sentence = place.sentence
    before = paper.words(max(sentence.start, group[0].start - _REACH), group[0].start) + " "
    after = paper.words(group[-1].end, min(sentence.end, group[-1].end + _REACH + 60))
    behind = " " + after if after[:1].isalnum() or after[:1] in "(£" else after
    last, about, whole = place.last(group[0].start), place.subject(), place.whole()
    together = _BROUGHT.search(before) is not None and _TOGETHER.match(after) is not None
    said = (
        (_COLLABORATES.search(before), "participatesIn", "collaboration", about),
        (_WORKED.search(before), "participatesIn", "worked with", whole),
        (together, "participatesIn", "brought together by it", about),
        (_SITE.match(behind), "participatesIn", "a site of it", last),
        (_TAKES_PART.match(behind), "participatesIn", "takes part", last),
        (_staffs_it(before, behind), "participatesIn", "staff in it", last),
        (_FOR_US.match(behind), "participatesIn", "for us", whole),
        (_PAID.search(before), "funds", "paid by", last),
        (_PAYS.match(behind), "funds", "pays", last),
    )
    for _, predicate, form, what in (each for each in said if each[0]):
        for key, where in what:
            for one in group:
                yield Found(one.key, predicate, key, sentence.start, sentence.end, 0.5, f"{form}, {where}")


def _staffs_it(before: str, behind: str) -> bool:
    """Whether the words around a body say that its people work in what was named before."""
    lent = _STAFF_OF.search(before) is not None and _WORK_IN_IT.match(behind) is not None
    return lent or _LENDS_TO_IT.match(behind) is not None or _WITH_STAFF.search(before) is not None


def _looked_at(paper: Paper, sentence: Sentence, programmes: list[Mention], host: str) -> Iterator[Found]:
    """ "Members asked for an update on the Plan", in the minutes of a scrutiny committee."""
    if not _WHO_LOOKS.search(paper.words(sentence.start, sentence.end)):
        return
    for group in coordinated(paper.text, programmes):
        before = paper.words(max(sentence.start, group[0].start - _REACH), group[0].start) + " "
        after = " " + paper.words(group[-1].end, min(sentence.end, group[-1].end + 30))
        if _LOOKS.search(before) or _PROGRESS.match(after):
            for one in group:
                yield Found(host, "scrutinises", one.key, sentence.start, sentence.end, 0.5, "members look at")


def _decided_on(
    paper: Paper, sentence: Sentence, block: Block, programmes: list[Mention], host: str
) -> Iterator[Found]:
    """ "Agreed: to note the Winter Plan", "an item on the Strategy was put on the forward plan"."""
    line = paper.layout.blocks[block.parent] if block.parent is not None else None
    above = paper.words(max(line.start, line.end - _REACH), line.end) if line else ""
    before = paper.words(sentence.start, programmes[0].start) + " "
    if _NOTES.search(before) and _RESOLVED.search(f"{above} {before}"):
        yield Found(host, "scrutinises", programmes[0].key, sentence.start, sentence.end, 0.5, "resolved on")


def _named_both(paper: Paper, sentence: Sentence, programmes: list[Mention], bodies: list[Mention]) -> Iterator[Found]:
    """A programme and then a body, with words that say that the one is of, or looked at by, the other."""
    for programme in programmes:
        following = next((one for one in bodies if one.start > programme.end), None)
        if following is None or following.start - programme.end > _REACH:
            continue
        words = paper.words(programme.end, following.start) + " "
        words = " " + words if paper.text[programme.end].isspace() else words
        body = paper.thing(following.key)
        if isinstance(body, BodyRead) and body.type in BOARD_TYPES and _PART_OF.fullmatch(words):
            yield _found(following, "participatesIn", programme, "part of the body")
        elif isinstance(body, BodyRead) and _LOOKED_AT.fullmatch(words):
            board = "scrutiny" if _SCRUTINY.search(body.name) else body.type
            if board in ("scrutiny", "HealthAndWellbeingBoard"):
                yield _found(following, "scrutinises", programme, f"looked at by {board}")


def _found(body: Mention, predicate: str, programme: Mention, rule: str) -> Found:
    return Found(body.key, predicate, programme.key, programme.start, body.end, 0.55, rule)


def _signed_off(paper: Paper) -> Iterator[Found]:
    """Boards of a timetable beside "plan signed off by partners": their bodies take part in the plan."""
    for match in _SIGNED.finditer(paper.text):
        block = paper.block_at(match.start())
        if block is None:
            continue
        plans = [
            m
            for m in paper.mentions_in(max(0, block.start - 40), match.end(), "programme")
            if isinstance(thing := paper.thing(m.key), ProgrammeRead) and thing.type == "Plan"
        ]
        for body in paper.mentions_in(max(0, block.start - _TIMETABLE), block.end, "body") if plans else ():
            row = paper.block_at(body.start)
            owner = paper.owners.get(body.key, body.key)
            if row and row.item == block.item and row.kind in _ROWS and is_organisation(paper, owner):
                rule = "signed off by partners"
                yield Found(owner, "participatesIn", plans[-1].key, row.start, match.end(), 0.5, rule)
