"""Contracts: who buys a service, from whom, and who therefore provides it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.claims.relations.clauses import Found, coordinated, named
from ingest.layout.blocks import NOT_TOLD, Sentence
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead, ProgrammeRead
from ingest.rules.relations.dealings import (
    BUYERS,
    CONTRACT_WITH,
    FOR_BUYER,
    FOR_SERVICE,
    HOLDS_CONTRACT,
    WAS_AWARDED,
    WHOSE_CONTRACT,
)

_MAY = re.compile(r"contract|agreement|award|commission|procur|bought|purchas|let to|\bfor\b", re.I)
_CONTRACT_WITH, _FOR_SERVICE, _FOR_BUYER = (re.compile(words) for words in (CONTRACT_WITH, FOR_SERVICE, FOR_BUYER))
_WHOSE, _HOLDS, _AWARDED = (re.compile(words) for words in (WHOSE_CONTRACT, HOLDS_CONTRACT, WAS_AWARDED))
_BY = re.compile(r"\bby (?:the )?$")
_SERVICES = ("Service", "Pilot", "CareModel", "Programme", "Review")


@dataclass(frozen=True, slots=True)
class _Place:
    paper: Paper
    sentence: Sentence
    bodies: list[Mention]
    services: list[Mention]

    def found(self, who: str, predicate: str, what: str, rule: str) -> Found:
        """What the sentence states."""
        return Found(who, predicate, what, self.sentence.start, self.sentence.end, 0.65, rule)

    def words(self, start: int, end: int) -> str:
        """The words of a span, with a space at either end where it has one."""
        return re.sub(r"\s+", " ", self.paper.text[start:end].lower())


def contracts(paper: Paper) -> Iterator[Found]:
    """All that sentences say of contracts and of services bought."""
    for sentence in paper.layout.sentences:
        unread = paper.layout.blocks[sentence.block].kind in NOT_TOLD
        if unread or not _MAY.search(paper.text, sentence.start, sentence.end):
            continue
        found = named(paper, sentence, "body", "programme")
        services = [m for m in found if m.kind == "programme" and _is_service(paper, m.key)]
        place = _Place(paper, sentence, [m for m in found if m.kind == "body"], services)
        for group in coordinated(paper.text, place.bodies):
            yield from _with_provider(place, group)
        for body in place.bodies:
            yield from _for_buyer(place, body)
            yield from _held(place, body)


def _is_service(paper: Paper, key: str) -> bool:
    thing = paper.thing(key)
    return isinstance(thing, ProgrammeRead) and thing.type in _SERVICES


def _buys(paper: Paper, key: str) -> bool:
    """Whether it is a body that buys care."""
    thing = paper.thing(key)
    return isinstance(thing, BodyRead) and (thing.type in BUYERS or "ommissioning" in thing.name)


def _buyers(place: _Place, start: int, end: int) -> tuple[list[str], str]:
    """Who buys from those named in the span: who acts before it, else "by the CCG" behind it, else the paper's own."""
    said = [m for m in place.bodies if m.end <= start and _buys(place.paper, m.key)]
    if said:
        return [m.key for m in said if m.start == said[-1].start], "said"
    later = [m for m in place.bodies if m.start > end and _buys(place.paper, m.key)]
    by = [m.key for m in later if _BY.search(place.words(end, m.start))]
    own = place.paper.own_body
    return (by[:1], "by") if by else ([own] if own and _buys(place.paper, own) else [], "own")


def _with_provider(place: _Place, group: list[Mention]) -> Iterator[Found]:
    """ "To extend the contract with Acre Care for the clinic", "a service bought from the Trust": of who acts."""
    start, end = group[0].start, group[-1].end
    providers = [m.key for m in group if not _buys(place.paper, m.key)]
    if not providers or _CONTRACT_WITH.search(place.words(place.sentence.start, start)) is None:
        return
    behind = [m for m in place.services if m.start > end]
    ahead = [m for m in place.services if m.end <= start and start - m.end < 90]
    service = next((m for m in behind if _FOR_SERVICE.fullmatch(place.words(end, m.start))), None)
    where = "behind" if service else "ahead"
    service = service or (ahead[-1] if ahead else None)
    buyers, form = _buyers(place, start, end)
    for buyer in buyers:
        for what in [service.key] if service else providers:
            yield place.found(buyer, "commissions", what, f"contract {'for' if service else 'with'} {form}")
    for provider in providers if service else ():
        yield place.found(provider, *_owned(place.paper, service), f"contract with {where}")


def _owned(paper: Paper, service: Mention | None) -> tuple[str, str]:
    """How whoever is given a contract stands to what it is for: provides a service, leads a review."""
    thing = paper.thing(service.key) if service else None
    review = isinstance(thing, ProgrammeRead) and thing.type == "Review"
    return "leads" if review else "provides", service.key if service else ""


def _for_buyer(place: _Place, body: Mention) -> Iterator[Found]:
    """ "Acre Care runs the clinic for the Council", "under contract to the CCG": the one at the end buys."""
    if not _buys(place.paper, body.key) or not _FOR_BUYER.search(place.words(place.sentence.start, body.start)):
        return
    for service in [m for m in place.services if m.end <= body.start][-1:]:
        yield place.found(body.key, "commissions", service.key, "for buyer")


def _held(place: _Place, body: Mention) -> Iterator[Found]:
    """ "Acre Care, whose contract was let by the Council", "the Trust holds the contract for the clinic"."""
    for other in place.bodies:
        between = place.words(body.end, other.start) if other.start > body.end else ""
        if between and _WHOSE.fullmatch(between) and _buys(place.paper, other.key):
            yield place.found(other.key, "commissions", body.key, "whose contract")
    for service in place.services:
        words = place.words(body.end, service.start) if service.start > body.end else ""
        if words and _AWARDED.fullmatch(words) and not _buys(place.paper, body.key):
            yield place.found(body.key, *_owned(place.paper, service), "was awarded it")
            for other in place.bodies:
                by = other.start > service.end and _BY.search(place.words(service.end, other.start))
                if by and _buys(place.paper, other.key):
                    yield place.found(other.key, "commissions", service.key, "was awarded it by")
        elif words and _HOLDS.fullmatch(words):
            if not _buys(place.paper, body.key):
                yield place.found(body.key, "provides", service.key, "holds contract")
            else:
                yield place.found(body.key, "commissions", service.key, "holds contract")
