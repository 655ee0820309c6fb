"""The passages around private names: ages and places beside them, and the clauses that tell somebody's story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.privacy.cues import RELATIVE, SUBJECT_OF_KIN, SUBJECT_PRONOUN, SUFFERED
from ingest.privacy.details import behind, details
from ingest.privacy.names import PERSON, SPACE, Name, parts
from ingest.privacy.officials import POST_BEFORE, Officials
from ingest.privacy.own_words import FIRST_PERSON, Quotations, is_letter, quotations
from ingest.privacy.scopes import Line, Scope
from ingest.privacy.subjects import COMMITTED, Actor, actor, others_begin, others_need, promised_by_an_official
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
# What only somebody in office says or does: "Dr Pike met Mrs Vane. She undertook to report back".
_UNDERTAKES = re.compile(r"(?:He|She|They)\s+(?:\w+ly\s+)?(?:undertook|assured)\b")
_THEY = re.compile(r"(?:\w+\s+){0,3}?[Tt]hey\b")
_WHO = re.compile(r",\s+(?:who|whose)\b")
_VERB = re.compile(r"\b(?:agreed|undertook|promised|assured|pledged|committed|resolved|would|will)\b")
_CLAUSE_END = re.compile(r";|\s[–—]\s")


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


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence of a line: who acts in it, the private names in it, and where illness or family is told in it.

    `begins` is where the first name, or a story of somebody without one, begins; `mine` says that somebody private
    tells it in the first person.
    """

    start: int
    end: int
    who: Actor
    names: tuple[tuple[int, int], ...]
    begins: int | None
    unnamed: bool
    relatives: tuple[int, ...]
    mine: bool


def passages(text: str, line: Line, starts: list[tuple[int, int]], found: Found) -> None:
    """Beside the names: ages and places, and the clauses that tell the story."""
    quoted = quotations(text, line.start, line.end, starts, found.officials)
    found.spans += quoted.private
    for span in starts:
        found.spans += details(text, line, span)
    story = any(found.tells(text[s:e]) for s, e in starts)
    told = line.scope is Scope.STORY
    goes_on: re.Pattern[str] | None = None  # how a sentence begins that goes on with the story
    named = False
    own = bool(starts) and is_letter(text, line.start, line.end)  # somebody private tells it in the first person
    speaker = Actor.NOBODY  # of the sentences before
    for start, end in sentences(text, line):
        names = tuple(span for span in starts if start <= span[0] < end)
        nobody = unnamed(text, start, end)
        if not (names or nobody is not None or goes_on or speaker is Actor.PRIVATE or line.scope is not Scope.NONE):
            continue
        one = _sentence(text, line, (start, end), names, nobody, quoted, starts, found)
        if told and one.mine:
            found.spans.append((max(start, line.opened), end))
            own = True
        elif one.begins is not None and (story or one.unnamed):
            named = named or bool(names)
            goes_on = SUBJECT_PRONOUN if names or one.begins < start + _AT_THE_START else SUBJECT_OF_KIN
            counted = _COUNTED.search(text, start, one.begins)
            begins = counted.start() if counted else one.begins
            whole = told and not _official_named(text, start, begins, found)
            _tail(text, one, begins, starts, found, whole=whole)
            _relatives(text, one, begins + 1, starts, found)
        elif own and not names and (one.mine or (told and one.who not in (Actor.OFFICIAL, Actor.BODY))):
            found.spans.append((start, end))
        elif goes_on and _goes_on(text, one, goes_on, told, speaker, found):
            ends = others_begin(text, start, end, starts, found.officials)
            found.spans += _without_officials(text, start, ends, found)
        elif names or goes_on or speaker is Actor.PRIVATE or line.scope is Scope.PUBLIC:
            _relatives(text, one, start, starts, found)
        elif not named:
            goes_on = None
        speaker = _speaker(text, one, speaker)


def _sentence(
    text: str,
    line: Line,
    span: tuple[int, int],
    names: tuple[tuple[int, int], ...],
    nobody: int | None,
    quoted: Quotations,
    private: list[tuple[int, int]],
    found: Found,
) -> _Sentence:
    start, end = span
    who = actor(text, max(start, line.opened), end, private, found.officials)
    relatives = [match.start() for match in RELATIVE.finditer(text, start, end)]
    relatives += [match.start() for name in names if (match := SUFFERED.match(text, behind(text, line, name), end))]
    mine = who is not Actor.OFFICIAL and not quoted.of_officials(start, end)
    return _Sentence(
        start,
        end,
        who,
        names,
        min([name[0] for name in names] + ([] if nobody is None else [nobody]), default=None),
        nobody is not None,
        tuple(relatives),
        mine and FIRST_PERSON.search(text, start, end) is not None,
    )


def _speaker(text: str, one: _Sentence, before: Actor) -> Actor:
    """Of whom "She" of the next sentence can be said: whoever is introduced, else the subject."""
    acts = one.who in (Actor.OFFICIAL, Actor.BODY)
    if one.begins is not None and (not acts or _INTRODUCES.search(text, one.start, one.begins)):
        return Actor.PRIVATE
    return before if one.who is Actor.NOBODY else one.who


def _goes_on(text: str, one: _Sentence, begins: re.Pattern[str], told: bool, speaker: Actor, found: Found) -> bool:
    """Whether a sentence goes on with the story, and does not tell what somebody in office says or promises."""
    start, end = one.start, one.end
    if not begins.match(text, start, end) and not (told and one.who is Actor.PRIVATE):
        return False
    if _UNDERTAKES.match(text, start, end):
        return False
    they = _THEY.match(text, start, end)
    others = (Actor.OFFICIAL, Actor.BODY) if they else (Actor.OFFICIAL,)
    if they and speaker is Actor.BODY:
        return False
    if COMMITTED.search(text, start, end):
        return (
            one.who is Actor.PRIVATE
            and speaker not in others
            and not others_need(text, start, end, one.who)
            and next(_officials_in(text, start, end, found), None) is None
        )
    return speaker is not Actor.OFFICIAL or _REPORTS.match(text, start, end) is None


def _relatives(text: str, one: _Sentence, after: int, private: list[tuple[int, int]], found: Found) -> None:
    """What is told of illness and family behind a place in the sentence, except by somebody in office."""
    if one.names or one.who is not Actor.OFFICIAL:
        for relative in (place for place in one.relatives if place >= after):
            _tail(text, one, relative, private, found, whole=False)


def _official_named(text: str, start: int, end: int, found: Found) -> bool:
    """Whether someone in office stands before the place where a story begins: "Ann Roe read out a letter from Vera"."""
    named = (parts(match.group()) for match in _PERSON.finditer(text, start, end))
    return any(not name.single and name in found.officials for name in named)


def _tail(text: str, one: _Sentence, begins: int, private: list[tuple[int, int]], found: Found, *, whole: bool) -> None:
    """The rest of the clause, or the whole sentence, without what others promise in it."""
    if others_need(text, one.start, one.end, one.who) and not _only_told(text, one.start, begins, one.end):
        return
    if promised_by_an_official(text, one.start, one.end, found.officials):
        return
    start, end = one.start, others_begin(text, begins, one.end, private, found.officials)
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
