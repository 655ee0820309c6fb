"""Who has a programme where no verb says so: rows and labels of plans, joint work, one's own services."""

import re
from collections.abc import Iterator

from ingest.claims.relations.clauses import Found, coordinated, named
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead, ProgrammeRead
from ingest.rules.relations.frames import OWNED_AS, OWNS
from ingest.rules.relations.owners import HEADS, JOINT_WORK, LABELS, MADE_WITH, RUN_WITH, TAKES_PART_WITH

_LINE = re.compile(r"[^\n]+")
_NUMBERED = re.compile(
    r"\s*(?:(?:priority|workstream|work stream|strand|theme|scheme|project|programme|pillar|objective)"
    r"\s+\d+[a-z]?\s*[-–—:.)]\s*"
    r"|\(?[a-z\d]{1,3}[.)]?\s+)?(?:the )?",
    re.IGNORECASE,
)
_AMOUNTS = re.compile(r"[\s|]*(?:(?:[-–—]|n/?a|£?\(?\d[\d,.]*\)?%?(?:k|m|bn)?)[\s|]*)+", re.IGNORECASE)
_HEADS = {name: re.compile(words, re.IGNORECASE) for name, (words, _) in HEADS.items()}
_LABELS = {
    name: re.compile(rf"\W*(?:{words})\s*(?:[:|–—]| {{2,}}|\t)\s*", re.IGNORECASE)
    for name, (words, _) in LABELS.items()
}
_INNER = {
    name: re.compile(rf"(?:[,;(–—|]\s*|\s{{2,}})(?:{words})\s*:\s*", re.IGNORECASE)
    for name, (words, _) in LABELS.items()
}
_NEXT_LABEL = re.compile(r"[;|]\s|,\s+[A-Z][A-Za-z ]{2,30}:")
_JOINT_WORK, _RUN_WITH = re.compile(JOINT_WORK), re.compile(RUN_WITH)
_PART_WITH, _MADE_WITH = re.compile(TAKES_PART_WITH), re.compile(MADE_WITH)
_PROVIDERS = ("NHSTrust", "FoundationTrust", "VoluntaryOrganisation", "Company")
HEAD_ABOVE = 2500  # characters between a row and the heads of its table
UNDER = 900  # characters below a name in which labels are about it
FEW_ROWS = 3


def owners(paper: Paper) -> Iterator[Found]:
    """All of them."""
    yield from _rows(paper)
    yield from _labelled(paper)
    for sentence in paper.layout.sentences:
        mentions = named(paper, sentence, "body", "programme")
        if len({m.kind for m in mentions}) == 2:
            groups = coordinated(paper.text, mentions)
            yield from _joint_work(paper, sentence.start, sentence.end, groups)
            yield from _with_others(paper, sentence.start, sentence.end, groups)


def _rows(paper: Paper) -> Iterator[Found]:
    """Rows of a table that was flattened: the name of a scheme, the body that leads it, and amounts of money."""
    found: list[tuple[Mention, Mention, int, int]] = []
    for match in _LINE.finditer(paper.text):
        start, end = match.span()
        if end - start > 160:
            continue
        programmes = paper.mentions_in(start, end, "programme")
        bodies = paper.mentions_in(start, end, "body")
        if not programmes or not bodies or paper.text[start : programmes[0].start].strip(" |\t") not in ("", "the"):
            lead = _NUMBERED.match(paper.text, start, end)
            if not programmes or not bodies or lead is None or lead.end() < programmes[0].start:
                continue
        last = bodies[-1]
        if last.start > programmes[0].end and _AMOUNTS.fullmatch(paper.text[last.end : end]):
            found.append((programmes[0], last, start, end))
    for programme, body, start, end in found:
        several = "|" in paper.text[start:end] and len(paper.mentions_in(start, body.start, "body")) > 0
        predicate = None if several else _head(paper, start, programme, body)
        if predicate:  # else the column that each body stands in tells what it does
            yield Found(
                body.key, predicate, programme.key, start, end, 0.7, f"row {'headed' if predicate != 'owns' else ''}"
            )
    if len(found) >= FEW_ROWS:
        for programme, _, start, end in found:
            whole = _fund(paper, start)
            if whole and whole != programme.key:
                yield Found(programme.key, "componentOf", whole, start, end, 0.6, "row of schemes")


def _head(paper: Paper, at: int, programme: Mention, body: Mention) -> str | None:
    """The relation that the heads of the columns say, else who has a thing of its type."""
    thing = paper.thing(programme.key)
    if not isinstance(thing, ProgrammeRead):
        return None
    above = paper.text[max(0, at - HEAD_ABOVE) : at].splitlines()
    for line in reversed(above[-30:]):
        for name, words in _HEADS.items():
            if (
                words.search(line)
                and len(line) < 160
                and re.search(r"scheme|service|project|area|what|programme|name", line, re.I)
            ):
                return OWNED_AS[thing.type] if name == OWNS or _is_trust(paper, body) else name
    return OWNED_AS[thing.type]


def _is_trust(paper: Paper, body: Mention) -> bool:
    """Whether the body provides care, so that leading a service means providing it."""
    thing = paper.thing(body.key)
    return isinstance(thing, BodyRead) and thing.type in _PROVIDERS


def _fund(paper: Paper, at: int) -> str | None:
    """The fund, agreement or plan that a table of schemes is of: of its heading, else the one the paper names most."""
    block = paper.block_at(at)
    if block is not None and block.item is not None:
        heading = paper.layout.blocks[block.item]
        named = paper.mentions_in(heading.start, heading.end, "programme")
        if named:
            return named[0].key
    funds = [p for p in paper.reading.programmes if p.type == "Fund"] or [
        p for p in paper.reading.programmes if p.type == "Plan"
    ]
    return max(funds, key=lambda p: len(p.mentions)).key if funds else None


