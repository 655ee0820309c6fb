"""Whoever the column at the right edge of minutes, or initials below a sentence, says is to act."""

import re

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.layout import MARGIN, BlockKind
from ingest.paper import Paper

_SEVERAL = r"[A-Z][A-Za-z]{1,3}(?:[ ]?[/&,+][ ]?[A-Z][A-Za-z]{1,3})*"
_MARGIN = re.compile(rf"[.;,)\]]*(?: {{3,}}|\t+|[ ]*\|[ ]*)(?P<who>{_SEVERAL})[ \t|]*(?=\n|\Z)")
_OWN_LINE = re.compile(rf"[ \t]*(?P<who>{_SEVERAL})[ \t]*")


def margins(paper: Paper, drafts: list[Draft]) -> None:
    """Whoever stands at the right edge behind a sentence of the minutes, or below it: the column of who is to act."""
    for draft in drafts:
        if draft.kind in _OWNED:
            _fall_to(draft, _initials(paper, _MARGIN.match(paper.text, draft.end)), paper)
    if parties.written(paper):
        return
    begun = beside = 0  # where the section and the last paragraph begin
    for block in paper.layout.blocks:
        alone = _initials(paper, _OWN_LINE.fullmatch(paper.text, block.start, block.end))
        at_margin = block.label == MARGIN
        if at_margin or alone:
            above = [one for one in drafts if begun <= one.start and one.end <= block.start]
            if at_margin:  # a sentence may go on below the cell
                above = [one for one in drafts if beside <= one.start <= block.start]
            last = max(above, key=lambda one: one.end, default=None)
            if last and last.kind in (_OWNED_AT_MARGIN if at_margin else _OWNED) and not last.marked:
                named = parties.named(paper, block.start, block.end) if at_margin else []
                _fall_to(last, alone or named, paper)
        elif block.kind is BlockKind.HEADING:
            begun = block.start
        beside = beside if at_margin else block.start


def _initials(paper: Paper, match: "re.Match[str] | None") -> list[str]:
    """The people whose initials the match holds and begins with."""
    people = paper.mentions_in(match.start("who"), match.end("who"), "person") if match else []
    if not people or not match or people[0].start != match.start("who"):
        return []
    return list(dict.fromkeys(one.key for one in people))


def _fall_to(draft: Draft, owners: list[str], paper: Paper) -> None:
    """Give a commitment to those at the margin."""
    if not owners:
        return
    draft.marked = draft.responsible = owners
    if draft.kind == "Request":
        draft.made_by = parties.host(paper)
    if draft.kind != "Resolution":
        draft.kind, draft.rule = "Action", "marked action"


_OWNED = frozenset({"Request", "Undertaking", "Action", "Resolution"})
_OWNED_AT_MARGIN = _OWNED | {"Milestone"}  # "SR to return in October    SR"
