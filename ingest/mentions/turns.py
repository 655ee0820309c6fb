"""Who is speaking where, and whom "he", "she" and "we" stand for.

Minutes report speech: a sentence whose subject is a person or body and whose verb is one of saying opens a turn, which
goes on until somebody else speaks, Members come in, or the item ends. Where nobody is named, those who presented the
item answer. Letters, plans and briefings speak for their author throughout.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.layout import BlockKind
from ingest.paper import Mention, Paper, Turn
from ingest.reading import PersonRead
from ingest.rules.speech import (
    ASKS,
    ATTENDS,
    AUDIENCE,
    BY_WHOM,
    HEARD,
    LABEL,
    OF_WHOM,
    OFFICE_SAYS,
    PERFECT,
    POST,
    PRESENTS,
    SAYS,
    TAIL,
)

# A speaker who comes in behind a semicolon: "the accountability of the Board; Mr Roe confirmed that …"
_INSIDE = re.compile(r";\s+(?:and\s+)?")
_HE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|our|us|i|my)\b", re.IGNORECASE)
_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.ROW, BlockKind.LIMB, BlockKind.ACTION})


_TOGETHER = 6  # so many bodies may say "we" together


@dataclass(slots=True)
class _Floor:
    """Who has the floor while the paper is walked through."""

    item: int | None = None
    speaker: tuple[str, ...] = ()
    presenters: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()  # whose report it is, where nobody presents it
    answering: tuple[str, ...] = ()  # who spoke last without asking
    person: str | None = None
    found: list[Mention] = field(default_factory=list)


def find_turns(paper: Paper) -> None:
    """Adds the paper's turns, and the mentions that pronouns are. Mentions of names must be settled before."""
    floor = _Floor()
    blocks = paper.layout.blocks
    opening = _opening(paper)
    floor.presenters = opening
    paper.presentations = list(_presentations(paper))
    for sentence in paper.layout.sentences:
        block = blocks[sentence.block]
        if block.kind not in _READ:
            continue
        if (
            block.item != floor.item
            and block.item is not None
            and floor.item is not None
            and blocks[block.item].level == 0
        ):
            floor.speaker, floor.presenters, floor.person = (), opening if not paper.reading.people else (), None
            floor.answering = floor.heard = ()
        floor.item = block.item
        _sentence(paper, floor, sentence.start, sentence.end, block.kind is BlockKind.LIMB)
    if floor.found:
        paper.mentions.extend(floor.found)
    paper.settle()


_GIVES = re.compile(
    r"\b(?:gave (?:the following |a |an )?(?:\w+ )?(?:presentation|update|overview)|presented|provided (?:a"
    r"|an) (?:\w+ )?(?:update|overview|presentation)"
    r"|made a presentation|delivered a presentation|introduced|attended to (?:present|give))\b",
    re.IGNORECASE,
)


def _presentations(paper: Paper) -> Iterator[tuple[int, int | None, tuple[str, ...]]]:
    """Where something is presented: the place, the item, and the bodies of those who do."""
    for match in _GIVES.finditer(paper.text):
        sentence = paper.layout.sentence_at(match.start())
        if sentence is None:
            continue
        named = [one.key for one in paper.mentions_in(sentence.start, match.start(), "body", "person")]
        keys = tuple(_bodies(paper, list(dict.fromkeys(named)), ""))
        if keys:
            yield match.start(), paper.layout.blocks[sentence.block].item, keys


def _opening(paper: Paper) -> tuple[str, ...]:
    """Those for whom a paper without named speakers speaks: nobody yet, so that its authors stand in."""
    return ()


