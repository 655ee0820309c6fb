"""Finds the date expressions of a stretch of text, with the role that the words before each give it."""

import re
from dataclasses import dataclass, replace

from ingest.dates import bygone
from ingest.dates.expression import Reference, Words, checked
from ingest.dates.resolve import RESOLVERS
from ingest.dates.words import FEASTS, MONTHS, MOVING_FEASTS, ORDINAL_DAYS, ROLES, SHORT_WEEKDAYS, SMALL, WEEKDAYS
from ontology import edtf

_MONTH = r"(?:" + "|".join(sorted((m.capitalize() for m in MONTHS), key=len, reverse=True)) + r")\b\.?"
_ANY_MONTH = r"(?i:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_FULL = r"(?:" + "|".join(m.capitalize() for m in MONTHS if len(m) > 4 or m in ("june", "july", "may")) + r")"
_YEAR = r"(?:19|20)\d\d\b(?![/–-]\d\d\b)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_SHORT_DAY = "|".join(sorted((name.capitalize() for name in SHORT_WEEKDAYS), key=len, reverse=True))
_WEEKDAY = r"(?:(?:(?i:" + "|".join(WEEKDAYS) + rf")|(?:{_SHORT_DAY})\b\.?),?\s+(?:the\s+)?)?"
_PART = r"(?:(?i:the\s+)?(?i:early|mid|late|end|beginning|start|middle|close)(?:\s+of)?[\s-]+(?i:the\s+)?)"
_FINANCIAL = r"\b20\d\d\s?[/–-]\s?(?:20)?\d\d\b(?![/-]\d)"
_WHICH = r"(?:(?:new|current|next|this|coming|following|forthcoming|same|last|previous)\s+)?"
_SHORT_MONTH = "Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec"
# A month's short form on its own: not "Jan" and "Mar", which are names as well,
# unless "by" stands before them or a range with its year goes on: "Jan - Mar 2019".
_ALONE = (
    r"(?:(?:Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?(?!\s+[A-Z][a-z])|(?<=\bby )(?:Jan|Mar)\b\.?"
    rf"|(?:Jan|Mar)\b\.?(?=\s?(?:-|–|/|to\b)\s?(?:{_SHORT_MONTH})[a-z]*\.?,?\s+{_YEAR}))"
)
_NTH = r"(?i:first|second|third|fourth|last)"
_EDGE = r"(?:(?:very\s+)?(?:early\s+in|late\s+in|later|beginning\s+of|start\s+of|end\s+of|close\s+of|turn\s+of)\s+)?"
_NUMBER = r"(?:\d+|" + "|".join(sorted(SMALL, key=len, reverse=True)) + r")"
# What is done again, or for the first time, "after six months": counted from the paper's own day.
_LOOKS = (
    r"reviewed|review|revisit|revisited|return|report|look|looked|evaluated|assessed|consider|back|again|report\s+back"
)
_UNIT = r"(?:working\s+day|clear\s+day|day|week|fortnight|month|year)s?\b"
_ORDINAL = r"(?i:" + "|".join(sorted(ORDINAL_DAYS, key=len, reverse=True)) + r")"
_FEAST = (
    r"(?i:" + "|".join(sorted({*FEASTS, *MOVING_FEASTS}, key=len, reverse=True)).replace("’", "['’]") + r")\b"
)  # fmt: skip
# A season before these is a kind of plan or money, not a time.
_NO_TIME = (
    r"(?!['’]?s?\s+(?i:half|plan|pressure|money|monies|fund|resilien|scheme|crisis|bed|fuel|ward"
    r"|school|budget|statement|evaluation|review\b|debrief|campaign|programme|performance|prepar|readiness|vaccin"
    r"|flu\b|illness|deaths|activity|surge|demand|survey|summit|preparedness))"
)

