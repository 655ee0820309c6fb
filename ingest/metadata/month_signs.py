"""The months in which a paper without a date may have been written, and what speaks for each.

A paper tells of years, of months with and without their year, of days with their weekday, as past and as coming, and of
bodies and laws that came and went. Months are counted from year 0: 2018-03 is 2018 * 12 + 2.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ingest.dates.words import MONTH_NAMES, MONTHS, WEEKDAYS
from ingest.metadata.written_days import FULL_DATE, MONTH, read_date
from ingest.rules.eras import eras_in

_ENOUGH = 300_000  # characters that are looked at
_SENTENCE = 120  # characters before a date that tell whether it is past
_AFTER = 40  # and behind it
MINUTES_OF = re.compile(r"\b(?:minutes|notes)\b[^.;\n]{0,120}\Z", re.I)
_COMING = re.compile(
    r"\b(?:will|would|by|prior to|expected|planned|due|go(?:ing)? live|to be|consideration by|until|receiv\w+"
    r"|looked forward|anticipated|from)\b(?! the)",
    re.I,
)
_COMING_AFTER = re.compile(r"\s*,?\s*(?:we|it|there|they|the \w+) (?:will|would)\b", re.I)
_PAST = re.compile(
    r"\b(?:since|last|had|was|were|has been|ended|established|launched|began|previously|met|took|published|agreed)\b",
    re.I,
)
_SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "winter": 1}
_NOT_A_SPAN = r"(?! ?[/–-] ?(?:20)?\d\d\b)"
_MONTH_OF_YEAR = re.compile(
    rf"\b(?P<month>{MONTH}|spring|summer|autumn|winter),? (?P<year>20[0123]\d)\b{_NOT_A_SPAN}", re.I
)
_SPAN = re.compile(r"\b(20[0123]\d) ?[/–-] ?(?:20)?([0-4]\d)\b(?!-\d)")
_YEAR = re.compile(rf"\b(20[0123]\d)\b{_NOT_A_SPAN}")
# "Thursday 12 October", "in October", "October 12th"; "May" alone only behind a word that dates have before them.
_NO_YEAR = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(name.capitalize() for name in WEEKDAYS)}),? (?:the )?)?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH_NAMES}|[A-Z][a-z]{{2}}|Sept)"
    rf"|(?P<month2>{MONTH_NAMES}|[A-Z][a-z]{{2}}|Sept) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?![:.]?\d)"
    rf"|(?P<month3>(?!May\b)(?:{MONTH_NAMES})|(?<=[Ii]n )May|(?<=[Bb]y )May|(?<=[Oo]f )May|(?<=rom )May|(?<=until )May"
    rf"|(?<=nce )May|(?<=to )May|(?<=end )May|(?<=ext )May|(?<=ast )May))\b(?!,? 20\d\d)"
)
_WIDE, _DEEP = 3, 2  # years before the first and behind the last that the paper names
_FIRST, _LAST = 2009, 2040  # years of papers that are read
_USUAL = (2011, 2025)  # where it names no year
_STEPS = (-36, -24, -18, -12, -9, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 9, 12, 18, 24, 36)  # months
_SHARES = (0, 1, 2, 3, 5, 7)  # tenths


@dataclass(slots=True)
class _Day:
    tense: str
    month: int
    day: int
    weekday: int


@dataclass
class Dates:
    """What a text names of dates, each with its tense: "past", "coming", "plain", or "minutes" of a meeting then."""

    months: Counter[tuple[str, int]] = field(default_factory=Counter)
    years: Counter[tuple[str, int]] = field(default_factory=Counter)
    financial: Counter[tuple[str, int]] = field(default_factory=Counter)  # by the year in which it begins
    yearless: Counter[tuple[str, int]] = field(default_factory=Counter)  # January is 0
    weekdays: list[_Day] = field(default_factory=list)
    eras: list[str] = field(default_factory=list)

    @cached_property
    def named(self) -> Counter[int]:
        """How often each year is named, alone, with a month, or as the first of a financial year."""
        found: Counter[int] = Counter()
        for (_, month), times in self.months.items():
            found[month // 12] += times
        for (_, year), times in (*self.years.items(), *self.financial.items()):
            found[year] += times
        return found

    def candidates(self) -> range:
        """The months in which the paper may have been written."""
        years = [year for year in self.named if _FIRST <= year <= _LAST]
        first, last = (max(_FIRST, min(years) - _WIDE), min(_LAST, max(years) + _DEEP)) if years else _USUAL
        return range(first * 12, last * 12 + 12)


def dates_in(text: str, hidden: str = "") -> Dates:
    """All dates that the text names, but for the day or month `hidden` (EDTF), as of a paper that does not give it."""
    text = text[:_ENOUGH]
    found = Dates(eras=eras_in(text))
    unread = _Unread(text)
    for match in unread.finds(FULL_DATE):
        day = read_date(match)
        if day and not (hidden and day.startswith(hidden)):
            of_minutes = MINUTES_OF.search(text, max(0, match.start() - 160), match.start())
            tense = "minutes" if of_minutes else tense_of(text, match)
            found.months[tense, int(day[:4]) * 12 + int(day[5:7]) - 1] += 1
    for match in unread.finds(_MONTH_OF_YEAR):
        number, year = number_of_month(match["month"]), int(match["year"])
        if hidden != f"{year}-{number:02d}":
            found.months[tense_of(text, match), year * 12 + number - 1] += 1
    _years(found, unread)
    _yearless(found, unread)
    return found


def _years(found: Dates, unread: "_Unread") -> None:
    for match in unread.finds(_SPAN):
        first, last = int(match[1]), int(match[2])
        if (first + 1) % 100 == last:
            found.financial[tense_of(unread.text, match), first] += 1
        else:
            found.years["first of several", first] += 1
    for match in unread.finds(_YEAR):
        found.years[tense_of(unread.text, match), int(match[1])] += 1


def _yearless(found: Dates, unread: "_Unread") -> None:
    for match in unread.finds(_NO_YEAR):
        named = (match["month"] or match["month2"] or match["month3"]).lower()
        if named not in MONTHS:
            continue
        tense, number = tense_of(unread.text, match), MONTHS[named]
        found.yearless[tense, number - 1] += 1
        if match["weekday"] and (day := match["day"] or match["day2"]):
            found.weekdays.append(_Day(tense, number, int(day), WEEKDAYS[match["weekday"].lower()]))


class _Unread:
    """A text, and what of it was not yet read as part of a date."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._read = bytearray(len(text))

    def finds(self, pattern: "re.Pattern[str]") -> Iterator["re.Match[str]"]:
        """The matches of the pattern there, which are read by that."""
        for match in pattern.finditer(self.text):
            if not self._read[match.start()] and not self._read[match.end() - 1]:
                self._read[match.start() : match.end()] = b"x" * len(match[0])
                yield match


