"""Lists that commit as a whole: timetables, goals, tables of plan and actual, and the points of "We will:"."""

import re
from collections.abc import Iterator

from ingest.claims import frames, parties
from ingest.claims.commitments.candidates import is_function
from ingest.claims.commitments.plan_tables import row_target
from ingest.claims.commitments.record_cells import column_of
from ingest.claims.parties import Draft
from ingest.claims.tables import is_heading_row, split_cells
from ingest.dates import Reference, deadline, find_dates
from ingest.dates.find import DateFound
from ingest.layout import Block, BlockKind
from ingest.paper import Paper

_LIST = frozenset({BlockKind.BULLET, BlockKind.ROW, BlockKind.PARAGRAPH})
_MONTH_FIELD = re.compile(
    r"(?:by |early |mid |late |end )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn"
    r"|winter|q[1-4]|20\d\d)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[£]?\d[\d,.]*\s?(?:%|m|k|bn)?", re.IGNORECASE)
_REACHES = re.compile(
    r"\b(?:reduce|cut|increase|raise|improve|halve|double|lower|grow|save|achieve|reach|meet|have|see)\b.{0,80}?"
    r"(?:\b(?:by|to|from|than|of|least)\s+(?:£?\d[\d.,]*)|\d\s?%|per cent)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z]{3,}")
_OF_PLANS = ("decided", "maker", "added")  # headings with one cell a line
# What the caption of a plan has besides its period: "Forward Plan April 2024 to July 2024"
_PLAN_OF = re.compile(
    r"\b(?:the|for|from|period|until|and|of|(?:forward|cabinet|work|our) (?:plan|programme)|plan)\b",
    re.IGNORECASE,
)
# "By March we will have:", over levels to be reached.
_WILL_HAVE = re.compile(r"\b(?:will|shall|to) (?:have|see|be)\W*$", re.IGNORECASE)


def steps(paper: Paper, reference: Reference) -> Iterator[Draft]:
    """The commitments that lists make, in the order of the text."""
    inside = False  # of a timetable
    for index, block in enumerate(paper.layout.blocks):
        if block.kind in (BlockKind.FURNITURE, BlockKind.ATTENDANCE):
            continue
        words = paper.text[block.start : block.end]
        if _opens_timetable(block, words):
            inside = True
            continue
        inside = inside and _stays_inside(block, words)
        draft = _under_heading(paper, index, reference)
        if draft:
            yield draft
            continue
        if block.kind is BlockKind.FIELD and inside and _MONTH_FIELD.match(words):
            draft = _step(paper, index, reference)
        elif block.kind in _LIST:
            draft = _entry(paper, index, reference, inside)
        else:
            continue
        if draft:
            yield draft


def _under_heading(paper: Paper, index: int, reference: Reference) -> Draft | None:
    """A short line under "How we will know" is a target where it has a measure; under "Our promise" an undertaking."""
    block = paper.layout.blocks[index]
    if (
        block.item is None
        or block.kind in (BlockKind.HEADING, BlockKind.LIMB, BlockKind.ROW)
        or block.end - block.start > 200
    ):
        return None
    heading = paper.layout.blocks[block.item]
    words = paper.text[heading.start : heading.end]
    end = block.start + len(paper.text[block.start : block.end].rstrip(" .;,"))
    if frames.JUDGED_BY.search(words) and frames.MEASURE.search(paper.text, block.start, end):
        draft = Draft(block.start, end, "Target", "goal", index, parties.speakers(paper, block.start))
    elif frames.PROMISED.match(words) and end - block.start > 16:
        draft = Draft(block.start, end, "Undertaking", "listed act", index, parties.speakers(paper, block.start))
        draft.responsible = parties.bodies_only(paper, draft.made_by)
    else:
        return None
    draft.deadline = deadline(paper.text, block.start, end, reference)
    return draft


def _stays_inside(block: Block, words: str) -> bool:
    """Whether a timetable goes on with this block."""
    if words.rstrip().endswith((":", ":-")) or "?" in words or _APPENDED.match(words):
        return False
    if block.kind is BlockKind.HEADING:
        return _is_subheading(words)
    if block.kind is BlockKind.FIELD:
        return _MONTH_FIELD.match(words) is not None
    return block.kind in _LIST and (block.kind is not BlockKind.PARAGRAPH or _is_entry(words))


# What stands at the end of a report, below its last steps: "Appendices", "Background papers", "Annex B  Costs".
_APPENDED = re.compile(
    r"\W*(?:\d+\.?\s+)?(?:(?:list of )?(?:appendices|annex(?:es|ures)|attachments|enclosures)\b[^.;]{0,20}\Z"
    r"|(?:appendix|annex|enclosure)\s+(?:\d{1,2}|[A-Z])\b(?!.*\b(?:will|would|to be|by)\b)"
    r"|(?:list of )?background (?:papers|documents|information)\b[^.;]{0,20}\Z)",
    re.IGNORECASE,
)


