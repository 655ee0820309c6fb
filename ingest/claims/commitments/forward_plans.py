"""Entries of forward plans: decisions that are still to be taken, each a step of whoever will decide, with its day."""

import re
from collections.abc import Iterator

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
    MATTER,
    PLANS,
    TAKEN,
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
        "matter": MATTER,
    }.items()
}
_LINE = re.compile(r"[^\n]+")
# "Decision maker: Cabinet", "| Decision due date | 17 April 2024 |"
_FIELD = re.compile(r"[\s|*]*(?P<key>[A-Za-z][^:|\n\t]{2,50}?)\??\s*(?::[\s|]*|\||\t| {2,})\s*(?P<value>[^\s|][^\n]*)")
# In a plan a question may be a key as well, and its value stand below it: "Who will decide? Cabinet", "When?"
_QUESTION = re.compile(r"[\s|*]*(?P<key>[A-Z][^?:|\n\t]{2,50})(?:\?|:(?=\s*\n))\s*\n?[^\S\n]*(?P<value>[^\s|][^\n]*)")
_TICK = re.compile(r"\W*(?:yes|no|n/?a)\b(?:\W.*)?", re.IGNORECASE)  # "Key decision: Yes"
_EARLIEST = re.compile(r"\b(?:not before|no earlier than|not earlier than|after)\b", re.IGNORECASE)
_PLANS = re.compile(PLANS, re.IGNORECASE | re.MULTILINE)
_TOP = 600  # characters in which a paper says what it is
_LONGEST_TITLE = 200  # characters
_BLANKS = 2  # line breaks that a field may stand behind the one before it


def calls_itself_plan(paper: Paper) -> bool:
    """Whether the paper says at its top that it is a plan of decisions to come."""
    return _PLANS.search(paper.text, 0, _TOP) is not None


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
    """The cells and the whole of each entry in fields: "Decision: …", "Decision maker: …", "Decision due date: …"."""
    plan = calls_itself_plan(paper)
    cells: dict[str, Span] = {}
    last = 0
    for match in _LINE.finditer(paper.text):
        if not match[0].strip():
            continue
        named = _field(paper.text, *match.span()) or (_question(paper.text, *match.span()) if plan else None)
        apart = paper.text.count("\n", last, match.start()) > _BLANKS
        begins = named is not None and named[0] in cells and named[0] != "matter"
        if cells and (apart or begins or (named and named[0] == "matter" and "decided" in _as_decided(cells, plan))):
            yield from _entry(paper.text, cells, plan)
            cells = {}
        if named:
            cells.setdefault(*named)
            last = max(match.end(), named[1][1])
        elif plan and cells.keys() == {"matter"}:
            last = match.end()  # what is to be decided goes on over lines
    yield from _entry(paper.text, cells, plan)


def title_above(text: str, start: int) -> Span:
    """The line over the entry that begins there: its title, which is no step beside it; empty where none is."""
    key = text.rfind("\n", 0, start)
    above = text[: max(0, key)].rstrip()
    line = above.rfind("\n") + 1
    if not text[key + 1 : start].strip():  # a key on a line of its own
        above = above[: max(0, line)].rstrip()
        line = above.rfind("\n") + 1
    return (line, len(above)) if len(above) - line < _LONGEST_TITLE else (start, start)


def _field(text: str, start: int, end: int) -> tuple[str, Span] | None:
    """What the line holds under a key of forward plans."""
    return _named(_FIELD.match(text, start, end))


def _question(text: str, start: int, end: int) -> tuple[str, Span] | None:
    """What the line, or the one below it, holds under a key that is a question or stands alone."""
    below = text.find("\n", end + 1)
    named = _named(_QUESTION.match(text, start, below if below >= 0 else len(text)))
    return None if named and _field(text, *named[1]) else named


def _named(found: "re.Match[str] | None") -> tuple[str, Span] | None:
    """The field and the place of its value; None for a key that plans do not have."""
    if found is None or _TICK.fullmatch(found["value"]):
        return None
    name = next((name for name, words in _FIELDS.items() if words.fullmatch(found["key"].strip())), None)
    value = found.start("value"), found.start("value") + len(found["value"].rstrip(" |"))
    return (name, value) if name else None


def _as_decided(cells: dict[str, Span], plan: bool) -> dict[str, Span]:
    """The fields with that of the day of decision named as in tables, where they show that it is to come."""
    coming = plan or "due" in cells or "added" in cells
    when = cells.get("due") or (cells.get("date") if coming and "maker" in cells else None)
    return {**cells, "decided": when} if when else dict(cells)


def _entry(text: str, cells: dict[str, Span], plan: bool) -> Iterator[tuple[dict[str, Span], Span]]:
    """The entry of these fields: it has a day that is to come, and a matter or whoever will decide."""
    cells = _as_decided(cells, plan)
    if "decided" in cells and cells.keys() & {"matter", "maker"} and "taken" not in cells:
        if "matter" not in cells:  # the words then begin with "Decision maker:"
            cells["maker"] = (text.rfind("\n", 0, cells["maker"][0]) + 1, cells["maker"][1])
        yield cells, (min(start for start, _ in cells.values()), max(end for _, end in cells.values()))
