"""Papers that a converter put on one line: cut where their lines were, at labels, numbers of items and bullets."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from ingest.layout.lines import Line, is_furniture

_LONG = 300  # characters; shorter lines are sentences and cells
_LABELS = (
    r"(?:Present|In [Aa]ttendance|Also (?:[Pp]resent|[Ii]n [Aa]ttendance)|Apologies(?: for [Aa]bsence)?"
    r"|(?:Voting |Committee |Board |Non-[Vv]oting )?Members(?: [Pp]resent)?|Secretariat|Observers?|Meeting Secretary"
    r"|Minute [Tt]aker|Invited|Officers|By [Ii]nvitation|Members of the [Pp]ublic)\s?:\s"
)
_LABEL = re.compile(rf"(?<=\S)\s+(?={_LABELS})")
_LISTS = re.compile(_LABELS)
_BULLET = re.compile(r"(?<=\S)\s+(?=[•●▪➢]\s)")
_NUMBER = re.compile(
    r"(?<=\s)(?:(?P<dotted>\d{1,2}(?:\.\d{1,2}){1,2}\.?|\d{1,3}\.)|(?P<bare>(?<=[.?!)”\"\d] )\d{1,2})"
    r"|(?P<ref>[A-Z]{0,5}\d{0,4}/\d{1,4}))\s+(?=[A-Z‘“\"])"
)
_STOP = re.compile(r"[.)]\s+(?=[A-Z])")
_TELLS = re.compile(
    r"[^.]{3,90}?\b(?:was|were|had|has|have|said|is|are|will|would|agreed|took|asked|welcomed|declared)\b"
)
_DIGITS = re.compile(r"\d+")
_ENOUGH = 3  # numbers that go on from each other


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
                    closes=bool(places) and bool(_LISTS.match(text)) and not _LISTS.match(line.text, end),
                    furniture=line.furniture or (bool(places) and is_furniture(text)),
                )


def flat_places(text: str) -> list[int]:
    """Where in a long line other lines began, in order: nowhere, where only bullets or one label would cut."""
    if len(text) <= _LONG:
        return []
    labels = {match.end() for match in _LABEL.finditer(text)}
    numbers = _in_order(text)
    if len(labels) < 2 and not numbers:
        return []
    cuts = sorted(labels | numbers | {match.end() for match in _BULLET.finditer(text)})
    ends = [_list_end(text, start, end) for start, end in pairwise([*cuts, len(text)]) if start in labels]
    return sorted({*cuts, *(end for end in ends if end)})


def _list_end(text: str, start: int, end: int) -> int | None:
    """Where in a list of people the sentences begin that tell of the meeting."""
    for stop in _STOP.finditer(text, start, end):
        if _TELLS.match(text, stop.end(), end):
            return stop.end()
    return None


def _in_order(text: str) -> set[int]:
    """The places of numbers that go on from each other as those of items and paragraphs do."""
    numbers = [_number(match) for match in _NUMBER.finditer(text)]
    kept: list[_Number] = []
    for index, number in enumerate(numbers):
        if kept:
            goes_on = number.form == kept[-1].form and _follows(kept[-1].parts, number.parts)
        else:
            goes_on = number.parts in ((1,), (1, 0), (1, 1)) or _goes_on(numbers[index:])
        kept += [number] if goes_on else []
    return {number.at for number in kept} if len(kept) >= _ENOUGH else set()


def _number(match: "re.Match[str]") -> _Number:
    digits = tuple(int(part) for part in _DIGITS.findall(match.group()))
    if match["ref"] is None:
        return _Number(match.start(), "", digits)
    moving = digits[-1] if match["ref"].startswith("/") or len(digits) == 1 or digits[-1] > 99 else digits[0]
    return _Number(match.start(), re.sub(rf"(?<!\d){moving}(?!\d)", "#", match["ref"], count=1), (moving,))


def _goes_on(numbers: list[_Number]) -> bool:
    """Whether a reference is the first of some: "15/208", "15/209", "15/210"."""
    first = numbers[0]
    following = {number.parts for number in numbers if number.form == first.form}
    return bool(first.form) and all((first.parts[0] + step,) in following for step in range(1, _ENOUGH))


def _follows(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """Whether the number is the next in a list, of a list inside it or of the list around it."""
    if len(after) <= len(before):
        return after == (*before[: len(after) - 1], before[len(after) - 1] + 1)
    return after[:-1] in (before, (before[0] + 1,)) and after[-1] <= 1