def _entry(paper: Paper, index: int, reference: Reference, inside: bool) -> Draft | None:
    """What an entry of a list commits to: a step, a level of a plan, a point of a promise or an act of a plan."""
    block = paper.layout.blocks[index]
    words = paper.text[block.start : block.end]
    dated = _dated_lead(paper, block, reference)
    draft = None
    if (dated and _is_entry(words)) or inside:
        draft = _step(paper, index, reference)
        if draft and dated:
            draft.deadline = draft.deadline or dated
    if draft:
        return draft
    if block.kind is BlockKind.ROW:
        return row_target(paper, index, reference)
    return _point(paper, index, reference) or _act(paper, index, reference)


def _opens_timetable(block: Block, words: str) -> bool:
    words = re.split(r"[.;]\s+", words.rstrip())[-1]
    return len(words) < 160 and (
        (block.kind is BlockKind.HEADING or words.rstrip().endswith((":", ":-")) or len(words) < 40)
        and bool(frames.TIMETABLE.search(words)) and not _NUMBER.search(words)
    )  # fmt: skip


def _dated_lead(paper: Paper, block: Block, reference: Reference) -> str | None:
    """The date of a list whose lead or heading is hardly more than a date: "By April 2018:", "Year 1 (2016/17)"."""
    if block.kind is not BlockKind.BULLET:
        return None
    above = block.parent if block.parent is not None else block.item
    if above is None:
        return None
    lead = paper.layout.blocks[above]
    if lead.end - lead.start > 48:
        return None
    dates = [one for one in find_dates(paper.text, lead.start, lead.end, reference) if one.edtf]
    if not dates:
        return None
    rest = paper.text[lead.start : dates[0].start] + paper.text[dates[-1].end : lead.end]
    plain = not re.sub(
        r"(?i)\b(?:by|in|from|year|phase|stage|quarter|the|end|of|and|to|one|two|three|first|second|third)\b|[\W\d]",
        "",
        rest,
    )
    return dates[-1].edtf if plain else None


def _is_subheading(words: str) -> bool:
    return bool(re.match(r"(?:priority|phase|stage|workstream|year|theme)\b", words, re.IGNORECASE))


def _is_entry(words: str) -> bool:
    """Whether a paragraph is one more entry of a list rather than running text."""
    return len(words) < 140 and not words.rstrip().endswith(".")


def _step(paper: Paper, index: int, reference: Reference) -> Draft | None:
    """An entry of a timetable: a step with its date, or without one; a step with a measure is a target."""
    block = paper.layout.blocks[index]
    words = paper.text[block.start : block.end]
    if "✓" in words or "✔" in words or _heads_columns(paper, block) or column_of(words) in _OF_PLANS:
        return None  # ticked off, or no step at all
    if len(_WORD.findall(words)) < 2 + (len(words) < 16) or _is_subheading(words) or len(words) > 400:
        return None
    dates = [
        one for one in find_dates(paper.text, block.start, block.end, reference) if one.edtf and one.role != "past"
    ]
    if dates and not _besides(paper.text, block, dates):
        return None  # the period that the whole plan is for
    target = bool(re.search(r"\d\s?%", words)) and bool(
        re.search(r"\b(?:increase|reduce|target|cut|raise|improve)", words, re.IGNORECASE)
    )
    draft = Draft(
        block.start,
        block.end,
        "Target" if target else "Milestone",
        "timetable",
        index,
        parties.speakers(paper, block.start),
    )
    if dates:
        draft.deadline = dates[0].edtf
        where = paper.mentions_in(dates[0].end, block.end, "body")
        draft.recipient = (
            [one.key for one in where]
            if re.search(r"\bto\b", words) or not re.search(r"\b\w+(?:ed|ing)\b", words)
            else []
        )
    return draft


def _besides(text: str, block: Block, dates: list[DateFound]) -> bool:
    """Whether an entry says more than dates: what is to happen."""
    rest = text[block.start : dates[0].start] + text[dates[-1].end : block.end]
    return _WORD.search(_PLAN_OF.sub("", rest)) is not None


def _heads_columns(paper: Paper, block: Block) -> bool:
    """Whether a row does nothing but name the columns under it: "Step    Date"."""
    if block.kind is not BlockKind.ROW:
        return False
    if "|" in paper.text[block.start : block.end] and is_heading_row(paper.layout, block):
        return True
    return all(column_of(paper.text[start:end]) for start, end in split_cells(paper.text, block.start, block.end))