# In this order; the first that fits at a place wins. The names are those of RESOLVERS.
PATTERNS = {
    "numeric": r"\b(?:\d{1,2}(?P<dot>[/.])\d{1,2}(?P=dot)(?:20)?\d\d|20\d\d-\d\d-\d\d)\b",
    "slashed": r"(?:(?=\d)(?:(?<=\bby )|(?<=\bon )|(?<=\bnow )|(?<=\bdue )|(?<=\bfrom )|(?<=\bready )|(?<=\buntil )"
    rf"|(?<=[mM]eeting \()|(?<=[tT]erm \())|\b(?:{_SHORT_DAY})\s(?=\d))"
    r"(?!24/7)(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])\b(?![/\d])",
    "weekday": rf"\b{_NTH}\s+(?i:{'|'.join(WEEKDAYS)})\s+(?:in|of)\s+{_ANY_MONTH}(?:,?\s+{_YEAR})?",
    # not "seven days a week from 1 October"
    "week": r"\b(?<!\ba )(?<!\bper )(?<!\beach )(?<!\bevery )"
    rf"(?i:(?:the\s+)?(?:week|wk)\s+(?:of|commencing|beginning|starting|from)|w/c|wc)\s+"
    rf"{_WEEKDAY}{_DAY}(?:\s+of)?\s+{_ANY_MONTH}(?:,?\s+{_YEAR})?",
    "weeks": rf"\b{_NTH}\s+week\s+(?:in|of)\s+{_ANY_MONTH}(?:,?\s+{_YEAR})?",
    "short": rf"\b(?:\d{{1,2}}[-/ ])?(?:{_SHORT_MONTH})(?:[-/]|\s?['’])(?:20)?\d\d\b(?![/-]\d)",
    "half": rf"\b(?i:first|second|latter)\s+half\s+of\s+(?:{_FINANCIAL}|{_YEAR}"
    r"|(?:the\s+)?(?:(?:next|current|this)\s+)?(?:financial\s+|fiscal\s+)?year\b)",
    "clocks": r"\b(?:the\s+)?clocks\s+(?:(?:go|change|going)\s+(?:back|forward)|change\b)",
    "named_day": rf"\b{_ORDINAL}\s+(?:day\s+)?of\s+{_ANY_MONTH}(?:,?\s+{_YEAR})?",
    "days": rf"\b{_DAY}\s?(?:-|–|to|and|&)\s?{_DAY}(?:\s+of)?\s+{_ANY_MONTH}(?:,?\s+{_YEAR})?",
    "day": r"\b(?<!\b[Pp]hase )(?<!\b[Ss]tage )(?<!\b[Ww]ave )(?<!\b[Ss]tep )(?<!\b[Yy]ear )"
    rf"{_WEEKDAY}{_DAY}(?:\s+of)?\s+{_ANY_MONTH}(?:,?\s+{_YEAR})?"
    rf"|\b{_FULL}\s+(?:\d{{1,2}}(?:st|nd|rd|th)(?:,?\s+{_YEAR})?|\d{{1,2}},?\s+{_YEAR})",
    "quarter": r"\b(?<!report on )(?<!report on the )"
    r"(?i:(?:the\s+)?(?:end\s+(?:of\s+)?|start\s+(?:of\s+)?|beginning\s+of\s+|during\s+)?(?:the\s+)?(?:calendar\s+)?"
    r"(?:Q[1-4]\b|quarter\s+(?:[1-4]\b|one|two|three|four)|(?:first|second|third|fourth|last|final)\s+quarter)"
    r"(?!(?:\s+(?:of\s+)?20[\d/–-]+)?\s+(?:returns?|reports?|submissions?|results?|data|position|update|monitoring"
    r"|performance|figures|outturn|dashboard)\b)"  # "the Quarter 3 return" is no time
    r"(?:,?\s+(?:of\s+)?(?:the\s+)?(?:calendar\s+(?:year\s+)?)?(?:\(?(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d\b|20\d\d\b))?)",
    "month": rf"\b(?:{_PART})?(?:{_FULL}\b,?\s+{_YEAR}|{_MONTH},?\s+{_YEAR})|\b{_PART}{_MONTH}"
    rf"|\b(?:(?:next|last|this)\s+)?{_FULL}\b(?:\s+(?:next|this|last)\s+year\b)?|\b{_ALONE}",
    "term": r"\b(?i:(?:the\s+)?(?:(?:autumn|spring|summer|October|February|May)\s+)?half[\s-]term"
    r"|(?:the\s+)?end\s+of\s+(?:(?:the|next|this)\s+)*summer\s+(?:holidays?|term))\b",
    "season": rf"\b(?:{_PART}?(?:(?:next|this|coming|last|the)\s+)*)(?i:spring|summer|autumn|winter)\b"
    rf"(?:,?\s+(?:of\s+)?(?:20\d\d\s?[/–-]\s?(?:20)?\d\d\b|{_YEAR}|next\s+year\b|['’]?\d\d(?=\s*(?:\Z|[\n\t|]"
    rf"|\s\s))))?{_NO_TIME}",
    "financial": rf"(?i:{_EDGE}(?:the\s+)?{_WHICH}(?:financial|municipal|fiscal)\s+year(?:[\s-]+end)?"
    rf"(?:\s+{_FINANCIAL})?)"
    rf"|(?i:\byear[\s-]end\b)|(?i:(?:the\s+)?(?:end|close)\s+of\s+(?:the\s+)?)?{_FINANCIAL}"
    r"|\bthe\s+(?:coming|current)\s+year\b",
    "calendar": rf"\b(?i:(?:the\s+)?calendar\s+(?:year\s+)?{_YEAR})"
    r"|\b(?i:(?:the|this)\s+year\s+(?:(?:is|was)\s+out|ends|ended))\b"
    rf"|\b(?i:(?:end|close|beginning|start|turn)\s+of\s+(?:the\s+)?{_WHICH}(?:calendar\s+)?"
    rf"(?:year\b(?!\s+of)|{_YEAR}))"
    rf"|\b(?i:(?:early|late)\s+(?:in\s+)?(?:the\s+new\s+year|next\s+year|{_YEAR}))"
    rf"|\b(?i:(?:later\s+)?(?:this|next)\s+(?:calendar\s+)?year|later\s+in\s+the\s+year)\b|{_YEAR}",
    "bank": r"\b(?:the\s+)?(?i:(?:August|summer|spring|early\s+May|May\s+Day)\s+bank\s+holiday)\b"
    rf"(?:\s+{_YEAR})?",
    "feast": r"\b(?:the\s+May\s+bank\s+holidays?"
    rf"|(?:(?:the\s+)?(?:(?:end|start)\s+of\s+)?(?:the\s+)?(?:next\s+|this\s+|that\s+)?{_FEAST}"
    rf"|the\s+[Nn]ew\s+[Yy]ear|New\s+Year)\b(?:\s+{_YEAR})?)",
    "bare_day": rf"(?=the\b|noon\b|midday\b|\d|(?i:mon|tue|wed|thu|fri|sat|sun))"
    r"(?:(?<=\bby )|(?<=\bon )|(?<=\bbefore )|(?<=\buntil )|(?<=\bfrom )|(?<=\btill )|(?<=day \())"
    rf"(?:noon\s+on\s+|midday\s+on\s+)?(?:{_WEEKDAY}the\s+|the\s+|{_WEEKDAY})"
    r"(?:(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"
    rf"|{_ORDINAL}(?=\s+of\s+(?:the|this|next)\s+month))\b(?:\s+of\s+(?:the|this|next)\s+month)?"
    r"(?=\s*(?:[.,;:)\"”'’]|\Z|\n|\s{2}|[–—-]\s|(?:and|at|with|for|if|to|or|so|when|whether)\b))",
    "relative": rf"\b(?i:within\s+(?:the\s+)?(?:next\s+|coming\s+|following\s+)?(?:{_NUMBER}\s+)?{_UNIT}"
    r"(?!\s+of\b(?!\s+(?:today|this|the\s+meeting)))"
    rf"|(?:in|over|during|for)\s+the\s+(?:next|coming)\s+(?:{_NUMBER}\s+)?{_UNIT}"
    rf"|in\s+(?:about\s+)?{_NUMBER}\s+{_UNIT}['’]?\s+time|in\s+an?\s+(?:week|fortnight|month|year)['’]s\s+time"
    rf"|in\s+{_NUMBER}\s+(?:week|month)s\b(?!['’]|\s+(?:of\b|a\b|every\b|or\b))"
    rf"|{_NUMBER}\s+(?:week|month|year)s?\s+from\s+(?:now|today|this\s+meeting)\b"
    rf"|(?<=\bat ){_NUMBER}\s+months\b(?=\s*(?:[.,;)]|$))"
    rf"|(?:{_LOOKS})\s+(?:[^\s.,;]+\s+){{0,4}}?after\s+{_NUMBER}\s+(?:week|month)s\b)",
    "next": r"\b(?i:this\s+time\s+next\s+year|the\s+month\s+(?:is|was)\s+out"
    r"|(?:(?:early|late|later|end\s+of|the\s+end\s+of)\s+)?(?:the\s+)?"
    r"(?:next|following|this)\s+(?:day|week|month)\b|that\s+week\b|(?:by|before)\s+the\s+weekend\b"
    r"|later\s+(?:today|that\s+day)\b|that\s+(?:very\s+)?(?:afternoon|evening|night)\b|tonight\b"
    r"|(?:by\s+)?(?:the\s+)?end\s+of\s+the\s+(?:week|month)\b|tomorrow\b"
    r"|(?<=\bby )the\s+week[’']s\s+end\b|the\s+(?:next|following)\s+morning\b"
    r"|(?:next|this|for|from|(?:by|on|before|until)(?:\s+the)?)\s+(?:" + "|".join(WEEKDAYS) + r")\b(?:\s+week\b)?"
    r"(?!,?\s+(?:the\s+)?\d|\s+(?:after|before|in|of)\b))",
    "meeting": r"\b(?i:(?:its|their|our|the|this)?\s*next\s+(?:ordinary\s+|scheduled\s+|available\s+|[A-Z]\w+\s+)?"
    r"(?:meeting|board|committee|commission|panel|cabinet|cycle)\b)",
}
_SCAN = re.compile(
    r"(?<![A-Za-z\d])(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS.items()) + ")"
)
_HINT = re.compile(
    r"\d|(?i:next|this|following|first|last|half|clocks|later|out\b"
    r"|within|coming|month|year|week|quarter|end of|spring|summer|autumn|winter"
    r"|easter|christmas|xmas|tomorrow|day\b|hallow|michaelmas|whitsun|midsummer|night|afternoon|evening|recess"
    r"|holidays|term\b|schools|pentecost)|\b(?:" + "|".join(sorted({name[:3].capitalize() for name in MONTHS})) + ")"
)
# "the weekend of 11 June" is that day, "a date of 30 April" one by which something is done.
_OF_A_DAY = re.compile(
    r"\b(?:weekend|weeks?|days?|morning|afternoon|evening|course|half|part|fortnight|(?P<date>date|deadline)) of"
    r"\s+(?:the\s+)?\Z"
    # "It will hear of this at its meeting of 24 January"; not "the minutes of the meeting of 24 January"
    r"|\b(?:to|for|will|would|aside)\b(?:(?!\b(?:minutes|notes|record|letter)\b)[^.;]){0,40}\b(?:its|their|our)\s+"
    r"(?:\w+\s+)?meeting of\s+(?:the\s+)?\Z",
    re.I,
)
_ROLE = re.compile(
    r"\b(" + "|".join(sorted(map(re.escape, ROLES), key=len, reverse=True)) + r")"
    r"[:\s]+(?:the\s+|its\s+|their\s+|our\s+|a\s+|about\s+|around\s+|approximately\s+|at\s+least\s+"
    r"|noon\s+"
    r"|midday\s+|midnight\s+|\d{1,2}(?:\.\d\d)?\s?[ap]m\s+)*$",
    re.IGNORECASE,
)
_ABOUT_TO_BEGIN = re.compile(r"(?:the )?(?:new|next|coming) (?:financial|fiscal|municipal) year")
_MEETS = re.compile(r"\s+(?:\w+\s+)?(?:meeting|board|committee|panel)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|circa)\s+$", re.IGNORECASE)
# The year of a law is part of its name: "the Care Act 2014", "the Public Health (Local Authority) Regulations, 2013".
_LAW = re.compile(r"\b(?:Acts?|Bill|Regulations?|Orders?|Rules|Directions?|Measure)(?: \([A-Z][^()]*\))?,? \Z")
_PRINTED_YEAR = re.compile(r"\d{4}")
_RANGE = re.compile(r"\s*(?:-|–|—|/|\bto\b|\buntil\b|\bthrough\b|\bthrough to\b|\band\b)\s*(?:the\s+)?", re.IGNORECASE)
# "opens on 4 November and closes before Christmas", "begins in August and runs to the end of October"
_RUNS_TO = re.compile(
    r",?\s+(?:and|then)\s+(?:will |would |it )?(?:close|end|run|finish|shut|last|conclude)(?:s|es)?\s+(?:on|until"
    r"|till|to|in|at|by"
    r"|before|through to|up to)\s+(?:the\s+)?",
    re.IGNORECASE,
)
# "from 1 April as a trial, until the end of September", "from the start of May, on a trial lasting until Easter"
_AS_FAR_AS = re.compile(r"(?:(?!\b(?:not|but|and)\b)[^.;:()\d]){0,40}[\s,](?:until|till)\s+(?:the\s+)?", re.IGNORECASE)
# "be extended from 1 January to 31 March": the time that is added, which begins on a first day.
_EXTENDED_OVER = re.compile(r"\bextended from (?:the )?(?:1|1st|first)\b", re.IGNORECASE)
_END_OF = re.compile(r"(?:the\s+)?end\b", re.IGNORECASE)
_OPENS = re.compile(
    r"\b(?:open|begin|start|launch|commence|get under way|gets under way|go live|run)\w*\b[^.;]{0,24}\Z", re.I
)


