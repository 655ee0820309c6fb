"""Whoever leads a section of a plan by the line over it: "PRIORITY 1 – Ageing well      Lead: Acre Council"."""

import re
from dataclasses import dataclass

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.layout import BlockKind
from ingest.paper import Paper

_LEAD = re.compile(
    r"(?:^|[\s|(–—-])(?:lead(?:s|ing)?(?: (?:organisation|body|agency|officer|partner|director))?|sro|led by"
    r"|owner|sponsor)"
    r"\s*[:–-]\s*(?:the\s+)?",
    re.IGNORECASE,
)
_LONGEST = 200  # characters of such a line
_OF_PLANS = ("Milestone", "Target", "Undertaking")


@dataclass(frozen=True, slots=True)
class SectionLead:
    """The bodies and people that lead what stands from `start` to `end`."""

    start: int
    end: int
    keys: tuple[str, ...]


def section_leads(paper: Paper) -> list[SectionLead]:
    """The sections of a plan or report that a line over each gives a lead, where several have one."""
    if not parties.written(paper):
        return []
    found: list[SectionLead] = []
    blocks = paper.layout.blocks
    for index, block in enumerate(blocks):
        if (
            block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.FIELD)
            or block.end - block.start > _LONGEST
        ):
            continue
        match = _LEAD.search(paper.text, block.start, block.end)
        named = paper.mentions_in(match.end(), match.end() + 2, "body", "person") if match else []
        if match is None or not named:
            continue
        stop = next(
            (
                one.start
                for one in blocks[index + 1 :]
                if one.kind is BlockKind.HEADING or _is_lead(paper, one.start, one.end)
            ),
            len(paper.text),
        )
        found.append(SectionLead(block.end, stop, (named[0].key,)))
    return found if len({one.keys for one in found}) > 1 else []


def _is_lead(paper: Paper, start: int, end: int) -> bool:
    return end - start <= _LONGEST and _LEAD.search(paper.text, start, end) is not None


def led_by(paper: Paper, draft: Draft, leads: list[SectionLead]) -> None:
    """Give what a section sets out, and nobody in particular is to do, to whoever leads it."""
    if draft.kind not in _OF_PLANS:
        return
    own = parties.authors(paper, draft.start)
    if draft.responsible and draft.responsible != own:
        return
    lead = next((one for one in leads if one.start <= draft.start < one.end), None)
    if lead:
        draft.responsible = list(lead.keys)
