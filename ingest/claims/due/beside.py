"""When a commitment is due whose own words do not say: by the cell beside it, the sentence behind it or the line above.

"Peer workers in every team | the rest by July", "JP to write the protocol. Due 14 May.", "By March 2026: – waits under
ten days".
"""

import re

from ingest.claims.due.behind import ACTS, AGAIN, date_behind, still_open
from ingest.claims.due.columns import gapped_cells
from ingest.claims.due.years import year_of
from ingest.claims.parties import Draft
from ingest.dates import Reference, almanac, deadline, find_dates
from ingest.dates.cells import cell_date
from ingest.layout import Block, BlockKind
from ingest.paper import Paper
from ontology import edtf

# A heading or line that says by when what stands under it is done: "By 2030", "This summer", "Next steps for May 2021".
_LEADS = re.compile(r"[^.!?]\s*\Z|\b(?:following|these|below)\b[^.]{0,40}\Z", re.IGNORECASE)
_LISTED = (BlockKind.BULLET, BlockKind.ROW, BlockKind.LIMB)
_LONGEST_LIST = 12  # points between a line and the last one that it introduces
_WITHIN_HEADING = 5  # words that a heading may have besides its date
_PAST_HEAD = re.compile(
    r"\b(?:last|since|so far|achieved in|progress in|we did|did in|review of|looking back|background|history"
    r"|minutes|meeting"
    r"|held|report(?:ed)?|published|position|spend|budget|results?|performance|outturn)\b",
    re.IGNORECASE,
)
_FOR_THEN = re.compile(r"\b(?:for|to)\s+(?:the\s+)?\Z", re.IGNORECASE)  # "had been promised for August"
_COMING = re.compile(r"\W*(?:(?:in|for|during|over) )?(?:this|next|the coming|the next)\b", re.IGNORECASE)
_PROMISES = re.compile(
    r"\b(?:promises?|commitments?|targets?|priorities|aims?|goals?|will|pledges?|shall|actions)\b", re.IGNORECASE
)


def due_beside(paper: Paper, drafts: list[Draft], reference: Reference) -> list[Draft]:
    """The commitments, those without a date with the one beside, behind or above; what only gives that is left out."""
    notes: list[tuple[int, int]] = []
    for draft in drafts:
        if draft.rule == "plan entry":
            continue  # whose own cells say when
        here = reference.at(draft.start)
        if draft.deadline is None and not _within(draft, notes):
            draft.deadline = (
                _own(paper, draft, here)
                or _in_the_row(paper, draft, here)
                or date_behind(paper, draft, here, notes)
                or _above(paper, draft, here)
                or _over_numbers(paper, draft, here)
            )
        elif _is_over(paper, draft, here):
            draft.deadline = None
    return [draft for draft in drafts if not _within(draft, notes)]


def _within(draft: Draft, notes: list[tuple[int, int]]) -> bool:
    return any(start <= draft.start and draft.end <= end + 1 for start, end in notes)


def _own(paper: Paper, draft: Draft, reference: Reference) -> str | None:
    """The date of its own words, as far as its rule did not look for one, and the year that "this year" is."""
    text = paper.text
    starts = AGAIN.search(text, draft.start, draft.end) is None
    if draft.kind not in (*ACTS, "Resolution"):
        return None
    when = deadline(text, draft.start, draft.end, reference, starts=starts)
    return when or year_of(text, draft, reference)


def _is_over(paper: Paper, draft: Draft, reference: Reference) -> bool:
    """Whether the date is that of something told: over when the paper was made, and no date that an act is due by."""
    last = edtf.latest(draft.deadline) if draft.deadline else None
    if last is None or reference.day is None or last >= reference.day or draft.kind in ("Milestone", "Target"):
        return False
    if draft.kind == "Resolution":
        return True
    own = find_dates(paper.text, draft.start, draft.end, reference)
    at = [one.start for one in own if one.edtf == draft.deadline and one.role == "on"]
    return any(not _FOR_THEN.search(paper.text, draft.start, start) for start in at)


def _in_the_row(paper: Paper, draft: Draft, reference: Reference) -> str | None:
    """The date of a cell to the right of the commitment, in a line that is a row."""
    text = paper.text
    begin, end = _line(text, draft.start)
    cells = gapped_cells(text, begin, end)
    if len(cells) < 2 or end - begin > 500:
        return None
    behind = [cell for cell in cells if cell[0] >= draft.end]
    dated = [when for cell in behind if (when := _labelled(text, cell, reference))]
    if draft.kind == "Target" and not dated:
        dated = [when for cell in behind if (when := _level_by(text, cell, reference))]
    return dated[-1] if dated else None