def _sentence(paper: Paper, floor: _Floor, start: int, end: int, decided: bool) -> None:
    """One sentence: who its subject is decides who speaks; then its pronouns are resolved."""
    text = paper.text
    label = LABEL.match(text, start, end)
    main = paper.main_clause(label.end() if label else start, end)
    subjects = paper.who_acts(main, end)
    last = _end_of(paper, main, end, subjects)
    says = bool(subjects) and SAYS.match(text, _behind_post(text, last, end), end) is not None
    if says and PERFECT.match(text, last, end) and not any(isinstance(paper.thing(k), PersonRead) for k in subjects):
        says = False  # "NHS England had asked all ICBs to": told of, not said here
    tail = _tail(paper, start, end) or (() if says else _by_whom(paper, start, end))
    if says:
        if PRESENTS.search(text, last, min(end, last + 80)) and not floor.presenters:
            floor.presenters = tuple(_bodies(paper, subjects, text[start:end]))
        _take_floor(paper, floor, start, end, subjects)
    else:
        _listen(paper, floor, start, end, subjects)
    people = [key for key in subjects if isinstance(paper.thing(key), PersonRead)]
    _forget(paper, floor, start, end)
    pronoun = _HE.match(text, start, min(end, start + 4)) or _HE.search(text, start, end)
    if pronoun and (people or floor.person):
        named = _last_person(paper, start, pronoun.start()) or (people[0] if people else floor.person)
        for match in _HE.finditer(text, start, end):
            key = _last_person(paper, start, match.start()) or named
            if key:
                floor.found.append(Mention(match.start(), match.end(), "person", key, "pronoun"))
        if _HE.match(text, start) and SAYS.match(text, start + len(pronoun[0]), end) and named:
            floor.speaker = (named,)
    if people:
        floor.person = people[-1]
    if tail and not _in_own_name(paper):
        floor.speaker = tail
        floor.person = tail[0] if isinstance(paper.thing(tail[0]), PersonRead) else floor.person
    keys = tail or floor.speaker or floor.presenters
    if _in_own_name(paper) and not (tail or says or _GOES_ON.match(text, start) or _quoted(paper, start)):
        keys = ()  # whoever writes goes on after others were reported
    said = bool(paper.turns) and paper.turns[-1].start == start
    if keys and not decided and not said:
        paper.turns.append(Turn(start, end, keys))
    paper.turns += _coming_in(paper, start, end)
    _speak_for(paper, floor, start, end, keys)


def _forget(paper: Paper, floor: _Floor, start: int, end: int) -> None:
    """Nobody named before is "he" of an officer: "Ms Roe asked about carers. The Director said he would"."""
    if OFFICE_SAYS.match(paper.text, start, end):
        floor.person = None


def _coming_in(paper: Paper, start: int, end: int) -> Iterator[Turn]:
    """Speakers behind a semicolon of the sentence."""
    for cut in _INSIDE.finditer(paper.text, start, end):
        speaking = paper.who_acts(cut.end(), end)
        if speaking and SAYS.match(paper.text, _end_of(paper, cut.end(), end, speaking), end):
            yield Turn(cut.end(), end, tuple(speaking))


def _listen(paper: Paper, floor: _Floor, start: int, end: int, subjects: list[str]) -> None:
    """Who has the floor after a sentence in which nobody speaks: whom the meeting hears, or who came for the item."""
    if AUDIENCE.match(paper.text[start:end]):
        floor.heard = floor.heard or _reporting(paper, start, end)
        floor.speaker = floor.presenters or floor.heard
    elif subjects and (came := ATTENDS.search(paper.text, start, end)):
        people = [one.key for one in paper.mentions_in(start, came.start(), "person")]
        floor.presenters = tuple(dict.fromkeys([*floor.presenters, *_bodies(paper, people, "")]))


def _reporting(paper: Paper, start: int, end: int) -> tuple[str, ...]:
    """The body that a meeting hears a report of, or a presentation from."""
    for match in OF_WHOM.finditer(paper.text, start, end):
        found = paper.mentions_in(match.end() - 5, match.end() + 2, "body", "person")
        if found and found[0].key != paper.host:
            return tuple(_bodies(paper, [found[0].key], ""))
    return ()


def _take_floor(paper: Paper, floor: _Floor, start: int, end: int, subjects: list[str]) -> None:
    """Who has the floor after a sentence in which somebody speaks: whoever is asked answers."""
    text, last = paper.text, _end_of(paper, start, end, subjects)
    own = paper.host in subjects or bool(AUDIENCE.match(text[start:end]))
    if own and not HEARD.search(text, last, end):
        paper.turns.append(Turn(start, end, tuple(subjects)))
    floor.speaker = floor.presenters if own else tuple(subjects)
    if not own and ASKS.match(text, last, end):
        paper.turns.append(Turn(start, end, tuple(subjects)))
        floor.speaker = floor.answering or floor.presenters  # who is asked answers
    elif not own:
        floor.answering = tuple(subjects)


