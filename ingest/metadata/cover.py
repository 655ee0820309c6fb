"""What the fields of a paper say of it, whether "Subject: Home First" or the rows of a table on its cover."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.layout import BlockKind, Layout
from ingest.layout.tables import COLUMNS
from ingest.layout.words import FIELD_KEYS, SUBJECT_KEYS

COVER = 25  # blocks among which the rows of a cover stand
_ROW = re.compile(r"(?P<key>[A-Za-z][^|\n]{1,40}?)\s*:?\s*\|\s*(?P<value>[^|\n]*[^|\s])[ \t|]*")
_KEYS = FIELD_KEYS | SUBJECT_KEYS
_BAR = re.compile(r"[\s|]*")


@dataclass(frozen=True, slots=True)
class Field:
    """A key in lower case, and where its value stands."""

    key: str
    start: int
    end: int
    on_cover: bool  # whether it is a row of a table


def fields(layout: Layout) -> Iterator[Field]:
    """All fields of the paper, and the rows of its cover's table that begin with a usual key, in their order.

    A row that only heads columns ("Title | Organisation") is none.
    """
    for number, block in enumerate(layout.blocks):
        if block.kind is BlockKind.FIELD:
            colon = layout.text.find(":", block.start, block.end) + 1 or block.start
            start = _BAR.match(layout.text, colon, block.end)
            yield Field(block.label or "", start.end() if start else colon, block.end, on_cover=False)
        elif block.kind is BlockKind.ROW and number < COVER:
            row = _ROW.fullmatch(layout.text, block.start, block.end)
            key = " ".join(row["key"].lower().split()) if row else ""
            if row and key in _KEYS and row["value"].lower().removesuffix("s") not in COLUMNS | _KEYS:
                yield Field(key, row.start("value"), row.end("value"), on_cover=True)
