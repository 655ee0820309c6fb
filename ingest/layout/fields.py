"""Lines that hold one value under a key: "Date of decision: 27/09/2017"."""

import re
from collections import Counter

from ingest.layout.assembly import Assembly, close
from ingest.layout.attendance_words import ATTENDANCE_LABELS
from ingest.layout.blocks import BlockKind
from ingest.layout.decisions import DECISION
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


def recurring_keys(lines: list[Line]) -> frozenset[str]:
    """The keys under which a form says the same of several things: "Evidence of progress: …" of each recommendation."""
    counted = Counter(key for line in lines if not line.furniture and (key := _key_of(line.text)))
    often = frozenset(key for key, count in counted.items() if count >= _OFTEN)
    return often if len(often) >= _OFTEN else frozenset()


def has_key(assembly: Assembly, line: Line) -> bool:
    """Whether the line begins with such a key."""
    return bool(assembly.keys) and _key_of(line.text) in assembly.keys


def keyed_line(assembly: Assembly, line: Line, following: Line | None) -> bool:
    """A line under such a key, which ends what is open; one that opens a decision is left to it."""
    if not has_key(assembly, line) or assembly.open.label or DECISION.match(line.text):
        return False
    close(assembly)
    assembly.add(BlockKind.PARAGRAPH, line.start, line.end)
    return True


_OFTEN = 3  # times that a key recurs, and keys that do so
_KEY = re.compile(
    r"(?!(?i:actions?)\b)(?![^:]*\b(?:APPROVED|AGREED|RESOLVED|CONCLUDED|NOTED)\b)(?P<key>[A-Z][^:\n|.;]{2,80}?):(?=\s|\Z)"
)
_ASIDES = re.compile(r"\([^()]*\)|\d+")


def _key_of(text: str) -> str:
    """The key that a line begins with, in small letters without numbers and asides; empty for none."""
    found = _KEY.match(text)
    return " ".join(_ASIDES.sub(" ", found["key"]).lower().split()) if found else ""


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
