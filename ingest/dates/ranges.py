"""Two dates with a dash, "to" or "until" between them: one interval, or a day that a bracket tells."""

import re
from dataclasses import replace

from ingest.dates import bygone
from ingest.dates.expression import Reference, checked
from ingest.dates.found import DateFound
from ontology import edtf

_PRINTED_YEAR = re.compile(r"\d{4}")
_RANGE = re.compile(
    r"\s*(?:-|–|—|/|\bto\b|\buntil\b|\bthrough\b|\bthrough to\b|\band\b|\bor\b)\s*(?:the\s+)?", re.IGNORECASE
)
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
_YEARLESS = ("day", "month", "named_day", "season")  # kinds that may leave their year to the date behind them
_YEAR_SAID = re.compile(r"\d{4}|\b(?:next|last|this)\b|['’]\d\d")
_DAYS = ("day", "numeric", "slashed", "named_day", "bare_day")  # kinds of a single day


def joined(text: str, found: list[DateFound], reference: Reference) -> list[DateFound]:
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
            whole = _interval(before.edtf or "", one.edtf or "")
            if whole:
                out[-1] = replace(before, end=one.end, edtf=whole)
                continue
        if before and between is None and _runs_until(text, before, one):
            whole = _interval(before.edtf or "", _last_day(text, before, one))
            if whole:
                out[-1] = replace(before, end=one.end, edtf=whole)
                continue
        if before and between and one.edtf and before.edtf and _takes_year(text, before, one):
            before = out[-1] = replace(before, edtf=_with_year(before.edtf, one.edtf))
        if before and between and one.edtf and before.edtf and one.kind not in ("meeting", "next"):
            over = _PRINTED_YEAR.search(text, before.start, one.end) is None
            last = _last_day(text, before, one)
            whole = _interval(before.edtf, last, reference.day.isoformat() if reference.day and over else "")
            spoken = between[0].split()[:1] in (["and"], ["or"])
            moved = bygone.given_up(text, max(0, before.start - 120), before.start)  # "deferred from May to July"
            moved = moved and not _EXTENDED_OVER.search(text, max(0, before.start - 20), before.end)
            beside = (
                not text.startswith(" respectively", one.end)
                and one.kind == before.kind == "month"
                and bool(whole)
                and _next_month(before.edtf, one.edtf)
            )
            if whole and not moved and (not spoken or _opens_range(text, before) or beside):
                out[-1] = replace(before, end=one.end, edtf=whole)
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
    """Whether two months follow each other: "in February and March", "in June or July"."""
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
