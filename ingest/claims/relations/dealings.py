"""What bodies and people do with a programme named before, or with one another: lead, approve, look at, buy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.claims.relations.clauses import Found, named, told
from ingest.layout.blocks import Sentence
from ingest.paper import Mention, Paper
from ingest.reading import BodyRead
from ingest.rules.relations.bodies import SCRUTINY
from ingest.rules.relations.dealings import APPROVED_BY, APPROVES, BUYS_FROM, LEADS_IT, LED_BY, LOOKS_AT, THIS

_SCRUTINY = re.compile(SCRUTINY, re.IGNORECASE)
_APPROVES, _APPROVED_BY, _LOOKS, _THIS = (re.compile(w) for w in (APPROVES, APPROVED_BY, LOOKS_AT, THIS))
_LED_BY, _LEADS_IT = re.compile(LED_BY), re.compile(LEADS_IT)
_BUYS_FROM = [(re.compile(words), forward, name) for name, (words, forward, _) in BUYS_FROM.items()]
# Cheap looks for a word of approving or leading, before each body or person of a sentence is tried.
_MAY_APPROVE = re.compile(r"approv|agree|adopt|endors|sign|ratif|back|support|accept|clear|give", re.IGNORECASE)
_MAY_LEAD = re.compile(
    r"\b(?:lead|led|head|overs|run|ran|manag|sponsor|chair|steer|direct|champion|sro|charge|respons)", re.I
)
_DRAFT = re.compile(
    r"\b(?:(?:the|this|our|an (?:early|earlier)|a) (?:(?:first|second|early|earlier|final|full) )?"
    r"(?:draft|plan|document|narrative|submission)"
    r"|drafts?)\b"
)
BEFORE = 500  # characters behind the last programme named, which "it" and "the plan" may stand for


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence with what it names, and what "it" may stand for there: the last programme, or the paper's own."""

    sentence: Sentence
    programmes: list[Mention]
    near: Mention | None
    main: str | None

    def found(self, who: str, predicate: str, what: str, sure: float, rule: str) -> Found:
        """What the whole sentence states."""
        return Found(who, predicate, what, self.sentence.start, self.sentence.end, sure, rule)


def dealings(paper: Paper) -> Iterator[Found]:
    """All of them, sentence by sentence; a programme that the sentence does not name is the one named last."""
    last: Mention | None = None
    main = _main(paper)
    for sentence, _ in told(paper):
        programmes = paper.mentions_in(sentence.start, sentence.end, "programme")
        bodies = named(paper, sentence, "body")
        people = [m for m in paper.mentions_in(sentence.start, sentence.end, "person") if m.form != "pronoun"]
        near = last if last is not None and sentence.start - last.end < BEFORE else None
        place = _Place(sentence, programmes, near, main)
        approves = _MAY_APPROVE.search(paper.text, sentence.start, sentence.end)
        for body in bodies:
            if approves:
                yield from _approval(paper, place, body)
            yield from _scrutiny(paper, place, body)
        for person in people if people and _MAY_LEAD.search(paper.text, sentence.start, sentence.end) else ():
            yield from _leading(paper, place, person)
        if len(bodies) > 1:
            yield from _buying(paper, sentence, bodies)
        last = programmes[-1] if programmes else last


def _main(paper: Paper) -> str | None:
    """The programme that the paper is about: in its title, or in its first lines."""
    title = paper.reading.document.values.get("title")
    spans = [(title.start, title.end)] if title and title.start is not None and title.end is not None else []
    for start, end in (*spans, (0, 400)):
        found = paper.mentions_in(start, end, "programme")
        if found:
            return found[0].key
    return None


def _meant(words: str, place: _Place) -> tuple[str, str] | None:
    """What "it", "this plan" or "the programme" in the words stands for: what was named last, else the paper's own."""
    if not _THIS.search(words):
        return None
    if place.near is not None:
        return place.near.key, "named before"
    return (place.main, "the paper's own") if place.main else None


def _last_named(place: _Place, who: Mention, before: str) -> tuple[str, str] | None:
    """The programme named last before somebody, else what the words before them mean; and how it is told."""
    named = [m for m in place.programmes if m.end <= who.start]
    return (named[-1].key, "named") if named else _meant(before, place)


def _next_named(place: _Place, who: Mention, after: str, reach: int) -> tuple[str, str] | None:
    """The programme named soon after somebody, else what the words after them mean; and how it is told."""
    named = [m for m in place.programmes if who.end < m.start < who.end + reach]
    return (named[0].key, "named") if named else _meant(after[:reach], place)


