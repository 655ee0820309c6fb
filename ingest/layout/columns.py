"""Lists of people in columns of white space: cells that are broken over lines, put together again.

PDFs leave "Chief Executive, Avon and          DH" over "Wiltshire NHS Trust": the words of one cell stand apart. The
rows are given in the order in which a person reads them, cell by cell, as spans of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.rules.given_names import given_names

Span = tuple[int, int]

_LINE = re.compile(r"[^\n]*(?:\n|$)")
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
_OFFICIAL = re.compile(
    r"\b(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|professor|chair|chairman|chief|director|officer|manager|head of"
    r"|member|governors?|nurse|lead|trustee|healthwatch|council|ccg|nhs)\b",
    re.I,
)
_NO_PEOPLE = re.compile(r"£|%|\b(?:action|due|deadline|status|target)\b", re.I)
_APART = re.compile(r"\S {3,}\S")
_ITEM = re.compile(r"\s*(?:[A-Z]{0,4}\d[\w./-]*|\(?[a-z]\))[.)]? {2,}")
_TITLE = re.compile(r"(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|baroness|rev)\b", re.I)
_NAME_ALONE = re.compile(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]*){1,2}(?: \([A-Z]{2,4}\))?")
_BODY_WORDS = re.compile(r"\b(?:NHS|Trust|Council|CCG|Group|Hospitals?|Partnership|Board|University|Service)\b")
# "Carol-Ann Speight, Director of …": a name and what the named one is.
_ENTRY = re.compile(
    r"[A-Z][a-z]+(?:-[A-Z][a-z]+)? (?:[A-Z]\.? )?[A-Z][\w’'-]+(?: \([A-Z]{2,4}\))?, "
    r"(?=(?:[\w&’'-]+ ){0,4}"
    r"(?i:director|officer|manager|head|chief|lead|chair\w*|councillor|governor|nurse|executive)\b)"
)
_LONG = 44  # characters; a shorter cell has not been wrapped
_SLACK = 2
_MOST = 5  # signatures side by side, and lines of one, are fewer
NEAR_THE_TOP = 8_000


@dataclass(slots=True)
class _Row:
    columns: list[list[Span]] = field(default_factory=list)
    at: list[int] = field(default_factory=list)  # where each column begins in its line
    end: Span = (0, 0)  # the line break behind it


def lists_people(paragraph: str, start: int) -> bool:
    """Whether the paragraph, which holds columns, is a list of people."""
    if start > NEAR_THE_TOP or "\t" in paragraph or "|" in paragraph or _NO_PEOPLE.search(paragraph):
        return False
    lines = [line for line in paragraph.split("\n") if _APART.search(line)]
    if any(_ITEM.match(line) for line in lines) or paragraph.count("\n") < 2:
        return False
    return sum(bool(_OFFICIAL.search(line)) for line in lines) * 2 >= len(lines)


def reading_order(text: str, start: int, end: int) -> Iterator[Span]:
    """The spans of the list in the order in which it is read."""
    rows: list[_Row] = []
    for line in _LINE.finditer(text, start, end):
        cells = [cell.span() for cell in _CELL.finditer(text, line.start(), line.end())]
        if not cells:
            continue
        stop = line.end() - 1 if text[line.end() - 1 : line.end()] == "\n" else line.end()
        places = [cell[0] - line.start() for cell in cells]
        columns = _goes_on(text, cells, places, rows[-1]) if rows else [-1] * len(cells)
        new = [number for number, column in enumerate(columns) if column < 0]
        for column, cell in zip(columns, cells, strict=True):
            if column >= 0:
                rows[-1].columns[column].append(cell)
        if new:
            rows.append(_Row([[cells[n]] for n in new], [places[n] for n in new], (stop, line.end())))
        else:
            rows[-1].end = (stop, line.end())
    for row in rows:
        yield from _spans(text, row)


def signed_side_by_side(text: str, start: int, end: int) -> list[Span]:
    """The spans of a foreword's signatures that stand side by side, signature by signature: the names on one line, the
    posts below, the bodies below those. Empty where the paragraph is none."""
    if text.count("\n", start, end) > _MOST:
        return []
    lines = [
        [cell.span() for cell in _CELL.finditer(text, line.start(), line.end())]
        for line in _LINE.finditer(text, start, end)
    ]
    lines = [line for line in lines if line]
    across = len(lines[0]) if lines else 0
    if not (1 < across < _MOST and 1 < len(lines) < _MOST) or any(len(line) != across for line in lines):
        return []
    names, posts = ([text[slice(*cell)] for cell in line] for line in lines[:2])
    if not all(_begins_person(name) and len(name.split()) < _MOST + 1 for name in names):
        return []
    if not all(_OFFICIAL.search(post) for post in posts):
        return []
    line_break = text.index("\n", lines[0][-1][1])
    ends = (line_break, line_break + 1)
    spans: list[Span] = []
    for column in range(across):  # a blank line parts each from the next
        spans += [*(span for line in lines for span in (line[column], ends)), ends]
    return [*spans[:-2], (lines[-1][-1][1], end)]


def _goes_on(text: str, cells: list[Span], places: list[int], row: _Row) -> list[int]:
    """The columns of the row above that the cells go on with, -1 for those that begin a row of their own."""
    columns = []
    for cell, place in zip(cells, places, strict=True):
        near = [number for number, at in enumerate(row.at) if abs(at - place) <= _SLACK]
        above = text[slice(*row.columns[near[0]][-1])] if near else ""
        goes_on = bool(near) and _continues(text[slice(*cell)], above, first=near[0] == 0)
        columns.append(near[0] if goes_on else -1)
    begin = all(column >= 0 or _begins_person(text[slice(*cell)]) for column, cell in zip(columns, cells, strict=True))
    return columns if columns[0] >= 0 and begin else [-1] * len(cells)


def _continues(words: str, above: str, *, first: bool) -> bool:
    if above.endswith(("-", ",", " and", " of", " for", "&", " –", " the")):
        return not (above.endswith(",") and _begins_person(words))
    if _begins_person(words) or above.endswith((")", ";", ".", ":")) or words.endswith(":"):
        return False
    if _NAME_ALONE.fullmatch(words) and not _BODY_WORDS.search(words) and not _OFFICIAL.search(words):
        return False
    if not first:
        return True
    told = re.search(r" [–-] |, ", above) is not None  # a post or body behind the name
    return told and (bool(_BODY_WORDS.search(words)) or len(above) >= _LONG > len(words))


def _begins_person(words: str) -> bool:
    parts = words.split()
    if _TITLE.match(words) or _ENTRY.match(words):
        return True
    return len(parts) > 1 and parts[0].partition("-")[0] in given_names().sure and parts[1][0].isupper()


def _spans(text: str, row: _Row) -> Iterator[Span]:
    for number, parts in enumerate(row.columns):
        for index, (start, end) in enumerate(parts):
            before = parts[index - 1][1] if index else start
            if index and not (text[before - 1] == "-" and text[start].isupper()):
                blank = start - 1 if text[start - 1] == " " else before
                yield blank, blank + 1
            yield start, end
        if number + 1 < len(row.columns):
            yield parts[0][1], row.columns[number + 1][0][0]
    yield row.end
