"""Finds the figures of a stretch of text: money, shares, counts, durations, ranges, ratios."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.claims.figures import measures
from ingest.claims.figures.bare_numbers import is_bare_figure, is_counted_in_brackets
from ingest.claims.figures.numbers import (
    DIGITS,
    FRACTIONS,
    HUNDREDS,
    MULTIPLE,
    MULTIPLE_OF_COUNT,
    WORD,
    WORDS,
    is_approximate,
    value_of,
)

_N = f"(?:{DIGITS})"
_DASH = r"\s?(?:-|–|—|to|and)\s?"
_PERCENT = r"\s?(?:%|per\s?cent\b|percentage points?\b|percent\b)"
_SHARE_WORDS = "|".join(sorted((w for w in WORDS if WORDS[w] <= 12 and w != "zero"), key=len, reverse=True))
_MONTH = (  # and neither "may" nor "declared"
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|(?-i:May|MAY)|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
# A day of a month or a year of two digits: "March 17", but in "In December 66.4%" and "In October 58 patients" neither.
_SHORT = rf"(?P<short>[0-2]\d|3[01])\b(?!\.\d|{_PERCENT}|{_DASH}\d[\d.]*{_PERCENT}|\s(?:out\s)?of\s\d|\s?(?:k|m|bn)\b)"
# Every number, by what it may be; the alternatives in order of preference.
SCAN = re.compile(
    r"(?<![A-Za-z])(?=[£\dabdefhjmnoqst])(?:"  # numbers begin a word: nothing else is tried
    rf"(?P<money>£\s?(?P<m1>{_N})(?P<mm1>{MULTIPLE})?(?:\s?[-–—]\s?£?\s?(?P<m2>{_N})(?P<mm2>{MULTIPLE})?)?)"
    rf"|(?P<pence>\b{_N}\s?(?:p\b(?!\.?m)|pence\b))"
    rf"|(?P<percent>\b(?P<p1>{_N})(?:{_PERCENT})?{_DASH}(?P<p2>{_N}){_PERCENT}|\b(?P<p3>{_N}|{WORD}|one){_PERCENT})"
    rf"|(?P<ratio>\b(?P<r1>[1-9]\d?):(?P<r2>[1-9]\d?)\b(?!\s?[ap]\.?m|:))"
    rf"|(?P<share>\b(?:(?P<s1>\d+|{_SHARE_WORDS})\s(?:in|out of)(?:\s+every)?\s(?P<s2>\d+|{_SHARE_WORDS}|hundred)\b"
    rf"|(?P<s3>{_SHARE_WORDS})\s(?:{measures.SHARED})\s(?:in|out of)(?:\s+every)?\s(?P<s4>\d+|{_SHARE_WORDS})\b"
    r"(?!\s+(?:(?:week|bank)s?\b|(?!was|is|has|does|says|needs|goes|lives)[a-z]+s\b))"
    r"|(?P<halve>halv(?:e|ed|ing))"
    rf"|(?:(?P<f1>{_SHARE_WORDS})[\s-](?P<f2>thirds|quarters|fifths|sixths|eighths|tenths)"
    rf"|(?:(?:a|one)[\s-])?(?P<f3>half|third|quarter|fifth|sixth|eighth|tenth))\b(?P<of>\s+of\b)?"
    rf"(?P<big>\s+an?\s+(?:million|billion)\b)?))"
    rf"|(?P<date>\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s(?:of\s)?|-){_MONTH}(?:,?\s(?:19|20)\d\d)?"
    rf"|\b{_MONTH},?\s(?:(?:19|20)\d\d\b|{_SHORT})"
    rf"|\b(?:19|20)\d\d(?:[/–-](?:20)?\d\d)?\b(?!,\d)|\b\d{{1,2}}[/.]\d{{1,2}}[/.](?:20)?\d\d\b|\b\d+/\d+(?:/\d+)*"
    rf"|\b\d{{1,2}}:\d\d)"
    rf"|(?P<count>(?<![\w./,£-])(?P<c1>{_N})(?P<cm>{MULTIPLE_OF_COUNT})?(?!\w|[,.]\d)|{WORD}(?:{HUNDREDS})?|one{HUNDREDS}"
    r"|(?<=than )one\b|(?<=least )one\b|(?:(?<=for )|(?<=within ))one(?= (?:year|month|week|day|hour)\b)))",
    re.IGNORECASE,
)
_WORD_AFTER = re.compile(r"[\s\-]*[‘“\"'(]?([A-Za-z][A-Za-z&'’/]*)(?:-[A-Za-z]+)*[’”\"')]?")


@dataclass(frozen=True, slots=True)
class FigureFound:
    """A figure in the text. `start` and `end` are the number with its unit; `rule` says what found it."""

    start: int
    end: int
    value: float
    unit: str
    approximate: bool
    rule: str


def find_figures(text: str, start: int, end: int) -> Iterator[FigureFound]:
    """All figures of the span in their order; a range gives two at the same place."""
    unit: str | None = None
    for match in SCAN.finditer(text, start, end):
        for found in _READERS.get(match.lastgroup or "", _nothing)(text, start, end, match, unit):
            unit = found.unit if found.unit not in ("GBP", "percent", "number") else unit
            yield found


def _nothing(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    return iter(())


def _money(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    first, last = match["m1"], match["m2"]
    if measures.BASE.search(text, start, match.start()) or text.startswith("000", match.start("m1")):
        return
    about = is_approximate(text, match.start(), match.end())
    multiple = match["mm1"] or (match["mm2"] if last else None)
    yield FigureFound(match.start(), match.end(), value_of(first, multiple), "GBP", about, "money")
    if last:
        second = match["mm2"] or (match["mm1"] if value_of(last) >= value_of(first) else None)
        yield FigureFound(match.start(), match.end(), value_of(last, second), "GBP", about, "money")


def _after_month(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    """What a number counts that stands behind the month in which it did: "In May 23 people"."""
    if not match["short"] or not measures.IN_A_MONTH.search(text, start, match.start("short")):
        return
    noun = counted(text, match.end(), end)
    if noun is None or not measures.SOON.fullmatch(text, match.end(), noun[1]):
        return
    again = SCAN.match(text, match.start("short"), end)
    if again and again.lastgroup == "count":
        yield from _count(text, start, end, again, unit)


def _pence(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    value = value_of(re.sub(r"[^\d.,]", "", match[0])) / 100
    about = is_approximate(text, match.start(), match.end())
    yield FigureFound(match.start(), match.end(), round(value, 6), "GBP", about, "money")


def _percent(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    about = is_approximate(text, match.start(), match.end())
    for name in ("p1", "p2", "p3"):
        if match[name]:
            yield FigureFound(match.start(), match.end(), value_of(match[name]), "percent", about, "percent")


def _ratio(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    first, last = int(match["r1"]), int(match["r2"])
    if first + last == 100:
        for value in (first, last):
            yield FigureFound(match.start(), match.end(), float(value), "percent", False, "ratio")


def _share(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    about = is_approximate(text, match.start(), match.end())
    if match["halve"]:
        yield FigureFound(match.start(), match.end(), 50.0, "percent", about, "share")
        return
    if match["s1"] or match["s3"]:
        part, whole = (value_of(match[one] or match[other]) for one, other in (("s1", "s3"), ("s2", "s4")))
        if (
            match["s1"]
            and match["s1"].isdigit()
            and match["s2"].isdigit()
            and whole not in _ROUND
            and "out" in match[0]
        ):
            noun = counted(text, match.end(), end)  # "48 out of 50 practices"
            if noun and noun[0] == "people" and 0 < part < whole < _FEW:  # "3 out of 5 people"
                yield FigureFound(match.start(), match.end(), round(100 * part / whole, 1), "percent", about, "share")
                return
            for value in (part, whole):
                yield FigureFound(match.start(), match.end(), value, noun[0] if noun else "number", about, "count")
        elif 0 < part < whole <= 1000:
            yield FigureFound(match.start(), match.end(), round(100 * part / whole, 1), "percent", about, "share")
        return
    share = fraction_of(match)
    if match["big"]:
        number = round(share * (1e6 if "million" in match["big"].lower() else 1e9))
        pounds = re.match(r"\s+pounds\b", text[match.end() : end])
        noun = None if pounds else counted(text, match.end(), end)
        unit = "GBP" if pounds else (noun[0] if noun else "people")
        stop = match.end() + pounds.end() if pounds else (noun[1] if noun else match.end())
        yield FigureFound(match.start(), stop, float(number), unit, True, "share")
    elif (match["of"] or (match["f1"] and match["f2"]) or _is_part(text, match)) and re.match(
        r"\s*(?:a|one|two|three|four)?\b", match[0]
    ):
        if _OF_A_TIME.match(text, match.end()):
            return  # "in the first half of the year"
        if match["f3"] and match["f3"].lower() != "half" and not re.match(r"(?:a|one)\b", match[0], re.IGNORECASE):
            return  # "the third of": an ordinal
        stop = match.start("of") if match["of"] else match.end()
        yield FigureFound(match.start(), stop, round(100 * share, 1), "percent", about, "share")


def fraction_of(match: re.Match[str]) -> float:
    """What part the words of a fraction are: "two thirds", "a quarter", "half"."""
    times = value_of(match["f1"]) if match["f1"] else 1.0
    return times * FRACTIONS[(match["f2"] or match["f3"]).lower()]


def count_of(match: re.Match[str]) -> float:
    """The number that a count is printed as, in digits or words."""
    return value_of(match["c1"], match["cm"]) if match["c1"] else value_of(match[0])


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Whether a fraction without "of" is a share: "cut by a quarter", "a third did not", "more than half had"."""
    before = text[max(0, match.start() - 24) : match.start()]
    article = match[0][0] in "aAoO"
    if not article and match["f3"].lower() != "half":
        return False
    if measures.PART_BEFORE.search(before) and measures.PART_ENDS.match(text, match.end()):
        return True
    if measures.NO_PART.search(before):
        return False
    return (measures.PART_AFTER if article else measures.HALF_AFTER).match(text, match.end()) is not None