def _line(text: str, at: int) -> tuple[int, int]:
    """The line in which the character stands."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)


def _level_by(text: str, cell: tuple[int, int], reference: Reference) -> str | None:
    """The date of the cell of a level to be reached: "75% by 2028", "target for the year 82%"."""
    found = [one.edtf for one in find_dates(text, *cell, reference) if one.role == "by"]
    if found or reference.day is None or not _OF_THE_YEAR.search(text, *cell):
        return found[-1] if found else None
    return almanac.of_financial_year(almanac.financial_year(reference.day))


def _over_numbers(paper: Paper, draft: Draft, reference: Reference) -> str | None:
    """The time that heads the last column of numbers of a table of targets: "Baseline   2018/19   2020/21"."""
    text = paper.text
    row = gapped_cells(text, *_line(text, draft.start))
    if draft.kind != "Target" or len(row) < 3 or not all(_COUNT.fullmatch(text, *cell) for cell in row[-2:]):
        return None
    stop = text.rfind("\n", 0, draft.start)
    for _ in range(_HIGHEST):
        begin = text.rfind("\n", 0, max(0, stop)) + 1
        heads = gapped_cells(text, begin, stop) if stop > begin else []
        if len(heads) > 1 and not _COUNT.fullmatch(text, *heads[-1]):
            found = [one for one in find_dates(text, *heads[-1], reference) if one.edtf]
            words = len(text[slice(*heads[-1])].split())
            return found[-1].edtf if found and words <= 3 and not _PAST_HEAD.search(text, *heads[-1]) else None
        if stop <= 0:
            break
        stop = begin - 1
    return None


_OF_THE_YEAR = re.compile(r"\btarget for the year\b|\bthis year[’']s target\b", re.IGNORECASE)
_COUNT = re.compile(
    r"[£<>≤≥]?\s?(?!20\d\d\Z)\d[\d,.]*\s?(?:%|m|k)?(?:\s(?:days?|hours?|beds))?|zero|nil|[–-]", re.IGNORECASE
)
_HIGHEST = 14  # lines between the headings and a row
_LEVEL = re.compile(r"\d\s?%|£")
_WORD = re.compile(r"[A-Za-z]+")
_LABEL = re.compile(r"(?:[A-Z][a-z]+(?: [a-z]+)?:\s*)?")


def _labelled(text: str, cell: tuple[int, int], reference: Reference) -> str | None:
    """The date of a cell that is hardly more: "Date: 3 May", "start Jan 2016", "the rest by July"."""
    label = _LABEL.match(text, *cell)
    start = label.end() if label else cell[0]
    if start == cell[0] and _LEVEL.search(text, *cell):
        return None
    words = [word for word in _WORD.findall(text, start, cell[1]) if not _IS_TIME.fullmatch(word)]
    return cell_date(text, start, cell[1], reference) if len(words) <= 3 else None


_IS_TIME = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|spring|summer|autumn|winter|q|by|from|end|of"
    r"|the|early|mid"
    r"|late|start|was|now|in|until|to|and|on|st|nd|rd|th|before|christmas|xmas|easter|rest|due|week|year|new",
    re.IGNORECASE,
)


def _above(paper: Paper, draft: Draft, reference: Reference) -> str | None:
    """The date of the line or heading over the list that the commitment stands in."""
    if draft.kind not in ACTS or draft.rule == "stays":
        return None
    lead = _lead(paper, draft.block)
    if lead is not None:
        sentence = paper.layout.sentence_at(max(lead.start, lead.end - 2))
        begin = max(lead.start, lead.end - 160, sentence.start if sentence else 0)
        if _LEADS.search(paper.text[begin : lead.end]) or lead.kind is BlockKind.HEADING:
            when = still_open(_held(paper.text, begin, lead.end, reference), reference)
            if when:
                return when
    return still_open(_of_heading(paper, draft, reference), reference)


def _lead(paper: Paper, index: int) -> Block | None:
    """The line that introduces the list which the block is a point or row of."""
    blocks = paper.layout.blocks
    if blocks[index].parent is not None:
        return blocks[blocks[index].parent or 0]
    if blocks[index].kind not in _LISTED:
        return None
    at = index - 1
    while at >= 0 and index - at < _LONGEST_LIST and blocks[at].kind in _LISTED and blocks[at].parent is None:
        at -= 1
    return blocks[at] if at >= 0 and blocks[at].kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) else None


def _of_heading(paper: Paper, draft: Draft, reference: Reference) -> str | None:
    """The date of a heading that is hardly more: "What you will see by April 2017"."""
    block = paper.layout.blocks[draft.block]
    if block.item is None:
        return None
    heading = paper.layout.blocks[block.item]
    if heading.end - heading.start > 70:
        return None
    return _held(paper.text, heading.start, heading.end, reference)


def _held(text: str, start: int, end: int, reference: Reference) -> str | None:
    """The date that such a line gives for what stands under it."""
    if _PAST_HEAD.search(text, start, end):
        return None
    found = [one for one in find_dates(text, start, end, reference) if one.edtf]
    sure = [one for one in found if one.role == "by"]
    if sure:
        return sure[-1].edtf
    if len(found) != 1 or not (_PROMISES.search(text, start, end) or _COMING.match(text, start, end)):
        return None
    words = len(text[start:end].split()) - sum(len(text[one.start : one.end].split()) for one in found)
    return found[0].edtf if found[0].role in ("on", "") and words <= _WITHIN_HEADING else None
