"""Items of meeting pages: each a number and a title, what the item is for, and "Minutes:" over what was said.

Council sites print an item so, on lines of its own or, where a table was made flat, on one line:

    26/22
    Primary care strategy pdf icon PDF 301 KB
    To receive a report of the Director.
    Minutes:
    The Committee heard that …
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from ingest.layout.fields import is_field
from ingest.layout.lines import MARKER, Line
from ingest.layout.words import SHOUTED_DECISIONS

# The mark of the file behind a title: "pdf icon PDF 301 KB"; without the words for the picture, "PDF 301 KB".
_FILE = re.compile(
    r"\s+(?:(?P<icon>(?:pdf|word|doc|document|excel|html?|file) icon\b[^\n]{0,24})"
    r"|\(?(?:pdf|docx?|xlsx?|pptx?|html?|rtf)[ ,:–-]{1,3}[\d.]{0,6})\d\s?[KM]B(?:\s*\))?$",
    re.I,
)
# Files that hang on an item and are none: "Appendix 1 , item 26/22 pdf icon PDF 90 KB".
_HANGS_ON = re.compile(r"(?:appendi(?:x|ces)|annex(?:es)?|enc(?:losure)?s?|attachments?)\b|[^\n]*,\s*item\s+\d", re.I)
_LABEL = re.compile(r"(?:(?:draft )?minutes?|decisions?|decision number)\s*:", re.I)
# A label among other words, where a table of items was made flat: "Apologies Minutes: None were received."
_LABEL_INSIDE = re.compile(
    r"(?<!\bthe)(?<!\bof)(?<!\bprevious)(?<!\blast)(?<!\bdraft)[\s|]+(?P<label>(?:Minutes|Decision):)\s*(?=[A-Z\d“\"–(])"
)
# A label at the beginning of a line, with what was said behind it; a minute taker's name is shorter.
_LABEL_BEFORE = re.compile(r"(?P<label>(?:Minutes|Decision):)\s*(?=[A-Z“\"(][^\n]{60}|RESOLVED|Resolved|AGREED)")
_NUMBER_ALONE = re.compile(
    r"[A-Z]{0,5}\d{1,4}/\d{1,4}[.:]?|\d{1,3}(?:\.\d{1,3})*\.|\d{1,3}(?:\.\d{1,3})+|\(?[a-z]\)|\d{1,3}"
)
# What an item is for, as agendas say it.
_FOR = re.compile(
    r"\(?To [a-z]+(?:,| (?:and|or) [a-z]+)* (?:the|a|an|any|and|from|on|as|for|if|whether|with|of|Members|[A-Z])\b"
    r"|(?:The )?(?:Board|Committee|Cabinet|Panel|Commission|Executive|Council|Forum|Group|Sub-Committee|Members?)"
    r" (?:will|is|are) (?:be )?(?:asked|invited|requested|recommended|reminded|receive|consider|discuss|note)\b"
    r"|(?:Joint )?[Rr]eports? (?:of|by|from) |This (?:report|item|paper) "
    r"|(?:Presentation|Briefing|Update) (?:by|from)\b"
    r"|[^\n]*\((?:copy |report )?(?:attached|to follow|enclosed|herewith)\)$"
)
# What meetings begin with: where an agenda says what these are for, it says so of its other items, too.
_ROUTINE = re.compile(
    r"To (?:receive|note|confirm|approve|agree|declare|disclose|consider|sign|elect|appoint)\b[^\n]{0,80}?"
    r"\b(?:apologies|declarations?|disclosures?|minutes|chair(?:man|person)?|interests?)\b"
)
_HEADS_ACTS = re.compile(
    r"(?:recommend|resol|decision|decid|agree|action|next step|aim|objective|purpose|priorit|outcome|commit|pledge"
    r"|propos|terms of reference|role|function|responsib|dut(?:y|ies)|remit|target|vision|goal)",
    re.I,
)
_PURPOSE_INSIDE = re.compile(
    r"\s+(?=To (?:approve|receive|consider|note|provide|seek|agree|review|confirm|discuss|hear|appoint|elect|declare"
    r"|disclose|invite|inform|update|sign|determine|make|answer|respond|adopt|endorse|present|outline|report|set)\b)"
)
_ITEM = re.compile(r"(?:\d{1,3}[a-z]?|[A-Z]{0,5}\d{1,4}/\d{1,4})[.):]?\s+(?=[A-Z\d“\"‘'])")  # "53 Stroke care"
_DECIDED = re.compile(rf"\b(?:{SHOUTED_DECISIONS})\b")
_UNFINISHED = re.compile(r";(?: and)?$")  # a limb of the decision on the item before, which goes on
_LIMB = re.compile(r"; or$|^\(\d{1,2}\)")  # such a limb, which may be its last
_LONGEST_TITLE = 160
_BACK, _LONGEST_PURPOSE = 8, 1500  # lines above a label, and characters of them, that may say what the item is for


def _title_and_file(before: Line | None, line: Line, following: Line | None) -> Iterator[Line]:
    """The line itself; the title of an item apart from the mark of its file, which is no part of the paper.

    Without the words for a picture a number or a label must show that it is an item, for files hang on items under any
    name.
    """
    mark = _FILE.search(line.text)
    number = _ITEM.match(line.text)
    alone = before is not None and _NUMBER_ALONE.fullmatch(before.text)
    labelled = following is not None and _LABEL.fullmatch(following.text)
    if (
        mark is None
        or not (mark["icon"] or number or alone or labelled)
        or _HANGS_ON.match(line.text, number.end() if number else 0)
    ):
        yield line
        return
    title = line.text[: mark.start()]
    yield replace(line, end=line.start + len(title), text=title, furniture=False, title=True)
    at = line.start + mark.end() - len(mark.group().lstrip())
    yield Line(at, line.end, mark.group().lstrip(), line.indent, gap=False, furniture=True)


def _label_apart(line: Line) -> Iterator[Line]:
    """The line itself; where a flat table has a label in it, what stands before it, the label, and the rest."""
    inside = _LABEL_INSIDE.search(line.text) if ":" in line.text else None
    begins = inside or _LABEL_BEFORE.match(line.text)
    if begins is None:
        yield line
        return
    cuts = [begins.span("label"), (begins.end(), len(line.text))]
    if inside:
        cuts.insert(0, (0, len(line.text[: inside.start()].rstrip(" |"))))
    for start, end in cuts:
        yield _part(line, start, end, gap=line.gap or start > 0)


def _part(line: Line, start: int, end: int, *, gap: bool) -> Line:
    """A part of the line, which closes the cell where it is the last."""
    words = line.text[start:end]
    closes = line.closes and end == len(line.text)
    return replace(
        line, start=line.start + start, end=line.start + end, text=words, gap=gap, closes=closes, furniture=False
    )


def _purpose_apart(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines; of one above a label the title, and what the item is for behind it, apart."""
    for line, following in pairwise([*lines, None]):
        if line is None:
            continue
        purpose = _PURPOSE_INSIDE.search(line.text, 0, _LONGEST_TITLE)
        if purpose is None or line.title or following is None or not _LABEL.match(following.text):
            yield line
            continue
        yield replace(_part(line, 0, purpose.start(), gap=True), title=True)
        yield replace(_part(line, purpose.end(), len(line.text), gap=True), purpose=True)


