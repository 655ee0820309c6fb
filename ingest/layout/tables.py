"""Rows of tables and of action lists, flattened or not."""

import re

from ingest.layout.assembly import Assembly
from ingest.layout.blocks import Block, BlockKind
from ingest.layout.lines import MARKER, NUMBER_ALONE, Line
from ingest.layout.words import ACTION_HEAD
from ingest.rules import record_columns
from ingest.rules.tables import terms

_ACTION = re.compile(rf"{ACTION_HEAD}\S", re.I)
# "B7 To ask the Trust Una Vale (UV) 9 May 2019 Asked": a row of an action log whose cells nothing parts.
_LOGGED = re.compile(r"[A-Z]{0,4}[-/ ]?\d{1,4}(?:[./]\d{1,3})?[.:)]?\s+(?=[A-Z])(?=[^.;]{0,90}?\b[Tt]o [a-z])")
_ACTION_HEAD = re.compile(r"\baction", re.I)
_ACTIONS = re.compile(
    r"\baction|(?:^|\||\t|\s{3})\s*tasks?\s*(?:\||\t|\s{3}|$)", re.I
)  # the head of a table of actions
_ACTION_COLUMN = re.compile(
    r"\b(?:owner|lead|due|by whom|who|when|deadline|responsible|by when|officer|assigned|owners)\b", re.I
)
# "Recommendation | Response | Action to be taken | Owner": replies to advice, whatever is done about it
_REPLIES = re.compile(
    r"\brecommendations?\b.*\b(?:response|reply|accepted|agreed)\b|\b(?:response|reply)\b.*\brecommendation", re.I
)
# Usual names of columns, by which a row is known to head a table.
COLUMNS = frozenset(
    terms(
        """name|title|role|organisation|organization|body|post|attended|present|ref|reference|no|no.|number|action
        |actions|owner|lead|who|due|deadline|when|status|progress|update|risk|score|mitigation|partner|measure|target
        |baseline|milestone|date|timescale|response|recommendation"""
    )
)
_COUNTS = re.compile(r"\d{1,2}[.)]")  # "3." over the label that it numbers: no value of the cell above
CELLS = re.compile(r"\t+|\s{3,}|\s*\|\s*")


