"""Lines of a paper: where each begins and ends, and what its form alone says of it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.layout.margins import has_column, margin_cell, stands_below
from ingest.layout.words import FILE_SIZE, FURNITURE_LINES, FURNITURE_STARTS, SHOUTED_DECISIONS

_ENDS = r"\n\r\x0b\x0c\x85\u2028\u2029"
# From the beginning of a line alone, so that long white space takes no more time than it has characters.
_LINE = re.compile(rf"(?<![^{_ENDS}])[^\S{_ENDS}]*+\S[^{_ENDS}]*+")
_FURNITURE = re.compile("|".join(f"(?:{start})" for start in FURNITURE_STARTS), re.I)
_FILE = re.compile(FILE_SIZE, re.I)
ENOUGH = 5  # lines that go on in lower case: fewer are chance
LONGEST = 6_000  # characters; a page holds some 3,000
_LETTERS = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"\d+")
NUMBER_ALONE = re.compile(r"[£+-]?\d[\d,.]*\s?(?:%|m|k|bn)?[*†^#]?$|[-–]$|n/?a$", re.I)
_MOVE = re.compile(
    r"(?:\(?(?:the )?(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|vice|chair|leader|mayor|lord|lady|sir)\b"
    r"|(?-i:[A-Z][\w'’-]+ [A-Z]))[^:\n]{0,120}?\b(?:joined|left|entered|arrived|withdrew|returned|re-?joined"
    r"|re-?entered)\b"
    r"[^:\n]{0,40}\b(?:meeting|room|at|chamber)\b[^\n]{0,60}$",
    re.I,
)
MARKER = re.compile(
    r"(?P<bullet>[•·●▪■◦○‣⁃➢►✓*]|[-–—>»→](?=\s)|o(?=\s{2,}|\t))\s*"
    r"|(?P<number>(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?|\d{1,3}[.)]|\(\d{1,3}\))(?=\s)"
    r"|\d{1,3}(?=(?: {2,}|\t)(?:[A-Z‘“'\"]|[a-z][A-Z])(?:(?! {2}|\t).)*$))\s*"  # "5   Minutes": in a column of its own
    r"|(?P<roman>\(?[ivx]{1,5}\)|[ivx]{1,5}[.](?=\s))\s*"
    r"|(?P<letter>\(?[a-zA-Z]\)|[a-z][.](?=\s))\s*"
    r"|(?P<reference>[A-Z]{1,6}(?:/\w{1,6}){1,3}[.:]?|\d{1,4}/\d{1,4}[.:]?|[A-Z]{0,4}\d{1,4}/\d{2,4}"
    r"|(?:[Ii]tem|ITEM) \d{1,3}[.:]?)(?=\s)\s*"
)

# "36/16 BETTER CARE FUND The Director reported that …": an item's number and head with its first sentence behind them.
_RUN_IN = re.compile(
    r"(?:\d{1,4}/\d{1,4}|\d{1,3}(?:\.\d{1,3})*|[A-Z]{1,4}\d{1,4}/\d{2,4})[.:)]?\s+"
    r"(?P<head>[A-Z][A-Z\d'’&/(),–-]*(?:\s+[A-Z\d&(–-][A-Z\d'’&/(),:–-]*)*?)\s+"
    rf"(?P<rest>(?:{SHOUTED_DECISIONS}|NOTED|RECOMMENDED|ORDERED)\b|[A-Z][a-z]|[AI]\s[a-z])"
)
_CAPITALS = re.compile(r"[A-Z]{5,}")
# "3 MINUTES OF THE BOARD HELD ON 28 MARCH PRESENT: Jane Doe": no head, its end is the label of a list
_LISTS = re.compile(r" (?:PRESENT|IN ATTENDANCE|APOLOGIES|MEMBERS)\s?:?\Z")
SENTENCE = 40  # characters; what is shorter behind a head is its end


@dataclass(slots=True)
class Line:
    """One line that is not blank. `start` to `end` are without the white space around; `indent` counts it in"
    " columns."""

    start: int
    end: int
    text: str
    indent: int
    gap: bool  # a blank line stands before it
    furniture: bool = False
    title: bool = False  # of an item of a meeting's page
    purpose: bool = False  # what such an item is for
    closes: bool = False  # the cell of a table ends with it
    margin: bool = False  # the cell at the right edge of running text that says who is to act


