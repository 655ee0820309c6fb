"""Rows of plans that commit to more than one thing: to the level under "Measure", to each step in the cell of dates."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.claims import frames, parties
from ingest.claims.commitments.records import Record, is_done, owners, owning_bodies, row_date
from ingest.claims.parties import Draft
from ingest.dates import Reference, deadline, find_dates
from ingest.dates.cells import moved_to
from ingest.paper import Paper

RULE = "row measure"
# What is measured rather than done: "Delayed transfers", "Dementia diagnosis rate"; the row sets one target.
_MEASURED = re.compile(
    r"(?:[\w&/’'-]+ ){0,6}?(?:rates?|transfers?|admissions?|readmissions?|attendances?|waits?|waiting times?|delays?"
    r"|length of stay|diagnos[ei]s|bed days|satisfaction|uptake|coverage|numbers?|share|proportion|deaths?)"
    r"(?: (?:of|for|in|among) [^.;|\t]{3,60})?",
    re.IGNORECASE,
)


def row_target(paper: Paper, record: Record, reference: Reference) -> Draft | None:
    """The level that a row's measure gives, with its own date or else that of the row."""
    if "measure" not in record.cells or not record.cells.keys() & {"step", "action"} or is_done(paper, record):
        return None
    start, end = record.cells["measure"]
    if not frames.MEASURE.search(paper.text, start, end):
        return None
    own = deadline(paper.text, start, end, reference)
    first = _act(record)[0] if measures_alone(paper, record) else start
    draft = Draft(first, end, "Target", RULE, record.block)
    draft.deadline = own or row_date(paper, record, reference)
    draft.responsible = owners(paper, record)
    draft.marked = owning_bodies(paper, draft.responsible)
    draft.made_by = parties.authors(paper, start) if parties.written(paper) else parties.host(paper)
    return draft


def measures_alone(paper: Paper, record: Record) -> bool:
    """Whether the row names what is measured and no act, so that its level is all that it commits to."""
    if "measure" not in record.cells or not record.cells.keys() & {"step", "action"}:
        return False
    words = paper.text[slice(*_act(record))].strip(" .")
    return bool(_MEASURED.fullmatch(words) and frames.MEASURE.search(paper.text, *record.cells["measure"]))


def _act(record: Record) -> tuple[int, int]:
    return record.cells["step" if "step" in record.cells else "action"]


def row_steps(paper: Paper, draft: Draft, record: Record, reference: Reference) -> Iterator[Draft]:
    """The step of a row; where its cell of dates tells several, the act without a date and then each of them.

    Example: "Open a hub | NCC | Business case June 2019, doors open May 2020".
    """
    told = list(_told_steps(paper, record, reference)) if draft.kind == "Milestone" else []
    if len(told) < _SEVERAL:
        yield draft
        return
    start, act_end = _act(record)
    first = record.cells["date"][0]
    ends = [act_end, *(stop for name, (_, stop) in record.cells.items() if name == "owner" and stop <= first)]
    if max(ends) > first:
        yield draft
        return
    yield replace(draft, start=start, end=max(ends), kind="Undertaking", rule=RULE, deadline=None)
    for begin, end, day in told:
        yield replace(draft, start=begin, end=end, rule=RULE, deadline=day)


def _told_steps(paper: Paper, record: Record, reference: Reference) -> Iterator[tuple[int, int, str]]:
    """The parts of the cell of dates that have words of their own beside a date; none where one part has not both."""
    if "date" not in record.cells or moved_to(paper.text, *record.cells["date"], reference):
        return  # "was April, now 2 September" tells one step
    found: list[tuple[int, int, str]] = []
    for part in _PART.finditer(paper.text, *record.cells["date"]):
        dates = [one for one in find_dates(paper.text, *part.span(), reference) if one.edtf]
        words = paper.text[part.start() : dates[0].start] if dates else ""
        if len(dates) != 1 or not _WORDS.search(words):
            return
        found.append((part.start(), part.end(), str(dates[0].edtf)))
    yield from found


_SEVERAL = 2
_PART = re.compile(r"[^\s,;][^,;]*[^\s,;]")
_WORDS = re.compile(r"\b(?!by\b|from|until|end|start|early|late|mid|before|after|and|now)[A-Za-z]{3,}", re.IGNORECASE)
