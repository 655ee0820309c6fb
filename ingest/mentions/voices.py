"""Whose words parts of a paper are, where they are not those of whoever the paper is from.

A letter is its signatory's, an answer to a question that of whoever was asked, what stands under the name of a body in
a plan of several that body's, and "I" whoever a note is from or a column is signed by.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.layout.blocks import Block, BlockKind
from ingest.mentions.covers import type_of
from ingest.mentions.responses import responses
from ingest.paper import FIRST_PERSON, Mention, Paper, Voice
from ingest.reading import PersonRead
from ingest.rules.body_types import HOSTS

_DEAR = re.compile(r"^[ \t]*Dear\b", re.MULTILINE)
_SIGNED = re.compile(
    r"^[ \t]*(?:Yours(?:,|$| (?:sincerely|faithfully|truly|ever))|(?:With )?(?:my )?(?:very )?"
    r"(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes)|(?:With|Many) thanks|Sincerely|Regards|Signed)\b",
    re.M | re.I,
)
_SIGNATURE = 220  # characters in which name, post and body of a signatory stand
# "Question 4 from Councillor Roe to the Cabinet Member (Councillor Quill)"
_ASKED = re.compile(
    r"\W*(?:\d+[.)]?\s+)?(?:(?:written |supplementary )?question(?:\s+(?:no\.? ?)?\d+)?|asked)\b[^\n]{0,24}?"
    r"\b(?:from|by|put by|of)\b[^\n?]{3,120}?\bto\b",
    re.IGNORECASE,
)
_FROM = ("from", "author", "report author", "written by")
_LEADS = (
    "executive lead",
    "executive sponsor",
    "lead executive",
    "lead director",
    "presented by",
    "presenter",
    "sponsor",
)
_I, _OFTEN = re.compile(r"\bI(?:['’](?:m|ve|ll|d))?\b(?![.)])"), 5  # whoever says "I" so often says "we" too
_LAST = 3  # blocks at the end among which the signature of a whole paper stands
_HEAD = 14  # blocks at the beginning in which a note says whom it is from
_LINKS = re.compile(r"\b(?:and|the|of|our|what|will do|actions?|for|by|commitments?|led|lead)\b|[\W\d_]", re.IGNORECASE)


def find_voices(paper: Paper) -> list[Voice]:
    """The parts of the paper that somebody else speaks in, in no order; the shortest that holds a place counts."""
    kind = paper.reading.document.get("kind")
    found = [Voice(start, end, (key,)) for start, end, key in responses(paper)]
    found += [*_letters(paper), *_answers(paper), *_replies(paper), *_named_heads(paper)]
    if kind in ("report", "briefing", "plan"):
        found += [*_sections(paper), *_notes(paper)]
    return found


def _letters(paper: Paper) -> Iterator[Voice]:
    """From "Dear" to the signature: whoever signs."""
    signed = list(_SIGNED.finditer(paper.text))
    for dear in _DEAR.finditer(paper.text) if signed else ():
        end = next((one for one in signed if one.start() > dear.end()), None)
        if end is None:
            continue
        person = next(iter(_near(paper, end.end(), "person")), None)
        body = next(iter(_near(paper, end.end(), "body")), None)
        keys = _with_body(paper, person.key, body) if person else (body.key,) if body else ()
        if keys:
            yield Voice(dear.start(), end.end(), keys)


def _near(paper: Paper, place: int, kind: str) -> list[Mention]:
    return [one for one in paper.mentions_in(place, place + _SIGNATURE) if one.kind == kind and one.form != "pronoun"]


def _answers(paper: Paper) -> Iterator[Voice]:
    """From one question to the next: whoever it is put to."""
    blocks = paper.layout.blocks
    asked = [one for one in blocks if one.end - one.start < 260 and _ASKED.match(paper.text, one.start, one.end)]
    for number, block in enumerate(asked):
        match = _ASKED.match(paper.text, block.start, block.end)
        people = paper.mentions_in(match.end(), block.end, "person") if match else []
        end = asked[number + 1].start if number + 1 < len(asked) else len(paper.text)
        if people:
            yield Voice(block.end, end, _with_body(paper, people[-1].key, None))


def _replies(paper: Paper) -> Iterator[Voice]:
    """From "Reply (Councillor Quill)" to the next question: whoever it names, and the same after a bare "Reply"."""
    blocks = paper.layout.blocks
    who: tuple[str, ...] = ()
    for index, block in enumerate(blocks):
        if block.end - block.start > 160 or not _REPLY.match(paper.text, block.start, block.end):
            continue
        people = paper.mentions_in(block.start, block.end, "person")
        who = _with_body(paper, people[0].key, None) if people else who
        rest = (one.start for one in blocks[index + 1 :] if _ends_reply(paper, one))
        if who:
            yield Voice(block.end, next(rest, len(paper.text)), who)


def _named_heads(paper: Paper) -> Iterator[Voice]:
    """Below a line that holds a name and a post alone, words in the first person: whoever is named.

    A bare "Answer" behind a further question is of whoever answered before.
    """
    blocks = paper.layout.blocks
    starts: list[tuple[int, tuple[str, ...]]] = []
    answered: tuple[str, ...] = ()
    for block, after in pairwise(blocks):
        words = paper.text[block.start : block.end]
        if block.end - block.start > 140 or words.rstrip().endswith((".", "?", ";", ",")):
            continue
        people = paper.mentions_in(block.start, block.start + 3, "person")
        if people and people[0].form == "name" and not _VERB.search(paper.text, people[0].end, block.end):
            who = _with_body(paper, people[0].key, None)
            own = _FIRST_OR_WE.search(paper.text, after.start, after.end) is not None
            answered = who if own and not paper.text[after.start : after.end].rstrip().endswith("?") else answered
            starts.append((block.end, who if own else ()))
        elif _BARE.fullmatch(words):
            starts.append((block.end, answered if words.strip().lower().startswith(("answer", "reply")) else ()))
    if sum(bool(who) for _, who in starts) > 1:
        ends = [start for start, _ in starts[1:]] + [len(paper.text)]
        yield from (Voice(start, end, who) for (start, who), end in zip(starts, ends, strict=True) if who)


_FIRST_OR_WE = re.compile(r"\b(?:I(?:['’](?:m|ve|ll|d))?|[Mm]y|[Ww]e(?:['’](?:re|ve|ll|d))?|[Oo]ur)\b")
_VERB = re.compile(r"\b(?:is|was|has|had|will|would|said|asked|told|to)\b")
_BARE = re.compile(
    r"\W*(?:answer|reply|response|supplementary(?: (?:question|answer|reply|response))?|question)\W*", re.IGNORECASE
)


def _ends_reply(paper: Paper, block: Block) -> bool:
    short = block.end - block.start < 160
    return short and bool(
        _REPLY.match(paper.text, block.start, block.end) or _QUESTION.match(paper.text, block.start, block.end)
    )


_REPLY = re.compile(r"\W*(?:reply|answer|response)\b(?:\s*(?:[(:–-]|from\b|by\b)[^\n]{0,130})?\s*\Z", re.IGNORECASE)
_QUESTION = re.compile(
    r"\W*(?:(?:written |supplementary |oral )?questions?\b"
    r"|[A-Z]{1,3}\s?\d{1,3}(?:[/-]\d{1,3})?\b)[^\n]{0,30}\b(?:from|by|to)\b"
    r"|\W*(?:(?:written |supplementary |oral )?question|Q)\s?\d{0,3}\W*\Z",
    re.IGNORECASE,
)


def _sections(paper: Paper) -> Iterator[Voice]:
    """What stands under a heading that is the name of one body, where several bodies have such a heading."""
    blocks = paper.layout.blocks
    found: list[Voice] = []
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.HEADING or index < 2 or block.end - block.start > 90:
            continue
        bodies = [one for one in paper.mentions_in(block.start, block.end, "body") if one.form != "pronoun"]
        keys = tuple(dict.fromkeys(one.key for one in bodies))
        rest = paper.text[block.start : bodies[0].start] + paper.text[bodies[-1].end : block.end] if bodies else ""
        if len(keys) != 1 or len(_LINKS.sub("", rest)) > 4:
            continue
        after = next((n for n in range(index + 1, len(blocks)) if blocks[n].item != index), len(blocks))
        if after > index + 1:
            found.append(Voice(block.end, blocks[after - 1].end, keys))
    if len({one.keys for one in found}) > 1:
        yield from found


def _notes(paper: Paper) -> Iterator[Voice]:
    """ "I" in a note "From: Ada Quill, Director", and above the name that a column is signed with."""
    blocks = paper.layout.blocks
    fields = [one for one in blocks[:_HEAD] if one.kind in (BlockKind.FIELD, BlockKind.ROW)]
    for labels in (_FROM, _LEADS):
        for block in (one for one in fields if _label(paper, one).startswith(labels)):
            people = paper.mentions_in(block.start, block.end, "person")
            if len({one.key for one in people}) == 1:
                throughout = len(_I.findall(paper.text)) >= _OFTEN
                yield Voice(0, len(paper.text), _with_body(paper, people[0].key, None), first_person=not throughout)
                return
    for index, block in enumerate(blocks):
        if _COPIED.match(paper.text, block.start, block.end):
            break  # whoever stands there and below only gets a copy
        if block.item is None or block.end - block.start > 110 or not _is_signature(paper, block):
            continue
        first = blocks[block.item].start if index < len(blocks) - _LAST else 0  # below everything: of all of it
        if index and FIRST_PERSON.search(paper.text, first, block.start):
            person = paper.mentions_in(block.start, block.end, "person")[0]
            yield Voice(first, block.start, _with_body(paper, person.key, None), first_person=True)


_COPIED = re.compile(r"\W*(?:cc|c\.c\.|copy to|copied to|copies to)\b\W*[:A-Z]", re.IGNORECASE)


def _label(paper: Paper, block: Block) -> str:
    """The label of a field, or the first cell of a row, in lower case."""
    cells = paper.text[block.start : block.end]
    return cells.partition("|")[0].strip().lower() if block.kind is BlockKind.ROW else block.label or ""


def _is_signature(paper: Paper, block: Block) -> bool:
    """Whether a short line begins with a name and is no sentence."""
    words = paper.text[block.start : block.end].rstrip()
    people = paper.mentions_in(block.start, min(block.start + 12, block.end), "person")
    return bool(people) and not words.endswith((".", ":", ";")) and " will " not in words


def _with_body(paper: Paper, person: str, beside: Mention | None) -> tuple[str, ...]:
    """The person with the body that he or she speaks for: that of a post, the one named beside, or the publisher."""
    thing = paper.thing(person)
    posts = [post.body for post in thing.posts if post.body] if isinstance(thing, PersonRead) else []
    able = [key for key in posts if type_of(paper, key) not in HOSTS]
    body = able[0] if able else beside.key if beside else paper.publisher
    return (body, person) if body else (person,)
