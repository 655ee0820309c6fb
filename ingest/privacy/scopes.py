"""Which lines of a paper stand under an item for the public, in a case study, or in an attendance list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from ingest.layout.flat import flat_places
from ingest.privacy.names import LAY, OFFICE, SPACE, WORD
from ingest.privacy.officials import ATTENDANCE
from ingest.rules.given_names import given_names
from ingest.rules.privacy_words import PUBLIC_HEADINGS, STORY_HEADINGS


class Scope(Enum):
    """What a line belongs to."""

    NONE = "none"
    PUBLIC = "public"
    STORY = "story"
    ATTENDANCE = "attendance"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text; `opened` is where its words begin after a heading that stands in the same line.

    `entry` says that it goes on with a list of those who asked or spoke.
    """

    start: int
    end: int
    scope: Scope
    opened: int
    entry: bool = False


_NUMBER = (
    r"\s*(?:(?:agenda\s+)?item\s+)?(?:no\.?\s*)?"
    r"(?:\(?(?:[A-Z]{1,4}[/.-]?){0,4}\d[\w./-]*\)?[.:)]?\s+|\(?[a-z]\)\s+|[-•·–*]\s+)?"
)
# After the words of a heading: its end, or a mark after which the matter follows in the same line.
_END = r"(?:\s*\([^)\n]{0,60}\))?\s*(?:$|[:.–—-](?=\s|$))"
_PUBLIC = re.compile(_NUMBER + r"(?:" + "|".join(PUBLIC_HEADINGS) + r")\b" + _END, re.IGNORECASE)
_STORY = re.compile(
    _NUMBER + r"(?:" + "|".join(rf"(?:{h})" for h in STORY_HEADINGS) + r")(?:\s+(?:\d+|one|two|three))?" + _END,
    re.IGNORECASE,
)
# Words in running text after whose colon those are named who spoke or asked: "Three residents spoke: …".
_LIST_OF_PUBLIC = re.compile(
    r"(?:\b(?:members? of the public|residents|local people|questioners|petitioners|objectors|campaigners)\b"
    r"[^.:;\n]{0,80}?|"
    r"\b(?:deputations?|petitions?|questions?|statements?|representations?)\b[^.:;\n]{0,40}\b(?:from|by) the following"
    r"(?! (?:members of (?:the )?(?:committee|board|council|panel)|councillors|cllrs|officers))\b[^.:;\n]{0,160}?|"
    r"\b(?:questions?|statements?|petitions?|deputations?) (?:from|by) (?:the )?(?:public|residents|local people)|"
    r"\b(?:public |written |oral )?(?:deputations?|petitions?|questions?|statements?|representations?)\b[^.:;\n]{0,40}"
    r"\b(?:received|submitted|heard|made|put|asked) (?:from|by)|"
    r"\b(?:registered|asked|applied|wished) to (?:speak|address)\b[^.:;\n]{0,60}?):(?=\s|$)"
    r"|(?<!\bno )\b(?:registrations?|requests?) to (?:speak|address)\b[^.:;\n]{0,120}[.:](?=[^\S\n]+\S)",
    re.IGNORECASE,
)
_STORY_LINE = re.compile(r"(?i:\b(?:this|the following|another|one) (?:case study|story|example)\b)")
_NUMBERED = re.compile(
    r"\s*(?:(?:agenda\s+)?item\s+\d|(?:[A-Z]{1,4}/)+\d|\d{1,3}(?:[./]\d{1,4})?\.?\s+[A-Z])", re.IGNORECASE
)
_ENTRY = re.compile(
    rf"{_NUMBER}(?:(?:{LAY}|{OFFICE}){SPACE}[A-Z]|(?P<first>{WORD}){SPACE}{WORD}\s*(?:$|[–:;(,.-]|(?<=\s\s)))"
)
# What goes on in a list of names whose first is a usual one: "2. Viran Patel".
_NEXT_ENTRY = re.compile(rf"{_NUMBER}(?:{LAY}{SPACE})?{WORD}{SPACE}(?:{WORD}{SPACE})?{WORD}\s*(?:$|[–:;(,-])")
_TOLD = re.compile(r"(?<![\w'’-])(?!(?:of|for|the|and|to|in|at|on|with|from|by|item|items)\b)[a-z]+\b(?!\))")
_TOLD_WORDS = 3  # words in lower case, without small ones, that make a sentence
_VERB = re.compile(r"\b(?:was|were|had|has|have|asked|said|told|heard|spoke)\b")
_PRESENT = re.compile(r"\b(?:present|attend(?:ed|ing|ees|ance)|apolog\w*|absen\w*|substitut\w*)\b", re.IGNORECASE)
# "PUBLIC QUESTIONS: None. MEMBERS' QUESTIONS: Mr Roe asked"
_HEADING_BEHIND = re.compile(r"[.?!][^\S\n]+(?=[A-Z][A-Z’'&/-]+(?:[^\S\n][A-Z’'&/-]+){0,6}:\s)")
_SHORT = 90
_LONGEST = 4_000  # characters that are looked at together; only broken files have longer paragraphs


