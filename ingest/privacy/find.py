"""Finding the words of a paper that lead to someone who is not acting in an office."""

import re
from bisect import bisect_left

from ingest.layout.unfold import on_one_line
from ingest.privacy.apposition import APPOSITION
from ingest.privacy.approaches import APPROACHES
from ingest.privacy.cues import ADJACENT, AGE_AFTER, NARRATIVE_AFTER, PUBLIC_ACT, TRIGGER, narrative
from ingest.privacy.elsewhere import (
    BODY_AFTER,
    OFFICE_BEFORE,
    OFFICE_WORDS,
    PLACE_AFTER,
    everywhere,
    surnames,
    unknown_name,
)
from ingest.privacy.introduced import INTRODUCED
from ingest.privacy.lists import listed
from ingest.privacy.masks import Masks
from ingest.privacy.names import (
    INITIALS,
    LAY,
    LETTER,
    MORE,
    NO_NAMES,
    OF_IT,
    PERSON,
    SHOUTED,
    SPACE,
    TITLED,
    WORD,
    Name,
    parts,
)
from ingest.privacy.officials import (
    ACTS,
    POST_AFTER,
    POST_BEFORE,
    Officials,
    in_columns,
    listed_officials,
    titled_officials,
)
from ingest.privacy.passages import Found, about, passages
from ingest.privacy.pseudonyms import pseudonyms
from ingest.privacy.scopes import Line, Scope, is_entry, lines
from ingest.privacy.tables import rows
from ingest.privacy.unlisted import unlisted
from ingest.rules.given_names import given_names
from ingest.rules.privacy_words import words

_CANDIDATE = re.compile(rf"{LETTER}|{TITLED}|{INITIALS}(?!{LAY}){OF_IT}(?:{WORD}|{SHOUTED})|{WORD}{MORE}")
_BESIDE = (*ADJACENT, *APPROACHES, *INTRODUCED, *APPOSITION)
_LOWER_WORD = re.compile(r"[a-zé]+")
_ALONE_AFTER = re.compile(
    r"\s*(?:[,.:(–]|$|(?:of|on behalf|asking|regarding|calling|concerning|about|asked|spoke|addressed)\b)"
)
_NUMBER = re.compile(r"\W*(?:[A-Z]{0,3}\d{1,3}(?:\.\d{1,2})?|[a-z]|[ivx]{1,4})?\W*")  # of an entry of a list
_BARE_LETTER = re.compile(r"[A-Z]\.?")
_NEXT = re.compile(
    rf"(?:{SPACE}\(\d{{1,3}}\))?(?:,?{SPACE}(?:and|&){SPACE}|[,;]{SPACE})(?P<name>{PERSON})(?!['’]s?{SPACE}[A-Z])"
)
_BODIES = frozenset(
    words(
        """
        Council Trust Hospital Hospitals Service Services Board Committee Partnership Building Unit Clinic Centre
        Surgery Practice School College Theatre Suite Wing
        """
    )
)
_LONGEST_POST = 80  # characters, of a post in the line below a name
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near)\s+$")  # "flats in Sandy (16)"
_FIRST_NAMES = re.compile(rf"(?:,{SPACE}{WORD})*{SPACE}and{SPACE}{WORD}")
_FIRST_OF = re.compile(rf"{SPACE}[A-Z]\.?$")  # "Dorothy P."
_TOLD = 300  # characters in which the story of someone shows that it is one


