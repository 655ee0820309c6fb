"""Which date of a commitment is its deadline."""

import re

from ingest.dates import bygone
from ingest.dates.expression import Reference
from ingest.dates.find import DateFound, find_dates
from ingest.dates.lasting import lasting
from ingest.dates.later import counted_on
from ontology import edtf

# What makes a date part of a name or of something past: "BCF Plan for 2019-20", "the minutes of 1 December".
_NAME_BEFORE = re.compile(
    r"(?:plan|strategy|guidance|requirements|report|return|budget|programme|review|act|fund(?:ing)?|grant|allocation|position|"
    r"target|outturn|minutes|intentions|framework|bill|contract|agreement|appendix|winter|flu|season|year|"
    r"accounts|year-end|month|round|bids?|priorities|schemes?|mandate|spending|submission|offer|template|narrative)s?\s*(?:\(?(?-i:[A-Z]{2,6})\)?\s*)?"
    r"(?:\(|for\s+|of\s+|in\s+|,\s*|–\s*|-\s*)?(?:the\s+)?$",
    re.IGNORECASE,
)
_NAME_AFTER = re.compile(
    r"['’]?s?\s+(?:plan|strategy|guidance|requirements|budget|allocation|act\b|programme\b|return\b|accounts|levels?\b|baseline|"
    r"position|outturn|figures?|data|report|minutes|contract|intentions|review|settlement|target)",
    re.IGNORECASE,
)
_HELD = re.compile(r"\b(?:held|dated|published|on the|minutes of|meeting of|as at)\b[^,;]{0,40}\Z", re.IGNORECASE)
_MINUTES = re.compile(
    r"\b(?:minutes|notes|record)\b[^,;.]{0,60}\b(?:of|on|held|dated)\b[^,;.]{0,16}\Z"
    r"|\b(?:minutes|notes) (?:of|from) [^;.]{0,90}\bmeetings? (?:held )?(?:of|on)\b[^,;.]{0,16}\Z"
    r"|\bmeetings? (?:of [^,;.]{3,40} )?held\b[^,;.]{0,16}\Z",
    re.IGNORECASE,
)
# "Every letter will be answered within 20 days": a standard, no day.
_EACH = re.compile(
    r"(?<!\bfor )(?<!\bof )(?<!\bto )(?<!\bin )\b(?:every|each|any|all)\b|\d\s?%|\bper cent\b|\b(?:in|out of) ten\b",
    re.IGNORECASE,
)
# How far back something goes: "papers going back to January", "asked as long ago as October".
_BACK = re.compile(r"\b(?:(?:going|goes|dating|dates|reaching) back to|ago as)\s+(?:the\s+)?\Z", re.IGNORECASE)
_EARLIEST = re.compile(r"\s+(?:at the )?(?:earliest|soonest)\b")
# "publishes figures every July", "a review each spring": again and again.
_AGAIN = re.compile(r"\b(?:every|each)\s+\Z", re.IGNORECASE)
# "if it is not done by 31 May", "unless we hear by Friday": when something else has to be.
_IF = re.compile(
    r"\b(?:(?<!ask )(?<!asks )(?<!asked )if|unless|in case|provided that|so long as)\b[^,;.:]{0,70}\Z", re.IGNORECASE
)
# "agree it from 1 October, subject to a plan by 15 September": a date only where there is no other.
_SUBJECT_TO = re.compile(r"\bsubject to\b(?:(?!\band\b)[^,;.:]){0,70}\Z", re.IGNORECASE)
# "(Q4 last year: 73%)", "(79% in November)": what was measured then.
_MEASURED_THEN = re.compile(r"\([^()]{0,40}\Z")
_NUMBER = re.compile(r"\d")
# "no unit will close in winter": any winter.
_ANY_SEASON = re.compile(r"\bin\s+\Z", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|for|across|over|during)\s+\Z", re.IGNORECASE)
_IN_YEAR = re.compile(r"\bin\s+\Z", re.IGNORECASE)
_OF_MONEY = re.compile(r"\s+(?:of|some|about|at least|around)\s+£")
_EARLY_IN = re.compile(r"early in\b", re.IGNORECASE)
_CALENDAR = re.compile(r"(?:the\s+)?calendar\b", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:nobody|no[ -]one|no (?:patient|resident|person|child)|never|none)\b", re.IGNORECASE)
# "shall not give notice before April", "No bed will close before October", "Nothing would change before 2022"
_NOT_BEFORE = re.compile(
    r"\b(?:not|cannot|can[’']t|never|nothing|none|nobody|no[ -]one|neither"
    r"|no (?!fewer|less|more|later|longer)(?:\w+ ){1,9}?(?:will|would|shall|should|is|are|was|were|may|can|could))\b"
    r"(?:(?!\b(?:and|but)\b)[^,;.]){0,60}\bbefore\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# "we will not put the contract out to tender before 2021": a promise that holds till then.
_STAYS_UNTIL = re.compile(
    r"\b(?:(?:will|would) not|not going to)\s+(?:be\s+)?(?!now\b|start|begin|happen|take place|open|come|go\b|happen)"
)
# "the fee be raised with effect from 6 April": the day of the act itself, whatever starts with it.
_EFFECT = re.compile(r"\bwith effect from\s+(?:the\s+)?\Z", re.IGNORECASE)
_LATEST = re.compile(r"\s+at (?:the )?(?:very )?latest\b")
_ENDS = re.compile(r"\bto (?:end|finish|close|exit)\s+\Z", re.IGNORECASE)
# "be appointed Vice-Chair for the Municipal Year 2014/15": how long an office lasts.
_OFFICE = re.compile(
    r"\b(?:elect(?:ed|ion)?|re-?elected|appoint(?:ed|ment)?|re-?appointed|nominated)\b[^.;]{0,160}\Z", re.IGNORECASE
)
_RANK = {"by": 5, "until": 4, "begin": 2, "on": 3, "": 1}


def deadline(
    text: str, start: int, end: int, reference: Reference, past: bool = False, starts: bool = False
) -> str | None:
    """The EDTF date by which or at which the thing said in the span is to be done; None where it gives none.

    `starts` allows "from April 2020" as the date of something that begins then; an earliest date is never one.
    """
    reference = reference.at(start)
    found = find_dates(text, start, end, reference, past)
    found += counted_on(text, start, end, start, reference, found)
    best = chosen(text, start, end, found, reference, starts)
    return best.edtf if best else None


def chosen(
    text: str, start: int, end: int, dates: list[DateFound], reference: Reference, starts: bool = False
) -> DateFound | None:
    """The one of these dates that is the deadline: "by" before "on" before a bare one, the last of equals for "by"."""
    able = [
        one
        for one in lasting(text, start, end, dates)
        if one.edtf and _can_be(text, (start, end), one, starts) and not _is_past(text, start, one, reference)
    ]
    if not able:
        return None
    day = reference.day
    able = [one for one in able if not _SUBJECT_TO.search(text, max(start, one.start - 90), one.start)] or able
    kept = [one for one in able if not bygone.given_up(text, start, one.start)]
    able = [one for one in kept if len(able) > 1 and bygone.instead(text, start, one.start)] or kept or able
    ahead = [one for one in able if day and (edtf.latest(one.edtf) or day) >= day]
    return max(ahead or able, key=lambda one: (_rank(one), -one.start))


def _rank(one: DateFound) -> int:
    """How strongly the words before a date, or a date like "next week" itself, make it a deadline."""
    plain = one.kind in ("next", "relative") or (one.role == "begin" and "/" in (one.edtf or ""))
    return max(_RANK.get(one.role, 0), _RANK["on"] if plain else 0)


def _can_be(text: str, span: tuple[int, int], one: DateFound, starts: bool) -> bool:
    start, end = span
    before, after = text[max(start, one.start - 60) : one.start], text[one.end : min(end, one.end + 24)]
    if one.role == "after" and text.startswith("after", one.start - 6) and _NOBODY.search(text, start, one.start):
        return True  # "nobody is to wait longer after 31 March"
    begins = starts or _LATEST.match(after) or _EFFECT.search(before)
    if one.role in ("past", "after") or (one.role == "begin" and not begins):
        return False
    if _BACK.search(before):
        return False
    if one.role in ("on", "past", "", "begin") and bygone.is_told(text, span, one.start, one.end):
        return False  # "The consultation, which had opened on 8 January, would close on 1 April"
    if (
        one.role == "by"
        and _NOT_BEFORE.search(text, max(start, one.start - 120), one.start)
        and not _STAYS_UNTIL.search(before)
    ):
        return False  # "shall not give notice before April": an earliest date
    if (
        one.kind == "relative"
        and text.startswith(("within", "inside"), one.start)
        and _EACH.search(text, start, one.start)
    ):
        return False
    if _AGAIN.search(before) or _IF.search(before) or _in_brackets(text, span, one):
        return False
    if (
        one.kind == "season"
        and _ANY_SEASON.search(before)
        and text[one.start : one.end].islower()
        and one.end - one.start < 7
    ):
        return False
    if _EARLIEST.match(after) or re.search(r"\b(?:no|not) (?:earlier|sooner) than\s*$", before):
        return False
    if one.kind == "financial" and one.role not in ("by", "until") and _OFFICE.search(text, start, one.start):
        return False
    broad = one.kind in ("financial", "calendar") and one.role not in ("by", "until")
    return not broad or _is_when(text, span, one)


def _is_when(text: str, span: tuple[int, int], one: DateFound) -> bool:
    """Whether a year says when something is to be, and is no part of the name of a plan or fund."""
    start, end = span
    before, after = text[max(start, one.start - 60) : one.start], text[one.end : min(end, one.end + 24)]
    if _IN.search(before) and _CALENDAR.match(text, one.start, one.end):
        return True  # "a cut of 3% in the calendar year 2015"
    if _IN_YEAR.search(before) and ("£" in text[start : one.start] or _OF_MONEY.match(after)):
        return True  # "to put £250,000 towards the Fund in 2017/18", "savings in 2017/18 of £5m"
    if _NAME_BEFORE.search(before) or _NAME_AFTER.match(after):
        return False
    if one.role or not before.strip() or before.rstrip().endswith((":", "–", "-", "|")):
        return True
    # "to end 2019/20 with a deficit of £2m", "will be looked at early in the New Year"
    return bool(_ENDS.search(before) or _EARLY_IN.match(text, one.start))


def _in_brackets(text: str, span: tuple[int, int], one: DateFound) -> bool:
    """Whether the date says when a number in the same brackets was measured."""
    opens = _MEASURED_THEN.search(text, max(span[0], one.start - 45), one.start)
    closes = text.find(")", one.end, one.end + 30)
    if opens is None or closes < 0 or one.role == "by":
        return False
    return bool(
        _NUMBER.search(text, opens.start(), one.start) or _NUMBER.search(text, one.end, closes)
    ) and not re.search(
        r"\b(?:was|now|due|target|from|starting|deadline|first|then)\b", text[opens.start() : closes], re.IGNORECASE
    )


def _is_past(text: str, start: int, one: DateFound, reference: Reference) -> bool:
    """Whether the date is that of something held, dated or published before the paper's own date."""
    ended = edtf.latest(one.edtf) if one.edtf and one.kind == "month" and one.role == "" else None
    if ended and reference.day and ended < reference.day:
        return True  # "to circulate the August figures", said in October
    whole = edtf.latest(one.edtf) if one.edtf and one.kind == "financial" and one.role not in ("by", "until") else None
    if whole and reference.day and whole < reference.day:
        return True  # "a quarter fewer than in 2013/14"
    if one.role not in ("on", ""):
        return False
    if _MINUTES.search(text, max(start, one.start - 140), one.start):
        return True  # "the minutes of the meeting held on 10 January", read in February
    if not _HELD.search(text, max(start, one.start - 60), one.start):
        return False
    begins = edtf.earliest(one.edtf)
    return reference.day is None or begins is None or begins <= reference.day
