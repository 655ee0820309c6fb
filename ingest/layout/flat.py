"""Papers that a converter put on one line: cut where their lines were, at labels, numbers of items and bullets."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from ingest.layout.lines import Line, is_furniture
from ingest.rules.given_names import given_names

_LONG = 180  # characters; shorter lines are sentences and cells
_WORDS = (
    r"(?:Present|In [Aa]ttendance|Also (?:[Pp]resent|[Ii]n [Aa]ttendance)|Apologies(?: for [Aa]bsence)?|Attendees"
    r"|(?:Voting |Committee |Board |Non-[Vv]oting )?Members(?: [Pp]resent)?|Secretariat|Observers?|Meeting Secretary"
    r"|Minute [Tt]aker|Invited|Officers|By [Ii]nvitation|Members of the [Pp]ublic"
    r"|PRESENT|IN ATTENDANCE|ALSO PRESENT|APOLOGIES(?: FOR ABSENCE)?|MEMBERS(?: PRESENT)?|OFFICERS(?: PRESENT)?)"
)
_NAME = r"(?:(?:Cllr|M(?:r|rs|s|iss)|Dr|Prof)\.? )?(?P<given>[A-Z][\w’'-]+)\.? [A-Z][\w’'-]+"
# With a colon, or without one before a name.
_LABELS = re.compile(rf"{_WORDS}(?:\s?:\s|\s(?={_NAME}))")
_LABEL = re.compile(rf"(?<=\S)\s+(?={_LABELS.pattern})")
# Behind a label, names and posts that follow each other: "Bede Roe (BR) Lay Member Dr Ada Vale (AV) Chief Officer".
_RUN_ON = re.compile(rf"(?:{_NAME.replace('?P<given>', '')}[^.;]{{0,90}}? ){{3}}")
# "Councillor P RoeCouncillor Mrs A Vale", of a table whose cells a converter ran together
_GLUED = re.compile(r"(?<=[a-z)])(?=(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|Prof(?:essor)?)\.? [A-Z][a-z.])")
_BULLET = re.compile(r"(?<=\S)\s+(?=[•●▪➢]\s)")
_NUMBER = re.compile(
    r"(?<=\s)(?:(?P<dotted>\d{1,2}(?:\.\d{1,2}){1,2}\.?|\d{1,3}\.)|(?P<bare>(?<=[.?!)”\"\d] )\d{1,2})"
    r"|(?P<ref>[A-Z]{0,5}\d{0,4}/\d{1,4}))\s+(?=[A-Z‘“\"])"
)
_STOP = re.compile(r"[.)]\s+(?=[A-Z])")
_TELLS = re.compile(
    r"[^.]{3,90}?\b(?:was|were|had|has|have|said|is|are|will|would|agreed|took|asked|welcomed|declared)\b"
)
_LABEL_BEFORE = re.compile(rf"(?:\A|\s){_WORDS}\s?:\s")
_NEAR = 900  # characters in which a list that goes on has its next label
_DIGITS = re.compile(r"\d+")
_ENOUGH = 3  # numbers that go on from each other
_FEWEST = 2  # entries of a list


class _Number(NamedTuple):
    at: int
    form: str  # of a reference what stays the same in all: "TB#/13"
    parts: tuple[int, ...]


def cut_flat(lines: list[Line]) -> Iterator[Line]:
    """The lines; of those that hold a whole page, the lines that it had."""
    for line in lines:
        places = [] if line.furniture else flat_places(line.text)
        for start, end in zip([0, *places], [*places, len(line.text)], strict=True):
            words = line.text[start:end]
            lead = len(words) - len(words.lstrip())
            text = words.strip()
            if text:
                first = line.start + start + lead
                yield replace(
                    line,
                    start=first,
                    end=first + len(text),
                    text=text,
                    gap=line.gap or start > 0,
                    closes=bool(places) and bool(_LABELS.match(text)) and not _LABELS.match(line.text, end),
                    furniture=line.furniture or (bool(places) and is_furniture(text)),
                )


def flat_places(text: str) -> list[int]:
    """Where in a long line other lines began, in order: nowhere, where only bullets would cut."""
    glued = [match.start() for match in _GLUED.finditer(text)]
    if glued or len(text) <= _LONG:
        return glued
    labels = {match.end() for match in _LABEL.finditer(text) if _heads_names(text, match.end())}
    numbers = _in_order(text)
    if not labels and not numbers:
        return _limbs_inside(text)
    cuts = sorted(labels | numbers | {match.end() for match in _BULLET.finditer(text)})
    ends: set[int] = set()
    for start, end in pairwise([*cuts, len(text)]):
        if start in labels:
            ends |= {stop for stop in (_list_end(text, start, end),) if stop}
            ends |= set(_entries(text, start, end))
    return sorted({*cuts, *ends})


# "Ian Roe Clinical Chair IR Karen Vale GP Lead, Bede KV": names, posts and initials that follow each other.
_ENTRY = re.compile(
    r"(?:(?:Cllr|M(?:r|rs|s|iss)|Dr|Prof|Sir|Dame)\.? )?"
    r"(?P<first>[A-Z])[\w’'-]+ (?:[A-Z][\w’'-]+ )?(?P<last>[A-Z])[\w’'-]+ [^.;]{3,110}? "
    r"(?:(?P=first)[A-Z]?(?P=last)[A-Za-z]{0,4}|(?P=first)[A-Z]{1,3}[a-z]{0,3})(?=\s+[A-Z]|\s*\Z)"
)


def _entries(text: str, start: int, end: int) -> list[int]:
    """Where entries of a list begin that each end with the initials of the name, the first behind the label."""
    label = _LABELS.match(text, start, end)
    at = label.end() if label else start
    places = []
    while entry := _ENTRY.match(text, at, end):
        places.append(at)
        at = entry.end() + len(text[entry.end() : end]) - len(text[entry.end() : end].lstrip())
    return places if len(places) >= _FEWEST else []


def _limbs_inside(text: str) -> list[int]:
    """Where the words of a decision and its limbs under Roman numbers begin: "Content: RESOLVED that i. … ii. …"."""
    head = _RESOLVED.search(text)
    if head is None:
        return []
    places, at = [head.start(), head.end()], head.end()
    for number in _ROMANS:
        found = re.compile(rf"(?<=\s){number}\.\s+(?=\S)").search(text, at)
        if found is None:
            break
        places.append(found.start())
        at = found.end()
    return [place for place in dict.fromkeys(places) if place] if len(places) > _ENOUGH else []


_RESOLVED = re.compile(r"\b(?:RESOLVED|AGREED|CONCLUDED|Resolved|Agreed)(?: that| to)?[:–-]?\s+(?=i\.\s)")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def _heads_names(text: str, at: int) -> bool:
    """Whether the label there heads a list: other labels, or names and posts without marks between them, follow."""
    label = _LABELS.match(text, at)
    if label is None or (label["given"] and label["given"] not in given_names().sure):
        return False
    near = text[label.end() : label.end() + _NEAR]
    another = ":" in label.group() and _LABEL.search(near) is not None
    return another or _LABEL_BEFORE.search(text, max(0, at - _NEAR), at) is not None or bool(_RUN_ON.match(near))


def _list_end(text: str, start: int, end: int) -> int | None:
    """Where in a list of people the sentences begin that tell of the meeting."""
    for stop in _STOP.finditer(text, start, end):
        if _TELLS.match(text, stop.end(), end):
            return stop.end()
    return None


def _in_order(text: str) -> set[int]:
    """The places of numbers that go on from each other as those of items and paragraphs do."""
    numbers = [_number(match) for match in _NUMBER.finditer(text)]
    there = {(number.form, number.parts) for number in numbers}
    kept: list[_Number] = []
    for number in numbers:
        if kept:
            goes_on = number.form == kept[-1].form and _follows(kept[-1].parts, number.parts)
        else:
            goes_on = number.parts in ((1,), (1, 0), (1, 1)) or _begins(number, there) or _of_item(number, there)
        kept += [number] if goes_on else []
    return {number.at for number in kept} if len(kept) >= _ENOUGH else set()


def _number(match: "re.Match[str]") -> _Number:
    digits = tuple(int(part) for part in _DIGITS.findall(match.group()))
    if match["ref"] is None:
        return _Number(match.start(), "", digits)
    moving = digits[-1] if match["ref"].startswith("/") or len(digits) == 1 or digits[-1] > 99 else digits[0]
    return _Number(match.start(), re.sub(rf"(?<!\d){moving}(?!\d)", "#", match["ref"], count=1), (moving,))


def _begins(number: _Number, there: set[tuple[str, tuple[int, ...]]]) -> bool:
    """Whether a reference is the first of some: "15/208", "15/209", "15/210"."""
    return bool(number.form) and all((number.form, (number.parts[0] + step,)) in there for step in range(1, _ENOUGH))


def _of_item(number: _Number, there: set[tuple[str, tuple[int, ...]]]) -> bool:
    """Whether it is the first paragraph of one item out of many: "14.1", where "14.2" and "14.3" follow."""
    item, *rest = number.parts
    return rest == [1] and all((number.form, (item, 1 + step)) in there for step in range(1, _ENOUGH))


def _follows(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """Whether the number is the next in a list, of a list inside it or of the list around it."""
    if len(after) <= len(before):
        return after == (*before[: len(after) - 1], before[len(after) - 1] + 1)
    return after[:-1] in (before, (before[0] + 1,)) and after[-1] <= 1
