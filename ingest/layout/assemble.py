"""From lines to blocks in one pass: each line goes on with what is open, or opens something itself."""

import re

from ingest.layout.assembly import MARGIN, Assembly, close
from ingest.layout.attendance import attendance, lists_those_away, unheaded_lists
from ingest.layout.attendance_words import attendance_of
from ingest.layout.blocks import Block, BlockKind
from ingest.layout.decisions import DECISION, begins_decision, decision_head, marked, paragraph
from ingest.layout.fields import field_line, has_key, is_field, keyed_line, known_field, recurring_keys
from ingest.layout.headings import heading
from ingest.layout.lines import MARKER, Line, is_move, wrap_width
from ingest.layout.tables import CELLS, action, row

_TOP = 1500
_OUT = 2  # columns by which a line stands left of the one above
_NARROW = 40  # characters of a line that may be broken at the edge of a column
# Names that the lines of a letterhead break: "Bristol, North Somerset and", "NHS Foundation Trust".
_UNFINISHED = re.compile(
    r"[A-Z]\w+,? (?:and|of|for|&)$|^minutes of (?:the|a)\b(?!.*\b(?:board|committee|panel|body|group)\b)", re.I
)
_FINISHED = re.compile(r"\b(?:Council|CCG|Group|Trust|Authority)$", re.I)  # a name that nothing is missing of
# What begins a line of its own, unless the line above is unfinished: "March 2020: one record", "SG to contact the CCG".
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_TIMES = rf"(?:{_MONTHS}|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|Q[1-4])"
_OWN_LINE = re.compile(
    rf"(?=[^:\n]{{0,24}}\b{_TIMES})(?:(?:[Bb]y|[Ii]n|[Ff]rom|[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd|of|to|and|{_TIMES}"
    r"|\d{1,2}(?:st|nd|rd|th)?|[-–/])[ -]?){1,6}(?:20\d\d(?:/\d\d)?)?(?:\s?:|\s?–|\s-)\s+\S"
    r"|20\d\d(?:/\d\d)?(?:\s?:|\s[–-])\s+\S"
    r"|[A-Z]{2,3}(?:\s?[/&,]\s?[A-Z]{2,3})* to [a-z]"
)
_NAMED = re.compile(r"[A-Z][a-z]+ [A-Z][\w'’-]+ to [a-z]")  # "Ada Vale to write", in a list of actions
_DATED_END = re.compile(rf"\s[–-]\s(?:by|before|due)\s[^.;]{{0,12}}{_MONTHS}(?:\s20\d\d)?$")  # "… – by 16 October"
_UNENDED = re.compile(
    r"(?:,|\b(?:and|or|by|for|with|of|to|in|on|the|an?|from|until|at|that|is|was|before|after|between|since|asked))$",
    re.I,
)
_REST = re.compile(
    r"(?:NHS )?(?:Foundation )?Trust|(?:NHS )?Clinical Commissioning Group|Integrated Care (?:Board|System|Partnership)"
    r"|Health and Well-?being Board|Clinical Commissioning Groups|Sustainability and Transformation Partnership"
    r"|(?:[A-Z][a-z]+ ){0,2}Hospitals? NHS (?:Foundation )?Trust"
)
_ASIDE = re.compile(r"\((?:or|and|as|if|in|with|which|where|subject|including|excluding|see|the|to|of|for|by) ")
_LISTED = frozenset({BlockKind.LIMB, BlockKind.BULLET})
_MINUTES = re.compile(r"(?:(?:Draft )?Minutes|MINUTES)\s*:")  # below the decision of an item: what was said of it


def assemble(text: str, lines: list[Line]) -> tuple[list[Block], dict[int, list[tuple[int, int]]]]:
    """The blocks of the text in order, and the holes of those that go on over furniture."""
    assembly = Assembly(text, width=wrap_width(lines), keys=recurring_keys(lines))
    unheaded = unheaded_lists(lines)
    until = 0
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        if line.furniture:
            assembly.add(BlockKind.FURNITURE, line.start, line.end)
            assembly.recorded = assembly.recorded or line.text.lower() == "issue - decisions"
            continue
        if line.margin:
            assembly.add(BlockKind.PARAGRAPH, line.start, line.end, label=MARGIN)
            continue
        if is_move(line.text):
            assembly.add(BlockKind.ATTENDANCE, line.start, line.end, label="moves")
            continue
        if (assembly.last_line is not None and assembly.last_line.closes) or _MINUTES.fullmatch(line.text):
            close(assembly)
            if _MINUTES.fullmatch(line.text) and following and lists_those_away(assembly, following):
                assembly.add(BlockKind.PARAGRAPH, line.start, line.end)
                assembly.open.label, assembly.open.entry_indent, assembly.last_line = "apologies", -1, line
                continue
        if number in unheaded and assembly.open.label is None:
            until, assembly.open.label = unheaded[number], "present"
        if number == until and until:
            assembly.open.label = None
        _place(assembly, line, following)
        assembly.last_line = line
    return assembly.blocks, assembly.holes