_OPENS_BRACKET = re.compile(r"(?: (?:is|was) out)? \((?:on |by |the )?")
_COUNTED = ("relative", "next", "bare_day")  # kinds that are counted from the paper's own day
_YEARLESS = ("day", "month", "named_day", "season")  # kinds that may leave their year to the date behind them
_YEAR_SAID = re.compile(r"\d{4}|\b(?:next|last|this)\b|['’]\d\d")
_DAYS = ("day", "numeric", "slashed", "named_day", "bare_day")  # kinds of a single day


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date expression. `edtf` is None where the paper's date is needed and not known; `role` as in words.ROLES."""

    start: int
    end: int
    kind: str
    edtf: str | None
    role: str


# "Cllr June Hanson", "April Doe agreed": who, and no month.
_TITLED = re.compile(r"\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Prof|Professor|Dame|Lady|Nurse)\.? \Z")
_SURNAME_BEHIND = re.compile(
    r" (?!(?:Board|Meeting|Cabinet|Committee|Council|Governing|Executive|Panel|Forum|Commission|Trust|Health|CCG|Joint"
    r"|Bank|Budget|Assembly|Group|Scrutiny|Partnership|Programme|Finance|Audit|Delivery|Transformation|Deadline|Half"
    r"|Report|Update|Review|Newsletter|Bulletin|Edition|Issue|Session|Agenda|Minutes|Elections?|Day|Bill)\b)"
    r"[A-Z][a-z]+\b"
)
_NAMES = frozenset({"April", "May", "June", "August"})


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether the name of a month is a person's first name, or a surname behind a form of address."""
    if text[start:end] not in _NAMES:
        return False
    return _TITLED.search(text, max(0, start - 14), start) is not None or (
        _SURNAME_BEHIND.match(text, end) is not None
        and not text.endswith((" in ", " by ", " of ", " on ", " the ", " since ", " until ", " to "), 0, start)
        and not text.endswith(("| ", "\t", "\n"), 0, start)
    )


