"""Lines that hold one value under a key: "Date of decision: 27/09/2017"."""

import re

from ingest.layout.assembly import Assembly
from ingest.layout.attendance_words import ATTENDANCE_LABELS
from ingest.layout.blocks import BlockKind
from ingest.layout.lines import Line
from ingest.layout.words import FIELD_KEYS

# Under these keys the page of one decision gives its words, whether or not a label says so.
_OF_A_RECORD = frozenset({"decision status", "is key decision?", "is subject to call in?", "is subject to call-in?"})
_FIELD = re.compile(r"(?P<key>[A-Za-z][^:\n|]{1,44}?)\s*:\s*(?P<value>\S.*)$")


def is_field(text: str) -> bool:
    """Whether the line begins with a key of records and reports, other than one that heads a list of people."""
    key, colon, value = text[:60].partition(":")
    low = key.strip().lower()
    return bool(colon) and bool(value.strip()) and low in FIELD_KEYS and low not in ATTENDANCE_LABELS


def known_field(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A key of decision records with its value: "Decision Maker: …", before it could open a decision."""
    key, colon, value = line.text.partition(":")
    if not colon or len(key) > 45 or not value.strip() or len(line.text) > 300:
        return False
    key = key.strip().lower()
    if key not in FIELD_KEYS or key in ("decision", "action") or assembly.open.label:
        return False
    assembly.add(BlockKind.FIELD, line.start, line.end, label=key)
    assembly.recorded = assembly.recorded or key in _OF_A_RECORD
    return True


def field_line(assembly: Assembly, line: Line, following: Line | None) -> bool:
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