def _place(assembly: Assembly, line: Line, following: Line | None) -> None:
    if line.purpose:
        assembly.add(BlockKind.PURPOSE, line.start, line.end)
        return
    if line.title:
        heading(assembly, line, following)
        return
    for attempt in _ATTEMPTS:
        if attempt(assembly, line, following):
            return
    paragraph(assembly, line)


def continuation(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A line that goes on with the block before it: wrapped text, or text that a page header cut."""
    last = assembly.last_line
    if last is None or not assembly.blocks or last.closes or last.title or line.title:
        return False
    if assembly.open.label is not None:  # a list of people, which no line goes on with that stands above it
        return False
    block = assembly.blocks[assembly.text_block()]
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.LIMB, BlockKind.ACTION) or block.label:
        return False
    ending = last.text[-1]
    if (
        ending in ":;?!"
        or (ending == "." and (line.gap or line.text[0].isupper()) and (line.gap or not assembly.is_full(line)))
        or CELLS.search(line.text[:40])
        or "|" in line.text
        or is_field(line.text)
        or _COPY.match(line.text)
        or max(line.text.count(" / "), last.text.count(" / ")) >= _CELLS
        or has_key(assembly, line)
    ):
        return False
    if ":" in line.text[:40] and attendance_of(line.text.partition(":")[0].strip().lower()):
        return False
    if not _UNENDED.search(last.text) and _begins_own(assembly, block, last, line):
        return False
    first = line.text[0]
    cut = assembly.blocks[-1].kind in (BlockKind.FURNITURE, BlockKind.ATTENDANCE)
    if line.gap and not cut:
        return False
    if block.marker and first.isupper() and last.indent - line.indent >= _OUT and not assembly.is_full(line):
        return False  # "The Director will pull these together." at the margin, under the last point of a list
    goes_on = (first.islower() or _ASIDE.match(line.text)) and not MARKER.match(line.text)
    full = 60 <= len(last.text) <= 140 and ending != ")" if assembly.width is None else assembly.is_full(line)
    wrapped = not line.gap and full and not MARKER.match(line.text)
    hangs = not line.gap and (_hangs(block, last, line) or (ending == "," and block.kind in _LISTED))
    rest = _REST.fullmatch(line.text) and not _FINISHED.search(last.text)
    broken = not line.gap and line.start < _TOP and bool(_UNFINISHED.search(last.text) or rest)
    if goes_on or wrapped or hangs or (broken and len(last.text) < 90):
        assembly.stretch(line.end)
        return True
    return False


def _begins_own(assembly: Assembly, block: Block, last: Line, line: Line) -> bool:
    """Whether the line begins a step, action or decision: with its date, owner or head, or below one so ended."""
    if _OWN_LINE.match(line.text) or _DATED_END.search(last.text) or begins_decision(line.text, block.kind):
        return True
    return assembly.open.decision is not None and _NAMED.match(line.text) is not None


def _hangs(block: Block, last: Line, line: Line) -> bool:
    """Whether the line goes on with a limb in a narrow column: "(a)  be extended from 1 October" over "2014 to …"."""
    open_ = block.kind is BlockKind.LIMB and block.marker is not None and last.text[-1] not in ".:;?!)"
    return (
        open_
        and len(last.text) >= _NARROW
        and not MARKER.match(line.text)
        and not DECISION.match(line.text)
        and not line.text[:4].isupper()
    )


_CELLS = 3  # strokes in a line that is a row: "Ada Quill / AQ / Acre CCG / Ian Roe"
_COPY = re.compile(r"c\.?c\.?:?\s+(?=[A-Z])")  # "c.c. Ada Quill, Head of Care": whom a letter is copied to
# What a line may be, in the order in which it is asked.
_ATTEMPTS = (
    continuation,
    attendance,
    known_field,
    keyed_line,
    decision_head,
    action,
    row,
    heading,
    field_line,
    marked,
)
