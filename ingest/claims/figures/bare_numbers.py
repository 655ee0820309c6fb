"""Numbers that count no noun beside them and are figures: "Four have left", "(now 820)", "9.6 per 1,000"."""

import re

from ingest.claims.figures.numbers import value_of
from ingest.rules.bare_figures import ALL_FROM, BEHIND_COUNTED, IN_DIGITS, IN_WORDS

_DIGITS = tuple((re.compile(f"(?:{before})$"), re.compile(after)) for before, after, _ in IN_DIGITS)
_WORDS = tuple((re.compile(f"(?:{before})$", re.IGNORECASE), re.compile(after)) for before, after, _ in IN_WORDS)
_REACH = 90
_NAMES_MORE = re.compile(
    r"\b(?:[Pp]ages?|[Ii]tems?|[Nn]os?\.?|[Ss]lides?|years?|phases?|days?|aged?|segment|every|each) $|[-–/.,]$"
)
_NO_WORD = re.compile(r"[- ](?:year|page|way|fold|o[’']clock)|-[a-z]| or (?!more|fewer|less)\w+ |[’']s\b")
_DEFINITE = re.compile(
    r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Bb]oth|[Oo]ther|[Ii]ts|[Tt]heir|than|[Oo]ne or|[Yy]ear|[Pp]hase|at|past) $"
)
_AGE = re.compile(r" or (?:over|above|older|under)\b")
_LISTED = re.compile(r"[A-Za-z] \(\d{1,4}\)")
_COUNTED = re.compile(BEHIND_COUNTED + r"\b")
_COUNTED_RIGHT_BEFORE = re.compile(BEHIND_COUNTED + r" \($")


def is_bare_figure(text: str, start: int, begin: int, end: int) -> bool:
    """Whether the number at this place, in a sentence that begins at `start`, is a figure without a noun."""
    before = text[max(start, begin - _REACH) : begin].replace("\n", " ")
    if _NAMES_MORE.search(before):
        return False
    digits = text[begin].isdigit()
    if digits and _AGE.match(text, end):
        return False
    if not digits:
        word = text[begin:end]
        if word.isupper() or _NO_WORD.match(text, end) or _DEFINITE.search(before):
            return False
        if before.endswith(("all ", "All ")):
            return value_of(word) >= ALL_FROM
    return any(first.search(before) and last.match(text, end) for first, last in (_DIGITS if digits else _WORDS))


def is_counted_in_brackets(text: str, start: int, begin: int, stop: int) -> bool:
    """Whether a number in brackets counts what stands before it: beds, staff or the like, or one of several such."""
    before = text[start:begin]
    if _COUNTED_RIGHT_BEFORE.search(before):
        return True
    return bool(_COUNTED.search(before)) and len(_LISTED.findall(text, start, stop)) > 1