def find_dates(text: str, start: int, end: int, reference: Reference, past: bool = False) -> list[DateFound]:
    """All date expressions of the span in their order. `past` says that yearless ones lie behind the paper's date."""
    if not _HINT.search(text, start, end):
        return []
    found: list[DateFound] = []
    reference = reference.at(start)
    for match in _SCAN.finditer(text, start, end):
        kind = match.lastgroup or ""
        if kind == "month" and _is_name(text, *match.span()):
            continue
        if kind == "calendar" and _LAW.search(text, max(start, match.start() - 40), match.start()):
            continue
        role = role_before(text, max(start, match.start() - 60), match.start())
        words = Words(" ".join(match[0].lower().split()), reference, past or role == "past")
        value = RESOLVERS[kind](words) if reference.known or kind not in _COUNTED else None
        if kind == "calendar" and value and value.endswith("-01~") and role == "by" and "turn" in words.text:
            value = f"{int(value[:4]) - 1:04d}-12~"  # by the turn of the year
        if kind == "financial" and value and role == "by" and _ABOUT_TO_BEGIN.fullmatch(words.text):
            value = value.split("/")[0]  # before the new financial year
        if kind == "financial" and value and value.endswith("-05~"):
            kind, role = "month", "on"  # "the first meeting of the new municipal year"
        if kind == "month" and value == (reference.next_meeting or "")[:7] and _MEETS.match(text, match.end(), end):
            value = reference.next_meeting
        if value and "~" not in value and _ABOUT.search(text, max(start, match.start() - 16), match.start()):
            value += "~" if "/" not in value else ""
        found.append(DateFound(match.start(), match.end(), kind, value, role))
    return _joined(text, found, reference)


