"""Actions: lines that begin with "Action:", rows of action lists, and how a row joins what the minutes say above."""

import calendar
import re
from collections.abc import Iterator

from ingest.claims import parties
from ingest.claims.commitments.record_cells import column_of, columns_of, was_resolved
from ingest.claims.commitments.verdicts import DONE, told_done
from ingest.claims.parties import Draft
from ingest.claims.tables import heading_cells, split_cells
from ingest.dates import Reference, deadline, find_dates
from ingest.dates.cells import moved_to, standing
from ingest.dates.find import DateFound
from ingest.layout import BlockKind
from ingest.layout.words import ACTION_HEAD
from ingest.paper import Paper

HEAD = re.compile(ACTION_HEAD, re.IGNORECASE)
_REFERENCE = re.compile(r"[A-Z]{0,6}[\d/.\-]*\d[\d/.\-]*[a-z]?|\d+[.)]?", re.IGNORECASE)


def actions(paper: Paper, reference: Reference) -> Iterator[Draft]:
    """The action lines and rows of the paper in order."""
    for index, block in enumerate(paper.layout.blocks):
        if block.kind is BlockKind.ACTION:
            row = block.label is not None or "|" in paper.text[block.start : block.end]
            draft = _row(paper, index, reference) if row else _line(paper, index, reference)
            if draft:
                yield draft


_LOG = re.compile(
    r"\baction (?:log|tracker|list|sheet)\b|\bactions (?:arising|from|agreed)\b|\bactions?\b[^\n]{0,12}\bagreed\b",
    re.IGNORECASE,
)


def columns(paper: Paper, reference: Reference) -> Iterator[Draft]:
    """The action column of minutes that are a table: each part of its cell is an action."""
    for index, block in enumerate(paper.layout.blocks):
        if block.kind is not BlockKind.ROW or not block.label:
            continue
        headings = heading_cells(paper.layout, index)
        number = next((n for n, words in enumerate(headings) if re.match(r"\W*actions?\b", words, re.IGNORECASE)), None)
        if number is None or number == 0 or any(column_of(words) in ("owner", "date") for words in headings):
            continue
        cells = split_cells(paper.text, block.start, block.end)
        if number >= len(cells):
            continue
        start, end = cells[number]
        at = start
        for cut in [*[match.end() for match in _PART.finditer(paper.text, start, end)], end]:
            stop = at + len(paper.text[at:cut].rstrip(" ;,."))
            if stop - at > 11:
                draft = Draft(at, stop, "Action", "action line", index, parties.host(paper))
                draft.deadline, draft.responsible = deadline(paper.text, at, stop, reference), _owner(paper, at, stop)
                yield draft
            at = cut


_PART = re.compile(r";\s+|\.\s+(?=[A-Z])")
_MARK = re.compile(r"[(\[]?\bActions?\b(?:\s+by)?\s*(?::\s?[–-]|[:–-])?\s*", re.IGNORECASE)


def mark(paper: Paper, drafts: list[Draft], reference: Reference) -> list[Draft]:
    """Sentences that "(Action: JS)" or a line "ACTION JS" behind them makes actions; those not yet among the drafts."""
    found = []
    for match in _MARK.finditer(paper.text):
        people = paper.mentions_in(match.end(), match.end() + 2, "person", "body")
        if (
            not people
            or re.match(r"[^\n)\].]{0,40}?(?:[)\].\n]|$)", paper.text[people[0].end : people[0].end + 44]) is None
        ):
            continue
        rest = re.split(r"[)\].\n]", paper.text[people[0].end : people[0].end + 60])[0]
        if re.search(r"\b(?:to|will|would)\b|:\s+[a-z]{2}", rest):  # "ACTION – SR: confirm the sum" says it itself
            continue
        before = paper.layout.sentence_at(max(0, len(paper.text[: match.start()].rstrip(" \n([.")) - 1))
        if before is None or (before.end > match.start() + 2 and before.start >= match.start() - 8):
            continue
        owners = [
            one.key
            for one in paper.mentions_in(
                match.end(), match.end() + len(rest) + people[0].end - match.end(), "person", "body"
            )
        ]
        stop = min(before.end, match.start())
        known = next((one for one in drafts if one.start < stop and before.start < one.end), None)
        if known is None:
            end = before.start + len(paper.text[before.start : stop].rstrip(" .;(["))
            known = Draft(before.start, end, "Action", "marked action", before.block, parties.host(paper))
            known.deadline = deadline(paper.text, before.start, stop, reference)
            found.append(known)
        elif known.kind in ("Undertaking", "Request", "Milestone"):
            known.kind, known.rule = "Action", "marked action"
        known.marked = owners
        known.responsible = owners or known.responsible
    return found


