"""One paper while it is read: its text, structure, date, and who and what is mentioned where.

What comes after the mentions (figures, commitments, relations) is given a `Paper` and asks it: what is mentioned in a
span (`mentions_in`), who is the subject of a clause (`who_acts`), who is speaking (`speaker_at`), what "the Board" or
"we" stands for (they are mentions like any other, with the key of what they stand for).
"""

import datetime
import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from ingest.layout import Layout
from ingest.layout.blocks import Block, BlockKind
from ingest.reading import BodyRead, PersonRead, ProgrammeRead, Reading
from ingest.rules.speech import FRONTED, SAYS, SPOKESPERSON
from ingest.rules.tables import terms
from ingest.source import Source

_BREAK = re.compile(r"(?<![\n\r])[\n\r](?=[^\s\n\r])")
_BLANK_LINE = re.compile(r"(?<=[^\n])\n\n(?=\S)")  # in one entry of a list whose lines all stand apart
WRAPPED = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.LIMB, BlockKind.ATTENDANCE})
Kind = Literal["body", "person", "programme"]
Form = Literal["name", "short", "definite", "pronoun", "role", "office"]


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A place in the text that stands for a body, person or programme of the reading.

    `key` is the key in the reading (b1, p1, g1). `form`: "name" a full or partial name, "short" an abbreviation or
    initials, "definite" words like "the Board" or "the Plan", "pronoun" we, he, she, they, it, "office" a post whose
    holder is not named and that stands for its body, "role" a post that
    stands for its holder or body ("the Chairman", "officers").
    """

    start: int
    end: int
    kind: Kind
    key: str
    form: Form = "name"


@dataclass(slots=True)
class Turn:
    """A stretch of text that a speaker has: from the word that introduces it to the next one. `keys` may be empty."""

    start: int
    end: int
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A part of the text that is not in the name of whoever the paper is from, and whose words it is.

    `first_person`: only its sentences with "I" and "my" are so.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    first_person: bool = False


@dataclass(frozen=True, slots=True)
class Outside:
    """A sentence or cell of people in no office.

    `whose`: "subject" the name or pronoun of one is its subject, "one" a noun for one is ("A caller had phoned"),
    "question" it is part of what the public asks.
    """

    start: int
    end: int
    whose: Literal["subject", "one", "question"]


@dataclass
class Paper:
    """One paper while it is read. Every list is in the order of the text.

    `date` is the day (or the middle of the month or season) that relative dates are counted from, None where nothing
    gives one. `host` is the key of the body that met or that the paper was written for, `publisher` of the body that
    published it; `owners` leads from the key of a committee to that of the body it is part of. `presentations`
    are where something is presented: the place, the item and the bodies that present. `outside` are the sentences of
    people in no office, whose names are masked. `strands` are the programmes that are numbered or listed as strands of
    a plan: place and key. `stand_ins` are the bodies that "It" or "They" at the beginning of a sentence stands for, by
    the place of the sentence; they are no mentions, for only relations are read from them. `chances` is how likely the
    paper is each body's own, `own` those for which that is likely. `worded` keeps the words of its sentences with their
    features (`ingest.mentions.tags`), which two models look at.
    """

    source: Source
    layout: Layout
    reading: Reading
    date: datetime.date | None = None
    host: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    owners: dict[str, str] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    voices: list[Voice] = field(default_factory=list)
    presentations: list[tuple[int, int | None, tuple[str, ...]]] = field(default_factory=list)
    outside: list[Outside] = field(default_factory=list)
    strands: list[tuple[int, str]] = field(default_factory=list)
    stand_ins: dict[int, list[Mention]] = field(default_factory=dict)
    chances: dict[str, float] = field(default_factory=dict)
    own: tuple[str, ...] = ()
    worded: list[Any] = field(default_factory=list)
    _settled: list[Mention] = field(default_factory=list)
    _of_kinds: dict[tuple[Kind, ...], tuple[list[int], list[Mention]]] = field(default_factory=dict)
    _turn_starts: list[int] = field(default_factory=list)
    _things: dict[str, BodyRead | PersonRead | ProgrammeRead] = field(default_factory=dict)

    @cached_property
    def flow(self) -> str:
        """The text with the line breaks inside its paragraphs made spaces, so that names wrap; the same length."""
        text, pieces, at = self.source.text, [], 0
        for block in self.layout.blocks:
            if block.kind in WRAPPED and block.start >= at and "\n" in text[block.start : block.end]:
                pieces.append(text[at : block.start])
                words = _BREAK.sub(" ", text[block.start : block.end])
                pieces.append(_BLANK_LINE.sub("  ", words) if block.kind is BlockKind.ATTENDANCE else words)
                at = block.end
        pieces.append(text[at:])
        return "".join(pieces)

    @cached_property
    def text(self) -> str:
        """The text that all spans count."""
        return self.source.text

    @property
    def is_record(self) -> bool:
        """Whether it records a meeting or a decision, rather than being written in somebody's own name."""
        return self.reading.document.get("kind") in ("minutes", "decision")

    @property
    def own_body(self) -> str | None:
        """The key of the body whose paper it is: that of the committee that met, else whoever published it."""
        return self.owners.get(self.host or "") or self.publisher

    def words(self, start: int, end: int) -> str:
        """The words of a span in lower case, with white space made single."""
        return " ".join(self.text[start:end].lower().split())

    def settle(self) -> None:
        """Sort mentions and turns and build the look-ups; called once mentions are complete."""
        self.mentions.sort()
        self._of_kinds = {}
        self._settled = list(self.mentions)
        self.turns.sort(key=lambda turn: turn.start)
        self._turn_starts = [turn.start for turn in self.turns]
        things: list[BodyRead | PersonRead | ProgrammeRead] = [*self.reading.bodies]
        things += [*self.reading.people, *self.reading.programmes]
        self._things = {thing.key: thing for thing in things}

    def thing(self, key: str) -> BodyRead | PersonRead | ProgrammeRead:
        """The body, person or programme of that key."""
        return self._things[key]

    def mentions_in(self, start: int, end: int, *kinds: Kind) -> list[Mention]:
        """The mentions that begin in the span, of these kinds (of any where none is given)."""
        starts, mentions = self._of_kinds.get(kinds) or self._sorted_out(kinds)
        low = bisect_left(starts, start)
        return mentions[low : bisect_left(starts, end, low)]

    def _sorted_out(self, kinds: tuple[Kind, ...]) -> tuple[list[int], list[Mention]]:
        """The mentions of these kinds, and where they begin."""
        found = [mention for mention in self._settled if mention.kind in kinds] if kinds else self._settled
        self._of_kinds[kinds] = [mention.start for mention in found], found
        return self._of_kinds[kinds]

    def speaker_at(self, position: int) -> tuple[str, ...]:
        """The keys of those whose words are reported at the position; empty where the text does not say."""
        index = bisect_left(self._turn_starts, position + 1) - 1
        if index < 0 or position >= self.turns[index].end:
            return ()
        return self.turns[index].keys

    def voice_at(self, position: int) -> tuple[str, ...]:
        """The keys of those who write at the position, where it is not whoever the paper is from."""
        here = [one for one in self.voices if one.start <= position < one.end]
        if any(one.first_person for one in here):
            sentence = self.layout.sentence_at(position)
            own = sentence is not None and FIRST_PERSON.search(self.text, sentence.start, sentence.end) is not None
            here = [one for one in here if own or not one.first_person]
        return min(here, key=lambda one: one.end - one.start).keys if here else ()

    def who_acts(self, start: int, end: int) -> list[str]:
        """The keys of the bodies and people that are the subject of the clause in the span.

        They are the mentions before its first verb, several where they are joined by "and", a comma or a slash. Empty
        for a passive without an agent and for a subject that is no mention.
        """
        start = self.main_clause(start, end)
        keys = self._acting(start, end)
        return [key for key, _ in keys]

    def main_clause(self, start: int, end: int) -> int:
        """Where the subject of a sentence stands: behind the comma after what comes first, if somebody speaks there.

        "Asked by Ms Roe why, the Director said": the Director. Elsewhere it is the start.
        """
        if FRONTED.match(self.text, start, end):
            for comma in _COMMA.finditer(self.text, start, end):
                acting = self._acting(comma.end(), end)
                if acting and SAYS.match(self.text, acting[-1][1], end):
                    return comma.end()
        return start

    def _acting(self, start: int, end: int) -> list[tuple[str, int]]:
        keys: dict[str, int] = {}
        at = start
        for mention in self.mentions_in(start, end, "body", "person"):
            if mention.start < at:
                continue  # "the Director of Acre Trust" holds the name of the trust
            between = self.text[at : mention.start].strip(" ,;:–-\n\t'’“”\"()").lower()
            if between not in JOINERS and not (at == start and SPOKESPERSON.fullmatch(between)):
                break
            keys[mention.key] = at = mention.end
        return list(keys.items())

    def body_for(self, key: str) -> str | None:
        """The body that somebody acts for: a body for itself, a person for that of a post outside committees."""
        thing = self.thing(key)
        if isinstance(thing, BodyRead):
            return key
        for post in thing.posts if isinstance(thing, PersonRead) else ():
            body = self.thing(post.body) if post.body else None
            if isinstance(body, BodyRead) and body.type not in ("Committee", "HealthAndWellbeingBoard"):
                return body.key
        return None

    def block_at(self, position: int) -> Block | None:
        """The block of the layout at the position."""
        return self.layout.block_at(position)

    def heading_of(self, position: int) -> str:
        """The words of the heading that the position stands under; empty where there is none."""
        block = self.layout.block_at(position)
        if block is None or block.item is None:
            return ""
        heading = self.layout.blocks[block.item]
        return self.text[heading.start : heading.end]


FIRST_PERSON = re.compile(r"\b(?:I(?:['’](?:m|ve|ll|d))?|[Mm]y|me)\b")
# What may stand before or between the subjects of one clause.
_COMMA = re.compile(r",\s+")
JOINERS = frozenset(
    terms("""the|that|and|&|/|and the|both|both the|that the|when|if|as|however|but|also|then|mr|mrs|ms|dr|cllr
    |councillor|and cllr|and councillor|and dr|and ms|and mr|in addition|in response|in reply|therefore|or|or the""")
) | {""}
