"""Every number of a text by what it may be (money, a share, a date, a count), and what is found of one."""

import re
from dataclasses import dataclass

from ingest.claims.figures import measures
from ingest.claims.figures.numbers import DIGITS, HUNDREDS, MULTIPLE, MULTIPLE_OF_COUNT, WORD, WORDS

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


@dataclass(frozen=True, slots=True)
class FigureFound:
    """A figure in the text. `start` and `end` are the number with its unit; `rule` says what found it."""

    start: int
    end: int
    value: float
    unit: str
    approximate: bool
    rule: str