def _point(paper: Paper, index: int, reference: Reference) -> Draft | None:
    """A point of a list that "We will:" or "set three goals:" introduces."""
    block = paper.layout.blocks[index]
    lead = _lead(paper, block)
    if lead is None or is_function(paper, index):
        return None
    words = paper.text[block.start : block.end]
    lead_words = paper.text[lead.start : lead.end]
    first = paper.layout.sentence_at(block.start)
    if first is not None and first.end < block.end:
        words = paper.text[block.start : first.end]
    start, end = block.start, block.start + len(re.sub(r"[\s;,.]*(?:;?\s*and)?[\s;,.]*$", "", words))
    if frames.GOALS.search(lead_words) and frames.MEASURE.search(words):
        draft = Draft(start, end, "Target", "goal", index, parties.speakers(paper, start))
        draft.deadline = deadline(paper.text, start, end, reference) or _period(paper, lead, reference)
        return draft
    match = frames.LEADS.search(lead_words) or frames.LIST_HEADS.match(lead_words)
    holds = bool(match and _WILL_HAVE.search(lead_words) and frames.MEASURE.search(words))
    if match and (
        holds or _REACHES.search(words) or (lead_words.lower().startswith("how") and frames.MEASURE.search(words))
    ):
        draft = Draft(start, end, "Target", "goal", index, parties.speakers(paper, start))
        draft.deadline = deadline(paper.text, start, end, reference) or _period(paper, lead, reference)
        return draft
    if match and lead_words.lower().startswith("how"):
        return None
    if match and len(_WORD.findall(words)) >= 3 and not frames.ATTITUDE.search(lead_words[: match.start()]):
        draft = Draft(start, end, "Undertaking", "point", index, parties.speakers(paper, start))
        subject = parties.subject_before(paper, lead.start, lead.start + match.start())
        draft.responsible = list(dict.fromkeys(one.key for one in subject)) or parties.bodies_only(paper, draft.made_by)
        draft.deadline = deadline(paper.text, start, end, reference) or _period(paper, lead, reference)
        owner = frames.OWNER.search(paper.text, start, end)
        draft.responsible = (owner and parties.named(paper, owner.end(), end)) or draft.responsible
        return draft
    return None


def _act(paper: Paper, index: int, reference: Reference) -> Draft | None:
    """A point that begins with a verb in a list of acts of a plan: "Priorities: – Expand the service"."""
    block = paper.layout.blocks[index]
    words = paper.text[block.start : block.end]
    above = block.parent if block.parent is not None else block.item
    owner = frames.OWNER.search(words)
    if block.kind is not BlockKind.BULLET or not (owner or frames.IMPERATIVE.match(words)) or "?" in words:
        return None
    lead = paper.layout.blocks[above] if above is not None else block
    if not owner and not frames.ACT_LISTS.search(paper.text, lead.start, lead.end) and not _plan(paper):
        return None
    first = paper.layout.sentence_at(block.start)
    end = min(first.end, block.end) if first else block.end
    end = block.start + len(re.sub(r"[\s;,.]*(?:;?\s*and)?[\s;,.]*$", "", paper.text[block.start : end]))
    draft = Draft(block.start, end, "Undertaking", "listed act", index, parties.speakers(paper, block.start))
    draft.responsible = parties.bodies_only(paper, draft.made_by)
    if owner:
        draft.end = block.start + len(words.rstrip(" .;)]"))
        draft.responsible = parties.named(paper, block.start + owner.end(), block.end) or draft.responsible
    draft.deadline = deadline(paper.text, block.start, draft.end, reference)
    return draft


def _plan(paper: Paper) -> bool:
    """Whether the paper is a plan, so that its lists of acts are what it sets out to do."""
    return paper.reading.document.get("kind") == "plan"


def _lead(paper: Paper, block: Block) -> Block | None:
    """The block that introduces the list which the block is a point of."""
    if block.parent is None or block.kind is BlockKind.PARAGRAPH:
        return None
    return paper.layout.blocks[block.parent]


_BACK = re.compile(r"\b(?:they|these|those|following|below|as follows|such)\b", re.IGNORECASE)


def _period(paper: Paper, lead: Block, reference: Reference) -> str | None:
    """The period that a list of goals is for."""
    sentence = paper.layout.sentence_at(lead.end - 1)
    start = max(lead.start, sentence.start) if sentence else lead.start
    if _BACK.search(paper.text, start, lead.end):
        start = lead.start  # "Our targets are for March 2022. They are:"
    dates = find_dates(paper.text, start, lead.end, reference)
    sure = [one for one in dates if one.role == "by"]  # "By March 2022, against 2019/20:"
    return (sure or dates)[-1].edtf if dates else None