def number_of_month(named: str) -> int:
    """The number of a month, or of the one that stands for a season."""
    return MONTHS.get(named.lower()) or _SEASONS[named.lower()]


def tense_of(text: str, match: "re.Match[str]") -> str:
    """Whether the words round a date speak of it as "past", as "coming", or as neither ("plain")."""
    start = max(0, match.start() - _SENTENCE)
    start = max(start, text.rfind(". ", start, match.start()), text.rfind("\n", start, match.start()))
    before, after = text[start : match.start()], text[match.end() : match.end() + _AFTER]
    if _COMING.search(before) or _COMING_AFTER.match(after):
        return "coming"
    return "past" if _PAST.search(before) or _PAST.search(after) else "plain"


def month_signs(dates: Dates) -> Iterator[tuple[int, list[str]]]:
    """Each candidate with the names of what speaks for or against it."""
    by_year: dict[int, list[str]] = {}
    for month in dates.candidates():
        year = month // 12
        if year not in by_year:
            by_year[year] = [*_of_year(dates, year)]
        yield month, [*by_year[year], *_of_month(dates, month), *_of_weekdays(dates, month)]


def _of_year(dates: Dates, year: int) -> Iterator[str]:
    """How the year lies among those that are named, and who was about then."""
    yield f"year {year}"
    yield from (f"{era} in {year}" for era in dates.eras)
    away: Counter[str] = Counter()
    for (tense, named), times in dates.years.items():
        away[f"{tense} year {_within(named - year, -5, 5)}"] += times
    for (tense, named), times in dates.months.items():
        away[f"{tense} month of year {_within(named // 12 - year, -5, 5)}"] += times
    yield from _counted(away)
    if not dates.named:
        return
    whole, most = sum(dates.named.values()), max(dates.named.values())
    usual = max(one for one, times in dates.named.items() if times == most)
    yield f"named most {_within(usual - year, -4, 4)}"
    yield f"last named {_within(max(dates.named) - year, -4, 6)}"
    yield f"first named {_within(min(dates.named) - year, -6, 4)}"
    for near in (-1, 0, 1):
        yield f"share {near} {_step(10 * dates.named[year + near] // whole, _SHARES)}"


