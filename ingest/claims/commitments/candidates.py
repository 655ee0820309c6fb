"""Sentences and cells that may commit somebody, each as a clause with its dates, and what makes one no promise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.claims import frames
from ingest.claims.parties import Draft
from ingest.claims.tables import split_cells
from ingest.dates import Reference
from ingest.dates.deadlines import chosen
from ingest.dates.find import DateFound, find_dates
from ingest.dates.later import counted_on
from ingest.layout import BlockKind, Sentence
from ingest.paper import Mention, Paper

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET})


# A short line over a longer one may be an entry of a list rather than a heading: it then has a verb.
_TELLS = re.compile(r"\b(?:will|would|agreed|to be|undertook|requested|asked|is to|are to|was to)\b")


_FEW = 4  # words of a numbered line that may be a point of a list


def _may_be_entry(paper: Paper, sentence: Sentence) -> bool:
    """Whether a heading may be the point of a list: it has a verb of one, or is numbered and no mere name."""
    if _TELLS.search(paper.text, sentence.start, sentence.end):
        return True
    marker = paper.layout.blocks[sentence.block].marker
    return bool(marker) and len(paper.text[sentence.start : sentence.end].split()) >= _FEW


_STOP = re.compile(r"[.;]\s+(?=[A-Z])")


_INFINITIVE = re.compile(r"To\s+[a-z]+\b|(?:[A-Z][\w.'’/&,-]*\s+(?:and\s+|of\s+|for\s+|the\s+)?){1,6}to\s+[a-z]+\b")


_TURN = re.compile(r";|\bbut\b|\bhowever\b", re.IGNORECASE)


SUBJECT_IS_PARTY = re.compile(
    r"(?:\b(?:we|i|he|she|they|officers?|staff|colleagues|partners|(?:the )?(?:council|ccg|trust|board"
    r"|chair(?:man)?|director|team|teams|service|partnership|alliance|federation|collaborative|authority"
    r"|commissioners?|providers?|network|group|company|contractor|practices|hospital|cabinet|panel|committee"
    r"|executive|commission|department|police|charity|consortium))\s*(?:\w+ly\s+|also\s+|all\s+|both\s+|now\s+"
    r"|then\s+|therefore\s+)*)$",
    re.IGNORECASE,
)


ROLE_ACTS = re.compile(
    r"(?:^|\bthat\s+|,\s+)(?:the\s+)?(?:\w+\s+)?(?:director|chief|officer|head|manager|chair\w*|leader|lead|deputy"
    r"|cabinet member|portfolio holder)\b[^.,]{0,60}$",
    re.IGNORECASE,
)


MEMBERS = re.compile(r"^\W*(?:members|the (?:board|committee|panel|commission|chair(?:man|woman)?))\b", re.IGNORECASE)


# A section of what might have been done instead: nobody commits to it.
_OPTIONS = re.compile(
    r"\b(?:alternative|other|rejected|discounted) options\b|\boptions? (?:considered|apprais\w+|rejected|discounted)\b"
    r"|\balternatives (?:considered|rejected)\b",
    re.IGNORECASE,
)


# "Option 2: procure a new service by April 2019": one of several things that might be done.
_OPTION = re.compile(r"\W*Option (?:\d{1,2}|[A-H])\b ?[a-z]?\W{0,2}\s*[:.–—-]", re.IGNORECASE)
_CHOSEN = re.compile(
    r"\b(?<!not )(?<!not been )(?:recommended|preferred|agreed|approved|chosen|adopted|resolved|selected|supported"
    r"|accepted|will|shall)\b",
    re.IGNORECASE,
)


_PURPOSE = re.compile(
    r"\W*(?:\d[\d.]*\s+)?(?:purpose|aims?|objectives?)(?: of (?:the |this )?(?:report|paper|item))?\W*\Z", re.IGNORECASE
)
_REASONS = re.compile(r"\W*(?:\d[\d.]*\s+)?(?:\w+ ){0,3}reasons? (?:for|why)\b", re.IGNORECASE)
_IS_FOR = re.compile(r"\W*(?:\d[\d.]*\s+)?(?:To [a-z]+|(?:The purpose of this|This) (?:report|paper)|The report)\b")


@dataclass(slots=True)
class Clause:
    """A sentence under inspection, with the dates in it."""

    paper: Paper
    reference: Reference
    sentence: Sentence
    start: int
    end: int
    found: dict[bool, list[DateFound]] = field(default_factory=dict)  # the dates, once looked for

    @property
    def text(self) -> str:
        """The paper's text."""
        return self.paper.text

    @property
    def words(self) -> str:
        """The words of the clause."""
        return self.paper.text[self.start : self.end]

    def dates(self, past: bool = False) -> list[DateFound]:
        """The dates in the clause."""
        if past not in self.found:
            found = find_dates(self.text, self.start, self.end, self.reference, past)
            block = self.paper.layout.blocks[self.sentence.block]
            later = counted_on(self.text, self.start, self.end, block.start, self.reference, found)
            self.found[past] = sorted([*found, *later], key=lambda one: one.start)
        return self.found[past]

    def draft(self, kind: str, rule: str, start: int | None = None, end: int | None = None) -> Draft:
        """A commitment of this clause or of a part of it."""
        begin, stop = start if start is not None else self.start, end if end is not None else self.end
        stop = begin + len(self.text[begin:stop].rstrip(" \n\t.;,"))
        return Draft(begin, stop, kind, rule, self.sentence.block)


