"""The days that stand at the head or the end of a paper, and what speaks for each being the paper's own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ingest.dates.words import MONTHS
from ingest.layout import Block, BlockKind, Layout
from ingest.metadata.inferred_days import Told, told_of
from ingest.metadata.written_days import FULL_DATE, MONTH, month_of, read_date
from ontology.edtf import bounds

TOP = 2500
_FIRST = 6  # lines with words in which minutes say of which meeting they are
_LAST = 6  # blocks at the end, below a signature
_WORDS = 6  # how many of the words before a day are heard, and half as many behind it
# "November 2015", "Issue 12, Spring 2021", "Winter 2020/21"
_MONTH_OF = re.compile(
    rf"(?<!\d )\b(?P<month>{MONTH}|spring|summer|autumn|winter),? (?P<year>20[012]\d)(?:/\d\d)?\b", re.I
)
_YEAR = re.compile(r"^(?:[^\n.|]{4,120} )?(?P<year>20[012]\d)[ \t]*$", re.M)
# The first day of a stretch whose last has the year: "Monday 6 June to Friday 26 August 2016", "14 May – 6 June 2018".
_OPENING = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: (?P<month>{MONTH}))? ?(?:to|until|–|-|and) ?(?:\w+day,? )?\Z", re.I
)
_WORD = re.compile(r"[^\W\d_]+|\d+|[|(),.:;–-]")
_MEETS = re.compile(
    r"\b(?:cabinet|committee|executive|board|panel|governing body|commission|council|forum|group)\b", re.I
)
_HELD = re.compile(r"\bheld\b", re.I)
# How the line of a day opens that is not the paper's: "The previous meeting", "2. Minutes of", "4.1 Report".
_OPENS = re.compile(
    r"\s*(?:(?P<previous>(?:[\w./]{1,8}\s+)?(?:\w+ ){0,3}?(?:last|previous|former)\b)"
    r"|(?P<minutes>\w{0,6}[./\d]{1,8}\s+(?:the )?(?:draft )?minutes\b)"
    r"|(?P<item>\w{0,4}[./]?\d[\d./]{0,8}[.)]?\s+(?-i:[A-Z])))",
    re.I,
)
_SIGNED = re.compile(r"\bsign(?:ed|ature)\b", re.I)
_CELL = re.compile(r"\||\t| {3,}")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \Z", re.I)
_CLOCK = re.compile(r"\b\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m|p\.m|noon)|\b\d\d[.:]\d\d\b", re.I)


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month, season or year (EDTF) as a paper writes it, and where."""

    value: str
    start: int
    end: int


def days_of(layout: Layout) -> list[Day]:
    """All that stand at the head of the paper and in its last lines, in their order."""
    text = layout.text
    found = list(_days_in(text, 0, min(TOP, len(text))))
    for block in layout.blocks[-_LAST:]:
        if block.start >= TOP:
            found += _days_in(text, block.start, block.end)
    return [day for day in found if not _is_in_table(layout, day) and not _is_told(layout.text, day)]


def _is_told(text: str, day: Day) -> bool:
    """Whether it is a month in a sentence with three small words before it: "it will open in June 2019 or later"."""
    if len(day.value) > len("2019-06"):
        return False
    before = _WORD.findall(text, _line_start(text, day), day.start)
    return sum(word.islower() for word in before) > 2 and _WORD.match(text, day.end + 1) is not None


def _is_in_table(layout: Layout, day: Day) -> bool:
    """Whether it stands in a row below the heads of a table: the day by which something is to be done."""
    block = layout.block_at(day.start)
    return (
        block is not None
        and block.kind in (BlockKind.ROW, BlockKind.ACTION)
        and block.label is not None
        and "|" in block.label
        and not layout.text.startswith(block.label, block.start)
    )


def _line_start(text: str, day: Day) -> int:
    return text.rfind("\n", 0, day.start) + 1


def _days_in(text: str, start: int, end: int) -> Iterator[Day]:
    days: list[Day] = []
    for match in FULL_DATE.finditer(text, start, end):
        value = read_date(match)
        if value is None:
            continue
        opening = _OPENING.search(text, max(start, text.rfind("\n", start, match.start()) + 1), match.start())
        if opening and (begun := _first_day(opening, value)):
            days.append(Day(begun, opening.start(), match.end()))
        days.append(Day(value, match.start(), match.end()))
    taken = [(day.start, day.end) for day in days]
    for match in _MONTH_OF.finditer(text, start, end):
        if not any(first <= match.start() < last for first, last in taken):
            days.append(Day(month_of(match["month"], match["year"]), match.start(), match.end()))
            taken.append(match.span())
    days += (
        Day(match["year"], match.start("year"), match.end("year"))
        for match in _YEAR.finditer(text, start, min(end, 300))
        if not any(first < match.end() <= last for first, last in taken)
    )
    return iter(sorted(days, key=lambda day: day.start))


def _first_day(opening: "re.Match[str]", last: str) -> str | None:
    """The first day of such a stretch, in the year of its last; None where there is none or it comes later."""
    number = MONTHS[opening["month"].lower()] if opening["month"] else int(last[5:7])
    try:
        first = date(int(last[:4]), number, int(opening["day"])).isoformat()
    except ValueError:
        return None
    return first if first <= last else None


@dataclass(frozen=True)
class _Head:
    """What all days of a paper are held against."""

    layout: Layout
    kind: str
    days: list[Day]

    @cached_property
    def told(self) -> Told:
        return told_of(self.layout.text)

    @cached_property
    def lines(self) -> list[int]:
        """Where the lines with words in them begin, of those at the head."""
        return [match.start() for match in re.finditer(r"^[ \t]*\S", self.layout.text[:TOP], re.M)]


