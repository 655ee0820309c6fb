"""The passages around private names: ages and places beside them, and the clauses that tell somebody's story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.privacy.cues import DETAILS, RELATIVE, SUBJECT_OF_KIN, SUBJECT_PRONOUN, SUFFERED
from ingest.privacy.names import LAY, OFFICE, PERSON, SPACE, WORD, Name, parts
from ingest.privacy.officials import POST_BEFORE, Officials
from ingest.privacy.own_words import FIRST_PERSON, is_letter, quotations
from ingest.privacy.scopes import Line, Scope
from ingest.privacy.subjects import COMMITTED, Actor, actor, others_begin, others_need
from ingest.privacy.unnamed import unnamed

_SENTENCE_END = re.compile(
    r"(?:\t|\|(?=\s))\s*|(?<![A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bMiss)[.!?]+[\"”’')]*\s+(?=[\"“‘'(]?[A-Z])"
)
# What is counted before the name: "Over nine days Ivan rang forty times".
_COUNTED = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\s+(?:\w+\s+)?"
    r"(?:times|days|weeks|months|hours|minutes|nights|calls|visits|admissions|attendances|falls|appointments|years)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(PERSON)
_TITLE = re.compile(rf"\b(?:Councillor|Cllr|Alderman|Lord|Lady|Sir|Dame|Baroness)\b\.?{SPACE}$")
_OF_SOMEBODY = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|(?:family|mother|father|patient)['’]s)\s+(?:own\s+)?"
    r"(?:GP|doctor|solicitor|lawyer|social worker|consultant),?\s+(?:Dr\.?\s+)?$"
)
_POST_LONGEST = 90  # characters
_AT_THE_START = 3  # characters: who stands there is the subject of the sentence
# After these somebody else speaks than the subject: "The Chair introduced Mrs Vane. She said".
_INTRODUCES = re.compile(r"\b(?:introduced|welcomed|invited|met|heard|listened|allowed)\b")
# What an official goes on to say, and not of somebody: "She said the charity would".
_REPORTS = re.compile(
    r"(?:He|She)\s+(?:also\s+|then\s+)?(?:said|added|explained|reported|noted|confirmed|stressed|thanked|thought)\b"
    r"(?![^.\n]*\b(?:he|she|his|her|him|they|their)\b)"
)
_THEY = re.compile(r"(?:\w+\s+){0,3}?[Tt]hey\b")
_WHO = re.compile(r",\s+(?:who|whose)\b")
_VERB = re.compile(r"\b(?:agreed|undertook|promised|assured|pledged|committed|resolved|would|will)\b")
_CLAUSE_END = re.compile(r";|\s[–—]\s")
# Where somebody lives: "12 Mill Row – Mr Vane", and under an item for the public "Mr Vane, Acre".
_LIVES_BEFORE = re.compile(
    rf"\d+\w?,?{SPACE}(?:{WORD}{SPACE}){{1,3}}?(?:Street|Avenue|Road|Lane|Close|Drive|Row|Terrace|Gardens|Way|Place|Court)"
    rf"{SPACE}[–-]{SPACE}$"
)
_LIVES_AFTER = re.compile(rf",{SPACE}(?!{LAY}|{OFFICE}){WORD}(?:{SPACE}{WORD})?(?=[.;]|,{SPACE}who\b|[^\S\n]*(?:$|\n))")


@dataclass
class Found:
    """What has been found so far: private names with their spans, and whole passages."""

    officials: Officials
    names: dict[str, tuple[Name, bool]] = field(default_factory=dict)
    spans: list[tuple[int, int]] = field(default_factory=list)

    def add(self, start: int, end: int, name: Name, *, story: bool) -> None:
        """A private person's name at this span."""
        self.spans.append((start, end))
        kept = self.names.get(name.last)
        self.names[name.last] = (kept[0] if kept and not kept[0].single else name, story or bool(kept and kept[1]))

    def tells(self, words: str) -> bool:
        """Whether the name is of somebody whose story is told."""
        return self.names.get(words, self.names.get(parts(words).last, (None, False)))[1]


def about(text: str, line: Line, place: int) -> str:
    """The sentence in which the place lies, and a little more."""
    start = next((s for s, e in sentences(text, line) if s <= place < e), line.start)
    return text[start : min(line.end, place + 300)]


def sentences(text: str, line: Line) -> Iterator[tuple[int, int]]:
    """Where the sentences of a line begin and end."""
    start = line.start
    for match in _SENTENCE_END.finditer(text, line.start, line.end):
        yield start, match.end()
        start = match.end()
    yield start, line.end


