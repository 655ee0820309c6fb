"""Tables of plan and actual: what the plan's column sets for a row is a target, for the time that its heading gives."""

import re
from collections.abc import Iterator

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.claims.tables import heading_cells, split_cells
from ingest.dates import Reference, almanac, find_dates
from ingest.dates.words import MONTHS
from ingest.layout import BlockKind
from ingest.paper import Paper

Span = tuple[int, int]

_NUMBER = re.compile(
    r"[£<>≤≥]?\s?\d[\d,.]*\s?(?:%|m|k|bn)?(?:\s(?:days?|weeks?|months?|hours?|minutes?|mins|people|beds|cases|calls|visits"
    r"|admissions|per \w+))?[*†]?(?:\s\([^()]{2,20}\))?|zero|nil|none",  # "240 (by Nov)"
    re.IGNORECASE,
)
# "now 17", "baseline n/a": what stands before the level to be reached, in a row that has no headings over it.
_NOW = re.compile(r"(?:now|currently|today|baseline|latest|was|from)\b:?\s+(?:£?\d|n/?a\b)", re.IGNORECASE)
_LEVEL = re.compile(r"(?:£?\d[\d,.]*\s?(?:%|m|k|bn)?|zero|nil|none)\b%?", re.IGNORECASE)
_VALUE = re.compile(r"[£<>≤≥]?\s?\d[\d,.]*\s?(?:%|m|k|bn)?|[-–—]|n/?a", re.IGNORECASE)
_YEAR = r"(?:(?:20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?|q[1-4]|[a-z]{3,9}\s+20\d\d)\s+)?"
# "Target", "2019/20 plan", "Mar 18 plan", "National standard"
_PLAN = re.compile(
    rf"^\W*(?:{_YEAR}|(?:\w+ ){{1,2}})(?:plan(?:ned)?|target|trajectory|goal|ambition|standard)\b", re.IGNORECASE
)
_NTH_YEAR = re.compile(r"(?:by )?(?:year|yr) (?:\d|one|two|three|four|five)\W*", re.IGNORECASE)
_ACTUAL = re.compile(
    rf"^\W*(?:{_YEAR}|(?:\w+ ){{1,2}})(?:actual|outturn|performance|result|achieved|latest|current|position|now"
    r"|baseline|today)\b",
    re.IGNORECASE,
)
# Headings of tables of money, whose years are no targets.
_MONEY = re.compile(
    r"£|\b(?:budgets?|outturn|spend|fund(?:ing)?|contributions?|provider|commissioner|pool(?:ed)?|cost|allocation)\b",
    re.I,
)
_MEASURES = re.compile(r"(?:measure|metric|indicator|target|aim|outcome)s?\b", re.IGNORECASE)
_CELL = re.compile(r"\S+(?: \S+)*")
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_SHORT_YEAR = re.compile(r"(?<![\d/])(\d\d)/(\d\d)(?![\d/])")  # "Target 19/20"
_MONTH_OF_YEAR = re.compile(  # "Mar 18 plan"
    rf"\b(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))}) (?P<year>[12]\d)(?!\d|[/.])", re.IGNORECASE
)
_WIDEST = 6  # columns by which the two lines of one heading may begin apart


def row_target(paper: Paper, index: int, reference: Reference) -> Draft | None:
    """A row of a table of plan and actual: what the plan set is a target."""
    block = paper.layout.blocks[index]
    cells = split_cells(paper.text, block.start, block.end)
    if len(cells) > 2 and _NOW.match(paper.text, *cells[1]):
        return _from_now(paper, index, cells, reference)
    numbers = [cell for cell in cells if _NUMBER.fullmatch(paper.text, *cell)]
    if len(numbers) < 2 or len(cells) < 3:
        return None
    headings = heading_cells(paper.layout, index) or _headings_above(paper, index)
    plan = next((words for words in headings if _PLAN.match(words)), None)
    money = any(_MONEY.search(words) for words in headings)
    if plan is None and not money and any(map(_ACTUAL.match, headings)):  # "Measure | Baseline | By April 2020"
        plan = next((words for words in headings if not _ACTUAL.match(words) and _is_time(words, reference)), None)
        plan = plan or next((words for words in headings if _NTH_YEAR.fullmatch(words)), None)
    later = _later_of_two(headings, reference) if plan is None and not money else None
    plan = plan or later
    reached = any(_ACTUAL.match(words) or _is_time(words, reference) for words in headings if words != plan)
    if plan is None or not (later or reached or "target" in plan.lower()):
        return None
    draft = Draft(block.start, block.end, "Target", "plan and actual", index, parties.speakers(paper, block.start))
    own = [one for one in find_dates(paper.text, *cells[0], reference, True) if one.edtf]
    own += [one for one in find_dates(paper.text, *cells[-1], reference) if one.edtf]
    draft.deadline = own[0].edtf if own else _time_of(paper.text, plan, block.start, reference)
    return draft


