"""Tables of contents: lines below "Contents" that each end in a page, the pages in order; no part of the paper."""

import re

from ingest.layout.lines import Line

_HEAD = re.compile(r"(?:table of )?contents(?: page)?:?", re.IGNORECASE)
# "Foreword ....... 2", "Recommendations / 3 - 4", "What we heard   5"
_ENTRY = re.compile(r".{2,100}?[\s./|…]\s*(?:[Pp]\.? ?)?(?P<page>\d{1,3})(?:\s*[-–]\s*\d{1,3})?(?:\s*\|)?")
_COLUMNS = 40  # characters of a line over the entries that names their columns: "Title / Page"
_FEWEST = 3


def mark_contents(lines: list[Line]) -> None:
    """Mark the lines of each table of contents as furniture."""
    for at, line in enumerate(lines):
        if _HEAD.fullmatch(line.text):
            listed = _listed(lines[at + 1 :])
            for one in lines[at : at + 1 + listed] if listed else ():
                one.furniture = True


def _listed(below: list[Line]) -> int:
    """How many lines below the head belong to the table; none where too few end in a page."""
    skipped = int(bool(below) and not _ENTRY.fullmatch(below[0].text) and len(below[0].text) <= _COLUMNS)
    last = found = 0
    for line in below[skipped:]:
        entry = _ENTRY.fullmatch(line.text)
        if entry is None or int(entry["page"]) < last:
            break
        last, found = int(entry["page"]), found + 1
    return skipped + found if found >= _FEWEST else 0