def name_items(text: str, lines: list[Line]) -> list[Line]:
    """The lines, with numbers that stand alone put before their titles, and what each item is for marked so."""
    apart = [part for line in lines for part in _label_apart(_cell(line))]
    beside = zip([None, *apart], apart, [*apart[1:], None], strict=False)
    pieces = (piece for before, line, following in beside for piece in _title_and_file(before, line, following))
    named = list(_numbered(text, _purpose_apart(pieces)))
    for line, following in pairwise(named):
        following.gap = following.gap or line.closes or (line.furniture and not line.text.strip("|- "))
    for number, line in enumerate(named):
        label = _LABEL.match(line.text)
        if label:
            said_below = "inute" in label.group() and label.end() == len(line.text)
            _mark_above(named, number, said_below=said_below)
    _mark_alone(named)
    _mark_first(named)
    return named


def _mark_alone(lines: list[Line]) -> None:
    """Mark what items are for on pages without labels: a line by itself below each title, "To confirm the minutes"."""
    shown = [line for line in lines if not line.furniture and not is_field(line.text)]
    alone = [
        line
        for before, line, following in zip(shown, shown[1:], shown[2:], strict=False)
        if line.gap and following.gap and line.text.startswith("To ") and _FOR.match(line.text)
        if before.title or (_may_be_title(before) and not _HEADS_ACTS.search(before.text))
    ]
    if any(_ROUTINE.match(line.text) for line in alone):
        for line in alone:
            line.purpose = True


