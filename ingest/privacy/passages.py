"""The passages around private names: ages and places beside them, and the clauses that tell somebody's story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.privacy.cues import COMMITTED, DETAILS, RELATIVE, SUBJECT_OF_KIN, SUBJECT_PRONOUN
from ingest.privacy.names import PERSON, SPACE, Name, parts
from ingest.privacy.officials import POST_BEFORE, Officials
from ingest.privacy.scopes import Line, Scope
from ingest.privacy.unnamed import unnamed

_SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bMiss)[.!?]+[\"”’')]*\s+(?=[\"“‘'(]?[A-Z])"
)
# What is counted before the name: "Over nine days Ivan rang forty times".
_COUNTED = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\s+(?:\w+\s+)?"
    r"(?:times|days|weeks|months|hours|minutes|nights|calls|visits|admissions|attendances|falls|appointments|years)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(PERSON)
_TITLE = re.compile(rf"\b(?:Councillor|Cllr|Alderman|Lord|Lady|Sir|Dame|Baroness)\b\.?{SPACE}$")
_POST_LONGEST = 90  # characters
_AT_THE_START = 3  # characters: who stands there is the subject of the sentence
_CLAUSE_END = re.compile(r";|\s[–—]\s")


@dataclass
class Found:
    """What has been found so far: private names with their spans, and whole passages."""

    officials: Officials
    names: dict[str, tuple[Name, bool]] = field(default_factory=dict)
    spans: list[tuple[int, int]] = field(default_factory=list)
    stories: dict[tuple[int, int], int] = field(default_factory=dict)

    def add(self, start: int, end: int, name: Name, *, story: bool) -> None:
        """A private person's name at this span."""
        self.spans.append((start, end))
        kept = self.names.get(name.last)
        self.names[name.last] = (kept[0] if kept and not kept[0].single else name, story or bool(kept and kept[1]))


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
    story = any(found.names.get(parts(text[s:e]).last, (None, False))[1] for s, e in starts) if starts else False
    goes_on: re.Pattern[str] | None = None  # how a sentence begins that goes on with the story
    named = False
    for start, end in sentences(text, line):
        inside = [span for span in starts if start <= span[0] < end]
        nobody = unnamed(text, start, end)
        for span in inside:
            details = DETAILS.match(text, span[1], line.end)
            if details:
                found.spans.append((span[0], details.end()))
        begins = min([span[0] for span in inside] + ([] if nobody is None else [nobody]), default=None)
        if begins is not None and (story or nobody is not None):
            named = named or bool(inside)
            goes_on = SUBJECT_PRONOUN if inside or begins < start + _AT_THE_START else SUBJECT_OF_KIN
            counted = _COUNTED.search(text, start, begins)
            begins = counted.start() if counted else begins
            whole = line.scope is Scope.STORY and not _official_named(text, start, begins, found)
            _tail(text, (start, end), begins, found, whole=whole)
        elif goes_on and goes_on.match(text, start, end) and not COMMITTED.search(text, start, end):
            found.spans.append((start, end))
        elif inside or (goes_on and line.scope is Scope.STORY):
            relative = RELATIVE.search(text, start, end)
            if relative:
                _tail(text, (start, end), relative.start(), found, whole=False)
        elif not named:
            goes_on = None


def _official_named(text: str, start: int, end: int, found: Found) -> bool:
    """Whether someone in office stands before the place where a story begins: "Ann Roe read out a letter from Vera"."""
    named = (parts(match.group()) for match in _PERSON.finditer(text, start, end))
    return any(not name.single and name in found.officials for name in named)


def _tail(text: str, sentence: tuple[int, int], begins: int, found: Found, *, whole: bool) -> None:
    """The rest of the clause, or the whole sentence, unless it holds a promise or an amount that others need."""
    start, end = sentence
    if COMMITTED.search(text, start, end):
        return
    if not whole:
        start = begins
        clause = _CLAUSE_END.search(text, begins, end)
        end = clause.start() if clause else end
    for first, last in () if whole else _officials_in(text, start, end, found):
        found.spans.append((start, first))
        start = last
    found.spans.append((start, end))


def _officials_in(text: str, start: int, end: int, found: Found) -> Iterator[tuple[int, int]]:
    """Where a story names someone in office with the post or title before the name: "met the Chief Nurse, Ann Roe"."""
    for match in _PERSON.finditer(text, start, end):
        if parts(match.group()) in found.officials:
            before = text[max(start, match.start() - _POST_LONGEST) : match.start()]
            post = _TITLE.search(before) or POST_BEFORE.search(before)
            if post:
                yield match.start() - len(before) + post.start(), match.end()
