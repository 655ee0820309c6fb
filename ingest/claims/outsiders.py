"""Whose sentence it is: what people in no office ask for and what befalls them commits nobody and measures nothing.

The names of such people are masked. A sentence is theirs whose subject is a mask, or a pronoun that goes on from such a
sentence with nobody in office between, and so is the question that one of them puts, from his name to the answer.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.claims.tables import heading_cells, split_cells
from ingest.layout import BlockKind, Sentence
from ingest.layout.blocks import NOT_TOLD
from ingest.paper import Outside, Paper
from ingest.privacy.masks import MASK
from ingest.privacy.scopes import Scope, lines
from ingest.rules import outsiders as rules
from ingest.rules.privacy_words import ASKED_COLUMNS
from ingest.rules.speech import AUDIENCE, SAYS


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_LEADS, _FRONTS, _GOES_ON = map(_compiled, (rules.LEADS, rules.FRONTS, rules.GOES_ON))
_TO_THE_MASK, _OWNED, _ASKED_BEHIND = map(_compiled, (rules.TO_THE_MASK, rules.OWNED, rules.ASKED_BEHIND))
_OFFICE_BEHIND = _compiled(rules.OFFICE_BEHIND)
_IN_OFFICE, _OFFICER, _GIVES_FLOOR = map(_compiled, (rules.IN_OFFICE, rules.OFFICER, rules.GIVES_FLOOR))
_MORE_THAN_ONE, _QUESTION, _ANSWER = map(_compiled, (rules.MORE_THAN_ONE, rules.QUESTION, rules.ANSWER))
_ASK_NEXT = _compiled(rules.ASK_NEXT)
_SAYS = _compiled(rf"\b{SAYS.pattern}")
_ONE = _compiled(rules.ONE_OUTSIDER + rules.TELLS)
_SPEAK = _compiled(rf"{rules.OUTSIDERS_ASK}|{rules.OUTSIDERS_SPEAK}")
_ASKED_COLUMN = _compiled(rf"\s*(?:{'|'.join(ASKED_COLUMNS)})\s*")
_MASKED_NAME = re.compile(rf"{MASK}+(?:[ .’'-]+{MASK}+)*")
_FIRST_PERSON = re.compile(r"\b(?:I|my|me)\b")
_COMMA = re.compile(r",\s+")
_DECIDES = frozenset({BlockKind.LIMB, BlockKind.ACTION})
_FAR = 90  # characters from the beginning of a sentence in which a subject stands
_NEAR = 120  # characters behind a subject in which its verb stands


def find_outsiders(paper: Paper) -> None:
    """Add to the paper the sentences and cells of people in no office."""
    paper.outside = sorted([*_asked_cells(paper), *_Walk.through(paper)], key=lambda one: one.start)


def outside_at(paper: Paper, position: int) -> Outside | None:
    """The sentence or cell of people in no office at the position."""
    index = bisect_right(paper.outside, position, key=lambda one: one.start) - 1
    return paper.outside[index] if index >= 0 and position < paper.outside[index].end else None


def is_told_outside(paper: Paper, position: int) -> bool:
    """Whether the words there are those of people in no office, or tell of one by name."""
    theirs = outside_at(paper, position)
    return theirs is not None and theirs.whose != "one"


def _asked_cells(paper: Paper) -> Iterator[Outside]:
    """The cells of a table under "Question", "Petition" or "Complaint"."""
    for index, block in enumerate(paper.layout.blocks):
        headings = heading_cells(paper.layout, index) if block.kind is BlockKind.ROW else []
        if any(map(_ASKED_COLUMN.fullmatch, headings)):
            cells = split_cells(paper.text, block.start, block.end)
            for heading, (start, end) in zip(headings, cells, strict=False):
                if _ASKED_COLUMN.fullmatch(heading):
                    yield Outside(start, end, "question")


@dataclass(frozen=True, slots=True)
class _Subject:
    """Who acts in a sentence, and where the words for it end."""

    end: int
    outside: bool = False
    named: bool = True  # a pronoun names nobody


@dataclass(slots=True)
class _Walk:
    """A walk through the sentences of a paper that knows who acted last, and whether a question is being put."""

    paper: Paper
    public: list[tuple[int, int]] = field(default_factory=list)  # lines under an item for the public
    private: bool = False  # "she" is somebody in no office
    fresh: bool = False  # the last sentence was of such people, so that "both" and "they" may be
    several: bool = False  # it was of more than one
    unnamed: bool = False  # and neither has a name: then only what they ask for is theirs
    asking: bool = False  # the words of a question of the public stand here
    asked: bool = False  # a paragraph of it had a question mark

    @classmethod
    def through(cls, paper: Paper) -> Iterator[Outside]:
        """The sentences of people in no office, in their order."""
        walk = cls(paper, [(one.start, one.end) for one in lines(paper.text) if one.scope is Scope.PUBLIC])
        last: Sentence | None = None
        for sentence in paper.layout.sentences:
            block = paper.layout.blocks[sentence.block]
            new = last is None or last.block != sentence.block
            if new and (block.kind is BlockKind.HEADING or last is None or block.item != _item(paper, last)):
                walk.private = False
            if new:
                walk.next_block(sentence)
            if block.kind is BlockKind.ROW:
                for start, end in split_cells(paper.text, sentence.start, sentence.end):
                    walk.private = False
                    yield from walk.sentence(start, end)
            elif block.kind not in _DECIDES and block.kind not in NOT_TOLD:
                yield from walk.sentence(sentence.start, sentence.end)
            last = sentence

    def next_block(self, sentence: Sentence) -> None:
        """End a question where a decision, a heading or a paragraph follows that asks no more."""
        block = self.paper.layout.blocks[sentence.block]
        words = self.paper.text[block.start : block.end]
        asks = "?" in words or _FIRST_PERSON.search(words) is not None
        if block.kind in _DECIDES or block.kind is BlockKind.HEADING or (self.asked and not asks):
            self.asking = False
        self.asked = self.asking and (self.asked or "?" in words)

    def sentence(self, start: int, end: int) -> Iterator[Outside]:
        """The sentence, if it is that of somebody in no office."""
        text, begin = self.paper.text, self._begins(start, end)
        subject = self._subject(begin, end)
        if self._puts_question(start, end, subject):
            self.asking, self.asked = True, "?" in text[start:end]
        elif self.asking and self._answers(start, end, subject):
            self.asking = False
        if subject is not None and subject.outside:
            yield Outside(start, end, "subject")
        elif self.asking or _ASKED_BEHIND.search(text, start, end):
            yield Outside(start, end, "question")
        elif _ONE.match(text, begin, end):
            yield Outside(start, end, "one")
        self._remember(begin, end, subject)

    def _remember(self, begin: int, end: int, subject: _Subject | None) -> None:
        """Who "she" and "they" are in the next sentence."""
        text = self.paper.text
        self.unnamed = MASK not in text[begin:end] and (self.unnamed or not self.private)
        several = _MORE_THAN_ONE.search(text, begin, end) is not None
        body = AUDIENCE.match(text, begin, end) is not None or (subject is not None and not subject.outside)
        if subject is not None and subject.outside:
            self.private = self.fresh = not self._officials(subject.end, end)
            self.several = several or (self.several and not subject.named)
        elif _GIVES_FLOOR.search(text, begin, end) or _SPEAK.match(text, begin, end):
            self.private = self.fresh = True
            self.several = several
        elif self._officials(begin, end) or _OFFICER.match(text, begin, end):
            self.private = self.fresh = False
        else:
            masked = MASK in text[begin:end]
            self.private = self.private or masked
            self.fresh = masked and not body
            self.several = several

    def _begins(self, start: int, end: int) -> int:
        """Where the subject may stand: behind numbers, quotation marks and "However,"."""
        lead = _LEADS.match(self.paper.text, start, end)
        return lead.end() if lead else start

    def _subject(self, begin: int, end: int) -> _Subject | None:
        """Who acts in the sentence; None where its words do not begin with that."""
        if not _FRONTS.match(self.paper.text, begin, end):
            return self._subject_at(begin, end)
        behind = (self._subject_at(comma.end(), end) for comma in _COMMA.finditer(self.paper.text, begin, end))
        return next((one for one in behind if one is not None), None)

    def _subject_at(self, begin: int, end: int) -> _Subject | None:
        text = self.paper.text
        named = (one for one in self.paper.mentions_in(begin, end, "person", "body") if one.form != "pronoun")
        first = next(named, None)
        stop = first.start if first else end
        if goes_on := _GOES_ON.match(text, begin, end):
            theirs = self.private and (self.fresh or not (goes_on["they"] or goes_on["both"]))
            theirs = theirs and (self.several or not goes_on["they"])
            theirs = theirs and (not self.unnamed or _ASK_NEXT.match(text, goes_on.end(), end) is not None)
            return _Subject(goes_on.end(), outside=True, named=False) if theirs else None
        masked = _TO_THE_MASK.match(text, begin, stop)
        if masked and not _IN_OFFICE.search(text, begin, masked.end()):
            name = _MASKED_NAME.match(text, masked.end() - 1, end)
            behind = name.end() if name else masked.end()
            in_office = _OFFICE_BEHIND.match(text, behind, end)
            return None if in_office or _OWNED.match(text, behind, end) else _Subject(behind, outside=True)
        return _Subject(first.end) if first and first.start < begin + _FAR else None

    def _officials(self, start: int, end: int) -> bool:
        """Whether a person in office is named between."""
        return any(one.form != "pronoun" for one in self.paper.mentions_in(start, end, "person"))

    def _puts_question(self, start: int, end: int, subject: _Subject | None) -> bool:
        """Whether a question of the public begins: "Question 2 from ██ ██", "1. ██ ████ – the unit"."""
        text, public = self.paper.text, self._is_public(start)
        if _QUESTION.match(text, start, end) and (public or MASK in text[start:end]):
            return not self._officials(start, end)
        if not public or subject is None or not subject.outside or not subject.named:
            return False
        return _SAYS.search(text, subject.end, min(end, subject.end + _NEAR)) is None

    def _answers(self, start: int, end: int, subject: _Subject | None) -> bool:
        text = self.paper.text
        if _ANSWER.match(text, start, end):
            return True
        if subject is None or subject.outside or text[start:end].endswith("?"):
            return False
        return SAYS.match(text, subject.end, end) is not None or self._officials(start, subject.end)

    def _is_public(self, position: int) -> bool:
        index = bisect_right(self.public, (position, len(self.paper.text))) - 1
        return index >= 0 and position < self.public[index][1]


def _item(paper: Paper, sentence: Sentence) -> int | None:
    """The heading under which the sentence stands."""
    return paper.layout.blocks[sentence.block].item