def _mark_first(lines: list[Line]) -> None:
    """Mark what the one item of a page is for: "To approve the plan" right below "Agenda item" or the item's title."""
    if not any(_SETTLED.search(line.text) for line in lines):
        return  # it may itself be what was decided
    head = next((number for number, line in enumerate(lines[:_PAGE]) if _PAGE_OF_ITEM.match(line.text)), None)
    below = [line for line in lines[head + 1 :] if not line.furniture] if head is not None else []
    titled = bool(below) and _may_be_title(below[0])
    for line in below[titled : titled + 1]:
        line.purpose = line.purpose or (line.gap and line.text.startswith("To ") and _FOR.match(line.text) is not None)


_PAGE = 6  # lines in which a page says that it is of one item
_PAGE_OF_ITEM = re.compile(r"Agenda item$|Meeting: \d{1,2}/\d{1,2}/\d{4} - [^\n]*\(Item \d+\)$")
_SETTLED = re.compile(rf"(?:{SHOUTED_DECISIONS}|Resolved|Agreed|Decided|Minutes:|Decision:)")


def _cell(line: Line) -> Line:
    """The line, without the bar at its end that closes a cell."""
    if not line.text.endswith("|") or line.text.count("|") > 1 or line.furniture:
        return line
    words = line.text[:-1].rstrip()
    return replace(line, end=line.start + len(words), text=words, closes=True) if words else line


def _numbered(text: str, lines: Iterable[Line]) -> Iterator[Line]:
    """A number alone on its line, and the line behind it, are one line."""
    waiting: Line | None = None
    for line in lines:
        if waiting is not None:
            if _can_be_numbered(waiting, line):
                yield replace(line, start=waiting.start, text=text[waiting.start : line.end], gap=waiting.gap)
                waiting = None
                continue
            yield waiting
            waiting = None
        if not line.title and _NUMBER_ALONE.fullmatch(line.text):
            waiting = line
        else:
            yield line
    if waiting is not None:
        yield waiting


def _can_be_numbered(number: Line, line: Line) -> bool:
    """Whether the number is that of the line behind it: a title, or words after a blank line."""
    if line.title:
        return True
    if number.text.isdigit() or line.furniture or MARKER.match(line.text):
        return False
    return (number.gap and line.gap) or ("/" in number.text and number.gap and line.text[0].isupper())


def _mark_above(lines: list[Line], label: int, *, said_below: bool) -> None:
    """Mark the title above a label, and what between them says what the item is for.

    `said_below` where all that was said stands under the label, as under "Minutes:".
    """
    between: list[Line] = []
    titled = decided = False
    for line in reversed(lines[max(0, label - _BACK) : label]):
        if line.furniture or is_field(line.text):
            continue
        if _LABEL.match(line.text) or _DECIDED.search(line.text) or _UNFINISHED.search(line.text):
            break
        decided = decided or _LIMB.search(line.text) is not None
        marker = MARKER.match(line.text) if said_below and not decided else None
        if line.title or (marker and marker.lastgroup in ("number", "reference") and _may_be_title(line)):
            line.title = titled = True
            break
        between.append(line)
    if titled and said_below and sum(len(one.text) for one in between) <= _LONGEST_PURPOSE:
        for line in between:
            line.purpose = True
        return
    for line in between:  # no number, no file: only what says in so many words what it is for, and the title over it
        line.purpose = line.purpose or _FOR.match(line.text) is not None
        if not line.purpose:
            line.title = said_below and line.gap and _may_be_title(line)
            return


def _may_be_title(line: Line) -> bool:
    return len(line.text) <= _LONGEST_TITLE and line.text[-1] not in ".:;,?!" and not _FOR.match(line.text)
