"""What the columns of a table and the fields of a record hold, by their names; and which of them together commit."""

import re

from ingest.claims.commitments.verdicts import ACCEPTS, begins_verdict, carried_out, is_verdict, told_done
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
    "source",
    "number",
    "verdict",
    "reply",
    "advice",
    "step",
    "action",
    "matter",
)
_ACTS = frozenset({"action", "step", "advice"})
_TRACKED = frozenset({"matter", "owner", "date", "status"})
DATED = frozenset({"decided", "added", "original", "raised", "date"})  # columns of dates


_AND = re.compile(r"\s*(?:/|&|\band\b)\s*", re.IGNORECASE)  # "Resolution / Action", "Lead and timescale"
_FIRST_OF_PARTS = ("status", "action", "step")


def column_of(heading: str) -> str | None:
    """What a column of that heading holds; None for what commits nobody."""
    known = _named(heading)
    parts = _AND.split(heading.strip()) if known is None else []
    if not 1 < len(parts) < 4:
        return known
    names = [name for part in parts if (name := _named(part))]
    return next((name for name in _FIRST_OF_PARTS if name in names), names[0] if names else None)


def columns_of(headings: list[str]) -> list[str | None]:
    """What each column of a table holds; beside one that says by when, "Date" is when the row was put there."""
    names = [column_of(words) for words in headings]
    dated = [words for words, name in zip(headings, names, strict=True) if name == "date"]
    if len(dated) < 2 or all(_BARE_DATE.fullmatch(words) for words in dated):
        return names
    return ["raised" if _BARE_DATE.fullmatch(words) else name for words, name in zip(headings, names, strict=True)]


_BARE_DATE = re.compile(r"\W*dates?\W*", re.IGNORECASE)


def _named(heading: str) -> str | None:
    return next((name for name in _ORDER if _COLUMN[name].fullmatch(heading.strip())), None)


def commits(cells: dict[str, Span]) -> bool:
    """Whether the columns are those of actions, steps or advice with something beside them, or of a forward plan."""
    acts = bool(cells.keys() & _ACTS) and len(cells) > 1
    return acts or is_planned(cells) or is_tracked(cells)


def is_tracked(cells: dict[str, Span]) -> bool:
    """Whether a matter is followed as actions are: who has it, by when, and how far it is."""
    return cells.keys() >= _TRACKED and not cells.keys() & (_ACTS | {"decided"})


_DECISIONS = re.compile(r"\b(?:resolutions?|resolved|decisions?)\b", re.IGNORECASE)
_THAT = re.compile(r"(?:\(?[a-z\d]{1,3}[).]\s*)?that\s+\S", re.IGNORECASE)


def was_resolved(text: str, cell: Span, heading: str) -> bool:
    """Whether the cell of an action holds what was resolved: "That a visit be arranged" under "Resolution / Action"."""
    return _DECISIONS.search(heading) is not None and _THAT.match(text, *cell) is not None


def is_planned(cells: dict[str, Span]) -> bool:
    """Whether it is the entry of a forward plan: what is to be decided or by whom, and when."""
    return "decided" in cells and bool(cells.keys() & {"matter", "maker"}) and "action" not in cells


def by_their_words(text: str, cells: dict[str, Span]) -> dict[str, Span]:
    """The cells, named once more by what they say of advice.

    Where a reply is only a verdict ("Accepted"), the action beside it is the reply, or a comment that says what will be
    done; where there is only a column of verdicts, the comment beside it or else the verdict itself; and so is a
    progress that begins with a verdict ("Accepted by Cabinet in May"). A matter that is followed as actions are is one.
    """
    named = dict(cells)
    if is_tracked(named):
        named["action"] = named.pop("matter")
    if "advice" not in named:
        return named
    if "reply" in named and "action" in named and is_verdict(text, named["reply"]):
        named["verdict"], named["reply"] = named["reply"], named.pop("action")
    if "reply" in named and "status" in named and _says_what(text, named):
        named["verdict"], named["reply"] = named["reply"], named.pop("status")
    if "reply" not in named and "verdict" in named:
        named["reply"] = named.pop("status" if "status" in named else "verdict")
    if "reply" not in named and "status" in named and begins_verdict(text, named["status"]):
        named["reply"] = named.pop("status")
    return named


def _says_what(text: str, cells: dict[str, Span]) -> bool:
    """Whether a comment beside the verdict that accepts is a sentence of its own, rather than a word or a verdict."""
    reply, comment = cells["reply"], cells["status"]
    accepts = is_verdict(text, reply) and ACCEPTS.match(text, *reply) and not carried_out(text, cells)
    return bool(accepts) and len(text[slice(*comment)].split()) > _WORDS and not told_done(text, *comment)


_WORDS = 5  # of a comment such as "See below"