def find(paper: str) -> Masks:
    """What to mask in the text of a paper. Names go on over the ends of its lines, but entries of lists do not."""
    text = on_one_line(paper)
    every = list(lines(text))
    told = [line for line in every if line.scope is not Scope.NONE or TRIGGER.search(text, line.start, line.end)]
    officials = Officials()
    _collect(officials, text, every)
    if text != paper:
        _collect(officials, paper, [line for line in lines(paper) if is_entry(line, paper)])
    found = Found(officials)
    for line in told:
        if line.scope is not Scope.ATTENDANCE:
            _adjacent(text, line, found)
            for start, end, name in pseudonyms(text, line, officials):
                found.add(start, end, name, story=True)
            for start, end in unlisted(text, line):
                found.add(start, end, parts(text[start:end]), story=True)
            _candidates(text, line, found)
    for start, end in listed(text):
        name = parts(text[start:end])
        if name.last not in NO_NAMES and name not in found.officials:
            found.add(start, end, name, story=False)
    for row, (start, end) in rows(text):
        found.spans.append(row)
        name = parts(_FIRST_OF.sub("", text[start:end]))
        found.add(start, end, name, story=True)
    surnames(text, found)
    if found.spans:
        everywhere(text, found)
    spans = sorted(found.spans)
    for line in told:
        first, last = (bisect_left(spans, (place, 0)) for place in (line.start, line.end))
        passages(text, line, spans[first:last], found)
    return Masks.over(found.spans)


def _collect(officials: Officials, text: str, all_lines: list[Line]) -> None:
    """Add those whom the text shows to act in an office."""
    for name in titled_officials(text):
        officials.add(name)
    for line in all_lines:
        if line.scope is Scope.ATTENDANCE:
            for name in listed_officials(text[line.opened : line.end]):
                officials.add(name)
            continue
        for match in _CANDIDATE.finditer(text, line.start, line.end):
            names = list(in_columns(match.group()))
            if not names[0].single and _acts_in_office(text, line, match):
                for name in names:
                    officials.add(name)


def _acts_in_office(text: str, line: Line, match: re.Match[str]) -> bool:
    if POST_AFTER.match(text, match.end(), min(line.end, match.end() + 120)):
        return True
    if ACTS.match(text, match.end(), line.end) and line.scope is Scope.NONE:
        return True
    if line.scope is Scope.NONE and match.group() == text[line.start : line.end].strip():
        below = text[line.end + 1 : line.end + 1 + _LONGEST_POST].split("\n")[0]
        if POST_AFTER.match(f" {below}") is not None:
            return True
    return POST_BEFORE.search(text[max(line.start, match.start() - 90) : match.start()]) is not None


def _adjacent(text: str, line: Line, found: Found) -> None:
    """Names that stand beside words which leave no doubt: "her daughter Linda", "question from Mr P Ingham"."""
    words = set(_LOWER_WORD.findall(text[line.start : line.end].lower()))
    for pattern, story, needs in _BESIDE:
        if needs and words.isdisjoint(needs):
            continue
        for match in pattern.finditer(text, line.start, line.end):
            start, end = _trimmed(text, *match.span("name"))
            if start == end:
                continue
            name = parts(text[start:end])
            if (
                name.last in NO_NAMES
                or name.last.lower() in OFFICE_WORDS
                or OFFICE_BEFORE.search(text[max(line.start, start - 30) : start])
            ):
                continue
            groups = match.groupdict()
            if "told" in groups and narrative(text[start : min(line.end, start + _TOLD)]) < 2:
                continue
            known = "any" in groups or _human(text, (start, end), name, line)
            if not known and not ("whole" in groups and unknown_name(text, (start, end), line.end)):
                continue
            if not name.single and name in found.officials and "sure" not in groups:
                continue
            found.add(start, end, name, story=story)
            _others(text, end, line, found, story=story)


def _others(text: str, at: int, line: Line, found: Found, *, story: bool) -> None:
    """Those whom the text names in one breath with someone private: "Rhian Moss, Gethin Prosser and Mo Yusuf"."""
    while match := _NEXT.match(text, at, line.end):
        start, end = _trimmed(text, *match.span("name"))
        name = parts(text[start:end])
        if (
            start != match.start("name")
            or start == end
            or name.single
            or name in found.officials
            or name.last in NO_NAMES
            or POST_AFTER.match(text, end, min(line.end, end + 120))
            or not (_human(text, (start, end), name, line) or unknown_name(text, (start, end), line.end))
        ):
            return
        found.add(start, end, name, story=story)
        at = end


