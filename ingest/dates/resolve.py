"""From the words of one date expression to EDTF, relative to the paper's own date."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from ingest.dates import almanac, feasts, weeks
from ingest.dates.expression import Words, checked, year_for
from ingest.dates.words import (
    DAYS,
    EARLY,
    LATE,
    MIDDLE,
    MONTHS_LONG,
    ORDINAL_DAYS,
    ORDINALS,
    SEASONS,
    SHORT_WEEKDAYS,
    SMALL,
    WEEKDAYS,
)

_MAY = 5
SATURDAY = WEEKDAYS["saturday"]


def numeric(words: Words) -> str | None:
    """27/09/2017, 27.9.17 or 2017-09-27."""
    parts = [int(part) for part in re.findall(r"\d+", words.text)]
    year, month, day = parts if parts[0] > 31 else parts[::-1]
    return checked(f"{year + 2000 if year < 100 else year:04d}-{month:02d}-{day:02d}")


def slashed(words: Words) -> str | None:
    """31/8, 5/11: day and month."""
    number, month = (int(part) for part in re.findall(r"\d+", words.text))
    first = f"{month:02d}-{number:02d}"
    year = year_for(words, first)
    return checked(f"{year:04d}-{first}") if year else None


def day_of_month(words: Words) -> str | None:
    """21st October, Monday 5 May 2018, October 21st."""
    number = next(int(word) for word in words.words if word.isdigit())
    first = f"{words.month:02d}-{number:02d}"
    year = year_for(words, first)
    if year and not words.year and not words.reference.known:
        year = _year_of_weekday(words, year, first)
    return checked(f"{year:04d}-{first}") if year else None


def _year_of_weekday(words: Words, year: int, first: str) -> int:
    """Of the year, the one before and the one after that in which the day fell on its weekday, where it has one.

    It tells more than the day of a paper that was only inferred.
    """
    weekday = next((_DAYS_OF_WEEK[word] for word in words.words if word in _DAYS_OF_WEEK), None)
    if weekday is None:
        return year
    days = ((near, checked(f"{near:04d}-{first}")) for near in (year, year - 1, year + 1))
    return next((near for near, day in days if day and date.fromisoformat(day).weekday() == weekday), year)


def days_of_month(words: Words) -> str | None:
    """3rd and 4th May, 1-5 June 2018."""
    numbers = [int(word) for word in words.words if word.isdigit()][:2]
    year = year_for(words, f"{words.month:02d}-{numbers[0]:02d}")
    if not year:
        return None
    return checked("/".join(f"{year:04d}-{words.month:02d}-{number:02d}" for number in numbers))


def named_day(words: Words) -> str | None:
    """The first of April, the twenty-first day of May 2019."""
    spelled = re.match(r"[a-z-]+", words.text)
    number = ORDINAL_DAYS[spelled[0]] if spelled else 0
    first = f"{words.month:02d}-{number:02d}"
    year = year_for(words, first) if number else None
    return checked(f"{year:04d}-{first}") if year else None


def bare_day(words: Words) -> str | None:
    """The 15th, Friday 12th, the thirtieth of the month: the next such day, or the last one of the past."""
    day = words.reference.day
    if day is None:
        return None
    digits = re.search(r"\d+", words.text)
    spelled = next((ORDINAL_DAYS[one] for one in re.findall(r"[a-z-]+", words.text) if one in ORDINAL_DAYS), 0)
    number = int(digits[0]) if digits else spelled
    weekday = next((_DAYS_OF_WEEK[word] for word in words.words if word in _DAYS_OF_WEEK), None)
    return _next_day(day, number, words.past, weekday) or _next_day(day, number, words.past)


_DAYS_OF_WEEK = {**SHORT_WEEKDAYS, **WEEKDAYS}


def _next_day(day: date, number: int, past: bool, weekday: int | None = None) -> str | None:
    """The next day of that number, or the last one of the past; only one on that weekday, where it is given."""
    for month in range(4):
        then = almanac.months_on(day.replace(day=1), -month if past else month)
        when = checked(f"{then.year:04d}-{then.month:02d}-{number:02d}")
        if when is None or (weekday is not None and date.fromisoformat(when).weekday() != weekday):
            continue
        if when <= day.isoformat() if past else when >= day.isoformat():
            return when
    return None


def month(words: Words) -> str | None:
    """May 2018, September, mid-October, the end of February."""
    year = year_for(words, f"{words.month:02d}")
    if words.reference.day and words.text.endswith(" year") and not words.year:
        year = words.reference.day.year + ("next year" in words.text) - ("last year" in words.text)
    about = "~" if words.has(EARLY | MIDDLE | LATE) else ""
    return f"{year:04d}-{words.month:02d}{about}" if year else None


def season(words: Words) -> str | None:
    """autumn 2017, next spring, the end of the summer."""
    code = next(SEASONS[word] for word in words.words if word in SEASONS)
    years = re.search(r"(20\d\d) ?[/–-] ?(?:20)?\d\d", words.text)
    short = re.search(r"[a-z] ['’]?(\d\d)$", words.text)
    year = int(years[1]) if years else 2000 + int(short[1]) if short else year_for(words, f"{code}")
    if words.reference.day and "next year" in words.text:
        year = words.reference.day.year + 1
    return f"{year:04d}-{code}" if year else None


def quarter(words: Words) -> str | None:
    """Q3, the end of quarter 2, Q1 23/24, the first quarter of 2019/20; of the calendar year only where it says so."""
    number = next((int(digit) for digit in re.findall(r"(?:q|quarter )([1-4])", words.text)), 0)
    number = number or next((n for name, n in ORDINALS.items() if name in words.words), 0)
    number = number or next((SMALL[word] for word in words.words if word in SMALL), 4)
    years = re.search(r"(\d{2,4}) ?[/–-] ?\d\d", words.text)
    plain = words.year if not years else None
    by_calendar = "calendar" in words.text
    if years:
        year = int(years[1]) + (2000 if len(years[1]) == 2 else 0)
    elif plain:
        year = plain
    elif words.reference.day:
        year = almanac.financial_year(words.reference.day)
        if not words.past and number < almanac.quarter_of(words.reference.day):
            year += 1
    else:
        return None
    whole = almanac.of_quarter(year, number, by_calendar)
    return _edge(words, whole)


def financial_year(words: Words) -> str | None:
    """2019/20, the end of the financial year, early in the new financial year, the coming year."""
    found = re.search(r"(\d{4}) ?[/–-] ?(\d{2,4})|(?<!\d)(\d\d)/(\d\d)\Z", words.text)
    if found:
        year, following = int(found[1] or f"20{found[3]}"), int(found[2] or found[4])
        following += (year // 100 * 100) if following < 100 else 0
        if following != year + 1:
            return f"{year:04d}/{following:04d}" if following > year else None
    elif words.reference.day is None:
        return None
    elif "calendar" in words.text:
        return calendar_year(words)
    else:
        year = almanac.financial_year(words.reference.day) + words.shift
        if re.search(r"\b(?:new|next|coming|following|forthcoming)\b", words.text):
            year += 1
    if "municipal" in words.text and not found and re.search(r"\b(?:new|next|coming|forthcoming)\b", words.text):
        day = words.reference.day or date.min
        return f"{day.year + (day.month >= _MAY):04d}-05~"  # councils begin it with their annual meeting
    if "municipal" in words.text:
        return f"{year:04d}-05/{year + 1:04d}-04"
    return _edge(words, almanac.of_financial_year(year))


def calendar_year(words: Words) -> str | None:
    """The end of the year, later this year, the turn of the calendar year, next year, in 2018."""
    if words.year:
        year = words.year
    elif words.reference.day:
        year = words.reference.day.year + words.shift + ("next" in words.words)
    else:
        return None
    if re.search(r"year (?:is out|was out|ends|ended)", words.text):
        return f"{year:04d}-12-31"
    if "turn" in words.words or "new" in words.words:
        return f"{year + 1:04d}-01~"
    if words.has(frozenset({"late"})):
        return f"{year:04d}"
    return _edge(words, f"{year:04d}-01/{year:04d}-12") if words.has(EARLY | LATE) else f"{year:04d}"


def relative(words: Words) -> str | None:
    """Within a fortnight, in the next month, over the next three years, in two weeks' time."""
    day = words.reference.day
    if day is None:
        return None
    amount = words.amount()
    for unit, long in MONTHS_LONG.items():
        if re.search(rf"\b{unit}s?\b", words.text):
            then = almanac.months_on(day, round(amount * long))
            exact = re.search(r"\bfrom (?:now|today)\b", words.text)
            return (
                f"{then.year:04d}"
                if unit == "year" and amount > 1 and not exact
                else f"{then.year:04d}-{then.month:02d}"
            )
    unit = next((name for name in sorted(DAYS, key=len, reverse=True) if name in words.text), "day")
    return (day + timedelta(days=round(amount * DAYS[unit]))).isoformat()