_FEW = 10  # of so few people nobody tells a count
_ROUND = frozenset({10.0, 100.0, 1000.0})  # "3 out of 10" is a share
_OF_A_TIME = re.compile(r"\s+(?:(?:the|this|last|next)\s+)?(?:\w+\s+)?(?:year|month|quarter|century|decade|day|week)\b")
_UP_TO = re.compile(rf"\s+(to|and)\s+{_N}")
_BETWEEN = re.compile(r"\b(?:between|from) (?:about |around |some )?$", re.IGNORECASE)


def _count(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    before = text[max(start, match.start() - 32) : match.start()]
    bracketed = bool(match["c1"] and before.endswith("(")) and is_counted_in_brackets(text, start, match.start(), end)
    if not bracketed and _names(text, before, match):
        return
    digits = match["c1"]
    value = count_of(match)
    about = is_approximate(text, match.start(), match.end())
    of_the = measures.OF_THE.match(text, match.end(), end)
    noun = counted(text, of_the.end() if of_the else match.end(), end)
    ranged = _UP_TO.match(text, match.end(), end) if noun is None and digits else None
    if ranged and (ranged[1] != "and" or _BETWEEN.search(before)):  # "between 30,000 and 50,000 people"
        noun = counted(text, ranged.end(), end)
        noun = (noun[0], match.end()) if noun else None
    if measures.ONE_WAITS.search(text, start, match.start()) or measures.OF_ONESELF.search(text, start, match.start()):
        return
    if noun is None:
        level = measures.LEVEL.search(text, max(start, match.start() - 70), match.start())
        bare = bracketed or is_bare_figure(text, start, match.start(), match.end())
        if bare or ((digits or level) and (level or _bare(text, before, match, unit))):
            unit = _changed(before) or unit or "number"
            yield FigureFound(match.start(), match.end(), value, unit, about, "bare")
        return
    name, stop = noun
    if value == 1 and not about and (digits or name not in measures.DURATIONS):
        return
    if _is_span_of_time(text, before, match, name):
        return
    if (
        not digits
        and value == 2
        and not of_the
        and name not in measures.DURATIONS
        and re.search(r"\b(?:the|the other|these|those|other|both|their|its)\s*$", before)
    ):
        return  # "the two organisations" tells them apart and measures nothing
    if (measures.BASE.search(before) and digits) or (
        measures.POINTED.match(text, match.end()) and measures.POINTED_AT.search(before)
    ):
        return
    rule = "duration" if name in measures.DURATIONS else "count" if digits else "count in words"
    yield FigureFound(match.start(), stop, value, name, about, rule)


def is_of_named_range(text: str, at: int) -> bool:
    """Whether the number is the second of two that name things: "cohorts 1 to 4"."""
    before = text[max(0, at - 32) : at]
    first = measures.FIRST_OF_RANGE.sub("", before)
    return first != before and measures.NAMING.search(first) is not None


def _changed(before: str) -> str | None:
    """What is to change by a range, as a unit: "reduce beds by between 80 and 142"."""
    found = measures.CHANGES.search(before)
    word = found[1].lower() if found else ""
    if word in measures.UNITS or word in measures.PLURALS:
        return measures.UNITS.get(word, word)
    return word if word.endswith("s") and word not in measures.NO_PLURAL else None


def _names(text: str, before: str, match: re.Match[str]) -> bool:
    """Whether the number names something, or is an age, a time or part of a code."""
    if measures.AGE_BEFORE.search(before):
        return True
    counted_after = measures.LABEL_OF_COUNT.search(before)
    if match["c1"] and (
        (measures.NAMING.search(measures.FIRST_OF_RANGE.sub("", before)) and not counted_after)
        or measures.CODE.search(before)
        or re.match(r"0\d", match[0])
    ):
        return True
    if not before.strip() and re.match(r"[.)]|\s{2,}|\t", text[match.end() : match.end() + 2]):
        return True  # the number of a paragraph
    if not match["c1"] and text[match.start()].isupper() and measures.NAMING.search(before):
        return True
    if measures.AGE_AFTER.match(text, match.end()) or measures.TIME.match(text, match.end()):
        return True
    return bool(
        "," not in match[0]
        and re.search(r"[A-Za-z]\s*[,(]\s*$", before)
        and re.match(r"\s*[,)](?!\s*\d)", text[match.end() : match.end() + 3])
    )


def _is_span_of_time(text: str, before: str, match: re.Match[str], unit: str) -> bool:
    """Whether a duration is only the time that a plan runs over, or a deadline."""
    if unit not in measures.DURATIONS:
        return False
    after = text[match.end() : match.end() + 12]
    if unit == "years" and match[0].lower() != "one" and re.match(r"[\s-]year\b", after, re.IGNORECASE):
        return measures.LASTS.match(text, match.end()) is None  # "five-year plan"
    if unit == "months" and before.endswith(" in "):
        return True
    if unit in ("weeks", "months", "years") and measures.RUNS_OVER.search(before):
        return True
    if "." in match[0] or before.endswith("up to "):
        return False  # "they die up to 7.8 years earlier"
    return bool(re.match(r"\s+\w+['’]?\s+(?:ago|later|time|earlier)\b", text[match.end() : match.end() + 30]))


def _bare(text: str, before: str, match: re.Match[str], unit: str | None) -> bool:
    """Whether a number without a noun is a figure: of the kind counted before it, or too exact for anything else."""
    digits = match["c1"]
    if measures.BASE.search(before) or (before.endswith("of ") and text.startswith(",", match.end())):
        return False
    if measures.OF_THEM.match(text, match.end()) or measures.RATE.match(text, match.end()):
        return True
    if len(digits) > 1 and measures.FROM_TO.search(before):
        return before.endswith((" to ", " and ")) or measures.TO_ANOTHER.match(text, match.end()) is not None
    if "," in digits:
        return True
    if not measures.BEARS.search(before) and not measures.ANAPHOR.match(text, match.end()):
        return False
    if "." in digits:
        return bool(measures.BEARS.search(before)) and unit is not None
    return unit is not None and (bool(measures.BEARS.search(before)) or len(digits) > 1)


def counted(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The plural noun that the number before `at` counts, as a unit, and where it ends; None for none within reach."""
    limit, named = min(end, at + 80), False
    for _ in range(6):
        match = _WORD_AFTER.match(text, at, limit)
        if not match:
            return None
        word = match[1].lower().replace("’", "'").removesuffix("'")
        if word in measures.BREAKS or word in measures.NO_PLURAL:
            if not (named and word in ("and", "of") and text[match.end() + 1 : match.end() + 2].isupper()):
                return None
            at = match.end()
            continue
        named = match[1][0].isupper()
        if word in measures.UNITS and not measures.OF_A_DAY.match(text, match.start(1)):
            return measures.UNITS[word], match.end(1)
        if word in measures.PLURALS:
            return word, match.end(1)
        if word.endswith("s") and not word.endswith(("ss", "'s", "ous")) and word not in measures.SINGULAR_IN_S:
            return word, match.end(1)
        at = match.end()
        if text[at : at + 1] in ",;:.)|\t\n":
            return None
    return None


_READERS = {
    "date": _after_month,
    "money": _money,
    "pence": _pence,
    "percent": _percent,
    "ratio": _ratio,
    "share": _share,
    "count": _count,
}