def _human(text: str, span: tuple[int, int], name: Name, line: Line) -> bool:
    """Whether the words look like a person's name and not like a place or a body."""
    if name.last in _BODIES:
        return False
    if name.titled or len(name.last) == 1 or len(name.first or "") == 1:
        return True
    if _is_first(name.first or name.last):
        return BODY_AFTER.match(text, span[1], line.end) is None
    return (
        name.first is not None
        and line.scope is not Scope.NONE
        and _ALONE_AFTER.match(text, span[1], line.end) is not None
    )


def _is_first(word: str | None) -> bool:
    """Whether it is a usual first name in England, or has letters that no word of English has."""
    return word is not None and (
        word.split("-")[0] in given_names() or any(c.isalpha() and not c.isascii() for c in word)
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without words at its ends that are no part of a name."""
    tokens = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]
    while tokens and text[slice(*tokens[0])] in NO_NAMES:
        tokens.pop(0)
    while tokens and text[slice(*tokens[-1])] in NO_NAMES and len(text[slice(*tokens[-1])]) > 1:
        tokens.pop()
    return (tokens[0][0], tokens[-1][1]) if tokens else (start, start)


def _candidates(text: str, line: Line, found: Found) -> None:
    given = given_names()
    for match in _CANDIDATE.finditer(text, line.opened, line.end):
        start, end = _trimmed(text, *match.span())
        if start == end or OFFICE_BEFORE.search(text[max(line.start, start - 30) : start]):
            continue
        name = parts(text[start:end])
        # "A. It would not", "A&E. In May": no name without the word before it
        if _BARE_LETTER.fullmatch(text, start, end):
            continue
        if len(name.last) == 1:  # Mrs T
            found.add(start, end, name, story=line.scope is not Scope.PUBLIC)
        elif name.single:
            if name.last in given or AGE_AFTER.match(text, end, line.end):
                _first_name(text, line, (start, end), name, found)
        elif name not in found.officials and _is_private(text, line, (start, end), name):
            aged = AGE_AFTER.match(text, end, line.end) is not None
            found.add(start, end, name, story=aged or line.scope is Scope.STORY)


def _is_private(text: str, line: Line, span: tuple[int, int], name: Name) -> bool:
    """Whether a name of more than one word, or with a title, is that of someone who is not in office."""
    looks_like_one = name.titled or len(name.first or "") == 1 or _is_first(name.first)
    if not name.titled and (name.last in _BODIES or BODY_AFTER.match(text, span[1], line.end)):
        return False
    if AGE_AFTER.match(text, span[1], line.end) and looks_like_one:
        return True
    if line.scope is Scope.PUBLIC:
        opens = _NUMBER.fullmatch(text, line.opened, span[0]) and len(text[slice(*span)].split()) == 2
        return looks_like_one or bool(opens and (line.entry or PUBLIC_ACT.match(text, span[1], line.end)))
    return line.scope is Scope.STORY and looks_like_one


def _first_name(text: str, line: Line, span: tuple[int, int], name: Name, found: Found) -> None:
    start, end = span
    if _PLACE_BEFORE.search(text, max(line.start, start - 10), start):
        return
    if PLACE_AFTER.match(text, end, line.end) or ACTS.match(text, end, line.end):
        return
    if _introduces(text, line, end, name, found):
        return
    sure = name.last in given_names().sure
    if (
        (line.scope is Scope.STORY and (sure or start > line.start))
        or (AGE_AFTER.match(text, end, line.end) and (sure or narrative(text[line.start : line.end])))
        or (
            name.last not in found.officials.firsts
            and not POST_AFTER.match(text, end, line.end)
            and NARRATIVE_AFTER.match(text, end, line.end)
            and narrative(about(text, line, start)) >= (2 if sure else 3)
        )
    ):
        found.add(start, end, name, story=True)


def _introduces(text: str, line: Line, end: int, name: Name, found: Found) -> bool:
    """Whether it is the first name of an official who takes part with others: "John, Michele and Hilary introduced"."""
    if name.last not in found.officials.firsts:
        return False
    others = _FIRST_NAMES.match(text, end, line.end)
    return others is not None and ACTS.match(text, others.end(), line.end) is not None