def next_one(words: Words) -> str | None:
    """Next week, the following day, tomorrow, next Friday, by the weekend, that evening, the end of the month."""
    day = words.reference.day
    if day is None:
        return None
    weekday = next((_DAYS_OF_WEEK[word] for word in words.words if word in _DAYS_OF_WEEK), None)
    if weekday is not None:
        ahead = (weekday - day.weekday() - 1) % 7 + 1
        ahead += 7 * bool(re.search(r"day week$", words.text))  # "Friday week"
        return (day + timedelta(days=ahead - (7 if words.past or words.shift else 0))).isoformat()
    if "this time next year" in words.text:
        return f"{day.year + 1:04d}-{day.month:02d}"
    if "month is out" in words.text or "month was out" in words.text:
        return f"{day.year:04d}-{day.month:02d}~"
    further = bool(re.search(r"\b(?:next|following)\b", words.text))
    if "month" in words.text:
        then = almanac.months_on(day, int(further) or words.shift)
        return f"{then.year:04d}-{then.month:02d}" + ("~" if words.has(LATE | EARLY | MIDDLE) else "")
    if _THE_DAY.search(words.text):
        return day.isoformat()
    if "weekend" in words.text:  # it begins on its Saturday
        return (day + timedelta(days=(SATURDAY - day.weekday()) % 7 - ("before" in words.words))).isoformat()
    if "week" in words.text:
        monday = almanac.monday_after(day) - timedelta(days=0 if further else 7)
        if words.has(LATE) or not {"this", "that"}.isdisjoint(words.words):  # it ends on its Friday
            return (monday + timedelta(days=4)).isoformat()
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    return (day + timedelta(days=1)).isoformat()