# "The Board agreed. ACTION: T Grant to write to all partners."
_ACTION_INSIDE = re.compile(
    r"(?<=[.!?;)] )(?:ACTIONS?|Actions?)(?: (?:[Pp]oint|POINT)?s? ?\d{0,3})?(?: by)? ?[:–-] ?"
    r"(?=[A-Z][^.;:\n]{1,80}? to(?: [a-z]|$))"
)
_SENTENCE_END = re.compile(r"[.!?] +(?=[A-Z])")


def split_lines(text: str) -> list[Line]:
    """The lines of the text that hold something, furniture marked."""
    lines: list[Line] = []
    before, above, headed = 0, "", has_column(text)
    for match in _LINE.finditer(text):
        raw = match.group()
        left = raw.lstrip()
        lead = len(raw) - len(left)
        content = left.rstrip()
        start = match.start() + lead
        indent = lead if "\t" not in raw[:lead] else len(raw[:lead].expandtabs(4))
        gap = text.count("\n", before, match.start()) > 1 or not lines
        line = Line(start, start + len(content), content, indent, gap)
        line.furniture = is_furniture(content)
        line.margin = headed and not gap and stands_below(content, above)
        for side in _margin_apart(line, "" if gap else above, headed=headed):
            for part in _run_in(side):
                for apart in _actions_apart(part):
                    lines.extend(_in_pieces(apart))
        before, above = match.end(), content
    _mark_running_heads(lines)
    return lines


