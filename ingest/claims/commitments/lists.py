"""What rules of decisions, action lists, tables and timetables read, before single sentences are looked at."""

import re
from dataclasses import dataclass

from ingest.claims import parties
from ingest.claims.commitments.actions import actions, columns
from ingest.claims.commitments.dashed_actions import dashed
from ingest.claims.commitments.decisions import decisions
from ingest.claims.commitments.forward_plans import title_above
from ingest.claims.commitments.inline_lists import dated_list, listed_targets
from ingest.claims.commitments.motions import motions, settled_by_vote
from ingest.claims.commitments.plan_tables import stacked_targets
from ingest.claims.commitments.record_cells import DATED
from ingest.claims.commitments.records import is_done, read_record, records
from ingest.claims.commitments.row_targets import measures_alone, row_steps, row_target
from ingest.claims.commitments.schedules import schedules
from ingest.claims.commitments.steps import steps
from ingest.claims.parties import Draft
from ingest.dates import Reference, deadline
from ingest.paper import Paper

# Something that comes back has no one date: "to every meeting of the Board from April".
_EACH_TIME = re.compile(
    r"\b(?:(?:every|each)(?= (?:\w+ )?(?:time|day|week|fortnight|month|quarter|year|meeting|spring|summer"
    r"|autumn|winter|one\b|January|April|July|October))|quarterly|monthly|weekly|annual(?:ly)?|regular(?:ly)?)\b",
    re.IGNORECASE,
)

_OF_MEETINGS = frozenset({"Action", "Resolution"})  # records that say again what minutes say


@dataclass(frozen=True, slots=True)
class Listed:
    """The commitments of lists and tables: all that are `taken`, of them the `decided` ones.

    `rows` are those of an action list that may say again what the minutes say, `settled` where advice that has its
    answer stands, motions, what has been done, and cells that are dates alone or tell how far it is.
    """

    taken: list[Draft]
    decided: list[Draft]
    rows: list[Draft]
    settled: list[tuple[int, int]]


def listed(paper: Paper, reference: Reference) -> Listed:
    """The commitments of the paper's lists and tables, with the kinds that their rules give."""
    moved = motions(paper)
    decided = list(decisions(paper, moved))
    for draft in decided:
        starts = _EACH_TIME.search(paper.text, draft.start, draft.end) is None
        draft.deadline = deadline(paper.text, draft.start, draft.end, reference, starts=starts)
    lines = [*actions(paper, reference), *columns(paper, reference), *dashed(paper, reference)]
    rows = [one for one in lines if one.rule == "action row"]
    found = list(records(paper))
    kept = [
        one
        for record in found
        if not measures_alone(paper, record) and (read := read_record(paper, record, reference))
        for one in row_steps(paper, read, record, reference)
    ]
    if not parties.written(paper):  # the action list of a meeting, which says again what its minutes say
        rows += [one for one in kept if one.kind in _OF_MEETINGS]
        kept = [one for one in kept if one.kind not in _OF_MEETINGS]
    kept += [one for record in found if (one := row_target(paper, record, reference))]
    done = [one.whole or one.span for one in found if is_done(paper, one)]
    replied = [record for record in found if record.cells.keys() >= {"advice", "reply"}]
    answered = [*done, *(one.whole or one.span for one in replied)]
    lines = [
        one
        for one in lines
        if one.rule != "action line" or not (overlaps(one, [*kept, *rows]) or inside(one, answered))
    ]
    advised = [record.whole or record.cells["advice"] for record in replied]
    planned = [one for one in kept if one.rule == "plan entry"]
    in_table = [one.whole for one in found if one.whole and ("decided" not in one.cells or _any_in(planned, one.whole))]
    decided = [one for one in decided if not inside(one, [*advised, *in_table, *done])]
    points = [
        one
        for one in (*dated_list(paper, reference), *listed_targets(paper, reference), *steps(paper, reference))
        if not overlaps(one, [*kept, *decided])
    ]
    tables = (*schedules(paper, reference), *stacked_targets(paper, reference))
    timed = [one for one in tables if not overlaps(one, [*kept, *decided, *lines])]
    points = [*timed, *[one for one in points if not overlaps(one, timed)]]
    taken = [*decided, *[one for one in lines if one.rule != "action row"], *kept, *points]
    dates = [span for one in found for name, span in one.cells.items() if name in (*DATED, "source")]
    told = [one.cells["status"] for one in found if "status" in one.cells]
    titles = [title_above(paper.text, one.start) for one in planned]
    return Listed(taken, decided, rows, [*advised, *settled_by_vote(moved, paper), *done, *dates, *told, *titles])


def _any_in(drafts: list[Draft], span: tuple[int, int]) -> bool:
    """Whether one of them begins in the span."""
    return any(inside(one, [span]) for one in drafts)


def inside(one: Draft, spans: list[tuple[int, int]]) -> bool:
    """Whether the commitment begins in one of the spans."""
    return any(first <= one.start < last for first, last in spans)


def overlaps(one: Draft, others: list[Draft]) -> bool:
    """Whether it shares words with one of the others."""
    return any(one.start < other.end and other.start < one.end for other in others)