_THE_DAY = re.compile(r"today|that day|afternoon|evening|night\b(?<!fortnight)")


def meeting(words: Words) -> str | None:
    """The next meeting, where the paper says when that is."""
    return words.reference.next_meeting


_NAMED_YEAR = re.compile(r"\d{4} ?[/–-] ?\d\d|\byear\b(?<!financial year)(?<!calendar year)(?![\s-]end)|\d{4}$")


def _edge(words: Words, interval: str) -> str:
    """The last month of a year for its "end", the last day of a quarter, the first month for "early", else all of it.

    Readers with care gave a year's end its month more often than its day, but that of "the financial year", "the
    calendar year" and "the year end" its day.
    """
    first, last = interval.split("/")
    if words.has(LATE):
        if _NAMED_YEAR.search(words.text):
            return last
        year, number = (int(part) for part in last.split("-"))
        return almanac.last_day(year, number).isoformat()
    return f"{first}~" if words.has(EARLY) else interval


RESOLVERS: dict[str, Callable[[Words], str | None]] = {
    "weekday": weeks.weekday_of_month,
    "week": weeks.week_of_day,
    "weeks": weeks.week_of_month,
    "short": weeks.short,
    "half": weeks.half_year,
    "clocks": weeks.clocks,
    "numeric": numeric,
    "slashed": slashed,
    "days": days_of_month,
    "day": day_of_month,
    "month": month,
    "season": season,
    "quarter": quarter,
    "financial": financial_year,
    "calendar": calendar_year,
    "feast": feasts.feast,
    "bank": feasts.bank_holiday,
    "term": feasts.half_term,
    "bare_day": bare_day,
    "named_day": named_day,
    "relative": relative,
    "next": next_one,
    "meeting": meeting,
}
