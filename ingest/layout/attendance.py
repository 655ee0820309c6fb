"""Lists of people: what opens one, what goes on with it and what ends it."""

import re

from ingest.layout.assembly import Assembly, close
from ingest.layout.blocks import BlockKind
from ingest.layout.decisions import DECISION
from ingest.layout.fields import is_field
from ingest.layout.lines import MARKER, Line
from ingest.layout.words import (
    ATTENDANCE_LABELS,
    ATTENDANCE_OPENERS,
    ITEM_HEADINGS,
    attendance_of,
)

_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z '’/()-]{3,60}?)\s*(?:\(\d+\))?\s*:?-?\s*(?P<rest>\t.*|:.*)?$")
_DASHED = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{5,40}?) [–—-] (?P<rest>\S.*)$")
# The heading row of minutes or actions in a table: "Item | Notes | Actions".
_TABLE_HEAD = re.compile(r"(?:item|no\.?|ref|agenda item|minute|action)\w*(?:\t+|\s{3,}|\s*\|\s*)\S", re.I)
_PERSON = re.compile(
    r"\b(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|dame|chair|chairman|director|officer"
    r"|manager|lead|head of|member|governor|nurse|executive|representing|apolog\w+)\b",
    re.I,
)


def attendance(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """Lists of people: a label opens one, lines that look like entries go on with it."""
    marker = MARKER.match(line.text)
    body = line.text[marker.end() :] if marker else line.text
    low = body.lower().rstrip(" :-–.")
    label = attendance_of(low)
    if label and (_opens(low) or assembly.open.label):
        close(assembly)
        assembly.open.item = assembly.add(BlockKind.HEADING, line.start, line.end, label=low)
        assembly.open.label, assembly.open.entry_indent = low, -1
        return True
    dashed = _DASHED.match(body)
    if dashed and dashed["label"].lower() in ATTENDANCE_OPENERS:
        close(assembly)
        assembly.open.label, assembly.open.entry_indent = dashed["label"].lower(), line.indent
        assembly.add(BlockKind.ATTENDANCE, line.end - len(dashed["rest"]), line.end, label=assembly.open.label)
        return True
    found = _LABEL.match(body) if ":" in body[:62] or "\t" in body[:40] else None
    if found and found["rest"]:
        low = found["label"].lower().strip()
        rest = found["rest"].lstrip(": \t-–")
        if attendance_of(low) and rest and (_opens(low) or assembly.open.label or _PERSON.search(rest[:60])):
            close(assembly)
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


def _ends_list(line: Line, marker: "re.Match[str] | None", low: str) -> bool:
    text = line.text
    if (_TABLE_HEAD.match(text) and len(text) < 90) or is_field(text):
        return True
    if marker and marker.lastgroup in ("number", "reference") and not _PERSON.search(text[:60]):
        return True
    if low.startswith(ITEM_HEADINGS) or DECISION.match(text):
        return True
    people = len(_PERSON.findall(text))
    if people == 0 and text.isupper() and len(text) > 6 and line.gap:
        return True
    if text.endswith(".") and len(text) > 90 and people < 2 and "apolog" not in low:
        return True
    return len(text) > 240 and people < 3