def units(paper: Paper) -> Iterator[Sentence]:
    """The sentences that are read: those of running text, and those inside the cells of a table."""
    for sentence in paper.layout.sentences:
        if _commits_nobody(paper, sentence):
            continue
        kind = paper.layout.blocks[sentence.block].kind
        if kind is BlockKind.ROW:
            for start, end in split_cells(paper.text, sentence.start, sentence.end):
                if end - start > 24:
                    yield from _parts_of(paper.text, start, end, sentence.block)
        elif kind in _READ or (kind is BlockKind.HEADING and _may_be_entry(paper, sentence)):
            yield sentence
        elif kind is BlockKind.FIELD:
            colon = paper.text.find(":", sentence.start, sentence.end)
            if sentence.end - colon > 24:
                yield from _parts_of(paper.text, colon + 2, sentence.end, sentence.block)


# The title of a part, and a sentence that only points at what follows: "How we agreed to be judged", "This is what …".
_TITLE = re.compile(
    r"\W*(?-i:How|What|Why|Where|When|Who|Which)\s(?:[^\s.?!]+\s*){1,9}"
    r"|\W*(?:this|here) is (?:what|how|why)\b[^.;]{0,80}[.:]?\s*",
    re.IGNORECASE,
)


# "To provide outstanding care", an aim that a cover sheet lists to be ticked; "To seek approval", what a report is for.
_AIM = re.compile(r"\W*(?:\d{1,2}[.)]?\s+)?To (?!be\b)[a-z]+ (?!.*\d)[^.;]*[.;]?\s*", re.DOTALL)


def _is_aim(paper: Paper, sentence: Sentence) -> bool:
    """Whether a report or briefing gives, in a list or table of its head, an aim without date or measure."""
    if paper.reading.document.get("kind") not in ("report", "briefing"):
        return False
    listed = paper.layout.blocks[sentence.block].kind in (BlockKind.ROW, BlockKind.BULLET, BlockKind.FIELD)
    return listed and _AIM.fullmatch(paper.text, sentence.start, sentence.end) is not None


def _is_option(paper: Paper, sentence: Sentence) -> bool:
    """Whether the block sets out an option that it does not say was taken."""
    block = paper.layout.blocks[sentence.block]
    opens = _OPTION.match(paper.text, block.start, block.end)
    return opens is not None and _CHOSEN.search(paper.text, opens.end(), block.end) is None


# What a body is there for: "Responsibilities of the Committee include:", "The Board's functions are:".
_FUNCTIONS = re.compile(
    r"\b(?:responsibilit(?:y|ies)|functions?|duties|remit|roles?|purposes?|terms of reference)\b[^.;:]{0,90}?"
    r"\b(?:includes?|including|are|is|will be|shall be|as follows|the following)\b[^.;:]{0,40}:[-–—]?\s*\Z"
    r"|\bcarry out the following (?:activities|functions|duties|roles|responsibilities)\b[^.;:]{0,30}:[-–—]?\s*\Z"
    r"|\A\W*(?:(?:key|main|core|delegated|specific|its|the) )?(?:responsibilities|functions|duties|remit)"
    r"(?: of the [^.;:]{3,60})?\W*\Z",
    re.IGNORECASE,
)


