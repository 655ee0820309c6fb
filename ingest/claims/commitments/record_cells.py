"""What the columns of a table and the fields of a record hold, by their names; and which of them together commit."""

import re

from ingest.claims.commitments.verdicts import begins_verdict, is_verdict
from ingest.rules.record_columns import COLUMNS

Span = tuple[int, int]

_COLUMN = {name: re.compile(rf"\W*(?:{words})\W*", re.IGNORECASE) for name, words in COLUMNS.items()}
_ORDER = (
    "decided",
    "maker",
    "added",
    "original",
    "raised",
    "date",
    "owner",
    "status",
    "number",
    "verdict",
    "reply",
    "advice",
    "step",
    "action",
    "matter",
)
DATED = frozenset({"decided", "added", "original", "raised", "date"})  # columns of dates


def column_of(heading: str) -> str | None:
    """What a column of that heading holds; None for what commits nobody."""
    return next((name for name in _ORDER if _COLUMN[name].fullmatch(heading.strip())), None)


def commits(cells: dict[str, Span]) -> bool:
    """Whether the columns are those of actions, steps or advice with something beside them, or of a forward plan."""
    return (bool(cells.keys() & {"action", "step", "advice"}) and len(cells) > 1) or is_planned(cells)


def is_planned(cells: dict[str, Span]) -> bool:
    """Whether it is the entry of a forward plan: what is to be decided or by whom, and when."""
    return "decided" in cells and bool(cells.keys() & {"matter", "maker"}) and "action" not in cells


def by_their_words(text: str, cells: dict[str, Span]) -> dict[str, Span]:
    """The cells, named once more by what they say of advice.

    Where a reply is only a verdict ("Accepted"), the action beside it is the reply; where there is only a column of
    verdicts, the comment beside it or else the verdict itself; and so is a progress that begins with a verdict
    ("Accepted by Cabinet in May").
    """
    named = dict(cells)
    if "advice" not in named:
        return named
    if "reply" in named and "action" in named and is_verdict(text, named["reply"]):
        named["verdict"], named["reply"] = named["reply"], named.pop("action")
    if "reply" not in named and "verdict" in named:
        named["reply"] = named.pop("status" if "status" in named else "verdict")
    if "reply" not in named and "status" in named and begins_verdict(text, named["status"]):
        named["reply"] = named.pop("status")
    return named