def _labelled(paper: Paper) -> Iterator[Found]:
    """ "Lead: Jane Roe", "Provider – the Trust" under the heading or behind the line that names the programme."""
    last: Mention | None = None
    for match in _LINE.finditer(paper.text):
        start, end = match.span()
        programmes = paper.mentions_in(start, end, "programme")
        near = last is not None and start - last.end < UNDER and paper.mentions_in(start, end, "body", "person")
        for name, words in _LABELS.items() if near else ():
            label = words.match(paper.text, start, end)
            if label is None or last is None:
                continue
            stop = _NEXT_LABEL.search(paper.text, label.end(), end)
            for who in paper.mentions_in(label.end(), stop.start() if stop else end, "body", "person"):
                if who.form == "pronoun" or (who.kind == "person" and name != "leads"):
                    continue
                thing = paper.thing(last.key)
                kind = thing.type if isinstance(thing, ProgrammeRead) else ""
                yield Found(who.key, name, last.key, start, end, 0.7, f"label {who.kind} {kind}")
        lead = _NUMBERED.match(paper.text, start, end)
        if programmes and lead and programmes[0].start <= lead.end() + 12:
            yield from _labels_inside(paper, programmes[0], start, end)
            if end - start < 110:
                last = programmes[0]


def _labels_inside(paper: Paper, programme: Mention, start: int, end: int) -> Iterator[Found]:
    """ "(a) Reablement, Lead Commissioner: the CCG; Provider: the Trust": labels behind the name in its own line."""
    thing = paper.thing(programme.key)
    kind = thing.type if isinstance(thing, ProgrammeRead) else ""
    for name, words in _INNER.items():
        for label in words.finditer(paper.text, programme.end, end):
            stop = _NEXT_LABEL.search(paper.text, label.end(), end)
            for who in paper.mentions_in(label.end(), stop.start() if stop else end, "body", "person"):
                if who.form == "pronoun" or (who.kind == "person" and name != "leads"):
                    continue
                yield Found(who.key, name, programme.key, start, end, 0.7, f"inner label {who.kind} {kind}")


def _joint_work(paper: Paper, start: int, end: int, groups: list[list[Mention]]) -> Iterator[Found]:
    """ "The hub is a joint team of the Council and the Trust": it is of all of them, and two are partners."""
    for at, group in enumerate(groups[:-1]):
        following = groups[at + 1]
        if group[0].kind != "programme" or following[0].kind != "body":
            continue
        words = paper.words(group[-1].end, following[0].start)
        if _JOINT_WORK.fullmatch(words):
            bodies = list(following)
            for later in groups[at + 2 :]:  # a list that brackets or roles interrupt
                if later[0].kind != "body" or len(paper.text[bodies[-1].end : later[0].start]) > 45:
                    break
                bodies += later
            yield from _owned(paper, bodies, group, start, end, f"joint work {min(len(bodies), 3)}")


def _with_others(paper: Paper, start: int, end: int, groups: list[list[Mention]]) -> Iterator[Found]:
    """ "run by the Council with the CCG", "which the Trust runs together with the Council": both have it."""
    for at, group in enumerate(groups):
        if group[0].kind != "programme":
            continue
        for first, second in zip(groups[at + 1 :], groups[at + 2 :], strict=False):
            between = paper.words(first[-1].end, second[0].start)
            before = paper.words(group[-1].end, first[0].start)
            if first[0].kind != "body" or second[0].kind != "body" or len(before) > 90:
                continue
            if _RUN_WITH.fullmatch(f"{before} … {between}"):
                yield from _owned(paper, [*first, *second], group, start, end, "run with")
            elif _PART_WITH.fullmatch(between):
                for one in second:
                    yield Found(one.key, "participatesIn", group[0].key, start, end, 0.5, "with others")
            elif _MADE_WITH.fullmatch(between):
                for one in second:
                    yield Found(one.key, "participatesIn", group[0].key, start, end, 0.5, "made with others")
            break


def _owned(
    paper: Paper, bodies: list[Mention], things: list[Mention], start: int, end: int, rule: str
) -> Iterator[Found]:
    for thing in things:
        programme = paper.thing(thing.key)
        if not isinstance(programme, ProgrammeRead):
            continue
        for body in bodies:
            yield Found(body.key, OWNED_AS[programme.type], thing.key, start, end, 0.7, rule)
    keys = list(dict.fromkeys(m.key for m in bodies))
    if len(keys) == 2:
        yield Found(keys[0], "partnersWith", keys[1], start, end, 0.6, rule)


def own_services(paper: Paper) -> Iterator[Found]:
    """Services in the paper of a trust are its own, more often where no other body stands beside them."""
    own = paper.own_body
    body = paper.thing(own) if own else None
    if not isinstance(body, BodyRead) or body.type not in ("NHSTrust", "FoundationTrust"):
        return
    for programme in paper.reading.programmes:
        if programme.type != "Service":
            continue
        beside = any(
            m.key != body.key
            for start, _ in programme.mentions
            if (sentence := paper.layout.sentence_at(start))
            for m in paper.mentions_in(sentence.start, sentence.end, "body")
        )
        rule = "beside others" if beside else "alone"
        yield Found(body.key, "provides", programme.key, programme.start, programme.end, 0.5, rule)