def passages(text: str, line: Line, starts: list[tuple[int, int]], found: Found) -> None:
    """Beside the names: ages and places, and the clauses that tell the story."""
    story = any(found.tells(text[s:e]) for s, e in starts)
    quoted = quotations(text, line.start, line.end, starts, found.officials)
    found.spans += quoted.private
    goes_on: re.Pattern[str] | None = None  # how a sentence begins that goes on with the story
    named = False
    own = bool(starts) and is_letter(text, line.start, line.end)  # somebody private tells it in the first person
    speaker = Actor.NOBODY  # of the sentences before
    for start, end in sentences(text, line):
        inside = [span for span in starts if start <= span[0] < end]
        nobody = unnamed(text, start, end)
        for span in inside:
            found.spans += _details(text, line, span)
        if not (
            inside
            or nobody is not None
            or goes_on
            or speaker is Actor.PRIVATE
            or line.scope in (Scope.STORY, Scope.PUBLIC)
        ):
            continue
        who = actor(text, max(start, line.opened), end, starts, found.officials)
        mine = (
            who is not Actor.OFFICIAL
            and not quoted.of_officials(start, end)
            and FIRST_PERSON.search(text, start, end) is not None
        )
        begins = min([span[0] for span in inside] + ([] if nobody is None else [nobody]), default=None)
        relatives = [match.start() for match in RELATIVE.finditer(text, start, end)]
        relatives += [
            match.start() for span in inside if (match := SUFFERED.match(text, _behind(text, line, span), end))
        ]
        if line.scope is Scope.STORY and mine:
            found.spans.append((max(start, line.opened), end))
            own = True
        elif begins is not None and (story or nobody is not None):
            named = named or bool(inside)
            goes_on = SUBJECT_PRONOUN if inside or begins < start + _AT_THE_START else SUBJECT_OF_KIN
            counted = _COUNTED.search(text, start, begins)
            begins = counted.start() if counted else begins
            whole = line.scope is Scope.STORY and not _official_named(text, start, begins, found)
            _tail(text, (start, end), begins, starts, found, who, whole=whole)
            for relative in (place for place in relatives if place > begins):
                _tail(text, (start, end), relative, starts, found, who, whole=False)
        elif own and not inside and (mine or (line.scope is Scope.STORY and who not in (Actor.OFFICIAL, Actor.BODY))):
            found.spans.append((start, end))
        elif goes_on and _goes_on(text, (start, end), goes_on, speaker, who, found, story=line.scope is Scope.STORY):
            found.spans += _without_officials(
                text, start, others_begin(text, start, end, starts, found.officials), found
            )
        elif inside or line.scope is Scope.PUBLIC or speaker is Actor.PRIVATE or goes_on:
            for relative in relatives if inside or who is not Actor.OFFICIAL else ():
                _tail(text, (start, end), relative, starts, found, who, whole=False)
        elif not named:
            goes_on = None
        speaker = _speaker(text, start, begins, speaker, who)


def _behind(text: str, line: Line, span: tuple[int, int]) -> int:
    """The end of the name with the age and place that follow it."""
    details = DETAILS.match(text, span[1], line.end)
    return details.end() if details else span[1]


def _details(text: str, line: Line, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The age of somebody named there, and where they live."""
    yield span[0], _behind(text, line, span)
    if lives := _LIVES_BEFORE.search(text, max(line.start, span[0] - _POST_LONGEST), span[0]):
        yield lives.span()
    if line.scope is Scope.PUBLIC and (lives := _LIVES_AFTER.match(text, span[1], line.end)):
        yield lives.span()


def _speaker(text: str, start: int, begins: int | None, before: Actor, who: Actor) -> Actor:
    """Of whom "She" of the next sentence can be said: whoever is introduced, else the subject."""
    if begins is not None and (who is not Actor.OFFICIAL or _INTRODUCES.search(text, start, begins)):
        return Actor.PRIVATE
    return before if who is Actor.NOBODY else who


def _goes_on(
    text: str,
    sentence: tuple[int, int],
    begins: re.Pattern[str],
    speaker: Actor,
    who: Actor,
    found: Found,
    *,
    story: bool,
) -> bool:
    """Whether a sentence goes on with the story, and does not tell what somebody in office says or promises."""
    start, end = sentence
    if not begins.match(text, start, end) and not (story and who is Actor.PRIVATE):
        return False
    if COMMITTED.search(text, start, end):
        others = (Actor.OFFICIAL, Actor.BODY) if _THEY.match(text, start, end) else (Actor.OFFICIAL,)
        return (
            who is Actor.PRIVATE
            and speaker not in others
            and not others_need(text, start, end, who)
            and next(_officials_in(text, start, end, found), None) is None
        )
    return speaker is not Actor.OFFICIAL or _REPORTS.match(text, start, end) is None


def _official_named(text: str, start: int, end: int, found: Found) -> bool:
    """Whether someone in office stands before the place where a story begins: "Ann Roe read out a letter from Vera"."""
    named = (parts(match.group()) for match in _PERSON.finditer(text, start, end))
    return any(not name.single and name in found.officials for name in named)


def _tail(
    text: str,
    sentence: tuple[int, int],
    begins: int,
    private: list[tuple[int, int]],
    found: Found,
    who: Actor,
    *,
    whole: bool,
) -> None:
    """The rest of the clause, or the whole sentence, without what others promise in it."""
    start, end = sentence
    if others_need(text, start, end, who) and not _only_told(text, start, begins, end):
        return
    end = others_begin(text, begins, end, private, found.officials)
    if not whole:
        start = begins
        clause = _CLAUSE_END.search(text, begins, end)
        end = clause.start() if clause else end
    found.spans += _without_officials(text, start, end, found)


def _only_told(text: str, start: int, begins: int, end: int) -> bool:
    """Whether amounts stand only in what is told of somebody: "the case of Mrs D, who had been charged £900"."""
    told = _WHO.search(text, begins, end)
    return (
        told is not None
        and COMMITTED.search(text, start, told.start()) is None
        and _VERB.search(text, told.end(), end) is None
    )


def _without_officials(text: str, start: int, end: int, found: Found) -> Iterator[tuple[int, int]]:
    """The words, without those in office whom they name with a post or title."""
    for first, last in _officials_in(text, start, end, found):
        yield start, first
        start = last
    yield start, end


def _officials_in(text: str, start: int, end: int, found: Found) -> Iterator[tuple[int, int]]:
    """Where a story names someone in office with the post or title before the name: "met the Chief Nurse, Ann Roe"."""
    for match in _PERSON.finditer(text, start, end):
        if parts(match.group()) in found.officials:
            before = text[max(start, match.start() - _POST_LONGEST) : match.start()]
            post = _TITLE.search(before) or POST_BEFORE.search(before)
            if post and not _OF_SOMEBODY.search(before):
                yield match.start() - len(before) + post.start(), match.end()