def _speak_for(paper: Paper, floor: _Floor, start: int, end: int, keys: tuple[str, ...]) -> None:
    """ "We" is the body of whoever speaks, or the publisher of a paper that is not minutes: there others present."""
    text = paper.text
    match = _WE.search(text, start, end)
    if match is None:
        return
    own = _bodies(paper, list(paper.voice_at(start)), "") or list(paper.authors)
    own = own or ([paper.publisher] if paper.publisher and _in_own_name(paper) else [])
    said = bool(paper.turns) and paper.turns[-1].start == start and SAYS.search(paper.text, start, end) is not None
    said = said and not _TOLD_US.search(text, start, end)  # "The Trust has told us that": "we" is not the Trust
    others = _bodies(paper, list(keys), "") if not _in_own_name(paper) or said or _quoted(paper, start) else []
    bodies = others or own
    for match in _WE.finditer(paper.text, start, end):
        if match[0] in ("US", "MY") or (len(match[0]) == 1 and match[0] != "I"):
            continue
        for key in bodies[:_TOGETHER]:
            floor.found.append(Mention(match.start(), match.end(), "body", key, "pronoun"))


def _behind_post(text: str, last: int, end: int) -> int:
    """The place behind a post that stands between commas after a name."""
    match = POST.match(text, last, end)
    return match.end() if match else last


_TOLD_US = re.compile(
    r"\b(?:told|tells|informed|informs|assured|advised|reminded|asked|warned|notified|promised) us\b", re.IGNORECASE
)
_GOES_ON = re.compile(r"[\"“]?(?:He|She|They|It)\b")


def _in_own_name(paper: Paper) -> bool:
    return paper.reading.document.get("kind") in ("report", "briefing", "plan")


def _quoted(paper: Paper, start: int) -> bool:
    """Whether the place lies between quotation marks of its paragraph."""
    block = paper.block_at(start)
    before = paper.text[block.start : start + 1] if block else ""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _tail(paper: Paper, start: int, end: int) -> tuple[str, ...]:
    """The speaker named after the words: "…, Ms Okafor said"."""
    match = TAIL.search(paper.text, start, end)
    if match is None:
        return ()
    return tuple(one.key for one in paper.mentions_in(match.end(), match.end() + 30, "person", "body")[:1])


def _by_whom(paper: Paper, start: int, end: int) -> tuple[str, ...]:
    """The speaker that a passive names: "It was confirmed by Ms Roe that …"."""
    for match in BY_WHOM.finditer(paper.text, start, end):
        found = paper.mentions_in(match.end() - 4, match.end() + 2, "person", "body")
        if found and found[0].key != paper.host:
            return (found[0].key,)
    return ()


def _end_of(paper: Paper, start: int, end: int, subjects: list[str]) -> int:
    """Where the last of the subjects ends, with the post that follows a name in brackets or commas."""
    last = start
    for mention in paper.mentions_in(start, end, "body", "person"):
        if mention.key not in subjects:
            if (
                paper.text[last : mention.start].strip(" ,(")
                and not paper.text[last : mention.start].strip(" ,(").istitle()
            ):
                break
            continue
        last = mention.end
    return last


def _last_person(paper: Paper, start: int, before: int) -> str | None:
    """The person named last between the two places."""
    found = paper.mentions_in(start, before, "person")
    return found[-1].key if found else None


def _bodies(paper: Paper, keys: list[str], words: str) -> list[str]:
    """The bodies among the keys, and those that the people among them work for."""
    kinds = {body.key: body.type for body in paper.reading.bodies}
    out: list[str] = []
    for key in keys:
        thing = paper.thing(key)
        if isinstance(thing, PersonRead):
            own = [post.body for post in thing.posts if post.body]
            out += (
                [next((one for one in own if kinds.get(one) not in ("Committee", "HealthAndWellbeingBoard")), own[0])]
                if own
                else []
            )
        else:
            out.append(key)
    return list(dict.fromkeys(out))