def day_signs(layout: Layout, kind: str) -> list[tuple[Day, list[str]]]:
    """Each day with the names of what speaks for or against it; `kind` is the paper's."""
    days = days_of(layout)
    if kind == "decision":  # it is of the day on which the body met, not of that on which somebody signed it
        days = [day for day in days if not _SIGNED.search(layout.text, max(0, day.start - 80), day.start)] or days
    elif kind == "minutes":  # of the meeting held, not of that which is to confirm them
        days = [day for day in days if _is_of_the_minutes(layout.text, day)] or days
    head = _Head(layout, kind, days)
    return [(day, list(_signs(head, place, day))) for place, day in enumerate(head.days)]


def _is_of_the_minutes(text: str, day: Day) -> bool:
    """Whether one of the first lines says that the meeting was held then, and does so of no meeting before it."""
    before = text[_line_start(text, day) : day.start]
    above = sum(not line.isspace() for line in text[: day.start].splitlines(keepends=True))
    return above <= _FIRST and bool(_HELD.search(before)) and not _OPENS.match(before)


def _signs(head: _Head, place: int, day: Day) -> Iterator[str]:
    text, layout = head.layout.text, head.layout
    grain = {4: "year", 7: "month", 10: "day"}[len(day.value)]
    yield f"is a {grain}"
    yield f"{head.kind} {grain}"
    at_end = day.start >= TOP
    line = "end" if at_end else _step(sum(start <= day.start for start in head.lines), (1, 2, 3, 4, 6, 9, 14, 20))
    yield f"line {line}"
    yield f"{head.kind} line {line}"
    yield f"no {min(place, 5)} of all"
    yield f"{grain} no {min(sum(len(one.value) == len(day.value) for one in head.days[:place]), 4)}"
    yield f"blocks below {_step(len(layout.blocks) - 1 - layout.block_index(day.start), (0, 1, 2, 3, 5, 10))}"
    block = layout.block_at(day.start)
    if block is not None:
        yield f"block {block.kind}"
        if block.kind is BlockKind.FIELD:
            yield f"field {block.label}"
    yield from _beside(head, day, block, grain)
    yield from _among(head, day)
    if sum(one.value == day.value for one in head.days) > 1:
        yield "said again"
    if text.find(text[day.start : day.end], day.end) >= 0:
        yield "said again below"


def _beside(head: _Head, day: Day, block: Block | None, grain: str) -> Iterator[str]:
    """What its line and its cell say."""
    text = head.layout.text
    start = _line_start(text, day)
    end = text.find("\n", day.end)
    end = end if end >= 0 else len(text)
    before, after = text[start : day.start], text[day.end : end]
    yield f"length {_step(end - start, (20, 40, 80, 140, 260, 500))}"
    if _CLOCK.search(before) or _CLOCK.search(after):
        yield "clock"
    weekday = _WEEKDAY.search(before)
    if weekday:
        yield "weekday"
        before = before[: weekday.start()]
    bars = (before + after).count("|")
    yield f"bars {min(bars, 4)}"
    cells = [match.end() for match in _CELL.finditer(before)]
    behind = _CELL.search(after)
    near = before[cells[-1] if cells else 0 :]
    next_to = after[: behind.start()] if behind else after
    for name, first, last in (("line", before, after), ("cell", near, next_to)):
        opens, closes = not first.strip(" -–•*("), not last.strip(" .)]")
        yield f"{name} {'is it' if opens and closes else 'begins' if opens else 'ends' if closes else 'goes on'}"
    lower = sum(word.islower() for word in _WORD.findall(before))
    yield f"small words before {_step(lower, (0, 2, 4, 7, 12))}"
    if lower > 2 and (next_to.startswith((".", ",", ";")) or next_to.strip(" )")):
        yield "within a sentence"
    if _MEETS.search(before):
        yield f"{head.kind} names who met"
    if _HELD.search(before):
        yield f"{head.kind} held"
    if opened := _OPENS.match(before):
        yield f"opens with {opened.lastgroup}"
    words = [word.lower() for word in _WORD.findall(near)][-_WORDS:]
    above = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : start]
    yield from {f"above {word.lower()}" for word in _WORD.findall(above)[-3:]}
    words = words or ["^"]
    yield from {f"before {word if not word.isdigit() else '0'}" for word in words}
    yield f"right before {words[-1] if not words[-1].isdigit() else '0'}"
    yield f"{grain} right before {' '.join(words[-2:])}"
    later = [word.lower() for word in _WORD.findall(next_to)][: _WORDS // 2]
    yield from {f"after {word if not word.isdigit() else '0'}" for word in later}
    yield f"right after {later[0] if later else '$'}"


def _among(head: _Head, day: Day) -> Iterator[str]:
    """How it lies among the other days at the head, and among those that the text tells of as past and as coming."""
    first, last = bounds(day.value)
    if first is None or last is None:
        return
    others = [one for one in head.days if one.value != day.value and len(one.value) >= 7]
    if others:
        yield "latest" if all(one.value < day.value for one in others) else "not latest"
        yield "earliest" if all(one.value > day.value for one in others) else "not earliest"
    begun, over = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    past = sum(when > over for when in head.told.past)
    ahead = sum(when < begun for when in head.told.coming)
    yield f"past later {_step(past, (0, 1, 2, 4))}"
    yield f"coming earlier {_step(ahead, (0, 1, 2, 4))}"
    known = sorted((*head.told.past, *head.told.coming))
    if known:
        yield f"months from the middle {_step(abs(known[len(known) // 2] - begun), (3, 6, 12, 18, 30))}"


def _step(number: int, steps: tuple[int, ...]) -> str:
    return next((f"to {step}" for step in steps if number <= step), "more")