def role_before(text: str, start: int, end: int) -> str:
    """The role that the words before a date give it; empty where none stand there."""
    of_a_day = _OF_A_DAY.search(text, start, end)
    if of_a_day:
        return "by" if of_a_day["date"] else "on"
    match = _ROLE.search(text, start, end)
    return ROLES[match[1].lower()] if match else ""


def _joined(text: str, found: list[DateFound], reference: Reference) -> list[DateFound]:
    """Two dates with a dash or "to" between them are one interval."""
    out: list[DateFound] = []
    for one in found:
        before = out[-1] if out else None
        if before and _says_the_day(text, before, one):
            out[-1] = replace(one, start=before.start, end=one.end + 1, role=before.role)
            continue
        between = _RANGE.fullmatch(text, before.end, one.start) if before else None
        runs = before and one.edtf and before.edtf and _RUNS_TO.fullmatch(text, before.end, one.start)
        if before and runs and _OPENS.search(text, max(0, before.start - 40), before.start):
            joined = _interval(before.edtf or "", one.edtf or "")
            if joined:
                out[-1] = replace(before, end=one.end, edtf=joined)
                continue
        if before and between is None and _runs_until(text, before, one):
            joined = _interval(before.edtf or "", _last_day(text, before, one))
            if joined:
                out[-1] = replace(before, end=one.end, edtf=joined)
                continue
        if before and between and one.edtf and before.edtf and _takes_year(text, before, one):
            before = out[-1] = replace(before, edtf=_with_year(before.edtf, one.edtf))
        if before and between and one.edtf and before.edtf and one.kind not in ("meeting", "next"):
            over = _PRINTED_YEAR.search(text, before.start, one.end) is None
            last = _last_day(text, before, one)
            joined = _interval(before.edtf, last, reference.day.isoformat() if reference.day and over else "")
            spoken = "and" in between[0].lower()
            moved = bygone.given_up(text, max(0, before.start - 90), before.start)  # "deferred from May to July"
            moved = moved and not _EXTENDED_OVER.search(text, max(0, before.start - 20), before.end)
            beside = (
                not text.startswith(" respectively", one.end)
                and one.kind == before.kind == "month"
                and bool(joined)
                and _next_month(before.edtf, one.edtf)
            )
            if joined and not moved and (not spoken or _opens_range(text, before) or beside):
                out[-1] = replace(before, end=one.end, edtf=joined)
                continue
        out.append(one)
    return out


