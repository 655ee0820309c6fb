"""What belongs to which programme by the words of a sentence, of the one before it, or of a line over a list."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.claims.relations.clauses import ACT, Found, named, told
from ingest.claims.relations.topics import topic
from ingest.layout.blocks import Block, BlockKind, Sentence
from ingest.paper import Mention, Paper
from ingest.reading import ProgrammeRead
from ingest.rules.relations.wholes import (
    ACTS,
    ALL_THIS,
    AMONG,
    DOES,
    FIRST,
    GOES_ON,
    HEADS_PARTS,
    LATTER,
    PART_BEHIND,
    PART_OF_IT,
    QUOTED,
    SUBJECT,
    THEN,
)

_DOES, _GOES_ON, _BEHIND, _FIRST, _THEN = (re.compile(w) for w in (DOES, GOES_ON, PART_BEHIND, FIRST, THEN))
_QUOTED, _AMONG, _SUBJECT, _ACTS = (re.compile(words) for words in (QUOTED, AMONG, SUBJECT, ACTS))
_LATTER, _ALL_THIS = re.compile(LATTER), re.compile(ALL_THIS)
_HEADS, _OF_IT = re.compile(HEADS_PARTS, re.IGNORECASE), re.compile(PART_OF_IT)
FAR = 170  # characters between a part and its whole, or between a whole and the verb's object
BEFORE = 600  # characters behind the programme named last, which "it" or "these" may stand for
BEGUN = 20  # characters into a sentence in which its subject is named
NEAR, BEGINNING = 90, 60  # characters into a line of a list in which its programme is named


def wholes(paper: Paper) -> Iterator[Found]:
    """All parts by words."""
    last: Mention | None = None
    two: list[Mention] = []  # that the sentence before named
    for sentence, block in told(paper):
        found = named(paper, sentence, "programme")
        if len(found) > 1:
            yield from _in_sentence(paper, sentence, found)
        if found:
            yield from _gone_on(paper, sentence, block, found, last)
            yield from _of_the_presented(paper, sentence, block, found)
            yield from _of_the_two(paper, sentence, found, two)
            yield from _belonging(paper, sentence, found, last)
            after = " " + paper.words(found[0].end, min(sentence.end, found[0].end + 110))
            if last is not None and len(found) == 1 and sentence.start - last.end < BEFORE and _OF_IT.match(after):
                yield from _part(paper, found[0], last, last.start, sentence.end, "part of it")
            going = last is not None and _GOES_ON.match(paper.words(sentence.start, found[0].start))
            last = last if going else found[0] if found[0].start - sentence.start < BEGUN else found[-1]
        two = found


def _in_sentence(paper: Paper, sentence: Sentence, found: list[Mention]) -> Iterator[Found]:
    for left, right in pairwise(found):
        if right.start - left.end > FAR:
            continue
        words = paper.words(left.end, right.start)
        words = f"{' ' * paper.text[left.end].isspace()}{words}{' ' * paper.text[right.start - 1].isspace()}"
        lead = paper.words(sentence.start, left.start) + " "
        if _FIRST.search(lead):
            after = paper.words(right.end, min(sentence.end, right.end + 30))
            if _SUBJECT.fullmatch(words) and _ACTS.match(after):
                yield from _part(paper, right, left, sentence.start, right.end, "as part of it, the subject")
            elif _THEN.fullmatch(words):
                yield from _part(paper, right, left, sentence.start, right.end, "as part of it, a clause")
        elif _BEHIND.fullmatch(words):
            form = "near" if len(words) < 40 else "far"
            yield from _part(paper, left, right, left.start, right.end, f"part behind, {form}")
        elif _DOES.fullmatch(words):
            yield from _part(paper, right, left, left.start, right.end, f"does, {_type(paper, left)}")
        elif _QUOTED.fullmatch(words) and right.form == "name":
            yield from _part(paper, right, left, left.start, right.end, "named in quotes")


def _gone_on(
    paper: Paper, sentence: Sentence, block: Block, found: list[Mention], last: Mention | None
) -> Iterator[Found]:
    """ "These aimed to develop local hubs": of the programme named last, or of the heading's."""
    words = paper.words(sentence.start, found[0].start)
    match = _GOES_ON.match(words) if found[0].start - sentence.start < FAR else None
    if match is None or last is None:
        return
    near = sentence.start - last.end < BEFORE and paper.block_at(last.start) is not None
    if near:
        same = "same block" if block.start <= last.start else "block before"
        yield from _part(paper, found[0], last, last.start, found[0].end, f"goes on, {same}")