def _of_month(dates: Dates, month: int) -> Iterator[str]:
    """How the month lies among those that are told of as past and as coming."""
    within = month % 12
    financial = month // 12 - (within < 3)  # years begin in April
    yield f"calendar {within}"
    away: Counter[str] = Counter()
    for (tense, first), times in dates.financial.items():
        away[f"{tense} financial {_within(first - financial, -4, 4)}"] += times
    for (tense, named), times in dates.yearless.items():
        away[f"{tense} yearless {(within - named) % 12 if tense == 'past' else (named - within) % 12}"] += times
    yield from _counted(away)
    for tense in ("past", "coming", "plain", "minutes"):
        told = {named: times for (of, named), times in dates.months.items() if of == tense}
        if told:
            yield f"{tense} last {_step(max(told) - month, _STEPS)}"
            yield f"{tense} first {_step(min(told) - month, _STEPS)}"
            later = sum(times for named, times in told.items() if named > month)
            earlier = sum(times for named, times in told.items() if named < month)
            yield f"{tense} later {_step(later, (0, 1, 3))} earlier {_step(earlier, (0, 1, 3))}"


def _of_weekdays(dates: Dates, month: int) -> Iterator[str]:
    """Whether days that are named with their weekday and no year fell on it."""
    right = wrong = 0
    for one in dates.weekdays[:40]:
        year = min(
            (month // 12 + by for by in (-1, 0, 1)), key=lambda year: _far(one, year * 12 + one.month - 1 - month)
        )
        try:
            fell = date(year, one.month, one.day).weekday()
        except ValueError:
            continue
        right += fell == one.weekday
        wrong += fell != one.weekday
    if right or wrong:
        yield f"weekdays right {_step(right, (0, 1, 2))} wrong {_step(wrong, (0, 1, 2))}"


def _far(one: _Day, ahead: int) -> int:
    """How many months it lies off, those on the wrong side of its tense last."""
    if one.tense == "coming":
        return ahead if ahead >= -1 else 99 - ahead
    if one.tense == "past":
        return -ahead if ahead <= 0 else 99 + ahead
    return abs(ahead)


def _counted(away: Counter[str]) -> Iterator[str]:
    for sign, times in away.items():
        yield sign
        yield from (f"{sign} >{least}" for least in (1, 3) if times > least)


def _within(number: int, least: int, most: int) -> int:
    return max(least, min(most, number))


def _step(number: int, steps: tuple[int, ...]) -> str:
    return next((f"to {step}" for step in steps if number <= step), "more")
