"""From lines to blocks in one pass. Long: what a line is depends on all that is open when it comes."""

import re
from dataclasses import dataclass, field

from ingest.layout.blocks import Block, BlockKind
from ingest.layout.lines import MARKER, NUMBER_ALONE, Line, is_move
from ingest.layout.words import (
    ATTENDANCE_LABELS,
    ATTENDANCE_OPENERS,
    DECISION_LEADS,
    DECISION_STARTS,
    FIELD_KEYS,
    ITEM_HEADINGS,
    attendance_of,
)

_DECISION = re.compile(rf"(?:{DECISION_STARTS})", re.I)
_LEAD = re.compile(rf"(?:{DECISION_LEADS})", re.I)
_DECISION_HEAD = re.compile(
    rf"(?P<head>(?:{DECISION_STARTS})[^\n:;.]{{0,60}}?(?::-|[:–—-]+)|(?-i:RESOLVED|AGREED|DECISION|DECIDED"
    rf"|RECOMMENDED))"
    r"\s*(?=\S)",
    re.I,
)
_INNER_LIMB = re.compile(r"(?:(?<=[;.,:–-])|(?<=\band))\s+(?:and\s+)?(?=\((?:\d{1,2}|[a-h]|[ivx]{1,4})\)\s+\S)")
_FIELD = re.compile(r"(?P<key>[A-Za-z][^:\n|]{1,44}?)\s*:\s*(?P<value>\S.*)$")
_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z '’/()-]{3,60}?)\s*(?:\(\d+\))?\s*:?-?\s*(?P<rest>\t.*|:.*)?$")
_DASHED = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{5,40}?) [–—-] (?P<rest>\S.*)$")
# A heading of one decision or piece of advice: the paragraph under it is what it says.
_ADVICE = re.compile(r"(?:(?:our|the|summary of|key|main) )?recommendations?(?:\(s\))?\W*", re.I)
_CODED = re.compile(r"(?:R|Rec\.? ?)\d{1,2}\s*[:.–-]\s+(?=\S)")  # "R3: A register be kept" in a list of advice
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+")
_NUMBERED_HEAD = re.compile(r"(?:decisions?(?: taken)?|recommendation (?:no\.? ?)?(?:\d{1,2}|[A-Z]))\W*", re.I)
_ACTION = re.compile(r"(?:agreed )?actions?(?: points?)?(?: (?:no\.? ?)?\d[\d./-]*[a-z]?)?(?: by)?\s*[:–-]\s*\S", re.I)
_ACTION_HEAD = re.compile(r"\baction", re.I)
_ACTION_COLUMN = re.compile(
    r"\b(?:owner|lead|due|by whom|who|when|deadline|responsible|by when|officer|assigned)\b", re.I
)
# The heading row of minutes or actions in a table: "Item | Notes | Actions".
_TABLE_HEAD = re.compile(r"(?:item|no\.?|ref|agenda item|minute|action)\w*(?:\t+|\s{3,}|\s*\|\s*)\S", re.I)
_CELLS = re.compile(r"\t+|\s{3,}|\s*\|\s*")
_PERSON = re.compile(
    r"\b(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|dame|chair|chairman|director|officer"
    r"|manager|lead|head of|member|governor|nurse|executive|representing|apolog\w+)\b",
    re.I,
)
_STOPS = (".", ":", ";", "?", "!", ":-", "–", "—", "…")


@dataclass(slots=True)
class _Open:
    """What the pass is inside of."""

    item: int | None = None
    label: str | None = None  # of a list of people
    entry_indent: int = 0
    decision: int | None = None  # index of the block that opened it
    markers: list[tuple[str, int]] = field(default_factory=list)  # kinds of marker down to here, with their block
    lead: int | None = None  # a block that ends in a colon and introduces a list
    table: str | None = None  # heading row
    action_table: bool = False
    holes: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Assembly:
    """Blocks in the making, and for each the spans inside it that are not its own."""

    text: str
    blocks: list[Block] = field(default_factory=list)
    holes: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    open: _Open = field(default_factory=_Open)
    last_line: Line | None = None

    def add(self, kind: BlockKind, start: int, end: int, **more: object) -> int:
        """Append a block and return its index."""
        block = Block(kind, start, end, item=self.open.item, **more)  # type: ignore[arg-type]
        self.blocks.append(block)
        return len(self.blocks) - 1

    def stretch(self, end: int) -> None:
        """Let the last block go on to `end`, over what stands in between."""
        index = self.text_block()
        old = self.blocks[index]
        hidden = [(b.start, b.end) for b in self.blocks[index + 1 :]]
        if hidden:
            self.holes.setdefault(index, []).extend(hidden)
        self.blocks[index] = Block(old.kind, old.start, end, old.level, old.marker, old.item, old.parent, old.label)

    def text_block(self) -> int:
        """The index of the last block that is neither furniture nor a note that somebody came or went."""
        index = len(self.blocks) - 1
        while index > 0 and (
            self.blocks[index].kind is BlockKind.FURNITURE
            or (self.blocks[index].kind is BlockKind.ATTENDANCE and self.blocks[index].label == "moves")
        ):
            index -= 1
        return index