def _line(paper: Paper, index: int, reference: Reference) -> Draft | None:
    """ "Action: the data to be sent to members. JW by 9 November"."""
    block, text = paper.layout.blocks[index], paper.text
    head = HEAD.match(text, block.start, block.end)
    start = head.end() if head else block.start
    end = block.start + len(text[block.start : block.end].rstrip(" .;"))
    if end - start < 6 or _reported(paper, start, end) or names_only(paper, start, end):
        return None
    draft = Draft(start, end, "Action", "action line", index, parties.host(paper))
    draft.deadline = deadline(text, start, end, reference, starts=True) or _short_day(text, start, end, reference)
    owners = paper.mentions_in(head.start("who"), head.end("who"), "person") if head and head["who"] else []
    draft.responsible = list(dict.fromkeys(one.key for one in owners)) or _owner(paper, start, end)
    return draft


def names_only(paper: Paper, start: int, end: int) -> bool:
    """Whether the line says no more than who acts on what stands above it: "ACTION: City Solicitor"."""
    if _ONLY_POSTS.fullmatch(paper.text, start, end):
        return True
    left, at = [], start
    for mention in paper.mentions_in(start, end, "body", "person"):
        left.append(paper.text[at : mention.start])
        at = max(at, mention.end)
    return at > start and _BETWEEN_NAMES.fullmatch("".join([*left, paper.text[at:end]])) is not None


_BETWEEN_NAMES = re.compile(r"(?:\W|\b(?:and|the|for|of|with|by)\b)*")
# "ACTION: City Solicitor" below a resolution: who carries it out, and no act of its own.
_ONLY_POSTS = re.compile(
    r"(?=.*\b(?:Director|Head|Manager|Officer|Chair|Lead|Solicitor|Secretary|Clerk|Nurse|Executive|Treasurer"
    r"|Member|Leader|Governor)s?\b)[A-Z][\w&’'.-]*(?:[ ,/]+(?:[A-Z][\w&’'.-]*|of|for|and|the|in|with|&))*\s*"
    r"(?:\([A-Za-z &]+\))?"
)
# "Action 47 – RT had met the three leaders. Closed.": what became of an earlier action
_TOLD = re.compile(r"\s*(?:had|has|have|was|were|explained|reported|confirmed|advised|updated|said|noted|informed)\b")
ENDED = re.compile(
    r"[.;–-]\s*(?:(?:action|item|now)\s+)?(?:closed|completed?|done)\W*\Z"
    r"|\b20\d\d\s+(?-i:Closed|Completed?|Done|CLOSED|COMPLETED?|DONE)\b",  # "… Una Vale 9 May 2019 Complete – sent"
    re.IGNORECASE,
)


def _reported(paper: Paper, start: int, end: int) -> bool:
    """Whether the line tells what became of an action rather than sets one."""
    if ENDED.search(paper.text, start, end):
        return True
    acting = paper.who_acts(start, end)
    mentions = [one for one in paper.mentions_in(start, end, "body", "person") if one.key in acting]
    return bool(mentions) and mentions[0].start - start < 8 and _TOLD.match(paper.text, mentions[-1].end) is not None


# "JS – 22/10" at the end of an action: day and month.
_SHORT_DAY = re.compile(r"(?:[–—-]|\bby|:|,|\(|\s)\s*(?P<day>\d{1,2})/(?P<month>\d{1,2})\W*\Z")


def _short_day(text: str, start: int, end: int, reference: Reference) -> str | None:
    match = _SHORT_DAY.search(text, start, end)
    day, month = (int(match["day"]), int(match["month"])) if match else (0, 0)
    if not 1 <= month <= 12 or not 1 <= day <= 31 or match is None:
        return None
    named = f"{day} {calendar.month_name[month]}"
    found = find_dates(named, 0, len(named), reference)
    return found[0].edtf if found else None


def _owner(paper: Paper, start: int, end: int) -> list[str]:
    """Who an action falls to: its subject ("DK to circulate"), else the people named last, else the bodies so."""
    acting = paper.who_acts(start, end)
    if acting:
        mention = [one for one in paper.mentions_in(start, end, "body", "person") if one.key in acting][-1]
        if (
            re.match(r"[\s,]*(?:to|will|would|shall|is to|are to|agreed)\b", paper.text[mention.end : end])
            or len(acting) > 0
        ):
            return acting
    return parties.last_people(paper, start, end)