def _later_of_two(headings: list[str], reference: Reference) -> str | None:
    """The heading of a level to be reached beside that of one reached: "June 2021 | By March 2022"."""
    times = [one for one in headings[1:] if _is_time(one, reference)]
    return times[1] if len(times) == 2 and times[1].lower().startswith(("by ", "end of ")) else None


def _is_time(words: str, reference: Reference) -> bool:
    """Whether a heading is nothing but a time: "By April 2020", "2023/24"."""
    return len(words.split()) <= 4 and bool(find_dates(words, 0, len(words), reference))


def _from_now(paper: Paper, index: int, cells: list[Span], reference: Reference) -> Draft | None:
    """A row that gives the level now and the one to be reached: "52-week waits | now 17 | zero by 31 March 2020"."""
    block = paper.layout.blocks[index]
    dates = [one for cell in cells[2:] for one in find_dates(paper.text, *cell, reference) if one.edtf]
    levels = [
        cell
        for cell in cells[2:]
        if _LEVEL.match(paper.text, *cell) and not _is_time(paper.text[slice(*cell)], reference)
    ]
    if not levels:
        return None
    draft = Draft(block.start, block.end, "Target", "plan and actual", index, parties.speakers(paper, block.start))
    draft.deadline = dates[-1].edtf if dates else None
    return draft


def _time_of(text: str, plan: str, before: int, reference: Reference) -> str | None:
    """The time that the heading of the plan's column gives, in its own words or in the line above them."""
    short = _SHORT_YEAR.search(plan)
    if short and int(short[2]) == int(short[1]) + 1:
        return almanac.of_financial_year(2000 + int(short[1]))
    month = _MONTH_OF_YEAR.search(plan)
    if month:
        return f"20{month['year']}-{MONTHS[month['month'].lower()]:02d}"
    dates = [one.edtf for one in find_dates(plan, 0, len(plan), reference, True) if one.edtf]
    head = text.rfind(plan, max(0, before - 2_000), before)
    if dates or head < 0:
        return dates[0] if dates else None
    line = text.rfind("\n", 0, head) + 1
    above = text.rfind("\n", 0, max(0, line - 1)) + 1
    for cell in _CELL.finditer(text, above, max(above, line - 1)):
        if abs((cell.start() - above) - (head - line)) <= _WIDEST:
            found = [one.edtf for one in find_dates(text, *cell.span(), reference, True) if one.edtf]
            return found[0] if found else None
    return None


def stacked_targets(paper: Paper, reference: Reference) -> Iterator[Draft]:
    """The rows of such a table that was taken apart to one cell a line: "Measure", "Now", "March 2025"."""
    text = paper.text
    lines = [(one.start() + len(one[0]) - len(one[0].lstrip()), one.end()) for one in _LINE.finditer(text)]
    at = 0
    while at < len(lines):
        width, plan = _heads(text, lines, at, reference)
        heading = text[slice(*lines[at + plan])]
        at += max(1, width)
        while width and at + width <= len(lines) and _is_row(text, lines[at : at + width]):
            start, end = lines[at][0], lines[at + width - 1][1]
            if text[slice(*lines[at + plan])].strip("-–— "):
                block = paper.layout.block_index(start)
                draft = Draft(start, end, "Target", "plan and actual", block, parties.speakers(paper, start))
                draft.deadline = _time_of(text, heading, end, reference)
                yield draft
            at += width


def _heads(text: str, lines: list[Span], at: int, reference: Reference) -> tuple[int, int]:
    """How many of the lines from here on are the headings of such a table, and which is the plan's; 0 for none."""
    words = [text[slice(*line)] for line in lines[at : at + 6]]
    if not words or len(words[0]) > 30 or not _MEASURES.match(words[0]):
        return 0, 0
    width = next((n for n, one in enumerate(words) if n and (len(one) > 30 or not _heads_a_value(one, reference))), 0)
    plans = [n for n in range(1, width) if _PLAN.match(words[n])]
    if not plans and any(_ACTUAL.match(one) for one in words[1:width]):
        plans = [n for n in range(1, width) if not _ACTUAL.match(words[n])]
    return (width, plans[-1]) if plans and width >= 3 else (0, 0)


def _heads_a_value(words: str, reference: Reference) -> bool:
    if _PLAN.match(words) or _ACTUAL.match(words):
        return True
    return bool(find_dates(words, 0, len(words), reference)) and len(words.split()) <= 3


def _is_row(text: str, lines: list[Span]) -> bool:
    first, *rest = (text[slice(*line)] for line in lines)
    return len(re.findall(r"[A-Za-z]{2,}", first)) >= 2 and all(_VALUE.fullmatch(one.strip()) for one in rest)


def _headings_above(paper: Paper, index: int) -> list[str]:
    """The headings of a table with one cell a line: the short blocks before its first row."""
    blocks = paper.layout.blocks
    first = index
    while first > 0 and (
        blocks[first - 1].kind is BlockKind.ROW or blocks[first - 1].end - blocks[first - 1].start < 12
    ):
        first -= 1
    return [
        paper.text[one.start : one.end] for one in blocks[max(0, first - 6) : first + 4] if one.end - one.start < 40
    ]
