"""Finding the words of a paper that lead to someone who is not acting in an office."""

import re
from bisect import bisect_left

from ingest.privacy.cues import ADJACENT, AGE_AFTER, NARRATIVE_AFTER, PUBLIC_ACT, TRIGGER, narrative
from ingest.privacy.lists import listed
from ingest.privacy.masks import Masks
from ingest.privacy.names import (
    INITIALS,
    LAY,
    LETTER,
    MORE,
    NO_NAMES,
    OF_IT,
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
from ingest.privacy.scopes import Line, Scope, lines
from ingest.rules.given_names import given_names
from ingest.rules.name_letters import LETTERS
from ingest.rules.privacy_words import OFFICE_AFTER, POSTS

_CANDIDATE = re.compile(rf"{LETTER}|{TITLED}|{INITIALS}(?!{LAY}){OF_IT}(?:{WORD}|{SHOUTED})|{WORD}{MORE}")
_OFFICE_BEFORE = re.compile(
    r"(?:Cllrs?|Councillors?|Alderman|Drs?|Prof|Professor|Sir|Dame|Lord|Baroness|Rev|Superintendent|St|Saint|Queen|King|"
    r"Princess|Prince|Duke|Countess|Royal)\.?\s+(?:[A-Z][\w.'’-]*\s+)?$"
)
_OFFICE_WORDS = frozenset((*OFFICE_AFTER, *POSTS))
_LOWER_WORD = re.compile(r"[a-zé]+")
_PLACE_AFTER = re.compile(
    r"['’]?s?\s+(?:[A-Z][a-z]+|Street|Road|Lane|House|Hospital|Ward|Court|Centre|Lodge|Park|Avenue)\b"
    r"|['’]s\s+(?:and|&)\s+St\b"  # Guy's and St Thomas'
)
_BODY_AFTER = re.compile(
    r"\s+(?:&\s+[A-Z]|Housing|Hospitals?|Trust|Council|Care|Health|Services?|Centre|Group|Association|Foundation|Hospice|Ltd|"
    r"Limited|Homes?|School|College|University|UK|Surgery|Practice|Ward|House|Lodge|Court|Street|Road|Park)\b"
)
_ALONE_AFTER = re.compile(
    r"\s*(?:[,.:(–]|$|(?:of|on behalf|asking|regarding|calling|concerning|about|asked|spoke|addressed)\b)"
)
_BARE_LETTER = re.compile(r"[A-Z]\.?")
_BEFORE = re.compile(rf"(?:(?:Mr|Mrs|Ms|Miss|Mx)\b\.?{SPACE})?(?:{INITIALS}|(?:{WORD}{SPACE}){{1,2}})?{OF_IT}$")
_SHOUTED_BEFORE = re.compile(
    rf"(?:(?:MR|MRS|MS|MISS|MX)\b\.?{SPACE}|{LAY}{SPACE})?(?:{INITIALS}|(?:(?:{WORD}|{SHOUTED}){SPACE}){{1,2}})?{OF_IT}$"
)
_NEAR = 600  # characters within which a first name that is a word as well is taken for the same person


def find(text: str) -> Masks:
    """What to mask in the text of a paper."""
    every = list(lines(text))
    told = [line for line in every if line.scope is not Scope.NONE or TRIGGER.search(text, line.start, line.end)]
    found = Found(_officials(text, every))
    for line in told:
        if line.scope is not Scope.ATTENDANCE:
            _adjacent(text, line, found)
            _candidates(text, line, found)
    for start, end in listed(text):
        name = parts(text[start:end])
        if name.last not in NO_NAMES and name not in found.officials:
            found.add(start, end, name, story=False)
    if found.spans:
        _everywhere(text, found)
        _by_first_word(text, found)
    spans = sorted(found.spans)
    for line in told:
        first, last = (bisect_left(spans, (place, 0)) for place in (line.start, line.end))
        passages(text, line, spans[first:last], found)
    return Masks.over(found.spans)


def _officials(text: str, all_lines: list[Line]) -> Officials:
    officials = Officials()
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
    return officials


def _acts_in_office(text: str, line: Line, match: re.Match[str]) -> bool:
    if POST_AFTER.match(text, match.end(), min(line.end, match.end() + 120)):
        return True
    if ACTS.match(text, match.end(), line.end) and line.scope is Scope.NONE:
        return True
    return POST_BEFORE.search(text[max(line.start, match.start() - 90) : match.start()]) is not None


def _adjacent(text: str, line: Line, found: Found) -> None:
    """Names that stand beside words which leave no doubt: "her daughter Linda", "question from Mr P Ingham"."""
    words = set(_LOWER_WORD.findall(text[line.start : line.end].lower()))
    for pattern, story, needs in ADJACENT:
        if words.isdisjoint(needs):
            continue
        for match in pattern.finditer(text, line.start, line.end):
            start, end = _trimmed(text, *match.span("name"))
            if start == end:
                continue
            name = parts(text[start:end])
            if (
                name.last in NO_NAMES
                or name.last.lower() in _OFFICE_WORDS
                or _OFFICE_BEFORE.search(text[max(line.start, start - 30) : start])
            ):
                continue
            groups = match.groupdict()
            if "any" not in groups and not _human(text, (start, end), name, line):
                continue
            if not name.single and name in found.officials and "sure" not in groups:
                continue
            found.add(start, end, name, story=story)


def _human(text: str, span: tuple[int, int], name: Name, line: Line) -> bool:
    """Whether the words look like a person's name and not like a place or a body."""
    if name.titled or len(name.last) == 1 or len(name.first or "") == 1:
        return True
    if _is_first(name.first or name.last):
        return _BODY_AFTER.match(text, span[1], line.end) is None
    return (
        name.first is not None
        and line.scope is not Scope.NONE
        and _ALONE_AFTER.match(text, span[1], line.end) is not None
    )


def _is_first(word: str | None) -> bool:
    """Whether it is a usual first name in England, or has letters that no word of English has."""
    return word is not None and (word in given_names() or any(c.isalpha() and not c.isascii() for c in word))


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
        if start == end or _OFFICE_BEFORE.search(text[max(line.start, start - 30) : start]):
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
    if AGE_AFTER.match(text, span[1], line.end) and looks_like_one:
        return True
    if line.scope is Scope.PUBLIC:
        opens = not text[line.opened : span[0]].strip(" \t-–•·*") and len(text[slice(*span)].split()) == 2
        return looks_like_one or (opens and PUBLIC_ACT.match(text, span[1], line.end) is not None)
    return line.scope is Scope.STORY and looks_like_one


def _first_name(text: str, line: Line, span: tuple[int, int], name: Name, found: Found) -> None:
    start, end = span
    if _PLACE_AFTER.match(text, end, line.end) or ACTS.match(text, end, line.end):
        return
    sure = name.last in given_names().sure
    if (
        (line.scope is Scope.STORY and (sure or start > line.start))
        or (AGE_AFTER.match(text, end, line.end) and (sure or narrative(text[line.start : line.end])))
        or (
            name.last not in found.officials.firsts
            and NARRATIVE_AFTER.match(text, end, line.end)
            and narrative(about(text, line, start)) >= (2 if sure else 3)
        )
    ):
        found.add(start, end, name, story=True)


def _everywhere(text: str, found: Found) -> None:
    """The names that were found, wherever else they stand in the paper."""
    names = {last: name for last, (name, _) in found.names.items() if len(last) > 1}
    if not names:
        return
    first_found = sorted(start for start, _ in found.spans)
    names |= {last[0].lower() + last[1:]: name for last, name in names.items() if last[2:3] == "-"}  # al-Rashid
    names |= {last.upper(): name for last, name in names.items()}  # BRENDA'S LONG WAIT
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?![{LETTERS}\d_])", text):
        start, end = match.span()
        name = names[match.group()]
        before = text[max(0, start - 40) : start]
        if _OFFICE_BEFORE.search(before):
            continue
        whole = _name_start(before, start, _SHOUTED_BEFORE if match.group().isupper() else _BEFORE)
        spelt = parts(text[whole:end])
        if name.single:
            ambiguous = name.last not in given_names().sure
            if _PLACE_AFTER.match(text, end) or (ambiguous and not _near(start, first_found)):
                continue
            if spelt.first and spelt in found.officials:  # Shirley's story, and Imelda Shirley, the director
                continue
        else:
            start = whole
            if spelt in found.officials or (spelt.first and name.first and spelt.first[0] != name.first[0]):
                continue
        found.spans.append((start, end))


def _near(place: int, starts: list[int]) -> bool:
    index = bisect_left(starts, place - _NEAR)
    return index < len(starts) and starts[index] < place + _NEAR


def _by_first_word(text: str, found: Found) -> None:
    """Names with a title and the first word of a name that was found: "Mr Nguyễn" of "Mr Nguyễn Van Hoa"."""
    firsts = {name.first for name, _ in found.names.values() if name.first and len(name.first) > 1} - NO_NAMES
    if firsts:
        for match in re.finditer(
            rf"\b{LAY}{SPACE}(?:{'|'.join(map(re.escape, sorted(firsts)))})(?![{LETTERS}\d_])", text
        ):
            if parts(match.group()) not in found.officials:
                found.spans.append(match.span())


def _name_start(before: str, start: int, pattern: re.Pattern[str]) -> int:
    match = pattern.search(before)
    words = match.group() if match else ""
    tokens = words.split()
    while tokens and tokens[0] in NO_NAMES:
        words = words.lstrip()[len(tokens.pop(0)) :].lstrip()
    return start - len(words)