def is_function(paper: Paper, index: int) -> bool:
    """Whether the block is a point of a list of what a body is there for."""
    block = paper.layout.blocks[index]
    if block.kind not in (BlockKind.BULLET, BlockKind.LIMB) or block.parent is None:
        return False
    lead = paper.layout.blocks[block.parent]
    return _FUNCTIONS.search(paper.text[lead.start : lead.end]) is not None


_WILL = re.compile(r"\b(?:will|shall|to)\b|['’]ll\b")


def _commits_nobody(paper: Paper, sentence: Sentence) -> bool:
    """Whether the section tells of what might have been done instead, or the sentence what the paper is for."""
    if _TITLE.fullmatch(paper.text, sentence.start, sentence.end):
        return True
    marker, item = paper.layout.blocks[sentence.block].marker, paper.layout.blocks[sentence.block].item
    if marker and marker in "✓✔" and not _WILL.search(paper.text, sentence.start, sentence.end):
        return True  # ticked off
    if _is_aim(paper, sentence) or _is_option(paper, sentence) or is_function(paper, sentence.block):
        return True
    heading = paper.layout.blocks[item] if item is not None else None
    if heading is None:
        return False
    if _PURPOSE.match(paper.text, heading.start, heading.end) or _REASONS.match(paper.text, heading.start, heading.end):
        return _IS_FOR.match(paper.text, sentence.start, sentence.end) is not None
    return _OPTIONS.search(paper.text, heading.start, heading.end) is not None


def _parts_of(text: str, start: int, end: int, block: int) -> Iterator[Sentence]:
    """The sentences of a cell."""
    at = start
    for match in _STOP.finditer(text, start, end):
        yield Sentence(at, match.start() + 1, block)
        at = match.end()
    if at < end:
        yield Sentence(at, end, block)


def doubts(before: str) -> re.Match[str] | None:
    """An attitude in the words before an act that makes it no promise; "but" and ";" leave it behind."""
    cut = max((match.end() for match in _TURN.finditer(before)), default=0)
    said = max((match.end() for match in frames.VOUCHES.finditer(before, cut)), default=cut)
    return frames.ATTITUDE.search(before, said)


def may_date(text: str, sentence: Sentence) -> bool:
    """Whether a short sentence names a month or season, so that it may be a step in note form."""
    return sentence.end - sentence.start < 110 and _MONTHS.search(text, sentence.start, sentence.end) is not None


_MONTHS = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b(?:spring|summer|autumn"
    r"|winter|next)\b"
)


def may_commit(text: str, sentence: Sentence) -> bool:
    """Whether a sentence has a word that could commit, or begins like "JS to circulate"."""
    if frames.TRIGGER.search(text, sentence.start, sentence.end):
        return True
    return _INFINITIVE.match(text, sentence.start, sentence.end) is not None


def date_of(clause: Clause, past: bool = False, start: int | None = None) -> str | None:
    """The deadline in the clause, as EDTF; where dates follow `start` it is one of those."""
    dates = clause.dates(past)
    if start is not None:
        dates = [one for one in dates if one.start >= start] or dates
    best = chosen(clause.text, clause.start, clause.end, dates, clause.reference, starts=True) if dates else None
    return best.edtf if best else None


def body_before(clause: Clause, at: int) -> list[Mention]:
    """The body that the block's last sentence before the place began with."""
    block = clause.paper.layout.blocks[clause.sentence.block]
    for sentence in reversed(clause.paper.layout.sentences):
        if sentence.start >= clause.start or sentence.end <= block.start:
            continue
        if sentence.block != clause.sentence.block:
            break
        keys = clause.paper.who_acts(sentence.start, sentence.end)
        found = [one for one in clause.paper.mentions_in(sentence.start, at, "body") if one.key in keys]
        if found:
            return found[: len(keys)]
    return []