def _of_the_two(paper: Paper, sentence: Sentence, found: list[Mention], two: list[Mention]) -> Iterator[Found]:
    """ "The latter takes in the Digital Hub": of the last, or the first, that the sentence before named."""
    words = paper.words(sentence.start, found[0].start) + " "
    match = _LATTER.fullmatch(words) if len(two) > 1 else None
    if match:
        whole = two[-1] if match["which"] in ("latter", "second", "last") else two[0]
        yield from _part(paper, found[0], whole, whole.start, found[0].end, "the latter holds it")


def _belonging(paper: Paper, sentence: Sentence, found: list[Mention], last: Mention | None) -> Iterator[Found]:
    """ "All of this belongs to the Place Plan": what was named before it is part of it."""
    near = last is not None and sentence.start - last.end < BEFORE
    if last is not None and near and _ALL_THIS.fullmatch(paper.words(sentence.start, found[0].start) + " "):
        yield from _part(paper, last, found[0], last.start, found[0].end, "all this belongs to it")


def _of_the_presented(paper: Paper, sentence: Sentence, block: Block, found: list[Mention]) -> Iterator[Found]:
    """ "Next steps, they said, included a clinic": of the programme that the item is about."""
    words = paper.words(sentence.start, found[0].start)
    if not _AMONG.search(words):
        return
    about = topic(paper, block)
    if about is not None and all(one.key != about for one in found):
        whole = Mention(sentence.start, sentence.start, "programme", about)
        for one in found:
            yield from _part(paper, one, whole, sentence.start, one.end, "among what is presented")


def lists(paper: Paper) -> Iterator[Found]:
    """Points of a list under a line that names a programme are its parts, where each point begins with a programme.

    More often so where the line speaks of priorities, strands or the like: "our five priorities within the Place Plan".
    """
    blocks = paper.layout.blocks
    for block in blocks:
        if block.parent is None or block.kind not in (BlockKind.BULLET, BlockKind.HEADING, BlockKind.LIMB):
            continue
        line = blocks[block.parent]
        above = paper.layout.sentence_at(line.end - 1) or line
        heads = paper.mentions_in(above.start, above.end, "programme")
        priorities = _HEADS.search(paper.text, above.start, above.end) is not None
        reach = NEAR if priorities else BEGINNING
        found = paper.mentions_in(block.start, min(block.end, block.start + reach), "programme") if heads else []
        if found:
            colon = "colon" if paper.text[line.start : line.end].rstrip(" –-").endswith(":") else "plain"
            rule = f"{'priorities' if priorities else colon} {block.kind.value} {_type(paper, heads[-1])}"
            yield from _part(paper, found[0], heads[-1], block.start, found[0].end, rule)


def _part(paper: Paper, part: Mention, whole: Mention, start: int, end: int, rule: str) -> Iterator[Found]:
    one, other = paper.thing(part.key), paper.thing(whole.key)
    if not isinstance(one, ProgrammeRead) or not isinstance(other, ProgrammeRead) or part.key == whole.key:
        return
    if not ACT.search(one.name) and not ACT.search(other.name):
        yield Found(part.key, "componentOf", whole.key, start, end, 0.5, rule)


def _type(paper: Paper, mention: Mention) -> str:
    thing = paper.thing(mention.key)
    return thing.type if isinstance(thing, ProgrammeRead) else ""
