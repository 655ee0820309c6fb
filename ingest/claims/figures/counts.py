"""Counts and durations: a number and the noun that it counts, or a number that stands for itself."""

import re
from collections.abc import Iterator

from ingest.claims.figures import measures
from ingest.claims.figures.bare_numbers import is_bare_figure, is_counted_in_brackets
from ingest.claims.figures.numbers import DIGITS, is_approximate, value_of
from ingest.claims.figures.scan import FigureFound

_WORD_AFTER = re.compile(r"[\s\-]*[‘“\"'(]?([A-Za-z][A-Za-z&'’/]*)(?:-[A-Za-z]+)*[’”\"')]?")
_UP_TO = re.compile(rf"\s+(to|and)\s+(?:{DIGITS})")
_BETWEEN = re.compile(r"\b(?:between|from) (?:about |around |some )?$", re.IGNORECASE)


def count_of(match: re.Match[str]) -> float:
    """The number that a count is printed as, in digits or words."""
    return value_of(match["c1"], match["cm"]) if match["c1"] else value_of(match[0])


def count_in(text: str, start: int, end: int, match: re.Match[str], unit: str | None) -> Iterator[FigureFound]:
    """The figure that a number is, by what it counts or where it stands; `unit` is what the one before it counted."""
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