def action(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A line that is an action by itself: "Action: JW to circulate the figures"."""
    marker = MARKER.match(line.text)
    # "> ACTION JW - circulate the figures", "11. ACTION: JW to circulate the figures"
    skip = (
        marker.end() if marker and (marker.lastgroup == "bullet" or line.text.startswith("ACTION", marker.end())) else 0
    )
    logged = _LOGGED.match(line.text) if _under_log(assembly) else None
    skip = logged.end() if logged else skip
    if not logged and not _ACTION.match(line.text, skip):
        return False
    assembly.open.markers.clear()
    assembly.add(BlockKind.ACTION, line.start + skip, line.end)
    return True


def _under_log(assembly: Assembly) -> bool:
    """Whether the heading above has the columns of an action log, with no more than blanks between their names."""
    heading = assembly.blocks[assembly.open.item] if assembly.open.item is not None else None
    words = assembly.text[heading.start : heading.end] if heading else ""
    return len(words) < 120 and len(_ACTION_HEAD.findall(words)) > 0 and bool(_ACTION_COLUMN.search(words))


def row(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A row of a table: three cells, or two where a neighbouring line has two as well, or one cell a line."""
    counts = following is not None and not following.gap and _COUNTS.fullmatch(line.text) is not None
    if len(line.text) < 14 and not line.gap and NUMBER_ALONE.match(line.text) and assembly.blocks and not counts:
        cell = assembly.blocks[-1]
        short = cell.end - cell.start < 200
        if short and cell.kind in (BlockKind.PARAGRAPH, BlockKind.ROW, BlockKind.FIELD, BlockKind.HEADING):
            assembly.blocks[-1] = Block(BlockKind.ROW, cell.start, line.end, item=cell.item, label=cell.label)
            if assembly.open.item == len(assembly.blocks) - 1:
                assembly.open.item = cell.item
            return True
    cells = cells_in(line.text)
    heads = cells == 2 and following is not None and not following.gap and _heads(line, following)
    if cells < 2 or (cells == 2 and not heads and MARKER.match(line.text)):
        if assembly.open.table and (line.gap or cells < 2):
            assembly.open.table, assembly.open.action_table = None, False
        return False
    if (
        assembly.open.table is not None
        and line.gap
        and (cells != cells_in(assembly.open.table) or _names_columns(line))
    ):
        assembly.open.table, assembly.open.action_table = None, False
    if cells == 2:
        last = assembly.last_line
        near = (last is not None and not line.gap and cells_in(last.text) == 2) or (
            heads or (following is not None and not following.gap and cells_in(following.text) == 2)
        )
        if not near and assembly.open.table is None:
            return False
    if assembly.open.table is None:
        heading = assembly.blocks[assembly.open.item] if assembly.open.item is not None else None
        words = assembly.text[heading.start : heading.end] if heading else ""
        if above := _headed_above(assembly, line):
            assembly.open.table = above
            assembly.add(BlockKind.ROW, line.start, line.end, label=above)
            return True
        named = bool(_ACTIONS.search(line.text) and _ACTION_COLUMN.search(line.text))
        replies = _REPLIES.search(line.text) is not None
        under = bool(_ACTION_HEAD.search(words) and len(words) < 40)
        named = named or (under and not replies and _columns_of_actions(line.text) > 2)
        assembly.open.action_table = not replies and (named or under)
        assembly.open.table = line.text
        kind = BlockKind.ROW if named or not assembly.open.action_table else BlockKind.ACTION
        assembly.add(kind, line.start, line.end, label=None if named else line.text)
        return True
    kind = BlockKind.ACTION if assembly.open.action_table else BlockKind.ROW
    assembly.add(kind, line.start, line.end, label=assembly.open.table)
    return True


# A column that plans and action lists have: under each of their themes the table goes on.
_WHO_OR_WHEN = re.compile(f"{record_columns.COLUMNS['owner']}|{record_columns.COLUMNS['date']}", re.IGNORECASE)


def _headed_above(assembly: Assembly, line: Line) -> str | None:
    """The heading row above the headings of parts that a table goes on below: "THEME 1" between its rows."""
    index = len(assembly.blocks) - 1
    while index > 0 and assembly.blocks[index].kind is BlockKind.HEADING:
        index -= 1
    last = assembly.blocks[index] if 0 <= index < len(assembly.blocks) - 1 else None
    if last is None or last.kind is not BlockKind.ROW or not last.label or _named_columns(line.text) > 1:
        return None
    unheaded = cells_in(line.text) - cells_in(last.label)  # nothing stands over the numbers of the rows
    goes_on = unheaded == 0 or (unheaded == 1 and MARKER.match(line.text))
    heads = [cell.strip() for cell in CELLS.split(last.label)]
    of_plan = any(map(_WHO_OR_WHEN.fullmatch, heads)) and len(heads) > 2 and _named_columns(last.label) > 1
    return last.label if goes_on and of_plan else None


def _names_columns(line: Line) -> bool:
    """Whether two or more of the cells are usual names of columns: the row heads another table."""
    return _named_columns(line.text) > 1


def _named_columns(words: str) -> int:
    return sum(cell.strip().lower() in COLUMNS for cell in CELLS.split(words))


def _heads(line: Line, following: Line) -> bool:
    """Whether two short cells stand over the numbers of a first row with its label: "PCC   CCG" over "Fund  19  8"."""
    cells = [cell for cell in CELLS.split(following.text) if cell]
    numbers = sum(bool(NUMBER_ALONE.match(cell)) for cell in cells[1:])
    return len(line.text) < 60 and len(cells) == 3 and numbers == 2 and not any(ch.isdigit() for ch in cells[0][:2])


# What any log of actions has a column of.
_OF_ACTIONS = re.compile(
    "|".join(
        f"(?:{record_columns.COLUMNS[kind]})" for kind in ("number", "raised", "action", "owner", "date", "status")
    ),
    re.IGNORECASE,
)


def _columns_of_actions(words: str) -> int:
    cells = [cell.strip() for cell in CELLS.split(words)]
    return sum(cell.lower() in COLUMNS or bool(_OF_ACTIONS.fullmatch(cell)) for cell in cells if cell)


def cells_in(text: str) -> int:
    """How many cells the line has, by tabs, wide gaps or bars."""
    if "\t" not in text and "   " not in text and "|" not in text:
        return 1
    return sum(1 for cell in CELLS.split(text.strip("| \t")) if cell)