def _takes_year(text: str, before: DateFound, one: DateFound) -> bool:
    """Whether the year printed behind the second date is that of the first as well: "July to September 2019"."""
    if before.kind not in _YEARLESS or one.kind not in _YEARLESS or "/" in (one.edtf or ""):
        return False
    return not _YEAR_SAID.search(text, before.start, before.end) and bool(
        _PRINTED_YEAR.search(text, one.start, one.end)
    )


def _with_year(first: str, last: str) -> str:
    """The first date in the year of the last, or in the one before where it would lie behind it."""
    years = (f"{int(last[:4]) - back:04d}{first[4:]}" for back in (0, 1))
    ends = edtf.earliest(last)
    return next((one for one in years if checked(one) and ends and (edtf.earliest(one) or ends) <= ends), first)


def _last_day(text: str, before: DateFound, one: DateFound) -> str:
    """The second date, the "end of March" behind a day as its last day."""
    said = one.edtf or ""
    if len(before.edtf or "") == len("2018-01-08") and _END_OF.match(text, one.start, one.end):
        day = edtf.latest(said.strip("~"))
        return day.isoformat() if one.kind == "month" and day else said
    return said


def _runs_until(text: str, before: DateFound, one: DateFound) -> bool:
    """Whether the date is the end of what runs from the one before: "from 1 April as a trial, until September"."""
    dated = one.role == "until" and before.role == "begin" and before.edtf and one.edtf and "/" not in before.edtf
    return bool(dated) and _AS_FAR_AS.fullmatch(text, before.end, one.start) is not None