def lines(text: str) -> Iterator[Line]:
    """The lines of the text with their scopes. A scope ends where the next heading stands."""
    scope, blank, listed = Scope.NONE, True, False
    for start, end in _raw_lines(text):
        raw, opened = text[start:end], start
        if raw.strip():
            found, opened = _opening(text, start, end)
            entry = False
            if found is not Scope.NONE:
                scope = found
            elif scope is Scope.ATTENDANCE:
                scope = Scope.NONE if _is_heading(raw, blank) or len(raw) > 200 else scope
            elif (
                scope is not Scope.NONE
                and not (entry := listed and _NEXT_ENTRY.match(raw) is not None)
                and _is_heading(raw, blank)
            ):
                scope = Scope.NONE
            own = Scope.NONE if scope is Scope.ATTENDANCE and not opened > start and _tells(raw, blank) else scope
            yield from _in_pieces(text, Line(start, end, own, opened, entry))
            if found is not Scope.NONE and scope is not Scope.ATTENDANCE and not _is_title(text[opened:end]):
                scope = Scope.NONE  # the matter stands in the heading's own line
            listed = scope is Scope.PUBLIC and (entry or _names_somebody(raw))
        blank = not raw.strip()


def _tells(raw: str, after_blank: bool) -> bool:
    """Whether a line below a list of those present is a sentence of the minutes."""
    line = raw.strip()
    if not after_blank or line[-1] not in ".?!" or _PRESENT.search(line):
        return False
    return len(_TOLD.findall(line)) >= _TOLD_WORDS or _VERB.search(line) is not None


def is_entry(line: Line, text: str) -> bool:
    """Whether a line can be an entry in a list of those in office, and is no part of a sentence."""
    return (
        line.scope in (Scope.ATTENDANCE, Scope.NONE) and len(_TOLD.findall(text, line.opened, line.end)) < _TOLD_WORDS
    )


def _raw_lines(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the lines, cut where a heading in capitals follows; of a whole page in one, those that it had."""
    start = 0
    for raw in text.split("\n"):
        places = {*flat_places(raw), *(match.end() for match in _HEADING_BEHIND.finditer(raw))}
        cuts = [start, *(start + place for place in sorted(places)), start + len(raw)]
        yield from pairwise(cuts)
        start += len(raw) + 1


def _in_pieces(text: str, line: Line) -> Iterator[Line]:
    """The line itself, or where it is very long pieces of it that end with sentences or words."""
    start = line.start
    while line.end - start > _LONGEST:
        stop = max(text.rfind(". ", start, start + _LONGEST) + 2, start + 2)
        if stop < start + _LONGEST // 2:
            stop = max(text.rfind(" ", start, start + _LONGEST) + 1, start + _LONGEST // 2)
        yield Line(start, stop, line.scope, max(start, min(line.opened, stop)), line.entry)
        start = stop
    yield Line(start, line.end, line.scope, max(start, line.opened), line.entry)


def _opening(text: str, start: int, end: int) -> tuple[Scope, int]:
    """The scope that the line opens, and where the words after its heading begin."""
    for scope, heading in ((Scope.PUBLIC, _PUBLIC), (Scope.STORY, _STORY)):
        match = heading.match(text, start, end)
        if match:
            return scope, match.end()
    if _STORY_LINE.search(text, start, end):
        return Scope.STORY, end  # "This case study shows …": the story follows
    match = ATTENDANCE.match(text, start, end)
    if match:
        return Scope.ATTENDANCE, match.end()
    match = _LIST_OF_PUBLIC.search(text, start, end)
    return (Scope.PUBLIC, match.end()) if match else (Scope.NONE, start)


def _is_title(rest: str) -> bool:
    """Whether what follows a heading in its own line is nothing, or its title: "Patient story: a long wait"."""
    words = rest.strip()
    return not words or (
        len(words) < 60 and words[-1] not in ".?!;:" and not re.search(LAY, words) and "|" not in words
    )


def _names_somebody(line: str) -> bool:
    """Whether an entry of a list begins with a person's name: "1. Mr Pugh – the unit", "Ruth Ibbotson"."""
    match = _ENTRY.match(line)
    return match is not None and (match["first"] is None or match["first"] in given_names())


def _is_heading(raw: str, after_blank: bool) -> bool:
    line = raw.strip()
    if "|" in line or "\t" in line or _names_somebody(line):
        return False
    letters = [character for character in line if character.isalpha()]
    if len(letters) >= 4 and len(line) < 2 * _SHORT and all(character.isupper() for character in letters):
        return True
    if len(line) > _SHORT or line[-1] in '.,;:?!”"’':
        return False
    return bool(_NUMBERED.match(line)) or (line[0].isupper() and (after_blank or len(line) < 60) and "," not in line)
