"""What tells the type of a programme: its own words, and what stands round the places that name it.

"Connect, the name of our neighbourhood teams" is a service though no word of its name says so, "our vision, Building
for the Future" a plan. The word of the rules (`ingest.rules.programmes.heads`) is one of the signs.
"""

import re
from collections.abc import Iterator

from ingest.layout.blocks import Block
from ingest.mentions.programmes.heads import HEAD, KINDS
from ingest.paper import Paper
from ingest.reading import ProgrammeRead
from ingest.rules.programmes.words import CONTEXTS
from ingest.word_classes import word_classes

_PLACES = 5  # places of a programme that are looked at
_NEAR = 70  # characters on either side of them
_WORD = re.compile(r"[a-z][a-z’'-]*|£|\d+%?|[^\w\s]")
_YEAR = re.compile(r"\b20\d\d\b")
_QUOTES = "‘’“”\"'"
# "Connect, the name we give to …", "Rapid Response is the out-of-hours team", "HARI (a clinic for …)"
_SAID = re.compile(
    r"[’”\"']?(?: \([^)]{1,30}\))?(?:,|:| [–-]| \(| (?:is|was|are|were|will be|has been))"
    r"(?: now| also| the name of| already)? (?:an?|the|our|its|one of|their|part of|[A-Z][\w-]*[’']s?)"
    r" (?P<said>[^.;:|\n]{3,70})"
)
# "our strategy, Growing Older", "a scheme called “Good Neighbours”"
_CALLED = re.compile(
    r"(?P<said>[\w’'-]+(?: [\w’'-]+)?)(?:,|:| [–-]| \(| (?:called|named|known as|entitled|titled|branded))?"
    r" ?[‘“\"'(]?$"
)
_SENTENCE_END = re.compile(r"[.;:!?](?=\s)|[|\n]")
_SMALL = frozenset({"the", "a", "an", "its", "our", "their", "this", "that", "of", "and", "in", "to", "for"})


def type_signs(paper: Paper, programme: ProgrammeRead) -> list[str]:
    """The signs of one programme of the paper, sorted."""
    signs = {f"rule {programme.type}", *_of_name(programme.name, f"rule {programme.type}")}
    for alias in programme.aliases:
        signs |= {f"alias {sign}" for sign in _last(alias)}
    for start, end in _places(programme):
        block = paper.layout.block_at(start)
        if block:
            signs |= set(_round(paper, block, start, end))
    return sorted(signs)


def _places(programme: ProgrammeRead) -> list[tuple[int, int]]:
    """The first places that name it, one of each that overlap."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(programme.mentions, key=lambda span: (span[0], -span[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found[:_PLACES]


def _of_name(name: str, rule: str) -> Iterator[str]:
    words = _WORD.findall(name.lower())
    for place, word in enumerate(words):
        yield f"holds {word}"
        if place:
            yield f"pair {words[place - 1]} {word}"
        yield from (f"holds class {one}" for one in word_classes().get(word, ())[1:])
    if words:
        yield f"first {words[0]}"
    for sign in _last(name):
        yield sign
        yield f"{rule} {sign}"
    yield f"of {min(len(words), 6)} words"
    capitals = sum(word[0].isupper() for word in name.split())
    yield "capitals" if capitals > 1 else "small letters" if capitals == 0 else "one capital"
    if name.isupper():
        yield "an abbreviation"
    if _YEAR.search(name):
        yield "holds a year"


def _last(name: str) -> Iterator[str]:
    """The last words of a name, and the types that its head nouns tell."""
    words = _WORD.findall(name.lower())
    if words:
        yield f"last {words[-1]}"
        yield from (f"last class {one}" for one in word_classes().get(words[-1], ()))
    heads = [KINDS[" ".join(match.group().lower().split())][0] for match in HEAD.finditer(name)]
    if heads:
        yield f"head {heads[-1]}"
        yield f"first head {heads[0]}"
    else:
        yield "no head"


def _round(paper: Paper, block: Block, start: int, end: int) -> Iterator[str]:
    text = paper.text
    before = text[max(block.start, start - _NEAR) : start]
    after = text[end : min(block.end, end + _NEAR)]
    cut = [match.end() for match in _SENTENCE_END.finditer(before)]
    stop = _SENTENCE_END.search(after)
    before, after = before[cut[-1] if cut else 0 :], after[: stop.start() if stop else None]
    yield f"in {block.kind.value}"
    if before[-1:] in _QUOTES and before[-1:]:
        yield "in quotation marks"
    yield from _words(before, after)
    for word in re.findall(r"[a-z-]+", before.lower() + " | " + after.lower()):
        kind = CONTEXTS.get(word) or _ONE_WORD.get(word)
        if kind:
            yield f"near {kind}"
            yield f"near {word}"
    said = _SAID.match(text, end, block.end)
    if said:
        yield from _said("said", said["said"])
        yield from (f"said {word}" for word in re.findall(r"[a-z-]{4,}", said["said"].lower())[:5])
    yield from _said("before", " ".join(before.split()[-4:]))
    if called := _CALLED.search(before):
        yield from _said("called", called["said"], last=True)
    if "£" in after[:40]:
        yield "money after"
    if "£" in before[-40:]:
        yield "money before"


def _words(before: str, after: str) -> Iterator[str]:
    """The words right before and right after, and those next to them."""
    left, right = _WORD.findall(before.lower())[-3:], _WORD.findall(after.lower())[:3]
    for side, words in (("left", left[::-1]), ("right", right)):
        for place, word in enumerate(words):
            yield f"{side} {place} {word}"
            if word not in _SMALL:
                yield f"{side} {word}"
                yield from (f"{side} class {one}" for one in word_classes().get(word, ())[1:])
        if len(words) > 1:
            yield f"{side} {words[0]} {words[1]}"
        if not words:
            yield f"{side} nothing"


def _said(sign: str, words: str, last: bool = False) -> Iterator[str]:
    """The type of the first or last head noun among the words that say what it is."""
    found = list(HEAD.finditer(words))
    if found:
        match = found[-1 if last else 0]
        head = " ".join(match.group().lower().split())
        yield f"{sign} {KINDS[head][0]}"
        yield f"{sign} {head}"


_ONE_WORD = {head: kind for head, (kind, strength) in KINDS.items() if " " not in head and strength != "capital"}