def assemble(text: str, lines: list[Line]) -> tuple[list[Block], dict[int, list[tuple[int, int]]]]:
    """The blocks of the text in order, and the holes of those that go on over furniture."""
    assembly = Assembly(text)
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        if line.furniture:
            assembly.add(BlockKind.FURNITURE, line.start, line.end)
            continue
        if is_move(line.text):
            assembly.add(BlockKind.ATTENDANCE, line.start, line.end, label="moves")
            continue
        _place(assembly, line, following)
        assembly.last_line = line
    return assembly.blocks, assembly.holes


def _place(assembly: Assembly, line: Line, following: Line | None) -> None:
    for attempt in (_continue, _attendance, _known_field, _decision_head, _action, _row, _heading, _field, _marked):
        if attempt(assembly, line, following):
            return
    _paragraph(assembly, line)


def _continue(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A line that goes on with the block before it: wrapped text, or text that a page header cut."""
    last = assembly.last_line
    if last is None or not assembly.blocks:
        return False
    block = assembly.blocks[assembly.text_block()]
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.LIMB, BlockKind.ACTION) or block.label:
        return False
    ending = last.text[-1]
    if (
        ending in ":;?!"
        or (ending == "." and (line.gap or line.text[0].isupper()))
        or _CELLS.search(line.text[:40])
        or "|" in line.text
        or _is_field(line.text)
    ):
        return False
    if ":" in line.text[:40] and attendance_of(line.text.partition(":")[0].strip().lower()):
        return False
    first = line.text[0]
    cut = assembly.blocks[-1].kind in (BlockKind.FURNITURE, BlockKind.ATTENDANCE)
    if line.gap and not cut:
        return False
    goes_on = first.islower() and not MARKER.match(line.text)
    wrapped = not line.gap and 60 <= len(last.text) <= 140 and not MARKER.match(line.text) and ending != ")"
    if goes_on or wrapped:
        assembly.stretch(line.end)
        return True
    return False


def _attendance(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """Lists of people: a label opens one, lines that look like entries go on with it."""
    marker = MARKER.match(line.text)
    body = line.text[marker.end() :] if marker else line.text
    low = body.lower().rstrip(" :-–.")
    label = attendance_of(low)
    if label and (_opens(low) or assembly.open.label):
        _close(assembly)
        assembly.open.item = assembly.add(BlockKind.HEADING, line.start, line.end, label=low)
        assembly.open.label, assembly.open.entry_indent = low, -1
        return True
    dashed = _DASHED.match(body)
    if dashed and dashed["label"].lower() in ATTENDANCE_OPENERS:
        _close(assembly)
        assembly.open.label, assembly.open.entry_indent = dashed["label"].lower(), line.indent
        assembly.add(BlockKind.ATTENDANCE, line.end - len(dashed["rest"]), line.end, label=assembly.open.label)
        return True
    found = _LABEL.match(body) if ":" in body[:62] or "\t" in body[:40] else None
    if found and found["rest"]:
        low = found["label"].lower().strip()
        rest = found["rest"].lstrip(": \t-–")
        if attendance_of(low) and rest and (_opens(low) or assembly.open.label or _PERSON.search(rest[:60])):
            _close(assembly)
            assembly.open.label, assembly.open.entry_indent = low, line.indent
            assembly.add(BlockKind.ATTENDANCE, line.end - len(rest), line.end, label=low)
            return True
    if assembly.open.label is None:
        return False
    if _ends_list(line, marker, low):
        assembly.open.label = None
        return False
    entry = assembly.blocks[-1]
    if entry.kind is BlockKind.ATTENDANCE and not line.gap and line.indent > assembly.open.entry_indent >= 0:
        assembly.stretch(line.end)
    else:
        assembly.open.entry_indent = line.indent if assembly.open.entry_indent < 0 else assembly.open.entry_indent
        assembly.add(BlockKind.ATTENDANCE, line.start, line.end, label=assembly.open.label)
    return True


def _opens(label: str) -> bool:
    """Whether the label opens a list of people by itself."""
    return label in ATTENDANCE_OPENERS or (label not in ATTENDANCE_LABELS and attendance_of(label) is not None)


def _is_field(text: str) -> bool:
    """Whether the line begins with a key of records and reports, other than one that heads a list of people."""
    key, colon, value = text[:60].partition(":")
    low = key.strip().lower()
    return bool(colon) and bool(value.strip()) and low in FIELD_KEYS and low not in ATTENDANCE_LABELS


def _ends_list(line: Line, marker: "re.Match[str] | None", low: str) -> bool:
    text = line.text
    if (_TABLE_HEAD.match(text) and len(text) < 90) or _is_field(text):
        return True
    if marker and marker.lastgroup in ("number", "reference") and not _PERSON.search(text[:60]):
        return True
    if low.startswith(ITEM_HEADINGS) or _DECISION.match(text):
        return True
    people = len(_PERSON.findall(text))
    if people == 0 and text.isupper() and len(text) > 6 and line.gap:
        return True
    if text.endswith(".") and len(text) > 90 and people < 2 and "apolog" not in low:
        return True
    return len(text) > 240 and people < 3


def _decision_head(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A line that opens a decision: alone ("RESOLVED –") or with its first limbs behind it."""
    text = line.text
    first = text[0]
    if not (first.isupper() or first in "“\"'‘" or (first.islower() and assembly.open.decision is not None)):
        return False
    if first.islower() and text[-1] not in ":–—-":
        return False  # "noted the report;": a limb of the decision that is open
    coded = _CODED.match(text) if assembly.open.decision is not None else None
    if coded:
        _limbs(assembly, line, coded.end())
        return True
    if _LEAD.match(_NUMBER.sub("", text)) and len(text) < 160:
        _close(assembly)
        assembly.open.decision = assembly.add(BlockKind.PARAGRAPH, line.start, line.end)
        assembly.open.lead = assembly.open.decision
        return True
    if not _DECISION.match(text):
        return False
    if (
        len(text) < 90
        and "(" not in text
        and (text[-1] in ":–—-" or text.isupper() or (len(text.split()) <= 3 and text[-1] != "."))
    ):
        _close(assembly)
        assembly.open.decision = assembly.add(BlockKind.PARAGRAPH, line.start, line.end)
        assembly.open.lead = assembly.open.decision
        return True
    head = _DECISION_HEAD.match(text)
    if not head:
        return False
    _close(assembly)
    end = line.start + len(head["head"].rstrip())
    assembly.open.decision = assembly.open.lead = assembly.add(BlockKind.PARAGRAPH, line.start, end)
    _limbs(assembly, line, head.end())
    return True


def _action(assembly: Assembly, line: Line, following: Line | None) -> bool:
    if not _ACTION.match(line.text):
        return False
    assembly.open.markers.clear()
    assembly.add(BlockKind.ACTION, line.start, line.end)
    return True


def _row(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A row of a table: three cells, or two where a neighbouring line has two as well, or one cell a line."""
    if len(line.text) < 14 and not line.gap and NUMBER_ALONE.match(line.text) and assembly.blocks:
        cell = assembly.blocks[-1]
        short = cell.end - cell.start < 200
        if short and cell.kind in (BlockKind.PARAGRAPH, BlockKind.ROW, BlockKind.FIELD, BlockKind.HEADING):
            assembly.blocks[-1] = Block(BlockKind.ROW, cell.start, line.end, item=cell.item, label=cell.label)
            if assembly.open.item == len(assembly.blocks) - 1:
                assembly.open.item = cell.item
            return True
    cells = _cells(line.text)
    if cells < 2 or (cells == 2 and MARKER.match(line.text)):
        if assembly.open.table and (line.gap or cells < 2):
            assembly.open.table, assembly.open.action_table = None, False
        return False
    if assembly.open.table is not None and line.gap and cells != _cells(assembly.open.table):
        assembly.open.table, assembly.open.action_table = None, False
    if cells == 2:
        last = assembly.last_line
        near = (last is not None and not line.gap and _cells(last.text) == 2) or (
            following is not None and not following.gap and _cells(following.text) == 2
        )
        if not near and assembly.open.table is None:
            return False
    if assembly.open.table is None:
        heading = assembly.blocks[assembly.open.item] if assembly.open.item is not None else None
        words = assembly.text[heading.start : heading.end] if heading else ""
        named = bool(_ACTION_HEAD.search(line.text) and _ACTION_COLUMN.search(line.text))
        assembly.open.action_table = named or bool(_ACTION_HEAD.search(words) and len(words) < 40)
        assembly.open.table = line.text
        kind = BlockKind.ROW if named or not assembly.open.action_table else BlockKind.ACTION
        assembly.add(kind, line.start, line.end, label=None if named else line.text)
        return True
    kind = BlockKind.ACTION if assembly.open.action_table else BlockKind.ROW
    assembly.add(kind, line.start, line.end, label=assembly.open.table)
    return True


def _cells(text: str) -> int:
    if "\t" not in text and "   " not in text and "|" not in text:
        return 1
    return sum(1 for cell in _CELLS.split(text.strip("| \t")) if cell)


def _heading(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A short line without a full stop over something longer, in capitals, or with an item's number."""
    text = line.text
    if len(text) > 130 or text[-1] in ".;,":
        return False
    marker = MARKER.match(text)
    words = text[marker.end() :] if marker else text
    if not words or not (words[0].isupper() or words[0] in "‘“'\"(" or words[0].isdigit()):
        return False
    kind = marker.lastgroup if marker else None
    if kind in ("bullet", "roman", "letter") or words[0] == "(" or text.endswith((":-", ":–")):
        return False
    if (
        assembly.open.decision is not None
        and kind == "number"
        and not words.isupper()
        and not _new_part(words, following)
        and not (marker and following and following.text.startswith(marker.group().strip(" .)") + ".1"))
    ):
        return False
    if not _looks_like_heading(words, line, following, kind, assembly):
        return False
    _close(assembly)
    marked = marker.group().strip() if marker else None
    start = line.start + (marker.end() if marker else 0)
    assembly.open.item = None
    index = assembly.add(BlockKind.HEADING, start, line.end, marker=marked)
    assembly.open.item = assembly.open.lead = index
    if marker and _ADVICE.fullmatch(words):
        assembly.open.decision = index
    return True


def _new_part(words: str, following: Line | None) -> bool:
    """Whether a short numbered line after a decision is the heading of the next part rather than one more limb."""
    return (
        len(words.split()) <= 6
        and following is not None
        and following.gap
        and len(following.text) > 80
        and not words.startswith(("That ", "To "))
    )


def _looks_like_heading(words: str, line: Line, following: Line | None, kind: str | None, assembly: Assembly) -> bool:
    count = len(words.split())
    if words.isupper() and len(words) > 3:
        return True
    if count > 14 or words.startswith(("That ", "To ")):
        return False
    if kind == "reference":
        return True
    if words[-1] == ":":
        return False
    if kind == "number":
        return count <= 12 and (
            following is None
            or following.gap
            or len(following.text) > len(line.text)
            or bool(MARKER.match(following.text))
        )
    if following is None or "  " in words:
        return False
    if count > 7 and sum(word[0].islower() for word in words.split()) * 2 > count and MARKER.match(following.text):
        return False
    if not line.gap and assembly.blocks and assembly.last_line and assembly.last_line.text[-1] not in ".?!":
        return False
    longer = len(following.text) > max(60, len(line.text)) or bool(MARKER.match(following.text))
    return longer and count <= 12


def _known_field(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A key of decision records with its value: "Decision Maker: …", before it could open a decision."""
    key, colon, value = line.text.partition(":")
    if not colon or len(key) > 45 or not value.strip() or len(line.text) > 300:
        return False
    key = key.strip().lower()
    if key not in FIELD_KEYS or key in ("decision", "action") or assembly.open.label:
        return False
    assembly.add(BlockKind.FIELD, line.start, line.end, label=key)
    return True


def _field(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """Any other short key with a short value."""
    if len(line.text) > 300 or ":" not in line.text[:46]:
        return False
    match = _FIELD.match(line.text)
    if not match:
        return False
    key, value = match["key"].lower().strip(), match["value"]
    short = len(line.text) < 90 and len(key.split()) <= 3 and value[-1] not in ".;:" and line.text[0].isupper()
    if not short or "?" in value or key.startswith(("http", "www")):
        return False
    assembly.add(BlockKind.FIELD, line.start, line.end, label=key)
    return True


def _marked(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A line that begins with a number, letter or bullet."""
    marker = MARKER.match(line.text)
    if not marker or marker.lastgroup == "reference" or marker.end() >= len(line.text):
        return False
    if assembly.open.decision is not None:
        _limbs(assembly, line, 0)
        return True
    numbered = marker.lastgroup == "number" and "." in marker.group().strip()[:-1]
    _item(assembly, BlockKind.PARAGRAPH if numbered else BlockKind.BULLET, line.start, line.end, marker)
    return True


def _limbs(assembly: Assembly, line: Line, offset: int) -> None:
    """The limbs in the rest of a line, which may hold several: "(1) That … (2) That …"."""
    text = line.text
    starts = [offset]
    if "(" in text:
        starts += [found.end() for found in _INNER_LIMB.finditer(text, offset + 1)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = text[start:end]
        lead = len(part) - len(part.lstrip())
        marker = MARKER.match(part.strip())
        _item(assembly, BlockKind.LIMB, line.start + start + lead, line.start + start + len(part.rstrip()), marker)


def _item(assembly: Assembly, kind: BlockKind, start: int, end: int, marker: "re.Match[str] | None") -> None:
    """One entry of a list, at the depth that its kind of marker has there."""
    state = assembly.open
    name = _marker_kind(marker, state.markers)
    kinds = [entry[0] for entry in state.markers]
    if name in kinds:
        depth = kinds.index(name)
    else:
        depth = len(kinds)
        if depth and not _introduces(assembly, state.markers[-1][1]) and name == "none":
            depth -= 1
    parent = state.markers[depth - 1][1] if depth else (state.decision if kind is BlockKind.LIMB else state.lead)
    skip = marker.end() if marker else 0
    index = assembly.add(
        kind, start + skip, end, level=depth + 1, marker=marker.group().strip() if marker else None, parent=parent
    )
    state.markers[depth:] = [(name, index)]


def _introduces(assembly: Assembly, index: int) -> bool:
    block = assembly.blocks[index]
    return assembly.text[block.start : block.end].rstrip(" -–—").endswith(":")


def _marker_kind(marker: "re.Match[str] | None", above: list[tuple[str, int]]) -> str:
    if marker is None:
        return "none"
    kind = str(marker.lastgroup)
    written = marker.group().strip()
    if kind == "bullet":
        return "bullet" + written
    if kind == "roman" and written.strip("().") in "vx" and any(entry[0] == "letter" for entry in above):
        return "letter"
    if kind == "number":
        return f"number{written.count('.') if written[-1] != '.' else written.count('.') - 1}" + written[:1].strip(
            "0123456789"
        )
    return kind


def _paragraph(assembly: Assembly, line: Line) -> None:
    """Plain text; in an open decision an unmarked limb, as long as the list goes on."""
    state = assembly.open
    if state.decision is not None:
        previous = assembly.blocks[assembly.text_block()]
        ended = assembly.text[previous.start : previous.end].rstrip()
        first = previous is assembly.blocks[state.decision]
        begins = line.text.startswith(("That ", "that ", "To ", "to ", "and that "))
        listed = previous.kind is BlockKind.LIMB and not ended.endswith(".")
        opens = ended.endswith((":", "-", "–", "—", "that", "RESOLVED", "AGREED")) or _NUMBERED_HEAD.fullmatch(ended)
        if begins or listed or (first and opens):
            head = assembly.text[assembly.blocks[state.decision].start :][:9].lower()
            if begins or listed or not head.startswith("decision") or len(line.text) < 300:
                _limbs(assembly, line, 0)
                return
        state.decision = None
    state.markers.clear()
    index = assembly.add(BlockKind.PARAGRAPH, line.start, line.end)
    state.lead = index


def _close(assembly: Assembly) -> None:
    state = assembly.open
    state.label = state.decision = state.lead = state.table = None
    state.markers.clear()
    state.action_table = False