def _says_the_day(text: str, before: DateFound, one: DateFound) -> bool:
    """Whether a bracket behind a date says which day that is: "by half-term (24 October)", "next meeting (12/12)"."""
    if not _OPENS_BRACKET.fullmatch(text, before.end, one.start) or not text.startswith(")", one.end):
        return False
    return one.kind in _DAYS and before.kind not in (*_DAYS, "financial", "calendar") and len(one.edtf or "") == 10


def _next_month(first: str | None, second: str | None) -> bool:
    """Whether two months follow each other: "in February and March"."""
    begins, then = edtf.earliest(first), edtf.earliest(second)
    if begins is None or then is None:
        return False
    return (then.year * 12 + then.month) - (begins.year * 12 + begins.month) in (1, -11)


def _opens_range(text: str, date: DateFound) -> bool:
    return bool(
        re.search(r"\b(?:between|over)\s+(?:the\s+)?$", text[max(0, date.start - 14) : date.start], re.IGNORECASE)
    )


def _interval(first: str, last: str, day: str = "") -> str | None:
    """The interval from the first to the last; where one year is given for both, the first takes an earlier one.

    Where none is given and the last would lie before `day`, it takes a later one: "from October until March", in April.
    """
    first, last = first.split("/")[0].strip("~"), last.split("/")[-1].strip("~")
    if {len(first), len(last)} == {7, 10}:
        first, last = first[:7], last[:7]
    if first > last and len(first) == len(last) > 4 and last < day[: len(last)]:
        last = f"{int(last[:4]) + 1:04d}{last[4:]}"
    if first > last and first[5:] <= last[5:]:
        first = last[:4] + first[4:]
    elif first > last and len(first) > 4 and len(last) > 4:
        first = f"{int(last[:4]) - 1:04d}{first[4:]}"
    return f"{first}/{last}" if first < last else None