def _due(
    text: str, cell: tuple[int, int], dates: list[DateFound], known: str | None, reference: Reference
) -> str | None:
    """When a row is due, by a further cell of it: the first date that stands, unless a later cell gives a new one."""
    if known:
        return moved_to(text, *cell, reference) or known
    stands = standing(text, cell[0], [one for one in dates if one.edtf])
    return stands.edtf if stands else None


def _columns(paper: Paper, index: int, cells: int) -> list[str | None]:
    """What each cell of a row holds by the headings of its table; nothing where there are not as many."""
    headings = heading_cells(paper.layout, index)
    return columns_of(headings) if len(headings) == cells else [None] * cells


_SAYS_LITTLE = 3  # words of a cell like "Noted", beside which the longest says what is meant


def _row(paper: Paper, index: int, reference: Reference) -> Draft | None:
    """A row of an action list: the cell headed "Action" or the longest, its owner that of people, its due the dated."""
    block, text = paper.layout.blocks[index], paper.text
    cells = split_cells(text, block.start, block.end)
    if len(cells) < 2:
        return None
    columns = _columns(paper, index, len(cells))
    # Nobody meets in a plan: its rows are steps; but a report may hold the action log of a meeting.
    written = parties.written(paper) and not _LOG.search(paper.heading_of(block.start))
    made_by = parties.authors(paper, block.start) if written else parties.host(paper)
    draft = Draft(block.start, block.end, "Milestone" if written else "Action", "action row", index, made_by)
    if _counts_rows(paper, cells, columns, reference):
        cells, columns = cells[1:], columns[1:]
    if _REFERENCE.fullmatch(text, *cells[0]):
        draft.reference = text[cells[0][0] : cells[0][1]]
        draft.start = cells[1][0] if len(cells) > 2 else cells[0][0]
        cells, columns = cells[1:], columns[1:]
    headed = [cell for cell, kind in zip(cells, columns, strict=True) if kind == "action"]
    told = [cell for cell in headed if len(text[slice(*cell)].split()) > _SAYS_LITTLE]
    action = max(told or cells, key=lambda cell: cell[1] - cell[0])
    if not written and was_resolved(text, action, block.label or ""):
        draft.kind = "Resolution"
    draft.start = max(draft.start, action[0])
    draft.end = action[1]
    for cell, kind in zip(cells, columns, strict=True):
        if cell == action:
            continue
        _take(paper, draft, cell, kind if len(columns) > 2 else None, reference)
        if kind != "status" or not told:  # what became of it is no part of what is to be done
            draft.end = max(draft.end, cell[1])
    if not draft.responsible:
        draft.responsible = paper.who_acts(*action)
    if draft.deadline is None:
        draft.deadline = deadline(text, *action, reference)
    if any(
        (told_done if kind == "status" else DONE.match)(text, *cell)
        and "supersed" not in text[cell[0] : cell[1]].lower()
        for cell, kind in zip(cells, columns, strict=True)
        if cell != action
    ):
        return None
    if not draft.responsible and draft.deadline is None:
        draft.made_by = []
    return draft


def _counts_rows(paper: Paper, cells: list[tuple[int, int]], columns: list[str | None], reference: Reference) -> bool:
    """Whether the first cell only counts the rows, as the second has the number of the minute: "No.", "Item"."""
    if len(cells) < 4 or columns[1] not in ("number", None):
        return False
    numbers = all(_REFERENCE.fullmatch(paper.text, *cell) for cell in cells[:2])
    return numbers and not any(one.edtf for one in find_dates(paper.text, *cells[1], reference))


def _take(paper: Paper, draft: Draft, cell: tuple[int, int], kind: str | None, reference: Reference) -> None:
    """What a further cell of its row says of an action: who does it, by when, since when it is on the list."""
    dates = find_dates(paper.text, *cell, reference)
    if kind in ("raised", "original", "source"):
        draft.raised = dates[-1].edtf if dates else None
    elif dates:
        draft.deadline = _due(paper.text, cell, dates, draft.deadline, reference)
    elif not draft.responsible and kind in (None, "owner"):
        draft.responsible = [one.key for one in paper.mentions_in(*cell, "person", "body")]