def _approval(
    paper: Paper,
    place: _Place,
    body: Mention,
) -> Iterator[Found]:
    """ "This strategy was approved by the Board", "the Board adopts the Forward Plan"."""
    thing = paper.thing(body.key)
    if not isinstance(thing, BodyRead):
        return
    own = "host" if body.key == paper.host else thing.type
    before, after = paper.words(place.sentence.start, body.start), paper.words(body.end, place.sentence.end)
    if _APPROVED_BY.search(before + " "):
        target = _last_named(place, body, before)
        if target:
            yield place.found(body.key, "participatesIn", target[0], 0.5, f"approved by {own}, {target[1]}")
    match = _APPROVES.match(" " + after)
    if match:
        target = _next_named(place, body, after, 90)
        if target:
            yield place.found(body.key, "participatesIn", target[0], 0.5, f"approves {own}, {target[1]}")


def _scrutiny(
    paper: Paper,
    place: _Place,
    body: Mention,
) -> Iterator[Found]:
    """ "The Scrutiny Board was briefed in May", "the Select Committee will consider the scheme"."""
    thing = paper.thing(body.key)
    if not isinstance(thing, BodyRead) or not _SCRUTINY.search(thing.name):
        return
    if not _LOOKS.search(paper.words(place.sentence.start, place.sentence.end)):
        return
    host = "host" if body.key == paper.host else "other"
    words = paper.words(body.end, place.sentence.end)
    if place.main and not place.programmes and _DRAFT.search(words) and not paper.is_record:
        target, where = place.main, "the draft that this is"
    elif place.programmes:
        target = place.programmes[0].key
        where = "named"
    elif place.near is not None:
        target, where = place.near.key, "named before"
    elif place.main:
        target, where = place.main, "the paper's own"
    else:
        return
    yield place.found(body.key, "scrutinises", target, 0.45, f"looks, {host}, {where}")


def _leading(
    paper: Paper,
    place: _Place,
    person: Mention,
) -> Iterator[Found]:
    """ "The work is led by Jane Roe", "Jane Roe leads the prevention workstream", "our lead for this is Jane Roe"."""
    before, after = paper.words(place.sentence.start, person.start), paper.words(person.end, place.sentence.end)
    chairs = before.endswith(("chaired by", "chaired by the", "chaired by councillor", "chaired by cllr"))
    on_the_way = paper.mentions_in(max(place.sentence.start, person.start - 60), person.start, "body")
    if _LED_BY.search(before + " ") and not (chairs and on_the_way):  # who chairs the board named on the way
        target = _last_named(place, person, before)
        if target:
            yield place.found(person.key, "leads", target[0], 0.6, f"led by, {target[1]}")
    match = _LEADS_IT.match(" " + after)
    if match:
        target = _next_named(place, person, after, 110)
        if target:
            yield place.found(person.key, "leads", target[0], 0.6, f"leads it, {target[1]}")


def _buying(paper: Paper, sentence: Sentence, bodies: list[Mention]) -> Iterator[Found]:
    """ "The units are run for the CCG by the Trust", "care comes from the Trust", "contracts with three trusts"."""
    for left in bodies:
        for right in bodies:
            if left.key == right.key or right.start < left.end or right.start - left.end > 120:
                continue
            words = paper.words(left.end, right.start)
            for pattern, forward, name in _BUYS_FROM:
                if pattern.fullmatch(words):
                    buyer, seller = (left, right) if forward else (right, left)
                    one, other = paper.thing(buyer.key), paper.thing(seller.key)
                    kinds = (
                        f"{one.type} {other.type}" if isinstance(one, BodyRead) and isinstance(other, BodyRead) else ""
                    )
                    if _buys(kinds):
                        yield Found(buyer.key, "commissions", seller.key, sentence.start, sentence.end, 0.55, name)
                    break


def _buys(kinds: str) -> bool:
    """Whether the first can buy care from the second."""
    buyer, _, seller = kinds.partition(" ")
    return buyer in (
        "ClinicalCommissioningGroup",
        "IntegratedCareBoard",
        "LocalAuthority",
        "NationalBody",
    ) and seller in (
        "NHSTrust",
        "FoundationTrust",
        "Company",
        "VoluntaryOrganisation",
        "PrimaryCareOrganisation",
        "OtherBody",
    )
