"""How a commitment stands on a day, in words, and to its deadline for lists that hold the deadline's two ends."""

from datetime import date
from typing import Any

WORDS = {
    "not_applicable": "nothing to do",
    "no_deadline": "no deadline",
    "open": "open",
    "due": "due",
    "overdue": "past its deadline",
}
EVIDENCE = {
    "unchecked": "no later paper was looked through for it",
    "none_found": "no later report found",
    "reported_done": "reported as done",
    "superseded": "replaced by a later one",
}


def timing(row: dict[str, Any], day: date) -> str:
    """One of WORDS. Due is within the deadline's own time: a commitment by `2018-05` is due all through May."""
    if row.get("deadline_latest") is None:
        return "no_deadline"
    if date.fromisoformat(row["deadline_latest"]) < day:
        return "overdue"
    earliest = row.get("deadline_earliest")
    return "due" if earliest and date.fromisoformat(earliest) <= day else "open"
