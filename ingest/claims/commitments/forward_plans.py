"""Entries of forward plans: decisions that are still to be taken, each a step of whoever will decide, with its day."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.dates import Reference, find_dates
from ingest.dates.cells import cell_date
from ingest.paper import Paper
from ingest.rules.forward_plans import (
    ADDED,
    DECIDED,
    DUE_AND_MAKER,
    DUE_OUTRIGHT,
    MAKER,
    PLANS,
    TAKEN,
    TELLING,
    TITLE,
    WHEN,
)
from ontology import edtf

Span = tuple[int, int]

_FIELDS = {
    name: re.compile(words, re.IGNORECASE)
    for name, words in {
        "due": rf"{DUE_OUTRIGHT}|{DUE_AND_MAKER}",
        "taken": TAKEN,
        "date": rf"{DECIDED}|{WHEN}|date",
        "maker": MAKER,
        "added": ADDED,
        "matter": TITLE,
        "telling": TELLING,
    }.items()
}
_LINE = re.compile(r"[^\n]+")
# "Decision maker: Cabinet", "| Decision due date | 17 April 2024 |"
_FIELD = re.compile(r"[\s|*]*(?P<key>[A-Za-z][^:|\n\t]{2,50}?)\??\s*(?::[\s|]*|\||\t| {2,})\s*(?P<value>[^\s|][^\n]*)")
# In a plan a question may be a key as well, and its value stand below it: "Who will decide? Cabinet", "When?"
_QUESTION = re.compile(r"[\s|*]*(?P<key>[A-Z][^?:|\n\t]{2,50})(?:\?|:(?=\s*\n))\s*\n?[^\S\n]*(?P<value>[^\s|][^\n]*)")
# One that plans need not have, behind one that they have: "Ward: All", "Consultees –"
_ANY_FIELD = re.compile(r"[\s|*]*[A-Z][A-Za-z '/,()&-]{1,60}[:?|]")
_TICK = re.compile(r"\W*(?:yes|no|n/?a)\b(?:\W.*)?", re.IGNORECASE)  # "Key decision: Yes"
_EARLIEST = re.compile(r"\b(?:not before|no earlier than|not earlier than|after)\b", re.IGNORECASE)
_WITHDRAWN = re.compile(r"\W*(?:withdrawn|deleted|removed|cancelled|no longer)\b", re.IGNORECASE)
_PLANS = re.compile(PLANS, re.IGNORECASE | re.MULTILINE)
_TOP = 600  # characters in which a paper says what it is
_LONGEST_TITLE = 200  # characters
_LONGEST = 2_000  # characters of an entry, the description of its matter among them
_BLANKS = 2  # line breaks that a field may stand behind the one before it
_MATTERS = frozenset({"matter", "telling"})


class _Field(NamedTuple):
    """A line of an entry: its key as written, in lower case, what that says it holds, and where its value is."""

    key: str
    name: str
    value: Span


def calls_itself_plan(paper: Paper) -> bool:
    """Whether the paper says at its top that it is a plan of decisions to come."""
    return _PLANS.search(paper.text, 0, _TOP) is not None


def is_withdrawn(text: str, cells: dict[str, Span]) -> bool:
    """Whether the cell for the day says that there will be none."""
    return "decided" in cells and _WITHDRAWN.match(text, *cells["decided"]) is not None


def plan_entry(paper: Paper, cells: dict[str, list[Span]], block: int, reference: Reference) -> Draft | None:
    """The decision that a row or record says is to be taken; None where its day shows that it has been.

    `cells` has the parts of each cell, one a line that it is wrapped over.
    """
    when = _due(" ".join(paper.text[start:end] for start, end in cells["decided"]), reference)
    last = edtf.latest(when) if when else None
    if last and reference.day and last <= reference.day and not calls_itself_plan(paper):
        return None
    told = [span for name in ("matter", "maker", "decided") for span in cells.get(name, [])]
    draft = Draft(min(told)[0], max(end for _, end in told), "Milestone", "plan entry", block)
    draft.made_by = [paper.publisher] if paper.publisher else parties.authors(paper, draft.start)
    who = [
        one.key for span in cells.get("maker", cells["decided"]) for one in paper.mentions_in(*span, "person", "body")
    ]
    draft.responsible = list(dict.fromkeys(who)) or paper.who_acts(*cells.get("maker", cells["decided"])[0])
    draft.deadline = when
    return draft


def _due(words: str, reference: Reference) -> str | None:
    """The day in the words of a cell; none where they only say before which day nothing is decided."""
    if _EARLIEST.search(words):
        return None
    found = [one for one in find_dates(words, 0, len(words), reference) if one.edtf]
    return cell_date(words, 0, len(words), reference) or (found[0].edtf if found else None)


def entries_in_fields(paper: Paper) -> Iterator[tuple[dict[str, Span], Span]]:
    """The cells and the whole of each entry in fields: "Decision: …", "Decision maker: …", "Decision due date: …".

    A field that the entry has already begins the next one. What is told of the matter ("Summary: …") may stand behind
    the day as well as before it.
    """
    plan = calls_itself_plan(paper)
    cells: dict[str, Span] = {}
    keys: set[str] = set()
    last = 0
    for match in _LINE.finditer(paper.text):
        if not match[0].strip():
            continue
        found = _field(paper.text, *match.span()) or (_question(paper.text, *match.span()) if plan else None)
        breaks = paper.text.count("\n", last, match.start())
        begins = found is not None and (found.key in keys or (found.name in cells and found.name not in _MATTERS))
        begins = begins or (found is not None and found.name == "matter" and "decided" in _as_decided(cells, plan))
        if cells and (breaks > _BLANKS or begins):
            yield from _entry(paper.text, cells, plan)
            cells, keys = {}, set()
        if found:
            cells.setdefault(found.name, found.value)
            keys.add(found.key)
            last = max(match.end(), found.value[1])
        elif breaks == 1 and cells and (_ANY_FIELD.match(match[0]) or (plan and cells.keys() <= _MATTERS)):
            last = match.end()  # a field that plans alone do not have, or what is to be decided goes on over lines
    yield from _entry(paper.text, cells, plan)


def title_above(text: str, start: int) -> Span:
    """The line over the entry that begins there: its title, which is no step beside it; empty where none is."""
    key = text.rfind("\n", 0, start)
    above = text[: max(0, key)].rstrip()
    line = above.rfind("\n") + 1
    if not text[key + 1 : start].strip():  # a key on a line of its own
        above = above[: max(0, line)].rstrip()
        line = above.rfind("\n") + 1
    is_title = len(above) - line < _LONGEST_TITLE and not above.endswith(".")
    return (line, len(above)) if is_title else (start, start)


def _field(text: str, start: int, end: int) -> _Field | None:
    """What the line holds under a key of forward plans."""
    return _named(_FIELD.match(text, start, end))


def _question(text: str, start: int, end: int) -> _Field | None:
    """What the line, or the one below it, holds under a key that is a question or stands alone."""
    below = text.find("\n", end + 1)
    named = _named(_QUESTION.match(text, start, below if below >= 0 else len(text)))
    return None if named and _field(text, *named.value) else named


def _named(found: "re.Match[str] | None") -> _Field | None:
    """The field; None for a key that plans do not have."""
    if found is None or _TICK.fullmatch(found["value"]):
        return None
    key = found["key"].strip().lower()
    name = next((name for name, words in _FIELDS.items() if words.fullmatch(key)), None)
    value = found.start("value"), found.start("value") + len(found["value"].rstrip(" |"))
    return _Field(key, name, value) if name else None


def _as_decided(cells: dict[str, Span], plan: bool) -> dict[str, Span]:
    """The fields with that of the day of decision named as in tables, where they show that it is to come."""
    coming = plan or "due" in cells or "added" in cells
    when = cells.get("due") or (cells.get("date") if coming and "maker" in cells else None)
    return {**cells, "decided": when} if when else dict(cells)


def _entry(text: str, cells: dict[str, Span], plan: bool) -> Iterator[tuple[dict[str, Span], Span]]:
    """The entry of these fields: it has a day that is to come, and a matter or whoever will decide.

    What is told of the matter stands for it where it has no title; else sentences in it are read by themselves.
    """
    cells = _as_decided(cells, plan)
    telling = cells.pop("telling", None)
    if telling and "matter" not in cells and ("maker" not in cells or telling < min(cells.values())):
        cells["matter"] = telling
    if "decided" in cells and cells.keys() & {"matter", "maker"} and "taken" not in cells:
        if "matter" not in cells:  # the words then begin with "Decision maker:"
            cells["maker"] = (text.rfind("\n", 0, cells["maker"][0]) + 1, cells["maker"][1])
        start, end = min(start for start, _ in cells.values()), max(end for _, end in cells.values())
        if end - start <= _LONGEST:
            yield cells, (start, end)