def wrap_width(lines: list[Line]) -> int | None:
    """The width at which the paper's lines are broken; None where paragraphs stand on one line each."""
    broken = [
        len(line.text)
        for line, following in pairwise(lines)
        if not following.gap
        and following.text[0].islower()
        and line.text[-1] not in ".:;?!|"
        and not MARKER.match(following.text)
        and len(line.text) < 160
    ]
    if len(broken) < ENOUGH:
        return None
    return sorted(broken)[len(broken) * 9 // 10]


# "*95    Urgent items": an item marked as one that others decide, too.
_STARRED = re.compile(r"\*{1,2} ?(?=\d{1,4}(?:/\d{1,4})?[.)]?(?:\t|\s{2,})\S)")
_TWO_NUMBERS = re.compile(r"\d{1,3}(?:\.\d{1,3})+\.?(?:\t|\s{2,})(?=(?:\d{1,2}|[a-z])[.)](?:\t|\s{2,})\S)")


def _margin_apart(line: Line, above: str, *, headed: bool) -> Iterator[Line]:
    """The line itself, without a star or a paragraph's number before its own; the cell at its right edge apart."""
    cell = margin_cell(line.text, above, headed=headed)
    number = _STARRED.match(line.text) or _TWO_NUMBERS.match(line.text)
    if number is None and cell is None:
        yield line
        return
    begin = number.end() if number else 0
    words = line.text[begin : cell[0] if cell else None].rstrip().removesuffix(" /")
    start = line.start + begin
    yield Line(start, start + len(words), words, line.indent, line.gap)
    if cell:
        yield Line(line.start + cell[0], line.start + cell[1], line.text[slice(*cell)], 0, gap=False, margin=True)


def _run_in(line: Line) -> Iterator[Line]:
    """The line itself, or a head in capitals and the sentences that follow it on the same line."""
    found = None if line.margin else _RUN_IN.match(line.text)
    at = found.start("rest") if found else 0
    sentences = found is not None and len(line.text) - at >= SENTENCE
    if found is None or not sentences or not _CAPITALS.search(found["head"]) or _LISTS.search(found["head"]):
        yield line
        return
    head = line.text[:at].rstrip()
    yield Line(line.start, line.start + len(head), head, line.indent, line.gap)
    yield Line(line.start + at, line.end, line.text[at:], line.indent, gap=False)


def _actions_apart(line: Line) -> Iterator[Line]:
    """The line itself; where an action stands among its sentences, what is before it, the action, and what follows."""
    cuts = []
    for action in _ACTION_INSIDE.finditer(line.text) if "ction" in line.text or "CTION" in line.text else ():
        stop = _SENTENCE_END.search(line.text, action.end())
        cuts += [action.start(), *([stop.end()] if stop else [])]
    if not cuts:
        yield line
        return
    at = 0
    for cut in [*dict.fromkeys(cuts), len(line.text)]:
        words = line.text[at:cut]
        if words.strip():
            start = line.start + at
            yield Line(start, start + len(words.rstrip()), words.rstrip(), line.indent, line.gap and at == 0)
        at = cut


def _in_pieces(line: Line) -> Iterator[Line]:
    """The line itself; where it is longer than any paragraph, pieces of it that end with sentences or words.

    What comes after looks at one block at a time, some of it more than once a word; this keeps that bounded.
    """
    while len(line.text) > LONGEST:
        stop = (
            line.text.rfind(". ", LONGEST // 2, LONGEST) + 1 or line.text.rfind(" ", LONGEST // 2, LONGEST) or LONGEST
        )
        stop = stop if stop > 0 else LONGEST
        head, rest = line.text[:stop].rstrip(), line.text[stop:]
        yield Line(line.start, line.start + len(head), head, line.indent, line.gap)
        start = line.start + stop + len(rest) - len(rest.lstrip())
        line = Line(start, line.end, rest.strip(), line.indent, gap=True)
    if line.text:
        yield line


# A table of contents that a converter put on one line: "2 Contents Page P.3 Vision P.4 Strategy P.6 Care".
_CONTENTS = re.compile(
    r"\W*\d{0,3}\W*(?:table of )?contents\b"
    r"(?=(?:.*?(?<![\d/£.])\b(?:p\.? ?)?\d{1,3}(?![\d%/])){4})",
    re.I,
)
_SENTENCE_INSIDE = re.compile(r"[a-z]{3,}\.\s+[A-Z][a-z]* [a-z]+ ")
_ONE_PAGE = 1500  # characters

_PAGE_HEAD = re.compile(r"Page \d{1,3}:? ")  # "Page 4: Acre Winter Plan 2018/19", as sites show the pages of a file
_SEVERAL_PAGES = 3
# Of those words the ones that head no column of a table: "Item | Recommendation | Lead" is no menu.
_MENU = FURNITURE_LINES - {"item", "items", "no.", "details", "history"}


def is_furniture(line: str) -> bool:
    """Whether a line is no part of the paper: a menu, a page number, a link, a file with its size, a rule."""
    if len(line) > 160:
        contents = len(line) < _ONE_PAGE and _CONTENTS.match(line)
        return bool(contents) and not _SENTENCE_INSIDE.search(line)
    low = line.lower()
    if low in FURNITURE_LINES or _FURNITURE.match(low):
        return True
    if not _LETTERS.search(line):
        return not any(ch.isdigit() for ch in line)
    if _FILE.search(low):
        return True
    if " | " in line and not any(ch.isdigit() for ch in line):
        parts = line.split(" | ")
        return len(parts) >= 3 and any(part.strip().lower() in _MENU for part in parts)
    if "  " in line and len(line) < 120 and not re.search(r"[\d£]", line):  # "Item    2018/19    2019/20" heads sums
        parts = re.split(r"\s{2,}", line)
        return len(parts) >= 3 and parts[0].lower() in _MENU
    return False


def _mark_running_heads(lines: list[Line]) -> None:
    """Lines that come back on every page, but for their number, are page headers and footers."""
    pages = [line for line in lines if _PAGE_HEAD.match(line.text)]
    if len(pages) >= _SEVERAL_PAGES and len({line.text.split(" ", 2)[2] for line in pages}) == 1:
        for line in pages:
            line.furniture = True
    if len(lines) < 60:
        return
    forms = Counter(_DIGITS.sub("0", line.text) for line in lines if 3 < len(line.text) < 100)
    for line in lines:
        line.furniture = line.furniture or (line.gap and line.text.isdigit() and len(line.text) < 4)
    often = {form for form, count in forms.items() if count >= 3 and "0" in form and "page" in form.lower()}
    often |= {form for form, count in forms.items() if count >= 4 and _running(form)}
    for line in lines:
        if often and _DIGITS.sub("0", line.text) in often:
            line.furniture = True


def _running(form: str) -> bool:
    words = form.split()
    return 3 <= len(words) <= 14 and words[0][:1].isupper() and form[-1] not in ".;:" and "|" not in form


def is_move(line: str) -> bool:
    """Whether the line notes that somebody came in or went: "Cllr Thornton joined the meeting at 10:09."."""
    return (
        len(line) < 240
        and ("joined" in line or "left" in line or "ed the" in line or "arrived" in line)
        and bool(_MOVE.match(line))
    )
